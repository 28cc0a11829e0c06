"""The limits of the chronology on either side: how many days, words and claims are still near."""

from array import array
from dataclasses import replace

import pytest

from timeline import chronology
from timeline.chronology import gaps, pair, traits, weights
from timeline.chronology.candidates import candidates
from timeline.chronology.growing import Growing
from timeline.chronology.pair import Pair, coarse, same_speaker
from timeline.chronology.traits import Traits, canonical, look
from timeline.chronology.weights import Weights, stem
from timeline.model import Claim, Event
from timeline.topic import Actor, Profile

SIDES = Profile("Northland and the islanders", (Actor("Northland"), Actor("Islanders")))
BASE = Claim(
    id="a-1", document="a", date="2019-05-14", date_text=None, date_span=None, basis="relative", why="why", said=None,
    speakers=(), actors=SIDES.side_names, kind="meeting", status="happened", contact="yes", text="They met.",
    span=(0, 10), paragraph=1, number=1,
)  # fmt: skip
LATE = "inherited"  # the day of the paper
EIGHT = "ferry owners paid harbour crews double wages yesterday"


def claim(at: int, **changes: object) -> Claim:
    return replace(BASE, **{"id": f"d{at:03}-1", "document": f"d{at:03}", **changes})  # type: ignore[arg-type]


def two(one: dict[str, object], other: dict[str, object]) -> tuple[Traits, Traits, Weights]:
    (a, b), scale = look(canonical([claim(1, **one), claim(2, **other)]), SIDES)
    return a, b, scale


def dated(date: str | None, basis: str = "relative") -> dict[str, object]:
    return {"date": date, "basis": basis}


@pytest.mark.parametrize(
    ("days", "asked"), [(1, 0), (7, 0), (8, 0.5), (31, 0.5), (32, 1), (366, 1), (367, 2), (10**7, 2), (10**8, 2)]
)
def test_a_wide_date_asks_for_more(days: int, asked: float) -> None:
    assert coarse(days) == asked


GAPS: list[tuple[dict[str, object], dict[str, object], int | None]] = [
    (dated("2019-05-14"), dated("2019-05-14"), 0),
    (dated("2019-05-14"), dated("2019-05-15"), 1),
    (dated("2019-05-14"), dated("2019-05-16"), None),
    (dated("2019-05-14"), dated("2019-05-18", LATE), 4),
    (dated("2019-05-14"), dated("2019-05-19", LATE), None),
    (dated("2019-05-14", LATE), dated("2019-05-16"), None),  # only the later one may be late
    (dated("2019-05"), dated("2019-06-01"), 1),
    (dated("2019-05"), dated("2019-06-02"), None),
    (dated("2019-05-14"), dated(None), None),
    (dated(None), dated(None), None),
    (dated("../2019-05"), dated("../2019-05"), 0),
    (dated("../2019-05"), dated("../2019-06"), None),
    (dated("../2019-05"), dated("2019-05-14"), None),
    (dated("XXXX-05-14"), dated("XXXX-05-14"), 0),
    (dated("XXXX-05-14"), dated("XXXX-05-15"), None),
    (dated("XXXX-05-14"), dated("2019-05-14"), 0),
    (dated("XXXX-05-14"), dated("2019-05-14~"), 0),
    (dated("XXXX-05-14"), dated("2019-05-15"), None),
    (dated("XXXX-05-14"), dated("2019-04-14"), None),
    (dated("XXXX-05-14"), dated("2019-05"), None),
    (dated("XXXX-05"), dated("2019-05"), 0),
    (dated("XXXX-05"), dated("2019-04"), None),
    (dated("XXXX-05"), dated("2019-05-14"), None),
    (dated("XXXX-05"), dated(None), None),
]


@pytest.mark.parametrize(("one", "other", "days"), GAPS)
def test_days_between(one: dict[str, object], other: dict[str, object], days: int | None) -> None:
    a, b, _ = two(one, other)
    assert (gaps.gap(a, b), gaps.gap(b, a)) == (days, days)


