"""SVG as text: elements with fixed decimals, texts of articles made harmless, and lines broken at an estimated width.

Every byte is ASCII, so that a file is the same, and well-formed, in whatever encoding it is written.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from timeline.export import clean
from timeline.text.marks import MARK, SAID

FONTS = "Arial, Helvetica, 'Liberation Sans', sans-serif"  # one that is there; none is embedded
PAPER, INK, FAINT, RULE = "#ffffff", "#1a1a1a", "#595959", "#d9d9d9"  # text has a contrast of 7 on the paper
TEXT = 11.0  # pixels of the usual text
SMALL = 10.0  # of a label
LEADING = 1.25  # of a line, in heights of its text
LINE = TEXT * LEADING + 2
WIDE, MARGIN = 1000.0, 24.0  # pixels of a picture: a page of a report on its side

# Widths of Arial and Helvetica in thousandths of the height of the text, from their metrics.
_WIDTHS = {
    char: width
    for width, chars in {
        191: "'",
        222: "ijl‘’",
        278: " ,./:;[]\\!ft·I|",
        333: "-()r`“”„{}",
        389: "*",
        500: "ckvxyzsJ",
        556: "abdeghnopquL0123456789?#$_–«»",
        584: "+=<>~",
        611: "FTZ",
        667: "ABEKPSVXY&",
        722: "CDHNRUw",
        778: "GOQ",
        833: "mM",
        889: "%",
        944: "W",
        1000: "—…@→←",
    }.items()
    for char in chars
}
_OTHER = 620  # of a letter that is not in the table: what is average in other alphabets
_WIDE = 1112  # of Chinese, Japanese and Korean, which take the room of two
_ROOM = 1.12  # the widest font that is usual where Arial is not (DejaVu Sans, Verdana) against it
_BOLD = 1.08


@lru_cache(maxsize=1 << 12)
def _width(char: str) -> int:
    found = _WIDTHS.get(char)
    if found is None:
        is_none = unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf")
        found = 0 if is_none else _WIDE if unicodedata.east_asian_width(char) in "WF" else _OTHER
    return found


def width(text: str, size: float = TEXT, bold: bool = False) -> float:
    """How many pixels a text takes at most in the fonts that are usual, estimated by its characters.

    >>> round(width("Moscow")), round(width("莫斯科")), round(width("и\\u0306"))
    (45, 41, 8)
    """
    return sum(map(_width, text)) * size * _ROOM * (_BOLD if bold else 1) / 1000


def broken(text: str, room: float, size: float = TEXT) -> list[str]:
    """The lines of a text, broken at blanks, a word that is longer than `room` pixels where the line ends; never empty.

    >>> broken("talks in Moscow", 60)
    ['talks in', 'Moscow']
    """
    out, line = [], ""
    for word in _words(text, room, size):
        longer = f"{line} {word}" if line else word
        if line and width(longer, size) > room:
            out.append(line)
            longer = word
        line = longer
    return [*out, line]


def _words(text: str, room: float, size: float) -> Iterator[str]:
    """The words of a text, in pieces where one is longer than a line."""
    for word in text.split():
        while width(word, size) > room and len(word) > 1:
            fits = next((at for at in range(len(word) - 1, 1, -1) if width(word[:at], size) <= room), 1)
            yield word[:fits]
            word = word[fits:]
        yield word


def number(value: float) -> str:
    """A length in pixels, to a tenth, the same on every machine.

    >>> number(3.14159), number(-0.01), number(12)
    ('3.1', '0', '12')
    """
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def tag(name: str, inside: str | None = None, /, **attributes: str | float) -> str:
    """An element; `inside` is markup. `font_size` is the attribute `font-size`; attributes are escaped here."""
    given = (
        f' {key.rstrip("_").replace("_", "-")}="{clean.xml(value) if isinstance(value, str) else number(value)}"'
        for key, value in attributes.items()
    )
    head = f"<{name}{''.join(given)}"
    return f"{head}/>" if inside is None else f"{head}>{inside}</{name}>"


def text(x: float, y: float, words: str, **attributes: str | float) -> str:
    """A line of text whose base line begins at `x`, `y`."""
    return tag("text", clean.xml(words), x=x, y=y, **attributes)


def page(parts: Iterable[str], size: tuple[float, float], title: str, told: str) -> str:
    """A whole file of so many pixels; `title` and `told` are what a reader hears that shows no pictures."""
    wide, high = map(number, size)
    body = [
        MARK,
        tag("title", clean.xml(title), id="timeline-title"),
        tag("desc", clean.xml(f"{told} ({SAID})"), id="timeline-told"),
        tag("metadata", clean.xml(SAID)),
        tag("rect", width=size[0], height=size[1], fill=PAPER),
        *parts,
    ]
    svg = tag(
        "svg", "\n" + "\n".join(body) + "\n", xmlns="http://www.w3.org/2000/svg", width=wide, height=high,
        viewBox=f"0 0 {wide} {high}", role="img", aria_labelledby="timeline-title timeline-told", font_family=FONTS,
        font_size=TEXT, fill=INK,
    )  # fmt: skip
    return f"{svg.encode('ascii', 'xmlcharrefreplace').decode()}\n"
