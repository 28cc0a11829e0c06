"""Words and signs in and around a printed date, of every language we read; folded where they are compared folded."""

from __future__ import annotations

from timeline.calendar.names import MONTHS
from timeline.lang.world.calendar_words import fold


def _folded(words: str) -> frozenset[str]:
    return frozenset(map(fold, words.split()))


# Seasons by the number EDTF has for them.
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
# Months as Roman numerals, which count only in capitals: "11.III.2017".
ROMAN = {name: number for number, name in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), 1)}
# The Vietnamese word between a day and the number of its month.
MONTH_WORDS = frozenset("thang thg".split())

# Signs that printers use for one another between the numbers of a date.
ALIKE = {"-": frozenset("-–‑−—_"), ".": frozenset(".·‧・"), "/": frozenset("/∕⁄")}
# Signs and small words between the day, the month and the year of a date with a name: "«22» августа (среда) 2018 г.".
GLUE_SIGNS = frozenset(", . ; [ ] « » “ ” „ ॰ / - – — ' ’ ( ) · ، º ª ° | : ־ ‑ − _ 。".split())
GLUE_WORDS = _folded(
    """
    at     of de del d the day le el den du di da г года год р року roku m år il ili yılı yili سال سنه عام عاماً ماه
    شهر برج د نیته نیټه مه م کال لمریز لمریز په تاریخ تاريخ हिजरी ई в il
    жылдын жыл жылы жылғы жылгы ж йил йилнинг yilning ýyl ýylyň соли сол gada ngày năm เดือน พ ศ ค คศ วันที่ บี
    ي г-г. yil
"""
)
# Between the first and the last day of a span: signs, and words between two days whose months are named.
SPAN_DASHES = frozenset("- – — − ‑".split())
SPAN_WORDS = _folded("to till until through bis до по au al a à e tot hasta até fino do až til")
# Before a span whose first day has no month of its own: "du 3 au 9 juin".
SPAN_OPENERS = _folded("du dal dall vom von from с від od del desde")
# What stands behind the number of a day and says nothing else: "4th", "1er", "22-го".
ORDINALS = _folded("st nd rd th er re eme ere o a e го и е ое ого ste den ος ης ті тя مه مې می م ام مین")
# Those of English; they belong to a number even where a blank stands between, and so does the "de" of Spanish.
DAY_ENDINGS = frozenset("st nd rd th".split())
LOOSE_ORDINALS = DAY_ENDINGS | {"de"}

# Between two words around a date.
BETWEEN = frozenset(", . | – — - ( ) · ، / : ; [ ] _ 、 「 」 （ ）".split())
# Before a weekday and part of it: "quarta-feira", "روز چهارشنبه", "the Wednesday".
BESIDE_WEEKDAYS = frozenset("feira روز ورځ نې the den le el dem a".split())
# Beside a clock time: halves of the day, hours, zones, and the small words that lead to them.
TIME_WORDS = _folded(
    """
    at am pm a p m uhr um h hrs hours à las los a om ore ora ve в о об u saat ساعت الساعة الساعه ساعت کې بجے बजे
    utc gmt est edt cst cdt pst pdt ist pkt msk cet cest bst z t aft eet eest мск ч г года klo kl pukul wib wita
    wit jst aest kst hkt sgt local time et pt ct noon midnight wat eat cat sast gst aedt ast мин по московскому
    времени ص م ب ظ قبل بعد از ظهر چاشت ماسپښین غ ص س مساء صباحا مساءً صباحاً
"""
)
# The same before a date: "10:15 on 22 August".
BEFORE_TIMES = TIME_WORDS | {"on"}
# Behind a clock time inside a date: "Aug 22 10:15:00 UTC 2018".
ZONES = frozenset("am pm utc gmt est edt cst cdt pst pdt ist pkt msk cet cest bst aft eet eest z мск".split())
# Before the hours a zone is ahead or behind: "GMT+3".
ZONE_SIGNS = frozenset("+ - ± −".split())
# Behind a number and show it to be an hour: "8 pm", "1630 GMT".
HOURS = frozenset("am pm gmt utc hrs uhr h ist est edt bst msk बजे بجے".split())
# "Year" behind a year and "day" behind a day, mostly a letter: "2018 г.", "22 d.".
YEAR_TAILS = _folded("г год года году р рік року r m d yil il ili yılı m.g gada p a ж й год. д жыл жылы ж йил")
# "Year" joined to the number by a hyphen: "2018-жыл".
JOINED_YEARS = frozenset("жыл жылы ж й жылга".split())

