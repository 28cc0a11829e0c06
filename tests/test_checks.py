"""Every code of `check` is found where it is, and nowhere else."""

from dataclasses import replace
from datetime import date

import pytest
from test_store import claim, extraction

from timeline import chronology
from timeline.corpus import checks
from timeline.corpus.checks import CODES, Corpus, Finding
from timeline.corpus.overrides import ClaimDecision, Decisions, DocumentDecision
from timeline.model import Article, Claim, Dating, Problem

TEXT = " ".join(f"word{i}" for i in range(200))


def article(doc: str = "a", text: str = TEXT, **dating: object) -> Article:
    found = replace(Dating("2018-08-22", "header", "22 August 2018", "why"), **dating)  # type: ignore[arg-type]  # its fields
    made = extraction([], doc).article
    return replace(made, source=replace(made.source, text=text), dating=found, removed=())


def codes(
    *articles: Article,
    claims: tuple[Claim, ...] = (),
    problems: tuple[Problem, ...] = (),
    decisions: Decisions | None = None,
) -> list[str]:
    events = chronology.gather(list(claims), {})
    corpus = Corpus(articles, claims, events, problems, decisions or Decisions(), date(2020, 1, 1))
    return [finding.code for finding in checks.run(corpus)]


def test_a_sound_corpus_has_no_findings() -> None:
    assert codes(article(), claims=(claim(1),)) == []


@pytest.mark.parametrize("flag", ["D2", "D3", "D4", "D5", "D6"])
def test_flags_of_the_header_become_findings(flag: str) -> None:
    assert codes(article(flags=(flag,))) == [flag]


def test_undated_and_future() -> None:
    assert codes(article(edtf=None)) == ["D1"]
    assert codes(article(edtf="2020-01-02")) == ["D4"]


def test_a_relative_date_needs_an_anchor() -> None:
    friday = claim(1, date=None, date_text="Friday", basis="relative")
    assert codes(article(), claims=(friday,)) == ["C1"]


def test_a_plan_whose_day_has_passed() -> None:
    plan = claim(1, status="planned", date="2019-12-31")
    assert codes(article(), claims=(plan,)) == ["C2"]
    assert codes(article(), claims=(replace(plan, date="2020-01-01"),)) == []
    assert codes(article(), claims=(replace(plan, date_text=None),)) == []


def test_files() -> None:
    problems = tuple(Problem("x.txt", "m", code) for code in ("F1", "F2", "F4", "O1"))
    assert codes(article(), problems=problems) == ["F1", "F2", "F4", "O1"]
    assert codes(replace(article(), removed=((0, 5),))) == ["F3"]


def test_decisions_about_documents_that_are_gone() -> None:
    decisions = Decisions({"b": DocumentDecision("2017")}, (ClaimDecision("c", "quote"),))
    assert codes(article(), decisions=decisions) == ["O1", "O1"]


def test_copies() -> None:
    nearly = TEXT.replace("word100 ", "").replace("word7 ", "seven ")
    assert codes(article("a"), article("b")) == ["U1"]
    assert codes(article("a"), article("b", nearly)) == ["U2"]
    assert codes(article("a"), article("b", " ".join(f"other{i}" for i in range(200)))) == []
    assert codes(article("a", "short"), article("b", "brief")) == []


@pytest.mark.parametrize("code", list(CODES))
def test_every_fix_names_no_placeholder(code: str) -> None:
    assert "{" not in Finding(code, "003", "x").fix
