"""What a phrase of a profile can mean in a text: the names it is a form of, and which of them holds there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.calendar.intervals import Interval
from timeline.text.phrases import Hit
from timeline.topic.forenames import ends_with_forename

_FAR = 1500  # characters in which "the group" is still the one named last


@dataclass(frozen=True, slots=True)
class Name:
    """Someone or something that stands for an actor, under all its spellings.

    `kind` is `alias` (the actor itself), `body` (an organisation of it), `person`, `member` (its people
    as a crowd: "insurgents"), `place` (where it is at home; no one speaks there) or `noun` (what it is called
    when it was named before: "the group").
    The name stands for the actor from `since` to `until`, both inclusive.
    """

    text: str
    kind: str
    spellings: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    unsure: bool = False  # it counts where another name of its actor stands in the text

    def holds(self, when: Interval | None) -> bool:
        """Whether the name stands for the actor on some day of `when`; an unknown day fits only undated names."""
        if self.since is None and self.until is None:
            return True
        if when is None:
            return False
        early = self.since is not None and when.end is not None and when.end <= self.since
        late = self.until is not None and when.start is not None and when.start > self.until
        return not early and not late


Meaning = tuple[str, Name]  # of a phrase: the actor, and the name of it that the phrase is a form of


def meant_by(
    meanings: Sequence[Meaning], full: Collection[str], called: str, when: Interval | None
) -> tuple[str, str, str] | None:
    """Actor, name and kind of what a phrase means: the first of its meanings that holds.

    A surname counts for a person in `full`, who is named in full somewhere, a noun for the one `called` so here.
    """
    for actor, name in meanings:
        is_unknown = name.text not in full if name.kind == "surname" else name.kind == "noun" and actor != called
        if is_unknown or not name.holds(when):
            continue
        contact = next((other.kind for _, other in meanings if other.kind.startswith("contact:")), None)
        return actor, name.text, contact or ("person" if name.kind == "surname" else name.kind)
    return None


def named_in_full(full: Collection[str], text: str, hit: Hit) -> Collection[str]:
    """Those of `full` for whom a surname can stand at `hit`: nobody, where another forename is before it."""
    return () if ends_with_forename(text, hit.start) else full


def called_by(meanings: Sequence[Meaning], last: Mapping[str, int], position: int) -> str:
    """Whom a noun like "the group" stands for at `position`: the one of those called so who was named last."""
    known = [actor for actor, name in meanings if name.kind == "noun" and last.get(actor, -_FAR) > position - _FAR]
    return max(known, key=last.__getitem__) if known else ""


def forms_of(name: Name) -> Iterator[str]:
    """The spellings by which a name is found: of a surname the last words of full names."""
    if name.kind != "surname":
        yield from (name.text, *name.spellings)
        return
    for spelling in (name.text, *name.spellings):
        words = spelling.split()
        if len(words) > 1 and all(word[0].isupper() for word in words) and len(words[-1]) > 3:
            yield words[-1]
