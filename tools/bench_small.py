"""Rows of `tools/bench.py` about small things: the start of a command, the tagger, gathering in memory, a screen."""

from __future__ import annotations

import datetime
import os
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import synthetic
from measuring import Found, run, seconds, together
from places import ROOT, Place

import timeline
from timeline import budget, chronology

# what has made taggers slow: 100 KB of each, the slowest is printed
REPEATED = (
    *("7", "may ", "1/1/", "x", '"', "“", "2-", "the last ", "March and ", "10 to ", "Aug. 5-", "Monday to ", "ago "),
)
MERGED = (10_000, 30_000, 100_000)


def starting(place: Place) -> Iterator[Found]:
    """A process against Python that does nothing."""
    sample = place.sample()
    works = [partial(run, [sys.executable, "-c", "pass"])]
    works += [partial(place.call, sample, words) for words in ("--help", "list")]
    bare, *others = together(works, 10)
    for name, cost in zip(("timeline --help", "timeline list, second run"), others, strict=True):
        yield Found(name, cost.cpu / bare.cpu, "x python -c pass", note=f"{1000 * cost.cpu:.0f} ms")


def tagging(_place: Place) -> Iterator[Found]:
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "corpus").glob("*.txt"))]
    text = "\n\n".join(texts * 4)
    day = datetime.date(2018, 8, 22)
    splitting, taken = seconds(text.split, 10), seconds(lambda: timeline.tag(text, day), 5)
    yield Found("timeline.tag", len(text) / taken / 1000, "KB/s", note=f"{taken / splitting:.0f} x str.split")
    yield Found("timeline.tag, text ten times", seconds(lambda: timeline.tag(text * 10, day), 2) / taken, "x the time")
    slow, unit = max((seconds(partial(timeline.tag, each * (100_000 // len(each)), day), 1), each) for each in REPEATED)
    note = f"the slowest of {len(REPEATED)}"
    yield Found(f"timeline.tag, 100 KB of {unit!r}", 100 / slow, "KB/s", note=note)


def merging(place: Place) -> Iterator[Found]:
    """Invented claims into events: how long, how it grows, and whether the events are those that were invented."""
    pace = []
    for count in (each for each in MERGED if each <= place.size.claims[-1]):
        claims = synthetic.claims(count)
        outlets: dict[str, str | None] = {claim.document: claim.speakers[-1] for claim in claims}
        began = time.process_time()
        with budget.uncollected():
            events = chronology.gather(claims, outlets, {}, synthetic.PROFILE)
        taken = time.process_time() - began
        pace.append(taken / count)
        true = {claim.id: claim.event for claim in claims}
        right = sum(Counter(true[each] for each in event.claims).most_common(1)[0][1] for event in events)
        largest = max(len(event.claims) for event in events)
        told = (
            f"{len(events):,} events of {len(set(true.values())):,}, {100 * right / count:.0f} % of claims in their own"
        )
        yield Found(f"merging {count:,} claims in memory", taken, "s", note=f"{told}, largest {largest}")
    if len(pace) > 1:
        yield Found("merging, a claim of the most/least", pace[-1] / pace[0], "x the time")


def listing(place: Place) -> Iterator[Found]:
    """Ten thousand events on a terminal: the first screen, and the whole table against the TSV of the same rows."""
    folder = place.root / "meetings"
    _articles(folder)
    place.call(folder, "index")
    works = [partial(place.call, folder, "-q", "list", "-f", form) for form in ("tsv", "table")]
    tsv, table = together(works, 3)
    yield Found("list, all events as TSV", tsv.cpu, "s", note=f"{tsv.lines:,} events")
    yield Found("list, the same as a table", table.cpu / tsv.cpu, "x the TSV")
    yield Found("list, the first screen in less", min(_first_screen(place, folder) for _ in range(3)), "s, real")


def _articles(folder: Path) -> None:
    """Articles of invented meetings, no two alike."""
    folder.mkdir(exist_ok=True)
    draw = random.Random(1)
    places = "Doha Moscow Oslo Kabul Tashkent Beijing Ankara Islamabad Tehran Almaty".split()
    matters = (
        "border grain water rail bridge power visa school clinic canal tunnel ferry port tax fuel mine dam".split()
    )
    for number in range(760):
        day = datetime.date(2001, 1, 1) + datetime.timedelta(draw.randrange(8000))
        text = [f"{day:%d %B %Y}"]
        for _ in range(8):
            met = day - datetime.timedelta(draw.randrange(1, 2000))
            one, other = draw.sample(matters, 2)
            text.append(
                f"Russian envoys met the Taliban in {draw.choice(places)} on {met:%d %B %Y} to speak of the {one} and"
                f" the {other} and number {draw.randrange(10**6)} of the long list, the ministry said."
            )
        (folder / f"a{number}.txt").write_text("\n\n".join(text), encoding="utf-8")


def _first_screen(place: Place, folder: Path) -> float:
    """Run the command in a terminal until the pager asks for more; seconds."""
    import pexpect  # type: ignore[import-untyped]  # it has no stubs of its own

    began = time.perf_counter()
    env = {**os.environ, **place.env(folder), "TERM": "xterm", "PAGER": "less"}
    call = place.words(folder, "list")
    child = pexpect.spawn(call[0], call[1:], env=env, dimensions=(40, 100), encoding="utf-8")
    child.expect_exact(":\x1b[K")
    taken = time.perf_counter() - began
    child.close(force=True)
    return taken
