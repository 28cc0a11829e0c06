"""A part gathered again gives what all gives: claims of documents that come, change and go, in random order.

Every table that gathering keeps is compared, row by row, after each change: with what gathering everything under the
same weights gives, and where all is gathered anew with `chronology.gather`, which knows no store.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
import synthetic

from timeline import chronology
from timeline.chronology import candidates, link
from timeline.chronology.traits import Lens
from timeline.corpus import gathering
from timeline.corpus.decisions import Anchor, Decisions, EventDecision
from timeline.corpus.gathering import anyday, everything, links, loading, part, reach, stretches
from timeline.corpus.ties import resolved
from timeline.model import EVERY_CLAIM, Article, Claim, Dating, Extraction, Source
from timeline.store import KnownFile, Store
from timeline.store.gathered import Gathered

COMPARED = (
    *("places", "facets", "totals", "events", "clusters", "verdicts", "reprints", "origins", "answers", "days", "kept"),
    *("naming", "printed"),
)
NAMED = {
    "facets": (0,),
    "kept": (0, -3, -2),
    "verdicts": (0, 1),
    "answers": (0, 1),
}  # columns that name claims by their rowid
NOTHING = Decisions()
FIRST = "2018-03-01"
DAY = r"\d{4}-\d\d-\d\d"


class Corpus:
    """Documents that come and go, and their store; the same seed gives the same."""

    def __init__(self, seed: int, claims: int = 240, odd: float = 0.25) -> None:
        self.random = Random(seed)
        self.store = Store(":memory:", "b")
        self.all: dict[str, list[Claim]] = defaultdict(list)
        for claim in synthetic.claims(claims):
            day = claim.date and (_dense(claim.date) if odd else claim.date)
            self.all[claim.document].append(replace(claim, **{"event": "", "date": day, **self._odd(odd, day)}))
        self.outlets = {name: found[0].speakers[-1] for name, found in self.all.items()}
        self.published = {name: self.random.choice((found[0].date, None)) for name, found in self.all.items()}
        self.there: set[str] = set()

    def _odd(self, part: float, day: str | None) -> dict[str, object]:
        """Of a part of the claims a wide, an open or an unknown time."""
        odd = (
            "2018",
            "2018-03",
            "../2018",
            "2016/2019",
            f"XXXX{(day or FIRST)[4:]}",
            None,
            "2018-03-03/2018-03-20",
            "2015/..",
        )
        if self.random.random() >= part:
            return self.random.choice(ANSWERED) if self.random.random() < part / 2 else {}
        return {"date": self.random.choice(odd), "basis": self.random.choice(("explicit", "inherited", "partial"))}

    def put(self, name: str, of: str = "", lost: float = 0.0) -> None:
        """Store a document: with the claims of another under its own name, or without some."""
        told = [claim for claim in self.all[of or name] if self.random.random() >= lost]
        told = [replace(claim, id=f"{name}/{claim.id}", document=name) for claim in told]
        article = Article(Source(name, name, "text", ""), Dating(self.published[of or name]), self.outlets[of or name])
        known = KnownFile(1, 1, "", name)
        self.store.update([], [(f"/{name}", known, [Extraction(article, tuple(told))], [])])
        self.there.add(name)

    def store_as(self, name: str, published: str, told: Sequence[Claim]) -> None:
        """Store a document with these claims, as its own."""
        own = tuple(replace(claim, id=f"{name}/{at}", document=name) for at, claim in enumerate(told))
        article = Article(Source(name, name, "text", ""), Dating(published), "Post")
        self.store.update([], [(f"/{name}", KnownFile(1, 1, "", name), [Extraction(article, own)], [])])
        self.there.add(name)

    def remove(self, name: str) -> None:
        self.store.update([f"/{name}"], [])
        self.there.discard(name)

    def change(self) -> None:
        """A document comes, goes, loses claims, or is copied before or behind all others."""
        some = sorted(self.there)
        match self.random.choice("come go lose copy".split()):
            case "come":
                self.put(self.random.choice(sorted(self.all)))
            case "go":
                self.remove(self.random.choice(some))
            case "lose":
                name = self.random.choice(some)
                self.put(name, name.split("~")[-1], 0.4)
            case _:
                of = self.random.choice(sorted(self.all))
                self.put(f"{self.random.choice('az')}{self.random.randrange(99)}~{of}", of)

    def gather(self, decided: Decisions = NOTHING, small: int = 0) -> None:
        gathering.gather(self.store, synthetic.PROFILE, decided, small=small)

    def gather_all(self, decided: Decisions = NOTHING) -> None:
        """All anew, with the weights there are."""
        ties, _ = resolved(decided.events, self.store.claims(EVERY_CLAIM))
        with self.store.gathering() as tables:
            everything.gather(tables, synthetic.PROFILE, ties, weighed=True)

    def tables(self) -> dict[str, list[str]]:
        """Every row of every table, claims by their ids."""
        rows = self.store.database.rows
        ids: dict[object, str] = dict(rows("SELECT rowid, id FROM claims"))
        out = {"of": sorted(map(repr, rows("SELECT id, event FROM claims")))}
        for table in COMPARED:
            found = [list(row) for row in rows(f"SELECT * FROM {table}")]
            for row in found:
                for at in NAMED.get(table, ()):
                    row[at] = ids.get(row[at], row[at])
            out[table] = sorted(repr(row) for row in found if table != "totals" or row[-1])
        return out

    def generation(self) -> str:
        with self.store.gathering() as tables:
            return tables.changes.said("generation")


ANSWERED = (
    {"status": "planned", "kind": "meeting"},
    {"status": "postponed", "kind": "postponement"},
    {"status": "denied", "kind": "denial"},
    {"status": "happened", "kind": "accusation"},
)


def _dense(day: str) -> str:
    """A day of one month and a half for each day, so that many are near each other."""
    if len(day) != len("2018-03-01") or not day[:4].isdecimal():
        return day
    return (date.fromisoformat(FIRST) + timedelta(date.fromisoformat(day).toordinal() % 45)).isoformat()


def begun(seed: int, make: Callable[[int], Corpus] = Corpus) -> Corpus:
    """A corpus of most documents, gathered."""
    corpus = make(seed)
    for name in corpus.all:
        if corpus.random.random() < 0.8:
            corpus.put(name)
    corpus.gather()
    return corpus


def differing(corpus: Corpus, decided: Decisions = NOTHING) -> list[str]:
    """The tables that gathering all makes others."""
    before = corpus.tables()
    corpus.gather_all(decided)
    after = corpus.tables()
    return [table for table in before if before[table] != after[table]]


@pytest.mark.parametrize("seed", range(6))
def test_a_part_gives_what_all_gives(seed: int) -> None:
    corpus = begun(seed)
    generations = [corpus.generation()]
    for _ in range(5):
        for _ in range(corpus.random.choice((1, 1, 3))):
            corpus.change()
        corpus.gather()
        assert differing(corpus) == []
        generations.append(corpus.generation())
    assert generations[2] == generations[0], "parts were gathered, not all"


class Copies(Corpus):
    """Documents that print some of a dozen sentences, so that each is a copy of many."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        pool = [claim for found in self.all.values() for claim in found if claim.contact != "no"][:12]
        for name in self.all:
            some = self.random.sample(pool, self.random.randint(2, 5))
            day = (date.fromisoformat(FIRST) + timedelta(self.random.randrange(14))).isoformat()
            inherited = {"date": day, "basis": "inherited"} if self.random.random() < 0.7 else {}
            self.all[name] = [
                replace(claim, id=f"{name}-{at}", speakers=(), **inherited)
                for at, claim in enumerate(sorted(some, key=_of_text))
            ]


