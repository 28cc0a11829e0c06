"""Datelines: a place, a day, perhaps an agency, before the first sentence."""

from __future__ import annotations

from timeline.dating.head.case import COMMAS, DASHES, ROW, Case, Rule, is_plain
from timeline.dating.head.labels import CAPTURES, is_never, label_follows
from timeline.dating.head.tokens import Word
from timeline.lang.world.header_labels import NO_PLACES, SMALL

_BEFORE = "place and day before the first sentence"
_AGENCY = "place, day and agency before the first sentence"
_INSIDE = ",.()/—–-،':’\"`;、"  # signs of a place with its agency: "KABUL/BERLIN (AFP) -"
_ENDS = frozenset("،,.(—–-:/)、;")  # signs between place and day
_OPENING = frozenset("(/[")
_CLOSING = frozenset(")/]")
_DASHES = frozenset(DASHES + "_―")
_BEHIND_AGENCY = frozenset(DASHES + "/(")
_WITHIN_AGENCY = frozenset(COMMAS + ".")

# Counted in words, where signs count too in words and signs.
_PLACE_WORDS = 9  # place, country, agency and the correspondent's name
_OWN_LINE_WORDS = 4  # a place alone with its day
_UNCASED_WORDS = 3  # a place alone with its day in a script that has no capitals
_BARE_WORDS = 3  # a place with no sign behind the day,
_BARE_ROW = 2  # which stands in one of the first three lines
_BARE_SENTENCE = 8  # before a sentence of so many words
_SENTENCE = 3  # behind place and day; with fewer the line is no dateline
_BRACKET_SENTENCE = 4  # behind "(Kabul, 22 August)"
_COLON_SENTENCE = 14  # words and signs behind "Kabul, 22 August 2018:"; with fewer it is a title
_BRACKET_REACH = 40  # words and signs within which the bracket of an agency closes
_COMMA_REACH = 8  # the same behind "Kabul, 22 August, Interfax -" to the dash
_NAME_REACH = 5  # the same behind "Kabul, 22 August Interfax -"


def _bare(c: Case) -> str:
    """`Kabul/Berlin 22 August 2018 The minister said ...`: place and full day, no sign behind."""
    if not c.mention.options or c.place.row > _BARE_ROW or c.previous in ":(":
        return ""
    fits = 0 < len(c.left_words) <= _BARE_WORDS and len(c.right_words) >= _BARE_SENTENCE
    names = fits and all(word.text[:1].isupper() for word in (*c.left_words, c.right[0]))
    return _BEFORE if names and not any(map(_is_no_place, c.left_words)) else ""


def _own_line(c: Case) -> str:
    words = c.left_words
    is_short = len(words) <= _UNCASED_WORDS or (len(words) <= _OWN_LINE_WORDS and any(map(_is_cased, words)))
    alone = is_short and not c.right and c.mention.year is None and not c.mention.options
    return "place and day on a line of their own" if alone and _is_place(c) else ""


def _in_brackets(c: Case) -> str:
    closes = c.sign in (")", "]") and len(c.right_words) >= _BRACKET_SENTENCE
    return "place, agency and day before the first sentence" if closes and _is_open(c) and _is_place(c) else ""


def _agency_in_brackets(c: Case) -> str:
    closes = c.sign in _OPENING and any(word.text in _CLOSING for word in c.right[1:_BRACKET_REACH])
    return _AGENCY if closes and (c.sign != "[" or _goes_on(c)) and _leads(c) else ""


def _dash(c: Case) -> str:
    return _BEFORE if c.sign in _DASHES and _goes_on(c) and _leads(c) else ""


def _colon(c: Case) -> str:
    if c.sign != ":" or c.previous not in COMMAS or (c.mention.options and len(c.right) < _COLON_SENTENCE):
        return ""
    return _BEFORE if _goes_on(c) and _leads(c) else ""


def _stop(c: Case) -> str:
    begins = c.sign in (".", "。") and _goes_on(c) and not c.right[1].text[:1].islower()
    if begins and label_follows(c.right_words, CAPTURES):  # "Harbour Post, 22 August 2018. Retrieved 3 May 2019."
        return ""
    return _BEFORE if begins and _leads(c) else ""


