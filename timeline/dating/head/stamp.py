"""Stamps: what a machine, an agency or a collector of news printed with its day behind a text or above it."""

from __future__ import annotations

from timeline.dating.head.case import Case, Rule
from timeline.dating.head.tokens import Word
from timeline.lang.world.header_labels import EXCERPTED, EXCERPTS, SOURCES

# Counted in words without signs.
_EXCERPT_WORDS = 23  # of a monitoring service's heading
_SOURCE_WORDS = 8  # of a source with its name,
_SOURCE_BEHIND = 3  # and behind its date
_AGENCY_NAME = 3  # of an agency's name behind the last sentence


def _time_stamp(c: Case) -> str:
    whole = c.mention.clock and c.mention.weekday and c.mention.options
    zone = whole and any(word.text == "+" for word in c.words[c.mention.stop - 3 : c.mention.stop + 1])
    return "a machine's time stamp with its zone" if zone else ""


def excerpt(c: Case) -> str:
    lows = [word.low for word in c.left_words[:2]]
    named = len(lows) > 1 and lows[0] in EXCERPTS and lows[1] in EXCERPTED
    return "a monitoring service names its source" if named and len(c.left_words) <= _EXCERPT_WORDS else ""


def _source(c: Case) -> str:
    first = c.left_words[0]
    named = first.low in SOURCES or first.text in SOURCES
    short = len(c.left_words) <= _SOURCE_WORDS and len(c.right_words) <= _SOURCE_BEHIND
    return "stands behind the source" if named and short else ""


def _agency(c: Case) -> str:
    if c.right_words:
        return ""
    slashed = c.previous in "/" and c.left[0].text == "/"
    return "an agency's stamp" if slashed or (c.previous == "," and _is_agency(c.left[:-1])) else ""


def _is_agency(left: list[Word]) -> bool:
    """Whether the last words are a short name in capitals behind a full stop: `... talks. RIA Novosti`."""
    stop = next((i for i in range(len(left) - 1, -1, -1) if left[i].kind == "sign"), None)
    if stop is None or left[stop].text != ".":
        return False
    name = left[stop + 1 :]
    return 0 < len(name) <= _AGENCY_NAME and all(word.text[:1].isupper() for word in name)


EXCERPT = Rule(
    "stamp",
    excerpt,
    (
        "Text of report by the Harbour Post news agency, Oslo, 3 May 2017",
        "Excerpts from report by the Harbour Post website on 30 June 2014",
        "Excerpts from" + 21 * " Post" + ", 3 May 2017",
    ),
    (
        "Excerpts from" + 22 * " Post" + ", 3 May 2017",
        "Text in the Harbour Post, 3 May 2017",
        "Ferries of the Harbour Post, 3 May 2017",
        "Text, 3 May 2017",
    ),
)
RULES: tuple[Rule, ...] = (  # in this order; `trailing` asks them
    Rule(
        "stamp",
        _time_stamp,
        ("Harbour Post Wed, 22 Aug 2018 10:15:00 +0300",),
        (
            "Harbour Post Wed, 22 Aug 2018 10:15:00",
            "Harbour Post 22 Aug 2018 10:15:00 +0300",
            "Harbour Post Wed, 22 Aug 2018 + Ferry",
            "Harbour Post Wed, 22 Aug 10:15 +0300",
        ),
    ),
    Rule(
        "stamp",
        _source,
        (
            "Source: ABC Harbour News February 04, 2019 06:07 UTC",
            "źródło: Post, 3 May 2017",
            "Quelle" + 7 * " Post" + " 3 May 2017 A B C",
        ),
        (
            "Quelle" + 8 * " Post" + " 3 May 2017",
            "Quelle Post 3 May 2017 A B C D",
            "Harbour News February 04, 2019 06:07 UTC",
        ),
    ),
    Rule(
        "stamp",
        _agency,
        ("/TASS/ 22 August 2018", "the ferry sails. New Harbour Post, 22 August 2018"),
        (
            "the ferry sails. The New Harbour Post, 22 August 2018",
            "The ferry sails. harbour Post, 22 August 2018",
            "/TASS/ 22 August 2018 Oslo",
            "/TASS 22 August 2018",
            "Oslo /TASS/ 22 August 2018",
            "The ferry sails. New Post 22 August 2018",
            "The ferry sails: New Post, 22 August 2018",
            "The ferry sails., 22 August 2018",
            "New Harbour Post, 22 August 2018",
        ),
    ),
)
