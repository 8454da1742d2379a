"""What is asked of LanguageTool, and what becomes of its answers; a fake server stands in for it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.desk import Desk
from copydesk.document import Meta
from copydesk.finding import Diagnostic
from copydesk.languagetool import taste
from copydesk.languagetool.families import family, language
from copydesk.languagetool.markup import Places, portions
from copydesk.plugins import load_plugins
from copydesk.rule import FAMILIES, Good
from copydesk.settings import Settings
from copydesk.testing import read

PLUGINS = load_plugins()


def found(
    fake: Any, name: str, text: str, *select: str, ignore: tuple[str, ...] = (), **options: Any
) -> list[Diagnostic]:
    told = (("languagetool", tuple({"server": fake.address, **options}.items())),)
    desk = Desk(PLUGINS, Settings(select=("languagetool", *select), ignore=ignore, options=told))
    checked = desk.check_bytes(name, text.encode())
    assert not checked.troubles
    return list(checked.diagnostics)


def as_read(asked: dict[str, str]) -> str:
    """The text in LanguageTool's places: everything that was sent, mark-up too."""
    return "".join(part.get("text", part.get("markup", "")) for part in json.loads(asked["data"])["annotation"])


@pytest.mark.parametrize(
    ("tag", "spelling", "code"),
    [
        (None, False, "en"),
        (None, True, "en-US"),
        ("en", False, "en"),
        ("en-GB", False, "en-GB"),
        ("en_us", False, "en-US"),
        ("en-AU", True, "en-AU"),
        ("en-NZ", False, "en-NZ"),
        ("en-ZA", False, "en-ZA"),
        ("en-CA", False, "en-CA"),
        ("en-IN", False, "en-GB"),
        ("en-IE", False, "en-GB"),
        ("en-Latn-GB", False, "en-GB"),
        ("en-PH", False, "en-US"),
        ("fr", False, None),
        ("de-AT", True, None),
        ("enm", False, None),
    ],
)
def test_languages(tag: str | None, spelling: bool, code: str | None) -> None:
    assert language(Meta(language=tag), spelling=spelling) == code


@pytest.mark.parametrize(
    ("category", "rule", "expected"),
    [
        ("TYPOS", "MODAL_OF", "spelling"),
        ("CONFUSED_WORDS", "AFFECT_EFFECT", "spelling"),
        ("PUNCTUATION", "DOUBLE_PUNCTUATION", "punctuation"),
        ("TYPOGRAPHY", "SENTENCE_WHITESPACE", "punctuation"),
        ("MULTITOKEN_SPELLING", "EN_MULTITOKEN_SPELLING_TWO", "names"),
        ("SEMANTICS", "INVALID_DATE", "dates"),
        ("GRAMMAR", "HE_VERB_AGR", "grammar"),
        ("MISC", "ENGLISH_WORD_REPEAT_RULE", "spelling"),
        ("A_NEW_ONE", "WHATEVER", "grammar"),
    ],
)
def test_families(category: str, rule: str, expected: str) -> None:
    assert family(category, rule) == expected
    assert expected in FAMILIES


def test_the_question_names_language_and_what_is_off(fake: Any) -> None:
    found(fake, "a.txt", "The yard is shut.", disabled_rules=("OWN",), disabled_categories=("CAT",))
    (asked,) = fake.asked
    assert asked["language"] == "en"
    assert "level" not in asked
    assert {"MORFOLOGIK_RULE_EN", "OWN", "EN_A_VS_AN"} <= set(asked["disabledRules"].split(","))
    assert "*" not in asked["disabledRules"]
    assert {"CAT", "STYLE", "REDUNDANCY"} <= set(asked["disabledCategories"].split(","))


def test_the_question_when_everything_is_wanted(fake: Any) -> None:
    found(fake, "a.md", "---\nlang: en-GB\n---\n\nThe yard is shut.", spelling=True, style=True, picky=True)
    (asked,) = fake.asked
    assert asked["language"] == "en-GB"
    assert asked["level"] == "picky"
    assert "MORFOLOGIK" not in asked["disabledRules"]
    assert "disabledCategories" not in asked


