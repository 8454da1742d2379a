"""Stets in comments: where they hold, what they let stand, and what is said of those that are of no use."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copydesk.finding import Diagnostic
from copydesk.report import Checked

Reported = Callable[..., list[str]]

MARKDOWN = {
    "the next block, and no other": ("<!-- stet odd -->\nan odd day\n\nan odd night", ["odd"]),
    "a blank line between does not count": ("<!-- stet odd -->\n\n\nan odd day\n\nan odd night", ["odd"]),
    "the rule that is named, and no other": ("<!-- stet odd -->\nan odd, strange day", ["strange"]),
    "a family": ("<!-- stet spelling -->\nan odd, queer, strange day", ["strange"]),
    "several, with commas": ("<!-- stet odd, grammar -->\nan odd, queer, strange day", ["queer"]),
    "no name is everything": ("<!-- stet -->\nan odd, queer, strange day", []),
    "capitals and a full stop do not count": ("<!-- Stet odd. -->\nan odd day", []),
    "a colon may follow": ("<!-- stet: odd -->\nan odd day", []),
    "a reason in brackets": ("<!-- stet odd (the poet’s word, see ch. 3) -->\nan odd day", []),
    "a word": ('<!-- stet odd: "odd day" -->\nan odd day and an odd night', ["odd"]),
    "a word of any rule": ('<!-- stet: "strange" -->\nan odd and strange day', ["odd"]),
    "several words": ('<!-- stet: "odd day", “strange” -->\nan odd day, an odd and strange night', ["odd"]),
    "a word over a line's end": ('<!-- stet: "odd day" -->\nan odd\nday', []),
    "a word whose marks have another shape": ('<!-- stet: "it\'s odd" -->\nit’s odd', []),
    "marks may stand at its ends": ('<!-- stet odd: "odd," -->\nan odd, odd day', ["odd"]),
    "part of a word is none of it": (
        '<!-- stet odd: "od" -->\nan odd day',
        ['stale: <!-- stet odd: "od" -->', "odd"],
    ),
    "inside a block it is that block's": ("an odd <!-- stet odd --> day\n\nan odd night", ["odd"]),
    "at a block's end too": ("an odd day <!-- stet odd -->\n\nan odd night", ["odd"]),
    "an item": ("- an odd day <!-- stet odd -->\n- an odd night", ["odd"]),
    "a cell": ("| day | night |\n|---|---|\n| odd <!-- stet --> | odd |", ["odd"]),
    "a heading": ("<!-- stet -->\n# An odd day\n\nan odd day", ["odd"]),
    "in a quotation with its margin": ("> first\n>\n> <!-- stet\n> odd -->\n> an odd day\n\nan odd night", ["odd"]),
    "a range": ("odd a\n\n<!-- stet-on odd -->\n\nodd b\n\nodd c\n\n<!-- stet-off odd -->\n\nodd d", ["odd", "odd"]),
    "a range ends for one of its rules": (
        "<!-- stet-on odd, strange -->\n\nodd strange\n\n<!-- stet-off odd -->\n\nodd strange\n\n"
        "<!-- stet-off -->\n\nodd strange",
        ["odd", "odd", "strange"],
    ),
    "a range that nothing ends": ("odd a\n\n<!-- stet-on -->\n\nodd b\n\nodd c", ["odd"]),
    "a range in a line": ("odd a <!-- stet-on -->odd b<!-- stet-off --> odd c", ["odd", "odd"]),
    "a range for a word": ('<!-- stet-on: "odd day" -->\n\nodd day\n\nodd night\n\nodd day', ["odd"]),
    "the file, before and behind": ("odd a\n\n<!-- stet-file odd -->\n\nodd b, strange", ["strange"]),
    "the file's front matter": ("---\ntitle: An odd day\n---\n\n<!-- stet-file odd -->\n\nodd", []),
    "a word in the file": ('<!-- stet-file: "odd day" -->\n\nodd day\n\nodd night\n\nodd day', ["odd"]),
    "what a comment says otherwise": ("<!-- odd: leave as is -->\nan odd day", ["odd"]),
    "a comment that only begins like one": ("<!-- Stetson hats are odd -->\nan odd day", ["odd"]),
    "a comment in code": ("`<!-- stet -->` an odd day\n\n    <!-- stet -->\n\nodd", ["odd", "odd"]),
}


@pytest.mark.parametrize("case", MARKDOWN)
def test_in_markdown(case: str, reported: Reported) -> None:
    text, expected = MARKDOWN[case]
    assert reported(text) == expected


HTML = {
    "the next block": ("<!-- stet odd --><p>odd</p><p>odd</p>", ["odd"]),
    "the block it stands in": ("<p>odd <!-- stet odd --></p><p>odd</p>", ["odd"]),
    "at the head of the block": ("<p><!-- stet odd -->odd</p><p>odd</p>", ["odd"]),
    "a range over elements": ("<div><!-- stet-on --><p>odd</p><p>odd</p><!-- stet-off --></div><p>odd</p>", ["odd"]),
    "the file, from its head": (
        "<html><head><!-- stet-file odd --><title>An odd one</title></head><body><p>odd</p></body></html>",
        [],
    ),
    "an attribute of the next block": ('<!-- stet --><p><img alt="an odd picture"> odd</p><p>odd</p>', ["odd"]),
    "not in a script": ("<script>var a = '<!-- stet-file -->';</script><p>odd</p>", ["odd"]),
    "a comment that is never closed": ("<p>odd</p><!-- stet-file", []),
    "an entity in the words": ('<!-- stet: "AT&T odd" --><p>AT&amp;T <b>odd</b></p>', []),
}


@pytest.mark.parametrize("case", HTML)
def test_in_html(case: str, reported: Reported) -> None:
    text, expected = HTML[case]
    assert reported(text, "story.html") == expected


def test_plain_text_has_no_comments(reported: Reported) -> None:
    assert reported("<!-- stet -->\nan odd day", "story.txt") == ["odd"]


STALE = {
    "nothing stands here": ("[<!-- stet odd -->]\n\nan even day"),
    "nothing stands here, of anything": "[<!-- stet -->]\n\nan even day",
    "nothing follows": "an even day\n\n[<!-- stet -->]",
    "a rule that there is not": "<!-- stet [od] -->\n\nan even day",
    "a rule that there is not, beside one of use": "<!-- stet [od], odd -->\n\nan odd day",
    "one of two is idle": "<!-- stet odd, [queer] -->\n\nan odd day",
    "a word that is not there": '[<!-- stet odd: "an odd night" -->]\n\nan even day',
    "a range of nothing": "[<!-- stet-on odd -->]\n\nan even day\n\n<!-- stet-off -->",
    "a file of nothing": "[<!-- stet-file odd -->]\n\nan even day",
    "an end without a beginning": "[<!-- stet-off -->]\n\nan even day",
    "an end of another": "<!-- stet-on odd -->\n\nan odd day\n\n[<!-- stet-off queer -->]",
    "a second end": "<!-- stet-on -->\n\nan odd day\n\n<!-- stet-off -->\n\n[<!-- stet-off -->]",
    "no such stet": "[<!-- stet-of odd -->]\n\nan even day",
    "what cannot be read": "[<!-- stet odd; queer -->]\n\nan even day",
    "a sentence": "<!-- stet [what] he says here -->\n\nan even day",
    "two for the same are both of use": "<!-- stet odd -->\n<!-- stet odd -->\nan odd day",
}


@pytest.mark.parametrize("case", STALE)
def test_a_stet_that_lets_nothing_stand_is_reported(case: str, check: Callable[..., Checked]) -> None:
    marked = STALE[case]
    text = marked.replace("[", "").replace("]", "")
    found = [one for one in check(text).diagnostics if one.rule == "stale-stet"]
    expected = [marked.index("[")] if "[" in marked else []
    assert [one.span.start for one in found] == expected
    assert [one.excerpt for one in found] == [part.split("]")[0] for part in marked.split("[")[1:]]


def only(checked: Checked) -> Diagnostic:
    (found,) = checked.diagnostics
    return found


def test_what_is_said_of_it(check: Callable[..., Checked]) -> None:
    found = only(check("One.\n\n<!-- stet strnge -->\nTwo."))
    assert (found.start.line, found.start.column, found.excerpt) == (3, 11, "strnge")
    assert found.message == "“strnge” is no rule and no family"
    assert found.suggestions == ("strange",)
    found = only(check("<!-- stet odd -->\nTwo."))
    assert found.message == "this stet lets nothing stand"
    assert found.suggestions == ("",)
    assert not any(fix.safe for fix in found.fixes)
    assert (found.rule, found.family, found.severity) == ("stale-stet", "residue", "warning")


def test_a_stet_with_a_fault_lets_nothing_stand(reported: Reported) -> None:
    assert reported("<!-- stet odd; queer -->\nan odd day") == ["stale: <!-- stet odd; queer -->", "odd"]


NOT_STALE = {
    "its rule did not run": ("<!-- stet odd -->\n\nan even day", {"ignore": ("odd",)}),
    "its family did not run whole": ("<!-- stet spelling -->\n\nan even day", {"ignore": ("odd",)}),
    "not everything ran": ("<!-- stet -->\n\nan even day", {"ignore": ("odd",)}),
    "its rule is off unless it is asked for": ("<!-- stet rare -->\n\nan even day", {}),
    "nobody asks": ("<!-- stet -->\n\nan even day", {"ignore": ("stale-stet",)}),
    "nobody asks for the family": ("<!-- stet -->\n\nan even day", {"ignore": ("residue",)}),
}


@pytest.mark.parametrize("case", NOT_STALE)
def test_a_stet_is_not_stale_where(case: str, reported: Reported) -> None:
    text, asked = NOT_STALE[case]
    assert reported(text, **asked) == []


def test_it_is_stale_where_its_rule_was_asked_for(reported: Reported) -> None:
    text = "<!-- stet rare -->\n\nan even day"
    assert reported(text, select=("rare", "stale-stet")) == ["stale: <!-- stet rare -->"]


def test_a_stet_may_let_another_stand(reported: Reported) -> None:
    idle = "<!-- stet odd -->\n\nan even day"
    assert reported(f"<!-- stet-file stale-stet -->\n\n{idle}") == []
    assert reported("<!-- stet-file stale-stet -->\n\nan even day") == ["stale: <!-- stet-file stale-stet -->"]
    assert reported("<!-- stet-file -->\n\nan even day") == ["stale: <!-- stet-file -->"]


def test_what_stands_is_counted(check: Callable[..., Checked]) -> None:
    without = check("An odd and strange day.")
    checked = check("<!-- stet odd -->\nAn odd and strange day.")
    stands = next(one.fingerprint for one in without.diagnostics if one.rule == "odd")
    assert checked.left_out == (("stet", stands),)


def test_the_third_of_its_kind_stays_the_third(check: Callable[..., Checked]) -> None:
    """Letting one stand must not change the fingerprints of those behind it, which a baseline may know."""
    plain = check("odd\n\nodd\n\nodd")
    stands = check("<!-- stet -->\nodd\n\nodd\n\nodd")
    assert [one.fingerprint for one in stands.diagnostics] == [one.fingerprint for one in plain.diagnostics[1:]]


@pytest.mark.parametrize("name", ["story.md", "story.html"])
def test_hostile_comments_take_linear_time(name: str, check: Callable[..., Checked]) -> None:
    import time

    start = time.process_time()
    for inner in ("stet " + "a, " * 20_000, 'stet: "' + "a " * 20_000, "stet " + "(" * 20_000, "stet" + " " * 20_000):
        check(f"<!-- {inner} -->\n\nodd", name)
    check("<!-- stet-on odd -->odd<!-- stet-off -->\n\n" * 1000, name)
    assert time.process_time() - start < 10


PARTS = (
    "stet",
    "-on",
    "-off",
    "-file",
    " ",
    "odd",
    "spelling",
    "od",
    ",",
    ":",
    '"odd"',
    '"',
    "“odd”",
    "(why)",
    "(",
    ".",
    "\n",
)
BLOCKS = ("odd", "an odd, queer day", "- odd\n- even", "> odd", "# odd", "`odd`", "| odd | a |\n|---|---|\n| odd | b |")


@given(
    st.lists(st.one_of(st.sampled_from(BLOCKS), st.lists(st.sampled_from(PARTS), max_size=6).map("".join)), max_size=6)
)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_comment_breaks_anything_and_no_finding_is_lost(check: Callable[..., Checked], told: list[str]) -> None:
    text = "\n\n".join(part if part in BLOCKS else f"<!-- {part} -->" for part in told)
    if not text.strip():
        return
    checked = check(text)
    without = {one.fingerprint for one in check(text.replace("stet", "read")).diagnostics}
    reported = [one.fingerprint for one in checked.diagnostics if one.rule != "stale-stet"]
    stands = [fingerprint for _, fingerprint in checked.left_out]
    assert without <= {*reported, *stands}
    for one in checked.diagnostics:
        assert checked.source is not None
        assert checked.source.text[one.span.start : one.span.end].split() == one.excerpt.split()
