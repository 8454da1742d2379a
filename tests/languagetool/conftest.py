"""A real LanguageTool where there is one, and servers that answer as they are told."""

from __future__ import annotations

import json
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest

from copydesk.languagetool import local
from copydesk.languagetool.talk import server_at

ROOT = Path(__file__).parents[2]
INSTALL = "run .ci/languagetool, which needs Java 17 and Maven"


def jars() -> str | None:
    """The folder of a LanguageTool that is here, if one is."""
    if named := os.environ.get("LTP_JAR_DIR_PATH"):
        return named
    found = sorted(path.parent for path in ROOT.glob(".languagetool/LanguageTool-*/complete"))
    return str(found[-1]) if found else None


@pytest.fixture(scope="session")
def jar_folder() -> str:
    folder = jars()
    if not shutil.which("java"):
        pytest.skip("there is no Java here")
    if not folder:
        pytest.skip(f"there is no LanguageTool here: {INSTALL}")
    return folder


@pytest.fixture(scope="session")
def real(jar_folder: str) -> Iterator[str]:
    """The address of a real LanguageTool, which all tests share."""
    kept = os.environ.get("LTP_JAR_DIR_PATH")
    os.environ["LTP_JAR_DIR_PATH"] = jar_folder
    try:
        yield local.local_server(512).base
    finally:
        local.OURS.stop()
        os.environ.pop("LTP_JAR_DIR_PATH") if kept is None else os.environ.update(LTP_JAR_DIR_PATH=kept)


@pytest.fixture(autouse=True)
def _no_memory_of_servers() -> None:
    server_at.cache_clear()


Reply = Callable[[dict[str, str]], Any]
SOFTWARE = {"name": "LanguageTool", "version": "6.8", "apiVersion": 1}


class Fake:
    """A server whose answers a test decides, and which remembers what it was asked."""

    def __init__(self) -> None:
        self.reply: Reply = lambda asked: self.answer()
        self.asked: list[dict[str, str]] = []
        self.address = ""

    def respond(self, handler: BaseHTTPRequestHandler) -> None:
        body = handler.rfile.read(int(handler.headers.get("Content-Length", 0))).decode()
        asked = {name: values[-1] for name, values in parse_qs(body, keep_blank_values=True).items()}
        self.asked.append(asked)
        reply = self.reply(asked)
        if isinstance(reply, float):
            time.sleep(reply)
            reply = self.answer()
        if reply is None:
            return  # the connection closes without a word
        status, data = reply if isinstance(reply, tuple) else (200, reply)
        sent = data if isinstance(data, bytes) else json.dumps(data).encode()
        with suppress(ConnectionError):  # who asked may have lost patience
            handler.send_response(status)
            handler.send_header("Content-Length", str(len(sent)))
            handler.end_headers()
            handler.wfile.write(sent)

    @staticmethod
    def answer(*matches: dict[str, Any], complete: bool = True, **software: Any) -> dict[str, Any]:
        """What LanguageTool would answer."""
        warnings = {"incompleteResults": not complete}
        return {"software": {**SOFTWARE, **software}, "warnings": warnings, "matches": list(matches)}

    @staticmethod
    def match(offset: int, length: int, rule: str = "A", category: str = "GRAMMAR", *values: str) -> dict[str, Any]:
        """A match as it stands on the wire."""
        return {
            "message": "It says so.",
            "offset": offset,
            "length": length,
            "replacements": [{"value": value} for value in values],
            "rule": {"id": rule, "issueType": "grammar", "category": {"id": category, "name": category}},
        }


@pytest.fixture
def fake() -> Iterator[Fake]:
    told = Fake()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            told.respond(self)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    told.address = f"http://127.0.0.1:{server.server_port}"
    yield told
    server.shutdown()
    server.server_close()
