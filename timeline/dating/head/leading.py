"""What a date that opens its line is: a header line, joined to the first sentence, or the first words of a text."""

from __future__ import annotations

from timeline.dating.head.case import BULLETS, COMMAS, DASHES, ROW, STOPS, Case, Rule, is_plain
from timeline.dating.head.labels import CAPTURES, label_follows
from timeline.dating.head.tokens import Word
from timeline.lang.world.header_labels import ANNOTATIONS, AUTHORS, CREDITS, EVENTS, OWN_NAMES, TOLD_OF_DAYS

_IN_NUMBERS = frozenset("%'’+&=$")  # behind a number that is no date: "2018%", "March 2017's"
_OPENS_LINE = ANNOTATIONS | AUTHORS  # in lower case behind a date and no sentence: "22 August 2018 by A. Writer"
_BEFORE_LABEL = "(" + COMMAS + BULLETS + DASHES
_BEFORE_LOWER = BULLETS + DASHES + "/([:"  # signs behind which lower case opens no sentence
_NAME = 3  # words of the name of an event behind its day, at most
_BEFORE_TITLE = ("", ":", *BULLETS, *DASHES)  # nothing, or one of these signs between a date and the title
_LINE_WORDS = 14  # behind the date in a header line, at most;
_LINE_LENGTH = 110  # in characters the same
_SENTENCE = 8  # so many words behind a comma are a header line, more are a sentence if it is not the first line
_HEAD_ROW = 8  # below its ninth line a head is over: a paragraph there is the text


def _own_line(c: Case) -> str:
    return "" if c.right_words else "a line of its own"


def _part_of_number(c: Case) -> str:
    return "part of a number or a name" if c.sign in _IN_NUMBERS else ""


def _no_date(c: Case) -> str:
    return "no date" if c.mention.edtf() is None else ""


def _update_named(c: Case) -> str:
    return "an update is named behind it" if _is_sign(c, _BEFORE_LABEL) and label_follows(c.right_words) else ""


def _capture_named(c: Case) -> str:
    return (
        "an archive is named behind it" if _is_sign(c, _BEFORE_LABEL) and label_follows(c.right_words, CAPTURES) else ""
    )


def _behind_comma(c: Case) -> str:
    goes_on = is_plain(_next(c)) or (c.place.row > 0 and len(c.right_words) > _SENTENCE)
    return "opens a sentence" if _is_sign(c, COMMAS) and goes_on else ""


def _lower_case(c: Case) -> str:
    follows = _next(c)
    runs_on = follows.spaced and _is_lower(follows) and not _is_sign(c, _BEFORE_LOWER)
    return "opens a sentence" if runs_on and follows.low not in _OPENS_LINE else ""


def _no_year(c: Case) -> str:
    has_day = c.mention.year is not None or c.mention.options
    return "" if has_day or c.sign else "a day without a year opens a sentence"


def _before_title(c: Case) -> str:
    """`22 August 2018 Harbour stays closed`: the first line of a text, which goes on below, is date and title."""
    begins = c.place.row == 0 and not c.place.last and bool(c.mention.options)
    if not begins or not _is_short(c) or c.sign not in _BEFORE_TITLE or not _is_title(_next(c)):
        return ""
    return "" if any(word.low in TOLD_OF_DAYS for word in c.right_words) else "the date before the title"


def _named_event(c: Case) -> str:
    is_name = not c.sign and _next(c).low in EVENTS and len(c.right_words) <= _NAME and not c.plain_behind
    return "the day of an event" if is_name else ""


def _is_title(word: Word) -> bool:
    """Whether a word that stands apart has a capital, or is of a script that has none."""
    return word.spaced and word.text[:1].isalpha() and not _is_lower(word)


def _title_behind_colon(c: Case) -> str:
    is_title = c.sign == ":" and not c.mention.clock and _is_short(c)
    return "the date is the subject of a title" if is_title else ""


def _title_behind_dash(c: Case) -> str:
    is_title = _is_sign(c, DASHES) and _is_lower(_next(c)) and _next(c).low not in CREDITS
    return "the date is the subject of a title" if is_title and _is_short(c) else ""


def _title(c: Case) -> str:
    runs_on = not c.sign and _next(c).spaced and c.plain_behind
    whole = c.mention.clock or c.mention.weekday
    return "the date belongs to a title" if runs_on and not whole and _is_short(c) else ""


def _names_and_signs(c: Case) -> str:
    return "opens a line of names and signs" if _is_short(c) else ""


def _far_down(c: Case) -> str:
    return "opens a paragraph far down" if c.place.row > _HEAD_ROW else ""


def _subject(c: Case) -> str:
    follows = _next(c)
    return "the day is the subject of the sentence" if _is_lower(follows) and follows.low not in OWN_NAMES else ""


def _behind_pause(c: Case) -> str:
    behind_day = len(c.right) > 1 and c.right[0].text == "日" and c.right[1].text in "，、"  # "2011年6月14日，..."
    return "opens a sentence" if behind_day or _is_sign(c, COMMAS + ";") else ""


def _joined(c: Case) -> str:
    return "joined to the first sentence"


def _next(c: Case) -> Word:
    return c.right_words[0]


def _is_lower(word: Word) -> bool:
    return word.text[:1].islower()


def _is_sign(c: Case, signs: str) -> bool:
    """Whether one of the signs stands right behind the date."""
    return bool(c.sign) and c.sign in signs


