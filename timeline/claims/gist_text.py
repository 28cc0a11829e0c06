"""The text of a headline: what is cut out of a sentence, and marks and quotations put right."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from timeline.claims.gist_sentence import Sentence

CUT = "…"
_ENDS = " ,;:—–"
_SPACE = re.compile(r"\s+")
_AROUND_CUT = re.compile(r"\s*[,;:—–-]*\s*…[\s,;:—–…-]*")
_EMPTY = re.compile(r"\s*“\s*”")
_CUT_QUOTE = re.compile(r"(?<=\s)[“\"]\s*…\s*$")  # a quotation of which nothing is left
_COMMA_LAST = re.compile(r",([”\"])$")
_QUOTES = re.compile(r"[“”\"]")
_BLANK_BEFORE = re.compile(r"\s+([,;:?!.](?!\w))")


class Cut(NamedTuple):
    """What falls out, in characters of the text; nothing tells of it where it is `silent`."""

    start: int
    end: int
    silent: bool = False


def render(sentence: Sentence, cuts: Iterable[Cut]) -> str:
    """The text of a sentence without what is cut; quotations whose end falls out are closed."""
    text, (at, end) = sentence.scene.on.text, sentence.span
    parts = []
    for cut in merged(cuts):
        closes = "”" if _closes(text[cut.start : cut.end]) else ""
        parts += [text[at : cut.start].rstrip() + closes, " " if cut.silent else f" {CUT} "]
        at = max(at, cut.end)
    parts.append(text[at:end])
    return tidy("".join(parts))


def merged(cuts: Iterable[Cut]) -> list[Cut]:
    """Cuts in order and disjoint; one inside of another is a part of it."""
    cuts = list(cuts)
    if len(cuts) < 2:
        return cuts
    found: list[Cut] = []
    for cut in sorted(cuts, key=lambda each: (each.start, -each.end)):
        if found and cut.start <= found[-1].end:
            last = found[-1]
            silent = last.silent and (cut.silent or cut.end <= last.end)
            found[-1] = Cut(last.start, max(last.end, cut.end), silent)
        else:
            found.append(cut)
    return found


def shortened(text: str, most: int) -> str:
    """The first words of a text, at most `most` characters, and that more follows."""
    return f"{text[:most].rpartition(' ')[0].rstrip(_ENDS)} {CUT}"


def _closes(cut: str) -> bool:
    """Whether what is cut closes a quotation that it does not open."""
    first = next((sign for sign in cut if sign in "“”"), "")
    return first == "”" and cut.count("”") > cut.count("“")


def tidy(text: str) -> str:
    """A headline without doubled blanks and marks, its quotation marks in pairs.

    >>> tidy("The mayor , …  , left “Oslo .")
    'The mayor … left “Oslo.”'
    """
    text = _AROUND_CUT.sub(f" {CUT} ", _SPACE.sub(" ", text))
    text = _CUT_QUOTE.sub(f"{CUT}", _EMPTY.sub("", text))
    text = _COMMA_LAST.sub(r"\1", text.rstrip(_ENDS))
    text = _paired(_BLANK_BEFORE.sub(r"\1", text).strip(_ENDS)).rstrip(_ENDS)
    return text[:-1].rstrip(_ENDS) if text.endswith(".") and text[-3:-2] != "." else text


def _paired(text: str) -> str:
    """`text` with the quotations closed that it opens, and without marks that close none."""
    if not _QUOTES.search(text):
        return text
    opened, found = False, []
    for sign in text:
        if sign == "”" and not opened:
            continue
        opened = (sign == "“" and not opened) or (opened and sign not in "“”")
        found.append(sign)
    out = "".join(found) + "”" * opened
    if out.count('"') % 2 == 0:
        return out
    return out.replace('"', "", 1) if out.find('"') > out.rfind(" ") else f'{out}"'
