"""Write `timeline/lang/world/nations.txt`: countries, what their people are called, and their capitals.

Names are CLDR's (babel), adjectives and capitals those of countryinfo (MIT licence); what both lack or get wrong stands
in `nations_by_hand.txt`. Run by hand (`.venv/bin/python tools/world_names.py`) when either changes; both are
development dependencies only. A test checks that the file is what this script writes.
"""

from __future__ import annotations

import json
from pathlib import Path

import countryinfo
from babel import Locale

STATES = (  # members of the United Nations, and Hong Kong, Kosovo, Palestine, Taiwan, the Vatican
    """AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN
    CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN
    HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA
    MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW
    PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW
    TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW"""
).split()
TARGET = Path(__file__).parent.parent / "timeline" / "lang" / "world" / "nations.txt"
HEAD = "# Written by tools/world_names.py from CLDR and countryinfo: code | name | adjectives and people | capital\n"
_ODD = "&(/-"  # in a name that nobody writes so: "Congo - Kinshasa", "Myanmar (Burma)"
_MANY = ("an", "i")  # endings of adjectives that take an s for the people: "Iranians", "Iraqis"


def name(code: str) -> str:
    """CLDR's English name; empty where it is no name that articles have."""
    found = str(Locale("en").territories[code]).replace("’", "'")
    return "" if any(mark in found for mark in _ODD) and " " in found else found


def people(said: str | None) -> list[str]:
    """The adjectives, and the plurals that follow by rule."""
    found = [word.strip() for word in (said or "").replace("/", ",").split(",") if word.strip()]
    return [form for word in found for form in (word, *([f"{word}s"] if word.endswith(_MANY) else []))]


def facts() -> dict[str, tuple[str | None, str | None]]:
    """Adjective and capital by code; the fuller of two files of one country."""
    found: dict[str, tuple[str | None, str | None]] = {}
    for path in sorted((Path(countryinfo.__file__).parent / "data").glob("*.json")):
        about = json.loads(path.read_text(encoding="utf-8"))
        code, told = about.get("ISO", {}).get("alpha2"), (about.get("demonym"), about.get("capital"))
        if code and isinstance(told[1], str) and not (code in found and found[code][0]):
            found[code] = told
    return found


def render() -> str:
    """The whole data file."""
    about = facts()
    lines = [HEAD]
    for code in STATES:
        adjective, capital = about.get(code, (None, None))
        lines.append(f"{code} | {name(code)} | {'; '.join(people(adjective))} | {capital or ''}\n")
    return "".join(lines)


if __name__ == "__main__":
    TARGET.write_text(render(), encoding="utf-8")
