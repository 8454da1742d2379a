"""`copydesk check --changed`: findings on lines that changed, told by the real git."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copydesk.changes import Changes

STORY = (
    "The council met on Monday to talk about the harbour wall.\n"
    "\n"
    "The members recieved a letter about the wall, and it was read out.\n"
    "\n"
    "The clerk said that they would talk about it for as long as they can.\n"
)
FRESH = "The clerk had hoped for a definate answer on the very same day.\n"
OLD = "story.txt:3 misspelling"


class Repository:
    """A folder with a git repository, and copydesk run in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def git(self, *arguments: str, check: bool = True) -> str:
        identity = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false")
        command = ["git", *identity, *arguments]
        return subprocess.run(command, cwd=self.folder, check=check, capture_output=True, text=True).stdout

    def write(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def commit(self, message: str = "one") -> None:
        self.git("add", "-A")
        self.git("commit", "-qm", message)

    def run(self, *arguments: str, folder: str = ".", **environment: str) -> subprocess.CompletedProcess[str]:
        told = {**os.environ, "COLUMNS": "100", "PYTHONIOENCODING": "utf-8", **environment}
        command = [sys.executable, "-m", "copydesk", *arguments]
        where = self.folder / folder
        return subprocess.run(command, cwd=where, capture_output=True, text=True, env=told, check=False)

    def changed(self, *arguments: str, folder: str = ".") -> list[str]:
        """The findings with `--changed`, as `path:line rule`."""
        told = arguments if any(one.startswith("--changed") for one in arguments) else (*arguments, "--changed")
        done = self.run("check", "--format", "json", *told, folder=folder)
        assert done.returncode in (0, 1), done.stderr
        assert done.stderr == ""
        found = json.loads(done.stdout)["findings"]
        return [f"{Path(one['path']).as_posix()}:{one['line']} {one['rule']}" for one in found]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "gitconfig"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    made = Repository(tmp_path / "repository")
    made.folder.mkdir()
    made.git("init", "-q", "-b", "main")
    made.write("story.txt", STORY)
    made.write("other.txt", STORY)
    made.commit()
    return made


def test_nothing_changed(repository: Repository) -> None:
    done = repository.run("check", "--changed")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "clean: 0 files, 0 words\n"


@pytest.mark.parametrize("staged", [False, True])
def test_a_line_that_was_added(repository: Repository, staged: bool) -> None:
    repository.write("story.txt", f"{STORY}\n{FRESH}")
    if staged:
        repository.git("add", "-A")
    assert repository.changed() == ["story.txt:7 misspelling"]
    done = repository.run("check", "--changed")
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1] == "left out: 1 on lines that did not change"


def test_staged_and_unstaged_together(repository: Repository) -> None:
    repository.write("story.txt", f"{FRESH}\n{STORY}")
    repository.git("add", "-A")
    repository.write("story.txt", f"{FRESH}\n{STORY}\n{FRESH.replace('definate', 'seperate')}")
    assert repository.changed() == ["story.txt:1 misspelling", "story.txt:9 misspelling"]


def test_a_line_above_moves_the_others_and_changes_none(repository: Repository) -> None:
    repository.write("story.txt", f"It was a long and quiet day in town.\n\n{STORY}")
    assert repository.changed() == []


def test_a_change_elsewhere_in_the_line_counts(repository: Repository) -> None:
    repository.write("story.txt", STORY.replace("read out", "read aloud"))
    assert repository.changed() == [OLD]


def test_an_untracked_file_and_one_that_was_only_added_are_new(repository: Repository) -> None:
    repository.write("new.txt", STORY)
    assert repository.changed() == ["new.txt:3 misspelling"]
    repository.git("add", "--intent-to-add", "new.txt")
    assert repository.changed() == ["new.txt:3 misspelling"]
    repository.git("add", "new.txt")
    assert repository.changed() == ["new.txt:3 misspelling"]


def test_an_ignored_file_is_new_where_it_is_named(repository: Repository) -> None:
    repository.write(".gitignore", "drafts/\n")
    repository.write("drafts/early.txt", STORY)
    assert repository.changed() == []
    assert repository.changed("drafts/early.txt") == ["drafts/early.txt:3 misspelling"]


def test_a_renamed_file_is_compared_with_what_it_was(repository: Repository) -> None:
    repository.git("mv", "story.txt", "wall.txt")
    assert repository.changed() == []
    repository.write("wall.txt", f"{STORY}\n{FRESH}")
    repository.git("add", "-A")
    assert repository.changed() == ["wall.txt:7 misspelling"]


