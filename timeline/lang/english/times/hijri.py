"""Months of the solar and the lunar Hijri calendar in English letters, with their days as Gregorian ones."""

from __future__ import annotations

from timeline.lang import day_builders as d
from timeline.lang.rows import Row

_SOLAR = (  # names of Afghanistan, of Iran, and spellings of both
    "Hamal Farvardin Farwardin",
    "Saur Sawr Sowr Thawr Ordibehesht Urdibihisht",
    "Jawza Jauza Jowza Khordad Khurdad",
    "Saratan Tir",
    "Asad Mordad Murdad Amordad",
    "Sunbula Sonbola Sumbula Sunbulah Sonboleh Shahrivar Shahrivir",
    "Mizan Meezan Mehr",
    "Aqrab Akrab Aban",
    "Qaws Qaus Qous Azar",
    "Jadi Jaddi Jady Dey",
    "Dalw Dalwa Dalv Bahman",
    "Hut Hoot Esfand Isfand",
)
_LUNAR = (  # a hyphen may also be a blank
    "Muharram Moharram",
    "Safar",
    "Rabi-al-Awwal Rabi-ul-Awwal Rabi-al-Awal",
    "Rabi-al-Thani Rabi-ul-Thani Rabi-us-Sani",
    "Jumada-al-Awwal Jumada-al-Ula Jumada-ul-Awwal Jamadi-ul-Awal",
    "Jumada-al-Thani Jumada-al-Akhira Jumada-us-Sani Jamadi-us-Sani",
    "Rajab",
    "Shaban Sha'ban Shaaban",
    "Ramadan Ramazan Ramadhan",
    "Shawwal Shawal",
    "Dhu-al-Qadah Dhu-al-Qa'dah Dhul-Qadah Dhul-Qa'dah Zul-Qadah Zilqad",
    "Dhu-al-Hijjah Dhul-Hijjah Dhul-Hijja Zul-Hijja Zul-Hijjah Zilhajj",
)


def _months(calendar: str, names: tuple[str, ...]) -> dict[str, tuple[str, int]]:
    """The months of a calendar by their names, with hyphens and with blanks."""
    return {
        spelled.replace("-", " - ").replace("'", " ' "): (calendar, number)
        for number, cell in enumerate(names, 1)
        for name in cell.split()
        for spelled in (name, name.replace("-", " "), name.replace("-", " ", 1))
    }


WORDS: dict[str, dict[str, object]] = {"HIJRI": {**_months("solar", _SOLAR), **_months("lunar", _LUNAR)}}

PHRASES = (
    Row(
        "[the] DAY [of] HIJRI [,] YEAR [AH|SH|AP]",
        d.hijri,
        {"31 Asad 1397": "2018-08-22", "the 10th of Muharram 1435": "2013-11-13", "1 Hamal 1400 SH": "2021-03-21"},
    ),
    Row("[the] DAY [of] HIJRI [,] YEAR A.H.|H.S.|A.P.", d.hijri, {"9 Rajab 1439 A.H.": "2018-03-26"}),
    Row("HIJRI DAY [,] YEAR", d.hijri, {"Mizan 15, 1395": "2016-10-06"}),
    Row("HIJRI YEAR", None, {"in Asad 1397": ""}),
)
