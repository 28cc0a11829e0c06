"""When was this written? Front matter, metadata, header, inline date, dateline, file name, then the body."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from timeline.dating import candidates as choosing
from timeline.dating import day_month, flags, inferred, kept
from timeline.dating.candidates import Choice
from timeline.dating.flags import Stated
from timeline.dating.head import lines
from timeline.dating.head.lines import Candidate
from timeline.model import Dating, NamedEvent, Source, Span
from timeline.text import normal

_DAY_OF_SOME_YEAR = re.compile(r"XXXX-\d\d-\d\d")
_UNREADABLE = "only an update or a page clock that cannot be read"


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


@dataclass(frozen=True, slots=True)
class _Settled:
    """The dates an article states about itself, the best of them, its EDTF, and what told day from month."""

    choices: list[Choice]
    best: Choice | None = None
    edtf: str | None = None
    reason: str = ""


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
    candidates = lines.read(source.text, source.body, told=False)
    if (known := kept.read(source)) and (weighed := _weighed_kept(known, source, candidates, order)):
        return weighed
    stated = _dating(_settled(source, candidates, order), source)
    if stated.edtf is not None and not _is_bound(stated) and not _DAY_OF_SOME_YEAR.fullmatch(stated.edtf):
        return stated
    out = [*(removed() if callable(removed) else removed), *_printed(candidates, every=_is_bound(stated))]
    article = inferred.read(source.text, source.body, out, events)
    if stated.edtf is None:
        return inferred.infer(article)
    return inferred.bound_below(stated, article) if _is_bound(stated) else inferred.supply_year(stated, article)


def _weighed_kept(known: Dating, source: Source, candidates: list[Candidate], order: str | None) -> Dating | None:
    """The kept dating beside what the text alone says, without the fields and the name that came with it."""
    printed = _settled(replace(source, meta=(), path="text"), candidates, order)
    return kept.weighed(known, _dating(printed, source), printed.choices, printed.best)


def _is_bound(dating: Dating) -> bool:
    return dating.edtf is not None and dating.edtf.startswith("../")


def _printed(candidates: list[Candidate], *, every: bool) -> list[Span]:
    """Where the page's furniture prints dates; with `every` also where the article states one about itself."""
    out = [(c.mention.start, c.mention.end) for c in candidates if c.why in lines.FURNITURE]
    stated = [c for c in candidates if c.role != "text"] if every else []
    return [*out, *((c.mention.start, (c.others or [c.mention])[-1].end) for c in stated)]


def explain(text: str, name: str | None = None, order: str | None = None) -> list[Evidence]:
    """`explain_source` for plain text."""
    return explain_source(Source("", name or "text", normal.of(text).text, ""), order)


def explain_source(source: Source, order: str | None = None) -> list[Evidence]:
    """Every date in head, foot, metadata and file name of an article, and why it was taken or not."""
    text = source.text
    candidates = lines.read(text, source.body)
    settled = _settled(source, candidates, order)
    by_candidate = {id(one.candidate): one for one in settled.choices if one.candidate}
    out = []
    for each in candidates:
        if choice := by_candidate.get(id(each)):
            out.append(_weighed(choice, settled, each.role))
        else:
            printed = text[each.mention.start : (each.others or [each.mention])[-1].end]
            out.append(Evidence(printed, each.mention.edtf(), each.role, each.why, "refused"))
    return out + [_weighed(one, settled, one.basis) for one in settled.choices if one.candidate is None]


def _weighed(choice: Choice, settled: _Settled, role: str) -> Evidence:
    best, value = settled.best, settled.edtf
    if choice is best:
        return Evidence(choice.header, f"../{value}" if choice.bound else value, role, _why(choice, settled), "chosen")
    if best is None or set(best.mention.days) & set(choice.mention.days):
        return Evidence(choice.header, choice.edtf, role, choice.why, "agrees")
    why = f"{choice.why}; {best.rank.name.lower()} goes before {choice.rank.name.lower()}"
    return Evidence(choice.header, choice.edtf, role, why, "loses")


def _why(choice: Choice, settled: _Settled) -> str:
    return choice.why + (f"; {settled.reason}" if settled.reason else "")


def _settled(source: Source, candidates: list[Candidate], order: str | None) -> _Settled:
    choices = choosing.find(source, candidates)
    if not choices:
        return _Settled(choices)
    best = choosing.best_of(choices)
    edtf, reason = day_month.settle(day_month.Case(best.mention, source, candidates, choices, order))
    return _Settled(choices, best, edtf, reason)


def _dating(settled: _Settled, source: Source) -> Dating:
    """The dating by the best of the dates stated, with its flags; none where it is no date."""
    best, edtf = settled.best, settled.edtf
    if best is None or edtf is None:
        return Dating()
    stated = Stated(best, edtf, settled.choices, source)
    found = flags.of(stated)
    codes = tuple(sorted({flag.code for flag in found}))
    if best.bound:
        upper = stated.day.isoformat() if stated.day else edtf
        if "/" in upper or upper.startswith(("[", "X")):
            return Dating(why=_UNREADABLE, flags=codes)
        edtf = f"../{upper}"
    why = _why(best, settled) + "".join(flag.note.format(day=stated.day) for flag in found)
    return Dating(edtf, best.basis, best.header, why, codes, best.span, stated.anchor)
