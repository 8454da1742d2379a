"""What the bytes of a file say, and what has to be assumed."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.readers.encoding import decode
from copydesk.trouble import DeskError

COPY = "Rémy’s café: “£5”"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (COPY.encode(), "utf-8"),
        (codecs.BOM_UTF8 + COPY.encode(), "utf-8-sig"),
        (codecs.BOM_UTF16_LE + COPY.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + COPY.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + COPY.encode("utf-32-le"), "utf-32-le"),
        (codecs.BOM_UTF32_BE + COPY.encode("utf-32-be"), "utf-32-be"),
    ],
)
def test_what_the_bytes_say(data: bytes, encoding: str) -> None:
    source = decode("a.txt", data)
    assert (source.text, source.encoding, source.warnings) == (COPY, encoding, ())


@pytest.mark.parametrize(
    ("head", "codec", "encoding"),
    [
        ('<meta charset="windows-1252">', "cp1252", "cp1252"),
        ("<META CHARSET=ISO-8859-1>", "cp1252", "cp1252"),
        (
            '<!DOCTYPE html>\n<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15">',
            "iso8859-15",
            "iso8859-15",
        ),
        ('<?xml version="1.0" encoding="us-ascii"?>', "cp1252", "cp1252"),
        ("<?xml version='1.0' encoding='UTF-8'?>", "utf-8", "utf-8"),
        ("<meta charset=utf-16>", "utf-8", "utf-8"),
        ("<meta charset=macintosh>", "mac-roman", "mac-roman"),
        ("<meta charset=no-such-thing>", "utf-8", "utf-8"),
        ("<meta charset=utf-7>", "utf-8", "utf-8"),
        ("<meta charset=rot13>", "utf-8", "utf-8"),
        ("\ufeff<meta charset=windows-1252>", "utf-8", "utf-8-sig"),
    ],
)
def test_what_a_page_declares(head: str, codec: str, encoding: str) -> None:
    source = decode("a.html", (head + "<p>café</p>").encode(codec))
    assert source.encoding == encoding
    assert source.text.endswith("<p>café</p>")
    assert not source.warnings


def test_copy_that_speaks_of_a_declaration_makes_none() -> None:
    text = "Write `<meta charset=iso-8859-1>` and the café is lost."
    assert decode("a.md", text.encode()).text == text


def test_windows_1252_is_assumed_and_said() -> None:
    source = decode("a.txt", "The café".encode("cp1252"))
    assert source.text == "The café"
    assert source.encoding == "cp1252"
    assert source.warnings == ("not valid UTF-8 at byte 7; read as Windows-1252",)


def test_a_broken_promise_is_said() -> None:
    source = decode("a.html", b"<meta charset=shift_jis><p>caf\xe9</p>")
    (warning,) = source.warnings
    assert "not valid cp932 at byte 30" in warning
    assert "Windows-1252" in warning


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (codecs.BOM_UTF16_LE + " \n".encode("utf-16-le"), "empty"),
        (b"caf\xe9 \x81", "byte 3 is not valid UTF-8, and byte 5 is not valid Windows-1252"),
        (codecs.BOM_UTF8 + b"caf\xe9", "byte 6 is not valid UTF-8, which its byte order mark promises"),
        (codecs.BOM_UTF16_LE + b"a\0b", "byte 4 is not valid UTF-16-LE"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
        ("The council voted".encode("utf-16-le"), "looks like UTF-16"),
        ("The council voted".encode("utf-16-be"), "looks like UTF-16"),
    ],
)
def test_what_cannot_be_read_is_named_with_a_remedy(data: bytes, why: str) -> None:
    with pytest.raises(DeskError) as raised:
        decode("desk/story.txt", data)
    trouble = raised.value.trouble
    assert trouble.what == "desk/story.txt"
    assert why in trouble.why
    assert trouble.remedy


@pytest.mark.parametrize(
    ("text", "newline"), [("a\nb", "\n"), ("a\r\nb\nc", "\r\n"), ("a\rb", "\r"), ("a", "\n"), ("a\rb\nc", "\n")]
)
def test_newline(text: str, newline: str) -> None:
    assert decode("a.txt", text.encode()).newline == newline


@given(st.binary(max_size=80))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        source = decode("a.html", data)
    except DeskError as error:
        trouble = error.trouble
        assert trouble.remedy
    else:
        assert source.text.encode(source.encoding.removesuffix("-sig"), "strict")
