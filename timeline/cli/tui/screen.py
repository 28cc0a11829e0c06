"""The full screen of a review: three panes, a line for what happened, a line for answers, and the keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import App
from textual.binding import Binding
from textual.containers import Container, VerticalScroll
from textual.events import Key, Print, Resize
from textual.suggester import SuggestFromList
from textual.widget import Widget
from textual.widgets import Input, Static

from timeline.cli import reviewing, rivals
from timeline.cli.reviewing import Review
from timeline.cli.tui import told
from timeline.cli.tui.article import ArticlePane
from timeline.cli.tui.help import HelpScreen
from timeline.cli.tui.queue import Queue
from timeline.corpus.decisions import ClaimDecision
from timeline.errors import TimelineError, UsageError
from timeline.export import clean
from timeline.model import Claim
from timeline.text.counted import many

NARROW, WIDE = 80, 130  # columns below which there are two panes, and from which all three stand side by side
NEXT, QUIT = ("space", "enter"), ("q", "ctrl+d")
INTERRUPTED = 130
_STYLE = """
Screen { layout: vertical; }
#where, #said, #keys { height: auto; width: 100%; }
#where { text-style: bold; }
#said { min-height: 1; max-height: 4; }
#answer { height: 1; border: none; padding: 0; display: none; }
#panes { height: 1fr; layout: grid; grid-size: 2 2; grid-columns: 1fr 1fr; grid-rows: 6 1fr; }
#queue { column-span: 2; }
#queue, #article, #claim { border: none; border-top: solid ansi_default; padding: 0; scrollbar-size-vertical: 1; }
#claim { padding-left: 1; }
#queue:focus, #article:focus, #claim:focus { border-top: double ansi_default; }
#head, #passage, #before { margin-bottom: 1; }
#passage { border-left: thick ansi_default; padding: 0 1; }
#before, #after { padding: 0 1 0 2; }
#head, #facts { padding: 0 1 0 0; }
.-wide #panes { grid-size: 3 1; grid-columns: 2fr 3fr 3fr; grid-rows: 1fr; }
.-wide #queue { column-span: 1; }
.-narrow #panes { grid-size: 1 2; grid-columns: 1fr; grid-rows: 1fr 1fr; }
.-narrow #queue { column-span: 1; display: none; }
.-narrow.-queue #queue { display: block; }
.-narrow.-queue #article { display: none; }
"""


class ReviewApp(App[None]):
    """A review on a full screen. The letters are those of `reviewing.KEYS`."""

    CSS = _STYLE
    TITLE = "timeline review"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (NARROW, "-usual"), (WIDE, "-wide")]  # noqa: RUF012 - Textual declares it
    BINDINGS: ClassVar = [
        Binding("ctrl+c", "interrupt", show=False, priority=True),
        Binding("ctrl+q", "quit", show=False, priority=True),
        Binding("escape", "leave", show=False),
        Binding("pageup", "read(-1)", show=False),
        Binding("pagedown", "read(1)", show=False),
        Binding("w", "turn", show=False),
    ]

    def __init__(self, review: Review) -> None:
        super().__init__()
        self._review = review
        self._asked = ""  # the field that a person is asked for
        self._said = ""  # what happened last
        self.theme = "ansi-dark"  # the terminal's own colours, light or dark

    def show(self) -> None:
        """Run until the reviewer leaves. Raises `KeyboardInterrupt` when they do so by Ctrl-C."""
        self.run()
        if self.return_code == INTERRUPTED:
            raise KeyboardInterrupt

    def compose(self) -> Iterator[Widget]:
        yield Static(id="where")
        with Container(id="panes"):
            yield Queue(self._review)
            yield ArticlePane()
            with VerticalScroll(id="claim") as pane:
                pane.border_title = "claim"
                yield Static(id="facts")
        yield Static(id="said")
        yield Input(id="answer")
        yield Static(id="keys")

    def on_mount(self) -> None:
        self.begin_capture_print(self)  # a note of the session is said here, and not drawn over the screen
        self.query_one(Queue).focus()
        self._draw()

    def on_resize(self, event: Resize) -> None:
        self.query_one("#keys", Static).update(Text("\n".join(reviewing.keys(event.size.width))))
        self.call_after_refresh(self._draw)

    def on_print(self, event: Print) -> None:
        if event.text.strip():
            self._say(f"{self._said} {event.text}")

    def on_key(self, event: Key) -> None:
        """A letter of the review; one without a meaning says where help is."""
        if self._asked or len(self.screen_stack) > 1:
            return
        letter = event.character or ""
        if letter == "?":
            event.prevent_default()  # what opens the help is not to close it
        if event.key in NEXT:
            self._go(1)
        elif event.key in QUIT:
            self.exit()
        elif letter in reviewing.VERDICTS:
            self._decide(reviewing.verdict(letter))
        elif letter in reviewing.PROMPTS:
            self._ask(reviewing.PROMPTS[letter])
        else:
            self._press(letter)

    def _press(self, letter: str) -> None:
        match letter:
            case "?":
                self.push_screen(HelpScreen())
            case "b":
                self._go(-1)
            case "u":
                self._try(lambda: reviewing.undo(self._review))
            case _ if letter.isprintable() and letter not in ("", "w"):
                self._say(reviewing.unknown(letter))

    @on(Queue.Asked)
    def _on_asked(self, event: Queue.Asked) -> None:
        self._go(min(event.places, len(self._review.waiting) - 1 - self._review.at))

    def _go(self, places: int) -> None:
        self._review.go(places)
        self._say("")
        self._draw()

    def _decide(self, decision: ClaimDecision) -> None:
        self._try(lambda: reviewing.decide(self._review, decision))

    def _try(self, act: Callable[[], str]) -> None:
        """Do something to the decisions, and say what happened; where it cannot be done, why."""
        try:
            self._say(act())
        except TimelineError as error:
            self._say(reviewing.wrong(error))
        except OSError as error:
            self._say(f"not written: {error.strerror or error}")
        self._draw()

    def _ask(self, field: str) -> None:
        """Ask for what a field is to hold; the line for answers has the keys until it is sent or left."""
        known = reviewing.words(field) or (self._review.session.profile.kinds if field == "kind" else ())
        self._asked = field
        answer = self.query_one("#answer", Input)
        answer.value, answer.suggester = "", SuggestFromList(known) if known else None
        answer.display = True
        answer.focus()
        choices = f" ({', '.join(known)})" if known else ""
        self._say(f"{field}{choices}, Enter or Esc to leave:")

    @on(Input.Submitted)
    def _on_answer(self, event: Input.Submitted) -> None:
        try:
            decision = reviewing.answered(self._review.session, self._asked, event.value)
        except UsageError as error:
            self._say(reviewing.wrong(error))
            return
        self._close()
        if decision is None:
            self._say(reviewing.LEFT)
        else:
            self._decide(decision)

    def _close(self) -> None:
        self._asked = ""
        self.query_one("#answer", Input).display = False
        self.query_one(Queue).focus()

    def action_leave(self) -> None:
        """Leave a question unanswered."""
        if self._asked:
            self._close()
            self._say(reviewing.LEFT)

    def action_interrupt(self) -> None:
        self.exit(return_code=INTERRUPTED)

    def action_read(self, pages: int) -> None:
        """Turn the article by a page."""
        pane = self.query_one(ArticlePane)
        pane.scroll_relative(y=pages * max(1, pane.size.height - 2), animate=False)

    def action_turn(self) -> None:
        """Where there is room for two panes, the queue in place of the article, or back."""
        self.screen.toggle_class("-queue")

    def _say(self, words: str) -> None:
        self._said = words
        self.query_one("#said", Static).update(Text(clean.line(words)))

    def _draw(self) -> None:
        """All panes as the review stands now."""
        review, claim = self._review, self._review.claim
        number = f"{review.at + 1} of {len(review.waiting)}" if claim else f"all {len(review.waiting)} seen"
        self.query_one("#where", Static).update(Text(f"[{number}] {reviewing.told(review)}"))
        self.query_one(Queue).follow()
        if claim is None:
            self.query_one(ArticlePane).leave("No claim is left: b for the one before, u to take back, q to quit.")
            self.query_one("#facts", Static).update("")
        else:
            self._tell(claim)

    def _tell(self, claim: Claim) -> None:
        session = self._review.session
        (article,) = session.store.articles([claim.document])
        self.query_one(ArticlePane).tell(article, claim)
        found = [replace(each, claim=self._review.latest(each.claim)) for each in rivals.rivals(session, claim)]
        standing = [each for each in found if each.claim.verdict != "rejected"]
        places = [session.place(each.claim) for each in standing]
        facts = told.claim(claim, session.place(claim), standing, places)
        self.query_one("#facts", Static).update(facts)
        pane = self.query_one("#claim")
        pane.border_title = f"claim, {many(len(standing), 'rival')} below" if standing else "claim, no rivals"
        pane.scroll_home(animate=False)
