"""What is exported, read by programs that are not ours: they accept it, and find in it what was written."""

from __future__ import annotations

import json
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree

import bibtexparser
import exported
import icalendar
import jsonschema
import pytest
from exported import written
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from timeline import cli
from timeline.export import days
from timeline.export.selection import Selection

ROOT = Path(__file__).parent.parent
READERS = ROOT / "tests" / "readers"
SECONDS = 120  # of one reader
_FOOTNOTE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}footnote"
_DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 2,
            "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}},
        },
        "season": {"enum": [1, 2, 3, 4]},
        "circa": {"type": "boolean"},
        "literal": {"type": "string"},
    },
    "additionalProperties": False,
}
_TEXTS = ("title", "container-title", "URL", "language", "note")
CSL = {  # what of CSL-JSON we write
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "id": {"type": "string"},
            "type": {"enum": ["article-newspaper", "webpage", "document"]},
            "issued": _DATE,
            **{name: {"type": "string", "minLength": 1} for name in _TEXTS},
        },
        "required": ["id", "type"],
        "additionalProperties": False,
    },
}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """The sample corpus, every level of it, exported as the format that is asked for."""
    folder = tmp_path_factory.mktemp("sample")

    def export(name: str) -> str:
        target = folder / f"chronology.{name}"
        if not target.exists():
            arguments = ["-q", "--no-cache", "-C", str(ROOT / "corpus"), "--today", "2021-12-01", "export", "--all"]
            assert cli.run([*arguments, "-f", name, "-o", str(target)]) == 0
        return target.read_bytes().decode()

    return export


def texts(name: str, sample: Callable[[str], str]) -> dict[str, str]:
    return {"sample": sample(name), **{key: written(name, make()) for key, make in exported.SELECTIONS.items()}}


def count(chosen: Selection) -> int:
    return len(list(chosen.rows))


def test_icalendar_reads_every_calendar(sample: Callable[[str], str]) -> None:
    for key, text in texts("ics", sample).items():
        (calendar,) = icalendar.Calendar.from_ical(text, multiple=True)
        entries = calendar.walk("VEVENT")
        assert entries and not any(each.errors for each in (calendar, *entries)), key
        assert len({str(each["UID"]) for each in entries}) == len(entries)
        for each in entries:
            found = days.of(str(each["X-TIMELINE-EDTF"]))
            assert found is not None
            assert (each.decoded("DTSTART"), each.decoded("DTEND") - timedelta(1)) == found.bounds


def test_icalendar_finds_the_very_texts() -> None:
    (entry,) = icalendar.Calendar.from_ical(written("ics", exported.hostile())).walk("VEVENT")
    plain = " ".join(exported.HOSTILE.replace("\x1b[31m", "").replace("\u202e", "").split())
    assert plain in entry["DESCRIPTION"] and plain in entry["SUMMARY"]
    assert entry["CATEGORIES"].cats[0] == "talks; x" and entry["STATUS"] == "CONFIRMED"


def test_bibtexparser_reads_every_bibliography(sample: Callable[[str], str]) -> None:
    for key, text in texts("bibtex", sample).items():
        found = bibtexparser.loads(text)
        assert len(found.entries) == text.count("\n@") and len(found.entries_dict) == len(found.entries), key
        assert all(each["ENTRYTYPE"] in ("article", "online", "misc") and each["title"] for each in found.entries)
    (entry,) = bibtexparser.loads(written("bibtex", exported.hostile())).entries
    assert "@" in entry["title"] and r"\textbraceleft{}b\textbraceright{}" in entry["title"] and "url" not in entry


def test_the_bibliography_is_csl(sample: Callable[[str], str]) -> None:
    for key, text in texts("csl", sample).items():
        found = json.loads(text)
        jsonschema.validate(found, CSL)
        assert found[0]["title"] and len({each["id"] for each in found}) == len(found) > 1, key


