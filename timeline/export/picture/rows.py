"""A record as a picture shows it: its lane, its days, how it is drawn, and its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from timeline.calendar import intervals
from timeline.export import clean, days, judged, titles, when
from timeline.export.picture.axis import Days
from timeline.export.selection import Selection
from timeline.model import KINDS, Article, Claim, Event
from timeline.text.counted import many

NOBODY, NOWHERE, NEITHER, OTHERS = "nobody named", "no outlet", "neither side", "others"
LANES = ("kind", "side", "speaker", "outlet")  # by what rows are parted
LOOKS: Mapping[str, tuple[str, ...]] = {  # status -> how its mark is drawn; every other is filled
    **dict.fromkeys(("planned", "conditional"), ("hollow",)),
    **dict.fromkeys(("denied", "negated"), ("hollow", "crossed")),
    "alleged": ("hollow", "dotted"),
    "cancelled": ("hollow", "struck"),
    "postponed": ("hollow", "moved"),
}
SIZES = (1, 2, 3, 5)  # independent sources from which a mark has the next size
Span = tuple[int | None, int | None]  # first and last day as ordinals, `None` where open


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the picture.

    `form` is `day`, `about`, `bar`, `one of`, `by`, `after` or `none`; `spans` are the days of it, several where it is
    one of them. `size` is a place in `SIZES`. `date`, `sort` and `words` are what it says: the date in words, what is
    not usual of kind and status, the headline with who says so; `told` is who tells it. `leads` are ids of what came of
    it; rows of a larger `weight` are labelled before others.
    """

    id: str
    lane: str
    form: str
    spans: tuple[Span, ...]
    look: tuple[str, ...]
    size: int
    weight: tuple[float, ...]
    date: str
    sort: str
    words: str
    told: str
    leads: tuple[str, ...] = ()

    @property
    def days(self) -> list[Days]:
        """First and last days that are known, of every span."""
        found = [(first or last, last or first) for first, last in self.spans]
        return [(first, last) for first, last in found if first is not None and last is not None]

    def said(self) -> str:
        """All of it in a sentence, for who points at the mark, or hears it read."""
        return f"{self.date}, {self.sort}: {self.words}{f' ({self.told})' if self.told else ''}"


def row(record: Event | Claim | Article, selection: Selection, lanes: str) -> Row:
    """The row of a record, in the lane that it has when `lanes` are by kind, side, speaker or outlet."""
    if isinstance(record, Article):
        return _document(record)
    form, spans = _form(record.date)
    date = when.words(record.date)
    return Row(
        record.id,
        clean.line(_LANE[lanes](record, selection)),
        form,
        spans,
        _look(record),
        _size(record),
        _weight(record),
        clean.line(f"({date})" if selection.is_borrowed(record) else date),
        _sort(record),
        _words(record),
        _told(record),
        record.fulfilled_by if isinstance(record, Event) else (),
    )


def _document(article: Article) -> Row:
    form, spans = _form(article.dating.edtf)
    return Row(
        article.source.id, clean.line(article.outlet or NOWHERE), form, spans, (), 0, (0.0,),
        clean.line(when.words(article.dating.edtf)), "published", clean.line(titles.shown(article)), "",
    )  # fmt: skip


def _form(edtf: str | None) -> tuple[str, tuple[Span, ...]]:
    """How a date is drawn, and the days that it allows."""
    inside = intervals.bounds(edtf) if edtf else None
    if edtf is None or inside is None:
        return "none", ()
    if options := days.options(edtf):
        return "one of", tuple(_span(intervals.bounds(each)) for each in options)
    return _form_of(inside, edtf[-1].isdigit()), (_span(inside),)


def _form_of(inside: intervals.Interval, is_exact: bool) -> str:
    """How the days of one date are drawn."""
    if inside.start is None:
        return "by"
    if inside.last is None:
        return "after"
    if not inside.is_day:
        return "bar"
    return "day" if is_exact else "about"


def _span(inside: intervals.Interval | None) -> Span:
    if inside is None:
        return (None, None)
    first, last = inside.start, inside.last
    return (first.toordinal() if first else None, last.toordinal() if last else None)


def _look(record: Event | Claim) -> tuple[str, ...]:
    own = LOOKS.get(record.status, ())
    return tuple(dict.fromkeys((*own, *LOOKS["alleged"]))) if record.alleged else own


def _size(record: Event | Claim) -> int:
    sources = max(1, len(record.sources)) if isinstance(record, Event) else 1
    return sum(sources >= least for least in SIZES) - 1


def _weight(record: Event | Claim) -> tuple[float, ...]:
    salience, documents = (record.salience, len(record.documents)) if isinstance(record, Event) else (None, 1)
    return (-record.level, salience or 0.0, documents)


def _sort(record: Event | Claim) -> str:
    """`planned meeting, disputed`: what is said of it in words beside its shape."""
    disputed = [", disputed"] if isinstance(record, Event) and record.disputed_by else []
    untold = ("happened", record.kind, "denied" if record.kind == "denial" else "")
    return clean.line(" ".join([*judged.status(record, untold), record.kind]) + "".join(disputed))


def _words(record: Event | Claim) -> str:
    speaker = f" — {record.speakers[0]}" if record.speakers else ""
    return clean.line(f"{record.gist or record.text}{speaker}")


def _told(record: Event | Claim) -> str:
    """`3 articles, 1 source`"""
    if isinstance(record, Claim):
        return ""
    numbers = ((len(record.documents), "article"), (len(record.sources), "source"))
    return ", ".join(many(number, word) for number, word in numbers if number)


def _side(record: Event | Claim, selection: Selection) -> str:
    sides = selection.about.sides if selection.about else ()
    return " and ".join(each for each in sides if each in record.actors) or NEITHER


def _outlet(record: Event | Claim, selection: Selection) -> str:
    if isinstance(record, Event):
        return record.outlets[0] if record.outlets else NOWHERE
    article = selection.articles.get(record.document)
    return (article and article.outlet) or NOWHERE


_LANE: Mapping[str, Callable[[Event | Claim, Selection], str]] = {
    "kind": lambda record, _: record.kind,
    "side": _side,
    "speaker": lambda record, _: record.speakers[0] if record.speakers else NOBODY,
    "outlet": _outlet,
}
_LAST = (NOBODY, NOWHERE, NEITHER)


def ordered(counts: Mapping[str, int], most: int) -> dict[str, str]:
    """Each lane and under which name it is drawn, in their order: kinds as the vocabulary has them, else by count.

    Those of which there are more than `most` stand together as `others`.
    """
    are_kinds = any(lane in KINDS for lane in counts)
    order = {kind: at for at, kind in enumerate(KINDS)} if are_kinds else {}
    lanes = sorted(counts, key=lambda lane: (lane in _LAST, order.get(lane, len(order)), -counts[lane], lane))
    if len(lanes) <= most or are_kinds:
        return {lane: lane for lane in lanes}
    return {lane: lane if at < most - 1 else OTHERS for at, lane in enumerate(lanes)}
