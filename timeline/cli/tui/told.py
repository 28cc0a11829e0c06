"""What the panes say of a claim, of its rivals and of its place in the queue. Pure: records in, rich text out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from timeline.cli import evidence
from timeline.cli.rivals import Rival
from timeline.export import clean, judged, when
from timeline.model import Article, Claim
from timeline.text.counted import many

SIGNS = {"accepted": "+", "rejected": "-", "": " "}  # of a verdict, in the queue


def row(claim: Claim, place: str, is_here: bool) -> Text:
    """A claim in the queue: `>` where the reviewer is, `+` accepted or `-` rejected, place, date, sort and headline."""
    date, sort = when.words(claim.date), ", ".join([claim.kind, *judged.status(claim, ("happened",))])
    words = clean.line(f"{sort} · {claim.gist or claim.text}")
    sign = f"{'>' if is_here else ' '}{SIGNS[claim.verdict]}"
    return Text(f"{sign} {clean.line(place):<7} {clean.line(date):<10} {words}", no_wrap=True, overflow="ellipsis")


def head(article: Article) -> Text:
    """The title of an article, then its outlet and its day with the reason for it."""
    source, dating = article.source, article.dating
    told = [article.outlet or "", f"published {when.words(dating.edtf)} ({dating.basis})", source.id]
    return Text("\n").join(
        (Text(clean.line(source.title or source.id), "bold"), Text(clean.line(" · ".join(filter(None, told))), "dim"))
    )


def claim(claim: Claim, place: str, rivals: Sequence[Rival], places: Sequence[str]) -> RenderableType:
    """A claim with its fields and reasons, and below it its rivals; `places` are those of the rivals."""
    return Group(*_head(claim, place), _facts(claim), Text(), *_rivals(rivals, places))


def _head(claim: Claim, place: str) -> Iterator[Text]:
    verdict = f"  {claim.verdict}" if claim.verdict else ""
    yield Text(clean.line(f"{place}  {when.words(claim.date)}{verdict}"), "bold")
    yield Text(clean.line(f"{judged.line(claim)} · paragraph {claim.paragraph}"))


def _facts(claim: Claim) -> Table:
    """The fields of a claim without its sentence, which the article shows."""
    out = Table.grid(padding=(0, 1))
    out.add_column(no_wrap=True)
    out.add_column(overflow="fold")
    words = [("in words", f"“{claim.date_text}”")] if claim.date_text else []
    level = [("level", f"{claim.level}: {claim.level_why}")]
    facts = [(label, value) for label, value in evidence.facts(claim) if label != "text"]
    for label, value in [*facts, *words, *level]:
        out.add_row(Text(label, "dim"), Text(clean.line(value)))
    return out


def _rivals(rivals: Sequence[Rival], places: Sequence[str]) -> Iterator[Text]:
    """Each rival: what ties it to the claim, what it says otherwise, its sentence and who says so."""
    yield Text(many(len(rivals), "rival") if rivals else "no rivals", "bold")
    for rival, place in zip(rivals, places, strict=True):
        other = rival.claim
        yield Text()
        yield Text(clean.line(f"{place}  {when.words(other.date)}  {rival.tie}"), "underline")
        yield Text(
            f"otherwise: {clean.line(', '.join(rival.otherwise))}"
            if rival.otherwise
            else "no stated date, no kind and no status differs"
        )
        yield Text(clean.line(f"“{other.text}” — {', '.join(other.speakers) or 'nobody named'}"), "dim")
