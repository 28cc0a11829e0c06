"""The help of the full screen: what each key does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from timeline.cli import reviewing
from timeline.cli.tui import marks

MORE = {  # keys of the screen alone, and what they do
    "up, down": "the claim before, the next one; Home and End the first and the last",
    "PgUp, PgDn": "turn the article",
    "Tab": "to the next pane, where the arrows scroll",
    "w": "where there is room for two panes: the queue in place of the article, or back",
    "Esc": "leave a question unanswered",
}


class HelpScreen(ModalScreen[None]):
    """Over the panes until a key closes it; arrows scroll."""

    CSS = "HelpScreen VerticalScroll { width: 100%; height: 100%; }"
    BINDINGS: ClassVar = [Binding("escape,q,space,enter,question_mark", "dismiss", show=False)]

    def compose(self) -> Iterator[Widget]:
        with VerticalScroll():
            yield Static(_table())

    def on_mount(self) -> None:
        self.query_one(VerticalScroll).focus()


def _table() -> Table:
    """Each key with its word and its meaning."""
    out = Table.grid(padding=(0, 1))
    out.add_column(no_wrap=True, justify="right")
    out.add_column(overflow="fold")
    for key, (word, meaning) in reviewing.KEYS.items():
        out.add_row(Text(key, "bold"), Text(f"{word}: {meaning}"))
    for key, meaning in MORE.items():
        out.add_row(Text(key, "bold"), Text(meaning))
    out.add_row("", Text("in the article: ").append_text(marks.legend()))
    out.add_row("", Text("in the queue: + accepted, - rejected. Any of q, Esc, Enter closes this."))
    return out
