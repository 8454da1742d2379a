"""The page as an editor has it: in a browser, by keyboard, with what axe-core asks of it.

These tests are skipped where Chromium, Playwright or axe-core is missing; `.ci/run` installs all three.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from copydesk.document import Source, Span
from copydesk.finding import Diagnostic, Edit, RelatedPlace, Repair
from copydesk.report import Checked
from copydesk.trouble import Trouble

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")

FIRST = (
    "Council agrees to mend the harbour wall\n\nThe council agreed on Thurday to mend the wall,, which a storm broke, "
    "and \U0001f469\u200d\U0001f4bb the mayor said he it would be done\nby the spring. "
    "<script>window.hit = 1</script>\n"
)
SECOND = (
    "<!DOCTYPE html>\n<html>\n<head>\n<title>A page</title>\n<style>p {}</style>\n</head>\n<body>\n"
    "<p>R&eacute;my said the <i>catt</i> sat.</p>\n<p>Then it left,</p>\n</body>\n</html>\n"
)


@pytest.fixture(scope="module")
def files(found: Callable[..., Diagnostic]) -> tuple[Checked, ...]:
    def mark(source: Source, text: str, until: str | None = None, **facts: Any) -> Diagnostic:
        start = source.text.index(text)
        end = start if until == "" else source.text.index(until or text, start) + len(until or text)
        instead = facts.pop("instead", ())
        fixes = tuple(Repair((Edit(Span(start, end), to),), False, to) for to in instead)
        return found(source, Span(start, end), fixes=fixes, **facts)

    first, second = Source("news/harbour.txt", FIRST), Source("page.html", SECOND, warnings=("read as Windows-1252",))
    other = RelatedPlace(first.place(27), first.place(34), "harbour", "named here")
    found_first = (
        mark(first, "council", "by the spring", severity="note", family="grammar", rule="long", message="a long one"),
        mark(first, "Thurday", family="spelling", rule="misspelling", instead=("Thursday",), message="no word"),
        mark(first, "wall,,", severity="warning", family="punctuation", rule="doubled-mark", related=(other,)),
        mark(first, ",,", family="punctuation", rule="stray", instead=(",", ""), message="two marks"),
        mark(first, " it would", "", severity="warning", family="grammar", rule="gap", message="a word is missing"),
        mark(first, "<script>", "</script>", family="residue", rule="markup", message="<img src=x onerror=hit=2>"),
    )
    found_second = (
        mark(second, "<i>catt</i>", severity="error", family="spelling", rule="misspelling", message="no word"),
        mark(second, "left,", severity="warning", family="punctuation", rule="stray", message="a comma ends it"),
    )
    ordered = sorted(found_first, key=lambda one: one.span)
    gone = Checked("gone.txt", None, troubles=(Trouble("gone.txt", "no such file", "check the path"),))
    return Checked(first.path, first, tuple(ordered), (), 30), Checked(second.path, second, found_second), gone


@pytest.fixture(scope="module")
def address(files: tuple[Checked, ...], report: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(report("html", *files), "utf-8")
    return path.as_uri()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    """The page at 1280 by 900, which must say nothing on the console and ask for nothing from outside."""
    with _open(browser, address, width=1280) as page:
        yield page


class _open:
    def __init__(self, browser: Any, address: str, *, width: int, **options: Any) -> None:
        self._context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        self._address, self._said, self._asked = address, list[str](), list[str]()

    def __enter__(self) -> Any:
        page = self._context.new_page()
        page.on("console", lambda message: self._said.append(message.text))
        page.on("pageerror", lambda error: self._said.append(str(error)))
        page.on("dialog", lambda dialog: self._said.append(dialog.message))
        page.on("request", lambda request: self._asked.append(request.url))
        page.goto(self._address)
        return page

    def __exit__(self, *raised: object) -> None:
        self._context.close()
        assert self._said == []
        assert [url for url in self._asked if url not in (self._address, "data:,")] == []


def _focused(page: Any) -> str:
    return str(page.evaluate("document.activeElement.id || document.activeElement.className"))


def test_marks_read_as_the_source_does(page: Any, files: tuple[Checked, ...]) -> None:
    for number, checked in enumerate(files[:2], 1):
        for at, found in enumerate(checked.diagnostics, 1):
            read = page.eval_on_selector_all(
                f'mark[data-f~="{number}-{at}"]', "marks => marks.map(mark => mark.textContent).join('')"
            )
            assert read == found.excerpt.replace("\n", "")
    page.check("input[name=markup]")
    copies = page.eval_on_selector_all(
        ".copy", "all => all.map(copy => [...copy.querySelectorAll('.line')].map(line => line.textContent).join(''))"
    )
    assert copies == [FIRST + "\n", SECOND + "\n"]


def test_nothing_of_the_copy_runs(page: Any) -> None:
    assert page.evaluate("window.hit === undefined")
    assert page.locator("main script, main img").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 900, 480])
@pytest.mark.skipif(not AXE.exists(), reason="axe-core is not installed: npm install in tests/reporters")
def test_axe_finds_nothing(browser: Any, address: str, scheme: str, width: int) -> None:
    with _open(browser, address, width=width, color_scheme=scheme) as page:
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        page.locator("mark a").nth(2).focus()
        page.evaluate(AXE.read_text("utf-8"))
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
        assert [(one["id"], one["impact"], one["nodes"][0]["html"]) for one in found] == []


@pytest.mark.parametrize("width", [1280, 700, 480, 320])
def test_nothing_runs_over_the_edge(browser: Any, address: str, width: int) -> None:
    with _open(browser, address, width=width) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_mark_says_what_is_wrong_when_it_is_pointed_at(page: Any) -> None:
    tip = page.locator("#tip")
    assert tip.is_hidden()
    page.locator("mark", has_text="Thurday").hover()
    assert "no word" in tip.inner_text()
    assert "Thursday" in tip.inner_text()
    assert page.locator(".note.on").count() == 2, "the word's own, and the one round it"
    page.locator("h1").hover()
    tip.wait_for(state="hidden")
    assert page.locator(".note.on").count() == 0


def test_the_keyboard_goes_from_mark_to_mark_and_to_the_notes(page: Any) -> None:
    page.locator("mark a").first.focus()
    seen = []
    for _ in range(8):
        seen.append(_focused(page))
        assert page.locator("#tip").is_visible()
        page.keyboard.press("ArrowDown")
    assert len(set(seen)) == 8, "every mark once"
    assert _focused(page) == seen[0], "and round again"
    page.keyboard.press("j")
    assert _focused(page) == seen[1]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('.note').id") == seen[1].replace("m", "n")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('.note').id") == seen[2].replace("m", "n")
    page.keyboard.press("Enter")
    assert _focused(page) == seen[2]
    page.keyboard.press("k")
    assert _focused(page) == seen[1]
    page.keyboard.press("Escape")
    assert page.locator("#tip").is_hidden()


def test_tab_reaches_every_control_in_the_order_of_the_page(page: Any) -> None:
    seen = []
    for _ in range(60):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.tagName + (document.activeElement.id || '')"))
        if seen[-1].startswith("BODY"):
            break
    assert [one for one in seen if one.startswith("INPUT")]
    assert seen.index("BUTTONprevious") < seen.index("BUTTONnext") < seen.index("Am1-1")
    assert seen.index("Am1-2") < seen.index("Am2-1")


def test_buttons_step_through_what_is_shown(page: Any) -> None:
    assert page.locator("#place").inner_text() == "8 shown"
    page.click("#next")
    assert _focused(page) == "m1-1"
    page.click("#next")
    assert page.locator("#place").inner_text() == "2 of 8"
    page.click("#previous")
    page.click("#previous")
    assert page.locator("#place").inner_text() == "8 of 8"


def test_filters_hide_notes_and_take_marks_away(page: Any) -> None:
    def shown() -> list[str]:
        notes = page.locator(".note:visible")
        return [notes.nth(at).get_attribute("id") for at in range(notes.count())]

    assert len(shown()) == 8
    page.uncheck("input[value=error]")
    assert [page.locator(f"#{one}").get_attribute("data-severity") for one in shown()] == ["note"] + ["warning"] * 3
    assert page.locator("mark", has_text="Thurday").get_attribute("data-severity") == "note", "what lies under it"
    assert page.locator("mark", has_text="catt").get_attribute("class") == "off"
    assert page.locator("#m2-1").get_attribute("href") is None, "nothing to go to"
    assert page.locator("[data-file='2']").inner_text() == "1"
    page.uncheck("input[value=grammar]")
    assert len(shown()) == 2
    page.uncheck("input[value=punctuation]")
    assert shown() == []
    assert page.locator(".none:visible").count() == 2
    page.check("input[value=error]")
    assert len(shown()) == 3


def test_markup_is_out_of_sight_until_it_is_asked_for(page: Any) -> None:
    copy = page.locator("#f2 .copy")
    assert [line for line in copy.inner_text().splitlines() if line] == [
        "A page",
        "Rémy said the catt sat.",
        "Then it left,",
    ]
    page.check("input[name=markup]")
    assert "<p>R&eacute;my said the <i>catt</i> sat.</p>" in copy.inner_text()
    page.uncheck("input[name=markup]")
    assert "Rémy" in copy.inner_text()


def test_without_script_the_copy_and_its_notes_are_all_there(browser: Any, address: str) -> None:
    with _open(browser, address, width=1280, java_script_enabled=False) as page:
        assert page.locator(".note:visible").count() == 8
        assert page.locator(".controls:visible").count() == 0
        assert page.locator("mark", has_text="Thurday").locator("a").get_attribute("href") == "#n1-2"


def test_on_paper_the_marks_have_numbers_and_the_controls_are_gone(page: Any) -> None:
    page.emulate_media(media="print")
    assert page.locator(".controls:visible, .files:visible, .rules:visible").count() == 0
    assert page.locator(".note:visible").count() == 8
    number = "getComputedStyle(document.querySelector('#m1-2'), '::after').content"
    assert page.evaluate(number) == '"2"'
    assert page.pdf()


def test_a_note_of_a_rule_opens_its_page(page: Any) -> None:
    page.locator("#n1-2 .by a").click()
    assert page.locator("#r-misspelling").get_attribute("open") is not None


def test_a_clean_run_is_a_page_too(browser: Any, report: Callable[..., str], tmp_path: Path) -> None:
    path = tmp_path / "clean.html"
    path.write_text(report("html", Checked("a.txt", Source("a.txt", "ok"))), "utf-8")
    with _open(browser, path.as_uri(), width=1280) as page:
        assert page.locator("h1").inner_text() == "Nothing found: 1 file"
