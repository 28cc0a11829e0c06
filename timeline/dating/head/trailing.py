"""What a date behind other words of its line is: the end of a header line, a stamp, a title's, or part of the text."""

from __future__ import annotations

from timeline.dating.head import stamp
from timeline.dating.head.case import BULLETS, DASHES, ROW, STOPS, Case, Rule
from timeline.dating.head.tokens import Word
from timeline.lang.world.header_labels import ARTICLES, COUNTED, EVENTS, PAGES, PERIODICALS, RATES

_SEPARATORS = frozenset("""| – — - • · : / ( ) [ ] , . ; > < " _ ، * = ― « » “ ” # } { 【 】 （ ） ： ✓ →""".split())
_APART = BULLETS + DASHES + "("
_APART_OR_SLASH = _APART + "/"
_BEFORE_MORE = frozenset(BULLETS + DASHES + "/()[]")  # signs between a header line's date and the rest of it
_UNCASED_STOPS = "।۔"  # full stops of scripts without capitals
_CJK_STOPS = "。，、,!?！？"

# Counted in words without signs, unless it says characters.
_CJK_WORDS = 30  # of a header line in Chinese or Japanese, at most
_OPENING = 2  # words behind "on 22 August 2018" that may be a line's rest; more are its sentence
_PAGE_ROW = 2  # a page number stands behind the date in the first three lines
_LINE_WORDS, _LINE_LENGTH = 16, 120  # before the date in a header line, words and characters
_BEHIND_WORDS, _BEHIND_LENGTH = 12, 90  # behind the date, words and characters: only if there are more of both
_TITLE_PLAIN = 4  # of a periodical's title in lower case
_PLAIN = 1  # in lower case before a date: one may stand in a header line,
_PLAIN_SET_APART = 3  # and three where a bar sets the date apart
_FOOT_ROW = 12  # below its thirteenth line a line of names is no header, unless it is the last one
_UNCASED_WORDS = 6  # of a header line without any capital
_TITLE_WORDS = 10  # of a header line; more are a title


def _cjk_line(c: Case) -> str:
    words = c.left_words + c.right_words
    is_line = len(words) <= _CJK_WORDS and sum(word.kind == "cjk" for word in words) > 1
    stops = is_line and any(word.text in _CJK_STOPS for word in (*c.left, *c.right))
    return "a line of names and signs" if is_line and not stops else ""


def _behind_preposition(c: Case) -> str:
    return "opens a sentence" if len(c.right_words) > _OPENING and c.is_tied else ""


def _page_number(c: Case) -> str:
    follow = c.right_words[:2]
    paged = len(follow) > 1 and follow[0].low in PAGES and follow[1].kind == "number"
    return "the page number stands behind it" if paged and c.place.row <= _PAGE_ROW else ""


def _counted(c: Case) -> str:
    """`877 words9 January 1993The Harbour Post`: behind the length of an article in a list of them."""
    words = c.left_words
    named = len(words) > 1 and words[-2].kind == "number" and words[-1].low in COUNTED
    short = c.left_length <= _LINE_LENGTH and len(words) <= _LINE_WORDS
    return "behind the length of the article" if named and short and c.mention.options else ""


def _long(c: Case) -> str:
    behind = len(c.right_words) > _BEHIND_WORDS and c.right_length > _BEHIND_LENGTH
    return "within the text" if behind or c.left_length > _LINE_LENGTH or len(c.left_words) > _LINE_WORDS else ""


def _tied(c: Case) -> str:
    return "" if c.mention.joined or not _ties(c.left) else f"part of the text, behind '{c.previous}'"


def _before_stop(c: Case) -> str:
    if len(c.right_words) < 2:
        return ""
    plain = c.plain_behind and c.right[-1].text in STOPS
    uncased = c.right[-1].text in _UNCASED_STOPS and len(c.right_words) > _OPENING
    return "within a sentence" if plain or uncased else ""


