"""A newcomer's day, from the first command to the next morning, as the screen shows it at four widths."""

import os
import re
import shutil
from pathlib import Path

import newcomer
import pytest
from terminal import Terminal

SCREENS = Path(__file__).parent / "screens"
STEPS = (Path(__file__).parent / "screens" / "day.steps").read_text(encoding="utf-8").splitlines()
WIDTHS = (60, 80, 100, 160)
LINES = 30
PROMPT = ":\x1b[K"  # of less


def play(command: str, home: Path, folder: Path, columns: int) -> str:
    """What the screen shows when the command has ended; a long list is read to its end, then left."""
    terminal = Terminal(command, home, columns, LINES, folder, TIMELINE_TODAY="2019-06-10", TIMELINE_BY="ana")
    code = terminal.leaf(PROMPT, " ", "(END)", "q")
    shown = terminal.scrolled()
    return f"$ {command}\n{shown}" + (f"\n[exit {code}]" if code else "")


def day(tmp_path: Path, columns: int) -> str:
    folder = tmp_path / "articles"
    newcomer.lay(folder)
    screens = [play(command, tmp_path, folder, columns) for command in STEPS if command and not command.startswith("#")]
    return re.sub(re.escape(str(tmp_path)), "HOME", "\n\n".join(screens)) + "\n"


@pytest.mark.skipif(shutil.which("less") is None, reason="needs less")
@pytest.mark.parametrize("columns", WIDTHS)
def test_a_newcomers_day_looks_as_it_was_read(tmp_path: Path, columns: int) -> None:
    golden = SCREENS / f"day-{columns}.txt"
    seen = day(tmp_path, columns)
    if os.environ.get("GOLDEN"):
        golden.write_text(seen, encoding="utf-8")
    assert seen == golden.read_text(encoding="utf-8")
    assert "Traceback" not in seen and "ESC[" not in seen
    assert all(len(line) <= columns for line in seen.splitlines() if not line.startswith("$ "))