def _of_text(claim: Claim) -> str:
    return claim.text


@pytest.mark.parametrize("seed", range(6))
def test_copies_are_found_again_as_all_are_found(seed: int) -> None:
    corpus = begun(seed, make=Copies)
    assert corpus.tables()["origins"]
    for _ in range(5):
        corpus.change()
        corpus.gather()
        assert differing(corpus) == []


def found_by(corpus: Corpus, numbers: Collection[int], looking: Collection[int] | None = None) -> set[tuple[str, str]]:
    """Who finds whom among some claims, by their ids."""
    with corpus.store.gathering() as tables:
        weights = loading.Stored.last(tables, synthetic.PROFILE)
        loaded = loading.load(tables.kept.loaded(sorted(numbers)))
        traits = loading.traits(loaded, Lens(synthetic.PROFILE), weights)
        places = None if looking is None else {at for at, each in enumerate(loaded) if each.n in looking}
        found = list(candidates.found(traits, weights, places))
    return {(loaded[one].claim.id, loaded[other].claim.id) for one, other in found}


def looks(corpus: Corpus) -> list[loading.Look]:
    with corpus.store.gathering() as tables:
        return loading.looks(tables.kept.everyone())


@pytest.mark.parametrize("seed", range(4))
def test_some_find_among_what_they_may_see_what_they_find_among_all(seed: int) -> None:
    corpus = begun(seed)
    every = looks(corpus)
    for size in (1, 3, 20):
        some = corpus.random.sample(every, size)
        with corpus.store.gathering() as tables:
            weights = loading.Stored.last(tables, synthetic.PROFILE)
            near = reach.seen_by(tables.kept, some, weights)
        own = {look.n for look in some}
        assert found_by(corpus, near, own) == found_by(corpus, {look.n for look in every}, own)


