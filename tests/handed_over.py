"""Chronologies to hand over in tests: a corpus of reds and blues with every status, and invented ones of any size.

`REDS` is a folder of articles. `chronology` is a selection as a writer gets it, made without reading an article: of a
count, the same on every machine.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from reds_and_blues import PROFILE

from timeline.export.about import About, LeftOut
from timeline.export.selection import Selection
from timeline.model import Article, Claim, Dating, Event, Source

TODAY = "2021-12-01"
_FILES = {
    "a.txt": (
        "date: 2018-05-12\noutlet: Harbour News\ntitle: Reds and Blues met in Greentown\nurl: https://harbour.example/a",
        "Envoys of the Reds met leaders of the Blues in Greentown on May 10, Ada Nordin said. Nordin said the Reds and "
        "the Blues will hold talks in Redtown on June 4. In April 2018 the Reds invited the Blues to a conference.\n\n"
        "The Reds and the Blues signed an agreement on fishing in the spring of 2017. Talks between the Reds and the "
        "Blues that were planned for May 3 were cancelled. The Reds and the Blues met in 2016. The Reds and the Blues "
        "had met twice in years past.\n\nThe Reds and the Blues will hold a herring conference in Bluetown on May 25, "
        "2018. On May 9 Olga Grun accused the Reds of supplying rifles to the Blues.",
    ),
    "b.txt": (
        "date: 2018-05-14\noutlet: Coast Herald\ntitle: Blues deny a meeting\nurl: javascript:alert(1)",
        "Mina Sur, a spokeswoman for the Blues, denied on Monday that the Blues met the Reds in Greentown on May 10. "
        "“There was no meeting of the Blues with the Reds in Greentown on May 10,” Sur said.\n\nAda Nordin denied on "
        "Monday that the Reds were supplying rifles to the Blues. Envoys of the Reds met leaders of the Blues in "
        "Greentown on May 10, Olga Grun of the Greens said. The Reds allegedly met the Blues in Browntown on March 8.",
    ),
    "c.txt": (
        "date: 2018-06-20\noutlet: Harbour News\ntitle: Talks at last",
        "The Reds and the Blues held talks in Redtown on June 4, Ada Nordin said. The herring conference of the Reds "
        "and the Blues in Bluetown was postponed on May 22. The Reds and the Blues held the herring conference in "
        "Bluetown on June 18.\n\nThe Reds and the Blues cancelled talks that had been set for June 10.",
    ),
    "d.txt": (
        "date: 03/04/2019\noutlet: Harbour News\ntitle: Prisoners <b>home</b> & well",
        "The Reds handed over prisoners to the Blues. The Blues called the Reds, Mina Sur said.",
    ),
}
REDS = {
    "timeline.yaml": PROFILE,
    **{name: f"---\n{head}\n---\n{text}\n" for name, (head, text) in _FILES.items()},
}

FIRST, DAYS = date(2010, 1, 1), 4000
KINDS = "meeting meeting meeting contact agreement invitation aid attack statement accusation denial deployment".split()
STATUSES = "happened happened happened happened background ongoing planned planned denied alleged cancelled".split()
STATUSES += ["postponed", "negated", "conditional"]
PEOPLE = [f"{a} {b}" for a in ("Ada", "Mina", "Olga", "Tove", "Sten") for b in ("Nordin", "Sur", "Grun", "Holm")]
SIDES = ("Reds", "Blues", "Greens", "Browns")
OUTLETS = [f"{name} News" for name in "Harbour Coast Island Northern Southern Morning Evening".split()]
PLAIN = "the of to in and that for on with by as its had said would from after who not at it is an herring".split()


@dataclass
class _Press:
    """The articles that are being written: their texts, and the claims in them."""

    random: Random
    texts: dict[str, list[str]] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)

    def tell(self, document: str, event: str, **told: object) -> str:
        """A sentence more in a document; the id of its claim."""
        parts = self.texts.setdefault(document, [])
        at = sum(map(len, parts))
        words = " ".join(self.random.choices(PLAIN, k=self.random.randint(6, 24)))
        speaker, shown = self.random.choice(PEOPLE), str(told.pop("shown"))
        text = f"{speaker} said envoys met in {shown} and {words}."
        parts.append(f"{text}\n\n")
        when, act = at + text.index(shown), at + text.index("met")
        self.claims[f"{event}-c{len(self.claims)}"] = claim = Claim(
            f"{event}-c{len(self.claims)}", document, date_text=shown, date_span=(when, when + len(shown)),
            basis="explicit", why=f"'{shown}' is a calendar date", said=None, speakers=(speaker,), text=text,
            span=(at, at + len(text)), paragraph=len(parts), act="met", act_span=(act, act + 3),
            gist=text[:60].rstrip(), level=1, level_why="an act between the sides", event=event,
            reasons=("'met' is a word of a meeting",),
            number=len(parts), **told,  # type: ignore[arg-type]  # date, actors, kind, status, contact
        )  # fmt: skip
        return claim.id


def _date(random: Random, day: date) -> tuple[str, str]:
    """EDTF and words of a date: mostly a day, else of any other form that a chronology has."""
    later = day + timedelta(random.randint(2, 40))
    forms = {
        f"{day:%Y-%m}": f"{day:%B %Y}", f"{day:%Y}": f"{day:%Y}", f"../{day}": f"by {day}", f"{day}/..": f"after {day}",
        f"[{day},{later}]": f"{day:%d/%m/%Y}", f"{day}/{later}": f"{day} to {later}", f"{day:%Y-%m}~": "that month",
        f"{day.year}-22": f"summer {day.year}",
    }  # fmt: skip
    return (str(day), f"{day:%d %B %Y}") if random.random() < 0.7 else random.choice(list(forms.items()))


def chronology(count: int) -> Selection:
    """So many events in order of time over eleven years, of every status and form of date, with claims and articles."""
    random = Random(count)
    press = _Press(random)
    documents = [f"doc{number:04}" for number in range(max(2, count // 12))]
    days = sorted(random.choices(range(DAYS), k=count))
    events = [_event(press, number, FIRST + timedelta(day), documents) for number, day in enumerate(days)]
    articles = {name: _article(name, number, press.texts) for number, name in enumerate(documents)}
    about = About(
        "Reds and Blues", "Contacts of the Reds and the Blues", "--since 2010", "since 2010", TODAY, count,
        whole=count + 7, documents=len(documents), left_out=(LeftOut(7, "event", "off the topic", "--all"),),
    )  # fmt: skip
    return Selection(
        events, press.claims, articles, short={name: name for name in documents},
        published={name: each.dating.edtf for name, each in articles.items()}, about=about,
    )  # fmt: skip


def _event(press: _Press, number: int, day: date, documents: list[str]) -> Event:
    random, own = press.random, f"e{number:05}"
    edtf, shown = _date(random, day)
    kind, status, contact = random.choice(KINDS), random.choice(STATUSES), random.choice(("yes", "yes", "about"))
    actors = tuple(random.sample(SIDES, k=random.randint(1, 3)))
    told = tuple(sorted(random.sample(documents, k=min(len(documents), random.choice((1, 1, 1, 2, 3))))))
    same = {"date": edtf, "kind": kind, "status": status, "contact": contact, "actors": actors, "shown": shown}
    claims = tuple(press.tell(name, own, **same) for name in told)
    first = press.claims[claims[0]]
    speakers = tuple(dict.fromkeys(press.claims[each].speakers[0] for each in claims))
    disputed = (f"e{number - 1:05}",) if number and number % 9 == 0 else ()
    fulfilled = (f"e{number + 1:05}",) if status in ("planned", "postponed") and number % 2 else ()
    return Event(
        own, edtf, kind, status, contact, actors, speakers, first.text, told,
        tuple(OUTLETS[documents.index(name) % len(OUTLETS)] for name in told), speakers, claims, first.why, disputed,
        fulfilled_by=fulfilled, where=first.where, basis="explicit", alleged=status == "alleged", gist=first.gist,
        level=random.choice((1, 1, 2)), level_why=first.level_why, salience=round(random.random() * 9, 2),
        salience_why="many papers name it",
    )  # fmt: skip


def _article(name: str, number: int, texts: dict[str, list[str]]) -> Article:
    text = "".join(texts.get(name, ["Nothing is told here.\n"]))
    published = FIRST + timedelta(number * 7 % DAYS)
    return Article(
        Source(name, f"{name}.txt", text, "0" * 64, title=f"What envoys said, part {number}"),
        Dating(str(published), "header", header=str(published), why="its header is a date"),
        outlet=OUTLETS[number % len(OUTLETS)], url=f"https://news.example/{number}", language="en",
    )  # fmt: skip
