"""A git repository, asked by its own command."""

from __future__ import annotations

import os
import subprocess

from copydesk.changes.lines import Lines, changed_lines
from copydesk.trouble import DeskError

_PLAIN = (
    *("--no-color", "--no-ext-diff", "--no-textconv", "--find-renames", "--inter-hunk-context=0"),
    *("--src-prefix=a/", "--dst-prefix=b/", "--ignore-submodules", "--diff-filter=d"),
)
"""Makes git say what it says by itself, whatever its configuration asks for. Files that are gone have no lines."""


def repository(path: str, folder: str) -> str:
    """The root of the repository that a folder lies in. Raises DeskError."""
    while not os.path.exists(os.path.join(folder, ".git")):
        above = os.path.dirname(folder)
        if above == folder:
            raise DeskError(path, "is in no git repository", "check it without --changed")
        folder = above
    return folder


def changed(root: str, revision: str) -> dict[str, Lines]:
    """The changed lines of every file that differs from a revision."""
    commit = _commit(root, revision)
    patch = _git(root, "diff", "--unified=0", "--submodule=short", *_PLAIN, commit, "--")
    found = changed_lines(patch)
    for name in _no_text(_git(root, "diff", "--numstat", "-z", *_PLAIN, commit, "--")):
        found[name] = Lines(whole=True)
    return found


def _no_text(counted: bytes) -> list[str]:
    """The paths that git compares as bytes, not as lines: their counts are dashes."""
    parts = iter(counted.split(b"\0"))
    found = []
    for part in parts:
        added, _, rest = part.partition(b"\t")
        name = rest.partition(b"\t")[2]
        if part and not name:  # renamed: the old path and the new one follow
            next(parts)
            name = next(parts)
        if added == b"-":
            found.append(os.fsdecode(name))
    return found


def tracked(root: str) -> frozenset[str]:
    """The files that git knows."""
    return frozenset(map(os.fsdecode, _git(root, "ls-files", "-z").split(b"\0")))


def _commit(root: str, revision: str) -> str:
    """The commit to compare with; `main...` is where this branch left that one. Raises DeskError."""
    since = revision.endswith("...")
    name = revision.removesuffix("...") or "HEAD"
    resolved = b"" if name.startswith("-") else _git(root, "rev-parse", "--verify", "-q", f"{name}^{{commit}}", no=1)
    if len(resolved.split()) != 1:
        _refuse(root, revision)
    commit = os.fsdecode(resolved).strip()
    if not since:
        return commit
    base = os.fsdecode(_git(root, "merge-base", commit, "HEAD", no=1)).strip()
    if not base:
        raise DeskError(f"--changed {revision}", "has no commit in common with HEAD", "fetch the whole history")
    return base


def _refuse(root: str, revision: str) -> None:
    """Say why there is no such commit. Raises DeskError."""
    option = f"--changed {revision}"
    if not _git(root, "rev-list", "--all", "--max-count=1"):
        remedy = "check without --changed, or commit first (in a hook: git commit --no-verify)"
        raise DeskError(option, "the repository has no commits", remedy)
    if os.path.exists(revision):
        remedy = f"to check a path put it first, or write --changed=HEAD {revision}"
    else:
        remedy = "see `git log`, and fetch it if it is elsewhere"
    raise DeskError(option, "git knows no such revision", remedy)


def _git(root: str, *arguments: str, no: int = 0) -> bytes:
    """What git says; `no` is the exit code that stands for nothing. Raises DeskError."""
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    command = ["git", "-C", root, "-c", "diff.relative=false", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, env=environment, check=False)
    except FileNotFoundError:
        raise DeskError("git", "is not installed", "install it, or check without --changed") from None
    except OSError as error:
        raise DeskError("git", f"cannot be run: {error.strerror or error}", "check without --changed") from None
    if done.returncode in (0, no):
        return done.stdout
    said = os.fsdecode(done.stderr).strip().splitlines() or [f"it failed with {done.returncode}"]
    why = said[0].removeprefix("fatal: ").removeprefix("error: ").rstrip(".")
    raise DeskError(f"git {arguments[0]}", why, "check without --changed")
