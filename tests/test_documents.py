"""Saved web pages, Word documents, Markdown: what a reader of them sees is the article, and nothing beside it."""

from __future__ import annotations

import base64
import os
import sys
import zipfile
from pathlib import Path

import pytest
from unreadable import fault

from quoteattr.model import Article
from quoteattr.readers import articles, zip_guard

SAID = "김하늘 가람시장은 2일 기자회견에서 “다리가 놓이면 강 건너 아이들도 걸어서 학교에 간다”고 말했다."
MORE = "가람시는 이 다리를 내년 봄까지 놓고, 버스를 열 대 늘려 불편을 줄이기로 했다. 주민 설명회는 다음 달에 열린다."
THEN = (
    "두레건설은 “물길을 막지 않는 공법을 쓰겠다”고 밝혔다. 공사비는 올해 예산에서 먼저 쓰고 모자라는 돈은 시가 빌린다."
)
PAGE = """<!DOCTYPE html><html lang="ko"><head>{meta}
<title>가람시 새 다리 착공 | 한누리신문</title>
<meta property="og:title" content="가람시 새 다리 착공 | 한누리신문">
<meta property="og:site_name" content="한누리신문">
<meta property="og:url" content="https://news.example/2026/1">
<meta property="article:published_time" content="2026-03-02T10:00:00+09:00">
<style>p {{ color: black }}</style></head><body>
<header><nav><ul><li><a href="/">정치</a></li><li><a href="/">경제</a></li></ul></nav></header>
<article><h1>가람시 새 다리 착공</h1>
<figure><img src="data:image/png;base64,{picture}">
<figcaption>김하늘 시장이 “첫 삽을 뜬다”고 외치고 있다.</figcaption></figure>
<p>{said}</p><p class="img_caption">사진은 “새 다리” 조감도. 가람시 제공</p>
<p>{more}</p>
<p>{then}</p>
<p>[관련기사] 가람시장 “다리 이름 시민이 짓는다”</p><p>강 건너 마을 “학교 가는 길 빨라진다”</p>
<p>한가람 기자 gr@news.example</p>
<p>&lt;저작권자 ⓒ 한누리신문, 무단 전재 및 재배포 금지&gt;</p>
</article>
<div id="comments"><p>댓글: “잘됐네요”</p></div>
<footer>한누리신문 대표전화 02-000-0000 “바른 말”</footer></body></html>"""


def only(path: Path, encoding: str | None = None) -> Article:
    (found,) = articles([path], encoding)
    assert isinstance(found, Article), str(found)
    return found


def page(meta: str = "") -> str:
    picture = base64.b64encode(os.urandom(3000)).decode()
    return PAGE.format(meta=meta, picture=picture, said=SAID, more=MORE, then=THEN)


@pytest.fixture
def _trafilatura() -> None:
    pytest.importorskip("trafilatura", reason="trafilatura, which finds the article on a page, is not here")


@pytest.mark.usefixtures("_trafilatura")
@pytest.mark.parametrize(
    ("encoding", "meta"),
    [
        ("utf-8", '<meta charset="utf-8">'),
        ("utf-8-sig", ""),
        ("cp949", '<meta http-equiv="Content-Type" content="text/html; charset=euc-kr">'),
        ("cp949", ""),
        ("utf-16", ""),
    ],
)
def test_a_saved_page_is_its_article(encoding: str, meta: str, tmp_path: Path) -> None:
    path = tmp_path / "기사.html"
    text = page(meta).replace("ⓒ", "&copy;")
    path.write_bytes(text.encode(encoding))
    found = only(path)
    assert found.text.split("\n")[-3:] == [SAID, MORE, THEN]
    assert "“첫 삽" not in found.text
    assert "“새 다리”" not in found.text
    assert (found.title, found.outlet, found.date) == ("가람시 새 다리 착공", "한누리신문", "2026-03-02")
    assert found.url == "https://news.example/2026/1"


@pytest.mark.usefixtures("_trafilatura")
def test_what_is_folded_in_the_source_is_one_line_and_a_break_is_two(tmp_path: Path) -> None:
    path = tmp_path / "a.htm"
    said = SAID.replace(" ", "\n      ")
    path.write_text(f"<html><body><article><div>{said}<br><br>{MORE}<br/>{THEN}</div></article></body></html>", "utf-8")
    assert only(path).text.split("\n") == [SAID, MORE, THEN]
    assert only(path).date is None


