"""The text of `timeline explain`."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import timeline
from timeline.export import clean
from timeline.model import Timex

if TYPE_CHECKING:
    from timeline.topic.profile import Profile


def dates(text: str, dct: date, as_json: bool) -> str:
    """Every temporal expression of `text` and how it came to its value."""
    found = timeline.tag(text, dct)
    if as_json:
        return json.dumps([_fields(timex) for timex in found], ensure_ascii=False, indent=1)
    if not found:
        return "no temporal expression\n"
    blocks = []
    for timex in found:
        lines = [f"{clean.line(timex.text)}  ->  {timex.type} {timex.value}"]
        for label, value in _fields(timex).items():
            if label not in ("text", "type", "value", "start", "end") and value not in (None, "", []):
                shown = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
                lines.append(f"  {label:<9} {clean.line(shown)}")
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)


def claims(text: str, dct: date, profile: Profile) -> str:
    """What `text`, written on `dct`, claims under a topic, and which rules decided; empty when it claims nothing."""
    from timeline import claims as extraction
    from timeline import pipeline
    from timeline.model import Article, Dating, Source
    from timeline.text import boilerplate

    removed = boilerplate.find(text, profile.boilerplate)
    article = Article(Source("text", "text", text, ""), Dating(dct.isoformat(), "curator"), removed=removed)
    blocks = []
    for claim in extraction.extract(article, pipeline.timexes(article), profile):
        head = f"{claim.date or 'undated'}  {claim.kind}, {claim.status}, contact {claim.contact}"
        lines = [f"claim {head}", f"  said by   {', '.join(map(clean.line, claim.speakers)) or 'nobody named'}"]
        lines += [f"  because   {clean.line(reason)}" for reason in (f"date {claim.date}: {claim.why}", *claim.reasons)]
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)


def _fields(timex: Timex) -> dict[str, str | int | list[str] | None]:
    inside = timex.interval
    first, last = (inside.start, inside.last) if inside else (None, None)
    return {
        "text": timex.text,
        "start": timex.start,
        "end": timex.end,
        "type": timex.type,
        "value": timex.value,
        "mod": timex.mod,
        "edtf": timex.edtf,
        "interval": f"{first or '..'} to {last or '..'}" if inside else None,
        "rule": timex.rule,
        "basis": timex.basis,
        "anchor": timex.anchor.isoformat() if timex.anchor else None,
        "cue": timex.cue,
        "assumed": list(timex.assumed),
        "role": timex.role,
        "why": timex.why,
    }


def header(text: str, order: str | None, as_json: bool) -> str:
    """The publication date that the head of an article states, every candidate, and why the winner won."""
    from timeline.dating import publication

    dating = timeline.date_article(text, date_order=order)
    weighed = publication.explain(text, order=order)
    fields: dict[str, str | list[str] | None] = {
        "published": dating.edtf,
        "basis": dating.basis,
        "header": dating.header,
        "why": dating.why,
        "flags": list(dating.flags),
        "clues": list(dating.clues),
    }
    if as_json:
        candidates = [
            {"text": e.text, "edtf": e.edtf, "role": e.role, "verdict": e.verdict, "evidence": e.evidence}
            for e in weighed
        ]
        return json.dumps({**fields, "candidates": candidates}, ensure_ascii=False, indent=1)
    shown = {k: "; ".join(v) if isinstance(v, list) else v for k, v in fields.items()}
    lines = [f"{k:<10}{clean.line(v)}" for k, v in shown.items() if v] if dating.edtf else [f"undated: {dating.why}"]
    if weighed:
        lines += ["", "candidates"]
    for each in weighed:
        lines.append(f"  {each.verdict:<8} {each.edtf or '-':<12} {each.role}: {clean.line(each.evidence)}")
        lines.append(f"           {clean.line(each.text)}")
    return "\n".join(lines) + "\n"
