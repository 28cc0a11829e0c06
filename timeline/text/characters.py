"""Characters that are not what a reader sees: which there are, what becomes of them in a text and in print, and why.

The one list: the normal form of a text drops or turns what a row says (`in_text`), printing drops or escapes it
(`printed`). JSON escapes whatever a row does not let stay in print, so that its values are the text's.
"""

from __future__ import annotations

from dataclasses import dataclass

STAYS, GONE, BLANK, LINE, ESCAPED, REPLACED = "stays", "gone", "blank", "line", "escaped", "replaced"


@dataclass(frozen=True, slots=True)
class Sort:
    """Characters of one sort, as the inside of a class of a regular expression."""

    name: str
    chars: str
    in_text: str  # STAYS, GONE, BLANK (a blank stands for it), LINE (a line end does) or REPLACED (U+FFFD does)
    printed: str  # STAYS, GONE, BLANK or ESCAPED
    why: str


SORTS: tuple[Sort, ...] = (
    Sort("tab and line end", "\t\n", STAYS, STAYS, "layout; a row has single blanks instead"),
    Sort("ends of lines and pages", "\x0b\x0c\x85\u2028\u2029", LINE, GONE, "a line ends there, whatever wrote it"),
    Sort("controls", "\x00-\x08\x0d-\x1f\x7f-\x84\x86-\x9f", GONE, GONE, "a terminal obeys them"),
    Sort("halves of a character", "\ud800-\udfff", REPLACED, ESCAPED, "no text; in a name a byte that is no UTF-8"),
    Sort("soft hyphens and joiners", "\u00ad\u034f\u2060", GONE, GONE, "they divide or join words, and are not seen"),
    Sort("blanks of no width", "\u200b\ufeff", GONE, GONE, "they hide what stands behind them from a search"),
    Sort("Persian and emoji joiners", "\u200c\u200d", STAYS, STAYS, "spelling of Persian and Indic words; one picture"),
    Sort("directions", "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f", GONE, GONE, "they show a text in another order"),
    Sort("signs of formulas", "\u2061-\u2065", GONE, GONE, "not seen, for programs alone"),
    Sort("fillers", "\u115f\u1160\u17b4\u17b5\u180b-\u180e\u3164\uffa0", GONE, GONE, "letters without a form"),
    Sort("notes between lines", "\ufff9-\ufffb", GONE, GONE, "they set off what no terminal sets off"),
    Sort("tags", "\U000e0000-\U000e007f", GONE, GONE, "a second text that nobody sees"),
    Sort(
        "forms of the sign before", "\ufe00-\ufe0f\U000e0100-\U000e01ef", STAYS, STAYS, "an emoji or a letter as meant"
    ),
    Sort("fixed and narrow blanks", "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000", BLANK, STAYS, "blanks of a width"),
)


def of(*ways: str, printed: bool = False) -> str:
    """The inside of a class with what becomes one of `ways` in a text, or with `printed` in print."""
    return "".join(each.chars for each in SORTS if (each.printed if printed else each.in_text) in ways)


# What a terminal obeys as a whole, of either form of its beginning; a string only where it ends, for what stands behind
# a beginning alone is text. A character of it alone would leave the rest as if it were words.
ESCAPES = (
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x90\x98\x9c-\x9f\n]*(?:\x07|\x1b\\|\x9c)"
    r"|\x1b[ -/]*[0-~]?"
)