def test_another_reader_of_markdown_finds_a_footnote_for_every_claim(sample: Callable[[str], str]) -> None:
    reader = MarkdownIt("commonmark").enable("table").use(footnote_plugin)
    for key, text in texts("md", sample).items():
        found = [token.type for token in reader.parse(text)]
        notes = text.count("\n[^")
        assert found.count("footnote_open") == notes > 0, key
        inner = [child.type for token in reader.parse(text) for child in token.children or ()]
        assert inner.count("footnote_ref") == notes
    assert sample("md").count("\n[^") == claims(sample)


def claims(sample: Callable[[str], str]) -> int:
    """How many claims the events of the sample have."""
    return sum(len(json.loads(line)["claims"]) for line in sample("jsonl").splitlines())


def test_a_word_document_has_as_many_footnotes_as_claims(sample: Callable[[str], str], tmp_path: Path) -> None:
    if not shutil.which("pandoc"):
        pytest.skip("pandoc is not installed")
    (tmp_path / "chronology.md").write_text(sample("md"), encoding="utf-8")
    command = ["pandoc", "-f", "markdown", "chronology.md", "-o", "chronology.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, timeout=SECONDS)
    with zipfile.ZipFile(tmp_path / "chronology.docx") as made:
        notes = ElementTree.fromstring(made.read("word/footnotes.xml")).findall(_FOOTNOTE)
    separators = 2  # what every Word document has, above footnotes and where they go on
    assert len(notes) - separators == claims(sample) > 50


def ours(kind: str, text: str, folder: Path) -> list[dict[str, str]]:
    """What the parser of a tool finds in a text: an object for each event, as `check.mjs` prints them."""
    if not (shutil.which("node") and (READERS / "node_modules").is_dir()):
        pytest.skip("needs node, and once: npm ci --prefix tests/readers")
    path = folder / f"chronology.{kind}"
    path.write_text(text, encoding="utf-8")
    command = ["node", str(READERS / "check.mjs"), kind, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=SECONDS)
    assert done.returncode == 0, done.stderr
    found: list[dict[str, str]] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("key", ["sample", *exported.SELECTIONS])
def test_timelinejs_reads_every_slide(key: str, sample: Callable[[str], str], tmp_path: Path) -> None:
    text = texts("timelinejs", sample)[key]
    found, wanted = ours("timelinejs", text, tmp_path), json.loads(text)["events"]
    assert sorted(each["id"] for each in found) == sorted(each["unique_id"] for each in wanted)
    starts = {each["id"]: each["start"] for each in found}
    for each in wanted:
        start = each["start_date"]
        assert (
            starts[each["unique_id"]][:10]
            == date(start["year"], start.get("month", 1), start.get("day", 1)).isoformat()
        )
    assert all("<script" not in each["text"] for each in found)


@pytest.mark.parametrize("key", ["sample", *exported.SELECTIONS])
def test_mermaid_reads_every_diagram(key: str, sample: Callable[[str], str], tmp_path: Path) -> None:
    text = texts("mermaid", sample)[key]
    found = ours("mermaid", text, tmp_path)
    lines = [line for line in text.splitlines() if " : " in line and not line.strip().startswith("%%")]
    assert len(found) == len(lines) > 0
    assert all(each["event"].startswith("(") for each in found)
    if key == "dates":
        assert [each["period"] for each in found] == list(exported.DATES.values())


@pytest.mark.parametrize("key", ["sample", *exported.SELECTIONS])
def test_markwhen_reads_every_event(key: str, sample: Callable[[str], str], tmp_path: Path) -> None:
    text = texts("markwhen", sample)[key]
    found = ours("markwhen", text, tmp_path)
    assert len(found) == sum(line[:1].isdigit() for line in text.splitlines()) > 0
    assert all(each["text"].startswith("(") for each in found)
    if key == "dates":
        spans = [each.bounds for name in exported.DATES if (each := days.of(name or None)) and each.bounds]
        told = [(each["from"][:10], each["to"][:10]) for each in found]
        assert told == [(first.isoformat(), (last + timedelta(1)).isoformat()) for first, last in spans]
