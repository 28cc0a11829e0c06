"""The one normal form in which every text is read: lines joined that a width broke, NFC, nothing unseen, single blanks.

Whoever lets a text in makes it normal, once; what stands behind that door relies on it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from unicodedata import combining, is_normalized, normalize

from timeline.model import Back, Span
from timeline.text import wrapped
from timeline.text.back import Edit, edited, older
from timeline.text.characters import BLANK, ESCAPES, GONE, LINE, REPLACED
from timeline.text.characters import of as chars_of

# What NFC may turn: marks and letters that others can be put together of. Wider than what it does turn, by whole
# blocks: whatever has none of these is in NFC (tests/test_normal.py looks at every character).
_COMPOSED = (
    "\u0300-\u0374\u037e\u0385\u0387\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u085b\u0898-\u1cff"
    "\u1dc0-\u1dff\u1f00-\u1fff\u2000-\u2001\u20d0-\u20f0\u2126-\u212b\u2329\u232a\u2adc\u2cef-\u2cf1\u2d7f-\u2dff"
    "\u302a-\u302f\u3099\u309a\ua66f-\ua6f1\ua806-\uabed\uf900-\ufb4f\ufe20-\ufe2f\U000101fd-\U0001e94a\U0002f800-\U0002fa1d"
)
_MAYBE = re.compile(f"[{_COMPOSED}{chars_of(GONE, LINE, BLANK, REPLACED)}]")  # a text without is as it should be
_AT_ENDS = re.compile("(?<!\u00ad)\u00ad++(?=[ \t]*+\n)")  # ends a line: whoever joins lines asks for it
_ODD = re.compile(
    f"{ESCAPES}|(?:\r\n?)++|[{chars_of(LINE)}]"
    f"|(?<!\u00ad)\u00ad++(?![ \t]*+\n)|[{chars_of(GONE).replace(chr(0xAD), '')}]+"
    f"|[{chars_of(BLANK)}]|[{chars_of(REPLACED)}]"
)
_RUN = re.compile(f"[^{_COMPOSED}]?[{_COMPOSED}]++", re.DOTALL)
_LONGEST = 400  # characters of a run that are put together: sorting the marks of a longer one has a square cost
_WIDE = re.compile(r"(?: (?=[ \t\n]|\Z)|\t)[ \t]*+")
_SPACED = ("  ", "\t", " \n")


@dataclass(frozen=True, slots=True)
class Normal:
    """A text in its normal form, and the way back to the one it was made of."""

    text: str
    back: Back = ()

    def older(self, span: Span) -> Span:
        """Where a span stands in the text that was given."""
        return older(self.back, span) if self.back else span


def of(text: str, *, joins: bool = True) -> Normal:
    """The normal form of a text; without `joins` its lines stay as they are. Done again, it changes nothing
    but lines of tables, which only wide gaps tell.

    >>> made = of("The mi\\u00adnister  left\\r\\non Mon\\u200bday.")
    >>> made.text, made.older((21, 27))
    ('The minister left\\non Monday.', (24, 31))
    """
    made = characters(text)
    if joins and "\n" in made.text:
        made = _then(made, wrapped.breaks)
    return _then(_then(made, _soft), _blanks)


def line(text: str) -> str:
    """The normal form of a few words: one line."""
    return " ".join(_then(characters(text), _soft).text.split())


def characters(text: str) -> Normal:
    """The text with nothing unseen, in NFC, with plain blanks and line ends; lines and the number of blanks stay."""
    if not _is_odd(text):
        return Normal(text)
    return _then(_then(Normal(text), _seen), _composed)


def _is_odd(text: str) -> bool:
    """Whether a text may have characters that are not normal; most have none, so that this is all they cost."""
    is_printed = text.replace("\n", "").isprintable()
    if text.isascii():
        return not is_printed
    if not is_printed:
        return _MAYBE.search(text) is not None
    try:
        text.encode("cp1252")  # all that it holds and a page prints is as it should be
    except UnicodeEncodeError:
        return _MAYBE.search(text) is not None
    return False


def _then(made: Normal, find: Callable[[str], list[Edit]]) -> Normal:
    edits = find(made.text)
    if not edits:
        return made
    text, back = edited(made.text, edits)
    return Normal(text, made.back + back)


def _seen(text: str) -> list[Edit]:
    return [(*match.span(), _instead(match[0])) for match in _ODD.finditer(text)]


def _instead(odd: str) -> str:
    """What stands for a line end, a blank, half of a character; nothing for what nobody sees or a terminal obeys."""
    if odd[0] == "\r":
        return "\n" * odd.count("\r")
    if _KINDS[LINE].match(odd):
        return "\n"
    if _KINDS[BLANK].match(odd):
        return " "
    return "\ufffd" if _KINDS[REPLACED].match(odd) else ""


_KINDS = {kind: re.compile(f"[{chars_of(kind)}]") for kind in (LINE, BLANK, REPLACED)}


def _composed(text: str) -> list[Edit]:
    return [] if text.isascii() else [edit for run in _RUN.finditer(text) for edit in _put_together(text, *run.span())]


def _put_together(text: str, start: int, end: int) -> Iterator[Edit]:
    """The edits that bring a run of letters and marks into NFC, one for each letter that changes."""
    if end - start > _LONGEST or is_normalized("NFC", text[start:end]):
        return
    first = start
    for at in range(start + 1, end + 1):
        if at == end or _begins(text[first:at], text[at]):
            letter = normalize("NFC", text[first:at])
            if letter != text[first:at]:
                yield first, at, letter
            first = at


def _begins(before: str, char: str) -> bool:
    """Whether a character is not one with what stands before it."""
    return not combining(char) and normalize("NFC", before + char) == normalize("NFC", before) + normalize("NFC", char)


def _soft(text: str) -> list[Edit]:
    """Soft hyphens at the ends of lines that stayed."""
    return [(*match.span(), "") for match in _AT_ENDS.finditer(text)] if "\u00ad" in text else []


def _blanks(text: str) -> list[Edit]:
    """One blank between words, none at the end of a line; what stands before the first word of a line is its margin."""
    if not any(sign in text for sign in _SPACED) and text[-1:] != " ":
        return []
    return [edit for match in _WIDE.finditer(text) if (edit := _narrowed(text, *match.span()))]


def _narrowed(text: str, start: int, end: int) -> Edit | None:
    """What a wide gap, or blanks at the end of a line, become; nothing of the margin of a line."""
    if end == len(text) or text[end] == "\n":
        return (start, end, "") if start else None
    return None if start == 0 or text[start - 1] == "\n" else (start, end, " ")
