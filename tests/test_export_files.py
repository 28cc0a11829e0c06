"""Exports that are bytes (`sqlite`, `xlsx`) and csv for Excel: written whole, inert, known again."""

from __future__ import annotations

import io
import json
import shutil
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from attacks import UNSEEN
from test_export import HOSTILE, claim, event

from timeline import cli, reading
from timeline.corpus import exported_sqlite, writing
from timeline.errors import InputError, UsageError
from timeline.export import file_writer, formats, xlsx
from timeline.export.about import About, LeftOut
from timeline.export.selection import Layout, Selection
from timeline.model import Article, Dating, Problem, Source
from timeline.text import marks

CORPUS = Path(__file__).parent.parent / "corpus"
FILES = formats.names(each for each in formats.FORMATS if each.for_files)
ABOUT = About(
    "=Title",
    "A topic",
    "--since 2017",
    "since 2017",
    "2021-12-01",
    1,
    "event",
    2,
    1,
    (LeftOut(3, "event", "off the topic", "--all"),),
)
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CORPUS, tmp_path / "corpus"))


@pytest.fixture
def run(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)

    def play(*words: str) -> tuple[int, str, str]:
        code = cli.run(["-C", "corpus", "--today", "2021-12-01", *words])
        return code, *capsys.readouterr()

    return play


def article(title: str = HOSTILE) -> Article:
    source = Source("000_a", "000_a.txt", "text", "0" * 64, title)
    return Article(
        source, Dating("2017-03-11", "header", None, "a line of its own"), outlet=title, url="javascript:alert(1)"
    )


def filled(name: str, path: Path, text: str = HOSTILE, about: About | None = ABOUT) -> Path:
    """A file of one event with one claim, all of whose words are `text`."""
    path.touch()
    rows = [event("2017-03-02", text)]
    selection = Selection(rows, {"c1": claim(text)}, {"000_a": article(text)}, about=about)
    file_writer(name)(selection, Layout(), path)
    return path


def tables(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """The tables and views of a database by name."""
    database = sqlite3.connect(path)
    names = database.execute(
        "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE '%_fts%'"
    )
    found = {name: database.execute(f"SELECT * FROM {name}").fetchall() for (name,) in names.fetchall()}
    database.close()
    return found


def cells(path: Path) -> dict[str, list[list[str]]]:
    """The rows of the sheets by name, empty cells left out."""
    book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
    return {sheet.title: [[c.value for c in row if c.value is not None] for row in sheet.iter_rows()] for sheet in book}


# written whole, or not at all


@pytest.mark.parametrize("name", FILES)
def test_stdout_and_devices_are_no_place_for_bytes(name: str, run: Run) -> None:
    for words in ((), ("-o", "-"), ("-o", "/dev/null")):
        code, out, err = run("export", "-f", name, *words)
        assert code == 2 and not out and f"{name} is a file." in err and "-o chronology." in err


@pytest.mark.parametrize("name", FILES)
def test_list_has_no_format_that_is_bytes(name: str, run: Run) -> None:
    assert run("list", "-f", name)[0] == 2


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_written_over_with_force_alone(name: str, run: Run, tmp_path: Path) -> None:
    path = tmp_path / f"a{formats.named(name).suffixes[0]}"
    path.write_text("mine")
    assert run("export", "-o", str(path))[0] == 2 and path.read_text() == "mine"
    assert run("export", "-o", str(path), "--force")[0] == 0 and path.read_bytes() != b"mine"
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".new"] == []


@pytest.mark.parametrize("name", FILES)
def test_an_article_is_never_written_over(name: str, run: Run, folder: Path) -> None:
    path = next(folder.glob("000*.txt"))
    before = path.read_bytes()
    code, _, err = run("export", "-f", name, "-o", str(path), "--force")
    assert code == 2 and "is an article" in err and path.read_bytes() == before


@pytest.mark.parametrize("name", FILES)
def test_what_fails_in_the_middle_leaves_nothing(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fails)
    with pytest.raises(InputError, match="No space left"), writing.file(folder / "a.db", folder) as path:
        filled(name, path)
    assert not (folder / "a.db").exists() and not list(folder.glob(".timeline*"))


def test_a_database_that_cannot_be_opened_is_an_error_of_input(folder: Path) -> None:
    with pytest.raises(InputError, match="cannot write"), writing.file(folder / "a.db", folder) as path:
        file_writer("sqlite")(Selection([]), Layout(), path / "below")
    assert not (folder / "a.db").exists()


# what is in it


