"""What the readings of a cue of saying ask of its sentence, each worked out once, when it is first asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import NamedTuple

from timeline.claims import cues, speakers, subjects, verb_forms
from timeline.claims.antecedents import Memory, Speaker
from timeline.claims.closing import closing_comma
from timeline.claims.cues import Cue
from timeline.claims.page import Page
from timeline.claims.stretches import Subject, behind_comma, holder_behind, phrase_behind
from timeline.claims.verb_forms import Use, governing
from timeline.claims.words import Clause
from timeline.lang.speaker_rows import Speakers
from timeline.model import Span
from timeline.text.once import once

_CLOSES_SPEECH = re.compile(r"(?:[\"”»]|''|[,?!.]['’])\s*,?\s*$")  # right before "said" in "“It rains,” said ..."
_DASHES = " -–—"  # may stand between what is said and its verb: ", - said the mayor"
_CLOSING = 6  # characters before a verb in which a quotation closes
_JOINED = 3  # words that "Nordin and Strand" has at least
_GOES_ON = 6  # words before an infinitive in which "went on" stands


@dataclass  # no slots: what a reading asks for is worked out once
class Case:
    """A cue in its sentence, and the speakers it can have by each family that it belongs to."""

    on: Page
    sentence: Span
    cue: Cue
    memory: Memory
    clause: Clause

    def __post_init__(self) -> None:
        self.words: Speakers = self.clause.known
        self.at = self.clause.at(self.cue.start)  # the index of the cue among the words of its sentence
        self.end = self.clause.at(self.cue.end)  # and of the first word behind it
        self.first = self.cue.text.split(" ", 1)[0]  # the verb, where more words are the cue

    @property
    def lead(self) -> str:
        """The sentence up to its cue."""
        return self.on.plain[self.sentence[0] : self.cue.start]

    @once
    def opens(self) -> bool:
        """Whether nothing stands before the cue."""
        return not self.lead.strip(" \"'“”")

    @once
    def before(self) -> str:
        """The word before the cue, adverbs left out."""
        return governing(self.clause, self.at)

    @once
    def behind(self) -> Speaker | None:
        """Who stands behind "according to"."""
        found = phrase_behind(self.clause, self.end)
        return self._who(found, inverted=not self.opens) if found else None

    def _who(self, found: Subject, *, inverted: bool = False) -> Speaker | None:
        """Who a noun phrase names; where it stands behind its verb, its holder: "said the board's head, Ada Nordin"."""
        is_office = inverted and self.clause.words[found.end - 1].low in self.words.person_nouns
        holder = holder_behind(self.clause, found.end) if is_office else None
        return speakers.within(self.on, self.clause, holder or found, self.memory)

    @property
    def quoted(self) -> Speaker | None:
        """Who "was quoted"."""
        found = None if self.cue.text in self.words.settings else self.standing_before
        return self._who(found) if found else None

    @once
    def is_inverted(self) -> bool:
        """Whether the verb stands before its subject: "“It rains,” said Ada Nordin"."""
        if _CLOSES_SPEECH.search(self.on.text, max(self.sentence[0], self.cue.start - _CLOSING), self.cue.start):
            return self._stands_behind
        is_behind_comma = self.lead.rstrip(_DASHES).endswith(",") and self.first in self.words.invertible
        return is_behind_comma and self.standing_before is None and self._stands_behind

    @once
    def _stands_behind(self) -> bool:
        """Whether a noun phrase stands right behind the verb and no clause of its own goes on from it."""
        found = phrase_behind(self.clause, self.end)
        return found is not None and not (
            found.end < len(self.clause.words)
            and not self.clause.words[found.end - 1].gap
            and self.clause.is_finite(found.end)
        )

    @once
    def standing_before(self) -> Subject | None:
        """The subject that stands before the verb."""
        return subjects.of_verb(self.clause, self.at)

    @once
    def subject(self) -> Speaker | None:
        """Who says it by a verb of saying."""
        return self._who(self.found, inverted=self.is_inverted) if self.is_verb and self.found else None

    @once
    def is_verb(self) -> bool:
        """Whether the cue is a verb here, and no noun: "its reports"."""
        if self.at >= len(self.clause.words):
            return False
        (start, end), plain = self.cue[:2], self.on.plain
        is_joined = plain.startswith("-", end) or plain.startswith("-", max(0, start - 1), start)
        closes = self.end >= len(self.clause.words) and self.comma >= 0 and self.lead.count(",") == 1
        return verb_forms.is_verb(Use(self.clause, self.at, self.end, is_joined, closes))

    @once
    def found(self) -> Subject | None:
        """The words of who says it, by the form of the verb."""
        if self.at >= len(self.clause.words):
            return None
        for form in FORMS:
            if form.holds(self):
                return form.subject(self)
        return None

    @property
    def others(self) -> list[str]:
        """Who says it as well: "Ada Nordin and Per Strand said"."""
        found, words = self.found, self.clause.words
        if found is None or found.end - found.start < _JOINED:
            return []
        join = next((i for i in range(found.start, found.end) if words[i].low in self.words.joining), 0)
        if not join:
            return []
        end = words[found.end - 1].end
        return [speakers.of(m).name for m in self.on.names(words[join].end, end) if m.end == end and m.kind != "place"]

    @once
    def is_subordinate(self) -> bool:
        """Whether a verb stands in a clause of time, reason or condition: "As Ada Nordin said it"."""
        found, known = self.found, self.words
        if found is None or self.comma >= 0 or not found.start:
            return False
        low = self.clause.words[found.start - 1].low
        return low in known.breaks and low not in known.relative and low not in known.but

    def is_governed(self, verbs: Collection[int]) -> bool:
        """Whether what a verb says is what another said: "Ada Nordin said that the board hopes"; `verbs` are read."""
        found = self.found
        if found is None or found.start < 1 or self.comma >= 0 or self.is_inverted:
            return False
        before = found.start - 1
        return before - (self.clause.words[before].low == self.words.that) in verbs

    @once
    def comma(self) -> int:
        """Where the sentence closes with its attribution; -1 elsewhere."""
        return closing_comma(self.on, self.sentence, self.cue)


def can_close(on: Page, sentence: Span, cue: Cue) -> bool:
    """Whether a cue can be better than a plain one before it: "according to", or one that closes its sentence."""
    tags = cue.tags
    if cues.AFTER in tags or cues.PASSIVE in tags:
        return True
    return cues.VERB in tags and closing_comma(on, sentence, cue) >= 0


class Form(NamedTuple):
    """A form of a verb: where its subject is. `examples` have the verb between stars, and the subject."""

    name: str
    holds: Callable[[Case], bool]
    subject: Callable[[Case], Subject | None]
    examples: dict[str, str]


def _is_participle(c: Case) -> bool:
    return c.first.endswith(c.words.participle_ending) and c.before not in c.words.be


def _of_participle(c: Case) -> Subject | None:
    """The subject of the clause that a participle belongs to, else the noun right before it."""
    if not c.at:
        return behind_comma(c.clause, c.end)
    before, known = c.clause.words[c.at - 1], c.words
    if (before.is_mark and before.low != ",") or before.low in known.joining:
        return None
    verb = c.clause.main_verb(c.at)
    if verb is not None:
        return subjects.of_verb(c.clause, verb)
    is_apart = before.is_mark or before.low in known.prepositions or before.low in known.breaks
    return None if is_apart else subjects.of_verb(c.clause, c.at)


def _is_infinitive(c: Case) -> bool:
    return c.before == c.words.infinitive


def _of_infinitive(c: Case) -> Subject | None:
    """Who "went on to say"."""
    verbs = range(c.at - 2, max(-1, c.at - _GOES_ON), -1)
    verb = next((i for i in verbs if c.clause.words[i].low in c.words.goes_on_to), None)
    return subjects.of_verb(c.clause, verb) if verb is not None else None


def _is_bare_participle(c: Case) -> bool:
    return c.first in c.words.only_participles and c.before not in c.words.have and c.before not in c.words.be


def _nobody(_: Case) -> Subject | None:
    return None


def _is_passive(c: Case) -> bool:
    is_past = c.first in c.words.participles or c.first.endswith(c.words.past_ending)
    return is_past and c.before in c.words.be


def _behind_by(c: Case) -> Subject | None:
    """By whom something "was reported"."""
    words = c.clause.words
    is_by = c.end < len(words) and words[c.end].low in c.words.behind_participle
    return phrase_behind(c.clause, c.end + 1) if is_by else None


def _is_inverted(c: Case) -> bool:
    return c.is_inverted or c.opens


def _behind(c: Case) -> Subject | None:
    return phrase_behind(c.clause, c.end)


def _always(_: Case) -> bool:
    return True


def _before(c: Case) -> Subject | None:
    found = c.standing_before
    if found is None or not verb_forms.agrees(c.clause, c.at, found):
        return None
    is_sure = cues.VERB in c.cue.tags
    is_modifier = verb_forms.is_modifier(c.clause, c.at, c.end, found, sure=is_sure)
    return _behind_by(c) if is_modifier else found


FORMS = (  # the first that holds decides
    Form(
        "a participle",
        _is_participle,
        _of_participle,
        {
            "Ada Nordin left at noon, *saying* it rained.": "Ada Nordin",
            "*Saying* it rained, Ada Nordin left.": "Ada Nordin",
            "A poll *showing* a lead": "A poll",
            "She came and *saying* so": "",
        },
    ),
    Form(
        "an infinitive",
        _is_infinitive,
        _of_infinitive,
        {"Ada Nordin went on to *say* it rained.": "Ada Nordin", "Ada Nordin was asked to *say* it.": ""},
    ),
    Form("a participle alone", _is_bare_participle, _nobody, {"A letter *written* at noon": ""}),
    Form(
        "a passive",
        _is_passive,
        _behind_by,
        {"The mayor was *accused* of theft.": "", "The mayor was *accused* by the board in May.": "the board"},
    ),
    Form(
        "before its subject",
        _is_inverted,
        _behind,
        {"“It rains,” *said* the mayor at noon.": "the mayor", "It rains, *said* the mayor.": "the mayor"},
    ),
    Form(
        "behind its subject",
        _always,
        _before,
        {
            "The mayor *says* it rains.": "The mayor",
            "The mayors *says* it rains.": "",
            "They kept the list *published* at noon.": "",
            "The fire *claimed* by the Reds went out.": "the Reds",
        },
    ),
)
