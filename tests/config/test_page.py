"""The page of the manual keeps to what there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from copydesk.config import Configuration
from copydesk.config.keys import MEANING, Keys
from copydesk.plugins import load_plugins

PAGE = (Path(__file__).parents[2] / "docs" / "configuration.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("text", re.findall(r"(?ms)^```toml\n(.*?)^```", PAGE))
def test_every_example_can_be_used(text: str, tmp_path: Path) -> None:
    (tmp_path / "copydesk.toml").write_text(text)
    configuration = Configuration(load_plugins().rules)
    for path in ("a.md", "sport/a.md", "archive/2019/a.md", "drafts/a.fr.md"):
        configuration.settings(str(tmp_path / path))


def test_every_key_is_told_and_has_a_meaning() -> None:
    keys = Keys(load_plugins().rules)
    names = {*keys.top, "severity", "rules", "overrides", "paths", "enabled"}
    assert set(MEANING) == names
    assert [name for name in names if name not in PAGE] == []
