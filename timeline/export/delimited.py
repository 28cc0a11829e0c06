"""TSV and CSV: one row a line, never wrapped."""

from __future__ import annotations

import csv

from timeline.export import clean, columns
from timeline.export.selection import Layout, Out, Selection


def write_tsv(selection: Selection, layout: Layout, out: Out) -> None:
    """Tab-separated, date first, no header line; tabs and newlines inside a field become blanks."""
    wanted: tuple[str, ...] = ()
    for row in selection.rows:
        fields = columns.flat(row, selection)
        wanted = wanted or columns.wanted(row, selection, layout.columns)
        out.write("\t".join(clean.line(fields[name]) for name in wanted) + "\n")


def write_csv(selection: Selection, layout: Layout, out: Out) -> None:
    """Comma-separated with a header line; a field that a spreadsheet would run as a formula begins with `'`."""
    writer = csv.writer(out, lineterminator="\n")
    wanted: tuple[str, ...] = ()
    for row in selection.rows:
        fields = columns.flat(row, selection)
        if not wanted:
            wanted = columns.chosen(layout.columns, fields) or tuple(fields)
            writer.writerow(wanted)
        writer.writerow([clean.cell(fields[name]) for name in wanted])
