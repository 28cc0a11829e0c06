"""The status of a row in words, and that it is alleged where the status is another."""

from __future__ import annotations

from timeline.model import ALLEGED, Claim, Event


def status(row: Event | Claim, untold: tuple[str, ...] = ()) -> list[str]:
    """`["background", "alleged"]`; a status of `untold` is left out, for it goes without saying."""
    own = [] if row.status in untold else [row.status]
    return [*own, ALLEGED] if row.alleged and row.status != ALLEGED else own


def line(row: Event | Claim) -> str:
    """`meeting, background, alleged, contact about`"""
    return ", ".join([row.kind, *status(row), f"contact {row.contact}"])
