"""What stands for the title of an article: its own, else how it opens."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.export import clean
from timeline.model import Article, Span
from timeline.text import sentences, spans

OPENING = 80  # characters of a first sentence: a line of a terminal
_FEWEST = 4  # words of a sentence; fewer are a byline or a label
_LEFT_OVER = " )]>}|*_.,:;–—-"  # behind a date that is left out
_HEAD = 4_000  # characters in which an article has said its first sentence


def shown(article: Article) -> str:
    """The title, else the first sentence without the date header, ended at a word; never empty."""
    return article.source.title or _opening(article) or article.source.id


def _opening(article: Article) -> str:
    pieces = list(_sentences(article))
    first = next((piece for piece in pieces if len(piece.split()) >= _FEWEST), pieces[0] if pieces else "")
    return shortened(first, OPENING)


def _sentences(article: Article) -> Iterator[str]:
    """The first sentences as lines, without front matter, date header and boilerplate."""
    source = article.source
    left_out = spans.merged([(0, source.body), *article.removed, *_header(article)])
    text = source.text[: source.body + _HEAD]
    for sentence in sentences.split(text):
        found = spans.outside(text, sentence, left_out)
        piece = clean.line(text[slice(*found)]).lstrip(_LEFT_OVER) if found else ""
        if piece:
            yield piece


def _header(article: Article) -> list[Span]:
    """The date header with what stands before it in its line; a dateline is part of its sentence and stays."""
    span = article.dating.header_span
    if span is None or article.dating.basis == "dateline":
        return []
    return [(article.source.text.rfind("\n", 0, span[0]) + 1, span[1])]


def shortened(text: str, longest: int) -> str:
    """One line of at most `longest` characters and ` …`, ended at a word where the text has words.

    >>> shortened("The crews left the boats, and walked home.", 26)
    'The crews left the boats …'
    """
    if len(text) <= longest:
        return text
    cut = text.rfind(" ", longest // 2, longest + 1)
    return f"{text[:cut].rstrip(' ,;:–—-')} …" if cut > 0 else f"{text[:longest]}…"
