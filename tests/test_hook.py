"""The real pre-commit, with the hook installed from this checkout, in a repository of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BAD = (
    "The delegates left in the evening, and no date was set for another round of the talks.\n\n"
    "The ministers said that the the talks would go on for as long as both of them must,\n"
)
GOOD = "The delegates left in the evening, and no date was set for another round of the talks.\n"


def git(folder: Path, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    identity = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false")
    return subprocess.run(
        ["git", *identity, *arguments],
        cwd=folder,
        check=check,
        text=True,
        capture_output=True,
        env={**os.environ, "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])},
    )


@pytest.fixture(scope="module")
def hook_repository(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A repository with the checkout as it is now, and its commit."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    folder = tmp_path_factory.mktemp("hook")
    listed = git(ROOT, "ls-files", "-co", "--exclude-standard", "-z").stdout.split("\0")
    for name in filter(None, listed):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "as it is")
    return folder, git(folder, "rev-parse", "HEAD").stdout.strip()


def test_it_blocks_a_commit_of_bad_copy_and_passes_a_good_one(
    hook_repository: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hooks, commit = hook_repository
    monkeypatch.setenv("PRE_COMMIT_HOME", str(hooks.with_name("pre-commit")))  # installed once for all tests
    news = tmp_path / "news"
    news.mkdir()
    git(news, "init", "-q")
    (news / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {hooks}\n  rev: {commit}\n  hooks:\n  - id: copydesk\n"
    )
    subprocess.run([sys.executable, "-m", "pre_commit", "install"], cwd=news, check=True, capture_output=True)

    (news / "story.txt").write_text(BAD)
    (news / "code.py").write_text(f'"""{BAD}"""\n')
    git(news, "add", "-A")
    blocked = git(news, "commit", "-m", "bad copy", check=False)
    said = blocked.stdout + blocked.stderr
    assert blocked.returncode == 1, said
    assert "story.txt:3:" in said
    assert "stray-punctuation" in said
    assert "code.py" not in said
    assert git(news, "log", "--oneline", check=False).returncode != 0, "nothing was committed"

    (news / "story.txt").write_text(GOOD)
    git(news, "add", "-A")
    passed = git(news, "commit", "-m", "good copy", check=False)
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "good copy" in git(news, "log", "--oneline").stdout


def test_the_fixing_hook_mends_what_is_safe_and_leaves_the_commit_to_be_made_again(
    hook_repository: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hooks, commit = hook_repository
    monkeypatch.setenv("PRE_COMMIT_HOME", str(hooks.with_name("pre-commit")))  # installed once for all tests
    news = tmp_path / "news"
    news.mkdir()
    git(news, "init", "-q")
    (news / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {hooks}\n  rev: {commit}\n  hooks:\n  - id: copydesk-fix\n"
    )
    subprocess.run([sys.executable, "-m", "pre_commit", "install"], cwd=news, check=True, capture_output=True)

    (news / "story.txt").write_bytes(BAD.replace("\n", "\r\n").encode())
    git(news, "add", "-A")
    blocked = git(news, "commit", "-m", "bad copy", check=False)
    said = blocked.stdout + blocked.stderr
    assert blocked.returncode == 1, said
    assert "files were modified by this hook" in said
    assert "stray-punctuation" in said, "what remains is reported"
    assert "doubled-word" not in said
    mended = BAD.replace("the the", "the").replace("\n", "\r\n").encode()
    assert (news / "story.txt").read_bytes() == mended

    (news / "story.txt").write_bytes(mended.replace(b"must,", b"must."))
    git(news, "add", "-A")
    passed = git(news, "commit", "-m", "good copy", check=False)
    assert passed.returncode == 0, passed.stdout + passed.stderr


def test_the_hook_for_changed_lines_lets_old_faults_pass_and_no_new_ones(
    hook_repository: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hooks, commit = hook_repository
    monkeypatch.setenv("PRE_COMMIT_HOME", str(hooks.with_name("pre-commit")))  # installed once for all tests
    news = tmp_path / "news"
    news.mkdir()
    git(news, "init", "-q")
    (news / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {hooks}\n  rev: {commit}\n  hooks:\n  - id: copydesk-changed\n"
    )
    (news / "story.txt").write_text(BAD)
    (news / "wall.txt").write_text(BAD)
    subprocess.run([sys.executable, "-m", "pre_commit", "install"], cwd=news, check=True, capture_output=True)
    git(news, "add", "-A")
    first = git(news, "commit", "-m", "the first of all", check=False)
    assert first.returncode == 1
    assert "the repository has no commits" in first.stdout + first.stderr
    git(news, "commit", "-qm", "the first of all", "--no-verify")

    old, above = BAD.replace("must,", "can,"), "It had rained for most of the day, and few of them stayed for long.\n"
    (news / "story.txt").write_text(f"{above}\n{BAD}")
    git(news, "mv", "wall.txt", "harbour.txt")
    git(news, "add", "-A")
    passed = git(news, "commit", "-m", "good copy before the bad", check=False)
    assert passed.returncode == 0, passed.stdout + passed.stderr

    (news / "story.txt").write_text(f"{above}\n{old}")
    (news / "harbour.txt").write_text(f"{BAD}\n{above}")
    git(news, "add", "-A")
    (news / "harbour.txt").write_text(f"{BAD}\n{above}\n{BAD}")  # not for this commit
    blocked = git(news, "commit", "-m", "bad copy", check=False)
    said = blocked.stdout + blocked.stderr
    assert blocked.returncode == 1, said
    assert "story.txt:5:" in said
    assert "harbour.txt" not in said
