"""What a label says of its date: published, updated or crawled, where it stands as a label and not in a sentence."""

from __future__ import annotations

from timeline.dating.head.case import BULLETS, ROW, Case, Rule
from timeline.dating.head.labels import Label
from timeline.dating.head.tokens import Word
from timeline.lang.world.header_labels import CLOSING, COLLECTOR, THIS, WEAK

_APART = BULLETS + '(–—-[/"<»>'  # signs that set a label apart from what stands before it
_FAR_APART = BULLETS + '("<'  # those that do so however much stands before it
_OF_ARTICLES = ("published", "updated")  # roles of labels that also count in the middle of a line

# Counted in words and signs.
_REACH = 29  # before a label in a header line; with more it is part of a sentence
_STORY = 6  # before the label in "This story of the harbour was published on"
_HEAD_ROW = 11  # a label without a colon counts behind a labelled date of a head, which ends with its twelfth line


def _collected(c: Case) -> str:
    label = c.label
    alone = label and label.standing and label.text in COLLECTOR and c.previous.lower() in COLLECTOR
    return "an inline date as a collector writes it" if alone else ""


def _opening(c: Case) -> str:
    label = _label(c)
    return _labelled(label) if label and (label.standing or label.colon) else ""


def _apart(c: Case) -> str:
    label = _label(c)
    if not label or label.text in WEAK:
        return ""
    at = _index(c, label)
    near = at <= _REACH or c.left[at - 1].text in _FAR_APART
    return _labelled(label) if near and _stands_apart(c.left[at], c.left[at - 1]) else ""


def _behind_date(c: Case) -> str:
    label = _label(c)
    if not label or not c.place.labelled or c.place.row > _HEAD_ROW:
        return ""
    return _labelled(label) if label.role in _OF_ARTICLES else ""


def _of_story(c: Case) -> str:
    label = _label(c)
    if not label or label.role not in _OF_ARTICLES or c.left[0].low not in THIS:
        return ""
    return _labelled(label) if _index(c, label) <= _STORY else ""


def _label(c: Case) -> Label | None:
    """The label before the date, if it is one of articles and not too weak for what stands behind the date."""
    label = c.label
    if label is None or label.role == "never":
        return None
    vague = c.mention.is_year and not label.colon
    within = label.text in CLOSING and not label.standing
    return None if c.right_words and (vague or within) else label


def _labelled(label: Label) -> str:
    return f"labelled '{label.text}'"


def _stands_apart(first: Word, last: Word) -> bool:
    """Whether a capital, a sign or a missing blank sets the first word of a label apart from the last one before it."""
    if first.kind == "word" and first.text[:1].isupper():
        return True
    return last.text not in "," and (last.text in _APART or last.kind == "number" or not first.spaced)


def _index(c: Case, label: Label) -> int:
    """Index of the first word of a label in the words before the date."""
    return next(i for i, word in enumerate(c.left) if word.start >= label.start)


RULES: tuple[Rule, ...] = (  # the first that holds; all but one say what the label says
    Rule(
        "inline",
        _collected,
        (" date 2018-08-22 The ferry stays in port.", " date 2018-08 De veerboot blijft in de haven."),
        (
            "Date: 2018-08-22",
            "dated 2018-08-22 The ferry stays in port.",
            "Harbour | date 2018-08-22 The ferry stays.",
            "Release date 2018-08-22 The ferry stays.",
        ),
    ),
    Rule(
        "",
        _opening,
        (
            "Published: 22nd August 2018 12:04 AM",
            "Last modified on 3 May 2017",
            "Published:\n3 May 2017",
            "The new ferry line, published: 3 May 2017",
            "Published: 2017 by the union",
            "发布时间 2018年8月22日",
            "Vom 3. Mai 2017 aus Oslo",
        ),
        (
            "The union published 3 May 2017",
            "Published 2017 by the union",
            "Retrieved the anchor on the day, 3 May 2017",
            "Born 3 May 2017",
            "Ferry since: 3 May 2017",
        ),
    ),
    Rule(
        "",
        _apart,
        (
            "Harbour Post | updated 3 May 2017",
            "The ferry line Published 3 May 2017",
            "ferry 12 updated 3 May 2017",
            "The ferry line, Published 3 May 2017",
            "Bericht | vom 3. Mai 2017",
            "ferry 10:15updated 3 May 2017",
            "the" + 28 * " harbour" + " Published 3 May 2017",
            "the" + 40 * " harbour" + " | updated 3 May 2017",
        ),
        (
            "The ferry line, updated 3 May 2017",
            "The ferry line updated 3 May 2017",
            "Harbour Post | created 3 May 2017",
            "The ferry,updated 3 May 2017",
            "Bericht | vom 3. Mai 2017 aus Oslo",
            "the" + 29 * " harbour" + " Published 3 May 2017",
            "Port SON GÜNCELLEME 3.5.2017",
            "Port | since 3 May 2017",
        ),
    ),
    Rule(
        "",
        _behind_date,
        (
            "Published 3 May 2017 and last updated 4 May 2017",
            11 * ROW + "Published 3 May 2017 and last updated 4 May 2017",
        ),
        (
            "12 guards and last updated 4 May 2017",
            12 * ROW + "Published 3 May 2017 and last updated 4 May 2017",
            "Published 3 May 2017 and retrieved 4 May 2017",
        ),
    ),
    Rule(
        "",
        _of_story,
        ("This story of the harbour was originally published 3 May 2017",),
        (
            "This story of the old harbour was originally published 3 May 2017",
            "That story of the harbour was originally published 3 May 2017",
            "This page was retrieved 3 May 2017",
        ),
    ),
)
