"""Who says so: every frame of the tables, quotations, turns and chains, on a topic of its own."""

from pathlib import Path

import pytest

from timeline import topic
from timeline.claims import attribution, cues, noun_phrases, outlets, readings, signed, speakers
from timeline.claims.antecedents import Memory, Speaker
from timeline.claims.attributed import Attribution
from timeline.claims.introduced import introduced
from timeline.claims.page import page
from timeline.lang.english.claims import speakers as english_frames
from timeline.lang.fold import fold
from timeline.text import sentences

PROFILE = """
sides:
  Northland:
    aliases: [Northlanders]
    bodies: {Harbour Board: [Northland harbour board], Northland Foreign Ministry: [Northland's foreign ministry]}
    people: {Ada Nordin: [], Per Strand: [Strand]}
  Southland: {aliases: [Southlanders], people: [Mina Sur]}
outlets: {Harbour News: [HN], Ferry Times: [], The Bell: {agency: yes}}
"""


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> topic.Profile:
    path: Path = tmp_path_factory.mktemp("topic") / "timeline.yaml"
    path.write_text(PROFILE, encoding="utf-8")
    return topic.load(path)


def read(text: str, profile: topic.Profile, outlet: str | None = None) -> list[Attribution]:
    folded = fold(text)
    on = page(text, folded, profile.find(text, folded), [])
    return attribution.attribute(
        introduced(on),
        sentences.split(text),
        sentences.paragraphs(text),
        cues.find(text, folded, on.language),
        outlet,
        acts=True,
    )


ROWS = [
    (row[0], example, names)
    for table in (english_frames.VERBS, english_frames.AFTER, english_frames.PASSIVE)
    for row in table
    for example, names in row[2].items()
]


@pytest.mark.parametrize(("row", "example", "names"), ROWS, ids=lambda v: str(v)[:40])
def test_frame_rows(row: str, example: str, names: list[str], profile: topic.Profile) -> None:
    (found,) = read(example, profile)
    assert list(found.speakers) == names
    if row not in ("report", "quoted"):
        assert found.cue is not None
        assert row in (found.cue.get(cues.VERB), found.cue.get(cues.AFTER))


@pytest.mark.parametrize(
    ("reading", "text", "name"), [(row.name, *pair) for row in readings.READINGS for pair in row.examples.items()]
)
def test_a_reading_names_the_speaker_of_its_examples(
    reading: str, text: str, name: str, profile: topic.Profile
) -> None:
    (found,) = read(text, profile)
    assert (found.reading, found.speakers[0]) == (reading, name), found.why


@pytest.mark.parametrize(("reading", "text"), [(row.name, text) for row in readings.READINGS for text in row.but])
def test_a_reading_is_not_taken_for_its_counter_examples(reading: str, text: str, profile: topic.Profile) -> None:
    (found,) = read(text, profile)
    assert found.reading != reading


def test_every_reading_has_examples_and_a_name_of_its_own() -> None:
    names = [row.name for row in readings.READINGS]
    assert len(names) == len(set(names)) >= 7
    assert all(row.examples and row.but for row in readings.READINGS)
    assert [row.rank for row in readings.READINGS] == sorted(row.rank for row in readings.READINGS)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("“We wait,” said Ada Nordin on the quay.", "“We wait,”"),
        ("“Late” is what it is, Ada Nordin said.", "“Late” is what it is"),
        ("Ada Nordin said: “We wait.”", "“We wait.”"),
        ("Ada Nordin said the ferry is late.", "the ferry is late."),
        ("The ferry is late, Ada Nordin said.", "The ferry is late"),
        ("The ferry is late, said Ada Nordin of the board.", "The ferry is late"),
        ("According to Ada Nordin, the ferry is late.", "the ferry is late."),
        ("The ferry is late, according to Ada Nordin.", "The ferry is late"),
        ("The ferry is late — Per Strand", "The ferry is late"),
        ("Per Strand: the ferry is late", "the ferry is late"),
        ("Ada Nordin came, saying the ferry is late.", "the ferry is late."),
        ("The ferry is late.", None),
    ],
)
def test_what_is_said_is_told_apart(text: str, content: str | None, profile: topic.Profile) -> None:
    span = read(text, profile)[0].content
    assert (text[slice(*span)] if span else None) == content


def test_each_sentence_of_a_quotation_is_what_is_said(profile: topic.Profile) -> None:
    text = "“We wait. The ferry is late,” said Ada Nordin."
    found = [text[slice(*each.content)] for each in read(text, profile) if each.content]
    assert found == ["“We wait.", "The ferry is late,”"]


