"""The page as bytes: its policy, what is escaped, and that every character of the texts is on it."""

from __future__ import annotations

import base64
import hashlib
import re
import time
from html.parser import HTMLParser

import pytest
from check_reports import DRAFT, SAID, TEXTS, A, Said, V, many, report
from hypothesis import given
from hypothesis import strategies as st

from quoteattr.check.findings import Excerpt, Report, Text
from quoteattr.check.page_form import proof_of
from quoteattr.check.wording import VERDICTS
from quoteattr.model import Span
from quoteattr.page import Look, Mark, Part, Proof, Sheet, Stretch, Tone, page_bytes
from quoteattr.page.weaving import lines

HOSTILE = (
    "</script><script>document.title='run'</script>",
    "<img src=x onerror=\"document.title='run'\">",
    "{{ 7*7 }}{% for x in y %}",
    "--><!--",
    "' onmouseover='document.title=1",
    "&lt;b&gt; &#60;b&#62;",
    "javascript:alert(1)",
    "\u202e지난해\u202c",
    "\0\x07\x1b[31m",
    "\ud800",
)


def page(found: Report) -> str:
    return page_bytes(proof_of(found)).decode("utf-8")


class Seen(HTMLParser):
    """The elements of a page with their attributes, and the text of its paragraphs, chips and signs left out."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.lines: dict[str, list[str]] = {}
        self.ids: list[str] = []
        self._open: list[str] = []
        self._section = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.elements.append((tag, found))
        self.ids += [found["id"] or ""] if "id" in found else []
        if tag in ("meta", "input", "link", "img", "br"):
            return
        self._open.append(found.get("class") or tag)
        if "sheet" in self._open[-1].split():
            self._section = f"source {sum('sheet' in (e[1].get('class') or '').split() for e in self.elements)}"
        elif "draft" in self._open[-1].split():
            self._section = "draft"
        if "text" in self._open[-1].split():
            self.lines.setdefault(self._section, []).append("")

    def handle_endtag(self, tag: str) -> None:
        self._open.pop()

    def handle_data(self, data: str) -> None:
        if any(c.split()[0] == "text" for c in self._open) and self._open[-1] not in ("chip", "seam"):
            self.lines[self._section][-1] += data


def hostile_report(words: str) -> Report:
    """A draft and a source that hold the words everywhere a text can."""
    draft = f"윤서진 대표는 “우리는 {words} 늘렸다”고 했다.\n{words}\n"
    talk = f"윤서진: 우리는 {words} 줄였습니다. {words}"
    said = Said(
        f"우리는 {words} 늘렸다",
        V.ALTERED,
        passages=[("talk.txt", f"우리는 {words} 줄였습니다", f"우리는 {words} 줄였습니다.")],
        swaps=[("word", "줄였습니다", "늘렸다")],
        alarms=[(A.NUMBER, words, words)],
    )
    return report([said], draft, {"talk.txt": talk}, notices=[words])


def test_nothing_is_let_in_but_the_page_s_own_style_and_script() -> None:
    text = page(report())
    found = Seen(text)
    policy = next(a["content"] or "" for t, a in found.elements if a.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none';")
    for unsafe in ("unsafe", "*", "http", "data:"):
        assert unsafe not in policy
    for tag, rule in (("style", "style-src"), ("script", "script-src")):
        inside = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.S)
        assert len(inside) == 1
        digest = base64.b64encode(hashlib.sha256(inside[0].encode()).digest()).decode()
        assert f"{rule} 'sha256-{digest}'" in policy
    assert not [t for t, _ in found.elements if t in ("img", "link", "iframe", "object", "form", "base", "svg")]
    assert not re.search(r"url\(|@import|https?:", text)


def test_no_handler_no_style_attribute_and_only_links_into_the_page() -> None:
    for words in HOSTILE:
        for tag, attributes in Seen(page(hostile_report(words))).elements:
            assert not [name for name in attributes if name.startswith("on") or name in ("style", "src", "srcdoc")]
            if tag == "a":
                assert re.fullmatch(r"#[nqs]\d+(-\d+)?", attributes["href"] or "")


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_texts_are_text(words: str) -> None:
    harmless = [tag for tag, _ in Seen(page(hostile_report("말"))).elements]
    text = page(hostile_report(words))
    found = Seen(text)
    signs = [tag for tag, a in found.elements if a.get("class") == "sign"]
    assert [tag for tag, a in found.elements if a.get("class") != "sign"] == harmless
    assert bool(signs) == bool(re.search("[\0\x07\x1b\u202e\ud800]", words))
    assert not re.search("[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)


def test_every_line_of_draft_and_sources_is_there_character_for_character() -> None:
    found = Seen(page(report())).lines
    texts = dict(zip(["draft", "source 1", "source 2"], [DRAFT, *TEXTS.values()], strict=True))
    assert found == {name: [line for line in text.split("\n") if line.strip()] for name, text in texts.items()}


def test_every_link_has_its_target_and_every_id_is_one() -> None:
    found = Seen(page(report()))
    assert len(found.ids) == len(set(found.ids))
    targets = {(a["href"] or "")[1:] for tag, a in found.elements if tag == "a"}
    assert targets <= set(found.ids)
    assert {f"n{k}" for k in range(1, len(SAID) + 1)} <= targets
    assert {"q1", "s1", "s9", "s9-2"} <= targets | set(found.ids)


def test_findings_come_gravest_first_and_are_named_in_words() -> None:
    made = report()
    proof = proof_of(made)
    weights = [made.quotations[number - 1].severity for number in proof.index]
    assert weights == sorted(weights, reverse=True)
    assert len(weights) == made.summary.findings
    text = page(made)
    for found in made.quotations:
        assert VERDICTS[found.verdict][0] in text
    assert "화자 다름" in text
    assert "고은비 팀장" in text


def test_a_clean_report_says_so() -> None:
    text = page(report([SAID[1], SAID[5]]))
    assert "걸리는 곳이 없습니다" in text
    assert "먼저 볼 곳" not in text


def test_a_draft_without_quotations_says_so() -> None:
    assert "인용문이 없습니다" in page(report([]))


def test_several_drafts_stand_below_each_other_under_their_names() -> None:
    made = report()
    second = Text("b.txt", "draft", "<b>둘째</b>", 5, (Excerpt(0, 5, 1, "다른 글."),))
    text = page(Report((*made.drafts, second), made.sources, made.quotations, (), (), made.summary))
    assert "<h1>draft.txt 외 1편</h1>" in text
    assert "<h2>&lt;b&gt;둘째&lt;/b&gt; (b.txt)</h2>" in text


def test_of_a_long_source_the_page_shows_what_it_is_given_and_says_so() -> None:
    made = report()
    excerpts = (Excerpt(5_000, 5_004, 80, "첫 대목"), Excerpt(9_000, 9_004, 120, "끝 대목"))
    long = Text("talk.txt", "transcript", None, 10_000_000, excerpts)
    text = page(Report(made.drafts, (long,), (), (), (), made.summary))
    assert "긴 글이라 해당 대목 앞뒤만 보임: 10,000,000자 가운데 8자" in text
    assert 'data-line="80"' in text
    assert 'data-line="120"' in text
    assert len(text) < 100_000


def test_the_page_takes_time_by_its_length_and_no_more() -> None:
    def seconds(quotations: int) -> float:
        proof = proof_of(many(quotations))
        begin = time.process_time()
        page_bytes(proof)
        return time.process_time() - begin

    seconds(10)
    assert seconds(1600) <= 6 * min(seconds(400) for _ in range(3))


def test_the_page_is_the_same_every_time() -> None:
    assert page(report()) == page(report())


spans = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda t: Span(t[0], t[0] + t[1]))


@given(st.text("가나 \n“”.", max_size=40), st.lists(st.tuples(spans, st.sampled_from(list(Look))), max_size=5))
def test_marks_may_overlap_and_no_character_is_lost(text: str, told: list[tuple[Span, Look]]) -> None:
    marks = tuple(
        Mark(f"q{k}", span, k, Tone.SAME, "", "", False, (Stretch(span, look),), ((span.start, "①"),))
        for k, (span, look) in enumerate(told, 1)
    )
    sheet = Sheet("a", "", len(text), (Part(0, 1, text),), marks)
    found = list(lines(sheet))
    whole = ["".join(run.text for thread in line.threads for run in thread.runs) for line in found]
    assert whole == [line for line in text.split("\n") if line.strip()]
    threads = [thread for line in found for thread in line.threads]
    firsts = [thread.mark.id for thread in threads if thread.mark and thread.is_first]
    firsts += [mark.id for thread in threads for mark in thread.under]
    seen = [m.id for m in marks if _is_in_a_line(m.span, text)]
    assert len(firsts) == len(set(firsts))
    assert set(seen) <= set(firsts)
    assert sorted(number for line in found for number in line.notes) == sorted(int(each[1:]) for each in firsts)


def _is_in_a_line(span: Span, text: str) -> bool:
    """Whether some of the words are in a line that is shown."""
    return any(part.strip() for part in text[span.start : span.end].split("\n"))


def test_a_note_stands_beside_the_line_in_which_its_words_begin() -> None:
    proof: Proof = proof_of(report())
    places = {number: line.number for line in lines(proof.left[0]) for number in line.notes}
    assert places == {k: found.words.line for k, found in enumerate(report().quotations, 1)}
