"""`diff`: what changed between two chronologies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import click

from timeline.cli import lines, output
from timeline.cli.filters import filters, shape
from timeline.cli.options import Settings, command
from timeline.cli.session import Session
from timeline.cli.typed import Filters, Shape
from timeline.corpus import diff
from timeline.corpus.decisions import YES_NO
from timeline.corpus.diff import Change, Entry
from timeline.corpus.exported import Export
from timeline.export import clean
from timeline.export.selection import Fields
from timeline.model import Claim

SIGNS = {"added": "+", "removed": "-", "moved": ">", "judged": "!", "reworded": "~"}
USUAL = ("change", "date", "old_date", "text", "documents")
NOTHING = Entry("", None, "")
JUDGED = {"kind": "", "status": "", "contact": "", "alleged": "alleged: "}  # field -> what names it in a line


@command(
    "diff",
    "timeline diff yesterday.jsonl",
    "timeline diff old-corpus new-corpus",
    "timeline diff yesterday.jsonl today.jsonl --json",
)
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path), required=False)
@filters
@shape
@click.pass_obj
def diff_command(settings: Settings, old: Path, new: Path | None, filters: Filters, shape: Shape) -> int:
    """What was added (+), removed (-), moved in time (>), judged otherwise (!), reworded (~). Exit 1 when they differ.

    OLD and NEW are exports (jsonl, json, csv, sqlite) or folders of articles; without NEW, the corpus at hand.
    """
    before = _rows(settings, old, filters)
    known = diff.prints(before)
    filters = replace(filters, claims=before.are_claims or filters.are_claims)
    after = _rows(settings, new, filters) if new else Rows(Session(settings), filters)
    changes = diff.compare(before, after, known)
    output.tell(output.Loose(settings), map(_fields, changes), shape, lambda: _shown(changes))
    if not settings.quiet:
        lines.err(_counted(changes))
    return 1 if changes else 0


def _shown(changes: list[Change]) -> str:
    """A line or two for each change."""
    return "\n".join(map(_line, changes))


def _counted(changes: list[Change]) -> str:
    """How many changes there are of each sort."""
    count = Counter(change.what for change in changes)
    return "\n" + ", ".join(f"{count[what]} {what}" for what in diff.CHANGES)


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a corpus, asked for anew whenever they are gone through."""

    session: Session
    filters: Filters

    @property
    def are_claims(self) -> bool:
        return self.filters.are_claims

    def __iter__(self) -> Iterator[Entry]:
        for r in output.rows(self.session, self.filters):
            documents = (r.document,) if isinstance(r, Claim) else r.documents
            yield Entry(r.id, r.date, r.text, documents, (r.kind, r.status, r.contact, YES_NO[not r.alleged]))


def _rows(settings: Settings, path: Path, filters: Filters) -> Rows | Export:
    """The rows of an export or a corpus."""
    return Rows(Session(replace(settings, corpus=str(path))), filters) if path.is_dir() else Export(path)


def _line(change: Change) -> str:
    entry = change.new or change.old
    assert entry is not None, "a change has a side"
    line = f"{SIGNS[change.what]} {_when(change)}  {clean.line(entry.text)}"
    if change.what == "reworded" and change.old:
        line += f"\n  was: {clean.line(change.old.text)}"
    return line


def _when(change: Change) -> str:
    """The date of a change, with what it was, or how the judgement was, where that is the change."""
    date = change.date or "undated"
    if change.old is None or change.new is None:
        return date
    if change.what == "moved":
        return f"{change.old.date or 'undated'} -> {date}"
    if change.what == "judged":
        told = zip(JUDGED.values(), change.old.judgement, change.new.judgement, strict=False)
        return f"{date}  " + clean.line(", ".join(f"{name}{old} -> {new}" for name, old, new in told if old != new))
    return date


def _fields(change: Change) -> Fields:
    """What a row is now, and below `old_` what it was."""
    now, before = change.new, change.old
    documents = [*((now or before or NOTHING).documents)]
    values = {"change": change.what, **_side(now), "documents": documents}
    return Fields("change", values | {f"old_{key}": value for key, value in _side(before).items()}, USUAL)


def _side(entry: Entry | None) -> dict[str, str | None]:
    """Id, date, text and judgement of one side; nothing of a side that is missing."""
    judged = dict(zip(JUDGED, entry.judgement if entry else (None,) * len(JUDGED), strict=False))
    found = entry or NOTHING
    return {"id": found.id or None, "date": found.date, "text": found.text if entry else None, **judged}
