"""A second look at the dates of a text, all together: which are of lists, of announced events, of the page itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from timeline.dating.head.candidate import Candidate, Line
from timeline.dating.head.case import ROW, Verdict
from timeline.lang.world.header_labels import ANNOUNCED, BOXES, SECTIONS, VENUES
from timeline.text.once import once

LISTED = "in a list of links"
_ARCHIVED = ("WARC/", "HTTP/", "WARC-")  # how the headers of a web archive begin,
_ARCHIVE_LINES = 12  # in one of so many first lines
_ITEM = re.compile(r"<(?:item|entry)[ >]")  # of a feed
_VENUE_ROWS = 2  # below the date of an event in which its place is named
_BOX_ROWS = 3  # around a page's clock in which temperature or rates stand,
_BOX_WIDTH = 40  # in lines of fewer characters
_SENTENCE_WIDTH = 60  # a line with more characters is told; headings of links stand below one
_PARAGRAPH_WIDTH = 160  # a line with more characters is the article's first paragraph
_HEADING_WORDS = 5  # of a heading above links, at most
_BULLETS = "›»>•-*:"  # around the first word of such a heading
_ENTRIES = 2  # days that open lines of an article's head; with more it is a chronology
_TITLES = 2  # days that one head may print beside names; with more it is a list of dated titles


@dataclass(frozen=True)  # no slots: what the passes ask for is worked out once, when it is first asked for
class Page:
    """The dates of a text and the lines they stand in."""

    found: list[Candidate]
    rows: list[Line]

    def near(self, candidate: Candidate, above: int, below: int) -> list[str]:
        """The lines around that of a date."""
        return [line.text for line in self.rows if -above <= line.row - candidate.row <= below]

    @once
    def is_archived(self) -> bool:
        return any(line.text.startswith(_ARCHIVED) for line in self.rows[:_ARCHIVE_LINES])

    @once
    def item(self) -> int | None:
        """Where the first item of a feed begins."""
        found = ((line.start, _ITEM.search(line.text)) for line in self.rows)
        return next((start + item.start() for start, item in found if item), None)

    @once
    def heading(self) -> int | None:
        """The row of the first heading above links behind what is told."""
        told = next((line.row for line in self.rows if line.width > _SENTENCE_WIDTH), len(self.rows))
        return next((line.row for line in self.rows if line.row > told and _is_heading(line.text)), None)

    @once
    def paragraph(self) -> int | None:
        """The row of the first paragraph."""
        return next((line.row for line in self.rows if line.width > _PARAGRAPH_WIDTH), None)

    @once
    def titles(self) -> list[Candidate]:
        """Whole days in lines of names, where they are too many to be the article's own."""
        named = [one for one in self.found if one.role == "line" and not one.bare and one.mention.options]
        return named if len({one.mention.days[0] for one in named}) > _TITLES else []


@dataclass(frozen=True, slots=True)
class Pass:
    """A role that dates get in the light of the other lines, and the question whose answer is the reason or ""."""

    role: str
    reason: Callable[[Candidate, Page], str]
    examples: tuple[str, ...]
    others: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return f"second_look.{self.reason.__name__.lstrip('_')}"


def look(found: list[Candidate], rows: list[Line]) -> None:
    """Mark the dates of a page's own clock, and change the roles of those that the other lines show to be none."""
    page = Page(found, rows)
    for candidate in found:
        candidate.clock = candidate.role == "line" and not candidate.foot and _is_clock(candidate, page)
    for step in PASSES:
        for candidate, why in [(candidate, step.reason(candidate, page)) for candidate in found]:
            if why:
                candidate.decide(Verdict(step.role, why, step.name))


def _request(c: Candidate, page: Page) -> str:
    return "the day of a request" if c.role == "published" and c.key == "date" and page.is_archived else ""


def _channel(c: Candidate, page: Page) -> str:
    is_before = page.item is not None and c.mention.start < page.item
    return "the day of a feed, above its items" if is_before and c.role in ("published", "line") else ""


def _venue(c: Candidate, page: Page) -> str:
    if c.role != "published" or c.key not in ANNOUNCED:
        return ""
    named = any(word in text.lower() for text in page.near(c, 0, _VENUE_ROWS) for word in VENUES)
    return "the day of an announced event" if named else ""


def _listed(c: Candidate, page: Page) -> str:
    in_line = c.role in ("line", "title")
    return LISTED if in_line and page.heading is not None and c.row > page.heading else ""


def _behind_paragraph(c: Candidate, page: Page) -> str:
    if c.role not in ("line", "title") or c.bare or page.paragraph is None:
        return ""
    return "a line of names behind the first paragraph" if c.row > page.paragraph else ""


def _reference(c: Candidate, page: Page) -> str:
    """`Harbour Post, 18 March 2012. Retrieved 4 June 2012.`: what a text refers to, and when that was looked up."""
    beside = [one for one in page.found if one.row == c.row and one.role == "text" and one.mention.options]
    before = any(one.mention.start < c.mention.start for one in beside)
    return "of what the text refers to" if c.role == "crawled" and before else ""


