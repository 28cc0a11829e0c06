"""Months of other languages and days of other calendars, as English words and Gregorian days, with a note."""

from __future__ import annotations

import re
from datetime import date, timedelta

from timeline.calendar import intervals, other
from timeline.calendar.intervals import Interval
from timeline.errors import UsageError
from timeline.typed import absolute, words
from timeline.typed.impossible import Impossible
from timeline.typed.spelling import Spelled

NAMES = {"solar": "solar Hijri", "lunar": "lunar Hijri", "buddhist": "Buddhist"}
# A year, month or day in numbers, and the word behind it, which may name an era.
_NUMBERS = re.compile(
    r"(?<![\d./-])(?:(\d{4})(?:([-/. ])(\d\d?)(?:\2(\d\d?))?)?|(\d\d?)([-/. ])(\d\d?)\6(\d{4}))(?![\d])"
    r"(?: ?\(?([^\W\d_]+\.?)\)?(?![^\W_]))?"
)
_TOKEN = re.compile(r"\d+|[^\s\d.,/()\[\]{}-]+|.", re.DOTALL)
Month = tuple[str, int]  # calendar and number
Numbers = tuple[int, int, int]  # year, month and day; 0 for what is not said


def gregorian(spelled: Spelled, typed: str, today: date) -> tuple[str, str]:
    """The words with days of other calendars as Gregorian ones, and a note that says so (mostly empty).

    Digits of the East, or the word of an era, show another calendar. EDTF in our digits is Gregorian by its standard:
    then the note tells the other reading. Raises `UsageError` with both readings for what may be either.
    """
    notes: list[str] = []

    def replaced(found: re.Match[str]) -> str:
        numbers = _numbers(found)
        calendar = other.guess(numbers[0])
        if calendar in (None, "gregorian") or (not numbers[1] and _is_named(spelled.words[: found.start()])):
            return found[0]
        era = _era(found[9], calendar or "")
        if era or spelled.has_eastern_digits:
            word = found[9] or ""
            quoted = typed if found[0] == spelled.words else found[0].removesuffix("" if era else word).strip()
            text, note = _converted(era or calendar or "", numbers, quoted)
            notes.append(note)
            return text if era else f"{text} {word}".strip()
        notes.append(_both(calendar or "", numbers, found, today))
        return found[0]

    return _NUMBERS.sub(replaced, spelled.words), " ".join(filter(None, notes))


def _is_named(before: str) -> bool:
    """Whether the word before a year may be the name of a month."""
    found = re.search(r"([^\W\d_]+)[ .]*$", before)
    return found is not None and found[1] not in words.KNOWN - set(words.MONTH_NAMES)


def _numbers(found: re.Match[str]) -> Numbers:
    if found[1]:
        return int(found[1]), int(found[3] or 0), int(found[4] or 0)
    return int(found[8]), int(found[7]), int(found[5])


def _era(word: str | None, guessed: str) -> str:
    """The calendar that the word behind a year names; empty when it names none."""
    if word is None or word in words.KNOWN:
        return ""
    from timeline.lang.world.date_words import ERAS

    era = ERAS.get(word.rstrip("."), "")
    return guessed if era == "hijri" else era


def _converted(calendar: str, numbers: Numbers, typed: str) -> tuple[str, str]:
    """EDTF or a set of the Gregorian days, and a note. Raises `Impossible` when the calendar has no such day."""
    if calendar == "gregorian":
        return "-".join(f"{n:0{4 - 2 * bool(at)}}" for at, n in enumerate(numbers) if n), ""
    days = _days(calendar, numbers)
    if days is None:
        raise Impossible(f"the {NAMES[calendar]} calendar has no such day that we know")
    text = intervals.edtf_of(days)
    return f"[{text.replace('/', '..')}]" if "/" in text else text, f"'{typed}' is {_says(calendar, text)}."


def _says(calendar: str, edtf: str) -> str:
    return f"read by the {NAMES[calendar]} calendar: {edtf.replace('/', ' to ')} in the Gregorian one"


def _days(calendar: str, numbers: Numbers) -> Interval | None:
    """The Gregorian days of a day, month or year of a calendar."""
    year, month, day = numbers
    first = other.to_day(calendar, year, month or 1, day or 1)
    if first is None or day:
        return intervals.days(first, first) if first else None
    after = (year + (month == 12), month % 12 + 1) if month else (year + 1, 1)
    next_first = other.to_day(calendar, *after, 1)
    return intervals.days(first, next_first - timedelta(1)) if next_first else None


