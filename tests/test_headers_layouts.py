"""Layouts of printed dates: the rules of their edges decide their own examples, and a new kind of date is one row."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from timeline.dating import filename, metadata
from timeline.dating.head import edges, find, layouts, lines, match, on_calendar, parts, slips, widen
from timeline.dating.head.layouts import Layout
from timeline.dating.head.parts import Part, Parts
from timeline.dating.head.tokens import Word, split


def read(text: str) -> list[tuple[str, str | None]]:
    found = find.find(split(text, 0, len(text)))
    return [(date.layout.pattern if date.layout else "", date.edtf()) for date in found]


@pytest.mark.parametrize(("name", "part"), parts.PARTS.items())
def test_a_part_reads_its_example_to_the_end(name: str, part: Part) -> None:
    text = f"11 {part.example}"
    words = split(text, 0, len(text))
    assert part.read(words, 1, Parts(layouts.LAYOUTS[0], 0, 0)) == len(words), name


def test_every_part_of_a_layout_has_a_reader_or_is_a_sign() -> None:
    names = {name for layout in layouts.LAYOUTS for name in layout.parts}
    assert names >= parts.PARTS.keys(), "a part that no layout has"
    assert sorted(names - parts.PARTS.keys()) == sorted("- . / W 年 日 月 년 월".split())


def test_a_layout_opens_with_a_part_that_can_open_one() -> None:
    assert {row.layout for rows in match.SITES.values() for row in rows} == {*layouts.LAYOUTS}
    assert all(parts.PARTS[layout.parts[0]].opens or parts.PARTS[layout.parts[0]].words for layout in layouts.LAYOUTS)


def test_numbers_that_are_day_and_month_have_an_order() -> None:
    numeric = [layout for layout in layouts.LAYOUTS if {"NUM", "NN"} & {*layout.parts}]
    assert len(numeric) > 20
    assert all(layout.orders for layout in numeric)
    assert not any(layout.orders for layout in layouts.LAYOUTS if layout not in numeric)


def verdicts(text: str) -> Iterator[tuple[edges.Rule | None, bool]]:
    """What the rules of edges say of the dates that rows find in a line; nothing begins within a whole one."""
    words = slips.mend(split(text, 0, len(text)))
    stop = 0
    for i in range(len(words)):
        for row in match.SITES.get(match.site(words, i), ()) if i >= stop else ():
            found = match.read(words, i, row)
            if found is not None:
                decided, verdict = edges.judge(words, found)
                yield decided, verdict
                if verdict:
                    stop = found.stop
                    break


EDGES = [(rule, text, verdict) for rule in edges.RULES for verdict in (True, False)
         for text in (rule.passes if verdict else rule.refuses)]  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "verdict"), EDGES)
def test_a_rule_of_edges_decides_its_examples(rule: edges.Rule, text: str, verdict: bool) -> None:
    assert (rule, verdict) in list(verdicts(text))


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in edges.RULES for text in rule.leaves])
def test_a_rule_of_edges_leaves_the_rest_alone(rule: edges.Rule, text: str) -> None:
    found = list(verdicts(text))
    assert found
    assert rule not in [decided for decided, _ in found]


def test_every_rule_of_edges_has_examples_and_others() -> None:
    assert all((rule.passes or rule.refuses) and rule.leaves for rule in edges.RULES)


ORDINAL_DATE = Layout("YEAR . DDD", {"2018.234": "2018-08-22"})


def test_a_new_layout_is_one_row(monkeypatch: pytest.MonkeyPatch) -> None:
    ((text, value),) = ORDINAL_DATE.examples.items()
    assert read(text) != [(ORDINAL_DATE.pattern, value)]
    monkeypatch.setattr(match, "SITES", match.sites((ORDINAL_DATE, *layouts.LAYOUTS)))
    assert read(text) == [(ORDINAL_DATE.pattern, value)]
    (candidate,) = lines.read(f"Published: {text}")
    assert (candidate.role, candidate.mention.edtf()) == ("published", value)


def _half(words: list[Word], i: int, found: Parts) -> int:
    found.season = 39 + words[i + 1].value
    return i + 2 if words[i + 1].value in (1, 2) else 0


def test_a_new_kind_of_layout_is_one_row_and_one_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    row = Layout("HALF YEAR", {"H2 2018": "2018-41"})
    ((text, value),) = row.examples.items()
    assert read(text) == [("YEAR", "2018")]
    monkeypatch.setitem(parts.PARTS, "HALF", Part(_half, "H2", is_name=True, words=frozenset({"h"})))
    monkeypatch.setattr(match, "SITES", match.sites((row, *layouts.LAYOUTS)))
    assert read(text) == [(row.pattern, value)]
    (candidate,) = lines.read(text)
    assert (candidate.role, candidate.mention.edtf()) == ("line", value)


@pytest.mark.parametrize(("text", "value"), on_calendar.EXAMPLES.items())
def test_numbers_on_a_calendar(text: str, value: str) -> None:
    assert [edtf for _, edtf in read(text)] == [value]


@pytest.mark.parametrize("text", on_calendar.NO_DAYS)
def test_numbers_on_no_calendar(text: str) -> None:
    assert read(text) == []


def test_seconds_since_1970_are_a_day() -> None:
    days = [metadata.of(text) for text in ("1534896000", "1534896000000", "153489600", "15348960000000")]
    assert [date.edtf() if date else None for date in days] == ["2018-08-22", "2018-08-22", None, None]


@pytest.mark.parametrize("text", slips.NOT_SLIPS)
def test_what_is_no_slip_stays(text: str) -> None:
    words = split(text, 0, len(text))
    assert slips.mend(words) == words


@pytest.mark.parametrize("suffix", filename.SUFFIXES)
def test_the_suffix_of_a_file_is_no_part_of_its_date(suffix: str) -> None:
    found = filename.find(f"harbour 22 August 2018{suffix}")
    assert found is not None
    assert found[1] == "22 August 2018"


@pytest.mark.parametrize(("text", "date"), (*widen.EXAMPLES, *widen.NOT_AROUND))
def test_what_belongs_to_a_date(text: str, date: str) -> None:
    (found,) = find.find(split(text, 0, len(text)))
    assert text[found.start : found.end] == date


def test_every_taker_takes_something(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without any one of them, one of the examples is read otherwise."""
    for name in ("BEFORE", "BEHIND"):
        takers = getattr(widen, name)
        assert len(takers) > 3
        for taker in takers:
            with monkeypatch.context() as without:
                without.setattr(widen, name, tuple(each for each in takers if each is not taker))
                found = [(text, find.find(split(text, 0, len(text)))[0]) for text, _ in widen.EXAMPLES]
            assert [text[date.start : date.end] for text, date in found] != [date for _, date in widen.EXAMPLES], taker
