"""How wide the screen is, without the 3 ms that importing shutil takes."""

from __future__ import annotations

import os

_UNKNOWN = 80


def screen_width() -> int:
    """Columns of the terminal: what `COLUMNS` says, else what the terminal says, else 80."""
    try:
        return int(os.environ.get("COLUMNS", 0)) or os.get_terminal_size().columns or _UNKNOWN
    except (OSError, ValueError):
        return _UNKNOWN
