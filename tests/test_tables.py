"""`docs/store.md` tells the tables that the cache has, and its questions are answered by them."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import store_page
from click.testing import CliRunner

from timeline import cli

ROOT = Path(__file__).parent.parent
TEXT = store_page.PAGE.read_text(encoding="utf-8")
QUESTIONS = re.findall(r"^```sql\n(.*?)^```", TEXT, re.M | re.S)
FIRST = (  # of the first row of each answer: a column and its value
    ("outlets", 1),
    ("speaker", "Russian Foreign Ministry"),
    ("document", "000_a7187f9c139914f2"),
    ("kind", "meeting"),
    ("year", "2018"),
)


@pytest.fixture(scope="module")
def where(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cache of the sample corpus, at the path that `index --where` prints."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        return Path(_printed("-C", str(ROOT / "corpus"), "index", "--where"))


def _printed(*arguments: str) -> str:
    found = CliRunner().invoke(cli.cli, list(arguments))
    assert found.exit_code == 0, found.output
    (line,) = found.stdout.splitlines()
    return line


@pytest.fixture
def db(where: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"file:{where}?mode=ro", uri=True)) as opened:
        yield opened


def test_the_page_has_the_tables_of_the_store() -> None:
    """`python tools/store_page.py` writes it."""
    assert store_page.MARK in TEXT and store_page.page() == TEXT


def test_nothing_is_told_that_is_not_there() -> None:
    found = store_page.tables()
    assert {"events", "claims", "documents"} <= found.keys()
    assert store_page.TABLES.keys() | store_page.OWN.keys() == found.keys()
    there = {f"{table}.{column}" for table in found for column, _ in found[table]}
    assert sorted(store_page.COLUMNS.keys() - there) == []


def test_there_are_five_questions() -> None:
    assert len(QUESTIONS) == len(FIRST) == 5


@pytest.mark.parametrize("number", range(5))
def test_a_question_is_answered(db: sqlite3.Connection, number: int) -> None:
    answer = db.execute(QUESTIONS[number])
    columns = [each[0] for each in answer.description]
    rows = [dict(zip(columns, row, strict=True)) for row in answer]
    name, value = FIRST[number]
    assert rows[0][name] == value


def test_lists_are_lists_and_offsets_lead_to_the_words(db: sqlite3.Connection) -> None:
    sql = """SELECT substr(documents.text, claims.first + 1, claims.last - claims.first) = claims.text, count(*)
        FROM claims JOIN documents ON documents.id = claims.document GROUP BY 1"""
    assert [found for found, count in db.execute(sql) if count] == [1]
    (listed,), (joined,) = (
        db.execute(f"SELECT {what}").fetchone()
        for what in ("sum(json_array_length(claims)) FROM events", "count(*) FROM clusters")
    )
    assert listed == joined > 100


def test_without_a_cache_there_is_no_path(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["-C", str(ROOT / "corpus"), "--no-cache", "index", "--where"]) == 2
    out, err = capsys.readouterr()
    assert out == "" and "in memory alone" in err
