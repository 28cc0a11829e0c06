"""The dates of one line, each with its weekday, its clock time and its markers of calendar and era."""

from __future__ import annotations

from timeline.headers import around, matching, placing
from timeline.headers.matching import SEASONS, Parts
from timeline.headers.mention import Mention
from timeline.headers.words import Word

__all__ = ["Mention", "find"]


def find(words: list[Word]) -> list[Mention]:
    """Every date of a line, left to right; ranges of days are left out."""
    found: list[Mention] = []
    i = 0
    while i < len(words):
        word = words[i]
        if word.kind in ("number", "month") or (word.kind == "word" and i + 1 < len(words) and len(word.text) < 12):
            parts = matching.match(words, i)
            if parts is not None:
                mention = None if _is_range(words, parts) else _mention(words, parts)
                if mention is not None:
                    found.append(mention)
                    i = max(parts.stop, mention.stop)
                    continue
                i = parts.stop
                continue
        i += 1
    return found


def _is_range(words: list[Word], parts: Parts) -> bool:
    """`5-10 August 2018`, `Aug. 5-10, 2018`: days something went on."""
    i, stop = parts.start, parts.stop
    if parts.row.startswith("DAY") and i > 1 and words[i - 1].text in ("-", "–") and words[i - 2].kind == "number":
        return words[i - 2].digits <= 2
    if parts.row == "MONTH DAY YY" and words[stop - 2].text in ("-", "–") and words[i + 1].text not in ("-", "–"):
        return True
    if parts.row == "MONTH DAY" and stop + 1 < len(words) and words[stop].text in ("-", "–"):
        return words[stop + 1].kind == "number" and words[stop + 1].digits <= 2
    return False


def _mention(words: list[Word], parts: Parts) -> Mention | None:
    first, stop = parts.start, parts.stop
    core = (words[first].start, words[stop - 1].end)
    mention = Mention(
        *core, core, parts.row, parts.calendar, sign=parts.sign, language=parts.language, repaired=parts.repaired
    )
    mention.season = parts.season
    mark, stop = placing.marker(words, parts, stop)
    if parts.row in ("MONTH YEAR", "SEASON YEAR") and first > 1:
        other = words[first - 2]
        if words[first - 1].text in "/-–&" or words[first - 1].low in ("and", "to"):
            if other.months and parts.calendar == "gregorian" and other.months[0][0] == "gregorian":
                mention.since, first = other.months[0][1], first - 2
            elif other.low in SEASONS:
                return None
    elif parts.row in ("MONTH YEAR", "YEAR") and first and words[first - 1].low in ("early", "mid", "late"):
        first -= 1
    elif (
        parts.row in ("MONTH YEAR", "YEAR")
        and first > 1
        and words[first - 1].text == "-"
        and words[first - 2].low == "mid"
    ):
        first -= 2
    if not placing.place(mention, parts, mark, words):
        return None
    mention.first, mention.stop = first, stop
    around.widen(words, mention)
    if len(mention.options) > 1 and mention.weekday:
        fitting = {order: day for order, day in mention.options.items() if day.weekday() in mention.weekday}
        mention.options = fitting or mention.options
    mention.start, mention.end = words[mention.first].start, words[mention.stop - 1].end
    return mention
