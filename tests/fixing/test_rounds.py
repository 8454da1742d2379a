"""Round after round until nothing changes; what comes to no end, and every byte beside the fixes."""

from __future__ import annotations

import codecs
from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from copydesk.document import Source
from copydesk.fixing import MOST_ROUNDS, fix
from copydesk.readers.encoding import decode
from copydesk.report import Checked
from copydesk.trouble import Trouble

Check = Callable[[Source], Checked]
Replacing = Callable[..., Check]

ENCODINGS = {
    "utf-8": b"",
    "utf-8-sig": b"",
    "cp1252": b"",
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
}
NEWLINES = ("\n", "\r\n", "\r", "\x85", "\u2028", "\n\r", "")


def fixed(data: bytes, check: Check, **options: bool) -> tuple[Checked, bytes]:
    return fix(data, check(decode("copy.txt", data)), check, **options)


@given(
    st.lists(
        st.tuples(
            st.text("ab é“”\u00a0\x00\ufeff😀\t ", max_size=6), st.sampled_from(["teh", ""]), st.sampled_from(NEWLINES)
        ),
        min_size=1,
    ),
    st.sampled_from(sorted(ENCODINGS)),
)
def test_every_byte_beside_the_fixes_stays(
    replacing: Replacing, parts: list[tuple[str, str, str]], encoding: str
) -> None:
    mark = ENCODINGS[encoding]
    text = "".join(map("".join, parts))
    assume(text.strip("\ufeff \t\r\n\u00a0\x85\u2028\x00") and ("\x00" not in text or mark))
    assume(text[0] not in "\ufeff\x00")  # together with a byte order mark they make another one
    try:
        data, wanted = (mark + one.encode(encoding) for one in (text, text.replace("teh", "the")))
    except UnicodeEncodeError:
        assume(False)
    checked, made = fixed(data, replacing(("teh", "the")))
    assert not checked.troubles
    assert made == wanted
    assert len(checked.fixed) == text.count("teh")


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(b"one teh\r\ntwo\nthree\rfour", id="line ends of every kind, none at the end"),
        pytest.param(b"teh end\n\n\n   ", id="white space at the end"),
        pytest.param(b"\xef\xbb\xbfteh mark", id="a byte order mark"),
        pytest.param(b"teh caf\xe9 \x80\n", id="Windows-1252"),
        pytest.param("teh caf\u00e9 \U0001f600".encode("utf-16"), id="UTF-16, with a pair of surrogates"),
        pytest.param(b'<meta charset="shift_jis"><p>teh \x93\xfa\x96{', id="Shift JIS"),
        pytest.param(b'<meta charset="gb18030"><p>teh \xc4\xe3\xba\xc3', id="GB 18030"),
        pytest.param(b'<meta charset="koi8-r"><p>teh \xc1\xc2\xc7', id="KOI8-R"),
        pytest.param(
            b"teh\x0b\x0c\x1c\x1d\x1e\x85".replace(b"\x85", "\x85\u2028\u2029".encode()), id="odd white space"
        ),
        pytest.param(b"teh e\xcc\x81 \xc3\xa9", id="composed and decomposed letters"),
    ],
)
def test_bytes_of_every_kind_stay(replacing: Replacing, copy: bytes) -> None:
    wide = copy.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    was, becomes = ("teh".encode("utf-16-le"), "the".encode("utf-16-le")) if wide else (b"teh", b"the")
    checked, made = fixed(copy, replacing(("teh", "the")))
    assert not checked.troubles
    assert made == copy.replace(was, becomes)


