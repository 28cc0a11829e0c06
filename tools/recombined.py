"""Whole articles made from a seed: the sentences of the project's own articles, taken apart, joined and dated anew.

Sentences are exchanged at their joints ("..., who", "that", "after"), and months, weekdays, years, numbers and places
are drawn again, so that no two articles are alike. The same seed gives the same articles on every machine.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random

ROOT = Path(__file__).parent.parent
FOLDERS = ("corpus", "tests/fresh", "tests/off_topic", "tests/laws", "tests/laws/more")
FIRST, DAYS = date(2015, 1, 1), 3650
LENGTHS = (2000, 6000)  # characters of an article

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
PLACES = (
    "Moscow Kabul Doha Tashkent Islamabad Beijing Ankara Tehran Oslo London Geneva Vienna Astana Dushanbe"
    " Samarkand Herat Washington Brussels Delhi Kandahar"
).split()
OUTLETS = "Harbour News|Northern Post|The Daily Lamp|Channel Nine|Osby Times|Valley Courier|Eastern Wire".split("|")
AUTHORS = "Ann Reed|Jonas Vale|Mira Holm|Peter Osk|Tara Linden|Omar Fell".split("|")
ALIKE = [  # words that stand for one another
    set_.split()
    for set_ in (
        "minister mayor governor director spokesman envoy ambassador manager chairman secretary treasurer captain",
        "company council union firm bank club board agency court party committee ministry authority",
        "bridge ferry harbour tunnel hospital school mine factory museum dam airport station library",
        "farmers miners teachers residents officials workers drivers pilots voters doctors soldiers students",
        "new old northern southern big small foreign local former western eastern empty",
        "report offer plan rule price law vote pact contract budget strike claim",
    )
]
ADDED = (  # at the end of a sentence
    " at the old harbour in Oslo", " near the northern bridge", " with the workers of the local company",
    " before the vote in Geneva", " for the residents of Vienna", " as the mayor and the council had asked",
    " beside the new school", " under the rule of the former director", " without the report of the committee",
)  # fmt: skip
TOLD = (  # sentences of what no other article names: {a}, {b} people, {c}, {d} places, {n} a number
    "{a} {b} of {c} had nothing to add.",
    "The road from {c} to {d} runs past the {thing} of the {b} family.",
    "{a} {b} and the {n} people of {c} are neighbours of the {body}.",
    "In {c} and in {d} the {people} keep the {thing} that {a} {b} gave them.",
    "{a} {b}, who looks after the {thing} in {c}, is from {d}.",
    "It is {n} kilometres from the {thing} to {c}, where the {people} and the {b} {body} are at home.",
)
SYLLABLES = (
    "bar ken lim mor nul ras set tiv voz chad drem gal hin jor kas lem mirt nol pel quar ros sund tav wen".split()
)
INVENTED = 0.3  # of the sentences of a text: as many words that are new as in news
_OTHERS = {word: words for words in ALIKE for word in words}
_MONTH = "|".join(month for month in MONTHS if month not in ("May", "March"))
_DRAWN = re.compile(
    rf"\b(?:(?P<month>{_MONTH})|(?P<weekday>{'|'.join(WEEKDAYS)})|(?P<place>{'|'.join(PLACES)})"
    r"|(?P<year>(?:19|20)\d\d)|(?P<number>[1-9]\d?))\b(?![,.:]\d)"
)
_WORD = re.compile(rf"\b(?:{'|'.join(_OTHERS)})\b")
_SENTENCE = re.compile(r"""(?<=[a-z0-9]{3}[.?!])["”]? +(?=[A-Z“"])""")
_JOINT = re.compile(r"(?:, (?:who|which|but|while|and)| that| after| before| because| when| where) ")
_TELLING = re.compile(rf"{_DRAWN.pattern}|\b(?:said|says?|told|Taliban|Russian?|Kremlin|Lavrov|week|month|year|day)\b")
PLAIN = 0.87  # of the sentences of a text
HEADS = (  # above a text: what a desk, a site, an agency or a ministry prints
    "{title}\n\n{d:%B} {d.day}, {d.year}\n\n",
    "{title}\n{d.day} {d:%B} {d.year}\n\n",
    "{title}\n\nBy {author}\n{d:%b}. {d.day}, {d.year}\n\n",
    "{title}\n\n{d:%A}, {d:%B} {d.day}, {d.year}\n\n",
    "{title}\n\nPublished: {d.day} {d:%B} {d.year}\n\n",
    "{title}\n{d:%Y-%m-%d}\n\n",
    "{d.day} {d:%B} {d.year}\n{title}\n\n",
    "{d.day}.{d:%m}.{d.year}\n\n{title}\n\n",
    "{title}\n\n{place}, {d.day} {d:%B} {d.year}\n\n",
    "{title}\n\n{upper}, {d:%B} {d.day} ({outlet}) - ",
    "{title}\n{d:%b} {d.day}, {d.year} {hour}:{minute:02} GMT\n\n",
    "{title}\n\nUpdated {d:%B} {d.day}, {d.year}\n\nBy {author}, {outlet}\n\n",
    "{outlet}\n{title}\n{d.day} {d:%b} {d.year}, {hour}:{minute:02}\n\n",
    "{title}\n{d.month}/{d.day}/{d.year}\n\n",
    "{title}\n{d.day}/{d.month}/{d.year}\n\n",
    "---\ntitle: {title}\ndate: {d:%Y-%m-%d}\nsource: {outlet}\n---\n\n",
    "{title}\n\n{author} | {outlet} | {d:%B} {d.day}, {d.year} | {hour}:{minute:02}\n\n",
    "{outlet}, {d.day} {d:%B} {d.year}\n\n{title}\n\n",
    "{title}\n\n{upper} ({outlet}) - ",
    "{title}\n\nIssue {minute}, {d:%B} {d.year}\n\n",
    "{title}\n\n",
)


@dataclass(frozen=True, slots=True)
class Material:
    """What there is to make articles of: titles, and sentences by the article they are from; `heads` stand as they are.

    `plain` are sentences without a time or a name of the topic, which most of a text consists of; `behind` has what
    follows a joint, by the joint.
    """

    titles: tuple[str, ...]
    sentences: tuple[tuple[str, ...], ...]
    heads: tuple[str, ...]
    plain: tuple[str, ...]
    behind: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


@dataclass(frozen=True, slots=True)
class Made:
    """An article: its name, its day, and the text that a file of it holds, head and all."""

    name: str
    title: str
    outlet: str
    day: date
    text: str


@cache
def material() -> Material:
    """The sentences of the project's own articles, and the heads of `tests/data/kinds_of_heads.jsonl`."""
    titles, sentences = [], []
    for path in (path for folder in FOLDERS for path in sorted((ROOT / folder).glob("*.txt"))):
        lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        titles += [line for line in lines[:3] if 20 < len(line) < 120 and not re.search(r"\d|\.$|^By ", line)][:1]
        sentences.append(tuple(each for line in lines for each in _SENTENCE.split(line) if _is_sentence(each)))
    rows = (ROOT / "tests/data/kinds_of_heads.jsonl").read_text(encoding="utf-8").splitlines()
    heads = tuple(json.loads(row)["text"].partition("\n\n")[0] + "\n\n" for row in rows)
    every = [each for of_one in sentences for each in of_one] + _of_tables()
    made = Material(tuple(titles), tuple(sentences), heads, tuple(each for each in every if not _TELLING.search(each)))
    for sentence in every:
        for joint in _JOINT.finditer(sentence):
            made.behind[joint.group()].append(sentence[joint.end() :])
    return made


