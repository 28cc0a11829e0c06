"""Writers: nothing of an article takes effect, nothing of it is lost."""

import csv
import io
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import export
from timeline.cli import ahead
from timeline.export import clean, formats, titles
from timeline.export.selection import Layout, Selection, short_names
from timeline.model import Article, Claim, Dating, Event, Source

HOSTILE = "[sic] [/x] \x1b[31mred\x1b]8;;http://x\x07link\x1b]8;;\x07 \u202eback\x07\x9b2J <script> *star* `tick` | =1+1\t\nhttp://a.b"


ROOT = Path(__file__).parent.parent


def claim(text: str = HOSTILE, number: int = 1) -> Claim:
    return Claim(
        id=f"c{number}", document="000_a", date="2017-03-02", date_text="March 2", date_span=(0, 7), basis="partial",
        why="year from the article's date", said=None, speakers=(text,), actors=("Russia",), kind="denial",
        status="denied", contact="about", text=text, span=(0, len(text)), paragraph=1, number=number,
    )  # fmt: skip


def event(date: str | None, text: str = HOSTILE) -> Event:
    return Event(
        id="e1", date=date, kind="denial", status="denied", contact="about", actors=("Russia",), speakers=("Lavrov",),
        text=text, documents=("000_a",), outlets=(), sources=(), claims=("c1",), why="why", where="000_a:3",
    )  # fmt: skip


def written(name: str, selection: Selection, layout: Layout | None = None) -> str:
    out = io.StringIO()
    export.writer(name)(selection, layout or Layout(), out)
    return out.getvalue()


ARTICLE = Article(
    Source("000_a", "a.txt", HOSTILE, "", HOSTILE), Dating("2017-03-04", "header"), HOSTILE, "http://a.b/c"
)
SELECTION = Selection(
    [claim(), claim(number=2)], claims={"c1": claim()}, short={"000_a": "000"}, articles={"000_a": ARTICLE}
)


@pytest.mark.parametrize("name", formats.names(formats.streams()))
def test_no_control_character_reaches_the_output(name: str) -> None:
    shown = written(name, SELECTION)
    assert "sic" in shown
    assert all(c == "\n" or c == "\t" or c.isprintable() for c in shown)


