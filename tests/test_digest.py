"""Nothing that an article gives changes unseen: digests of what a thousand of them give, `tests/data/digests.tsv`.

The articles are recombined from a seed (`tools/recombined.py`); of each all fields of dating, claims and problems count
that are not what they are by default, so that a new field alone changes nothing. A line has a hundred articles: the
first one's number, the digest of their bytes and that of what they give. A change of the last is a change of the
program, and is explained in CHANGELOG.md; `python tools/same.py` shows it on whole articles. `GOLDEN=1` writes it.
"""

from __future__ import annotations

import hashlib
import html
import json
import os
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
import recombined

from timeline import pipeline, topic

FILE = Path(__file__).parent / "data" / "digests.tsv"
COUNT, BLOCK = 1000, 100
LENGTHS = (800, 2800)  # characters of an article


def _files(first: int) -> Iterator[tuple[str, bytes]]:
    """A block's files, name and bytes: text, and every tenth a page, a record, a mail or in an old encoding."""
    for number in range(first, first + BLOCK):
        made = recombined.article(number, seed=16, lengths=LENGTHS)
        match number % 10:
            case 3:
                lines = "".join(f"<p>{html.escape(line)}</p>" for line in made.text.split("\n\n"))
                page = f"<html><head><title>{html.escape(made.title)}</title></head><body>{lines}</body></html>"
                yield f"{made.name}.html", page.encode()
            case 5:
                record = {"id": made.name, "title": made.title, "source": made.outlet, "text": made.text}
                yield f"{made.name}.jsonl", json.dumps(record).encode() + b'\n{"id": "no text"}\n'
            case 7:
                head = f"From: desk@x.example\nSubject: {made.title}\nDate: {made.day:%d %b %Y} 10:15:00 +0000\n\n"
                yield f"{made.name}.eml", (head + made.text).encode()
            case 9:
                yield f"{made.name}.txt", f"{made.text}\nIt was a café.\n".encode("cp1252", "replace")
            case _:
                yield f"{made.name}.txt", made.text.encode()


def _digest(parts: Iterator[str]) -> str:
    out = hashlib.sha256()
    for part in parts:
        out.update(part.encode() + b"\n")
    return out.hexdigest()[:24]


def _written(record: object) -> str:
    """A record with its fields that are not what they are by default."""
    if isinstance(record, tuple):
        return f"({', '.join(map(_written, record))})"
    if not is_dataclass(record):
        return repr(record)
    values = ((f.name, getattr(record, f.name)) for f in fields(record) if f.compare)
    defaults = {f.name: f.default for f in fields(record)}
    told = ", ".join(f"{name}={_written(value)}" for name, value in values if value != defaults[name])
    return f"{type(record).__name__}({told})"


def _given(first: int) -> Iterator[str]:
    """All that the articles of a block give, a line for each record."""
    for name, data in _files(first):
        extractions, problems = pipeline.extract_file(data, name, Path(name).stem, topic.default())
        for extraction in extractions:
            yield _written(extraction.article)
            yield from map(_written, extraction.claims)
        yield from map(_written, problems)


def _row(first: int) -> str:
    read = _digest(f"{name} {hashlib.sha256(data).hexdigest()}" for name, data in _files(first))
    return f"{first}\t{read}\t{_digest(_given(first))}"


if os.environ.get("GOLDEN") == "1":
    FILE.write_text("".join(f"{_row(first)}\n" for first in range(0, COUNT, BLOCK)), encoding="utf-8")
ROWS = [line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines()] if FILE.exists() else []


def test_a_thousand_articles_are_looked_at() -> None:
    assert [int(first) for first, *_ in ROWS] == list(range(0, COUNT, BLOCK))
    given = list(_given(0))
    kinds = {line.partition("(")[0] for line in given}
    assert kinds == {"Article", "Claim", "Problem"} and len(given) > 5 * BLOCK


@pytest.mark.parametrize(("first", "read", "gives"), ROWS, ids=[row[0] for row in ROWS])
def test_articles_give_what_they_gave(first: str, read: str, gives: str) -> None:
    _, read_now, gives_now = _row(int(first)).split("\t")
    assert read_now == read, "other articles: what they are made of has changed; see that the program has not, GOLDEN=1"
    assert gives_now == gives, f"articles {first} to {int(first) + BLOCK - 1} give something else: explain it"
