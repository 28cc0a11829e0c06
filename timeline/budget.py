"""What a piece of work may take: so many CPU seconds, then it is stopped; no time for looking for cycles; and no memory
of what was worked out before.
"""

from __future__ import annotations

import gc
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_AGAIN = 1.0  # CPU seconds until it is stopped once more, should something have gone on


class OutOfTime(BaseException):
    """Raised in the middle of the work; no `Exception`, so that nothing in between takes it for a fault of a file."""


@contextmanager
def cpu(seconds: float) -> Iterator[None]:
    """Raise `OutOfTime` in the work that takes more than so many CPU seconds of this process.

    Whoever counted before counts on afterwards. Nothing is counted beside the main thread, nor where there is no such
    timer (Windows).
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    counts = True

    def stop(_number: int, _frame: object) -> None:
        if counts:
            raise OutOfTime

    before = signal.signal(signal.SIGVTALRM, stop)
    left = signal.setitimer(signal.ITIMER_VIRTUAL, seconds, _AGAIN)
    try:
        yield
    finally:
        counts = False
        signal.setitimer(signal.ITIMER_VIRTUAL, *left)
        signal.signal(signal.SIGVTALRM, before if before is not None else signal.SIG_DFL)


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for cycles meanwhile: reading and gathering make none, and looking takes up to a quarter of a run."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def forget() -> None:
    """Empty what the program's functions remember of what they were asked: other work asks for other things."""
    for name, module in list(sys.modules.items()):
        if name.startswith("timeline."):
            for each in vars(module).values():
                if callable(clear := getattr(each, "cache_clear", None)):
                    clear()
