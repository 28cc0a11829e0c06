"""The limits of claims on either side: the farthest word that still counts, and one that is a step too far."""

from collections.abc import Callable

import pytest
from reds_and_blues import DAY, PROFILE, article, load, parts_of

from timeline import tagger, topic
from timeline.claims import asked, parties, status
from timeline.claims.antecedents import Memory, Speaker
from timeline.claims.extract import extract
from timeline.model import Claim


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> topic.Profile:
    return load(tmp_path_factory.mktemp("topic"), PROFILE)


def claims_of(text: str, profile: topic.Profile) -> list[Claim]:
    return extract(article(text), tagger.tag(text, DAY), profile)


# What a text is asked for; the word in question stands in brackets.


def plain_of(marked: str) -> str:
    return marked.replace("[", "").replace("]", "")


def state(marked: str, profile: topic.Profile) -> str:
    event = asked.event_at(parts_of(plain_of(marked), profile), (marked.index("["), marked.index("]") - 1))
    assert event is not None
    return status.of_event(event)[0]


def kinds(text: str, profile: topic.Profile) -> str:
    return ", ".join(f"{claim.kind} {claim.status}" for claim in claims_of(text, profile))


def days(text: str, profile: topic.Profile) -> str:
    """Date, kind and the day of the saying of each claim."""
    return ", ".join(f"{claim.date} {claim.kind} {claim.said or '-'}" for claim in claims_of(text, profile))


def speakers(text: str, profile: topic.Profile) -> str:
    """The speakers of the last sentence."""
    return ", ".join(parts_of(text, profile).scenes[-1].said.speakers)


def contact(text: str, profile: topic.Profile) -> str:
    return claims_of(text, profile)[-1].contact


def holders(marked: str, profile: topic.Profile) -> str:
    at = marked.index("[")
    for each in parts_of(plain_of(marked), profile).scenes:
        for cue in each.cues:
            if cue.start == at:
                return ", ".join(sorted(parties.held_by(each, cue).pair))
    raise LookupError(marked)


def named(text: str, profile: topic.Profile) -> str:
    return ", ".join(mention.actor for each in parts_of(text, profile).scenes for mention in each.named)


def count(text: str, profile: topic.Profile) -> str:
    return str(len(claims_of(text, profile)))


Asked = Callable[[str, topic.Profile], str]
SAID = "2018-05-11 statement"
# What is asked, a text, what stands in its gap and how often at most; what comes out, and what with one more.
LIMITS: list[tuple[Asked, str, str, int, str, str]] = [
    # what governs an event
    (state, "No {}envoys [met] the dockers.", "old ", 9, "negated", "happened"),
    (state, "The [talks] of {}the two clubs that were set for May never took place.", "old ", 9, "negated", "negated"),
    (state, "It is untrue {} that they [met].", "q", 28, "denied", "happened"),
    (
        kinds,
        "The mayor said he was not {} refuting the report of the Reds.",
        "q",
        11,
        "statement negated",
        "denial denied",
    ),
    # the kind of a date
    (kinds, "The mayor came{}to the Reds.", " ", 3, "meeting happened", "statement happened"),
    (kinds, "The board received {}envoys in Redtown.", "big ", 5, "meeting happened", "statement happened"),
    # the day of a saying
    (
        days,
        "The mayor of the Reds said in Q{} on Friday that the ferry sank.",
        "q",
        111,
        f"{SAID} -",
        f"{SAID} 2018-05-12",
    ),
    (days, "On Friday, Q{}, Nordin of the Reds said the ferry sank.", "q", 135, f"{SAID} -", f"{SAID} 2018-05-12"),
    (
        days,
        "In Quistby {}on Friday, Nordin of the Reds said the ferry sank.",
        "Q ",
        11,
        f"{SAID} -",
        f"{SAID} 2018-05-12",
    ),
    (count, "The Reds {}4 May.", "x ", 1, "0", "1"),
    (count, "The Reds{}.", " x", 3, "0", "1"),
    # who holds a contact
    (holders, "The Reds spoke of [talks] {} between the Greens and the Blues.", "q", 31, "Blues, Greens", ""),
    (holders, "The Reds spoke of [talks] between the {} Greens and the Browns.", "q", 68, "Browns, Greens", "Greens"),
    (holders, "The Reds spoke of Green-Blue {} [talks].", "q", 48, "Blues, Greens", "Blues"),
    (holders, "The Reds spoke of Green-Blue {}[talks].", "new ", 2, "Blues, Greens", "Blues"),
    (holders, "The Greens [met] {} with the Blues.", "q", 29, "Blues, Greens", ""),
    (holders, "The Greens [met] {}with the Blues.", "again ", 2, "Blues, Greens", ""),
    (holders, "The Greens [met] with senior {}Blue officials.", " ", 18, "Blues, Greens", ""),
    (holders, "“It was {} we [met] the Blues,” said Olga Grun.", "q", 17, "Blues, Greens", ""),
    (holders, "The Greens and the Blues {}[met].", "once ", 4, "Blues, Greens", ""),
    (holders, "The Greens, {}, await the Blues' [help].", "q", 47, "Blues, Greens", ""),
    # whether it is a contact of the sides
    (
        contact,
        "The Reds met the Blues.{} The Reds said the talks were good.",
        " It rained on the sea all day.",
        9,
        "yes",
        "no",
    ),
    (contact, "Ada Nordin told{}the Blues that it rained.", " ", 2, "yes", "no"),
    (contact, "The Blues are still {} banned by the Reds.", "q", 29, "no", "yes"),
    (named, "Holm, the ambassador to{}the Greens, was there with Reds.", " ", 1, "Reds", "Greens, Reds"),
    # who speaks
    (speakers, "Mayor of {} Ada Nordin came. The mayor said it rained.", "q", 30, "Ada Nordin", "mayor"),
    (
        speakers,
        "Mayor Ada Nordin came. Olga Grun said so. It {}. The mayor said it rained.",
        "q",
        1959,
        "Ada Nordin",
        "mayor",
    ),
    (speakers, "Nordin of {}: the ferry is late, and the crew is at sea.", "q", 51, "Ada Nordin", ""),
    (speakers, "The ferry is late — {} Ada Nordin", "Q", 40, "Ada Nordin", ""),
    (speakers, "{}Nordin: the ferry is late", "It rained.\n\n", 2, "Ada Nordin", ""),
    (speakers, "Olga Grun said it rained.\n\n“It {} now.”", "q", 15, "", "Olga Grun"),
    (
        speakers,
        "Olga Grun said it rained.\n\n“It is a very good day for all of us here in the port.” {}.",
        "q",
        11,
        "Olga Grun",
        "",
    ),
    (speakers, "{} (Harbour News) - It rained.", "Q", 2, "", "Harbour News"),
    (speakers, "OSLO, {} (Harbour News) - It rained.", "q", 54, "Harbour News", ""),
    (speakers, "{}\nOSLO (Harbour News) - It rained.", "It rained. ", 272, "Harbour News", ""),
]


