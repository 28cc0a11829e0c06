"""The day of a claim: of captions, of acts told again, and of what is told as over."""

import pytest
from test_claims import extracted

import timeline
from timeline.claims import captions
from timeline.lang import languages

DAY = "2018-03-12"
Row = tuple[str | None, str, str, str | None]


def told(text: str, day: str | None = DAY) -> list[Row]:
    return [(c.date, c.kind, c.status, c.act) for c in extracted(text, day)]


CAPTIONS = [
    (
        "In this Nov. 30, 2017 photo, Taliban envoys meet Russian officials in Moscow.",
        ("2017-11-30", "meeting", "background", "meet"),
    ),
    (
        "FILE - In this Feb. 2, 2016 file photo released by the ministry, Sergey Lavrov speaks in Moscow.",
        ("2016-02-02", "other", "background", "speaks"),
    ),
    (
        "Taliban fighters are seen in this image taken on 4 May 2017.",
        ("2017-05-04", "other", "background", "seen"),
    ),
    ("File photo, Dec. 3, 2017: Russian troops near Kabul.", ("2017-12-03", "other", "background", None)),
]


@pytest.mark.parametrize(("text", "row"), CAPTIONS)
def test_a_caption_is_one_claim_of_the_day_of_its_picture_and_says_so(text: str, row: Row) -> None:
    assert told(text) == [row]
    assert extracted(text, DAY)[0].reasons[-1].startswith("caption of a picture: “")


@pytest.mark.parametrize(
    "text",
    [
        "Sergey Lavrov met the Taliban on Monday.",
        "Sergey Lavrov saw the photo on Monday.",
        "The picture of the talks, he said, was bleak.",
        "File the report by Monday.",
        "In this photo studio Lavrov met them.",
    ],
)
def test_prose_is_no_caption(text: str) -> None:
    assert captions.frame(text, (0, len(text)), languages.claims().captions) is None


FRIDAY = "Russian diplomats met the Taliban in Moscow on Friday. "


@pytest.mark.parametrize(
    ("again", "day"),
    [
        ("The talks with the Taliban lasted two hours.", "2018-03-09"),
        ("The two-hour meeting with the Taliban went well.", "2018-03-09"),
        ("Russia was pleased with the Taliban.", DAY),
        ("The Taliban delegation thanked Russia.", DAY),  # that is another act
        ("Should the talks with the Taliban fail, Russia would leave.", DAY),
        ("It rained. " * 60 + "The talks with the Taliban lasted two hours.", DAY),  # too far away
    ],
)
def test_an_act_lends_its_day_when_it_is_told_again(again: str, day: str) -> None:
    assert extracted(FRIDAY + again, DAY)[-1].date == day


def test_an_act_of_two_days_lends_none() -> None:
    text = (
        FRIDAY + "Russian diplomats met the Taliban in Kabul on Wednesday. The talks with the Taliban lasted an hour."
    )
    assert extracted(text, DAY)[-1].date == DAY


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("In years past there were reports that Russian officers met the Taliban.", ("../2018-03-12", "background")),
        ("Russian envoys had met the Taliban twice.", ("../2018-03-12", "background")),
        ("Russia previously met the Taliban in Moscow.", ("../2018-03-12", "background")),
        ("Russian envoys met the Taliban.", (DAY, "happened")),
        ("In the past year Russian envoys met the Taliban often.", (DAY, "happened")),
        ("Lavrov said Russian envoys had met the Taliban.", (DAY, "happened")),
    ],
)
def test_what_is_told_as_over_was_on_the_day_of_the_article_at_the_latest(text: str, row: tuple[str, str]) -> None:
    assert [(c.date, c.status) for c in extracted(text, DAY)] == [row]


def test_what_is_told_as_over_has_no_day_in_an_undated_article() -> None:
    assert [(c.date, c.status) for c in extracted("Russian envoys had met the Taliban twice.", None)] == [
        (None, "background")
    ]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Talks in Moscow on Friday brought Russia and the Taliban together.", "Talks"),
        ("The meeting in Moscow on Friday angered the Taliban.", "meeting"),
        ("The union of millers in Moscow on Friday thanked Russia.", "thanked"),
        ("Russian envoys in Moscow on Friday met the Taliban.", "met"),
    ],
)
def test_a_date_inside_a_subject_is_that_of_the_act_it_names(text: str, act: str) -> None:
    assert [(c.date, c.act) for c in extracted(text, DAY)] == [("2018-03-09", act)]


def test_behind_a_header_a_day_early_the_day_after_is_no_day_to_come() -> None:
    text = (
        "June 27, 2020\n\nThe harbour minister on Sunday denied that two captains had met.\n\n"
        "The ministry said Sunday that the ferry sank.\n"
    )
    told = [(claim.date, claim.status) for claim in timeline.extract(text) if claim.date_text]
    assert told == [("2020-06-28", "denied"), ("2020-06-28", "happened")]
