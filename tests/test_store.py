"""The store gives back what it was given, filters and sorts, and survives a broken cache."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import chronology
from timeline.calendar.intervals import Interval, days
from timeline.errors import StoreError
from timeline.model import OFF_TOPIC, Article, Claim, Dating, Extraction, Problem, Query, Source
from timeline.store import UNREAD, KnownFile, Store

FILE = KnownFile(1, 1, "f" * 64, "a")


def claim(number: int, **changed: object) -> Claim:
    made = Claim(
        id=f"a-{number}", document="a", date="2017-03-02", date_text="March 2", date_span=(3, 10), basis="partial",
        why="why", said="2017-03-11", speakers=("Lavrov", "VOA"), actors=("Russia", "Taliban"), kind="meeting",
        status="happened", contact="yes", text=f"Sentence {number}.", span=(number, number + 5), paragraph=1,
        number=number, reasons=("because",),
    )  # fmt: skip
    return replace(made, **changed)  # type: ignore[arg-type]  # the tests below name real fields


def extraction(claims: list[Claim], doc: str = "a") -> Extraction:
    source = Source(id=doc, path=f"{doc}.txt", text="The text.", sha256="0", title="T", meta=(("date", "x"),))
    dating = Dating("2017-03-11", "header", "11 March 2017", "why", ("D2",), (0, 13), date(2017, 3, 10), ("clue",))
    return Extraction(Article(source, dating, "Outlet", "http://x", "en", ((1, 2),)), tuple(claims))


@pytest.fixture
def store() -> Iterator[Store]:
    opened = Store(":memory:", "build")
    yield opened
    opened.close()


def fill(store: Store, *claims: Claim) -> None:
    store.update([], [("a.txt", FILE, [extraction(list(claims))], [Problem("a.txt", "odd", "F1")])])
    store.replace_events(chronology.gather(store.claims(), {"a": "Outlet"}))


def ids(found: list[Claim]) -> list[str]:
    return [c.id for c in found]


def test_what_went_in_comes_out(store: Store) -> None:
    fill(store, claim(1))
    (found,) = store.claims()
    assert replace(found, event="") == claim(1)
    assert not found.alleged
    assert store.articles() == [extraction([]).article]
    assert store.problems() == [Problem("a.txt", "odd", "F1")]
    assert store.files() == {"a.txt": FILE}
    assert found.event == store.events(Query())[0].id


def test_problems_of_a_file_go_with_it(store: Store) -> None:
    for path in ("/folder/a.txt", "/folder/b.txt"):  # the store knows whole paths, a problem the name within the folder
        shown = [Problem(path[8:], "odd", "F1")]
        store.update([], [(path, FILE, [], shown)])
    store.update([], [("/folder/a.txt", FILE, [], [])])
    assert store.problems() == [Problem("b.txt", "odd", "F1")]
    store.update(["/folder/b.txt"], [])
    assert store.problems() == []


def test_chronological_order_puts_the_exact_first_and_the_undated_last(store: Store) -> None:
    dates = [None, "2018", "2017-03", "2017-03-01", "../2016", "XXXX-08", "2017-03-02~"]
    fill(store, *(claim(i, date=d) for i, d in enumerate(dates, 1)))
    assert [c.date for c in store.claims()] == [
        "../2016",
        "2017-03-01",
        "2017-03",
        "2017-03-02~",
        "2018",
        None,
        "XXXX-08",
    ]


WITHIN = [
    (days(date(2017, 3, 2), date(2017, 3, 2)), False, ["day", "month", "open"]),
    (days(date(2017, 3, 1), date(2017, 3, 31)), True, ["day", "month"]),
    (days(date(2018, 1, 1), None), False, []),
    (days(None, date(2016, 1, 1)), False, ["open"]),
]


@pytest.mark.parametrize(("within", "contained", "expected"), WITHIN)
def test_a_row_matches_when_its_possible_days_overlap(
    store: Store, within: Interval, contained: bool, expected: list[str]
) -> None:
    rows = {"day": "2017-03-02", "month": "2017-03", "open": "../2017-12-31", "none": None}
    fill(store, *(claim(i, id=name, date=d) for i, (name, d) in enumerate(rows.items(), 1)))
    assert sorted(ids(store.claims(Query(within=within, contained=contained)))) == expected


FILTERS = [
    (Query(), ["a-1", "a-2"]),
    (Query(everything=True), ["a-1", "a-2", "a-3"]),
    (Query(kinds=("denial", "aid"), everything=True), ["a-2", "a-3"]),
    (Query(actors=("tali",)), ["a-1"]),
    (Query(actors=("CHINA", "taliban")), ["a-1", "a-2"]),
    (Query(speakers=("sänger",)), ["a-2"]),
    (Query(speakers=("%",)), []),
    (Query(words=("sentence two",)), ["a-2"]),
    (Query(words=("sent",)), []),
    (Query(words=('"', "NEAR(", "*")), []),
    (Query(sources=("outl",)), ["a-1", "a-2"]),
    (Query(sources=("elsewhere",)), []),
    (Query(undated=True), []),
    (Query(precisions=("month",), everything=True), ["a-3"]),
    (Query(statuses=("denied",)), ["a-2"]),
    (Query(alleged=True), ["a-1"]),
    (Query(alleged=False, everything=True), ["a-2", "a-3"]),
    (Query(alleged=False, statuses=("happened",)), []),
    (Query(documents=("b",)), []),
    (Query(level=1), ["a-1"]),
    (Query(level=2), ["a-1"]),
    (Query(above=1), ["a-2"]),
]


@pytest.mark.parametrize(("query", "expected"), FILTERS)
def test_filters(store: Store, query: Query, expected: list[str]) -> None:
    fill(
        store,
        claim(1, alleged=True, level=1),
        claim(2, kind="denial", status="denied", actors=("China",), speakers=("Sanger",), text="Sentence: two!"),
        claim(3, kind="aid", contact="no", date="2017-04", level_why=OFF_TOPIC),
    )
    assert ids(store.claims(query)) == expected
    assert len(store.events(query)) == len(expected)


def test_an_event_is_asked_whether_it_is_alleged_and_not_one_of_its_claims(store: Store) -> None:
    told = "Lavrov received the envoys of the Taliban in the harbour of Sochi"
    same = {"date": "2017-03-02", "basis": "explicit", "text": told}
    fill(store, claim(1, **same), claim(2, **same, alleged=True), claim(3, date="2018", text="Rain.", alleged=True))
    merged, single = store.events(Query())
    assert (merged.claims, merged.alleged, single.alleged) == (("a-1", "a-2"), False, True)
    assert ids(store.claims(Query(alleged=True))) == ["a-2", "a-3"]
    for alleged, event in ((True, single), (False, merged)):
        assert store.events(Query(alleged=alleged)) == [event]
        assert store.number(Query(alleged=alleged), claims=False) == 1


def test_an_alleged_event_is_found_by_what_is_said_of_it_too(store: Store) -> None:
    told = {"date": "2017-03-02", "basis": "explicit", "text": "Lavrov received the Taliban in the harbour of Sochi"}
    fill(store, claim(1, **told, alleged=True), claim(2, **told, kind="statement"))
    (event,) = store.events(Query())
    assert (len(event.claims), event.alleged) == (2, True)
    assert store.events(Query(alleged=True, kinds=("statement",))) == [event]
    assert store.events(Query(alleged=False)) == []


def test_a_source_is_sought_among_documents_without_an_outlet_too(store: Store) -> None:
    plain = extraction([claim(1)])
    store.update([], [("a.txt", FILE, [replace(plain, article=replace(plain.article, outlet=None))], [])])
    assert ids(store.claims(Query(sources=("a",)))) == ["a-1"]
    assert store.claims(Query(sources=("outl",))) == []


def test_a_file_read_again_replaces_what_it_gave(store: Store) -> None:
    fill(store, claim(1), claim(2))
    fill(store, claim(3, text="Only this."))
    assert ids(store.claims()) == ["a-3"]
    assert store.claims(Query(words=("sentence",))) == []
    store.update(["a.txt"], [])
    assert (store.claims(), store.articles(), store.problems(), store.files()) == ([], [], [], {})


def test_names_go_with_their_file(store: Store) -> None:
    fill(store, claim(1, actors=("China",), speakers=("Sanger",)))
    fill(store, claim(1, actors=("Iran",), speakers=("Holm",)))  # read again: the claim keeps its id, not its names
    assert ids(store.claims(Query(actors=("china",)))) == ids(store.claims(Query(speakers=("sanger",)))) == []
    assert ids(store.claims(Query(actors=("iran",), speakers=("holm",)))) == ["a-1"]
    store.update(["a.txt"], [])
    store.update([], [("b.txt", FILE, [extraction([claim(1, actors=())])], [])])
    assert store.claims(Query(actors=("iran",))) == []


def test_files_may_exchange_their_ids(store: Store) -> None:
    store.update([], [("x", FILE, [extraction([], "a")], []), ("y", FILE, [extraction([], "b")], [])])
    store.update([], [("x", FILE, [extraction([], "b")], []), ("y", FILE, [extraction([], "a")], [])])
    assert store.document_ids() == ["a", "b"]


def test_another_build_empties_the_store(tmp_path: Path) -> None:
    path = str(tmp_path / "deep" / "x.sqlite")
    first = Store(path, "one")
    fill(first, claim(1))
    first.close()
    same = Store(path, "one")
    assert len(same.claims()) == 1
    same.close()
    other = Store(path, "two")
    assert other.claims() == []
    other.close()


def test_a_cache_that_is_no_database_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    path.write_bytes(b"not a database at all" * 100)
    store = Store(str(path), "one")
    fill(store, claim(1))
    assert len(store.claims()) == 1
    store.close()


def test_a_cache_that_cannot_be_opened_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="cannot open the cache"):
        Store(str(tmp_path / "file" / "x.sqlite"), "one")


@given(st.text(), st.text(min_size=1))
def test_no_word_of_a_user_is_query_syntax(text: str, word: str) -> None:
    store = Store(":memory:", "build")
    fill(store, claim(1, text=text))
    query = Query(words=(word,), actors=(word,), sources=(word,))
    assert store.claims(query) in ([], store.claims())
    store.close()


SEARCHES = [
    ("taliban", ["a-1"]),
    ("TALIBAN delegation", ["a-1"]),
    ('"delegation taliban"', []),
    ('"taliban delegation" mosc*', ["a-1"]),
    ("munchen", ["a-2"]),
    ("deleg*", ["a-1", "a-2"]),
    ("deleg", []),
]


@pytest.mark.parametrize(("words", "expected"), SEARCHES)
def test_search_finds_words_phrases_and_beginnings(store: Store, words: str, expected: list[str]) -> None:
    fill(store, claim(1, text="A Taliban delegation came to Moscow."), claim(2, text="Delegations left München."))
    found = list(store.search_claims(words, Query()))
    assert ids([c for c, _ in found]) == expected
    assert all("\1" in marked and "\2" in marked for _, marked in found)


def test_search_finds_documents(store: Store) -> None:
    fill(store)
    ((article, passage),) = store.shelf.marked("TEXT", Query())
    assert (article.source.id, passage) == ("a", "The \1text\2.")
    fill(store)
    assert store.shelf.number_with("text", Query()) == len(list(store.shelf.marked("text", Query()))) == 1


def test_what_cannot_be_stored_costs_its_file_alone(store: Store) -> None:
    unfit = extraction([claim(1, text="half a character \ud800")])
    fit = extraction([claim(2, id="b-1", document="b")], "b")
    store.update([], [("a.txt", FILE, [unfit], []), ("b.txt", FILE, [fit], [])])
    assert [each.document for each in store.claims(Query(everything=True))] == ["b"]
    assert [(each.path, each.message) for each in store.problems()] == [
        ("a.txt", "cannot be stored, please report it: UnicodeEncodeError")
    ]
    assert store.files()["a.txt"] == UNREAD, "it is tried again"
