"""`copydesk languagetool`: whether LanguageTool can run here, and its download, if the user wants it."""

from __future__ import annotations

import os
import sys

from copydesk.languagetool import installed
from copydesk.languagetool.local import local_server
from copydesk.trouble import DeskError

_ABOUT = 250_000_000  # bytes, as version 6.8 is: said where the place it comes from does not tell
_MEMORY = 512


def languagetool() -> int:
    """Say whether LanguageTool is here and answers; offer to fetch it where it is not. Returns the exit code."""
    try:
        jar = installed.find_jar()
    except DeskError:
        if os.environ.get(installed.JARS):
            raise
        return _offer()
    print(f"LanguageTool is in {os.path.dirname(jar)}")
    answer = local_server(_MEMORY).check({"language": "en", "text": "This are a test."}, 60)
    if not answer.matches:
        raise DeskError("LanguageTool", "runs, but finds nothing wrong in “This are a test.”", "install it anew")
    print("It runs. `enabled = true` under [languagetool] in copydesk.toml switches it on.")
    return 0


def _offer() -> int:
    installed.require_package()
    what = installed.offered()
    size = what.size or _ABOUT
    about = "" if what.size else "about "
    print(f"LanguageTool is not on this machine. language-tool-python would download version {what.version},")
    print(f"{about}{size / 1e6:.0f} MB, from {what.address}")
    print(f"and unpack it in {what.folder}")
    if not _somebody_is_there():
        raise DeskError(
            "LanguageTool",
            "is not downloaded, for nobody is at the keyboard to agree",
            f"run `copydesk languagetool` in a terminal, or set {installed.JARS}",
        )
    if not _agreed():
        print("Nothing was downloaded.")
        return 0
    installed.download()
    print("LanguageTool is on this machine now.")
    return 0


def _agreed() -> bool:
    try:
        return input("Download it now? [y/N] ").strip().lower() in ("y", "yes")
    except EOFError:
        print()
        return False


def _somebody_is_there() -> bool:
    """Whether a person can answer: never in a hook or on a CI server, even where these have a terminal."""
    unattended = any(os.environ.get(name) for name in ("CI", "PRE_COMMIT", "GIT_INDEX_FILE"))
    return sys.stdin.isatty() and sys.stdout.isatty() and not unattended
