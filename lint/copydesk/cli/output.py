"""What `copydesk check` does otherwise with --output."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import count
from typing import TextIO

from copydesk.plugins import Plugins
from copydesk.report import Checked, Report, Summary, Together
from copydesk.reporters import Reporter
from copydesk.trouble import DeskError, Trouble

_ELSEWHERE = "name another file"


class Outputs:
    """The files that a run reports to, and the form of its report on standard output.

    `FILE` takes the form that --format names, and standard output the terminal's; `FORM=FILE` leaves --format to
    standard output. A file is there when the run has ended, whole, or is as it was before.
    """

    def __init__(self, plugins: Plugins, named: Iterable[str], form: str, paths: Sequence[str]) -> None:
        """Raises DeskError where a file is named twice, or is itself to be checked."""
        self.form = form
        self._files: list[FileReport] = []
        self._targets: set[str] = set()
        forms = {reporter.name for reporter in plugins.reporters}
        for name in named:
            own, equals, path = name.partition("=")
            if not equals or own not in forms:
                own, path, self.form = form, name, "terminal"
            self._add(plugins.reporter_for(own), plugins, path, paths)

    def beside(self, report: Report) -> Report:
        """That report and those in files, as one."""
        return Together(*self._files, report)

    def others(self, found: Iterable[str | Trouble]) -> list[str | Trouble]:
        """What was found without the files that we write: a page of an earlier run is no copy."""
        return [one for one in found if isinstance(one, Trouble) or os.path.realpath(one) not in self._targets]

    def discard(self) -> None:
        """Leave every file that is not finished as it was."""
        for file in self._files:
            file.discard()

    def _add(self, reporter: Reporter, plugins: Plugins, path: str, paths: Sequence[str]) -> None:
        target = os.path.realpath(path)
        if not path or path == "-":
            raise DeskError("--output", "names no file", "leave it out to report on standard output")
        if target in self._targets:
            raise DeskError(f"--output {path}", "is named twice", _ELSEWHERE)
        if target in map(os.path.realpath, paths) and not os.path.isdir(target):
            raise DeskError(f"--output {path}", "is itself to be checked", _ELSEWHERE)
        self._targets.add(target)
        self._files.append(FileReport(reporter, plugins, path, target))


class FileReport:
    """A report that is written beside its file, and takes its place at the end."""

    def __init__(self, reporter: Reporter, plugins: Plugins, path: str, target: str) -> None:
        self._reporter, self._plugins, self._path, self._target = reporter, plugins, path, target
        self._part = ""

    def expect(self, files: int) -> None:
        """Begin the report. Raises DeskError where the file cannot be written."""
        with self._refusing():
            self._stream = self._open()
            self._report = self._reporter.open(self._stream, self._plugins.rules)
            self._report.expect(files)

    def file(self, checked: Checked) -> None:
        """Pass it on."""
        with self._refusing():
            self._report.file(checked)

    def end(self, summary: Summary) -> None:
        """Finish the report, and put it in its place."""
        with self._refusing():
            self._report.end(summary)
            self._stream.flush()
            if self._part:
                os.fsync(self._stream.fileno())
            self._stream.close()
            if self._part:
                os.replace(self._part, self._target)
                self._part = ""

    def discard(self) -> None:
        """Take away what was not finished."""
        if self._part:
            with suppress(OSError):
                self._stream.close()
            with suppress(OSError):
                os.unlink(self._part)

    def _open(self) -> TextIO:
        """The part beside an ordinary file; what is none (a pipe, /dev/null) is written as it is."""
        mode = _mode(self._target)
        if mode is not None and stat.S_ISDIR(mode):
            raise DeskError(f"--output {self._path}", "is a folder", "name a file in it")
        if mode is not None and not stat.S_ISREG(mode):
            return open(self._target, "w", encoding="utf-8")
        if mode is not None and not os.access(self._target, os.W_OK):
            raise DeskError(f"--output {self._path}", "is read-only", _ELSEWHERE)
        folder, name = os.path.split(self._target)
        names = (os.path.join(folder, f".{name[:40]}.{os.getpid()}-{number}.part") for number in count())
        part = next(name for name in names if not os.path.lexists(name))
        stream = open(part, "x", encoding="utf-8", newline="\n")  # noqa: SIM115  it is closed when the run ends
        self._part = part
        if mode is not None:
            os.chmod(part, stat.S_IMODE(mode))
        return stream

    @contextmanager
    def _refusing(self) -> Iterator[None]:
        """Say in a line why the file cannot be written."""
        try:
            yield
        except BrokenPipeError:
            raise
        except OSError as error:
            why = f"cannot be written: {(error.strerror or str(error)).lower()}"
            raise DeskError(f"--output {self._path}", why, "check its folder and the room on the disk") from None


def _mode(path: str) -> int | None:
    try:
        return os.stat(path).st_mode
    except FileNotFoundError:
        return None
