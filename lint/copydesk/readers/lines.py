"""What a line of a story is by its own words: its byline, a time stamp, a credit, a caption, a note of the editors."""

from __future__ import annotations

import re

_LONG = 400  # letters
_LINE = 120  # letters: more than a byline with its date has
_WRITTEN_BY = frozenset(
    {"compiled", "reported", "written", "words", "text", "story", "interview", "report", "analysis", "edited"}
)
_ENDED = r"[.?!…][\"'”’)]*$"
_SHORTENED = ("Jr.", "Sr.", "p.m.", "a.m.", "M.D.", "Ph.D.", "Inc.", "Co.", "Q.C.", "K.C.")
_NOT_NAMES = frozenset("i the a an my our his her their its this that no all for now then most any".split())

_CREDITS = frozenset(
    "photo photos photograph photographs photography picture pictures pics pic image images illustration illustrations "
    "graphic graphics video source sources credit credits getty reuters".split()
)
_WITH = r"(?i)with\s+(?:inputs?|reporting|files|additional\s+reporting|agenc(?:y|ies))\b"
_DONE_BY = (
    r"(?i:(?:additional\s+)?(?:reporting|writing|editing|research|production|graphics?)\b"
    r"(?:\s*:|[^.]*?\bby\s+(?-i:(?=[^\W\d_a-z]))))"
)
_DONE = ("reporting", "editing", "additional")
_CAPTION = (
    r"(?i)(?:(?:photo|picture|image|cover)\s+)?captions?\s*:|pictured\s*[:,(]|(?:above|below|left|right|top)\s*:\s"
)
_PICTURED = frozenset("caption captions photo picture image cover pictured above below left right top".split())
_NOTE = (
    r"(?i)(?:correction|clarification|editor[’']?s[’']?\s+note|note\s+to\s+readers)s?\s*[:(–—-]"
    r"|(?:this|an\s+earlier\s+version\s+of\s+this)\s+"
    r"(?:article|story|piece|report|post|page|interview|review|headline|caption)\s+"
    r"(?:was|has\s+been|were|misstated|incorrectly|gave|said)\b"
)
_NOTED = ("correction", "clarification", "editor", "note", "this", "an")

_DAYS = frozenset(
    "mon tue tues wed weds thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday".split()
)
_MONTHS = frozenset(
    "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august "
    "september october november december".split()
)
_STAMPED = frozenset("updated published posted modified issued filed created released first last revised".split())
_FILLING = frozenset(
    "on at of the am pm a p m st nd rd th gmt bst ist utc et est edt pt pst pdt ct cst cdt mt cet cest eet aest aedt "
    "awst nzst nzdt jst sgt hkt msk gst pkt wat sast hrs hours o clock noon midnight local time date dateline and min "
    "mins minutes read ago".split()
)
_WORD = r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+"


def kind_of_line(text: str) -> str | None:
    """The kind of a line by its own words, in any format, or None where they do not say."""
    if len(text) > _LONG:
        return None
    first = re.match(r"[(\[—–-]*\s*([^\W\d_]*)", text)
    word = first[1].lower() if first else ""
    if word in _NOTED and re.match(_NOTE, text):
        return "note"
    if is_credit(text, word):
        return "credit"
    if word in _PICTURED and re.match(_CAPTION, text):
        return "caption"
    if len(text) > _LINE:
        return None
    if is_byline(text, word):
        return "byline"
    return "dateline" if is_stamp(text) else None


def is_byline(text: str, word: str) -> bool:
    """Whether a line names who wrote it: `By Jo Tran in Paris`, `Compiled by Owen Ballard`, `Words: Ann Lee`."""
    if word not in _WRITTEN_BY and word != "by":
        return False
    if re.search(_ENDED, text) and not text.endswith(_SHORTENED):
        return False
    name = re.match(r"(?i:by|\w+(?:\s+by|\s*:))\s+([^\W\d_]+)", text)
    if not name or not name[1][0].isupper():
        return False
    lowered = name[1].lower()
    return not (
        lowered in _NOT_NAMES - {"the"}
        or lowered in _DAYS - {"sun"}
        or lowered in _MONTHS - {"jan", "may", "april", "june", "august"}
    )


def is_credit(text: str, word: str) -> bool:
    """Whether a line says who took the picture, helped with the story, or holds the rights."""
    if text.startswith(("©", "(c) ", "(C) ", "Copyright ")):
        return True
    bare = text.lstrip("([ ")
    if word in _CREDITS:
        return (
            len(text) <= _LINE
            and re.match(r"(?i)\w+(?:\s+(?:credit|courtesy|by|via)s?\b|\s*[:|/©(])", bare) is not None
        )
    if word == "with":
        return re.match(_WITH, bare) is not None
    if not re.match(_DONE_BY, bare):
        return False
    return text[0] in "([" or (len(text.split()) <= 12 and (word in _DONE or not re.search(_ENDED, text)))


def is_stamp(text: str) -> bool:
    """Whether a line is nothing but a place and a time: `London | Updated: 14 Mar 2024 09:12 GMT`, `10.42pm`."""
    if not re.search(r"\d", text):
        return False
    if re.fullmatch(r"\d{1,2}:\d\d(?:\s+[A-Z]{2,4})?", text):
        return True
    said = re.sub(r"(?<=[a-z])(?=(?:Updated|Published|Posted)\b)", " ", re.sub(r"\([^()]{2,20}\)", " ", text))
    words = [word.lower() for word in re.findall(_WORD, said)]
    dated = [number for number, word in enumerate(words) if _is_of_time(word)]
    if not dated or not all(_is_of_time(word) or word in _FILLING for word in words[dated[0] :]):
        return False
    return _is_place(re.findall(_WORD, said)[: dated[0]]) and _is_time(words, dated[0] > 0)


def _is_of_time(word: str) -> bool:
    return word.isdigit() or word in _DAYS or word in _MONTHS or word in _STAMPED


def _is_place(words: list[str]) -> bool:
    return len(words) <= 6 and all(
        word[0].isupper() or word in ("de", "la", "of", "the", "upon", "on") for word in words
    )


def _is_time(words: list[str], has_place: bool) -> bool:
    """Whether there is a day with its month and more, a time of day, or a day that is said to be of the story."""
    numbers = [word for word in words if word.isdigit()]
    year = any(len(number) == 4 and number[:2] in ("19", "20") for number in numbers)
    stamped = any(word in _STAMPED for word in words)
    if any(word in _MONTHS for word in words) and any(len(number) <= 2 for number in numbers):
        return has_place or year or stamped or any(word in _DAYS for word in words)
    if has_place:
        return stamped and year
    return any(word in ("am", "pm", "p", "a") for word in words) or (year and 3 <= len(numbers) <= 7)
