"""Odd input by the thousand, from a seed: one generator a format, one a cue table; and what must hold of each."""

from __future__ import annotations

import base64
import contextlib
import datetime
import gzip
import io
import json
import random
import re
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

import costly

import timeline
from timeline import chronology, pipeline, reading, tagger, topic
from timeline.calendar import intervals
from timeline.corpus import overrides_file
from timeline.errors import TimelineError
from timeline.model import Claim, Problem
from timeline.text import marks

DAY = datetime.date(2018, 8, 22)
SECONDS = 5.0  # of CPU for one input
ODD = (  # what one field of a valid article is made of
    "", " ", "\n", "\x00", "\ud800", "\u202e", "\u00ad", "\x1b[31m", "é", "中文", "💣", "=1+1", "../..", "a" * 300,
    "7" * 60, "-1",
    "0000-00-00", "9999-99-99", "2018-13-45", "31 February 2018", "1e999", "NaN", "null", "[]", "{}", "'", '"',
    "\\", "%s", "&#0;",
    "<script>", "]]>", "--", "---", ":", ",", ";", "|", "Monday", "Friday, 32 May 2017", "12/11/10", "(", "“", "٣",
    "²", "\r", "\t", "\u2028",
)  # fmt: skip
_NAMED = re.compile(r"\w", re.ASCII)
_A_DAY = re.compile(r"\d{4}-\d\d-\d\d")
Fuzz = tuple[str, Callable[[], object]]


def odd(draw: random.Random) -> str:
    """A piece that is not what its place asks for."""
    return "".join(draw.choice(ODD) for _ in range(draw.choice((1, 1, 1, 2, 5))))


def prose(draw: random.Random) -> str:
    """A sentence that is nearly one, of the words of one table, with dates and names between."""
    tables = _tables()
    some = draw.choice(tables)
    parts = []
    for _ in range(draw.randrange(1, 25)):
        kind = draw.random()
        parts.append(draw.choice(some) if kind < 0.55 else draw.choice(_BETWEEN) if kind < 0.95 else odd(draw))
    return draw.choice((" ", " ", " ", "", ", ")).join(parts) + draw.choice((".", "", "\n", "?\n\n", "”"))


_BETWEEN = (
    "on Monday", "5 May 2017", "in 2018", "last week", "two years ago", "Aug. 5-10", "12:30", "Ivan Petrov",
    "the Taliban", "Moscow",
    "Russian envoys", "met", "said", "did not", "will", "that", "he", "“", "”", "(", ")", ",", "-", "to", "of",
    "and", "the", "from", "by",
)  # fmt: skip


@cache
def _tables() -> list[list[str]]:
    return [words for _, words in sorted(costly.words().items())]


def article(draw: random.Random) -> str:
    return "".join(prose(draw) for _ in range(draw.randrange(1, 5)))


def _mixed(draw: random.Random, fields: Sequence[str]) -> list[str]:
    """The fields with one of them odd."""
    out = list(fields)
    out[draw.randrange(len(out))] = odd(draw)
    return out


def _txt(draw: random.Random) -> bytes:
    return _bytes(
        "\n".join(_mixed(draw, ["Envoys meet", "By Ivan Petrov", "Published: 22 August 2018", "", article(draw)]))
    )


def _md(draw: random.Random) -> bytes:
    title, day, source, text = _mixed(draw, ["Envoys meet", "2018-08-22", "Reuters", article(draw)])
    return _bytes(f"---\ntitle: {title}\ndate: {day}\nsource: {source}\n---\n{text}")


def _html(draw: random.Random) -> bytes:
    title, day, tag, text = _mixed(draw, ["Envoys meet", "2018-08-22T10:00:00Z", "p", article(draw)])
    data = f'<script type="application/ld+json">{{"datePublished": "{day}"}}</script>'
    meta = f'<meta property="article:published_time" content="{day}">{data}'
    return _bytes(
        f"<html><head><title>{title}</title>{meta}</head><body><{tag}>{text}</{tag}><time>{day}</time></body></html>"
    )


def _record(draw: random.Random) -> dict[str, object]:
    title, day, source, text = _mixed(draw, ["Envoys meet", "2018-08-22", "Reuters", article(draw)])
    found: dict[str, object] = {"title": title, "date": day, "source": source, "text": text}
    if draw.random() < 0.3:
        found[draw.choice([*found, "id", "url"])] = draw.choice([None, 5, -1.5, [], {}, [[]], {"a": []}, True, 10**30])
    return found


def _json(draw: random.Random) -> bytes:
    return json.dumps([_record(draw) for _ in range(draw.randrange(1, 4))]).encode()


def _jsonl(draw: random.Random) -> bytes:
    return "\n".join(json.dumps(_record(draw)) for _ in range(draw.randrange(1, 4))).encode()


