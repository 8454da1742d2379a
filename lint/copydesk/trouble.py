"""Work that could not be done: one clear line, with what, why and what would help."""

from typing import NamedTuple


class Trouble(NamedTuple):
    """What could not be done. It never stops the rest, and it makes the exit code 2."""

    what: str
    why: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.what}: {self.why}" + (f"; {self.remedy}" if self.remedy else "")


class DeskError(Exception):
    """Raised where nothing sensible can go on; carries the trouble to report."""

    def __init__(self, what: str, why: str, remedy: str = "") -> None:
        super().__init__(what, why, remedy)
        self.trouble = Trouble(what, why, remedy)

    @property
    def troubles(self) -> tuple[Trouble, ...]:
        """The trouble, and any that came with it."""
        return (self.trouble,)

    def __str__(self) -> str:
        return str(self.trouble)
