"""The one door to a file: what is raised behind it, takes too long or cannot be stored costs that file alone."""

from __future__ import annotations

import ast
import os
import signal
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import timeline
from timeline import budget, cli, door, engine, limits, opening, pipeline, reading, topic
from timeline.corpus.decisions import Decisions
from timeline.corpus.files import Files, document_ids
from timeline.door import Result, Task
from timeline.engine import mapping, work
from timeline.model import Problem, Source
from timeline.reading import paths
from timeline.store import Store

TEXT = "22 August 2018\n\nRussian envoys met Taliban leaders in {} on Monday. The ministry said it went well.\n"
STAGES = (  # of a file's way, from its bytes to its rows
    "timeline.reading.load", "timeline.reading.files.decode", "timeline.reading.files.parse",
    "timeline.reading.making.markup.plain", "timeline.text.boilerplate.find", "timeline.dating.date_source",
    "timeline.tagger.tag", "timeline.claims.extracted",
    "timeline.corpus.overrides.apply", "timeline.store.rows.from_article", "timeline.store.rows.from_claim",
    "timeline.store.putting._add", "timeline.pipeline.member_ids",
)  # fmt: skip
OF_ADD = ("timeline.reading.folder.load", "timeline.reading.files.decode", "timeline.dating.date_source")
FAULTS = (
    ValueError("odd"), MemoryError(), RecursionError("deep"), OSError(5, "Input/output error"), KeyError("k"),
    UnicodeEncodeError("utf-8", "\udcff", 0, 1, "surrogates"), AssertionError(), StopIteration(), budget.OutOfTime(),
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    for name, place in (("a", "Moscow"), ("b", "Xanadu"), ("c", "Kabul")):
        (tmp_path / "docs" / f"{name}.txt").write_text(TEXT.format(place))
    return tmp_path / "docs"


@pytest.fixture
def store() -> Store:
    return Store(":memory:", "x")


def failing(monkeypatch: pytest.MonkeyPatch, stage: str, error: BaseException) -> None:
    """Make one stage raise for whatever it is handed that tells of Xanadu or of the file b."""
    where, name = stage.rsplit(".", 1)
    module: object = timeline
    for part in where.split(".")[1:]:
        module = getattr(module, part, None) or __import__(where, fromlist=["x"])
    real = getattr(module, name)

    def instead(*given: object, **named: object) -> object:
        if "Xanadu" in repr(given) or "b.txt" in repr(given):
            raise error
        return real(*given, **named)

    monkeypatch.setattr(module, name, instead)


@pytest.mark.parametrize("error", FAULTS, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("stage", STAGES)
def test_whatever_a_stage_raises_costs_one_file(
    folder: Path, store: Store, monkeypatch: pytest.MonkeyPatch, stage: str, error: BaseException
) -> None:
    if stage.endswith("member_ids"):
        (folder / "b.jsonl").write_text('{"text": "in Xanadu"}\n{"text": "in Xanadu on Monday"}\n')
        (folder / "b.txt").unlink()
    if ".store." in stage and isinstance(error, budget.OutOfTime):
        return  # no time is counted while rows are stored
    failing(monkeypatch, stage, error)
    engine.refresh(store, folder)
    assert [each for each in store.document_ids() if each in "ac"] == ["a", "c"]
    assert "b" not in store.document_ids()
    assert [problem.path.split(".")[0] for problem in store.problems()] == ["b"]
    monkeypatch.undo()
    if not isinstance(error, budget.OutOfTime):
        engine.refresh(store, folder)
        assert store.problems() == [] and len(store.document_ids()) >= 3, "it is tried again next time"


@pytest.mark.parametrize("error", FAULTS, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("stage", OF_ADD)
def test_add_goes_through_the_same_door(
    folder: Path, monkeypatch: pytest.MonkeyPatch, stage: str, error: BaseException, capsys: pytest.CaptureFixture[str]
) -> None:
    failing(monkeypatch, stage.replace("folder.load", "files.load"), error)
    to = folder.parent / "corpus"
    to.mkdir()
    assert cli.run(["-C", str(to), "add", *(str(folder / f"{name}.txt") for name in "abc")]) == 0
    assert len(list(to.iterdir())) == 2
    said = capsys.readouterr().err
    assert "b.txt" in said and "Traceback" not in said


def test_the_person_who_runs_it_is_heard(folder: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, "timeline.tagger.tag", KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        engine.refresh(store, folder)


def forever(*_: object, **__: object) -> NoReturn:
    while True:
        try:
            sum(range(1000))
        except Exception:
            continue


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no timer of CPU seconds here, as docs/limits.md says")
@pytest.mark.parametrize("jobs", (1, 2))
def test_a_file_that_takes_too_long_is_named_and_not_tried_again(
    folder: Path, store: Store, monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    monkeypatch.setattr(limits, "SECONDS", replace(limits.SECONDS, number=1))
    monkeypatch.setattr(mapping, "POOL_FROM", 1)
    real = pipeline.extract_file
    monkeypatch.setattr(
        pipeline, "extract_file", lambda data, *more: forever() if b"Xanadu" in data else real(data, *more)
    )
    before = signal.getsignal(signal.SIGVTALRM)
    engine.refresh(store, folder, jobs)
    assert store.document_ids() == ["a", "c"]
    assert [(p.path, p.message) for p in store.problems()] == [("b.txt", "reading it takes more than 1 CPU seconds")]
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0) and signal.getsignal(signal.SIGVTALRM) == before
    assert engine.refresh(store, folder, jobs) == 0, "an unchanged file would cost as much again"


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no timer of CPU seconds here, as docs/limits.md says")
def test_the_timer_of_somebody_else_goes_on() -> None:
    heard: list[int] = []
    before = signal.signal(signal.SIGVTALRM, lambda number, _: heard.append(number))
    signal.setitimer(signal.ITIMER_VIRTUAL, 0.05)
    try:
        with budget.cpu(30):
            pass
        end = time.process_time() + 2
        while not heard and time.process_time() < end:
            sum(range(1000))
        assert heard
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def test_nothing_is_counted_for_who_uses_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget.signal, "setitimer", lambda *_: pytest.fail("a timer was set"))
    assert timeline.extract(TEXT.format("Xanadu"))
    assert isinstance(door.through("a", 0, lambda: None), Problem), "the test looks at nothing"


def test_a_larger_file_has_more_time() -> None:
    assert limits.seconds(0) == limits.SECONDS.number < limits.seconds(10_000_000) <= 300


def lost(tasks: list[Task], profile: topic.Profile) -> list[Result]:
    """One article breaks the pool for all others, and what was read of another cannot travel."""
    if any(task.name == "b" for task in tasks):
        os._exit(9)
    if any(task.name == "c" for task in tasks):
        raise ValueError(lambda: "cannot travel")
    return work.read(tasks, profile)


def test_a_pool_whose_worker_dies_goes_on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mapping, "POOL_FROM", 1)
    monkeypatch.setattr(mapping, "BATCH", 1)
    (folder / "d.txt").write_text(TEXT.format("Oslo"))
    tasks = [Task(str(p), p.stem, p.name, None, Decisions()) for p in reading.discover(folder)]
    results = sorted(engine.run(tasks, topic.default(), 2, read=lost), key=lambda result: result.path)
    assert [bool(result.documents) for result in results] == [True, False, False, True]
    assert [p.path for result in results for p in result.problems] == ["b.txt", "c.txt"]


# what goes around the door

OPENS = {"open", "read_text", "read_bytes", "fdopen"}
MAY_OPEN = {  # module -> what it opens: never an article
    "opening.py": "what lies in a corpus: the only place", "reading/archive.py": "members of bytes in memory",
    "reading/kinds.py": "the same",
    "reading/remote.py": "addresses that the owner names", "corpus/overrides_write.py": "the owner's decisions",
    "corpus/sample.py": "the sample of the installation", "corpus/exported.py": "an export of the owner's",
    "engine/build.py": "the owner's profile, for its digest", "corpus/writing.py": "what it writes",
    "store/opening.py": "the cache", "cli/leaving.py": "the empty device",
    "cli/environment.py": "the empty device", "grammar": "clauses", "lang": "files of the package",
}  # fmt: skip


def test_nothing_else_opens_a_file_of_the_corpus() -> None:
    package = Path(timeline.__file__).parent
    seen = set()
    for path in package.rglob("*.py"):
        name = path.relative_to(package).as_posix()
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            called = node.func if isinstance(node, ast.Call) else None
            word = (
                called.attr if isinstance(called, ast.Attribute) else called.id if isinstance(called, ast.Name) else ""
            )
            if word in OPENS:
                seen.add(name)
                place = name if name in MAY_OPEN else name.split("/")[0]
                assert place in MAY_OPEN, f"{name}:{getattr(node, 'lineno', 0)} opens a file"
    assert {"opening.py", "engine/build.py"} <= seen
    assert [name for name in MAY_OPEN if not any(each == name or each.startswith(f"{name}/") for each in seen)] == []


@pytest.mark.parametrize(
    ("asked", "may"),
    ((("load", "met", "parse"), {"door.py", "pipeline.py", "reading"}), (("extract_file",), {"door.py"})),
)
def test_articles_are_read_at_the_door_alone(asked: tuple[str, ...], may: set[str]) -> None:
    package = Path(timeline.__file__).parent
    seen = 0
    for path in package.rglob("*.py"):
        name = path.relative_to(package).as_posix()
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Attribute)
                and node.attr in asked
                and ast.unparse(node.value) in ("reading", "pipeline")
            ):
                seen += 1
                assert name in may or name.split("/")[0] in may, f"{name}:{node.lineno} goes around the door"
    assert seen


