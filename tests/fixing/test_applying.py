"""Which fixes one round makes, and that nothing changes beside them: proved on any set of edits."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.document import Source, Span
from copydesk.finding import Diagnostic, Edit, Repair
from copydesk.fixing import apply

TEXT = st.text(st.sampled_from("abc é😀\r\n"), min_size=1, max_size=30)
PIECE = st.text(st.sampled_from("xY’ \n"), max_size=3)


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, list[Diagnostic]]:
    text = draw(TEXT)
    spots = st.tuples(st.integers(0, len(text)), st.integers(0, 4))
    fixes = st.lists(st.tuples(spots, PIECE), max_size=3)
    found = []
    for number, (edits, safe) in enumerate(draw(st.lists(st.tuples(fixes, st.booleans()), max_size=8))):
        made = tuple(Edit(Span(at, min(len(text), at + length)), new) for (at, length), new in edits)
        at = draw(st.integers(0, len(text) - 1))
        place = Source("copy.txt", text).place(at)
        repair = Repair(made, safe, None)
        one = (
            "r",
            "residue",
            str(number),
            "note",
            "copy.txt",
            Span(at, at + 1),
            place,
            place,
            "m",
            text[at],
            (repair,),
        )
        found.append(Diagnostic(*one, (), str(number)))
    return text, found


def changing(text: str, one: Diagnostic) -> set[Edit]:
    return {edit for edit in one.fixes[0].edits if text[slice(*edit.span)] != edit.text}


def clash(one: Edit, other: Edit) -> bool:
    """Said otherwise than in the code: two edits clash if they want the same letter or the same gap."""
    letters = [set(range(*edit.span)) for edit in (one, other)]
    gaps = [set(range(edit.span.start, edit.span.end + 1)) for edit in (one, other)]
    if all(letters):
        return bool(letters[0] & letters[1])
    return bool(gaps[0] & gaps[1])


def tears(one: Edit, other: Edit) -> bool:
    """Whether two edits of one fix want the same letter or gap, or one is a gap inside the other."""
    shared = set(range(*one.span)) & set(range(*other.span))
    return bool(shared) or one.span == other.span or one.span.start < other.span.start == other.span.end < one.span.end


@given(cases(), st.booleans())
def test_all_edits_of_the_fixes_made_are_in_and_nothing_else_changes(
    case: tuple[str, list[Diagnostic]], unsafe: bool
) -> None:
    text, found = case
    made = apply(text, found, unsafe=unsafe)
    at_letter = dict(enumerate(text))
    before: dict[int, str] = {}
    for edit in {edit for one in made.made for edit in changing(text, one)}:
        for number in range(*edit.span):
            at_letter[number] = ""
        before[edit.span.start] = before.get(edit.span.start, "")
        if edit.span.start == edit.span.end:
            before[edit.span.start] = edit.text + before[edit.span.start]
        else:
            before[edit.span.start] += edit.text
    assert made.text == "".join(before.get(at, "") + at_letter.get(at, "") for at in range(len(text) + 1))


@given(cases(), st.booleans())
def test_a_fix_is_left_for_the_next_round_only_if_one_before_it_is_in_its_way(
    case: tuple[str, list[Diagnostic]], unsafe: bool
) -> None:
    text, found = case
    made = apply(text, found, unsafe=unsafe).made
    for one in found:
        mine = changing(text, one)
        wanted = mine and (unsafe or one.fixes[0].safe)
        if one in made:
            assert wanted
        elif wanted:
            before = {edit for other in made if (other.span, other.variant) < (one.span, one.variant)
                      for edit in changing(text, other)}  # fmt: skip
            torn = any(first != second and tears(first, second) for first in mine for second in mine)
            assert torn or any(clash(first, second) and first != second for first in mine for second in before)


@given(cases(), st.randoms())
def test_the_order_in_which_findings_come_changes_nothing(case: tuple[str, list[Diagnostic]], random: object) -> None:
    text, found = case
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert apply(text, found, unsafe=True) == apply(text, shuffled, unsafe=True)


@pytest.mark.parametrize(
    ("edits", "becomes"),
    [
        pytest.param([[(0, 3, "A")], [(4, 7, "B")]], "A B six", id="apart"),
        pytest.param([[(0, 3, "A")], [(3, 4, "")]], "Atwo six", id="side by side"),
        pytest.param([[(0, 3, "A")], [(2, 5, "B")]], "A two six", id="the first in reading order wins"),
        pytest.param([[(2, 5, "B")], [(0, 3, "A")]], "A two six", id="whichever was found first"),
        pytest.param([[(0, 3, "A"), (8, 11, "C")], [(4, 7, "B")]], "A B C", id="round another"),
        pytest.param([[(4, 7, "B")], [(5, 6, "x"), (8, 11, "C")]], "one B six", id="together or not at all"),
        pytest.param([[(3, 3, ",")], [(3, 3, ",")]], "one, two six", id="the same by two rules is made once"),
        pytest.param([[(3, 3, ",")], [(3, 3, ";")]], "one, two six", id="two things in one gap"),
        pytest.param([[(0, 3, "A")], [(3, 3, ",")]], "A two six", id="a gap beside a change"),
        pytest.param([[(0, 3, "A"), (3, 3, ",")]], "A, two six", id="a gap beside a change of the same fix"),
        pytest.param([[(0, 3, "A"), (1, 2, "x")]], "one two six", id="a fix that contradicts itself"),
        pytest.param([[(0, 3, "A"), (8, 40, "x")]], "one two six", id="a fix that leaves the text"),
        pytest.param([[(0, 3, "one")]], "one two six", id="a fix that changes nothing"),
        pytest.param([[]], "one two six", id="a fix without edits"),
    ],
)
def test_which_fixes_are_made(
    edits: list[list[tuple[int, int, str]]], becomes: str, found: Callable[..., Diagnostic]
) -> None:
    findings = [found(*fix, rule=f"rule-{number}") for number, fix in enumerate(edits)]
    assert apply("one two six", findings).text == becomes


def test_findings_mended_by_the_same_fix_all_count(found: Callable[..., Diagnostic]) -> None:
    both = [found((3, 3, ","), rule="one"), found((3, 3, ","), rule="two")]
    assert len(apply("one two", both).made) == 2


def test_unsafe_fixes_are_made_only_if_wanted(found: Callable[..., Diagnostic]) -> None:
    one = found((0, 3, "A"), safe=False)
    assert apply("one two", [one]).text == "one two"
    assert apply("one two", [one], unsafe=True).text == "A two"


def test_only_the_best_fix_is_made_and_no_worse_one_because_it_is_safe(found: Callable[..., Diagnostic]) -> None:
    best, worse = found((0, 3, "A"), safe=False), found((0, 3, "B"))
    one = best._replace(fixes=best.fixes + worse.fixes)
    assert apply("one two", [one]).text == "one two"
    assert apply("one two", [one], unsafe=True).text == "A two"
