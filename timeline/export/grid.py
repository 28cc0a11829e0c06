"""Cells beside each other in columns of fixed width: wrapped at blanks, nothing cut, row after row as they come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.export import clean

_SIGNS = "/,;_"  # that part a long word: a date, an address, a name of a file
GAP = 2  # blanks between columns

Style = tuple[int, int, str]  # half-open characters of a cell, and a key of `clean.SGR`


@dataclass(frozen=True, slots=True)
class Cell:
    """Clean text, its lines parted by newlines, and how parts of it are set off; `styles` are disjoint, in order.

    `link` is the file that it leads to.
    """

    text: str = ""
    styles: tuple[Style, ...] = ()
    link: str = ""


def row(cells: Sequence[Cell], widths: Sequence[int], color: bool) -> str:
    """The lines of one row, each ended by a newline; blanks at the end of a line are left out."""
    columns = [list(_lines(cell, width, color)) for cell, width in zip(cells, widths, strict=True)]
    out = []
    for at in range(max(map(len, columns))):
        parts = [column[at] if at < len(column) else " " * width for column, width in zip(columns, widths, strict=True)]
        out.append((" " * GAP).join(parts).rstrip() + "\n")
    return "".join(out)


def _lines(cell: Cell, width: int, color: bool) -> Iterator[str]:
    """The lines of a cell, each filled with blanks to `width` columns."""
    text, styles = cell.text, cell.styles if color else ()
    wide = not text.isascii() and any(not c.isascii() and _width(c) != 1 for c in set(text))
    for first, last in _breaks(text, width, wide):
        blanks = width - (_width(text[first:last]) if wide else last - first)
        shown = _painted(text, first, last, styles) if styles else text[first:last]
        yield (_leading(cell.link, shown) if color else shown) + " " * blanks


def _leading(link: str, shown: str) -> str:
    """What is shown, as a link where there is one."""
    return clean.link(link, shown) if link and shown else shown


def _breaks(text: str, width: int, wide: bool) -> Iterator[tuple[int, int]]:
    """First and last character of every line: broken at newlines and blanks, a longer word where the line ends."""
    at = 0
    for paragraph in text.split("\n"):
        end = at + len(paragraph)
        while (room := _room(text, at, end, width) if wide else width) < end - at:
            blank = text.rfind(" ", at, at + room + 1)
            cut = blank if blank > at else _inside(text, at, at + room)
            yield at, cut
            at = cut + (cut == blank)
        yield at, end
        at = end + 1


def _inside(text: str, first: int, last: int) -> int:
    """Where a word that is longer than its column is cut: behind a sign that parts it, else where the line ends."""
    signs = [text.rfind(sign, first + 1, last) + 1 for sign in _SIGNS]
    return max(signs) or last


def _room(text: str, first: int, last: int, width: int) -> int:
    """How many characters of `text[first:last]` stand in `width` columns, at least one."""
    used = 0
    for at in range(first, last):
        used += _width(text[at])
        if used > width:
            return max(1, at - first)
    return last - first


def _width(text: str) -> int:
    """Columns of a terminal that the text takes: two for a Chinese character, none for a mark above a letter."""
    from rich.cells import cell_len

    return cell_len(text)


def _painted(text: str, first: int, last: int, styles: Sequence[Style]) -> str:
    """`text[first:last]` with the escape codes of its styles."""
    out, at = [], first
    for begin, end, name in styles:
        low, high = max(begin, at), min(end, last)
        if low < high:
            out += [text[at:low], f"\x1b[{clean.SGR[name]}m{text[low:high]}{clean.END}"]
            at = high
    return "".join(out) + text[at:last]