def _of_tables() -> list[str]:
    """The sentences on all sorts of matters that tests of status and of speakers hold."""
    out = []
    for name, column in (("status", 1), ("speakers", 1), ("gists", 0)):
        for row in (ROOT / f"tests/fresh/{name}.tsv").read_text(encoding="utf-8").splitlines():
            cells = row.split("\t")
            if not row.startswith("#") and len(cells) > column:
                out += [each for each in _SENTENCE.split(re.sub(r"[\[\]]", "", cells[column])) if _is_sentence(each)]
    return out


def _is_sentence(text: str) -> bool:
    return 30 < len(text) < 600 and text[-1] in '.?!”"'


def articles(count: int, seed: int = 1, lengths: tuple[int, int] = LENGTHS) -> Iterator[Made]:
    """As many articles, of `lengths` characters and over ten years; each hangs on the seed and its number alone."""
    for number in range(count):
        yield article(number, seed, lengths)


def article(number: int, seed: int = 1, lengths: tuple[int, int] = LENGTHS) -> Made:
    draw = Random(f"{seed}/{number}")
    made = material()
    day = FIRST + timedelta(draw.randrange(DAYS))
    title, outlet = _drawn(draw.choice(made.titles), draw, day), draw.choice(OUTLETS)
    about = draw.sample(made.sentences, k=3)
    length, wanted = 0, draw.randint(*lengths)
    paragraphs: list[str] = []
    while length < wanted:
        some = [_sentence(_chosen(draw, about), draw, day) for _ in range(draw.choice((1, 1, 2, 3)))]
        paragraphs.append(" ".join(some))
        length += len(paragraphs[-1])
    head = draw.choice(made.heads) if draw.random() < 0.08 else _head(draw, day, title, outlet)
    return Made(f"a{number:06}", title, outlet, day, head + "\n\n".join(paragraphs) + "\n")


