"""The folder read incrementally; the same result in any order, serial or in processes."""

import io
import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

import timeline
from timeline import chronology, engine, export, pipeline, topic
from timeline.corpus.decisions import Decisions
from timeline.door import Result, Task
from timeline.engine import build, mapping, work
from timeline.errors import InputError
from timeline.export.selection import Layout, Selection
from timeline.model import Query
from timeline.store import Store

ROOT = Path(__file__).parent.parent
ALL = Query(everything=True)


@pytest.fixture
def store() -> Iterator[Store]:
    opened = Store(":memory:", "build")
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("11 March 2018\n\nRussia met a Taliban delegation in Moscow on Friday.\n")
    (tmp_path / "b.txt").write_text("12 March 2018\n\nMoscow invited the Taliban to talks on April 4.\n")
    return tmp_path


def texts(store: Store) -> list[str]:
    return sorted({claim.text for claim in store.claims(ALL)})


def exported(store: Store) -> str:
    out = io.StringIO()
    export.writer("jsonl")(Selection(store.events(ALL)), Layout(), out)
    export.writer("jsonl")(Selection(store.claims(ALL)), Layout(), out)
    export.writer("md")(Selection(store.events(ALL)), Layout(), out)
    return out.getvalue()


def test_only_what_changed_is_read_again(store: Store, folder: Path) -> None:
    engine.refresh(store, folder)
    read: list[tuple[int, int]] = []
    engine.refresh(store, folder, progress=lambda done, whole: read.append((done, whole)))
    assert read == []
    (folder / "b.txt").write_text("12 March 2018\n\nMoscow hosted a Taliban delegation.\n")
    engine.refresh(store, folder, progress=lambda done, whole: read.append((done, whole)))
    assert read == [(0, 1), (1, 1)]
    assert any("hosted" in text for text in texts(store)) and not any("invited" in text for text in texts(store))


def test_a_new_time_stamp_alone_changes_nothing(store: Store, folder: Path) -> None:
    engine.refresh(store, folder)
    before = exported(store)
    os.utime(folder / "a.txt", (1, 1))
    engine.refresh(store, folder)
    assert exported(store) == before
    assert store.files()[str(folder / "a.txt")].mtime == 1_000_000_000


def test_a_change_of_code_or_data_is_another_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package, corpus = tmp_path / "package", tmp_path / "corpus"
    (package / "lang").mkdir(parents=True)
    corpus.mkdir()
    monkeypatch.setattr(timeline, "__file__", str(package / "__init__.py"))
    builds = [engine.build_id(corpus)]
    for name in ("code.py", "lang/words.txt", "lang/names.json", "topic.yaml"):
        (package / name).write_text("new")
        builds.append(engine.build_id(corpus))
    (package / "lang" / "words.txt").write_text("longer")
    (corpus / "timeline.yaml").write_text("topic: x")
    builds.append(engine.build_id(corpus))
    assert len(set(builds)) == 6
    last = engine.build_id(corpus)
    (package / "code.pyc").write_text("compiled")
    assert engine.build_id(corpus) == last


def test_every_kind_of_file_in_the_package_counts_for_its_build() -> None:
    kinds = {path.suffix for path in (ROOT / "timeline").rglob("*") if path.is_file()} - {".pyc", ".typed", ""}
    of_pages = {".js", ".css"}  # what a page is written with; no article hangs on it
    assert {".py", ".txt"} | of_pages <= kinds <= set(build.PROGRAM) | of_pages


def test_a_removed_file_is_forgotten(store: Store, folder: Path) -> None:
    engine.refresh(store, folder)
    (folder / "a.txt").unlink()
    engine.refresh(store, folder)
    assert store.document_ids() == ["b"]
    assert {event.documents for event in store.events(ALL)} == {("b",)}


def test_equal_names_get_their_folder_and_equal_paths_their_suffix(store: Store, folder: Path) -> None:
    (folder / "deep").mkdir()
    (folder / "deep" / "a.txt").write_text("13 March 2018\n\nRussia met the Taliban.\n")
    (folder / "b.md").write_text("14 March 2018\n\nRussia met the Taliban.\n")
    engine.refresh(store, folder)
    assert store.document_ids() == ["a", "b.md", "b.txt", "deep/a"]


