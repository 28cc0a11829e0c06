"""Grouping a change and its neighbours again gives what grouping all gives: invented claims with invented verdicts.

Nothing here is read or weighed, so that rivals, refusals and claims of one sentence are many; in articles they are few.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from random import Random

import pytest

from timeline.chronology.cluster import group
from timeline.chronology.ties import Tie
from timeline.corpus.gathering import groups, members, rings
from timeline.corpus.gathering.groups import Found
from timeline.store import Store
from timeline.store.gathered import Gathered

FIRST = 736_754  # 2018-03-01


@dataclass(frozen=True)
class Told:
    """One invented claim."""

    document: str
    sentence: int
    first: int | None
    last: int | None
    date: str | None
    stated: bool
    mood: str
    family: str
    status: str
    words: str
    places: str
    repeats: int


class World:
    """Claims in a store of their own, and what was found between them; the same seed gives the same."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.store = Store(":memory:", "r")
        self.claims: dict[int, Told] = {}
        self.verdicts: dict[tuple[int, int], tuple[str, str, float]] = {}
        self.ties: list[Tie] = []
        with self.store.database.changing() as db:  # what counts rows asks for whole claims
            for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                db.execute(f"DROP TRIGGER {name}")
        for n in range(1, 31):
            self.claims[n] = self.told(n)
        for _ in range(45):
            self.judge(*self.random.sample(sorted(self.claims), 2))
        if seed % 2:
            self.ties = [self.tie(*each) for each in (("merge", 2), ("split", 1), ("merge", 3), ("split", 2))]

    def tie(self, what: str, many: int) -> Tie:
        return Tie(what, tuple(f"c{n}" for n in self.random.sample(sorted(self.claims), many)), f"{what} by hand")

    def told(self, n: int) -> Told:
        pick = self.random.choice
        first = FIRST + self.random.randrange(6)
        ends = pick([(first, first)] * 6 + [(first, first + 3), (FIRST - 9, FIRST + 20), (None, first), (None, None)])
        date = None if ends == (None, None) else pick([f"2018-03-0{first - FIRST + 1}"] * 8 + ["XXXX-03-02"])
        originals = [other for other, each in self.claims.items() if each.repeats == other and other != n]
        repeats = pick(originals) if originals and self.random.random() < 0.2 else n
        return Told(
            *(pick("abcdefgh"), self.random.randrange(3), *ends, date, self.random.random() < 0.6),
            mood=pick(("done", "done", "plan")),
            family=pick(("saying", "consult", "attack")),
            status=pick(("happened", "happened", "background")),
            words="\n".join(self.random.sample("abcdef", self.random.randrange(1, 5))),
            places=pick(("", "", "oslo", "paris", "oslo\nparis")),
            repeats=repeats,
        )

    def judge(self, one: int, other: int) -> None:
        pick = self.random.choice
        if (other, one) not in self.verdicts:
            what = pick(("merge", "only"))
            self.verdicts[one, other] = (what, pick(("", "places", "words")), self.random.randrange(5) / 4)

    def change(self) -> set[int]:
        """What changes is a document, or a verdict on two claims; the claims that this touches."""
        if self.random.random() < 0.3 and self.verdicts:
            pair = self.random.choice(sorted(self.verdicts))
            del self.verdicts[pair]
            return {*pair}
        if self.random.random() < 0.3:
            one, other = self.random.sample(sorted(self.claims), 2)
            self.judge(one, other)
            return {one, other}
        name = self.random.choice(sorted({each.document for each in self.claims.values()}))
        own = {n for n, each in self.claims.items() if each.document == name}
        touched = own | self.leave(own)
        come = {max(self.claims, default=0) + 1 + at for at in range(self.random.randrange(4))}
        for n in come:
            self.claims[n] = replace(self.told(n), document=name)
        for n in come:
            other = self.random.choice(sorted(self.claims))
            if other != n:
                self.judge(n, other)
                touched.add(other)
            touched |= {n, self.claims[n].repeats}
        return touched

    def leave(self, own: set[int]) -> set[int]:
        """Claims go; those that had a verdict with one of them, or repeated it."""
        beside = {n for pair in self.verdicts if own & {*pair} for n in pair}
        self.verdicts = {pair: found for pair, found in self.verdicts.items() if not own & {*pair}}
        for n in own:
            del self.claims[n]
        for n, each in self.claims.items():
            if each.repeats in own:
                self.claims[n] = replace(each, repeats=n)
                beside.add(n)
        return beside

    @contextmanager
    def tables(self) -> Iterator[Gathered]:
        with self.store.database.changing() as db:
            yield Gathered(db)

    def write(self) -> None:
        """The store has these claims and verdicts; which group a claim was of stays."""
        with self.store.database.changing() as db:
            before = dict(db.execute("SELECT n, grouped FROM kept"))
            for table in ("claims", "kept", "verdicts"):
                db.execute(f"DELETE FROM {table}")
            for n, each in self.claims.items():
                self._write(db, n, each, before.get(n, n))
            db.executemany(
                "INSERT INTO verdicts VALUES (?,?,?,'rule',?,'',?)",
                ((*pair, what, strength, heeds) for pair, (what, heeds, strength) in self.verdicts.items()),
            )

    def _write(self, db: sqlite3.Connection, n: int, each: Told, group: int) -> None:
        span = (each.sentence * 10, each.sentence * 10 + 9)
        claim = {"rowid": n, "id": f"c{n}", "document": each.document, "first": span[0], "last": span[1]}
        claim |= {"date": each.date, "status": each.status, "kind": each.family}
        self._insert(db, "claims", claim)
        kept = {"n": n, "claim": f"c{n}", "document": each.document, "first": each.first, "last": each.last}
        kept |= {"stated": each.stated, "mood": each.mood, "family": each.family, "words": each.words}
        kept |= {"places": each.places, "repeats": each.repeats, "grouped": group}
        self._insert(db, "kept", kept)

    @staticmethod
    def _insert(db: sqlite3.Connection, table: str, row: Mapping[str, object]) -> None:
        marks = ",".join("?" * len(row))
        db.execute(f"INSERT INTO {table} ({','.join(row)}) VALUES ({marks})", tuple(row.values()))

    def all(self) -> set[Found]:
        """The events of all claims, grouped at once."""
        with self.tables() as tables:
            every = members.load(tables, self.claims)
            found = list(group(every, members.judged(tables, every)))
            for each in found:
                groups.remember(tables, every, [each])
            return set(map(_sorted, groups.decided(tables, every, found, self.ties)))


