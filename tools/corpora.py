"""Corpora and stores of any size, made from a seed: what `tools/bench.py` and whoever looks at large ones measure.

    python tools/corpora.py articles 1000 FOLDER       articles as .txt files; with `--shards 10` as .jsonl files
    python tools/corpora.py store 1000000 FOLDER       ten .jsonl files, and a store that holds them
    python tools/corpora.py store 1000000 FOLDER --events plain   the same, every claim an event of its own
    python tools/corpora.py store 1000000 FOLDER --events none   the same; the next command gathers the events
    python tools/corpora.py adopt FOLDER       the program as it is now takes the store for its own

A store lies where the program looks for it (`XDG_CACHE_HOME`), of the program that `timeline` is imported from. Its
documents are read from the files as ever; only what is claimed in them is invented (`synthetic`).
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import json
import sqlite3
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import count as counted
from pathlib import Path
from random import Random
from typing import IO
from unittest.mock import patch

import recombined
import synthetic

from timeline import engine, pipeline
from timeline.chronology.order import position
from timeline.cli.session import cache_folder
from timeline.corpus import gathering
from timeline.model import EVERY_CLAIM, Article, Claim, Dating, Event, Extraction, Source
from timeline.store import Store, Wanted
from timeline.store.gathered import placed

SHARDS = 10
LEVELS = {"yes": 1, "about": 2, "no": 3}


def articles(
    count: int, folder: Path, seed: int = 1, shards: int = 0, lengths: tuple[int, int] = recombined.LENGTHS
) -> None:
    """Write articles into a folder: a .txt file each, or as records of so many .jsonl files."""
    folder.mkdir(parents=True, exist_ok=True)
    found = recombined.articles(count, seed, lengths)
    if not shards:
        for made in found:
            (folder / f"{made.name}.txt").write_text(made.text, encoding="utf-8")
        return
    with contextlib.ExitStack() as stack:
        files = [stack.enter_context(_shard(folder, number)) for number in range(shards)]
        for number, made in enumerate(found):
            record = {"id": made.name, "title": made.title, "source": made.outlet, "text": made.text}
            _write(files[number * shards // count], record)


def _shard(folder: Path, number: int) -> IO[str]:
    return (folder / f"shard-{number:02}.jsonl").open("w", encoding="utf-8")


def _write(file: IO[str], record: dict[str, str]) -> None:
    file.write(json.dumps(record, ensure_ascii=False) + "\n")


def store(count: int, folder: Path, events: str = "gathered") -> None:
    """Ten .jsonl files with the quotes of `count` invented claims, and a store that has read them.

    `events` are `gathered`, `plain` (every claim is one of its own, which takes little memory and time) or `none`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    world = synthetic.World(Random(6))
    names = "".join(f"  {name}: []\n" for name in world.actors)
    sides = "".join(f"  {name}: []\n" for name in synthetic.SIDES)
    told = f"topic: {synthetic.PROFILE.topic}\nsides:\n{sides}actors:\n{names}"
    (folder / "timeline.yaml").write_text(told, encoding="utf-8")
    written = 0
    with contextlib.ExitStack() as stack:
        files = [stack.enter_context(_shard(folder, number)) for number in range(min(SHARDS, 1 + count // 50))]
        for page in synthetic.pages(count):
            _write(files[written * len(files) // count], _record(page))
            written += len(page.claims)
    with (
        contextlib.closing(Store(str(cache(folder)), engine.build_id(folder))) as kept,
        contextlib.ExitStack() as stack,
    ):
        stack.enter_context(patch.object(pipeline, "extract", _invented(count)))
        if events != "gathered":
            stack.enter_context(patch.object(gathering, "gather", _plain if events == "plain" else _none))
        engine.refresh(kept, folder, jobs=1)


def _record(page: synthetic.Page) -> dict[str, str]:
    text = "\n\n".join(["Of this and that.", *(claim.text for claim in page.claims)])
    return {"id": page.name, "date": page.published.isoformat(), "source": page.outlet, "text": text}


def _invented(count: int) -> Callable[..., Extraction]:
    """What gives a source the claims that were invented for it; sources come in the order of their files."""
    pages = synthetic.pages(count)

    def extract(source: Source, *_: object) -> Extraction:
        _, many, name = source.id.rpartition("#")
        page = next(page for page in pages if page.name == name or not many)
        day = page.published.isoformat()
        article = Article(source, Dating(day, "metadata", day, "the date of the record"), outlet=page.outlet)
        return Extraction(article, tuple(_placed(claim, source) for claim in page.claims))

    return extract


def _placed(claim: Claim, source: Source) -> Claim:
    first = source.text.index(claim.text)
    paragraph = source.text.count("\n\n", 0, first) + 1
    return replace(
        claim, document=source.id, event="", span=(first, first + len(claim.text)), paragraph=paragraph,
        gist=claim.text[:80], level=LEVELS[claim.contact], level_why="invented",
    )  # fmt: skip


def _plain(kept: Store, *_: object) -> None:
    """An event for each claim, in place of gathering."""
    made = list(_events(kept))
    with kept.gathering() as tables:
        with tables.anew():
            tables.changes.wipe()
            tables.events.put(placed(*each) for each in made)
        tables.changes.settle()


def _none(*_: object) -> None:
    """Nothing is gathered, and the store stays stale."""


def _events(kept: Store) -> Iterator[tuple[str, Event]]:
    """An event for each claim, with where it stands."""
    outlets = {document: (outlet,) if outlet else () for document, outlet, _ in kept.documents()}
    found = (claim for claim in kept.stream(EVERY_CLAIM, Wanted(claims=True)) if isinstance(claim, Claim))
    for number, claim in zip(counted(), found, strict=False):
        event = Event(
            id=f"{number:08x}", date=claim.date, kind=claim.kind, status=claim.status, contact=claim.contact,
            actors=claim.actors, speakers=claim.speakers, text=claim.text, documents=(claim.document,),
            outlets=outlets[claim.document], sources=claim.speakers[:1], claims=(claim.id,), why=claim.why,
            where=claim.where, basis=claim.basis, gist=claim.gist, level=claim.level, level_why=claim.level_why,
        )  # fmt: skip
        yield position(event, claim), event


def cache(folder: Path) -> Path:
    """Where the program keeps what it has read of a folder."""
    name = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:24]
    return cache_folder() / f"{name}.sqlite"


def adopt(folder: Path) -> None:
    """Make the program as it is now take the store of a folder for its own: of use while tables stay as they are."""
    with contextlib.closing(sqlite3.connect(cache(folder))) as db, db:
        db.execute("UPDATE meta SET value = ? WHERE key = 'build'", (engine.build_id(folder.resolve()),))


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    which = parser.add_subparsers(dest="which", required=True)
    for name in ("articles", "store", "adopt"):
        one = which.add_parser(name)
        if name != "adopt":
            one.add_argument("count", type=int)
        one.add_argument("folder", type=Path)
        if name == "articles":
            one.add_argument("--seed", type=int, default=1)
            one.add_argument("--shards", type=int, default=0)
        if name == "store":
            one.add_argument("--events", choices=("gathered", "plain", "none"), default="gathered")
    asked = vars(parser.parse_args(arguments))
    work: dict[str, Callable[..., None]] = {"articles": articles, "store": store, "adopt": adopt}
    work[asked.pop("which")](**asked)


if __name__ == "__main__":
    main(sys.argv[1:])
