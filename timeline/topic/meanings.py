"""What a phrase of a profile can mean in a text: the names it is a form of, and which of them holds there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.calendar.intervals import Interval
from timeline.text.phrases import Hit
from timeline.topic.forenames import ends_with_forename

_LAST = 10**9  # farther than any place of a text
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
    form: str = ""  # `short` or `post`: its spellings alone are forms of it, the short ones where it is named in full

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

    A surname and a short form count for one in `full`, who is named in full somewhere, a noun for the one `called` so
    here.
    """
    for actor, name in meanings:
        if _is_unknown(actor, name, full, called) or not name.holds(when):
            continue
        contact = next((other.kind for _, other in meanings if other.kind.startswith("contact:")), None)
        return actor, name.text, contact or ("person" if name.kind == "surname" else name.kind)
    return None


def _is_unknown(actor: str, name: Name, full: Collection[str], called: str) -> bool:
    """Whether a name hangs on another that the text does not have."""
    if name.kind == "surname" or name.form == "short":
        return name.text not in full
    return name.kind == "noun" and actor != called


def named_in_full(full: Collection[str], text: str, hit: Hit) -> Collection[str]:
    """Those of `full` for whom a surname can stand at `hit`: nobody, where another forename is before it."""
    return () if ends_with_forename(text, hit.start) else full


def nearest(meanings: Sequence[Meaning], places: Mapping[str, Sequence[int]], position: int) -> Sequence[Meaning]:
    """`meanings` of a word at `position`, those first whom the text names in full, the one named last before all.

    `places` are where people are named in full: a lone surname is theirs, whoever else a profile gives it to.
    """
    if not any(name.text in places for _, name in meanings):
        return meanings

    def distance(meaning: Meaning) -> int:
        starts = places.get(meaning[1].text)
        if not starts:
            return 3 * _LAST
        before = [position - start for start in starts if start <= position]
        return min(before) if before else _LAST + starts[0]

    return sorted(meanings, key=distance)


def called_by(meanings: Sequence[Meaning], last: Mapping[str, int], position: int) -> str:
    """Whom a noun like "the group" stands for at `position`: the one of those called so who was named last."""
    known = [actor for actor, name in meanings if name.kind == "noun" and last.get(actor, -_FAR) > position - _FAR]
    return max(known, key=last.__getitem__) if known else ""


def forms_of(name: Name) -> Iterator[str]:
    """The spellings by which a name is found: of a surname the last words of full names."""
    if name.kind != "surname":
        yield from name.spellings if name.form else (name.text, *name.spellings)
        return
    for spelling in (name.text, *name.spellings):
        words = spelling.split()
        if len(words) > 1 and all(word[0].isupper() for word in words) and len(words[-1]) > 3:
            yield words[-1]
