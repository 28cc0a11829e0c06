"""The records that travel between modules: frozen, typed, without behaviour beyond reading themselves."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from timeline.calendar import intervals
from timeline.calendar.intervals import Interval, Unit

# The contract's vocabulary.
KINDS = (
    *("meeting", "contact", "invitation", "agreement", "recognition", "designation", "statement", "accusation"),
    *("denial", "refusal", "postponement", "aid", "evacuation", "deployment", "drill", "attack", "takeover", "other"),
)
SAYINGS = frozenset(("statement", "accusation", "denial"))  # kinds of what is only said
STATUSES = (
    *("happened", "ongoing", "planned", "denied", "alleged", "conditional", "negated", "background", "postponed"),
    "cancelled",
)
ALLEGED = "alleged"  # the status of what is told as an allegation and has no tense of its own; see `Claim.alleged`
CONTACTS = ("yes", "about", "no")  # the strongest first
LEVELS = 3
USUAL = 2  # the level up to which rows are shown
OFF_TOPIC = "off the topic: names neither side"  # the reason of a level for what only `--all` shows
PRECISIONS = ("day", "week", "month", "quarter", "season", "year", "decade", "interval", "open", "none")

Span = tuple[int, int]  # half-open code-point offsets into `Source.text`
# The way from a text back to the one it was made of: rounds of edits, where each stood in the older text, in the newer
Back = tuple[tuple[tuple[Span, ...], tuple[Span, ...]], ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with one article; the run goes on. `code` is a code of `timeline check`."""

    path: str
    message: str
    code: str = "F4"


@dataclass(frozen=True, slots=True)
class Source:
    """One article as it was read, before anything is understood.

    `text` is the article in its normal form (`text/normal`; newlines are `\\n`); all spans point into it. `body` is
    where the article begins behind front matter. `meta` holds what the container said, lower-case keys in file order:
    front matter, HTML meta, JSON fields (`date`, `title`, `source`, `url`, `language`, ...). `back` leads to the text
    that the file, or the record in it, holds; `None` where no place leads back: of pages, texts with markup, the store.
    """

    id: str
    path: str
    text: str
    sha256: str
    title: str | None = None
    body: int = 0
    meta: tuple[tuple[str, str], ...] = ()
    encoding: str = "utf-8"
    notes: tuple[Problem, ...] = ()
    back: Back | None = field(default=None, compare=False)

    def said(self, *keys: str) -> str | None:
        """The first non-empty metadata value under one of `keys`, in the order of `keys`."""
        for key in keys:
            for name, value in self.meta:
                if name == key and value:
                    return value
        return None


@dataclass(frozen=True, slots=True)
class Dating:
    """When an article was written, and why we say so. `header` is verbatim; `flags` are check codes.

    `anchor` is the one day that relative words count from when it is not the publication day itself
    (a dateline day); `clues` are the reasons of an inferred interval, one line each.
    """

    edtf: str | None = None
    basis: str = "none"
    header: str | None = None
    why: str = "no date found"
    flags: tuple[str, ...] = ()
    header_span: Span | None = None
    anchor: date | None = None
    clues: tuple[str, ...] = ()

    @property
    def interval(self) -> Interval | None:
        return intervals.bounds(self.edtf) if self.edtf else None

    @property
    def earliest(self) -> date | None:
        """First possible day, inclusive."""
        return self.interval.start if self.interval else None

    @property
    def latest(self) -> date | None:
        """Last possible day, inclusive."""
        return self.interval.last if self.interval else None


@dataclass(frozen=True, slots=True)
class NamedEvent:
    """A dated event of the topic and the words articles call it by; it fixes the year of articles without a date.

    `again` holds the later times of an event that came more than once, in order; `contact` says that it was a
    contact between the sides of the topic, whoever a sentence about it names. A cue counts where one of `guard`, if
    there are any, and none of `unless` stands in its sentence. A `soft` event says no more than that an article was
    written after it began. `source` is who reported it, and when: "TASS, 2021-07-22".
    """

    name: str
    interval: Interval
    cues: tuple[str, ...]
    again: tuple[Interval, ...] = ()
    contact: bool = False
    guard: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    soft: bool = False
    source: str = ""

    @property
    def times(self) -> tuple[Interval, ...]:
        """Its time, or its times in order."""
        return (self.interval, *self.again)


