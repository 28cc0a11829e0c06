"""What always holds of gathering: no order matters, no claim is lost, no text does harm."""

from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import chronology, engine
from timeline.model import KINDS, STATUSES, Article, Claim, Dating, Extraction, Query, Source
from timeline.store import KnownFile, Store
from timeline.topic import Actor, Profile

TOPIC = Profile("Russia and the Taliban", (Actor("Russia"), Actor("Taliban")))
WORDS = ("harbour", "envoy", "Holm", "talks", "delegation", "boats", "herring", "court", "ban", "12", "May", "said")
DATES = (None, "2019", "2019-05", "2019-05-14", "2019-05-15", "2019-05-14~", "XXXX-05-14", "XXXX-05", "../2019-05-20")
DATES += ("2019-05-13/2019-05-19", "2019-05-01/..", "[2019-05-04,2019-04-05]", "201X", "XXXX-05-14/XXXX-05-19")
BASES = ("explicit", "partial", "relative", "inherited", "named", "curator")


@st.composite
def claims(draw: st.DrawFn) -> list[Claim]:
    made = []
    for i in range(draw(st.integers(0, 14))):
        document = draw(st.sampled_from("abcd"))
        start = draw(st.integers(0, 3)) * 100
        made.append(
            Claim(
                id=f"{document}-{i}",
                document=document,
                date=draw(st.sampled_from(DATES)),
                date_text=None,
                date_span=None,
                basis=draw(st.sampled_from(BASES)),
                why="why",
                said=None,
                speakers=tuple(draw(st.lists(st.sampled_from(("Holm", "Quist", "Gazette")), max_size=2))),
                actors=tuple(draw(st.lists(st.sampled_from(("Russia", "Taliban", "China")), max_size=3, unique=True))),
                kind=draw(st.sampled_from(KINDS)),
                status=draw(st.sampled_from(STATUSES)),
                contact=draw(st.sampled_from(("yes", "about", "no"))),
                text=" ".join(draw(st.lists(st.sampled_from(WORDS), max_size=14))),
                span=(start, start + 50),
                paragraph=1,
                number=i,
            )
        )
    return made


@settings(deadline=None, max_examples=100)
@given(claims(), st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(found: list[Claim], random: object) -> None:
    mixed = list(found)
    random.shuffle(mixed)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    dates = {"a": "2019-05-16", "b": "2019-05", "c": None}
    assert chronology.gather(mixed, {"a": "Gazette"}, dates, TOPIC) == chronology.gather(
        found, {"a": "Gazette"}, dates, TOPIC
    )


@settings(deadline=None, max_examples=100)
@given(claims())
def test_every_claim_is_in_exactly_one_event(found: list[Claim]) -> None:
    events = chronology.gather(found, {})
    assert sorted(i for e in events for i in e.claims) == sorted(c.id for c in found)
    assert len({e.id for e in events}) == len(events)
    ids = {e.id for e in events}
    by_id = {e.id: e for e in events}
    for event in events:
        assert event.id not in {*event.disputed_by, *event.fulfils, *event.fulfilled_by}
        assert {*event.disputed_by, *event.fulfils, *event.fulfilled_by} <= ids
        assert all(event.id in by_id[other].fulfilled_by for other in event.fulfils)


@settings(deadline=None, max_examples=60)
@given(claims())
def test_events_stand_in_the_order_of_the_store(found: list[Claim]) -> None:
    alone = [replace(c, text="", kind="other") for c in found]
    store = Store(":memory:", "build")
    read = []
    for name in "abcd":
        source = Source(id=name, path=name, text="", sha256="")
        own = tuple(c for c in alone if c.document == name)
        read.append((name, KnownFile(0, 0, "", name), [Extraction(Article(source, Dating()), own)], []))
    store.update([], read)
    stored = store.claims()
    single = [e.claims[0] for e in chronology.gather(stored, {}) if len(e.claims) == 1]
    assert [c.id for c in stored if c.id in single] == single
    store.close()


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(), max_size=6))
def test_no_text_does_harm(texts: list[str]) -> None:
    base = Claim(
        "x", "a", "2019-05-14", None, None, "partial", "", None, (), (), "meeting", "happened", "yes", "", (0, 1), 1
    )
    found = [replace(base, id=f"x{i}", document=f"d{i}", text=text) for i, text in enumerate(texts)]
    assert sum(len(e.claims) for e in chronology.gather(found, {})) == len(texts)


ARTICLE = """{day}

{place} - Envoy Zamir Kabulov received a Taliban delegation in Moscow on {weekday} to talk about wheat deliveries.

Russia will host the Taliban again on June 20, 2022, Kabulov said. {more}
"""


def test_documents_in_three_orders_give_equal_events(tmp_path: Path) -> None:
    articles = [
        ARTICLE.format(day="May 12, 2022", place="MOSCOW", weekday="Wednesday", more="The Kremlin denied the report."),
        ARTICLE.format(day="May 13, 2022", place="KABUL", weekday="Wednesday", more="Talks on oil go on."),
        "2022-06-20\n\nThe Taliban delegation met Russian envoy Kabulov in Moscow on Monday.\n",
        "May 14, 2022\n\nRussia denied on Friday that it had invited the Taliban.\n",
    ]
    results = []
    for order in ((0, 1, 2, 3), (3, 2, 1, 0), (2, 0, 3, 1)):
        folder = tmp_path / "".join(map(str, order))
        folder.mkdir()
        store = Store(":memory:", "build")
        for number in order:
            (folder / f"{number:03}.txt").write_text(articles[number], encoding="utf-8")
            engine.refresh(store, folder)
        results.append((store.events(Query(everything=True)), store.claims()))
        store.close()
    assert results[0] == results[1] == results[2]
    assert any(len(e.documents) > 1 for e in results[0][0])
