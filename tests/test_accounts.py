"""The accounts of an event: who confirms, who denies, what differs; how a row says that others tell it too."""

from __future__ import annotations

from test_store import claim

from timeline import chronology
from timeline.export import judged
from timeline.export.accounts import accounts

ACT = claim(1, speakers=("Holm",), date="2017-03-02")


def test_each_source_confirms_once_and_what_is_said_is_no_act() -> None:
    again = claim(2, speakers=("Quist",), date="2017-03-03")
    told = claim(3, kind="statement", speakers=("Berg",))
    found = accounts([ACT, again, told, claim(4, speakers=("Holm",)), claim(5, speakers=("Quist",))])
    assert (found.act, found.confirmed, found.reactions, found.repeats) == (ACT, (again,), (told,), 2)
    assert [value for value, _ in found.differ["date"]] == ["2017-03-02", "2017-03-03"]
    assert "status" not in found.differ


def test_a_denial_is_one_of_the_event_or_of_one_that_disputes_it() -> None:
    own, other = claim(2, status="denied", speakers=("Quist",)), claim(3, kind="denial", speakers=("Berg",))
    found = accounts([ACT, own], [other])
    assert (found.denied, found.confirmed, found.repeats) == ((own, other), (), 0)
    assert [value for value, _ in found.differ["status"]] == ["happened", "denied"]


def test_the_day_of_a_paper_is_no_other_account() -> None:
    assert accounts([ACT, claim(2, basis="inherited", date="2017-03-09")]).differ == {}


def test_a_row_counts_the_others_that_tell_it() -> None:
    text = "Captain Holm received the envoys of the fishing union in the harbour of Quistby"
    same = {"date": "2017-03-02", "basis": "explicit", "text": text}
    two = [claim(1, **same, speakers=("Holm",)), claim(2, **same, document="b", speakers=("Quist",))]
    (event,) = chronology.gather(two, {"a": "Herald", "b": "Gazette"})
    assert judged.attested(event) == "+1 outlet, 2 sources"
    (single,) = chronology.gather(two[:1], {"a": "Herald"})
    assert judged.attested(single) == ""
