"""The normal form of a text: what it is, that it is one, and that every door makes it."""

from __future__ import annotations

import ast
import io
import json
import sys
import textwrap
import time
import unicodedata
import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

import timeline
from timeline import pipeline, topic
from timeline.model import Claim, Source
from timeline.text import characters, normal
from timeline.text.back import edited, newer, older

PACKAGE = Path(timeline.__file__).parent
ODD = "ab c\n\t\r\u00a0\u2009\u00ad\u200b\u2028\u0301\u0316e\u00e9\u212b\u1100\u1161\u11a8\ud800\u0085\ufeff.-"
TEXTS = st.text(alphabet=ODD, max_size=60) | st.text(max_size=60)
DAY = date(2019, 3, 12)


@given(TEXTS)
def test_the_normal_form_of_a_normal_text_is_that_text(text: str) -> None:
    seen = normal.characters(text).text
    assume("\t" not in seen and "   " not in seen)  # by wide gaps alone a table is known, and they become narrow
    made = normal.of(text)
    assert normal.of(made.text).text == made.text and not normal.of(made.text).back


@given(TEXTS)
def test_nothing_odd_is_left_and_no_letter_is_lost(text: str) -> None:
    made = normal.of(text, joins=False).text
    assert not set(made) & set("\r\u00a0\u2009\u200b\u2028\u0085\ufeff\ud800")
    assert all(
        "  " not in line.lstrip() and "\t" not in line.lstrip() and line == line.rstrip()
        for line in made.split("\n")
        if line.strip()
    )
    seen = [c for c in unicodedata.normalize("NFC", normal.characters(text).text) if not c.isspace() and c != "\u00ad"]
    assert [c for c in unicodedata.normalize("NFC", made) if not c.isspace() and c != "\u00ad"] == seen


@given(TEXTS, st.integers(0, 60), st.integers(1, 60))
@example("\u0301\u0316", 0, 1)
@example("\u0301\u0316", 1, 1)
@example("\u0301\u0316", 0, 2)
def test_every_span_leads_to_a_span_whose_normal_form_it_is(text: str, start: int, length: int) -> None:
    made = normal.of(text, joins=False)
    piece = made.text[start : start + length]
    edges = made.text[start : start + bool(start)] + made.text[start + length : start + length + 1]
    if not piece.strip() or any(map(unicodedata.combining, edges)):
        return  # nothing, or a letter without all of its marks, of which NFC may have changed the order
    first, last = made.older((start, start + len(piece)))
    assert 0 <= first < last <= len(text)
    assert squeezed(normal.of(text[first:last], joins=False).text) == squeezed(piece)


def squeezed(text: str) -> str:
    return "".join(text.replace("\u00ad", "").split())


@given(
    st.text(alphabet="abc", max_size=12),
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2), st.text("xy", max_size=3))),
)
def test_a_place_between_edits_is_found_again_both_ways(text: str, steps: list[tuple[int, int, str]]) -> None:
    edits, at = [], 0
    for gap, gone, instead in steps:
        if at + gap + gone <= len(text):
            edits.append((at + gap, at + gap + gone, instead))
            at += gap + gone + 1
    made, back = edited(text, edits)
    kept = [i for i in range(len(text)) if not any(start <= i < end for start, end, _ in edits)]
    for i in kept:
        there = newer(back, (i, i + 1))
        assert made[slice(*there)] == text[i] and older(back, there) == (i, i + 1)


def test_whatever_has_no_sign_of_it_is_in_nfc() -> None:
    """The wide class of what may change holds every character that does, alone or behind another."""
    may = normal._MAYBE
    others = [c for c in map(chr, range(sys.maxunicode + 1)) if not may.match(c) and not 0xD800 <= ord(c) < 0xE000]
    assert len(others) > 1_000_000
    assert [c for c in others if unicodedata.combining(c) or not unicodedata.is_normalized("NFC", c)] == []
    seconds = {
        unicodedata.normalize("NFD", c)[-1] for c in map(chr, range(sys.maxunicode + 1)) if unicodedata.decomposition(c)
    }
    assert [c for c in others if c in seconds and not unicodedata.is_normalized("NFC", "a" + c)] == []


