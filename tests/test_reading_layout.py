"""Text that a program broke or marked up is read as its writer wrote it."""

from __future__ import annotations

import json
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import reading
from timeline.lang.english import wrapping
from timeline.model import Source
from timeline.reading import flowed, markup
from timeline.text import wrapped

ONE = (
    "The harbour board's special adviser for the northern ferries, Astrid Holm, met a delegation of the union led by "
    "Per Anders Lund in Oslo on Monday, and the two sides agreed to hold another round of talks in Moss on September 4."
)
TWO = "The union said it would send its deputy leader. It has had an office in Bergen, Norway, since 2013, it added."
LAYOUTS: dict[str, tuple[str, str]] = {  # margin of the first line of a paragraph, and of the others
    "plain": ("", ""),
    "tab": ("\t", "\t"),
    "blanks": ("    ", "    "),
    "first": ("    ", ""),
    "hanging": ("", "   "),
    "item": ("* ", "  "),
    "dash": ("- ", "  "),
    "number": ("1. ", "   "),
    "flat item": ("* ", ""),
    "quoted": ("> ", "> "),
    "bar": ("| ", "| "),
}


def filled(text: str, width: int, layout: str) -> str:
    first, others = LAYOUTS[layout]
    return textwrap.fill(text, width, initial_indent=first, subsequent_indent=others)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("width", [24, 30, 40, 50, 60, 72, 80, 100])
def test_paragraphs_are_whole_again_whatever_width_they_were_broken_at(layout: str, width: int) -> None:
    for paragraphs in ((ONE,), (ONE, TWO)):
        text = "22 August 2018\n\n" + "\n\n".join(filled(each, width, layout) for each in paragraphs) + "\n"
        found = wrapped.joined(text)
        assert all(each in found for each in paragraphs), found
        assert wrapped.joined(found) == found


@pytest.mark.parametrize("width", [30, 40, 60, 72, 100])
def test_a_head_without_a_blank_line_keeps_its_lines(width: int) -> None:
    head = "Ferry talks in Oslo\nBy Kari Moe\n22 August 2018\n"
    found = wrapped.joined(f"{head}{textwrap.fill(ONE, width)}\n{textwrap.fill(TWO, width)}\n")
    assert found.startswith(f"{head}{ONE}") and found.endswith(f"{TWO}\n")


def justified(line: str, width: int) -> str:
    """The line with blanks put between its words from the left until it is full."""
    words, at = line.split(), 0
    gaps = [" "] * (len(words) - 1)
    while sum(map(len, words)) + sum(map(len, gaps)) < width:
        gaps[at % len(gaps)] += " "
        at += 1
    return words[0] + "".join(gap + word for gap, word in zip(gaps, words[1:], strict=True))


@pytest.mark.parametrize("width", [40, 60, 72])
def test_lines_of_one_length_and_lines_far_apart_are_joined(width: int) -> None:
    lines = textwrap.wrap(ONE, width)
    full = [*(justified(line, width) for line in lines[:-1]), lines[-1]]
    found = wrapped.joined("22 August 2018\n\n" + "\n".join(full) + "\n")
    assert ONE in " ".join(found.split()) and found.count("\n") == 3
    assert ONE in wrapped.joined("22 August 2018\n\n" + "\n\n".join(lines) + "\n")


@pytest.mark.parametrize("pair", wrapping.EXAMPLES)
def test_divided_words_are_one_and_compounds_keep_their_hyphen(pair: str) -> None:
    assert wrapped.joined(pair) == wrapping.EXAMPLES[pair]