# opening


def test_a_pipe_that_takes_the_place_of_a_file_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("text")
    real = os.open

    def late(name: Path, flags: int) -> int:
        path.unlink()
        os.mkfifo(path)
        return real(name, flags)

    monkeypatch.setattr(opening.os, "open", late)
    with pytest.raises(opening.NoFile):
        opening.opened(path)


def test_a_file_that_grows_is_read_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("one")
    with opening.opened(path) as file:
        with path.open("a") as more:
            more.write("two" * 1000)
        assert (file.whole(10), file.size) == (b"one", 3)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no /proc here")
def test_a_file_without_a_size_is_read_up_to_the_limit() -> None:
    assert b"Name:" in opening.whole(Path("/proc/self/status"), 100_000)
    with pytest.raises(opening.TooLarge):
        opening.whole(Path("/proc/self/status"), 10)


def test_a_folder_that_vanishes_during_the_walk_is_passed_on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "gone").mkdir()
    (folder / "gone" / "x.txt").write_text("x")
    real = os.scandir

    def late(path: Path) -> object:
        if Path(path).name == "gone":
            (folder / "gone" / "x.txt").unlink(missing_ok=True)
            if (folder / "gone").exists():
                (folder / "gone").rmdir()
        return real(path)

    monkeypatch.setattr(os, "scandir", late)
    assert [path.name for path in reading.discover(folder)] == ["a.txt", "b.txt", "c.txt", "gone"]


