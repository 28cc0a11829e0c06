"""Closed streams, colour that is forced or forbidden, bytes that are no text, and folders that nobody named."""

import os
import select
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.cli import asking
from timeline.cli.environment import wants_color

ROOT = Path(__file__).parent.parent


def ran(command: str, home: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """A line of bash in the project's folder; its home and cache are `home`."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    surroundings = {"PATH": path, "HOME": str(home), "XDG_CACHE_HOME": str(home), "LC_ALL": "C.UTF-8", **more}
    return subprocess.run(
        ["bash", "-c", command], cwd=ROOT, env=surroundings, capture_output=True, text=True, check=False
    )


CLOSED = [
    *("timeline list >&-", "timeline list 2>&-", "timeline list <&-", "timeline list <&- >&- 2>&-", "timeline -h >&-"),
    *("timeline show 002 >&-", "timeline list -f table >&-", "timeline --no-cache list >&-"),
    "timeline review --queue <&-",
]


@pytest.mark.parametrize("command", CLOSED)
def test_a_closed_stream_is_no_fault(command: str, tmp_path: Path) -> None:
    done = ran(command, tmp_path)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    again = ran("timeline -q list --docs --columns document", tmp_path)  # nothing was written into the index
    assert len(again.stdout.splitlines()) == 5


COLOURS = [
    ({}, True, True),
    ({}, False, False),
    ({"TERM": "dumb"}, True, False),
    ({"CLICOLOR": "0"}, True, False),
    ({"NO_COLOR": "1"}, True, False),
    ({"NO_COLOR": "", "FORCE_COLOR": "1"}, False, True),
    ({"FORCE_COLOR": "0"}, False, False),
    ({"CLICOLOR_FORCE": "1"}, False, True),
    ({"CLICOLOR_FORCE": "1", "TERM": "dumb"}, False, True),
    ({"FORCE_COLOR": "1", "CLICOLOR_FORCE": "1", "NO_COLOR": "1"}, True, False),
]


@pytest.mark.parametrize(("environment", "is_terminal", "colour"), COLOURS)
def test_colour(environment: dict[str, str], is_terminal: bool, colour: bool) -> None:
    assert wants_color(environment, is_terminal) is colour


def test_colour_is_forced_into_a_pipe(tmp_path: Path) -> None:
    line = "timeline list --docs -f table"
    assert "\x1b[" not in ran(line, tmp_path).stdout
    assert "\x1b[" in ran(line, tmp_path, FORCE_COLOR="1").stdout
    assert "\x1b[" not in ran(line, tmp_path, FORCE_COLOR="1", NO_COLOR="1").stdout
    assert "\x1b[" in ran(f"{line} --color always", tmp_path, NO_COLOR="1").stdout


NO_TEXT = [
    *("show $'\\xff'", "search $'caf\\xe9'", "list -s $'\\xff'", "list --on $'\\xff'", "list --speaker $'\\xff'"),
    *("$'\\xff'", "list --columns $'\\xff'", "help $'\\xff'", "list -m $'\\xff'", "-C $'/no/\\xff' list"),
]


@pytest.mark.parametrize("words", NO_TEXT)
def test_bytes_that_are_no_text_are_written_out(words: str, tmp_path: Path) -> None:
    done = ran(f"timeline {words}", tmp_path)
    assert done.returncode == 2 and "Traceback" not in done.stderr
    assert "\\xff" in done.stderr or "\\xe9" in done.stderr
    assert "\\udc" not in done.stderr


@pytest.mark.parametrize("place", ["$HOME", "/"])
def test_a_home_and_the_root_are_not_read_unasked(place: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("2018-08-22\n\nRussian envoys met the Taliban on Monday.\n")
    done = ran(f'cd "{place}" && timeline list', tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "nothing was read" in done.stderr and "timeline -C . list" in done.stderr


def test_a_home_is_read_when_it_is_named_or_has_a_profile_or_was_read_before(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("2018-08-22\n\nRussian envoys met the Taliban on Monday.\n")
    line = 'cd "$HOME" && timeline -q list --docs --columns published'
    assert ran(line.replace("list", "-C . list"), tmp_path).stdout == "2018-08-22\n"
    assert ran(line, tmp_path).stdout == "2018-08-22\n"
    (tmp_path / "timeline.yaml").write_text("extends: russia-taliban\n")
    assert ran(line.replace("timeline -q", "timeline -q --no-cache"), tmp_path).stdout == "2018-08-22\n"


def test_a_very_full_folder_is_not_read_unasked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    full = tmp_path / "full" / "inside"
    full.mkdir(parents=True)
    for number in range(4):
        (full / f"{number}.txt").touch()
    monkeypatch.setattr(asking, "MANY", 3)
    assert asking._reason(tmp_path) == "a folder of more than 3 files"
    (full / "0.txt").unlink()
    assert asking._reason(tmp_path) == ""


@pytest.mark.parametrize(("answer", "code"), [("y", 0), ("n", 2)])
def test_a_terminal_is_asked(answer: str, code: int, tmp_path: Path) -> None:
    import pty

    (tmp_path / "a.txt").write_text("2018-08-22\n\nRussian envoys met the Taliban on Monday.\n")
    parent, child = pty.openpty()
    surroundings = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache"),
                    "LC_ALL": "C.UTF-8", "TERM": "dumb"}  # fmt: skip
    asked = subprocess.Popen(
        [Path(sys.executable).parent / "timeline", "--no-cache", "list", "--docs", "--no-pager"],
        cwd=tmp_path, env=surroundings, stdin=child, stdout=child, stderr=child, start_new_session=True,
    )  # fmt: skip
    os.close(child)
    os.write(parent, f"{answer}\n".encode())
    seen = b""
    try:
        while select.select([parent], [], [], 60)[0] and (some := os.read(parent, 4096)):
            seen += some
    except OSError:
        pass  # Linux ends a terminal so, when nobody is left on its other side
    os.close(parent)
    assert asked.wait() == code
    assert b"Read every file in it?" in seen and (b"2018-08-22" in seen) == (code == 0)