@dataclass(frozen=True, slots=True)
class Timex:
    """A temporal expression and its place on the calendar.

    `type` is DATE, TIME, DURATION or SET; `value` and `mod` are TIMEX3. `interval` and `edtf` are `None` for
    durations, sets and vague references. `role` is `from` or `to` for the two ends of a range, which stand next
    to each other in the list; else empty. `basis` is `explicit`, `partial`, `relative`, `named` or `vague`.
    `assumed` names what the text did not say ("year", "direction"); `rule` is the row that matched.
    """

    start: int
    end: int
    text: str
    type: str
    value: str
    interval: Interval | None = None
    edtf: str | None = None
    unit: Unit | None = None
    mod: str = ""
    role: str = ""
    basis: str = "explicit"
    anchor: date | None = None
    cue: str = ""
    assumed: tuple[str, ...] = ()
    rule: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """A source with its publication date. `removed` are spans of boilerplate, in order; nothing is extracted there."""

    source: Source
    dating: Dating
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    removed: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A dated statement and its provenance; the fields are those of the contract's JSON lines."""

    id: str
    document: str
    date: str | None  # EDTF
    date_text: str | None
    date_span: Span | None
    basis: str
    why: str
    said: str | None  # EDTF
    speakers: tuple[str, ...]
    actors: tuple[str, ...]
    kind: str
    status: str
    contact: str
    text: str
    span: Span
    paragraph: int
    act: str | None = None  # the words of the text that the kind rests on; `None` where it rests on no word
    act_span: Span | None = None
    alleged: bool = False  # whether an allegation is told, whatever its status says of time
    gist: str = ""  # words of the sentence in their order, at most 90 characters
    level: int = 3  # 1: an act between the sides, 2: what is said of it or has no date of its own, 3: the rest
    level_why: str = ""
    event: str = ""
    reasons: tuple[str, ...] = ()  # why this kind, status, contact and speaker, one line each
    number: int = 0  # 1-based position in its document; the store gives it
    verdict: str = ""  # a person's: `accepted`, `rejected` or none
    tags: tuple[str, ...] = ()  # a person's words
    note: str = ""
    found: tuple[tuple[str, str], ...] = ()  # fields that a person has set, as the program found them

    @property
    def interval(self) -> Interval | None:
        return intervals.bounds(self.date) if self.date else None

    @property
    def where(self) -> str:
        """Its document and number, `000:3`."""
        return f"{self.document}:{self.number}"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says one sentence, as `timeline.attribute` tells it; spans point into the text that was asked about.

    `speaker` is the full name where the article or the profile gives one, else the words of the text, else `None`;
    `via` are further speakers, nearest first, the outlet last. `cue` are the words that attribute, `content_span`
    what is said where it can be told apart. `quoted` is `direct`, `mixed` or `indirect`.
    """

    span: Span
    speaker: str | None
    via: tuple[str, ...]
    cue: str | None
    cue_span: Span | None
    content_span: Span | None
    quoted: str
    why: str


@dataclass(frozen=True, slots=True)
class Event:
    """Claims gathered about one thing that happened, was said or was planned. `claims` are ids, best first."""

    id: str
    date: str | None  # EDTF
    kind: str
    status: str
    contact: str
    actors: tuple[str, ...]
    speakers: tuple[str, ...]
    text: str
    documents: tuple[str, ...]
    outlets: tuple[str, ...]
    sources: tuple[str, ...]
    claims: tuple[str, ...]
    why: str
    disputed_by: tuple[str, ...] = ()
    fulfils: tuple[str, ...] = ()
    fulfilled_by: tuple[str, ...] = ()
    where: str = ""  # the best claim's document and number, `000:3`
    tags: tuple[str, ...] = ()  # of all its claims
    note: str = ""
    basis: str = ""  # of the date, as the claims have it: `inherited` when no claim states it
    alleged: bool = False  # whether all claims that tell its act allege it, or where none tells it, all
    gist: str = ""  # of the best claim
    level: int = 3  # the lowest of its claims
    level_why: str = ""
    salience: float | None = None  # how much its day matters; `None` where it has no day of its own
    salience_why: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one article gave."""

    article: Article
    claims: tuple[Claim, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """What of the store is wanted. Repeated values of one field are alternatives; different fields all hold."""

    within: Interval | None = None  # possible days that a row must overlap
    contained: bool = False  # or contain wholly
    actors: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    precisions: tuple[str, ...] = ()
    undated: bool = False  # only rows without a date
    alleged: bool | None = None  # `True`: only allegations; `False`: none
    everything: bool = False  # also what is off the topic, whatever the level
    level: int = 3  # the highest level wanted
    above: int = 0  # only what is of no level up to this, and still tells or speaks of a contact
    documents: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    rejected: bool | None = False  # `True`: only what a person rejected; `None`: that too


EVERY_CLAIM = Query(everything=True, rejected=None)  # also what is no contact, and what a person rejected
