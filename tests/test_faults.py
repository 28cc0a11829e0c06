"""Faults in turn: the answer of an undisturbed run, or a message; decisions, sources and older exports stay whole.

`FAULTS=all` tries every point and every fault (`make faults`); else a choice of them.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ALL = os.environ.get("FAULTS") == "all"
POINTS = {"add": 50, "review": 80, "export": 80, "index": 60, "list": 20}  # that are tried at least
KINDS = {"list": ["memory", "size"]}  # of a reader, whose files and statements are those of `index`
HARMS = {"caches": 6, "moments": 8, "crowd": 2}  # how often in `make check`
MANY = {"caches": 100, "moments": 31, "crowd": 30}


def played(script: str, *arguments: str) -> list[str]:
    """What a player of `tests` prints: a line for each broken promise, and how much it tried."""
    done = subprocess.run(
        [sys.executable, str(HERE / script), *arguments], capture_output=True, text=True, check=False,
        timeout=3600 if ALL else 400, env={**os.environ, "PYTHONPATH": str(HERE.parent), "PYTHONHASHSEED": "0"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.parametrize("command", POINTS)
def test_a_fault_costs_no_more_than_the_run(command: str) -> None:
    *broken, counted = played("faulty.py", command, *(["every"] if ALL else KINDS.get(command, [])))
    assert broken == []
    assert int(counted.removesuffix(" points")) >= POINTS[command]


@pytest.mark.parametrize("harm", HARMS)
def test_damage_kills_and_crowds_cost_nothing(harm: str) -> None:
    *broken, counted = played("harmed.py", harm, str((MANY if ALL else HARMS)[harm]))
    assert broken == []
    assert int(re.findall(r"\d+", counted)[0]) >= HARMS[harm]
