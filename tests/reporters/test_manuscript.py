"""The page: its marks stand on what was found and on nothing else, and copy stays copy."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Iterator
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.document import Source, Span
from copydesk.finding import Diagnostic
from copydesk.report import Checked
from copydesk.reporters.manuscript.marks import lines
from copydesk.reporters.manuscript.markup import markup
from copydesk.reporters.wording import shortened
from copydesk.rule import Rule
from copydesk.trouble import Trouble

Copies = st.SearchStrategy[Checked]
Report = Callable[..., str]
Found = Callable[..., Diagnostic]

VOID = {"meta", "link", "input"}
BREAK = "\r\n|\r|\n"


class Page(HTMLParser):
    """What a page shows: the copy of each file, the letters of it that are marked for each finding, and the gaps."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.copies: list[str] = []
        self.marked: dict[str, list[int]] = {}
        self.elements: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.notes: dict[str, str] = {}
        self._open: list[tuple[str, dict[str, str | None]]] = []
        self.feed(re.sub(BREAK, "\n", page))  # as browsers do
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        self.elements.append(tag)
        assert not any(name.startswith("on") or name == "style" for name in attributes), attributes
        self.ids += [value for value in [attributes.get("id")] if value]
        self.targets += [href[1:] for href in [attributes.get("href")] if href and href.startswith("#")]
        self.targets += (attributes.get("aria-describedby") or "").split()
        if attributes.get("class") == "copy":
            self.copies.append("")
        for key in (attributes.get("data-f") or "").split():
            self.marked.setdefault(key, []).append(len(self.copies[-1]))  # where it begins, also if it is a gap
        if tag not in VOID:
            self._open.append((tag, attributes))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if any(tag == "summary" for tag, _ in self._open):
            return
        if any(attributes.get("class") == "copy" for _, attributes in self._open):
            if not any("line" in (attributes.get("class") or "").split() for _, attributes in self._open):
                assert not data.strip()
                return
            at = len(self.copies[-1])
            self.copies[-1] += data
            for _, attributes in self._open:
                for key in (attributes.get("data-f") or "").split():
                    begun = self.marked[key]
                    begun.pop() if begun and begun[-1] == at else None
                    begun += range(at, at + len(data))
        for _, attributes in self._open:
            if attributes.get("class") == "told":
                key = (attributes.get("id") or "")[1:]
                self.notes[key] = self.notes.get(key, "") + data


def pictured(text: str) -> str:
    """The text as the page has it: line ends are one letter, control signs are pictures."""
    text = re.sub(BREAK, "\n", text)
    return "".join(chr(0x2400 + ord(one)) if one < " " and one not in "\t\n" else one for one in text)


def letters(text: str, span: Span) -> list[int]:
    """Where the letters of a span, without ends of lines, stand in the text once every end of a line is one letter."""
    broken = {at for found in re.finditer(BREAK, text) for at in range(*found.span())}
    return [len(re.sub(BREAK, "\n", text[:at])) for at in range(*span) if at not in broken]


@given(st.data())
def test_marks_stand_on_exactly_what_was_found(copies: Copies, report: Report, data: st.DataObject) -> None:
    checked = data.draw(copies)
    source = checked.source
    assert source is not None
    page = Page(report("html", checked))
    if not checked.diagnostics:
        assert page.copies == []
        return
    (copy,) = page.copies
    assert copy == pictured(source.text) + "\n"
    assert sorted(page.marked) == sorted(f"1-{number}" for number in range(1, len(checked.diagnostics) + 1))
    for number, found in enumerate(checked.diagnostics, 1):
        marked, expected = page.marked[f"1-{number}"], letters(source.text, found.span)
        if expected:
            assert marked == expected
        else:
            before = source.text[: found.span.start]
            in_a_break = before.endswith("\r") and source.text.startswith("\n", found.span.start)
            assert marked == [len(re.sub(BREAK, "\n", before)) - in_a_break]


@given(st.data())
def test_every_link_leads_somewhere_and_nothing_of_the_copy_is_an_element(
    copies: Copies, report: Report, data: st.DataObject
) -> None:
    files = data.draw(st.lists(copies, max_size=3))
    page = Page(report("html", *files))
    assert len(page.ids) == len(set(page.ids))
    assert set(page.targets) <= set(page.ids)
    assert page.elements.count("script") == page.elements.count("style") == 1
    assert not {"img", "iframe", "object", "base", "svg"} & set(page.elements)
    told = [found.message for checked in files for found in checked.diagnostics]
    assert [pictured(message).replace("\ud800", "?") for message in told] == list(page.notes.values())


HOSTILE = (
    '<script>alert(1)</script> <img src=x onerror="alert(2)"> </style><script>alert(3)</script> '
    "--><svg onload=alert(4)> &lt;script&gt; \"' javascript:alert(5) ]]> </title>"
)


@pytest.mark.parametrize("path", ["a.txt", "a.html", "a.md", f"{HOSTILE}.txt"])
def test_hostile_copy_is_shown_and_not_obeyed(path: str, report: Report, found: Found) -> None:
    source = Source(path, HOSTILE, warnings=(HOSTILE,))
    one = found(source, Span(0, len(HOSTILE)), rule=HOSTILE, family=HOSTILE, severity=HOSTILE, message=HOSTILE)
    checked = Checked(path, source, (one,), (Trouble(path, HOSTILE, HOSTILE),))
    page = Page(report("html", checked, rules=[]))
    assert page.copies == [HOSTILE + "\n"]
    assert page.elements.count("script") == page.elements.count("style") == page.elements.count("title") == 1
    assert "img" not in page.elements
    assert "svg" not in page.elements


