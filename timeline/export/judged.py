"""The status of a row in words, and that it is alleged where the status is another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model import ALLEGED, Claim, Event
from timeline.text.counted import many

# What a person decided, as `corpus/decisions.signed` writes it among the reasons: what was done, by whom, and when.
_DONE = (
    r"(?:(?:date|kind|status|alleged|contact|speaker|actor)(?:, [a-z]+)* set"
    r"|accepted as found|rejected|tagged .*|noted)"
)
_SIGNED = re.compile(rf"(?:to be looked at again, .* then: )?{_DONE} by \S.*", re.S)
_TIED = re.compile(r"(?:^|; )((?:merged|split off|fulfils|disputes|unlink) by \S.*?)(?=; |$)", re.S)


def status(row: Event | Claim, untold: tuple[str, ...] = ()) -> list[str]:
    """`["background", "alleged"]`; a status of `untold` is left out, for it goes without saying."""
    own = [] if row.status in untold else [row.status]
    return [*own, ALLEGED] if row.alleged and row.status != ALLEGED else own


def line(row: Event | Claim) -> str:
    """`meeting, background, alleged, contact about`"""
    return ", ".join([row.kind, *status(row), f"contact {row.contact}"])


def decisions(row: Event | Claim) -> Iterator[str]:
    """What a person decided about a row, by whom and when: `kind set by ana on 2021-12-01: it was a call`."""
    if isinstance(row, Event):
        yield from _TIED.findall(row.why)
        return
    yield from (reason for reason in row.reasons if _SIGNED.fullmatch(reason))


def attested(event: Event) -> str:
    """How many tell an event beside the one that is shown: `+3 outlets, 2 sources`; empty where one article does.

    >>> from timeline.model import Event
    >>> attested(Event("e", None, "", "", "", (), (), "", ("a", "b"), ("A", "B"), ("X", "Y"), (), ""))
    '+1 outlet, 2 sources'
    """
    if len(event.documents) < 2:
        return ""
    outlets, sources = len(event.outlets) - 1, len(event.sources)
    told = [many(outlets, "outlet")] if outlets > 0 else [many(len(event.documents) - 1, "article")]
    told += [many(sources, "source")] if sources > 1 else []
    return "+" + ", ".join(told)
