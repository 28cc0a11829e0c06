"""Words, phrases and ordered passes: text -> [Timex]."""

from __future__ import annotations

from datetime import date

from timeline.model import Timex


def tag(text: str, dct: date) -> list[Timex]:
    """Every temporal expression of `text`, in order and disjoint, resolved against `dct`."""
    return []
