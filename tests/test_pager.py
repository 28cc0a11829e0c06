"""What is longer than the screen goes through the pager as git does it: played in a terminal with the real `less`."""

import shutil
from pathlib import Path

import pytest
from terminal import Terminal

pytestmark = pytest.mark.skipif(shutil.which("less") is None, reason="needs less")
PROMPT = ":\x1b[K"  # of less
LONG = "timeline -C corpus list"
SHORT = "timeline -C corpus list --on 2018-09"


def test_a_long_list_is_paged_in_colour_and_without_codes(tmp_path: Path) -> None:
    terminal = Terminal(LONG, tmp_path, lines=12)
    terminal.until(PROMPT)
    assert "\x1b[2mThu\x1b[0m" in terminal.raw  # the weekday, dim
    assert "ESC[" not in terminal.shown() and "Ministry (statement)" in terminal.shown()
    terminal.press("q")
    assert terminal.end() == 0
    assert "26 events of 26" in terminal.shown(), "what was read stays, and the footer stands below it"


def test_what_fits_stays_on_the_screen(tmp_path: Path) -> None:
    read = "timeline -C corpus index >/dev/null 2>&1"  # so that no progress is told, however slow the machine
    terminal = Terminal(f"{read}; {SHORT}; echo done", tmp_path, lines=40, PAGER="false")
    assert terminal.end() == 0, "a pager that fails was not asked"
    shown = terminal.shown()
    assert shown.startswith("Date ") and shown.endswith("done") and "2 events of 26" in shown


@pytest.mark.parametrize(
    "pager",
    [
        pytest.param({"LESS": "MS"}, id="less that is told nothing of colour"),
        pytest.param({"TIMELINE_PAGER": "less --no-init -S", "LESS": ""}, id="by its own variable"),
        pytest.param({"PAGER": "head -n 5"}, id="an unknown program"),
    ],
)
def test_a_pager_without_colour_gets_none(tmp_path: Path, pager: dict[str, str]) -> None:
    terminal = Terminal(LONG, tmp_path, lines=12, **pager)
    terminal.until("Claim")
    terminal.press("q")
    assert terminal.end() == 0
    assert "[2mThu" not in terminal.raw and "ESC" not in terminal.raw and "2017-03-02 " in terminal.raw


@pytest.mark.parametrize("pager", [{"PAGER": "cat"}, {"PAGER": ""}, {"TIMELINE_PAGER": "no-such-program"}])
def test_without_a_pager_everything_is_printed(tmp_path: Path, pager: dict[str, str]) -> None:
    terminal = Terminal(LONG, tmp_path, lines=12, **pager)
    assert terminal.end() == 0
    assert "\x1b[2mThu\x1b[0m" in terminal.raw and "26 events of 26" in terminal.raw


def test_leaving_early_is_no_error(tmp_path: Path) -> None:
    terminal = Terminal(f"{LONG} --all --claims; echo left with $?", tmp_path, lines=12)
    terminal.until(PROMPT)
    terminal.press("q")
    terminal.end()
    assert "left with 0" in terminal.raw and "Traceback" not in terminal.raw
