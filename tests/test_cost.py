"""No text costs more than its length: four times the characters cost four times the work, about."""

from __future__ import annotations

from dataclasses import replace

import costly
import pytest
from reds_and_blues import DAY, PROFILE, article, load

from timeline import claims, limits, pipeline, tagger, topic
from timeline.claims import framed, gist
from timeline.text import quotations, sentences

SMALL, LARGE = 3_000, 24_000  # characters
GROWTH = 16  # at most, for eight times the characters: 8 would be exact, 64 is the square
FLOOR = 0.25  # seconds of CPU below which a growth says nothing
CEILING = 2.5  # seconds of CPU of a large text, ten times what is usual


def grows(small: str, large: str) -> str:
    """What is wrong with the cost of a text; tried again before it is said, for other work may stand in the way."""
    for _ in range(3):
        taken = costly.cost(large)
        if taken < FLOOR or (taken < CEILING and taken < GROWTH * costly.cost(small)):
            return ""
    return f"{taken:.2f} s"


def test_the_words_of_every_table_cost_what_their_length_costs() -> None:
    groups = costly.groups()
    assert sum(len(words) for _, words in groups) > 9_000
    costly.cost("")
    slow = {
        name: said for name, some in groups if (said := grows(costly.blocks(some, SMALL), costly.blocks(some, LARGE)))
    }
    assert slow == {}


def test_every_sign_and_form_costs_what_its_length_costs() -> None:
    units = (*costly.SIGNS, *costly.LINES, *costly.FORMS)
    costly.cost("")
    slow = {u: said for u in units if (said := grows(costly.repeated(u, SMALL), costly.repeated(u, LARGE)))}
    assert slow == {}


def test_what_costs_its_square_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def squared(text: str) -> float:
        return (len(text) / SMALL) ** 2 / 100

    monkeypatch.setattr(costly, "cost", squared)
    assert grows("x" * SMALL, "x" * LARGE)
    monkeypatch.setattr(costly, "cost", lambda text: len(text) / SMALL / 10)
    assert not grows("x" * SMALL, "x" * LARGE)


# Each of these took the square of its length at 44f984b; here at a size at which the square would be far above.
SQUARES = ("A. ", "Ivan ", "Monday ", "May ", "»", ".", "1.\n", "Taliban ")


@pytest.mark.parametrize("unit", SQUARES)
def test_a_long_text_of_one_kind_ends_soon(unit: str) -> None:
    assert costly.cost(costly.repeated(unit, 100_000) + "x") < 3


# The limits, on either side.


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> topic.Profile:
    return load(tmp_path_factory.mktemp("topic"), PROFILE)


def test_a_sentence_with_more_dates_than_any_is_read_in_pieces() -> None:
    dates = "in 1987 "
    for count, pieces in ((sentences.DATES, 1), (sentences.DATES + 1, 2), (2 * sentences.DATES + 1, 3)):
        text = f"They met {dates * count}there."
        keep = [(each.start, each.end) for each in tagger.tag(text, DAY)]
        assert len(keep) == count
        found = sentences.split(text, keep)
        assert len(found) == pieces
        assert "".join(text[a:b] for a, b in found).replace(" ", "") == text.replace(" ", "")


def test_an_article_with_more_claims_than_prose_has_is_read_so_far_and_says_so(
    monkeypatch: pytest.MonkeyPatch, profile: topic.Profile
) -> None:
    text = "\n".join(f"The envoys of the Reds met those of the Blues on {n} May 2017." for n in range(1, 11))
    given = article(text)
    timexes = tagger.tag(text, DAY)
    whole = claims.extracted(given, timexes, profile)
    assert (len(whole.claims), whole.left_out) == (10, "")
    for name, most in (("CLAIMS", 4), ("DATES", 4), ("SENTENCES", 4)):
        monkeypatch.setattr(limits, name, replace(getattr(limits, name), number=most, each=0))
        found = claims.extracted(given, timexes, profile)
        assert found.claims == whole.claims[:4]
        assert f"more than 4 {name.lower()}" in found.left_out
        assert "line 4 is the last" in found.left_out
        monkeypatch.undo()


def test_what_was_left_out_is_a_problem_of_its_file(monkeypatch: pytest.MonkeyPatch, profile: topic.Profile) -> None:
    monkeypatch.setattr(limits, "CLAIMS", replace(limits.CLAIMS, number=1, each=0))
    text = "\n".join(f"The envoys of the Reds met those of the Blues on {n} May 2017." for n in range(1, 5))
    _, problems = pipeline.extract_file(text.encode(), "dense.txt", "dense", profile)
    assert [(each.path, "more than 1 claims" in each.message) for each in problems] == [("dense.txt", True)]


def test_a_sentence_beyond_all_length_is_not_cut_by_rules(
    monkeypatch: pytest.MonkeyPatch, profile: topic.Profile
) -> None:
    monkeypatch.setattr(gist, "_of", lambda case: "cut by rules")
    text = "The envoys of the Reds met those of the Blues on 4 May 2017 by the "
    for more, headline in (
        (0, "cut by rules"),
        (1, "The envoys of the Reds met those of the Blues on 4 May 2017 by the …"),
    ):
        long = text + "q" * (gist._READ - len(text) - 1 + more) + "."
        (claim,) = claims.extract(article(long), tagger.tag(long, DAY), profile)
        assert claim.gist == headline


def test_the_last_word_of_saying_is_read_however_many_stand_before(profile: topic.Profile) -> None:
    text = f"{'said said, ' * framed._MOST}and the ferry sank, Ada Nordin said."
    (found,) = claims.attributions(article(text), [], profile)
    assert found.speaker == "Ada Nordin"


def test_a_mark_that_closes_opens_only_where_its_pair_follows() -> None:
    text = "»a« »b"
    assert [text[a:b] for a, b in quotations.find(text, [(0, len(text))])] == ["»a«"]
