"""The dated events of the shipped topic: each has a source, is found as articles tell it, and nowhere else."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

import timeline
from timeline import topic
from timeline.dating import inferred
from timeline.model import NamedEvent

EVENTS = topic.default().events
MORE = " The envoy has said that it was so, and that this was all that he had to say of it."  # so that it is English
# Texts that are older than the event whose words they use, or of another event altogether: when, and what.
OTHERS: tuple[tuple[str, str], ...] = (
    ("2014-02-26", "Lawmakers in Kyiv picked an interim government while Afghanistan waited for the Taliban to talk."),
    ("2021-03-08", "Washington proposed an interim government in Kabul that would take in the Taliban, an envoy said."),
    ("2021-06-02", "The Taliban do not want any kind of caretaker government, its spokesman told reporters in Doha."),
    ("2019-02-06", "Delegates in Moscow talked of an interim cabinet in which the Taliban would have a few seats."),
    (
        "2014-09-03",
        "NATO called it an invasion of Ukraine when columns crossed from Russia. Afghanistan was on its mind.",
    ),
    (
        "2022-02-11",
        "Washington warned that a full-scale invasion of Ukraine could come any day; Kabul watched with worry.",
    ),
    (
        "2022-01-20",
        "Kyiv fears the full-scale invasion for which it sees troops massing at its border, officials said.",
    ),
    ("2015-05-04", "Hundreds fled as the Taliban offensive reached the edge of Kunduz, and the army sent more men."),
    (
        "2016-08-12",
        "The Taliban's spring offensive took a swathe of Afghan territory in Helmand this summer, a general said.",
    ),
    (
        "2017-05-02",
        "Officials in Sangin say a lightning advance of the Taliban was stopped at the river, with many losses.",
    ),
    ("2012-10-01", "When the Taliban took power, they closed the cinemas, and Najibullah was hanged from a lamp post."),
    (
        "2013-04-11",
        "In the 1990s, after the movement came to power, music was heard only in secret, an old singer said.",
    ),
    (
        "2018-09-27",
        "The Taliban entered Kabul in 1996 and its people learned new rules within a day, the historian wrote.",
    ),
    (
        "2015-10-14",
        "Shops are open again two weeks after the group's takeover of Kunduz, where whole districts lay empty.",
    ),
    ("2021-07-13", "Diplomats in Kabul fear a Taliban takeover before the winter and have begun to burn their papers."),
    ("2021-08-06", "Everything must be done to prevent the fall of Kabul, the envoy said after the talks in Doha."),
    ("2021-08-11", "A fall of Kabul is possible within ninety days, an American official said of the Taliban."),
    ("2024-01-30", "China's president accepted the credentials of an envoy of the Taliban at a ceremony in Beijing."),
    (
        "2020-11-24",
        "Putin accepted the credentials of twenty ambassadors in Moscow, Afghanistan's among them, on Tuesday.",
    ),
    (
        "2014-06-01",
        "Pakistan was the first country to recognise the Taliban, a decision that its diplomats came to regret.",
    ),
    (
        "2024-10-20",
        "Nobody knows if Russia could become the first country to recognise the Taliban, a scholar in Kabul said.",
    ),
    (
        "2018-03-05",
        "Russia began a snap combat readiness check of the Central Military District, its ministry said Monday.",
    ),
    (
        "2019-10-21",
        "A combat readiness check began at Russia's 201st base in Dushanbe, with tanks and artillery, on Monday.",
    ),
    ("2015-08-08", "A truck bomb in Kabul tore through a poor quarter and killed shopkeepers in their beds on Friday."),
    (
        "2015-08-10",
        "The attack on Kabul airport came at noon, when the road to the gate was full of cars, police said.",
    ),
    ("2014-11-27", "The embassy bombing in Kabul killed a British guard; Russian diplomats were far away from it."),
    ("2015-05-19", "Shells hit the yard in an attack on the Russian embassy in Damascus, while Kabul stayed quiet."),
    ("2015-11-20", "The concert hall attack in Paris was planned in Brussels, investigators said. The City mourns."),
    ("2016-02-02", "Soldiers beat back an attack on a military base near Jalalabad. Mazar-e-Sharif saw protests."),
    (
        "2019-11-02",
        "The four powers of the extended troika will come together again, diplomats in Moscow said on Friday.",
    ),
    ("2016-10-03", "Soldiers feared the fall of Kunduz on Monday, a year after the city was lost to the Taliban once."),
    (
        "2022-11-09",
        "The fourth meeting of the Moscow format is scheduled for November 16, the ministry in Moscow said.",
    ),
    ("2022-11-10", "Preparations for the fourth round of the Moscow format go on, and eleven capitals were invited."),
    (
        "2023-09-12",
        "Kabul confirmed that it is to attend the fifth meeting of the Moscow format in Kazan, Moscow said.",
    ),
    ("2024-10-02", "The upcoming sixth meeting of the Moscow format brings envoys of ten states to Moscow this week."),
    (
        "2022-04-18",
        "Farmers in Helmand asked for the suspension of the ban on opium, the Taliban said. Russia took note.",
    ),
    (
        "2024-01-02",
        "Kazakhstan lifted its ban on the Taliban, the ministry in Astana said, and Russia is to look at it.",
    ),
    (
        "2024-09-06",
        "Kyrgyzstan removed the Taliban from its list of banned groups. The Taliban thanked Bishkek for it.",
    ),
    (
        "2015-03-02",
        "Police in Kabul look into the killing of Khalil, a trader of carpets, whose shop stood at the river.",
    ),
    (
        "2015-12-05",
        "Kabul speaks of the death of Mullah Mansour after a shootout near Quetta; the Taliban say he lives.",
    ),
    (
        "2016-07-03",
        "The mayor of Manila offered bounties for the men who sold drugs; a Russian tourist saw the posters.",
    ),
    ("2014-08-19", "The Taliban paid bounties for every policeman killed in the province, a Russian daily wrote."),
    ("2019-09-02", "The draft of the US-Taliban deal lies on the desk of the president, an adviser of Kabul said."),
    ("2020-01-18", "Both sides hope that a Doha agreement would be ready by the end of the month, the Taliban said."),
    (
        "2018-05-09",
        "Trump's new strategy toward Iran was the talk of Afghanistan's traders, who send their goods there.",
    ),
    (
        "2013-03-08",
        "A teacher recalls the years when the Taliban banned women from universities, in the 1990s, in Kabul.",
    ),
    ("2011-03-30", "A Russian evacuation flight left Tripoli. Afghanistan had no citizens of its own on board of it."),
    (
        "2020-06-08",
        "Prisoners must be freed before the start of intra-Afghan talks, the Taliban said in September's words.",
    ),
    (
        "2018-08-24",
        "The second round of the Moscow format was postponed, Moscow and Kabul said, and no new day is set.",
    ),
    ("2021-07-20", "The end of it all would be the completion of the US withdrawal from Afghanistan by the deadline."),
    ("2014-03-20", "Kyiv's interim government asked for help. In Kabul, the Taliban named new governors."),
    (
        "2021-03-10",
        "The Taliban rejected a share in an interim government, and Ghani called the interim government a bad idea.",
    ),
    (
        "2021-09-04",
        "The Taliban's interim government must include women, a Russian diplomat said of the "
        "plans, which are not ready.",
    ),
    ("2021-09-02", "The Taliban will announce an interim government on Friday after prayers, its spokesman said."),
    (
        "2016-05-24",
        "Rumours of the death of Mullah Omar's successor: the killing of Mullah Mansour has changed the Taliban.",
    ),
    ("2014-10-02", "The Taliban seized Kabul in 1996 and lost it five years later to the Northern Alliance."),
    ("2015-09-30", "The fall of Kunduz reminds many of the fall of Kabul to the mujahideen in 1992."),
    (
        "2013-10-10",
        "Since the Taliban took power for the first time, much has changed, said a man who saw Najibullah hang.",
    ),
    (
        "2021-07-08",
        "Tajikistan called up reservists on Monday for combat readiness checks at the border with Russia's 201st base.",
    ),
    (
        "2017-03-14",
        "Dushanbe and Moscow ended a joint combat readiness check at a range near the Afghan border on Friday.",
    ),
    (
        "2019-08-20",
        "The Doha agreement between the US and the Taliban is nearly done, Khalilzad told reporters in Kabul.",
    ),
    (
        "2019-09-03",
        "Ghani's advisers read the Doha agreement, and Khalilzad said nothing was final until Trump agreed.",
    ),
    ("2017-07-20", "Trump's Afghanistan strategy is expected within weeks; generals in Kabul wait for troops."),
    (
        "2015-08-10",
        "After the attack on Kabul airport, guards from NATO closed the road. Five were killed in "
        "the bombing at Kabul airport.",
    ),
    ("2022-01-30", "The attack on the Russian embassy in Kabul in 2016 was the work of the Taliban, a source said."),
    (
        "2016-01-21",
        "Seven journalists died in the blast outside the Russian embassy in Kabul; the Taliban said it did it.",
    ),
    ("2020-10-05", "The extended troika met in Moscow last year, an expert on Afghanistan said on Friday."),
    (
        "2019-11-01",
        "The expanded troika on Afghanistan held its second round in Moscow last week, diplomats said on Friday.",
    ),
    ("2016-10-04", "Officials said on Monday that the capture of Kunduz by the Taliban showed that the army is weak."),
    (
        "2021-08-09",
        "Sunday's capture of Kunduz by the Taliban stunned the north. The capture of Kunduz came at dawn on Sunday.",
    ),
    (
        "2024-12-12",
        "The Duma passed a bill that allows the suspension of the ban on the Taliban, and Russia may use it next year.",
    ),
    ("2023-06-10", "Kabul hopes that Russia will be the first country to recognise the Taliban, Zhirnov was told."),
    ("2022-04-01", "No one in Moscow spoke of Russia's recognition of the Taliban when the first diplomat came."),
    (
        "2013-09-02",
        "An attack on a military base in Wardak killed four; an attack on the army base in Mazar "
        "killed none that year, in 2011.",
    ),
    (
        "2014-07-03",
        "Taliban's rapid advance in the north worries Moscow, which sees the rapid advance of the Taliban as a threat.",
    ),
    (
        "2019-05-10",
        "Taliban blitz on an aid group's office in Kabul left nine dead; police blamed the Haqqani network.",
    ),
    ("2018-02-02", "The Taliban paid bounties to those who shot at Russian-made helicopters, a pilot said."),
    ("2020-02-10", "The US-Taliban deal, once signed, would bring home thousands of soldiers, the Taliban said."),
    ("2020-03-20", "The start of intra-Afghan talks was put off again; the Taliban asked for its men first."),
    (
        "2021-02-01",
        "Since the fall of Kabul in 1992 the city has not known such fear, a shopkeeper told a Russian reporter.",
    ),
    (
        "2021-08-14",
        "The seizure of Kabul is only a question of days, a Russian general told a newspaper, and the Taliban know it.",
    ),
    ("2021-08-13", "The Taliban captured Kandahar. Kabul is next, and the fall of Kabul may come within weeks."),
    ("2021-08-12", "US officials now think that the Taliban takeover of Kabul is a matter of weeks."),
    ("2021-07-02", "After the Taliban takeover of dozens of districts, Moscow asked Kabul for calm."),
    (
        "2022-11-15",
        "Tomorrow the fourth meeting of the Moscow format opens in Moscow with eleven states, and "
        "Kabul is not invited.",
    ),
    ("2022-11-14", "The fourth meeting of the Moscow format takes place on Wednesday, the Russian ministry said."),
    ("2025-09-30", "Muttaqi leaves for Moscow on Sunday, where he attends the seventh meeting of the Moscow format."),
    ("2024-11-20", "Shoigu's visit to Kabul is being prepared, sources in the Taliban said."),
    ("2016-08-01", "Biden announced that U.S. troops stay in Afghanistan as long as Kabul wants them."),
    (
        "2021-05-10",
        "The completion of the US withdrawal from Afghanistan in September leaves Kabul alone, Kabulov said.",
    ),
    ("2012-05-01", "al-Qaeda denied the killing of Ayman al-Zawahri by a US drone in Pakistan."),
    (
        "2023-03-01",
        "Kabul asks for the credentials of its envoy; Moscow accepted the credentials of Tajikistan's new ambassador.",
    ),
    (
        "2018-06-01",
        "The first meeting of the Moscow format brought eleven states together in April last year, "
        "without the Taliban.",
    ),
)
# Each event as articles tell it, with words that they use beside it.
TOLD: dict[str, tuple[str, str]] = {
    "Soviet invasion of Afghanistan": (
        "Millions left Afghanistan after the Soviet invasion and never came back.",
        "The old man lost his farm in the Soviet invasion, as half of Afghanistan did.",
    ),
    "Soviet withdrawal from Afghanistan": (
        "Since the Soviet withdrawal no Russian soldier has been in Afghanistan.",
        "Soviet troops withdrew over the bridge, and Afghanistan was left to itself.",
    ),
    "September 11 attacks": (
        "The Taliban gave shelter to those behind the September 11 attacks.",
        "After the 9/11 attacks Moscow opened its skies to American planes.",
    ),
    "US-led invasion of Afghanistan": (
        "The Taliban lost Afghanistan in the US-led invasion.",
        "Before they were ousted by the U.S.-led invasion, the Taliban ran Afghanistan.",
    ),
    "Russia lists the Taliban as terrorists": (
        "Russia banned the Taliban over its ties with Chechnya.",
        "The court in Moscow had outlawed the Taliban, and it stayed so.",
    ),
    "The death of Mullah Omar becomes known": (
        "The talks broke off at the news of Mullah Omar's death.",
        "Kabul confirmed the death of Mullah Omar while the Taliban kept silent.",
    ),
    "Fall of Kunduz": (
        "Since the fall of Kunduz the north has not been safe, Moscow said.",
        "The capture of Kunduz shocked Central Asia, a Russian general said.",
    ),
    "Death of Mullah Mansour": (
        "Since the death of Mullah Mansour in a drone strike the Taliban have had another leader.",
        "Akhundzada was chosen after the killing of Mullah Mansour.",
    ),
    "Russia, China and Pakistan consult on Afghanistan": (
        "Kabul was not at the trilateral consultations in Moscow with Pakistan and China.",
        "Pakistan praised the trilateral meeting in Moscow as useful.",
    ),
    "First meeting of the Moscow format": (
        "The Taliban were not at the first meeting of the Moscow format.",
        "Washington stayed away from the first Moscow format.",
    ),
    "Attack on the army base near Mazar": (
        "Many recruits died in the attack on the army base near Mazar-i-Sharif.",
        "The minister resigned after the attack on the military base in Mazar-e-Sharif.",
    ),
    "Truck bomb near the embassies in Kabul": (
        "The windows of the German embassy broke in the truck bombing in Kabul.",
        "The Kabul truck bomb of May 31 killed more than a hundred people.",
    ),
    "Trump sets out his strategy for Afghanistan": (
        "Moscow thinks little of Trump's new strategy for Afghanistan.",
        "Kabulov said of Trump's South Asia strategy that it had failed in Afghanistan.",
    ),
    "Russia invites the Taliban to talks on 4 September": (
        "Kabul turned down the September 4 talks in Moscow.",
        "The Taliban had accepted the Sept. 4 meeting in Moscow.",
    ),
    "Second meeting of the Moscow format": (
        "The Taliban sat at the table at the second meeting of the Moscow format.",
        "India sent two retired diplomats to the second round of the Moscow format.",
    ),
    "Afghan politicians and the Taliban talk in Moscow": (
        "Karzai led the guests at the intra-Afghan talks in Moscow.",
        "The Taliban were pleased with the intra-Afghan meeting in Moscow.",
    ),
    "Russia, China and the United States consult in Moscow": (
        "Khalilzad was glad of the trilateral consultation in Moscow.",
        "The US stood by the trilateral consensus on the peace process in Afghanistan.",
    ),
    "Centenary of relations between Russia and Afghanistan": (
        "Baradar spoke at the centenary of diplomatic relations in Moscow.",
        "The Taliban came for the 100th anniversary of diplomatic relations between Russia and Afghanistan.",
    ),
    "The extended troika on Afghanistan meets": (
        "The envoys of the extended troika called for peace in Afghanistan.",
        "The expanded troika has done much for Afghanistan, Kabulov said.",
    ),
    "The extended troika meets in Moscow": (
        "The extended troika met in Moscow and called for peace in Afghanistan.",
        "The meeting of the expanded troika in Moscow was good for Afghanistan.",
    ),
    "The extended troika meets in Doha": (
        "The extended troika met in Doha and called for peace in Afghanistan.",
        "The meeting of the expanded troika in Doha was good for Afghanistan.",
    ),
    "The extended troika meets in Islamabad": (
        "The extended troika met in Islamabad and called for aid to Afghanistan.",
        "The meeting of the expanded troika in Islamabad was good for Afghanistan.",
    ),
    "The extended troika meets in Tunxi": (
        "The extended troika came together in Tunxi.",
        "In Tunxi the envoys of the expanded troika spoke of Afghanistan.",
    ),
    "Baradar's team at the extended troika in Moscow": (
        "Baradar spoke at the extended troika.",
        "The expanded troika of March 18 was led by Lavrov.",
    ),
    "Trump calls off the talks with the Taliban": (
        "Trump called off talks with the Taliban over the death of a soldier.",
        "Trump canceled a secret meeting with the Taliban.",
    ),
    "Stanikzai's team meets Kabulov in Moscow": (
        "Stanikzai met with Kabulov in Moscow.",
        "Stanekzai left Moscow after the talks with Kabulov.",
    ),
    "US-Taliban agreement in Doha": (
        "The Doha agreement left Kabul out, a Russian diplomat said.",
        "Under the Doha deal the Taliban promised not to give shelter to al-Qaeda.",
    ),
    "The United States and the Taliban sign their agreement": (
        "Since the US-Taliban deal the number of raids has gone down.",
        "The Taliban see a violation of the U.S.-Taliban agreement in it.",
    ),
    "Reports of Russian bounties": (
        "The president brushed off the reports of Russian bounties.",
        "Moscow denied that it paid bounties to the Taliban for American soldiers.",
    ),
    "Intra-Afghan talks open in Doha": (
        "Little has been settled since the start of intra-Afghan talks.",
        "The intra-Afghan talks began in Doha in September.",
    ),
    "Biden announces the withdrawal from Afghanistan": (
        "Biden announced the withdrawal of all troops from Afghanistan.",
        "Kabulov shrugged at Biden's announcement of the withdrawal from Afghanistan.",
    ),
    "The Taliban offensive of 2021": (
        "Ghani fled from the Taliban's lightning offensive.",
        "The army fell apart before the rapid Taliban advance across the country.",
    ),
    "Delawar's team meets Kabulov in Moscow": (
        "Delawar's visit to Moscow was a surprise to Kabul.",
        "Kabulov received the delegation led by Shahabuddin Delawar.",
    ),
    "Tajikistan puts all its forces on alert": (
        "Rahmon watched the combat readiness check from a square in the capital.",
        "Tajikistan ended its combat readiness checks with a parade.",
    ),
    "Taliban seize Kabul": (
        "Few embassies stayed open after the fall of Kabul.",
        "Since the Taliban's return to power Moscow has kept its embassy open.",
    ),
    "Taliban take power in Kabul again": (
        "Trade has grown since the Taliban came to power.",
        "The Taliban seized Kabul in August as Ghani fled.",
    ),
    "The Taliban takeover of 2021": (
        "Girls have been kept at home since the Taliban takeover.",
        "Banks closed after the group's takeover of the country.",
    ),
    "Zhirnov meets the Taliban on the security of the embassy": (
        "Zhirnov met with representatives of the Taliban about the safety of the embassy.",
        "The embassy was calm after Zhirnov's meeting with the Taliban.",
    ),
    "Russia flies its people out of Afghanistan": (
        "The army evacuated Russian citizens from Kabul in four planes.",
        "The second of the Russian evacuation flights from Kabul took students along.",
    ),
    "Bombing at the airport of Kabul": (
        "Thirteen of them were Marines who died in the bombing at Kabul airport.",
        "The Abbey Gate bombing killed many who hoped for a plane.",
    ),
    "US withdrawal completed": (
        "The last American soldier left Kabul at night.",
        "The Taliban fired into the air at the completion of the US withdrawal from Afghanistan.",
    ),
    "Taliban name an interim government": (
        "No woman is in the Taliban's interim government.",
        "Russia looks closely at the Taliban's acting cabinet.",
    ),
    "Kabulov meets Hasan Akhund in Kabul": (
        "Kabulov met with Hasan Akhund in the palace.",
        "Kabulov was pleased with the meeting with Mohammad Hasan Akhund.",
    ),
    "Third meeting of the Moscow format": (
        "Hanafi led the team at the third meeting of the Moscow format.",
        "Washington stayed away from the third round of the Moscow format.",
    ),
    "Invasion of Ukraine": (
        "Prices rose after the full-scale invasion of Ukraine.",
        "Moscow has had few friends since its February 2022 invasion of Ukraine.",
    ),
    "Russia accredits the first diplomat of the Taliban": (
        "Moscow accredited the first diplomat of the Taliban.",
        "Lavrov spoke of the accreditation of a Taliban diplomat.",
    ),
    "The Afghan embassy in Moscow is handed over to the Taliban": (
        "The Afghan embassy in Moscow was handed over to an envoy of the Taliban.",
        "Garwal moved in after the handover of the embassy.",
    ),
    "A US drone kills Ayman al-Zawahri in Kabul": (
        "The killing of Ayman al-Zawahri in Kabul embarrassed the Taliban.",
        "A drone killed Ayman al-Zawahiri on his balcony.",
    ),
    "Bombing at the Russian embassy in Kabul": (
        "Two of the staff died in the bombing at the Russian embassy in Kabul.",
        "The Taliban arrested two men after the attack on the Russian embassy.",
    ),
    "Russia and the Taliban make a provisional deal on fuel and wheat": (
        "Azizi told of the provisional deal with Russia on fuel.",
        "The Taliban have signed the preliminary agreement with Russia on wheat.",
    ),
    "Fourth meeting of the Moscow format": (
        "The Taliban were not at the fourth meeting of the Moscow format.",
        "The fourth round of the Moscow format called for aid.",
    ),
    "The Taliban close universities to women": (
        "The world was angry at the ban on women attending universities in Afghanistan.",
        "The Taliban barred women from universities overnight.",
    ),
    "The Taliban at the Kazan forum": (
        "Azizi spoke at the Kazan forum.",
        "Baradar met the governor at the forum in Kazan.",
    ),
    "Zhirnov and Muttaqi meet in Kabul": (
        "On July 15 Zhirnov met with Muttaqi in Kabul.",
        "Zhirnov spoke of trade at the meeting with Muttaqi on July 15.",
    ),
    "Fifth meeting of the Moscow format": (
        "Muttaqi came to the fifth meeting of the Moscow format.",
        "The fifth round of the Moscow format ended in Kazan.",
    ),
    "Kazakhstan takes the Taliban off its list": (
        "Kazakhstan removed the Taliban from its list of banned groups.",
        "Astana has taken the Taliban off its list.",
    ),
    "Xi takes the credentials of an ambassador of the Taliban": (
        "Xi accepted the credentials of an envoy of the Taliban.",
        "Xi Jinping received the credentials of an ambassador from Kabul.",
    ),
    "Attack on Crocus City Hall": (
        "The Crocus City Hall attack was claimed by IS-K.",
        "Security was raised in Moscow after the concert hall attack.",
    ),
    "The Taliban at the St. Petersburg forum": (
        "Omari led the team at the St. Petersburg forum.",
        "Omari walked through the halls of SPIEF.",
    ),
    "Putin calls the Taliban allies against terrorism": (
        "Putin said that the Taliban are our allies.",
        "Putin called the Taliban an ally in the fight.",
    ),
    "Kyrgyzstan takes the Taliban off its list": (
        "Kyrgyzstan removed the Taliban from its list of banned groups.",
        "Bishkek has taken the Taliban off its list.",
    ),
    "Sixth meeting of the Moscow format": (
        "Muttaqi was the guest of honour at the sixth meeting of the Moscow format.",
        "The sixth round of the Moscow format ended without a dinner.",
    ),
    "Kabulov and Muttaqi meet in Kabul": (
        "On November 24 Kabulov met with Muttaqi in Kabul.",
        "Kabulov spoke of trade at the meeting with Muttaqi on November 24.",
    ),
    "Shoigu visits Kabul": (
        "Shoigu arrived in Kabul with a large delegation.",
        "The Taliban were pleased with Shoigu's visit to Kabul.",
    ),
    "Khalil Haqqani is killed in Kabul": (
        "The killing of Khalil Haqqani shook the Taliban in Kabul.",
        "IS-K boasted of the assassination of Khalil-ur-Rahman Haqqani in Kabul.",
    ),
    "Putin signs the law on suspending bans": (
        "Putin signed the law on suspending bans.",
        "Russia has the law allowing courts to suspend bans.",
    ),
    "The prosecutor general asks the court to suspend the ban on the Taliban": (
        "The prosecutor general asked the Supreme Court to suspend the ban on the Taliban.",
        "The Taliban were pleased at the request to suspend the ban on the Taliban.",
    ),
    "Russia suspends the ban on the Taliban": (
        "Russia suspended its ban on the Taliban.",
        "Moscow has gained little from the suspension of the ban on the Taliban.",
    ),
    "Russia agrees to an ambassador of the Taliban": (
        "Russia agreed to accept an ambassador from the Taliban.",
        "Zhirnov brought the note accepting the Taliban's ambassador.",
    ),
    "Gul Hassan arrives in Moscow": (
        "Gul Hassan arrived in Moscow with his family.",
        "Reporters waited in Moscow for Gul Hassan's arrival at the airport.",
    ),
    "Rudenko takes the credentials of Gul Hassan": (
        "Rudenko accepted the credentials of the Taliban's ambassador.",
        "The flag was raised after Rudenko received copies of the credentials of Gul Hassan.",
    ),
    "Russia recognises the Taliban government": (
        "Russia became the first country to recognise the Taliban.",
        "The Taliban were glad of Russia's recognition of the Islamic Emirate.",
    ),
    "Seventh meeting of the Moscow format": (
        "Muttaqi spoke at the seventh meeting of the Moscow format.",
        "The seventh round of the Moscow format was opened by Lavrov.",
    ),
    "Putin receives the credentials of Gul Hassan": (
        "Putin accepted the credentials of Gul Hassan in the Kremlin.",
        "Gul Hassan presented his credentials to Vladimir Putin in the Kremlin.",
    ),
    "Deputy defence ministers Osmakov and Farid meet in Moscow": (
        "Farid met with Vasily Osmakov in Moscow.",
        "Osmakov met with Farid at the ministry in Moscow.",
    ),
    "Russia and the Taliban sign an agreement on military-technical cooperation": (
        "Yaqoob signed the agreement on military-technical cooperation.",
        "The Taliban have the military-technical cooperation agreement with Russia.",
    ),
}


def bounds(text: str, events: tuple[NamedEvent, ...] = EVENTS) -> list[date]:
    """The first days that the events named in a text give it."""
    found = inferred.read(text + MORE, 0, (), events)
    return [clue.first for clue in found.clues if clue.first and "written after it began" in clue.reason]


def test_each_event_has_words_and_a_source() -> None:
    assert [event.name for event in EVENTS if not event.cues or not event.source] == []
    names = [event.name for event in EVENTS]
    assert len(set(names)) == len(names) and sorted(names) == sorted(TOLD)


@pytest.mark.parametrize(("when", "text"), OTHERS)
def test_no_bound_in_another_sense_or_year(when: str, text: str) -> None:
    told = date.fromisoformat(when)
    assert [day for day in bounds(text) if day > told] == []
    found = timeline.date_article(text + MORE)
    assert found.earliest is None or found.earliest <= told
    assert found.latest is None or found.latest >= told


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in TOLD.items() for text in texts])
def test_an_event_is_found_as_it_is_told(name: str, text: str) -> None:
    (event,) = (each for each in EVENTS if each.name == name)
    assert event.interval.start in bounds(text, (event,))
    found = timeline.date_article(text + MORE)
    assert found.earliest is not None and found.earliest >= event.interval.start
    if event.interval.is_day and len(event.times) == 1:
        assert found.latest is None or found.latest - found.earliest > timedelta(0)


@pytest.mark.parametrize("name", list(TOLD))
def test_what_is_feared_or_announced_is_no_bound(name: str) -> None:
    (event,) = (each for each in EVENTS if each.name == name)
    for cue in event.cues[:3]:
        words = f"{cue} {event.guard[0] if event.guard else ''}"
        for text in (f"Nobody in Afghanistan knows if the {words} will be.", f"Kabul and Moscow fear the {words}."):
            assert bounds(text, (event,)) == [], text