NAMES = (
    "with space.txt",
    "ends in space .txt",
    'quo"te.txt',
    "back\\slash.txt",
    "tab\there.txt",
    "line\nbreak.txt",
    "caf\u00e9.txt",
    "e\u0301.txt",
    "😀.txt",
    "a/b c/d.txt",
    "b/x.txt",
    "+++ b/x.txt",
    "diff --git a.txt",
    "-dash.txt",
    " lead.txt",
)


@pytest.mark.skipif(os.name == "nt", reason="names that Windows does not have")
def test_any_name(repository: Repository) -> None:
    stories = {name: STORY.replace("wall", f"wall of {number} yards") for number, name in enumerate(NAMES, 400)}
    for name, story in stories.items():
        repository.write(name, story)
    repository.commit()
    for name, story in stories.items():
        repository.write(name, f"{story}\n{FRESH}")
    found = json.loads(repository.run("check", "--format", "json", "--changed").stdout)["findings"]
    assert sorted((one["path"].removeprefix("./"), one["line"]) for one in found) == sorted((name, 7) for name in NAMES)
    for number, name in enumerate(NAMES):
        repository.git("mv", "--", name, f"moved {number}.txt")
    renamed = json.loads(repository.run("check", "--format", "json", "--changed").stdout)["findings"]
    assert [one["line"] for one in renamed] == [7] * len(NAMES)


def test_copy_that_looks_like_a_patch(repository: Repository) -> None:
    patch = "--- a/other.txt\n+++ b/other.txt\n@@ -1,9 +1,9 @@\ndiff --git a/other.txt b/other.txt\n\\ No newline\n"
    repository.write("a.txt", f"{STORY}\n{patch}\n")
    repository.commit()
    repository.write("a.txt", f"{patch}{patch}\n{STORY}\n-- a\n++ b/other.txt\n\n{FRESH}".rstrip("\n"))
    found = repository.changed("--select", "misspelling")
    assert found == ["a.txt:21 misspelling"], "the last line is new; the member's letter is not"


def test_a_file_without_a_last_line_end(repository: Repository) -> None:
    repository.write("story.txt", STORY.rstrip("\n"))
    repository.commit()
    repository.write("story.txt", f"{STORY}\n{FRESH}".rstrip("\n"))
    assert repository.changed() == ["story.txt:7 misspelling"]


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_other_line_ends(repository: Repository, newline: str) -> None:
    repository.write("story.txt", STORY.replace("\n", newline))
    repository.commit()
    repository.write("story.txt", f"{STORY}\n{FRESH}".replace("\n", newline))
    found = repository.changed()
    expected = ["story.txt:7 misspelling"] if newline == "\r\n" else [OLD, "story.txt:7 misspelling"]
    assert found == expected, "to git, a file with \\r alone is one line"


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252", "utf-8-sig"])
def test_other_encodings(repository: Repository, encoding: str) -> None:
    text = STORY.replace("Monday", "Monday, in a café,")
    repository.write("story.txt", text.encode(encoding))
    repository.commit()
    repository.write("story.txt", f"{text}\n{FRESH}".encode(encoding))
    done = repository.run("check", "--format", "json", "--changed")
    lines = [one["line"] for one in json.loads(done.stdout)["findings"]]
    assert lines == ([3, 7] if encoding == "utf-16" else [7]), "what is no text to git has changed as a whole"


def test_a_finding_stays_if_a_related_place_changed(repository: Repository) -> None:
    told = "Of the 40 boats in the harbour, {} were lost, the mayor, Ann Lee, said on Monday.\n\n{}"
    repository.write("story.txt", told.format("ten", "It met.\n\n" * 3 + "She left.\n"))
    repository.commit()
    first = "The members of it wrote to the ministry about Jonathan Featherstonhaugh of the harbour office.\n"
    last = "The letter was read out by Jonathan Featherstonehaugh, who had come to town to hear it.\n"
    repository.write("names.txt", f"{first}\nThen they met again.\n\nIt rained.\n")
    repository.commit()
    repository.write("names.txt", f"{first}\nThen they met again.\n\n{last}\nIt rained.\n")
    found = json.loads(repository.run("check", "--format", "json", "--changed").stdout)["findings"]
    (one,) = [one for one in found if one["rule"] == "inconsistent-name"]
    assert {one["line"], *(place["line"] for place in one["related"])} == {1, 5}