# names

NAMES = st.sampled_from(
    ("a.txt", "a.md", "a", "a.txt.txt", "a.pdf", "a.pdf~", "a.csv", "A.txt", "é.txt", "e\u0301.txt", "a#1.txt",
     "a#1#2.eml", "a.eml", "a#1.eml", "a:1.txt", "a\n.txt", "a~.txt", "a\\xe9.txt", "a\udce9.txt", "\\x5c.txt",
     "b.txt", "a#~1.txt")
)  # fmt: skip
TREES = st.sets(st.tuples(st.sampled_from(("", "a/", "A/", "a.txt/", "\udce9/")), NAMES), max_size=25)


@given(TREES)
@settings(max_examples=200, deadline=None)
def test_no_two_files_have_one_id_and_none_is_lost(tree: set[tuple[str, str]]) -> None:
    folder = Path("/nowhere")
    found = [paths.text(f"{below}{name}") for below, name in tree]
    ids = document_ids(found, folder)
    assert set(ids) == set(found) and len(set(ids.values())) == len(found)
    assert all(each.isprintable() or "\n" in each for each in ids.values())
    assert document_ids(found[::-1], folder) == ids


@given(
    st.lists(st.sampled_from(("a", "a#1", "a#1#2", "a#~1", "b")), min_size=1, unique=True),
    st.lists(
        st.lists(st.sampled_from(("", "1", "2", "1#2", "~1", "1#2#2", "#", "x")), max_size=8), min_size=5, max_size=5
    ),
)
@settings(max_examples=300, deadline=None)
def test_no_two_members_of_any_files_have_one_id(files: list[str], members: list[list[str]]) -> None:
    from timeline.corpus.files import _beside

    beside, seen = _beside(files), []
    for file, names in zip(files, members, strict=False):
        sources = [Source(name, "p", "t", "") for name in names]
        own = pipeline.member_ids(file, sources, beside.get(file, ()))
        seen += own if file in own else [file, *own]
    assert len(set(seen)) == len(seen)


