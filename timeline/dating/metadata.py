"""Dates in the fields of a container: front matter, HTML meta, JSON records, mail headers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from timeline.dating.head import find
from timeline.dating.head.find import Mention
from timeline.dating.head.labels import role_of_key
from timeline.dating.head.slips import mend
from timeline.dating.head.tokens import split


@dataclass(frozen=True, slots=True)
class Field:
    key: str
    value: str
    role: str
    mention: Mention


def read(meta: Iterable[tuple[str, str]]) -> list[Field]:
    """The date fields, published ones first and among them those that say so most plainly."""
    found = []
    for key, value in meta:
        role = role_of_key(key)
        if role in ("published", "updated", "crawled"):
            mention = of(value)
            if mention is not None:
                found.append(Field(key, value, role, mention))
    return sorted(found, key=_weight)


def _weight(field: Field) -> int:
    """Published fields in the order they stand in, then bounds; a field called "date" or "time" alone says least."""
    if field.role != "published":
        return 3
    return 1 if field.key in ("date", "time", "created", "datecreated") else 0


def of(value: str) -> Mention | None:
    """The date a field's value begins with; `None` when it is no date."""
    text = value[:120]
    bare = text.strip()
    if bare.isascii() and bare.isdigit() and len(bare) in (10, 13):
        seconds = int(bare) // (1000 if len(bare) == 13 else 1)
        day = datetime.fromtimestamp(seconds, UTC).date()
        return (
            Mention(0, len(text), (0, len(text)), "PACKED", options={"ymd": day}) if 1990 <= day.year <= 2100 else None
        )
    for mention in find.find(mend(split(text, 0, len(text)))):
        if mention.first <= 2 and mention.edtf() is not None:
            return mention
    return None


def states_publication(meta: Sequence[tuple[str, str]]) -> bool:
    """Whether one of the fields says when the article was published."""
    return any(field.role == "published" for field in read(meta))
