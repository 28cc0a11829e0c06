"""What a stored extraction depends on besides its file: this program and the profile of the corpus."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import timeline
from timeline import limits, opening, topic

if TYPE_CHECKING:
    from timeline.topic import Profile

PROGRAM = (".py", ".yaml", ".json", ".txt")  # the files of the package that what is read depends on: code and data
APART = re.compile(rb"^(?:views|shards):.*(?:\n(?:[ \t#-].*)?)*", re.M)  # of a profile: no article hangs on them


def build_id(folder: Path) -> str:
    """What a stored extraction depends on besides its file: this program and the topic profile."""
    digest = hashlib.sha256(timeline.__version__.encode())
    for line in sorted(_program(str(Path(timeline.__file__).parent))):
        digest.update(line.encode(errors="surrogateescape"))
    profile = folder / topic.FILE
    if profile.is_file():
        digest.update(APART.sub(b"", profile.read_bytes()))
    return digest.hexdigest()


def _program(folder: str) -> Iterator[str]:
    """Path, size and time stamp of every file of the program."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(PROGRAM):
                about = entry.stat()
                yield f"{entry.path} {about.st_size} {about.st_mtime_ns}"
            elif entry.is_dir() and entry.name != "__pycache__":
                yield from _program(entry.path)


def load_profile(folder: Path) -> Profile:
    """The corpus's own `timeline.yaml`, else the shipped profile."""
    path = folder / topic.FILE
    return topic.load(path) if os.path.lexists(path) else topic.default()


def addresses(folder: Path) -> tuple[str, ...]:
    """The addresses that belong to the corpus, as its own `timeline.yaml` names them; where it names none, it is not
    even understood.
    """
    path = folder / topic.FILE
    if not os.path.lexists(path):
        return ()
    try:
        is_named = b"shards" in opening.whole(path, limits.DECISIONS.number)
    except OSError:
        is_named = True  # loading says what is wrong
    return load_profile(folder).shards if is_named else ()
