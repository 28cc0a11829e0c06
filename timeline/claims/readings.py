"""The readings of a cue of saying: an ordered table of frames, each with its speaker, what is said, and examples."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from timeline.claims import cues
from timeline.claims.antecedents import Speaker
from timeline.claims.cues import Cue
from timeline.claims.frames import Case
from timeline.claims.page import Page, trimmed
from timeline.model import Span


def _behind_cue(c: Case) -> Speaker | None:
    return c.behind if c.behind and c.behind.sort != "outlet" and _is_source(c, c.behind) else None


def _is_source(c: Case, speaker: Speaker) -> bool:
    """Whether who stands behind "citing" is somebody: "citing Ada Nordin", and not "citing the law"."""
    if c.first not in c.words.citing or speaker.sort in ("person", "body", "group"):
        return True
    nouns = speaker.name.casefold().split()
    known = (c.words.person_nouns, c.words.body_nouns, c.words.crowd_nouns, c.words.papers)
    return any(noun in each for noun in nouns for each in known)


def _quoted(c: Case) -> Speaker | None:
    return c.quoted


def _closing(c: Case) -> Speaker | None:
    return c.subject if _says(c) and not _is_relative(c) and c.comma >= 0 else None


def _saying(c: Case) -> Speaker | None:
    return c.subject if _says(c) and not _is_relative(c) else None


def _in_relative_clause(c: Case) -> Speaker | None:
    return c.subject if _says(c) else None


def _viewing(c: Case) -> Speaker | None:
    return None if c.memory.told else _in_relative_clause(c)  # "towns that hope for rain" tell nothing


def _reporting(c: Case) -> Speaker | None:
    return c.subject


def _outlet_behind_cue(c: Case) -> Speaker | None:
    return c.behind


def _says(c: Case) -> bool:
    who = c.subject
    return who is not None and who.sort != "outlet"


def _is_relative(c: Case) -> bool:
    return c.lead.rstrip().endswith(c.words.who)


class Told(NamedTuple):
    """What is asked of a cue whose speaker is known: no more of its case, whose words would all be kept."""

    on: Page
    sentence: Span
    cue: Cue
    is_inverted: bool
    comma: int

    @property
    def lead(self) -> str:
        """The sentence up to its cue."""
        return self.on.plain[self.sentence[0] : self.cue.start]


def _behind(c: Told) -> Span | None:
    return trimmed(c.on, c.cue.end, c.sentence[1])


def _before(c: Told) -> Span | None:
    return trimmed(c.on, c.sentence[0], c.cue.start)


def _around(c: Told) -> Span | None:
    """What is said before the verb that stands before its subject, or at the end; else what stands behind it."""
    if c.is_inverted:
        return _before(c)
    return trimmed(c.on, c.sentence[0], c.comma) if c.comma >= 0 else _behind(c)


def _before_or_behind_comma(c: Told) -> Span | None:
    """What stands before "according to Ada Nordin"; where it opens the sentence, what stands behind the next comma."""
    if c.lead.strip(" \"'“”"):
        return _before(c)
    comma = c.on.plain.find(",", c.cue.end, c.sentence[1])
    return trimmed(c.on, comma, c.sentence[1]) if comma >= 0 else None


class Reading(NamedTuple):
    """A way to read a cue of `family`. Of several in a sentence the lowest `rank` is taken, then the first cue.

    In `frame` `_` is the cue; empty, the verb stands before or behind its subject as it does in the text. `examples`
    are sentences of the topic in `tests/test_attribution.py` with their speaker; `but` are read otherwise.
    """

    rank: int
    name: str
    family: str
    frame: str
    speaker: Callable[[Case], Speaker | None]
    content: Callable[[Told], Span | None]
    examples: dict[str, str]
    but: tuple[str, ...]


READINGS = (  # of one cue the first that names anybody is taken
    Reading(
        0,
        "according to a speaker",
        cues.AFTER,
        "_ SPEAKER",
        _behind_cue,
        _before_or_behind_comma,
        {
            "The ferry is late, according to Ada Nordin.": "Ada Nordin",
            "Per Strand said it rains, according to Ada Nordin.": "Ada Nordin",
            "According to Ada Nordin, the ferry is late.": "Ada Nordin",
        },
        ("The ferry is late, according to Harbour News.", "Ada Nordin cited the law."),
    ),
    Reading(
        1,
        "a speaker who is quoted",
        cues.PASSIVE,
        "SPEAKER _ OUTLET",
        _quoted,
        _behind,
        {"Ada Nordin was quoted by Harbour News as saying the ferry is late.": "Ada Nordin"},
        ("In an interview with Harbour News, Ada Nordin said the ferry is late.",),
    ),
    Reading(
        1,
        "an attribution that closes its sentence",
        cues.VERB,
        "",
        _closing,
        _around,
        {
            "Per Strand told Mina Sur that it rains, Ada Nordin said.": "Ada Nordin",
            "Per Strand said it rains, Ada Nordin told Harbour News in an interview.": "Ada Nordin",
        },
        (
            "Per Strand said it rains, Ada Nordin told Mina Sur.",
            "Per Strand said it rains, and Ada Nordin agreed that it rains.",
            "Per Strand said it rains, while Ada Nordin said.",
        ),
    ),
    Reading(
        2,
        "a verb of saying",
        cues.VERB,
        "",
        _saying,
        _around,
        {
            "Ada Nordin said the ferry is late.": "Ada Nordin",
            "“The ferry is late,” said Ada Nordin of the board.": "Ada Nordin",
            "The ferry is late, said Ada Nordin of the board.": "Ada Nordin",
            "Ada Nordin, a member of the board, said it was late.": "Ada Nordin",
        },
        ("Ada Nordin declined to say it.", "Harbour News said the ferry is late.", "Ada Nordin saw the reports."),
    ),
    Reading(
        3,
        "a verb of saying in a relative clause",
        cues.VERB,
        "",
        _in_relative_clause,
        _around,
        {"Per Strand, who said the ferry is late, left.": "Per Strand"},
        ("Per Strand, who said the ferry is late, added that it rains.",),
    ),
    Reading(
        4,
        "a verb of viewing",
        cues.VIEW,
        "",
        _saying,
        _around,
        {"Ada Nordin wants the ferry to wait.": "Ada Nordin"},
        ("Ada Nordin, who wants the ferry to wait, said it rains.",),
    ),
    Reading(
        5,
        "a verb of viewing in a relative clause",
        cues.VIEW,
        "",
        _viewing,
        _around,
        {"Per Strand, who wants the ferry to wait, left.": "Per Strand"},
        ("Ada Nordin wants the ferry to wait.",),
    ),
    Reading(
        5,
        "an outlet that reports",
        cues.VERB,
        "",
        _reporting,
        _around,
        {"Harbour News reported that the ferry is late.": "Harbour News"},
        ("Harbour News reported that Ada Nordin said it rains.",),
    ),
    Reading(
        6,
        "according to an outlet",
        cues.AFTER,
        "_ OUTLET",
        _outlet_behind_cue,
        _before_or_behind_comma,
        {"The ferry is late, according to Harbour News.": "Harbour News"},
        ("The ferry is late, Ada Nordin said, according to Harbour News.",),
    ),
)
