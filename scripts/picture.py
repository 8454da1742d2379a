"""Draws the picture of a report in the README.

python scripts/picture.py docs/example.txt docs/report.svg
"""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI

from copydesk.desk import Desk
from copydesk.plugins import load_plugins
from copydesk.report import report_all
from copydesk.reporters import painting, terminal


def main() -> None:
    """Check the copy and save the terminal report as SVG."""
    copy, picture = Path(sys.argv[1]), Path(sys.argv[2])
    desk = Desk(load_plugins())
    checked = desk.check_bytes(copy.name, copy.read_bytes())
    painter = painting.Rich(io.StringIO())
    console = Console(file=io.StringIO(), record=True, width=100, theme=painting.theme(), force_terminal=True)
    painter.console = console
    report = terminal.Terminal(io.StringIO(), painter=painter, width=96)
    report_all([checked], 1, report)
    svg = console.export_svg(title=f"copydesk check {copy.name}", theme=MONOKAI)
    picture.write_text(re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL), "utf-8")


if __name__ == "__main__":
    main()
