"""Claims are gathered by rules: each row is a pair of claims, what becomes of them, and by which rule."""

from dataclasses import replace

import pytest

from timeline import chronology
from timeline.chronology.cluster import judged
from timeline.chronology.traits import canonical, look
from timeline.model import Claim, Event

BASE = Claim(
    id="a-1", document="a", date="2019-05-14", date_text=None, date_span=None, basis="relative", why="why", said=None,
    speakers=(), actors=("Northland", "Islanders"), kind="meeting", status="happened", contact="yes", text="",
    span=(0, 10), paragraph=1, number=1,
)  # fmt: skip


def pair(one: dict[str, object], two: dict[str, object]) -> list[Claim]:
    first = replace(BASE, **one)  # type: ignore[arg-type]  # rows name real fields
    return [first, replace(BASE, **{"id": "b-1", "document": "b", "span": (5, 15), **two})]  # type: ignore[arg-type]


TALKS = "Envoy Holm received a delegation of the islanders in the harbour office"
SAID = {"kind": "statement", "speakers": ("Anna Holm",)}
ROWS = [
    # merged
    ("like words", {"text": f"{TALKS} on Tuesday."}, {"text": "The islanders under Quist met Holm at the harbour."}),
    ("like words", {"text": TALKS}, {"text": "Holm and the islanders spoke at the harbour.", "date": "2019-05-15"}),
    (
        "same act",
        {"text": "They will come to the 14 May talks.", "basis": "partial", "status": "planned"},
        {"text": "A meeting is set for May 14.", "date": "XXXX-05-14", "basis": "partial", "status": "planned"},
    ),
    (
        "same words",
        {"text": "Northland has agreed to put off the talks with the islanders, the office said on Monday."},
        {
            "text": "Northland has agreed to put off the talks with the islanders, the office said, a week late.",
            "date": None,
            "basis": "inherited",
        },
    ),
    (
        "same words",  # a reprint of the next week: its day is that of the paper
        {"text": "The envoy asked the islanders to open the eastern harbour to fishing boats at once."},
        {
            "text": "The envoy asked the islanders to open the eastern harbour to fishing boats at once.",
            "date": "2019-05-19",
            "basis": "inherited",
        },
    ),
    (
        "same saying",
        {**SAID, "text": "Holm said on Tuesday that the harbour would be opened."},
        {**SAID, "text": "The harbour is to be open to all, Anna Holm was quoted as saying."},
    ),
    (
        "same act",  # an announcement tells the act
        {"text": "The high court lifted the ban on the islanders' party.", "kind": "designation"},
        {"text": "A judge said that the ban on the party was lifted by the court.", **SAID},
    ),
    ("day named twice", {"text": TALKS}, {"text": TALKS, "document": "a", "span": (0, 10)}),
    # linked
    ("plan and happening", {"text": TALKS}, {"text": "Holm is to go to the harbour.", "status": "planned"}),
    # apart
    ("", {"text": TALKS}, {"text": "The islanders met their own fishermen in Quistby."}),
    ("", {"text": TALKS}, {"text": "Envoy Holm received the islanders' delegation again.", "date": "2019-05-19"}),
    ("", {"text": TALKS}, {"text": "Holm met the islanders twice.", "date": "2019"}),
    ("", {"text": TALKS}, {"text": "The harbour office was bombed, Holm was hurt.", "kind": "attack"}),
    ("", {**SAID, "text": "Holm spoke of fish."}, {**SAID, "text": "Holm spoke of the election."}),
    (
        "",
        {**SAID, "text": "Holm said that the harbour is open."},
        {"kind": "statement", "speakers": ("Ole Quist",), "text": "Quist said that the harbour is open."},
    ),
    (
        "",  # an accusation and its denial
        {"text": "Holm accused the islanders of smuggling rifles.", "kind": "accusation", "speakers": ("Holm",)},
        {"text": "They denied smuggling rifles.", "kind": "denial", "status": "denied", "speakers": ("Quist",)},
    ),
    ("", {"text": TALKS, "date": "XXXX-05-14"}, {"text": TALKS[:30], "date": "XXXX-05-15"}),
    (
        "",  # a saying and an event of one sentence
        {"text": TALKS, "kind": "statement"},
        {"text": TALKS, "document": "a", "span": (0, 10)},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "one", "two"), ROWS)
def test_pairs(rule: str, one: dict[str, object], two: dict[str, object]) -> None:
    claims = pair(one, two)
    found = judged(*look(canonical(claims), None))
    assert [verdict.rule for verdict, _, _ in found] == ([rule] if rule else [])
    events = chronology.gather(claims, {})
    assert len(events) == (1 if rule and found[0][0].what == "merge" else 2)


def test_rules_are_symmetric() -> None:
    for rule, one, two in ROWS:
        events = chronology.gather(pair(one, two), {})
        assert events == chronology.gather(reversed(pair(one, two)), {}), rule


