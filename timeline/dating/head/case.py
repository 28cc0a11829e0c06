"""A date among the words of its line, and the record of a rule that says what the date is there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from timeline.dating.head.labels import Label, before
from timeline.dating.head.printed import PrintedDate
from timeline.dating.head.tokens import Word
from timeline.lang.world.header_labels import PAGES, PREPOSITIONS, SMALL
from timeline.text.once import once

BULLETS = "|•·"  # what sets the parts of a header line apart
DASHES = "-–—"
COMMAS = ",،"
STOPS = ".!?"
ROW = "Harbour\n"  # in examples: a line above the line of the date
PAGE_WORDS = 8  # "p. 5", "page 3 of section B": no more words than that stand behind a date with its page


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line stands: label on the line before, whether more text follows, how far down it is."""

    label: Label | None = None
    row: int = 0  # counted among lines with text, from 0
    last: bool = False
    labelled: bool = False  # an earlier date of the line stands behind a label of its own


@dataclass  # not frozen: what nearly every rule asks for is worked out at once, the rest when it is first asked for
class Case:
    """A date whose role is asked; `left` and `right` are all words of its line before and behind it."""

    words: list[Word]
    mention: PrintedDate
    place: Place = Place()

    def __post_init__(self) -> None:
        self.left = self.words[: self.mention.first]
        self.right = self.words[self.mention.stop :]
        self.left_words = without_signs(self.left)
        self.right_words = without_signs(self.right)
        self.sign = self.right[0].text if self.right and self.right[0].kind == "sign" else ""  # right behind the date
        self.label = before(self.words, self.mention.first) if self.left_words else self.place.label

    @property
    def previous(self) -> str:
        """The word or sign right before; "" at the beginning of the line."""
        return self.left[-1].text if self.left else ""

    @property
    def left_length(self) -> int:
        """Characters before the date."""
        return self.left[-1].end - self.left[0].start

    @property
    def right_length(self) -> int:
        """Characters behind the date, which has words behind it."""
        return self.right[-1].end - self.mention.end

    @once
    def plain_before(self) -> int:
        """How many words before it are lower case that no name is written with."""
        return sum(map(is_plain, self.left_words))

    @once
    def plain_behind(self) -> bool:
        return any(map(is_plain, self.right_words))

    @once
    def is_tied(self) -> bool:
        """Whether nothing but words like "on" and "in" stands before the date."""
        return all(word.low in PREPOSITIONS for word in self.left_words)

    def without_page(self) -> Case:
        """The same date where a page number ends its line: "22 August 2018, p. 5" without the "p. 5"."""
        behind = self.right_words
        if self.sign and behind and len(behind) <= PAGE_WORDS and behind[0].low in PAGES:
            return Case(self.words[: self.mention.stop], self.mention, self.place)
        return self


def without_signs(words: list[Word]) -> list[Word]:
    return [word for word in words if word.kind != "sign"]


def is_plain(word: Word) -> bool:
    """A word in lower case that no name, byline or reading time is written with."""
    return word.kind in ("word", "month", "day") and word.text[:1].islower() and word.low not in SMALL


@dataclass(frozen=True, slots=True)
class Verdict:
    """A role, the reason for it and the rule that gave it; `label` is the label before the date, if there is one.

    Roles: published line inline dateline title stamp updated crawled text.
    """

    role: str
    why: str
    rule: str
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to tell what a date is: the role, and a question whose answer is the reason, or "" when it does not hold.

    `examples` are texts with a date that this rule decides; in `others`, near misses, another rule does. A role left
    empty is that of the label before the date.
    """

    role: str
    reason: Callable[[Case], str]
    examples: tuple[str, ...]
    others: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The module and the name of its function: `trailing.event`."""
        return f"{self.reason.__module__.rpartition('.')[2]}.{self.reason.__name__.lstrip('_')}"


def verdicts(rules: Iterable[Rule], case: Case) -> Iterator[Verdict]:
    """What the rules that hold say of a date, in their order; the first decides."""
    for rule in rules:
        if why := rule.reason(case):
            role = rule.role or (case.label.role if case.label else "")
            yield Verdict(role, why, rule.name, case.label)