def _csv(draw: random.Random) -> bytes:
    rows = [
        ",".join('"' + each.replace('"', '""') + '"' for each in map(str, _record(draw).values())) for _ in range(3)
    ]
    return _bytes("\n".join(["title,date,source,text", *rows]))


def _eml(draw: random.Random) -> bytes:
    sender, subject, day, kind, text = _mixed(
        draw,
        ["Ivan <i@x.example>", "Envoys", "Wed, 22 Aug 2018 10:00:00 +0300", "text/plain; charset=utf-8", article(draw)],
    )
    how = draw.choice(("8bit", "base64", "quoted-printable", odd(draw)))
    body = base64.b64encode(_bytes(text)).decode() if how == "base64" else text
    head = f"From: {sender}\nSubject: {subject}\nDate: {day}\nContent-Type: {kind}\nContent-Transfer-Encoding: {how}"
    return _bytes(f"{head}\n\n{body}\n")


def _mbox(draw: random.Random) -> bytes:
    return b"".join(b"From i@x.example Wed Aug 22 10:00:00 2018\n" + _eml(draw) + b"\n" for _ in range(2))


def _mhtml(draw: random.Random) -> bytes:
    mark, where = _mixed(draw, ["b", "http://x.example/"])
    return (
        _bytes(
            f'From: <Saved>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="{mark}"\n\n--b\n'
            f"Content-Type: text/html\nContent-Location: {where}\n\n"
        )
        + _html(draw)
        + b"\n--b--\n"
    )


def _zip(draw: random.Random) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for _ in range(draw.randrange(1, 4)):
            name, make = draw.choice(SIMPLE)
            member = (odd(draw) if draw.random() < 0.3 else "a").encode("utf-8", "replace").decode().replace("\0", "")
            archive.writestr(zipfile.ZipInfo(f"{member}.{name}"), make(draw))
    return _spoiled(draw, out.getvalue())


def _gz(draw: random.Random) -> bytes:
    return _spoiled(draw, gzip.compress(draw.choice(SIMPLE)[1](draw), mtime=0))


def _spoiled(draw: random.Random, data: bytes) -> bytes:
    """Mostly as it is; else with a byte changed, or cut."""
    if draw.random() < 0.6:
        return data
    at = draw.randrange(len(data))
    return data[:at] if draw.random() < 0.4 else data[:at] + bytes([draw.randrange(256)]) + data[at + 1 :]


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


SIMPLE: list[tuple[str, Callable[[random.Random], bytes]]] = [
    ("txt", _txt), ("md", _md), ("html", _html), ("json", _json), ("jsonl", _jsonl), ("csv", _csv), ("eml", _eml),
    ("mbox", _mbox), ("mhtml", _mhtml),
]  # fmt: skip
FORMATS = [*SIMPLE, ("zip", _zip), ("txt.gz", _gz)]


# What must hold. Each raises `AssertionError` with what is wrong.


def dates_hold(edtf: str | None) -> None:
    if edtf:
        intervals.precision(edtf)
        inside = intervals.bounds(edtf)
        assert inside is not None or "X" in edtf or edtf in ("../..",), f"no EDTF: {edtf}"


def tag_holds(text: str) -> None:
    found = tagger.tag(text, DAY)
    assert found == tagger.tag(text, DAY), "another answer the second time"
    end = 0
    for each in found:
        assert end <= each.start < each.end <= len(text), f"spans overlap at {each.start}"
        assert text[each.start : each.end] == each.text, "a span is not its text"
        dates_hold(each.edtf)
        end = each.end
    if not _NAMED.search(text.replace("_", "")):
        assert not [each for each in found if _A_DAY.fullmatch(each.edtf or "")], "a day without a word or a digit"
    tagger.tag_unanchored(text, None)


def dating_holds(text: str) -> None:
    found = timeline.date_article(text)
    dates_hold(found.edtf)
    if found.edtf and _A_DAY.fullmatch(found.edtf):
        assert any(char.isdigit() for char in text) or len(text) > 3, "a day was invented"


def file_holds(data: bytes, name: str) -> None:
    first, second = (_read(data, name) for _ in range(2))
    assert first == second, "another answer the second time"


def _read(data: bytes, name: str) -> list[object]:
    profile = topic.default()
    reading.met(data, name)
    extractions, problems = pipeline.extract_file(data, name, "x", profile)
    assert extractions or problems, "neither an article nor a problem"
    claims: list[Claim] = []
    for each in extractions:
        text = each.article.source.text
        dates_hold(each.article.dating.edtf)
        for claim in each.claims:
            assert text[slice(*claim.span)] == claim.text, "a span is not its text"
            assert claim.date_span is None or claim.date_text is not None
            dates_hold(claim.date)
        claims += each.claims
    assert len({claim.id for claim in claims}) == len(claims), "two claims of one id"
    outlets = {each.article.source.id: each.article.outlet for each in extractions}
    events = chronology.gather(claims, outlets, {}, profile)
    return [claims, events, [p for p in problems if isinstance(p, Problem)]]


