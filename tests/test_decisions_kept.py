"""Decisions stay as they are when a file is renamed, and when another of the same entry is taken back."""

from pathlib import Path

import pytest

from timeline import cli, engine
from timeline.corpus import overrides_file
from timeline.model import Claim, Query
from timeline.store import Store

LEADS = (
    "9 March 2018\n\nRussian envoys met the Taliban in Doha on 7 March 2018.\n\n"
    "Russia denied that it had met the Taliban in Kabul on 1 March 2018.\n\n"
    "Russian diplomats met Taliban leaders in Sochi on 5 March 2018.\n"
)
OTHER = "10 March 2018\n\nLavrov met a Taliban delegation in Moscow on 3 March 2018.\n"
THIRD = "11 March 2018\n\nThe envoy Kabulov met Taliban leaders in Doha on 7 March 2018, the embassy of Russia said.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TIMELINE_TODAY", "2021-12-01")
    made = tmp_path / "corpus"
    made.mkdir()
    for name, text in {"a": OTHER, "b": LEADS, "d": THIRD}.items():
        (made / f"{name}.txt").write_text(text)
    return made


def run(folder: Path, *arguments: str) -> int:
    return cli.run(["-q", "--no-cache", "-C", str(folder), *arguments])


def write(folder: Path, text: str) -> None:
    (folder / overrides_file.FILE).write_text(text)


def told(folder: Path) -> str:
    path = folder / overrides_file.FILE
    return path.read_text() if path.is_file() else ""


def claims(folder: Path, document: str) -> list[Claim]:
    store = Store(":memory:", "")
    engine.refresh(store, folder)
    return sorted(store.claims(Query(everything=True, documents=(document,), rejected=None)), key=lambda c: c.number)


# a file is renamed, and decisions are made later


def test_a_decision_after_a_file_was_renamed_leaves_the_others_in_their_places(folder: Path) -> None:
    assert run(folder, "review", "a:1", "--reject") == run(folder, "review", "b:1", "--accept") == 0
    write(folder, "# ours\n" + told(folder).replace("- in: a\n", "- in: a  # the first\n"))
    (folder / "a.txt").rename(folder / "c.txt")
    assert run(folder, "review", "b:2", "--accept") == run(folder, "tag", "b:3", "lead") == 0
    assert [entry.document for entry in overrides_file.read(folder).claims] == ["c", "b", "b", "b"]
    assert told(folder).startswith("# ours\n") and "- in: c  # the first\n" in told(folder)


def test_merges_stay_in_their_places_when_a_file_was_renamed(folder: Path) -> None:
    assert run(folder, "review", "--merge", "a:1", "b:2") == run(folder, "review", "--merge", "b:3", "d:1") == 0
    write(folder, told(folder).replace("in: a\n", "in: a  # surely\n"))
    (folder / "a.txt").rename(folder / "c.txt")
    assert run(folder, "review", "--split", "b:2") == 0
    events = overrides_file.read(folder).events
    assert [event.what for event in events] == ["merge", "merge", "split"]
    assert {anchor.document for anchor in events[0].claims} == {"b", "c"}
    assert "in: c  # surely\n" in told(folder)


# an entry means several claims

REJECTED = "# ours\nclaims:\n  - {in: b, quote: Russia, status: rejected, note: forgery, by: ana}  # all\n"


def test_of_a_decision_about_several_claims_one_is_cleared(folder: Path) -> None:
    write(folder, REJECTED + "  - {in: a, quote: Lavrov, status: accepted}\n")
    assert [claim.verdict for claim in claims(folder, "b")] == ["rejected"] * 4
    assert run(folder, "review", "b:3", "--clear") == 0
    assert [claim.verdict for claim in claims(folder, "b")] == ["rejected", "rejected", "", "rejected"]
    *left, other = overrides_file.read(folder).claims
    assert len(left) == 3 and {(each.note, each.by) for each in left} == {("forgery", "ana")} and other.document == "a"
    assert told(folder).startswith("# ours\n") and "# all" in told(folder)


def test_of_a_word_at_several_claims_one_is_removed(folder: Path) -> None:
    write(folder, "claims:\n- {in: b, quote: Russia, tags: [lead, hot]}\n")
    assert run(folder, "tag", "--remove", "b:3", "lead") == 0
    assert [claim.tags for claim in claims(folder, "b")] == [("lead", "hot")] * 2 + [("hot",), ("lead", "hot")]


def test_of_a_merge_of_several_claims_one_is_cleared(folder: Path) -> None:
    write(
        folder,
        "events:\n- merge: [{in: b, quote: Russia}, {in: a, quote: Lavrov}]\n"
        "- merge: [{in: b, quote: denied}, {in: d, quote: Kabulov}]\n",
    )
    assert run(folder, "review", "b:4", "--clear") == 0
    first, second = overrides_file.read(folder).events
    assert [anchor.document for anchor in first.claims] == ["b", "b", "b", "a"] and len(second.claims) == 2
    assert not any("Sochi" in anchor.quote for anchor in first.claims)
