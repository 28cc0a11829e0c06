"""Every code of `check` is found where it is, and nowhere else."""

from dataclasses import replace
from datetime import date

import pytest
from test_store import claim, extraction

from timeline import chronology
from timeline.corpus import checks, names, parties
from timeline.corpus.checks import Corpus
from timeline.corpus.codes import CODES, Finding
from timeline.corpus.decisions import ClaimDecision, Decisions, DocumentDecision
from timeline.model import Article, Claim, Dating, Extraction, Problem
from timeline.store import KnownFile, Store, rows

TEXT = " ".join(f"word{i}" for i in range(200))


def article(doc: str = "a", text: str = TEXT, **dating: object) -> Article:
    found = replace(Dating("2018-08-22", "header", "22 August 2018", "why"), **dating)  # type: ignore[arg-type]  # its fields
    made = extraction([], doc).article
    return replace(made, source=replace(made.source, text=text), dating=found, removed=())


def corpus(
    *articles: Article,
    claims: tuple[Claim, ...] = (),
    problems: tuple[Problem, ...] = (),
    decisions: Decisions | None = None,
) -> Corpus:
    """A corpus of these articles; the claims are those of the first."""
    store = Store(":memory:", "build")
    told = [claims, *([()] * len(articles))]
    files = [
        (each.source.path, KnownFile(1, 2, "0", each.source.id), [Extraction(each, found)], [])
        for each, found in zip(articles, told, strict=False)
    ]
    store.update([], [*files, ("other", KnownFile(1, 2, "0", ""), [], problems)])
    store.replace_events(chronology.gather(list(claims), {}))
    return Corpus(store, decisions or Decisions(), date(2020, 1, 1))


def run(found: Corpus) -> list[Finding]:
    """The findings without their weight, and without documents and fixes that are not those of the code."""
    return [replace(each, weight=0, mend="", documents=()) for each in checks.run(found)]


def codes(found: Corpus) -> list[str]:
    return [finding.code for finding in checks.run(found)]


def flagged(code: str) -> Corpus:
    return corpus(article(flags=(code,)))


NEARLY = TEXT.replace("word100 ", "").replace("word7 ", "seven ")
STRANGER = (
    "On Monday Osterlich wrote to {0}, and Iran told Osterlich and Minister Nordin of {0} that rain fell in Osby."
)
PLAN = claim(1, status="planned", date="2019-12-31", level=1)
FRIDAY = claim(1, date=None, date_text="Friday", basis="relative")
READ = "'22 August 2018' read as 2018-08-22: why"
FINDINGS = {  # a corpus with one thing wrong, and what is found there
    "D1": (corpus(article(edtf=None), claims=(claim(1),)), "a", "why; it names March 2"),
    "D2": (flagged("D2"), "a", READ),
    "D3": (flagged("D3"), "a", READ),
    "D4": (corpus(article(edtf="2020-01-02")), "a", "2020-01-02 lies after today, 2020-01-01"),
    "D5": (flagged("D5"), "a", READ),
    "D6": (corpus(article(flags=("D6",), header=None)), "a", "no date line; 2018-08-22: why"),
    "D7": (corpus(article(flags=("D7",), header=None)), "a", "no date line; 2018-08-22: why"),
    "C1": (corpus(article(), claims=(FRIDAY,)), "a", "claim 1: 'Friday'"),
    "C2": (corpus(article(), claims=(PLAN,)), "a", "2019-12-31: Sentence 1."),
    "F1": (corpus(problems=(Problem("x.txt", "read as cp1252", "F1"),)), "x.txt", "read as cp1252"),
    "F2": (corpus(problems=(Problem("x.txt", "no text", "F2"),)), "x.txt", "no text"),
    "F3": (
        corpus(replace(article(text="Give us money. " + TEXT), removed=((0, 14),))),
        *("a", "14 characters in 1 passages: 'Give us money.'"),
    ),
    "F4": (corpus(problems=(Problem("x.txt", "no such code", "Z9"),)), "x.txt", "no such code"),
    "F5": (corpus(problems=(Problem("x.jpg", "a picture", "F5"),)), "x.jpg", "a picture"),
    "F6": (corpus(problems=(Problem("x.md", "written by timeline", "F6"),)), "x.md", "written by timeline"),
    "F7": (corpus(problems=(Problem("x.txt~", "a copy of x.txt", "F7"),)), "x.txt~", "a copy of x.txt"),
    "F8": (corpus(problems=(Problem("x.txt", "only its first", "F8"),)), "x.txt", "only its first"),
    "P1": (
        replace(corpus(*(article(doc, STRANGER.format(doc)) for doc in "ab")), known={"iran", "nordin"}),
        *("Osterlich", "in 2 documents, 4 times"),
    ),
    "U1": (
        corpus(article("a"), article("b")),
        *("a", "a.txt, 2018-08-22; the same text stands in b (b.txt, 2018-08-22)"),
    ),
    "U2": (
        corpus(article("a"), article("b", NEARLY, edtf="2018-08-21")),
        *("b", "b.txt, 2018-08-21; nearly the same stands in a (a.txt, 2018-08-22, about 92%)"),
    ),
    "O1": (
        corpus(article(), decisions=Decisions({"b": DocumentDecision("2017")})),
        *("b", "date 2017: no document is called so"),
    ),
    "O2": (corpus(problems=(Problem("x.txt", "its date was 2017", "O2"),)), "x.txt", "its date was 2017"),
}


