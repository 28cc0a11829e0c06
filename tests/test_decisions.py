"""Merging, splitting, linking, setting and tagging from the command line, and what is left of it when texts change."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline import cli, engine
from timeline.corpus import overrides_file
from timeline.model import Claim, Event, Query
from timeline.store import Store

ARTICLES = {
    "a": "22 August 2018\n\nRussian envoys met the Taliban in Moscow on Monday.\n\n"
    "Kabulov plans to meet the Taliban in Doha on September 4.\n",
    "b": "23 August 2018\n\nRussian envoys met the Taliban in Moscow on Monday night.\n\n"
    "Kabulov put off the talks with the Taliban.\n",
    "d": "6 September 2018\n\nRussia invited the Taliban to Sochi on Wednesday.\n\nKabulov met the Taliban in Doha.\n",
}


def lay(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in ARTICLES.items():
        (folder / f"{name}.txt").write_text(text)
    return folder


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("TIMELINE_TODAY", "2021-12-01")
    return lay(tmp_path / "corpus")


def run(folder: Path, *arguments: str) -> int:
    return cli.run(["-q", "--no-cache", "-C", str(folder), *arguments])


def read(folder: Path, store: Store | None = None) -> tuple[list[Event], list[str]]:
    """The events and the codes of problems, from an index made anew or brought up to date."""
    used = store or Store(":memory:", "")
    engine.refresh(used, folder)
    return used.events(Query(everything=True)), [problem.code for problem in used.problems()]


def together(folder: Path, store: Store | None = None) -> set[frozenset[str]]:
    """The last words of the sentences of each event."""
    used = store or Store(":memory:", "")
    events, _ = read(folder, used)
    return {frozenset(" ".join(c.text.split()[-3:]) for c in used.claims_by_id(e.claims).values()) for e in events}


def moved(folder: Path) -> None:
    (folder / "deep").mkdir(exist_ok=True)
    for path in folder.glob("a*.txt"):
        path.rename(folder / "deep" / path.name)


def renamed(folder: Path) -> None:
    for path in folder.rglob("a*.txt"):
        path.rename(path.with_name(f"a-{path.name}"))


def changed(folder: Path) -> None:
    """Another sentence changes, and one comes in before the others."""
    for path in folder.rglob("a*.txt"):
        text = (
            path.read_text()
            .replace("plans to meet", "intends to meet")
            .replace("\n\nRussian", "\n\nRain fell.\n\nRussian", 1)
        )
        path.write_text(text)


def redated(folder: Path) -> None:
    for path in folder.rglob("a*.txt"):
        path.write_text(path.read_text().replace("22 August 2018", "21 August 2018"))


def touched(folder: Path) -> None:
    for path in folder.rglob("*.txt"):
        path.write_text(path.read_text() + "\n")


CHANGES = [moved, renamed, changed, redated, touched]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(CHANGES), max_size=4))
def test_decisions_about_events_survive_what_happens_to_files(
    tmp_path_factory: pytest.TempPathFactory, happened: list[Callable[[Path], None]]
) -> None:
    folder = lay(tmp_path_factory.mktemp("corpus"))
    assert run(folder, "review", "--merge", "a:1", "d:1", "--by", "ana") == 0
    assert run(folder, "review", "--split", "b:1") == 0
    assert run(folder, "review", "--link", "disputes", "d:1", "b:1") == 0
    assert run(folder, "tag", "a:1", "lead") == 0
    store = Store(":memory:", "")
    for happens in [lambda _: None, *happened]:
        happens(folder)
        for index in (None, store):
            groups = together(folder, index)
            assert frozenset({"Moscow on Monday.", "Sochi on Wednesday."}) in groups
            assert frozenset({"on Monday night."}) in groups
        events, codes = read(folder, store)
        assert "O1" not in codes
        (merged,) = [event for event in events if len(event.claims) > 1 and "merged by ana" in event.why]
        assert merged.tags == ("lead",)
        assert [event.text[-12:] for event in events if merged.id in event.disputed_by] == ["onday night."]
    store.close()


def test_a_reworded_sentence_is_a_problem_and_comes_back(folder: Path) -> None:
    run(folder, "review", "--merge", "a:1", "d:1")
    before = (folder / "a.txt").read_text()
    (folder / "a.txt").write_text(before.replace("envoys", "diplomats"))
    assert read(folder)[1] == ["O1"]
    (folder / "a.txt").write_text(before)
    assert read(folder)[1] == []


def test_a_decision_follows_a_renamed_file_only_where_one_has_the_words(folder: Path) -> None:
    run(folder, "review", "a:1", "--reject")
    (folder / "a.txt").rename(folder / "x.txt")
    assert run(folder, "check", "--select", "O1") == 0
    assert next(c.verdict for c in _claims(folder, "x")) == "rejected"
    (folder / "y.txt").write_text((folder / "x.txt").read_text())
    assert run(folder, "check", "--select", "O1") == 1
    (folder / "y.txt").unlink()
    assert run(folder, "review", "x:1", "--clear") == 0
    assert overrides_file.read(folder).claims == ()


def _claims(folder: Path, document: str) -> list[Claim]:
    store = Store(":memory:", "")
    engine.refresh(store, folder)
    return sorted(store.claims(Query(everything=True, documents=(document,), rejected=None)), key=lambda c: c.number)


def test_a_split_of_what_the_rules_joined_and_a_merge_of_it_again(folder: Path) -> None:
    (folder / "b.txt").write_text("23 August 2018\n\nRussian envoys met the Taliban in Moscow on Monday.\n")
    both = {frozenset({"Moscow on Monday."})}
    assert sum(len(e.claims) == 2 for e in read(folder)[0]) == 1
    run(folder, "review", "--split", "b:1")
    assert sum(len(e.claims) == 2 for e in read(folder)[0]) == 0
    run(folder, "review", "--merge", "a:1", "b:1 +3")
    assert sum(len(e.claims) == 2 for e in read(folder)[0]) == 1 and both <= together(folder)
    run(folder, "review", "b:1", "--clear")
    assert overrides_file.read(folder).events == ()


REFUSED = [
    ("review --merge a:1", "--merge wants two rows or more, not 1"),
    ("review --merge a:1 a:1", "one event already"),
    ("review --merge a:1 nobody", "'nobody' is no claim and no event"),
    ("review --split d:1", "alone in its event"),
    ("review --link fulfils a:1 a:1", "no link to itself"),
    ("review --link fulfils a:1 b:1 d:1", "wants two rows, not 3"),
    ("review --link likes a:1 b:1", "'likes' is not one of"),
    ("review --unlink a:1 d:1", "have no link"),
    ("review --merge --link fulfils a:1 b:1", "exclude each other"),
    ("review --merge --reject a:1 b:1", "exclude each other"),
    ("review a:1 --set colour=red", "'colour' is no field that can be set"),
    ("review a:1 --set said=2018", "Fields of claims: date, kind, status, alleged, contact, speaker, actor"),
    ("review a:1 --set knd=aid", "Did you mean 'kind'?"),
    ("review a:1 --set kind=meetin", "Did you mean meeting"),
    ("review a:1 --set kind", "wants FIELD=VALUE"),
    ("review a:1 --set title=x", "a claim has no title"),
    ("review a --set kind=aid", "a document has no kind"),
    ("review a:1 --set kind=aid --set kind=drill", "a row has one kind, not two"),
    ("review a --reject", "it has fields to set, no verdict"),
    ("review --reject", "say which claim or document"),
    ("review a:1 --reject --source b", "named, or selected with filters, not both"),
    ("review --reject --source nobody", "the filters select no claim"),
    ("review --reject --source b --all", "this would reject 2 claims, and nobody can be asked here"),
    ("tag a:1", "say which rows"),
    ("tag a:1 two;words", "is more than a word"),
    ("tag nobody word", "'nobody' is no claim and no event"),
    ("tag a:1 word --note x --remove", "Leave out one of the two"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "message"), REFUSED)
def test_what_makes_no_sense_is_refused_and_nothing_is_written(
    folder: Path, typed: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folder, *typed.split()) == 2
    assert message in capsys.readouterr().err
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "b.txt", "d.txt"]


def test_a_link_in_a_circle_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "review", "--link", "fulfils", "b:2", "a:1") == 0
    assert run(folder, "review", "--link", "fulfils", "d:1", "b:2") == 0
    assert run(folder, "review", "--link", "fulfils", "a:1", "d:1") == 2
    assert "in a circle" in capsys.readouterr().err
    assert run(folder, "review", "--unlink", "a:1", "b:2") == 0
    assert run(folder, "review", "--link", "fulfils", "a:1", "d:1") == 0
    assert [entry.what for entry in overrides_file.read(folder).events] == ["fulfils", "fulfils"]


def test_what_is_set_is_what_is_listed(folder: Path) -> None:
    new = {
        "kind": "agreement",
        "status": "planned",
        "alleged": "yes",
        "contact": "about",
        "date": "2018-08",
        "speaker": "Ana; B Wire",
        "actor": "China",
    }
    run(folder, "review", "a:1", *(word for name, value in new.items() for word in ("--set", f"{name}={value}")))
    claim = _claims(folder, "a")[0]
    assert (claim.kind, claim.status, claim.contact, claim.date) == ("agreement", "planned", "about", "2018-08")
    assert claim.alleged
    assert (claim.speakers, claim.actors, claim.number) == (("Ana", "B Wire"), ("China",), 1)
    run(folder, "review", "a:1", "--set", "kind=none", "--set", "speaker=none")
    claim = _claims(folder, "a")[0]
    assert (claim.kind, claim.status, claim.speakers, claim.verdict) == ("meeting", "planned", (), "accepted")
    assert claim.alleged


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        (["status=alleged"], ("alleged", True)),
        (["status=alleged", "alleged=no"], ("alleged", False)),
        (["alleged=yes"], ("happened", True)),
        (["status=cancelled"], ("cancelled", False)),
        (["status=alleged", "status=background"], ("background", False)),
        (["alleged=yes", "status=background"], ("background", True)),
        (["status=alleged", "status=none"], ("happened", False)),
        (["alleged=yes", "status=planned", "alleged=none"], ("planned", False)),
    ],
)
def test_the_status_of_an_allegation_tells_so_of_the_field(
    folder: Path, fields: list[str], told: tuple[str, bool], capsys: pytest.CaptureFixture[str]
) -> None:
    for field in fields:
        run(folder, "review", "a:1", "--set", field)
    claim = _claims(folder, "a")[0]
    assert (claim.status, claim.alleged) == told
    capsys.readouterr()
    run(folder, "review", "a:1", "--clear")
    answer = capsys.readouterr().out
    assert (f"alleged: {'yes -> no' if told[1] else 'no -> yes'}" in answer) == told[1]
    assert (_claims(folder, "a")[0].status, _claims(folder, "a")[0].alleged) == ("happened", False)


def test_a_status_that_is_taken_back_says_what_goes_with_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(folder, "review", "a:1", "--set", "status=alleged")
    assert "a:1: status: happened -> alleged; alleged: no -> yes; accepted\n" in capsys.readouterr().out
    run(folder, "review", "a:1", "--set", "status=none")
    assert "a:1: status: alleged -> happened; alleged: yes -> no\n" in capsys.readouterr().out


def test_title_outlet_and_address_of_a_document(folder: Path) -> None:
    values = ("title=Talks, again", "outlet=The Wire", "url=https://wire.example/1")
    run(folder, "review", "a", *(word for value in values for word in ("--set", value)))
    store = Store(":memory:", "")
    engine.refresh(store, folder)
    (article,) = store.articles(["a"])
    assert (article.source.title, article.outlet, article.url) == tuple(v.partition("=")[2] for v in values)
    run(folder, "review", "a", "--set", "title=none")
    assert overrides_file.read(folder).documents["a"].title is None
    run(folder, "review", "a", "--clear")
    assert not overrides_file.read(folder).documents


def test_the_filters_select_when_that_is_confirmed(folder: Path) -> None:
    assert run(folder, "review", "--reject", "--source", "b", "--all", "--yes", "--by", "ana") == 0
    verdicts = [claim.verdict for name in "abd" for claim in _claims(folder, name)]
    assert verdicts.count("rejected") == len(_claims(folder, "b")) == 2
    assert run(folder, "review", "--accept", "--rejected", "--source", "b", "--yes") == 0
    assert "rejected" not in [claim.verdict for claim in _claims(folder, "b")]


def test_an_event_id_stands_for_all_its_claims(folder: Path) -> None:
    run(folder, "review", "--merge", "a:1", "d:1")
    (event,) = [e for e in read(folder)[0] if "merged" in e.why]
    run(folder, "review", event.id, "--reject")
    assert {d.quote[:14] for d in overrides_file.read(folder).claims} == {"Russian envoys", "Russia invited"}


def test_tags_filter_and_are_exported(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(folder, "tag", "a:1", "d:1", "Lead")
    run(folder, "tag", "d:1", "--note", "who paid?", "--by", "ana")
    run(folder, "review", "b:1", "--accept")
    capsys.readouterr()
    for arguments in (("list",), ("list", "--claims"), ("search", "Taliban"), ("export", "-f", "tsv")):
        run(folder, *arguments, "--tag", "LEAD")
        assert len(capsys.readouterr().out.splitlines()) == 2, arguments
    run(folder, "list", "--docs", "--tag", "lead", "--columns", "document")
    assert capsys.readouterr().out.split() == ["a", "d"]
    for name in ("json", "jsonl", "csv", "md"):
        run(folder, "export", "-f", name)
        shown = capsys.readouterr().out
        assert "Lead" in shown and "who paid?" in shown, name
    run(folder, "review", "--queue")
    assert "a:1" in capsys.readouterr().out
    run(folder, "tag", "a:1", "lead", "--remove")
    run(folder, "tag", "d:1", "--remove")
    assert [entry.tags for entry in overrides_file.read(folder).claims] == [()]


@pytest.mark.parametrize("name", ["md", "ics", "markwhen", "timelinejs"])
def test_a_document_says_who_tagged_noted_and_decided_and_when(
    name: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(folder, "tag", "d:1", "lead", "--by", "ana")
    run(folder, "tag", "b:1", "--note", "who paid", "--by", "bo")
    run(folder, "review", "a:2", "--set", "kind=contact", "--by", "cy")
    run(folder, "export", "-f", name)
    shown = capsys.readouterr().out.replace("\r", "").replace("\n ", "").replace("\\:", ":")
    for told in (
        "tagged lead by ana on 2021-12-01",
        "noted by bo on 2021-12-01: who paid",
        "kind set by cy on 2021-12-01",
    ):
        assert f"Decided: {told}" in shown, told
    assert "Note:" not in shown


def test_a_tag_changes_nobodys_verdict(folder: Path) -> None:
    run(folder, "review", "a:1", "--reject", "--by", "ana", "--note", "wrong year")
    run(folder, "tag", "a:1", "later", "--by", "bo")
    (entry,) = overrides_file.read(folder).claims
    assert (entry.verdict, entry.by, entry.note, entry.tags) == ("rejected", "ana", "wrong year", ("later",))
    run(folder, "review", "a:1", "--clear")
    (entry,) = overrides_file.read(folder).claims
    assert (entry.verdict, entry.tags) == (None, ("later",))


BROKEN = [
    ("events:\n  - {merge: [{in: a, quote: x}]}\n", ":2: events[0].merge: expected two or more claims, found 1"),
    ("events:\n  - {by: ana}\n", ":2: events[0]: expected one of merge, split"),
    ("events:\n  - {split: [], merge: []}\n", ":2: events[0]: expected one of"),
    ("events:\n  - {unlink: [{in: a}, {in: b, quote: x}]}\n", ":2: events[0].unlink[0].quote: missing"),
]


@pytest.mark.parametrize(("text", "message"), BROKEN)
def test_a_broken_decision_about_events_is_named_with_line_and_key(
    folder: Path, text: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / overrides_file.FILE).write_text(text)
    assert run(folder, "list") == 2
    assert message in capsys.readouterr().err


def test_a_circle_in_the_file_is_a_problem(folder: Path) -> None:
    run(folder, "review", "--link", "fulfils", "b:2", "a:1")
    text = (folder / overrides_file.FILE).read_text()
    entry = text[text.index("- fulfils") :]
    first, second = entry[entry.index("  - in: b") : entry.index("  - in: a")], entry[entry.index("  - in: a") :]
    second = second[: second.index("  when")]
    (folder / overrides_file.FILE).write_text(f"{text}- fulfils:\n{second}{first}")
    assert read(folder)[1] == ["O1"]


def test_a_terminal_is_asked(folder: Path) -> None:
    from test_review import Terminal  # a pseudo-terminal, as the tests of review have it

    for key, decided in (("n\r", 0), ("y\r", 2)):
        terminal = Terminal(folder, arguments=["--reject", "--source", "b", "--all"])
        try:
            terminal.until("reject 2 claims? [y/N]")
            terminal.press(key)
            assert terminal.process.wait(20) == 0
        finally:
            terminal.close()
        assert len(overrides_file.read(folder).claims) == decided


def test_what_the_environment_says_is_who(folder: Path) -> None:
    command = [sys.executable, "-m", "timeline", "--no-cache", "-C", str(folder), "tag", "a:1", "lead"]
    subprocess.run(command, env={"TIMELINE_BY": "bo", "PATH": "", "HOME": str(folder)}, check=True, capture_output=True)
    assert overrides_file.read(folder).claims[0].by == "bo"
