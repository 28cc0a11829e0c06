"""Which of an article's dates is its own: the order of trust, what settles 03/04, what is said about the one chosen."""

from __future__ import annotations

from itertools import pairwise

import pytest

import timeline
from timeline import reading
from timeline.dating import candidates, day_month, flags, publication
from timeline.dating.candidates import Rank
from timeline.dating.day_month import PROOFS, Proof, Sample
from timeline.dating.flags import FLAGS, Flag
from timeline.dating.head import lines


@pytest.mark.parametrize(("rank", "text", "name"), candidates.EXAMPLES, ids=lambda v: getattr(v, "name", ""))
def test_of_two_dates_the_more_trusted_is_the_articles(rank: Rank, text: str, name: str) -> None:
    source = reading.from_text(text, name)
    choices = candidates.find(source, lines.read(source.text, source.body))
    best = candidates.best_of(choices)
    assert (best.rank, (best.edtf or "")[-2:]) == (rank, "22")
    assert sorted(choice.rank for choice in choices) == [rank, rank + 1]


def test_every_two_neighbouring_ranks_have_an_example() -> None:
    assert [(rank, Rank(rank + 1)) for rank, _, _ in candidates.EXAMPLES] == list(pairwise(Rank))


def _case(sample: Sample) -> day_month.Case:
    source = reading.from_text(sample.text, sample.name)
    found = lines.read(source.text, source.body)
    choices = candidates.find(source, found)
    return day_month.Case(candidates.best_of(choices).mention, source, found, choices, sample.order)


SAMPLES = [(proof, sample) for proof in PROOFS for sample in proof.examples]
OTHERS = [(proof, sample) for proof in PROOFS for sample in proof.others]


@pytest.mark.parametrize(("proof", "sample"), SAMPLES, ids=[proof.name for proof, _ in SAMPLES])
def test_a_proof_settles_day_and_month_of_its_examples(proof: Proof, sample: Sample) -> None:
    found = day_month.proved(_case(sample))
    assert found is not None
    assert (found[0].name, found[1].isoformat()) == (proof.name, sample.day)


@pytest.mark.parametrize(("proof", "sample"), OTHERS, ids=[proof.name for proof, _ in OTHERS])
def test_a_proof_leaves_what_it_does_not_prove(proof: Proof, sample: Sample) -> None:
    found = day_month.proved(_case(sample))
    assert found is None or found[0].name != proof.name


def test_every_proof_has_examples_of_both_kinds() -> None:
    assert len(PROOFS) == 8
    assert all(proof.examples and proof.others for proof in PROOFS)


FLAGGED = [(flag, text) for flag in FLAGS for text in flag.examples]
UNFLAGGED = [(flag, text) for flag in FLAGS for text in flag.others]


def _stated(text: str) -> flags.Stated:
    case = _case(Sample(text))
    edtf, _ = day_month.settle(case)
    assert edtf is not None
    return flags.Stated(candidates.best_of(list(case.choices)), edtf, case.choices, case.source)


@pytest.mark.parametrize(("flag", "text"), FLAGGED, ids=[flag.code for flag, _ in FLAGGED])
def test_a_flag_is_set_on_its_examples_and_says_so(flag: Flag, text: str) -> None:
    stated = _stated(text)
    assert flag in flags.of(stated)
    dating = publication.date_source(reading.from_text(text, None))
    assert flag.code in dating.flags
    assert dating.why.endswith(flag.note.format(day=stated.day))


@pytest.mark.parametrize(("flag", "text"), UNFLAGGED, ids=[flag.code for flag, _ in UNFLAGGED])
def test_a_flag_is_not_set_elsewhere(flag: Flag, text: str) -> None:
    assert flag not in flags.of(_stated(text))


def test_every_flag_has_examples_of_both_kinds() -> None:
    assert [flag.code for flag in FLAGS] == ["D2", "D3", "D5", "D6", "D6", "D7"]
    assert all(flag.examples and flag.others for flag in FLAGS)


@pytest.mark.parametrize("line", ["7 March 2019&nbsp;", "7&nbsp;March&nbsp;2019", "7 March 2019&#160;"])
def test_an_entity_in_the_head_of_a_text_is_a_blank(line: str) -> None:
    assert timeline.date_article(f"{line}\n\nThe ferry sank off the coast.\n").edtf == "2019-03-07"
