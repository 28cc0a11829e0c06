"""What falls out of a headline: an ordered table of rules with sentences and the headlines that they make of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from timeline.claims import gist_asides as asides
from timeline.claims import gist_attribution as attribution
from timeline.claims import gist_clauses as clauses
from timeline.claims import gist_date as dates
from timeline.claims.gist_asides import Words
from timeline.claims.gist_case import Case
from timeline.claims.gist_sentence import Sentence
from timeline.claims.gist_text import Cut

Cuts = Iterator[Cut]


def _attribution(case: Case) -> Cuts:
    s, before, after = case.sentence, case.said_before, case.said_after
    if before is not None:
        yield Cut(*s.where(s.begins, before), silent=True)
    elif after is not None:
        yield Cut(*s.where(after, s.ends), silent=attribution.only_says(s, after, s.ends))


def _legal(s: Sentence) -> Words:
    """A phrase of law: ", pursuant to article 5,"."""
    text = " ".join(s.texts)
    for phrase in [phrase.split() for phrase in s.known.legal if phrase in text]:
        for i in range(s.begins, s.ends):
            if s.texts[i : i + len(phrase)] == phrase:
                end = next((j for j in range(i, s.ends) if s.kinds[j] in ",;"), s.ends - asides.stop(s))
                is_inside = s.kind(i - 1) == ","
                yield i - is_inside, end + (is_inside and s.kind(end) == ",")


class Rule(NamedTuple):
    """What a rule cuts. `examples`: sentences with what is left of them.

    In the examples and in `but`, sentences of which it cuts nothing, the words of the act stand in brackets.
    """

    name: str
    cuts: Callable[[Case], Cuts]
    examples: dict[str, str]
    but: tuple[str, ...]
    is_of_aside: bool = False
    needs: str = ""  # classes of words of which the sentence has one, or it cuts nothing
    is_of_sentence: bool = False  # cuts the same whatever the claim


def _shown(words: Callable[[Case], Words]) -> Callable[[Case], Cuts]:
    """The words that fall out as cuts that show."""

    def cuts(case: Case) -> Cuts:
        return (Cut(*case.sentence.where(i, j)) for i, j in words(case))

    return cuts


def _silent(words: Callable[[Case], Words]) -> Callable[[Case], Cuts]:
    """The words that fall out as cuts that nothing tells of."""

    def cuts(case: Case) -> Cuts:
        return (Cut(*case.sentence.where(i, j), silent=True) for i, j in words(case))

    return cuts


def _beside(words: Callable[[Sentence], Words]) -> Callable[[Case], Cuts]:
    """The same for what hangs on the sentence alone."""

    def cuts(case: Case) -> Cuts:
        return (Cut(*case.sentence.where(i, j)) for i, j in words(case.sentence))

    return cuts


ALWAYS: tuple[Rule, ...] = (  # cut of every sentence
    Rule(
        "who says so",
        _attribution,
        {
            "The mayor said that the dam [leaked] at night.": "the dam leaked at night",
            "The dam [leaked] at night, the mayor said.": "The dam leaked at night",
            "The mayor told reporters in Osby that the dam had [leaked].": "the dam had leaked",
        },
        (
            "The mayor denied that the dam [leaked].",
            "The mayor did not say that the dam [leaked].",
            "The dam [leaked], the mayor claimed.",
            "If the mayor said that the dam [leaked], they would leave.",
            "Nobody said that the dam [leaked].",
        ),
    ),
    Rule(
        "the day, which stands beside",
        dates.cuts,
        {
            "The board [met] on Friday in Osby.": "The board met in Osby",
            "On 10 January 2014, the board [met] in Osby.": "the board met in Osby",
            "The board [met] last week.": "The board met",
        },
        (
            "The board did not [meet] on Friday.",
            "The board must [pay] by Friday.",
            "The May fair [drew] thousands.",
            "The last fair [was] in 2007, when the rain fell.",
        ),
    ),
)
AS_NEEDED: tuple[Rule, ...] = (  # cut one after the other until it is short enough
    Rule(
        "a word that joins sentences",
        _beside(clauses.connective),
        {
            "But the board [met] at noon.": "… the board met at noon",
            "In addition, the board [met] at noon.": "… the board met at noon",
        },
        ("The board [met] at noon, however.", "More than nine crews [met] at noon."),
        is_of_sentence=True,
    ),
    Rule(
        "who speaks, where the verb stays",
        _silent(clauses.speaker),
        {
            "The mayor of Osby, Olga Berg, [denied] that the dam leaked.": "denied that the dam leaked",
            "The mayor [threatened] to close the dam.": "threatened to close the dam",
        },
        ("No mayor [denied] that the dam leaked.", "The board [met] the mayor, who denied it."),
    ),
    Rule(
        "a phrase of law",
        _beside(_legal),
        {
            "The board, pursuant to article 5, [closed] the dam.": "The board … closed the dam",
            "The board [closed] the dam in accordance with the harbour act.": "The board closed the dam …",
        },
        ("The board [closed] the dam in the spring.",),
        is_of_sentence=True,
    ),
    Rule(
        "brackets",
        _beside(asides.brackets),
        {"The board (with two votes against) [closed] the dam.": "The board … closed the dam"},
        ("The board [closed] the dam.",),
        is_of_sentence=True,
        needs="(",
    ),
    Rule(
        "what stands between dashes",
        _beside(asides.dashes),
        {"The dam — a work of the fifties — [leaked] at night.": "The dam … leaked at night"},
        ("The dam [leaked] at night — again.",),
        is_of_sentence=True,
        needs=".;",
    ),
    Rule(
        "a clause of its own behind",
        _shown(clauses.clause_behind),
        {
            "The board [met] at noon, and the mayor left for Osby.": "The board met at noon …",
            "The board [met] at noon but refused to pay.": "The board met at noon …",
        },
        ("The board [met] the crew and the owners.", "The board may [meet] or the mayor may leave."),
        needs="C;",
    ),
    Rule(
        "a relative clause",
        _beside(asides.relative),
        {
            "The dam, which leaks, was [closed] at noon.": "The dam … was closed at noon",
            "The board [met] the owner, who left for Osby.": "The board met the owner …",
        },
        ("The dam that leaks was [closed] at noon.",),
        is_of_sentence=True,
        needs=",",
    ),
    Rule(
        "a participle",
        _beside(asides.participle),
        {
            "The board [closed] the dam, citing the rain.": "The board closed the dam …",
            "The board, led by Olga Berg, [met] at noon.": "The board … met at noon",
        },
        ("The board [met] owners citing the rain.",),
        is_of_sentence=True,
        needs=",",
    ),
    Rule(
        "an apposition",
        _beside(asides.apposition),
        {
            "Olga Berg, a former pilot, [left] the board.": "Olga Berg … left the board",
            "Olga Berg, 57, [left] the board.": "Olga Berg … left the board",
        },
        ("Olga Berg, the mayor, and a pilot [left] the board.",),
        is_of_sentence=True,
        needs=",",
    ),
    Rule(
        "what opens the sentence",
        _shown(clauses.opening),
        {
            "At talks in Osby, the board [met] the crew.": "… the board met the crew",
            "After the storm broke, the board [met] the crew.": "… the board met the crew",
        },
        (
            "If the storm breaks, the board will [meet] the crew.",
            "In theory, the board [meets] the crew.",
            "As soon as the storm breaks, the board [meets] the crew.",
        ),
        needs=",",
    ),
    Rule(
        "what is put in",
        _beside(asides.insertion),
        {"The board, however, [met] the crew.": "The board … met the crew"},
        ("The board, in theory, [met] the crew.",),
        is_of_sentence=True,
        needs=",",
    ),
    Rule(
        "a clause of its own before",
        _shown(clauses.clause_before),
        {
            "The mayor left for Osby, and the board [met] the crew.": "… the board met the crew",
            "The rain fell; the board [met] the crew.": "… the board met the crew",
        },
        (
            "The mayor claimed the dam held, and the board [met] the crew.",
            "Neither the mayor left nor the board [met] the crew.",
        ),
        needs="C;",
    ),
    Rule(
        "what stands around an aside",
        _shown(clauses.around_aside),
        {
            "The mayor thanked the crew, who [saved] nine people.": "… the crew, who saved nine people",
            "The mayor denied that the crew, who [saved] nine, had paid.": "… the crew, who saved nine …",
            "The mayor spoke after the crew had [left] the harbour.": "… the crew had left the harbour",
        },
        ("The mayor spoke so that talks [went] on.", "The mayor will speak as soon as the crew [sleeps]."),
        is_of_aside=True,
    ),
    Rule(
        "what else its subject did before",
        _shown(clauses.predicate_before),
        {
            "The board dropped the plan and [voted] for a dam.": "The board … voted for a dam",
            "The board has dropped the plan and [voted] for a dam.": "The board has … voted for a dam",
        },
        ("The board dropped the plan or [voted] for a dam.",),
        needs="C",
    ),
    Rule(
        "what stands before the clause of the act",
        _shown(clauses.between),
        {
            "The board left the hall in Osby, [taking] the deed.": "The board left the hall … taking the deed",
            "The mayor spoke to the crew at noon, [thanking] them.": "The mayor spoke to the crew … thanking them",
        },
        ("The board did not leave the hall for Osby, [taking] the deed.", "The board left, [taking] the deed."),
    ),
    Rule(
        "what follows the noun of a subject",
        _shown(clauses.of_subject),
        {"The head of the union for dockers from Osby [left] the hall.": "The head of the union … left the hall"},
        ("No head of a union for dockers [left] the hall.",),
    ),
    Rule(
        "the rest of a condition",
        _shown(clauses.rest_of_condition),
        {"If crews leave the ferry at noon, the board will [pay].": "If crews leave the ferry … the board will pay"},
        ("The crews left the ferry at noon, and the board [paid].",),
        needs="S",
    ),
    Rule(
        "an office before a name",
        _shown(clauses.office),
        {"Senior minister Olga Berg [left] the hall.": "… Olga Berg left the hall"},
        ("The minister Olga Berg [left] the hall.",),
    ),
)
ASIDE = tuple(rule for rule in AS_NEEDED if rule.is_of_aside)  # cut of every clause that stands for itself
