"""The names in texts: persons, bodies, places and nations, each with how often and in how many documents it stands.

Pure: it knows no corpus and no profile. What a name is of is told by its own words, by what stands before and
behind it, and by how it is taken up: who is named in full and then by the last word is a person.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.lang.english.names import BODIES, NO_NAMES, OPENERS, PLACES, PLACES_OF, THINGS
from timeline.lang.fold import bare
from timeline.topic.runs import nation_of, owner_before, runs, seats
from timeline.topic.uses import Uses, uses

PERSON, BODY, PLACE, NATION, OTHER = "person", "body", "place", "nation", "other"
_ACRONYM = re.compile(r"[A-Z]{2,6}s?|(?:[A-Z]\.){2,6}")
_PERSON = re.compile(r"(?:(?:[A-Z][a-zà-ÿ’'-]+(?:[A-Z][a-z]+)?|[A-Z]\.|[a-z]{2,3}) ){1,3}[A-Z][\w’'-]*[a-zà-ÿ]")
_SMALL = re.compile(r"\b[a-z][a-z'’-]+\b")
_PERSONAL = 16  # of so many times that a person stands, it has a title or speaks once at least
_TAKEN_UP = 15  # times that a surname stands alone for each time that the full name does, at most
_OWNED = 20  # times that a name stands for each time that the nation it is of stands right before it, at most
_NEARLY_ALL = 4  # times that a name stands more often than the next of the same surname
_NO_PERSON = OPENERS | NO_NAMES
_WORDS = 50_000  # different words that are held at a time
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


@dataclass(frozen=True, slots=True)
class Naming:
    """Who is called how in some texts: the kind of each name, and the name that each is counted under anywhere."""

    kinds: Mapping[str, str]
    everywhere: Mapping[str, str]

    def called(self, page: Mapping[str, Uses]) -> dict[str, str]:
        """The name that each name of a text is counted under; without what is none."""
        out = {name: self.everywhere[name] for name in page if name in self.everywhere}
        near = _by_surname(page, self.kinds)
        return out | {last: self.everywhere[full] for last, full in near.items() if last in page}


def find(texts: Iterable[str], known: Collection[str] = ()) -> list[Found]:
    """The names of the texts, those of most documents first; without those in `known`, bare (outlets, say)."""
    pages = [(text, seen := list(runs(text)), uses(seen, text)) for text in texts]
    totals = total(page for *_, page in pages)
    naming = judged(totals, small((text for text, *_ in pages), totals))
    tallies: dict[str, Tally] = defaultdict(Tally)
    for number, (text, seen, page) in enumerate(pages):
        called = naming.called(page)
        for each in seen:
            if each.text in called:
                tallies[called[each.text]].add(number, each.text, 1, (each.start, owner_before(text, each.start)))
    return listed(tallies, naming, known)


def total(pages: Iterable[Mapping[str, Uses]]) -> dict[str, Uses]:
    """How the names of all texts stand there, in the order in which they were met first."""
    out: dict[str, list[int]] = {}
    for page in pages:
        for name, (times, inside, personal, placed) in page.items():
            have = out.setdefault(name, [0, 0, 0, 0])
            have[0] += times
            have[1] += inside
            have[2] += personal
            have[3] += placed
    return {name: Uses(*counts) for name, counts in out.items()}


def small(texts: Iterable[str], names: Iterable[str]) -> Counter[str]:
    """How often each name of one word stands in small letters."""
    wanted = frozenset(name.lower() for name in names if " " not in name)
    out: Counter[str] = Counter()
    words: Counter[str] = Counter()  # with the marks that they stand between: many texts have the same
    for text in texts:
        words.update(text.split())
        if len(words) > _WORDS:
            _add_small(out, words, wanted)
            words.clear()
    _add_small(out, words, wanted)
    return out


def _add_small(out: Counter[str], words: Mapping[str, int], wanted: Collection[str]) -> None:
    for word, times in words.items():
        for found in _SMALL.findall(word):
            if found in wanted:
                out[found] += times


def judged(totals: Mapping[str, Uses], small: Mapping[str, int]) -> Naming:
    """What the names are by how they stand in all texts."""
    kept = [name for name, each in totals.items() if each.inside and _is_name(name, each.inside, small[name.lower()])]
    kinds = {name: _kind(name, totals) for name in kept}
    persons, written = _by_surname(totals, kinds), _written(totals, kinds)
    called = ((name, _called(persons.get(name, name), written)) for name in totals)
    return Naming(kinds, {name: as_ for name, as_ in called if as_ in nation_of() or as_ in kinds})


def listed(tallies: Mapping[str, Tally], naming: Naming, known: Collection[str] = ()) -> list[Found]:
    """The names that were counted, those of most documents first; without those in `known`, bare."""
    found = _together([_found(name, tally, naming.kinds) for name, tally in tallies.items()], tallies)
    return sorted(
        (each for each in found if bare(each.name) not in known),
        key=lambda each: (-each.documents, -each.times, each.name),
    )


def _called(name: str, written: Mapping[str, str]) -> str:
    """The name that a form is counted under: the nation's, else the usual way of writing it."""
    name = written.get(_plain(name), name)
    nation = nation_of().get(name)
    return nation.names[0] if nation else name


