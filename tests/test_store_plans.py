"""Whatever way a question goes through the indexes, it gives what looking at every record gives."""

import json
import random
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from test_store import FILE, claim, extraction

from timeline import chronology
from timeline.calendar import intervals
from timeline.calendar.intervals import Interval
from timeline.chronology.order import position
from timeline.corpus import counts
from timeline.lang.fold import bare
from timeline.model import KINDS, OFF_TOPIC, STATUSES, Claim, Event, Query
from timeline.store import Store, Wanted, plan, windows
from timeline.store.gathered import placed
from timeline.store.rows import few

DAYS = ["2017", "2017-03", "2017-03-11", "2017-03-12~", "2018-01-05", "../2016", "2018/..", "2016-12-30/2017-01-02",
        "XXXX-08", None, None, "2017-Q2", "201", "20", "2013/2018", "2017-05-01", "../2017-07", "2016-06"]  # fmt: skip
NAMES = ["Lavrov", "Sänger", "Anna Holm", "VOA", "Sanger"]
WORDS = ["talks", "delegation", "border", "München", "Moscow"]
DOCUMENTS = {"a": "Outlet", "b-2": None, "c": "Élan"}


def drawn(rng: random.Random, number: int) -> Claim:
    off = rng.random() < 0.3
    return claim(
        number, date=rng.choice(DAYS), kind=rng.choice(KINDS[:4]), status=rng.choice(STATUSES), basis="explicit",
        contact=rng.choice(("yes", "no", "about")), alleged=rng.random() < 0.3, speakers=tuple(rng.sample(NAMES, 2)),
        actors=tuple(rng.sample(("Russia", "Taliban", "Iran"), rng.randrange(3))), tags=(rng.choice(("x", "É")),),
        level=3 if off else rng.choice((1, 2, 3)), level_why=OFF_TOPIC if off else "because",
        verdict=rng.choice(("", "", "", "rejected", "accepted")), text=" ".join(rng.sample(WORDS, 3)),
    )  # fmt: skip


def filled(rng: random.Random) -> Store:
    store = Store(":memory:", "build")
    for document, outlet in DOCUMENTS.items():
        own = [replace(drawn(rng, i), id=f"{document}-{i}", document=document) for i in range(1, 13)]
        made = extraction(own, document)
        made = replace(made, article=replace(made.article, outlet=outlet))
        store.update([], [(document, FILE, [made], [])])
    claims = store.claims()
    events = chronology.gather(claims, DOCUMENTS, dict.fromkeys(DOCUMENTS, "2017-04-01"))
    of = {each.id: each for each in claims}
    with store.gathering() as tables:
        tables.events.put(placed(position(event, of[event.claims[0]]), event) for event in events)
        tables.changes.settle()
    return store


def asked(rng: random.Random) -> Query:
    """A query with a few of all filters."""
    day = date(2016, 12, 1) + timedelta(rng.randrange(500))
    sides = [day, day + timedelta(rng.randrange(1, 300))]
    within = Interval(rng.choice((sides[0], None)), rng.choice((sides[1], None)))
    some = {
        "within": within, "contained": rng.random() < 0.5, "undated": True, "alleged": rng.random() < 0.5,
        "actors": ("russ",), "speakers": ("sänger", "holm")[: rng.randrange(1, 3)], "kinds": (KINDS[0], KINDS[2]),
        "statuses": (rng.choice(STATUSES),), "sources": (rng.choice(("lan", "b-", "out")),), "words": ("talks",),
        "precisions": ("day", "month"), "tags": ("é",), "documents": ("a", "c"), "above": 1,
    }  # fmt: skip
    chosen = rng.sample(sorted(some), rng.randrange(4))
    changed = {name: some[name] for name in chosen if name != "contained" or "within" in chosen}
    rejected = rng.choice((False, False, False, True, None))
    return replace(  # type: ignore[type-var]  # the names are those of fields
        Query(everything=rng.random() < 0.3, level=rng.choice((1, 2, 3)), rejected=rejected), **changed
    )


