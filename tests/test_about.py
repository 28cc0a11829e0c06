"""An export says of itself what was asked for, and what it leaves out and why."""

from dataclasses import fields

import pytest

from timeline.cli import about
from timeline.cli.typed import Filters
from timeline.export.about import About, LeftOut


@pytest.mark.parametrize(
    ("filters", "words", "asked"),
    [
        (Filters(), "", ""),
        (Filters(since="2017"), "since 2017", "--since 2017"),
        (Filters(between=("2017", "march 2018")), "between 2017 and march 2018", "--between 2017 'march 2018'"),
        (Filters(actor=("Reds", "Blues")), "naming Reds or Blues", "--actor Reds --actor Blues"),
        (Filters(alleged=False), "not alleged", "--no-alleged"),
        (Filters(alleged=True, level=1), "alleged, up to level 1", "--alleged --level 1"),
        (Filters(everything=True, claims=True), "of every level and topic, as claims", "--all --claims"),
        (
            Filters(undated=True, match=("a; rm -r",)),
            "holding a; rm -r, without a date",
            "--match 'a; rm -r' --undated",
        ),
    ],
)
def test_filters_are_told_in_words_and_as_options(filters: Filters, words: str, asked: str) -> None:
    assert (about.told(filters), about.asked(filters)) == (words, asked)


def test_every_filter_has_its_words() -> None:
    assert list(about.WORDS) == [each.name for each in fields(Filters)]


def test_an_export_says_what_it_leaves_out() -> None:
    told = About(
        topic="Reds and Blues",
        asked="--since 2017",
        words="since 2017",
        today="2020-01-02",
        rows=1,
        whole=9,
        documents=4,
        left_out=(LeftOut(1, "claim", "rejected by a person", "--rejected"), LeftOut(2, "event", "off it", "--all")),
    )
    assert list(told.lines()) == [
        "Topic: Reds and Blues",
        "1 event of 9, from 4 documents",
        "Filter: since 2017 (--since 2017)",
        "As of 2020-01-02",
        "Left out: 1 claim is rejected by a person (--rejected)",
        "Left out: 2 events are off it (--all)",
    ]
    assert list(About().lines())[1] == "Filter: none"
