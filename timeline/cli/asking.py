"""What a person is asked, and whether a folder that nobody named is read: a home, the root or a very full one."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from timeline.cli import leaving
from timeline.errors import UsageError

MANY = 5000  # files in a folder that is hardly one of articles alone
NAMED = ("timeline.yaml", "overrides.yaml")  # what shows that a folder is a corpus


def confirmed(question: str, err: bool = False) -> bool:
    """Whether the answer is yes; nothing typed is no. Raises `EOFError` where nothing more comes."""
    while True:
        typed = leaving.ask(f"{question} [y/N]: ", err).strip().lower()
        if typed in ("", "n", "no", "y", "yes"):
            return typed.startswith("y")
        leaving.say("Error: invalid input", err)


def check(folder: Path, typed: str | None, quiet: bool) -> None:
    """Ask on a terminal before a folder that nobody named is read. Raises `UsageError` for a no, and off a terminal.

    `typed`: the folder as the person or the environment names it, which is consent.
    """
    reason = "" if typed is not None or any((folder / name).is_file() for name in NAMED) else _reason(folder)
    if not reason:
        return
    told = f"{folder} is {reason} without a timeline.yaml"
    watched = all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))
    if not quiet and watched and confirmed(f"{told}. Read every file in it?", err=True):
        return
    raise UsageError(f"{told}; nothing was read.", "If you mean it: timeline -C . list. Else: timeline -C DIR list")


def _reason(folder: Path) -> str:
    if folder == Path(folder.anchor):
        return "the root of this machine"
    if folder == Path(os.path.expanduser("~")).resolve():  # noqa: PTH111 - `Path.home` fails without a home
        return "your home folder"
    count = 0
    for _, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        count += len(files)
        if count > MANY:
            return f"a folder of more than {MANY:,} files"
    return ""
