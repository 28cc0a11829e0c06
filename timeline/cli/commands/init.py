"""`init`: a first profile for a folder of one's own, or the sample corpus."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from timeline.cli import drafting
from timeline.cli.options import Settings, command


@command("init", "timeline init", "timeline init articles --sides Freedonia Sylvania", "timeline init --sample trial")
@click.argument("folder", required=False, metavar="[DIR]", type=click.Path())
@click.option("--sides", nargs=2, metavar="A B", help="The two parties that the topic is about.")
@click.option("--subject", metavar="A", help="The one country, company, person or disaster that it is about.")
@click.option("--sample", is_flag=True, help="Lay down the sample corpus in DIR instead.")
@click.pass_obj
def init_command(
    settings: Settings, folder: str | None, sides: tuple[str, str] | None, subject: str | None, sample: bool
) -> None:
    """Write a first timeline.yaml from what the articles of a folder name, to be mended by hand. Never over a file.

    People, bodies and places with their counts, a guess at two sides or one subject, outlets and hosts, and the order
    of day and month that the dates prove. On a terminal it asks whether the guess is right.
    """
    settings = replace(settings, corpus=folder or settings.corpus)
    if sample:
        drafting.lay_down(Path(folder or "sample"))
    else:
        drafting.draft(settings, drafting.chosen(sides, subject))
