"""`tag`: words of one's own on claims and events."""

from __future__ import annotations

import click

from timeline.cli import completing, tagging
from timeline.cli.options import Settings, command, handed_over
from timeline.cli.session import Session
from timeline.cli.tagging import Asked


@command(
    "tag",
    "timeline tag 002:9 003:4 lead",
    "timeline tag 002:9 --note 'ask the ministry for the list of guests' --by ana",
    "timeline list --tag lead",
    "timeline tag 002:9 lead --remove",
)
@click.argument("names", nargs=-1, required=True, metavar="ROW... [WORD]", shell_complete=completing.documents)
@click.option("--note", metavar="TEXT", help="A note, which exports show with the row.")
@click.option("--remove", is_flag=True, help="Take the word away; without WORD all words and the note.")
@click.option("--by", metavar="NAME", envvar="TIMELINE_BY", show_envvar=True, help="Who.")
@handed_over("asked", Asked)
@click.pass_obj
def tag_command(settings: Settings, asked: Asked) -> None:
    """Put a WORD of your own on claims and events; it filters (--tag WORD), and every export has it.

    ROW is what list shows, such as 002:9, or an id. An event has the words and notes of all its claims; on an event id
    the word goes to its best claim. They stand in overrides.yaml.
    """
    session = Session(settings)
    tagging.decide(session, asked)
