"""`help`: the help of a command, or a page on dates, formats or the environment."""

from __future__ import annotations

import click

from timeline.cli import leaving, manual
from timeline.cli.options import Settings, command


@command("help", "timeline help list", "timeline help dates", "timeline help formats")
@click.argument("name", required=False, metavar="[COMMAND|TOPIC]", shell_complete=manual.complete)
@click.pass_context
@click.pass_obj
def help_command(settings: Settings, ctx: click.Context, name: str | None) -> None:
    """The help of a command, as its -h prints it, or a page on a topic: dates, formats, environment.

    The same as manual pages: man timeline, man timeline-list.
    """
    leaving.say(manual.text(ctx.find_root(), name))