def test_a_turn_is_said_from_behind_its_label(profile: topic.Profile) -> None:
    text = "Question: Is it late?\nAda Nordin: It is. We wait."
    found = [text[slice(*each.content)] for each in read(text, profile) if each.content]
    assert found == ["Is it late?", "It is.", "We wait."]


def said_by(text: str, profile: topic.Profile) -> list[str]:
    return [each.speakers[0] if each.speakers else "" for each in read(text, profile)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Ministry of Ports and Sea Affairs has said it is late.", ["Ministry of Ports and Sea Affairs"]),
        (
            "It is late, people familiar with the matter said, asking not to be named.",
            ["people familiar with the matter"],
        ),
        ("Ada Nordin spoke.\nThe provincial police said it was late.", ["Ada Nordin", "provincial police"]),
        (
            "Diplomat says it is late\nAda Nordin said so.\n“It is,” the diplomat noted.",
            ["Diplomat", "Ada Nordin", "Ada Nordin"],
        ),
        (
            "Minister Per Strand met envoy Ada Nordin. Ada Nordin said no. It is late, the minister noted.",
            ["", "Ada Nordin", "Per Strand"],
        ),
        (
            "Ada Nordin said no. The Harbour Board's office in Southland said it was late.",
            ["Ada Nordin", "Harbour Board's office in Southland"],
        ),
        ("The ferry is late — Per Strand\nIt is.", ["Per Strand", ""]),
        ("The ferry is late — again\nIt is.", ["", ""]),
        ("Breaking: the ferry is late\nIt is.", ["", ""]),
        ("“We wait. The ferry is late,” said Ada Nordin.", ["Ada Nordin", "Ada Nordin"]),
        ("“We wait,” said Ada Nordin. “The ferry is late.”", ["Ada Nordin", "Ada Nordin"]),
        ("Ada Nordin spoke to the press.\n“We wait for the ferry, and we will wait.”", ["Ada Nordin", "Ada Nordin"]),
        ("“We wait,” said Ada Nordin. He left.", ["Ada Nordin", ""]),
        ("Ada Nordin said no. She added that it was late.", ["Ada Nordin", "Ada Nordin"]),
        ("The Harbour Board said no. It noted that it was late.", ["Harbour Board", "Harbour Board"]),
        ("Northland Foreign Ministry said no. The ministry stressed it.", ["Northland Foreign Ministry"] * 2),
        ("Ada Nordin said no. Per Strand left. The diplomat noted it.", ["Ada Nordin", "", "Ada Nordin"]),
        ("The ferry is late.", [""]),
        ("A source said the ferry is late.", ["source"]),
        ("Strand, who leads the board, said it was late.", ["Per Strand"]),
        ("Per Strand came. Northland's ambassador, Per Strand, told Harbour News so.", ["", "Per Strand"]),
        ("The Harbour Board, however, said it was late.", ["Harbour Board"]),
        ("Northland will wait, a senior diplomat said.", ["senior diplomat"]),
        ("Northland hopes for peace, Ada Nordin's office said.", ["Ada Nordin's office"]),
        ("“The ferry is late and we can do nothing, the sea is what the sea is", [""]),
        ("Mina Sur denied that Ada Nordin said so.", ["Mina Sur"]),
        ("The Southlanders have said they will come, Ada Nordin said.", ["Ada Nordin"]),
        ("The envoy for Southland, Per Strand, said no.", ["Per Strand"]),
        ("Ada Nordin, a member of the board, said the mayor is late.", ["Ada Nordin"]),
        ("“Mina Sur said it rains,” Per Strand noted on the quay.", ["Per Strand"]),
        ("Ada Nordin saw previous reports of it.", [""]),
        ("The harbour court drily said no.", ["harbour court"]),
        ("The harbour court categorically said no.", ["harbour court"]),
        ("Source Lily said no.", ["Source Lily"]),
        ("Per Strand came and Mina Sur said no.", ["Mina Sur"]),
        ("Per Strand being away, the court, however, said no.", ["court"]),
        ("The first and only envoy, an old hand, said the mayor was late.", ["first and only envoy"]),
        ("It rains\nIt rains\nPer Strand: the ferry is late", ["", "", "Per Strand"]),
        ("It rains\nIt rains\nIt rains\nPer Strand: the ferry is late", ["", "", "", ""]),
        ("The ferry is late — Northland Foreign Ministry\nIt is.", ["Northland Foreign Ministry", ""]),
        ("The ferry is late — the harbour court\nIt is.", ["", ""]),
        ("Ada Nordin spoke to the press.\n“We wait for it.”", ["Ada Nordin", ""]),
        ("Ada Nordin spoke to the press.\n“We wait for the ferry in the rain” stands on a wall.", ["Ada Nordin", ""]),
        # names that the text itself introduces
        ("Olga Holm runs the mill. Holm said it was old.", ["", "Olga Holm"]),
        ("Senator Olga Holm (D-Vale) said the bill was dead.", ["Olga Holm"]),
        ("Mrs. Holm left. The mill was old, according to Olga Holm.", ["", "Olga Holm"]),
        ("The Mill Workers Union (MWU) met. MWU said no.", ["", "Mill Workers Union"]),
        ("Brightmill said the tests went well.", ["Brightmill"]),
        ("Holm's spokesman Joop Quist denied it.", ["Joop Quist"]),
        # whoever speaks, as written
        ("Many millers said the wheel was broken.", ["Many millers"]),
        ("The audit found that half of the sacks were late.", ["audit"]),
        ("A college survey shows that most millers want rain.", ["college survey"]),
        ("Some of the millers hope for rain.", ["Some of the millers"]),
        ("The court ruled that the mill must close.", ["court"]),
        ("Critics have questioned the count.", ["Critics"]),
        ("Millers who spoke with the board said no.", ["Millers"]),
        # nobody: the accused, what only looks like a verb
        ("Mr. Quist was accused of theft.", [""]),
        ("It is known in several states.", [""]),
        ("No miller said so.", [""]),
        # pronouns
        ("Olga Holm met the millers. She said it rained.", ["", "Olga Holm"]),
        ("Mrs. Olga Holm met Mr. Joop Quist at the mill. He said it rained.", ["", "Joop Quist"]),
        ("Olga Holm faced the mayor, Joop Quist. “It is over,” she said.", ["", "Olga Holm"]),
        ("Olga Holm said her mill, which she built, was old. She wants a new one.", ["Olga Holm"] * 2),
        # the outermost, and none within what is said
        ("Holm said that the millers hope for rain.", ["Holm"]),
        ("As the millers accused Holm, the mayor said no.", ["mayor"]),
        ("The mill burned, Quist promised a new one, Holm told reporters in Osby.", ["Holm"]),
        ("Holm took to Twitter to say it rained.", ["Holm"]),
        ("The U.S.-backed millers' union said no.", ["U.S.-backed millers' union"]),
        ("The Harbour Board said it rained, according to a statement on Friday.", ["Harbour Board"]),
        ("It rained, according to a statement on Friday.", ["statement"]),
        ("Flour was sold, official figures show.", ["official figures"]),
        ("Some congressional Reds asserted that it rained.", ["congressional Reds"]),
        ("What does Norway want from the millers?", [""]),
        (
            "The Isle's Ministry of Mills said no. The Ministry of Mills added that it rained.",
            ["Isle's Ministry of Mills"] * 2,
        ),
        (
            "Norway's Ministry of Mills met Denmark's Ministry of Mills. Denmark's Ministry of Mills said yes.",
            ["", "Denmark's Ministry of Mills"],
        ),
        ("The millers made known that it rained.", ["millers"]),
        # a word that is given
        ("Olga Holm offered a rare apology.", ["Olga Holm"]),
        ("The millers have voiced support for Holm.", ["millers"]),
        ("The bishop gave a warning on Sunday.", ["bishop"]),
        ("Olga Holm offered the millers a wheel.", [""]),
        ("The firm made a wheel with support from Osby.", [""]),
        # a noun means nobody who was not called so
        ("Olga Holm said no. The mayor came, and the captain said yes.", ["Olga Holm", "captain"]),
        ("Olga Holm said no. The envoy said it twice.", ["Olga Holm"] * 2),
        ("The Harbour Board said no. The millers' board said yes.", ["Harbour Board", "millers' board"]),
        # marks of quotation
        ("»We wait,« Holm said. »The wheel is old.«", ["Holm", "Holm"]),
        ("„We wait“, said Olga Holm.", ["Olga Holm"]),
        ("''We wait,'' Holm said. ''The wheel is old.''", ["Holm", "Holm"]),
        ("Olga Holm asked on Monday: “Who pays?”", ["Olga Holm"]),
    ],
)
def test_speakers(text: str, names: list[str], profile: topic.Profile) -> None:
    assert said_by(text, profile) == names


