"""The article of a claim with its marks, and its sentence in view."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text
from textual.containers import VerticalScroll
from textual.widgets import Static

from timeline.cli.tui import marks, told
from timeline.model import Article, Claim, Span

_AROUND = 20_000  # characters before and after a claim that are shown: twenty screens each


class ArticlePane(VerticalScroll):
    """Head, what stands before the paragraph of the claim, that paragraph, and what follows."""

    def __init__(self) -> None:
        super().__init__(id="article")
        self.border_title = f"article: {marks.legend().markup}"
        self._led = Text()  # what of its paragraph stands before the sentence
        self._sentence = Text()

    def compose(self) -> Iterator[Static]:
        for name in ("head", "before", "passage", "after"):
            yield Static(id=name)

    def tell(self, article: Article, claim: Claim) -> None:
        """Show the article of a claim, its sentence in view."""
        text, found = article.source.text, marks.of(claim, article.source.text)
        start, end = passage(text, claim.span)
        rest = end + len(text[end : end + _AROUND]) - len(text[end : end + _AROUND].lstrip("\n"))
        before, after = (max(0, start - _AROUND), start), (rest, min(len(text), rest + _AROUND))
        pieces = [marks.painted(text, part, found) for part in (before, (start, end), after)]
        if before[0]:
            pieces[0] = Text(f"… {before[0]} characters before\n").append_text(pieces[0])
        if after[1] < len(text):
            pieces[2].append(f"\n… {len(text) - after[1]} characters more")
        self._led = marks.painted(text, (start, claim.span[0]), ())
        self._sentence = marks.painted(text, claim.span, ())
        for name, piece in zip(("before", "passage", "after"), pieces, strict=True):
            piece.rstrip()
            self._place(name, piece)
        self._place("head", told.head(article))
        self.call_after_refresh(self._bring)

    def leave(self, words: str) -> None:
        """Show no article, but these words."""
        for name in ("before", "passage", "after"):
            self._place(name, Text())
        self._place("head", Text(words))

    def _place(self, name: str, text: Text) -> None:
        part = self.query_one(f"#{name}", Static)
        part.update(text)
        part.display = bool(text.plain.strip())

    def _bring(self) -> None:
        """Scroll until the sentence stands in the middle, or begins at the top where it is longer than the pane.

        Where it is seen without scrolling, so is the head of the article.
        """
        part, height = self.query_one("#passage", Static), self.scrollable_content_region.height
        width = max(1, part.content_size.width)
        above = len(self._led.wrap(self.app.console, width)) - 1 if self._led.plain else 0
        lines = len(self._sentence.wrap(self.app.console, width))
        top = part.virtual_region.y + above
        self.scroll_to(y=0 if top + lines <= height else top - max(0, height - lines) // 2, animate=False)


def passage(text: str, span: Span) -> Span:
    """Where the paragraphs stand that a sentence is part of.

    >>> text = "One.\\n\\nTwo. Three.\\n\\nFour."
    >>> text[slice(*passage(text, (11, 17)))]
    'Two. Three.'
    """
    end = text.find("\n", span[1])
    return text.rfind("\n", 0, span[0]) + 1, len(text) if end < 0 else end
