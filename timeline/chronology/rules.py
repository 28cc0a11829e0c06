"""The rules on two claims, in order: when they are of one event, when one answers the other, when they stay apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline.chronology import conditions
from timeline.chronology.pair import Pair

Example = tuple[str, str]  # two claims, see `RULES`


@dataclass(frozen=True, slots=True)
class Rule:
    """`what` as in a verdict, or `apart`; `strength` answers how sure it is, `None` when the rule decides nothing."""

    name: str
    what: str
    strength: Callable[[Pair], float | None]
    examples: tuple[Example, ...]
    others: tuple[Example, ...] = ()  # pairs that another rule decides
    heeds: str = ""  # what of the other claims of both events can speak against it: `places`, or `words` and places
    names_words: bool = True  # whether the words in common are part of the reason of an event


# The first that decides. An example is two claims: what is not as usual in brackets, and the sentence. Usual is a
# meeting of both sides that happened on 2019-05-14, a day that the sentence names by its distance; each claim is of a
# document of its own, but for `in a` (another sentence of the first document) and `same` (the same sentence).
RULES: tuple[Rule, ...] = (
    Rule(
        *("day named twice", "merge", conditions.named_twice),
        (("They met on Tuesday, the 14th.", "[same] They met on Tuesday, the 14th."),),
        (
            ("They met on Tuesday, the 14th.", "[same, 2019-05-21] They met on Tuesday, the 14th."),
            ("The captain met the harbour union on Tuesday.", "[in a] The captain met the harbour union on Tuesday."),
        ),
        names_words=False,
    ),
    Rule(
        *("one sentence, two things", "apart", conditions.two_things),
        (
            ("[statement] They had met, the captain said.", "[same] They had met, the captain said."),
            ("[statement] They had met, the captain said.", "[same, statement] They had met, the captain said."),
            ("They met in May and in June.", "[same, 2019-06] They met in May and in June."),
        ),
        (("They met on Tuesday, the 14th.", "[same] They met on Tuesday, the 14th."),),
    ),
    Rule(
        *("same plan", "merge", conditions.same_plan),
        (("[planned] The ferry owners will come on Tuesday.", "[planned] A round on herring is set for May 14."),),
        (
            ("[planned] The owners will meet in Quistby.", "[planned] A round on herring is set in Haldern."),
            ("[planned] The ferry owners will come.", "[planned, 2019-05-15] A round on herring is set."),
            ("[planned] The ferry owners will come.", "[planned, attack] A raid on herring is set."),
        ),
    ),
    Rule(
        *("too little in common", "apart", conditions.little),
        (("Captain Holm saw the fishing union.", "The league received the referees."),),
        (("Captain Holm saw the fishing union.", "The fishing union went to see Holm."),),
    ),
    Rule(
        *("against each other", "apart", conditions.opposite),
        (
            (
                "Captain Holm opened the fishing port to the union.",
                "Captain Holm closed the fishing port to the union.",
            ),
            ("The union's price for herring rose by 2.4 percent.", "The union's price for herring rose by 8 %."),
        ),
        (
            ("The fishing port was opened by Holm and the union.", "Holm and the union reopened the fishing port."),
            ("The union's price for herring rose by 2.4 percent.", "The union's price for herring rose by 2 %."),
        ),
    ),
    Rule(
        *("same words", "merge", conditions.same_words),
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
        *("like words", "merge", conditions.like_words),
        (
            (
                "[agreement] Northland and Holm have signed the ferry agreement.",
                "[agreement, undated, inherited] Holm has signed the ferry agreement with Northland in the harbour.",
            ),
            (
                "[statement, by Holm] A storm drowned ten sailors on Gull Island on Tuesday, Holm said.",
                "[other, inherited] The storm on Gull Island drowned ten sailors, Holm was told, on its way north.",
            ),
            (
                "[statement, wordless, inherited] Ten sailors drown in storm on Gull Island",
                "[statement, wordless, undated, inherited] Storm on Gull Island drowned ten sailors",
            ),
        ),
        (
            ("[statement] A storm drowned ten sailors of Gull.", "[attack] Ten sailors of Gull drowned in a storm."),
            ("[agreement] Holm signed the ferry agreement.", "[agreement, in a] Holm signed the ferry agreement, too."),
            (
                "[agreement] Northland and Holm have signed the ferry agreement.",
                "[agreement, 2019-06-14] Holm has signed the ferry agreement with Northland.",
            ),
            (  # names and titles alone
                "[statement, wordless, inherited] Harbour Minister Anna Holm (File)",
                "[statement, wordless, undated, inherited] The minister Anna Holm sailed.",
            ),
        ),
        heeds="words",
    ),
    Rule(
        *("other days", "apart", conditions.other_days),
        (
            ("Holm saw the fishing union.", "[2019-05-16] The fishing union went to see Holm."),
            ("Holm saw the union.", "[undated] The union went to see Holm."),
        ),
        (("Holm saw the fishing union.", "[2019-05-15] The fishing union went to see Holm."),),
    ),
    Rule(
        *("no detail in common", "apart", conditions.no_detail),
        (("They met the Northland side.", "Northland held a round."), ("They met.", "They had met before.")),
        (("They met the Northland side on herring.", "Northland held a round on herring."),),
    ),
    Rule(
        *("other mood", "apart", conditions.other_mood),
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
        *("charge and denial", "apart", conditions.charge_and_denial),
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
        *("acts of other kinds", "apart", conditions.other_act),
        (("Holm saw the fishing union.", "[attack] The fishing union and Holm came under fire."),),
        (
            ("Holm saw the fishing union.", "[contact] Holm telephoned with the fishing union."),
            ("Holm saw the fishing union.", "[other] Holm and the fishing union shared a cake."),
        ),
    ),
    Rule(
        *("announced for another time", "apart", conditions.told_otherwise),
        (
            ("[designation] The league lifted the ban.", "[statement, 2019-05-15] The league's ban ended, he said."),
            ("[designation, ../2019-05] The league lifted the ban.", "[statement, ../2019-05] The league's ban ended."),
            ("[negated] Holm saw no fishing union.", "[negated, other] Holm and the fishing union shared no cake."),
        ),
        (("[designation] The league lifted its ban on fans.", "[statement] The league's ban on fans ended."),),
    ),
    Rule(
        *("same saying", "merge", conditions.same_saying),
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
        heeds="places",
    ),
    Rule(
        *("plan and happening", "plan", conditions.plan_and_happening),
        (("Holm saw the fishing union.", "[planned] Holm is to see the fishing union."),),
        (
            ("Holm saw the fishing union.", "[planned, 2019-05-15] Holm is to see the captains."),
            ("Holm saw the fishing union.", "Holm was to see the fishing union."),
        ),
        names_words=False,
    ),
    Rule(
        *("same act", "merge", conditions.same_act),
        (
            ("Holm saw the union.", "The union went to see Holm."),
            ("Holm saw the union.", "[contact] Holm telephoned with the union."),
            ("Holm saw the union.", "[2019-05] In May Holm talked to the union."),
            ("Holm saw the union.", "[other] Holm and the union shared a cake."),
        ),
        (
            ("Holm saw the fishing union.", "[attack] The fishing union and Holm came under fire."),
            ("Holm saw the fishing union in Quistby.", "In Haldern a union received captains."),
        ),
        heeds="places",
    ),
    Rule(
        *("the only one of that time", "only", conditions.only_one),
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
        heeds="places",
    ),
    Rule(
        *("not enough in common", "apart", conditions.not_enough),
        (
            ("[statement, by Holm] The harbour is open, Holm said.", "[statement, by Quist] The harbour is small."),
            ("Holm met them over the ferry.", "[2019] They met over the ferry in 2019."),
        ),
        (("Holm saw the fishing union.", "The fishing union went to see Holm."),),
    ),
)
