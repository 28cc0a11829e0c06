"""Every phrase of a table of cues is found in a sentence, and spelled as a dictionary has it."""

import re
from dataclasses import replace
from functools import cache
from importlib import resources
from pathlib import Path

import pytest

from timeline.claims import cues
from timeline.lang import languages
from timeline.text import phrases

LANGUAGE = languages.claims()
PHRASES = list(cues.rows(LANGUAGE.cues))
FAMILIES = sorted({family for _, family, _ in PHRASES})
FRAME = "The two boards {} today."
# Words of the tables that the dictionary does not have, read one by one: what is not here is misspelt or to be added.
KNOWN = frozenset(
    """agreman agrément baselessly chargé communiqué d'affaires delist delisted delisting delists hotline memoranda
    roundtable unban ungrounded whatsapp""".split()
)


def tagged(phrase: str) -> list[cues.Cue]:
    """The cues that begin where `phrase` stands in the frame."""
    text = FRAME.format(phrase)
    at = text.index(phrase, len("The two boards"))
    found = cues.find(text, phrases.fold(text), LANGUAGE)
    return [cue for cue in found if at <= cue.start < at + len(phrase)]


@pytest.mark.parametrize("family", [family for family in FAMILIES if family != cues.NEUTRAL])
def test_every_phrase_is_a_cue_of_its_row(family: str) -> None:
    own = [(phrase, value) for phrase, each, value in PHRASES if each == family]
    assert own
    assert [(p, v) for p, v in own if (p.lower(), v) not in [(c.text, c.get(family)) for c in tagged(p)]] == []


def test_no_cue_begins_in_a_neutral_phrase() -> None:
    own = [phrase for phrase, family, _ in PHRASES if family == cues.NEUTRAL]
    assert own
    assert [phrase for phrase in own if tagged(phrase)] == []


def test_no_phrase_stands_twice_in_a_family() -> None:
    seen = [(phrase, family) for phrase, family, _ in PHRASES]
    assert sorted({each for each in seen if seen.count(each) > 1}) == []


@cache
def printed() -> frozenset[str]:
    """About 124,000 English words, British and American, in small letters: the list of `flake8-spellcheck`."""
    text = (resources.files("flake8_spellcheck") / "en_US.txt").read_text(encoding="utf-8")
    return frozenset(text.lower().split())


@cache
def dictionary() -> frozenset[str]:
    """What is printed in the list, and what is known beside it."""
    return printed() | KNOWN


def unknown(text: str) -> list[str]:
    """Words of `text`, or parts of those with a hyphen, that the dictionary does not have."""
    found = [word.strip("'") for word in re.findall(r"[\w']+", text.lower())]
    return [word for word in found if not any(each in dictionary() for each in (word, word.removesuffix("'s")))]


def test_every_word_of_a_phrase_is_spelled_as_the_dictionary_has_it() -> None:
    assert len(printed()) > 100_000
    assert {phrase: words for phrase, _, _ in PHRASES if (words := unknown(phrase))} == {}


@pytest.mark.parametrize("text", ["recieved him", "memorandms", "agred to", "sent a delegaton", "anounced"])
def test_a_misspelling_is_noticed(text: str) -> None:
    assert unknown(text)


def test_words_known_beside_the_dictionary_are_needed() -> None:
    used = {word.strip("'") for phrase, _, _ in PHRASES for word in re.findall(r"[\w']+", phrase.lower())}
    assert used >= KNOWN
    assert not printed() & KNOWN


def test_another_language_brings_its_own_words() -> None:
    tables = replace(LANGUAGE.cues, kinds=[("meeting", "trafen sich; Treffen", ["Sie trafen sich."])])
    other = replace(LANGUAGE, code="xx", cues=tables)
    text = "Die beiden Vereine trafen sich, but did not meet."
    assert [(cue.text, cue.get(cues.KIND)) for cue in cues.find(text, phrases.fold(text), other)][:1] == [
        ("trafen sich", "meeting")
    ]
    assert "meet" not in [cue.text for cue in cues.find(text, phrases.fold(text), other)]


def test_the_judges_know_no_english() -> None:
    folder = Path(cues.__file__).parent
    names = "act asked clauses content cues dated dates day event extract kind page_cues parts rules saying signs timed"
    modules = [folder / f"{name}.py" for name in names.split()]
    modules += [path for stage in ("grammar", "scope") for path in (folder.parent / stage).glob("*.py")]
    assert len(modules) > 25
    assert [path.name for path in modules if "lang.english" in path.read_text(encoding="utf-8")] == []
