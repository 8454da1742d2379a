"""What a value of the configuration must be: how it is read from TOML, and how JSON schema says it."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable
from datetime import date, datetime
from math import isfinite
from typing import Any, NamedTuple

from copydesk.config.globs import GlobError, compiled
from copydesk.config.lines import Key
from copydesk.config.wording import nearest, shown

Schema = dict[str, Any]

_LANGUAGE = r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*"


class Complaint(NamedTuple):
    """What is wrong at a key, and what would help."""

    key: Key
    why: str
    remedy: str


class Value:
    """A kind of value. `read` gives it as the rest of the program wants it, and complains of what is wrong."""

    __slots__ = ("example", "schema", "what")

    def __init__(self, what: str, example: str, schema: Schema) -> None:
        self.what = what
        self.example = example
        self.schema = schema

    def read(self, raw: object, key: Key, complaints: list[Complaint]) -> Hashable:
        """The value, or None with a complaint."""
        raise NotImplementedError

    def refuse(self, raw: object, key: Key, complaints: list[Complaint]) -> Hashable:
        """Complain that the value is of another kind."""
        complaints.append(Complaint(key, f"{shown(raw)} is not {self.what}", f"write it as {self.example}"))
        return None


class Simple(Value):
    """A value that TOML has a type for."""

    __slots__ = ("_types",)

    def __init__(self, types: tuple[type, ...], what: str, example: str, schema: Schema) -> None:
        super().__init__(what, example, schema)
        self._types = types

    def read(self, raw: object, key: Key, complaints: list[Complaint]) -> Hashable:
        """The value as it is; true and false are no numbers, a day with a time is no day."""
        if type(raw) in self._types and isinstance(raw, Hashable) and (not isinstance(raw, float) or isfinite(raw)):
            return raw
        return self.refuse(raw, key, complaints)


FLAG = Simple((bool,), "true or false", "true", {"type": "boolean"})
WHOLE = Simple((int,), "a whole number", "3", {"type": "integer"})
NUMBER = Simple((int, float), "a number", "0.5", {"type": "number"})
TEXT = Simple((str,), "a text", 'a text in quotation marks, "…"', {"type": "string"})


class Day(Value):
    """A day, as TOML's own date or as text."""

    __slots__ = ()

    def read(self, raw: object, key: Key, complaints: list[Complaint]) -> Hashable:
        """The date."""
        if isinstance(raw, date) and not isinstance(raw, datetime):
            return raw
        if isinstance(raw, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", raw):
            try:
                return date.fromisoformat(raw)
            except ValueError:
                pass
        return self.refuse(raw, key, complaints)


DAY = Day("a day", "2024-03-14", {"type": "string", "format": "date"})


class Language(Value):
    """A language tag."""

    __slots__ = ()

    def read(self, raw: object, key: Key, complaints: list[Complaint]) -> Hashable:
        """The tag, its parts joined by hyphens."""
        if isinstance(raw, str) and re.fullmatch(_LANGUAGE, raw):
            return raw.replace("_", "-")
        return self.refuse(raw, key, complaints)


LANGUAGE = Language("a language tag", '"en-GB"', {"type": "string", "pattern": f"^{_LANGUAGE}$"})


class Glob(Value):
    """A pattern of paths."""

    __slots__ = ()

    def read(self, raw: object, key: Key, complaints: list[Complaint]) -> Hashable:
        """The pattern, as it is written."""
        if not isinstance(raw, str):
            return self.refuse(raw, key, complaints)
        try:
            compiled(raw)
        except GlobError as error:
            complaints.append(Complaint(key, f"{shown(raw)} {error}", 'write it as "drafts/**" or "*.fr.md"'))
            return None
        return raw


GLOB = Glob("a pattern of paths", '"drafts/**"', {"type": "string", "minLength": 1})


class OneOf(Value):
    """One of a few words."""

    __slots__ = ("_refusal", "_words")

    def __init__(self, words: Iterable[Hashable], refusal: str) -> None:
        self._words = list(words)
        self._refusal = refusal
        super().__init__(f"one of {', '.join(map(shown, self._words))}", shown(self._words[0]), {"enum": self._words})

    def read(self, raw: object, key: Key, complaints: list[Complaint]) -> Hashable:
        """The word."""
        for word in self._words:
            if raw == word and type(raw) is type(word):
                return word
        known = [word for word in self._words if isinstance(word, str)]
        remedy = nearest(raw, known) if isinstance(raw, str) else ""
        complaints.append(Complaint(key, f"{shown(raw)}: {self._refusal}", remedy or self._among()))
        return None

    def _among(self) -> str:
        return f"write {self.what}" if len(self._words) < 9 else "see `copydesk rules`"


class Many(Value):
    """A list. `make` puts its items in order."""

    __slots__ = ("_least", "_make", "_one")

    def __init__(
        self, one: Value, make: Callable[[list[Hashable]], tuple[Hashable, ...]] = tuple, least: int = 0
    ) -> None:
        schema: Schema = {"type": "array", "items": one.schema}
        super().__init__("a list", f"[{one.example}]", schema | ({"minItems": least} if least else {}))
        self._one = one
        self._make = make
        self._least = least

    def read(self, raw: object, key: Key, complaints: list[Complaint]) -> Hashable:
        """The items; each that is wrong is a complaint at its own place."""
        if not isinstance(raw, list):
            return self.refuse(raw, key, complaints)
        if len(raw) < self._least:
            complaints.append(Complaint(key, "the list is empty", f"name at least one: {self.example}"))
            return None
        before = len(complaints)
        items = [self._one.read(item, (*key, number), complaints) for number, item in enumerate(raw)]
        return self._make(items) if len(complaints) == before else None


class Named(Value):
    """A table of names that are not known beforehand. It is read as pairs."""

    __slots__ = ("_one",)

    def __init__(self, one: Value) -> None:
        super().__init__(
            "a table", f"{{ name = {one.example} }}", {"type": "object", "additionalProperties": one.schema}
        )
        self._one = one

    def read(self, raw: object, key: Key, complaints: list[Complaint]) -> Hashable:
        """The pairs, sorted by name."""
        if not isinstance(raw, dict):
            return self.refuse(raw, key, complaints)
        return tuple((name, self._one.read(raw[name], (*key, name), complaints)) for name in sorted(raw))
