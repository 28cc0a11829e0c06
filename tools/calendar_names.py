"""Write `timeline/lang/world/calendar_names.txt` from CLDR: month and weekday names and the order of numeric dates.

Run by hand (`.venv/bin/python tools/calendar_names.py`) when CLDR or LANGUAGES changes; `babel` is a development
dependency only. A test checks that the file is what this script writes.
"""

from __future__ import annotations

from pathlib import Path

from babel import Locale, localedata

LANGUAGES = (
    "en ru uk be de fr es pt it nl pl cs sk ro bg sr el tr az lt lv et fi sv da nb hu ar ar_LB ar_DZ ar_MA fa fa_AF ps "
    "ur hi bn id ms vi ka hy kk uz ky tg he zh ja ko th"
).split()
TARGET = Path(__file__).parent.parent / "timeline" / "lang" / "world" / "calendar_names.txt"
HEAD = (
    "# Written by tools/calendar_names.py from CLDR: language, order of a numeric date, names split by | and spaces.\n"
)
_MARKS = ".॰।‏‎"


def names(code: str, kind: str, number: int) -> list[str]:
    """The single-word names of a month (1 to 12) or weekday (0 to 6) in every form the locale itself gives.

    Inherited data are left out: babel fills aliases of one locale with the names of another.
    """
    found: dict[str, None] = {}
    own = localedata.load(code, merge_inherited=False).get(kind, {})
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            table = own.get(context, {})
            table = table.get(width) if isinstance(table, dict) else None
            table = table[1] if isinstance(table, tuple) else table  # (alias, what differs from it)
            if not isinstance(table, dict):
                continue
            name = table.get(number)
            if not isinstance(name, str):
                continue
            name = name.strip(_MARKS).lower()
            if len(name) > 1 and not any(c.isdigit() or c in " .-'’|" for c in name):
                found[name] = None
    return list(found)


def order(locale: Locale) -> str:
    """`dmy`, `mdy` or `ymd`: the order of the locale's short date."""
    pattern = locale.date_formats["short"].pattern
    places = sorted("dMy", key=pattern.index)
    return "".join(places).lower()


def render() -> str:
    """The whole data file."""
    lines = [HEAD]
    for code in LANGUAGES:
        lines.append(f"{code} order {order(Locale.parse(code))}\n")
        for kind, numbers in (("months", range(1, 13)), ("days", range(7))):
            row = [" ".join(names(code, kind, number)) for number in numbers]
            if any(row):
                lines.append(f"{code} {kind} {' | '.join(row)}\n")
    return "".join(lines)


if __name__ == "__main__":
    TARGET.write_text(render(), encoding="utf-8")
