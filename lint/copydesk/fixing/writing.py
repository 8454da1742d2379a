"""Writes fixed copy over its file: who reads the file, at any moment, finds all of the old copy or all of the new."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from zlib import crc32

from copydesk.trouble import DeskError

_AGAIN = "run copydesk again"
_READABLE = 40  # letters of the file's name that the name of the part shows


def overwrite(path: str, old: bytes, new: bytes) -> tuple[str, ...]:
    """Put `new` in the place of `old`, which was read from the file; returns what the user may want to know.

    A link stays a link, and the file that it names is written. Permissions stay and, where the system lets
    us, owner and extended attributes. Raises DeskError where that cannot be done, or the file no longer holds
    `old`; it is untouched then.
    """
    target = os.path.realpath(path)
    try:
        status = os.stat(target)
        _refuse(path, target, status)
        with _part(target) as part:
            _dress(part, target, status)
            _fill(part, new)
            if _read(target) != old:
                raise DeskError(path, "not fixed: it was changed on disk after it was read", _AGAIN)
            os.replace(part, target)
        _sync(os.path.dirname(target))
    except FileNotFoundError:
        raise DeskError(path, "not fixed: it was taken away after it was read", "check the path") from None
    except BlockingIOError as error:
        raise DeskError(path, "not fixed: another run of copydesk is writing it", error.strerror or _AGAIN) from None
    except OSError as error:
        why = f"cannot be written: {error.strerror or error}"
        raise DeskError(path, why, "check the permissions of its folder, and the room on the disk") from None
    if status.st_nlink == 1:
        return ()
    if status.st_nlink == 2:
        return ("1 other name is linked to the file; it keeps the copy as it was",)
    return (f"{status.st_nlink - 1} other names are linked to the file; they keep the copy as it was",)


def _refuse(path: str, target: str, status: os.stat_result) -> None:
    """Raise DeskError for what is no file or read-only, which could be replaced and is not meant to be."""
    if not stat.S_ISREG(status.st_mode):
        raise DeskError(path, "cannot be fixed: it is no ordinary file", "save the copy in a file")
    if not status.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(target, os.W_OK):
        raise DeskError(path, "cannot be fixed: it is read-only", "make it writable, or leave it out")


@contextmanager
def _part(target: str) -> Iterator[str]:
    """The path of an empty file beside the target that is ours alone; it is gone afterwards.

    The name follows from the target's: what a killed run left is taken over by the next that fixes the file. It
    begins with a point and ends in no suffix of copy, so nobody takes it for copy.
    """
    folder, name = os.path.split(target)
    part = os.path.join(folder, f".{name[:_READABLE]}.{crc32(os.fsencode(name)):08x}.copydesk")
    if os.name == "nt":
        with _new(part):
            yield part
        return
    held = _locked(part)
    try:
        if not _is(part, held):
            raise BlockingIOError(0, _AGAIN)
        os.ftruncate(held, 0)
        yield part
    finally:
        if _is(part, held):
            os.unlink(part)
        os.close(held)


@contextmanager
def _new(part: str) -> Iterator[None]:
    """A part where files that are open cannot be renamed: it must not be there, and is not held."""
    try:
        os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        raise BlockingIOError(0, f"if none is running, delete {part}") from None
    try:
        yield
    finally:
        with suppress(FileNotFoundError):
            os.unlink(part)


def _locked(part: str) -> int:
    """The part, opened and locked. Raises BlockingIOError where another run has it."""
    import fcntl

    held = os.open(part, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(held)
        raise BlockingIOError(0, _AGAIN) from None
    except OSError:
        pass  # a file system without locks
    return held


def _is(path: str, held: int) -> bool:
    """Whether the path still names the file that is held open."""
    try:
        return os.path.samestat(os.lstat(path), os.fstat(held))
    except FileNotFoundError:
        return False


def _dress(part: str, target: str, status: os.stat_result) -> None:
    """Give the part the owner, the attributes and the permissions of the target, as far as the system lets us."""
    if hasattr(os, "chown"):
        for owner in (-1, status.st_uid):
            with suppress(OSError):
                os.chown(part, owner, status.st_gid)
    if hasattr(os, "listxattr"):
        with suppress(OSError):
            for name in os.listxattr(target):
                with suppress(OSError):
                    os.setxattr(part, name, os.getxattr(target, name))
    os.chmod(part, stat.S_IMODE(status.st_mode))


def _fill(part: str, data: bytes) -> None:
    with open(part, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: str) -> None:
    """Have the folder's new entry on the disk too, where folders can be synced."""
    with suppress(OSError):
        held = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(held)
        finally:
            os.close(held)


def _read(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()
