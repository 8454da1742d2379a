"""Asks a server over LanguageTool's HTTP API, and says in one line what is wrong with one that does not answer."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from functools import lru_cache
from http.client import HTTPException, HTTPResponse
from typing import Any, NamedTuple
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import OpenerDirector, ProxyHandler, Request, build_opener

from copydesk.trouble import DeskError

REMEDY = "start it, name another with the option server, or do without languagetool"

_MORE_TIME = "raise the option timeout, or do without languagetool"

_API = 1
_OLDEST = (4, 0)  # the first whose API takes copy with mark-up
_MOST = 64 * 1024 * 1024  # bytes of an answer
_PATIENCE = 2  # answers that did not come in time, one after the other, before the server is left alone
_REST = 60.0  # seconds for which it is


class Late(DeskError):
    """Raised where one answer did not come in time."""


class Match(NamedTuple):
    """What LanguageTool found; places are UTF-16 units of what it was given."""

    rule: str
    category: str
    message: str
    offset: int
    length: int
    suggestions: tuple[str, ...]


class Answer(NamedTuple):
    """The matches, and whether LanguageTool read to the end."""

    matches: tuple[Match, ...]
    complete: bool


@lru_cache(maxsize=8)
def server_at(address: str) -> Server:
    """The server at an address, the same one each time. Raises DeskError."""
    return Server(address)


class Server:
    """A server at an address, and how often it has kept us waiting."""

    def __init__(self, address: str) -> None:
        self.base = base(address)
        self.name = f"LanguageTool at {self.base}"
        self._opener = _opener(self.base)
        self._late = 0
        self._resting_until = 0.0

    def check(self, fields: Mapping[str, str], timeout: float) -> Answer:
        """What the server finds in the copy that the fields hold. Raises DeskError."""
        return self._read(self._ask("/check", urlencode(fields).encode(), timeout))

    def is_there(self, timeout: float = 2.0) -> bool:
        """Whether a server answers at the address at all."""
        try:
            return bool(self._ask("/healthcheck", None, timeout) == b"OK")
        except DeskError:
            return False
        finally:
            self._late, self._resting_until = 0, 0.0

    def _ask(self, path: str, body: bytes | None, timeout: float) -> bytes:
        if time.monotonic() < self._resting_until:
            why = f"has kept us waiting {_PATIENCE} times and is left alone for a minute"
            raise DeskError(self.name, why, _MORE_TIME)
        try:
            data = _all_of(self._opener.open(Request(self.base + path, body), timeout=timeout), timeout)
        except HTTPError as error:
            raise self._refused(error) from error
        except (OSError, HTTPException, ValueError) as error:
            reason = error.reason if isinstance(error, URLError) else error
            if isinstance(reason, TimeoutError):
                self._count_late()
                raise Late(self.name, f"gave no answer within {timeout:g} seconds", _MORE_TIME) from error
            why = getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
            raise DeskError(self.name, f"does not answer ({why})", REMEDY) from error
        self._late = 0
        return data

    def _count_late(self) -> None:
        self._late += 1
        if self._late >= _PATIENCE:
            self._late, self._resting_until = 0, time.monotonic() + _REST

    def _refused(self, error: HTTPError) -> DeskError:
        with error:
            said = error.read(4096).decode("utf-8", "replace").strip()
        first = said.splitlines()[0] if said and not said.startswith("<") else error.reason
        return DeskError(self.name, f"answers {error.code}: {str(first)[:200]}", "see docs/languagetool.md")

    def _read(self, data: bytes) -> Answer:
        try:
            answer = json.loads(data)
            software = answer["software"]
            api, version = software["apiVersion"], str(software["version"])
            matches = tuple(_match(match) for match in answer["matches"]) if api == _API else ()
            complete = not answer.get("warnings", {}).get("incompleteResults", False)
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
            why = "does not answer as LanguageTool's HTTP API does"
            raise DeskError(self.name, why, "check the address in the option server") from error
        if api != _API:
            raise DeskError(self.name, f"speaks version {api} of its API, copydesk version {_API}", "update the older")
        if _numbers(version) < _OLDEST:
            oldest = ".".join(map(str, _OLDEST))
            raise DeskError(self.name, f"is version {version}, copydesk needs {oldest} or later", "update it")
        return Answer(matches, complete)


def base(address: str) -> str:
    """The address of the API, from one with or without scheme, `/v2` and `/v2/check`. Raises DeskError."""
    full = address.strip() if "://" in address else f"http://{address.strip()}"
    full = full.split("?")[0].rstrip("/").removesuffix("/check").removesuffix("/v2")
    try:
        parts = urlsplit(full)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        sound = False
    if not sound:
        remedy = "write it like http://localhost:8081"
        raise DeskError("languagetool", f"the option server is no address: {address!r}", remedy)
    return f"{full}/v2"


def _opener(address: str) -> OpenerDirector:
    """Goes by the proxy of the environment, but never for this machine."""
    host = urlsplit(address).hostname or ""
    near = host == "localhost" or host == "::1" or host.startswith("127.")
    return build_opener(ProxyHandler({})) if near else build_opener()


def _all_of(response: HTTPResponse, timeout: float) -> bytes:
    """All of an answer; `timeout` of a socket is for one read, and a server may send a byte at a time."""
    until, parts, length = time.monotonic() + timeout, [], 0
    with response:
        while part := response.read1(1 << 16):
            parts.append(part)
            length += len(part)
            if time.monotonic() > until:
                raise TimeoutError
            if length > _MOST:
                raise ValueError(f"its answer is longer than {_MOST >> 20} MB")
    return b"".join(parts)


def _match(match: dict[str, Any]) -> Match:
    rule = match["rule"]
    return Match(
        rule=str(rule["id"]),
        category=str(rule.get("category", {}).get("id", "")),
        message=str(match["message"]),
        offset=int(match["offset"]),
        length=int(match["length"]),
        suggestions=tuple(str(one["value"]) for one in match.get("replacements", ())),
    )


def _numbers(version: str) -> tuple[int, ...]:
    """`6.8-SNAPSHOT` as numbers to compare; a version that is none is taken for a new one."""
    found = [part for part in version.partition("-")[0].split(".") if part.isdecimal()]
    return tuple(map(int, found)) or (99,)
