"""What a page says of itself: its title, summary, language, authors and day of publication."""

from __future__ import annotations

from copydesk.document import Meta
from copydesk.readers.attributes import Values, prose, said
from copydesk.readers.said import day, language, people

_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "headline")
_SUMMARIES = ("description", "og:description", "twitter:description")
_PUBLISHED = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "article:published",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
)
_UPDATED = ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "revised")
_DAYS = ("ld:datepublished", *_PUBLISHED, "time", "ld:datemodified", *_UPDATED)
_LANGUAGES = ("og:locale", "content-language", "dc.language", "inlanguage")
_AUTHORS = ("author", "article:author", "parsely-author", "dc.creator", "byl", "sailthru.author")
_TOLD = frozenset((*_PUBLISHED, *_UPDATED, *_LANGUAGES, *_AUTHORS))


class Head:
    """Gathers what the head of a page says, and sorts it by trust once all is known."""

    def __init__(self) -> None:
        self.titles: list[tuple[int, int]] = []
        self.summaries: list[tuple[int, int]] = []
        self._told: dict[str, list[str]] = {}
        self._languages: list[str] = []
        self._title: str | None = None

    def language(self, tag: str) -> None:
        """The `lang` of the page."""
        self._languages.append(tag)

    def time(self, stamp: str) -> None:
        """The `datetime` of a `<time>` near the head of the story."""
        self._told.setdefault("time", []).append(stamp)

    def content(self, name: str, text: str, start: int, end: int) -> None:
        """What stands in a hidden element: the `<title>` counts, and a script of linked data."""
        if name == "title":
            self._title = self._title or " ".join(said(text, prose(text, start, end)).split())
            self.titles.append((start, end))
        elif name == "script" and text.find('"@type"', start, end) >= 0:
            from copydesk.readers.jsonld import story

            for told, values in story(text[start:end]).items():
                self._told.setdefault(f"ld:{told}", []).extend(values)

    def meta(self, values: Values) -> None:
        """A `<meta>` with its name or property and its content."""
        names = [values.get(name).strip().lower() for name in ("property", "name", "itemprop", "http-equiv")]
        for name in filter(None, names):
            if name in _TITLES:
                self.titles.append(values.place("content"))
                self._told.setdefault("title", []).append(values.get("content"))
            elif name in _SUMMARIES:
                self.summaries.append(values.place("content"))
            elif name in _TOLD:
                self._told.setdefault(name, []).append(values.get("content"))

    def said(self) -> Meta:
        """All of it; linked data is believed first."""
        return Meta(
            language=self._chosen_language(),
            published=next(filter(None, map(day, self._values(*_DAYS))), None),
            title=next(iter(self._values("ld:headline", "title")), None) or self._title,
            authors=self._chosen_authors(),
        )

    def _values(self, *names: str) -> list[str]:
        return [" ".join(value.split()) for name in names for value in self._told.get(name, ()) if value.strip()]

    def _chosen_language(self) -> str | None:
        said = [*self._languages, *self._values("ld:inlanguage", *_LANGUAGES)]
        tags = [tag for tag in map(language, said) if tag]
        tags = [tag for tag in tags if tag[:2].lower() == tags[0][:2].lower()]
        return next((tag for tag in tags if "-" in tag), next(iter(tags), None))

    def _chosen_authors(self) -> tuple[str, ...]:
        lines = self._values("ld:author") or self._values(*_AUTHORS)
        return tuple(dict.fromkeys(name for line in lines for name in people(line)))
