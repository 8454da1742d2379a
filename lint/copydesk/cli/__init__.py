"""The command line. What a command needs beyond its own words is imported when it runs."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from copydesk.cli.arguments import parse
from copydesk.trouble import DeskError

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command. Returns the exit code: 0 clean, 1 findings, 2 work that could not be done."""
    arguments = parse(argv)
    try:
        return int(arguments.command(arguments))
    except DeskError as error:
        print(f"copydesk: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output has left; nothing more can be said to it
        return 2
    except KeyboardInterrupt:
        print("copydesk: interrupted", file=sys.stderr)
        return 2