@pytest.mark.usefixtures("_trafilatura")
def test_the_folder_that_a_browser_saves_beside_a_page_is_passed_over(tmp_path: Path) -> None:
    for name in ("기사.html", "기사_files/frame.html", "다른_files/기사.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(page(), "utf-8")
    assert [str(each.id) for each in articles([tmp_path]) if isinstance(each, Article)] == [
        "기사.html",
        "다른_files/기사.html",
    ]


@pytest.mark.usefixtures("_trafilatura")
@pytest.mark.parametrize(
    "data",
    [b"", b"<html></html>", b"<html><body><nav><a href='/'>x</a></nav></body></html>", b"{not a page}", b"<" * 100_000],
)
def test_a_page_without_an_article_is_named(data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(data)
    assert fault(path) == "no article is found on the page; copy its text into a .txt file"
    assert capsys.readouterr().err == ""


def test_packages_that_are_not_here_are_named_with_the_mend(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for package, name in (("trafilatura", "a.html"), ("docx", "a.docx"), ("markdown_it", "a.md")):
        monkeypatch.setitem(sys.modules, package, None)
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            archive.writestr("a", "")
        if package != "docx":
            (tmp_path / name).write_text(page(), "utf-8")
        suffix = Path(name).suffix
        mend = "install them with: pip install 'quoteattr[documents]'"
        assert fault(tmp_path / name) == f"reading {suffix} takes packages that are not here; {mend}"


def document(path: Path) -> Path:
    """A Word document with a heading, a table between paragraphs, a header, a footer and a tracked change."""
    docx = pytest.importorskip("docx", reason="python-docx, which reads Word documents, is not here")
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "대외비 “머리말”"
    made.sections[0].footer.paragraphs[0].text = "“꼬리말”"
    made.add_heading("가람시 새 다리 착공", 1)
    made.add_paragraph(SAID)
    table = made.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "시장", "“버스를 늘리겠다”고 했다."
    changed = made.add_paragraph("두레건설은 “공사는 ")
    for tag, text in (("del", "올해"), ("ins", "내년")):
        run = f"<w:r><w:{'delText' if tag == 'del' else 't'}>{text}</w:{'delText' if tag == 'del' else 't'}></w:r>"
        changed._p.append(parse_xml(f'<w:{tag} {nsdecls("w")} w:id="1" w:author="a">{run}</w:{tag}>'))
    changed.add_run(" 끝난다”고 밝혔다.")
    changed.add_run().add_break()
    changed.add_run("이어 “고맙다”고 했다.")
    boxed = f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>{MORE}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    made.element.body.insert(len(made.element.body) - 1, parse_xml(boxed))
    made.save(str(path))
    return path


def test_a_word_document_is_its_paragraphs_and_tables_in_order(tmp_path: Path) -> None:
    assert only(document(tmp_path / "a.docx")).text.split("\n") == [
        "가람시 새 다리 착공",
        SAID,
        "시장",
        "“버스를 늘리겠다”고 했다.",
        "두레건설은 “공사는 내년 끝난다”고 밝혔다.",
        "이어 “고맙다”고 했다.",
        MORE,
    ]


def test_a_word_document_that_cannot_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = document(tmp_path / "whole.docx").read_bytes()
    path = tmp_path / "a.docx"
    for data in (b"", b"text", whole[:3000], os.urandom(2000)):
        path.write_bytes(data)
        assert "save it" in fault(path)
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))
    assert fault(path).startswith("is protected by a password")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("hello", "world")
    assert fault(path) == "is no Word document that can be read; open it and save it as .docx"
    monkeypatch.setattr(zip_guard, "_MOST_BYTES", 1000)
    path.write_bytes(whole)
    assert fault(path) == "unpacks to more than 1,000 bytes; split it into smaller files"


def test_markdown_is_read_as_it_is_shown(tmp_path: Path) -> None:
    pytest.importorskip("markdown_it", reason="markdown-it-py, which reads Markdown, is not here")
    path = tmp_path / "초고.md"
    lines = [
        "---",
        'title: "새 다리"',
        "date: 2026-03-02",
        "tags: [다리]",
        "---",
        "# 가람시 *새 다리* 착공",
        "",
        "김하늘 시장은 **“다리가 놓인다”**라고 말했다.",
        "두레건설은 [“물길을 지킨다”](https://a.example)고 했다.",
        "",
        "> 이어 “고맙다”고 했다.  ",
        "> 끝.",
        "",
        "- 하나 & 둘",
        "",
        "![“그림”](a.png)",
        "",
        "| 이름 | 말 |",
        "|---|---|",
        "| 시장 | “늘리겠다”고 했다 |",
        "",
        "<!-- “메모” -->",
        "",
        "    “코드”라고 했다",
    ]
    path.write_text("\r\n".join(lines), "utf-8")
    found = only(path)
    assert (found.title, found.date) == ("새 다리", "2026-03-02")
    assert found.text.split("\n\n") == [
        "가람시 새 다리 착공",
        "김하늘 시장은 “다리가 놓인다”라고 말했다. 두레건설은 “물길을 지킨다”고 했다.",
        "이어 “고맙다”고 했다.\n끝.",
        "하나 & 둘",
        "이름",
        "말",
        "시장",
        "“늘리겠다”고 했다",
        "“코드”라고 했다",
    ]