def named_in(phrase: str, profile: topic.Profile) -> noun_phrases.Named:
    """Who a phrase names where Ada Nordin, the Harbour Board and Harbour News spoke before."""
    folded = fold(phrase)
    on = page(phrase, folded, profile.find(phrase, folded), [])
    memory = speakers.remember(on)
    memory.add(Speaker("Ada Nordin", "Northland", "person"))
    memory.add(Speaker("Harbour Board", "Northland", "body"))
    memory.add(Speaker("Harbour News", "", "outlet"))
    return noun_phrases.read(on, 0, len(phrase), memory)


@pytest.mark.parametrize(
    ("row", "phrase", "name"), [(row.name, *pair) for row in noun_phrases.PHRASES for pair in row.examples.items()]
)
def test_a_row_names_who_its_examples_mean(row: str, phrase: str, name: str, profile: topic.Profile) -> None:
    found = named_in(phrase, profile)
    assert (found.by, found.speaker and found.speaker.name) == (row, name)


@pytest.mark.parametrize(("row", "phrase"), [(row.name, phrase) for row in noun_phrases.PHRASES for phrase in row.but])
def test_a_row_does_not_read_its_counter_examples(row: str, phrase: str, profile: topic.Profile) -> None:
    assert named_in(phrase, profile).by != row


