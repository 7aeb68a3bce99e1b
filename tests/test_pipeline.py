"""What one trip through the pipeline leaves as it was."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

import quoteattr


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    yield
    gc.enable()


@pytest.mark.parametrize("running", [True, False])
def test_the_collector_is_as_before(running: bool) -> None:
    if not running:
        gc.disable()
    extractor = quoteattr.Extractor()
    extractor.extract("김 대표는 “끝까지 가겠다”고 말했다.")
    assert gc.isenabled() is running
    with pytest.raises(AttributeError):
        extractor.extract(None)  # type: ignore[arg-type]
    assert gc.isenabled() is running


def test_nothing_that_is_read_refers_back_to_itself() -> None:
    extractor = quoteattr.Extractor()
    text = "김 대표는 “끝까지 가겠다”고 말했다. 정부는 내년부터 지원을 늘리겠다고 밝혔다. " * 50
    extractor.extract(text)
    gc.collect()
    extractor.extract(text)
    assert gc.collect() == 0
