"""A LanguageTool server of our own on this machine: started when it is first asked, kept until the process ends."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from typing import IO

from copydesk.languagetool.installed import find_jar
from copydesk.languagetool.talk import Server, server_at
from copydesk.trouble import DeskError

SHARED = "COPYDESK_LANGUAGETOOL"
"""The environment variable by which the processes of one run share a server."""

_MAIN = "org.languagetool.server.HTTPServer"
_START = 90.0  # seconds until a server must be ready; a loaded machine takes twenty
_TRIES = 3  # ports: another program may take one between our look and the server's
_FLAGS = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true")
"""For many short runs on a shared machine: half the processor time and half the memory of Java's defaults."""

_NO_JAVA = "install Java 17 or later, or name a server with the option server"

_REST = 60.0  # seconds for which a server that could not be started is not tried again


class Local:
    """The server of this process, if it has one, or why it has none."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running: tuple[Server, subprocess.Popen[bytes]] | None = None
        self._failed: tuple[float, DeskError] | None = None

    def server(self, memory: int) -> Server:
        """The server, started if need be. Raises DeskError; again at once if it has failed within a minute."""
        with self._lock:
            if self._failed and time.monotonic() < self._failed[0] + _REST:
                raise DeskError(*self._failed[1].trouble)
            try:
                self._running = self._still_running() or _start(memory)
            except DeskError as error:
                self._failed = time.monotonic(), error
                raise
            return self._running[0]

    def stop(self) -> None:
        """End the server."""
        with self._lock:
            if self._running:
                _end(self._running[1])
                if os.environ.get(SHARED) == self._running[0].base:
                    del os.environ[SHARED]
            self._running = self._failed = None

    def _still_running(self) -> tuple[Server, subprocess.Popen[bytes]] | None:
        if self._running and self._running[1].poll() is not None:
            self._running = None
            remedy = "run again, perhaps with more of the option memory"
            raise DeskError("LanguageTool", "its server on this machine has ended", remedy)
        return self._running


OURS = Local()


def local_server(memory: int) -> Server:
    """The server of this run. Raises DeskError where there is none and none can be started."""
    shared = os.environ.get(SHARED)
    return server_at(shared) if shared else OURS.server(memory)


def share(memory: int) -> None:
    """Start the server now and let the processes that this one starts use it. Raises DeskError."""
    os.environ[SHARED] = local_server(memory).base


def _start(memory: int) -> tuple[Server, subprocess.Popen[bytes]]:
    jar, java = find_jar(), shutil.which("java")
    if java is None:
        raise DeskError("LanguageTool", "needs Java, which is not on this machine", _NO_JAVA)
    command = [java, f"-Xmx{memory}m", *_FLAGS, "-cp", jar, _MAIN, "--port"]
    why = ""
    for _ in range(_TRIES):
        port = _free_port()
        with tempfile.TemporaryFile() as log:
            process, server = _keep([*command, str(port)], log), Server(f"http://127.0.0.1:{port}")
            if _is_ready(server, process):
                server.name = "LanguageTool"
                return server, process
            in_time = process.poll() is not None
            _end(process)
            why = _last_words(log)
        if not in_time:
            why = f"was not ready after {_START:.0f} seconds"
            raise DeskError("LanguageTool", why, "run again when the machine has time")
        if "Address already in use" not in why:
            break
    raise DeskError("LanguageTool", *_explained(why))


def _keep(command: list[str], log: IO[bytes]) -> subprocess.Popen[bytes]:
    keeper = os.path.join(os.path.dirname(__file__), "keeper.py")
    return subprocess.Popen(
        [sys.executable, "-I", "-S", keeper, *command], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=log
    )


def _is_ready(server: Server, process: subprocess.Popen[bytes]) -> bool:
    """Wait until it answers, and let it load English: the first copy is not to wait for that."""
    until = time.monotonic() + _START
    while process.poll() is None and time.monotonic() < until:
        if server.is_there():
            server.check({"language": "en", "text": "It is ready."}, _START)
            return True
        time.sleep(0.1)
    return False


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.stdin:
        process.stdin.close()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _last_words(log: IO[bytes]) -> str:
    log.seek(0)
    return log.read(1 << 16).decode("utf-8", "replace")


def _explained(said: str) -> tuple[str, str]:
    """Why the server ended at once, and what would help."""
    if "UnsupportedClassVersionError" in said:
        return "needs a newer Java than the one on this machine", _NO_JAVA
    if "Invalid maximum heap size" in said or "too small" in said or "Could not reserve" in said:
        return "cannot run with that much memory", "change the option memory"
    lines = [line.strip() for line in said.splitlines() if "Exception" in line or "Error" in line]
    return f"its server ended at once ({lines[0][:200] if lines else 'it did not say why'})", "see docs/languagetool.md"
