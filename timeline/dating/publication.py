"""When was this written? Front matter, metadata, header, inline date, dateline, file name, then the body."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.dating import candidates as choosing
from timeline.dating import inferred
from timeline.dating.candidates import Choice, Rank
from timeline.dating.day_month import Case, settle
from timeline.dating.head import lines
from timeline.dating.head.find import Mention
from timeline.dating.head.lines import Candidate
from timeline.model import Dating, NamedEvent, Source, Span

_DAY_OF_SOME_YEAR = re.compile(r"XXXX-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Evidence:
    """One date found in an article as `timeline explain --header` shows it.

    `verdict` is chosen, agrees, loses or refused.
    """

    text: str
    edtf: str | None
    role: str
    evidence: str
    verdict: str


def date_source(
    source: Source,
    *,
    order: str | None = None,
    events: Sequence[NamedEvent] = (),
    removed: Sequence[Span] | Callable[[], Sequence[Span]] = (),
) -> Dating:
    """The publication date of an article, with the reason; undated stays undated.

    `order` is the corpus's declared order of numeric dates, `events` the topic's dated events and `removed` the
    boilerplate (or how to find it), both for articles that print no date.
    """
    candidates = lines.read(source.text, source.body)
    stated = _stated(source, candidates, order)
    is_bound = stated.edtf is not None and stated.edtf.startswith("../")
    if stated.edtf is not None and not is_bound and not _DAY_OF_SOME_YEAR.fullmatch(stated.edtf):
        return stated
    furniture = [(c.mention.start, c.mention.end) for c in candidates if c.why in lines.FURNITURE]
    out = [*(removed() if callable(removed) else removed), *furniture]
    if is_bound:
        out += [(c.mention.start, (c.others or [c.mention])[-1].end) for c in candidates if c.role != "text"]
        return inferred.bound_below(stated, source.text, source.body, out, events)
    if stated.edtf is not None:
        return inferred.supply_year(stated, source.text, source.body, out, events)
    return inferred.infer(source.text, source.body, out, events)


def explain(text: str, name: str | None = None, order: str | None = None) -> list[Evidence]:
    """`explain_source` for plain text."""
    return explain_source(Source("", name or "text", text, ""), order)


def explain_source(source: Source, order: str | None = None) -> list[Evidence]:
    """Every date in head, foot, metadata and file name of an article, and why it was taken or not."""
    text = source.text
    candidates = lines.read(text, source.body)
    choices = choosing.find(source, candidates)
    best = choosing.best_of(choices) if choices else None
    value, reason = settle(Case(best.mention, source, candidates, choices, order)) if best else (None, "")
    out = []
    for candidate in candidates:
        choice = next((one for one in choices if one.candidate is candidate), None)
        stop = candidate.others[-1].end if candidate.others else candidate.mention.end
        said = text[candidate.mention.start : stop]
        if choice is None:
            out.append(Evidence(said, candidate.mention.edtf(), candidate.role, candidate.why, "refused"))
        else:
            out.append(_weighed(choice, best, value, reason, candidate.role))
    out += [_weighed(one, best, value, reason, one.basis) for one in choices if one.candidate is None]
    return out


def _weighed(choice: Choice, best: Choice | None, value: str | None, reason: str, role: str) -> Evidence:
    if choice is best:
        why = choice.why + (f"; {reason}" if reason else "")
        return Evidence(choice.header, f"../{value}" if choice.bound else value, role, why, "chosen")
    same = best is not None and bool(set(best.mention.days) & set(choice.mention.days))
    why = choice.why if same or best is None else f"{choice.why}; {_name(best)} goes before {_name(choice)}"
    return Evidence(choice.header, choice.edtf, role, why, "agrees" if same else "loses")


def _name(choice: Choice) -> str:
    return choice.rank.name.lower()


def _stated(source: Source, candidates: list[Candidate], order: str | None) -> Dating:
    choices = choosing.find(source, candidates)
    if not choices:
        return Dating()
    best = choosing.best_of(choices)
    resolved, reason = settle(Case(best.mention, source, candidates, choices, order))
    return _dating(best, resolved, reason, choices)


def _dating(best: Choice, edtf: str | None, reason: str, choices: list[Choice]) -> Dating:
    flags = set()
    why = best.why + (f"; {reason}" if reason else "")
    if edtf is None:
        return Dating()
    if edtf.startswith("["):
        flags.add("D2")
        why += "; day and month cannot be told apart"
    day = (
        date.fromisoformat(edtf.rstrip("~"))
        if len(edtf.rstrip("~")) == 10 and edtf[0].isdigit() and "/" not in edtf
        else None
    )
    if day and best.mention.weekday and day.weekday() not in best.mention.weekday:
        flags.add("D3")
        why += f"; the weekday printed is not that of the day ({day:%A})"
    if best.basis == "inline" and best.span:
        flags.add("D5")
    anchor = None
    if day and not best.bound:
        for other in choices:
            if other is best or other.bound or other.rank in (Rank.NAME, Rank.ADDRESS):
                continue
            kin = _near(other.mention, day)
            if (kin is not None and other.rank is Rank.DATELINE) or (kin is not None and other.basis == "dateline"):
                anchor = anchor or (kin if kin != day else None)
            if kin is None or abs((kin - day).days) > 1:
                flags.add("D6")
    if best.candidate and best.candidate.others and day:
        for mention in (best.candidate.mention, *best.candidate.others):
            if mention.days and min(abs((each - day).days) for each in mention.days) > 1:
                flags.add("D6")
                why += "; the calendars of the header disagree (calendar_conflict)"
                break
    if best.bound:
        upper = day.isoformat() if day else edtf
        edtf = f"../{upper}" if "/" not in upper and not upper.startswith(("[", "X")) else None
        if edtf is None:
            return Dating(why="only an update or a page clock that cannot be read", flags=tuple(sorted(flags)))
    return Dating(edtf, best.basis, best.header, why, tuple(sorted(flags)), best.span, anchor)


def _near(mention: Mention, day: date) -> date | None:
    """The day a date means beside `day`, its year supplied; `None` when it contradicts or is coarser and fits not."""
    if mention.days:
        return min(mention.days, key=lambda each: abs((each - day).days))
    if mention.month and mention.day and mention.year is None:
        found = []
        for year in (day.year - 1, day.year, day.year + 1):
            try:
                found.append(date(year, mention.month, mention.day))
            except ValueError:
                continue
        return min(found, key=lambda each: abs((each - day).days)) if found else day
    return day