def gathered(*changes: dict[str, object], **more: object) -> list[Event]:
    claims = [
        replace(BASE, **{"id": f"{chr(97 + i)}-1", "document": chr(97 + i), "text": TALKS, **change})  # type: ignore[arg-type]
        for i, change in enumerate(changes)
    ]
    outlets = {"a": "Gazette", "b": "Herald", "c": "Courier"}
    return chronology.gather(claims, outlets, {"a": "2019-05-16", "b": "2019-05-15", "c": None})


def only(events: list[Event]) -> Event:
    (event,) = events
    return event


def test_the_best_claim_is_the_most_exact_then_the_least_relayed_then_the_earliest() -> None:
    relayed = {"speakers": ("Holm", "Gazette")}
    assert only(gathered({}, {}, {})).claims == ("b-1", "a-1", "c-1")
    assert only(gathered({}, relayed, {})).where == "a:1"
    assert only(gathered({"status": "background"}, relayed, {"basis": "inherited"})).claims[0] == "b-1"


DATES = [
    (["2019-05-14", "2019-05"], "2019-05-14", ""),
    (["2019-05-13/2019-05-14", "2019-05-14/2019-05-15"], "2019-05-14", ""),
    (["2019-05-14", "2019-05-15"], "2019-05-14/2019-05-15", "dates differ: 2019-05-14 (a:1), 2019-05-15 (b:1)"),
    (["XXXX-05-14", "2019-05-14"], "2019-05-14", ""),
    ([None, "2019-05-14"], "2019-05-14", ""),
    (["2019-05-14~", "2019-05-14~"], "2019-05-14~", ""),
    (["2019", "2019"], "2019", ""),
]


@pytest.mark.parametrize(("dates", "expected", "why"), DATES)
def test_the_date_is_the_tightest_that_all_allow_else_the_range(
    dates: list[str | None], expected: str, why: str
) -> None:
    event = only(gathered(*({"date": date, "basis": "partial"} for date in dates)))
    assert event.date == expected
    assert why in event.why


def test_the_day_of_a_paper_gives_way_to_a_stated_day() -> None:
    event = only(gathered({"date": "2019-05-15", "basis": "inherited"}, {}))
    assert (event.date, "differ" in event.why) == ("2019-05-14", False)
    late = {"basis": "inherited", "date": "2019-05-16"}
    assert only(gathered(late, {**late, "date": "2019-05-15"})).date == "2019-05-15"


TOLD = (
    "Holm saw the islanders at the harbour about nets.",
    "The islanders met Holm over nets, in the harbour.",
    "At the harbour, nets were what Holm and the islanders spoke of.",
    "Nets had led Holm and the islanders to the harbour.",
)
VOTES = [
    (["2019-05-14", "2019-05-14", "2019-05-15"], "2019-05-14"),
    (["2019-05-15", "2019-05-14", "2019-05-15"], "2019-05-15"),
    (["2019-05-14", "2019-05-15", "2019-05-14", "2019-05-15"], "2019-05-15"),  # that of the best claim, told by b
    (["2019-05-14", "2019-05-15", "2019-05-15/2019-05-16"], "2019-05-15"),  # what allows the day is for it
    (["2019-05-14", "2019-05-15"], "2019-05-14/2019-05-15"),
]


@pytest.mark.parametrize(("dates", "expected"), VOTES)
def test_the_day_that_most_documents_state_is_the_events(dates: list[str], expected: str) -> None:
    event = only(gathered(*({"date": date, "text": text} for date, text in zip(dates, TOLD, strict=False))))
    assert event.date == expected
    assert "dates differ: 2019-05-14 (" in event.why
    assert "2019-05-15 (" in event.why


def test_a_paper_reports_no_day_that_is_to_come() -> None:
    stated = [{"text": text, "date": f"2019-05-1{day}"} for text, day in zip(TOLD, "45", strict=False)]
    early = {"text": TOLD[2], "date": "2019-05-14", "basis": "inherited"}
    assert only(gathered(*stated, early)).date == "2019-05-14"
    late = {**early, "date": "2019-05-15"}
    assert only(gathered(*stated, late)).date == "2019-05-14/2019-05-15"


def test_of_two_days_that_many_papers_may_report_the_best_claims_is_the_events() -> None:
    stated = [{"text": text, "date": f"2019-05-1{day}"} for text, day in zip(TOLD, "45", strict=False)]
    late = {"date": "2019-05-16", "basis": "inherited"}
    papers = [{**late, "text": text} for text in TOLD[2:]]
    assert only(gathered(*stated, papers[0])).date == "2019-05-14/2019-05-15"
    assert only(gathered(*stated, *papers)).date == "2019-05-15"