@pytest.mark.parametrize(
    ("date", "known"),
    [("2019-05-14", "closed"), ("XXXX-05-14", "yearless"), ("../2019", "bounded"), ("2019/..", "bounded")],
)
def test_what_is_known_of_a_date(date: str, known: str) -> None:
    a, b, _ = two(dated(date), dated(None))
    assert (traits.known(a), traits.known(b)) == (known, "nothing")


@pytest.mark.parametrize(
    ("one", "other", "is_copyable"),
    [
        (dated("2019-05-14", LATE), dated("2019-05-21", LATE), True),
        (dated("2019-05-14", LATE), dated("2019-05-22", LATE), False),
        (dated("2019-05-14"), dated("2019-05-21", LATE), True),
        (dated("2019-05-14"), dated("2019-05-22", LATE), False),
        (dated("2019-05-14"), dated("2019-05-15"), True),
        (dated("2019-05-14"), dated("2019-05-16"), False),
        (dated("2019-05-14"), dated(None), True),
        (dated("2019-05-14"), dated("../2019-06"), True),
        (dated("2019-05-14"), dated("../2019-04"), False),
        (dated("2019-05-14"), dated("XXXX-05-14"), True),
        (dated("2019-05-14"), dated("XXXX-05-15"), False),
    ],
)
def test_a_reprint_is_of_the_same_week(one: dict[str, object], other: dict[str, object], is_copyable: bool) -> None:
    a, b, scale = two(one, other)
    assert Pair(a, b, scale).is_copyable is Pair(b, a, scale).is_copyable is is_copyable


@pytest.mark.parametrize(
    ("text", "part"),
    [(EIGHT, 1.0), (EIGHT.rpartition(" ")[0], 0.0), (f"{EIGHT} as they said at last in Quistby again now", 1.0)],
)
def test_eight_words_in_a_row_are_a_run(text: str, part: float) -> None:
    a, b, scale = two({"text": EIGHT}, {"text": text})
    assert Pair(a, b, scale).part == part


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("nordin", "nordin", True),
        ("nordin", "ada nordin", False),
        ("ada nordin", "mayor ada nordin", True),
        ("mayor ada nordin", "ada nordin", True),
        ("ada nordin", "ada holm", False),
        ("", "", False),
        ("", "ada nordin", False),
    ],
)
def test_two_words_of_a_name_are_of_one_speaker(one: str, other: str, is_one: bool) -> None:
    assert same_speaker(one, other) is is_one


def test_a_verdict_names_three_words_and_an_event_four() -> None:
    text = "Ferry owners gave captains herring, anchors and lanterns."
    a, b, scale = two({"text": text}, {"text": text})
    assert len(Pair(a, b, scale).best()) == 3
    texts = "Captains sold herring, anchors.", "Anchors, herring, captains, lanterns, wharves.", "Wharves and lanterns."
    (event,) = chronology.gather([claim(at, text=each) for at, each in enumerate(texts)], {}, None, SIDES)
    assert event.why.endswith("(anchors, captains, herring, lanterns)")


@pytest.mark.parametrize(
    ("both", "part"),
    [("2019-05-14", -0.4), ("2019-05-08/2019-05-14", -0.4), ("2019-05-07/2019-05-14", 0.5), ("2019-05", 0.5)],
)
def test_a_day_named_in_words_asks_for_less(both: str, part: float) -> None:
    a, b, scale = two(dated(both, "explicit"), dated(both, "partial"))
    assert Pair(a, b, scale).asked == pytest.approx(pair.DETAIL + part)


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        *(("harbours", "harbo"), ("boat", "boat"), ("sea", None), ("ferries", "ferry"), ("series", "sery")),
        *(("7", None), ("12", "12"), ("1979", None), ("2019", None), ("1812", "1812"), ("190", "190")),
        *(("20190", "20190"), ("200", "200")),
    ],
)
def test_what_stands_for_a_word(token: str, expected: str | None) -> None:
    assert stem(token) == expected