def _agency_behind_comma(c: Case) -> str:
    if not c.sign or c.sign not in COMMAS:
        return ""
    behind = (w for w in c.right[1:_COMMA_REACH] if is_plain(w) or (w.kind == "sign" and w.text not in _WITHIN_AGENCY))
    return _AGENCY if _is_agency_end(next(behind, None)) and _goes_on(c) and _leads(c) else ""


def _agency_behind_day(c: Case) -> str:
    if not c.right or c.right[0].kind != "word" or not _is_cased(c.right[0]):
        return ""
    behind = (w for w in c.right[1:_NAME_REACH] if is_plain(w) or w.text in _BEHIND_AGENCY)
    return _AGENCY if _is_agency_end(next(behind, None)) and _goes_on(c) and _leads(c) else ""


def _is_agency_end(word: Word | None) -> bool:
    return word is not None and word.text in _BEHIND_AGENCY


def _is_cased(word: Word) -> bool:
    return word.text[:1].isupper()


def _is_no_place(word: Word) -> bool:
    return word.low in SMALL or word.low in NO_PLACES or is_never(word.low)


def _goes_on(c: Case) -> bool:
    """Whether enough words follow for a sentence."""
    return len(c.right_words) >= _SENTENCE


def _is_open(c: Case) -> bool:
    """Whether a bracket before the date is still open."""
    texts = [word.text for word in c.left]
    return "(" in texts and (c.previous == "(" or ")" not in texts)


def _leads(c: Case) -> bool:
    return not _is_open(c) and _is_place(c)


def _is_place(c: Case) -> bool:
    """Whether the words before a day are a place, perhaps with an agency."""
    words = c.left_words
    if c.mention.clock or c.mention.names_period or not 0 < len(words) <= _PLACE_WORDS or c.is_tied:
        return False
    ends = c.previous in _ENDS or c.previous.isupper()
    return ends and not any(word.kind == "number" or is_plain(word) or _is_odd(word) for word in c.left)


def _is_odd(word: Word) -> bool:
    return word.kind == "sign" and word.text not in _INSIDE