def test_one_week_among_papers_of_a_day_blurs_no_day() -> None:
    week = {"text": TOLD[0], "date": "2019-05-13/2019-05-19"}
    papers = [{"text": text, "date": "2019-05-15", "basis": "inherited"} for text in TOLD[1:]]
    event = only(gathered(week, *papers))
    assert (event.date, event.basis) == ("2019-05-15", "inherited")
    assert only(gathered(week, papers[0])).date == "2019-05-13/2019-05-19"
    weeks = [{**week, "text": text} for text in TOLD[:2]]
    assert only(gathered(*weeks, *papers[1:])).date == "2019-05-13/2019-05-19"


def test_no_group_takes_a_paper_of_before_its_day() -> None:
    late = {"date": "2019-05-19", "text": TOLD[0]}
    undated = {"date": None, "basis": "inherited", "text": f"{TOLD[0][:-1]} for two hours."}
    early = {"date": "2019-05-15", "basis": "inherited", "text": f"{TOLD[0][:-1]} for two hours on end."}
    assert len(gathered(late, undated)) == len(gathered(undated, early)) == 1
    assert len(gathered(late, undated, early)) == 2


SENTENCE: dict[str, object] = {"document": "a", "text": "Holm said the islanders had met the pilots on Tuesday."}
ACT: dict[str, object] = {**SENTENCE, "id": "a-1", "speakers": ("Holm",)}
SAYING: dict[str, object] = {
    **SENTENCE,
    "id": "a-2",
    "kind": "statement",
    "act": "said",
    "speakers": ("Holm",),
    "basis": "inherited",
    "date": "2019-05-16",
}


def test_a_saying_without_a_day_is_told_with_the_dated_act_of_its_sentence() -> None:
    event = only(gathered(ACT, SAYING))
    assert (event.date, event.kind, event.claims) == ("2019-05-14", "meeting", ("a-1", "a-2"))
    assert "told with its act" in event.why


@pytest.mark.parametrize(
    ("act", "saying"),
    [
        ({"date": "2015", "status": "background"}, {}),  # the saying is the news
        ({"date": "2019-03-14"}, {}),
        ({}, {"basis": "relative", "date": "2019-05-15"}),  # a day of its own
        ({"date": "2019-05-20", "status": "planned"}, {}),  # what is announced is still to come
        ({}, {"span": (10, 20)}),
    ],
)
def test_a_saying_is_apart_from_its_act(act: dict[str, object], saying: dict[str, object]) -> None:
    assert len(gathered({**ACT, **act}, {**SAYING, **saying})) == 2


def test_a_saying_that_others_report_keeps_its_row() -> None:
    again = {**SAYING, "id": "b-1", "document": "b", "text": "The islanders had met the pilots on Tuesday, Holm said."}
    assert sorted(len(e.claims) for e in gathered(ACT, SAYING, again)) == [1, 2]


def test_the_claim_that_is_shown_allows_the_day_of_its_event() -> None:
    late = {"date": "2019-05-15", "text": TOLD[0], "contact": "yes"}
    told = [{"text": text, "contact": "about"} for text in TOLD[1:3]]
    event = only(gathered(late, *told))
    assert (event.date, event.where, event.contact) == ("2019-05-14", "b:1", "yes")


def test_copies_of_one_text_have_one_vote() -> None:
    copied = {"text": f"{TOLD[0][:-1]} and the price of herring in both ports.", "date": "2019-05-15"}
    assert only(gathered(copied, copied, copied, *({"text": text} for text in TOLD[1:3]))).date == "2019-05-14"


def test_a_curators_date_rules() -> None:
    assert only(gathered({}, {"date": "2019-05-13", "basis": "curator"})).date == "2019-05-13"


def test_figures_that_differ_stand_side_by_side() -> None:
    event = only(gathered({"text": f"{TALKS} with 12 boats."}, {"text": f"{TALKS} with 14 boats."}))
    assert "figures differ: 12 boats (a:1), 14 boats (b:1)" in event.why


def test_documents_outlets_and_sources_are_counted_apart() -> None:
    told = {"text": "Holm saw the islanders at the harbour."}
    event = only(
        gathered({"speakers": ("Quist",)}, {"speakers": ("Quist", "Herald"), **told}, {"text": "Holm, harbour."})
    )
    assert set(event.documents) == {"a", "b", "c"}
    assert set(event.outlets) == {"Gazette", "Herald", "Courier"}
    assert set(event.sources) == {"Quist", "Courier"}


def test_a_reprint_has_the_source_of_its_origin() -> None:
    long = f"{TALKS} and spoke about boats, nets and the price of herring."
    event = only(gathered({"text": long}, {"text": long}))
    assert (event.sources, set(event.outlets)) == (("Herald",), {"Gazette", "Herald"})


