"""Publication dates by kinds: heads and pages written for each kind, and pages in the manner of site generators.

A line of `data/kinds_of_*.jsonl` has a kind, the text, perhaps the name of its file, and the dates that are right.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import timeline
from timeline import reading, topic
from timeline.dating import in_text
from timeline.dating.head import find, labelled_parts, lines, numeric_dateline, spans, wire
from timeline.dating.head.tokens import split
from timeline.lang.world.page_parts import EXAMPLES
from timeline.model import Source
from timeline.pipeline import dated, timexes
from timeline.reading.page_parts import is_other_class
from timeline.topic import default

HERE = Path(__file__).parent
KINDS = [
    json.loads(line)
    for name in ("kinds_of_heads", "kinds_of_pages")
    for line in (HERE / "data" / f"{name}.jsonl").read_text("utf-8").splitlines()
]
PAGES = [line.split("\t") for line in (HERE / "pages" / "dates.tsv").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("case", KINDS, ids=[f"{case['kind'][:30]} {n}" for n, case in enumerate(KINDS)])
def test_a_date_of_each_kind(case: dict[str, str]) -> None:
    found = timeline.date_article(case["text"], name=case.get("name"))
    assert found.edtf in case["accept"], found


@pytest.mark.parametrize(("name", "edtf"), PAGES)
def test_a_page_in_the_manner_of_a_site_generator(name: str, edtf: str) -> None:
    data = (HERE / "pages" / name).read_bytes()
    (source,) = reading.parse(data, name)
    assert isinstance(source, Source)
    assert timeline.date_article(data.decode(), name=name).edtf == edtf
    assert "At last." not in source.text  # a comment


def test_there_are_twelve_pages() -> None:
    assert sorted(name for name, _ in PAGES) == sorted(path.name for path in (HERE / "pages").glob("*.html"))
    assert len(PAGES) == 12


@pytest.mark.parametrize(("text", "edtf"), spans.EXAMPLES.items())
def test_spans_of_days(text: str, edtf: str) -> None:
    assert [mention.edtf() for mention in find.find(split(text, 0, len(text)))] == [edtf]


@pytest.mark.parametrize("text", spans.NO_SPANS)
def test_what_is_no_span(text: str) -> None:
    assert all(mention.days_of is None for mention in find.find(split(text, 0, len(text))))


@pytest.mark.parametrize(
    ("text", "edtf"), (numeric_dateline.EXAMPLES | labelled_parts.EXAMPLES | wire.EXAMPLES).items()
)
def test_datelines_in_numbers_labelled_parts_and_wires(text: str, edtf: str) -> None:
    assert timeline.date_article(f"{text}\n\nThe ferry company said so.\n").edtf == edtf


@pytest.mark.parametrize("text", numeric_dateline.NO_DATELINES)
def test_what_is_no_dateline_in_numbers(text: str) -> None:
    assert lines.read(text) == []


@pytest.mark.parametrize("text", labelled_parts.NO_PARTS)
def test_what_is_no_date_in_parts(text: str) -> None:
    assert not any(candidate.mention.options for candidate in lines.read(text))


@pytest.mark.parametrize("text", wire.NO_WIRES)
def test_what_is_no_wire(text: str) -> None:
    assert all(candidate.rule != "wire.settle" for candidate in lines.read(text))


def _of_text(text: str) -> tuple[str | None, ...]:
    article = dated(reading.from_text(text), default())
    return tuple(each.edtf for each in timexes(article) if each.rule == "NUMERIC")


@pytest.mark.parametrize(("text", "day"), in_text.EXAMPLES)
def test_the_order_that_an_article_proves_holds_in_its_text(text: str, day: str) -> None:
    assert _of_text(text)[0] == day


@pytest.mark.parametrize("text", in_text.OPEN)
def test_an_order_that_nothing_proves_stays_open(text: str) -> None:
    assert (_of_text(text)[0] or "").startswith("[")


@pytest.mark.parametrize(("name", "is_other"), EXAMPLES.items())
def test_classes_of_what_is_no_part_of_the_article(name: str, is_other: bool) -> None:
    assert is_other_class(name) is is_other


@pytest.mark.parametrize(
    ("declared", "text", "day"),
    [
        ("dmy", "25 March 2018\n\nThe ferry sailed on 03/02/2018 from the harbour.", "2018-02-03"),
        ("mdy", "25 March 2018\n\nThe ferry sailed on 03/02/2018 from the harbour.", "2018-03-02"),
        ("mdy", "25/03/2018\n\nThe ferry sailed on 03/02/2018 from the harbour.", "2018-02-03"),
        ("ymd", "25 March 2018\n\nThe ferry sailed on 03/02/2018 from the harbour.", "2018-03-02"),
    ],
)
def test_the_order_that_a_corpus_declares_counts_in_texts_where_nothing_proves_another(
    declared: str, text: str, day: str, tmp_path: Path
) -> None:
    (tmp_path / "timeline.yaml").write_text(
        f"topic: t\nsides:\n  Norland: {{}}\n  Osterlich: {{}}\ndate_order: {declared}\n"
    )
    source = reading.from_text(text, "a.txt")
    profile = topic.load(tmp_path / "timeline.yaml")
    found = timexes(dated(source, profile), profile.date_order)
    assert [each.value for each in found if "/" in each.text] == [day]
