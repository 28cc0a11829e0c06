"""Which way a sentence looks before a time: ordered rules over its words, from the last one back.

The first rule that finds its cue decides; a word for which none does is passed over. `NO_PLAN` and `NO_PAST` are the
exceptions: words that look like a cue and are none where they stand.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from timeline.lang.rows import Language

MARKS = ",.;:\"'`()“”‘’"
_NEAR = 8  # words before a time in which a verb of the present tense tells of a plan
_SHORTEST = 4  # letters of a word in -ed that is no past: "feed", "speed"
_BEHIND = 80  # characters behind a time in which a past verb of the same sentence counts
_BEHIND_WORDS = 8  # words of them


class Word(NamedTuple):
    """A word before a time: its place `at` among the `words` of its sentence, the last of which is next to the time."""

    word: str
    words: list[str]  # in lower case, without marks
    at: int
    sentence: str  # up to the time
    text: str
    end: int  # of the time
    language: Language

    @property
    def before(self) -> str:
        return self.words[self.at - 1] if self.at else ""

    @property
    def behind(self) -> str:
        return "" if self.is_last else self.words[self.at + 1]

    @property
    def raw(self) -> list[str]:
        """The words as they are written."""
        return self.sentence.split()

    @property
    def is_last(self) -> bool:
        return self.at == len(self.words) - 1

    @property
    def is_near(self) -> bool:
        """Whether it is next to the time, or only a preposition is between."""
        return self.is_last or (self.at == len(self.words) - 2 and self.words[-1] in self.language.prepositions.at)


class Rule(NamedTuple):
    """A way to look: `direction` is 1 for ahead, -1 for back, -2 for back by a verb right before the time.

    `cue` gives the words that say so, "" when they do not. Of `examples` it decides the first open time; in `others`
    another rule does, or none.
    """

    name: str
    direction: int
    cue: Callable[[Word], str]
    examples: tuple[str, ...]
    others: tuple[str, ...]


class Unless(NamedTuple):
    """Where a word is no cue though it looks like one; `examples` would be read otherwise without it."""

    name: str
    applies: Callable[[Word], bool]
    examples: tuple[str, ...]


def _is_name(w: Word) -> bool:
    return w.word in w.language.plans.future_names and w.raw[w.at][:1].isupper()


def _is_noun(w: Word) -> bool:
    return w.word in w.language.plans.future_nouns and w.before in w.language.forms.articles


def _is_compared(w: Word) -> bool:
    return w.before in w.language.plans.not_future


def _is_denied(w: Word) -> bool:
    return w.behind in w.language.forms.denials


def _is_cause(w: Word) -> bool:
    return w.language.plans.causal.get(w.word, " ") == w.behind and w.before not in w.language.forms.be


def _is_question(w: Word) -> bool:
    return not w.language.forms.did.isdisjoint(w.words[: w.at])


def _is_bare(w: Word) -> bool:
    return w.word in w.language.past.same_past and _leads(w) in w.language.forms.bare


def _is_passive(w: Word) -> bool:
    return _leads(w) in w.language.forms.passive


def _is_attribute(w: Word) -> bool:
    return w.word.endswith(w.language.past.past_endings) and _leads(w) in w.language.forms.articles


def _leads(w: Word) -> str:
    """The word before, or the one before that over an adverb: "will be officially opened"."""
    if w.at > 1 and w.before.endswith(w.language.forms.adverb_endings):
        return w.words[w.at - 2]
    return w.before


NO_PLAN = (
    Unless("a name", _is_name, ("Everybody came with Will on Friday.",)),
    Unless("a noun", _is_noun, ("They showed the plan on Friday.",)),
    Unless("a comparison", _is_compared, ("Rain was heavier than expected on Friday.",)),
    Unless("a denial", _is_denied, ("The owner could not be found on Friday.",)),
    Unless("a cause", _is_cause, ("The road closed due to snow on Friday.",)),
)
NO_PLAN_NOW = (Unless("a question about the past", _is_question, ("Where did the choir meet on Friday?",)),)
NO_PAST = (
    Unless("the bare form of the verb", _is_bare, ("The union must cut costs on Friday.",)),
    Unless("a participle behind be", _is_passive, ("The ferry can be used on Friday.",)),
    Unless("a participle behind an article", _is_attribute, ("They visit the wounded on Friday.",)),
)


def _until(w: Word) -> str:
    ends = w.is_last and w.word in w.language.prepositions.until and bool(_future(w))
    return past_behind(w.text, w.end, w.language) if ends else ""


def _future(w: Word) -> str:
    return w.word if w.word in w.language.plans.future and not _excepted(w, NO_PLAN) else ""


def _pair(w: Word) -> str:
    plans = w.language.plans
    firsts = plans.future_pairs.get(w.word) or (plans.future_near.get(w.word) if w.is_last else None)
    if not firsts or w.before not in firsts:
        return ""
    if w.before in plans.causal and (w.at < 2 or w.words[w.at - 2] not in w.language.forms.be):
        return ""  # "due to snow"
    return f"{w.before} {w.word}"


def _present(w: Word) -> str:
    plans = w.language.plans
    near = w.word in plans.present and len(w.words) - w.at <= _NEAR and w.before not in plans.not_present
    return w.word if near and not _excepted(w, NO_PLAN_NOW) else ""


def _present_many(w: Word) -> str:
    if w.word not in w.language.plans.present_many or not w.at or len(w.words) - w.at > _NEAR:
        return ""
    many = w.before.endswith(w.language.forms.plural_endings) or w.raw[w.at - 1][:1].isupper()
    return w.word if many and not _excepted(w, NO_PLAN_NOW) else ""


def _bound(w: Word) -> str:
    bound = w.word.endswith(w.language.past.past_endings) and w.before in w.language.forms.present_be
    return f"{w.before} {w.word}" if bound and w.is_near else ""


def _past_near(w: Word) -> str:
    return _past(w) if (w.word in w.language.prepositions.since if w.is_last else w.is_near) else ""


def _past(w: Word) -> str:
    return w.word if is_past(w.word, w.language) and not _excepted(w, NO_PAST) else ""


AHEAD = (  # for the words of plans
    Rule(
        "until what is over", -1, _until,
        ("Until Friday the road was closed.", "The shop stayed open until Friday, when it closed."),
        ("The shop stays open until Friday.",),
    ),
    Rule(
        "a word of the future", 1, _future,
        ("The choir will sing on Friday.", "A strike is expected on Friday.", "Rain, due on Friday, is welcome."),
        ("Everybody came with Will on Friday.", "They showed the plan on Friday.", "The choir sang on Friday."),
    ),
    Rule(
        "two words of the future", 1, _pair,
        ("The choir is to sing on Friday.", "The union set for Friday its vote.", "The law takes effect on Friday."),
        ("The choir went to town on Friday.", "The road closed due to snow on Friday."),
    ),
    Rule(
        "a verb of a plan", 1, _present,
        ("The exhibition opens on Friday.", "The museum reopens its doors on Friday."),
        ("The shop that opens its doors to all the people of the small town is busy on Friday.",
         "Where did the choir meet on Friday?", "He lost the starts on Friday."),
    ),
    Rule(
        "a verb of a plan of many", 1, _present_many,
        ("The shops open on Friday.", "England host the match on Friday."),
        ("It was an open door on Friday.", "Where did the shops close on Friday?"),
    ),
)  # fmt: skip
BY_FORM = (  # for verbs
    Rule(
        "bound", 1, _bound,
        ("He is sentenced on Friday.", "They are married Friday."),
        ("He was sentenced on Friday.", "He is sentenced by the court on Friday."),
    ),
    Rule(
        "the past right before", -2, _past_near,
        ("The choir sang on Friday.", "The road has been closed since Friday.", "The union asked on Friday."),
        ("The choir sang well on Friday.", "The ferry can be used on Friday.", "The birds feed on Friday."),
    ),
    Rule(
        "the past", -1, _past,
        ("The choir sang well on Friday.", "The wounded were many on Friday."),
        ("The choir sang on Friday.", "They visit the wounded on Friday.", "It will cut costs on Friday."),
    ),
)  # fmt: skip
RULES = (*AHEAD, *BY_FORM)


def decide(text: str, low: int, start: int, end: int, language: Language) -> tuple[Rule, str] | None:
    """The rule and its cue for a time at `text[start:end]` whose sentence, as far as it counts, begins at `low`."""
    sentence = text[low:start]
    words = [word.strip(MARKS) for word in sentence.lower().split()]
    plans, verbs, endings = language.plans.words, language.past.past_verbs, language.past.past_endings
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        if word not in plans and word not in verbs and not word.endswith(endings):
            continue
        case = Word(word, words, at, sentence, text, end, language)
        for rule in RULES if word in plans else BY_FORM:
            if cue := rule.cue(case):
                return rule, cue
    return None


def direction(text: str, low: int, start: int, end: int, language: Language) -> tuple[int, str] | None:
    """1 with the cue when the last cue in `text` from `low` to `start` looks ahead, -1 when it looks back.

    A past verb right before the expression or its preposition counts double: "met in September".
    """
    found = decide(text, low, start, end, language)
    return (found[0].direction, found[1]) if found else None


def _excepted(w: Word, exceptions: tuple[Unless, ...]) -> bool:
    return any(each.applies(w) for each in exceptions)


def is_past(word: str, language: Language) -> bool:
    """Whether a word is a verb of the past by its form."""
    past = language.past
    return word in past.past_verbs or (
        word.endswith(past.past_endings) and len(word) > _SHORTEST and "-" not in word and word not in past.not_past
    )


def past_behind(text: str, end: int, language: Language) -> str:
    """The past verb that follows in the same sentence, or nothing."""
    for word in text[end : end + _BEHIND].lower().split()[:_BEHIND_WORDS]:
        bare = word.strip(MARKS)
        if is_past(bare, language):
            return bare
        if word[-1:] in ".?!":
            break
    return ""
