"""What stands round the copy: the head with the filters, the list of files, the rules, style and script."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from copydesk.finding import SEVERITIES, Diagnostic
from copydesk.report import Summary
from copydesk.reporters.manuscript.escaped import escaped
from copydesk.reporters.paths import relative
from copydesk.reporters.rule_text import explanation, summary
from copydesk.rule import FAMILIES, Rule
from copydesk.trouble import Trouble


class Entry(NamedTuple):
    """A file in the list of files."""

    number: int
    path: str
    findings: int


class Tally:
    """How many findings there are of each kind."""

    def __init__(self) -> None:
        self.severities: Counter[str] = Counter()
        self.families: Counter[str] = Counter()
        self.rules: dict[str, str] = {}

    def add(self, found: Iterable[Diagnostic]) -> None:
        """Count the findings of a file in."""
        for one in found:
            self.severities[one.severity] += 1
            self.families[one.family] += 1
            self.rules.setdefault(one.rule, one.family)


def page(entries: Sequence[Entry], tally: Tally, whole: Summary, rules: Mapping[str, type[Rule]]) -> tuple[str, str]:
    """The page before the copy, and behind it."""
    style, script = _asset("style.css"), _asset("script.js")
    several = len(entries) > 1
    before = (
        f"{_head(style, script, _title(whole))}<body>\n{_masthead(tally, whole, len(entries))}"
        f'<div class="desk{" several" if several else ""}">\n{_files(entries) if several else ""}<main>\n'
        f"{_troubles(whole.troubles)}"
    )
    behind = (
        f"{''.join(_rules(tally, rules))}"
        '<div id="tip" role="tooltip" hidden></div>\n</main>\n</div>\n'
        f"<script>{script}</script>\n</body>\n</html>\n"
    )
    return before, behind


def _head(style: str, script: str, title: str) -> str:
    policy = (
        f"default-src 'none'; img-src data:; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="generator" content="copydesk">\n<meta name="color-scheme" content="light dark">\n'
        f'<link rel="icon" href="data:,">\n<title>{escaped(title)}</title>\n<style>{style}</style>\n</head>\n'
    )


def _masthead(tally: Tally, whole: Summary, marked: int) -> str:
    told = f"copydesk read {_count(whole.words, 'word')}"
    if whole.findings and whole.files > marked:
        told += f"; {_count(whole.files - marked, 'file')} of {whole.files:,} had nothing to mark"
    controls = _controls(tally) if whole.findings else ""
    return f'<header class="masthead">\n<h1>{escaped(_title(whole))}</h1>\n<p>{told}</p>\n</header>\n{controls}'


def _controls(tally: Tally) -> str:
    severities = [name for name in (*SEVERITIES, *sorted(tally.severities)) if name in tally.severities]
    families = [name for name in (*FAMILIES, *sorted(tally.families)) if name in tally.families]
    return (
        '<form class="controls" aria-label="Findings to show" hidden>\n'
        f"{_choices('severity', 'Severity', severities, tally.severities)}"
        f"{_choices('family', 'Family', families, tally.families)}"
        '<fieldset id="show"><legend>Copy</legend>'
        '<label><input type="checkbox" name="markup"> mark-up</label></fieldset>\n'
        '<div class="steps"><button type="button" id="previous" aria-label="Previous finding">‹</button>'
        '<output id="place"></output>'
        '<button type="button" id="next" aria-label="Next finding">›</button></div>\n</form>\n'
    )


def _choices(kind: str, legend: str, names: Iterable[str], counts: Mapping[str, int]) -> str:
    boxes = "".join(
        f'<label data-{kind}="{escaped(name)}"><input type="checkbox" name="{kind}" value="{escaped(name)}" checked> '
        f"{escaped(name)} <b>{counts[name]:,}</b></label>\n"
        for name in dict.fromkeys(names)
    )
    return f"<fieldset><legend>{legend}</legend>\n{boxes}</fieldset>\n"


def _files(entries: Sequence[Entry]) -> str:
    items = []
    for number, path, findings in entries:
        folder, slash, name = relative(path).rpartition("/")
        items.append(
            f'<li><a href="#f{number}"><span class="name"><span class="folder">{escaped(folder + slash)}</span>'
            f'{escaped(name)}</span> <b data-file="{number}">{findings}</b></a></li>\n'
        )
    return f'<nav class="files" aria-label="Files"><h2>Files</h2><ol>\n{"".join(items)}</ol></nav>\n'


def _troubles(troubles: Sequence[Trouble]) -> str:
    if not troubles:
        return ""
    items = "".join(f"<li>{escaped(str(trouble))}</li>\n" for trouble in troubles)
    head = '<section class="troubles" aria-labelledby="undone"><h2 id="undone">Not done</h2>'
    return f"{head}\n<ul>\n{items}</ul></section>\n"


def _rules(tally: Tally, rules: Mapping[str, type[Rule]]) -> Iterator[str]:
    """The pages of the rules that found something."""
    if not tally.rules:
        return
    yield '<section class="rules" aria-labelledby="rules"><h2 id="rules">What these rules look for</h2>\n'
    for name in sorted(tally.rules, key=lambda name: (tally.rules[name], name)):
        rule = rules.get(name)
        short = summary(rule) if rule else ""
        told = "".join(_paragraphs(explanation(rule))) if rule else ""
        named = f"<summary><b>{escaped(name)}</b> {_inline(short)}</summary>"
        yield f'<details id="r-{escaped(name)}">{named}\n{told}</details>\n'
    yield "</section>\n"


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in text.split("\n\n"):
        first, *items = ("\n" + paragraph).split("\n- ")
        if first.strip():
            yield f"<p>{_inline(' '.join(first.split()))}</p>\n"
        if items:
            yield "<ul>" + "".join(f"<li>{_inline(' '.join(item.split()))}</li>" for item in items) + "</ul>\n"


def _inline(text: str) -> str:
    """Text with its code spans."""
    parts = escaped(text).split("`")
    return "".join(f"<code>{part}</code>" if number % 2 else part for number, part in enumerate(parts))


def _title(whole: Summary) -> str:
    if not whole.findings:
        clean = "Nothing found in what could be read" if whole.troubles else "Nothing found"
        return f"{clean}: {_count(whole.files, 'file')}"
    return f"{_count(whole.findings, 'finding')} in {_count(whole.files, 'file')}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _hash(text: str) -> str:
    from base64 import b64encode
    from hashlib import sha256

    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _asset(name: str) -> str:
    with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8") as file:
        return file.read()