def test_a_source_in_a_body_belongs_to_its_actor(profile: topic.Profile) -> None:
    source = named_in("a source in the board", profile).speaker
    assert source and source.actor == "Northland"


@pytest.mark.parametrize("phrase", ["", " ,'", "nothing", "there", "the next", "acting"])
def test_a_phrase_without_a_speaker_names_nobody(phrase: str, profile: topic.Profile) -> None:
    assert named_in(phrase, profile) == (None, "")


def test_twenty_speakers_are_remembered() -> None:
    memory = Memory()
    for number in range(25):
        memory.add(Speaker(f"envoy {number:02}", "", "unnamed"))
    assert memory.named("envoy 05") and not memory.named("envoy 04")


@pytest.mark.parametrize(("between", "name"), [(1900, "Per Strand"), (2100, "mayor")])
def test_a_title_is_remembered_for_a_page(between: int, name: str, profile: topic.Profile) -> None:
    text = "Mayor Per Strand came. " + "Rain." * (between // 5) + " Ada Nordin said no. The mayor said yes."
    assert said_by(text, profile)[-1] == name


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Tensions over the mill threatened the town.", None),
        ("The collapse of the mill threatens to end it.", None),
        ("Experts in Osby warned of rain.", "Experts in Osby"),
        ("The millers threatened to leave.", "millers"),
        ("The hospital said it rained.", "hospital"),
        ("The clock shows that it is late.", None),
        ("The audit shows that the mill is old.", "audit"),
    ],
)
def test_what_cannot_speak_tells_no_claim(text: str, who: str | None, profile: topic.Profile) -> None:
    folded = fold(text)
    on = page(text, folded, profile.find(text, folded), [])
    found = cues.of_saying(cues.find(text, folded, on.language))
    (told,) = attribution.attribute(introduced(on), sentences.split(text), sentences.paragraphs(text), found)
    assert (told.primary.name if told.primary else None) == who


def test_who_only_hopes_in_a_relative_clause_does_not_tell_the_sentence(profile: topic.Profile) -> None:
    text = "The board flew out forty millers who wished to leave."
    folded = fold(text)
    on = page(text, folded, profile.find(text, folded), [])
    found = cues.of_saying(cues.find(text, folded, on.language))
    (told,) = attribution.attribute(introduced(on), sentences.split(text), sentences.paragraphs(text), found)
    assert told.primary is None
    assert said_by(text, profile) == ["forty millers"]


def test_two_who_say_it_are_both_told(profile: topic.Profile) -> None:
    (each,) = read("Ada Nordin and Per Strand denied it.", profile)
    assert each.speakers == ("Ada Nordin", "Per Strand") and each.primary and each.primary.name == "Ada Nordin"


def test_headings_of_sections_are_no_turns(profile: topic.Profile) -> None:
    text = "Ada Nordin: A strong start.\nShe has the most votes.\nPer Strand: A late one.\nHe has few."
    assert said_by(text, profile)[1::2] == ["", ""]


def test_labels_in_capitals_are_turns(profile: topic.Profile) -> None:
    text = "QUIST: Is it late?\nNORDIN: It is.\nQUIST: Why?\nIs it the storm?"
    assert said_by(text, profile) == ["QUIST", "NORDIN", "QUIST", "QUIST"]


