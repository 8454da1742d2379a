"""Lists of other tools are taken over as they mean it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.house.editing import added
from copydesk.house.imports import FORMS, guessed, read_foreign
from copydesk.house.wordlist import Entry, read_line, read_list, written
from copydesk.trouble import DeskError

LISTS = {
    "plain": ("our.txt", "# ours\nfrobble\nZorbly Ltd\n", ["frobble", "Zorbly Ltd"]),
    "plain, as a .dic without affixes": ("our.dic", "2\nfrobble/S\nZorbly\n", ["frobble", "Zorbly"]),
    "codespell": ("dict.txt", "hte->the\nclas->class, clasp,\nadn->and, a remark\n",
                  ["!hte -> the", "!clas -> class, clasp", "!adn -> and"]),
    "cspell, JSON with remarks": ("cspell.json", '{ // ours\n"words": ["frobble", "http://x",], /* no */\n'
                                  '"flagWords": ["hte->the", "crud"],}', ["frobble", "!hte -> the", "!crud"]),
    "cspell, YAML": ("cspell.config.yaml", "words:\n  - frobble\nignoreWords: [Zorbly]\n", ["frobble", "Zorbly"]),
    "cspell, a list": ("cspell-words.txt", "frobble # ours\n*zorb*\n!crud\n", ["frobble", "zorb", "!crud"]),
    "Vale, accepted": ("accept.txt", "(?i)FrobDB\n[Zz]orbly\nsplonks?\nfrob\\.io\n.*ish\n",
                       ["frobdb", "Zorbly", "zorbly", "splonks", "splonk", "frob.io"]),
    "Vale, rejected": ("reject.txt", "synergy\n(?:crud|cruft)\n", ["!synergy", "!crud", "!cruft"]),
    "Vale, substitutions": ("Terms.yml", "swap:\n  '(?:utilize|utilise)': use\n  e-mail: email|mail\n",
                            ["!utilize -> use", "!utilise -> use", "!e-mail -> email, mail"]),
    "LanguageTool": ("spelling_custom.txt", "frobble/S\nZorbly Ltd\tNNP\n# remark\nsplonk # ours\n",
                     ["frobble", "Zorbly Ltd", "splonk"]),
    "LanguageTool, prohibited": ("prohibit.txt", "crud.*\nsynergy\n", ["!crud", "!synergy"]),
    "LibreOffice": ("standard.dic", "OOoUserDict1\nlang: <none>\ntype: positive\n---\nfrob=ble\nhte==the\n",
                    ["frobble", "!hte -> the"]),
}  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_known_by_its_looks_and_taken_over(name: str) -> None:
    path, text, lines = LISTS[name]
    assert [written(entry) for entry in read_foreign(path, text.encode()).entries] == lines


def test_what_has_no_meaning_here_is_left_out_and_named() -> None:
    found = read_foreign("accept.txt", b".*ish\nfrobble\nC++\n\\d+GB\n(a|b\nx{3}\n")
    assert [entry.text for entry in found.entries] == ["frobble"]
    assert found.said_of_rest == "left out 5: .*ish, C++, \\d+GB and 2 more"


@pytest.mark.parametrize(
    ("path", "data"), [("cspell.json", b"{"), ("cspell.json", b"[1]"), ("a.yml", b"a: [\n"), ("a.txt", b"\xff\xe9")]
)
def test_a_file_that_cannot_be_read_is_refused(path: str, data: bytes) -> None:
    with pytest.raises(DeskError, match=path):
        read_foreign(path, data)


@given(st.sampled_from(FORMS), st.sampled_from([path for path, *_ in LISTS.values()]), st.text(max_size=60))
def test_no_list_makes_entries_that_cannot_be_written(form: str, path: str, text: str) -> None:
    try:
        found = read_foreign(path, text.encode(errors="replace"), form)
    except DeskError:
        return
    assert all(isinstance(read_line(written(entry)), Entry) for entry in found.entries)
    assert guessed(path, text) in FORMS


BEFORE = """# People and places
Ainsley
Zorbly  # the town

# Words
frobble /nv
splonk

# Not here
!synergy
"""


def test_entries_go_into_the_last_stretch_of_their_kind_in_order() -> None:
    text = added(BEFORE, [Entry("gribble"), Entry("Frobisher"), Entry("leverage", ("use",)), Entry("apple")])
    assert text == BEFORE.replace("frobble /nv\n", "apple\nfrobble /nv\nFrobisher\ngribble\n").replace(
        "!synergy", "!leverage -> use\n!synergy"
    )


def test_a_first_entry_makes_the_list_and_a_first_of_its_kind_a_stretch() -> None:
    assert added("", [Entry("b"), Entry("a")]) == "a\nb\n"
    assert added("a\n\n\n", [Entry("b", ())]) == "a\n\n!b\n"
    assert added("# ours\n", [Entry("b")]) == "# ours\n\nb\n"


@given(st.lists(st.from_regex(r"!?[a-zA-Z]{1,6}( -> [a-z]{1,4})?( # x)?|# [a-z]{0,5}|", fullmatch=True), max_size=12),
       st.lists(st.from_regex(r"[a-zA-Z]{1,6}", fullmatch=True), min_size=1, max_size=4, unique=True))  # fmt: skip
def test_adding_loses_no_line(lines: list[str], words: list[str]) -> None:
    before = "\n".join(lines)
    after = added(before, [Entry(word) for word in words])
    kept = [line for line in lines if line.strip()]
    assert sorted(line for line in after.split("\n") if line.strip()) == sorted(kept + words)
    assert {entry.text for entry in read_list(after, "x")} >= set(words)
