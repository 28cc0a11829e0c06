"""A review under way, whatever shows it: what waits, what each key decides, and how the last decision is taken back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from timeline.cli import setting, steps
from timeline.cli.session import Session
from timeline.corpus import overrides, overrides_file, overrides_write
from timeline.corpus.decisions import YES_NO, ClaimDecision, Decisions, saying
from timeline.errors import TimelineError, UsageError
from timeline.model import CONTACTS, KINDS, STATUSES, Claim
from timeline.text.counted import many

KEYS = {  # key -> what it does, and for the help what that means
    "a": ("accept", "the claim is right as it stands here"),
    "r": ("reject", "the claim is wrong; it is not listed any more, but keeps its number"),
    "d": ("date", "it was on another day: 2018-08-22, march 2018, last friday ..."),
    "k": ("kind", f"one of {', '.join(KINDS)}"),
    "s": ("status", f"one of {', '.join(STATUSES)}"),
    "l": ("alleged", f"whether it is told as an allegation: {' or '.join(YES_NO)}"),
    "o": ("contact", f"whether it shows a contact: one of {', '.join(CONTACTS)}"),
    "p": ("speaker", "who says so, nearest first, between semicolons"),
    "c": ("actor", "who is named in it, between semicolons"),
    "n": ("note", "why; it is kept with the claim"),
    "space": ("next", "leave it for later"),
    "b": ("back", "the claim before"),
    "u": ("undo", "take back the last decision of this session"),
    "q": ("quit", "what was decided is on disk"),
    "?": ("help", "this"),
}
VERDICTS = {"a": "accepted", "r": "rejected"}
PROMPTS = {key: KEYS[key][0] for key in "dkslopcn"}  # key -> the field of a decision that it asks for
LEFT = "nothing changed"


@dataclass(slots=True)
class Review:
    """Where the reviewer stands: `at` is a place in `waiting`, or its length when all were seen.

    `made` has the places of the claims decided about, the claims and all decisions before, and the decisions after.
    """

    session: Session
    waiting: list[Claim]
    by: str | None
    at: int = 0
    made: list[tuple[int, Claim, Decisions, Decisions]] = field(default_factory=list)

    @property
    def claim(self) -> Claim | None:
        """The claim that is looked at; `None` behind the last."""
        return self.waiting[self.at] if self.at < len(self.waiting) else None

    def go(self, places: int) -> None:
        """To the claim so many places on, or back; at most behind the last."""
        self.at = min(max(0, self.at + places), len(self.waiting))

    def latest(self, claim: Claim) -> Claim:
        """The claim after what was decided about it in this review, of which the store knows nothing yet."""
        return next((self.waiting[at] for at, *_ in reversed(self.made) if self.waiting[at].id == claim.id), claim)


def begun(session: Session, waiting: Iterable[Claim], by: str | None) -> Review:
    """A review of these claims in this order. Raises `UsageError` when `by` is no name."""
    return Review(session, list(waiting), setting.text("--by", by))


def decide(review: Review, decision: ClaimDecision) -> str:
    """Put a decision about the claim that is looked at on disk, and go on when it is a verdict; what changed."""
    claim = review.claim
    if claim is None:
        return "no claim is left; b for the one before"
    before = overrides_file.read(review.session.folder)
    made = replace(decision, by=review.by, when=review.session.today.isoformat())
    step = steps.about(review.session, claim, made)
    after = steps.put(review.session, [step])
    review.made.append((review.at, claim, before, after))
    review.waiting[review.at] = overrides.decided(claim, made)
    review.at += made.verdict is not None  # of a note alone the claim still waits
    return step.answer[0]


def undo(review: Review) -> str:
    """Make the decisions what they were before the last one, and go back to its claim; what happened."""
    if not review.made:
        return "nothing to undo"
    at, claim, before, after = review.made[-1]
    if overrides_file.read(review.session.folder) != after:
        return f"{overrides_file.FILE} was changed meanwhile, so nothing is taken back: timeline review DOC:N --clear"
    review.made.pop()
    overrides_write.change(review.session.folder, lambda _: before)
    review.at, review.waiting[at] = at, claim
    return f"{review.session.place(claim)}: taken back"


def told(review: Review) -> str:
    """How many decisions were taken, and where they are kept."""
    if not review.made:
        return "no decision taken"
    return f"{many(len(review.made), 'decision')} taken, kept in {overrides_file.FILE}"


def verdict(key: str) -> ClaimDecision:
    """The decision of a key of `VERDICTS`, about no claim yet."""
    return ClaimDecision("", "", verdict=VERDICTS[key])


def words(name: str) -> tuple[str, ...]:
    """The words that a field can hold; none where it takes what a person writes."""
    return tuple(setting.WORDS.get(name, ()))


def answered(session: Session, name: str, typed: str) -> ClaimDecision | None:
    """The decision that what a person typed into the field `name` is, about no claim yet; `None` of nothing typed.

    A field accepts the rest of its claim, a note alone is no verdict. Raises `UsageError` for what cannot stand there.
    """
    if not typed.strip():
        return None
    said = setting.value(session, name, typed)
    if said == setting.NONE:
        raise UsageError(f"'{setting.NONE}' is no {name}; Enter leaves it as it is.")
    return saying(ClaimDecision("", "", verdict=None if name == "note" else "accepted"), {name: said})


def wrong(error: TimelineError) -> str:
    """Why something cannot stand, and what to write instead, on one line."""
    return " ".join(filter(None, (error.message, error.fix)))


def unknown(key: str) -> str:
    """That a key has no meaning, and where help is."""
    return f"{key!r} is no key here; ? for help" if key.isprintable() and key else "no key; ? for help"


def keys(width: int) -> list[str]:
    """The keys in lines of at most `width` columns; a key and its word stay together."""
    out = [""]
    for key, (word, _) in KEYS.items():
        entry = f"{key} {word}"
        if out[-1] and len(out[-1]) + 2 + len(entry) > width:
            out.append("")
        out[-1] += f"  {entry}" if out[-1] else entry
    return out
