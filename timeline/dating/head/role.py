"""What a date is by its place in its line: header line, inline date, dateline, stamp, title, or part of the text."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.dating.head import dateline
from timeline.dating.head.dateline import content, plain
from timeline.dating.head.find import Mention
from timeline.dating.head.labels import Label, before, label_follows
from timeline.dating.head.tokens import Word
from timeline.lang.world.header_labels import CAPTIONS, EVENTS, PERIODICALS, SECTIONS

ROLE_EXAMPLES: tuple[tuple[str, str], ...] = (  # a line and the role of its first date; alone in its text
    ("11 March 2017", "line"),
    ("Wednesday, December 23, 2015", "line"),
    (" date 2018-08-22 The government said it would not go.", "inline"),
    (" date 2018-08 De gesprekken gaan voorlopig niet door.", "inline"),
    ("MOSCOW, August 17./TASS/. The envoy spoke of the coming talks on Friday.", "dateline"),
    ("STOCKHOLM, Aug 29, 2014 (AFP) - The minister said on Friday that talks had begun.", "dateline"),
    ("KABUL. 3 May (Interfax) - The ministry has called the reports absurd.", "dateline"),
    ("Москва, 9 ноября. На встрече обсудят, как начать переговоры.", "dateline"),
    ("Published: 22nd August 2018 12:04 AM  |   Last Updated: 22nd August 2018 02:07 PM", "published"),
    ("Last modified on 3 May 2017", "updated"),
    ("Monday, September 5, 2022 – A diplomat was hurt at the gate.", "inline"),
    ("808 words13 November 2017Irish Independent", "line"),
    ("Source: ABC News February 04, 2019 06:07 UTC", "stamp"),
    ("By Our Staff | Kabul | 22 August 2018", "line"),
    ("Weekly digest of the press (22 August 2018)", "title"),
    ("The Doha agreement (February 29, 2020)", "text"),
    ("Read also: the capital falls, 15 August 2021", "text"),
    ("The attacks of September 11, 2001 changed the region.", "text"),
    ("On March 3, 2017, the ministry refuted these reports.", "text"),
    ("March 3, 2017, was the day the talks began.", "text"),
    ("© 2019 The Company. All rights reserved.", "text"),
    ("Guards at the gate in Kabul, August 15, 2021 (File photo)", "text"),
    ("15 August 2021: how the capital fell", "text"),
)
_DASHES = ("-", "–", "—", "до", "to", "bis")
_SEPARATORS = frozenset("""| – — - • · : / ( ) [ ] , . ; > < " _ ، * = ― « » “ ” # } { 【 】 （ ） ： ✓ →""".split())
_PAGES = frozenset("p pp page pages pg pag pág s seite str стр с vol no nr section sec".split())
_RATES = frozenset("usd eur gbp rub cny jpy btc brent wti dow dax ftse nasdaq rts moex pkr afn irr".split())
_ON = frozenset("on the this am le el em il op den dne в от dnia la".split())
_AUTHORS = frozenset(
    "by posted submitted written filed published reported author von par por автор da door autor added".split()
)
_CAMPAIGN = frozenset(
    """
    source quelle fonte fuente источник джерело المصدر منبع kaynak źródło zdroj bron sursa sumber 来源 來源
""".split()
)
_NAMED = ("MONTH", "年", "년", "월", "月")