@given(st.text(st.sampled_from("\\x5ce9a/\udce9\udcff\u20ac"), min_size=1, max_size=20))
def test_a_name_is_found_again_by_how_it_is_shown(name: str) -> None:
    assert str(paths.of(paths.text(name))) == str(Path(name))
    paths.text(name).encode()


def test_a_name_that_is_not_utf8_is_read_kept_and_decided_about(tmp_path: Path) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9"))
    folder.mkdir()
    (folder / "na\udcefve.txt").write_text(TEXT.format("Xanadu"))
    (folder / "plain.txt").write_text(TEXT.format("Kabul"))
    (folder / "overrides.yaml").write_text('documents:\n  na\\xefve: {date: "2018-08-20"}\n')
    with closing(Store(str(tmp_path / "cache.sqlite"), "x")) as store:
        assert engine.refresh(store, folder) == 2
        assert store.document_ids() == ["na\\xefve", "plain"]
        assert [each.dating.edtf for each in store.articles(["na\\xefve"])] == ["2018-08-20"]
    with closing(Store(str(tmp_path / "cache.sqlite"), "x")) as store:
        assert engine.refresh(store, folder) == 0


def test_files_beside_are_kept_apart_from_members(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "one text"}\n{"text": "another text"}\n')
    (tmp_path / "a#1.txt").write_text(TEXT.format("Xanadu"))
    store = Store(":memory:", "x")
    engine.refresh(store, tmp_path)
    assert store.document_ids() == ["a#1", "a#2", "a#~1"]
    (tmp_path / "a#2.txt").write_text(TEXT.format("Kabul"))
    engine.refresh(store, tmp_path)
    assert store.document_ids() == ["a#1", "a#2", "a#~1", "a#~2"]
    assert Files.of(reading.walk(tmp_path), tmp_path, store).beside == {"a": ("a#1", "a#2")}


# limits


def test_the_page_of_limits_is_made_from_the_table() -> None:
    page = (Path(timeline.__file__).parent.parent / "docs" / "limits.md").read_text("utf-8")
    assert page == limits.page(), "python tools/limits.py"
    assert len(limits.LIMITS) > 20 and all(limit.number > 0 for limit in limits.LIMITS)


def test_every_limit_is_asked_for_where_files_are_read() -> None:
    package = Path(timeline.__file__).parent
    code = "".join(path.read_text("utf-8") for path in package.rglob("*.py") if path.name != "limits.py")
    names = [name for name, value in vars(limits).items() if isinstance(value, limits.Limit)]
    unused = [name for name in names if f"limits.{name}" not in code and not name.startswith("SECONDS")]
    assert unused == []


def problems(number: int, code: str = "F4") -> list[Problem]:
    return [Problem("a.jsonl", f"line {n}: broken", code) for n in range(number)]


def test_problems_of_one_kind_are_counted_and_not_told_one_by_one() -> None:
    most = limits.PROBLEMS.number
    assert door.summed(problems(most), "a.jsonl") == problems(most)
    (one,) = door.summed([*problems(5_000), *problems(5_000)], "a.jsonl")
    assert one.message == "line 0: broken; and 4,999 more like it in a.jsonl"
    assert len(door.summed([*problems(9), *problems(9, "O1")], "a.jsonl")) == 10, "a person's decisions are all told"


@pytest.mark.parametrize(
    ("make", "says"),
    (
        (lambda: ("a.txt", b"word " * 1_000_001), "of 5,000,005"),
        (lambda: ("a.html", b"<html><body><p>" + b"word " * 1_000_001), "of 5,000,020"),
        (lambda: ("a.jsonl", b'{"text":"%s"}' % (b"word " * 1_000_001)), "of 5,000,005"),
        (lambda: ("a.csv", b"text,date\n" + b"a,b\n" * 100_001), "only its first 100,000 records"),
    ),
)  # fmt: skip
def test_what_is_too_long_is_cut_and_said(make: Callable[[], tuple[str, bytes]], says: str) -> None:
    name, data = make()
    found = reading.met(data, name)
    notes = [each for each in found if isinstance(each, Problem)]
    notes += [note for each in found if isinstance(each, Source) for note in each.notes]
    assert [note.code for note in notes] == ["F8"] and says in notes[0].message
    assert all(len(each.text) <= limits.ARTICLE.number + 1 for each in found if isinstance(each, Source))
