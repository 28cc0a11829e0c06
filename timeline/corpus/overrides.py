"""Claims as they are after what a person decided about them. Pure.

A decision that finds no target any more is a recorded problem (O1), never silently dropped.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.corpus.decisions import FIELDS, YES_NO, Anchor, ClaimDecision, Decisions, signed
from timeline.lang.fold import bare
from timeline.model import ALLEGED, Claim, Problem
from timeline.text import normal

if TYPE_CHECKING:
    from timeline.topic import Profile

AGAIN = "to be looked at again"  # begins the reason of a claim whose date has changed since a verdict
JOINED = "; "  # between several speakers or actors, as exports print them


def apply(claims: list[Claim], decisions: Iterable[ClaimDecision], path: str) -> tuple[list[Claim], list[Problem]]:
    """The claims of one document, all of them and in their order, as the curator wants them; lost targets as problems.

    A rejected claim stays in its place, marked, so that no other claim gets its number.
    """
    problems = []
    for decision in decisions:
        places = meant(decision.anchor, claims)
        if not places:
            problems.append(Problem(path, f"{described(decision)}: no claim has these words", "O1"))
        problems += [_moved(path, decision, claims[i]) for i in places if is_moved(decision, claims[i])]
        claims = [decided(claim, decision) if i in places else claim for i, claim in enumerate(claims)]
    return claims, problems


def described(decision: ClaimDecision) -> str:
    """`rejection of 'the words'`, `kind aid of 'the words'`: a decision as a person would call it."""
    given = ", ".join(f"{name} {value}" for name, value in decision.given.items())
    own = f"tag {', '.join(decision.tags)}" if decision.tags else "note" if decision.note else "decision"
    what = "rejection" if decision.verdict == "rejected" else given or ("acceptance" if decision.verdict else own)
    return f"{what} of '{decision.quote}'"


def is_moved(decision: ClaimDecision, claim: Claim) -> bool:
    """Whether a verdict was about another date than the one found now, so that a person is to look again."""
    now_found = found(claim, "date") or "none"
    return bool(decision.verdict) and decision.date is None and decision.was not in (None, now_found)


def _moved(path: str, decision: ClaimDecision, claim: Claim) -> Problem:
    message = f"{described(decision)}: its date was {decision.was}, and is {found(claim, 'date') or 'none'} now"
    return Problem(path, message, "O2")


def told(profile: Profile, decisions: Decisions) -> Profile:
    """The profile with what a person knows of the documents of one file."""
    if not decisions.documents:
        return profile
    from timeline.topic import Facts

    documents = dict(profile.documents)
    for name, said in decisions.documents.items():
        known = documents.get(name, Facts())
        documents[name] = Facts(said.url or known.url, said.outlet or known.outlet, said.title or known.title)
    return profile if documents == profile.documents else replace(profile, documents=documents)


def words(text: str) -> str:
    """A text as quotations are compared: in its normal form, on one line."""
    return normal.line(text)


def meant(anchor: Anchor, claims: Sequence[Claim]) -> list[int]:
    """Places, among the claims of its document, of those that an anchor means.

    A sentence that is the quote goes before those that hold it. A date that no claim with the words has any more
    does not count when one alone has the words: its document may have got another date since.
    """
    same = _with_words(words(anchor.quote), claims)
    fitting = [i for i in same if anchor.was in (None, found(claims[i], "date") or "none")]
    fitting = fitting or (same if len(same) == 1 or anchor.nth else [])
    return fitting[anchor.nth - 1 : anchor.nth] if anchor.nth else fitting


def _with_words(quote: str, claims: Sequence[Claim]) -> list[int]:
    texts = [words(claim.text) for claim in claims]
    return [i for i, text in enumerate(texts) if text == quote] or [i for i, text in enumerate(texts) if quote in text]


def anchor_of(claim: Claim, beside: Sequence[Claim]) -> Anchor:
    """How to find the claim again `beside` the others of its document, in their order."""
    anchor = Anchor(claim.document, words(claim.text), found(claim, "date") or "none")
    ids = [beside[i].id for i in meant(anchor, beside)]
    return anchor if len(ids) == 1 else replace(anchor, nth=ids.index(claim.id) + 1)


def now(claim: Claim, name: str) -> str:
    """A field of a claim as text; empty when there is nothing in it."""
    match name:
        case "speaker":
            return JOINED.join(claim.speakers)
        case "actor":
            return JOINED.join(claim.actors)
        case "alleged":
            return YES_NO[not claim.alleged]
        case _:
            return getattr(claim, name) or ""


def found(claim: Claim, name: str) -> str:
    """A field as the program found it, whatever a person made of it; empty when it found nothing."""
    return dict(claim.found).get(name, now(claim, name))


def is_decided(claim: Claim) -> bool:
    """Whether a person has decided about the claim."""
    return bool(claim.verdict or claim.found)


def waits(claim: Claim) -> bool:
    """Whether a person is to look at the claim: nobody has, or its date has changed since."""
    return not is_decided(claim) or any(reason.startswith(AGAIN) for reason in claim.reasons)


def decided(claim: Claim, decision: ClaimDecision) -> Claim:
    """The claim after a decision about it; acceptance at another date is none, a rejection stands until looked at."""
    changed = _with_alleged(claim, decision.given)
    what = _summary(decision)
    if is_moved(decision, claim):
        what = f"{AGAIN}, its date was {decision.was} then: {what}"
        decision = replace(decision, verdict=None if decision.verdict == "accepted" else decision.verdict)
    dated = replace(claim, basis="curator", why=signed("set", decision)) if decision.date else claim
    return replace(
        _with_fields(dated, changed),
        verdict=decision.verdict or claim.verdict,
        reasons=(*claim.reasons, signed(what, decision)) if what else claim.reasons,
        tags=tuple(dict.fromkeys((*claim.tags, *decision.tags))),
        note=decision.note or claim.note,
        found=tuple({**{name: now(claim, name) for name in changed}, **dict(claim.found)}.items()),
    )


def _with_alleged(claim: Claim, given: Mapping[str, str]) -> Mapping[str, str]:
    """The fields as given; a status that becomes, or is no more, that of an allegation tells so of `alleged` too."""
    new = given.get("status", claim.status)
    if "alleged" in given or new == claim.status or ALLEGED not in (new, claim.status):
        return given
    return {**given, "alleged": YES_NO[new != ALLEGED]}


def _summary(decision: ClaimDecision) -> str:
    """`kind, actor set`, `accepted as found`, `rejected`; of words of one's own alone `tagged talks`, or `noted`."""
    if decision.given and decision.verdict != "rejected":
        return f"{', '.join(decision.given)} set"
    if decision.verdict:
        return "accepted as found" if decision.verdict == "accepted" else decision.verdict
    return f"tagged {', '.join(decision.tags)}" if decision.tags else "noted" if decision.note else ""


