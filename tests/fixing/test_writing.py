"""What becomes of the file round its bytes: links, permissions, owners, and whoever else has it."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from copydesk.fixing import overwrite
from copydesk.trouble import DeskError

OLD, NEW = b"old copy\r\n" * 99, b"new copy\r\n" * 98

pytestmark = pytest.mark.skipif(os.name == "nt", reason="permissions and links as POSIX has them")


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_bytes(OLD)
    return path


def refused(path: Path, old: bytes = OLD) -> str:
    with pytest.raises(DeskError) as error:
        overwrite(str(path), old, NEW)
    assert error.value.trouble.what == str(path)
    assert error.value.trouble.remedy
    assert "\n" not in str(error.value)
    return error.value.trouble.why


def test_the_file_holds_the_new_bytes_and_nothing_else_is_there(story: Path) -> None:
    assert overwrite(str(story), OLD, NEW) == ()
    assert story.read_bytes() == NEW
    assert os.listdir(story.parent) == ["story.txt"]


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o664, 0o755, 0o606, 0o2664])
def test_permissions_stay(story: Path, mode: int) -> None:
    story.chmod(mode)
    overwrite(str(story), OLD, NEW)
    assert stat.S_IMODE(story.stat().st_mode) == mode


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give files away")
def test_owner_and_group_stay(story: Path) -> None:
    os.chown(story, 1234, 4321)
    overwrite(str(story), OLD, NEW)
    assert (story.stat().st_uid, story.stat().st_gid) == (1234, 4321)


def test_extended_attributes_stay(story: Path) -> None:
    try:
        os.setxattr(story, "user.desk", b"sport")
    except (AttributeError, OSError):
        pytest.skip("no extended attributes here")
    overwrite(str(story), OLD, NEW)
    assert os.getxattr(story, "user.desk") == b"sport"


def test_a_link_stays_a_link_and_its_target_is_written(story: Path, tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    first, second = tmp_path / "desk" / "first.txt", tmp_path / "desk" / "second.txt"
    first.symlink_to("../story.txt")
    second.symlink_to("first.txt")
    overwrite(str(second), OLD, NEW)
    assert (os.readlink(second), os.readlink(first)) == ("first.txt", "../story.txt")
    assert story.read_bytes() == NEW
    assert sorted(os.listdir(tmp_path / "desk")) == ["first.txt", "second.txt"]


def test_other_names_of_the_file_are_told_of(story: Path, tmp_path: Path) -> None:
    os.link(story, tmp_path / "other.txt")
    (note,) = overwrite(str(story), OLD, NEW)
    assert note == "1 other name is linked to the file; it keeps the copy as it was"
    assert (tmp_path / "other.txt").read_bytes() == OLD
    assert story.read_bytes() == NEW


@pytest.mark.parametrize("now", [b"", OLD + b"x", OLD[:-1], OLD.replace(b"\r", b"")])
def test_a_file_that_changed_since_it_was_read_is_not_overwritten(story: Path, now: bytes) -> None:
    story.write_bytes(now)
    assert refused(story) == "not fixed: it was changed on disk after it was read"
    assert story.read_bytes() == now
    assert os.listdir(story.parent) == ["story.txt"]


def test_a_file_that_was_taken_away_does_not_come_back(story: Path) -> None:
    story.unlink()
    assert "taken away" in refused(story)
    assert not list(story.parent.iterdir())


def test_a_change_at_the_last_moment_is_seen(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An editor saves while the new copy is already on the disk, beside the old."""
    from copydesk.fixing import writing

    fill = writing._fill

    def fill_and_save(part: str, data: bytes) -> None:
        fill(part, data)
        story.write_bytes(b"saved by an editor")

    monkeypatch.setattr(writing, "_fill", fill_and_save)
    assert "changed on disk" in refused(story)
    assert story.read_bytes() == b"saved by an editor"


