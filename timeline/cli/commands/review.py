"""`review`: a person's decisions, from flags or one key at a time."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace

import click

from timeline.calendar import intervals
from timeline.cli import applying, completing, deciding, output, setting, walking
from timeline.cli.deciding import Asked
from timeline.cli.filters import filters, shape
from timeline.cli.options import Settings, command, handed_over
from timeline.cli.session import Session
from timeline.cli.typed import Filters, Shape
from timeline.corpus import overrides, overrides_write
from timeline.export.selection import Fields, Selection
from timeline.model import Claim

FIELDS = f"A field of a claim ({', '.join(setting.CLAIM)}) or a document ({', '.join(setting.DOCUMENT)})"
DOUBT = {"none": 6, "open": 5, "interval": 4, "inherited": 3, "relative": 2, "named": 1, "partial": 1}


@command(
    "review",
    "timeline review",
    "timeline review 003 --date 2021-07-23 --note 'address of the page' --by ana",
    "timeline review 000:8 --accept",
    "timeline review --merge 002:9 003:4",
    "timeline review 000:8 --set speaker='Sergey Lavrov; VOA'",
    "timeline review --reject --source 'Some Outlet' --until 2017",
    "timeline review --apply decisions.yaml",
    "timeline review --queue",
)
@click.argument("names", nargs=-1, metavar="[DOC|DOC:N|ID]...", shell_complete=completing.documents)
@click.option("--accept", is_flag=True, help="The claim is right as found.")
@click.option("--reject", is_flag=True, help="The claim is wrong; it is not listed any more, but keeps its number.")
@click.option("--clear", is_flag=True, help="Take back what was decided about it.")
@click.option("--merge", "event", flag_value="merge", help="The events of these rows are one.")
@click.option("--split", "event", flag_value="split", help="These claims leave their event, together.")
@click.option(
    "--link", type=click.Choice(["fulfils", "disputes"]), help="What the event of the first row does to the second's."
)
@click.option("--unlink", "event", flag_value="unlink", help="The events of these two rows have no link.")
@click.option("--set", "fields", multiple=True, metavar="FIELD=VALUE", help=f"{FIELDS}; 'none' takes it back.")
@click.option("--date", "date", metavar="DATE", help="The date of the claim or of the document; 'none' takes it back.")
@click.option("--note", metavar="TEXT", help="Why.")
@click.option("--by", metavar="NAME", envvar="TIMELINE_BY", show_envvar=True, help="Who.")
@click.option("--yes", is_flag=True, help="Do not ask whether all that the filters select is meant.")
@click.option("--apply", type=click.Path(), metavar="FILE", help="Take over the decisions that a page has saved.")
@click.option("--queue", is_flag=True, help="List what waits for a decision, least certain first.")
@filters
@handed_over("asked", Asked)
@shape
@click.pass_obj
def review_command(settings: Settings, asked: Asked, filters: Filters, shape: Shape) -> int:
    """Accept, reject or correct claims and dates. Decisions stand in overrides.yaml beside the articles.

    On a terminal, one claim at a time, least certain first. With names, the flags decide about these claims (DOC:N,
    or ID for all claims of an event) or documents (DOC); without names, about the claims that the filters select,
    after a question. With names, --actor, --kind and --status set what they select without.
    """
    session = Session(settings)
    if asked.apply or asked.decides:
        return (applying.apply if asked.apply else deciding.decide)(session, asked, filters)
    if asked.queue or not (sys.stdin.isatty() and sys.stdout.isatty()):
        _list(session, filters, shape)
    else:
        with overrides_write.locked(session.folder):
            walking.walk(session, order(session, filters), asked.by)
    return 0


def _list(session: Session, filters: Filters, shape: Shape) -> None:
    """What waits for a decision, as rows."""
    output.write(session, output.cut(Selection(_waiting(session, order(session, filters))), shape), shape)


def _waiting(session: Session, claims: list[Claim]) -> Iterator[Fields]:
    """Where each claim stands, its date and how that was found, its kind and its sentence."""
    for c in claims:
        found = {"date": c.date, "basis": c.basis, "kind": c.kind, "text": c.text, "id": c.id}
        yield Fields("waiting", {"source": session.place(c), **found}, ("source", "date", "basis", "kind", "text"))


def order(session: Session, filters: Filters) -> list[Claim]:
    """Claims without a decision that holds, least certain first; equals as they stand in the chronology."""
    query = replace(session.query(filters), rejected=None)
    waiting = [c for c in session.store.claims(query) if overrides.waits(c)]
    return sorted(waiting, key=lambda c: -_doubt(c))


def _doubt(claim: Claim) -> int:
    by_date = DOUBT.get(intervals.precision(claim.date), 0)
    return (
        max(by_date, DOUBT.get(claim.basis, 0)) * 2
        + (not claim.speakers)
        + (claim.alleged or claim.status == "conditional")
    )