def _is_name(name: str, times: int, small: int) -> bool:
    if " " in name:
        return not name.isupper()
    return small < times and (len(name) > _SHORT or _ACRONYM.fullmatch(name) is not None)


class Tally:
    """Where one name stands, how it is spelled, and whose it is."""

    def __init__(self) -> None:
        self.documents: array[int] = array("q")  # numbers of texts, in order
        self.times = 0
        self.where: list[tuple[int, int]] = []
        self.spelled: set[str] = set()
        self.owners: Counter[str] = Counter()

    def add(self, number: int, text: str, times: int, place: tuple[int, str] | None = None) -> None:
        """So many more times in a text, numbered in order; `place` is the offset of one, and the nation before it."""
        if not self.documents or self.documents[-1] != number:
            self.documents.append(number)
        self.times += times
        self.spelled.add(text)
        if place:
            self.where.append((number, place[0]))
            self.owners.update(filter(None, place[1:]))

    @property
    def owner(self) -> str:
        """The nation that is named before it often enough, and before which no other is as often."""
        owner, times = self.owners.most_common(1)[0] if self.owners else ("", 0)
        is_told = times > 1 and times * 2 > self.owners.total() and times * _OWNED >= self.times
        return owner if is_told else ""


def _found(name: str, tally: Tally, kinds: Mapping[str, str]) -> Found:
    told = len(tally.documents), tally.times
    if nation := nation_of().get(name):
        return Found(name, NATION if nation.people else BODY, *told, where=tuple(tally.where))
    longer = tuple(sorted(text for text in tally.spelled if text != name and " " in text))
    return Found(name, kinds[name], *told, seats().get(name, tally.owner), longer, tuple(tally.where))


def _plain(name: str) -> str:
    return bare(name).replace("-", " ").replace(".", "")


def _written(totals: Mapping[str, Uses], kinds: Mapping[str, str]) -> dict[str, str]:
    """The usual way of writing a name, by the plain one."""
    ways: dict[str, Counter[str]] = defaultdict(Counter)
    for name, each in totals.items():
        if name in kinds:
            ways[_plain(name)][name] += each.times
    return {plain: names.most_common(1)[0][0] for plain, names in ways.items()}


def _kind(name: str, totals: Mapping[str, Uses]) -> str:
    words = [word.lower() for word in name.split(" ")]
    if not THINGS.isdisjoint(words):
        return OTHER
    if _ACRONYM.fullmatch(name) or not BODIES.isdisjoint(words):
        return BODY
    if _is_person(name, totals):
        return PERSON
    return PLACE if _is_place(name, words, totals[name]) else OTHER


def _is_place(name: str, words: Sequence[str], own: Uses) -> bool:
    is_called_so = words[-1] in PLACES or words[0] in PLACES_OF or name in seats()
    return is_called_so or own.placed * 3 > own.times > own.personal * 3


def _is_person(name: str, totals: Mapping[str, Uses]) -> bool:
    """Whether a name is of two words or more, and has a title or speaks often, or is taken up by its last word."""
    last, own = name.rsplit(" ", 1)[-1], totals[name]
    if not _can_be_person(name, last):
        return False
    alone = totals[last].times if last in totals else 0
    speaks = own.personal * _PERSONAL >= own.times and own.personal > 0
    return (speaks or alone * 2 >= own.times > 1) and alone <= own.times * _TAKEN_UP


def _can_be_person(name: str, last: str) -> bool:
    is_place = last in nation_of() or last in seats() or last.lower() in PLACES
    return not is_place and _PERSON.fullmatch(name) is not None and _NO_PERSON.isdisjoint(name.lower().split(" "))


def _by_surname(page: Mapping[str, Uses], kinds: Mapping[str, str]) -> dict[str, str]:
    """The full name for the last word of it, where nearly all persons of the page who are called so are one."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for name, each in page.items():
        if kinds.get(name) == PERSON:
            found[name.rsplit(" ", 1)[-1]][name] += each.times
    return {last: top for last, names in found.items() if (top := _leading(names))}


def _leading(names: Counter[str]) -> str:
    """The name that stands for nearly all; empty where none does."""
    (name, times), *others = names.most_common(2)
    return name if not others or times >= _NEARLY_ALL * others[0][1] else ""


def _together(found: Sequence[Found], tallies: Mapping[str, Tally]) -> list[Found]:
    """Names that are one: a body under its initials, with the long forms as spellings."""
    out = {each.name: each for each in found if each.kind == BODY and _ACRONYM.fullmatch(each.name)}
    documents = {short: set(tallies[short].documents) for short in out}
    for each in found:
        short = _initials(each)
        if short in out:
            documents[short].update(tallies[each.name].documents)
            out[short] = _joined(out[short], each, len(documents[short]))
        else:
            out.setdefault(each.name, each)
    return list(out.values())


def _initials(found: Found) -> str:
    """The initials of a body of three words or more; empty for others."""
    letters = "".join(word[0] for word in found.name.split(" ") if word[0].isupper())
    return letters if found.kind == BODY and len(letters) > 2 else ""


def _joined(short: Found, long: Found, documents: int) -> Found:
    where, spellings = tuple(sorted((*short.where, *long.where))), (*short.spellings, long.name)
    times, of = short.times + long.times, short.of or long.of
    return replace(short, documents=documents, times=times, of=of, spellings=spellings, where=where)