def test_turns_of_an_interview_carry_on(profile: topic.Profile) -> None:
    text = "Question: Is it late?\nAda Nordin: It is. We wait.\nAnd we hope.\nQuestion: For what?\nAda Nordin: For it."
    assert said_by(text, profile) == ["Question", "Ada Nordin", "Ada Nordin", "Ada Nordin", "Question", "Ada Nordin"]


def test_a_label_holds_a_name_and_its_office_and_no_sentence(profile: topic.Profile) -> None:
    text = "Question: Is it late?\nPer Strand, the harbour's mayor: It is.\nAnd then Ada Nordin spoke to all: it is."
    assert said_by(text, profile) == ["Question", "Per Strand", "Per Strand"]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Ada Nordin said: “We wait.”", True),
        ("“We wait,” said Ada Nordin.", True),
        ("Ada Nordin said it rains. “We wait.”", False),
        ("“We wait.” Ada Nordin said it rains.", True),
    ],
)
def test_a_sentence_with_a_quotation_is_quoted(text: str, quoted: bool, profile: topic.Profile) -> None:
    assert read(text, profile)[0].quoted is quoted


def test_one_label_is_no_interview_but_a_headline(profile: topic.Profile) -> None:
    assert said_by("Ada Nordin: the ferry is late\nThe ferry waits.", profile) == ["Ada Nordin", ""]


def test_unclosed_quotation_goes_on_in_the_next_paragraph(profile: topic.Profile) -> None:
    text = "“The ferry is late and it will be late,” said Ada Nordin.\n“We wait for it every day, all of us.\n"
    text += "“And we will wait for it the day after tomorrow, if we must.”"
    assert said_by(text, profile) == ["Ada Nordin"] * 3


def test_outlet_of_the_article_closes_the_chain(profile: topic.Profile) -> None:
    (each,) = read("Ada Nordin told Harbour News it is late.", profile, "Ferry Times")
    assert each.speakers == ("Ada Nordin", "Harbour News", "Ferry Times")


PAD = "It rains. " * 200


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("OSLO (Harbour News) — The ferry is late.", "Harbour News"),
        ("OSLO, on the northern shore, May 2 /HN/ The ferry is late.", "Harbour News"),
        (f"{PAD}\nOSLO (Harbour News) — The ferry is late.", "Harbour News"),
        (f"{PAD}{PAD}\nOSLO (Harbour News) — The ferry is late.", None),
        ("In Oslo (Harbour News) it rains.", None),
        ("At 5 PM (Harbour News) it rains.", None),
        ("OSLO, Harbour News — The ferry is late.", None),
        ("Per Strand told Harbour News it rains. Ada Nordin confirmed to Harbour News that it rains.", "Harbour News"),
        ("Per Strand told Harbour News it rains. Ada Nordin read Harbour News.", None),
        ("Per Strand told Harbour News it rains. Ada Nordin told Ferry Times that it rains.", None),
        ("Per Strand told The Bell it rains. Ada Nordin told The Bell that it rains.", None),
        ("It rains.", None),
    ],
)
def test_an_outlet_names_itself(text: str, outlet: str | None, profile: topic.Profile) -> None:
    on = page(text, fold(text), profile.find(text, fold(text)), [])
    assert outlets.own_outlet(on, profile.agencies) == outlet


SIGNED = [(text, name) for row in signed.ROWS for text, name in row.examples.items()]


@pytest.mark.parametrize(("text", "name"), SIGNED)
def test_a_quotation_is_signed(text: str, name: str, profile: topic.Profile) -> None:
    assert said_by(text, profile)[0] == name


@pytest.mark.parametrize("text", [text for row in signed.ROWS for text in row.but])
def test_what_stands_behind_a_quotation_does_not_always_sign_it(text: str, profile: topic.Profile) -> None:
    assert said_by(text, profile)[0] == ""


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ada Nordin's account: the ferry is late.", ["Ada Nordin"]),
        ("The ferry's account: it is late.", [""]),
        ("As Ada Nordin put it, the ferry is late.", ["Ada Nordin"]),
        ("- The ferry is late, - said Ada Nordin.", ["Ada Nordin"]),
        ("“The ferry is late.\n\n“It will come,” said Ada Nordin.", ["Ada Nordin", "Ada Nordin"]),
        ("“The ferry is late.”\n\n“It will come,” said Ada Nordin.", ["", "Ada Nordin"]),
    ],
)
def test_signs_and_short_words_tell_who_says_it(text: str, names: list[str], profile: topic.Profile) -> None:
    assert said_by(text, profile) == names