@pytest.mark.parametrize("seed", range(4))
def test_nobody_finds_others_for_a_claim_that_he_may_not_see(seed: int) -> None:
    """A claim is taken out of all: whoever finds others then is among those that `reach` names."""
    corpus = begun(seed)
    every = looks(corpus)
    numbers = {look.n for look in every}
    with corpus.store.gathering() as tables:
        ids = {look.n: claim for claim, look in zip(_ids(tables, every), every, strict=True)}
    whole = found_by(corpus, numbers)
    yearless = [look for look in every if look.open.startswith("-")]
    for look in [*corpus.random.sample(every, 25), *yearless]:
        with corpus.store.gathering() as tables:
            weights = loading.Stored.last(tables, synthetic.PROFILE)
            may = {ids[each.n] for each in reach.who_may_see(tables.kept, [look], weights)}
        differs = {one for one, _ in whole ^ found_by(corpus, numbers - {look.n})}
        assert differs - {ids[look.n]} <= may


def _ids(tables: Gathered, found: Iterable[loading.Look]) -> list[str]:
    names = {row[0]: row[1] for row in tables.kept.loaded([look.n for look in found])}
    return [names[look.n] for look in found]


def decisions(corpus: Corpus) -> Decisions:
    """A merge, a split and a link of claims at random."""
    claims = corpus.store.claims()

    def anchors(number: int) -> tuple[Anchor, ...]:
        return tuple(Anchor(c.document, c.text) for c in corpus.random.sample(claims, number))

    event = corpus.random.choice([e for e in corpus.store.events(EVERY_CLAIM) if len(e.claims) > 2])
    one = next(claim for claim in claims if claim.id == event.claims[1])
    return Decisions(
        events=(
            EventDecision("merge", anchors(3)),
            EventDecision("split", (Anchor(one.document, one.text),)),
            EventDecision("disputes", anchors(2)),
            EventDecision("merge", anchors(2)),
        )
    )


@pytest.mark.parametrize("seed", range(4))
def test_what_a_person_tied_stays_tied_and_is_undone_as_if_it_had_never_been(seed: int) -> None:
    corpus = begun(seed)
    untouched = corpus.tables()
    decided = decisions(corpus)
    corpus.gather(decided)
    assert corpus.tables() != untouched and differing(corpus, decided) == []
    corpus.gather()
    assert corpus.tables() == untouched
    corpus.gather(decided)
    for _ in range(3):
        corpus.change()
        corpus.gather(decided)
        assert differing(corpus, decided) == []


