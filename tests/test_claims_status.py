"""What did not happen is not listed as done: negation, condition, postponement and plans outrank everything else."""

import pytest
from test_claims import extracted

DAY = "2022-05-12"  # a Thursday
NO_MEETING = (
    "Lavrov did not meet Muttaqi of the Taliban during a regional meeting in China in March, contrary to reports."
)
BOUNTIES = (
    "Washington accused Moscow in 2020 of paying bounties to Taliban-linked fighters, a charge Russia has rejected."
)
ROWS = [  # sentence, date of the claim, its status, its contact: readings that a chronology must not get wrong
    (NO_MEETING, "2022-03", "negated", "about"),
    (BOUNTIES, "2020", "alleged", "about"),
    (
        "Lavrov did not meet Muttaqi of the Taliban at a conference in China in March.",
        "2022-03",
        "negated",
        "about",
    ),
    ("The Taliban will not go to Moscow on 4 June, Zamir Kabulov said.", "2022-06-04", "negated", "about"),
    ("The Taliban have no plans to meet Kabulov in June.", "2022-06", "negated", "about"),
    ("A meeting between Kabulov and Taliban envoys set for 3 May fell through.", "2022-05-03", "negated", "about"),
    ("Talks of Russia and the Taliban set for May 9 did not take place.", "2022-05-09", "negated", "about"),
    ("Kabulov was due to meet the Taliban last Monday but stayed at home.", "2022-05-09", "planned", "yes"),
    ("It is untrue that Kabulov met the Taliban on 4 May.", "2022-05-04", "denied", "about"),
    ("Did Kabulov meet the Taliban in Dubai on 4 May?", "2022-05-04", "conditional", "yes"),
    (
        "A Taliban team met Zamir Kabulov in Moscow on Monday, days after Washington called off its own talks.",
        "2022-05-09",
        "happened",
        "yes",
    ),
    (
        "Russia never invited the Taliban to the talks in April 2021.",
        "2021-04",
        "negated",
        "about",
    ),
    (
        "No Taliban delegation came to Moscow in April, the ministry said.",
        "2022-04",
        "negated",
        "about",
    ),
    (
        "If the Taliban form a government, Moscow will hold talks with them, Zamir Kabulov said.",
        DAY,
        "conditional",
        "yes",
    ),
    (
        "Moscow may delist the Taliban if they keep their promises, Kabulov said on Sunday.",
        "2022-05-08",
        "conditional",
        "yes",
    ),
    (
        "Should the Taliban come to Moscow for talks, Lavrov will receive them.",
        DAY,
        "conditional",
        "yes",
    ),
    (
        "Unless the Taliban keep their word, Russia will call off the talks with them.",
        DAY,
        "conditional",
        "yes",
    ),
    (
        "Moscow postponed the June 4 talks with the Taliban.",
        "2022-06-04",
        "postponed",
        "yes",
    ),
    (
        "The talks between Russia and the Taliban that were planned for June were postponed.",
        "2022-06",
        "postponed",
        "yes",
    ),
    (
        "Talks with the Taliban in Moscow on June 4 have been called off, Lavrov said.",
        "2022-06-04",
        "cancelled",
        "yes",
    ),
    (
        "On Monday Moscow postponed the talks with the Taliban.",
        "2022-05-09",
        "happened",
        "yes",
    ),
    ("Talks with the Taliban in Moscow have been postponed, the embassy confirmed.", DAY, "postponed", "yes"),
    ("Russia may soon invite the Taliban to Kazan, Zamir Kabulov said.", DAY, "conditional", "yes"),
    ("Moscow is considering delisting the Taliban, Sergey Lavrov said.", DAY, "planned", "yes"),
    ("Russia would have invited the Taliban had it kept its word, Lavrov said.", DAY, "conditional", "yes"),
    ("Official recognition of the Taliban is not on the table, Sergey Lavrov said.", DAY, "negated", "about"),
    ("Russia and the Taliban signed no papers.", DAY, "negated", "about"),
    ("The meeting of Lavrov with the Taliban never took place.", DAY, "negated", "about"),
    ("The signing of the accord with the Taliban is expected soon, Moscow said.", DAY, "planned", "yes"),
    (
        "Russia hosted the Taliban in Moscow on Monday.",
        "2022-05-09",
        "happened",
        "yes",
    ),
    (
        "Russia and the Taliban met in March 2021.",
        "2021-03",
        "background",
        "yes",
    ),
    (
        "Russia not only met the Taliban on Monday, it fed them.",
        "2022-05-09",
        "happened",
        "yes",
    ),
]


