"""Number words joined: "twenty four" is one word of value 24, "nineteen ninety-six" is a year."""

from __future__ import annotations

from timeline.tagger.tokens import Key, Token

_YEARS = range(1900, 2100)


def read(values: list[float]) -> tuple[float, int, bool]:
    """The number that `values` begin with, how many of them it takes, and whether it reads as a year.

    >>> read([19, 90, 6]), read([2, 1000, 6]), read([3, 4])
    ((1996, 3, True), (2006, 3, False), (3, 1, False))
    """
    if len(values) > 1 and 10 <= values[0] <= 20 and 10 <= values[1] < 100:
        if len(values) > 2 and values[1] >= 20 and 1 <= values[2] < 10:
            return values[0] * 100 + values[1] + values[2], 3, True
        return values[0] * 100 + values[1], 2, True
    total, current, taken = 0.0, 0.0, 0
    for value in values:
        if value == 100 and current < 100:
            current = (current or 1) * 100
        elif value >= 1000 and total < value:
            total, current = total + (current or 1) * value, 0
        elif (current % 100 == 0 and value < 100 and (value or not taken)) or (
            current % 100 >= 20 and current % 10 == 0 and 0 < value < 10
        ):
            current += value
        else:
            break
        taken += 1
    number = total + current
    return (int(number) if number == int(number) else number), taken, False


def classes(number: float, pair: bool) -> tuple[Key, ...]:
    """The word classes of a number read from words."""
    if pair:
        return (("YEARWORDS", int(number)),) if number in _YEARS else ()
    if number in _YEARS:
        return (("COUNT", number), ("THOUSANDS", int(number)))
    return (("COUNT", number),)


def runs(tokens: list[Token], text: str) -> list[tuple[int, int, tuple[Key, ...]]]:
    """Where number words stand together: first and last token of each run (inclusive) and its classes."""
    found: list[tuple[int, int, tuple[Key, ...]]] = []
    at, size = 0, len(tokens)
    while at < size:
        if tokens[at][2].number is None:
            at += 1
            continue
        first = at
        if at and tokens[at][2].number in (12, 100, 1000) and text[tokens[at - 1][1] : tokens[at][0]] == " ":
            first = at - any(key == "A" for key, _ in tokens[at - 1][2].keys)
        members, stop = [at], at + 1
        while stop < size and len(members) < 12:
            between = text[tokens[stop - 1][1] : tokens[stop][0]]
            if between not in (" ", "-", "\n"):
                break
            entry = tokens[stop][2]
            if entry.number is not None:
                members.append(stop)
            elif not (entry.links and tokens[members[-1]][2].number in (100, 1000) and stop - members[-1] == 1):
                break
            stop += 1
        if len(members) > 1:
            values = [tokens[each][2].number or 0.0 for each in members]
            number, taken, pair = read(values)
            last = members[taken - 1]
            end = _ordinal(tokens, last, number, text)
            if end is not None:
                found.append((first, last + 1, end))
                last += 1
            elif last > at:
                found.append((first, last, classes(number, pair)))
            at = last + 1
            continue
        end = _ordinal(tokens, at, tokens[at][2].number or 0, text)
        if end is not None:
            found.append((at, at + 1, end))
            at += 1
        elif first < at:
            found.append((first, at, classes(tokens[at][2].number or 0.0, False)))
        at += 1
    return found


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
