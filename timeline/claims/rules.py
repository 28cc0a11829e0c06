"""Named rules in an order: the first that makes something of a case decides. Each stands beside its examples."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

C = TypeVar("C")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Rule(Generic[C, R]):
    """What a rule makes of a case, with texts that it decides and texts that it must leave to another.

    All are English sentences, of the topic and the day of the test that runs them; where a case is one word, it stands
    in square brackets.
    """

    verdict: str
    made: Callable[[C], R | None]  # what follows from a case, or nothing: the rule is silent
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return self.made.__name__.lstrip("_")


def decide(rules: Iterable[Rule[C, R]], case: C) -> tuple[Rule[C, R], R] | None:
    """The first of `rules` that makes something of `case`, and what it makes."""
    for rule in rules:
        if made := rule.made(case):
            return rule, made
    return None
