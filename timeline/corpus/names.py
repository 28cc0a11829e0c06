"""The names in texts: persons, bodies, places and nations, each with how often and in how many documents it stands.

Pure: it knows no corpus and no profile. What a name is of is told by its own words, by what stands before and
behind it, and by how it is taken up: who is named in full and then by the last word is a person.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from timeline.lang.english.names import BODIES, NO_NAMES, OPENERS, PLACED, PLACES, PLACES_OF, SAYING, THINGS
from timeline.lang.fold import bare
from timeline.topic.runs import Seen, is_title, nation_of, owner_before, runs, seats

PERSON, BODY, PLACE, NATION, OTHER = "person", "body", "place", "nation", "other"
_ACRONYM = re.compile(r"[A-Z]{2,6}s?|(?:[A-Z]\.){2,6}")
_PERSON = re.compile(r"(?:(?:[A-Z][a-zà-ÿ’'-]+(?:[A-Z][a-z]+)?|[A-Z]\.|[a-z]{2,3}) ){1,3}[A-Z][\w’'-]*[a-zà-ÿ]")
_SMALL = re.compile(r"\b[a-z][a-z'’-]+\b")
_NEAR = 24  # characters before a name in which a title or a word of place stands
_PERSONAL = 16  # of so many times that a person stands, it has a title or speaks once at least
_TAKEN_UP = 15  # times that a surname stands alone for each time that the full name does, at most
_OWNED = 20  # times that a name stands for each time that the nation it is of stands right before it, at most
_NEARLY_ALL = 4  # times that a name stands more often than the next of the same surname
_NO_PERSON = OPENERS | NO_NAMES
_SHORT = 3  # letters of a word that is no name by itself


@dataclass(frozen=True, slots=True)
class Found:
    """A name of the texts: its kind, in how many documents and how often it stands, and the nation it is of.

    `spellings` are its other forms of two words or more; `where` has the number of the text and the offset each time.
    """

    name: str
    kind: str
    documents: int
    times: int
    of: str = ""
    spellings: tuple[str, ...] = ()
    where: tuple[tuple[int, int], ...] = ()


class Text(NamedTuple):
    """What one document names."""

    seen: Sequence[Seen]
    text: str


def find(texts: Iterable[str], known: Collection[str] = ()) -> list[Found]:
    """The names of the texts, those of most documents first; without those in `known`, bare (outlets, say)."""
    pages = [Text(list(runs(text)), text) for text in texts]
    kinds = _kinds(pages, _kept(pages))
    everywhere, written = _by_surname(pages, kinds), _written(pages, kinds)
    tallies: dict[str, _Tally] = defaultdict(_Tally)
    for number, page in enumerate(pages):
        full = everywhere | _by_surname([page], kinds)
        for each in page.seen:
            name = _called(full.get(each.text, each.text), written)
            if name in nation_of() or name in kinds:
                tallies[name].add(number, each, page.text)
    found = _together([_found(name, tally, kinds) for name, tally in tallies.items()])
    return sorted(
        (each for each in found if bare(each.name) not in known),
        key=lambda each: (-each.documents, -each.times, each.name),
    )


def _called(name: str, written: Mapping[str, str]) -> str:
    """The name that a form is counted under: the nation's, else the usual way of writing it."""
    name = written.get(_plain(name), name)
    nation = nation_of().get(name)
    return nation.names[0] if nation else name


def _kept(pages: Sequence[Text]) -> set[str]:
    """The runs that are names: seen inside a sentence, and no word that stands in small letters as often."""
    inside = Counter(each.text for page in pages for each in page.seen if not each.opens)
    small = Counter(word for page in pages for word in _SMALL.findall(page.text))
    return {name for name, times in inside.items() if _is_name(name, times, small[name.lower()])}


def _is_name(name: str, times: int, small: int) -> bool:
    if " " in name:
        return not name.isupper()
    return small < times and (len(name) > _SHORT or _ACRONYM.fullmatch(name) is not None)


class _Tally:
    """Where one name stands, how it is spelled, and whose it is."""

    def __init__(self) -> None:
        self.where: list[tuple[int, int]] = []
        self.spelled: Counter[str] = Counter()
        self.owners: Counter[str] = Counter()

    def add(self, number: int, seen: Seen, text: str) -> None:
        self.where.append((number, seen.start))
        self.spelled[seen.text] += 1
        if owner := owner_before(text, seen.start):
            self.owners[owner] += 1

    @property
    def owner(self) -> str:
        """The nation that is named before it often enough, and before which no other is as often."""
        owner, times = self.owners.most_common(1)[0] if self.owners else ("", 0)
        is_told = times > 1 and times * 2 > sum(self.owners.values()) and times * _OWNED >= len(self.where)
        return owner if is_told else ""