def _both(calendar: str, numbers: Numbers, found: re.Match[str], today: date) -> str:
    """A note on the other reading of Gregorian EDTF. Raises `UsageError` for what may be a day of either calendar."""
    try:
        days = _days(calendar, numbers)
    except ValueError:
        days = None
    if days is None or days.start is None or days.start > today:
        return ""
    theirs = intervals.edtf_of(days).replace("/", "..")
    sign = {"solar": "solar", "lunar": "AH", "buddhist": "BE"}[calendar]
    typed = found[0].strip()
    if found[2] in (None, "-") and found[1]:
        return f"'{typed}' is read as Gregorian; by the {NAMES[calendar]} calendar it is {theirs}: add '{sign}'."
    ours = intervals.make_day(*numbers) if numbers[2] else None
    raise UsageError(
        f"cannot tell which calendar '{typed}' is of: Gregorian, or {NAMES[calendar]}, which makes it {theirs}.",
        f"Write {theirs}" + (f" or {ours}." if ours else f", or add '{sign}'."),
    )


def translated(text: str, typed: str) -> tuple[str, str]:
    """The text with months of other languages in English, other weekdays and small words left out; and a note.

    Raises `Impossible` for a month that two languages call by one word, and for a day that its calendar lacks.
    """
    out: list[str] = []
    foreign: Month | None = None
    tokens = [found[0] for found in _TOKEN.finditer(text)]
    while tokens:
        word, length, months = _month_at(tokens)
        month = _only(word, months) if months else None
        if month and month[0] != "gregorian":
            foreign, word = month, "\0"
        elif month:
            word = words.MONTH_NAMES[month[1] - 1]
        out.append("" if _is_small(word) else word)
        tokens = tokens[length:]
    mended = " ".join("".join(out).replace(".", " ").split())
    return _other_month(mended, foreign, typed) if foreign else (mended, "")


def _is_small(word: str) -> bool:
    """Whether a word of another language says nothing here: a weekday, "year", "of"."""
    from timeline.lang.world.calendar_words import DAYS, fold
    from timeline.lang.world.date_words import GLUE_WORDS, YEAR_TAILS

    if absolute.weekday(word) is not None or word in words.KNOWN:
        return False
    return fold(word) in DAYS or (not word.isascii() and fold(word) in GLUE_WORDS | YEAR_TAILS)


def _month_at(tokens: list[str]) -> tuple[str, int, tuple[Month, ...]]:
    """The first word, or name of several words; how many tokens it has; the months it may mean."""
    from timeline.lang.world.calendar_words import MONTHS, fold, phrases

    first = tokens[0]
    if first.isdecimal() or absolute.month(first) or absolute.weekday(first) is not None:
        return first, 1, ()
    parts = [fold(token) for token in tokens[0:8:2]]
    for names in phrases(parts[0]):
        if tuple(parts[: len(names)]) == names and " ".join(names) in MONTHS:
            return " ".join(names), 2 * len(names) - 1, MONTHS[" ".join(names)]
    return first, 1, MONTHS.get(fold(first), ())


def _only(word: str, months: tuple[Month, ...]) -> Month:
    """The one month that a word means. Raises `Impossible` when it means several."""
    ours = [month for month in months if month[0] == "gregorian"] or list(months)
    if len(ours) > 1:
        readings = " or ".join(words.MONTH_NAMES[number - 1].capitalize() for _, number in ours)
        raise Impossible(f"'{word}' is {readings}, as the language has it")
    return ours[0]


def _other_month(text: str, month: Month, typed: str) -> tuple[str, str]:
    """A text that names one month of another calendar, which stands as NUL, with its Gregorian days instead."""
    found = re.fullmatch(r"(?:(\d\d?) ?)?\0 ?(?:(\d\d?) )?(\d{4})(?: \S+)?", text)
    year = int(found[3]) if found else 0
    if found is None or other.guess(year) not in ("solar", "lunar"):
        return "", ""
    numbers = (year, month[1], int(found[1] or found[2] or 0))
    return _converted(month[0], numbers, typed)
