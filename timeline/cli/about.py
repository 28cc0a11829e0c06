"""What an export says of itself, asked of the store before its rows are written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from timeline.cli import options
from timeline.cli.session import Session
from timeline.cli.typed import Filters, Shape
from timeline.export.about import About, LeftOut
from timeline.model import LEVELS, Query
from timeline.text import shell

# A filter -> what it asks for, in words; `{}` stands for its values. In the order in which they are told.
WORDS: dict[str, str] = {
    "since": "since {}",
    "until": "until {}",
    "on": "on {}",
    "between": "between {}",
    "within": "wholly within these dates",
    "actor": "naming {}",
    "kind": "of the kind {}",
    "status": "of the status {}",
    "source": "from {}",
    "speaker": "said by {}",
    "match": "holding {}",
    "precision": "dated by the {}",
    "undated": "without a date",
    "alleged": "alleged",
    "level": "up to level {}",
    "near": "of the next level",
    "everything": "of every level and topic",
    "claims": "as claims",
    "rejected": "rejected by a person",
    "tag": "tagged {}",
}
_OPTIONS = {"everything": "all"}  # options that have another name than their field
_BOTH = {"between": " and "}  # filters whose values all hold


def of(session: Session, filters: Filters, shape: Shape, top: int | None = None, whole: int | None = None) -> About:
    """What an export of what the filters ask for says of itself; `whole` is how many rows there are, where known."""
    query, store, claims = session.query(filters), session.store, filters.are_claims
    matching = store.number(query, claims) if whole is None else whole
    counts = store.counts(query.everything, query.level)
    rows, word = matching if shape.limit is None else min(matching, shape.limit), "claim" if claims else "event"
    best = ([f"--top {top}"], ["of the days that matter most"]) if top else ([], [])
    behind = LeftOut(matching - rows, word, "behind a limit", "without --limit")
    return About(
        title=shape.title,
        topic=session.profile.topic,
        asked=" ".join([*best[0], *filter(None, [asked(filters)])]),
        words=", ".join([*best[1], *filter(None, [told(filters)])]),
        today=options.today(session.settings.today).isoformat() if session.settings.today else "",
        rows=rows,
        word=word,
        whole=counts.claims if claims else counts.events,
        documents=counts.documents,
        sides=session.profile.side_names,
        left_out=tuple(each for each in (behind, *_left_out(session, query, word, counts.undated)) if each.number),
    )


def _left_out(session: Session, query: Query, word: str, documents: int) -> Iterator[LeftOut]:
    """What the query keeps away that a person might look for: undated, of a lower level, off the topic, rejected."""
    store, claims = session.store, word == "claim"
    ranks = store.ranks(query, claims, False)
    matching = ranks.matching(query)
    if query.within and not query.undated:
        undated = store.ranks(replace(query, within=None, undated=True), claims, False).matching(query)
        yield LeftOut(undated, word, "without a date that could be held against the filter", "--undated")
    if not query.everything:
        on_topic = ranks.up_to(LEVELS)
        lower = 0 if query.above else on_topic - matching
        yield LeftOut(lower, word, "of a lower level", f"--level {LEVELS}")
        yield LeftOut(ranks.whole - on_topic, word, "off the topic", "--all")
    if query.rejected is False:
        rejected = store.number(replace(query, rejected=True, everything=True, above=0), True)
        yield LeftOut(rejected, "claim", "rejected by a person", "--rejected")
    yield LeftOut(documents, "document", "without a day of writing", "list --docs --undated")


def _given(filters: Filters) -> Iterator[tuple[str, tuple[str, ...], bool]]:
    """The filters that were typed: field, values as text, and whether it was asked for or ruled out."""
    for name in WORDS:
        value, usual = getattr(filters, name), getattr(Filters(), name)
        if value == usual:
            continue
        values = () if isinstance(value, bool) else value if isinstance(value, tuple) else (str(value),)
        yield name, values, value is not False


def told(filters: Filters) -> str:
    """`since 2017, naming Taliban or Lavrov`: the filters for people."""
    parts = []
    for name, values, is_wanted in _given(filters):
        text = WORDS[name].format(_BOTH.get(name, " or ").join(values))
        parts.append(text if is_wanted else f"not {text}")
    return ", ".join(parts)


def asked(filters: Filters) -> str:
    """`--since 2017 --actor Taliban`: the filters as options of a command line."""
    return " ".join(word for name, values, is_wanted in _given(filters) for word in _typed(name, values, is_wanted))


def _typed(name: str, values: tuple[str, ...], is_wanted: bool) -> list[str]:
    option = f"--{'' if is_wanted else 'no-'}{_OPTIONS.get(name, name)}"
    if not values:
        return [option]
    if name in _BOTH:
        return [option, *map(shell.word, values)]
    return [part for value in values for part in (option, shell.word(value))]
