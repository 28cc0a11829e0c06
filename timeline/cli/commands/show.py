"""`show`: one document, claim or event with its reasons."""

from __future__ import annotations

import click

from timeline.cli import completing, evidence, output, places
from timeline.cli.filters import shape
from timeline.cli.options import Settings, command
from timeline.cli.session import Session
from timeline.cli.typed import Shape
from timeline.errors import UsageError


@command("show", "timeline show 002", "timeline show 000:3", "timeline show 002 --text")
@click.argument(
    "names",
    nargs=-1,
    required=True,
    metavar="DOC...",
    help="A part of a document's name, 000:3, or an id.",
    shell_complete=completing.documents,
)
@click.option("--text", "part", flag_value="text", help="Also the text, with the dates marked.")
@click.option("--raw", "part", flag_value="raw", help="The text as it was read, nothing else.")
@click.option("--claims-only", "part", flag_value="claims", help="Only the claims.")
@shape
@click.pass_obj
def show_command(settings: Settings, names: tuple[str, ...], part: str | None, shape: Shape) -> None:
    """One document: the evidence for its date, its claims, and why each has its date.

    DOC is any unique part of a document's name, 000:3 for a claim, or the id of an event. With -f the claims alone.
    """
    if part == "raw" and any(":" in name for name in names):
        raise UsageError("--raw shows a whole document, not a claim.")
    session = Session(settings)
    if shape.asks_for_rows:
        claims = [claim for name in names for claim in places.behind(session, name)]
        output.write(session, output.cut(output.told(session, claims), shape), shape)
    else:
        text = "\n".join(evidence.show(session, name, part) for name in names)
        output.page(text, shape.pager, part != "raw", evidence.links(session, names, part, shape.pager))