def test_lines_taken_out_count_for_what_spans_them(repository: Repository) -> None:
    apart = "The members of the council said that the\nreeve of the whole county and all of the\nthe wall is old.\n"
    repository.write("a.md", apart.replace("the\nthe wall", "town, the wall"))
    repository.commit()
    repository.write("a.md", "The members of the council said that the\nthe wall is old.\n")
    assert repository.changed() == ["a.md:1 doubled-word"]
    repository.write("b.md", "They said that the\nreeve came, and that the\nthe wall is old.\n")
    repository.commit()
    repository.write("b.md", "They said that the\nthe wall is old.\n")
    assert repository.changed("b.md") == ["b.md:1 doubled-word"]


def test_a_line_taken_out_changes_no_other(repository: Repository) -> None:
    repository.write("story.txt", "\n".join(STORY.split("\n")[2:]))
    assert repository.changed() == []
    repository.write("story.txt", "\n".join(STORY.split("\n")[:3]) + "\n")
    assert repository.changed() == []


def test_since_another_revision(repository: Repository) -> None:
    repository.git("tag", "start")
    repository.write("story.txt", f"{STORY}\n{FRESH}")
    repository.commit("two")
    assert repository.changed() == []
    for revision in ("start", "HEAD~1", "HEAD^", repository.git("rev-parse", "--short", "HEAD~1").strip()):
        assert repository.changed(f"--changed={revision}") == ["story.txt:7 misspelling"]
        assert repository.changed("--changed", revision) == ["story.txt:7 misspelling"]


def test_since_a_branch_was_left(repository: Repository) -> None:
    repository.git("checkout", "-qb", "topic")
    repository.write("story.txt", f"{STORY}\n{FRESH}")
    repository.commit("two")
    repository.git("checkout", "-q", "main")
    repository.write("other.txt", STORY.replace("read out", "read aloud"))
    repository.commit("three")
    repository.git("checkout", "-q", "topic")
    assert "other.txt:3 misspelling" in repository.changed("--changed=main")
    assert repository.changed("--changed=main...") == ["story.txt:7 misspelling"]


def test_only_below_where_we_are_and_only_what_is_named(repository: Repository) -> None:
    repository.write("news/fire.txt", STORY)
    repository.write("story.txt", f"{STORY}\n{FRESH}")
    assert repository.changed() == ["news/fire.txt:3 misspelling", "story.txt:7 misspelling"]
    assert repository.changed(folder="news") == ["fire.txt:3 misspelling"]
    assert repository.changed("story.txt", "other.txt") == ["story.txt:7 misspelling"]
    assert repository.changed("../story.txt", folder="news") == ["../story.txt:7 misspelling"]
    assert repository.changed(str(repository.folder), folder="news") == [
        f"{repository.folder.as_posix()}/news/fire.txt:3 misspelling",
        f"{repository.folder.as_posix()}/story.txt:7 misspelling",
    ]


def test_only_files_that_changed_are_read(repository: Repository) -> None:
    repository.write("picture.txt", b"\x89PNG\0")
    repository.commit()
    repository.write("story.txt", f"{STORY}\n{FRESH}")
    done = repository.run("check", "--changed", "--format", "json")
    assert json.loads(done.stdout)["summary"]["files"] == 1
    assert done.stderr == ""


def test_several_repositories_at_once(repository: Repository) -> None:
    inner = Repository(repository.folder / "inner")
    inner.folder.mkdir()
    inner.git("init", "-q", "-b", "main")
    inner.write("a.txt", STORY)
    inner.commit()
    inner.write("a.txt", f"{STORY}\n{FRESH}")
    repository.write("story.txt", f"{FRESH}\n{STORY}")
    assert repository.changed() == ["inner/a.txt:7 misspelling", "story.txt:1 misspelling"]


@pytest.mark.skipif(not hasattr(os, "symlink") or os.name == "nt", reason="no links")
def test_links(repository: Repository) -> None:
    os.symlink(repository.folder, repository.folder.parent / "linked")
    os.symlink("story.txt", repository.folder / "link.txt")
    repository.commit()
    repository.write("story.txt", f"{STORY}\n{FRESH}")
    assert repository.changed("link.txt") == ["link.txt:7 misspelling"]
    elsewhere = Repository(repository.folder.parent)
    assert elsewhere.changed("linked/story.txt") == ["linked/story.txt:7 misspelling"]


