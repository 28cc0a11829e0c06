"""What is left out at a glance is what reading it would have left out: of lines, of slips, of labels, of events.

Each filter is held against the search that it spares, on lines that are put together from the words of the tables, from
prose, and from the examples of all rules of heads.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline import topic
from timeline.dating import named_events
from timeline.dating.head import (
    dateless,
    find,
    labelled_parts,
    layouts,
    lines,
    match,
    numeric_dateline,
    slips,
    tokens,
    word_sorts,
)
from timeline.dating.head.case import Place
from timeline.dating.head.tokens import Word
from timeline.lang.world import date_words, header_labels
from timeline.lang.world.calendar_words import DAYS, MONTHS, STARTS
from timeline.model import NamedEvent

ROOT = Path(__file__).parent
HEADS = [line.split("\t")[0] for line in (ROOT / "data" / "heads.tsv").read_text(encoding="utf-8").splitlines()]
PROSE = re.sub(r"\s+", " ", " ".join(p.read_text(encoding="utf-8") for p in sorted((ROOT / "fresh").glob("*.txt"))))
LABELS = [name for names in header_labels.ROLES.values() for name in names if name.isascii()]
TABLES: list[str] = sorted(
    {
        word
        for table in (
            *(getattr(date_words, name) for name in dir(date_words) if name.isupper()),
            *(getattr(header_labels, name) for name in dir(header_labels) if name.isupper() and name != "ROLES"),
            STARTS,
            (
                "May",
                "March",
                "August",
                "july",
                "Sept",
                "Mar",
                "Sunday",
                "Mon",
                "an",
                "to",
                "Aug ust",
                "readAug",
                "ndMay",
            ),
        )
        for word in table
        if isinstance(word, str) and word.isascii()
    }
)
NUMBERS = tuple(
    "1 5 12 22 31 60 18 1998 2018 2010 1397 2561 4500 20180822 1.5 19th 22nd 1990s 7:30 3pm 2O18 '18 1,000 60,000 "
    "8-10 03/04 10.08 2018-08 III W34".split()
)
SIGNS = (*5 * (" ",), *", |. |-| - |/|: |_| (|) |'|’s |  ".split("|"), "|", " of ", " on ")
ROUNDS = 6_000


def made(seed: int) -> Iterator[str]:
    """Lines of prose with dates, labels and words of the tables strewn in, and such words alone."""
    rng = random.Random(seed)
    words = PROSE.split(" ")
    names = [name for name in (*MONTHS, *DAYS) if name.isascii()]
    for _ in range(ROUNDS):
        at = rng.randrange(len(words) - 40)
        line = words[at : at + rng.choice((1, 3, 8, 18, 30))]
        for _ in range(rng.randrange(1, 6)):
            few = [rng.choice((TABLES, NUMBERS, NUMBERS, names, LABELS)) for _ in range(rng.randrange(1, 4))]
            strewn = "".join(rng.choice(some).capitalize() + rng.choice(SIGNS) for some in few)
            line.insert(rng.randrange(len(line) + 1), rng.choice((strewn, strewn.lower(), rng.choice(HEADS)[:40])))
        yield " ".join(line).replace("\n", " ")


@pytest.fixture(scope="module", params=[1, 2, 3])
def some(request: pytest.FixtureRequest) -> list[str]:
    return [*made(request.param), *(line for text in HEADS for line in text.split("\\n"))]


def words_of(line: str) -> list[Word]:
    return tokens.split(line, 0, len(line))


@pytest.mark.parametrize(("line", "sort"), dateless.EXAMPLES.items())
def test_a_line_is_of_the_sort_of_its_example(line: str, sort: str) -> None:
    assert dateless.sort_of(line) == sort


@pytest.mark.parametrize(("piece", "sort"), word_sorts.EXAMPLES.items())
def test_a_word_is_of_the_sort_of_its_example(piece: str, sort: int) -> None:
    assert word_sorts.SORTS[piece] == sort


def test_a_line_without_dates_at_a_glance_has_none_for_whoever_reads_it(some: list[str]) -> None:
    seen = [line for line in some if dateless.sort_of(line) == "dateless"]
    assert len(seen) > 200
    for line in seen:
        words = words_of(line)
        assert not find.find(words), line
        assert not find.find(slips.mend(words)), line
        assert numeric_dateline.find(words, Place()) is None, line


def test_dates_told_at_a_glance_are_part_of_the_text_and_no_whole_days(some: list[str]) -> None:
    told = (line for line in some if dateless.sort_of(line) == "told")
    seen = [line for line in told if not labelled_parts.may_begin(line)]  # "Year: 2014" is read in any case
    assert len(seen) > 100
    for line in seen:
        for text in (line, f"Published:\n{line}\nHarbour", 13 * "Harbour\n" + f"{line}\nHarbour"):
            for one in lines.read(text):
                assert (one.role, one.mention.options) == ("text", {}), (text, one.rule)
                assert one.why not in lines.FURNITURE, (text, one.why)


def test_no_date_of_a_text_changes_when_those_that_are_told_are_left_out(some: list[str]) -> None:
    rng, left_out = random.Random(4), 0
    for n in range(0, len(some) - 6, 6):
        text = "\n".join((*some[n : n + 3], rng.choice(HEADS).replace("\\n", "\n"), *some[n + 3 : n + 6]))
        every, few = lines.read(text), lines.read(text, told=False)
        told = [one for one in every if one not in few]
        assert [one for one in every if one not in told] == few
        assert all(one.role == "text" and not one.mention.options and one.why not in lines.FURNITURE for one in told)
        left_out += len(told)
    assert left_out > 100


def test_a_line_without_slips_at_a_glance_stays_as_it_is_when_it_is_mended(some: list[str]) -> None:
    seen = [line for line in some if not dateless.has_slips(line)]
    assert len(seen) > 1000
    for line in seen:
        words = words_of(line)
        assert slips.mend(words) == words, line


@pytest.mark.parametrize("text", slips.SLIP_EXAMPLES)
def test_an_example_of_a_slip_is_seen(text: str) -> None:
    joined = tokens.split(text, 0, len(text))
    assert dateless.has_slips(text) or slips.mend(joined) == joined


def test_words_of_western_lines_are_those_of_the_whole_expression(some: list[str]) -> None:
    odd = ["7h30 7:30:15.25 7:305 'tis O'Neil’s '90s’x a''b ’a’ _x_ 5_6 a\u00a0b \x1c x…y “z”", *some]
    seen = [line for line in odd if tokens.is_western(line)]
    assert len(seen) > 1000
    for line in seen:
        assert tokens._SPLIT_WESTERN.split(line) == tokens._SPLIT.split(line), line


def test_a_layout_with_a_year_matches_only_where_a_number_of_four_digits_follows(some: list[str]) -> None:
    for line in some[:1500]:
        words = words_of(line)
        years = [i for i, word in enumerate(words) if word.kind == "number" and word.digits == 4]
        for i in range(max(years, default=-1) + 1, len(words)):
            assert match.match(words, i) == match.match(words, i, has_year=False), line


@pytest.mark.parametrize("layout", [one for one in layouts.LAYOUTS if not one.is_year], ids=lambda one: one.pattern)
def test_a_day_or_a_period_in_a_sentence_is_never_left_out(layout: layouts.Layout) -> None:
    for text in layout.examples:
        mentions = find.find(words_of(text))
        whole = any(one.options or one.season for one in mentions)
        for line in (f"The union of the harbour closed it on {text} in the town.", f"It closed {text}", text):
            sort = dateless.sort_of(line)
            assert not sort or (sort == "told" and not whole), line


def test_an_event_is_looked_for_where_its_words_stand_and_found_wherever_it_was() -> None:
    """Every cue that stands as whole words in a text has all its words among those of the text."""
    rng, found = random.Random(5), 0
    cues = [cue for event in topic.default().events for cue in event.cues] + [
        "fall of Portville",
        "'s talks",
        "U.S.-led raid",
        "--",
    ]
    for n in range(2000):
        cue = rng.choice(cues)
        text = f"{rng.choice(SIGNS)}{cue}{rng.choice(SIGNS)}{rng.choice(TABLES)}{rng.choice(('', 'x', cue.upper()))}"
        low = text.lower()
        words = {*named_events._RUN.findall(low)}
        for lowered, own in named_events._cues((cue,)):
            spans = list(named_events._all(low, lowered, ()))
            assert not spans or own <= words, (text, n)
            found += len(spans)
    assert found > 1000


def test_events_whose_words_do_not_stand_in_a_text_cost_no_search(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    real = named_events._all
    monkeypatch.setattr(named_events, "_all", lambda low, cue, out: asked.append(cue) or real(low, cue, out))
    interval = next(iter(topic.default().events)).interval
    events = [NamedEvent(f"event {n}", interval, (f"fall of Portville{n}",)) for n in range(50)]
    named_events.clues("It is quiet since the fall of Portville7 on the coast.", events, [], [], [])
    assert asked == ["fall of portville7"]