def _sorted(found: Found) -> Found:
    return found._replace(pairs=tuple(sorted(found.pairs)), verdicts=tuple(sorted(found.verdicts)))


def wrong(world: World) -> list[Found]:
    """After a change, events that grouping its surroundings gives otherwise than grouping all."""
    world.write()
    before = world.all()
    tied = {claim for tie in world.ties for claim in tie.claims} & {f"c{n}" for n in world.claims}
    touched = world.change()
    with world.tables() as tables:
        touched |= tables.groups.wholes(touched)
    for each in before:
        if not world.claims.keys() >= {*each.claims}:
            touched.update(each.claims)
    if not {f"c{n}" for n in world.claims} >= tied:
        touched.update(n for n in world.claims if f"c{n}" in tied)
    world.write()
    with world.tables() as tables:
        found = {*map(_sorted, rings.again(tables, touched & world.claims.keys(), world.ties))}
        remembered = dict(tables.groups._ask("SELECT n, grouped FROM kept"))
    again = {n for each in found for n in each.claims}
    left = {each for each in before if not again & {*each.claims} and world.claims.keys() & {*each.claims}}
    anew = world.all()
    different = sorted((found | left) ^ anew)
    with world.tables() as tables:
        assert different or remembered == dict(tables.groups._ask("SELECT n, grouped FROM kept"))
    return different


@pytest.mark.parametrize("seed", range(250))
def test_what_a_change_touches_is_grouped_as_all_is_grouped(seed: int) -> None:
    world = World(seed)
    for _ in range(4):
        assert wrong(world) == []


