"""What a date is by its place in its line: header line, inline date, dateline, stamp, title, or part of the text."""

from __future__ import annotations

from timeline.dating.head import dateline, labelled, leading, stamp, trailing
from timeline.dating.head.case import (
    Case,
    Place,
    Rule,
    Verdict,
    verdicts,
)
from timeline.dating.head.labels import label_follows
from timeline.dating.head.printed import PrintedDate
from timeline.dating.head.tokens import Word
from timeline.lang.world.header_labels import (
    AUTHORS,
    BYLINE_DAYS,
    CAPTIONS,
    COPYRIGHT,
    PERIODICALS,
    SECTIONS,
    UNTIL,
    WEEKS,
)

COPYRIGHTED = "a copyright year"
LINKED = "a link to another article"
_UNTIL = UNTIL | frozenset("-–—")
_COLONS = ":："

# Counted in words and signs.
_COPYRIGHT_SIGNS = 4  # before the year
_COPYRIGHT_WORDS = 3  # the same without signs
_CAPTION_WORDS = 29  # of a caption, without signs
_CAPTION_REACH = 6  # behind the date of a caption, without signs
_LINK_REACH = 6  # within which "Read also" ends with its colon
_BYLINE_WORDS = 9  # of "By A. Writer and B. Writer on"


def judge(words: list[Word], mention: PrintedDate, place: Place) -> Verdict:
    """The role of `mention` among the words of its line."""
    case = Case(words, mention, place)
    first, last = (RULES, trailing.RULES) if case.left_words else (_OPENING, leading.RULES)
    return next(verdicts(first, case), None) or next(verdicts(last, case.without_page()))


def _copyright(c: Case) -> str:
    signs = "".join(word.text for word in c.left[-_COPYRIGHT_SIGNS:])
    named = any(word.low in COPYRIGHT for word in c.left_words[-_COPYRIGHT_WORDS:])
    return COPYRIGHTED if named or "©" in signs or signs.endswith("(c)") else ""


def _period(c: Case) -> str:
    beside = c.right_words or (c.left_words and c.mention.sign)  # both days whole and in numbers
    is_part = (c.mention.days_of and beside) or _is_end_of_period(c)
    return "days on which something went on" if is_part else ""


def _coarse(c: Case) -> str:
    alone = not c.left_words and not c.right_words and c.mention.stands_alone
    alone = alone or _is_packed_before_title(c)
    return "too coarse without a label" if c.mention.needs_label and not alone else ""


def _is_packed_before_title(c: Case) -> bool:
    """`20161130 Harbour stays closed` in the first line of a text that goes on below."""
    packed = c.mention.layout is not None and c.mention.layout.is_packed and not c.place.row and not c.place.last
    return packed and not c.left and bool(c.right_words) and c.right_words[0].text[:1].isupper()


def _week(c: Case) -> str:
    named = bool(c.left_words) and all(word.low in WEEKS for word in c.left_words)
    is_week = named and any(word.low.startswith("week") for word in c.left_words)
    return "the week of an issue" if is_week and not c.right_words and c.mention.options else ""


def _caption(c: Case) -> str:
    if len(c.left_words) + len(c.right_words) > _CAPTION_WORDS:
        return ""
    behind = [] if label_follows(c.right_words) else c.right_words[:_CAPTION_REACH]
    return "a caption or a photo credit" if any(word.low in CAPTIONS for word in (*c.left_words, *behind)) else ""


def _link(c: Case) -> str:
    is_heading = c.left_words and c.words[0].low in SECTIONS  # not the month: "Mehr 1397: ..."
    if not c.right_words and c.words[0].low in PERIODICALS:
        return ""  # "Newsletter: 3 May 2017"
    return LINKED if is_heading and any(word.text in _COLONS for word in c.words[1:_LINK_REACH]) else ""


def _byline(c: Case) -> str:
    words = c.left_words
    closed = not c.right_words or c.sign == "("  # "... on 22 August 2018 (1,599 views)"
    if not closed or not words or words[-1].low not in BYLINE_DAYS:
        return ""
    named = words[0].low in AUTHORS and len(words) <= _BYLINE_WORDS
    alone = len(words) == 1 and not c.right_words
    return "behind the author's name, or alone behind a preposition" if named or alone else ""