@pytest.mark.parametrize(("text", "date", "status", "contact"), ROWS)
def test_status_and_contact(text: str, date: str, status: str, contact: str) -> None:
    found = [(c.status, c.contact) for c in extracted(text, DAY) if c.date == date]
    assert (status, contact) in found
    assert not [
        pair for pair in found if pair[0] in ("happened", "background") and status not in ("happened", "background")
    ]


def test_a_day_that_hangs_on_the_day_of_writing_is_no_background() -> None:
    (claim,) = list(extracted("Russia met the Taliban in Moscow on Thursday.", "2021-09-01/2021-12-31"))
    assert (claim.status, claim.date) == ("happened", "2021-08-26/2021-12-30")


def test_who_controls_a_place_holds_no_contact_by_it() -> None:
    (claim, *_) = extracted(
        "Russia said Thursday that it is evacuating people from Afghanistan, which the Taliban controls."
    )
    assert claim.contact == "no"


CONTACTS = [  # sentences of one article, and whether the last of them shows a contact
    (["Russia met the Taliban on Monday.", "Rain fell.", "The two sides discussed trade."], "yes"),
    (["Russia met the Taliban on Monday.", "Iran hosted a conference in June."], "no"),
    (["Russia met the Taliban on Monday.", "The meeting was welcomed by Iran."], "yes"),
    (["Russia met the Taliban on Monday.", "Iran criticised the decision."], "about"),
    (["Russia met the Taliban on Monday.", "Moscow explained the step."], "about"),
    (["Russia met the Taliban on Monday.", "Britain has ruled out recognising the Taliban."], "no"),
    (["Sergey Lavrov told the Taliban to keep its word."], "yes"),
    (["Russia urged the Taliban to keep its word."], "about"),
    (["Moscow said the group was late after the Taliban came to power."], "no"),
    (["KABUL (AP) - The Russian embassy was closed on Monday."], "no"),
    (["Taliban leaders received the Russian ambassador."], "yes"),
    (["Taliban fighters have received Russian rifles in the north."], "about"),
    (["The Taliban's ambassador to Iran met Russian diplomats."], "yes"),
    (["Russia paid the Taliban ten U.S. dollars under the contract."], "yes"),
    (["The Taliban declined to comment on Russia."], "no"),
    (["Russia noted the Taliban's ban on girls' schools."], "no"),
    (["Russia said it had nothing to do with the talks with the Taliban."], "about"),
    (["Dmitry Peskov said there were no plans for a meeting with the Taliban."], "about"),
]


@pytest.mark.parametrize(("sentences", "contact"), CONTACTS)
def test_contact_of_the_last_sentence(sentences: list[str], contact: str) -> None:
    last = [c.contact for c in extracted("\n".join(sentences), "2022-05-12") if c.text == sentences[-1]]
    assert set(last or ["no"]) == {contact}


@pytest.mark.parametrize("published", ["2003-02-14/..", "../2021-12-07"])
def test_an_article_with_one_bound_lends_no_date(published: str) -> None:
    (claim,) = extracted("Russia maintains contacts with the Taliban.", published)
    assert (claim.date, claim.basis) == (None, "inherited")
    assert published in claim.why