def test_a_rival_two_steps_away_keeps_a_neighbour_as_it_was() -> None:
    """A plan of a wide time and its saying stand in one sentence. The plan has a rival, so that they are told together
    only if nobody else has the saying: as soon as a report of another day is gone, a third has.
    """
    world = World(0)
    plan = Told("a", 0, FIRST, FIRST + 3, "2018-03-01", True, "plan", "consult", "happened", "a", "", 1)
    said = replace(plan, first=FIRST + 1, last=FIRST + 1, date="2018-03-02", stated=False, family="saying", repeats=2)
    rival = replace(plan, document="b", first=FIRST + 9, last=FIRST + 9, date="2018-03-10", repeats=3)
    third = replace(plan, document="c", first=FIRST + 5, last=FIRST + 19, date="2018-03", repeats=4)
    report = replace(plan, document="d", first=FIRST + 19, last=FIRST + 19, date="2018-03-20", repeats=5)
    world.claims = {1: plan, 2: said, 3: rival, 4: third, 5: report}
    world.verdicts = {(1, 2): ("only", "", 0.9), (1, 3): ("only", "", 0.5), (4, 2): ("only", "", 0.1)}
    world.verdicts[4, 5] = ("merge", "", 1.0)
    world.write()
    assert {each.claims for each in world.all()} == {(1, 2), (3,), (4, 5)}
    world.leave({5})
    world.write()
    with world.tables() as tables:
        found = {each.claims for each in rings.again(tables, {4}, [])}
    assert found == {(1,), (2, 4)}
    assert {each.claims for each in world.all()} == {(1,), (2, 4), (3,)}


@pytest.mark.parametrize("changed", (1, 2))
def test_what_repeats_a_claim_is_beside_it_though_nothing_was_found_between_them(changed: int) -> None:
    """Their days speak against each other till one of them changes."""
    world = World(0)
    told = Told("a", 0, FIRST, FIRST, "2018-03-01", True, "done", "consult", "happened", "a", "", 1)
    later = replace(told, document="b", first=FIRST + 20, last=FIRST + 20, date="2018-03-21", repeats=1)
    world.claims, world.verdicts = {1: told, 2: later}, {}
    world.write()
    assert {each.claims for each in world.all()} == {(1,), (2,)}
    world.claims[changed] = replace(
        world.claims[changed], first=FIRST + 20 * (2 - changed), last=FIRST + 20 * (2 - changed)
    )
    world.write()
    with world.tables() as tables:
        found = {each.claims for each in rings.again(tables, {changed}, [])}
    assert found == {(1, 2)} == {each.claims for each in world.all()}


def test_a_change_in_a_long_chain_looks_at_its_neighbours_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of many claims may be of one event with the next, and is not: step by step they all hang together."""
    world = World(0)
    day = Told("a", 0, FIRST, FIRST, "2018-03-01", True, "done", "consult", "happened", "a", "", 1)
    for n in range(1, 1001):
        at = FIRST + 3 * n
        world.claims[n] = replace(day, document=f"d{n}", first=at, last=at, repeats=n)
    world.verdicts = {(n, n + 1): ("merge", "", 1.0) for n in range(1, 1000)}
    world.write()
    assert len(world.all()) == 1000
    touched = world.leave({500})
    world.write()
    read: list[int] = []
    loaded = members.load
    monkeypatch.setattr(members, "load", lambda *told: (read.append(len(told[1])), loaded(*told))[1])
    with world.tables() as tables:
        assert {each.claims for each in rings.again(tables, touched - {500}, [])} == {(499,), (501,)}
    assert read == [6]


def test_rings_are_drawn_a_bounded_number_of_times(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of many claims is of one event with the next, the surer the earlier, or with the one before."""
    world = World(0)
    day = Told("a", 0, FIRST, FIRST, "2018-03-01", True, "done", "consult", "happened", "a", "", 1)
    for n in range(1, 202):
        world.claims[n] = replace(day, document=f"d{n}", first=FIRST + n, last=FIRST + n, repeats=n)
    world.verdicts = {(n, n + 1): ("merge", "", 1.0 - n / 1000) for n in range(1, 201)}
    world.write()
    assert (1, 2) in {each.claims for each in world.all()}
    touched = world.leave({1})
    world.write()
    drawn: list[object] = []
    loaded = members.load
    monkeypatch.setattr(members, "load", lambda *told: (drawn.append(told), loaded(*told))[1])
    with world.tables() as tables:
        found = {each.claims for each in rings.again(tables, touched, [])}
    assert len(drawn) == rings.TIMES + 1
    assert found == {each.claims for each in world.all()} and (2, 3) in found


def test_the_worlds_have_what_is_hard(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rings that are drawn again."""
    met = []
    moved = rings._moved
    monkeypatch.setattr(rings, "_moved", lambda *told: (met.append(out := moved(*told)), out)[1])
    for seed in range(40):
        wrong(World(seed))
    assert len(list(filter(None, met))) > 5