KEPT = """
Mary had a little lamb
Its fleece was white as snow
And everywhere that Mary went
The lamb was sure to go.
%
Shall I compare thee to a summer's day?
Thou art more lovely and more temperate:
Rough winds do shake the darling buds of May,
And summer's lease hath all too short a date.
%
so much depends
upon

a red wheel
barrow

glazed with rain
water
%
Present at the talks were:
Astrid Holm
Per Anders Lund
Kari Moe of the harbour board
Ola Berg
%
milk
bread and butter
a pound of apples
ten eggs
red wine
salt
%
- Talks were held in Oslo on Monday.
- The union sent a delegation of ten
- the board stayed away from it
%
1. Talks were held in Oslo.
2. the union sent a delegation
3. the board stayed away
%
Port      Ferries   Days
Oslo      12        3
Bergen    4         2
Moss      7         1.
%
Talks in Oslo go on for a third day
By Kari Moe, Oslo
22 August 2018
The two sides met.
%
The two sides met in Oslo on Monday and agreed to meet again.
The union sent a delegation of ten to the talks there.
The board stayed away from it, its leader said so.
%
Harbour Board of Oslo
Akershusstranda 19/21
0150 Oslo
Norway
%
Question: Did you meet the union?
Holm: Yes, we did meet them.
Question: When was it?
Holm: On Monday.
%
Read more: Talks in Oslo.
Share this on a network
Tweet this to your friends
Subscribe to our newsletter
https://example.org/a-long-address
%
From: Ann
To: Bo and all the others
Subject: the talks in Oslo
Date: 5 March 2018
%
Oslo -
the capital
%
The talks lasted 2-
3 days.
""".split("%\n")


@pytest.mark.parametrize("text", KEPT)
def test_what_breaks_its_lines_itself_is_kept(text: str) -> None:
    assert wrapped.joined(text) == text


@given(st.text(alphabet="ab .,-\n\t>*1", max_size=200))
def test_joining_loses_no_letter(text: str) -> None:
    assert [c for c in wrapped.joined(text) if c.isalnum()] == [c for c in text if c.isalnum()]


MARKED = {
    "<p>Ferries met the <b>board</b> on Monday.</p>": "Ferries met the board on Monday.",
    "<div>One<br>Two<br/>Three</div>": "One\nTwo\nThree",
    "<p>One\ntwo</p>\n\n<p>Three</p>": "One two\n\nThree",
    "One <a href='x'>two</a>\n\nThree": "One two\n\nThree",
    "One<script>var x = '<p>';</script> two<br>": "One two",
    "The board&#8217;s crews&nbsp;met &ldquo;there&rdquo;.": "The board’s crews met “there”.",
    "Fish &amp;amp; chips &lt;p&gt;Now&lt;/p&gt;": "Fish & chips\nNow",
    "a < b, c > d, AT&T, R&D;, <ann@x.example>, <noun>": "a < b, c > d, AT&T, R&D;, <ann@x.example>, <noun>",
}


@pytest.mark.parametrize("text", MARKED)
def test_tags_and_entities_are_read_as_text(text: str) -> None:
    assert markup.plain(text) == MARKED[text]
    assert markup.plain(MARKED[text]) == MARKED[text]


def test_a_record_and_a_text_file_have_no_tags() -> None:
    record = {"text": "<p>Ferries met the <b>board</b> on Monday.</p>", "title": "Ferries &amp; <i>crews</i>"}
    (one,) = reading.parse(json.dumps(record).encode(), "a.json")
    assert isinstance(one, Source) and (one.text, one.title) == ("Ferries met the board on Monday.", "Ferries & crews")
    (two,) = reading.parse(b"---\ntitle: x\n---\nThe board&#8217;s <b>crews</b> met.\n", "a.md")
    assert isinstance(two, Source) and two.text[two.body :].strip() == "The board’s crews met."


def test_a_divided_word_behind_a_long_one_is_quick() -> None:
    long = "a" * 200_000
    assert wrapped.joined(f"{long} har-\nbour z. b\nc d e.\n").startswith(f"{long} harbour")


def test_paragraphs_behind_a_tag_stay_apart() -> None:
    text = "<p>The ferries\nleft.</p>\n\nThey came\nback.\n\nThe port is open.\n"
    assert markup.plain(text) == "The ferries left.\n\nThey came back.\n\nThe port is open."


FILL = textwrap.fill(ONE, 60)


@pytest.mark.parametrize(
    "kept",
    [
        "The ferries of the old harbour and all of their crews\n=====",
        "```\nfor each in the ferries of the\n  harbour\n```",
    ],
)
def test_headings_that_are_underlined_and_fenced_lines_stay(kept: str) -> None:
    assert f"{kept}\n" in wrapped.joined(f"{FILL}\n\n{kept}\n{FILL}\n")


def test_a_line_that_was_stuffed_is_no_quotation() -> None:
    assert flowed.joined("They wrote.\n >From Oslo they said so.\n") == "They wrote.\n >From Oslo they said so.\n"
    assert flowed.joined("They wrote \n >5 of them.\n") == "They wrote >5 of them.\n"
