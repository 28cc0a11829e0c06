"""Two chronologies compared."""

from timeline.corpus.diff import Entry, compare
from timeline.corpus.exported import _entry

A = Entry("1", "2018-09-04", "The talks are set for Tuesday in Moscow.", ("a",))


def whats(old: list[Entry], new: list[Entry]) -> list[str]:
    return [change.what for change in compare(old, new)]


def test_the_same_is_no_change() -> None:
    assert whats([A], [A]) == []
    assert whats([A], [Entry("2", A.date, "The talks are set for  Tuesday in Moscow!", ("a",))]) == []


def test_added_and_removed() -> None:
    assert whats([A], []) == ["removed"]
    assert whats([], [A]) == ["added"]
    assert whats([A], [Entry("2", "2018-09-04", "Quite another thing.", ("a",))]) == ["added", "removed"]


def test_moved_in_time_by_id_or_by_text() -> None:
    assert whats([A], [Entry("1", "2018-09-05", A.text, ("a",))]) == ["moved"]
    assert whats([A], [Entry("2", "2018-09", A.text, ("a",))]) == ["moved"]


def test_reworded_keeps_date_and_document() -> None:
    other = "The talks are set for Tuesday in Moscow, the ministry said."
    assert whats([A], [Entry("2", A.date, other, ("a",))]) == ["reworded"]
    assert whats([A], [Entry("2", A.date, other, ("b",))]) == ["added", "removed"]
    assert whats([A], [Entry("1", A.date, other, ("a",))]) == ["reworded"]


def test_judged_otherwise_is_a_change() -> None:
    was, now = (Entry("1", A.date, A.text, ("a",), ("meeting", status, "yes")) for status in ("planned", "happened"))
    assert whats([was], [now]) == ["judged"]
    assert whats([was], [Entry("1", "2018-09-05", A.text, ("a",), now.judgement)]) == ["moved"]


def test_an_export_from_before_there_was_the_field_tells_allegations_by_their_status() -> None:
    row = {"id": "1", "date": A.date, "text": A.text, "documents": ["a"], "kind": "meeting", "contact": "yes"}
    for status, alleged in (("alleged", True), ("happened", False)):
        old, new = {**row, "status": status}, {**row, "status": status, "alleged": alleged}
        assert whats([_entry(old)], [_entry(new)]) == []
        assert whats([_entry(old)], [_entry({**new, "alleged": not alleged})]) == ["judged"]


def test_every_entry_is_used_once() -> None:
    assert whats([A, A], [A]) == ["removed"]
    assert whats([A], [A, A]) == ["added"]


def test_changes_stand_in_order_of_time_and_the_undated_last() -> None:
    found = compare([], [Entry("3", None, "c"), Entry("2", "2019", "b"), Entry("1", "2018", "a")])
    assert [c.date for c in found] == ["2018", "2019", ""]
