"""Opens the full screen of a review, where there is a terminal and Textual; the only door to what needs Textual."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec

from timeline.cli import lines, reviewing
from timeline.cli.session import Session
from timeline.errors import UsageError
from timeline.model import Claim

_EXTRA = "pip install 'timeline[tui]'"


def check() -> None:
    """Raises `UsageError` when there is no Textual, or no terminal to draw on."""
    if find_spec("textual") is None:
        raise UsageError("--tui needs Textual, which is not installed.", f"It comes with an extra: {_EXTRA}")
    if not all(stream is not None and stream.isatty() for stream in (sys.__stdin__, sys.__stdout__, sys.__stderr__)):
        raise UsageError("--tui needs a terminal, and this is none.", "To list what waits: timeline review --queue")


def walk(session: Session, waiting: list[Claim], by: str | None) -> None:
    """A review of these claims on a full screen; every decision is on disk before the next is shown."""
    from timeline.cli.tui.screen import ReviewApp

    review = reviewing.begun(session, waiting, by)
    if not session.color:
        os.environ["NO_COLOR"] = "1"  # Textual asks for it, and takes it away, when the screen is made
    if waiting:
        ReviewApp(review).show()
    lines.out(reviewing.told(review))
