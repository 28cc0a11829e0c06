"""Rows of `tools/bench.py`: what reading whole articles costs, all of them, one of them and none."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import recombined
from measuring import Found, run, seconds, together
from places import Place

from timeline import pipeline, topic
from timeline.budget import uncollected

_SPACY = """
import spacy, sys, time
from pathlib import Path
texts = [path.read_text() for path in sorted(Path(sys.argv[1]).glob("*.txt"))]
nlp = spacy.blank("en")
nlp.add_pipe("sentencizer")
nlp(texts[0])
began = time.process_time()
for doc in nlp.pipe(texts):
    sum(1 for sentence in doc.sents)
print(time.process_time() - began, file=sys.stderr)
"""
PAGES = 300  # articles for the speed of one core


def articles(place: Place) -> Iterator[Found]:
    """Bytes to claims of whole articles, and all of an index."""
    profile = topic.default()
    made = [each.text.encode() for each in recombined.articles(min(PAGES, place.size.articles[-1]))]
    size = sum(map(len, made)) / 1000
    with uncollected():  # as whoever reads a corpus does
        taken = seconds(lambda: [pipeline.extract_file(data, "x.txt", "x", profile) for data in made], 2)
    yield Found("bytes to claims, whole articles, one core", size / taken, "KB/s", least=700)
    count = place.size.articles[-1]
    cost = place.indexed(count)
    yield Found(
        f"index of {count:,} articles with events, one core", _size(place.articles(count)) / cost.cpu, "KB/s", least=450
    )


def _size(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.glob("*.txt")) / 1000


def memory(place: Place) -> Iterator[Found]:
    for count in place.size.articles:
        yield Found(f"index of {count:,} articles, memory", place.indexed(count).memory, "MB", most=150)


def spacy(place: Place) -> Iterator[Found]:
    """The whole index against one pass of a pipeline that only splits words and sentences."""
    count = place.size.articles[-1]
    what = f"index of {count:,} articles against blank spaCy"
    if find_spec("spacy") is None:
        yield Found(what, None, "", least=1.2, note="spaCy is not installed")
        return
    cost = place.indexed(count)
    passed = run([sys.executable, "-c", _SPACY, str(place.articles(count))])
    taken = float(passed.error.split()[-1])
    yield Found(what, taken / cost.cpu, "x its speed", least=1.2, note=f"{cost.cpu:.1f} s, {taken:.1f} s")


def unchanged(place: Place) -> Iterator[Found]:
    """A run that finds nothing changed, a file, against looking at the files."""
    count = place.size.articles[-1]
    place.indexed(count)
    folder = place.articles(count)
    works = [partial(place.call, folder, "index"), partial(place.call, place.sample(), "index")]
    many, few = together(works, place.size.times + 2)
    looked = seconds(lambda: [entry.stat() for entry in os.scandir(folder)], 5) / count
    ours = max(0.0, many.cpu - few.cpu) / count
    told = f"{ours * 1e6:.1f} us, {looked * 1e6:.1f} us"
    yield Found(f"no-change run of {count:,} files, a file", ours / looked, "x scandir + stat", most=2, note=told)


def changed(place: Place) -> Iterator[Found]:
    """One article is written over; then all are read anew, which must give the same."""
    count = place.size.articles[-1]
    place.indexed(count)
    folder = place.articles(count)
    path = next(iter(sorted(folder.glob("*.txt"))))
    text = path.read_text(encoding="utf-8")
    try:
        path.write_text(f"{text}\nRussian envoys met Taliban leaders in Oslo on 3 March 2018.\n", encoding="utf-8")
        cost = place.call(folder, "index")
        anew = place.call(folder, "list", "--all", "-f", "jsonl", fresh=True)
        after = place.call(folder, "list", "--all", "-f", "jsonl")
        same = "as read anew" if after.digest == anew.digest else "OTHER THAN READ ANEW"
    finally:
        path.write_text(text, encoding="utf-8")
    place.call(folder, "index")
    yield Found(f"one changed file of {count:,}", cost.cpu, "s", most=1, note=same)
    yield Found(f"one changed file of {count:,}, memory", cost.memory, "MB", most=100)


def workers(place: Place) -> Iterator[Found]:
    """Real seconds by one process, two, and two workers of Dask, their start excluded."""
    count = place.size.articles[-1]
    folder = place.articles(count)
    one, two, dask = (
        _without_start(place, folder, *words)
        for words in (("--jobs", "1"), ("--jobs", "2"), ("--jobs", "2", "--cluster", "local"))
    )
    busy = f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    if not one or not two:
        return
    yield Found(
        f"--jobs 2 against 1, {count:,} articles", one / two, "x", least=1.8, note=f"{one:.1f} s, {two:.1f} s; {busy}"
    )
    what = f"Dask with two workers against two jobs, {count:,} articles"
    if dask is None:
        yield Found(what, None, "", least=0.8, note="no --cluster, or Dask is not installed")
    else:
        yield Found(what, two / dask, "x", least=0.8, note=f"{dask:.1f} s; {busy}")


def _without_start(place: Place, folder: Path, *words: str) -> float | None:
    """Seconds for the whole folder less those for the sample; `None` where it cannot be run like that."""
    few = place.call(place.sample(), "index", *words, fresh=True)
    many = place.call(folder, "index", *words, fresh=True) if not few.code else few
    return None if many.code else max(many.wall - few.wall, 0.01)


def copies(place: Place) -> Iterator[Found]:
    """A text of eight happenings in many copies, alone and among others: how many events it has."""
    for count in place.size.copies:
        for others in (0, 200 if count > 10 else 5):
            folder = place.copies(count, others)
            cost = place.call(folder, "index")
            told = f" among {others}" if others else " alone"
            what = f"events of a text of 8, {count:,} copies{told}"
            yield Found(what, _of_copies(place, folder), "", most=8, note=f"{cost.cpu:.1f} s to read")


def _of_copies(place: Place, folder: Path) -> int:
    """How many events there are that a copy tells."""
    words = place.words(folder, "-q", "list", "--all", "-f", "jsonl")
    told = subprocess.run(words, env={**os.environ, **place.env(folder)}, capture_output=True, text=True, check=True)
    events = map(json.loads, told.stdout.splitlines())
    return sum(any(document.startswith("copy") for document in event["documents"]) for event in events)


def near_copies(place: Place) -> Iterator[Found]:
    """`check` on copies with words of their own."""
    for count, wanted in zip(place.size.near, (1, 12), strict=False):
        folder = place.copies(count, near=True)
        place.call(folder, "index")
        cost = place.call(folder, "check", "-f", "jsonl", limit=600)
        ended = "ended after 600 CPU seconds; " if cost.code < 0 else ""
        yield Found(f"check, {count:,} near copies", cost.cpu, "s", most=wanted, note=f"{ended}{cost.lines:,} findings")
