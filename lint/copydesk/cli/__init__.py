"""The command line. What a command needs beyond its own words is imported when it runs."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Sequence

from copydesk.modules import Modules

__all__ = ["main", "run"]

_GARBAGE_AFTER = 100_000
"""Objects made between two searches for garbage. Python's 700 costs a tenth of the start, for a process that
makes most of its objects once and keeps them to its end."""


def main() -> None:
    """Run the command that was typed, and leave with its exit code.

    The process leaves at once: taking three hundred modules apart first would cost another tenth.
    """
    gc.set_threshold(_GARBAGE_AFTER)
    modules = Modules()
    kept = "--no-cache" not in sys.argv
    if kept:
        modules.recall()
    code = run()
    if kept:
        modules.keep()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        code = code or 2
    atexit._run_exitfuncs()
    os._exit(code)


def run(argv: Sequence[str] | None = None) -> int:
    """Run a command. Returns the exit code: 0 clean, 1 findings, 2 work that could not be done."""
    from copydesk.cli.arguments import parse
    from copydesk.trouble import DeskError

    try:
        arguments = parse(argv)
        return int(arguments.command(arguments))
    except DeskError as error:
        print(f"copydesk: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115  the reader of our output has left; there is nobody to tell
        return 2
    except KeyboardInterrupt:
        print("copydesk: interrupted", file=sys.stderr)
        return 2