@pytest.mark.parametrize("mode", [0o444, 0o555])
def test_a_read_only_file_is_left(story: Path, mode: int) -> None:
    story.chmod(mode)
    assert "read-only" in refused(story)
    assert story.read_bytes() == OLD


def test_a_folder_in_which_nobody_may_write(story: Path) -> None:
    """As nobody, where the tests run as root, for whom no folder is read-only."""
    story.chmod(0o666)
    story.parent.chmod(0o555)
    program = (
        "import os, sys\n"
        "from copydesk.fixing import overwrite\n"
        "from copydesk.trouble import DeskError\n"
        "os.chdir(sys.argv[1])\n"
        "if os.geteuid() == 0: os.setuid(65534)\n"
        "try: overwrite('story.txt', open('story.txt', 'rb').read(), b'new')\n"
        "except DeskError as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", program, story.parent], capture_output=True, text=True, check=True)
    story.parent.chmod(0o755)
    assert done.stdout.startswith(
        "story.txt: cannot be written: Permission denied; check the permissions of its folder"
    )
    assert story.read_bytes() == OLD


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
def test_a_full_disk_or_a_torn_cable_leaves_the_old_copy(
    story: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, step, fail)
    assert "No space left on device" in refused(story)
    assert story.read_bytes() == OLD
    assert os.listdir(story.parent) == ["story.txt"]


def test_an_interruption_leaves_the_old_copy(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        overwrite(str(story), OLD, NEW)
    assert story.read_bytes() == OLD
    assert os.listdir(story.parent) == ["story.txt"]


def test_what_is_no_file_is_not_read_a_second_time(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert "no ordinary file" in refused(pipe)


def test_two_runs_do_not_write_one_file_at_a_time(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from copydesk.fixing import writing

    fill, said = writing._fill, []

    def fill_twice(part: str, data: bytes) -> None:
        fill(part, data)
        if not said:
            said.append("")
            said.append(refused(story))

    monkeypatch.setattr(writing, "_fill", fill_twice)
    overwrite(str(story), OLD, NEW)
    assert said[1] == "not fixed: another run of copydesk is writing it"
    assert story.read_bytes() == NEW


def test_what_a_killed_run_left_is_taken_over(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from copydesk.fixing import writing

    parts: list[str] = []
    fill = writing._fill
    monkeypatch.setattr(writing, "_fill", lambda part, data: (parts.append(part), fill(part, data)))
    overwrite(str(story), OLD, NEW)
    Path(parts[0]).write_bytes(b"half of the n" * 999)
    Path(parts[0]).chmod(0o640)
    story.chmod(0o604)
    overwrite(str(story), NEW, OLD)
    assert story.read_bytes() == OLD
    assert stat.S_IMODE(story.stat().st_mode) == 0o604
    assert os.listdir(story.parent) == ["story.txt"]


def test_nobody_can_have_another_file_overwritten_by_a_link(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from copydesk.fixing import writing

    parts: list[str] = []
    fill = writing._fill
    monkeypatch.setattr(writing, "_fill", lambda part, data: (parts.append(part), fill(part, data)))
    overwrite(str(story), OLD, NEW)
    (story.parent / "secret").write_bytes(b"secret")
    Path(parts[0]).symlink_to("secret")
    assert "cannot be written" in refused(story, NEW)
    assert (story.parent / "secret").read_bytes() == b"secret"


@pytest.mark.parametrize("name", ["ä" * 120 + ".txt", "a" * 250 + ".txt", " .txt", "-.txt", "new\nline.txt"])
def test_names_of_every_kind(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(OLD)
    overwrite(str(path), OLD, NEW)
    assert path.read_bytes() == NEW
    assert os.listdir(tmp_path) == [name]


def test_a_name_that_is_not_unicode(tmp_path: Path) -> None:
    path = os.path.join(os.fsencode(tmp_path), b"caf\xe9.txt")
    with open(path, "wb") as file:
        file.write(OLD)
    overwrite(os.fsdecode(path), OLD, NEW)
    with open(path, "rb") as file:
        assert file.read() == NEW
