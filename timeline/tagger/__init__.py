"""Words, phrases and ordered passes: text -> [Timex]."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache, lru_cache

from timeline.calendar.intervals import Interval
from timeline.lang import languages
from timeline.model import Timex
from timeline.tagger import directions, passes, resolve, tenses, unanchored, unseen
from timeline.tagger.grammar import Grammar
from timeline.tagger.matches import Match, word_before
from timeline.tagger.tenses import sentence_start
from timeline.text import normal

__all__ = ["Match", "direction", "recognise", "sentence_start", "tag", "tag_given", "tag_unanchored", "word_before"]

UNKNOWN = (date(1806, 3, 5), date(2195, 11, 24))  # two days with nothing in common: year, month, weekday, part of it


@cache
def _english() -> Grammar:
    return Grammar(languages.times("en"))


def recognise(text: str) -> list[Match]:
    """The phrases of time in `text`, in order and disjoint; does not depend on any date."""
    return list(_recognised(text))


@lru_cache(maxsize=1)
def _recognised(text: str) -> tuple[Match, ...]:
    """The same; the last is kept: an article without a date is tagged to date it, and then by what was found."""
    grammar = _english()
    scan = grammar.scan(text)
    matches = grammar.find(scan) if scan.tokens else []
    return tuple(passes.run(scan, matches)) if matches else ()


def tag(text: str, dct: date) -> list[Timex]:
    """Every temporal expression of `text`, which is in its normal form, in order and disjoint, resolved against `dct`.

    >>> [(each.text, each.value) for each in tag("He left Kabul on Friday.", date(2014, 1, 20))]
    [('Friday', '2014-01-17')]
    """
    read, where = unseen.plain(text)
    found = resolve.place(read, recognise(read), dct, _english().language)
    return unseen.moved(found, text, where)


def tag_given(text: str, dct: date) -> list[Timex]:
    """As `tag`, of a text that need not be in its normal form; the expressions are those of `text` as it was given.

    >>> [(each.text, each.value) for each in tag_given("He left on Fri\u00adday.", date(2014, 1, 20))]
    [('Fri\xadday', '2014-01-17')]
    """
    made = normal.of(text)
    found = tag(made.text, dct)
    if not made.back:
        return found
    spans = [made.older((each.start, each.end)) for each in found]
    return [
        replace(each, start=start, end=end, text=text[start:end])
        for each, (start, end) in zip(found, spans, strict=True)
    ]


def direction(text: str, start: int, end: int) -> int:
    """Whether the sentence around `text[start:end]` looks ahead there (1), back (-1) or neither (0).

    >>> direction("The ministry said the talks are to open in May.", 43, 46)
    1
    """
    language = _english().language
    found = directions.direction(text, tenses.sentence_start(text, start), start, end, language)
    return max(-1, (found or tenses.after_cue(text, end, language))[0])


def tag_unanchored(text: str, anchor: Interval | None) -> list[Timex]:
    """Every temporal expression of an article whose date is an interval or (`None`) unknown.

    What does not depend on the date keeps its value; the rest has the days that any date in `anchor` would give it,
    or none, with the unstated part of its value as X.

    >>> [(each.value, each.edtf) for each in tag_unanchored("On Aug. 25, not Aug. 22, 2018.", None)]
    [('XXXX-08-25', 'XXXX-08-25'), ('2018-08-22', '2018-08-22')]
    """
    read, where = unseen.plain(text)
    matches = recognise(read)
    if not matches:
        return []
    first = (anchor.start if anchor else None) or UNKNOWN[0]
    last = (anchor.last if anchor else None) or UNKNOWN[1]
    known = anchor is not None and anchor.start is not None and anchor.last is not None
    language = _english().language
    pairs = zip(
        matches,
        resolve.place(read, matches, first, language),
        resolve.place(read, matches, last, language),
        strict=True,
    )
    found = [unanchored.merge(match, one, other, known=known) for match, one, other in pairs]
    return unseen.moved(found, text, where)