@pytest.mark.parametrize(("of", "text", "gap", "most", "near", "far"), LIMITS)
def test_a_limit_on_either_side(
    of: Asked, text: str, gap: str, most: int, near: str, far: str, profile: topic.Profile
) -> None:
    assert of(text.replace("{}", gap * most), profile) == near
    assert of(text.replace("{}", gap * (most + 1)), profile) == far


def test_a_described_speaker_has_the_last_twelve_words(profile: topic.Profile) -> None:
    for words in (11, 12, 20):
        assert speakers(f"A {'far ' * words}lawyer said it rained.", profile) == f"{'far ' * min(words, 11)}lawyer"


@pytest.mark.parametrize("names", [59, 60, 61, 200])
def test_a_sentence_is_asked_for_sixty_names(names: int, profile: topic.Profile) -> None:
    assert len(named(f"{' and '.join(['Reds'] * names)} met.", profile).split(", ")) == min(names, 60)


@pytest.mark.parametrize(("day", "spoke"), [(4, "2018-05-04"), (3, "2018-05-12")])
def test_who_spoke_eight_days_ago_still_speaks(day: int, spoke: str, profile: topic.Profile) -> None:
    text = f"Nordin said on {day} May that the ferry sank. “The port is open and the rain is over,” Nordin said."
    assert claims_of(text, profile)[-1].date == spoke


@pytest.mark.parametrize(("others", "found"), [(19, "first mayor"), (20, None)])
def test_the_last_twenty_speakers_are_remembered(others: int, found: str | None) -> None:
    memory = Memory()
    for name in ("first mayor", *(f"guest {number}" for number in range(others))):
        memory.add(Speaker(name, "", "unnamed"))
    who = memory.named("mayor")
    assert (who and who.name) == found


@pytest.mark.parametrize(("day", "expected"), [("13 April", "background"), ("14 April", "happened")])
def test_four_weeks_ago_is_background(day: str, expected: str, profile: topic.Profile) -> None:
    assert state(f"The clubs [signed] a deal on {day} 2018.", profile) == expected


def test_the_id_of_a_claim_has_eight_digits(profile: topic.Profile) -> None:
    (claim,) = claims_of("The Reds met the Blues.", profile)
    assert [len(part) for part in claim.id.split("-")] == [1, 8, 1]
