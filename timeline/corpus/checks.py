"""The corpus linter: one function per group of codes; it never stops at the first finding."""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.calendar import intervals
from timeline.corpus import overrides, parties
from timeline.corpus.decisions import Decisions, DocumentDecision
from timeline.model import Article, Claim, Event, Problem, Source, Span
from timeline.text import shell

SHINGLE, SKETCH = 6, 64  # words in a row that two texts share; smallest hashes of them kept of a text
_NAMED = 3  # dates that an undated document names, as evidence
_SHOWN = 50  # characters of a passage that is shown as evidence
NEARLY = 0.5  # share of the sketch from which two texts are nearly the same


@dataclass(frozen=True, slots=True)
class Code:
    """What a code stands for. A `note` is worth knowing but is a problem only under `--strict`; what `is_usual` is only
    told who asks for it or for more.
    """

    title: str
    explanation: str
    fix: str
    note: bool = False
    is_usual: bool = False


CODES = {
    "D1": Code("undated", "The text does not say when it was written.", "timeline review {doc} --date DATE"),
    "D2": Code(
        "day and month in unknown order",
        "03/04/2017 may be 3 April or 4 March, and nothing in the text decides.",
        "timeline review {doc} --date DATE, or set date_order in timeline.yaml",
    ),
    "D3": Code(
        "weekday contradicts",
        "The printed weekday is not that of the printed date; the date was kept.",
        "look at it: timeline show {doc}; then timeline review {doc} --date DATE",
    ),
    "D4": Code(
        "implausible date", "The date lies in the future or before printing.", "timeline review {doc} --date DATE"
    ),
    "D5": Code(
        "header joined to the text",
        "A collector's date line runs into the first sentence; it was read and left out of it.",
        "nothing to do",
        note=True,
        is_usual=True,
    ),
    "D6": Code(
        "dates of header and text differ",
        "Header, dateline or metadata name different days; the more trusted one was taken.",
        *("look at it: timeline show {doc}", True),
    ),
    "D7": Code(
        "header a day early",
        "The first sentences tell of the weekday after the printed day as past; 'on Friday' counts from it.",
        *("timeline review {doc} --date DATE", True),
    ),
    "C1": Code("relative date without anchor", "'On Friday' in an article without a date.", "date the article {doc}"),
    "C2": Code(
        "plan never confirmed",
        "The day of a planned event has passed, and no document says that it happened or was put off.",
        "add later articles, or leave it",
        note=True,
    ),
    "F1": Code(
        "encoding guessed or mended",
        "The file is not clean UTF-8: it was read by a guess, or a byte of it was replaced.",
        "save it as UTF-8",
        note=True,
    ),
    "F2": Code("empty", "The file has no text.", "remove it or fetch it again"),
    "F3": Code(
        "boilerplate left out",
        "Legal notices, appeals or page furniture that make no claims.",
        "see them: timeline show {doc}",
        note=True,
    ),
    "F4": Code("unreadable", "The file could not be read.", "mend it or take it away"),
    "F5": Code(
        "not an article",
        "A file of the folder, or one in a mail or an archive, of a kind that is not read.",
        "save it in a format that is read, or leave it",
        note=True,
    ),
    "F6": Code(
        "own output",
        "An export or a list that timeline wrote lies among the articles; it is passed over.",
        "keep it elsewhere",
        note=True,
    ),
    "F7": Code(
        "copy of another file",
        "A backup or a conflicting copy, by its name, of a file beside it; only that one is read.",
        "compare the two, and remove one",
        note=True,
    ),
    "F8": Code("left out", "It is longer than what is read; its beginning is.", "divide it, or see docs/limits.md"),
    "P1": Code(
        "party that the profile does not know",
        "A name in several documents; what it does with one side may be taken for a contact of both.",
        "name it in timeline.yaml, under actors or a side",
        note=True,
    ),
    "U1": Code("same text twice", "Two documents hold the very same text.", "keep one of them"),
    "U2": Code("nearly the same text", "Syndicated copies; they count as one source.", "nothing to do", note=True),
    "O1": Code(
        "override without a target",
        "overrides.yaml speaks of words that no claim has.",
        "mend the quote in overrides.yaml, or drop it",
    ),
    "O2": Code(
        "verdict on another date",
        "The date of a claim has changed since a person accepted or rejected it; it waits in the queue again.",
        "look again: timeline review --queue",
        note=True,
    ),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem of the corpus: its code, the document or file, and the evidence; those of more `weight` first."""

    code: str
    where: str
    evidence: str
    weight: int = 0
    mend: str = ""  # the fix, where it is not that of the code

    @property
    def fix(self) -> str:
        return self.mend or CODES[self.code].fix.format(doc=shell.name(self.where))


@dataclass(frozen=True, slots=True)
class Corpus:
    """All that a check may look at."""

    articles: Sequence[Article]
    claims: Sequence[Claim]
    events: Sequence[Event]
    problems: Sequence[Problem]
    decisions: Decisions
    today: date
    known: Collection[str] = ()  # names that the profile knows, bare


def run(corpus: Corpus) -> list[Finding]:
    """Every finding, by code, then weight and place."""
    found = [finding for check in CHECKS for finding in check(corpus)]
    return sorted(set(found), key=lambda f: (list(CODES).index(f.code), -f.weight, f.where, f.evidence))


def undated(corpus: Corpus) -> Iterator[Finding]:
    """D1: documents without a date, with dates that they name."""
    named: dict[str, list[str]] = defaultdict(list)
    for claim in corpus.claims:
        if claim.date_text:
            named[claim.document].append(claim.date_text)
    for article in corpus.articles:
        if article.dating.edtf is None:
            names = dict.fromkeys(named[article.source.id][:_NAMED])
            evidence = f"{article.dating.why}; it names {', '.join(names)}" if names else article.dating.why
            yield Finding("D1", article.source.id, evidence)


def flagged(corpus: Corpus) -> Iterator[Finding]:
    """D1 to D6: what dating was in doubt about."""
    for article in corpus.articles:
        dating = article.dating
        for flag in dating.flags:
            if flag in CODES and not (flag == "D1" and dating.edtf is None):
                said = f"{dating.header!r} read as {dating.edtf}" if dating.header else f"no date line; {dating.edtf}"
                yield Finding(flag, article.source.id, f"{said}: {dating.why}")


def future(corpus: Corpus) -> Iterator[Finding]:
    """D4: documents of days to come."""
    for article in corpus.articles:
        dating = article.dating
        if dating.earliest and dating.earliest > corpus.today and "D4" not in dating.flags:
            yield Finding("D4", article.source.id, f"{dating.edtf} lies after today, {corpus.today}")


def unanchored(corpus: Corpus) -> Iterator[Finding]:
    """C1: claims whose date nothing places."""
    for claim in corpus.claims:
        if claim.date is None and claim.date_text and claim.basis == "relative":
            yield Finding("C1", claim.document, f"claim {claim.number}: '{claim.date_text}'")


def plans(corpus: Corpus) -> Iterator[Finding]:
    """C2: acts between the sides (level 1) planned for a stated day that is over, of which nothing more is told."""
    own_date = {claim.id for claim in corpus.claims if claim.date_text}
    for event in corpus.events:
        is_open = event.status == "planned" and event.level == 1 and not event.fulfilled_by
        if is_open and _is_over(event, corpus.today) and own_date.intersection(event.claims):
            yield Finding("C2", event.where.rpartition(":")[0], f"{event.date}: {event.text}")


def _is_over(event: Event, today: date) -> bool:
    inside = intervals.bounds(event.date) if event.date else None
    return inside is not None and inside.last is not None and inside.last < today


def files(corpus: Corpus) -> Iterator[Finding]:
    """F1 to F8, O1 and O2: what reading and curation recorded."""
    for problem in corpus.problems:
        yield Finding(problem.code if problem.code in CODES else "F4", problem.path, problem.message)
    for article in corpus.articles:
        if article.removed:
            size = sum(last - first for first, last in article.removed)
            first = _line(article.source.text[slice(*article.removed[0])])
            yield Finding("F3", article.source.id, f"{size} characters in {len(article.removed)} passages: '{first}'")
    yield from _homeless(corpus)


def _homeless(corpus: Corpus) -> Iterator[Finding]:
    """O1: each decision about a document that is not there."""
    known = {article.source.id for article in corpus.articles}
    lost = [(doc, _described(decision)) for doc, decision in corpus.decisions.documents.items()]
    lost += [(decision.document, overrides.described(decision)) for decision in corpus.decisions.claims]
    for doc, what in lost:
        if doc not in known:
            mend = f"write in overrides.yaml what '{doc}' is called now, or drop it"
            yield Finding("O1", doc, f"{what}: no document is called so", mend=mend)


def _described(decision: DocumentDecision) -> str:
    """`date 2017, outlet VOA`"""
    named = ("date", "title", "outlet", "url")
    return ", ".join(f"{name} {value}" for name in named if (value := getattr(decision, name))) or "note"


def _line(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else words[: _SHOWN - 3] + "..."


def strangers(corpus: Corpus) -> Iterator[Finding]:
    """P1: the ten names of most documents that the profile does not know."""
    for each in parties.unknown(corpus.articles, corpus.known) if corpus.known else ():
        yield Finding("P1", each.name, f"in {each.documents} documents, {each.times} times", each.documents)


def copies(corpus: Corpus) -> Iterator[Finding]:
    """U1 and U2: the same text twice, and nearly; near-linear, by shared sketches."""
    paths = {article.source.id: article.source.path for article in corpus.articles}
    same: dict[str, str] = {}
    sketches: dict[str, frozenset[int]] = {}
    holders: dict[int, list[str]] = defaultdict(list)
    for article in sorted(corpus.articles, key=lambda a: a.source.id):
        doc, text = article.source.id, _body(article.source, article.removed)
        if text in same:
            yield Finding("U1", doc, f"{paths[doc]} holds the same text as {same[text]} ({paths[same[text]]})")
            continue
        same[text] = doc
        sketch = _sketch(text)
        shared: dict[str, int] = defaultdict(int)
        for value in sketch:
            for other in holders[value]:
                shared[other] += 1
            holders[value].append(doc)
        sketches[doc] = sketch
        for other, count in sorted(shared.items()):
            share = count / max(1, min(len(sketch), len(sketches[other])))
            if share >= NEARLY:
                found = f"about {share:.0%} of the wording of {paths[doc]} stands in {other} ({paths[other]})"
                yield Finding("U2", doc, found)


def _body(source: Source, removed: Sequence[Span]) -> str:
    """The text without front matter and boilerplate, as words."""
    text, out, at = source.text, [], source.body
    for first, last in removed:
        out.append(text[at:first])
        at = max(at, last)
    return " ".join(re.findall(r"\w+", "".join([*out, text[at:]]).casefold()))


def _sketch(text: str) -> frozenset[int]:
    words = text.split()
    hashes = {zlib.crc32(" ".join(words[i : i + SHINGLE]).encode()) for i in range(len(words) - SHINGLE + 1)}
    return frozenset(sorted(hashes)[:SKETCH])


CHECKS: tuple[Callable[[Corpus], Iterator[Finding]], ...] = (
    *(undated, flagged, future, unanchored, plans, files, strangers, copies),
)
