"""The whole way, and what happens when a part of it fails."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from copydesk import readers
from copydesk.desk import STREAM, Desk
from copydesk.document import Document, Place
from copydesk.finding import Finding
from copydesk.plugins import Plugins, load_plugins
from copydesk.rule import Rule
from copydesk.settings import Settings
from copydesk.trouble import DeskError
from copydesk_rules.punctuation.stray_punctuation import StrayPunctuation

CUT = (
    "The delegates left in the evening, and no date was set for another round.\n\n"
    "The talks will go on for as long as both of the ministers must,\n"
)


class Broken(Rule):
    """Fails on every document."""

    id = "broken"
    family = "grammar"
    bad = ()
    good = ()

    def check(self, document: Document) -> Iterator[Finding]:
        raise LookupError("no such word")


def desk(*rules: type[Rule], settings: Settings | None = None) -> Desk:
    return Desk(Plugins(rules or (StrayPunctuation,), readers.BUILT_IN, ()), settings)


def test_a_finding_has_its_place_in_the_file() -> None:
    (found,) = desk().check_bytes("story.txt", CUT.encode()).diagnostics
    assert (found.path, found.rule, found.family) == ("story.txt", "stray-punctuation", "punctuation")
    assert (found.start, found.end) == (Place(3, 59), Place(3, 64))
    assert found.excerpt == "must,"
    assert found.suggestions == ("must.",)


def test_a_byte_order_mark_does_not_move_the_first_line() -> None:
    plain = desk().check_bytes("story.txt", CUT.encode()).diagnostics
    for encoding in ("utf-8-sig", "utf-16"):
        assert desk().check_bytes("story.txt", CUT.encode(encoding)).diagnostics == plain


def test_a_rule_that_fails_costs_its_own_findings_and_no_others() -> None:
    checked = desk(Broken, StrayPunctuation).check_bytes("story.txt", CUT.encode())
    assert [found.rule for found in checked.diagnostics] == ["stray-punctuation"]
    (trouble,) = checked.troubles
    assert str(trouble).startswith("story.txt: rule broken failed: LookupError: no such word (test_desk.py:")
    assert "--ignore broken" in str(trouble)


def test_a_reader_that_fails_is_reported_and_not_raised() -> None:
    bad = readers.Reader("bad", (".txt",), "no_such_module:read")
    checked = Desk(Plugins((StrayPunctuation,), (bad,), ())).check_bytes("story.txt", CUT.encode())
    assert checked.source is None
    assert "story.txt: cannot be read: ModuleNotFoundError" in str(checked.troubles[0])


@pytest.mark.parametrize(
    ("path", "data", "says"),
    [
        ("story.txt", b"", "story.txt: the file is empty"),
        ("story.txt", b" \n\t\n", "story.txt: the file is empty"),
        ("story.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "story.txt: looks like a binary file"),
        (
            "story.txt",
            b"caf\xe9 \x81 \x9d",
            "story.txt: byte 3 is not valid UTF-8, and byte 5 is not valid Windows-1252",
        ),
        ("story.txt", b"\xff\xfea\x00b", "story.txt: byte 4 is not valid UTF-16-LE"),
        ("story.docx", b"words", "story.docx: no reader for this kind of file; name one of .htm"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(path: str, data: bytes, says: str) -> None:
    checked = desk().check_bytes(path, data)
    assert checked.source is None
    (trouble,) = checked.troubles
    assert str(trouble).startswith(says)
    assert "; " in str(trouble), "a remedy is named"


def test_a_missing_file_is_said_and_not_raised() -> None:
    (trouble,) = desk().check_file("no/such/story.txt").troubles
    assert str(trouble).startswith("no/such/story.txt: No such file or directory; ")


def test_windows_copy_is_read_with_a_warning() -> None:
    checked = desk().check_bytes("story.txt", "The café’s".encode("cp1252"))
    assert checked.source is not None
    assert checked.source.text == "The café’s"
    assert checked.source.warnings == ("not valid UTF-8 at byte 7; read as Windows-1252",)
    assert not checked.troubles


def test_options_overrule_what_the_copy_says() -> None:
    told = Settings(language="en-AU", dateline=date(2020, 2, 2))
    copy = b"---\ntitle: A fine day\nlang: en-GB\ndate: 2024-03-14\n---\n\nIt was a fine day.\n"
    meta = desk(settings=told).read("story.md", copy).meta
    assert (meta.language, meta.published, meta.title) == ("en-AU", date(2020, 2, 2), "A fine day")
    meta = desk().read("story.md", copy).meta
    assert (meta.language, meta.published) == ("en-GB", date(2024, 3, 14))


def test_a_stream_without_a_name_is_plain_text() -> None:
    assert desk().check_bytes(STREAM, CUT.encode(), editable=False).diagnostics


@pytest.mark.parametrize(
    ("settings", "chosen"),
    [
        (Settings(), {"on-one", "on-two"}),
        (Settings(select=("names",)), {"on-one"}),
        (Settings(select=("off",)), {"off"}),
        (Settings(ignore=("names",)), {"on-two"}),
        (Settings(select=("on-one", "off"), ignore=("names",)), {"on-one", "off"}),
        (Settings(ignore=("on-two",)), {"on-one"}),
    ],
)
def test_rules_are_chosen_by_id_and_by_family(settings: Settings, chosen: set[str]) -> None:
    rules = [
        type("A", (Broken,), {"id": "on-one", "family": "names"}),
        type("B", (Broken,), {"id": "on-two", "family": "dates"}),
        type("C", (Broken,), {"id": "off", "family": "names", "enabled": False}),
    ]
    assert {rule.id for rule in settings.choose(rules)} == chosen


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        (Settings(select=("stray-puntuation",)), "did you mean stray-punctuation?"),
        (Settings(ignore=("zzz",)), "--ignore zzz: no such rule or family; see `copydesk rules`"),
        (Settings(ignore=("punctuation",)), "leave no rule to run"),
    ],
)
def test_a_choice_that_cannot_be_meant_is_refused(settings: Settings, says: str) -> None:
    with pytest.raises(DeskError) as refused:
        desk(settings=settings)
    assert says in str(refused.value)


def test_the_installed_desk_has_every_built_in_reader() -> None:
    assert {reader.name for reader in load_plugins().readers} >= {"text", "markdown", "html"}