def test_a_word_is_of_a_corpus_of_fifty_and_a_word_of_the_topic_in_forty_of_these() -> None:
    scale = Weights({"port": 2, "oars": 1, "gala": 1}, 2, {"gala"})
    assert (scale["oars"], scale["port"], scale["gala"]) == pytest.approx((1, 0.8246, 0.0602), abs=1e-4)


def test_triples_are_three_words() -> None:
    assert weights.triples("ferry owners paid crews") == {("ferry", "owners", "paid"), ("owners", "paid", "crews")}


@pytest.mark.parametrize(
    ("one", "other", "takes"),
    [
        ({"from_": 5, "to": 5}, {"from_": 6, "to": 6}, True),
        ({"from_": 5, "to": 5}, {"from_": 7, "to": 7}, False),
        ({"early": 5, "late": 5}, {"early": 12, "late": 12}, True),
        ({"early": 5, "late": 5}, {"early": 13, "late": 13}, False),
        ({"yearless": "XXXX-05-14"}, {"yearless": "XXXX-05-14"}, True),
        ({"yearless": "XXXX-05-14"}, {"yearless": "XXXX-05-15"}, False),
        ({"yearless": "XXXX-05-14"}, {"dated": "2019-05-20"}, True),
        ({"yearless": "XXXX-05-14"}, {"dated": "2019-06-14"}, False),
        ({"yearless": "XXXX-05-14"}, {}, True),
        ({"dated": "2019-05-14"}, {"dated": "2019-06-14"}, True),
        ({}, {}, True),
    ],
)
def test_a_group_takes_what_its_dates_allow(one: dict[str, object], other: dict[str, object], takes: bool) -> None:
    a, b = (Growing(array("i", [0]), **told) for told in (one, other))  # type: ignore[arg-type]
    assert a.takes(b) is b.takes(a) is takes


HERRING = "Captains sold herring"


@pytest.mark.parametrize(
    ("texts", "documents"),
    [
        ((f"{HERRING}.", f"{HERRING}, crates."), [2]),
        ((f"{HERRING} in Quistby.", f"{HERRING} in Haldern."), [1, 1]),
        ((f"{HERRING} in Quistby.", f"{HERRING}, crates.", f"{HERRING} at the Haldern."), [2, 1]),
    ],
)
def test_places_stand_against_each_other_in_an_event_too(texts: tuple[str, ...], documents: list[int]) -> None:
    events = events_of(*({"text": text} for text in texts))
    assert sorted((len(event.documents) for event in events), reverse=True) == documents


def test_a_claim_that_is_like_one_of_many_does_not_join_them() -> None:
    a, b, _ = two({"text": HERRING}, {"text": "Ferry owners raised wages for porters."})
    one, other, both = (Growing(array("i"), array("i", middle)) for middle in ([0, 0, 0], [1], [0, 1]))
    assert [one.agrees(other, heeds, [a, b]) for heeds in ("", "places", "words")] == [True, True, False]
    assert both.agrees(other, "words", [a, b])


def events_of(*changes: dict[str, object]) -> list[Event]:
    return chronology.gather([claim(at, **each) for at, each in enumerate(changes)], {}, None, SIDES)


def disputed(events: list[Event]) -> list[str]:
    return [event.text for event in events if event.disputed_by]


CHARGE = {"text": "Holm accused them of smuggling herring.", "kind": "accusation", "speakers": ("Holm",)}
DENIAL = {"text": "Quist denied smuggling herring.", "kind": "denial", "status": "denied", "speakers": ("Quist",)}
PLAN = {"text": "Talks on herring wharves are set.", "status": "planned"}
OFF = {"text": "The herring wharves talks were put off.", "kind": "postponement"}