def test_a_plan_and_its_happening_are_linked() -> None:
    done, plan = sorted(gathered({}, {"text": f"{TALKS} soon.", "status": "planned"}), key=lambda e: e.status)
    assert (done.fulfils, plan.fulfilled_by) == ((plan.id,), (done.id,))


def test_a_plan_is_disputed_by_its_postponement() -> None:
    plan = {"text": "Talks with Holm at the harbour are set.", "status": "planned", "date": "2019-06-01"}
    off = {"text": "The harbour talks with Holm were put off.", "kind": "postponement"}
    first, second = gathered(plan, off)
    assert (second.disputed_by, first.disputed_by) == ((first.id,), ())


def test_a_plan_is_disputed_by_its_cancellation_and_never_one_with_it() -> None:
    plan = {"text": "Talks with Holm at the harbour are set.", "status": "planned", "date": "2019-06-01"}
    for status in ("postponed", "cancelled"):
        off = {"text": "The harbour talks with Holm are off.", "status": status}
        first, second = gathered(plan, off)
        assert (second.disputed_by, first.disputed_by) == ((first.id,), ())


@pytest.mark.parametrize("status", ["happened", "planned", "ongoing", "negated", "alleged"])
def test_what_was_cancelled_is_no_event_with_what_was_not(status: str) -> None:
    told = {"text": f"{TALKS} on Tuesday.", "status": status}
    assert len(gathered(told, told)) == 1
    assert len(gathered(told, {**told, "status": "cancelled"})) == 2


ALLEGED: dict[str, object] = {"text": f"{TALKS} on Tuesday.", "alleged": True}
SAID: dict[str, object] = {"kind": "statement", "act": "said"}
CHARGE: dict[str, object] = {"text": "Holm accused them of smuggling.", "kind": "accusation", "speakers": ("Holm",)}


@pytest.mark.parametrize(
    ("claims", "alleged"),
    [
        ((ALLEGED,), True),
        ((ALLEGED, ALLEGED), True),
        ((ALLEGED, {**ALLEGED, "alleged": False}), False),
        ((ALLEGED, {**ALLEGED, **SAID, "alleged": False}), True),  # what is said of it is no second act
        (({**ALLEGED, "alleged": False}, {**ALLEGED, **SAID}), False),
        (({**CHARGE, "alleged": True}, {**CHARGE, "alleged": True}), True),  # no act is told: what all sayings have
        (({**CHARGE, "alleged": True}, CHARGE), False),
    ],
)
def test_an_event_is_alleged_when_all_that_tell_its_act_allege_it(
    claims: tuple[dict[str, object], ...], alleged: bool
) -> None:
    assert only(gathered(*claims)).alleged is alleged


def test_what_was_alleged_of_another_time_is_answered_too() -> None:
    told = {"text": "Holm is smuggling rifles.", "status": "background", "alleged": True, "speakers": ("Holm",)}
    denial = {"text": "Quist denied smuggling rifles.", "kind": "denial", "status": "denied", "speakers": ("Quist",)}
    first, second = gathered(told, {**denial, "date": "2019-05-20"})
    assert first.disputed_by == (second.id,)
    first, second = gathered({**told, "alleged": False}, {**denial, "date": "2019-05-20"})
    assert first.disputed_by == ()


def test_an_accusation_is_disputed_by_its_denial() -> None:
    charge = {"text": "Holm accused them of smuggling rifles.", "kind": "accusation", "speakers": ("Holm",)}
    denial = {
        "text": "Quist denied smuggling rifles.",
        "kind": "denial",
        "status": "denied",
        "speakers": ("Quist",),
        "date": "2019-05-20",
    }
    first, second = gathered(charge, denial)
    assert (first.disputed_by, second.disputed_by) == ((second.id,), ())


def test_a_new_document_seldom_changes_the_id_of_an_event() -> None:
    before = only(gathered({}, {}))
    assert only(gathered({}, {}, {})).id == before.id == "ea-1"


@pytest.mark.parametrize(
    ("one", "two", "date", "basis"),
    [
        ({"basis": "inherited"}, {"basis": "inherited"}, "2019-05-14", "inherited"),
        ({"basis": "inherited", "date": "2019-05-15"}, {"basis": "relative"}, "2019-05-14", "relative"),
        ({"basis": "explicit"}, {"basis": "relative", "date": "2019-05-15"}, "2019-05-14/2019-05-15", "explicit"),
    ],
)
def test_an_event_tells_whether_a_claim_states_its_date(
    one: dict[str, object], two: dict[str, object], date: str, basis: str
) -> None:
    said = {"text": f"{TALKS} to speak of the eastern pier."}
    claims = pair({**said, **one}, {**said, **two})
    events = chronology.gather(claims, {}, {"a": "2019-05-15", "b": "2019-05-15"})
    assert [(event.date, event.basis) for event in events] == [(date, basis)]
