"""SECURITY.md promises nothing that no test holds."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
PROMISES = (ROOT / "SECURITY.md").read_text("utf-8").split("## Promises")[1].split("\n## ")[0]


def test_every_promise_names_a_test_that_there_is() -> None:
    rows = [line for line in PROMISES.splitlines() if line.startswith("| ")][1:]
    assert len(rows) > 9
    for row in rows:
        named = re.findall(r"`(tests/[^`]+)`", row)
        assert named, f"no test holds: {row}"
        assert [name for name in named if not (ROOT / name).is_file()] == []


def test_every_table_of_attacks_holds_a_promise() -> None:
    tables = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "tests" / "hostile").glob("*.yaml"))
    assert tables
    assert [name for name in tables if name not in PROMISES] == []
