"""How far the tagger looks: each distance as a text at the limit and one a step beyond, which are read differently."""

from collections.abc import Callable
from datetime import date

import pytest

from timeline.lang.english.times import LANGUAGE
from timeline.tagger import directions, recognise, sentence_start, tag

WRITTEN = date(2014, 1, 20)


def filler(size: int) -> str:
    """Words without any meaning, `size` characters with the blanks around them."""
    return " " + ("x " * size)[: size - 1] if size % 2 else " " + "x " * (size // 2 - 1) + " "


def value(words: str) -> Callable[[str], object]:
    return lambda text: [each.value for each in tag(text, WRITTEN) if each.text == words][-1:]


def joined(text: str) -> object:
    return recognise(text)[-1].joined


def opened(text: str) -> object:
    return recognise(text)[-1].open


def count(text: str) -> object:
    return len(recognise(text))


def begin(text: str) -> object:
    return recognise(text)[0].start


def kind(text: str) -> object:
    return type(recognise(text)[-1].expr).__name__


def has_day(text: str) -> object:
    return getattr(recognise(text)[-1].expr, "day", None) is not None


def anchored(text: str) -> object:
    return [each.anchor != WRITTEN for each in tag(text, WRITTEN)][-1]


def modifier(text: str) -> object:
    return recognise(text)[-1].mod


def rule(text: str) -> object:
    match = recognise(text)[-1]
    found = directions.decide(text, sentence_start(text, match.start), match.start, match.end, LANGUAGE)
    return found and found[0].name


def direction(text: str) -> object:
    return recognise(text)[-1].direction


def line(size: int, words: str = "KABUL") -> str:
    """A dateline whose day begins behind `size` characters of its line."""
    return words + " " * (size - len(words) - 2) + ", Jan. 17 (Xinhua) -- Troops left today."


CLOCK, QUARTER, TODAY, TOMORROW, NEXT_DAY = map(value, ("17:30", "the quarter", "today", "tomorrow", "the next day"))
Case = tuple[str, int, Callable[[int], str], Callable[[str], object]]
LIMITS: list[Case] = [
    # between the words of a phrase, and around it
    ("characters between two words", 6, lambda n: "5" + " " * n + "August", begin),
    ("characters before a guarded phrase", 24, lambda n: "until".ljust(n) + "spring", count),
    ("digits of a number in a name", 3, lambda n: "The Airbus-" + "3" * n + " days", count),
    # ranges
    ("characters between two ends", 9, lambda n: "in March" + " and".ljust(n) + "April", joined),
    ("characters before the year of two days", 2, lambda n: "Aug. 5-10" + " " * n + "1998", value("Aug. 5")),
    ("years of a season", 30, lambda n: f"in 2015-{15 + n}", count),
    # modifiers, clock times, stated ends, bounds
    ("characters in which a modifier stands", 32, lambda n: "the early part of".ljust(n) + "2012", modifier),
    ("characters between day and clock", 6, lambda n: "On Jan. 7" + " at".ljust(n) + "10 p.m.", has_day),
    ("characters before a stated end", 16, lambda n: "the quarter" + " ended".ljust(n) + "June 30, 2012", QUARTER),
    ("characters behind a denial", 40, lambda n: "not".ljust(n - 6) + "until 2001", opened),
    ("words behind a denial", 3, lambda n: "not" + " x" * n + " until 2001", opened),
    # names
    ("letters of a small word in a headline", 3, lambda n: "Watch Russia Today " + "x" * n + " Free", count),
    # what an expression counts from
    ("characters to the time told", 1200, lambda n: "on Oct. 3, 2001" + filler(n) + "the next day", NEXT_DAY),
    ("characters to the day of a clock", 400, lambda n: "on Oct. 3, 2001" + filler(n - 3) + "at 17:30", CLOCK),
    ("characters before a dateline", 300, lambda n: "x\n" * ((n - 8) // 2) + line(8 + n % 2), TODAY),
    ("characters of a place", 60, line, TODAY),
    ("expressions before a dateline", 2, lambda n: "in 2001\n" * n + line(7), TODAY),
    ("days before the article", 10, lambda n: f"KABUL, Jan. {20 - n} (Xinhua) -- They left today.", anchored),
    ("characters to the day of a saying", 90, lambda n: '"Go tomorrow," he said' + filler(n - 8) + "Friday", TOMORROW),
    ("times to the day of a saying", 2, lambda n: '"Or tomorrow' + ", or 2001" * n + '," he said on Friday', TOMORROW),
    ("letters of a speaker", 39, lambda n: "on Oct. 3, 2001\n" + "A" * n + ": And the next day?", NEXT_DAY),
    ("words of a speaker", 4, lambda n: "on Oct. 3, 2001\n" + "A " * n + ": And the next day?", NEXT_DAY),
    # which way a sentence looks
    ("words behind a verb in the present", 7, lambda n: "The shop opens" + " x" * n + " Friday", rule),
    ("words behind a verb of many", 7, lambda n: "The shops open" + " x" * n + " Friday", rule),
    ("characters to the past behind until", 80, lambda n: "It is dark until Friday" + " " * (n - 6) + "closed", rule),
    ("words to the past behind until", 7, lambda n: "It is dark until Friday" + " x" * n + " closed", rule),
    ("characters of a sentence", 240, lambda n: "will".ljust(n) + "Friday", direction),
    ("characters to a cue behind the time", 120, lambda n: "On Friday" + "will".rjust(n), direction),
    ("words to a cue behind the time", 11, lambda n: "On Friday" + " x" * n + " will", direction),
    ("characters to the verb before a date", 30, lambda n: "They met" + " " * (n - 6) + "on Feb. 20", direction),
    ("words behind a record", 2, lambda n: "It is due with the worst" + " x" * n + " in two years", kind),
]  # fmt: skip


@pytest.mark.parametrize(("name", "limit", "text", "read"), LIMITS, ids=[name for name, *_ in LIMITS])
def test_the_tagger_looks_so_far_and_no_further(
    name: str, limit: int, text: Callable[[int], str], read: Callable[[str], object]
) -> None:
    assert read(text(limit)) != read(text(limit + 1))
    assert read(text(limit)) == read(text(limit - 1)), "the step is at the limit, not before it"


@pytest.mark.parametrize("text", ["'0²", "`98²", "MAY²²", "13²NOV17", "5-²8", "²018-08-17"])
def test_raised_digits_make_no_date_and_no_error(text: str) -> None:
    assert tag(text, WRITTEN) == []
