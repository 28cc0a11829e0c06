"""What is measured is what was asked for: seeded corpora, stores that nothing reads again, costs of a process alone."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import bench
import corpora
import measuring
import pytest
import recombined
from measuring import Found
from places import COPIED, SIZES, Place

from timeline import engine
from timeline.model import EVERY_CLAIM
from timeline.store import Store


@pytest.fixture(params=["gathered", "plain", "none"])
def events(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_an_article_hangs_on_its_seed_and_number_alone() -> None:
    few, many = list(recombined.articles(3)), list(recombined.articles(9))
    assert few == many[:3] and len({made.text for made in many}) == 9
    assert few != list(recombined.articles(3, seed=2))
    assert all(2000 < len(made.text) < 9000 for made in many)


def test_articles_are_files_or_records(tmp_path: Path) -> None:
    corpora.articles(12, tmp_path / "files")
    corpora.articles(12, tmp_path / "records", shards=3)
    assert len(list((tmp_path / "files").glob("*.txt"))) == 12
    counted = [len(path.read_text().splitlines()) for path in sorted((tmp_path / "records").iterdir())]
    assert counted == [4, 4, 4]


def test_nothing_of_a_store_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, events: str) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "corpus"
    corpora.store(150, folder, events)
    with closing(Store(str(corpora.cache(folder)), engine.build_id(folder))) as store:
        assert store.is_stale() == (events == "none")
        assert engine.refresh(store, folder) == 0
        claims, listed = store.claims(EVERY_CLAIM), store.events(EVERY_CLAIM)
    assert len(claims) == 150 and {claim.level for claim in claims} == {1, 2, 3}
    assert sum(len(event.claims) for event in listed) == 150
    assert (len(listed) == 150) == (events == "plain")


def test_a_store_of_another_program_can_be_taken_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "corpus"
    corpora.store(40, folder)
    (folder / "timeline.yaml").write_text((folder / "timeline.yaml").read_text() + "# other\n")
    corpora.adopt(folder)
    with closing(Store(str(corpora.cache(folder)), engine.build_id(folder))) as store:
        assert len(store.claims(EVERY_CLAIM)) == 40


def test_a_process_is_measured_without_the_one_that_starts_it() -> None:
    ballast = bytearray(100_000_000)
    ballast[::4096] = b"x" * len(ballast[::4096])
    cost = measuring.run([sys.executable, "-c", "print('a\\nb')"], {"ANY": "1"})
    assert (cost.code, cost.lines, cost.error) == (0, 2, "")
    assert 0 < cost.memory < 60 and 0 < cost.cpu < 5


def test_what_takes_too_long_is_ended() -> None:
    cost = measuring.run([sys.executable, "-c", "while True: pass"], limit=1)
    assert cost.code < 0


def test_a_line_says_whether_what_is_wanted_is_met() -> None:
    found = [
        Found("a", 1.234, "s", most=1), Found("b", 2, "x", least=1.8), Found("c", None, "", most=1, note="not | here"),
        Found("d", 12345, "KB/s"),
    ]  # fmt: skip
    assert [each.is_met for each in found] == [False, True, None, None]
    assert measuring.table(found, "tsv").splitlines()[1:3] == [
        "a\t1.23 s\tat most 1\tno\t",
        "b\t2 x\tat least 1.8\tyes\t",
    ]
    lines = measuring.table(found, "md").splitlines()
    assert lines[1] == "| --- | --- | --- | --- | --- |" and lines[4] == "| c | - | at most 1 |  | not / here |"
    assert measuring.line(found[3]).split() == ["d", "12,345", "KB/s"]


def test_the_cheapest_of_several_runs_counts() -> None:
    costs = iter([measuring.Cost(cpu, 0, 0, 0, "", 0) for cpu in (3, 9, 1, 8, 2, 7)])
    assert [cost.cpu for cost in measuring.together([lambda: next(costs), lambda: next(costs)], 3)] == [1, 7]


def test_a_row_that_fails_is_a_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def broken(_: Place) -> Iterator[Found]:
        yield Found("one", 1, "s")
        raise ValueError

    monkeypatch.setitem(bench.ROWS, "start", broken)
    found = list(bench.measured(["start"], Place(tmp_path, SIZES["tiny"])))
    assert [each.note for each in found] == ["", "failed: ValueError"]


@pytest.mark.parametrize("name", ["near", "changed"])
def test_a_row_measures_something(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = list(bench.measured([name], Place(tmp_path, SIZES["tiny"])))
    assert capsys.readouterr().err == ""
    assert found and all(each.value is not None and each.wanted for each in found)
    assert not any("OTHER" in each.note for each in found)


def test_a_copied_text_tells_eight_happenings() -> None:
    assert len(COPIED) == 8 and all("2018" in sentence for sentence in COPIED)
