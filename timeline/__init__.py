"""Turn a folder of articles into a chronology whose every row leads back to a sentence.

The public functions are imported on first use, so that `timeline --help` stays quick.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from timeline.model import Attribution, Claim, Dating, Span, Timex

__version__ = "0.1.0"
__all__ = ["attribute", "date_article", "extract", "status_of", "tag"]


def tag(text: str, dct: date) -> list[Timex]:
    """Every temporal expression of `text`, in order and disjoint, resolved against `dct`; offsets point into `text`."""
    from timeline import tagger

    return tagger.tag_given(text, dct)


def date_article(text: str, *, name: str | None = None, date_order: str | None = None) -> Dating:
    """The publication date of one article as the loader would find it.

    `text` is the article as read (plain text, markdown or HTML), `name` its file name, which may carry a date,
    `date_order` is `dmy`, `mdy` or `ymd` where the corpus declares it.
    """
    from timeline import pipeline

    return pipeline.date_article(text, name=name, date_order=date_order)


def extract(
    text: str, *, dct: date | None = None, name: str | None = None, topic: str | Path | None = None
) -> list[Claim]:
    """The claims of one article in the order of its text, as `timeline list --claims --all` prints them.

    `dct` is the day it was written, else what its head says; `name` its file name, which may carry a date; `topic`
    the path of a profile, else the one that ships. Raises `InputError` for a profile that is wrong.

    Of each claim `status` says whether it happened, `alleged` whether an allegation is told, whatever the status; `act`
    are the words that `kind` rests on, at `act_span` of `text`, both `None` where it rests on no word.
    """
    from timeline import pipeline

    return pipeline.extract_text(text, dct, name, topic)


def attribute(text: str, *, dct: date | None = None, topic: str | Path | None = None) -> list[Attribution]:
    """Who says each sentence of `text`: one record for every sentence, in order; `dct` and `topic` as in `extract`."""
    from timeline import pipeline

    return pipeline.attribute(text, dct, topic)


def status_of(text: str, span: Span, *, dct: date | None = None) -> str:
    """The status that its sentence gives the event whose word stands at `span`, half-open code points into `text`.

    >>> status_of("The envoys did not meet on Friday.", (19, 23))
    'negated'
    """
    from timeline import pipeline

    return pipeline.status_of(text, span, dct)