# Behind a year, the calendar or the era it is counted in; "hijri" is either, until a second word tells.
ERAS: dict[str, str] = {
    "ش": "solar",
    "شمسی": "solar",
    "خورشیدی": "solar",
    "لمریز": "solar",
    "ق": "lunar",
    "قمری": "lunar",
    "سپوږمیز": "lunar",
    "م": "gregorian",
    "میلادی": "gregorian",
    "عیسوی": "gregorian",
    "زیږدیز": "gregorian",
    "ah": "lunar",
    "hijri": "hijri",
    "هجری": "hijri",
    "ه": "hijri",
    "هـ": "hijri",
    "lunar": "lunar",
    "solar": "solar",
    "shamsi": "solar",
    "qamari": "lunar",
    "sh": "solar",
    "ad": "gregorian",
    "ce": "gregorian",
    "gregorian": "gregorian",
    "q": "lunar",
    "hs": "solar",
    "hq": "lunar",
    "ap": "solar",
    "be": "buddhist",
    "พ": "buddhist",
    "miladi": "gregorian",
}
# The second letter of "هـ م": behind "hijri" it is not the Gregorian calendar.
NOT_BEHIND_HIJRI = "م"
# Latin letters that mean other things elsewhere: "22 August 2018 (AP)" is an agency, no era of Persia.
OTHER_ERAS = frozenset("ap be sh q ah hs hq".split())
# Eras that are common words or letters: right behind a day without a year they are that.
EVERYDAY_ERAS = frozenset("sh q ad ce be ap ah م ش ق solar lunar hs hq".split())
ERA_SIGNS = frozenset(". ( ) · ـ - , ،".split())
# The digits of Persian, which write a year of two digits by the solar calendar: "۹۷/۵/۳۱".
PERSIAN_DIGITS = frozenset("۰۱۲۳۴۵۶۷۸۹")

# English months that are long enough to be misspelt, by number.
LONG_MONTHS = {name.lower(): number for number, name in enumerate(MONTHS, 1) if name != "May"}
# Days of the month in English letters: "twenty-second of August".
TENS = {"twenty": 20, "thirty": 30}
DAYS_IN_LETTERS = {
    name: number
    for number, name in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
} | {"thirtieth": 30}
# Numbers in ideographs, and what stands behind those of a date: "二〇一八年八月二十二日".
IDEOGRAPHS = {sign: number for number, sign in enumerate("零一二三四五六七八九十")} | {"〇": 0, "○": 0, "Ｏ": 0}
UNITS_BEHIND_IDEOGRAPHS = frozenset("年月日号號")
# Labels of the parts of a date that stand apart: "Year: 2014".
PART_LABELS = {
    **dict.fromkeys("year jahr année annee año ano anno rok год рік yıl jaar".split(), "year"),
    **dict.fromkeys("month monat mois mes mês mese miesiąc месяц місяць ay maand".split(), "month"),
    **dict.fromkeys("day tag jour día dia giorno dzień день gün dag".split(), "day"),
}
PART_LABELS |= {fold(label): part for label, part in PART_LABELS.items()}
# Behind the number of a quarter: "third quarter 2011", "3. Quartal 2011"; and that number in words.
QUARTER_WORDS = _folded("quarter qtr quartal trimestre trimestr kwartał kwartaal kvartal квартал квартала çeyrek")
QUARTER_NUMBERS = {
    fold(word): n
    for n in range(1, 5)
    for word in (
        "first erstes premier primer primeiro primo i первый",
        "second zweites deuxième segundo secondo ii второй",
        "third drittes troisième tercer terceiro terzo iii третий",
        "fourth viertes quatrième cuarto quarto iv четвертый",
    )[n - 1].split()
}