@pytest.mark.parametrize(
    ("copy", "says"),
    [
        pytest.param(b'<meta charset="koi8-r"><p>it\'s \xc1', "KOI8-R has no “’”, which a fix puts in", id="no room"),
        pytest.param(
            b'<meta charset="shift_jis"><p>it\'s \x87\x90',
            "CP932 can be written in several ways",
            id="two codes for a letter",
        ),
        pytest.param(b"caf\xe9 \xc3", "it would no longer be read as Windows-1252", id="read otherwise"),
    ],
)
def test_what_cannot_be_written_back_is_said_and_left(replacing: Replacing, copy: bytes, says: str) -> None:
    check = replacing(("'", "’"), ("caf\u00e9 \u00c3", "caf\u00c3\u00a9"))
    checked, made = fixed(copy, check)
    (trouble,) = checked.troubles
    assert says in trouble.why
    assert trouble.remedy
    assert made == copy
    assert not checked.fixed
    assert checked.before is None
    assert checked.diagnostics, "what was found is still reported"


def test_rounds_go_on_until_nothing_changes(replacing: Replacing) -> None:
    checked, made = fixed(b"aaaa b", replacing(("aa", "a")))
    assert made == b"a b"
    assert len(checked.fixed) == 3
    assert not checked.diagnostics
    assert checked.before is not None
    assert (checked.before.text, checked.source and checked.source.text) == ("aaaa b", "a b")


def test_ten_rounds_are_enough_and_eleven_too_many(replacing: Replacing) -> None:
    one_less = replacing((r"x\Z", ""))
    checked, made = fixed(b"." + MOST_ROUNDS * b"x", one_less)
    assert (made, checked.troubles) == (b".", ())
    checked, made = fixed(b"." + (MOST_ROUNDS + 1) * b"x", one_less)
    assert made == b"." + (MOST_ROUNDS + 1) * b"x"
    assert "come to no end" in checked.troubles[0].why


@pytest.mark.parametrize(
    ("pairs", "becomes", "named"),
    [
        pytest.param([("x", "y"), ("y", "x"), ("teh", "the")], "the x", "x, y", id="two rules undo each other"),
        pytest.param([("x", "y"), ("y", "z"), ("z", "x"), ("teh", "the")], "the x", "x, y, z", id="three in a circle"),
        pytest.param([("x", "xx"), ("teh", "the")], "the x", "x", id="one that grows without end"),
        pytest.param([("x$", "x!"), ("!$", ""), ("teh", "the")], "the x", "!$, x$", id="one puts in, one takes out"),
    ],
)
def test_what_comes_to_no_end_is_left_out_and_the_rest_is_fixed(
    replacing: Replacing, pairs: list[tuple[str, str]], becomes: str, named: str
) -> None:
    checked, made = fixed(b"teh x", replacing(*pairs))
    assert made.decode() == becomes
    (trouble,) = checked.troubles
    assert trouble.why == f"not all fixed: the fixes of {named} come to no end"
    assert {one.rule for one in checked.fixed} == {"teh"}
    assert {one.rule for one in checked.diagnostics} <= set(named.split(", ")), "they are still reported"


def test_copy_that_is_not_editable_is_not_fixed(replacing: Replacing) -> None:
    check = replacing(("teh", "the"))
    checked, made = fix(b"teh", check(decode("copy.docx", b"teh", editable=False)), check)
    assert made == b"teh"
    assert "cannot be written back" in checked.troubles[0].why
    clean, _ = fix(b"the", check(decode("copy.docx", b"the", editable=False)), check)
    assert not clean.troubles


def test_nothing_is_left_of_a_file(replacing: Replacing) -> None:
    checked, made = fixed(b"teh", replacing(("teh", "")))
    assert made == b"teh"
    assert "nothing would be left" in checked.troubles[0].why


def test_a_file_that_cannot_be_read_goes_through(replacing: Replacing) -> None:
    unread = Checked("copy.txt", None, troubles=(Trouble("copy.txt", "binary"),))
    assert fix(b"\x00", unread, replacing()) == (unread, b"\x00")


def test_a_fix_that_makes_copy_unreadable_is_not_made(replacing: Replacing) -> None:
    def check(source: Source) -> Checked:
        if "the" in source.text:
            return Checked("copy.txt", None, troubles=(Trouble("copy.txt", "cannot be read"),))
        return replacing(("teh", "the"), ("x", "y"))(source)

    checked, made = fixed(b"teh x", check)
    assert made == b"teh x"
    assert checked.source is not None
    assert checked.troubles
