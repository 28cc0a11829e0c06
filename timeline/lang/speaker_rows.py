"""The form of the words that tell who speaks and whose a contact is. Knows no language itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    he_acts: Sequence[str]
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


Rows = Sequence[
    tuple[str, str, Mapping[str, Sequence[str]]]
]  # class, words parted by `;`, sentences and their speakers


@dataclass(frozen=True, eq=False)  # compared and hashed as itself, like `Parties`
class Speakers:
    """Words that tell who says something; a tuple keeps the order in which a pattern tries its words."""

    verbs: Rows
    after: Rows
    passive: Rows
    settings: Words
    invertible: Words
    nouns_too: Words
    before_noun: Words
    infinitive: str
    who: tuple[str, ...]
    adding: Sequence[str]
    in_adding: str
    joins: Sequence[str]
    between: Words
    told_outlet: tuple[str, ...]
    labels: Words
    question_labels: Words
    question: str
    person_nouns: Words
    body_nouns: Words
    group_nouns: Words
    crowd_nouns: Words
    outlet_nouns: Words
    of_last_body: Words
    auxiliary: Words
    clauses: Sequence[str]
    ends_phrase: Sequence[str]
    particles: Sequence[str]
    offices: Sequence[str]
    office_of: Sequence[str]
    office_joins: Sequence[str]
    joins_office: str
    the: str
    in_body: Sequence[str]
    of_body: Sequence[str]
    pronouns: Mapping[str, str]
    relative: Words
    no_subject: Words
    determiners: Sequence[str]
    where: tuple[str, ...]
    adverb_ending: str
    genitives: tuple[str, ...]
    possessive: str
