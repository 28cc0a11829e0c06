"""Turn a folder of articles into a chronology whose every row leads back to a sentence.

The public functions are imported on first use, so that `timeline --help` stays quick.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from timeline.model import Dating, Timex

__version__ = "0.1.0"
__all__ = ["date_article", "tag"]


def tag(text: str, dct: date) -> list[Timex]:
    """Every temporal expression of `text`, in order and disjoint, resolved against `dct`."""
    from timeline import tagger

    return tagger.tag(text, dct)


def date_article(text: str, *, name: str | None = None, date_order: str | None = None) -> Dating:
    """The publication date of one article as the loader would find it.

    `text` is the article as read (plain text, markdown or HTML), `name` its file name, which may carry a date,
    `date_order` is `dmy`, `mdy` or `ymd` where the corpus declares it.
    """
    from timeline import pipeline

    return pipeline.date_article(text, name=name, date_order=date_order)
