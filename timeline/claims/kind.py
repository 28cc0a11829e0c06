"""Kind and status of what is claimed, by the earliest cue of its clause and the words that govern it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from timeline.claims import cues
from timeline.claims import status as states
from timeline.claims.attribution import NOBODY, Attribution
from timeline.claims.clauses import clauses
from timeline.claims.cues import Cue
from timeline.claims.dates import Moment
from timeline.claims.page import Page
from timeline.lang.english.claims import status as english_status
from timeline.model import Span

_NEAR = 4  # words between a date and the noun it dates
_UNDONE = re.compile(r"(?:\bnot|n't|\bnever|\bneither|\bnor)\s+(?:\w+\s+)?[\"'‘“]?$")
_WORD = re.compile(r"[^\W_][\w'-]*")
_BEFORE_DATE = frozenset(str.split("on in of for at from until since on the in the for the of the"))
_SMALL = frozenset(
    str.split(
        """on in of for the a an at to 's s multi-nation international joint peace this one-day its their his her
        set scheduled planned held due annual next regular first second third another new"""
    )
)
_UNDONE_STATES = frozenset({"negated", "conditional", "planned"})  # of what is said, worth more than that it was said
BLAME = frozenset({"denial", "accusation"})
_NEWS = frozenset({"invitation", "agreement", "recognition", "designation", "refusal", "postponement"})
_SAYING = {"say": "statement", "tell": "statement", "report": "statement", "deny": "denial", "accuse": "accusation"}


@dataclass(frozen=True, slots=True)
class Content:
    """Kind and status, the cue that decided, and both reasons."""

    kind: str
    status: str
    cue: Cue | None
    why_kind: str
    why_status: str


def kind_of_saying(said: Attribution) -> tuple[str, Cue | None]:
    """The kind of the act of saying itself."""
    if said.cue is None:
        return "statement", None
    return said.cue.get(cues.KIND) or _SAYING.get(said.cue.get(cues.VERB) or "say", "statement"), said.cue


def earliest(found: Sequence[Cue], span: Span, said: Attribution | None = None) -> tuple[str, Cue] | None:
    """The kind by the first cue in `span`; the verb of `said` counts as a cue of saying."""
    weak: tuple[str, Cue] | None = None
    for cue in found:
        if not span[0] <= cue.start < span[1]:
            continue
        if said and said.cue and cue.start == said.cue.start:
            if cues.KIND not in cue.tags and said.cue.get(cues.VERB) in ("report", None):
                if said.cue.get(cues.VERB) is None and weak is None:
                    weak = kind_of_saying(said)[0], cue
                continue  # "TASS reported that they met", "according to TASS, they met": the meeting counts
            return kind_of_saying(said)[0], cue
        kind = cue.get(cues.KIND)
        if kind:
            return kind, cue
        if weak is None and (hint := cue.get(cues.WEAK)):
            weak = hint, cue
    return weak


def kind_of_event(
    on: Page, sentence: Span, found: Sequence[Cue], moment: Moment, said: Attribution
) -> tuple[str, Cue | None]:
    """What happened at `moment`: by the noun it stands at, else the first cue of its clause, else a neighbour's."""
    own = [cue for cue in found if said.cue is None or cue.start != said.cue.start]
    beside = _beside(on, own, moment)
    if beside:
        return beside
    parts = clauses(on, sentence)
    index = next((i for i, (a, b) in enumerate(parts) if a <= moment.start < b), 0)
    order = (
        [index, index + 1, index - 1]
        if index == 0 or _is_bare(on, parts[index], moment)
        else [index, index - 1, index + 1]
    )
    if index > 0 and _is_bare(on, parts[index], moment):
        order = [index, index - 1, index + 1]
    order += [i for i in range(len(parts)) if i not in order]
    for i in order:
        if 0 <= i < len(parts) and (best := earliest(own, parts[i])):
            if cues.KIND not in best[1].tags and i == index > 0:  # a weak sign gives way to the clause before it
                led = earliest(own, parts[index - 1])
                return led if led and cues.KIND in led[1].tags else best
            return best
    return "other", None


def _is_bare(on: Page, clause: Span, moment: Moment) -> bool:
    words = _WORD.findall(on.plain[clause[0] : moment.start]) + _WORD.findall(on.plain[moment.end : clause[1]])
    return len(words) <= 2


def _beside(on: Page, found: Sequence[Cue], moment: Moment) -> tuple[str, Cue] | None:
    """The noun that the date dates: "the Sept. 4 summit", "next month's conference", "the meeting on Tuesday"."""
    for cue in found:
        kind = cue.get(cues.KIND)
        if not kind or cue.start < moment.end or cue.start > moment.end + 60:
            continue
        gap = on.plain[moment.end : cue.start]
        words = _WORD.findall(gap)
        if (
            len(words) <= _NEAR
            and words[-1:] != ["to"]
            and not any(c in gap for c in ",;:.")
            and _are_small(on, moment.end, cue.start)
        ):
            return kind, cue
    for cue in reversed(found):
        kind = cue.get(cues.KIND)
        if not kind or cue.end > moment.start or cue.end < moment.start - 8:
            continue
        if on.plain[cue.end : moment.start].strip() in _BEFORE_DATE:
            return kind, cue
    return None


def _are_small(on: Page, start: int, end: int) -> bool:
    """Whether a stretch holds only names and words that stand between a date and its noun."""
    found = _WORD.finditer(on.plain, start, end)
    return all(word.group() in _SMALL or on.text[word.start()].isupper() for word in found)


