"""What may leave the program: `leaving` is the one way out of it, and its companions fit texts of articles for a place.

Every stream and every file that is written for people goes through `leaving` (`cli/leaving.py`); a cell, a row or a
value of an article is made harmless for its own place before, where it loses codes for colours too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from timeline.text import characters

# The codes that the program itself writes (select graphic rendition, ECMA-48): a style and its number; no others leave.
SGR = {"bold": "1", "dim": "2", "hit": "1;4"}
END = "\x1b[0m"
CODES = (END, *(f"\x1b[{number}m" for number in SGR.values()))
_LINK = r"\x1b\]8;;(?:file:///[A-Za-z0-9._~/%-]+)?\x1b\\"  # to a file, percent-encoded, and its end; no other (OSC 8)
WIPE = "\r\x1b[K"  # the line of progress is gone

# In the order of what is tried: a code of ours; a sequence that a terminal obeys; a character that is not seen.
_GONE, _HALVES = (characters.of(way, printed=True) for way in (characters.GONE, characters.ESCAPED))
_PLAIN = bytes([9, 10, *range(0x20, 0x7F)])  # tab, line end and all of ASCII that is seen
_ODD = re.compile(f"[{_GONE}{_HALVES}]")  # a text without these leaves as it is
_OURS = "|".join((*map(re.escape, CODES), _LINK))
_PARTS = re.compile(f"({_OURS})|\r(\n?)|{characters.ESCAPES}|[{_GONE}]|([{_HALVES}])")
_SEQUENCES = re.compile(characters.ESCAPES)
_BYTES = range(0xDC80, 0xDD00)  # halves that stand for a byte that is no UTF-8
_MARKUP = re.compile(r"([\\`*_{}\[\]<>|~&$@])")
_LINKS = re.compile(r"(://)|(?<=www)(\.)", re.I)
_FORMULA = tuple("=+-@＝＋－＠")  # what a spreadsheet begins a formula with, also of full width
_NOT_IN_HTML = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_BARE = re.compile(r"[\w#.,:-]+", re.ASCII)  # the value of an attribute that needs no quotes
_NO_XML = re.compile("[\ufffe\uffff]")  # all else that XML 1.0 does not know has not left
_STARTS = re.compile(r"^(#|[-+=])|^(\d+)(?=[.)](?:\s|$))")


def leaving(text: str, paints: bool = False, held: Mapping[int, str] | None = None) -> str:
    """The text as it may leave: sequences that a terminal obeys and characters that are not seen are gone.

    With `paints` the codes for colours, and the links to files, that the program itself writes stay. A byte that is no
    UTF-8 stands as the shell takes it in `$'...'`, other halves of characters as `\\ud800`. `held` replaces what an
    encoding cannot hold.

    >>> leaving("a\\x1b]8;;http://x\\x07b\\x1b[31mc\\u202e\\x1b[1md"), leaving("\\x1b[1ma\\x1b[5m", paints=True)
    ('abcd', '\\x1b[1ma')
    >>> leaving("a\\x1b[1mb\\r\\nc")
    'ab\\nc'
    >>> print(leaving(b"caf\\xe9".decode(errors="surrogateescape")))
    caf\\xe9
    """
    if _is_odd(text):
        text = _PARTS.sub(lambda found: _left(found, paints), text)
    return text if held is None or text.isascii() else text.translate(held)


def link(uri: str, text: str) -> str:
    """A text that leads to a file in a terminal that knows links.

    >>> linked = link("file:///corpus/a%20b.txt", "a b")
    >>> leaving(linked, paints=True) == linked, leaving(linked), "http" in leaving(link("http://x", "a"), paints=True)
    (True, 'a b', False)
    """
    return f"\x1b]8;;{uri}\x1b\\{text}\x1b]8;;\x1b\\"


def _is_odd(text: str) -> bool:
    """Whether something of the text does not leave as it is; what is plain is taken out first, for it is nearly all."""
    rest = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN)
    return bool(rest) and _ODD.search(rest.decode("utf-8", "surrogatepass")) is not None


def _left(found: re.Match[str], paints: bool) -> str:
    """What is left of a code of ours, an end of a line, half a character, or of what else does not leave."""
    code, line_end, half = found.groups()
    if half:
        return f"\\x{ord(half) - 0xDC00:02x}" if ord(half) in _BYTES else f"\\u{ord(half):04x}"
    return "\n" if line_end is not None else code if code and paints else ""


class Held(dict[int, str]):
    """What becomes of each character beyond ASCII in an encoding: itself, or as JSON escapes it where it is not held.

    A character that would be read as another one (the yen sign of Shift-JIS is its backslash) is not held.

    >>> "a€é".translate(Held("latin-1"))
    'a\\\\u20acé'
    """

    def __init__(self, encoding: str) -> None:
        super().__init__()
        self._encoding = encoding

    def __missing__(self, point: int) -> str:
        char = chr(point)
        try:
            is_held = point < 0x80 or char.encode(self._encoding).decode(self._encoding) == char
        except UnicodeError:
            is_held = False
        self[point] = char if is_held else _escaped(char)
        return self[point]


def _escaped(char: str) -> str:
    """`\\u00e9`, above U+FFFF a pair, as JSON has it.

    >>> print(_escaped("\\U0001f600"))
    \\ud83d\\ude00
    """
    data = char.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{data[at : at + 2].hex()}" for at in range(0, len(data), 2))


def in_json(text: str) -> str:
    """JSON in which what is not seen, or no stream can write, stands as JSON's own escape; the values stay the same.

    >>> print(in_json('"caf\\u00e9\\u202e"'))
    "café\\u202e"
    """
    if text.isprintable() and not _is_odd(text):
        return text
    return "".join(c if c.isprintable() and not _ODD.match(c) else _escaped(c) for c in text)


def line(text: str) -> str:
    """Text as one line with single blanks, for a row.

    >>> line("a\\u2028 b\\x0bc")
    'a b c'
    """
    if _is_odd(text):
        text = _even(text)
    return " ".join(text.split())


def _even(text: str) -> str:
    """Every run of blanks and ends of lines as one blank, and nothing that does not leave."""
    return leaving(re.sub(r"\s+", " ", _SEQUENCES.sub("", text)))


def marked(text: str, before: str = "**", after: str = "**") -> str:
    """One line with the hits of a search, which stand between \\1 and \\2, set off.

    >>> marked("a \\1talk\\2 in\\nMoscow")
    'a **talk** in Moscow'
    """
    return "".join(before + line(p) + after if hit else _inner(p) for p, hit in pieces(text)).strip()


def _inner(text: str) -> str:
    return re.sub(r"\s+", " ", _even(text))


def pieces(text: str) -> list[tuple[str, bool]]:
    """The parts of a snippet and whether each is a hit."""
    out = []
    for part in text.split("\1"):
        hit, mark, rest = part.partition("\2")
        out += [(hit, True), (rest, False)] if mark else [(part, False)]
    return out


def markdown(text: str) -> str:
    """One line in which no character of the text is markup and no address becomes a link.

    >>> markdown("[sic] <b> *x*")
    '\\\\[sic\\\\] \\\\<b\\\\> \\\\*x\\\\*'
    """
    escaped = _LINKS.sub(r"\\\g<0>", _MARKUP.sub(r"\\\1", line(text)))
    return _STARTS.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\", escaped)


def cell(text: str) -> str:
    """One line that a spreadsheet takes for text, never for a formula.

    >>> cell("\\t=1+1"), cell("1+1")
    ("'=1+1", '1+1')
    """
    one = line(text)
    return f"'{one}" if one[:1] in _FORMULA else one


def html(text: str) -> str:
    """A piece of a line in which no character is markup, to stand in an element; blanks at its ends stay.

    >>> html("a\\x1b[1m <b>\\n&amp; ")
    'a &lt;b&gt; &amp;amp; '
    """
    is_plain = text.isprintable() and "  " not in text and (text.isascii() or not _is_odd(text))
    return _as_text(text if is_plain else _inner(text))


def _as_text(text: str) -> str:
    """In which nothing opens an element or a reference. Ours: `html` loads all names of characters at every start."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(text: str) -> str:
    """The value of an attribute in the quotes it needs, as a program reads it back: what does not leave is a reference.

    >>> print(attribute("a' b"), attribute('a "b" <c>'), attribute("x\\u202e\\x00"), attribute("2018-08"))
    "a' b" 'a "b" &lt;c&gt;' "x&#x202e;" 2018-08
    """
    if _BARE.fullmatch(text):
        return text
    escaped = _as_text(text)
    mark = "'" if '"' in escaped else '"'
    return f"{mark}{_as_references(escaped.replace(mark, '&#39;'))}{mark}"


def _as_references(escaped: str) -> str:
    if escaped.isprintable() and not _is_odd(escaped):
        return escaped
    return "".join(c if c.isprintable() and not _ODD.match(c) else f"&#x{ord(c):x};" for c in in_html(escaped))


def in_html(text: str) -> str:
    """The text without what no page can hold, not even as a reference: controls, halves, what is no character."""
    return _NOT_IN_HTML.sub("", text)


def xml(text: str) -> str:
    """One line as it stands in an element, or between double quotes, of XML; what XML does not know is U+FFFD.

    >>> xml("a < b & \\"c\\" \\x1b[1m\\uffff")
    'a &lt; b &amp; &quot;c&quot; \ufffd'
    """
    return _as_text(_NO_XML.sub("\ufffd", line(text))).replace('"', "&quot;")