TEXTS = (
    *(
        HOSTILE,
        "=cmd|' /C calc'!A0",
        "+1",
        "＝1+1",
        "\t@SUM(A1)",
        "_x001B_[31m",
        "\ufffe\uffff\ufdd0",
        "<b>&amp;]]>",
        "\ud800",
    ),
    *(
        "x'; DROP TABLE events; --",
        "\x01hit\x02",
        "#N/A",
        "TRUE",
        "http://a.example",
        "mailto:a@b.example",
        "internal:A!B1",
    ),
)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("name", FILES)
def test_no_text_of_an_article_takes_effect(name: str, text: str, tmp_path: Path) -> None:
    path = filled(name, tmp_path / "a", text)
    found = tables(path) if name == "sqlite" else cells(path)
    whole = json.dumps(list(found.values()), ensure_ascii=False)
    assert not UNSEEN.search(whole) and "\ud800" not in whole
    if name == "xlsx":
        all_cells = [
            cell
            for sheet in openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
            for row in sheet.iter_rows()
            for cell in row
        ]
        assert not set("\ufffe\uffff") & set(whole), "XML has no room for them"
        assert {cell.data_type for cell in all_cells if cell.value is not None} == {"s"}
        assert not any(cell.hyperlink for cell in all_cells)
        assert not any(str(cell.value)[:1] in "=+-@" for cell in all_cells if cell.value)


@pytest.mark.parametrize("name", FILES)
def test_the_file_says_what_it_is_and_what_it_leaves_out(name: str, tmp_path: Path) -> None:
    path = filled(name, tmp_path / "a")
    rows = [row[1:] for row in tables(path)["about"]] if name == "sqlite" else cells(path)["About"]
    told = {str(row[0]): str(row[1]) for row in rows}
    assert told["title"].lstrip("'") == "=Title" and told["mark"] == marks.SAID
    assert told["filter"] == "since 2017 (--since 2017)" and told["left out"] == "3 events are off the topic (--all)"
    assert "As of 2021-12-01" in str(rows)


@pytest.mark.parametrize("name", FILES)
def test_two_writings_are_byte_equal_and_know_no_clock(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = filled(name, tmp_path / "a").read_bytes()
    monkeypatch.setattr("time.time", lambda: 2e9)
    assert filled(name, tmp_path / "b").read_bytes() == one


def test_the_sample_as_a_database(run: Run, tmp_path: Path) -> None:
    assert run("export", "-o", "a.db", "--all")[0] == 0
    events, claims = (json.loads(run("list", "--all", "--json", *words)[1]) for words in ((), ("--claims",)))
    found = tables(tmp_path / "a.db")
    assert [row[1] for row in found["events"]] == [each["id"] for each in events]
    assert {row[1] for row in found["claims"]} == {each["id"] for each in claims}
    assert [row[:2] for row in found["event_claims"]] == [(e["id"], i) for e in events for i in e["claims"]]
    assert {row[:2] for row in found["event_documents"]} == {(e["id"], i) for e in events for i in e["documents"]}
    links = [(e["id"], what, i) for e in events for what in ("disputed_by", "fulfils", "fulfilled_by") for i in e[what]]
    assert found["event_links"] == links != []
    assert len(found["disputes"]) == sum(what == "disputed_by" for _, what, _ in links)
    assert len(found["chronology"]) == len(events) and len(found["sources"]) == len(claims)
    counted = {row[1]: row[14] for row in found["documents"]}
    assert sum(int(str(number)) for number in counted.values()) == len(claims)
    assert str(tmp_path) not in str(found), "no folder of this machine"


def test_full_text_finds_a_quote_whatever_its_accents(tmp_path: Path) -> None:
    path = filled("sqlite", tmp_path / "a", "Ambassadör Müller spoke in Qaṭar.")
    database = sqlite3.connect(path)
    query = "SELECT c.id FROM claims_fts f JOIN claims c ON c.place = f.rowid WHERE claims_fts MATCH ?"
    assert [database.execute(query, (word,)).fetchall() for word in ("muller", "QATAR", "nobody")] == [
        [("c1",)], [("c1",)], []
    ]  # fmt: skip
    database.execute("VACUUM")
    assert database.execute(query, ("muller",)).fetchall() == [("c1",)]
    database.close()


def test_a_cell_that_is_too_long_is_cut_and_told(tmp_path: Path) -> None:
    for text, cut in (("🕊" * 20_000, True), ("x" * xlsx.LONGEST, False), ("x" * (xlsx.LONGEST + 1), True)):
        path = filled("xlsx", tmp_path / str(len(text)), text)
        found = cells(path)
        longest = max((cell for row in found["Claims"] for cell in row), key=len)
        assert len(longest.encode("utf-16-le")) // 2 <= xlsx.LONGEST
        assert (longest.endswith("[cut]"), any(row[0] == "cut" for row in found["About"])) == (cut, cut)


def test_more_rows_than_a_sheet_holds_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MOST", 0)
    with pytest.raises(UsageError, match="a sheet holds"):
        filled("xlsx", tmp_path / "a")


def test_a_missing_extra_is_named(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    code, _, err = run("export", "-o", "a.xlsx")
    assert code == 2 and "pip install 'timeline[office]'" in err and not (tmp_path / "a.xlsx").exists()


# known again


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("called", ["chronology.db", "copy.xlsx", "notes.txt", "no-suffix"])
def test_it_is_known_among_the_articles(name: str, called: str, folder: Path) -> None:
    path = filled(name, folder / called)
    (found,) = reading.read(path, folder, False)
    assert isinstance(found, Problem) and (found.code, "written by timeline" in found.message) == ("F6", True)


def test_a_database_of_others_is_no_own_output(folder: Path) -> None:
    database = sqlite3.connect(folder / "a.db")
    database.execute("CREATE TABLE events (id)")
    database.close()
    (found,) = reading.read(folder / "a.db", folder, False)
    assert isinstance(found, Problem) and (found.code, "a database" in found.message) == ("F5", True)
    assert not exported_sqlite.is_one(folder / "a.db")


# compared with a corpus


def test_a_database_is_compared_with_its_corpus(run: Run) -> None:
    for words in ((), ("--claims", "--all")):
        run("export", "-o", "a.db", "--force", *words)
        assert run("diff", "a.db", *words)[0] == 0
    assert run("diff", "a.db", "--all", "--until", "2017")[0] == 1


def damaged(path: Path, statement: str) -> Path:
    database = sqlite3.connect(path)
    database.executescript(statement)
    database.close()
    return path


LOOP = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id, '' AS date FROM n"


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE about", f"ALTER TABLE events RENAME TO old; CREATE VIEW events AS {LOOP}",
        "ALTER TABLE events RENAME COLUMN text TO quote", "UPDATE events SET documents = 'no JSON'",
        "UPDATE about SET value = 'cows' WHERE name = 'rows'", "DELETE FROM about",
        "UPDATE events SET documents = '{}'",
    ],
)  # fmt: skip
def test_a_database_that_is_none_of_ours_any_more_is_refused(statement: str, run: Run, tmp_path: Path) -> None:
    run("export", "-o", "a.db")
    damaged(tmp_path / "a.db", f"PRAGMA legacy_alter_table = ON; {statement}")
    code, out, err = run("diff", "a.db")
    assert code == 2 and not out and "is no export of a chronology" in err