def fits(row: Claim, query: Query) -> bool:
    """What a claim must fulfil, in Python."""
    inside = intervals.bounds(row.date) if row.date else None
    near = query.everything or (row.level_why != OFF_TOPIC and query.above < row.level <= query.level)
    name = bare(DOCUMENTS[row.document] or ""), bare(row.document)
    return all(
        (
            near and (not query.above or row.contact != "no"),
            query.rejected is None or query.rejected == (row.verdict == "rejected"),
            not query.undated or row.date is None,
            query.within is None or (inside is not None and overlaps(inside, query.within, query.contained)),
            query.alleged is None or query.alleged == row.alleged,
            not query.kinds or row.kind in query.kinds,
            not query.statuses or row.status in query.statuses,
            not query.precisions or intervals.precision(row.date) in query.precisions,
            not query.documents or row.document in query.documents,
            not query.tags or set(map(bare, query.tags)) & set(map(bare, row.tags)),
            _named(query.actors, row.actors) and _named(query.speakers, row.speakers),
            not query.sources or any(bare(part) in each for part in query.sources for each in name),
            all(words in row.text.split() for words in query.words),
        )
    )


def _named(wanted: Sequence[str], names: Sequence[str]) -> bool:
    return not wanted or any(bare(part) in bare(name) for part in wanted for name in names)


def overlaps(days: Interval, within: Interval, contained: bool) -> bool:
    both = days.intersect(within)
    if not contained:
        return both is not None
    first, last = within.start or date.min, within.last or date.max
    return bool(days.start and days.last) and days.start >= first and days.last <= last  # type: ignore[operator]


def told(store: Store, query: Query, rows: Sequence[Event]) -> list[Event]:
    """The events with a claim that fits."""
    claims = {each.id: each for each in store.claims(Query(everything=True, rejected=None))}
    one = replace(query, alleged=None, above=0)
    return [
        event
        for event in rows
        if any(fits(claims[i], one) for i in event.claims)
        and (query.alleged is None or event.alleged == query.alleged)
        and (not query.above or (event.contact != "no" and _rank(event) > query.above))
    ]


def _rank(row: Event | Claim) -> int:
    return 4 if row.level_why == OFF_TOPIC else row.level


