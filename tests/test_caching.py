"""A cache in use is waited for, for a time; one of another is left alone; what is asked is asked of one state."""

from __future__ import annotations

import gc
import sqlite3
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from test_store import FILE, claim, extraction

from timeline import cli
from timeline.errors import StoreError
from timeline.store import Damaged, Prepared, Store, opening

TEXT = "22 August 2018\n\nRussian envoys met Taliban leaders in Moscow on Monday.\n"
MORE = "\nLavrov met the Taliban in Doha on 3 March 2018.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("TIMELINE_TODAY", "2021-12-01")
    made = tmp_path / "corpus"
    made.mkdir()
    (made / "a.txt").write_text(TEXT)
    assert cli.run(["-q", "-C", str(made), "index"]) == 0
    return made


@pytest.fixture
def other(folder: Path) -> Iterator[sqlite3.Connection]:
    gc.collect()  # the store of the run before
    (path,) = folder.parent.joinpath("cache", "timeline").glob("*.sqlite")
    held = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    yield held
    held.close()


def rows(folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """How many events `list` has, and what it tells."""
    capsys.readouterr()
    assert cli.run(["-C", str(folder), "list", "--all"]) == 0
    told = capsys.readouterr()
    return len(told.out.splitlines()), told.err


def test_a_cache_in_use_is_waited_for(
    folder: Path, other: sqlite3.Connection, capsys: pytest.CaptureFixture[str]
) -> None:
    other.execute("BEGIN IMMEDIATE")
    (folder / "a.txt").write_text(TEXT + MORE)
    timer = threading.Timer(1, lambda: other.execute("COMMIT"))
    timer.start()
    found, told = rows(folder, capsys)
    timer.join()
    assert found == 2 and "cache" not in told


@pytest.mark.parametrize("how", ["BEGIN IMMEDIATE", "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE"])
def test_one_that_is_never_given_back_is_done_without(
    folder: Path,
    other: sqlite3.Connection,
    how: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(opening, "PATIENCE", 0.2)
    for statement in how.split("; "):
        other.execute(statement)
    (folder / "a.txt").write_text(TEXT + MORE)
    found, told = rows(folder, capsys)
    assert found == 2 and "locked. Going on without a cache." in told
    other.execute("ROLLBACK")


def put(store: Store, number: int) -> None:
    store.update([], [("a.txt", FILE, [extraction([claim(number)])], [])])


def test_another_build_that_took_the_cache_over_is_not_disturbed(tmp_path: Path) -> None:
    path = str(tmp_path / "x.sqlite")
    one = Store(path, "one")
    two = Store(path, "two")
    put(two, 2)
    with pytest.raises(StoreError, match="taken over"):
        put(one, 1)
    assert [c.id for c in two.claims()] == ["a-2"] and not one.database.hold()


def test_of_two_that_find_an_empty_cache_the_second_takes_what_the_first_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(tmp_path / "x.sqlite")
    first = Store(path, "build")
    put(first, 1)
    real, seen = opening.built, [None]
    monkeypatch.setattr(opening, "built", lambda db: seen.pop() if seen else real(db))  # as it was a moment ago
    second = Store(path, "build")
    assert not seen and [c.number for c in second.claims()] == [1]


def test_nobody_changes_claims_while_events_are_gathered(tmp_path: Path) -> None:
    path = str(tmp_path / "x.sqlite")
    one, two = Store(path, "build"), Store(path, "build")
    two.database._sql.execute("PRAGMA busy_timeout = 1")
    put(one, 1)
    with one.gathering() as tables:
        with pytest.raises(StoreError, match="locked"):
            put(two, 2)
        tables.changes.settle()
    assert not one.is_stale() and one.database.hold()
    put(two, 2)
    assert two.is_stale()


def test_what_is_asked_is_asked_of_one_state(tmp_path: Path) -> None:
    path = str(tmp_path / "x.sqlite")
    one, two = Store(path, "build"), Store(path, "build")
    put(one, 1)
    one.replace_events([])
    assert one.database.hold()
    put(two, 2)
    assert [c.id for c in one.claims()] == ["a-1"]
    one.put((), [Prepared("a.txt", replace(FILE, size=2), unchanged=True)])  # a change lets go of it
    assert [c.id for c in one.claims()] == ["a-2"]


def test_damage_in_the_middle_of_an_answer_is_mended_and_the_answer_goes_on(tmp_path: Path) -> None:
    path = str(tmp_path / "x.sqlite")
    store = Store(path, "build")

    def fill() -> None:
        store.update([], [("a.txt", FILE, [extraction([claim(i) for i in range(1, 6)])], [])])

    fill()
    damaged = sqlite3.connect(path)
    damaged.execute("UPDATE claims SET speakers = '[' WHERE number = 4")
    damaged.commit()
    with pytest.raises(Damaged):
        store.claims()
    store.database.refill = fill
    assert [c.number for c in store.claims()] == [1, 2, 3, 4, 5]
    assert store.database.refill is None  # once: what is damaged again is told
    damaged.close()