@dataclass(frozen=True, slots=True)
class Verdict:
    """A role and the reason for it. Roles: published line inline dateline title stamp updated crawled text."""

    role: str
    why: str
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line stands: label on the line before, whether more text follows, how far down it is."""

    label: Label | None = None
    row: int = 0  # counted among lines with text, from 0
    last: bool = False
    labelled: bool = False  # an earlier date of the line stands behind a label of its own


def judge(words: list[Word], mention: Mention, place: Place) -> Verdict:
    """The role of `mention` among the words of its line."""
    lead, rest = words[: mention.first], words[mention.stop :]
    said, after = content(lead), content(rest)
    label = before(words, mention.first) if said else place.label
    signs = "".join(word.text for word in lead[-4:])
    if (
        "©" in signs
        or any(word.low in ("copyright", "copyrights") for word in said[-3:])
        or (len(signs) > 2 and signs.endswith("(c)"))
    ):
        return Verdict("text", "a copyright year")
    if label is not None and label.role != "never":
        verdict = _labelled(mention, label, lead, after, place)
        if verdict is not None:
            return verdict
    if (mention.days_of and after) or _is_end_of_range(lead, rest):
        return Verdict("text", "days on which something went on")
    if mention.needs_label and not (not mention.is_year and not said and not after):
        return Verdict("text", "too coarse without a label")
    if any(word.low in CAPTIONS for word in said) or (
        not label_follows(after) and any(word.low in CAPTIONS for word in after[:6])
    ):
        if len(said) + len(after) < 30:
            return Verdict("text", "a caption or a photo credit")
    if words[0].low in SECTIONS and said and any(word.text in ":：" for word in words[1:6]):
        return Verdict("text", "a link to another article")
    if said:
        reason = dateline.bare(mention, lead, said, rest, after, place.row) or dateline.judge(
            mention, lead, said, rest, after
        )
        if reason is not None:
            return Verdict("dateline", reason)
    if said and _is_byline(said, after):
        return Verdict("line", "behind the author's name, or alone behind a preposition")
    if label is not None and label.role == "never" and said:
        return Verdict("text", f"part of the text, behind '{label.text}'")
    if not said:
        return _leading(mention, rest, after, place)
    return _trailing(words, mention, lead, said, rest, after, place)


def _is_end_of_range(lead: list[Word], rest: list[Word]) -> bool:
    """`01/06/2020 – 30/06/2020`: whether another date in numbers stands behind a dash on either side."""
    return (
        _is_numeric(rest[1:6])
        if rest and rest[0].text in _DASHES
        else bool(lead and lead[-1].text in _DASHES and _is_numeric(lead[-6:-1]))
    )


def _is_numeric(words: list[Word]) -> bool:
    kinds = [word.kind for word in words]
    return kinds == ["number", "sign", "number", "sign", "number"] and words[1].text == words[3].text


def _is_byline(said: list[Word], after: list[Word]) -> bool:
    """`By A. Writer on August 22, 2018`, `on 22 August 2018`: nothing else stands in the line."""
    if after or said[-1].low not in _ON:
        return False
    return len(said) == 1 or (said[0].low in _AUTHORS and len(said) <= 9)


def _labelled(mention: Mention, label: Label, lead: list[Word], after: list[Word], place: Place) -> Verdict | None:
    opens = label.standing or (label.colon and label.text not in ("from", "to"))
    if not opens:
        cut = [word for word in lead if word.start < label.start]
        first = next((word for word in lead if word.start >= label.start), None)
        capital = first is not None and first.text[:1].isupper() and first.kind == "word"
        opens = bool(cut) and (
            cut[-1].text in '|•·(–—-[/,"<»>' or cut[-1].kind == "number" or capital or not first or not first.spaced
        )
        if opens and cut[-1].text in "," and not capital:
            opens = False
        opens = opens and (len(cut) < 30 or cut[-1].text in '|•·("<')
        if opens and label.text in ("date", "data", "created", "released", "sent", "filed") and not label.colon:
            opens = False
    if not opens and label.role in ("published", "updated") and place.row < 12 and place.labelled:
        opens = True
    if not opens and lead[0].low == "this" and label.role in ("published", "updated"):
        opens = sum(word.start < label.start for word in lead) <= 6  # "This story was originally published"
    if not opens:
        return None
    if label.standing and not label.colon and label.text == "date" and lead and lead[-1].text.lower() == "date":
        return Verdict("inline", "an inline date as a collector writes it", label)
    if mention.is_year and (after and not label.colon):
        return None
    if label.text == "vom" and not label.standing and after:
        return None
    return Verdict(label.role, f"labelled '{label.text}'", label)


def _leading(mention: Mention, rest: list[Word], after: list[Word], place: Place) -> Verdict:
    """A date that opens its line."""
    if after and len(after) <= 8 and after[0].low in _PAGES and rest[0].kind == "sign":
        after = []
    if not after:
        return Verdict("line", "a line of its own")
    sign = rest[0].text if rest[0].kind == "sign" else ""
    first = after[0]
    length = rest[-1].end - mention.end
    if sign in ("%", "'", "’", "+", "&", "=", "$"):
        return Verdict("text", "part of a number or a name")
    if mention.edtf() is None:
        return Verdict("text", "no date")
    if sign and sign in "(,،|·•–—-" and label_follows(after):
        return Verdict("line", "an update is named behind it")
    if sign and sign in ",،" and (plain(first) or (place.row > 0 and len(after) > 8)):
        return Verdict("text", "opens a sentence")
    if (
        first.text[:1].islower()
        and sign not in tuple("|•·–—-/([:")
        and first.low not in ("from", "words", "in")
        and first.low not in _AUTHORS
        and first.spaced
    ):
        return Verdict("text", "opens a sentence")
    if mention.year is None and not mention.options and not sign:
        return Verdict("text", "a day without a year opens a sentence")
    if len(after) <= 14 and length <= 110 and rest[-1].text not in ".!?":
        if sign == ":" and not mention.clock:
            return Verdict("text", "the date is the subject of a title")
        if sign in "-–—" and sign and first.text[:1].islower() and first.low not in ("by", "from"):
            return Verdict("text", "the date is the subject of a title")
        if not sign and first.spaced and any(map(plain, after)) and not mention.clock and not mention.weekday:
            return Verdict("text", "the date belongs to a title")
        return Verdict("line", "opens a line of names and signs")
    if place.row > 8:
        return Verdict("text", "opens a paragraph far down")
    if first.text[:1].islower() and first.low not in ("date",):
        return Verdict("text", "the day is the subject of the sentence")
    if sign and sign in ",،;":
        return Verdict("text", "opens a sentence")
    return Verdict("inline", "joined to the first sentence")


def _trailing(
    words: list[Word],
    mention: Mention,
    lead: list[Word],
    said: list[Word],
    rest: list[Word],
    after: list[Word],
    place: Place,
) -> Verdict:
    """A date behind other words of its line."""
    previous = lead[-1]
    if after and len(after) <= 8 and after[0].low in _PAGES and rest[0].kind == "sign":
        after, rest = [], []
    if len(said) + len(after) <= 30 and sum(word.kind == "cjk" for word in (*said, *after)) >= 2:
        if not any(word.text in "。，、,!?！？" for word in (*lead, *rest)):
            return Verdict("line", "a line of names and signs")
    if dateline.is_preposition(lead) and len(after) > 2 and not place.labelled:
        return Verdict("text", "opens a sentence")
    if after and after[0].low in _PAGES and len(after) > 1 and after[1].kind == "number" and place.row <= 2:
        return Verdict("line", "the page number stands behind it")
    zoned = "+" in (word.text for word in words[mention.stop - 3 : mention.stop + 1])
    if mention.clock and mention.weekday and mention.options and zoned:
        return Verdict("stamp", "a machine's time stamp with its zone")
    length = lead[-1].end - lead[0].start
    if said[0].low in ("text", "excerpt", "excerpts") and said[1:] and said[1].low in ("of", "from") and len(said) < 24:
        return Verdict("stamp", "a monitoring service names its source")
    if said[0].low in _CAMPAIGN or said[0].text in _CAMPAIGN:
        if len(said) <= 8 and len(after) <= 3:
            return Verdict("stamp", "stands behind the source")
    if (previous.text in "/" and lead[0].text == "/") or (
        len(lead) > 2 and previous.text == "," and _agency_stamp(lead)
    ):
        if not after:
            return Verdict("stamp", "an agency's stamp")
    if length > 120 or len(said) > 16 or (len(after) > 12 and rest[-1].end - mention.end > 90):
        return Verdict("text", "within the text")
    if previous.kind != "sign" and mention.joined is False and _ties(lead):
        return Verdict("text", f"part of the text, behind '{previous.text}'")
    if rest and rest[-1].text in ".!?" and len(after) > 1 and any(map(plain, after)):
        return Verdict("text", "within a sentence")
    small = [word for word in said if plain(word)]
    if any(word.low in EVENTS for word in said) and previous.text not in "|•·":
        return Verdict("text", "the day of an event")
    if previous.text == "(" and small and not any(word.low in PERIODICALS for word in said):
        return Verdict("text", "the day of what the brackets follow")
    if said[-1].low in _RATES:
        return Verdict("text", "a rate of exchange")
    if any(word.low in PERIODICALS for word in said) and not after and len(small) <= 4:
        return Verdict("title", "the date of a periodical's title")
    if len(small) > 1 + (previous.text in "|•·") * 2:
        return Verdict("text", "the end of a title or a caption")
    if after and any(map(plain, after)) and not (rest[0].kind == "sign" and rest[0].text in "|•·–—-/()[]"):
        return Verdict("text", "within a sentence")
    if previous.kind == "sign" and previous.text not in _SEPARATORS:
        return Verdict("text", f"behind the sign {previous.text}")
    if place.row > 12 and not place.last:
        return Verdict("text", "far down")
    if not _cased(said) and len(said) > 6 and previous.text not in "|•·–—-/(":
        return Verdict("text", "within a sentence")
    if len(said) > 10 and previous.text not in "|•·–—-(":
        return Verdict("text", "the end of a title")
    return Verdict("line", "closes a line of names and signs")


def _ties(lead: list[Word]) -> bool:
    """Whether the word right before ties the date to what is said: "since", "на"; not an article: "Berlin, den"."""
    previous = lead[-1]
    if previous.low in ("den", "le", "dne", "il", "el") and (len(lead) == 1 or lead[-2].kind == "sign"):
        return False
    return previous.text[:1].islower() and previous.low not in ("words", "read", "ago", "by")


def _cased(said: list[Word]) -> bool:
    return any(word.text[:1].isupper() for word in said)


def _agency_stamp(lead: list[Word]) -> bool:
    """Whether the words right before are a short name in capitals behind a full stop: `... talks. RIA Novosti,`."""
    name: list[Word] = []
    for word in reversed(lead[:-1]):
        if word.kind == "sign":
            return bool(name) and word.text == "." and all(w.text[:1].isupper() for w in name)
        name.append(word)
        if len(name) > 3:
            return False
    return False
