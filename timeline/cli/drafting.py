"""What `init` does: read the folder, ask what it is about, write the profile."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from timeline import topic
from timeline.cli import drafted, leaving, lines, options
from timeline.cli.options import Settings
from timeline.cli.session import Session
from timeline.corpus import draft as drafts
from timeline.corpus import names, parties, sample, writing
from timeline.corpus.draft import Seen
from timeline.errors import InputError, UsageError
from timeline.export import clean
from timeline.lang.fold import bare
from timeline.model import Query
from timeline.text import shell, spans

_LOOKED_AT = 20_000  # documents that names are sought in: more of them name the same


def chosen(sides: Sequence[str] | None, subject: str | None) -> tuple[str, ...]:
    """What the person says that the folder is about; empty for nothing. Raises `UsageError` for both."""
    if sides and subject:
        raise UsageError("--sides and --subject exclude each other.")
    said = [" ".join(clean.line(name).split()) for name in (*(sides or ()), *([subject] if subject else []))]
    if not all(said):
        raise UsageError("a side or a subject has no name.")
    if len({bare(name) for name in said}) < len(said):
        raise UsageError(f"two sides are called '{said[0]}'.")
    return tuple(said)


def lay_down(target: Path) -> None:
    """The sample corpus in a folder, and what to try with it."""
    articles = sample.lay_down(target)
    lines.out(f"{articles} articles in {clean.line(str(target))}. Try: timeline -C {shell.name(str(target))} list")


def draft(settings: Settings, said: Sequence[str]) -> None:
    """Write the profile of a folder. Raises `UsageError` when it has one."""
    folder = options.corpus_folder(settings.corpus)
    path = folder / topic.FILE
    if os.path.lexists(path):
        raise UsageError(f"{path} is there already.", "Edit it, or move it away and run timeline init again.")
    session = Session(settings)
    seen = look(session)
    about = tuple(said) or _asked(drafts.guess(seen))
    if not about:
        raise InputError(f"no names in the articles of {folder}.", "Say what they are about: timeline init --subject A")
    text = drafted.written(seen, about, session.folder.name or "articles", not said)
    with writing.to(path, folder) as out:
        out.write(text)
    what = f"sides {about[0]} and {about[1]}" if len(about) == 2 else f"subject {about[0]}"
    guessed = "" if said else ", a guess"
    lines.out(f"{options.shown(path)}: {clean.line(what)}{guessed}. Read it, then: timeline list")


def look(session: Session) -> Seen:
    """What the articles of a corpus name and where they come from."""
    from timeline import dating

    articles = list(session.store.shelf.articles(Query(), _LOOKED_AT))
    texts = [spans.blanked(each.source.text, [(0, each.source.body), *each.removed]) for each in articles]
    proved = dating.proved_orders((outlet, header) for _, outlet, header, _ in session.store.headers())
    orders = set(proved.values())
    return Seen(
        documents=len(articles),
        names=names.find(texts, parties.outlets(each.outlet for each in articles if each.outlet)),
        hosts=drafts.hosts((article.outlet, article.url) for article in articles),
        order=orders.pop() if len(orders) == 1 else "",
    )


def _asked(guess: tuple[str, ...]) -> tuple[str, ...]:
    """The guess, or on a terminal what the person says instead: two names with "and" between, or one."""
    if not guess or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return guess
    shown = clean.line(" and ".join(guess))
    typed = leaving.ask(f"What is the folder about? Two sides (A and B), or one subject [{shown}]: ", err=True) or shown
    parts = [part.strip() for part in re.split(r"\s+and\s+|,", typed) if part.strip()]
    return guess if typed == shown else chosen(parts if len(parts) == 2 else None, None if len(parts) == 2 else typed)