def _is_short(c: Case) -> bool:
    """Whether no more follows than in a header line."""
    return len(c.right_words) <= _LINE_WORDS and c.right_length <= _LINE_LENGTH and c.right[-1].text not in STOPS


BELOW = "\nThe ferry union sails"  # in examples: what a title stands above
RULES: tuple[Rule, ...] = (  # in this order; the last decides whatever is left
    Rule(
        "line",
        _own_line,
        ("11 March 2017", "Wednesday, December 23, 2015", "11 March 2017, p. 5", "11 March 2017, page" + 7 * " B"),
        ("11 March 2017 p. 5", "11 March 2017, page" + 8 * " B", "11 March 2017, Harbour Post"),
    ),
    Rule("text", _part_of_number, ("March 2017’ Ferries", "March 2017 % Ferries"), ("March 2017 | Ferries",)),
    Rule("text", _no_date, ("Ramadan 1340 Harbour Post",), ("Ramadan 1440 Harbour Post",)),
    Rule(
        "line",
        _update_named,
        ("3 May 2017 (updated 08:11)", "3 May 2017, last updated by the union"),
        ("3 May 2017 (harbour)", "3 May 2017 updated 08:11"),
    ),
    Rule(
        "crawled",
        _capture_named,
        ("2010-05-06 - Internet Archive", "6 May 2010 | Wayback Machine"),
        ("6 May 2010 Internet Archive", "6 May 2010 | The Internet Archive"),
    ),
    Rule(
        "text",
        _behind_comma,
        ("March 3, 2017, was the day the ferries began.", ROW + "March 3, 2017, The" + 8 * " Ferry"),
        ("March 3, 2017, The" + 8 * " Ferry", ROW + "March 3, 2017, The" + 7 * " Ferry"),
    ),
    Rule(
        "text",
        _lower_case,
        ("March 3, 2017 was the day the ferries began.", "3 May 2017 » the ferries"),
        ("March 3, 2017 by the union", "3 May 2017 in News", "3 May 2017 – the ferries", "3 May 2017the ferries"),
    ),
    Rule(
        "text",
        _no_year,
        ("3 May Ferries sail",),
        ("3 May 2017 Ferries sail", "3 May | Ferries sail", "18年8月22 Ferries sail", "May 2017 Ferries"),
    ),
    Rule(
        "text",
        _named_event,
        ("11 September 2001 Attacks" + BELOW, "12 May 2008 Earthquake"),
        ("11 September 2001 | Attacks", "11 September 2001 Attacks on the Harbour Union"),
    ),
    Rule(
        "line",
        _before_title,
        (
            "15 August 2021 The harbour falls" + BELOW,
            "15 August 2021: The harbour falls" + BELOW,
            "2021-08-15 - The harbour falls" + BELOW,
            "15.08.2021: Порт закрыт" + BELOW,
        ),
        (
            "15 August 2021: How the harbour fell" + BELOW,
            "15 August 2021: The day of the harbour" + BELOW,
            "15 August 2021 the harbour falls" + BELOW,
            "15 August 2021, The harbour falls" + BELOW,
            "15 August 2021 The harbour falls.",
            "August 2021 The harbour falls" + BELOW,
            ROW + "15 August 2021 The harbour falls" + BELOW,
        ),
    ),
    Rule(
        "text",
        _title_behind_colon,
        ("15 August 2021: how the harbour fell",),
        ("15 August 2021 10:15: How the harbour fell", "15 August 2021:" + 15 * " Harbour"),
    ),
    Rule(
        "text",
        _title_behind_dash,
        ("15 August 2021 – how the harbour fell",),
        (
            "15 August 2021 – from the Harbour Post",
            "15 August 2021 – How the harbour fell",
            "15 August 2021 | how the harbour fell",
            "15 August 2021 – how" + 14 * " harbours",
        ),
    ),
    Rule(
        "text",
        _title,
        ("15 August 2021 The harbour falls",),
        (
            "15 August 2021 10:15 The harbour falls",
            "Monday, 15 August 2021 The harbour falls",
            "15 August 2021 The Harbour Falls",
            "15 August 2021The harbour falls",
            "15 August 2021 | The harbour falls",
        ),
    ),
    Rule(
        "line",
        _names_and_signs,
        (
            "11 March 2017 | Harbour Post",
            "11 March 2017 | Port" + 13 * " A",
            "11 March 2017 | P" + 106 * "o",
        ),
        ("11 March 2017 | Port" + 14 * " A", "11 March 2017 | P" + 107 * "o", "11 March 2017 | Harbour Post."),
    ),
    Rule(
        "text",
        _far_down,
        (9 * ROW + "3 May 2017 – The harbour union said that it would not sail.",),
        (8 * ROW + "3 May 2017 – The harbour union said that it would not sail.",),
    ),
    Rule(
        "text",
        _subject,
        ("3 May 2017 – the day of the harbour union was over.",),
        (
            "3 May 2017 – The day of the harbour union was over.",
            "3 May 2017 / date of the harbour union that was over.",
        ),
    ),
    Rule(
        "text",
        _behind_pause,
        (
            "March 3, 2017, The harbour union said it would not sail.",
            "March 3, 2017; The harbour union sails.",
            "2017年3月3日，" + 8 * "港口",
        ),
        ("March 3, 2017 – The harbour union sails.",),
    ),
    Rule(
        "inline",
        _joined,
        (
            "Monday, September 5, 2022 – A sailor was hurt at the gate.",
            "15 August 2021 The harbour union said that it would not sail.",
        ),
        ("Monday, September 5, 2022 – A Sailor",),
    ),
)
