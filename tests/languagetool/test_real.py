"""Against the real LanguageTool; skipped with a reason where there is none."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from copydesk.desk import Desk
from copydesk.finding import Diagnostic
from copydesk.languagetool import local, taste
from copydesk.languagetool.rule import LanguageTool
from copydesk.languagetool.talk import server_at
from copydesk.plugins import load_plugins
from copydesk.settings import Settings
from copydesk.testing import prove

PLUGINS = load_plugins()


def found(
    real: str, name: str, text: str, *select: str, language: str | None = None, **options: Any
) -> list[Diagnostic]:
    told = (("languagetool", tuple({"server": real, **options}.items())),)
    settings = Settings(select=("languagetool", *select), language=language, options=told)
    checked = Desk(PLUGINS, settings).check_bytes(name, text.encode())
    assert not checked.troubles, checked.troubles[0]
    return list(checked.diagnostics)


def marks(diagnostics: list[Diagnostic], text: str) -> list[tuple[str, str]]:
    return [(one.variant, text[one.span.start : one.span.end]) for one in diagnostics]


def test_the_rule_keeps_to_its_examples(real: str) -> None:
    prove(LanguageTool)


def test_places_are_right_after_emoji_and_between_tags(real: str) -> None:
    text = (
        '<html lang="en-GB"><body><p>It was late 😀 when the 🇬🇧 party of 12 came home.</p>'
        "<p>😀 She&nbsp;had <b>a&#x301;</b> key, and he <i>could </i>of known &amp; told &#x1F600; her.</p>"
        "</body></html>"
    )
    (one,) = found(real, "a.html", text)
    assert one.variant == "MODAL_OF"
    assert one.excerpt == "could of"
    assert text[one.span.start : one.span.end] == "could </i>of"
    assert one.suggestions[0].replace("</i>", "").replace("<i>", "") == "could have"


def test_code_and_addresses_are_not_read(real: str) -> None:
    text = (
        "She could of known.\n\nRun `he have a eror` and see http://teh.example.org/recieve now.\n\n    we was here\n"
    )
    assert marks(found(real, "a.md", text, language="en-GB", spelling=True, style=True), text) == [
        ("MODAL_OF", "could of")
    ]


def test_its_dictionary_is_off_until_it_is_asked_for(real: str) -> None:
    text = "The goverment fell on a day in May, and nobody minded it."
    assert found(real, "a.txt", text, language="en-GB") == []
    (one,) = found(real, "a.txt", text, language="en-GB", spelling=True)
    assert (one.excerpt, one.family, one.suggestions[0]) == ("goverment", "spelling", "government")
    assert one.variant == "MORFOLOGIK_RULE_EN_GB"


def test_the_variety_decides_what_is_misspelt(real: str) -> None:
    text = "The colour of the wall has faded in the sun of the south coast."
    assert found(real, "a.txt", text, language="en-GB", spelling=True) == []
    assert [one.excerpt for one in found(real, "a.txt", text, language="en-US", spelling=True)] == ["colour"]
    assert found(real, "a.txt", text, language="en-AU", spelling=True) == []


@pytest.mark.parametrize(
    "text",
    [
        "The deadline for voting is next Thursday, 4 November, and not a day later.",
        "The deadline for voting is Monday 9 March, and the count will be on Friday 13 March.",
        "The hall opened on 3 January 2999, a Friday, and it closed a year later.",
        "The wall fell on Monday, March 5, 2024, and nobody was hurt.",
    ],
)
def test_what_asks_the_clock_is_never_heard(real: str, text: str) -> None:
    options: dict[str, Any] = {"style": True, "picky": True}
    assert not [one for one in found(real, "a.txt", text, **options) if taste.matches(one.variant, taste.CLOCK)]


def test_house_style_is_off_until_it_is_asked_for(real: str) -> None:
    text = "It is the second largest wall of the county, and the chip maker who built it was there in a cafe."
    assert found(real, "a.txt", text) == []
    assert len(found(real, "a.txt", text, style=True)) >= 2


def test_ours_come_first(real: str) -> None:
    text = "The council met for the the third time, and it could of met before."
    both = found(real, "a.txt", text, "spelling", style=True)
    assert [(one.rule, one.excerpt) for one in both] == [("doubled-word", "the the"), ("languagetool", "could of")]
    alone = found(real, "a.txt", text, style=True)
    assert [one.variant for one in alone] == ["ENGLISH_WORD_REPEAT_RULE", "MODAL_OF"]


def test_json_and_the_terminal_say_whose_finding_it_is(real: str, jar_folder: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The council 😀 could of met before.\n")
    (tmp_path / "copydesk.toml").write_text(f'[languagetool]\nenabled = true\nserver = "{real}"\n')
    command = [sys.executable, "-m", "copydesk", "check", "a.txt", "--format"]
    said = subprocess.run([*command, "json"], cwd=tmp_path, capture_output=True, text=True)
    (one,) = json.loads(said.stdout)["findings"]
    assert (one["rule"], one["family"], one["variant"]) == ("languagetool", "spelling", "MODAL_OF")
    assert (one["line"], one["column"], one["end_column"]) == (1, 15, 23)
    assert one["suggestions"][0] == "could have"
    said = subprocess.run([*command, "terminal"], cwd=tmp_path, capture_output=True, text=True)
    assert said.returncode == 1
    assert "languagetool" in said.stdout
    assert "→ could have" in said.stdout


def test_several_processes_share_one_server_which_ends_with_them(jar_folder: str, tmp_path: Path) -> None:
    for number in range(24):
        (tmp_path / f"{number:02}.txt").write_text(f"The council met {number} times, and it could of met before.\n")
    environment = {**os.environ, "LTP_JAR_DIR_PATH": jar_folder}
    environment.pop(local.SHARED, None)
    log = tmp_path / "ports"
    java = tmp_path / "bin" / "java"
    java.parent.mkdir()
    java.write_text(f'#!/bin/sh\necho "$@" >> {log}\nexec {_which_java()} "$@"\n')
    java.chmod(0o755)
    environment["PATH"] = f"{java.parent}{os.pathsep}{environment['PATH']}"
    command = [sys.executable, "-m", "copydesk", "check", ".", "--select", "languagetool", "--jobs", "2", "--format"]
    said = subprocess.run([*command, "concise"], cwd=tmp_path, capture_output=True, text=True, env=environment)
    assert (said.returncode, said.stderr) == (1, "")
    assert said.stdout.count(" languagetool ") == 24
    started = log.read_text().splitlines()
    assert len(started) == 1
    port = int(started[0].rpartition(" ")[2])
    until = time.monotonic() + 10
    while server_at(f"127.0.0.1:{port}").is_there(0.5) and time.monotonic() < until:
        time.sleep(0.2)
    assert not server_at(f"127.0.0.1:{port}").is_there(0.5)


def _which_java() -> str:
    import shutil

    found = shutil.which("java")
    assert found
    return found


def test_language_tool_python_finds_the_same_in_the_same_places(real: str) -> None:
    """Our client asks with mark-up and in portions; on plain text both must say the same."""
    package = pytest.importorskip("language_tool_python", reason="the extra languagetool is not installed")
    text = "It was late 😀 and she could of known. There is less people 🇬🇧 in the hall, and he go home."
    tool = package.LanguageTool("en-GB", remote_server=real.removesuffix("/v2"))
    tool.disabled_rules = {"MORFOLOGIK_RULE_EN_GB"}
    theirs = {(one.rule_id, text[one.offset : one.offset + one.error_length]) for one in tool.check(text)}
    ours = found(real, "a.txt", text, language="en-GB", style=True)
    assert set(marks(ours, text)) == theirs
    assert len(theirs) >= 3
