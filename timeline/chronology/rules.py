"""The rules on two claims, in order: when they are of one event, when one answers the other, when they stay apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline.chronology.pair import DETAIL, INSIDE, NAMED_DAY, SHARE, Pair, coarse
from timeline.chronology.traits import MONTH, WEEK

PLAN = 0.1  # strength of what only the day, the kind and both sides of a plan say
ONE_SENTENCE = 9.0  # surer than anything that two sentences can share
COPIED = 4.0  # surer than what is told in other words


Example = tuple[str, str]  # two claims, see `RULES`


@dataclass(frozen=True, slots=True)
class Rule:
    """`what` as in a verdict, or `apart`; `strength` answers how sure it is, `None` when the rule decides nothing."""

    name: str
    what: str
    strength: Callable[[Pair], float | None]
    examples: tuple[Example, ...]
    others: tuple[Example, ...] = ()  # pairs that another rule decides
    names_words: bool = True  # whether the words in common are part of the reason of an event


def _named_twice(pair: Pair) -> float | None:
    if not pair.in_one_sentence or not pair.is_one_family or not pair.is_one_mood or pair.are_sayings:
        return None
    return ONE_SENTENCE if pair.a.claim.date == pair.b.claim.date else None


def _two_things(pair: Pair) -> float | None:
    return 0.0 if pair.in_one_sentence else None


def _same_plan(pair: Pair) -> float | None:
    if pair.a.plan is None or not pair.is_one_plan or pair.is_elsewhere:
        return None
    return max(PLAN, pair.weight - DETAIL)


def _little(pair: Pair) -> float | None:
    return 0.0 if pair.weight < SHARE * pair.shorter else None


def _same_words(pair: Pair) -> float | None:
    if pair.weight < INSIDE * pair.shorter or not pair.is_one_mood or not pair.is_copyable:
        return None
    part = pair.part if pair.is_one_family or pair.a.claim.date == pair.b.claim.date else 0.0
    return COPIED + part if part >= INSIDE else None


def _other_days(pair: Pair) -> float | None:
    return 0.0 if pair.between is None else None


def _no_detail(pair: Pair) -> float | None:
    return 0.0 if pair.weight < DETAIL + NAMED_DAY else None


def _other_mood(pair: Pair) -> float | None:
    return None if pair.is_one_mood or pair.are_plan_and_happening else 0.0


def _charge_and_denial(pair: Pair) -> float | None:
    return 0.0 if pair.are_sayings and {pair.a.claim.kind, pair.b.claim.kind} == {"accusation", "denial"} else None


def _other_act(pair: Pair) -> float | None:
    if pair.is_one_family or {pair.a.family, pair.b.family} & {"saying", "other"}:
        return None
    return 0.0


def _told_otherwise(pair: Pair) -> float | None:
    if pair.is_one_family:
        return None
    is_told = not pair.between and pair.a.closed and pair.b.closed and pair.a.mood != "no"
    return None if is_told else 0.0


def _same_saying(pair: Pair) -> float | None:
    return _beyond(pair, pair.asked) if pair.are_sayings else None


def _plan_and_happening(pair: Pair) -> float | None:
    return _beyond(pair, pair.asked) if pair.are_plan_and_happening else None


def _same_act(pair: Pair) -> float | None:
    return _beyond(pair, pair.asked) if pair.is_one_mood and not pair.are_sayings else None


def _beyond(pair: Pair, asked: float) -> float | None:
    """By how much the words in common weigh more than is asked."""
    return pair.weight - asked if pair.weight >= asked else None


def _only_one(pair: Pair) -> float | None:
    """A month and a day in it that would be one but for the width of the month."""
    short, long = (pair.a, pair.b) if pair.a.days < pair.b.days else (pair.b, pair.a)
    if not 0 < short.days <= WEEK < long.days <= MONTH or not pair.is_one_mood or not long.stated:
        return None
    return _beyond(pair, pair.asked - coarse(long.days) + coarse(short.days))


def _not_enough(pair: Pair) -> float | None:
    return 0.0


# The first that decides. An example is two claims: what is not as usual in brackets, and the sentence. Usual is a
# meeting of both sides that happened on 2019-05-14, a day that the sentence names by its distance; each claim is of a
# document of its own, but for `in a` (another sentence of the first document) and `same` (the same sentence).
RULES: tuple[Rule, ...] = (
    Rule(
        *("day named twice", "merge", _named_twice),
        (("They met on Tuesday, the 14th.", "[same] They met on Tuesday, the 14th."),),
        (
            ("They met on Tuesday, the 14th.", "[same, 2019-05-21] They met on Tuesday, the 14th."),
            ("The captain met the harbour union on Tuesday.", "[in a] The captain met the harbour union on Tuesday."),
        ),
        names_words=False,
    ),
    Rule(
        *("one sentence, two things", "apart", _two_things),
        (
            ("[statement] They had met, the captain said.", "[same] They had met, the captain said."),
            ("[statement] They had met, the captain said.", "[same, statement] They had met, the captain said."),
            ("They met in May and in June.", "[same, 2019-06] They met in May and in June."),
        ),
        (("They met on Tuesday, the 14th.", "[same] They met on Tuesday, the 14th."),),
    ),
    Rule(
        *("same plan", "merge", _same_plan),
        (("[planned] The ferry owners will come on Tuesday.", "[planned] A round on herring is set for May 14."),),
        (
            ("[planned] The owners will meet in Quistby.", "[planned] A round on herring is set in Haldern."),
            ("[planned] The ferry owners will come.", "[planned, 2019-05-15] A round on herring is set."),
            ("[planned] The ferry owners will come.", "[planned, attack] A raid on herring is set."),
        ),
    ),
    Rule(
        *("too little in common", "apart", _little),
        (("Captain Holm saw the fishing union.", "The league received the referees."),),
        (("Captain Holm saw the fishing union.", "The fishing union went to see Holm."),),
    ),
    Rule(
        *("same words", "merge", _same_words),
        (
            (
                "The union agreed to put off the strike of the ferry crews, the port office said on Monday.",
                "[undated, inherited] The union agreed to put off the strike of the ferry crews, the port office said.",
            ),
            (
                "[inherited] The referee asked the club to open its books to the league at once.",
                "[inherited, 2019-05-20] The referee asked the club to open its books to the league at once.",
            ),
        ),
        (
            (
                "The referee asked the club to open its books to the league at once.",
                "[2019-05-20] The referee asked the club to open its books to the league at once.",
            ),
            (
                "[planned] The referee will ask the club to open its books to the league at once.",
                "The referee will ask the club to open its books to the league at once.",
            ),
        ),
        names_words=False,
    ),
    Rule(
        *("other days", "apart", _other_days),
        (
            ("Holm saw the fishing union.", "[2019-05-16] The fishing union went to see Holm."),
            ("Holm saw the fishing union.", "[undated] The fishing union went to see Holm."),
        ),
        (("Holm saw the fishing union.", "[2019-05-15] The fishing union went to see Holm."),),
    ),
    Rule(
        *("no detail in common", "apart", _no_detail),
        (("They met the Northland side.", "Northland held a round."), ("They met.", "They had met before.")),
        (("They met the Northland side on herring.", "Northland held a round on herring."),),
    ),
    Rule(
        *("other mood", "apart", _other_mood),
        (
            ("Holm saw the fishing union.", "[negated] Holm did not see the fishing union."),
            ("[postponed] Holm put off seeing the fishing union.", "[planned] Holm is to see the fishing union."),
            ("[cancelled] Holm called off seeing the fishing union.", "[planned] Holm is to see the fishing union."),
            ("[cancelled] Holm called off seeing the fishing union.", "Holm saw the fishing union."),
            ("Holm saw the fishing union.", "[planned, attack] A raid on Holm's fishing union is planned."),
        ),
        (("Holm saw the fishing union.", "[planned] Holm is to see the fishing union."),),
    ),
    Rule(
        *("charge and denial", "apart", _charge_and_denial),
        (
            (
                "[accusation, denied, by Holm] Holm never accused the union of sinking boats.",
                "[denial, denied, by Holm] Holm denied that the union was sinking boats.",
            ),
        ),
        (
            (
                "[statement, by Holm] The union is sinking boats, Holm said.",
                "[accusation, by Holm] Holm accused the union of sinking boats.",
            ),
        ),
    ),
    Rule(
        *("acts of other kinds", "apart", _other_act),
        (("Holm saw the fishing union.", "[attack] The fishing union and Holm came under fire."),),
        (
            ("Holm saw the fishing union.", "[contact] Holm telephoned with the fishing union."),
            ("Holm saw the fishing union.", "[other] Holm and the fishing union shared a cake."),
        ),
    ),
    Rule(
        *("announced for another time", "apart", _told_otherwise),
        (
            ("[designation] The league lifted the ban.", "[statement, 2019-05-15] The league's ban ended, he said."),
            ("[designation, ../2019-05] The league lifted the ban.", "[statement, ../2019-05] The league's ban ended."),
            ("[negated] Holm saw no fishing union.", "[negated, other] Holm and the fishing union shared no cake."),
        ),
        (("[designation] The league lifted its ban on fans.", "[statement] The league's ban on fans ended."),),
    ),
    Rule(
        *("same saying", "merge", _same_saying),
        (
            (
                "[statement, by Anna Holm] The harbour would be opened to ferries, Holm said.",
                "[statement, by Anna Holm] Ferries can use the harbour soon, Anna Holm was quoted as saying.",
            ),
            (
                "[statement, by Anna Holm] The harbour would be opened to ferries, Holm said.",
                "[statement, planned, by Anna Holm] Holm is to say that ferries can use the harbour.",
            ),
        ),
        (
            (
                "[statement, by Anna Holm] The harbour would be opened to ferries, Holm said.",
                "[statement, by Ole Quist] Ferries can use the harbour soon, Quist said.",
            ),
        ),
    ),
    Rule(
        *("plan and happening", "plan", _plan_and_happening),
        (("Holm saw the fishing union.", "[planned] Holm is to see the fishing union."),),
        (
            ("Holm saw the fishing union.", "[planned, 2019-05-15] Holm is to see the captains."),
            ("Holm saw the fishing union.", "Holm was to see the fishing union."),
        ),
        names_words=False,
    ),
    Rule(
        *("same act", "merge", _same_act),
        (
            ("Holm saw the fishing union.", "The fishing union went to see Holm."),
            ("Holm saw the fishing union.", "[contact] Holm telephoned with the fishing union."),
            ("Holm saw the fishing union.", "[2019-05] In May Holm talked to the fishing union."),
            ("Holm saw the fishing union.", "[other] Holm and the fishing union shared a cake."),
        ),
        (
            ("Holm saw the fishing union.", "[attack] The fishing union and Holm came under fire."),
            ("Holm saw the fishing union in Quistby.", "In Haldern a union received captains."),
        ),
    ),
    Rule(
        *("the only one of that time", "only", _only_one),
        (
            ("The ferry line was what they talked about.", "[2019-05] In May they spoke about a ferry."),
            (
                "[statement, by Holm] The ferry is late, Holm said.",
                "[statement, by Holm, 2019-05] In May Holm complained about the ferry.",
            ),
        ),
        (
            ("The ferry line was what they talked about.", "[2019] In 2019 they spoke about a ferry."),
            ("The ferry line was what they talked about.", "[2019-05, planned] They will speak about a ferry."),
            ("The ferry line was what they talked about.", "[2019-05, inherited] They spoke about a ferry."),
        ),
    ),
    Rule(
        *("not enough in common", "apart", _not_enough),
        (
            ("[statement, by Holm] The harbour is open, Holm said.", "[statement, by Quist] The harbour is small."),
            ("Holm met them over the ferry.", "[2019] They met over the ferry in 2019."),
        ),
        (("Holm saw the fishing union.", "The fishing union went to see Holm."),),
    ),
)