def _dated_entry(c: Candidate, page: Page) -> str:
    """Whether a line is an entry of a chronology: it opens with a day as at least two others do with other days."""
    if c.role != "line" or not _opens(c):
        return ""
    days = {one.mention.days[0] for one in page.found if _opens(one)}
    return "one of a list of dated entries" if len(days) > _ENTRIES else ""


def _opens(c: Candidate) -> bool:
    """Whether a whole day opens a line in which more stands."""
    return not c.bare and not c.foot and c.mention.first == 0 and bool(c.mention.options)


def _dated_title(c: Candidate, page: Page) -> str:
    return "one of a list of dated titles" if c in page.titles else ""


def _is_clock(c: Candidate, page: Page) -> bool:
    """Whether a temperature or an exchange rate stands beside it."""
    near = (text for text in page.near(c, _BOX_ROWS, _BOX_ROWS) if len(text) < _BOX_WIDTH)
    return any("°" in text or "º" in text or text.strip().lower() in BOXES for text in near)


def _is_heading(text: str) -> bool:
    words = text.strip().rstrip(":").split(None, _HEADING_WORDS)
    return 0 < len(words) <= _HEADING_WORDS and words[0].lower().strip(_BULLETS) in SECTIONS


_TOLD = 7 * "harbour " + "sails\n"  # a line of more than 60 characters, and of fewer than 160
_LONG = 3 * _TOLD.replace("\n", " ") + "\n"
CLOCKS = ("22 August 2018\n12 °C", "22 August 2018\nHarbour\nHarbour\nUSD")
NO_CLOCKS = ("22 August 2018\nHarbour\nHarbour\nHarbour\nUSD", "22 August 2018\n12 °C" + 5 * " harbour")
PASSES: tuple[Pass, ...] = (  # one after the other; each looks at what the ones before have left
    Pass(
        "crawled",
        _request,
        ("WARC/1.0\nDate: 3 May 2017", 11 * ROW + "HTTP/1.1\nDate: 3 May 2017"),
        ("Harbour\nDate: 3 May 2017", "WARC/1.0\nPublished: 3 May 2017", 12 * ROW + "HTTP/1.1\nDate: 3 May 2017"),
    ),
    Pass(
        "crawled",
        _channel,
        (
            "<rss><channel>\n<pubDate>Thu, 23 Aug 2018 10:00:00 GMT</pubDate>\n<item><title>Harbour</title></item>",
            "<feed>\n<published>2018-08-23</published>\n<entry><title>Harbour</title></entry>",
        ),
        ("<item><title>Harbour</title>\n<pubDate>Wed, 22 Aug 2018 10:00:00 GMT</pubDate></item>",),
    ),
    Pass(
        "text",
        _venue,
        ("Date: 3 May 2017\nHarbour\nVenue: the old port",),
        (
            "Date: 3 May 2017\nHarbour\nHarbour\nVenue: the old port",
            "Venue: the old port\nDate: 3 May 2017",
            "Published: 3 May 2017\nVenue: the old port",
            "Harbour Post, 3 May 2017\nVenue: the old port",
        ),
    ),
    Pass(
        "text",
        _listed,
        (_TOLD + "Related\n3 May 2017", _TOLD + "»Read more of the port:\nHarbour digest, 3 May 2017"),
        (
            "Related\n" + _TOLD + "3 May 2017",
            ROW + "Related\n3 May 2017",
            _TOLD + "Read more of the old port:\n3 May 2017",
            _TOLD + "3 May 2017\nRelated",
            _TOLD + "Related\nPublished: 3 May 2017",
        ),
    ),
    Pass(
        "text",
        _behind_paragraph,
        (_LONG + "Harbour Post, 3 May 2017", _LONG + "Harbour digest, 3 May 2017"),
        (
            _LONG + "3 May 2017",
            _TOLD + "Harbour Post, 3 May 2017",
            "Harbour Post, 3 May 2017\n" + _LONG,
            _LONG + "Published: 3 May 2017",
        ),
    ),
    Pass(
        "text",
        _reference,
        (_LONG + "Harbour Post, 3 May 2017. Retrieved 4 June 2018.",),
        (_LONG + "Retrieved 4 June 2018", "Harbour Post, 3 May 2017. Retrieved 4 June 2018."),
    ),
    Pass(
        "text",
        _dated_entry,
        ("3 May 2019: Port closed\n4 May 2020: Port opened\n5 May 2021 | Port Sold",),
        ("3 May 2019: Port closed\n4 May 2020 | Port Opened", "3 May 2019\n4 May 2020\n5 May 2021"),
    ),
    Pass(
        "text",
        _dated_title,
        ("Harbour Post, 3 May 2017\nFerry Post, 4 May 2017\nPort Post, 5 May 2017",),
        (
            "Harbour Post, 3 May 2017\nFerry Post, 4 May 2017\nPort Post, 4 May 2017",
            "Harbour Post, 3 May 2017\nFerry Post, 4 May 2017\n5 May 2017",
            "Harbour Post, 3 May 2017\nFerry Post, 4 May 2017\nPort Post, May 2017",
        ),
    ),
)
