"""The words of `header_labels.txt`: labels before dates, and what the words around a date in its line are."""

from __future__ import annotations

from pathlib import Path

from timeline.lang.world.calendar_words import fold

ROLES: dict[str, list[str]] = {"published": [], "updated": [], "crawled": [], "never": []}
"""Names by role, as they are written in text."""
CJK: dict[str, list[str]] = {}
"""The same for languages that leave no spaces between words."""
SETS: dict[str, list[str]] = {}
"""The other words by what they are for."""
AS_WRITTEN = frozenset({"sections", "sources", "venues"})  # sets that are compared with words as they are printed


def _load() -> None:
    for line in Path(__file__).with_name("header_labels.txt").read_text(encoding="utf-8").splitlines():
        kind, _, rest = line.partition(" ")
        if kind == "#":
            continue
        if kind == "cjk":
            role, _, rest = rest.partition(" ")
            CJK.setdefault(role, []).extend(rest.split())
            continue
        names = [name.strip() for name in rest.split("|")] if kind in ROLES or "|" in rest else rest.split()
        (ROLES[kind] if kind in ROLES else SETS.setdefault(kind, [])).extend(names)


def words(kind: str) -> frozenset[str]:
    """A set as it is compared: folded, but for those that are compared as written."""
    return frozenset(SETS[kind] if kind in AS_WRITTEN else map(fold, SETS[kind]))


_load()
# Around a label (what each set is for stands above its words in the file).
FILLERS = words("fillers")
AGO = words("ago")
WEAK = words("weak")
CLOSING = words("closing")
COLLECTOR = words("collector")
THIS = words("this")
ANNOUNCED = words("announced")
# In the line of a date.
COPYRIGHT = words("copyright")
UNTIL = words("until")
CAPTIONS = words("captions")
SMALL = words("small")
NO_PLACES = words("no_places")
PREPOSITIONS = words("prepositions")
BYLINE_DAYS = words("byline_days")
AUTHORS = words("authors")
ANNOTATIONS = words("annotations")
CREDITS = words("credits")
OWN_NAMES = words("own_names")
ARTICLES = words("articles")
COUNTED = words("counted")
PAGES = words("pages")
RATES = words("rates")
BOXES = words("boxes")
EXCERPTS = words("excerpts")
EXCERPTED = words("excerpted")
PERIODICALS = words("periodicals")
EVENTS = words("events")
PARTS = words("parts")
MID = words("mid")
SPANS = words("spans")
WEEKS = words("weeks")
ABOUT = words("about")
ISSUES = words("issues")
TOLD_OF_DAYS = words("told_of_days")
CALENDARS = words("calendars")
SECTIONS = words("sections")
SOURCES = words("sources")
VENUES = words("venues")
