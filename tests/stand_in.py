"""An engine that knows no Korean, for tests of what stands around the engine: whatever is in curly marks, by 김민수."""

from __future__ import annotations

import re

from quoteattr.model import Article, Attribution, Explanation, Step


class Extractor:
    """Has the face of ``quoteattr.pipeline.Extractor``."""

    def __init__(self, people: object = ()) -> None:
        self.people = people

    def extract(self, article: Article | str) -> list[Attribution]:
        return [each.attribution for each in self.explain(article)]

    def explain(self, article: Article | str) -> list[Explanation]:
        article = Article("text", article) if isinstance(article, str) else article
        if "폭발" in article.text:
            raise RuntimeError("the stand-in blew up")
        found = re.finditer(r"“([^”]+)”", article.text)
        return [_explained(article, number, match) for number, match in enumerate(found, 1)]


def attribution(**given: object) -> Attribution:
    """An attribution with every field filled, those given as given."""
    fields: dict[str, object] = {
        "doc_id": "a.txt",
        "quote_id": 1,
        "type": "direct",
        "speaker": "김민수",
        "speaker_kind": "person",
        "title": "대표",
        "affiliation": "새길당",
        "content": "끝까지 가겠다",
        "cue": "고 말했다",
        "cue_lemma": "말하다",
        "cue_class": "neutral",
        "source": "김 대표",
        "evidence": "주어 ‘김 대표’",
        "rule": "subject",
        "confidence": 0.9,
        "flags": (),
        "reported_by": None,
        "utterance": 1,
        "context": "김 대표는 “끝까지 가겠다”고 말했다.",
        "paragraph": 1,
        "start": 7,
        "end": 14,
    }
    return Attribution(**{**fields, **given})  # type: ignore[arg-type]


def _explained(article: Article, number: int, match: re.Match[str]) -> Explanation:
    found = attribution(
        doc_id=article.id, quote_id=number, content=match[1], start=match.start(1), end=match.end(1), context=match[0]
    )
    return Explanation(
        found, (Step("speaker", "never", False, "no verb"), Step("speaker", "subject", True, "김 대표는"))
    )