def _tied(c: Case) -> str:
    return f"part of the text, behind '{c.label.text}'" if c.label and c.label.role == "never" else ""


def _is_end_of_period(c: Case) -> bool:
    """`01/06/2020 – 30/06/2020`: whether another date in numbers stands behind a dash on either side."""
    if c.right and c.right[0].text in _UNTIL:
        return _is_numeric(c.right[1:6])
    return bool(c.left) and c.previous in _UNTIL and _is_numeric(c.left[-6:-1])


def _is_numeric(words: list[Word]) -> bool:
    kinds = [word.kind for word in words]
    return kinds == ["number", "sign", "number", "sign", "number"] and words[1].text == words[3].text


_OPENING: tuple[Rule, ...] = (  # asked of every date, in this order
    Rule(
        "text",
        _copyright,
        (
            "© 2019 The Harbour Company. All rights reserved.",
            "© The Harbour Post 2019",
            "(c) 2019 Harbour Post",
            "Copyright Harbour Post 2019",
        ),
        ("© The Harbour Post Company 2019", "Copyright The Harbour Post 2019", "Harbour Post 2019"),
    ),
    Rule(
        "line",
        _week,
        ("Week of October 9, 2017", "For the week ending 4 March 2013"),
        ("Week of October 9, 2017 in the harbour", "The end of October 9, 2017", "The harbour week of October 9, 2017"),
    ),
    stamp.EXCERPT,
    *labelled.RULES,
    Rule(
        "text",
        _period,
        (
            "Ferry 01/06/2020 – 30/06/2020",
            "Ferry 01/06/2020 bis 30/06/2020",
            "01/06/2020 – 99/99/9999 Ferry",
            "14-20 March 2017 The ferry stays",
        ),
        (
            "14-20 March 2017",
            "01/06/2020 – 30",
            "01/06/2020 30/06/2020",
            "01/06/2020 – 30/99-2020",
            "99.99/9999 – 01/06/2020",
            "99.99.9999 | 01/06/2020",
            "01/06/2020, 99.99.9999",
        ),
    ),
    Rule(
        "text",
        _coarse,
        ("2018", "In 2018 the ferry sank.", "08/2018 Harbour Post", "Harbour 08/2018"),
        ("08/2018", "20180822", "Published: 2018", "August 2018"),
    ),
    Rule(
        "text",
        _caption,
        (
            "Guards at the gate of the port, August 15, 2021 (File photo)",
            "Photo Harbour Post, 3 May 2017",
            "3 May 2017 Harbour of the port by Getty",
            "Foto" + 28 * " Port" + " 3 May 2017",
        ),
        (
            "3 May 2017 Harbour of the old port by Getty",
            "Foto" + 29 * " Port" + " 3 May 2017",
            "3 May 2017 (updated 4 May) Getty",
        ),
    ),
    Rule(
        "text",
        _link,
        ("Read also: the ferry sinks, 15 August 2021", "More from the harbours here: 15 August 2021"),
        (
            "The ferry also: it sinks, 15 August 2021",
            "More from the old harbours here: 15 August 2021",
            "Read also the Harbour Post | 15 August 2021",
            "Mehr 1397: Ferry",
        ),
    ),
)
RULES: tuple[Rule, ...] = (  # asked of a date behind other words; what none decides, `leading` or `trailing` does
    *_OPENING,
    *dateline.RULES,
    Rule(
        "line",
        _byline,
        ("By A. Writer on August 22, 2018", "am 22. August 2018", "By" + 7 * " Writer" + " on August 22, 2018"),
        ("By" + 8 * " Writer" + " on August 22, 2018", "Ferry on August 22, 2018", "am 22. August 2018 im Hafen"),
    ),
    Rule(
        "text",
        _tied,
        ("the talks of August 22, 2018", "Ferries since August 22, 2018"),
        ("Since:\nAugust 22, 2018", "Ferries on their way August 22, 2018", "The union published 3 May 2017"),
    ),
)
