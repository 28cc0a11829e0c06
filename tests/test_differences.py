"""Two chronologies compared."""

import json
import random
from pathlib import Path

import pytest

from timeline.corpus import diff
from timeline.corpus.diff import Entry, compare
from timeline.corpus.exported import Export, _entry
from timeline.errors import InputError

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


def drawn(rng: random.Random) -> list[Entry]:
    """Few ids, dates, texts and judgements, so that many are the same and some have one id."""
    return [
        Entry(rng.choice("abcdefgh"), *rng.choices(("2018", "2019", None), (8, 1, 1)),
              *rng.choices(("One day.", "one  day", "Two."), (8, 1, 1)), (rng.choice("xy"),),
              tuple(rng.choices(("meeting", "visit"), (8, 1))))
        for _ in range(rng.randrange(9))
    ]  # fmt: skip


def test_what_is_the_same_is_left_out_without_effect(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(1)
    sides = [(drawn(rng), drawn(rng)) for _ in range(2000)]
    found = [compare(old, new) for old, new in sides]
    left = [diff._different(old, new, diff.prints(old)) for old, new in sides]
    assert sum(len(side) for pair in left for side in pair) < sum(len(old) + len(new) for old, new in sides) * 0.95
    monkeypatch.setattr(diff, "_different", lambda old, new, _known: (old, new))
    assert found == [compare(old, new) for old, new in sides]


ROW = {"id": "1", "date": "2018", "text": "The talks are set.", "document": "a"}


@pytest.mark.parametrize(
    "text", [f"\n{json.dumps(ROW)}\r\n \n{json.dumps(ROW)}", f"\ufeff\n [{json.dumps(ROW)},\n{json.dumps(ROW)}]\n"]
)
def test_an_export_may_be_gone_through_again(tmp_path: Path, text: str) -> None:
    path = tmp_path / "old.jsonl"
    path.write_text(text, encoding="utf-8", newline="")
    rows = Export(path)
    assert list(rows) == list(rows) == [_entry(ROW)] * 2
    assert rows.are_claims


@pytest.mark.parametrize(
    ("data", "where"),
    [
        (b"x" * 20 + b"\xff", "byte 21 is no UTF-8"),
        (b"\n" * 20_000 + b"\xff", "byte 20001 is no UTF-8"),
        (json.dumps(ROW).encode() + b"\n\n{", "line 3: not JSON"),
        (json.dumps(ROW).encode() + b"\n[1]", "line 2: it is no record"),
        (b"\n[\n1,]", "line 3: not JSON"),
        (b'[{"id": 1, "date": null, "documents": []}]', "record 1: the id is no text"),
    ],
)
def test_what_is_no_export_is_told_with_its_place(tmp_path: Path, data: bytes, where: str) -> None:
    path = tmp_path / "old.jsonl"
    path.write_bytes(data)
    with pytest.raises(InputError, match=where):
        list(Export(path))