def profile_holds(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "timeline.yaml")
        path.write_bytes(data)
        with contextlib.suppress(TimelineError):
            topic.load(path)


def overrides_hold(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "overrides.yaml").write_bytes(data)
        with contextlib.suppress(TimelineError):
            overrides_file.read(Path(folder))


def diff_holds(data: bytes) -> None:
    from timeline.cli import run

    marks.is_own(data.decode("utf-8", "replace"))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "old.jsonl")
        path.write_bytes(data)
        out = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            code = run(["-C", folder, "diff", str(path), str(path)])
        assert code in (0, 2), f"exit {code}"
        assert "Traceback" not in out.getvalue()


_PROFILE = (
    "topic", "sides", "actors", "names", "Reds", "Blues", "groups", "outlets", "events", "boilerplate",
    "date_order", "documents",
    "base", "contacts", "kind", "hosts", "dmy", "default", "people",
)  # fmt: skip
_OVERRIDES = (
    "documents", "claims", "events", "quote", "date", "verdict", "accept", "reject", "note", "tags", "kind",
    "status", "contact",
    "a:1", "000", "speaker", "actors", "title", "merge", "split", "number",
)  # fmt: skip
_EXPORT = (
    "date",
    "text",
    "documents",
    "kind",
    "status",
    "contact",
    "id",
    "document",
    "sources",
    "span",
    "speakers",
    "alleged",
)


def _yaml(draw: random.Random, keys: Sequence[str], depth: int = 0) -> str:
    """A table, a list or a value of the keys of a file, at random."""
    kind = draw.random()
    if depth > 3 or kind < 0.3:
        return draw.choice(
            (draw.choice(keys), odd(draw), "2018-08-22", "yes", "5", "~", "*a", "&a b", "!!python/x y", '"q"')
        )
    if kind < 0.75:
        inner = ", ".join(f"{draw.choice(keys)}: {_yaml(draw, keys, depth + 1)}" for _ in range(draw.randrange(4)))
        return "{" + inner + "}"
    return "[" + ", ".join(_yaml(draw, keys, depth + 1) for _ in range(draw.randrange(4))) + "]"


def _of_yaml(draw: random.Random, keys: Sequence[str]) -> bytes:
    lines = [f"{draw.choice(keys)}: {_yaml(draw, keys)}" for _ in range(draw.randrange(1, 5))]
    return _bytes("\n".join(lines))


def _of_export(draw: random.Random) -> bytes:
    def value(depth: int = 0) -> object:
        kind = draw.random()
        if kind < 0.6 or depth > 2:
            return draw.choice(("2018-08-22", "../2018", odd(draw), None, 5, True, "met", 1e300, -1))
        return [value(depth + 1) for _ in range(2)] if kind < 0.8 else {draw.choice(_EXPORT): value(depth + 1)}

    rows = [json.dumps({key: value() for key in draw.sample(_EXPORT, draw.randrange(1, 8))}) for _ in range(3)]
    return _spoiled(draw, "\n".join(rows).encode())


def kinds() -> dict[str, Callable[[random.Random], Fuzz]]:
    """Every generator by its name: of a draw it makes an input, for a person to see, and the test of it."""
    found: dict[str, Callable[[random.Random], Fuzz]] = {}
    for name, make in FORMATS:
        found[name] = lambda draw, make=make, name=name: _fuzz(make(draw), lambda data: file_holds(data, f"x.{name}"))  # type: ignore[misc]
    found["tag"] = lambda draw: _fuzz(article(draw), tag_holds)
    found["date_article"] = lambda draw: _fuzz(_txt(draw).decode("utf-8", "surrogatepass"), dating_holds)
    found["profile"] = lambda draw: _fuzz(_of_yaml(draw, _PROFILE), profile_holds)
    found["overrides"] = lambda draw: _fuzz(_of_yaml(draw, _OVERRIDES), overrides_hold)
    found["diff"] = lambda draw: _fuzz(_of_export(draw), diff_holds)
    return found


def _fuzz(given: object, holds: Callable[..., object]) -> Fuzz:
    return repr(given), lambda: holds(given)


def tries(name: str, seed: int) -> Iterator[str]:
    """Endless tries of one generator: what was wrong with each, with its input; empty where all held."""
    make, number = kinds()[name], 0
    while True:
        given, test = make(random.Random(f"{name} {seed} {number}"))
        yield _tried(given, test)
        number += 1


def _tried(given: str, test: Callable[[], object]) -> str:
    began = time.process_time()
    try:
        test()
    except Exception as error:
        return f"{type(error).__name__}: {error}\n    {given[:2000]}"
    taken = time.process_time() - began
    return f"{taken:.1f} s of CPU\n    {given[:2000]}" if taken > SECONDS else ""
