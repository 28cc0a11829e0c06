"""Status of what is claimed: what was denied, put off or hangs on something is never told as done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from timeline.claims import cues
from timeline.claims.clauses import clause_at
from timeline.claims.cues import Cue
from timeline.claims.event import LOOK_BACK, REACH, Event, is_background, is_only
from timeline.claims.page import Page
from timeline.claims.rules import Rule, decide
from timeline.lang.claim_rows import Status
from timeline.lang.rows import either
from timeline.model import Span

HAPPENED = "happened", "no cue of another status"


def of_event(event: Event) -> tuple[str, str]:
    """Status of an event and why."""
    decided = decide(RULES, event)
    return (decided[0].verdict, decided[1]) if decided else HAPPENED


def of_words(page: Page, sentence: Span, found: Sequence[Cue], start: int) -> tuple[str, str]:
    """Status of words that no cue of an event stands in: what is negated right behind `start`."""
    end = clause_at(page, sentence, min(start + 1, sentence[1] - 1))[1]
    near = [c for c in found if start <= c.start < min(end, start + REACH)]
    negation = next((c for c in near if cues.NEGATION in c.tags and not is_only(page, c)), None)
    return ("negated", cues.quoted(negation)) if negation else HAPPENED


def _hearsay(event: Event) -> str:
    words, stretch = event.words.hearsay, range(event.sentence[0], event.at)
    return cues.quoted(next((cue for cue in event.cues if cue.text in words and cue.start in stretch), None))


def _question(event: Event) -> str:
    asks = _patterns(event.words).question.match(event.page.plain, *event.sentence)
    return "a question" if asks and _CLOSING.search(event.page.plain, *event.sentence) else ""


def _untrue(event: Event) -> str:
    found = _patterns(event.words).untrue.match(event.page.plain, *event.sentence)
    return f"“{found.group().strip()}”" if found else ""


def _condition(event: Event) -> str:
    return cues.quoted(next((cue for cue in event.cues if _is_condition(event, cue)), None))


def _refuted(event: Event) -> str:
    cue = event.attribution.cue
    return cues.quoted(cue) if cue and cue.get(cues.VERB) == "deny" and cue.start != event.at else ""


def _negated(event: Event) -> str:
    return "" if event.is_ahead and not event.negation_governs else cues.quoted(event.negation)


def _denied(event: Event) -> str:
    return "" if event.is_ahead else cues.quoted(event.status_cue("denied"))


def _alleged(event: Event) -> str:
    return "" if event.is_ahead else cues.quoted(event.status_cue("alleged"))


def _ahead(event: Event) -> str:
    return "date after the article" if event.is_ahead else ""


def _possible(event: Event) -> str:
    modal = _patterns(event.words).modal.search(event.page.plain, *event.before()) if event.act else None
    return f"“{modal.group(1)}”" if modal and not event.is_over and not event.plan else ""


def _meant(event: Event) -> str:
    return "" if event.is_over else cues.quoted(event.plan)


def _unfulfilled(event: Event) -> str:
    was_due = _patterns(event.words).unfulfilled.search(event.page.plain, *event.before()) if event.act else None
    return f"“{was_due.group().strip()}”, and nothing says that it was" if was_due else ""


def _long_ago(event: Event) -> str:
    moment = event.moment
    return "a month or more before the article" if moment and is_background(event.page, moment, event.latest) else ""


def _goes_on(event: Event) -> str:
    return "" if event.moment else cues.quoted(event.status_cue("ongoing"))


RULES: tuple[Rule[Event, str], ...] = (  # the first that gives a reason decides
    Rule(
        "alleged",
        _hearsay,
        ("The mayor reportedly [met] the dockers on Friday.", "Two clubs allegedly [signed] a deal in May 2013."),
        ("The mayor [met] the dockers, who reportedly left early.", "The mayor [met] the dockers on Friday."),
    ),
    Rule(
        "conditional",
        _question,
        ("Did the mayor [meet] the dockers?", "“Will the clubs [sign] a deal?”"),
        ("Did the mayor [meet] the dockers, they asked.", "The mayor asked: did they [meet]?"),
    ),
    Rule(
        "denied",
        _untrue,
        ("It is untrue that the mayor [met] the dockers.", "There was no truth in the report that they [met] in May."),
        ("It is untrue, but the mayor [met] them.", "The mayor found it wrong that they [met]."),
    ),
    Rule(
        "conditional",
        _condition,
        (
            "If the dockers agree, the mayor will [meet] them.",
            "The mayor will [meet] them unless it rains.",
            "Should the dockers agree, he will [meet] them.",
            "The mayor would have [met] them in May.",
        ),
        ("The dockers asked if the mayor had [met] them.", "The mayor said they should the next day [meet] him."),
    ),
    Rule(
        "denied",
        _refuted,
        ("The mayor denied that he had [met] the dockers.", "The union rejects that it [signed] a deal on Friday."),
        ("The mayor said that he had [met] the dockers.", "The mayor [denied] it."),
    ),
    Rule(
        "negated",
        _negated,
        (
            "The mayor did not [meet] the dockers.",
            "The mayor will not [meet] the dockers on 3 March 2014.",
            "The mayor did not meet him at the [meeting] in May 2013.",
            "The [talks] of the two clubs never took place.",
            "[Recognition] of the dockers is not on the table.",
            "The two clubs [signed] no papers.",
            "There were no boats in the harbour.",
        ),
        (
            "The mayor not only [met] the dockers, he fed them.",
            "The board does not know of the [talks] on 3 March 2014.",
            "The mayor [met] the dockers, but not the pilots.",
        ),
    ),
    Rule(
        "denied",
        _denied,
        ("Reports of [talks] in the harbour are groundless.", "A baseless report told of a [meeting] on Friday."),
        ("Baseless reports foretell a [meeting] on 3 March 2014.", "The report was groundless, and they [met]."),
    ),
    Rule(
        "alleged",
        _alleged,
        ("Rumours of [talks] went round.", "The suspected [meeting] was on Friday."),
        ("Unconfirmed reports foretell a [meeting] on 3 March 2014.", "The suspected thief left, and they [met]."),
    ),
    Rule(
        "planned",
        _ahead,
        ("The mayor [meets] the dockers on 3 March 2014.", "The mayor does not know of the [talks] on 3 March 2014."),
        ("The mayor [met] the dockers on Friday.", "The mayor will not [meet] the dockers on 3 March 2014."),
    ),
    Rule(
        "planned",
        _possible,
        ("The mayor may soon [meet] the dockers.", "The clubs may [sign] a deal."),
        ("The mayor may have left; they [met].", "The mayor might [meet] the dockers."),
    ),
    Rule(
        "planned",
        _meant,
        (
            "The mayor will [meet] the dockers.",
            "The mayor will [meet] the dockers today.",
            "The [signing] of the deal is expected soon.",
        ),
        (
            "The mayor [met] the dockers on Friday, and they will come back.",
            "The mayor was set to [meet] the dockers on 10 January 2014.",
            "The mayor will [refuse] to talk.",
        ),
    ),
    Rule(
        "planned",
        _unfulfilled,
        ("The mayor was due to [meet] the dockers on 10 January 2014.", "He had hoped to [meet] them in May 2013."),
        ("The mayor was happy to [meet] the dockers on 10 January 2014.",),
    ),
    Rule(
        "background",
        _long_ago,
        ("The mayor [met] the dockers in March 2013.", "The clubs [signed] a deal in 1999."),
        ("The mayor [met] the dockers on 10 January 2014.", "The mayor [met] the dockers."),
    ),
    Rule(
        "ongoing",
        _goes_on,
        ("The mayor is holding [talks] with them.", "[Talks] are under way in the harbour."),
        ("The mayor continues the [talks] of Friday.", "The mayor held [talks] with them."),
    ),
)


def _is_condition(event: Event, cue: Cue) -> bool:
    """Whether a word makes what the sentence tells hang on something: "if they come", "Should the group agree"."""
    is_opener = cue.text in event.words.openers
    if not is_opener and cue.text not in event.words.inverted:
        return False
    before = event.page.plain[max(event.sentence[0], cue.start - LOOK_BACK) : cue.start].split()
    if not before:
        return True
    return before[-1] not in event.words.not_conditional if is_opener else before[-1][-1] in _BEFORE_CLAUSE


_TO_THAT = 30  # characters from what denies to the "that" of what is denied
_BEFORE_CLAUSE = ',;:—–-"“'  # marks behind which a clause begins
_CLOSING = re.compile(r"\?[ \"'”’]*\Z")  # at the end of a question


@dataclass(frozen=True, slots=True)
class _Patterns:
    question: re.Pattern[str]
    untrue: re.Pattern[str]
    unfulfilled: re.Pattern[str]  # right before the word for what was planned
    modal: re.Pattern[str]  # the same for what may come


@cache
def _patterns(words: Status) -> _Patterns:
    opening, to_do = r"[\s\"'“‘]*", rf"(?:{either(words.to_do)})"
    return _Patterns(
        question=re.compile(rf"{opening}(?:{either(words.asking)})\s"),
        untrue=re.compile(rf"{opening}(?:{either(words.untrue)})\b[^,;.]{{0,{_TO_THAT}}}?\b(?:{either(words.that)})\b"),
        unfulfilled=re.compile(rf"\b(?:{either(words.unfulfilled)}) {to_do}\s+(?:\w+{either(words.adverb)} )?$"),
        modal=re.compile(rf"\b({either(words.modals)})\s+(?:(?:{either(words.modal_adverbs)})\s+)*$"),
    )
