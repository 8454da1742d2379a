"""What a figure counts: the first plural behind it, in the singular."""

from __future__ import annotations

_IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth",
    "mice": "mouse", "geese": "goose", "lives": "life", "wives": "wife", "knives": "knife", "leaves": "leaf",
    "wolves": "wolf", "halves": "half", "thieves": "thief", "shelves": "shelf", "loaves": "loaf", "police": "police",
    "staff": "staff", "sheep": "sheep", "cattle": "cattle", "aircraft": "aircraft", "fish": "fish", "deer": "deer",
    "species": "species", "series": "series", "crises": "crisis", "criteria": "criterion", "data": "data",
    "grandchildren": "grandchild", "stepchildren": "stepchild", "troops": "troop", "dead": "dead",
    "fishermen": "fisherman",
    "policemen": "policeman", "firemen": "fireman", "councilmen": "councilman", "houses": "house", "buses": "bus",
    "votes": "vote", "movies": "movie", "cookies": "cookie", "ties": "tie", "pies": "pie",
}  # fmt: skip

_STOP = (
    "of in on at by for from with to and or but who which that as is are was were be been have has had will would "
    "than when where while since after before until during against between over under into out up down per a an the "
    "this these those his her its their not all both each"
)
_STOPS = frozenset(_STOP.split())
_NO_PLURAL_ = (
    "is was has this its his us as yes plus across always perhaps thus minus versus less unless towards says does "
    "goes comes gets makes takes gives serious various previous famous religious dangerous numerous business process "
    "access success address congress mass class glass press loss cross boss progress illness fitness witness "
    "crisis basis"
)
_NO_PLURAL = frozenset(_NO_PLURAL_.split())
_JOINTS = ("-", " ", "\n", "\u00a0")
_FURTHEST = 5  # words: five newly elected school board members


def counted(text: str, end: int) -> str:
    """The noun that a number which ends at that offset counts, in the singular and in small letters, or ``""``."""
    if text[end : end + 1] not in _JOINTS or not text[end + 1 : end + 2].isalpha():
        return ""
    found: list[str] = []
    for word in text[end + 1 : end + 80].split(None, _FURTHEST + 2)[: _FURTHEST + 2]:
        letters = word.rstrip('.,;:!?)]}”"…')
        if not letters[:1].isalpha():
            break
        found.append(letters)
        if letters != word or "—" in word:
            break
    if not found:
        return ""
    if text[end] == "-":
        return singular(found[0].lower().replace("’", "'").split("-")[0])
    if found[0] == "of":
        found = found[2 if found[1:2] and found[1].lower() in _STOPS else 1 :]
    for letters in found[:_FURTHEST]:
        word = letters.lower()
        if word in _STOPS:
            break
        if letters[-1] == "s" and len(letters) > 2 and letters[:-1].isupper():
            return word[:-1]  # MPs
        word = word.replace("’", "'").removesuffix("'s").rstrip("'")
        if is_plural(word):
            return singular(word)
    return ""


def is_plural(word: str) -> bool:
    """Whether a word in small letters looks like a plural."""
    if word in _IRREGULAR:
        return True
    return (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and word not in _NO_PLURAL
    )


def singular(word: str) -> str:
    """The singular of a plural in small letters."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
