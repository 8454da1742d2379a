"""`copydesk languagetool`: nothing is fetched before the user was told how much, and agreed at a keyboard."""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from copydesk.cli import run
from copydesk.languagetool import local

pytest.importorskip("language_tool_python", reason="the extra languagetool is not installed")
pty = pytest.importorskip("pty", reason="no pseudo-terminals here")

COMMAND = [sys.executable, "-m", "copydesk", "languagetool"]


class Shop:
    """Where the download comes from, and what was asked there."""

    def __init__(self, folder: Path) -> None:
        from language_tool_python.download_lt import LTP_DOWNLOAD_VERSION as version

        self.asked: list[tuple[str, str]] = []
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w") as archive:
            archive.writestr(f"LanguageTool-{version}/languagetool-server.jar", b"no jar" * 1_000_000)
        (folder / f"LanguageTool-{version}.zip").write_bytes(data.getvalue())
        self.sum = hashlib.sha256(data.getvalue()).hexdigest()
        self.home = folder / "home"
        self.home.mkdir()
        shop = self

        class Handler(SimpleHTTPRequestHandler):
            def __init__(self, *arguments: Any) -> None:
                super().__init__(*arguments, directory=str(folder))

            def log_request(self, *_: object) -> None:
                shop.asked.append((self.command, self.path))

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def environment(self, **more: str) -> dict[str, str]:
        left_out = ("CI", "LTP_JAR_DIR_PATH", local.SHARED)
        kept = {name: value for name, value in os.environ.items() if name not in left_out}
        place = f"http://127.0.0.1:{self.server.server_port}/"
        ours = {"LTP_DOWNLOAD_HOST_NEW_RELEASES": place, "LTP_DOWNLOAD_SHA256": self.sum, "LTP_PATH": str(self.home)}
        return {**kept, **ours, **more}

    @property
    def fetched(self) -> bool:
        return any(command == "GET" for command, _ in self.asked)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = Shop(tmp_path)
    yield opened
    opened.server.shutdown()
    opened.server.server_close()


def at_a_keyboard(typed: bytes, environment: dict[str, str]) -> tuple[int, str]:
    """Run the command in a pseudo-terminal, and type."""
    ours, its = pty.openpty()
    process = subprocess.Popen(COMMAND, stdin=its, stdout=its, stderr=its, env=environment)
    os.close(its)
    os.write(ours, typed)
    said = b""
    try:
        while part := os.read(ours, 4096):
            said += part
    except OSError:
        pass  # the other end is closed
    os.close(ours)
    return process.wait(60), said.decode()


@pytest.mark.parametrize("typed", [b"n\n", b"\n", b"\x04"])
def test_without_a_yes_nothing_is_fetched(shop: Shop, typed: bytes) -> None:
    code, said = at_a_keyboard(typed, shop.environment())
    assert code == 0
    assert "6 MB, from http://127.0.0.1" in said
    assert "Nothing was downloaded." in said
    assert not shop.fetched
    assert list(shop.home.iterdir()) == []


@pytest.mark.skipif(not shutil.which("java"), reason="there is no Java here, which it looks for first")
def test_with_a_yes_it_is_fetched_and_its_sum_checked(shop: Shop) -> None:
    code, said = at_a_keyboard(b"y\n", shop.environment())
    assert code == 0, said
    assert "LanguageTool is on this machine now." in said
    assert (next(shop.home.iterdir()) / "languagetool-server.jar").exists()


@pytest.mark.skipif(not shutil.which("java"), reason="there is no Java here, which it looks for first")
def test_a_download_that_is_not_what_it_should_be_is_refused(shop: Shop) -> None:
    code, said = at_a_keyboard(b"y\n", shop.environment(LTP_DOWNLOAD_SHA256="0" * 64))
    assert code == 2
    assert "checksum mismatch" in said
    assert "Traceback" not in said
    assert list(shop.home.iterdir()) == []


@pytest.mark.parametrize("sign", ["CI", "PRE_COMMIT", "GIT_INDEX_FILE"])
def test_a_hook_and_a_ci_server_are_not_asked(shop: Shop, sign: str) -> None:
    code, said = at_a_keyboard(b"y\n", shop.environment(**{sign: "1"}))
    assert code == 2
    assert "is not downloaded, for nobody is at the keyboard to agree; run `copydesk languagetool` in a term" in said
    assert not shop.fetched


def test_nor_is_a_pipe(shop: Shop) -> None:
    done = subprocess.run(COMMAND, input="y\n", capture_output=True, text=True, env=shop.environment())
    assert done.returncode == 2
    assert done.stderr.startswith("copydesk: LanguageTool: is not downloaded")
    assert not shop.fetched


def test_a_check_never_fetches_but_says_what_to_do(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in shop.environment().items():
        monkeypatch.setenv(name, value)
    for name in ("LTP_JAR_DIR_PATH", local.SHARED):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(local, "OURS", local.Local())
    (tmp_path / "a.txt").write_text("They said that the the talks would go on.\n")
    told = ["--select", "spelling,languagetool", "--format", "concise", "--no-cache"]
    code = run(["check", str(tmp_path / "a.txt"), *told])
    out, err = capsys.readouterr()
    assert code == 2
    assert " doubled-word " in out
    assert err.count("\n") == 1
    assert "LanguageTool: is not on this machine; run `copydesk languagetool`, which tells how much it would" in err
    assert shop.asked == []