@pytest.mark.parametrize("code", list(CODES))
def test_every_code_has_a_finding_with_place_and_evidence(code: str) -> None:
    assert code in FINDINGS, f"write down a corpus in which {code} is found"
    found, where, evidence = FINDINGS[code]
    assert run(found) == [Finding(code, where, evidence)]


def test_no_finding_is_of_an_unknown_code() -> None:
    assert FINDINGS.keys() == CODES.keys()


def test_a_sound_corpus_has_no_findings() -> None:
    assert codes(corpus(article(), claims=(claim(1),))) == []


def test_an_undated_document_without_dates_has_its_reason_alone() -> None:
    assert run(corpus(article(edtf=None))) == [Finding("D1", "a", "why")]
    assert codes(corpus(article(edtf=None, flags=("D1",)))) == ["D1"]
    assert codes(corpus(article(flags=("D1",)))) == ["D1"]


def test_a_date_that_dating_took_for_implausible_is_told_once() -> None:
    assert codes(corpus(article(edtf="2020-01-02", flags=("D4",)))) == ["D4"]
    assert codes(corpus(article(edtf="2020-01-01"))) == []


def test_a_plan_is_open_until_its_day_is_over() -> None:
    assert codes(corpus(article(), claims=(replace(PLAN, date="2020-01-01"),))) == []
    assert codes(corpus(article(), claims=(replace(PLAN, date_text=None),))) == []
    assert codes(corpus(article(), claims=(replace(PLAN, level=2),))) == []
    assert codes(corpus(article(), claims=(replace(PLAN, contact="no", level=3),))) == []


def test_what_reading_and_curation_recorded_keeps_its_code() -> None:
    problems = tuple(Problem("x.txt", "m", code) for code in ("F1", "F2", "F4", "O1"))
    assert codes(corpus(article(), problems=problems)) == ["F1", "F2", "F4", "O1"]


def test_decisions_about_documents_that_are_gone() -> None:
    decisions = Decisions({"b": DocumentDecision("2017")}, (ClaimDecision("c", "quote"),))
    found = list(checks.run(corpus(article(), decisions=decisions)))
    assert [(each.code, each.evidence.partition(":")[0]) for each in found] == [
        ("O1", "date 2017"),
        ("O1", "decision of 'quote'"),
    ]
    assert "what 'b' is called now" in found[0].fix


def test_other_texts_are_no_copies() -> None:
    assert codes(corpus(article("a"), article("b", " ".join(f"other{i}" for i in range(200))))) == []
    assert codes(corpus(article("a", "short"), article("b", "brief"))) == []


