"""Cells in columns: whatever the text, nothing is lost, no line is too wide, no number is cut where a blank is near."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import typed
from timeline.calendar import intervals
from timeline.export import grid
from timeline.export.grid import Cell
from timeline.export.when import words

TEXTS = st.text(st.sampled_from("ab 12-,。日本é\u0301\n"), max_size=60)


@given(TEXTS, TEXTS, st.integers(2, 20), st.integers(2, 20))
def test_every_character_stands_in_its_column(one: str, other: str, left: int, right: int) -> None:
    lines = grid.row([Cell(one), Cell(other)], [left, right], color=False).splitlines()
    kept = "".join("".join(line.split()) for line in lines)
    assert sorted(kept) == sorted("".join(f"{one}{other}".split()))
    assert all(_columns(line) <= left + grid.GAP + right for line in lines)


@given(TEXTS, st.integers(2, 20), st.integers(0, 30), st.integers(0, 30))
def test_styles_change_no_character(text: str, width: int, begin: int, length: int) -> None:
    styled = Cell(text, ((begin, min(begin + length, len(text)), "bold"),))
    painted = grid.row([styled], [width], color=True)
    codes = re.sub(r"\x1b\[\d(;\d)?m", "", painted)
    assert [line.rstrip() for line in codes.splitlines()] == grid.row([styled], [width], color=False).splitlines()


def _columns(line: str) -> int:
    from rich.cells import cell_len

    return cell_len(line)


def test_a_style_goes_on_over_a_line_end() -> None:
    assert grid.row([Cell("one two three", ((4, 13, "bold"),))], [7], color=True) == (
        "one \x1b[1mtwo\x1b[0m\n\x1b[1mthree\x1b[0m\n"
    )


DATES = [
    *("2018-08-21", "[2023-04-06,2023-06-04]", "../2018-08-24", "2021-09-02/..", "2018-08-20/2018-09-03"),
    *("2018-12-20/2019-01-03", "2018-08-22~", "XXXX-08-22", "XXXX-03/XXXX-05", "2018-22", "2018-33", "19XX"),
]


@pytest.mark.parametrize("edtf", DATES)
def test_a_date_in_words_is_never_cut_inside_a_number(edtf: str) -> None:
    from timeline.export.table import DATE

    said = f"({words(edtf)})"
    lines = grid.row([Cell(said)], [DATE], color=False).split()
    assert lines == said.split(), "broken at blanks alone"


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        *(("2018", "2018"), ("2018-09", "Sep 2018"), ("2018-22", "summer 2018"), ("2018-33", "Q1 2018")),
        *(("201X", "2010s"), ("19XX", "1900 to 1999"), ("2018?", "perhaps 2018"), ("2018-22~", "about summer 2018")),
        *(("XXXX-08-22", "22 Aug (year unknown)"), ("XXXX-03/XXXX-05", "Mar to May (year unknown)")),
        *(("2018-08-20/2018-08-26", "week of 20 Aug 2018"), ("2018-08-20/2018-08-25", "20 to 25 Aug 2018")),
        *(("2018-08/2018-10", "Aug to Oct 2018"), ("2001/2003", "2001 to 2003"), ("../2018", "by 2018")),
        ("2018-12-20/2019-01-03", "20 Dec 2018 to 3 Jan 2019"),
    ],
)
def test_a_date_in_words(edtf: str, said: str) -> None:
    assert words(edtf) == said


SAID_BACK = [
    *("2018", "2018-09", "2018-09-04", "2018-22", "2018-33", "201X", "19XX", "2018-08~", "2018-08-22~", "2018?"),
    *("../2018-08-24", "2021-09-02/..", "2018-08-20/2018-08-26", "2018-08/2018-10", "2018-12-20/2019-01-03"),
    *("2001/2003", "[2017-03-04,2017-04-03]", "2018-21/2018-23", "../2018-08~", "2018-08-20~/2018-08-22~", "2018-24"),
]


@pytest.mark.parametrize("edtf", SAID_BACK)
def test_what_a_table_says_can_be_typed(edtf: str) -> None:
    assert typed.parse(words(edtf), date(2021, 12, 1)) == intervals.bounds(edtf)
