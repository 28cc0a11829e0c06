"""Invented claims whose true events are known, as many as wanted: what `tools/bench.py` merges.

The same count gives the same claims on every machine. Ten years of two sides: happenings are told by one to a dozen
papers in words of their own, copied by others, announced before and denied after; what is old is told again as
background. `Claim.event` is the number of the happening, which gathering does not look at.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from timeline.model import Claim
from timeline.topic.profile import Actor, Profile

FIRST = date(2015, 1, 1)
DAYS = 3650
SIDES = ("Northland", "Islanders")
PROFILE = Profile("Northland and the Islanders", tuple(Actor(name) for name in SIDES))
KINDS = "meeting meeting contact agreement aid attack designation invitation drill deployment".split()
TOLD = ("statement", "accusation", "denial")
PLAIN = "the of to in and a that for on with by as its has said will was from would after who not at it is an".split()
SYLLABLES = "ba ke li mo nu ra se ti vo za cho dre gal hin jor kas lem mir nol pel qua ros sun tav wen yar".split()


@dataclass(frozen=True)
class Happening:
    number: int
    day: date
    kind: str
    place: str
    person: str
    actors: tuple[str, ...]
    words: tuple[str, ...]
    count: int


class World:
    """Names and words that all happenings share; the words of the language are as unequal as real ones."""

    def __init__(self, random: Random) -> None:
        self.random = random
        made = dict.fromkeys("".join(random.choices(SYLLABLES, k=random.randint(2, 4))) for _ in range(9000))
        self.words = list(made)[:6000]
        self.odds = list(accumulate(1 / (rank + 8) for rank in range(len(self.words))))
        self.places = [name.title() for name in list(made)[6000:6060]]
        self.people = [f"{a.title()} {b.title()}" for a, b in zip(self.words[40:120], self.words[200:280], strict=True)]
        self.actors = [f"{name.title()}ia" for name in list(made)[6060:6090]]
        self.outlets = [f"{name.title()} News" for name in list(made)[6090:6150]]

    def some(self, count: int) -> list[str]:
        return self.random.choices(self.words, cum_weights=self.odds, k=count)

    def happening(self, number: int, day: date) -> Happening:
        r = self.random
        actors = (*(SIDES if r.random() < 0.8 else SIDES[:1]), *r.sample(self.actors, k=r.choice((0, 0, 1, 2))))
        return Happening(
            number, day, r.choice(KINDS), r.choice(self.places), r.choice(self.people), actors,
            tuple(self.some(9)), r.randint(2, 900),
        )  # fmt: skip

    def sentence(self, event: Happening) -> str:
        """A quote of 10 to 40 words: some of the happening's own, the rest what any article says."""
        r = self.random
        length = r.randint(10, 40)
        own = [*r.sample(event.words, k=r.randint(3, 7)), *event.actors[: r.randint(1, 3)]]
        own += [event.place] if r.random() < 0.7 else []
        own += [event.person] if r.random() < 0.5 else []
        own += [f"{event.count} {event.words[0]}"] if r.random() < 0.3 else []
        rest = max(3, length - len(own))
        plain = r.choices(PLAIN, k=rest // 2)
        said = [*own, *plain, *self.some(rest - rest // 2)]
        r.shuffle(said)
        return " ".join(said).capitalize() + "."


@dataclass(frozen=True)
class Page:
    """The claims of one document."""

    name: str
    outlet: str
    published: date
    claims: list[Claim]


def claims(count: int) -> list[Claim]:
    """`count` claims of about `count / 5` happenings, by document."""
    return [claim for page in pages(count) for claim in page.claims]


def pages(count: int) -> Iterator[Page]:
    """The same claims, a document at a time; no more than the last of them are in memory."""
    random = Random(6)
    world = World(random)
    total = max(1, count // 5)
    days = sorted(FIRST + timedelta(random.randrange(DAYS)) for _ in range(total))
    happenings = [world.happening(number, day) for number, day in enumerate(days)]
    written: list[Page] = []
    at = made = 0
    while made < count:
        begin = at * 3 % total
        fresh = happenings[begin : begin + 5]  # the news of one day and of the next
        published = fresh[0].day + timedelta(random.choice((0, 1, 1, 2)))
        name = f"d{at:06}"
        outlet = random.choice(world.outlets)
        if written and random.random() < 0.12:
            first = random.choice(written)
            found, published = list(_copied(world, first.claims, name, outlet)), first.published
        else:
            coming = happenings[begin + 5 : begin + 5 + total // 200]
            found = list(_told(world, fresh, happenings[max(0, begin - 2000) : begin], coming, name, outlet, published))
            written = [*written[-19:], Page(name, outlet, published, found)]
        yield Page(name, outlet, published, found[: count - made])
        made += len(found)
        at += 1


def _told(
    world: World, fresh: list[Happening], old: list[Happening], coming: list[Happening],
    name: str, outlet: str, published: date,
) -> Iterator[Claim]:  # fmt: skip
    r = world.random
    number = 0
    for event in fresh:
        for _ in range(r.choice((0, 1, 1, 1, 2, 3))):
            number += 1
            yield _claim(world, event, name, number, outlet, published)
    for event in r.sample(old, k=min(len(old), r.choice((0, 0, 1, 1, 2)))):
        number += 1
        told = r.choice((event.day.isoformat(), event.day.isoformat()[:7], event.day.isoformat()[:4]))
        yield _claim(world, event, name, number, outlet, published, told, "background")
    for event in r.sample(coming, k=min(len(coming), r.choice((0, 0, 0, 1)))):
        number += 1
        yield _claim(world, event, name, number, outlet, published, event.day.isoformat(), "planned")


def _claim(
    world: World, event: Happening, name: str, number: int, outlet: str, published: date,
    told: str | None = None, status: str = "happened",
) -> Claim:  # fmt: skip
    r = world.random
    basis = r.choice(("explicit", "partial", "relative", "relative", "inherited"))
    day: str | None = event.day.isoformat()
    if told:
        day, basis = told, "explicit"
    elif event.day > published:
        status = "planned"
    elif basis == "inherited":
        day = published.isoformat() if r.random() < 0.97 else None
    elif r.random() < 0.04:
        day = f"XXXX{event.day.isoformat()[4:]}" if basis == "partial" else event.day.isoformat()[:7]
    kind = event.kind if r.random() < 0.7 or told else r.choice(TOLD)
    if kind == "denial":
        status = "denied"
    speakers = (event.person,) if kind in TOLD and r.random() < 0.7 else ()
    return Claim(
        id=f"{name}-{number}", document=name, date=day, date_text=None, date_span=None, basis=basis, why="invented",
        said=None, speakers=(*speakers, outlet), actors=event.actors, kind=kind, status=status,
        contact=r.choice(("yes", "yes", "about", "no")), text=world.sentence(event),
        span=(number * 300, number * 300 + 290), paragraph=number, event=str(event.number), number=number,
    )  # fmt: skip


def _copied(world: World, page: list[Claim], name: str, outlet: str) -> Iterator[Claim]:
    """The page as another paper prints it: a word left out here and there."""

    for number, claim in enumerate(page, 1):
        words = claim.text.split()
        if world.random.random() < 0.3:
            del words[world.random.randrange(len(words))]
        yield replace(
            claim, id=f"{name}-{number}", document=name, text=" ".join(words), number=number,
            speakers=(*claim.speakers[:-1], outlet),
        )  # fmt: skip
