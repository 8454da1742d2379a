"""Puts lines of styled parts on a stream: with rich on a terminal, as they are elsewhere."""

from __future__ import annotations

import os
from typing import Any, NamedTuple, TextIO


class Part(NamedTuple):
    """A piece of a line and how it looks: one or more of the names in `_STYLES`, or nothing."""

    text: str
    style: str = ""


Line = list[Part]


class Glyphs(NamedTuple):
    """The signs of the report, for streams that can show them and for those that cannot."""

    cut: str
    under: str
    arrow: str
    dot: str
    or_: str = "or"


_RICH = Glyphs("…", "‾", "→", "·")
_UNICODE = Glyphs("…", "^", "→", "·")
_ASCII = Glyphs("...", "^", "->", "-")

_STYLES = {
    "path": "bold",
    "quiet": "dim",
    "fault": "bold",
    "error": "red",
    "warning": "yellow",
    "note": "cyan",
    "offer": "green",
}


class Plain:
    """No colours, no progress."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        encoding = (getattr(stream, "encoding", None) or "utf-8").lower().replace("-", "")
        self.glyphs = _UNICODE if encoding.startswith("utf") else _ASCII
        self._encoding = encoding

    def print(self, line: Line) -> None:
        """Write a line; letters that the stream has not are written as `?`."""
        text = "".join(part.text for part in line).rstrip()
        if self.glyphs is _ASCII:
            text = text.encode(self._encoding, "replace").decode(self._encoding)
        self._stream.write(text + "\n")

    def start_progress(self, files: int) -> None:
        """Nothing: the stream may be a log."""

    def advance(self) -> None:
        """Nothing."""

    def stop_progress(self) -> None:
        """Nothing."""


class Rich(Plain):
    """Colours by rich, which knows what the terminal can do, and a bar below the findings on a long run."""

    def __init__(self, stream: TextIO) -> None:
        from rich.console import Console

        super().__init__(stream)
        if self.glyphs is _UNICODE:
            self.glyphs = _RICH
        self.console = Console(file=stream, theme=theme(), highlight=False, soft_wrap=True)
        self._progress: Any = None

    def print(self, line: Line) -> None:
        """Write a line in its styles."""
        from rich.text import Text

        text = Text()
        for part in line:
            text.append(part.text, " ".join(_STYLES[name] for name in part.style.split()))
        self.console.print(text, soft_wrap=True)

    def start_progress(self, files: int) -> None:
        """Show a bar, which goes away when the run ends."""
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        self._progress = Progress(*columns, console=self.console, transient=True)
        self._progress.add_task("reading", total=files)
        self._progress.start()

    def advance(self) -> None:
        """One file more."""
        if self._progress:
            self._progress.advance(self._progress.task_ids[0])

    def stop_progress(self) -> None:
        """Take the bar away."""
        if self._progress:
            self._progress.stop()


def theme() -> Any:
    """The styles as rich knows them."""
    from rich.theme import Theme

    return Theme(_STYLES)


def open_painter(stream: TextIO) -> Plain:
    """The painter for a stream. `FORCE_COLOR` makes any stream a terminal; rich honours `NO_COLOR`."""
    if stream.isatty() or os.environ.get("FORCE_COLOR"):
        return Rich(stream)
    return Plain(stream)
