"""What the rules of claims know of a language, a group of words for each question they ask. Knows no language itself.

A group is compared and hashed as itself: what is made of its words, patterns above all, is made once for each.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

# A row of a table of cues: its value, then whatever its table needs, then its phrases and its examples.
CueRow = tuple[str, str, object] | tuple[str, str, str, object]


@dataclass(frozen=True, eq=False)
class Cues:
    """The tables of cue words, of one family each; phrases of a row are parted by semicolons."""

    kinds: Sequence[CueRow]  # what happened
    weak: Sequence[CueRow]  # the same where no other stands
    motion: Sequence[CueRow]  # the same where it leads to a name of the topic
    status: Sequence[CueRow]  # did it happen?
    about: Sequence[CueRow]  # help and harm between the sides
    verbs: Sequence[CueRow]  # of saying
    after: Sequence[CueRow]  # the speaker stands behind
    passive: Sequence[CueRow]  # the speaker stands before, the outlet behind
    views: Sequence[CueRow]  # the speaker stands before, and says, thinks, wants or shows it
    neutral: Sequence[CueRow]  # no cues, though words of theirs are


@dataclass(frozen=True, eq=False)
class Kinds:
    """Words that tell of what kind something is."""

    received: frozenset[str]  # of people: a meeting
    guests: frozenset[str]
    accusations: frozenset[str]  # nouns and verbs that name an accusation
    no: tuple[str, ...]  # before a denial
    no_endings: tuple[str, ...]
    asked: tuple[str, ...]
    verdicts: frozenset[str]  # of saying, and they make their object what they call it


@dataclass(frozen=True, eq=False)
class Dates:
    """Words around the dates of a sentence."""

    weekdays: frozenset[str]
    of_a_noun: frozenset[str]  # right before a day: it is that of a noun, not of a saying
    openings: frozenset[str]  # between the head of a sentence and the day of its saying
    determiners: tuple[str, ...]
    day_on: tuple[str, ...]  # between a noun and its day
    glued: tuple[str, ...]  # right behind a day that is part of the next word
    background: frozenset[str]  # before what is told as over
    clause_openers: tuple[str, ...]
    auxiliary: frozenset[str]  # between a subject and its verb
    between: frozenset[str]  # between a verb of saying and the day of the saying
    person_nouns: frozenset[str]
    looking_back: tuple[str, ...]  # tell of a sentence without a date that it is of former times
    had: tuple[str, ...]
    takes_up: tuple[str, ...]  # before a noun that takes up an act told before
    told_again: tuple[str, ...]  # such nouns


@dataclass(frozen=True, eq=False)
class Captions:
    """Words of the captions of pictures."""

    pictures: tuple[str, ...]
    labels: tuple[str, ...]  # before a dash or a colon, at the head of a caption
    opens_caption: tuple[str, ...]
    seen: tuple[str, ...]  # before the picture, behind the verb
    taken: tuple[str, ...]
    taken_on: tuple[str, ...]  # right before the day of a picture


@dataclass(frozen=True, eq=False)
class Status:
    """Words that tell of a whole sentence whether it is so, and of a date whether it is over."""

    untrue: frozenset[str]  # open a sentence whose "that" is denied
    that: tuple[str, ...]
    earlier: tuple[str, ...]  # with a year or month that still runs


@dataclass(frozen=True, eq=False)
class Scopes:
    """Words that say of what they govern whether it came about."""

    governors: Sequence[tuple[str, str, str, Mapping[str, str]]]  # effect, links, lemmas, sentences with a status
    modifiers: Sequence[tuple[str, str]]  # effect, words before a noun
    adverbs: Sequence[tuple[str, str]]  # effect, words beside a verb
    any: tuple[str, ...]
    told_nouns: frozenset[str]
    asked_nouns: frozenset[str]
    awaited: frozenset[str]  # nouns of acts: of what they "will" bring they are to come
    takes_place: frozenset[str]  # before an act at which something is done
    told_by: frozenset[str]
    too: tuple[str, ...]
    until: tuple[str, ...]
    conditions: tuple[str, ...]
    future: tuple[str, ...]
    obliging: frozenset[str]  # modals that leave it open with "not" as well
    duties: frozenset[str]  # modals: what is said with them is asked for, and that is what was said
    possible: tuple[str, ...]
    backshifted: tuple[str, ...]  # "will" as somebody tells of it later
    inverted: tuple[str, ...]  # open a condition at the head of a sentence
    admitting: tuple[str, ...]  # modals with which one only says
    so: tuple[str, ...]  # before "as to": what is meant
    without: tuple[str, ...]
    links_of_time: tuple[str, ...]
    fact_questions: tuple[str, ...]
    that: frozenset[str]
    denying: tuple[str, ...]  # before a noun
    nobody: tuple[str, ...]  # the same, and what stands alone
    nor: tuple[str, ...]
    says_no: frozenset[str]  # verbs with "no" as what is said
    says_behind: frozenset[str]  # verbs that close a sentence: ", the mayor said"
    no_doubt: tuple[str, ...]  # behind "no", as an object that negates no verb
    no_such: tuple[str, ...]  # behind "no", which negates nothing then
    indefinite: tuple[str, ...]
    definite: frozenset[str]
    part_of: tuple[str, ...]  # before a noun that shares the fate of the one before: "the signing of the deal"
    instead: tuple[str, ...]
    goes_before_to: frozenset[str]  # "due to": what follows did not come about with the verb
    goes_with: frozenset[str]  # before a noun: what it names came about with the verb
    begins: frozenset[str]  # verbs of which a participle only tells from when
    light: frozenset[str]  # verbs that only say of their subject that it came about: "took place"
    schedules: frozenset[str]  # verbs: the date behind them is that of what they plan or hold
    place: frozenset[str]  # behind "take": "the vote took place"
    looks_ahead: frozenset[str]  # modals
    comparing: frozenset[str]  # verbs, before what something is compared with
    than: frozenset[str]
    from_level: frozenset[str]  # before the level that was left
    since: frozenset[str]
    records: frozenset[str]
    superlative: tuple[str, ...]  # ends of words
    apart: frozenset[str]  # close a span of time: "three days later"
    ending: frozenset[str]  # verbs
    periods: frozenset[str]  # nouns
    of_a_noun_alone: frozenset[str]
    parts_time: frozenset[str]  # of those below, what only tells when
    dates_a_noun: frozenset[str]  # before a noun: the date behind it is the noun's


@dataclass(frozen=True, eq=False)
class Gists:
    """Words around which a sentence can be cut to a headline."""

    plain_saying: frozenset[str]  # verbs that only tell who says so
    connectives: tuple[str, ...]  # at the head of a sentence
    scenes: frozenset[str]  # prepositions at its head that tell where and when
    supposing: frozenset[str]  # those of them with which something may be only supposed
    supposed: frozenset[str]  # nouns behind those with which nothing is told as so
    facts: frozenset[str]  # open clauses of what is so
    places_told: frozenset[str]  # behind a comma, they do so too
    exactly: frozenset[str]  # before those, they take nothing from it
    tellers: frozenset[str]  # pronouns with which what is told begins
    said_then: frozenset[str]  # behind a verb of saying, when it was said
    factual: frozenset[str]  # verbs besides those of plain saying with which "that" tells what is so
    lengths: frozenset[str]  # of time
    from_when: frozenset[str]  # from what a length of time is counted
    as_what: frozenset[str]  # prepositions that say as what something is, or but for what
    agents: frozenset[str]  # behind a participle, before who did it
    bound: frozenset[str]  # prepositions whose phrase never falls out alone
    places: frozenset[str]  # prepositions whose phrase may, right behind a passive
    pairing: frozenset[str]  # before two that belong together
    choosing: frozenset[str]  # before what is only one of two
    measures: frozenset[str]  # what follows tells how far they go
    quantities: frozenset[str]  # the noun behind them is not without what limits it
    date_links: frozenset[str]
    early_late: frozenset[str]
    legal: tuple[str, ...]  # open phrases of law
    uncertain: frozenset[str]  # conjunctions that behind a negation say from when on
    parts: frozenset[str]  # nouns that say little without their "of"
    act_endings: tuple[str, ...]  # of nouns that name an act
    plural: tuple[str, ...]  # ends of nouns
    times: frozenset[str]  # besides `facts`, open clauses that may fall out
    date_joins: frozenset[str]  # behind a date that is one of two
    articles: frozenset[str]
    dashes: frozenset[str]
    subject_links: frozenset[str]  # before the subject of an infinitive
    causing: frozenset[str]  # verbs that say little without what they make somebody do
    joins: frozenset[str]  # join a sentence without a comma
