"""`make quick` knows a test for every part of the project, and a part for every test."""

from fnmatch import fnmatch
from pathlib import Path

import pytest
import quick
import transcripts

ROOT = Path(__file__).parent.parent
TESTS = ROOT / "tests"
FILES = sorted(
    path.relative_to(TESTS).as_posix() for path in TESTS.rglob("test_*.py") if "node_modules" not in path.parts
)


@pytest.mark.parametrize("name", FILES)
def test_every_test_file_is_run_for_some_change(name: str) -> None:
    assert any(fnmatch(name, pattern) for row in quick.TABLE.values() for pattern in row)


@pytest.mark.parametrize("start", quick.TABLE)
def test_every_row_is_about_something_and_runs_something(start: str) -> None:
    assert (ROOT / start).exists()
    names = {*FILES, *(path.stem for path in transcripts.FILES)}
    assert any(fnmatch(name, pattern) for name in names for pattern in quick.TABLE[start])


@pytest.mark.parametrize(
    "path", sorted(p for p in (ROOT / "timeline").iterdir() if p.name[0] != "_"), ids=lambda p: p.name
)
def test_every_stage_has_a_row_of_its_own(path: Path) -> None:
    assert f"timeline/{path.name}" in quick.TABLE


@pytest.mark.parametrize(
    ("paths", "run"),
    [
        (["timeline/store/query.py"], ["tests/test_store.py", "tests/test_store_plans.py", "timeline/store"]),
        (
            ["timeline/store/query.py", "timeline/store/rows.py"],
            ["tests/test_store.py", "tests/test_store_plans.py", "timeline/store"],
        ),
        (["tests/test_store.py", "LICENSE"], ["tests/test_store.py"]),
        (["tests/browser/test_watching.py"], ["tests/browser/test_watching.py"]),
        (["tests/transcripts/show.txt"], ["tests/test_transcripts.py::test_transcript[show]"]),
        (["tests/transcripts/show.txt", "tests/transcripts.py"], ["tests/test_transcripts.py"]),
        (["timeline/gone/away.py"], ["tests/test_guards.py", "tests/test_public.py"]),
        ([], []),
    ],
)
def test_what_is_run(paths: list[str], run: list[str]) -> None:
    assert quick.tests(paths) == run
