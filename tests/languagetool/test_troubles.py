"""A server that is dead, slow, another or wrong costs one clear line and its own findings, never ours."""

from __future__ import annotations

import socket
import time
from pathlib import Path
from typing import Any

import pytest

from copydesk.cli import run
from copydesk.desk import Desk
from copydesk.languagetool.talk import base
from copydesk.plugins import load_plugins
from copydesk.report import Checked
from copydesk.settings import Settings
from copydesk.trouble import DeskError

COPY = "The ministers said that the the talks would go on.\n\nShe has ate the pie, and there is no more of it.\n"


def checked(address: str, text: str = COPY, **options: Any) -> Checked:
    told = (("languagetool", tuple({"server": address, **options}.items())),)
    return Desk(load_plugins(), Settings(select=("spelling", "languagetool"), options=told)).check_bytes(
        "a.txt", text.encode()
    )


def trouble(result: Checked) -> str:
    """The one trouble, with our own finding beside it."""
    assert "doubled-word" in [one.rule for one in result.diagnostics]
    (one,) = result.troubles
    assert "\n" not in str(one)
    assert one.remedy
    return str(one)


def test_nobody_listens() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    assert f"LanguageTool at http://{address}/v2: does not answer (Connection refused)" in trouble(checked(address))


@pytest.mark.parametrize(
    ("reply", "says"),
    [
        (
            (400, b"Error: 'xx' is not a language code known to LanguageTool"),
            "answers 400: Error: 'xx' is not a language",
        ),
        ((413, b"Error: Your text exceeds the limit of 20000 characters"), "answers 413: Error: Your text exceeds"),
        ((500, b"Error: Internal Error\nat org.languagetool.Foo\nat x"), "answers 500: Error: Internal Error"),
        ((503, b"<html><body>busy</body></html>"), "answers 503: Service Unavailable"),
        ((200, b"<html>It works!</html>"), "does not answer as LanguageTool's HTTP API does"),
        ((200, b"[" * 200_000), "does not answer as LanguageTool's HTTP API does"),
        ((200, b'{"matches": []}'), "does not answer as LanguageTool's HTTP API does"),
        ((200, b'{"software": {"apiVersion": 1, "version": "6.8"}, "matches": [{}]}'), "does not answer as"),
        ((200, b'{"software": {"apiVersion": 2, "version": "9"}, "matches": []}'), "speaks version 2 of its API"),
        (
            (200, b'{"software": {"apiVersion": 1, "version": "3.9-SNAPSHOT"}, "matches": []}'),
            "is version 3.9-SNAPSHOT",
        ),
        (None, "does not answer"),
    ],
)
def test_what_is_no_answer_is_said_in_a_line(fake: Any, reply: Any, says: str) -> None:
    fake.reply = lambda asked: reply
    assert says in trouble(checked(fake.address))


def test_places_that_are_not_in_the_copy(fake: Any) -> None:
    fake.reply = lambda asked: fake.answer(fake.match(10, 100_000))
    assert "names places that are not in the copy" in trouble(checked(fake.address))


def test_a_late_answer_names_the_file_and_two_give_the_server_a_rest(fake: Any) -> None:
    fake.reply = lambda asked: 5.0
    start = time.monotonic()
    first, second, third = (trouble(checked(fake.address, timeout=0.3)) for _ in range(3))
    assert "a.txt: LanguageTool at" in first
    assert "gave no answer within 0.3 seconds" in first
    assert first == second
    assert "has kept us waiting 2 times and is left alone for a minute" in third
    assert len(fake.asked) == 2
    assert time.monotonic() - start < 4


def test_an_answer_that_drips_does_not_hold_us_for_ever() -> None:
    import threading

    with socket.create_server(("127.0.0.1", 0)) as listening:

        def drip() -> None:
            connection, _ = listening.accept()
            with connection:
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
                try:
                    for _ in range(100):
                        connection.sendall(b" ")
                        time.sleep(0.1)
                except OSError:
                    pass

        threading.Thread(target=drip, daemon=True).start()
        start = time.monotonic()
        said = trouble(checked(f"127.0.0.1:{listening.getsockname()[1]}", timeout=0.5))
        assert "gave no answer within 0.5 seconds" in said
        assert time.monotonic() - start < 5


def test_what_was_found_before_the_server_gave_up_is_kept(fake: Any) -> None:
    at = COPY.index("ate")
    fake.reply = lambda asked: fake.answer(fake.match(at, 3), complete=False)
    result = checked(fake.address)
    assert [one.excerpt for one in result.diagnostics if one.rule == "languagetool"] == ["ate"]
    assert "did not read it to the end" in trouble(result)


@pytest.mark.parametrize("address", ["http://", "ftp://host", "http://host:0", "http://host:99999999", "http://[::1"])
def test_what_is_no_address_is_said(address: str) -> None:
    assert "the option server is no address" in trouble(checked(address))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("localhost:8081", "http://localhost:8081/v2"),
        ("http://localhost:8081/", "http://localhost:8081/v2"),
        ("https://lt.example.org/api", "https://lt.example.org/api/v2"),
        ("https://lt.example.org/api/v2/check?x=1", "https://lt.example.org/api/v2"),
        (" http://[::1]:8081/v2/ ", "http://[::1]:8081/v2"),
    ],
)
def test_addresses_as_people_write_them(written: str, meant: str) -> None:
    assert base(written) == meant


def test_this_machine_is_never_asked_by_way_of_a_proxy(fake: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)
    assert not checked(fake.address).troubles


def test_many_files_with_one_dead_server_make_one_line_and_exit_code_two(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(12):
        (tmp_path / f"{number}.txt").write_text(COPY)
    (tmp_path / "copydesk.toml").write_text('[languagetool]\nenabled = true\nserver = "127.0.0.1:9"\n')
    code = run(["check", str(tmp_path), "--format", "concise", "--no-cache"])
    out, err = capsys.readouterr()
    assert code == 2
    assert out.count(" doubled-word ") == 12
    assert err.count("LanguageTool at http://127.0.0.1:9/v2: does not answer") == 1, err


def test_a_trouble_of_a_rule_is_said_as_the_rule_says_it() -> None:
    with pytest.raises(DeskError, match="write it like http://localhost:8081"):
        base("")
