"""Text of articles made harmless for a format of other tools: in each, no character of it is markup of that format.

Every function gives one line with single blanks, without what a terminal obeys or nobody sees (`clean.line`).
"""

from __future__ import annotations

import hashlib
import html as markup
import re
import unicodedata

from timeline.export import clean

FOLD = 75  # octets of a line, RFC 5545, section 3.1
_ICAL = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,"})  # section 3.3.11
# Mermaid reads `#NUMBER;` as that character; these part events, begin comments, or would be HTML when it is drawn.
_MERMAID = str.maketrans({char: f"#{ord(char)};" for char in ":;#%<>&{}$\\`"})
# Markwhen has no escapes: signs of its own stand in their full width.
_WIDE = str.maketrans({"#": "＃", "%": "％", "@": "＠"})
_MARKWHEN = re.compile(r"!(?=\w)|(?<=\])\(|(?<!\w)\.(?=start|end)|(?<!:)//", re.I)
_MARKS = {"!": "！", "(": "（", ".": "．", "//": "／／"}
_BIBTEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",  # an escaped brace counts as one that opens
        "}": r"\textbraceright{}",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
        **{char: f"\\{char}" for char in "$&#_%"},
    }
)
_KEY = re.compile(r"[^A-Za-z0-9_.:+-]+")


def html(text: str) -> str:
    """For the text of an element and for a value in quotes.

    >>> html('<b a="x">')
    '&lt;b a=&quot;x&quot;&gt;'
    """
    return markup.escape(clean.line(text))


def ical(text: str) -> str:
    r"""A value of type TEXT.

    >>> ical("Doha; talks, \\n")
    'Doha\\; talks\\, \\\\n'
    """
    return clean.line(text).translate(_ICAL)


def folded(line: str) -> str:
    """A content line in pieces of at most `FOLD` octets, no character cut in two, with the end of the line.

    >>> folded("SUMMARY:" + "é" * 40).split("\\n")
    ['SUMMARY:ééééééééééééééééééééééééééééééééé', ' ééééééé', '']
    """
    pieces, piece, room = [], "", FOLD
    for char in line:
        size = len(char.encode("utf-8", "surrogatepass"))
        if size > room:
            pieces.append(piece)
            piece, room = " ", FOLD - 1
        piece += char
        room -= size
    return "\n".join([*pieces, piece]) + "\n"


def mermaid(text: str) -> str:
    """A period, an event, a section or a title of a timeline diagram.

    >>> mermaid("Doha: 50%;")
    'Doha#58; 50#37;#59;'
    """
    return clean.line(text).translate(_MERMAID)


def markwhen(text: str) -> str:
    """Text of an event behind its date: no tag, mention, link, id, percentage or comment is made of it.

    >>> markwhen("50% of #talks [x](http://a.b) !now @ana")
    '50％ of ＃talks [x]（http://a.b) ！now ＠ana'
    """
    return _MARKWHEN.sub(lambda found: _MARKS[found[0]], clean.line(text).translate(_WIDE))


def bibtex(text: str) -> str:
    r"""A value between braces.

    >>> bibtex("50% {of} it_")
    '50\\% \\textbraceleft{}of\\textbraceright{} it\\_'
    """
    return clean.line(text).translate(_BIBTEX)


def key(name: str) -> str:
    """A name as BibTeX takes one for a key: plain letters, and a few digits of its hash where others were left out.

    >>> key("000_a7187f9c"), key("Überblick #2")
    ('000_a7187f9c', 'Uberblick-2-8e6a96')
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    kept = _KEY.sub("-", plain).strip("-")
    return kept if kept == name else f"{kept}-{hashlib.sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:6]}"
