"""The queue: a row for each claim that waits, of which only those on the screen are drawn."""

from __future__ import annotations

from typing import ClassVar

from rich.style import Style
from textual.binding import Binding
from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from timeline.cli.reviewing import Review
from timeline.cli.tui import told


class Queue(ScrollView, can_focus=True):
    """The claims of a review in their order; arrows and the mouse ask for another one."""

    BINDINGS: ClassVar = [
        Binding("up", "ask(-1)", "the claim before", show=False),
        Binding("down", "ask(1)", "the next claim", show=False),
        Binding("home", "ask(-1_000_000_000)", "the first claim", show=False),
        Binding("end", "ask(1_000_000_000)", "the last claim", show=False),
    ]

    class Asked(Message):
        """The reviewer wants the claim so many places on."""

        def __init__(self, places: int) -> None:
            super().__init__()
            self.places = places

    def __init__(self, review: Review) -> None:
        super().__init__(id="queue")
        self._review = review
        self.border_title = "queue"

    def follow(self) -> None:
        """Draw the rows as they are now, that of the claim which is looked at among them."""
        self.virtual_size = Size(0, len(self._review.waiting))
        at = min(self._review.at, len(self._review.waiting) - 1)
        self.scroll_to_region(Region(0, at, 1, 1), animate=False, force=True)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        width, at = self.scrollable_content_region.width, y + self.scroll_offset.y
        if not 0 <= at < len(self._review.waiting):
            return Strip.blank(width, self.rich_style)
        claim, is_here = self._review.waiting[at], at == self._review.at
        text = told.row(claim, self._review.session.place(claim), is_here)
        text.truncate(width, overflow="ellipsis", pad=True)
        strip = Strip(text.render(self.app.console)).adjust_cell_length(width)
        return strip.apply_style(self.rich_style + Style(reverse=is_here, dim=bool(claim.verdict) and not is_here))

    def on_click(self, event: Click) -> None:
        at = event.get_content_offset_capture(self).y + self.scroll_offset.y
        self.action_ask(at - self._review.at)

    def action_ask(self, places: int) -> None:
        self.post_message(self.Asked(places))