@pytest.fixture(params=["walks", "begins with a filter", "looks ahead"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Each way that a question may go is taken, however little there is."""
    if request.param != "begins with a filter":
        monkeypatch.setattr(plan, "FEW", -1)
        monkeypatch.setattr(plan, "MANY", -1)
    if request.param == "looks ahead":
        monkeypatch.setattr(plan, "STRETCH", 2)
        monkeypatch.setattr(plan, "DENSE", 1)
    return request.param


@pytest.mark.parametrize("seed", range(12))
def test_every_way_gives_what_looking_at_every_record_gives(way: str, seed: int) -> None:
    rng = random.Random(seed)
    store = filled(rng)
    claims, events = store.claims(Query(everything=True, rejected=None)), store.events(Query(everything=True))
    assert len(events) > 10
    found = 0
    for _ in range(40):
        query = asked(rng)
        wanted = {True: [each for each in claims if fits(each, query)], False: told(store, query, events)}
        for are_claims, rows in wanted.items():
            found += len(rows)
            assert list(store.stream(query, Wanted(are_claims))) == rows, query
            assert list(store.stream(query, Wanted(are_claims, 3, reverse=True))) == rows[::-1][:3], query
            assert list(store.stream(query, Wanted(are_claims, 3))) == rows[:3], query
            assert store.number(query, are_claims) == len(rows)
            _check_counts(store, query, are_claims, rows)
    assert found > 100


def _check_counts(store: Store, query: Query, claims: bool, rows: Sequence[Event | Claim]) -> None:
    """Counts of SQL are counts of the records."""
    alike = store.alike(query, claims)
    assert sum(alike.values()) == len(rows)
    for field in ("kind", "status"):
        values = [getattr(row, field) for row in rows]
        assert {each.value: each.rows for each in counts.by(field, alike)} == {v: values.count(v) for v in values}
    happened = sum(counts.outcome(row.status, row.alleged) == counts.HAPPENED for row in rows)
    assert sum(each.happened for each in counts.by("precision", alike)) == happened
    assert sorted(names for names, *_ in store.listed(query, claims, "actor")) == sorted(row.actors for row in rows)
    if not query.above:
        ranks = store.ranks(query, claims, bounded=False)
        assert ranks.up_to(4 if query.everything else query.level) == len(rows)


def test_days_that_matter_are_those_of_all_events() -> None:
    for seed in range(10):
        rng = random.Random(seed)
        store = filled(rng)
        query = replace(asked(rng), rejected=False, above=0)
        events = store.events(query)
        assert [day for day, _ in store.leading_days(query, 2)] == chronology.days(events, 2)
        days = store.leading_days(query, 9)
        on = [event for event in events if event.salience is not None and event.date and event.date[:10] in dict(days)]
        assert store.events_on(query, days) == on


def test_totals_are_kept_while_documents_come_and_go() -> None:
    rng = random.Random(1)
    store = filled(rng)
    for step in range(30):
        document = rng.choice(sorted(DOCUMENTS))
        own = [replace(drawn(rng, i), id=f"{document}-{i}", document=document) for i in range(rng.randrange(9))]
        store.update([document], [(document, FILE, [extraction(own, document)], [])] if step % 3 else [])
        store.replace_events(chronology.gather(store.claims(), DOCUMENTS))
        _check_totals(store)


def _check_totals(store: Store) -> None:
    claims, events = store.claims(Query(everything=True)), store.events(Query(everything=True))
    for level in (1, 2, 3):
        kept = store.counts(False, level)
        assert kept.claims == sum(_rank(each) <= level for each in claims)
        assert kept.events == sum(_rank(each) <= level for each in events)
        assert store.number(Query(level=level), claims=False) == len(store.events(Query(level=level)))
    assert (store.counts(True).claims, store.counts(True).events) == (len(claims), len(events))
    assert store.counts(True).documents == len(store.document_ids())
    assert store.has_contact() == any(c.contact != "no" for c in store.claims(Query(everything=True, rejected=None)))
    assert store.speakers() == sorted({name for each in claims for name in each.speakers})


def plans(store: Store, query: Query, wanted: Wanted) -> list[str]:
    """What SQLite says of the question."""
    db = store.database
    found = plan.of(db, query, wanted)
    sql = f"EXPLAIN QUERY PLAN SELECT 1 FROM {found.source} WHERE {found.where} {wanted.order}{wanted.cut}"
    return [row[3] for row in db.rows(sql, found.values)]


@pytest.mark.parametrize(
    "query",
    [
        Query(level=2),
        Query(actors=("russ",), words=("talks",)),
    ],
)
@pytest.mark.parametrize("are_claims", [True, False])
@pytest.mark.parametrize("reverse", [True, False])
def test_a_walk_goes_along_an_index_and_sorts_nothing(
    query: Query, are_claims: bool, reverse: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plan, "FEW", -1)
    monkeypatch.setattr(plan, "DENSE", 10**9)
    steps = plans(filled(random.Random(1)), query, Wanted(are_claims, 50, reverse))
    assert steps[0].endswith("INDEX facets_order") if are_claims else steps[0] == "SCAN places"
    assert not [step for step in steps if "ORDER BY" in step or step == "SCAN claims" or step == "SCAN events"]


@pytest.mark.parametrize("are_claims", [True, False])
@pytest.mark.parametrize("reverse", [True, False])
def test_a_walk_of_some_days_begins_and_ends_where_they_do(
    are_claims: bool, reverse: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plan, "FEW", -1)
    store, days = filled(random.Random(1)), Interval(date(2017, 2, 1), date(2017, 5, 1))
    found = plan.of(store.database, Query(within=days), Wanted(are_claims, 50, reverse))
    steps = [row[3] for row in store.database.rows(f"EXPLAIN QUERY PLAN SELECT 1 FROM {found.source}", found.values)]
    table = "facets" if are_claims else "places"
    looked = [step.partition(f"SEARCH {table} USING ")[2] for step in steps if f"SEARCH {table} USING INDEX" in step]
    looked += [step.partition("USING ")[2] for step in steps if step.startswith("SEARCH places USING PRIMARY KEY")]
    both = "reach=? AND position>? AND position<?"
    near = "INDEX facets_order (position>? AND position<?)" if are_claims else "PRIMARY KEY (position>? AND position<?)"
    assert sorted(looked) == sorted(
        [
            near,
            *[f"INDEX {table}_reach ({both})"] * 3,
            *(f"INDEX {table}_reach (reach=?{bound})" for bound in (" AND position<?", " AND position>?", "")),
        ]
    )
    assert not [step for step in steps if "ORDER BY" in step]


def test_a_row_of_some_days_is_in_one_class_of_them() -> None:
    rng = random.Random(3)
    db = sqlite3.connect(":memory:")
    db.execute(f"CREATE TABLE rows (position, opens, closes, reach INT AS ({windows.reach('opens', 'closes')}))")
    rows = [_row(rng) for _ in range(500)]
    db.executemany("INSERT INTO rows VALUES (?,?,?)", rows)
    assert len(set(db.execute("SELECT reach FROM rows"))) == len(windows.REACHES)
    for _ in range(100):
        first = date(2017, 1, 1) + timedelta(rng.randrange(-4000, 4000))
        days = Interval(rng.choice((first, None)), rng.choice((first + timedelta(rng.choice((1, 40, 900))), None)))
        found = [row for sql, values in windows.within(days)
                 for row in db.execute(f"SELECT position, opens, closes FROM rows WHERE {sql}", values)]  # fmt: skip
        opens, closes = str(days.last or "9999-12-31"), str(days.start or "0000")
        wanted = [row for row in rows if row[1] <= opens and row[2] >= closes]
        assert wanted and sorted(row for row in found if row[1] <= opens and row[2] >= closes) == sorted(wanted)


def _row(rng: random.Random) -> tuple[str, str, str]:
    """Where a row stands, and its first and last day: near, far or without an end; a few among the undated."""
    day = date(2017, 1, 1) + timedelta(rng.randrange(-4000, 4000))
    back, on = (rng.choice((0, 0, 31, 32, 92, 93, 366, 367, 3660, 3661, None)) for _ in range(2))
    position = rng.choices((f"{day}/", "~"), (9, 1))[0]
    opens = "0000" if back is None else str(day - timedelta(back))
    return position, opens, "9999-12-31" if on is None else str(day + timedelta(on))


def test_a_rare_filter_is_where_a_question_begins() -> None:
    store = filled(random.Random(1))
    for query in (Query(actors=("russ",)), Query(words=("talks",)), Query(kinds=(KINDS[0],)), Query(documents=("a",))):
        steps = plans(store, query, Wanted(claims=False, limit=50))
        assert "SEARCH facets USING INTEGER PRIMARY KEY (rowid=?)" in steps
        assert "SEARCH places USING INDEX places_id (id=?)" in steps


def test_no_record_is_decoded_that_is_not_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    store = filled(random.Random(1))
    decoded: list[str] = []
    loads = json.loads
    monkeypatch.setattr(json, "loads", lambda text: decoded.append(text) or loads(text))
    few.cache_clear()
    list(store.stream(Query(everything=True), Wanted(claims=True, limit=2)))
    assert 0 < len(decoded) <= 2 * 5
    decoded.clear()
    store.number(Query(actors=("russ",)), claims=False)
    store.ranks(Query(actors=("russ",)), claims=False, bounded=True)
    assert not decoded


def test_claims_of_a_day_are_found_by_their_place() -> None:
    store = filled(random.Random(1))
    asked: list[str] = []
    store.database._sql.set_trace_callback(asked.append)
    assert store.claims_on(["2017-03-11"])
    store.database._sql.set_trace_callback(None)
    (sql,) = asked
    steps = [row[3] for row in store.database.rows(f"EXPLAIN QUERY PLAN {sql}")]
    assert "SEARCH facets USING INDEX facets_order (position=?)" in steps
