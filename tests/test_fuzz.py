"""A short run of every generator of odd input, and proof that each check of theirs can fail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from typing import Any

import fuzzing
import pytest

from timeline import pipeline, tagger

TRIES = {
    "tag": 120,
    "date_article": 120,
    "txt": 8,
    "profile": 40,
    "overrides": 60,
    "diff": 12,
}  # of each, for some seconds
OTHERS = 5


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", sorted(fuzzing.kinds()))
def test_odd_input_breaks_nothing(name: str) -> None:
    assert [said for said in islice(fuzzing.tries(name, seed=1), TRIES.get(name, OTHERS)) if said] == []


def test_the_same_seed_makes_the_same_input() -> None:
    import random

    for make in fuzzing.kinds().values():
        assert make(random.Random("a"))[0] == make(random.Random("a"))[0]


TEXT = "The envoys met on 5 May 2017 in Oslo.\n"


def _changed(**fields: object) -> Callable[..., Any]:
    tag = tagger.tag
    return lambda *given: [replace(each, **fields) for each in tag(*given)]


@pytest.mark.parametrize("fields", [{"edtf": "2017-99-99"}, {"text": "June"}, {"start": 90, "end": 95}])
def test_a_wrong_time_is_noticed(monkeypatch: pytest.MonkeyPatch, fields: dict[str, object]) -> None:
    monkeypatch.setattr(tagger, "tag", _changed(**fields))
    assert fuzzing._tried(TEXT, lambda: fuzzing.tag_holds(TEXT))


def test_another_answer_the_second_time_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(([], tagger.tag(TEXT, fuzzing.DAY)))
    monkeypatch.setattr(tagger, "tag", lambda *given: next(answers))
    assert "another answer" in fuzzing._tried(TEXT, lambda: fuzzing.tag_holds(TEXT))


def test_a_wrong_claim_and_an_exception_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    data = f"22 August 2018\n\n{TEXT}".encode()
    assert fuzzing._tried("", lambda: fuzzing.file_holds(data, "x.txt")) == ""
    read = pipeline.extract_file

    def spoiled(*given: Any) -> Any:
        (one,), problems = read(*given)
        return [replace(one, claims=tuple(replace(each, text="other") for each in one.claims))], problems

    monkeypatch.setattr(pipeline, "extract_file", spoiled)
    assert "a span is not its text" in fuzzing._tried("", lambda: fuzzing.file_holds(data, "x.txt"))
    monkeypatch.setattr(pipeline, "extract_file", lambda *given: [][0])
    assert "IndexError" in fuzzing._tried("", lambda: fuzzing.file_holds(data, "x.txt"))


def test_a_slow_answer_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzzing, "SECONDS", -1.0)
    assert "s of CPU" in fuzzing._tried("", lambda: None)
