"""A group of claims as one event: its best claim, its date, who attests it, and what its claims disagree on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from timeline.calendar import intervals
from timeline.calendar.intervals import Interval
from timeline.chronology import weights
from timeline.chronology.cluster import Group
from timeline.chronology.traits import Traits
from timeline.model import PRECISIONS, Claim, Event

CONTACTS = ("yes", "about", "no")
WORDS = 4  # shared words that the reason names


def describe(
    group: Group,
    all_traits: Sequence[Traits],
    outlets: Mapping[str, str | None],
    published: Mapping[str, str | None],
    copies: Mapping[str, str],
) -> Event:
    """The event of `group`. `copies` names the origin of documents that print another's text."""

    def rank(t: Traits) -> tuple[object, ...]:
        c = t.claim
        return (
            *(c.status == "background", c.basis != "curator", CONTACTS.index(c.contact)),
            *(PRECISIONS.index(t.precision), not t.stated, len(c.speakers)),
            *(published.get(c.document) or "9999", c.document, c.span, c.id),
        )

    members = [all_traits[at] for at in group.members]
    if len(members) == 1:
        return _alone(members[0].claim, outlets, copies)
    members.sort(key=rank)
    claims = [t.claim for t in members]
    best = claims[0]
    date, conflict = _date(members)
    return Event(
        id=f"e{min(c.id for c in claims)}",
        date=date,
        kind=best.kind,
        status=best.status,
        contact=min((c.contact for c in claims), key=CONTACTS.index),
        actors=_each(name for c in claims for name in c.actors),
        speakers=best.speakers,
        text=best.text,
        documents=_each(c.document for c in claims),
        outlets=_each(name for c in claims if (name := outlets.get(c.document))),
        sources=_each(name for c in claims if (name := _source(c, outlets, copies))),
        claims=tuple(c.id for c in claims),
        why="; ".join([best.why, *_gathered(group, claims, all_traits), *conflict, *_figures(claims)]),
        where=f"{best.document}:{best.number}",
    )


def _alone(claim: Claim, outlets: Mapping[str, str | None], copies: Mapping[str, str]) -> Event:
    """The event of one claim, which most events are."""
    outlet, source = outlets.get(claim.document), _source(claim, outlets, copies)
    return Event(
        id=f"e{claim.id}",
        date=claim.date,
        kind=claim.kind,
        status=claim.status,
        contact=claim.contact,
        actors=_each(claim.actors),
        speakers=claim.speakers,
        text=claim.text,
        documents=(claim.document,),
        outlets=(outlet,) if outlet else (),
        sources=(source,) if source else (),
        claims=(claim.id,),
        why=claim.why,
        where=_place(claim),
    )


def _each(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once, in the order of its first mention."""
    return tuple(dict.fromkeys(names))


def _source(claim: Claim, outlets: Mapping[str, str | None], copies: Mapping[str, str]) -> str | None:
    """The first speaker; where nobody is named, the outlet that tells it, for a copied text that of its origin."""
    return claim.speakers[0] if claim.speakers else outlets.get(copies.get(claim.document, claim.document))


def _place(claim: Claim) -> str:
    return f"{claim.document}:{claim.number}"


def _date(members: Sequence[Traits]) -> tuple[str | None, list[str]]:
    """The EDTF date that all stated dates allow, and the conflict where there is none.

    The day of the paper, which a sentence without a date inherits, only counts where no claim states a date: the act
    may be of the day before. Then the earliest paper decides, for the others repeat it.
    """
    claims = [t.claim for t in members]
    if claims[0].basis == "curator":
        return claims[0].date, []
    closed = [t for t in members if t.closed]
    known = [t for t in closed if t.stated] or closed
    if not known:
        dated = [c for c in claims if c.date]
        return (dated[0].date if dated else None), []
    days = [inside for t in known if (inside := t.interval)]
    tightest: Interval | None = days[0]
    whole = days[0]
    for each in days[1:]:
        tightest = tightest.intersect(each) if tightest else None
        whole = whole.hull(each)
    if tightest is None and not known[0].stated:
        first = min(known, key=lambda t: (t.first, t.last))
        return first.claim.date, []
    chosen = tightest or whole
    same = next((t.claim.date for t in known if t.interval == chosen), None)
    edtf = same or intervals.edtf_of(chosen)
    if tightest:
        return edtf, []
    named = dict.fromkeys(f"{t.claim.date} ({_place(t.claim)})" for t in _firsts(known))
    return edtf, [f"dates differ: {', '.join(named)}"]


def _firsts(members: Iterable[Traits]) -> list[Traits]:
    """One member for each date, in order of time."""
    one = {t.claim.date: t for t in reversed(list(members))}
    return sorted(one.values(), key=lambda t: (t.first or 0, t.last or 0))


def _gathered(group: Group, claims: Sequence[Claim], all_traits: Sequence[Traits]) -> list[str]:
    """By which rules the claims came together, with some of the words they share."""
    shared = sorted({stem for verdict in group.verdicts for stem in verdict.shared if stem.isalnum()})[:WORDS]
    spelled: dict[str, str] = {}
    for at in group.members:
        if len(spelled) == len(shared):
            break
        for token in weights.tokens(all_traits[at].claim.text):
            stem = weights.stem(token)
            if stem and stem in shared and stem not in spelled:
                spelled[stem] = token
    rules = _each(verdict.rule for verdict in sorted(group.verdicts, key=lambda v: (-v.strength, v.rule)))
    documents = len({c.document for c in claims})
    said = f"{len(claims)} claims in {documents} document{'s' if documents > 1 else ''}: {', '.join(rules)}"
    return [said + (f" ({', '.join(spelled.get(stem, stem) for stem in shared)})" if shared else "")]


def _figures(claims: Sequence[Claim]) -> list[str]:
    """Numbers of one thing that are not the same in all claims."""
    if len({claim.document for claim in claims}) == 1:
        return []
    given: dict[str, dict[int, tuple[str, Claim]]] = defaultdict(dict)
    for claim in sorted(claims, key=lambda c: (c.document, c.span)):
        for what, (number, written) in weights.figures(claim.text).items():
            given[what].setdefault(number, (written, claim))
    return [
        "figures differ: " + ", ".join(f"{said} ({_place(claim)})" for _, (said, claim) in sorted(numbers.items()))
        for _, numbers in sorted(given.items())
        if len({claim.document for _, claim in numbers.values()}) > 1
    ]
