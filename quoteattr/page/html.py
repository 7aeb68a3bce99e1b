"""A proof → the page: the template filled, style and script put into it, and a policy that lets in nothing else."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quoteattr.page.glyphs import pieces, shown
from quoteattr.page.proof import Look, Proof
from quoteattr.page.weaving import lines, runs

if TYPE_CHECKING:
    from jinja2 import Environment

_HERE: Final = Path(__file__).parent
_LOOKS: Final[Mapping[Look, str]] = {
    Look.GRAVE: "뜻이 달라짐",
    Look.OTHER: "다른 말",
    Look.LEFT: "빠진 말",
    Look.SLIGHT: "말투만 다름",
    Look.CUT: "인용하지 않음",
}
"""What a look is called where it cannot be seen."""


def page_bytes(proof: Proof) -> bytes:
    """The page as UTF-8. Whatever the texts hold, it loads nothing and runs nothing but its own script."""
    style, script = ((_HERE / name).read_text("utf-8") for name in ("style.css", "script.js"))
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    page = _environment().get_template("page.html.jinja").render(
        proof=proof, style=style, script=script, policy=policy, looks=_LOOKS
    )  # fmt: skip
    return page.encode("utf-8")


def _environment() -> Environment:
    """Templates in which every value is escaped and a name that is not there is an error."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    made = Environment(
        loader=FileSystemLoader(_HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.filters |= {"shown": shown, "pieces": pieces, "lines": lines, "counted": "{:,}".format}
    made.globals |= {"runs": runs, "own": Markup}  # own: what stands in this folder, never a text
    return made


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