HOSTILE = {
    "diff.noprefix": "true",
    "diff.mnemonicPrefix": "true",
    "diff.external": "false",
    "diff.relative": "true",
    "diff.context": "5",
    "diff.interHunkContext": "5",
    "diff.renames": "false",
    "diff.algorithm": "patience",
    "diff.wordRegex": ".",
    "diff.suppressBlankEmpty": "true",
    "diff.submodule": "log",
    "diff.statNameWidth": "5",
    "color.ui": "always",
    "color.diff": "always",
    "core.quotePath": "false",
    "core.pager": "false",
    "core.attributesFile": "attributes",
}


def test_whatever_git_is_configured_to_show(repository: Repository) -> None:
    (repository.folder.parent / "gitconfig").write_text("")
    for key, value in HOSTILE.items():
        repository.git("config", "--global", key, value)
    repository.write("café.txt", STORY)
    repository.commit()
    repository.write("news/fire.txt", f"{STORY}\n{FRESH}")
    repository.write("café.txt", f"{STORY}\n{FRESH}")
    repository.git("mv", "story.txt", "wall.txt")
    repository.write("wall.txt", f"It was a long day.\n\n{STORY}\n{FRESH}")
    repository.git("add", "wall.txt")
    new = ["fire.txt:3 misspelling", "fire.txt:7 misspelling"]
    expected = ["café.txt:7 misspelling", *(f"news/{one}" for one in new), "wall.txt:9 misspelling"]
    assert sorted(repository.changed()) == expected
    assert repository.changed(folder="news") == new


def test_a_worktree_and_a_submodule(repository: Repository) -> None:
    repository.git("worktree", "add", "-q", "../tree")
    tree = Repository(repository.folder.parent / "tree")
    tree.write("story.txt", f"{STORY}\n{FRESH}")
    assert tree.changed() == ["story.txt:7 misspelling"]
    source = str(repository.folder)
    outer = Repository(repository.folder.parent / "outer")
    outer.folder.mkdir()
    outer.git("init", "-q", "-b", "main")
    outer.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", source, "sub")
    outer.commit()
    outer.write("sub/story.txt", f"{STORY}\n{FRESH}")
    assert outer.changed() == ["sub/story.txt:7 misspelling"]


def test_in_the_middle_of_a_merge(repository: Repository) -> None:
    repository.git("checkout", "-qb", "topic")
    repository.write("story.txt", STORY.replace("read out", "read aloud"))
    repository.commit("two")
    repository.git("checkout", "-q", "main")
    repository.write("story.txt", STORY.replace("read out", "read twice"))
    repository.commit("three")
    repository.git("merge", "-q", "topic", check=False)
    assert "<<<<<<<" in (repository.folder / "story.txt").read_text()
    lines = {int(one.split(":")[1].split()[0]) for one in repository.changed("--select", "misspelling")}
    assert lines
    assert lines <= {3, 4, 5, 6, 7}


def test_a_baseline_and_a_stet_beside_it(repository: Repository) -> None:
    repository.write("story.txt", f"{STORY}\n{FRESH}")
    assert repository.run("stet", "story.txt:7").returncode == 0
    assert repository.changed() == []
    repository.commit()
    repository.write("story.txt", STORY.replace("wall, and", "wall and"))
    assert repository.changed() == [OLD], "the stet is stale, but nobody touched its line"
    assert repository.changed("--changed=HEAD~1") == [OLD, ".copydesk/stet.toml:5 stale-stet"]
    repository.run("baseline")
    assert repository.changed() == []


def test_fixes_touch_only_lines_that_changed(repository: Repository) -> None:
    wrong = "A letter came, , and they read it out to all of the members.\n"
    repository.write("fix.txt", f"{wrong}\n{STORY}")
    repository.commit()
    repository.write("fix.txt", f"{wrong}\n{STORY}\n{wrong.replace('letter', 'parcel')}")
    repository.run("check", "--changed", "--unsafe-fixes", "fix.txt")
    fixed = (repository.folder / "fix.txt").read_text()
    assert fixed.startswith(wrong)
    assert "recieved" in fixed
    assert ", ," not in fixed[len(wrong) :]


def test_jobs_change_nothing(repository: Repository) -> None:
    for number in range(20):
        repository.write(f"s{number:02}.txt", STORY)
    repository.commit()
    for number in range(20):
        repository.write(f"s{number:02}.txt", f"{STORY}\n{FRESH}")
    expected = [f"s{number:02}.txt:7 misspelling" for number in range(20)]
    assert repository.changed("--jobs", "1") == expected
    assert repository.changed("--jobs", "2") == expected


