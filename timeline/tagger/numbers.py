"""Number words joined: "twenty four" is one word of value 24, "nineteen ninety-six" is a year."""

from __future__ import annotations

from timeline.tagger.shapes import Key
from timeline.tagger.tokens import Token

_YEARS = range(1900, 2100)  # what a number in words can be as a year
_LONGEST = 12  # words of one number
_WITH_ARTICLE = (12, 100, 1000)  # "a dozen", "a hundred": the article is the one
_LINKED = (100, 1000)  # "a hundred and ten"
_BETWEEN = (" ", "-", "\n")  # what stands between two words of a number
Run = tuple[int, int, tuple[Key, ...]]  # first and last token of a number, inclusive, and its classes


def read(values: list[float]) -> tuple[float, int, bool]:
    """The number that `values` begin with, how many of them it takes, and whether it reads as a year.

    >>> read([19, 90, 6]), read([2, 1000, 6]), read([3, 4])
    ((1996, 3, True), (2006, 3, False), (3, 1, False))
    """
    if year := _year(values):
        return year[0], year[1], True
    total, current, taken = 0.0, 0.0, 0
    for value in values:
        if value == 100 and current < 100:
            current = max(current, 1) * 100
        elif value >= 1000 and total < value:
            total, current = total + max(current, 1) * value, 0
        elif _adds(current, value, first=not taken):
            current += value
        else:
            break
        taken += 1
    number = total + current
    return (int(number) if number == int(number) else number), taken, False


def _year(values: list[float]) -> tuple[float, int] | None:
    """A number said in two halves, and the words it takes.

    >>> _year([19, 90, 6]), _year([19, 90]), _year([19, 12, 6]), _year([3, 90])
    ((1996, 3), (1990, 2), (1912, 2), None)
    """
    if len(values) < 2 or not 10 <= values[0] <= 20 or not 10 <= values[1] < 100:
        return None
    year = values[0] * 100 + values[1]
    if len(values) > 2 and values[1] >= 20 and 1 <= values[2] < 10:
        return year + values[2], 3
    return year, 2


def _adds(current: float, value: float, *, first: bool) -> bool:
    """Whether a word below a hundred goes on with the number: behind a hundred, or a digit behind tens.

    >>> _adds(100, 45, first=False), _adds(40, 5, first=False), _adds(40, 15, first=False), _adds(5, 6, first=False)
    (True, True, False, False)
    """
    if current % 100 == 0 and value < 100:
        return first or value > 0
    return current % 100 >= 20 and current % 10 == 0 and 0 < value < 10


def classes(number: float, pair: bool) -> tuple[Key, ...]:
    """The word classes of a number read from words."""
    if pair:
        return (("YEARWORDS", int(number)),) if number in _YEARS else ()
    if number in _YEARS:
        return (("COUNT", number), ("THOUSANDS", int(number)))
    return (("COUNT", number),)


def runs(tokens: list[Token], text: str) -> list[Run]:
    """Where words name one number: more than one word, or one behind its article."""
    found: list[Run] = []
    at, size = 0, len(tokens)
    while at < size:
        if tokens[at][2].number is None:
            at += 1
            continue
        run, at = _run(tokens, at, text)
        if run:
            found.append(run)
    return found


def _run(tokens: list[Token], at: int, text: str) -> tuple[Run | None, int]:
    """The number that begins with the number word at `at`, if it is more than that word; where to read on."""
    first = _article(tokens, at, text)
    members = _members(tokens, at, text)
    number, taken, pair = read([tokens[each][2].number or 0.0 for each in members])
    last = members[taken - 1]
    if ordinal := _ordinal(tokens, last, number, text):
        return (first, last + 1, ordinal), last + 2
    if last > at or (first < at and len(members) == 1):
        return (first, last, classes(number, pair)), last + 1
    return None, last + 1


def _article(tokens: list[Token], at: int, text: str) -> int:
    """Where the number begins: at its article, if it has one."""
    if at and tokens[at][2].number in _WITH_ARTICLE and text[tokens[at - 1][1] : tokens[at][0]] == " ":
        return at - any(key == "A" for key, _ in tokens[at - 1][2].keys)
    return at


def _members(tokens: list[Token], at: int, text: str) -> list[int]:
    """The number words that stand together from `at` on, over an "and" behind hundreds."""
    members, stop = [at], at + 1
    while stop < len(tokens) and len(members) < _LONGEST:
        if text[tokens[stop - 1][1] : tokens[stop][0]] not in _BETWEEN:
            break
        entry = tokens[stop][2]
        if entry.number is not None:
            members.append(stop)
        elif not entry.links or stop - members[-1] > 1 or tokens[members[-1]][2].number not in _LINKED:
            break
        stop += 1
    return members


def _ordinal(tokens: list[Token], last: int, number: float, text: str) -> tuple[Key, ...] | None:
    """Classes of "twenty-first": tens and an ordinal below ten right after `last`."""
    if number % 10 or not 20 <= number < 100 or last + 1 >= len(tokens):
        return None
    if text[tokens[last][1] : tokens[last + 1][0]] not in (" ", "-"):
        return None
    for kind, value in tokens[last + 1][2].keys:
        if kind == "ORD" and value < 10:
            total = int(number) + int(value)
            return (("ORD", total), ("DAYTH", total)) if total <= 31 else (("ORD", total),)
    return None
