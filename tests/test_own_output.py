"""What the program writes is no evidence for itself, and what it adds keeps its date."""

from __future__ import annotations

import csv
import io
import json
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline import cli, fields, pipeline, reading, topic
from timeline.corpus import add, copies
from timeline.corpus.add import Given
from timeline.export import formats
from timeline.model import Dating, Problem, Source
from timeline.text import marks

CORPUS = Path(__file__).parent.parent / "corpus"
ROWS = {"events": (), "claims": ("--claims", "--all"), "documents": ("--docs",)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CORPUS, tmp_path / "corpus"))


def listed(folder: Path, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[str, str]:
    cli.run(["-C", str(folder), "--no-cache", "--today", "2021-12-01", *words])
    out = capsys.readouterr()
    return out.out, out.err


PRINTED = [
    *(("list", name, rows) for name in formats.names(formats.listed()) for rows in ROWS),
    *(("export", name, rows) for name in ("timelinejs", "csl") for rows in ("events", "claims")),
    *(("export", name, "events") for name in ("ics", "mermaid", "markwhen", "bibtex")),
]


@pytest.mark.parametrize(("command", "name", "rows"), PRINTED)
def test_what_is_exported_into_the_corpus_changes_nothing(
    command: str, name: str, rows: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    suffixes = formats.named(name).suffixes or (".txt",)
    before, _ = listed(folder, capsys, "list", *ROWS[rows], "-f", "jsonl")
    written, _ = listed(folder, capsys, command, *ROWS[rows], "-f", name)
    assert len(written) > 500
    if command == "export":
        assert marks.is_own(written)
        suffixes = (".txt",)  # a suffix that is read
    stem = "chronology" if suffixes == (".txt",) else "000_a7187f9c139914f2"  # beside an article of the same name
    (folder / f"{stem}{suffixes[0]}").write_text(written, encoding="utf-8")
    after, told = listed(folder, capsys, "list", *ROWS[rows], "-f", "jsonl")
    assert after == before
    assert "written by timeline itself" in told


COMMANDS = [
    *(
        f"{rows} -f {name}"
        for rows in ("list --columns date,text", "review --queue")
        for name in ("csv", "json", "jsonl", "table")
    ),
    *("review --queue", "show 000", "stats", "check --strict", "check --strict -f jsonl", "stats --json", "diff ."),
]


@pytest.mark.parametrize("words", COMMANDS)
def test_what_a_command_prints_is_known(words: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    if words.startswith("diff"):
        (folder.parent / "one").mkdir()
        shutil.copy(next(folder.glob("000*.txt")), folder.parent / "one")
        gone = "date 2016-05-12\n\nRussian envoys met Taliban leaders in Doha on Monday.\n"
        (folder.parent / "one" / "gone.txt").write_text(gone, encoding="utf-8")
        words = f"diff {folder.parent / 'one'}"
    written, _ = listed(folder, capsys, *words.split())
    assert written and marks.is_own(written), written[:300]


def test_an_export_that_a_person_touched_is_known(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table, _ = listed(folder, capsys, "list", "-f", "csv")
    lines, _ = listed(folder, capsys, "list", "-f", "tsv")
    page, _ = listed(folder, capsys, "list", "-f", "md")
    again = io.StringIO()
    csv.writer(again, delimiter=";").writerows(csv.reader(io.StringIO(table)))
    head = "Date\tActors\tKind\tStatus\tText\tPlace\n"
    assert all(map(marks.is_own, (f"\n{table}", again.getvalue(), head + lines, page + "\nmy own note\n")))


def test_the_columns_that_are_known_are_those_that_are_written() -> None:
    for name, columns in marks.RECORDS.items():
        assert {field.name for field in fields.RECORDS[name]} == columns - {"speaker", "source"} | (
            columns & {field.name for field in fields.RECORDS[name]}
        )


NOT_OWN = [
    "date,text\n2018-08-22,The ferries left.\n2018-08-21,The port is open. It is new.\n2018-08-23,They came.\n",
    "date,text\n2018-08-22,The ferries left.\n2018-08-23,They came.\n",
    "text\tdate\tid\nThe ferries left.\t2018-08-22\tx\n",
    json.dumps({"date": "2018-08-22", "text": "The ferries left."}),
    "date,status,text\n2018-08-22,published,The ferries left.\n",
    "By the harbour\n  Oslo 12\n",
    "document   the harbour\n\nThe ferries left.\n",
    "- 2018  The ferries left.\n",
    "A1 roads (3)\n  The ferries left.\n",
    f"> {marks.MARK}\n",
    "22 August 2018\n\nThe ferries left.\n",
    json.dumps({"date": "2018-08-22", "text": "The ferries left.", "title": "x", "why": "y", "status": "final"}),
    "date,title,text,status,kind\n2018-08-22,a,b,c,d\n",
    "2018-08-22\tOslo\tferry\tlate\tthe ferries left\t12\n",
    "Date\n----\n22 August 2018\n",
    f"An article about {marks.MARK} and the like.\n",
    "Date: 5 March 2018\n----------------------------------------\n\nThe ferries left.\n",
    "Dateline Oslo: the ferries\n────────────────────────────────────────\n\nThey left.\n",
    "Date        Place      Who\n────────────────────────────────────────\n2018-03-01  Oslo       Lie\n",
    "Published 5 March 2018\n────────────────────────────────────────\nThe ferries left.\n",
    json.dumps(dict.fromkeys("id title date published status kind contact speaker event sources text".split(), "x")),
    "published,status,event,sources,kind,speaker,text\n2018-03-05,ok,x,y,news,z,The ferries left.\n",
]


@pytest.mark.parametrize("text", NOT_OWN)
def test_what_others_write_is_no_own_output(text: str) -> None:
    assert not marks.is_own(text)


@pytest.mark.parametrize("name", copies.EXAMPLES)
def test_a_backup_is_known_by_its_name(name: str, tmp_path: Path) -> None:
    for each in (name, "talks.txt", "talks"):
        (tmp_path / each).write_text("The ferries left.")
    wanted = {name: str(copies.EXAMPLES[name])} if copies.EXAMPLES[name] else {}
    assert copies.originals(reading.walk(tmp_path), tmp_path) == wanted
    (tmp_path / "talks.txt").unlink()
    assert copies.originals(reading.walk(tmp_path), tmp_path) == {}


BACKUPS = ("~", ".bak", ".orig", "#")  # of editors: their texts differ, for they are older


@pytest.mark.parametrize("name", [name for name in copies.EXAMPLES if not any(mark in name for mark in BACKUPS)])
def test_two_files_of_one_name_are_copies_when_they_say_the_same(name: str, tmp_path: Path) -> None:
    (tmp_path / "talks.txt").write_text("The ferries left.")
    (tmp_path / name).write_text("The ferries came.")
    assert copies.originals(reading.walk(tmp_path), tmp_path) == {}


def test_a_copy_may_differ_by_a_few_words(tmp_path: Path) -> None:
    text = " ".join(f"{n} ferries left." for n in range(30))
    (tmp_path / "talks.txt").write_text(text)
    (tmp_path / "talks copy.txt").write_text(text.replace("7 ferries", "7 boats"))
    (tmp_path / "talks (1).txt").write_text(text + " ".join(f"{n} boats came." for n in range(30)))
    assert copies.originals(reading.walk(tmp_path), tmp_path) == {"talks copy.txt": "talks.txt"}


def test_a_backup_is_no_document_until_its_original_is_gone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before, _ = listed(folder, capsys, "list", "-f", "jsonl")
    original = folder / "000_a7187f9c139914f2.txt"
    shutil.copy(original, folder / "Copy of 000_a7187f9c139914f2.txt")
    after, told = listed(folder, capsys, "list", "-f", "jsonl")
    assert after == before and "a copy of 000_a7187f9c139914f2.txt" in told
    original.unlink()
    alone, _ = listed(folder, capsys, "list", "--docs")
    assert "Copy of 000_a7187f9c139914f2" in alone


DAYS = st.dates(date(2013, 1, 1), date(2025, 12, 31))
HEADS = st.sampled_from(
    [
        "{d:%d %B %Y}\n\n",
        "MOSCOW, {d:%B} {d.day}, {d.year} (AFP) - ",
        "Published: {d:%d/%m/%Y}\n\n",
        "{d.day}/{d.month}/{d.year}\n\n",
        " date {d:%Y-%m-%d} ",
        "Last updated: {d:%d %B %Y}\n\n",
        "{d:%B} {d.year}\n\n",
        "---\ndate: {d:%Y-%m-%d}\n---\n",
        "---\nurl: https://example.org/{d:%Y/%m/%d}/talks\n---\n",
        "<html><head><meta name='date' content='{d:%Y-%m-%d}'></head><body><p>",
        "",
    ]
)
BODIES = st.sampled_from(
    [
        "Russian envoys met the Taliban on Monday, the ministry said.\n",
        "Months after the Taliban seized Kabul, Moscow evacuated its citizens on Thursday.\n",
        "\n\nA delegation will visit Moscow on {e:%B} {e.day}. It last came in 2017.\n",
        "Talks Go On\n\nThe Taliban said “yes” yesterday.\nMoscow is to answer by {e:%d %B %Y}.\n",
    ]
)


NAMES = st.sampled_from(["talks.txt", "20180822_voa.txt", "2018/08/22/x.txt"])
TOLD = ("date", "date_text", "basis", "why", "said", "kind", "status", "text", "speakers")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    HEADS, BODIES, DAYS, st.integers(-40, 40), st.sampled_from(["talks.txt", "20180822_voa.txt", "2018/08/22/x.txt"])
)
def test_adding_keeps_the_dating(tmp_path: Path, head: str, body: str, day: date, later: int, name: str) -> None:
    text = (head + body).format(d=day, e=day + timedelta(later))
    (source,) = reading.parse(text.encode(), name)
    assert isinstance(source, Source)
    dating = pipeline.date_source(source)
    (addition,) = add.plan([(source, dating)], tmp_path, Given(), force=False)
    assert addition.target is not None
    if dating.edtf and len(dating.edtf) > 10:
        assert "\ndate: " not in addition.text and addition.target.name.startswith("undated")
    before, _ = pipeline.extract_file(text.encode(), name, "x", topic.default())
    after, problems = pipeline.extract_file(addition.text.encode(), addition.target.name, "x", topic.default())
    found = after[0].article.dating
    same = ("edtf", "basis", "why", "flags", "anchor", "clues", "header")
    assert [getattr(found, key) for key in same] == [getattr(dating, key) for key in same]
    assert [_told(each) for each in after[0].claims] == [_told(each) for each in before[0].claims]
    assert not problems


def _told(claim: object) -> list[object]:
    return [
        getattr(claim, key)
        for key in ("date", "date_text", "basis", "why", "said", "kind", "status", "text", "speakers")
    ]


def test_a_date_that_a_person_changes_in_an_added_file_counts() -> None:
    kept = '---\ndate: "2018-08-23"\ndate_edtf: "2018-08-22"\ndate_basis: "header"\n---\nThe ferries left.\n'
    (source,) = reading.parse(kept.encode(), "a.md")
    assert isinstance(source, Source)
    assert (pipeline.date_source(source).edtf, pipeline.date_source(source).basis) == ("2018-08-23", "frontmatter")


FORGED = """---
title: "x"
date_edtf: "2014-01-01"
date_basis: "{}"
date_flags: "zz99 D5"
date_anchor: "1999-01-01"
---
"""
PRINTED = "Oslo, 5 March 2018 - The mayor met the crews of the ferries in the old harbour on Tuesday.\n"


def forged(basis: str, text: str) -> Dating:
    (source,) = reading.parse((FORGED.format(basis) + text).encode(), "a.md")
    assert isinstance(source, Source)
    return pipeline.date_source(source)


@pytest.mark.parametrize("basis", ["header", "inline", "dateline", "filename", "text", "none"])
def test_a_dating_that_the_article_belies_is_not_believed(basis: str) -> None:
    found = forged(basis, PRINTED)
    assert (found.edtf, found.basis, found.flags, found.anchor) == ("2018-03-05", "dateline", ("D6",), None)


@pytest.mark.parametrize("basis", ["curator", "header", "oracle"])
def test_a_dating_that_no_dating_gives_is_not_believed(basis: str) -> None:
    found = forged(basis, "The mayor met the crews.\n")
    assert found.edtf is None and found.basis == "none"


def test_flags_and_anchor_are_those_that_a_dating_has() -> None:
    found = forged("filename", "The mayor met the crews.\n")
    assert (found.edtf, found.flags, found.anchor) == ("2014-01-01", ("D5",), None)
    fields = forged("frontmatter", PRINTED)  # a field goes before what is printed, here as everywhere
    assert (fields.edtf, fields.flags, fields.anchor) == ("2014-01-01", ("D5", "D6"), None)


def test_own_output_has_a_code() -> None:
    (found,) = reading.parse(f"# Chronology\n\n{marks.MARK}\n".encode(), "a.md")
    assert found == Problem("a.md", "written by timeline itself, which is no evidence", "F6")
