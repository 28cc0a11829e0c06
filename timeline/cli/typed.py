"""What was typed, as records; knows no Click."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Filters:
    """The filter options as typed; `session` turns them into a `Query`."""

    since: str | None = None
    until: str | None = None
    on: tuple[str, ...] = ()
    between: tuple[str, str] | None = None
    within: bool = False
    actor: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    speaker: tuple[str, ...] = ()
    match: tuple[str, ...] = ()
    precision: tuple[str, ...] = ()
    undated: bool = False
    alleged: bool | None = None
    level: int | None = None
    near: bool = False
    everything: bool = False
    claims: bool = False
    rejected: bool = False
    tag: tuple[str, ...] = ()

    @property
    def are_claims(self) -> bool:
        """Whether rows are claims: what was rejected is part of no event."""
        return self.claims or self.rejected


@dataclass(frozen=True, slots=True)
class Shape:
    """The output options as typed."""

    format: str | None = None
    columns: tuple[str, ...] = ()
    limit: int | None = None
    reverse: bool = False
    width: int | None = None
    pager: bool = True
    group: str = "year"
    long: bool = False
    title: str = field(default="Chronology")
    style: str = "list"
    cite: str = "footnotes"
    excel: bool = False
    lanes: str = "kind"

    @property
    def asks_for_rows(self) -> bool:
        """Whether records are wanted of a command whose answer has a layout of its own."""
        return bool(self.format or self.columns or self.reverse) or self.limit is not None