def test_what_the_list_of_characters_lets_go_or_turns_is_asked_for() -> None:
    turned = characters.of(characters.GONE, characters.LINE, characters.BLANK, characters.REPLACED)
    every = [c for c in map(chr, range(sys.maxunicode + 1)) if normal.re.match(f"[{turned}]", c)]
    assert len(every) > 2000
    assert [c for c in every if normal.of(f"a{c}b").text == f"a{c}b"] == []


@pytest.mark.parametrize(
    "unit", ["\u0316\u0301", "\u00ad", "\u00ad ", " ", "\t", " \n", "\u200b\n", "e\u0301", "\r", "\u1100", "\u00ad\n"]
)
def test_no_run_of_odd_characters_takes_long(unit: str) -> None:
    began = time.process_time()
    normal.of("a" + unit * (200_000 // len(unit)) + "b")
    assert time.process_time() - began < 4


def test_marks_are_put_together_with_their_letter_alone() -> None:
    text = "Cafe\u0301s in Sa\u0303o"
    made = normal.of(text)
    assert made.text == "Cafés in São" and made.older((3, 4)) == (3, 5) and made.older((0, 5)) == (0, 6)


def test_a_word_that_a_soft_hyphen_divides_at_a_line_end_is_one() -> None:
    assert normal.of("The har\u00ad\nbour was shut.").text == "The harbour was shut."


# --- the doors -------------------------------------------------------------------------------------------------

PLAIN = (
    "Café crews met the harbour board\n\n12 March 2019\n\n"
    "OSLO - The crews of the café met the board of the harbour on Monday, the union said, and agreed on a new "
    "contract for the summer.\n\n"
    "“We had asked for it since January,” the chair of the union told reporters in Oslo, “and the board never answered "
    "us before.”\n\n"
    "The board denied on Tuesday that the talks had broken down in May 2018, and said it would meet the crews again on "
    "Friday.\n"
)


def odd(text: str) -> str:
    """The text in NFD, broken at a width, with soft hyphens, fixed and double blanks and other line ends."""
    filled = "\n\n".join(textwrap.fill(line, 50, break_on_hyphens=False) for line in text.split("\n\n"))
    filled = filled.replace("crews", "cr\u00adews").replace("board", "bo\u200bard").replace("Monday", "Mon\u00adday")
    filled = filled.replace("on Tues", "on\u00a0 Tues").replace("March", "Mar\u2060ch")
    return unicodedata.normalize("NFD", filled).replace("\n", "\r\n") + "\r\n"


def told(found: list[Claim]) -> list[tuple[object, ...]]:
    return [(c.date, c.kind, c.status, c.speakers, c.text, c.date_text, c.act, c.gist) for c in found]


def test_each_public_function_reads_an_odd_text_as_a_plain_one() -> None:
    given_ = odd(PLAIN)
    plain, other = timeline.tag(PLAIN, DAY), timeline.tag(given_, DAY)
    assert len(plain) > 5 and [t.value for t in other] == [t.value for t in plain]
    assert [normal.line(given_[t.start : t.end]) for t in other] == [t.text for t in plain]
    assert all(t.text == given_[t.start : t.end] for t in other)
    assert timeline.date_article(given_).edtf == timeline.date_article(PLAIN).edtf == "2019-03-12"
    claims, others = timeline.extract(PLAIN), timeline.extract(given_)
    assert len(claims) > 3 and told(others) == told(claims)
    for span, words in [(c.span, c.text) for c in others] + [(c.date_span, c.date_text) for c in others]:
        assert span is None or squeezed(normal.of(given_[slice(*span)]).text) == squeezed(words or "")
    said, again = timeline.attribute(PLAIN), timeline.attribute(given_)
    assert len(said) > 3 and [(a.speaker, a.cue, a.quoted) for a in again] == [
        (a.speaker, a.cue, a.quoted) for a in said
    ]
    assert all(
        squeezed(normal.of(given_[slice(*a.cue_span)]).text) == squeezed(a.cue or "") for a in again if a.cue_span
    )


def test_the_status_of_a_word_is_asked_where_it_stands_in_the_odd_text() -> None:
    text = "The en\u00advoys did  not me\u200bet on Fri\u00adday. The board left."
    assert timeline.status_of(text, (text.index("me\u200b"), text.index(" on"))) == "negated"
    assert timeline.status_of(text, (text.index("left"), text.index("left") + 4)) == "happened"


def files(text: str) -> dict[str, bytes]:
    page = "".join(f"<p>{part}</p>" for part in text.split("\n\n" if "\r" not in text else "\r\n\r\n"))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("inner.txt", text)
    head = "Date: Tue, 12 Mar 2019 10:00:00 +0000\r\nFrom: a@x.example\r\nSubject: s\r\n"
    head += "Content-Type: text/plain; charset=utf-8\r\n\r\n"
    csv = '"text","date"\n"' + text.replace('"', '""') + '","2019-03-12"\n'
    return {
        "a.txt": text.encode(),
        "a.md": b"---\ntitle: t\n---\n" + text.encode(),
        "a.html": f"<html><body><article>{page}</article></body></html>".encode(),
        "a.json": json.dumps({"text": text}).encode(),
        "a.jsonl": json.dumps({"text": text}).encode(),
        "a.csv": csv.encode(),
        "a.eml": (head + text).encode(),
        "a.zip": packed.getvalue(),
        "u16.txt": text.encode("utf-16"),
    }


@pytest.mark.parametrize("name", files(""))
def test_each_kind_of_file_with_an_odd_text_makes_the_claims_of_a_plain_one(name: str) -> None:
    found = [pipeline.extract_file(files(text)[name], name, "a", topic.default())[0] for text in (PLAIN, odd(PLAIN))]
    (plain,), (other,) = found
    assert len(plain.claims) > 3
    assert [row[:-1] for row in told(list(other.claims))] == [row[:-1] for row in told(list(plain.claims))]
    assert normal.of(other.article.source.text).text == other.article.source.text


def test_a_place_in_a_file_is_found_again() -> None:
    given_ = odd(PLAIN)
    ((extraction,), _) = pipeline.extract_file(given_.encode(), "a.txt", "a", topic.default())
    source = extraction.article.source
    assert source.back
    decoded = given_.replace("\r\n", "\n")
    for claim in extraction.claims:
        first, last = older(source.back, claim.span)
        assert squeezed(normal.of(decoded[first:last]).text) == squeezed(claim.text)


def test_only_doors_that_make_texts_normal_make_sources() -> None:
    """Who else makes a `Source` could let a text in as it is."""
    made = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Source"
    }
    doors = {"pipeline.py", "reading/making.py", "dating/publication.py", "cli/commands/explain.py"}
    assert made == doors | {"store/rows.py"}  # which gives out what was read
    for name in doors:
        assert "normal.of(" in (PACKAGE / name).read_text("utf-8"), name


def test_a_source_says_nothing_odd_of_itself() -> None:
    record = {
        "text": PLAIN,
        "title": "Cr\u00adews\u00a0meet",
        "source": "The\u200b  Harbour\u2028Post",
        "author": "Cafe\u0301",
    }
    ((extraction,), _) = pipeline.extract_file(json.dumps(record).encode(), "a.json", "a", topic.default())
    source = extraction.article.source
    assert isinstance(source, Source) and source.title == "Crews meet"
    assert dict(source.meta) == {"title": "Crews meet", "source": "The Harbour Post", "author": "Café"}