def test_what_a_claim_joined_that_has_left_and_is_gone_is_apart_again() -> None:
    corpus = begun(3)
    events = [event for event in corpus.store.events(EVERY_CLAIM) if len(event.claims) == 1][:3]
    one, bridge, other = (corpus.store.claims_by_id(event.claims)[event.claims[0]] for event in events)
    anchors = {claim.id: Anchor(claim.document, claim.text) for claim in (one, bridge, other)}
    decided = Decisions(
        events=(
            EventDecision("merge", (anchors[one.id], anchors[bridge.id])),
            EventDecision("merge", (anchors[bridge.id], anchors[other.id])),
            EventDecision("split", (anchors[bridge.id],)),
        )
    )
    corpus.gather(decided)
    assert len({claim.event for claim in corpus.store.claims_by_id((one.id, other.id)).values()}) == 1
    corpus.remove(bridge.document)
    corpus.gather(decided)
    assert len({claim.event for claim in corpus.store.claims_by_id((one.id, other.id)).values()}) == 2
    assert differing(corpus, decided) == []


@pytest.mark.parametrize("seed", range(5))
def test_what_repeats_a_claim_that_is_gone_is_asked_again_though_it_has_its_number_now(seed: int) -> None:
    corpus = begun(seed, lambda seed: Corpus(seed, odd=0))
    kind = next(claim for claim in corpus.all[sorted(corpus.there)[0]] if claim.contact != "no")
    day, later = "2030-03-01", "2030-03-06"
    planned = replace(kind, basis="inherited", status="planned", kind="meeting", event="")
    last = replace(planned, text="Nothing else is told here of any talks today.", span=(900, 950), date="2030-09-09")
    off = replace(
        planned, text=f"{kind.text} That is put off.", status="postponed", kind="postponement", basis="explicit"
    )
    corpus.store_as("den", "2030-03-04", [replace(off, date="2030-03-04")])
    corpus.store_as("zz1", day, [replace(planned, date=day), last])
    corpus.store_as("zz2", later, [replace(planned, date=later), last])
    corpus.gather()
    corpus.remove("zz1")
    corpus.store_as("zz2", later, [replace(planned, date=later)])
    numbers = "SELECT n FROM kept WHERE document IN ('zz1', 'zz2') ORDER BY document, n"
    gone = [n for (n,) in corpus.store.database.rows(numbers)]
    corpus.gather()
    assert [n for (n,) in corpus.store.database.rows(numbers)] == gone[:1] and differing(corpus) == []


def test_a_decision_that_means_another_claim_now_is_played_again() -> None:
    corpus = begun(4)
    one, other = (claim for claim in corpus.store.claims()[5:7])
    text = "Quite other words stand here for all to read today in Oslo."
    told = replace(one, text=text, span=(0, 60), basis="curator", date="2018-03-09", found=(("date", "2018-03-02"),))
    second = replace(told, span=(100, 160), date="2018-05-20", found=(("date", "2018-03-03"),))
    decided = Decisions(
        events=(
            EventDecision("merge", (Anchor("zz", text, "2018-03-02"), Anchor(one.document, one.text))),
            EventDecision("merge", (Anchor("zz", text, None, 2), Anchor(other.document, other.text))),
            EventDecision("merge", (Anchor("zz", text, None, 1),)),
        )
    )
    corpus.store_as("zz", "2018-03-01", [told, second])
    corpus.gather(decided)
    assert corpus.store.claims_by_id(["zz/0"])["zz/0"].event == corpus.store.claims_by_id([one.id])[one.id].event
    corpus.store_as("zz", "2018-03-01", [replace(told, found=(("date", "2018-03-04"),)), second])
    corpus.gather(decided)
    assert corpus.store.claims_by_id(["zz/0"])["zz/0"].event != corpus.store.claims_by_id([one.id])[one.id].event
    assert differing(corpus, decided) == []


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_arrival_does_not_show_but_for_the_generation(seed: int) -> None:
    names = sorted(Corpus(seed).all)
    one, other = Corpus(seed), Corpus(seed)
    for name in names:
        one.put(name)
    one.gather()
    for name in Random(seed).sample(names, len(names)):
        other.put(name)
    other.put("gone", names[0])
    other.gather()
    assert one.tables() != other.tables()
    other.remove("gone")
    other.gather()
    assert differing(other) == []
    with other.store.gathering() as tables:
        tables.changes.say("generation", "")
    other.gather()
    assert one.tables() == other.tables()


