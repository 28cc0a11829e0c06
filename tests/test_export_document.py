"""The document in markdown: a list or tables, its sources as footnotes or beside the rows, each with its reason."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product

import exported
import pytest
from exported import DATES, PLAIN, article, claim, event, selection, written
from markdown_it import MarkdownIt
from markdown_it.token import Token

from timeline.export.selection import Layout, Selection

LAYOUTS = [
    Layout(style=style, cite=cite, long=long)
    for style, cite, long in product(("list", "table"), ("footnotes", "inline"), (False, True))
]
BASE, OTHER = claim("a1"), claim("b1", text="The ferries left at noon.", why="noon, as it says", paragraph=7)
TWO = selection([event("e", BASE, OTHER)], [BASE, OTHER])


def read(text: str) -> list[Token]:
    return MarkdownIt("commonmark").enable("table").parse(text)


def cells(text: str) -> list[list[str]]:
    """The rows of all tables, as another reader of markdown finds them."""
    rows: list[list[str]] = []
    for token, inside in zip(read(text), read(text)[1:], strict=False):
        if token.type == "tr_open":
            rows.append([])
        elif token.type in ("td_open", "th_open"):
            rows[-1].append(inside.content)
    return rows


def test_a_row_leads_with_its_date_in_words_and_says_who_tells_it() -> None:
    shown = written("md", TWO)
    row = "- **21 August 2018** (meeting) Envoys of the Reds and the Blues met in the old harbour. — A. Clerk."
    assert f"\n{row} The Harbour Post: 2 articles, 1 source.[^1][^2]\n" in shown
    assert "[^1]: a1, paragraph 3, The Harbour Post, “Talks in the harbour”, published 22 August 2018, " in shown
    assert f"“{PLAIN}” Said by: A. Clerk, The Harbour Post. Date: as it says." in shown


@pytest.mark.parametrize("date", DATES)
@pytest.mark.parametrize("style", ["list", "table"])
def test_a_date_of_any_precision_is_told_as_it_is(date: str, style: str) -> None:
    shown = written("md", exported.every_date(), Layout(style=style))
    told = DATES[date]
    assert (f"- **{told}** (" if style == "list" else f"\n| {told} | meeting |") in shown


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda each: f"{each.style}-{each.cite}-{each.long}")
def test_every_layout_quotes_every_claim_once_and_says_why_it_is_dated_so(layout: Layout) -> None:
    shown = written("md", TWO, layout)
    for text, why, where in ((PLAIN, "as it says", "a1, paragraph 3"), (OTHER.text, OTHER.why, "b1, paragraph 7")):
        assert (shown.count(f"“{text}”"), shown.count(f"Date: {why}."), shown.count(where)) == (1, 1, 1)
    assert len(re.findall(r"\[\^\d+\](?!:)", shown)) == len(re.findall(r"^\[\^\d+\]: ", shown, re.M))
    assert shown.count("[^2]:") == (layout.cite == "footnotes")


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda each: f"{each.style}-{each.cite}-{each.long}")
def test_hostile_texts_are_no_markup_in_any_layout(layout: Layout) -> None:
    shown = written("md", exported.hostile(), layout)
    kinds = {token.type for token in read(shown)}
    inner = {child.type for token in read(shown) for child in token.children or ()}
    assert inner <= {"text", "strong_open", "strong_close", "text_special"}
    assert not kinds & {"fence", "code_block", "hr", "blockquote_open", "ordered_list_open"}
    headings = [
        after.content for each, after in zip(read(shown), read(shown)[1:], strict=False) if each.type == "heading_open"
    ]
    assert headings[1:] == ["2018", "Sources"]
    assert [token.content for token in read(shown) if token.type == "html_block"] == [shown.splitlines()[-1] + "\n"]
    if layout.style == "table":
        head, row = cells(shown)
        assert len(head) == len(row) == 5 + layout.long and row[1].startswith("talks; x")


def test_the_sources_are_the_cited_documents_by_outlet_and_day() -> None:
    later, outlet = article("a1", "2018-08-23"), replace(article("c1"), outlet="Another Post")
    chosen = selection(
        [event("e", BASE, OTHER, claim("c1"))], [BASE, OTHER, claim("c1")], [later, article("b1"), outlet]
    )
    listed = written("md", chosen).split("## Sources\n\n")[1].split("\n\n")[0].splitlines()
    assert [line.split("Document ")[1] for line in listed] == ["c1.", "b1.", "a1."]
    assert listed[2] == (
        "- The Harbour Post, “Talks in the harbour”, published 23 August 2018 (a line of its own)."
        " https\\://a.b/c?d=1\\&e. Document a1."
    )


def test_an_undated_article_is_cited_with_the_reason() -> None:
    bare = replace(article("a1", None, None), outlet=None, url=None)
    listed = written("md", selection([event("e", BASE)], [BASE], [bare])).split("## Sources\n\n")[1]
    assert listed.startswith(f"- “{PLAIN}”, undated (a line of its own). Document a1.\n")


def test_a_day_that_is_only_the_articles_stands_in_brackets_and_the_head_says_so() -> None:
    one = claim("a1", "2018-08-22", basis="inherited")
    shown = written("md", selection([event("e", one)], [one]))
    assert "**(22 August 2018)** (meeting)" in shown and "- A date in brackets is only that of the article" in shown


@pytest.mark.parametrize("style", ["list", "table"])
def test_words_and_decisions_of_a_person_stand_with_who_and_when(style: str) -> None:
    one = replace(
        BASE, tags=("talks",), note="ask again", reasons=("kind set by ana on 2021-12-01", "tagged talks by bo on 2021")
    )
    row = event("e", one, tags=one.tags, note=one.note, disputed_by=("x",))
    shown = written("md", selection([row], [one]), Layout(style=style))
    for told in ("Tags: talks", "Note: ask again", "Decided: kind set by ana on 2021-12-01", "others deny it"):
        assert shown.count(told) == 1, told
    assert "Decided: tagged talks by bo on 2021" in shown


def test_a_note_that_a_decision_tells_is_told_once() -> None:
    one = replace(BASE, note="a call", reasons=("kind set by ana on 2021-12-01: a call",))
    assert written("md", selection([event("e", one, note="a call")], [one])).count("a call") == 1


def test_an_empty_document_has_no_sources() -> None:
    assert "Sources" not in written("md", Selection([]))
