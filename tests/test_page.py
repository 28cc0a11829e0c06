"""The page: everything is readable in it without scripts, nothing of an article takes effect, nothing is fetched."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_export import HOSTILE, claim, event

from timeline import cli, export
from timeline.export.about import About, LeftOut
from timeline.export.page import head, markup, sections, sentence
from timeline.export.selection import Fields, Layout, Selection
from timeline.model import STATUSES, Article, Claim, Dating, Event, Source
from timeline.text import marks

CORPUS = Path(__file__).parent.parent / "corpus"
WEB = "https://news.example/a?b=1&c=2"
ATTACKS = (
    HOSTILE,
    "</blockquote></li></article><script>alert(1)</script>",
    '" onmouseover="alert(1)" x="',
    "<img src=x onerror=alert(1)><style>*{display:none}</style>",
    "--><!-- ]]> &lt;b&gt; &#60;i&#62; <![CDATA[",
    "\u202egnp.exe\x00 \ufeff</title><base href=//evil.example>",
)


def parsed(page: str) -> Element:
    """The page as a parser that is not ours reads it, which raises for whatever HTML forbids."""
    found: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    return found


def written(selection: Selection, layout: Layout | None = None) -> str:
    out = io.StringIO()
    export.writer("html")(selection, layout or Layout(), out)
    return out.getvalue()


def texts(tree: Element, path: str) -> list[str]:
    return ["".join(each.itertext()) for each in tree.iterfind(path)]


def of_class(tree: Element, name: str) -> list[Element]:
    return [each for each in tree.iter() if isinstance(each.tag, str) and name in each.get("class", "").split()]


def exported(folder: Path, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    cli.run(["-q", "-C", str(folder), "--no-cache", "--today", "2021-12-01", *words])
    return capsys.readouterr().out


@pytest.fixture
def sample(capsys: pytest.CaptureFixture[str]) -> str:
    return exported(CORPUS, capsys, "export", "-f", "html", "--all", "--group", "month", "--title", "Envoys & more")


def article(text: str = HOSTILE, url: str = WEB) -> Article:
    source = Source("000_a", "000_a.txt", text, "0", title=text)
    return Article(source, Dating("2017-03-11", "header", why=text), outlet=text, url=url, language='en" x="')


def selection(text: str = HOSTILE, url: str = WEB) -> Selection:
    """An event that another denies, with its claim, all of whose texts are `text`."""
    own = replace(claim(text), reasons=(text,), tags=(text,), note=text, act=text, found=(("date", text),))
    other = replace(event("2017-03-03", text), id="e2", claims=("c2",))
    denial = replace(own, id="c2", status="denied")
    row = replace(event("2017-03-02", text), disputed_by=("e2",), tags=(text,), note=text, actors=(text,))
    about = About(text, text, text, text, "2021-12-01", 1, left_out=(LeftOut(1, "event", text, "--all"),))
    return Selection(
        [row],
        {"c1": replace(own, status="happened"), "c2": denial},
        {"000_a": article(text, url)},
        others={"e2": other},
        about=about,
    )


def test_every_claim_is_there_with_its_sentence(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    claims = json.loads(exported(CORPUS, capsys, "list", "--claims", "--all", "-f", "json"))
    shown = {each.get("data-id"): each for each in of_class(parsed(sample), "claim")}
    assert len(claims) > 100
    assert shown.keys() == {each["id"] for each in claims}
    for each in claims:
        item = shown[each["id"]]
        assert "".join(item.find("blockquote").itertext()).split() == each["text"].split()  # type: ignore[union-attr]
        assert item.get("data-was") == (each["date"] or "none")
        told = "".join(item.itertext())
        assert f"paragraph {each['paragraph']}" in told and each["why"] in told
        assert all(reason.rpartition(": ")[2] in told for reason in each["reasons"] if each["speakers"])


def test_every_event_is_there_once_in_its_section(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    events = json.loads(exported(CORPUS, capsys, "list", "--all", "-f", "json"))
    tree = parsed(sample)
    assert Counter(each.get("data-id") for each in of_class(tree, "event")) == Counter(each["id"] for each in events)
    by_id = {each["id"]: each for each in events}
    months = of_class(tree, "month")
    assert len(months) > 3
    for month in months:
        name = month.get("id", "").removeprefix("m")
        for row in of_class(month, "event"):
            known = by_id[row.get("data-id")]
            assert (known["start"] or known["end"]).startswith(name)
            assert [row.get(f"data-{each}") for each in ("date", "kind", "status", "precision", "level")] == [
                known["date"], known["kind"], known["status"], known["precision"], str(known["level"])
            ]  # fmt: skip
    years = [each.get("id") for each in of_class(tree, "year")]
    assert len(years) > 4 and years == sorted(years)


def test_ids_are_there_once_and_every_link_within_the_page_leads_somewhere(sample: str) -> None:
    for page in (sample, written(selection())):
        tree = parsed(page)
        ids = Counter(each.get("id") for each in tree.iter() if each.get("id"))
        links = [each.get("href", "") for each in tree.iter() if each.get("href", "").startswith("#")]
        assert max(ids.values()) == 1 and len(links) > 3
        assert {unquote(link[1:]) for link in links} <= ids.keys()


@pytest.mark.parametrize("text", ATTACKS)
def test_nothing_of_an_article_takes_effect(text: str) -> None:
    def shape(tree: Element) -> list[tuple[str, tuple[str, ...]]]:
        """All elements and the names of their attributes, but for the pieces that a sentence is marked in."""
        return [(str(e.tag), tuple(sorted(e.keys()))) for e in tree.iter() if e.tag != "mark"]

    plain = "Nothing of it is markup"
    assert shape(parsed(written(selection(text)))) == shape(parsed(written(selection(plain))))


def test_nothing_of_a_record_or_a_document_takes_effect() -> None:
    own = [each.text for each in parsed(written(Selection([]))).iter("script")]
    rows = [Fields("finding", {"message": text, "n": 3}, ("message", "n")) for text in ATTACKS]
    for chosen in (Selection(rows), Selection([article(text) for text in ATTACKS])):
        tree = parsed(written(chosen))
        assert len(of_class(tree, "record")) + len(of_class(tree, "document")) == len(ATTACKS)
        assert not list(tree.iter("img")) and not list(tree.iter("base"))
        assert [each.text for each in tree.iter("script")] == own


@pytest.mark.parametrize(
    ("url", "is_link"),
    [
        (WEB, True),
        ("http://news.example/", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("HTTPS://news.example/", True),
        ("//news.example/", False),
        ("https:news", False),
        ("https://[x", False),
        ("java\nscript:alert(1)", False),
        ("https://a.example/\u202e", False),
        ('https://a.example/" onclick="x', False),
        ("file:///etc/passwd", False),
    ],
)
def test_only_pages_of_the_web_are_linked(url: str, is_link: bool) -> None:
    tree = parsed(written(selection(url=url)))
    outward = [each for each in tree.iter("a") if not each.get("href", "").startswith("#")]
    assert [each.get("href") for each in outward] == [url] * 2 * is_link
    assert all(each.get("rel") == "noreferrer noopener" for each in outward)


def test_a_page_may_run_and_look_like_what_we_wrote_and_fetches_nothing(sample: str) -> None:
    tree = parsed(sample)
    policy = next(e.get("content", "") for e in tree.iter("meta") if e.get("http-equiv") == "Content-Security-Policy")
    rules = {name: values for name, *values in (rule.split() for rule in policy.split(";"))}
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == ["'none'"]
    for name in ("style", "script"):
        hashes = [
            f"'sha256-{base64.b64encode(hashlib.sha256((e.text or '').encode()).digest()).decode()}'"
            for e in tree.iter(name)
        ]
        assert rules[f"{name}-src"] == (hashes or ["'none'"])
    assert len(list(tree.iter("style"))) == 1
    names = {name for each in tree.iter() for name in each.attrib}
    assert not {name for name in names if name.startswith("on") or name in ("style", "src", "srcset", "action")}
    assert re.findall(r"url\(|@import|@font-face", head.style()) == []


def test_styles_and_scripts_leave_as_they_are() -> None:
    assert head.style()
    for source in (head.style(), *head.scripts()):
        assert source.isascii() and "\r" not in source and "</" not in source.replace("<\\/", "")


def test_a_page_is_small(sample: str) -> None:
    """The page of 124 events, 181 claims in 92 documents has 500 kB, of which 87 are d3."""
    assert len(head.style()) + sum(map(len, head.scripts())) < 200_000
    rows = sample[sample.index("<main") : sample.index("</main>")]
    assert len(rows) < 2_200 * rows.count("<blockquote")


def test_no_text_of_a_script_goes_over_the_end_of_a_line() -> None:
    """Else what is left of it without its margins would be another text."""
    for name in (*head.SCRIPTS, *head.STYLES):
        path = head.FOLDER / name
        if path.exists() and name != head.BUNDLE:
            own = re.sub(
                r"\[[^\]\n]*\]|\\\\.", "", path.read_text(encoding="utf-8")
            )  # a backtick in a class of a pattern
            assert name.endswith(".js") or own.isascii(), name
            assert [line for line in own.split("\n") if line.count("`") % 2 or line.endswith("\\")] == [], name


def test_a_page_says_what_it_is_and_is_known_as_our_own(sample: str) -> None:
    tree = parsed(sample)
    assert texts(tree, ".//title") == texts(tree, ".//h1") == ["Envoys & more"]
    assert any(line.startswith("Filter: of every level and topic") for line in texts(tree, ".//ul[@id='about']/li"))
    assert "As of 2021-12-01" in texts(tree, ".//ul[@id='about']/li")
    assert marks.is_own(sample) and marks.is_own(f"<!-- saved from url=(0014)about:internet -->\n{sample}")
    assert marks.is_own(sample.replace(f"{marks.GENERATOR}", f"{marks.GENERATOR[:-1]} />"))
    quoting = f"<!DOCTYPE html><html><head><title>x</title></head><body><p>{marks.GENERATOR}</p></body></html>"
    assert not marks.is_own(quoting) and not marks.is_own(f"An article about {marks.GENERATOR}")


def test_the_bibliography_has_every_document_once_in_the_order_of_the_page(sample: str) -> None:
    tree = parsed(sample)
    entries = [each.get("id", "").removeprefix("d-") for each in tree.iterfind(".//section[@id='sources']/ol/li")]
    cited = dict.fromkeys(each.get("data-document") for each in of_class(tree, "claim"))
    assert len(entries) > 4 and entries == list(cited)
    numbers = {unquote(a.get("href", "")): a.text for a in tree.iterfind(".//sup/a")}
    assert numbers == {f"#d-{name}": f"[{number}]" for number, name in enumerate(entries, 1)}


def test_bytes_are_the_same_again(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = ("export", "-f", "html", "--all", "--group", "month", "--title", "Envoys & more")
    assert exported(CORPUS, capsys, *words) == sample


def test_accounts_of_a_disputed_event_stand_side_by_side() -> None:
    tree = parsed(written(selection("The envoys met")))
    columns = of_class(tree, "accounts")[0]
    assert texts(columns, "div/p") == ["Says so", "Says otherwise"]
    assert texts(tree, ".//li[@class='disputed_by']")[0].startswith("Disputed by 3 March 2017: The envoys met")
    assert texts(tree, ".//section[@id='beside']/ul") == ["\n3 March 2017: The envoys met (denial, denied)\n"]
    alone = replace(selection("The envoys met"), rows=[event("2017-03-02", "x")], others={})
    assert of_class(parsed(written(alone)), "accounts") == []


def test_an_event_that_one_of_its_own_claims_denies_is_disputed_too() -> None:
    both = replace(selection("The envoys met"), others={})
    row = replace(event("2017-03-02", "x"), claims=("c1", "c2"))
    for claims, is_disputed in ((("c1", "c2"), True), (("c1",), False)):
        tree = parsed(written(replace(both, rows=[replace(row, claims=claims)])))
        assert [each.get("data-contested") for each in tree.iterfind(".//article")] == ["yes" if is_disputed else None]
        assert len(of_class(tree, "accounts")) == len(of_class(tree, "disputed")) == is_disputed


def test_a_row_says_what_became_of_it_in_a_word_and_a_shape() -> None:
    rows = [replace(event("2017-03-02", "x"), id=f"e{status}", status=status) for status in STATUSES]
    tree = parsed(written(Selection(rows)))
    assert texts(tree, ".//span[@class='meta']/span[3]") == list(STATUSES)
    shapes = [each.get("href") for each in tree.iterfind(".//article//{*}use")]
    drawn = {
        each.get("id"): [(e.tag, *sorted(e.items())) for e in each.iter()][1:] for each in tree.iterfind(".//{*}symbol")
    }
    assert shapes == [f"#s-{status}" for status in STATUSES]
    looks = [str(drawn[shape[1:]]) for shape in shapes if shape]
    assert len(set(looks)) == len(looks)
    alleged = parsed(written(Selection([replace(event("2017-03-02", "x"), alleged=True)])))
    assert [each.get("href") for each in alleged.iterfind(".//article//{*}use")] == ["#s-denied", "#s-ring"]


DATES = {
    "2018-08-21": ("21 August 2018", "2018-08-21", "m2018-08"),
    "2018-08": ("August 2018", "2018-08", "m2018-08"),
    "2018": ("2018", "2018", "y2018"),
    "../2018-08-24": ("by 24 August 2018", None, "m2018-08"),
    "2018-08-24/..": ("24 August 2018 or later", None, "m2018-08"),
    "[2018-03-04,2018-04-03]": ("4 March 2018 or 3 April 2018", None, "m2018-03"),
    "2018-22": ("summer 2018", None, "y2018"),
    "201X": ("2010s", None, "y201X"),
    "XXXX-08-22": ("22 August (year unknown)", None, "undated"),
    None: ("undated", None, "undated"),
}


@pytest.mark.parametrize("edtf", DATES)
def test_a_date_keeps_its_precision(edtf: str | None) -> None:
    words, stamp, section = DATES[edtf]
    tree = parsed(written(Selection([event(edtf, "x")])))
    shown = of_class(tree, "date")[0]
    assert ("".join(shown.itertext()), shown.get("datetime")) == (words, stamp)
    assert (sections.place(edtf).month or sections.place(edtf).year) == section
    assert any(each.get("id") == section for each in tree.iter("section"))


def test_a_day_that_only_the_article_has_is_said_to_be_one() -> None:
    row = replace(event("2017-03-11", "x"), basis="inherited")
    tree = parsed(written(Selection([row], published={"000_a": "2017-03-11"})))
    assert texts(tree, ".//time/small") == ["day of the article"]


def test_rows_out_of_order_and_decades_have_sections_of_their_own() -> None:
    dates = ["2010-02-03", "201X", "2010-03-04", None, "2010-02-05"]
    rows = [replace(event(date, "x"), id=f"e{number}") for number, date in enumerate(dates)]
    tree = parsed(written(Selection(rows)))
    assert [each.get("id") for each in of_class(tree, "year")] == ["y201X", "y2010", "undated", "y2010-2"]
    assert texts(tree, ".//section/h2")[:4] == ["2010s", "2010", "Undated", "2010"]
    assert [link.get("href") for link in tree.iterfind(".//nav[@id='years']//a")] == [
        "#y201X",
        "#y2010",
        "#undated",
        "#y2010-2",
    ]


def test_what_a_person_decided_is_told() -> None:
    own = replace(
        claim("The envoys met"),
        found=(("date", "2017-04-01"),),
        reasons=("kind denial: “denied”", "speaker x: SPEAKER _: “said”", "rejected by ana on 2021-12-01"),
        verdict="rejected",
        tags=("key",),
        note="see page 3",
    )
    tree = parsed(written(replace(selection("x"), claims={"c1": own})))
    item = of_class(tree, "claim")[0]
    words = texts(item, "dl/dt")
    assert item.get("data-was") == "2017-04-01" and item.get("data-verdict") == "rejected"
    assert {"key", "see page 3", "date: 2017-04-01", "rejected by ana on 2021-12-01"} <= set(texts(item, "dl/dd"))
    assert {"denial “denied”", "The envoys met “said”"} <= set(texts(item, "dl/dd"))
    judged = ["Source", "Published", "Said by", "Date", "Kind", "Status", "Contact"]
    assert words == [*judged, "Decided", "Tags", "Note", "As found"]


def test_a_mark_does_not_part_what_a_terminal_obeys() -> None:
    own = replace(claim("a\x9d0\x07b"), span=(0, 5), date_span=(0, 2))
    assert sentence.marked(own, own.text) == markup.text("ab")


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(min_size=1, max_size=30), st.data())
def test_marks_never_change_the_sentence(text: str, data: st.DataObject) -> None:
    ends = st.integers(0, len(text) + 9)
    span = st.tuples(ends, ends).map(lambda pair: (min(pair), max(pair)))
    shift = data.draw(st.integers(0, 5))
    own = replace(
        claim(text), span=(shift, shift + len(text)), date_span=data.draw(span), act_span=data.draw(span), act="met",
        speakers=(data.draw(st.text(max_size=4)),),
    )  # fmt: skip
    shown = sentence.marked(own, " " * shift + text)
    plain = markup.element("p", text)
    assert "".join(parsed_piece(f"<p>{shown}</p>").itertext()) == "".join(parsed_piece(plain).itertext())


def parsed_piece(piece: str) -> Element:
    found: Element = html5lib.parseFragment(piece, namespaceHTMLElements=False)
    return found


def test_a_sentence_is_marked_where_its_fields_stand() -> None:
    whole = "Before. On Monday Sergey Lavrov met them. Monday again."
    own: Claim = replace(
        claim("On Monday Sergey Lavrov met them."), span=(8, 41), date_text="Monday", date_span=(11, 17), act="met",
        act_span=(32, 35), speakers=("Foreign Minister Sergey Lavrov (Russia)",),
    )  # fmt: skip
    when = "<mark class=when>Monday</mark>"
    wanted = f"On {when} <mark class=who>Sergey Lavrov</mark> <mark class=act>met</mark> them."
    assert sentence.marked(own, whole) == sentence.marked(own, "") == wanted
    assert sentence.marked(replace(own, date_span=(42, 48)), whole) == wanted.replace(when, "Monday")


def test_events_are_told_apart_from_claims(capsys: pytest.CaptureFixture[str]) -> None:
    tree = parsed(exported(CORPUS, capsys, "export", "-f", "html", "--claims"))
    rows = of_class(tree, "event")
    assert tree.find("body").get("data-word") == "claim"  # type: ignore[union-attr]
    assert len(rows) > 20 and all(
        [c.get("data-id") for c in of_class(row, "claim")] == [row.get("data-id")] for row in rows
    )


def test_an_empty_chronology_says_so() -> None:
    assert texts(parsed(written(Selection([]))), ".//main/p") == ["No row fits the filter."]


def test_an_event_needs_no_sources() -> None:
    row: Event = event("2017-03-02", "x")
    assert texts(parsed(written(Selection([row]))), ".//span[@class='gist']") == ["x"]