def test_the_store_gives_what_the_claims_alone_give() -> None:
    is_as_the_claims_give(begun(7))


def is_as_the_claims_give(corpus: Corpus) -> None:
    claims = [replace(claim, event="") for claim in corpus.store.claims()]
    outlets = {name: outlet for name, outlet, _ in corpus.store.documents()}
    published = {name: day for name, _, day in corpus.store.documents()}
    assert corpus.store.events(EVERY_CLAIM) == chronology.gather(claims, outlets, published, synthetic.PROFILE)


@pytest.mark.parametrize("nearest", (1, 2))
@pytest.mark.parametrize("seed", range(3))
def test_answers_look_at_the_nearest_alone(seed: int, nearest: int, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (link, links):
        monkeypatch.setattr(module, "NEAREST", nearest)
    corpus = begun(seed)
    with corpus.store.gathering() as tables:
        answered = tables.pairs.every_answer()
    assert answered
    is_as_the_claims_give(corpus)
    for _ in range(15):
        corpus.change()
        corpus.gather()
        assert differing(corpus) == []


def test_a_generation_ends_when_there_are_a_quarter_more_documents_or_fewer() -> None:
    corpus = Corpus(1)
    names = sorted(corpus.all)
    for name in names[:8]:
        corpus.put(name)
    corpus.gather()
    generations = [corpus.generation()]
    for name in names[8:11]:
        corpus.put(name)
        corpus.gather()
        generations.append(corpus.generation())
    for name in names[:3]:
        corpus.remove(name)
        corpus.gather()
        generations.append(corpus.generation())
    assert generations == ["8", "8", "8", "11", "11", "11", "8"]


def test_a_generation_ends_when_a_quarter_of_its_documents_has_changed_at_once() -> None:
    corpus = begun(1)
    some = sorted(corpus.there)
    with corpus.store.gathering() as tables:
        tables.changes.say("generation", str(len(some) + 1))
    for name in some[: len(some) // 5]:
        corpus.put(name)
    corpus.gather()
    assert corpus.generation() == str(len(some) + 1)
    for name in some[: len(some) // 3]:
        corpus.put(name)
    corpus.gather()
    assert corpus.generation() == str(len(some))


def test_a_small_corpus_is_always_gathered_anew() -> None:
    corpus = begun(1)
    for _ in range(3):
        corpus.change()
        corpus.gather(small=10_000)
        assert corpus.generation() == str(len(corpus.there))


def backwards(work: Callable[[object], object], pieces: Iterable[object]) -> Iterator[object]:
    """Pieces of work done in another order, each by another process as far as it can tell."""
    import pickle

    for piece in reversed(list(pieces)):
        yield pickle.loads(pickle.dumps(work))(pickle.loads(pickle.dumps(piece)))


def test_work_that_is_spread_gives_the_same_whatever_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = begun(3)
    before = corpus.tables()
    for module in (anyday, everything, stretches):
        monkeypatch.setattr(module, "AT_ONCE", 17)
    monkeypatch.setattr(stretches, "JUDGED_AT_ONCE", 7)
    monkeypatch.setattr(stretches, "BLOCK", 4)
    monkeypatch.setattr("timeline.corpus.gathering.groups.AT_ONCE", 11)
    monkeypatch.setattr("timeline.corpus.gathering.links.AT_ONCE", 5)
    with corpus.store.gathering() as tables:
        everything.gather(tables, synthetic.PROFILE, [], spread=backwards, weighed=True)
    assert corpus.tables() == before


def test_a_large_corpus_is_cut_into_few_stretches(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many claims a day has: what lies around a stretch is read for each."""
    corpus = begun(3)
    before = corpus.tables()
    monkeypatch.setattr(anyday, "AT_ONCE", 3)
    monkeypatch.setattr(stretches, "AT_ONCE", 3)
    monkeypatch.setattr(stretches, "PARTS", 5)
    pieces = Counter[type]()

    def counted(work: Callable[[object], object], given: Iterable[object]) -> Iterator[object]:
        for piece in given:
            pieces[type(piece)] += 1
            yield work(piece)

    with corpus.store.gathering() as tables:
        everything.gather(tables, synthetic.PROFILE, [], spread=counted, weighed=True)
    assert corpus.tables() == before
    assert 1 < pieces[stretches.Stretch] <= 6
    assert 1 < pieces[anyday.Pages] <= 6


def test_what_is_as_it_was_is_not_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = begun(3)
    monkeypatch.setattr(part.stretches, "judged", lambda *_: pytest.fail("a claim was looked at"))
    before = corpus.tables()
    for name in sorted(corpus.there)[:3]:
        corpus.put(name)
    corpus.gather()
    assert corpus.tables() == before


def test_one_changed_document_looks_at_what_is_near_it_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Claims that are read out of the store for one changed document, among few and among many."""
    read: list[int] = []
    most: list[int] = []
    loaded = stretches.of

    def counted(*given: object, **named: object) -> stretches.Stretch:
        found = loaded(*given, **named)  # type: ignore[arg-type]
        read.append(len(found.rows))
        return found

    monkeypatch.setattr(part.stretches, "of", counted)
    for claims in (1000, 4000):
        corpus = Corpus(5, claims, odd=0)
        for name in corpus.all:
            corpus.put(name)
        corpus.gather()
        read.clear()
        corpus.put(sorted(corpus.all)[len(corpus.all) // 2], lost=0.5)
        corpus.gather()
        most.append(sum(read))
    assert 0 < max(most) < 100


def test_a_change_reads_no_table_from_its_begin_to_its_end() -> None:
    """Whatever is asked for a changed document is found by an index, however many claims there are."""
    corpus = Corpus(5, 600, odd=0)
    for name in corpus.all:
        corpus.put(name)
    corpus.gather()
    dated = (name for name, told in corpus.all.items() if all(re.fullmatch(DAY, claim.date or "") for claim in told))
    corpus.put(next(dated), lost=0.5)  # all look at what is of no known time
    asked: set[str] = set()
    with corpus.store.gathering() as tables:
        tables._db.set_trace_callback(asked.add)
        part.gather(tables, synthetic.PROFILE, [], [], False)
        tables._db.set_trace_callback(None)
        plans = [
            (sql, row[-1])
            for sql in asked
            if sql.startswith(("SELECT", "UPDATE", "DELETE"))
            for row in tables._db.execute(f"EXPLAIN QUERY PLAN {sql}")
        ]
    many = re.compile(rf"SCAN ({'|'.join(COMPARED)}|claims|one|two|own|other)\b")
    assert len(plans) > 50 and [(sql, plan) for sql, plan in plans if many.match(plan)] == []


def test_a_gathering_that_fails_leaves_the_store_as_it_was() -> None:
    corpus = begun(2)
    before = corpus.tables()
    corpus.change()
    with pytest.raises(ZeroDivisionError), corpus.store.gathering() as tables:
        part.gather(tables, synthetic.PROFILE, [], [], False)
        raise ZeroDivisionError
    assert corpus.store.is_stale() and corpus.tables()["events"] == before["events"]
    corpus.gather()
    assert differing(corpus) == [] and not corpus.store.is_stale()


def test_stretches_are_joined() -> None:
    assert reach.joined([(7, 9), (1, 4), (5, 6), (20, 21), (2, 3)]) == [(1, 9), (20, 21)]
    assert json.dumps(reach.joined([])) == "[]"