@pytest.mark.parametrize(
    ("asked", "answer", "answers"),
    [
        ({**CHARGE, "date": "2019-05-14"}, {**DENIAL, "date": "2019-06-14"}, True),
        ({**CHARGE, "date": "2019-05-14"}, {**DENIAL, "date": "2019-06-15"}, False),
        ({**CHARGE, "date": "2019-05-14"}, {**DENIAL, "date": "2019-05-14"}, True),
        ({**CHARGE, "date": "2019-05-15"}, {**DENIAL, "date": "2019-05-14"}, False),
        ({**CHARGE, "speakers": ("Quist",)}, DENIAL, False),
        ({**PLAN, "date": "2019-08-14"}, {**OFF, "date": "2019-05-14"}, True),
        ({**PLAN, "date": "2019-08-15"}, {**OFF, "date": "2019-05-14"}, False),
        ({**PLAN, "date": "2019-05-14"}, {**OFF, "date": "2019-05-14"}, True),
        ({**PLAN, "date": "2019-05-13"}, {**OFF, "date": "2019-05-14"}, False),
    ],
)
def test_an_answer_is_near_what_it_answers(asked: dict[str, object], answer: dict[str, object], answers: bool) -> None:
    assert disputed(events_of(asked, answer)) == ([asked["text"]] if answers else [])


@pytest.mark.parametrize(("nearer", "answers"), [(39, True), (40, False)])
def test_an_answer_looks_at_the_forty_nearest(nearer: int, answers: bool) -> None:
    others = [{**CHARGE, "text": f"Holm accused them of boat {at}.", "date": "2019-05-15"} for at in range(nearer)]
    events = events_of(CHARGE, *others, {**DENIAL, "date": "2019-05-16"})
    assert disputed(events) == ([CHARGE["text"]] if answers else [])


@pytest.mark.parametrize(
    ("one", "other", "compared"),
    [
        ("2019-05", "2019-05-14", True),
        ("2019-05", "2019-06-14", False),
        ("2019-05", "2019-05-08/2019-05-20", True),
        ("2019", "2019-05-14", True),
        ("2019", "2019-05", True),
        ("2019", "2018-05-14", False),
        ("2019-05-14", "2019-05-15", True),
        ("2019-05-14", "2019-05-16", False),
        ("2019-05-07/2019-05-13", "2019-05-14", True),
        ("2019-05-06/2019-05-13", "2019-06-14", False),
        ("XXXX-05-14", "2019-05-14", True),
        ("XXXX-05-14", "2019-05-15", False),
        ("XXXX-05", "2019-05", True),
        ("2018/2020", "2018/2020", True),
        ("2018/2020", "2018/2021", False),
    ],
)
def test_what_is_compared(one: str, other: str, compared: bool) -> None:
    text = "Captains sold herring, anchors and lanterns at Quistby."
    both, scale = look(canonical([claim(1, date=one, text=text), claim(2, date=other, text=f"{text} (7)")]), SIDES)
    assert list(candidates(both, scale)) == ([(0, 1)] if compared else [])


def compared_with_last(dates: str, count: int, documents: int) -> list[int]:
    made = [
        claim(
            *(at,),
            document=f"d{at % documents}",
            span=(at, at + 9),
            date=dates,
            text=f"Captains sold herring and lanterns ({at}).",
        )
        for at in range(count)
    ]
    all_traits, scale = look(canonical(made), SIDES)
    return sorted(one for one, other in candidates(all_traits, scale) if other == count - 1)


@pytest.mark.parametrize(
    ("date", "count", "first", "number"),
    [
        ("2019-05-14", 13, 0, 12),
        ("2019-05-14", 20, 0, 12),  # the likest, and of these the first
        ("2019-05-14", 49, 0, 12),  # of the 48 just before
        ("2019-05-14", 61, 12, 12),
        ("2019-05", 12, 0, 11),
        ("2019-05", 13, 6, 6),
        ("2019-05", 20, 13, 6),  # six before it; there are none behind
    ],
)
def test_a_claim_is_compared_with_twelve(date: str, count: int, first: int, number: int) -> None:
    found = compared_with_last(date, count, 10)
    assert (found[:1], len(found)) == ([first], number)
