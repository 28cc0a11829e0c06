"""`docs/reliability.md` tells of all that is tried, and of nothing lost; `make reliability` makes it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import attacks
import laws
import reliability

PAGE = (Path(__file__).parent.parent / "docs" / "reliability.md").read_text("utf-8")


def test_every_row_of_every_table_was_tried_and_held() -> None:
    rows = Counter(row.table for row in attacks.rows())
    told = re.findall(r"^\| \[(\w+)\]\(.*?\) \| .*? \| (\d+) \| (\d+) \|", PAGE, re.M)
    assert {name: int(tried) for name, tried, _ in told} == rows
    assert {name: int(held) for name, _, held in told} == rows
    assert set(reliability.TABLES) == set(rows)


def test_nothing_was_lost() -> None:
    tried, held, lost = re.findall(r"([\d,]+) cases were tried, ([\d,]+) held, ([\d,]+) were lost", PAGE)[0]
    assert (tried, lost) == (held, "0")
    assert int(tried.replace(",", "")) > 600
    of_faults = re.findall(r"\| (\d+) \| (\d+) \|$", PAGE.split("## Faults")[1].split("## Laws")[0], re.M)
    assert len(of_faults) == len(reliability.FAULTS)
    assert all(int(number) > 0 and lost == "0" for number, lost in of_faults)


def test_every_law_was_tried_and_none_is_broken() -> None:
    rates = dict(re.findall(r"^\| (.*?) \| \d+ \| [\d,]+ \| \d+ \| ([\d.]+) % \|$", PAGE.split("## Laws")[1], re.M))
    assert set(rates) == {*laws.WRITTEN, "years shifted", "header removed", *laws.FOLDER_LAWS}
    assert max(map(float, rates.values())) <= 100 * laws.MOST


def test_the_page_says_what_was_lost() -> None:
    row = reliability.Tried("files", "what", 3, ("files: a: exit 1",), 2)
    made = reliability.page([row], [], {"order": laws.Tally(3, 100, 5)})
    assert "3 cases were tried, 2 held, 1 were lost." in made
    assert "| 3 | 2 | 2 |" in made and "| order | 3 | 100 | 5 | 5.00 % |" in made