def test_copy_in_another_language_is_not_sent(fake: Any) -> None:
    assert found(fake, "a.html", '<html lang="fr"><body><p>Le chat dort.</p></body></html>') == []
    assert fake.asked == []


MARKED = """# The 😀 *Harbour* wall

The council has &amp; it [shall](http://example.org/x) `let x = 1` go. See www.example.org for more.

- one 🇬🇧 item
"""


def test_markup_goes_along_as_what_it_reads_like(fake: Any) -> None:
    found(fake, "a.md", MARKED)
    (asked,) = fake.asked
    parts = json.loads(asked["data"])["annotation"]
    assert parts[0] == {"text": "The 😀 Harbour wall"}
    assert parts[1] == {"markup": "\n\n", "interpretAs": "\n\n"}
    assert {"markup": "\ufffc", "interpretAs": "Dummy"} in parts
    assert "The council has & it shall " in [part.get("text") for part in parts]
    assert not any("example" in value or "let x" in value for part in parts for value in part.values())


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "😀😀 One thing.\n\nShe 🇬🇧 has ate it 😀.\n"),
        ("a.md", "## 😀 *One* thing\n\nShe 🇬🇧 &amp; he **has** *ate* it 😀.\n"),
        ("a.html", "<h1>😀 One &eacute;</h1><p>She &#x1F1EC; <b>has</b> <i>a</i>te it &copy;.</p>"),
    ],
)
def test_a_finding_stands_where_the_copy_says_it(fake: Any, name: str, text: str) -> None:
    def reply(asked: dict[str, str]) -> Any:
        before = as_read(asked).partition("ate it")[0]
        return fake.answer(fake.match(len(before.encode("utf-16-le")) // 2, 3, "R", "GRAMMAR", "eaten"))

    fake.reply = reply
    (one,) = found(fake, name, text)
    assert one.excerpt == "ate"
    assert text[one.span.start : one.span.end].replace("</i>", "").replace("<i>", "") == "ate"
    assert one.suggestions[0].replace("</i>", "").replace("<i>", "") == "eaten"
    assert (one.rule, one.family, one.variant, one.message) == ("languagetool", "grammar", "R", "It says so")
    assert not any(fix.safe for fix in one.fixes)


def test_what_touches_an_opaque_thing_or_two_blocks_is_not_reported(fake: Any) -> None:
    text = "Run a `thing` now.\n\nThen go home. It is late."
    prose = "Run a \ufffc now.\n\nThen go home. It is late."

    def reply(asked: dict[str, str]) -> Any:
        assert as_read(asked) == prose
        beside, across, sound = prose.index("a \ufffc"), prose.index("now"), prose.index("late")
        return fake.answer(fake.match(beside, 1), fake.match(across, 10), fake.match(sound, 4))

    fake.reply = reply
    assert [one.excerpt for one in found(fake, "a.md", text)] == ["late"]


def test_a_long_document_is_asked_in_portions_and_places_stay_right(fake: Any) -> None:
    block = "The wall 😀 is ate by the sea. " * 60
    text = "\n\n".join([block.strip()] * 40)

    def reply(asked: dict[str, str]) -> Any:
        sent = as_read(asked)
        assert len(sent) <= 20_000
        last = sent.rindex("ate")
        return fake.answer(fake.match(len(sent[:last].encode("utf-16-le")) // 2, 3))

    fake.reply = reply
    places = found(fake, "a.txt", text)
    assert len(places) == len(fake.asked) > 3
    assert {text[one.span.start : one.span.end] for one in places} == {"ate"}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(alphabet="ab 😀é\ufffc.", min_size=1, max_size=12), min_size=1, max_size=8), st.data())
def test_places_go_there_and_back(parts: list[str], data: st.DataObject) -> None:
    document = read(Good("\n\n".join(["It is so.", *parts])))
    for portion in portions(document):
        sent = "".join(part.get("text", part.get("markup", "")) for part in portion.annotation)
        assert sent == document.quote(portion.span)
        start = data.draw(st.integers(0, len(sent)))
        end = data.draw(st.integers(start, len(sent)))
        offset, length = (len(sent[a:b].encode("utf-16-le")) // 2 for a, b in ((0, start), (start, end)))
        span = Places(document, portion).span(offset, length)
        assert span is not None
        assert document.quote(span) == sent[start:end]


@pytest.mark.parametrize(
    ("category", "rule", "excerpt", "suggestion", "kept"),
    [
        ("GRAMMAR", "MAKER_COMPOUNDS", "chip maker", "chipmaker", False),
        ("MISC", "EN_COMPOUNDS_ANTI_VIRUS", "anti-virus", "antivirus", False),
        ("TYPOS", "EN_DIACRITICS_REPLACE_X", "Beyonce", "Beyoncé", False),
        ("MULTITOKEN_SPELLING", "EN_MULTITOKEN_SPELLING_TWO", "Deutsche Boerse", "Deutsche Börse", False),
        ("MULTITOKEN_SPELLING", "EN_MULTITOKEN_SPELLING_TWO", "Michael D Higgins", "Michael D. Higgins", False),
        ("MULTITOKEN_SPELLING", "EN_MULTITOKEN_SPELLING_TWO", "Angela Merkle", "Angela Merkel", True),
        ("TYPOGRAPHY", "SENTENCE_WHITESPACE", "Now", " Now", True),
        ("TYPOS", "IT_IS", "its", "it's", True),
        ("TYPOS", "IT_IS", "it’s", "its", True),
        ("STYLE", "ANY", "utilise", "use", False),
        ("SEMANTICS", "EN_DATE_WEEKDAY_CURRENTYEAR", "Thursday, 4", "Wednesday, 4", False),
        ("TYPOS", "MORFOLOGIK_RULE_EN_GB", "Qvist", "Quist", False),
    ],
)
def test_house_style_the_clock_and_the_dictionary_are_left_out(
    fake: Any, category: str, rule: str, excerpt: str, suggestion: str, kept: bool
) -> None:
    text = f"There is {excerpt} in it."
    fake.reply = lambda asked: fake.answer(fake.match(9, len(excerpt), rule, category, suggestion))
    assert bool(found(fake, "a.txt", text)) is kept
    clock = taste.matches(rule, taste.CLOCK)
    assert bool(found(fake, "a.txt", text, spelling=True, style=True)) is not clock


def test_rules_and_categories_are_switched_off_by_name_and_pattern(fake: Any) -> None:
    fake.reply = lambda asked: fake.answer(fake.match(0, 3, "ONE_A", "X"), fake.match(4, 4, "TWO", "Y"))
    assert len(found(fake, "a.txt", "The yard is shut.")) == 2
    assert [one.variant for one in found(fake, "a.txt", "The yard is shut.", disabled_rules=("ONE_*",))] == ["TWO"]
    assert [one.variant for one in found(fake, "a.txt", "The yard is shut.", disabled_categories=("Y",))] == ["ONE_A"]


def test_headlines_have_a_grammar_of_their_own(fake: Any) -> None:
    fake.reply = lambda asked: fake.answer(fake.match(4, 7, "HE_VERB_AGR"), fake.match(4, 7, "DOUBLE", "PUNCTUATION"))
    assert [one.variant for one in found(fake, "a.md", "# Abba reunite for a musical\n")] == ["DOUBLE"]


def test_ours_are_heard_where_both_speak_of_the_same_letters(fake: Any) -> None:
    text = "They said that the the talks would go on."
    at = text.index("the the")
    fake.reply = lambda asked: fake.answer(fake.match(at, 7, "REPEAT", "MISC"), fake.match(5, 4, "OTHER"))
    both = found(fake, "a.txt", text, "spelling")
    assert [(one.rule, one.variant) for one in both] == [("languagetool", "OTHER"), ("doubled-word", "")]
    alone = found(fake, "a.txt", text)
    assert [one.variant for one in alone] == ["OTHER", "REPEAT"]


def test_a_family_that_is_ignored_is_ignored_here_too(fake: Any) -> None:
    fake.reply = lambda asked: fake.answer(fake.match(0, 3, "A", "TYPOS"), fake.match(4, 4, "B", "GRAMMAR"))
    found_ = found(fake, "a.txt", "The yard is shut.", ignore=("spelling",))
    assert [(one.variant, one.family) for one in found_] == [("B", "grammar")]