def _event(c: Case) -> str:
    apart = c.previous in BULLETS or _is_periodical(c)  # "Meeting minutes, 5 May"
    return "" if apart or not any(word.low in EVENTS for word in c.left_words) else "the day of an event"


def _brackets(c: Case) -> str:
    told = c.previous == "(" and c.plain_before and not _is_periodical(c)
    return "the day of what the brackets follow" if told else ""


def _rate(c: Case) -> str:
    return "a rate of exchange" if c.left_words[-1].low in RATES else ""


def _periodical(c: Case) -> str:
    is_title = not c.right_words and c.plain_before <= _TITLE_PLAIN and _is_periodical(c)
    return "the date of a periodical's title" if is_title else ""


def _behind_title(c: Case) -> str:
    limit = _PLAIN_SET_APART if c.previous in BULLETS else _PLAIN
    return "the end of a title or a caption" if c.plain_before > limit else ""


def _before_words(c: Case) -> str:
    return "within a sentence" if c.plain_behind and c.sign not in _BEFORE_MORE else ""


def _odd_sign(c: Case) -> str:
    compared = c.previous == "=" and len(c.left) > 1 and c.left[-2].text in "<>"  # "DATE(>=2009-12-01"
    odd = compared or (c.left[-1].kind == "sign" and c.previous not in _SEPARATORS)
    return f"behind the sign {c.previous}" if odd else ""


def _far_down(c: Case) -> str:
    return "far down" if c.place.row > _FOOT_ROW and not c.place.last else ""


def _uncased(c: Case) -> str:
    within = len(c.left_words) > _UNCASED_WORDS and c.previous not in _APART_OR_SLASH
    return "within a sentence" if within and not any(word.text[:1].isupper() for word in c.left_words) else ""


def _behind_long_title(c: Case) -> str:
    return "the end of a title" if len(c.left_words) > _TITLE_WORDS and c.previous not in _APART else ""


def _names_and_signs(c: Case) -> str:
    return "closes a line of names and signs"


def _is_periodical(c: Case) -> bool:
    return any(word.low in PERIODICALS for word in c.left_words)


def _ties(left: list[Word]) -> bool:
    """Whether the word right before ties the date to a sentence: "since", "на"; not an article: "Berlin, den"."""
    previous = left[-1]
    if previous.low in ARTICLES and (len(left) == 1 or left[-2].kind == "sign"):
        return False
    return previous.text[:1].islower() and previous.low not in COUNTED


