"""The form of the words that tell who speaks and whose a contact is. Knows no language itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Words = frozenset[str]


@dataclass(frozen=True, eq=False)  # compared and hashed as itself: patterns are compiled once for each
class Parties:
    """Words that tell who acts and who holds a contact; a tuple keeps the order in which a pattern tries its words."""

    place_use: Sequence[tuple[str, str]]
    linked: Sequence[str]
    forces: Sequence[str]
    holds: Sequence[str]
    now: Sequence[str]
    of_a_place: Sequence[str]
    currencies: Sequence[str]
    posts: Sequence[str]
    posted: Sequence[str]
    press_of: Sequence[str]
    press: Sequence[str]
    of_outlet: Words
    genitive: Sequence[str]
    the: Sequence[str]
    parts_title: Sequence[str]
    hosted_in: Sequence[str]
    visits: Words
    leads_to: Sequence[str]
    between_parties: Sequence[str]
    with_partner: str
    to_partner: Words
    lists: Sequence[str]
    hosting: Words
    he: Sequence[str]
    we: Sequence[str]
    points_back: Sequence[str]
    steps: Sequence[str]
    takes_up: Sequence[str]
    definite: Sequence[str]
    both: Sequence[str]
    pairs: Sequence[str]
    the_parties: Sequence[str]
    reactions: Words
    addressed: Words
    own_act: Words
    named_claims: Sequence[str]
    a: Sequence[str]
    named_accusations: Words
    fights: Words
    blows: Words
    be: Sequence[str]
    still: Sequence[str]
    listed_as: Sequence[str]


def either(words: Iterable[str]) -> str:
    """The part of a pattern that any of `words` matches; the first that does is taken.

    >>> either(["such a", "such"])
    '(?:such\\\\ a|such)'
    """
    return f"(?:{'|'.join(map(re.escape, words))})"
