"""The words of an article that a claim rests on, as text in which nothing of the article is a code. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from rich.text import Text

from timeline.export import clean
from timeline.model import Claim, Span

STYLES = {  # what is marked -> how, told apart without colour; later ones are drawn over those before
    "sentence": "bold",
    "speaker": "bold italic magenta",
    "date": "bold underline",
    "act": "bold reverse",
}
Mark = tuple[str, Span]  # a key of `STYLES`, and where in the text of the article
_SHORTEST = 3  # letters of a last name that is looked for alone


def of(claim: Claim, text: str) -> list[Mark]:
    """Where the sentence of a claim, its speakers, its date and its act stand in the text of its article."""
    found: list[Mark] = [("sentence", claim.span)]
    found += [("speaker", span) for span in speakers(claim.speakers, text, claim.span)]
    found += [("date", claim.date_span)] if claim.date_span else []
    found += [("act", claim.act_span)] if claim.act_span else []
    return found


def speakers(names: Sequence[str], text: str, span: Span) -> Iterator[Span]:
    """Where these names stand within `span`, each whole, else by its last word.

    >>> text = "On Friday Lavrov said so, Interfax wrote."
    >>> [text[a:b] for a, b in speakers(["Sergey Lavrov", "Interfax", "X"], text, (0, len(text)))]
    ['Lavrov', 'Interfax']
    """
    for name in names:
        words = name.split()
        ways = [name, *(word for word in words[-1:] if len(word) >= _SHORTEST)]
        for way in ways:
            found = re.compile(rf"(?<!\w){re.escape(way)}(?!\w)", re.I).search(text, *span)
            if found:
                yield found.span()
                break


def painted(text: str, part: Span, marks: Iterable[Mark]) -> Text:
    """A part of an article with its marks; what a terminal would obey, or nobody sees, is gone from it.

    >>> text = "They \\x1b[31mmet[/b] on Monday."
    >>> painted(text, (0, len(text)), [("date", (21, 27))]).markup
    'They met\\\\[/b] on [bold underline]Monday[/bold underline].'
    """
    out = Text()
    for (first, last), styles in _pieces(part, marks):
        out.append(clean.leaving(text[first:last]).replace("\t", "    "), " ".join(styles) or None)
    return out


def _pieces(part: Span, marks: Iterable[Mark]) -> Iterator[tuple[Span, list[str]]]:
    """The parts of a part between the ends of marks, in order, each with the styles of the marks that cover it."""
    start, end = part
    inside = [
        (name, max(first, start), min(last, end)) for name, (first, last) in marks if first < end and last > start
    ]
    cuts = sorted({start, end, *(edge for _, *edges in inside for edge in edges)})
    for first, last in pairwise(cuts):
        yield (first, last), [STYLES[name] for name, begin, until in inside if begin <= first and last <= until]


def legend() -> Text:
    """Each mark with its name, in its style."""
    return Text("  ").join(Text(name, style) for name, style in STYLES.items())
