"""The words of `header_labels.txt`: labels before dates, and what the words around a date in its line are."""

from __future__ import annotations

from pathlib import Path

from timeline.lang.world.calendar_words import fold

ROLES: dict[str, list[str]] = {"published": [], "updated": [], "crawled": [], "never": []}
"""Names by role, as they are written in text."""
CJK: dict[str, list[str]] = {}
"""The same for languages that leave no spaces between words."""
_AS_WRITTEN = ("sections", "sources", "venues")
_SETS: dict[str, list[str]] = {}


def _load() -> None:
    for line in Path(__file__).with_name("header_labels.txt").read_text(encoding="utf-8").splitlines():
        kind, _, rest = line.partition(" ")
        if kind == "#":
            continue
        if kind == "cjk":
            role, _, names = rest.partition(" ")
            CJK.setdefault(role, []).extend(names.split())
            continue
        words = [name.strip() for name in rest.split("|")] if kind in ROLES or "|" in rest else rest.split()
        (ROLES[kind] if kind in ROLES else _SETS.setdefault(kind, [])).extend(words)


def _words(kind: str) -> frozenset[str]:
    return frozenset(_SETS[kind] if kind in _AS_WRITTEN else map(fold, _SETS[kind]))


_load()
# Around a label (what each set is for stands above its words in the file).
FILLERS = _words("fillers")
AGO = _words("ago")
WEAK = _words("weak")
CLOSING = _words("closing")
COLLECTOR = _words("collector")
THIS = _words("this")
ANNOUNCED = _words("announced")
# In the line of a date.
COPYRIGHT = _words("copyright")
UNTIL = _words("until")
CAPTIONS = _words("captions")
SMALL = _words("small")
NO_PLACES = _words("no_places")
PREPOSITIONS = _words("prepositions")
BYLINE_DAYS = _words("byline_days")
AUTHORS = _words("authors")
ANNOTATIONS = _words("annotations")
CREDITS = _words("credits")
OWN_NAMES = _words("own_names")
ARTICLES = _words("articles")
COUNTED = _words("counted")
PAGES = _words("pages")
RATES = _words("rates")
BOXES = _words("boxes")
EXCERPTS = _words("excerpts")
EXCERPTED = _words("excerpted")
PERIODICALS = _words("periodicals")
EVENTS = _words("events")
PARTS = _words("parts")
MID = _words("mid")
SPANS = _words("spans")
CALENDARS = _words("calendars")
SECTIONS = _words("sections")
SOURCES = _words("sources")
VENUES = _words("venues")