RULES: tuple[Rule, ...] = (  # in this order; `role` asks them of every date behind other words
    Rule(
        "dateline",
        _bare,
        (
            "Kabul/Berlin 22 August 2018 The ferry union said that it would not sail",
            "New Den Haag 22 August 2018 The ferry union said it will not sail",
            2 * ROW + "Oslo 22 August 2018 The ferry union said it will not sail",
        ),
        (
            3 * ROW + "Oslo 22 August 2018 The ferry union said it will not sail",
            "Oslo 22 August 2018 The ferry union said it would sail",
            "Oslo 22 August 2018, The ferry union said it will not sail",
            "Staff 22 August 2018 The ferry union said it will not sail",
            "Oslo 22 August The ferry union said it will not sail",
            "New South Harbour Town 22 August 2018 The ferry union said it will not sail",
            "Oslo 22 August 2018 the ferry union said it will not sail",
            "Around 22 August 2018 The ferry union said it will not sail",
            "Harbour: 22 August 2018 The ferry union said it will not sail",
            "oslo 22 August 2018 The ferry union said it will not sail",
            "Since 22 August 2018 The ferry union said it will not sail",
        ),
    ),
    Rule(
        "dateline",
        _own_line,
        ("OSLO, 22 August", "New South Harbour, Town, August 22", "ميناء المدينة الجديدة، 22 أغسطس"),
        (
            "OSLO, 22 August 2018",
            "The New South Harbour, Town, August 22",
            "on, August 22",
            "ميناء المدينة الجديدة الكبيرة، 22 أغسطس",
            "OSLO, Aug '18",
            "OSLO, 18年8月22",
            "OSLO, 22 August |",
        ),
    ),
    Rule(
        "dateline",
        _in_brackets,
        ("(Oslo, 22 August 2018) The ferry union sails", "OSLO (Harbour Post, 22 August) The ferry union sails"),
        (
            "(Oslo, 22 August 2018) The ferry sails",
            "(the ferry, 22 August 2018) The ferry union sails",
            "(Oslo, 22 August 2018. The ferry union sails",
            "Oslo, 22 August 2018) The ferry union sails",
        ),
    ),
    Rule(
        "dateline",
        _agency_in_brackets,
        (
            "KABUL. 3 May (Interfax) - The ministry has called the reports absurd.",
            "MOSCOW, August 17 /TASS/. The envoy spoke.",
            "OSLO, August 17 (Harbour" + 37 * " Post" + ")",
            "OSLO, May 3 [Harbour Post Agency] the ferry sails",
            "OSLO, May 3 (Post)",
        ),
        (
            "OSLO, August 17 (Harbour" + 38 * " Post" + ")",
            "OSLO, May 3 [Post]",
            "OSLO, August 17; (Harbour Post) Ferries sail",
            "OSLO, May 3 / The ferry sails",
            "(OSLO, May 3 (Post) The ferry",
        ),
    ),
    Rule(
        "dateline",
        _dash,
        (
            "STOCKHOLM (AFP), Aug 29, 2014 - The minister spoke on Friday.",
            "Oslo, August 17 — The ferry sails",
            "OSLO August 17 — The ferry sails",
            "NEW SOUTH HARBOUR TOWN, NORTH COAST (Harbour Post Agency), May 3 - The ferry sails",
        ),
        (
            "Oslo, August 17 — The ferry",
            "Oslo; ferry, August 17 — The ferry sails",
            "Oslo 12345, August 17 — The ferry sails",
            "THE NEW SOUTH HARBOUR TOWN, NORTH COAST (Harbour Post Agency), May 3 - The ferry sails",
            "Oslo * Post, August 17 — The ferry sails",
            "Oslo, August 17 10:15 — The ferry sails",
            "On, August 17 — The ferry sails",
            "Oslo, August 2018 — The ferry sails",
            "Oslo August 17 — The ferry sails",
            "(Oslo, August 17 — The ferry sails",
            "OSLO (Post) (August 17 — The ferry sails",
        ),
    ),
    Rule(
        "dateline",
        _colon,
        ("Oslo, August 17: The ferry sails", "Oslo, August 17, 2018:" + 13 * " Ferry"),
        (
            "Oslo, August 17, 2018:" + 12 * " Ferry",
            "Oslo - August 17: The ferry sails",
            "Oslo, August 17: Ferry sails",
            "the ferry, August 17: The Ferry Sails",
        ),
    ),
    Rule(
        "dateline",
        _stop,
        ("Москва, 9 ноября. На причале обсудят, как начать.", "OSLO, August 17. The ferry sails"),
        (
            "OSLO, August 17. Retrieved 3 May 2019, late",
            "OSLO, August 17. the ferry sails",
            "OSLO, August 17. The ferry",
            "The ferry, August 17. The Ferry Sails",
        ),
    ),
    Rule(
        "dateline",
        _agency_behind_comma,
        (
            "OSLO, May 3, Harbour, Post - the ferry sails",
            "OSLO, May 3, Harbour Post of the North Coast - the ferry sails",
        ),
        (
            "OSLO, May 3, Harbour Post of the New North Coast - the ferry sails",
            "OSLO, May 3, ferry - the union sails",
            "OSLO, May 3, Post: - the ferry sails",
            "OSLO, May 3; Harbour Post - the ferry sails",
            "OSLO, May 3, Post - sails",
            "the ferry, May 3, Post - The Ferry sails",
        ),
    ),
    Rule(
        "dateline",
        _agency_behind_day,
        ("OSLO, May 3 Interfax - The ferry sails", "OSLO, May 3 Harbour Post of Norway - the ferry sails"),
        (
            "OSLO, May 3 Harbour Post of the North - the ferry sails",
            "OSLO, May 3 Ferry sails - the union",
            "OSLO, May 3 interfax - The Ferry Sails",
            "OSLO, 3 August March - the ferry sails",
            "OSLO, May 3 Post - sails",
            "the ferry, May 3 Post - The Ferry sails",
        ),
    ),
)
