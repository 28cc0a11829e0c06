"""What a reader is told beside the bytes of a file and its name."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.topic.curated import Fields

NO_FIELDS = Fields()


@dataclass(frozen=True, slots=True)
class Given:
    """How many files it stands in, archives and mails; and what its records call their fields."""

    inside: int = 0
    fields: Fields = NO_FIELDS


NOTHING = Given()
