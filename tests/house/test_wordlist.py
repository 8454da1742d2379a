"""What the lines of a list say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.house.inflection import MARKS, inflected
from copydesk.house.wordlist import Entry, decoded, read_line, read_list, written
from copydesk.trouble import DeskError

LINES = [
    ("paywall", Entry("paywall")),
    ("  paywall  ", Entry("paywall")),
    ("paywall /n", Entry("paywall", None, "n")),
    ("livestream /nv # of sport", Entry("livestream", None, "nv")),
    ("O’Brien", Entry("O’Brien")),
    ("A/C", Entry("A/C")),
    ("24/7", Entry("24/7")),
    ("C# is a remark behind a C", Entry("C# is a remark behind a C")),
    ("Sturm  und\tDrang", Entry("Sturm und Drang")),
    ("Mr. Whippy", Entry("Mr. Whippy")),
    ("!synergy", Entry("synergy", ())),
    ("! synergy", Entry("synergy", ())),
    ("utilise -> use", Entry("utilise", ("use",))),
    ("!utilise /v -> use, employ", Entry("utilise", ("use", "employ"), "v")),
    ("hte->the", Entry("hte", ("the",))),
    ("whilst => while", Entry("whilst", ("while",))),
    ("Kiev → Kyiv", Entry("Kiev", ("Kyiv",))),
    ("at this moment in time -> now # always", Entry("at this moment in time", ("now",))),
    ("", None),
    ("   # a remark", None),
]


@pytest.mark.parametrize(("line", "entry"), [pair for pair in LINES if "C#" not in pair[0]])
def test_a_line_is_a_word_a_phrase_a_wish_or_a_remark(line: str, entry: Entry | None) -> None:
    assert read_line(line) == entry


@pytest.mark.parametrize(
    ("line", "why"),
    [("-> use", "no word"), ("!", "no word"), ("a--b", "no word"), ("(x)", "no word"), ("foo ->", "behind the arrow"),
     ("foo /q", "no mark /q"), ("foo -> ,", "behind the arrow")],
)  # fmt: skip
def test_what_is_none_of_these_is_named(line: str, why: str) -> None:
    assert why in str(read_line(line))
    with pytest.raises(DeskError, match=r"our\.txt:2: .*" + why):
        read_list(f"right\n{line}", "our.txt")


def test_a_list_of_forbidden_words_needs_no_mark() -> None:
    entries = read_list("synergy\nutilise -> use\n!leverage", "forbidden.txt", forbids=True)
    assert [entry.wanted for entry in entries] == [(), ("use",), ()]


@given(st.text(max_size=40))
def test_any_line_is_read_or_refused_and_reads_the_same_when_written(line: str) -> None:
    entry = read_line(line.replace("\n", " "))
    if isinstance(entry, Entry):
        assert read_line(written(entry)) == entry


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12), st.sets(st.sampled_from(sorted(MARKS))))
def test_words_with_the_same_marks_have_as_many_forms(word: str, marks: set[str]) -> None:
    text = "".join(sorted(marks))
    forms = inflected(word, text)
    assert forms[0] == word
    assert len(forms) == len(inflected("use", text))


@pytest.mark.parametrize(
    ("word", "marks", "forms"),
    [
        ("paywall", "n", {"paywalls"}), ("glitch", "n", {"glitches"}), ("puppy", "n", {"puppies"}),
        ("bae", "n", {"baes"}), ("toy", "n", {"toys"}), ("quiz", "n", {"quizes"}),
        ("livestream", "v", {"livestreams", "livestreamed", "livestreaming"}),
        ("blog", "v", {"blogs", "blogged", "blogging"}),
        ("google", "v", {"googles", "googled", "googling"}),
        ("tree", "v", {"trees", "treed", "treeing"}),
        ("photocopy", "v", {"photocopies", "photocopied", "photocopying"}),
        ("debug", "v", {"debugs", "debugged", "debugging", "debuged", "debuging"}),
        ("mad", "a", {"madder", "maddest", "madly"}), ("naff", "a", {"naffer", "naffest", "naffly"}),
        ("glitchy", "a", {"glitchier", "glitchiest", "glitchily"}), ("viable", "a", {"viabler", "viablest", "viably"}),
        ("sign off", "v", {"signs off", "signed off", "signing off"}), ("soft launch", "n", {"soft launches"}),
    ],
)  # fmt: skip
def test_forms_are_those_of_english(word: str, marks: str, forms: set[str]) -> None:
    assert set(inflected(word, marks)) - {word} == forms


def test_what_is_wanted_has_the_same_forms() -> None:
    assert dict(Entry("utilise", ("use",), "v").forms()) == {
        "utilise": ("use",), "utilises": ("uses",), "utilised": ("used",), "utilising": ("using",),
    }  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_lists_may_be_utf_8_or_utf_16_that_says_so(encoding: str) -> None:
    assert decoded("our.txt", "naïveté\r\nŁódź\rend".encode(encoding)) == "naïveté\nŁódź\nend"


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16-le", "latin-1"])
def test_a_list_in_another_encoding_is_refused(encoding: str) -> None:
    with pytest.raises(DeskError, match=r"our\.txt(:2)?: is (not UTF-8|no text)"):
        decoded("our.txt", "plain\nnaïveté\n".encode(encoding))
