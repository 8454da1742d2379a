"""Where LanguageTool is on this machine, and its own download by language-tool-python where it is not."""

from __future__ import annotations

import os
import warnings
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, NamedTuple

from copydesk.trouble import DeskError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from language_tool_python.download_lt import LocalLanguageTool

JARS = "LTP_JAR_DIR_PATH"
"""The environment variable of language-tool-python that names a folder with LanguageTool in it."""

_SERVERS = ("languagetool-server.jar", "languagetool.jar", "LanguageTool.jar")
_EXTRA = "pip install 'copydesk[languagetool]', or name a server with the option server"


class Download(NamedTuple):
    """What would be fetched: which version, from where, into which folder, and how many bytes if that is known."""

    version: str
    address: str
    folder: str
    size: int | None


def find_jar() -> str:
    """The jar of the server: in the folder that the environment names, or where language-tool-python put it."""
    if named := os.environ.get(JARS):
        return _jar_in(named) or _nothing(f"{JARS} names {named}, which holds none of {', '.join(_SERVERS)}")
    with _quiet():
        tool = _newest()
        folder = str(tool.get_directory_path()) if tool else None
    if folder is None:
        raise DeskError(
            "LanguageTool",
            "is not on this machine",
            "run `copydesk languagetool`, which tells how much it would fetch, or name a server with the option server",
        )
    return _jar_in(folder) or _nothing(f"{folder} holds none of {', '.join(_SERVERS)}")


def offered() -> Download:
    """What language-tool-python would fetch. Asks how much that is, and fetches nothing."""
    from language_tool_python.download_lt import LTP_DOWNLOAD_VERSION, LocalLanguageTool
    from language_tool_python.utils import get_language_tool_download_path

    tool = LocalLanguageTool.from_version_name(LTP_DOWNLOAD_VERSION)
    address, folder = tool.download_url, str(get_language_tool_download_path())
    return Download(tool.version_name, address, folder, _size(address))


def download() -> None:
    """Fetch what was offered, with language-tool-python, which checks its sum. Raises DeskError."""
    from language_tool_python.download_lt import LTP_DOWNLOAD_VERSION, LocalLanguageTool

    with _quiet():
        LocalLanguageTool.from_version_name(LTP_DOWNLOAD_VERSION).download()


def require_package() -> None:
    """Make sure that language-tool-python is there. Raises DeskError."""
    try:
        import language_tool_python  # noqa: F401
    except ImportError as error:
        raise DeskError("LanguageTool", "needs the package language-tool-python", _EXTRA) from error


def _newest() -> LocalLanguageTool | None:
    require_package()
    from language_tool_python.download_lt import LocalLanguageTool

    return LocalLanguageTool.get_latest_installed_version()


@contextmanager
def _quiet() -> Iterator[None]:
    """Any failure of language-tool-python as a trouble in one line."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except DeskError:
        raise
    except (Exception, SystemExit) as error:
        why = (str(error).strip().split("\n")[0] or type(error).__name__).rstrip(".")
        raise DeskError("LanguageTool", f"language-tool-python: {why}", "see docs/languagetool.md") from error


def _jar_in(folder: str) -> str | None:
    paths = (os.path.join(folder, name) for name in _SERVERS)
    return next((path for path in paths if os.path.isfile(path)), None)


def _nothing(why: str) -> str:
    raise DeskError("LanguageTool", why, "see docs/languagetool.md")


def _size(address: str) -> int | None:
    from urllib.request import Request, urlopen

    with suppress(OSError, ValueError), urlopen(Request(address, method="HEAD"), timeout=10) as response:
        return int(response.headers["Content-Length"])
    return None
