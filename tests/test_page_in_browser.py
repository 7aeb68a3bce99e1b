"""The page in Chromium, driven as its readers do: by keyboard, in print, on a phone, in the dark, on hostile texts."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest
from check_reports import SAID, many, report
from test_page import HOSTILE, hostile_report

from quoteattr.check.findings import Report
from quoteattr.check.page_form import proof_of
from quoteattr.page import page_bytes

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright, which drives the browser, is not here")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium, in which the page is looked at, is not here")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


class Desk:
    """A page that is open, with all that went wrong on it and all that it asked for."""

    def __init__(self, context: BrowserContext, folder: Path, found: Report) -> None:
        path = folder / "page.html"
        path.write_bytes(page_bytes(proof_of(found)))
        self.page = context.new_page()
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", lambda dialog: self.said.append(dialog.message))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(path.as_uri())

    @property
    def focused(self) -> str:
        return str(self.page.evaluate("document.activeElement.closest('[id]')?.id ?? ''"))

    def style(self, selector: str, name: str) -> str:
        script = "([s, n]) => getComputedStyle(document.querySelector(s))[n]"
        return str(self.page.evaluate(script, [selector, name]))

    def press(self, code: str, letter: str = "") -> None:
        """A key by its place; with a letter, as a keyboard of another layout sends it."""
        if not letter:
            self.page.keyboard.press(code)
            return
        self.page.evaluate(
            "([code, key]) => document.activeElement.dispatchEvent("
            "new KeyboardEvent('keydown', {code, key, bubbles: true, cancelable: true}))",
            [code, letter],
        )


@pytest.fixture
def desk(browser: Browser, tmp_path: Path) -> Iterator[Desk]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, color_scheme="light")
    yield Desk(context, tmp_path, report())
    context.close()


def gravest_first() -> list[str]:
    return [f"n{number}" for number in proof_of(report()).index]


def test_it_loads_nothing_and_complains_of_nothing(desk: Desk) -> None:
    assert desk.said == []
    assert [url.rpartition("/")[2] for url in desk.asked] == ["page.html"]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_texts_run_nothing(browser: Browser, tmp_path: Path, words: str) -> None:
    context = browser.new_context()
    desk = Desk(context, tmp_path, hostile_report(words))
    desk.press("ArrowRight")
    desk.press("Enter")
    assert (desk.said, len(desk.asked)) == ([], 1)
    assert desk.page.title() == "인용 대조 · draft.txt"
    assert desk.page.locator("img, iframe, form").count() == 0
    visible = words.replace("\u202e", "U+202E").replace("\u202c", "U+202C").replace("\ud800", "U+D800")
    for code in (0, 7, 27):
        visible = visible.replace(chr(code), chr(0x2400 + code))
    assert visible in desk.page.locator(".draft .text").last.inner_text()
    context.close()


def test_the_arrows_go_through_the_findings_gravest_first_and_round(desk: Desk) -> None:
    order = gravest_first()
    seen = []
    for _ in range(len(order) + 1):
        desk.press("ArrowRight")
        seen.append(desk.focused)
    assert seen == [*order, order[0]]
    desk.press("ArrowLeft")
    assert desk.focused == order[-1]
    assert desk.page.locator(".pilot output").inner_text() == f"{len(order)} / {len(order)}"


def test_keys_are_told_by_their_place_so_a_korean_layout_works(desk: Desk) -> None:
    desk.press("KeyJ", "ㅓ")
    desk.press("KeyJ", "ㅓ")
    desk.press("KeyK", "ㅏ")
    assert desk.focused == gravest_first()[0]


def test_keys_with_a_modifier_are_the_browser_s(desk: Desk) -> None:
    desk.press("Control+ArrowRight")
    desk.press("Alt+KeyJ")
    assert desk.focused == ""


def test_tab_and_enter_lead_from_the_list_to_the_note_to_the_source_and_back(desk: Desk) -> None:
    first = gravest_first()[0]
    desk.page.locator(".index a").first.focus()
    desk.press("ArrowDown")
    desk.press("ArrowUp")
    desk.press("Enter")
    assert desk.focused == first
    desk.press("Enter")
    assert desk.focused == first.replace("n", "s")
    assert desk.page.locator(f"#{desk.focused}").is_visible()
    desk.press("Enter")
    assert desk.focused == first
    desk.press("Escape")
    assert desk.page.evaluate("document.activeElement.getAttribute('href')") == f"#{first}"


def test_every_mark_can_be_reached_by_tab_and_focus_is_seen(desk: Desk) -> None:
    reached = set()
    for _ in range(120):
        desk.press("Tab")
        if desk.focused.startswith("q"):
            reached.add(desk.focused)
            assert desk.style(f"#{desk.focused}", "outlineStyle") == "solid"
            assert float(desk.style(f"#{desk.focused}", "outlineWidth").removesuffix("px")) >= 2
    assert reached == {f"q{k}" for k in range(1, len(SAID) + 1)}


def test_a_click_on_a_clean_quotation_opens_its_note(desk: Desk) -> None:
    note = desk.page.locator("details#n6")
    assert note.get_attribute("open") is None
    desk.page.locator("#q6").click()
    assert note.get_attribute("open") == ""
    assert note.locator("blockquote").is_visible()


def test_draft_and_source_stand_side_by_side_at_one_height(desk: Desk) -> None:
    for number in (1, 3, 10):
        draft, note = (desk.page.locator(f"#{kind}{number}").bounding_box() for kind in "qn")
        assert draft is not None
        assert note is not None
        assert draft["x"] + draft["width"] < note["x"]
    row, note = (desk.page.locator(selector).first.bounding_box() for selector in (".row.noted .text", "#n1"))
    assert row is not None
    assert note is not None
    assert abs(row["y"] - note["y"]) < 12


def test_without_its_script_every_link_still_works(browser: Browser, tmp_path: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    desk = Desk(context, tmp_path, report())
    desk.page.locator(".index a").first.click()
    assert desk.page.url.endswith(f"#{gravest_first()[0]}")
    desk.page.locator("#n1 figcaption a").click()
    assert desk.page.locator("#s1").is_visible()
    assert not desk.page.locator(".pilot").is_visible()
    context.close()


@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1920])
def test_nothing_sticks_out_of_a_screen(desk: Desk, width: int) -> None:
    desk.page.set_viewport_size({"width": width, "height": 800})
    desk.page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert desk.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_letters_stand_out_from_their_ground(desk: Desk, scheme: Literal["light", "dark"]) -> None:
    desk.page.emulate_media(color_scheme=scheme)
    desk.page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    faint = desk.page.evaluate(CONTRASTS)
    assert faint == []


CONTRASTS = """() => {
  const parsed = (text) => (text.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, k) => sum + v * [0.2126, 0.7152, 0.0722][k], 0);
  const ground = (each) => {
    for (; each; each = each.parentElement) {
      const found = parsed(getComputedStyle(each).backgroundColor);
      if (found.length === 3 || found[3] > 0) return found;
    }
    return [255, 255, 255];
  };
  const faint = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const each = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !each.getClientRects().length || each.tagName === "SCRIPT") continue;
    const [a, b] = [light(parsed(getComputedStyle(each).color)), light(ground(each))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) faint.push([each.className, walker.currentNode.data, (a + 0.05) / (b + 0.05)]);
  }
  return faint;
}"""


def test_dark_is_dark_and_print_is_on_white(desk: Desk) -> None:
    desk.page.emulate_media(color_scheme="dark")
    assert desk.style("body", "backgroundColor") == "rgb(23, 22, 20)"
    desk.page.emulate_media(media="print", color_scheme="dark")
    assert desk.style("body", "backgroundColor") == "rgb(255, 255, 255)"
    assert desk.style("body", "color") == "rgb(0, 0, 0)"
    assert not desk.page.locator(".pilot").is_visible()


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext, which reads what is printed, is not here")
def test_what_is_printed_holds_every_finding(desk: Desk, tmp_path: Path) -> None:
    import subprocess

    path = tmp_path / "page.pdf"
    desk.page.pdf(path=path, prefer_css_page_size=True, print_background=True)
    done = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True)
    text = "".join(done.stdout.decode("utf-8").split())
    for words in ("인용문11건가운데9건을확인해주세요", "3배→4배", "talk.txt:4:33", "고은비팀장", "원문에없음"):
        assert words in text


def test_a_draft_of_a_thousand_quotations_is_a_page_like_any_other(browser: Browser, tmp_path: Path) -> None:
    context = browser.new_context()
    desk = Desk(context, tmp_path, many(1000))
    desk.press("ArrowLeft")
    assert desk.focused == "n1000"
    assert desk.said == []
    context.close()
