"""Console transcripts: `$ command` lines and the output below each, replayed in the project's root."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FILES = [*sorted((ROOT / "tests" / "transcripts").glob("*.txt")), *DOCUMENTS]


@dataclass(frozen=True)
class Step:
    """One command and the output promised; `first` and `last` are the line numbers of that output, half-open."""

    command: str
    expected: str
    first: int
    last: int


def steps(text: str, fenced: bool) -> list[Step]:
    """The commands of a transcript; in a fenced (markdown) file only those inside ```console blocks."""
    lines = text.splitlines()
    inside = not fenced
    found: list[Step] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if fenced and line.startswith("```"):
            inside = line == "```console"
        elif inside and line.startswith("$ "):
            last = at + 1
            while last < len(lines) and not lines[last].startswith(("$ ", "```")):
                last += 1
            found.append(Step(line[2:], "\n".join(lines[at + 1 : last]), at + 1, last))
            at = last - 1
        at += 1
    return found


def play(command: str, cache: Path) -> str:
    """Standard output and error of a shell command, in the order they were written, trailing blanks cut."""
    environment = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(cache),
        "XDG_CACHE_HOME": str(cache),
        "TIMELINE_TODAY": "2021-12-01",
        "COLUMNS": "80",
        "LC_ALL": "C.UTF-8",
        "TMP": str(cache),
    }
    done = subprocess.run(
        ["bash", "-c", command], cwd=ROOT, env=environment, capture_output=False, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip
    output = "\n".join(line.rstrip() for line in done.stdout.replace(str(cache), "TMP").splitlines())
    return output + (f"\n[exit {done.returncode}]" if done.returncode else "")


def rewritten(path: Path, cache: Path) -> Iterator[str]:
    """The lines of the file with every output replaced by what the commands print now."""
    lines = path.read_text(encoding="utf-8").splitlines()
    at = 0
    for step in steps("\n".join(lines), path.suffix == ".md"):
        yield from lines[at : step.first]
        output = play(step.command, cache).rstrip("\n")
        if output:
            yield from output.splitlines()
        if path.suffix != ".md" and step.last < len(lines):
            yield ""
        at = step.last
    yield from lines[at:]
