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
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "pre-commit"))
    hooks, commit = hook_repository
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
