"""The manual pages are what the program says of itself, and troff that man prints without a complaint."""

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from timeline import cli
from timeline.cli import environment, manual

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "man"
PAGES = manual.pages(cli.cli)
REQUESTS = {"TH", "SH", "PP", "TP", "nf", "fi", '\\"'}
ESCAPES = re.compile(r"\\(e|-|&|\(aq|\(ga|\(ha|\(ti|f[BR]|\[u[0-9A-F]{4,6}\]|\")")


def test_the_pages_in_the_repository_are_current() -> None:
    if os.environ.get("GOLDEN") == "1":
        for old in FOLDER.glob("*.1"):
            old.unlink()
        for name, text in PAGES.items():
            (FOLDER / name).write_text(text, encoding="ascii")
    assert {path.name for path in FOLDER.glob("*.1")} == set(PAGES) == {
        "timeline.1", *(f"timeline-{name}.1" for name in cli.COMMANDS)
    }  # fmt: skip
    assert [name for name in PAGES if (FOLDER / name).read_text(encoding="ascii") != PAGES[name]] == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_plain_troff(name: str) -> None:
    lines = PAGES[name].splitlines()
    assert {line.split(" ")[0][1:] for line in lines if line.startswith((".", "'"))} <= REQUESTS
    assert "\\" not in ESCAPES.sub("", PAGES[name])
    headings = [line[4:] for line in lines if line.startswith(".SH ")]
    assert headings[:3] == ["NAME", "SYNOPSIS", "DESCRIPTION"] and {"OPTIONS", "EXIT STATUS", "SEE ALSO"} <= set(
        headings
    )
    assert ("EXAMPLES" in headings) == (name != "timeline.1") == ("ENVIRONMENT" not in headings)


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.skipif(shutil.which("groff") is None, reason="groff is not here")
def test_groff_has_nothing_to_say(name: str) -> None:
    done = subprocess.run(
        ["groff", "-man", "-ww", "-Tascii", "-P-c"], input=PAGES[name], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    assert name.removesuffix(".1").upper() in done.stdout.replace("\b", "")


def test_the_pages_are_in_the_wheel() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert told["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"] == {"docs/man": "share/man/man1"}


def test_every_variable_that_is_read_is_told() -> None:
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "timeline" / "cli").rglob("*.py")]
    read = {name for text in sources for name in re.findall(r'"((?:TIMELINE|XDG|NO|FORCE|CLICOLOR)_[A-Z_]+)"', text)}
    told = {name for names in environment.VARIABLES for name in names.split(", ")}
    assert read and read <= told | {"TIMELINE_COMPLETE"}