def test_a_torn_database_is_refused(run: Run, tmp_path: Path) -> None:
    run("export", "-o", "a.db")
    data = (tmp_path / "a.db").read_bytes()
    (tmp_path / "a.db").write_bytes(data[: len(data) // 3])
    code, _, err = run("diff", "a.db")
    assert code == 2 and "is no export of a chronology" in err


# csv as Excel reads it


def test_csv_for_excel_has_a_mark_and_its_line_ends(run: Run, tmp_path: Path) -> None:
    run("export", "-o", "plain.csv")
    run("export", "-o", "excel.csv", "--excel")
    plain, excel = ((tmp_path / f"{name}.csv").read_bytes() for name in ("plain", "excel"))
    assert excel == b"\xef\xbb\xbf" + plain.replace(b"\n", b"\r\n") and b"\r" not in plain
    assert run("diff", "excel.csv")[0] == 0
    assert marks.is_own(excel.decode())


def test_csv_for_excel_goes_to_stdout_too(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    monkeypatch.setattr(sys, "stdout", out)
    cli.run(["-q", "-C", str(folder), "--no-cache", "export", "-f", "csv", "--excel"])
    out.flush()
    assert out.buffer.getvalue().startswith(b"\xef\xbb\xbfid,date,") and b"\r\n" in out.buffer.getvalue()


def test_excel_is_for_csv_alone(run: Run) -> None:
    code, _, err = run("export", "-f", "jsonl", "--excel")
    assert code == 2 and "--excel is for csv, not jsonl" in err


def test_data_tell_on_stderr_what_they_leave_out(run: Run) -> None:
    assert "left out: " in run("export", "-o", "a.jsonl")[2]
    assert "left out" not in run("export", "-o", "b.jsonl", "--all")[2]
    assert run("-q", "export", "-o", "c.jsonl")[2] == ""


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".epub"])
def test_a_document_of_an_office_names_the_line_that_makes_it(suffix: str, run: Run) -> None:
    code, _, err = run("export", "-o", f"my file{suffix}")
    line = f"timeline export -o 'my file.md' && pandoc -f markdown-smart 'my file.md' -o 'my file{suffix}'"
    assert code == 2 and line in " ".join(err.split())
