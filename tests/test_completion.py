"""Completion knows the commands, and the documents, actors and kinds of the corpus at hand."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def completed(line: str, cache: Path) -> list[str]:
    """What bash would offer for the last word of `line`."""
    words = line.split(" ")
    environment = {
        **os.environ,
        "_TIMELINE_COMPLETE": "bash_complete",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words) - 1),
        "XDG_CACHE_HOME": str(cache),
    }
    done = subprocess.run(
        [sys.executable, "-c", "from timeline.__main__ import main; main()"],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stderr == ""
    return [row.removeprefix("plain,") for row in done.stdout.splitlines() if row.startswith("plain,")]


OFFERED = [
    ("timeline sh", ["show"]),
    ("timeline show 00", [f"00{i}" for i in range(5)]),
    ("timeline show 002", ["002_0edb2e8cf1257897"]),
    ("timeline list --kind inv", ["invitation"]),
    ("timeline list --actor tal", ["Taliban"]),
    ("timeline -C /no/such/folder show 0", []),
]


@pytest.mark.parametrize(("line", "expected"), OFFERED)
def test_offers(line: str, expected: list[str], tmp_path: Path) -> None:
    offered = completed(line, tmp_path)
    assert len(offered) == len(expected)
    assert all(word.startswith(start) for word, start in zip(sorted(offered), sorted(expected), strict=True))


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_of_each_shell(shell: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "timeline", "--completion", shell], capture_output=True, text=True, check=True
    )
    assert "_TIMELINE_COMPLETE" in done.stdout