def _chosen(draw: Random, about: list[tuple[str, ...]]) -> str:
    """A sentence of invented names, a plain one, or one of an article: mostly of the first, so that a text is on one
    matter.
    """
    if draw.random() < INVENTED:
        return _invented(draw)
    if draw.random() < PLAIN:
        return draw.choice(material().plain)
    found = about[draw.choice((0, 0, 0, 1, 1, 2))]
    return draw.choice(found) if found else _chosen(draw, about)


def _invented(draw: Random) -> str:
    a, b, c, d = ("".join(draw.choices(SYLLABLES, k=draw.choice((2, 3, 3)))).title() for _ in range(4))
    people, body, thing = (draw.choice(ALIKE[number]) for number in (3, 1, 2))
    told = draw.choice(TOLD)
    return told.format(a=a, b=b, c=c, d=d, n=draw.randint(101, 1899), people=people, body=body, thing=thing)


def _sentence(text: str, draw: Random, day: date) -> str:
    """The sentence with the rest of another behind one of its joints, its times, places and numbers drawn again."""
    joints = list(_JOINT.finditer(text))
    if joints and draw.random() < 0.6:
        joint = draw.choice(joints)
        text = text[: joint.end()] + draw.choice(material().behind[joint.group()])
    if text.endswith(".") and draw.random() < 0.5:
        text = f"{text[:-1]}{draw.choice(ADDED)}."
    return _drawn(text, draw, day)


def _drawn(text: str, draw: Random, day: date) -> str:
    def drawn(match: re.Match[str]) -> str:
        match match.lastgroup:
            case _ if draw.random() < 0.3:
                return match.group()
            case "month":
                return draw.choice(MONTHS)
            case "weekday":
                return draw.choice(WEEKDAYS)
            case "place":
                return draw.choice(PLACES)
            case "year":
                return str(day.year - draw.choice((0, 0, 0, 1, 1, 2, 4, 9)))
        return str(draw.randint(1, 28))

    return _WORD.sub(lambda match: draw.choice(_OTHERS[match.group()]), _DRAWN.sub(drawn, text))


def _head(draw: Random, day: date, title: str, outlet: str) -> str:
    place = draw.choice(PLACES)
    return draw.choice(HEADS).format(
        title=title, outlet=outlet, d=day, place=place, upper=place.upper(), author=draw.choice(AUTHORS),
        hour=draw.randint(1, 23), minute=draw.randint(0, 59),
    )  # fmt: skip
