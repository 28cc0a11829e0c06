"""What a person says of outlets and documents in a profile."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outlet:
    name: str
    aliases: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    is_agency: bool = False  # a news agency: others cite it, so that "told TASS" stands in many papers


@dataclass(frozen=True, slots=True)
class Facts:
    """What the curator says about one document of the folder."""

    url: str | None = None
    outlet: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Fields:
    """What records of the folder call their fields: pairs of ours and theirs, in small letters, the likeliest first."""

    names: tuple[tuple[str, str], ...] = ()
