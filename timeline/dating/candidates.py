"""Every date an article states about itself, ranked; which of them is best, and which day an ambiguous one is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from timeline.dating import filename, metadata
from timeline.dating.head.find import Mention
from timeline.dating.head.lines import Candidate
from timeline.model import Source, Span
from timeline.text import language

RANKS = (
    "frontmatter",
    "metadata",
    "published",
    "line",
    "inline",
    "dateline",
    "stamp",
    "title",
    "name",
    "address",
    "noyear",
    "bound",
)


@dataclass(slots=True)
class Choice:
    """A candidate with its rank (position in RANKS) and the words that `explain` shows."""

    rank: int
    mention: Mention
    basis: str
    header: str
    why: str
    span: Span | None = None
    bound: bool = False
    candidate: Candidate | None = None

    @property
    def edtf(self) -> str | None:
        return self.mention.edtf()


def find(source: Source, candidates: list[Candidate]) -> list[Choice]:
    """The dates of metadata, head and foot, file name and address that can be the publication date."""
    out: list[Choice] = []
    for field in metadata.read(source.meta):
        where = source.text.find(field.value, 0, source.body) if source.body else -1
        span = (where, where + len(field.value)) if where >= 0 else None
        if field.role == "published":
            kind = "frontmatter" if source.body else "metadata"
            rank = RANKS.index("frontmatter")
            out.append(Choice(rank, field.mention, kind, field.value, f"{kind} field '{field.key}'", span))
        else:
            kind = "frontmatter" if source.body else "metadata"
            out.append(
                Choice(
                    RANKS.index("bound"),
                    field.mention,
                    kind,
                    field.value,
                    f"'{field.key}' is only an upper bound",
                    span,
                    True,
                )
            )
    out.extend(_from_heads(source.text, candidates))
    named = filename.find(source.path) if source.path != "text" else None
    if named is not None and named[0].edtf():
        out.append(Choice(RANKS.index("name"), named[0], "filename", named[1], "the date in the file name"))
    url = source.said("url", "link", "canonical", "og:url", "source_url")
    linked = filename.address(url) if url else None
    if url and linked is not None:
        out.append(Choice(RANKS.index("address"), linked, "metadata", url, "the day in the article's address"))
    return out


def _from_heads(text: str, candidates: list[Candidate]) -> list[Choice]:
    out: list[Choice] = []
    bounds = ("updated", "crawled")
    for candidate in candidates:
        mention = _one_of(candidate)
        if candidate.role == "text" or mention.edtf() is None:
            continue
        far = candidate.foot and candidate.role in ("line", "inline", "dateline", "title")
        if far and not (candidate.role == "line" and _closes(candidate, candidates)):
            continue
        role = candidate.role
        if role in bounds or candidate.clock:
            rank, bound = RANKS.index("bound"), True
            why = (
                f"{candidate.why}: only an upper bound"
                if role in bounds
                else "the page's own clock: only an upper bound"
            )
        else:
            dated = mention.year is not None or bool(mention.options)
            rank, bound = RANKS.index(role if dated else "noyear"), False
            why = candidate.why
        span = (candidate.mention.start, candidate.others[-1].end if candidate.others else candidate.mention.end)
        if role == "inline" and candidate.key == "date":
            span = (_label_start(text, candidate.mention.start), span[1])
        basis = "inline" if role == "inline" else "dateline" if role == "dateline" else "header"
        out.append(Choice(rank, mention, basis, text[slice(*span)], why, span, bound, candidate))
    return out


def _label_start(text: str, where: int) -> int:
    start = text.rfind("date", 0, where)
    start = start if start >= 0 else text.lower().rfind("date", 0, where)
    while start > 0 and text[start - 1] == " ":
        start -= 1
    return max(start, 0)


def _one_of(candidate: Candidate) -> Mention:
    """The mention to trust among the calendars of one day: the Gregorian, then the solar."""
    group = [candidate.mention, *candidate.others]
    return min(group, key=lambda mention: ("gregorian", "buddhist", "solar", "lunar").index(mention.calendar))


def _closes(candidate: Candidate, candidates: list[Candidate]) -> bool:
    """Whether a date line at the foot is the article's own last line and not one of a list of links."""
    same = [other for other in candidates if other.foot and other.role == "line"]
    return len(same) <= 2 and candidate is same[-1]


def best_of(choices: list[Choice]) -> Choice:
    """The one of the highest rank; among header lines the one that is not the page's clock. `choices` is not empty."""
    top = min(choice.rank for choice in choices)
    first = [choice for choice in choices if choice.rank == top]
    best = first[0]
    if RANKS[top] == "line":
        best = _line(first, choices)
    elif RANKS[top] in ("frontmatter",):
        best = first[0]
    elif RANKS[top] == "bound":
        best = min(first, key=lambda choice: choice.edtf or "9")
    return best


def _line(first: list[Choice], choices: list[Choice]) -> Choice:
    """Of several header lines the one that is not the page's clock: a clock stands on top and shows a later day."""
    best = first[0]
    if best.mention.calendar in ("lunar", "solar"):  # a printed Gregorian date wins
        best = next((choice for choice in first[1:3] if choice.mention.calendar == "gregorian"), best)
    days = best.mention.days
    if not days:
        return next((choice for choice in first[1:] if choice.mention.options), best)
    for other in first[1:]:
        if (
            other.mention.days
            and max(other.mention.days) < min(best.mention.days)
            and not (other.candidate and other.candidate.foot)
        ):
            return other
        break
    for other in choices:
        told = RANKS[other.rank] in ("dateline", "stamp") and other.mention.days
        if told and min(days) - max(other.mention.days) > timedelta(3):
            return other
    return best


def settle(
    mention: Mention, source: Source, candidates: list[Candidate], choices: list[Choice], order: str | None
) -> tuple[str | None, str]:
    """EDTF of the mention once day and month are told apart, and the reason when proof was needed."""
    days = mention.days
    if not days and mention.year is None and mention.month and mention.day:
        same = {day for c in candidates if not c.foot for one in (c.mention, *c.others) for day in one.days[:1]}
        told = [day for day in sorted(same) if (day.month, day.day) == (mention.month, mention.day)]
        if len(told) == 1:
            return told[0].isoformat(), "the same day stands with its year in the head"
    if len(days) < 2:
        return mention.edtf(), ""
    for candidate in candidates:
        for other in (candidate.mention, *candidate.others):
            if other is not mention and len(other.days) == 1:
                near = [day for day in days if abs((day - other.days[0]).days) <= 1]
                if len(near) == 1:
                    return near[0].isoformat(), "another date of the article settles day and month"
    for choice in choices:
        if choice.mention is not mention and len(choice.mention.days) == 1:
            near = [day for day in days if abs((day - choice.mention.days[0]).days) <= 1]
            if len(near) == 1:
                return near[0].isoformat(), f"{choice.why} settles day and month"
    head = source.text[source.body : source.body + 2000]
    code = mention.language or language.guess(head)
    if "dmy" in mention.options and (language.day_first(code) or (code is None and language.is_foreign(head))):
        return mention.options["dmy"].isoformat(), f"day first, as in the text's language ({code or 'not English'})"
    if order in mention.options:
        return mention.options[order].isoformat(), f"the corpus declares {order}"
    return mention.edtf(), ""