ADDED = """
import sys, types
from timeline.export import formats
formats.FORMATS += (formats.Format("dates", "dates_only", "the days alone", (".days",), has_flag=True),)
module = types.ModuleType("timeline.export.dates_only")
module.write_dates = lambda selection, layout, out: out.writelines(f"{row.date}\\n" for row in selection.rows)
sys.modules[module.__name__] = module
from timeline import cli
sys.exit(cli.run(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (["export", "-h"], "the days alone"),
        (["export", "-f", "no-such-format"], "'dates'"),
        (["export", "-o", "x.no-such-suffix"], "dates."),
        (["list", "-h"], "--dates"),
        (["-q", "list", "--on", "2018-09-04", "-f", "dates"], "2018-09-04\n"),
        (["-q", "export", "--on", "2018-09-04", "-f", "dates"], "2018-09-04\n"),
        (["-q", "export", "--on", "2018-09-04", "-o", "a.days"], ""),
    ],
    ids=" ".join,
)
def test_a_new_format_is_a_row_and_a_module(arguments: list[str], shown: str, tmp_path: Path) -> None:
    folder = {**os.environ, "TIMELINE_CORPUS": str(ROOT / "corpus"), "XDG_CACHE_HOME": str(tmp_path)}
    command = [sys.executable, "-c", ADDED, *arguments]
    done = subprocess.run(command, cwd=tmp_path, env=folder, capture_output=True, text=True, check=False)
    assert shown in done.stdout + done.stderr
    files = list(tmp_path.glob("*.days"))
    assert [path.name for path in files] == (["a.days"] if "a.days" in arguments else [])
    assert all("2018-09-04\n" in path.read_text() for path in files)


def test_no_suffix_stands_for_two_formats() -> None:
    suffixes = [suffix for each in formats.FORMATS for suffix in each.suffixes]
    assert suffixes and len(set(suffixes)) == len(suffixes)
    assert {formats.TERMINAL, formats.PIPE, formats.DOCUMENT} <= set(formats.names(formats.FORMATS))


def test_rich_markup_is_text() -> None:
    assert "[sic] [/x]" in " ".join(written("table", SELECTION).split())


def test_tsv_is_one_row_a_line_and_date_first() -> None:
    rows = written("tsv", SELECTION).splitlines()
    assert [row.split("\t")[0] for row in rows] == ["2017-03-02", "2017-03-02"]
    assert {row.count("\t") for row in rows} == {6}


def test_csv_cells_are_never_formulas() -> None:
    row = next(csv.DictReader(io.StringIO(written("csv", Selection([claim("=HYPERLINK(1)")])))))
    assert row["text"] == "'=HYPERLINK(1)"


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_json_gives_back_the_very_text(name: str) -> None:
    shown = written(name, SELECTION)
    row = json.loads(shown)[0] if name == "json" else json.loads(shown.splitlines()[0])
    assert row["text"] == HOSTILE


def test_markdown_escapes_what_would_be_markup() -> None:
    shown = written("md", SELECTION)
    assert r"\[sic\]" in shown and r"\<script\>" in shown and r"\*star\*" in shown and "http://" not in shown


def test_markdown_has_a_footnote_for_every_claim_behind_an_event() -> None:
    shown = written("md", Selection([event("2017-03-02")], claims={"c1": claim("Denied.")}))
    assert "## 2017" in shown and "[^1]\n" in shown and "[^1]: 000\\_a, paragraph 1" in shown


@pytest.mark.parametrize(
    ("kind", "status", "alleged", "table", "md"),
    [
        ("meeting", "happened", False, "(meeting)", "(meeting)"),
        ("meeting", "happened", True, "(meeting, alleged)", "(meeting, alleged)"),
        ("meeting", "background", True, "(meeting, background, alleged)", "(meeting, background, alleged)"),
        ("meeting", "alleged", True, "(meeting, alleged)", "(meeting, alleged)"),
        ("meeting", "cancelled", False, "(meeting, cancelled)", "(meeting, cancelled)"),
        ("denial", "denied", True, "(denial, alleged)", "(denial, denied, alleged)"),
    ],
)
def test_an_allegation_is_told_beside_the_status(kind: str, status: str, alleged: bool, table: str, md: str) -> None:
    told = replace(claim("They met."), kind=kind, status=status, alleged=alleged)
    gathered = replace(event("2017-03-02", "They met."), kind=kind, status=status, alleged=alleged)
    for row in (told, gathered):
        assert table in written("table", Selection([row]))
        assert md in written("md", Selection([row], claims={"c1": told}))
        shown = json.loads(written("jsonl", Selection([row])))
        assert (shown["status"], shown["alleged"]) == (status, alleged)
    (row,) = csv.DictReader(io.StringIO(written("csv", Selection([told]))))
    assert (row["status"], row["alleged"], row["act"]) == (status, "yes" if alleged else "no", "")


LONG = "The crews of the ferries, who had been without a contract since the spring, walked off their boats on Friday."
DATELINE = "May 4"
CUT = "The crews of the ferries, who had been without a contract since the spring …"
OPENINGS = [  # text, the date header in it, the boilerplate in it, what stands for the title
    ("Crews left.\n", "", "", "Crews left."),
    ("3 May 2019\n\nThe crews left the boats. They walked home.\n", "3 May 2019", "", "The crews left the boats."),
    (" date 2019-05-03 The crews left the boats. More.\n", " date 2019-05-03", "", "The crews left the boats."),
    (f" date 2019-05-03 {LONG}", " date 2019-05-03", "", CUT),
    (f"{LONG[:81]}\n", "", "", CUT),
    (f"{LONG[:80]}\n", "", "", LONG[:80].strip()),
    ("Share this page.\nThe crews left the boats.\n", "", "Share this page.", "The crews left the boats."),
    ("date=2019-05-03 The crews left the boats.\n", "2019-05-03", "", "The crews left the boats."),
    ("(3 May 2019) – The crews left the boats.\n", "3 May 2019", "", "The crews left the boats."),
    ("By A. Clerk\n\nThe crews left the boats.\n", "", "", "The crews left the boats."),
    ("船" * 100, "", "", "船" * 80 + "…"),
    (f"PORTSMOUTH, {DATELINE} (AP) - The crews left.", DATELINE, "", f"PORTSMOUTH, {DATELINE} (AP) - The crews left."),
    ("3 May 2019", "3 May 2019", "", "000_a"),
    ("", "", "", "000_a"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "header", "removed", "opening"), OPENINGS)
def test_an_article_without_a_title_shows_its_first_sentence(
    text: str, header: str, removed: str, opening: str
) -> None:
    def span(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    basis = "dateline" if header == DATELINE else "header"
    dating = Dating("2019-05-03", basis, header or None, "why", header_span=span(header) if header else None)
    article = Article(Source("000_a", "a.txt", text, ""), dating, removed=(span(removed),) if removed else ())
    assert titles.shown(article) == opening
    assert opening in written("md", Selection([article])).replace("\\", "")
    assert opening in " ".join(written("table", Selection([article]), Layout(width=200)).split())
    assert json.loads(written("jsonl", Selection([article])))["title"] is None


def test_an_article_with_a_title_shows_it() -> None:
    article = Article(Source("000_a", "a.txt", "The crews left.", "", "Ferries"), Dating("2019", "header"))
    assert titles.shown(article) == "Ferries"


def test_empty_selections_are_written_too() -> None:
    assert json.loads(written("json", Selection([]))) == []
    assert [written(name, Selection([])) for name in ("jsonl", "tsv", "csv", "table")] == ["", "", "", ""]


@pytest.mark.parametrize("width", [40, 80, 100, 132])
def test_the_table_keeps_to_its_width_and_cuts_nothing(width: int) -> None:
    words = " ".join(f"word{i}" for i in range(60))
    shown = written(
        "table", Selection([event("2017-03-02", words), event("../2018-08-10", words)]), Layout(width=width)
    )
    assert max(map(len, shown.splitlines())) <= width
    assert sum(shown.count(f"word{i} ") + shown.count(f"word{i}\n") for i in (0, 30, 59)) >= 6


def test_a_date_in_words_is_broken_at_a_blank() -> None:
    shown = written("table", Selection([event("2016-23/..")]))
    assert "autumn 2016 or" in shown and "\nlater " in shown


def test_the_table_parts_years_and_names_the_weekday() -> None:
    shown = written("table", Selection([event("2017-03-02", "a"), event("2018-08", "b"), event(None, "c")]))
    lines = [line.rstrip() for line in shown.splitlines()]
    assert lines[2].startswith("2017-03-02 Thu    Lavrov (denial) a")
    assert lines[3] == "" and lines[4].startswith("Aug 2018          ") and lines[6].startswith("undated")


@given(st.text())
def test_a_cleaned_line_is_printable(text: str) -> None:
    assert all(c.isprintable() or ord(c) > 127 for c in clean.line(text))
    assert "\n" not in clean.line(text) and "\x1b" not in clean.line(text)


@given(st.lists(st.text(alphabet="ab_-1", min_size=1), unique=True, min_size=1))
def test_short_names_are_unique_beginnings(ids: list[str]) -> None:
    short = short_names(ids)
    assert len(set(short.values())) == len(ids)
    assert all(name.startswith(short[name]) for name in ids)


def test_data_asks_for_nothing_that_it_does_not_hold() -> None:
    asked: list[list[str]] = []

    def ask(ids: list[str]) -> dict[str, str]:
        asked.append(ids)
        return {each: each[:3] for each in ids}

    short = ahead.Asked(ask)
    rows = [claim(), replace(claim(), document="001_b")]
    for name in ("jsonl", "json", "tsv"):
        found = ahead.batches(rows, lambda some: short.expect(row.document for row in some))
        assert written(name, Selection(found, short=short))
        assert asked == ([["000_a", "001_b"]] if name == "tsv" else []), name
