"""The form of the words that tell who speaks and whose a contact is. Knows no language itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

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
    of_owner: Words
    partner: Words
    of_people: Words
    in_pairs: Sequence[str]
    between_owners: Words
    verb_endings: tuple[str, ...]
    opens_relative: Words
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
    pronouns: Sequence[str]
    stands_for_side: Words
    we: Sequence[str]
    points_back: Sequence[str]
    steps: Sequence[str]
    takes_up: Sequence[str]
    definite: Sequence[str]
    prepositions: Sequence[str]
    both: Sequence[str]
    pairs: Sequence[str]
    divides: Sequence[str]
    the_two: Sequence[str]
    talked: Sequence[str]
    topic_of: Sequence[str]
    discussed: Sequence[str]
    things: Words
    sets_day: Words
    blames: Words
    brings_about: Words
    ends_war: Words
    joint_only: Words
    verbs_only: Words
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
    particles: Sequence[str]
    offices: Sequence[str]
    office_of: Sequence[str]
    office_joins: Sequence[str]
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
    breaks: Words  # how the subject of a verb is found
    prepositions: Words
    within_phrase: Words
    accounts: tuple[str, ...]  # behind a name and before a colon
    joining: Words
    opens_noun: Words
    before_opening: Words
    articles: Words
    be: Words
    do: Words
    finite: Words
    past_ending: str
    not_past: Words
    participle_ending: str
    subjects: Words
    no_speaker: Words
    plurals: Words
    singulars: Words
    either: Words  # of one and of many
    after_verb: Words
    goes_on_to: Words
    have: Words
    papers: Words
    noun_endings: tuple[str, ...]
    citing: Words
    teams: Words
    parts: Words
    behind_participle: Words
    that: str
    places_of: Words
    by_means: Words
    stands_for_people: Words
    surely_says: Words  # whoever stands before: "the hospital said"
    people_endings: tuple[str, ...]  # of nouns of people
    no_people: Words  # the same endings, and no people
    roles: Words  # nouns that take up the last person: "the diplomat"
    asks_with: Words  # open a question
    silent: Words
    says_not: Words
    giving: Words  # say with one of `given_nouns` behind them
    given_nouns: Words
    no_one: Words
    at_places: tuple[str, ...]
    opens_speech: Words
    plural_ending: str
    no_plural_endings: tuple[str, ...]
    degrees: Words
    but: Words
    said_forms: Words
    only_participles: Words
    lines: Words
    he_is: Mapping[str, str]
    male: Words
    female: Words
    base_forms: Words  # of the verbs that tell who is behind a sentence
    third_forms: Words
    participles: Words
    same_forms: Words
    adverbs: Words

    @cached_property
    def ends_clause(self) -> Words:
        """Words over which no noun is told more of."""
        return self.breaks | self.joining

    @cached_property
    def no_nouns(self) -> Words:
        """Words that end no noun phrase."""
        small = self.breaks | self.prepositions | self.subjects | self.auxiliary | self.opens_noun | self.joining
        return small | self.only_participles
