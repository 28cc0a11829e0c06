"""What tests of claims look at: a topic of two towns, articles of one day, and what is judged of their sentences."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from timeline import tagger, topic
from timeline.claims import contact, parts
from timeline.claims.contact import Judgement
from timeline.claims.parts import Parts
from timeline.model import Article, Dating, Source

DAY = date(2018, 5, 12)  # a Saturday
PROFILE = """
topic: Contacts of the Reds and the Blues
sides:
  Reds: {aliases: [Red, Redtown], people: {Ada Nordin: [Nordin]}}
  Blues: {aliases: [Blue, Bluetown], people: {Mina Sur: [Sur]}}
actors:
  Greens: {aliases: [Green, Greentown], people: {Olga Grun: [Grun]}}
  Browns: {aliases: [Brown, Browntown]}
outlets: {Harbour News: []}
"""


def load(folder: Path, profile: str) -> topic.Profile:
    """The profile, read from a file in `folder`."""
    path = folder / "timeline.yaml"
    path.write_text(profile, encoding="utf-8")
    return topic.load(path)


def article(text: str) -> Article:
    return Article(Source("a", "a.txt", text, "0"), Dating(DAY.isoformat(), "header"))


def parts_of(text: str, profile: topic.Profile) -> Parts:
    return parts.read(article(text), tagger.tag(text, DAY), profile)


def judged(text: str, profile: topic.Profile) -> list[Judgement]:
    """The judgement of each sentence in the light of those before it, and of the person named last."""
    found: list[Judgement] = []
    person = ""
    for each in parts_of(text, profile).scenes:
        found.append(contact.judge(each, found, person))
        person = next((m.actor for m in each.on.names(*each.span) if m.kind == "person"), person)
    return found