def test_only_our_own_style_and_script_may_run(report: Report) -> None:
    page = report("html")
    policy = re.search('http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    assert "default-src 'none'" in policy[1]
    for element in ("style", "script"):
        (text,) = re.findall(f"<{element}>(.*?)</{element}>", page, re.DOTALL)
        assert f"{element}-src 'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" in policy[1]
    assert not re.findall(r"(?:src|href)=\"(?!#|data:,)", page)
    assert "url(" not in page
    assert "@import" not in page


@pytest.mark.parametrize(
    ("text", "spans", "laid_out"),
    [
        ("the cat", [(4, 7)], "the {cat}0"),
        ("the cat sat", [(0, 7), (4, 11)], "{the }0{cat}01{ sat}1"),
        ("the cat sat", [(0, 11), (4, 7)], "{the }0{cat}10{ sat}0"),
        ("the cat", [(3, 3)], "the{}0 cat"),
        ("the cat", [(0, 7), (3, 3)], "{the}0{}1{ cat}0"),
        ("the cat", [(4, 7), (4, 7), (4, 4)], "the {}2{cat}01"),
        ("a\r\nb c", [(0, 4)], "{a}0/{b}0 c"),
        ("a\n\nb", [(1, 3)], "a{}0//b"),
        ("a\n", [(2, 2)], "a/{}0"),
        ("", [(0, 0)], "{}0"),
    ],
)
def test_findings_that_overlap_are_laid_out_side_by_side(
    text: str, spans: list[tuple[int, int]], laid_out: str
) -> None:
    source = Source("a.txt", text)

    def shown() -> Iterator[str]:
        for line in lines(source, [Span(*span) for span in spans]):
            parts = ((text[slice(*stretch.span)], stretch.findings) for stretch in line.stretches)
            yield "".join(f"{{{part}}}{''.join(map(str, found))}" if found else part for part, found in parts)

    assert "/".join(shown()) == laid_out


@pytest.mark.parametrize(
    ("path", "text", "set_back"),
    [
        ("a.html", "<p>One <b>two</b></p>", ["<p>", "<b>", "</b>", "</p>"]),
        ("a.html", "1 < 2 and 3 > 2 <br/>", ["<br/>"]),
        ("a.html", "a<!-- <b> -->b<script>if (a<b) {}</script>c", ["<!-- <b> -->", "<script>if (a<b) {}</script>"]),
        ("a.html", "a <b unclosed", []),
        ("a.html", "a <!-- unclosed", ["<!-- unclosed"]),
        ("a.md", "---\ntitle: One\n---\n# Two\n<i>x</i>\n", ["---\ntitle: One\n---\n", "<i>", "</i>"]),
        ("a.md", "--- one\n---\n", []),
        ("a.txt", "<p>One</p>", []),
    ],
)
def test_markup_is_set_back(path: str, text: str, set_back: list[str]) -> None:
    assert [text[slice(*span)] for span in markup(Source(path, text)).spans] == set_back


def test_marked_attributes_stay_in_sight(report: Report, found: Found) -> None:
    text = '<p>See <img alt="A catt"> here</p>'
    source = Source("a.html", text)
    page = report("html", Checked("a.html", source, (found(source, Span(text.index("catt"), text.index("catt") + 4)),)))
    assert '<span class="quiet">&#60;img alt=&#34;A </span>' in page
    assert '<span class="quiet tag">&#60;p&#62;</span>' in page


def test_what_cannot_be_seen_is_boxed_in_a_mark(report: Report, found: Found) -> None:
    source = Source("a.txt", "a b\u200b c \U0001f469\u200d\U0001f4bb")
    page = report("html", Checked("a.txt", source, (found(source, Span(2, 9)),)))
    assert page.count('data-sign="200B"') == 2, "in the copy and in the note"
    assert 'data-sign="200D"' not in page, "a joiner inside one picture"


class OddWord(Rule):
    """An odd word stands in the copy.

    Readers stumble over `<it>`.

    - one kind
    - another
    """

    id = "odd-word"
    family = "spelling"
    bad = ()
    good = ()


def test_rules_that_found_something_are_explained(report: Report, found: Found) -> None:
    source = Source("a.txt", "odd")
    page = report("html", Checked("a.txt", source, (found(source, Span(0, 3)),)), rules=[OddWord])
    assert '<details id="r-odd-word"><summary><b>odd-word</b> An odd word stands in the copy</summary>' in page
    assert "<p>Readers stumble over <code>&#60;it&#62;</code>.</p>" in page
    assert "<ul><li>one kind</li><li>another</li></ul>" in page


def test_the_head_sums_up(report: Report, found: Found) -> None:
    source = Source("a.txt", "odd")
    clean = Checked("b.txt", Source("b.txt", "even"), words=1)
    gone = Checked("c.txt", None, troubles=(Trouble("c.txt", "is gone"),))
    page = report("html", Checked("a.txt", source, (found(source, Span(0, 3)),), words=1), clean, gone)
    assert "<title>1 finding in 2 files</title>" in page
    assert "copydesk read 2 words; 1 file of 2 had nothing to mark" in page
    assert "<li>c.txt: is gone</li>" in page
    assert "<title>Nothing found: 1 file</title>" in report("html", clean)
    assert "Nothing found in what could be read" in report("html", gone)


def test_a_long_copy_is_laid_out_in_time_that_grows_with_it(report: Report, found: Found) -> None:
    source = Source("a.html", "<p>odd words\n<!-- " * 4_000)
    spans = [Span(at * 18 + 3, at * 18 + 6) for at in range(0, 4_000, 2)]
    page = report("html", Checked("a.html", source, tuple(found(source, span) for span in spans)))
    assert page.count("<mark ") == 2_000
    assert shortened("odd " * 50).endswith("…")
