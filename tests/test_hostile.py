"""Every attack of `tests/hostile` is played: it costs what it may cost and nothing else."""

from __future__ import annotations

from pathlib import Path

import attacks
import pytest

ROWS = attacks.rows()


@pytest.mark.parametrize("attack", ROWS, ids=str)
def test_an_attack_costs_no_more_than_it_may(attack: attacks.Attack, tmp_path: Path) -> None:
    assert attacks.faults(attack, tmp_path / "case") == []


def test_each_row_says_how_it_failed_or_why_it_never_did() -> None:
    assert [str(row) for row in ROWS if not row.seen.startswith(("failed", "never"))] == []
    assert len({str(row) for row in ROWS}) == len(ROWS)


def test_a_row_can_fail(tmp_path: Path) -> None:
    row = attacks.Attack(
        "here", "all wrong", "echo $'a\\x1b[31mb'; echo Traceback >&2; echo changed > docs/a.txt",
        {"docs/a.txt": {"article": ""}}, code=1, out=("c",), no_out=("a",), json="one", after={"docs/b.txt": ""},
    )  # fmt: skip
    faults = " ".join(attacks.faults(row, tmp_path / "case"))
    for said in (
        "exit 0",
        "lacks 'c'",
        "has 'a'",
        "'\\x1b'",
        "has 'Traceback'",
        "no JSON",
        "a.txt has changed",
        "b.txt is not",
    ):
        assert said in faults