@pytest.mark.parametrize("code", list(CODES))
def test_every_fix_names_no_placeholder(code: str) -> None:
    assert "{" not in Finding(code, "003", "x").fix


def test_ten_strangers_at_most_and_none_that_the_profile_knows() -> None:
    texts = [article(doc, " ".join(f"We told Stranger{n} of {doc}." for n in "abcdefghijklm")) for doc in "xyz"]
    found = list(checks.run(replace(corpus(*texts), known={"strangerb"})))
    assert [f.where for f in found if f.code == "P1"] == [f"Stranger{n}" for n in "acdefghijk"]
    assert all(f.evidence == "in 3 documents, 3 times" for f in found if f.code == "P1")
    assert "P1" not in codes(corpus(*texts)), "no profile, no strangers"


def altered(number: int, text: str = TEXT) -> str:
    """The text with one word changed, in another place for each number."""
    words = text.split()
    words[number * 7 % len(words)] = f"other{number}"
    return " ".join(words)


def test_a_cluster_of_copies_is_one_finding_under_its_earliest_document() -> None:
    made = [article(f"c{n}", altered(n), edtf=f"2018-09-{n + 1:02}") for n in range(9)]
    made += [article("late", altered(3), edtf=None), article("z", altered(20), edtf="2018-08-30")]
    undated, one, two = checks.run(corpus(*made))
    assert (one.code, one.where, one.documents) == ("U1", "c3", ("c3", "late"))
    assert (two.code, two.where, two.documents) == ("U2", "z", ("z", *(f"c{n}" for n in range(9))))
    assert two.evidence.startswith("z.txt, 2018-08-30; nearly the same stands in c0 (c0.txt, 2018-09-01, about ")
    assert two.evidence.endswith("%) and 6 more")
    assert list(checks.run(corpus(*reversed(made)))) == [undated, one, two]


def test_larger_clusters_come_first() -> None:
    other = " ".join(f"other{i}" for i in range(200))
    made = [article("a"), article("b"), *(article(doc, other) for doc in "xyz")]
    assert [each.documents for each in checks.run(corpus(*made))] == [("x", "y", "z"), ("a", "b")]


def test_what_nobody_wants_or_has_asked_for_yet_is_not_looked_for() -> None:
    found = corpus(article("a", edtf=None), article("b"))
    found.store.database.one("DROP TABLE imprints")
    assert [each.code for each in checks.run(found, {"D1", "O1"})] == ["D1"]
    assert next(checks.run(found)).code == "D1"
    with pytest.raises(Exception, match="imprints"):
        list(checks.run(found, {"U1"}))


def test_no_record_is_made_of_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    found = replace(corpus(article("a"), article("b", NEARLY), claims=(PLAN, claim(2))), known={"iran"})

    def fails(*_: object) -> None:
        raise AssertionError("a whole row was decoded")

    for name in ("to_article", "to_claim", "to_event"):
        monkeypatch.setattr(rows, name, fails)
    assert [each.code for each in checks.run(found)] == ["C2", "U2"]


def test_names_counted_from_the_store_are_those_of_the_texts() -> None:
    text = (
        STRANGER
        + " The Rain fell, (rain) fell, the rain. We met Ada Nordin; Nordin and the Harbour Workers Union (HWU) ate."
    )
    made = [article(doc, text.format(doc.upper() * 4)) for doc in "abc"]
    found = parties.counted(corpus(*made).store, {"osby"})
    asked = names.find([each.source.text for each in made], {"osby"})
    assert [replace(each, of="", where=()) for each in asked] == [replace(each, of="") for each in found]
    assert len(found) > 4 and "Rain" not in {each.name for each in found}


def test_a_document_that_is_gone_is_no_copy() -> None:
    found = corpus(article("a"), article("b"))
    found.store.update(["a.txt"], [])
    assert codes(found) == []
    assert found.store.database.count("SELECT count(*) FROM imprints") == 1
