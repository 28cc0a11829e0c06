"""Which of an article's dates is its publication date, and what is said about it."""

from __future__ import annotations

import pytest

from timeline import pipeline
from timeline.model import Dating

BODY = (
    "\n\nThe ministry said on Friday that the envoys would meet again and that the road north of the city was open.\n"
)

CASES: tuple[tuple[str, str | None, str], ...] = (  # head, EDTF, basis
    ("11 March 2017\n\nEnvoys Meet Again", "2017-03-11", "header"),
    ("25 august / 2017\n\nAnswers to questions of the press", "2017-08-25", "header"),
    (" date 2018-08-22 The government will not go to the talks.", "2018-08-22", "inline"),
    (" date 2018-08 The government will not go to the talks.", "2018-08", "inline"),
    ("---\ntitle: Talks\ndate: 2018-08-22\n---", "2018-08-22", "frontmatter"),
    (
        "Saturday, September 21, 2024\n\nNews\n\nEnvoys meet\nPublished: December 23, 2015, 5:14pm",
        "2015-12-23",
        "header",
    ),
    ("Monday June 24, 2024\n\nThree hurt at a checkpoint\n\nMay 06, 2019", "2019-05-06", "header"),
    ("Published: 22 August 2018 | Last updated: 23 August 2018", "2018-08-22", "header"),
    ("Last updated: 23 August 2018", "../2018-08-23", "header"),
    ("LOAD-DATE: August 23, 2018", "../2018-08-23", "header"),
    ("The Daily Paper\nJanuary 11, 2010 Monday\nFinal edition\nLOAD-DATE: January 12, 2010", "2010-01-11", "header"),
    ("MOSCOW, August 17. /TASS/. The envoy spoke of talks.", "XXXX-08-17", "dateline"),
    ("STOCKHOLM, Aug 29, 2014 (AFP) - The minister spoke of talks.", "2014-08-29", "dateline"),
    ("چهارشنبه ۳۱ اسد ۱۳۹۷", "2018-08-22", "header"),
    ("1439/12/10 هـ ق ۱۳۹۷/۵/۳۰ هـ ش – 2018/8/21م", "2018-08-21", "header"),
    ("03/04/2017", "[2017-03-04,2017-04-03]", "header"),
    ("Monday, 05/27/2024", "2024-05-27", "header"),
    ("Monday 03/04/2017", "2017-04-03", "header"),
    ("l1 March 2017", "2017-03-11", "header"),
    ("11 Setpember 2018", "2018-09-11", "header"),
    ("Spring 2018", "2018-21", "header"),
    ("5 hours ago", None, "none"),
    ("Copyright 2018 The Company", None, "none"),
    ("Related: the capital falls (15 August 2021)", None, "none"),
    ("Guards stand at a gate in Kabul, August 15, 2021. Photo: agency", None, "none"),
    ("Law No. 35 of 6 March 2006 bans such groups.", None, "none"),
)


def date_of(head: str, name: str | None = None, order: str | None = None) -> Dating:
    return pipeline.date_article(head + BODY, name=name, date_order=order)


@pytest.mark.parametrize(("head", "value", "basis"), CASES)
def test_publication_date_of_a_head(head: str, value: str | None, basis: str) -> None:
    dating = date_of(head)
    assert (dating.edtf, dating.basis) == (value, basis)


@pytest.mark.parametrize(
    ("head", "value", "basis"), [case for case in CASES if case[2] in ("header", "inline", "dateline")]
)
def test_header_is_verbatim(head: str, value: str | None, basis: str) -> None:
    text = head + BODY
    dating = pipeline.date_article(text)
    assert dating.header is not None and dating.header_span is not None
    assert text[slice(*dating.header_span)] == dating.header


def test_file_name_dates_an_article_that_prints_no_date() -> None:
    assert date_of("Envoys meet again", "2018-08-22-envoys.txt").basis == "filename"
    assert date_of("11 March 2017", "2018-08-22-envoys.txt").edtf == "2017-03-11"


def test_declared_order_settles_what_nothing_else_does() -> None:
    assert date_of("03/04/2017", order="dmy").edtf == "2017-04-03"
    assert date_of("03/04/2017", order="mdy").edtf == "2017-03-04"
    assert date_of("03/04/2017").flags == ("D2",)


def test_another_date_settles_day_and_month() -> None:
    assert date_of("03/04/2017\n\nMOSCOW, April 3 (Agency) - The envoy spoke.").edtf == "2017-04-03"
    assert date_of("03/04/2017", "2017-04-03.txt").edtf == "2017-04-03"


def test_language_settles_day_and_month() -> None:
    body = "\n\nDer Minister hat am Dienstag gesagt, dass die Gespräche mit dem Botschafter nicht beginnen.\n"
    assert pipeline.date_article("03/04/2017" + body).edtf == "2017-04-03"


def test_wrong_weekday_keeps_the_date() -> None:
    dating = date_of("Friday, 22 August 2018")
    assert dating.edtf == "2018-08-22" and "D3" in dating.flags


def test_dateline_day_is_the_anchor() -> None:
    dating = date_of(
        " date 2020-06-30 Kremlin denies it\n\nMOSCOW, June 29 (Xinhua) -- The Kremlin denied it on Monday."
    )
    assert dating.edtf == "2020-06-30"
    assert dating.anchor is not None and dating.anchor.isoformat() == "2020-06-29"


HOSTILE = {
    "one line of ten megabytes": "word " * 2_000_000,
    "digits without end": "1" * 2_000_000,
    "a hundred thousand numbers": " ".join(map(str, range(100_000))),
    "marks of direction": "\u202e\u200f11\u200f \u202bMarch\u202c 2017\u2069" * 2000,
    "mixed digits": "١1२ ۳March ２０１７ " * 2000,
    "nulls": "\0" * 100_000 + "11 March 2017",
    "brackets": "([{<" * 50_000,
    "dates without end": "11 March 2017, " * 50_000,
    "labels without end": "published: updated: " * 50_000,
    "dashes": "---\n" * 50_000,
    "superscripts": "²³¹ ½ Ⅷ ① 2018² " * 1000,
    "surrogates": "\ud800 11 March \udfff 2017",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_heads_never_raise(kind: str) -> None:
    assert pipeline.date_article(HOSTILE[kind]).basis in ("none", "header", "text", "inline")