def of_event(
    on: Page, sentence: Span, found: Sequence[Cue], moment: Moment, said: Attribution, latest: date | None
) -> Content:
    """Kind and status of what happened, or will happen, at `moment`."""
    kind, cue = kind_of_event(on, sentence, found, moment, said)
    put_off = states.put_off(on, sentence, found, kind, moment)
    if put_off:
        kind, why = put_off
        return Content(kind, "postponed", cue, _why(cue), why)
    status, why = states.of_event(on, sentence, found, cue, moment, said, latest)
    if cue is None and said.cue:
        kind = kind_of_saying(said)[0]
        if kind in BLAME:
            return Content(kind, _status_of_kind(kind), said.cue, _why(said.cue), _why(said.cue))
        return Content("statement", status, None, "no cue but that it was said", why)
    if kind == "accusation" and said.cue and said.cue.get(cues.VERB) == "deny" and said.cue.start < moment.start:
        return Content("denial", "denied", said.cue, _why(said.cue), _why(said.cue))
    if kind == "accusation" and status in ("happened", "denied"):
        status, why = "alleged", f"{_why(cue)} accuses"
    return Content(kind, status, cue, _why(cue), why)


def of_saying(
    on: Page, sentence: Span, found: Sequence[Cue], said: Attribution, latest: date | None, *,
    alone: bool, moment: Moment | None = None, outsider: bool = False, news: bool = False,
) -> Content:  # fmt: skip
    """Content of a sentence dated by its saying.

    `alone`: it has no other date, so that what is said may decide. `outsider`: the speaker belongs to neither side.
    `news`: `sentence` ends before its first date, and what it tells up to there counts if the speaker comes behind.
    """
    kind, cue = kind_of_saying(said)
    if news and said.cue and said.cue.start > sentence[1] and (led := _news(on, sentence, found)):
        return led
    if alone and (first := earliest(found, sentence, said)):
        kind, cue = first
    refuted = next((c for c in found if c.get(cues.STATUS) == "denied" and not _is_undone(on, c)), None)
    if (
        refuted
        and kind == "accusation"
        and cue
        and cue.text not in english_status.ACCUSATIONS
        and refuted.start > cue.end
    ):
        refuted = None  # "... offered bounties, which both deny" is the accusation
    if alone and refuted and kind in ("accusation", "statement"):
        return Content("denial", "denied", refuted, _why(refuted), _why(refuted))
    if kind == "statement" and outsider and alone and (harm := next((c for c in found if _harms(c)), None)):
        return Content("accusation", "alleged", harm, _why(harm), "an outsider says so")
    if kind in ("denial", "accusation") and cue is not None:
        return Content(kind, _status_of_kind(kind), cue, _why(cue), _why(cue))
    if alone and moment is None and (off := states.is_put_off(found, kind, cue)):
        return Content(kind, "postponed", cue, _why(cue), _why(off))
    if said.cue is None or cue is None or cue.start != said.cue.start:
        status, why = states.of_event(on, sentence, found, cue, None, said, latest)
        status = "happened" if status == "ongoing" and said.cue else status
    else:
        status, why = _of_words(on, sentence, found, said, latest) if alone else ("happened", "it was said")
    if status == "happened" and moment and states.is_background(moment, latest):
        status, why = "background", "a month or more before the article"
    return Content(kind, status, cue, _why(cue), why)


def _news(on: Page, lead: Span, found: Sequence[Cue]) -> Content | None:
    """What the first clause tells when the date and the speaker come behind: "X has invited Y to talks set for May"."""
    first = next((part for part in clauses(on, lead)), lead)
    verb = next((c for c in found if first[0] <= c.start < first[1] and c.get(cues.KIND) in _NEWS), None)
    if verb is None or verb.end + _NEAR * 5 > lead[1]:
        return None
    status, why = states.of_event(on, first, found, verb, None, NOBODY, None)
    return Content(verb.get(cues.KIND) or "other", status, verb, _why(verb), why)


def _of_words(
    on: Page, sentence: Span, found: Sequence[Cue], said: Attribution, latest: date | None
) -> tuple[str, str]:
    """Status of what is said in a sentence without another date: "said there were no plans for a meeting"."""
    own = [c for c in found if said.cue is None or c.start != said.cue.start]
    if said.cue and on.plain[sentence[0] : said.cue.start].lstrip(" \"'“").startswith("asked "):
        own = [c for c in own if c.start > said.cue.start]  # what he was asked is not what he said
    if said.cue and any(cues.KIND in c.tags or cues.WEAK in c.tags for c in own if c.start > said.cue.start):
        own = [c for c in own if c.start > said.cue.start]
    spoken = next((c for c in own if cues.KIND in c.tags), None) or next((c for c in own if cues.WEAK in c.tags), None)
    if spoken:
        status, why = states.of_event(on, sentence, found, spoken, None, said, latest)
    elif said.cue:
        status, why = states.of_words(on, sentence, own, said.cue.end)
    else:
        return "happened", "it was said"
    if spoken and spoken.get(cues.KIND) in BLAME | {"attack", "takeover", "other"}:
        return "happened", "it was said"
    leads = spoken is not None and said.cue is not None and spoken.start < said.cue.start
    if status == "planned" and not leads and (spoken is None or cues.KIND not in spoken.tags):
        return "happened", "it was said"
    return (status, why) if status in _UNDONE_STATES else ("happened", "it was said")


def _is_undone(on: Page, cue: Cue) -> bool:
    """Whether a denial is itself denied: "not refuting", "did not deny"."""
    return _UNDONE.search(on.plain, max(0, cue.start - 16), cue.start) is not None


def _harms(cue: Cue) -> bool:
    return cue.get(cues.ABOUT) == "harm" or cue.get(cues.KIND) == "accusation"


def _status_of_kind(kind: str) -> str:
    return {"denial": "denied", "accusation": "alleged"}.get(kind, "happened")


def _why(cue: Cue | None) -> str:
    return f"“{cue.text}”" if cue else "no cue"
