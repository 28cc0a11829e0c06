"""`diff`: what changed between two chronologies."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import click

from timeline.cli import output
from timeline.cli.filters import filters
from timeline.cli.options import Settings, command
from timeline.cli.session import Session
from timeline.cli.typed import Filters
from timeline.corpus import diff
from timeline.corpus.diff import Change, Entry
from timeline.errors import InputError
from timeline.export import clean
from timeline.model import Claim

SIGNS = {"added": "+", "removed": "-", "moved": ">", "judged": "!", "reworded": "~"}
JUDGED = ("kind", "status", "contact")


@command(
    "diff",
    "timeline diff yesterday.jsonl",
    "timeline diff old-corpus new-corpus",
    "timeline diff yesterday.jsonl today.jsonl --json",
)
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path), required=False)
@click.option("--json", "as_json", is_flag=True, help="For scripts.")
@filters
@click.pass_obj
def diff_command(settings: Settings, old: Path, new: Path | None, as_json: bool, filters: Filters) -> int:
    """What was added (+), removed (-), moved in time (>), judged otherwise (!), reworded (~). Exit 1 when they differ.

    OLD and NEW are exports (jsonl or json) or folders of articles; without NEW, the corpus at hand.
    """
    before, claims = _entries(settings, old, filters)
    filters = replace(filters, claims=claims or filters.claims)
    after, _ = _entries(settings, new, filters) if new else (_of_corpus(Session(settings), filters), claims)
    changes = diff.compare(before, after)
    if as_json:
        click.echo(json.dumps([_json(c) for c in changes], ensure_ascii=False, indent=1))
    else:
        for change in changes:
            click.echo(_line(change))
    if not settings.quiet and not as_json:
        count = {what: sum(c.what == what for c in changes) for what in diff.CHANGES}
        click.echo("\n" + ", ".join(f"{n} {what}" for what, n in count.items()), err=True)
    return 1 if changes else 0


def _entries(settings: Settings, path: Path, filters: Filters) -> tuple[list[Entry], bool]:
    """The rows of an export or a corpus, and whether they are claims."""
    if path.is_dir():
        return _of_corpus(Session(replace(settings, corpus=str(path))), filters), filters.claims
    try:
        text = path.read_text(encoding="utf-8-sig")
        rows = json.loads(text) if text.lstrip().startswith("[") else [json.loads(x) for x in text.splitlines() if x]
        entries = [
            Entry(
                id=str(row["id"]),
                date=row["date"],
                text=str(row["text"]),
                documents=tuple(row["documents"]) if "documents" in row else (str(row["document"]),),
                judgement=tuple(str(row.get(field, "")) for field in JUDGED),
            )
            for row in rows
        ]
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}.") from error
    except (ValueError, KeyError, TypeError) as error:
        fix = "Make one: timeline export -f jsonl -o FILE"
        raise InputError(f"{path} is no export of a chronology as jsonl or json.", fix) from error
    return entries, any("document" in row for row in rows)


def _of_corpus(session: Session, filters: Filters) -> list[Entry]:
    return [
        Entry(
            r.id, r.date, r.text, (r.document,) if isinstance(r, Claim) else r.documents, (r.kind, r.status, r.contact)
        )
        for r in output.rows(session, filters)
    ]


def _line(change: Change) -> str:
    entry = change.new or change.old
    assert entry is not None, "a change has a side"
    date = entry.date or "undated"
    if change.what == "moved" and change.old and change.new:
        date = f"{change.old.date or 'undated'} -> {change.new.date or 'undated'}"
    if change.what == "judged" and change.old and change.new:
        pairs = zip(change.old.judgement, change.new.judgement, strict=False)
        date += "  " + clean.line(", ".join(f"{old} -> {new}" for old, new in pairs if old != new))
    lines = [f"{SIGNS[change.what]} {date}  {clean.line(entry.text)}"]
    if change.what == "reworded" and change.old:
        lines.append(f"  was: {clean.line(change.old.text)}")
    return "\n".join(lines)


def _json(change: Change) -> dict[str, object]:
    return {"change": change.what, "old": _side(change.old), "new": _side(change.new)}


def _side(entry: Entry | None) -> dict[str, object] | None:
    if entry is None:
        return None
    judged = dict(zip(JUDGED, entry.judgement, strict=False))
    return {"id": entry.id, "date": entry.date, "text": entry.text, "documents": list(entry.documents), **judged}
