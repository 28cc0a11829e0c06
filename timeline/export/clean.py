"""Text from articles made harmless for one kind of output. Everything printed passes through here."""

from __future__ import annotations

import re

# C0 and C1 controls, bidirectional overrides, zero-width marks that hide text, and lone surrogates
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
)
_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[PX^_][^\x1b]*(?:\x1b\\)?|[ -~]?)")
_MARKUP = re.compile(r"([\\`*_{}\[\]<>|~&])")
_STARTS = re.compile(r"^(#|[-+=])|^(\d+)(?=[.)]\s)")


def block(text: str) -> str:
    """Text for a terminal, newlines and tabs kept; escape sequences and invisible characters are gone.

    >>> block("a\\x1b]8;;http://x\\x07b\\x1b[31mc\\u202e")
    'abc'
    """
    return _UNSEEN.sub("", _ESCAPES.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))


def line(text: str) -> str:
    """Text as one line with single blanks, for a row."""
    return " ".join(block(text).split())


def marked(text: str, before: str = "**", after: str = "**") -> str:
    """One line with the hits of a search, which stand between \\1 and \\2, set off.

    >>> marked("a \\1talk\\2 in\\nMoscow")
    'a **talk** in Moscow'
    """
    return "".join(before + line(p) + after if hit else _inner(p) for p, hit in pieces(text)).strip()


def _inner(text: str) -> str:
    return re.sub(r"\s+", " ", block(text))


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
    escaped = _MARKUP.sub(r"\\\1", line(text)).replace("://", "\\://").replace("www.", "www\\.")
    return _STARTS.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\", escaped)


def cell(text: str) -> str:
    """One line that a spreadsheet takes for text, never for a formula."""
    one = line(text)
    return f"'{one}" if one[:1] in ("=", "+", "-", "@") else one
