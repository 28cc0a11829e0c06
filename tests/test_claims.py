"""Claims of whole articles: dates, speakers, kinds, status and contact."""

import pytest

from timeline import claims, tagger, topic
from timeline.claims import cues
from timeline.claims.cues import Cue
from timeline.lang import languages
from timeline.lang.english.claims import kinds, neutral
from timeline.lang.english.claims import status as english_status
from timeline.lang.fold import fold
from timeline.lang.rows import in_order
from timeline.model import Article, Claim, Dating, Source
from timeline.text import boilerplate


def extracted(text: str, day: str | None = "2021-07-08", profile: topic.Profile | None = None) -> list[Claim]:
    profile = profile or topic.default()
    dating = Dating(day, "header" if day else "none")
    anchor = dating.interval
    if anchor and anchor.is_day and anchor.start:
        timexes = tagger.tag(text, anchor.start)
    else:
        timexes = tagger.tag_unanchored(text, anchor)
    source = Source("a1", "a1.txt", text, "0")
    return claims.extract(
        Article(source, dating, removed=boilerplate.find(text, profile.boilerplate)), timexes, profile
    )


def cues_of(text: str) -> list[Cue]:
    return cues.find(text, fold(text), languages.claims())


def rows(text: str, day: str | None = "2021-07-08") -> list[tuple[str | None, str, str, str]]:
    return [(c.date, c.kind, c.status, c.contact) for c in extracted(text, day)]


@pytest.mark.parametrize(("row", "example"), [(r, e) for r in kinds.KINDS for e in r[2]], ids=lambda v: str(v)[:30])
def test_kind_rows(row: tuple[str, str, list[str]], example: str) -> None:
    found = [cue for cue in cues_of(example) if cues.KIND in cue.tags]
    assert found[0].tags[cues.KIND] == row[0]


@pytest.mark.parametrize(("row", "example"), [(r, e) for r in kinds.WEAK for e in r[2]], ids=lambda v: str(v)[:30])
def test_weak_rows(row: tuple[str, str, list[str]], example: str) -> None:
    found = cues_of(example)
    assert row[0] in [cue.tags.get(cues.WEAK) for cue in found]
    assert not [cue for cue in found if cues.KIND in cue.tags]


@pytest.mark.parametrize(("text", "kind"), kinds.NOT_CLAIMS)
def test_words_that_are_no_cues(text: str, kind: str) -> None:
    assert kind not in [cue.tags.get(cues.KIND) for cue in cues_of(text)]


@pytest.mark.parametrize("row", neutral.NEUTRAL, ids=lambda row: row[0])
def test_neutral_rows(row: tuple[str, str, str]) -> None:
    for phrase in (row[2], *in_order(row[1])):
        found = cues_of(phrase)
        assert row[0] not in [cue.tags.get(family) for cue in found for family in (cues.KIND, cues.WEAK)], phrase


@pytest.mark.parametrize(
    ("example", "status"), [pair for row in english_status.STATUS for pair in row[2].items()], ids=lambda v: str(v)[:30]
)
def test_status_rows(example: str, status: str) -> None:
    found = [cue.tags.get(cues.STATUS) for cue in cues_of(example)]
    assert status in found


def test_event_and_its_saying_are_two_claims() -> None:
    text = "Sergey Lavrov said Tuesday that the Taliban would come to Moscow on September 4."
    assert rows(text, "2018-08-22") == [
        ("2018-08-21", "statement", "happened", "yes"),
        ("2018-09-04", "meeting", "planned", "yes"),
    ]
    first, second = extracted(text, "2018-08-22")
    assert first.said is None
    assert second.said == "2018-08-21"
    assert second.speakers == ("Sergey Lavrov",)


def test_undated_sentence_inherits_the_date_of_the_article() -> None:
    (claim,) = extracted("Moscow maintains contacts with the Taliban.")
    assert (claim.date, claim.basis, claim.kind, claim.contact) == ("2021-07-08", "inherited", "contact", "yes")
    assert claim.date_text is None


def test_undated_article_gives_undated_claims() -> None:
    (claim,) = extracted("Moscow maintains contacts with the Taliban.", None)
    assert (claim.date, claim.basis) == (None, "inherited")


def test_quotation_inherits_the_day_its_speaker_spoke() -> None:
    text = "Sergey Lavrov met reporters on Tuesday.\nSergey Lavrov said on Tuesday the door is open.\n"
    text += "“We keep contacts with the Taliban,” Lavrov said."
    assert [c.date for c in extracted(text)][-1] == "2021-07-06"


def test_dated_sentence_off_the_topic_is_kept() -> None:
    assert rows("The ferry sank on Monday.") == [("2021-07-05", "other", "happened", "no")]


def test_other_pair_holds_the_talks() -> None:
    (claim,) = extracted("Russia noted the talks between Washington and the Taliban in 2019.")
    assert claim.contact == "no"


def test_legal_phrase_makes_no_contact() -> None:
    assert [c.contact for c in extracted("The Taliban (banned in Russia) held a meeting with farmers on Monday.")] == [
        "no"
    ]


def test_interview_outlet_makes_no_side() -> None:
    (claim,) = extracted("A Taliban spokesman told Russia's Interfax on Monday that talks with Iran went well.")
    assert claim.contact == "no"


def test_ids_are_unique_and_stable() -> None:
    text = "Moscow met the Taliban on Monday.\nMoscow met the Taliban on Monday."
    ids = [c.id for c in extracted(text)]
    assert len(set(ids)) == 2
    assert ids == [c.id for c in extracted(text)]


def test_spans_point_into_the_text() -> None:
    text = "“We met,” said Zamir Kabulov on 5 July. The Taliban left Moscow on Tuesday."
    for claim in extracted(text):
        assert text[slice(*claim.span)] == claim.text
        assert claim.date_span is None or text[slice(*claim.date_span)] == claim.date_text
        assert len(claim.reasons) == 4


def test_hostile_text_is_harmless() -> None:
    for text in (
        "",
        "“" * 3000,
        ", said " * 2000,
        "Taliban Moscow met " * 500,
        "((((" * 500,
        "\x00\ufeff Moscow: : :\n" * 50,
    ):
        extracted(text)
