"""A row of the page: an event, or with `--claims` a claim, closed to one line and open to everything behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.export import accounts, days, judged, sources, when
from timeline.export.page import claims, contested, legend
from timeline.export.page.markup import NOTHING, Html, anchor, element, joined, link, listed, text
from timeline.export.page.sources import Bibliography
from timeline.export.records import record
from timeline.export.selection import Selection
from timeline.model import Claim, Event

_PLAIN = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?")  # what an element of HTML takes for a date
WORDS = ("id", "date", "start", "end", "precision", "kind", "status", "level", "contact", "basis")
LINKS = (  # what an event is to another -> how it is said
    ("disputed_by", "Disputed by"),
    ("fulfils", "Fulfils"),
    ("fulfilled_by", "Came about in"),
)


class Rows:
    """Writes rows one after the other; knows which documents were cited, which rows there are and which others."""

    def __init__(self, selection: Selection) -> None:
        self.selection = selection
        self.sources = Bibliography(selection.articles)
        self.sides = frozenset(selection.about.sides if selection.about else ())
        self.shown: set[str] = set()
        self.linked: dict[str, Event] = {}

    def row(self, row: Event | Claim) -> Html:
        """The row, closed."""
        self.shown.add(row.id)
        behind = list(sources.claims(row, self.selection))
        inner = [self._why(row, behind), claims.written(behind, self.selection, self.sources)]
        is_disputed = isinstance(row, Event) and accounts.is_disputed(row, behind)
        if isinstance(row, Event):
            inner[1:1] = [self._links(row), contested.written(row, behind, self.selection, self.sources)]
        details = element("details", element("summary", *self._summary(row, is_disputed)), *inner)
        data = {**self._data(row), "data_contested": "yes" if is_disputed else ""}
        return element("article", details, class_="event", id=anchor("e", row.id), tabindex="-1", **data)

    def _data(self, row: Event | Claim) -> dict[str, str]:
        known = record(row, self.selection)
        lists: dict[str, Sequence[str]] = {
            "either": days.options(row.date),
            "actors": row.actors,
            "sides": [name for name in row.actors if name in self.sides],
            "speakers": row.speakers,
            "outlets": sources.outlets(row, self.selection),
            "tags": row.tags,
            **(_linked(row) if isinstance(row, Event) else {}),
        }
        return {
            **{f"data_{name}": str(known[name] or "") for name in WORDS},
            "data_alleged": "yes" if row.alleged else "",
            **{f"data_{name}": listed(values) for name, values in lists.items()},
            "data_articles": str(len(sources.documents(row))),
            "data_sources": str(len(row.sources if isinstance(row, Event) else row.speakers[:1])),
        }

    def _summary(self, row: Event | Claim, is_disputed: bool) -> Iterator[Html]:
        yield self._date(row)
        yield element("span", row.gist or row.text, class_="gist")
        yield element("span", *_meta(row, is_disputed), class_="meta")

    def _date(self, row: Event | Claim) -> Html:
        """The date in words; a day that is only that of the article is said to be one."""
        words = when.said(row.date)
        inner = [text(words)]
        if self.selection.is_borrowed(row):
            inner.append(element("small", "day of the article", class_="borrowed"))
        if row.date and _PLAIN.fullmatch(row.date):
            return element("time", *inner, class_="date", datetime=row.date)
        return element("span", *inner, class_="date")

    def _why(self, row: Event | Claim, behind: Sequence[Claim]) -> Html:
        level = f"Level {row.level}: {row.level_why}." if row.level_why else ""
        beside = self.selection.beside.get(row.id, "")
        is_said = [each.why for each in behind] == [row.why]  # a single claim says it itself
        gathered = "" if is_said else f"{row.why[:1].upper()}{row.why[1:]}."
        note = element("b", f"Note: {row.note}") if row.note else NOTHING
        return element("p", joined([note, gathered, level, beside], " "), class_="why")

    def _links(self, event: Event) -> Html:
        """The events that this one is linked with, each in a line."""
        lines = []
        for name, word in LINKS:
            for other in getattr(event, name):
                found = self.selection.others.get(other)
                if found is not None:
                    self.linked[other] = found
                    lines.append(element("li", f"{word} ", link("e", other, line(found)), class_=name))
        return element("ul", *lines, class_="links") if lines else NOTHING

    def beside(self) -> Iterator[Html]:
        """The linked events that are no rows of the page, at its end, so that every link leads somewhere."""
        away = [each for id, each in self.linked.items() if id not in self.shown]
        if not away:
            return
        yield Html('<section id="beside" aria-label="Linked rows">\n<h2>Linked, but outside the filter</h2>\n<ul>\n')
        for each in away:
            yield joined([element("li", line(each), id=anchor("e", each.id)), Html("\n")])
        yield Html("</ul>\n</section>\n")


def line(event: Event) -> str:
    """`22 August 2018: Kabul refuses to take part (refusal, happened)`"""
    return f"{when.said(event.date)}: {event.gist or event.text} ({', '.join([event.kind, *judged.status(event)])})"


def _linked(event: Event) -> dict[str, Sequence[str]]:
    return {"disputed": event.disputed_by, "fulfils": event.fulfils, "fulfilled": event.fulfilled_by}


def _meta(row: Event | Claim, is_disputed: bool) -> Iterator[Html]:
    """Who says so, what sort of thing it is, how many tell it, and a person's words."""
    if row.speakers:
        yield element("span", row.speakers[0], class_="speaker")
    else:
        yield element("span", "no speaker named", class_="speaker nobody")
    yield element("span", row.kind, class_="kind")
    yield element("span", legend.shape(row), ", ".join(judged.status(row)), class_="status")
    yield element("span", sources.told(row), class_="told")
    if is_disputed:
        yield element("span", "disputed", class_="disputed")
    if row.tags:
        yield element("span", *(element("span", tag, class_="tag") for tag in row.tags), class_="tags")
