"""What `-v` tells of the time: each second belongs to one thing that was done."""

import re
import time
from pathlib import Path

import pytest

from timeline import cli
from timeline.cli.verbose import Watch


def seconds(told: str) -> dict[str, float]:
    return {what: float(number) for number, what in re.findall(r"([0-9.]+) s ([a-z ]+)", told)}


def test_each_second_is_told_once() -> None:
    now = time.monotonic()
    told = seconds(Watch(now - 20, now - 19, now - 16, now - 10).told())
    assert told == {"finding files": 1, "reading": 3, "gathering events": 6, "answering": pytest.approx(10, abs=1)}


def test_what_did_not_come_to_pass_takes_no_time() -> None:
    now = time.monotonic()
    told = seconds(Watch(now - 20, opened=now - 16).told())
    assert (told["finding files"], told["reading"], told["gathering events"]) == (4, 0, 0)


def test_files_have_been_found_before_the_first_is_read() -> None:
    watch = Watch()
    watch.reads(0)
    found = watch.found
    assert found is not None and watch.read is None
    watch.reads(1)
    watch.reads(2)
    assert watch.found == found and watch.read is not None and watch.read >= found


def test_a_run_tells_all_four(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "a.txt").write_text("3 March 2018\n\nRussian envoys met Taliban leaders in Moscow on Friday.\n")
    assert cli.run(["-v", "-C", str(tmp_path), "list"]) == 0
    last = capsys.readouterr().err.splitlines()[-1]
    assert last.startswith("time: ")
    assert list(seconds(last)) == ["finding files", "reading", "gathering events", "answering"]