def test_a_curated_date_moves_what_counts_from_it(store: Store, folder: Path) -> None:
    engine.refresh(store, folder)
    dates = {claim.date for claim in store.claims(ALL) if claim.date_text == "Friday"}
    assert dates == {"2018-03-09"}
    (folder / "overrides.yaml").write_text("documents:\n  a: {date: '2018-03-20', by: ana}\n")
    engine.refresh(store, folder)
    assert {claim.date for claim in store.claims(ALL) if claim.date_text == "Friday"} == {"2018-03-16"}
    assert store.articles(["a"])[0].dating.basis == "curator"
    (folder / "overrides.yaml").unlink()
    engine.refresh(store, folder)
    assert {claim.date for claim in store.claims(ALL) if claim.date_text == "Friday"} == dates


def test_a_lost_quote_is_a_recorded_problem(store: Store, folder: Path) -> None:
    (folder / "overrides.yaml").write_text("claims:\n  - {in: a, quote: never said, status: rejected}\n")
    engine.refresh(store, folder)
    assert [problem.code for problem in store.problems()] == ["O1"]


def test_a_rejected_claim_stays_away_when_its_document_gets_a_date(store: Store, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Russia met a Taliban team in Moscow in January.\n")
    rejected = "claims:\n  - {in: a, quote: met a Taliban team, was: XXXX-01, status: rejected}\n"
    (tmp_path / "overrides.yaml").write_text(rejected + "documents:\n  a: {date: '2018-03-20'}\n")
    engine.refresh(store, tmp_path)
    assert not store.claims(ALL)
    assert [problem.code for problem in store.problems()] == ["O2"]


def test_overrides_that_are_no_list_are_named_with_their_line(store: Store, folder: Path) -> None:
    (folder / "overrides.yaml").write_text("claims: {a: b}\n")
    with pytest.raises(InputError, match=r"overrides\.yaml:1: claims: expected a list"):
        engine.refresh(store, folder)


def test_a_link_that_leads_to_itself_is_a_problem(store: Store, folder: Path) -> None:
    (folder / "loop.txt").symlink_to("loop.txt")
    engine.refresh(store, folder)
    assert [problem.path for problem in store.problems()] == ["loop.txt"]
    assert store.document_ids() == ["a", "b"]


def test_an_unreadable_file_is_a_problem_and_the_rest_goes_on(store: Store, folder: Path) -> None:
    (folder / "c.txt").write_bytes(b"\x00\x01\x02")
    engine.refresh(store, folder)
    assert [(p.path, p.code) for p in store.problems()] == [("c.txt", "F4")]
    assert store.document_ids() == ["a", "b"]


def test_a_fault_costs_one_file_and_says_where(store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(data: bytes, name: str, *more: object) -> object:
        if name.endswith("a.txt"):
            raise ZeroDivisionError("a fault")
        return sound(data, name, *more)

    sound: Callable[..., object] = pipeline.extract_file
    monkeypatch.setattr(pipeline, "extract_file", fails)
    engine.refresh(store, folder, jobs=1)
    (problem,) = store.problems()
    assert problem.path.endswith("a.txt")
    assert "ZeroDivisionError in test_engine.py, line" in problem.message
    assert [article.source.id for article in store.articles()] == ["b"]
    monkeypatch.undo()
    engine.refresh(store, folder, jobs=1)
    assert not store.problems()


def test_a_folder_without_articles_is_an_error(store: Store, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no articles in"):
        engine.refresh(store, tmp_path)


def _tasks() -> list[Task]:
    paths = sorted((ROOT / "corpus").glob("*.txt"))
    return [Task(str(p), p.stem, p.name, None, Decisions()) for p in paths]


def _chronicle(tasks: list[Task], jobs: int) -> str:
    profile = engine.load_profile(ROOT / "corpus")
    results = list(engine.run(tasks, profile, jobs))
    store = Store(":memory:", "build")
    store.put([], results)
    outlets = {document: outlet for document, outlet, _ in store.documents()}
    published = {document: edtf for document, _, edtf in store.documents()}
    store.replace_events(chronology.gather(store.claims(), outlets, published, profile))
    text = exported(store)
    store.close()
    return text


@pytest.mark.parametrize("jobs", [1, 2])
def test_every_order_and_engine_gives_the_same_export(monkeypatch: pytest.MonkeyPatch, jobs: int) -> None:
    tasks = _tasks()
    expected = _chronicle(tasks, 1)
    assert sum(line.startswith("{") for line in expected.splitlines()) > 100
    monkeypatch.setattr(mapping, "POOL_FROM", 1)
    monkeypatch.setattr(mapping, "BATCH", 2)
    shuffled = tasks[:]
    random.Random(1).shuffle(shuffled)
    for order in (tasks, tasks[::-1], shuffled):
        assert _chronicle(order, jobs) == expected


def test_the_seed_of_hashes_changes_no_event() -> None:
    code = """
import synthetic
from timeline import chronology
print(chronology.gather(synthetic.claims(800), {}, {}, synthetic.PROFILE))
"""
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tools")))},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(seen) == 1 and len(seen.pop()) > 10_000


def test_a_run_that_was_cut_off_gathers_its_events_next_time(store: Store, folder: Path) -> None:
    engine.refresh(store, folder)
    events = store.events(ALL)
    (folder / "c.txt").write_text("15 March 2018\n\nRussia met the Taliban on March 14.\n")
    store.put([], list(engine.run([Task(str(folder / "c.txt"), "c", "c.txt", None, Decisions())], topic.default())))
    assert store.events(ALL) == events
    engine.refresh(store, folder)
    assert len(store.events(ALL)) > len(events)


def kill_one(tasks: Sequence[Task], profile: topic.Profile) -> list[Result]:
    """Reads like the engine, but one article takes its process with it."""
    if any(task.name.startswith("002") for task in tasks):
        os._exit(9)
    return work.read(tasks, profile)


def test_a_killed_process_loses_one_file_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mapping, "POOL_FROM", 1)
    monkeypatch.setattr(mapping, "BATCH", 2)
    tasks = _tasks()
    results = sorted(engine.run(tasks, topic.default(), 2, read=kill_one), key=lambda result: result.path)
    assert [result.path for result in results] == [task.path for task in tasks]
    assert [bool(result.documents) for result in results] == [True, True, False, True, True]
    assert [problem.path for result in results for problem in result.problems] == [tasks[2].shown]


def numeric(folder: Path, name: str, header: str) -> None:
    (folder / f"{name}.md").write_text(f"---\nsource: Post\n---\n{header}\n\nRussia met the Taliban on Friday.\n")


def dated(store: Store) -> dict[str, str | None]:
    return {article.source.id: article.dating.edtf for article in store.articles()}


def test_an_outlet_that_proves_its_order_settles_its_other_articles(store: Store, tmp_path: Path) -> None:
    numeric(tmp_path, "unsure", "03/04/2017")
    numeric(tmp_path, "one", "25/08/2017")
    engine.refresh(store, tmp_path)
    assert dated(store)["unsure"] == "[2017-03-04,2017-04-03]"
    numeric(tmp_path, "two", "31/01/2018")
    engine.refresh(store, tmp_path)
    assert dated(store)["unsure"] == "2017-04-03"
    (unsure,) = store.articles(["unsure"])
    assert "other articles of the outlet print the day first" in unsure.dating.why and unsure.dating.flags == ()
    before = exported(store)
    engine.refresh(store, tmp_path)
    assert exported(store) == before
    (tmp_path / "two.md").unlink()
    engine.refresh(store, tmp_path)
    assert dated(store)["unsure"] == "[2017-03-04,2017-04-03]"


def test_an_outlet_that_prints_both_orders_settles_nothing(store: Store, tmp_path: Path) -> None:
    for name, header in (("a", "03/04/2017"), ("b", "25/08/2017"), ("c", "31/01/2018"), ("d", "01/31/2018")):
        numeric(tmp_path, name, header)
    engine.refresh(store, tmp_path)
    assert dated(store)["a"] == "[2017-03-04,2017-04-03]"


def test_when_nothing_has_changed_stamps_alone_are_looked_at(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine.refresh(store, folder)
    with monkeypatch.context() as patch:
        patch.setattr("timeline.corpus.files.Files.of", None)  # names, copies, decisions: nothing of it is called
        patch.setattr("timeline.corpus.overrides_file.read", None)
        assert engine.refresh(store, folder) == 0
        (folder / "overrides.yaml").write_text("documents:\n  a: {date: '2018-03-20'}\n")
        with pytest.raises(TypeError):
            engine.refresh(store, folder)
    assert engine.refresh(store, folder) == 1


def test_what_another_process_changed_meanwhile_is_looked_at_again(tmp_path: Path) -> None:
    one, two = (Store(str(tmp_path / "cache.sqlite"), "build") for _ in range(2))
    since = one.version()
    two.put(["gone.txt"], [])
    one.settle("mine", since)
    assert one.settled() == ""
    one.settle("mine", one.version())
    assert two.settled() == "mine"
    two.put(["gone.txt"], [])
    assert one.settled() == ""
    one.close()
    two.close()


def test_a_file_that_still_cannot_be_read_makes_no_events_again(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "away.txt").symlink_to("/etc/passwd")
    engine.refresh(store, folder)
    monkeypatch.setattr("timeline.corpus.gathering.gather", None)
    assert engine.refresh(store, folder) == 1
    assert [problem.path for problem in store.problems()] == ["away.txt"]