RULES: tuple[Rule, ...] = (  # in this order; the last decides whatever is left
    Rule(
        "line",
        _cjk_line,
        ("港口 22 August 2018", "港口日报" + 25 * " Post" + " 2018年8月22日"),
        ("港口日报，2018年8月22日", "港 22 August 2018", "港口日报" + 26 * " Post" + " 2018年8月22日"),
    ),
    Rule(
        "text",
        _behind_preposition,
        ("به 22 August 2018 Ferry Union Sails",),
        ("به 22 August 2018 Ferry Sails", "Union March 3, 2017 Ferry Union Sails"),
    ),
    Rule(
        "line",
        _page_number,
        ("Harbour Post 22 August 2018 p 5", 2 * ROW + "Harbour Post 22 August 2018 p 5"),
        (
            3 * ROW + "Harbour Post 22 August 2018 p 5",
            "Harbour Post 22 August 2018 page of",
            "Harbour Post 22 August 2018 Ferry 5",
            "Harbour Post 22 August 2018 page",
        ),
    ),
    *stamp.RULES,
    Rule(
        "line",
        _counted,
        ("808 words13 November 2017Irish Harbour Post" + 20 * " Post", "877 Wörter9 Januar 1993The Harbour Post"),
        ("808 ferries 13 November 2017 Irish Harbour Post", "words 13 November 2017 Irish Harbour Post"),
    ),
    Rule(
        "text",
        _long,
        (
            "A" + 16 * " Port" + " | 22 August 2018",
            "P" + 119 * "o" + "| 22 August 2018",
            "Post | 22 August 2018 | A B C D E F G H I J K L P" + 63 * "o",
        ),
        (
            "A" + 15 * " Port" + " | 22 August 2018",
            "P" + 118 * "o" + "| 22 August 2018",
            "Post | 22 August 2018 | A B C D E F G H I J K L P" + 62 * "o",
            "Post | 22 August 2018 | A B C D E F G H I J K P" + 90 * "o",
        ),
    ),
    Rule(
        "text",
        _tied,
        ("Ferries на 22 August 2018", "Harbour Post, на 22 August 2018", "Ferry den 22. August 2018"),
        (
            "Berlin, den 22. August 2018",
            "808 words 13 November 2017",
            "den 22. August 2018 Post",
            "Harbour ferry13 November 2017",
        ),
    ),
    Rule(
        "text",
        _before_stop,
        ("Harbour Post | 22 August 2018 | the ferry sails.", "बांध के बारे में 3 मार्च 2009 को बांध टूट गया।"),
        (
            "Harbour Post | 22 August 2018 | the ferry sails",
            "Harbour Post | 22 August 2018 | The Ferry.",
            "Harbour Post | 22 August 2018 | ferry.",
        ),
    ),
    Rule(
        "text",
        _event,
        ("The attack, September 11, 2001",),
        ("The attack | September 11, 2001", "Meeting minutes, September 11, 2001"),
    ),
    Rule(
        "text",
        _brackets,
        ("The harbour company (February 29, 2020)",),
        ("Weekly harbour digest (22 August 2018)", "The Harbour (22 August 2018)"),
    ),
    Rule("text", _rate, ("Harbour Post USD 22 August 2018",), ("Harbour Post 22 August 2018",)),
    Rule(
        "title",
        _periodical,
        (
            "Weekly digest of the press (22 August 2018)",
            "Digest" + 4 * " harbour" + ", 22 August 2018",
        ),
        (
            "Weekly digest of the press (22 August 2018) Oslo",
            "Digest" + 5 * " harbour" + ", 22 August 2018",
        ),
    ),
    Rule(
        "text",
        _behind_title,
        (
            "Ferry union sails, 3 May 2017",
            "Ferry union sails and sinks again | 3 May 2017",
        ),
        ("Ferry union, 3 May 2017", "Ferry union sails again | 3 May 2017"),
    ),
    Rule("text", _before_words, ("Harbour Post 22 August 2018 ferry",), ("Harbour Post 22 August 2018 | ferry",)),
    Rule(
        "text",
        _odd_sign,
        ("Harbour Post & 22 August 2018", "Terms: (DATE(>=2009-12-01)"),
        ("Harbour Post * 22 August 2018",),
    ),
    Rule(
        "text",
        _far_down,
        (13 * ROW + "Harbour Post | 22 August 2018\nFerry",),
        (12 * ROW + "Harbour Post | 22 August 2018\nFerry", 13 * ROW + "Harbour Post | 22 August 2018"),
    ),
    Rule(
        "text",
        _uncased,
        ("of the by in of and staff, 22 August 2018",),
        (
            "of the by in of staff, 22 August 2018",
            "of the by in of and staff | 22 August 2018",
            "Of the by in of and staff, 22 August 2018",
        ),
    ),
    Rule(
        "text",
        _behind_long_title,
        (11 * "Port " + ", 22 August 2018",),
        (10 * "Port " + ", 22 August 2018", 11 * "Port " + "| 22 August 2018"),
    ),
    Rule(
        "line",
        _names_and_signs,
        ("Harbour ferry13 November 2017Irish Harbour Post", "By Our Staff | Oslo | 22 August 2018"),
        ("Harbour Post & 22 August 2018",),
    ),
)