def _found(name: str, tally: _Tally, kinds: Mapping[str, str]) -> Found:
    documents, where = len({number for number, _ in tally.where}), tuple(tally.where)
    if nation := nation_of().get(name):
        return Found(name, NATION if nation.people else BODY, documents, len(where), where=where)
    longer = tuple(sorted(text for text in tally.spelled if text != name and " " in text))
    return Found(name, kinds[name], documents, len(where), seats().get(name, tally.owner), longer, where)


def _plain(name: str) -> str:
    return bare(name).replace("-", " ").replace(".", "")


def _written(pages: Iterable[Text], kinds: Mapping[str, str]) -> dict[str, str]:
    """The usual way of writing a name, by the plain one."""
    ways: dict[str, Counter[str]] = defaultdict(Counter)
    for page in pages:
        for each in page.seen:
            if each.text in kinds:
                ways[_plain(each.text)][each.text] += 1
    return {plain: names.most_common(1)[0][0] for plain, names in ways.items()}


class _Uses:
    """How one name is used: how often in all, as one who has a title or speaks, and as a place."""

    def __init__(self) -> None:
        self.times = self.personal = self.placed = 0

    def add(self, text: str, seen: Seen) -> None:
        before = text[max(0, seen.start - _NEAR) : seen.start].split()
        self.times += 1
        self.personal += bool(before and is_title(before[-1].strip(","))) or _behind().match(text, seen.end) is not None
        self.placed += bool(before) and before[-1].lower() in PLACED


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf",? (?:{'|'.join(sorted(SAYING))})\b|, (?:\d\d,|the |an? |his |her )")


def _kinds(pages: Sequence[Text], kept: Collection[str]) -> dict[str, str]:
    """The kind of every name that is kept."""
    uses: dict[str, _Uses] = defaultdict(_Uses)
    for page in pages:
        for each in page.seen:
            uses[each.text].add(page.text, each)
    return {name: _kind(name, uses) for name in kept}


def _kind(name: str, uses: Mapping[str, _Uses]) -> str:
    words = [word.lower() for word in name.split(" ")]
    if not THINGS.isdisjoint(words):
        return OTHER
    if _ACRONYM.fullmatch(name) or not BODIES.isdisjoint(words):
        return BODY
    if _is_person(name, uses):
        return PERSON
    return PLACE if _is_place(name, words, uses[name]) else OTHER


def _is_place(name: str, words: Sequence[str], own: _Uses) -> bool:
    is_called_so = words[-1] in PLACES or words[0] in PLACES_OF or name in seats()
    return is_called_so or own.placed * 3 > own.times > own.personal * 3


def _is_person(name: str, uses: Mapping[str, _Uses]) -> bool:
    """Whether a name is of two words or more, and has a title or speaks often, or is taken up by its last word."""
    last, own = name.rsplit(" ", 1)[-1], uses[name]
    if not _can_be_person(name, last):
        return False
    alone = uses[last].times if last in uses else 0
    speaks = own.personal * _PERSONAL >= own.times and own.personal > 0
    return (speaks or alone * 2 >= own.times > 1) and alone <= own.times * _TAKEN_UP


def _can_be_person(name: str, last: str) -> bool:
    is_place = last in nation_of() or last in seats() or last.lower() in PLACES
    return not is_place and _PERSON.fullmatch(name) is not None and _NO_PERSON.isdisjoint(name.lower().split(" "))


def _by_surname(pages: Iterable[Text], kinds: Mapping[str, str]) -> dict[str, str]:
    """The full name for the last word of it, where nearly all persons of the pages who are called so are one."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for page in pages:
        for each in page.seen:
            if kinds.get(each.text) == PERSON:
                found[each.text.rsplit(" ", 1)[-1]][each.text] += 1
    return {last: top for last, names in found.items() if (top := _leading(names))}


def _leading(names: Counter[str]) -> str:
    """The name that stands for nearly all; empty where none does."""
    (name, times), *others = names.most_common(2)
    return name if not others or times >= _NEARLY_ALL * others[0][1] else ""


def _together(found: Sequence[Found]) -> list[Found]:
    """Names that are one: a body under its initials, with the long forms as spellings."""
    out = {each.name: each for each in found if each.kind == BODY and _ACRONYM.fullmatch(each.name)}
    for each in found:
        short = _initials(each)
        if short in out:
            out[short] = _joined(out[short], each)
        else:
            out.setdefault(each.name, each)
    return list(out.values())


def _initials(found: Found) -> str:
    """The initials of a body of three words or more; empty for others."""
    letters = "".join(word[0] for word in found.name.split(" ") if word[0].isupper())
    return letters if found.kind == BODY and len(letters) > 2 else ""


def _joined(short: Found, long: Found) -> Found:
    where = tuple(sorted((*short.where, *long.where)))
    documents, spellings = len({number for number, _ in where}), (*short.spellings, long.name)
    of = short.of or long.of
    return replace(short, documents=documents, times=len(where), of=of, spellings=spellings, where=where)