def test_standard_input_counts_as_new(repository: Repository) -> None:
    command = [sys.executable, "-m", "copydesk", "check", "-", "--changed", "--format", "concise"]
    done = subprocess.run(command, cwd=repository.folder, input=STORY, capture_output=True, text=True, check=False)
    assert done.stdout.startswith("<stdin>:3:")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--changed=nowhere",), "--changed nowhere: git knows no such revision; see `git log`"),
        (("--changed", "story.txt"), "--changed story.txt: git knows no such revision; to check a path put it first"),
        (("--changed=--output=x",), "--changed --output=x: git knows no such revision"),
        (("--changed=HEAD..main",), "--changed HEAD..main: git knows no such revision"),
        (("--changed=a b",), "--changed a b: git knows no such revision"),
        (("--changed=HEAD:story.txt",), "--changed HEAD:story.txt: git knows no such revision"),
        (("--changed=nowhere...",), "--changed nowhere...: git knows no such revision"),
    ],
)
def test_a_revision_that_there_is_not(repository: Repository, arguments: tuple[str, ...], says: str) -> None:
    for form in ("terminal", "json"):
        done = repository.run("check", "--format", form, *arguments)
        assert (done.returncode, done.stdout) == (2, "")
        (line,) = done.stderr.splitlines()
        assert says in line


def test_branches_with_nothing_in_common(repository: Repository) -> None:
    repository.git("checkout", "-q", "--orphan", "alone")
    repository.commit("alone")
    done = repository.run("check", "--changed=main...")
    assert done.returncode == 2
    assert done.stderr == ("copydesk: --changed main...: has no commit in common with HEAD; fetch the whole history\n")


def test_a_repository_without_commits(tmp_path: Path) -> None:
    empty = Repository(tmp_path)
    empty.git("init", "-q")
    empty.write("story.txt", STORY)
    done = empty.run("check", "--changed")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "copydesk: --changed HEAD: the repository has no commits; "
        "check without --changed, or commit first (in a hook: git commit --no-verify)\n"
    )


def test_no_repository(tmp_path: Path) -> None:
    folder = Repository(tmp_path)
    folder.write("story.txt", STORY)
    done = folder.run("check", "--changed")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "copydesk: story.txt: is in no git repository; check it without --changed\n"


def test_a_repository_that_is_broken(repository: Repository) -> None:
    shutil.rmtree(repository.folder / ".git")
    (repository.folder / ".git").mkdir()
    done = repository.run("check", "--changed")
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith("copydesk: git ")
    assert line.endswith("; check without --changed")


def test_no_git(repository: Repository, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = repository.run("check", "--changed", PATH=str(tmp_path / "empty"))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "copydesk: git: is not installed; install it, or check without --changed\n"


def test_a_git_that_fails(repository: Repository, tmp_path: Path) -> None:
    fake = tmp_path / "fake" / "git"
    fake.parent.mkdir()
    fake.write_text("#!/bin/sh\necho 'fatal: the disk is full.' >&2\nexit 128\n")
    fake.chmod(0o755)
    done = repository.run("check", "--changed", PATH=str(fake.parent))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "copydesk: git rev-parse: the disk is full; check without --changed\n"


LINES = (
    "one",
    "two",
    "",
    "+++ b/three",
    "@@ -1 +1 @@",
    "\\ No newline at end of file",
    "diff --git a/x b/x",
    "-- four",
)
files = st.lists(st.sampled_from(LINES), min_size=1, max_size=12)


@given(files, files, st.sampled_from(("\n", "\r\n")), st.booleans())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_lines_that_are_not_told_of_are_those_of_before(
    repository: Repository, before: list[str], after: list[str], newline: str, ended: bool
) -> None:
    """All that is left once the new lines are taken away stood there before, in the same order."""
    old, new = (newline.join(lines) + (newline if ended else "") for lines in (before, after))
    repository.write("any.txt", old)
    repository.git("add", "-A")
    repository.git("commit", "-qm", "any", "--allow-empty")
    path = repository.write("any.txt", new)
    told = Changes("HEAD", [str(path)])._lines[str(path.resolve())]
    fresh = {number for first, last in told.runs for number in range(first, last + 1)}
    kept = [line for number, line in enumerate(as_git_has_them(new), 1) if number not in fresh]
    rest = iter(as_git_has_them(old))
    assert all(line in rest for line in kept), "a subsequence"
    assert not told.whole
    assert (old == new) == (not told.runs and not told.gaps)


def as_git_has_them(text: str) -> list[str]:
    lines = text.split("\n")
    return [*(f"{line}\n" for line in lines[:-1]), *([lines[-1]] if lines[-1] else [])]