def _with_fields(claim: Claim, given: Mapping[str, str]) -> Claim:
    """The claim with these of its `FIELDS`."""
    if not given:
        return claim
    made = replace(
        claim,
        date=given.get("date", claim.date or "") or None,
        kind=given.get("kind", claim.kind),
        status=given.get("status", claim.status),
        alleged=given.get("alleged", now(claim, "alleged")) == YES_NO[0],
        contact=given.get("contact", claim.contact),
        speakers=_listed(given.get("speaker"), claim.speakers),
        actors=_listed(given.get("actor"), claim.actors),
    )
    from timeline.claims import level_by_person  # half of the program: only what a person changed needs it

    level, why = level_by_person(made)
    return replace(made, level=level, level_why=why)


def undone(claim: Claim, names: Sequence[str] = ()) -> Claim:
    """The claim without what a person made of it: of the fields in `names`, else of all but its tags."""
    before = {name: text for name, text in claim.found if not names or name in names}
    left = tuple((name, text) for name, text in claim.found if name not in before)
    back = replace(_with_fields(claim, _with_alleged(claim, before)), found=left)
    return back if names else replace(back, verdict="", note="")


def untagged(claim: Claim, tag: str | None) -> Claim:
    """The claim without a word of one's own; without all of them and its note when `tag` is `None`."""
    if tag is None:
        return replace(claim, tags=(), note=claim.note if is_decided(claim) else "")
    return replace(claim, tags=tuple(each for each in claim.tags if bare(each) != bare(tag)))


def _listed(given: str | None, before: tuple[str, ...]) -> tuple[str, ...]:
    """Several names stand between semicolons."""
    return before if given is None else tuple(name.strip() for name in given.split(";") if name.strip())


def changes(before: Claim, after: Claim) -> list[str]:
    """What a decision made of a claim: `rejected`, `kind: meeting -> postponement`; empty when nothing."""
    pairs = [(name, now(before, name), now(after, name)) for name in FIELDS]
    out = [f"{name}: {old or 'none'} -> {new or 'none'}" for name, old, new in pairs if old != new]
    if before.verdict != after.verdict:
        out.append(after.verdict or f"no longer {before.verdict}")
    return out + _own_words(before, after)


def _own_words(before: Claim, after: Claim) -> list[str]:
    """What changed of tags and note."""
    out = [f"tag {tag}" for tag in after.tags if tag not in before.tags]
    out += [f"no tag {tag} any more" for tag in before.tags if tag not in after.tags]
    return out if before.note == after.note else [*out, f"note: {after.note or 'none'}"]
