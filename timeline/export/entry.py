"""A row as the words that documents and other tools show of it: one record for all of them, not yet made harmless."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.export import accounts, days, judged, sources, when
from timeline.export.days import Days
from timeline.export.selection import Selection
from timeline.model import Article, Claim, Event


@dataclass(frozen=True, slots=True)
class Entry:
    """What is shown of an event or a claim.

    `date` are words of the date's own precision; `is_borrowed` says that it is only that of the article. `sort` is the
    kind and the status, `meeting, planned`; `told` are the numbers of articles and of sources; `quotes` are its
    sentences, each with who says it and where; `decided` what a person decided, with who and when. All of it is text
    of articles and of people: each format makes it harmless for its own place.
    """

    id: str
    edtf: str | None
    days: Days | None
    date: str
    is_borrowed: bool
    sort: str
    gist: str
    speaker: str
    outlets: str
    told: str
    why: str
    quotes: tuple[str, ...]
    tags: tuple[str, ...]
    note: str
    decided: tuple[str, ...]
    address: str
    is_disputed: bool = False

    @property
    def headline(self) -> str:
        """`(meeting, planned) envoys are to meet in Moscow — Sergey Lavrov`: never without the status."""
        return f"({self.sort}) {self.gist}{f' — {self.speaker}' if self.speaker else ''}"

    @property
    def dated(self) -> str:
        """The date in words, and that it is only the article's; empty where a row states a known day."""
        if self.is_borrowed:
            return f"{self.date}, the day of its article"
        return "" if self.days and self.days.is_day else self.date

    def lines(self) -> Iterator[str]:
        """All else that is to be told, a sentence a line."""
        yield from self.quotes
        yield f"Told by: {self.outlets}; {self.told}" if self.outlets else f"Told by: {self.told}"
        if self.is_disputed:
            yield "Disputed: others deny it"
        yield f"Dated: {self.date}{', the day of its article' if self.is_borrowed else ''}; {self.why}"
        yield from self.words()

    def words(self) -> Iterator[str]:
        """What a person said of it."""
        if self.tags:
            yield f"Tags: {', '.join(self.tags)}"
        if self.note and not any(each.endswith(f": {self.note}") for each in self.decided):
            yield f"Note: {self.note}"
        yield from (f"Decided: {each}" for each in self.decided)


def of(row: Event | Claim, selection: Selection) -> Entry:
    """The entry of a row, with as many of its claims and articles as the selection holds."""
    claims = list(sources.claims(row, selection))
    articles = list(sources.articles(row, selection))
    return Entry(
        id=row.id,
        edtf=row.date,
        days=days.of(row.date),
        date=when.said(row.date),
        is_borrowed=selection.is_borrowed(row),
        sort=sort(row),
        gist=row.gist or row.text,
        speaker=row.speakers[0] if row.speakers else "",
        outlets=sources.listed(sources.outlets(row, selection)),
        told=sources.told(row),
        why=row.why,
        quotes=tuple(_quote(claim, selection) for claim in claims) or (f"“{row.text}”",),
        tags=row.tags,
        note=row.note,
        decided=tuple(dict.fromkeys(each for told in (row, *claims) for each in judged.decisions(told))),
        address=next(filter(None, map(sources.address, articles)), ""),
        is_disputed=isinstance(row, Event) and accounts.is_disputed(row, claims),
    )


def sort(row: Event | Claim) -> str:
    """`meeting`, `meeting, planned`, `accusation, background, alleged`: what happened needs no word."""
    return ", ".join([row.kind, *judged.status(row, ("happened",))])


def _quote(claim: Claim, selection: Selection) -> str:
    """`“The talks ended.” (Lavrov; VOA, paragraph 3)`"""
    article: Article | None = selection.articles.get(claim.document)
    where = f"{(article.outlet if article else '') or claim.document}, paragraph {claim.paragraph}"
    who = f"{claim.speakers[0]}; " if claim.speakers else ""
    return f"“{claim.text}” ({who}{where})"
