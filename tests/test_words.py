"""No word of a table is lost or changed unseen: `tests/data/words.txt` is what was read and agreed to.

That a word does what its table says is asked elsewhere (`test_claims_words`, the examples of the rows). This file says
which words there are, so that a lost one is a line in a diff. `make golden` writes it anew; read the diff like code.
"""

import importlib
import os
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline import lang

FILE = Path(__file__).parent / "data" / "words.txt"
LOADED = ("calendar_words", "header_labels")  # their tables are read from text files, whose diffs show every word
MODULES = sorted(
    info.name
    for info in pkgutil.walk_packages(lang.__path__, "timeline.lang.")
    if not info.ispkg and not info.name.endswith(LOADED)
)


def words(value: object) -> Iterator[str]:
    """The words and phrases in a table; sentences are its examples."""
    match value:
        case str() if value.rstrip("\"'”")[-1:] not in (".", "?", "!"):
            yield from (" ".join(phrase.split()) for phrase in value.split(";"))
        case dict():
            for key, row in value.items():
                yield from words(key)
                yield from words(row)
        case tuple() | list() | frozenset() | set():
            for each in value:
                yield from words(each)


def tables() -> dict[str, list[str]]:
    """The words of every table of the language folders, in order of the alphabet, each once."""
    found = {}
    for name in MODULES:
        module = importlib.import_module(name)
        for table, value in vars(module).items():
            own = sorted({word for word in words(value) if word}) if table.isupper() else []
            if own:
                found[f"{name.removeprefix('timeline.lang.')} {table}"] = own
    return found


def written() -> dict[str, list[str]]:
    blocks = FILE.read_text(encoding="utf-8").split("\n\n")
    return {name: own for name, *own in (block.strip("\n").split("\n") for block in blocks) if own}


if os.environ.get("GOLDEN") == "1":
    FILE.write_text("\n".join("\n".join((name, *own, "")) for name, own in tables().items()), "utf-8")


def test_there_are_many_words() -> None:
    assert sum(map(len, written().values())) > 3000


@pytest.mark.parametrize("name", sorted(tables().keys() | written().keys()))
def test_the_words_of_a_table_are_those_that_were_read(name: str) -> None:
    now, then = set(tables().get(name, [])), set(written().get(name, []))
    assert (sorted(then - now), sorted(now - then)) == ([], []), "lost, new"
