"""Files of many records by ranges: the same articles as read whole, one changed record is one article read again."""

import gzip
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest

from timeline import door, engine, limits
from timeline.corpus.decisions import Decisions
from timeline.engine import mapping
from timeline.errors import InputError
from timeline.model import Query
from timeline.reading import sharded
from timeline.reading.shards import lines, stream
from timeline.reading.shards.lines import Lines
from timeline.reading.shards.unit import Broken, Unit
from timeline.store import Store

ALL = Query(everything=True)
ACTS = ("met a Taliban delegation in Moscow", "invited the Taliban to talks", "hosted envoys of the Taliban")
HTTP = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"


def record(number: int, **more: object) -> dict[str, object]:
    text = f"Russia {ACTS[number % 3]} on Monday, the ministry said in statement {number}. It spoke of {number} points."
    day = f"2018-{number % 12 + 1:02}-{number % 28 + 1:02} 10:00:00"
    return {
        "id": f"r{number}", "title": f"Talks {number}", "maintext": text, "date_publish": day,
        "source_domain": "paper.example",
    } | more  # fmt: skip


RECORDS = [record(number) for number in range(40)]
LINES = [json.dumps(each).encode() + b"\n" for each in RECORDS]


def page(number: int) -> str:
    made = RECORDS[number]
    text = made["maintext"]
    return f"<html><body><h1>{made['title']}</h1><p>{text}</p><p>{text} So it was.</p></body></html>"


def web(number: int, kind: str = "response", length: int | None = None, head: str = HTTP) -> bytes:
    """A record of a web archive."""
    content = (head + page(number)).encode()
    return (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{kind}-{number}>\r\n"
        f"WARC-Date: 2019-05-0{number % 9 + 1}T10:00:00Z\r\nWARC-Target-URI: https://paper.example/{number}\r\n"
        f"Content-Length: {len(content) if length is None else length}\r\n\r\n"
    ).encode() + content + b"\r\n\r\n"  # fmt: skip


WEB = [web(0, "warcinfo"), *(each for n in range(20) for each in (web(n, "request"), web(n)))]


LYING = [*WEB[:4], web(2, length=10**7), *WEB[5:8], web(3, length=5), *WEB[9:12], web(4, length=10**12), *WEB[13:]]
TEXT = "22 August 2018\n\nRussia met the Taliban."


def cut(data: bytes, size: int) -> list[bytes]:
    return [data[n : n + size] for n in range(0, len(data), size)]


def zipped(files: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, what in files.items():
            archive.writestr(name, what)
    return out.getvalue()


def archive() -> bytes:
    mail = "From: Desk\nDate: Wed, 22 Aug 2018 10:15:00 +0430\nSubject: Envoys\n\nRussia met the Taliban on Monday.\n"
    files: dict[str, str | bytes] = {f"d/{n}.html": page(n) for n in range(12)}
    own = {"m.eml": mail, "in.jsonl": b"".join(LINES[:5]), "pic.png": b"\x89PNG\r\n12", "n.zip": b"PK\x03\x04a"}
    return zipped(files | own)


def parquet() -> bytes:
    arrow = pytest.importorskip("pyarrow")
    out = io.BytesIO()
    import_module("pyarrow.parquet").write_table(arrow.Table.from_pylist(RECORDS), out, row_group_size=15)
    return out.getvalue()


def frames() -> bytes:
    made = pytest.importorskip("zstandard").ZstdCompressor()
    return b"".join(made.compress(b"".join(LINES[n : n + 7])) for n in range(0, len(LINES), 7))


ODD = [LINES[0], b"{broken\n", b'{"title": 3}\n', b"\n", json.dumps([record(1), {"x": 1}, record(2)]).encode() + b"\n"]
FILES: dict[str, tuple[str, Callable[[], bytes]]] = {
    "lines": ("a.jsonl", lambda: b"".join(LINES)),
    "lines of every sort": ("a.jsonl", lambda: b"\xef\xbb\xbf" + b"".join([*ODD, LINES[3], LINES[3], *LINES[2:9]])),
    "lines without ids": ("a.ndjson", lambda: b"".join(line.replace(b'"id"', b'"nr"') for line in LINES)),
    "lines with Windows ends": ("a.jsonl", lambda: b"".join(LINES).replace(b"\n", b"\r\n")),
    "lines in an old code page": ("a.jsonl", lambda: b"".join(LINES).replace(b"Talks", b"Talks \x93caf\xe9\x94")),
    "lines encoded twice": ("a.jsonl", lambda: b"".join(LINES).replace(b"points", "cafÃ©".encode())),
    "one line": ("a.jsonl", lambda: LINES[0]),
    "our own output": ("a.jsonl", lambda: json.dumps({"id": "x", "document": "d", "date": "2018-03-05"}).encode()),
    "packed in one": ("a.jsonl.gz", lambda: gzip.compress(b"".join(LINES))),
    "packed in many": ("a.jsonl.gz", lambda: b"".join(map(gzip.compress, (b"".join(LINES[:9]), b"".join(LINES[9:]))))),
    "packed across lines": ("a.jsonl.gz", lambda: b"".join(map(gzip.compress, cut(b"".join(LINES), 999)))),
    "frames": ("a.jsonl.zst", frames),
    "archive": ("a.zip", archive),
    "namesakes in an archive": ("a.zip", lambda: zipped({"a.txt": TEXT, "a.html": page(0), "a#2.txt": "x y"})),
    "an archive of one": ("a.zip", lambda: zipped({"a.txt": TEXT, "a.png": b"x"})),
    "web": ("a.warc", lambda: b"".join(WEB)),
    "web packed by record": ("a.warc.gz", lambda: b"".join(map(gzip.compress, WEB))),
    "web packed in one": ("a.warc.gz", lambda: gzip.compress(b"".join(WEB))),
    "web of wrong lengths": ("a.warc", lambda: b"".join(LYING)),
    "table": ("a.parquet", parquet),
}  # fmt: skip


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file of records is read by ranges, of seven records each."""
    monkeypatch.setattr(limits, "SHARD", replace(limits.SHARD, number=1))
    monkeypatch.setattr(limits, "RANGE", replace(limits.RANGE, number=7))


@pytest.fixture
def store() -> Iterator[Store]:
    opened = Store(":memory:", "build")
    yield opened
    opened.close()


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the records that are read, as they are."""
    found: list[str] = []
    plain = door._of_record

    def counted(task: door.Task, unit: Unit, *rest: object) -> object:
        found.append(unit.ids[0])
        return plain(task, unit, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(door, "_of_record", counted)
    return found


def content(store: Store) -> dict[str, list[str]]:
    """All that was read; the digest apart, which is that of a record or of the file."""
    articles = [replace(each, source=replace(each.source, sha256="")) for each in store.articles()]
    return {
        "claims": list(map(repr, store.claims(ALL))), "articles": list(map(repr, articles)),
        "problems": list(map(repr, store.problems())), "events": list(map(repr, store.events(ALL))),
    }  # fmt: skip


def anew(folder: Path) -> dict[str, list[str]]:
    store = Store(":memory:", "build")
    engine.refresh(store, folder)
    found = content(store)
    store.close()
    return found


@pytest.mark.parametrize("kind", FILES)
def test_ranges_give_what_the_whole_file_gives(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name, made = FILES[kind]
    (tmp_path / name).write_bytes(made())
    whole = anew(tmp_path)
    monkeypatch.setattr(limits, "SHARD", replace(limits.SHARD, number=1))
    monkeypatch.setattr(limits, "RANGE", replace(limits.RANGE, number=7))
    assert anew(tmp_path) == whole
    assert whole["articles"] or kind == "our own output"


def test_most_kinds_are_read_by_ranges(small: None, tmp_path: Path, read: list[str]) -> None:
    by_ranges = set()
    for kind, (name, made) in FILES.items():
        (tmp_path / name).write_bytes(made())
        anew(tmp_path)
        by_ranges |= {kind} if read else set()
        read.clear()
        (tmp_path / name).unlink()
    whole = {"lines in an old code page", "our own output", "namesakes in an archive", "an archive of one"}
    assert set(FILES) - by_ranges == whole


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz"])
def test_one_changed_record_is_one_article_read_again(
    name: str, small: None, tmp_path: Path, store: Store, read: list[str]
) -> None:
    def write(some: list[bytes]) -> None:
        data = b"".join(some)
        (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith("gz") else data)

    some = list(LINES)
    write(some)
    assert engine.refresh(store, tmp_path) == len(some)
    read.clear()
    assert engine.refresh(store, tmp_path) == 0
    some[20] = some[20].replace(b"points", b"other points")
    write(some)
    engine.refresh(store, tmp_path)
    assert [each.rpartition("#")[2] for each in read] == ["r20"]
    read.clear()
    del some[3]
    some.insert(0, json.dumps(record(77)).encode() + b"\n")
    write(some)
    engine.refresh(store, tmp_path)
    assert [each.rpartition("#")[2] for each in read] == ["r77"]
    assert content(store) == anew(tmp_path)


def test_one_changed_member_of_an_archive_is_read_again(
    small: None, tmp_path: Path, store: Store, read: list[str]
) -> None:
    files = {f"{n}.html": page(n) for n in range(9)}
    (tmp_path / "a.zip").write_bytes(zipped(dict(files)))
    engine.refresh(store, tmp_path)
    read.clear()
    (tmp_path / "a.zip").write_bytes(zipped(files | {"4.html": page(14)}))
    engine.refresh(store, tmp_path)
    assert read == ["a#4"] and content(store) == anew(tmp_path)


def test_a_decision_about_a_record_reads_that_record_again(
    small: None, tmp_path: Path, store: Store, read: list[str]
) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"".join(LINES))
    engine.refresh(store, tmp_path)
    read.clear()
    (tmp_path / "overrides.yaml").write_text("documents:\n  a#r7: {date: '2018-03-20', by: ana}\n")
    engine.refresh(store, tmp_path)
    assert read == ["a#r7"] and store.articles(["a#r7"])[0].dating.basis == "curator"
    assert content(store) == anew(tmp_path)


def test_a_file_becomes_a_shard_and_is_one_no_more(tmp_path: Path, store: Store, read: list[str]) -> None:
    big = [*LINES, json.dumps(record(50, html="x" * limits.SHARD.number)).encode() + b"\n"]
    for some, number in ((LINES, 0), (big, len(big)), (LINES[:9], 0), ([], 0)):
        (tmp_path / "a.jsonl").write_bytes(b"".join(some))
        (tmp_path / "b.txt").write_text("11 March 2018\n\nRussia met a Taliban delegation in Moscow on Friday.\n")
        read.clear()
        engine.refresh(store, tmp_path)
        assert len(read) == number and content(store) == anew(tmp_path)


def test_a_run_that_was_cut_off_goes_on(
    small: None, tmp_path: Path, store: Store, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"".join(LINES))
    counted = door._of_record

    def interrupted(*args: object) -> object:
        if len(read) == 20:
            raise KeyboardInterrupt
        return counted(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(door, "_of_record", interrupted)
    with pytest.raises(KeyboardInterrupt):
        engine.refresh(store, tmp_path)
    monkeypatch.setattr(door, "_of_record", counted)
    kept = len(store.document_ids())
    assert 0 < kept < 20  # of the range that was under way nothing is
    read.clear()
    engine.refresh(store, tmp_path)
    assert len(read) == len(LINES) - kept and content(store) == anew(tmp_path)


def test_a_file_that_changes_under_the_reader_is_read_another_time(
    small: None, tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"".join(LINES))
    before = door._contents

    def changed(task: door.Task, part: sharded.Part) -> object:
        if part.units[0].ids == ("a#r7",):
            path.write_bytes(b"".join(LINES).replace(b"Talks 9", b"Talks X"))
        return before(task, part)

    monkeypatch.setattr(door, "_contents", changed)
    engine.refresh(store, tmp_path)
    assert any("changed while it was read" in problem.message for problem in store.problems())
    monkeypatch.setattr(door, "_contents", before)
    engine.refresh(store, tmp_path)
    assert content(store) == anew(tmp_path) and store.problems() == []


def test_a_record_that_is_not_what_the_pass_met_is_given_to_nobody() -> None:
    (first, second, *_) = Lines().pieces(io.BytesIO(b"".join(LINES)))
    of = Lines().reader(io.BytesIO(LINES[0] + LINES[2]))
    units = [Unit(each.number, each.place, each.digest, ("a",)) for each in (first, second)]
    assert [of(unit) for unit in units] == [LINES[0], None]


def test_two_processes_give_what_one_does(
    small: None, tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"".join(LINES))
    monkeypatch.setattr(mapping, "POOL_FROM", 2)
    engine.refresh(store, tmp_path, jobs=2)
    assert content(store) == anew(tmp_path)


def test_a_range_is_halved_until_one_record_is_left() -> None:
    units = tuple(Unit(n, (n, 0), b"", (f"a#{n}",)) for n in range(5))
    whole = door.Task("/a.jsonl", "a", "a.jsonl", None, Decisions()).of(
        sharded.Part(units, 9, 9, (b"0", b"1", b"2", b"3", b"4"), 50)
    )
    tasks, single = [whole], []
    while tasks:
        halves = tasks[0].halves()
        single += [] if halves else [tasks[0].part]
        tasks = [*tasks[1:], *halves]
    alone = sorted((part.units[0].number, part.held) for part in single if part)
    assert alone == [(n, (str(n).encode(),)) for n in range(5)]


class Counted(io.BytesIO):
    """A file that knows how many bytes of it were read."""

    taken = 0

    def read(self, size: int | None = -1, /) -> bytes:
        found = super().read(size)
        self.taken += len(found)
        return found

    def readline(self, size: int | None = -1, /) -> bytes:
        found = super().readline(size)
        self.taken += len(found)
        return found


def test_a_worker_reads_its_range_alone() -> None:
    data = b"".join(LINES * 50)
    found = list(Lines().pieces(io.BytesIO(data)))
    units = [Unit(each.number, each.place, each.digest, ("a",)) for each in found[1000:1010]]
    file = Counted(data)
    of = Lines().reader(file)
    assert b"".join(of(unit) or b"" for unit in units) == b"".join((LINES * 50)[1000:1010])
    assert file.taken < 2 * sum(map(len, (LINES * 50)[1000:1010]))


def test_a_worker_enters_a_packed_file_at_the_member_of_its_records() -> None:
    packed = [gzip.compress(bytes(line)) for line in LINES]
    data = b"".join(packed)
    found = list(Lines("gz").pieces(io.BytesIO(data)))
    assert [each.place for each in found] == [(sum(map(len, packed[:n])), 0) for n in range(len(packed))]


def test_what_cannot_be_entered_is_handed_to_workers(
    small: None, tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts: list[sharded.Part] = []
    before = door._contents
    monkeypatch.setattr(lines, "FAR", 3000)

    def seen(task: door.Task, part: sharded.Part) -> object:
        parts.append(part)
        return before(task, part)

    monkeypatch.setattr(door, "_contents", seen)
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b"".join(LINES)))
    engine.refresh(store, tmp_path)
    assert [part.held is None for part in parts][:1] == [True] and parts[-1].held == tuple(LINES[35:])
    assert content(store) == anew(tmp_path)


def test_the_pass_holds_a_line_and_no_more() -> None:
    file = Counted(b"".join(LINES * 500))
    next(iter(Lines().pieces(file)))
    assert file.taken < 100_000 < len(file.getvalue())


def test_a_line_that_is_too_long_costs_itself(
    small: None, tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "RECORD", replace(limits.RECORD, number=2000))
    long = json.dumps(record(90, maintext="x " * 9000)).encode() + b"\n"
    (tmp_path / "a.jsonl").write_bytes(b"".join([*LINES[:5], long, *LINES[5:]]))
    engine.refresh(store, tmp_path)
    assert len(store.document_ids()) == len(LINES)
    assert ["line 6: " in problem.message for problem in store.problems()] == [True]


@pytest.mark.parametrize(("data", "number", "said"), [
    (gzip.compress(b"".join(LINES))[:-60], 10, "the file is cut off here"),
    (gzip.compress(b"".join(LINES)) + b"behind", 40, "cannot be unpacked further"),
    (gzip.compress(b"".join(LINES)) + gzip.compress(b"x" * 30_000_000), 40, "unpacks to more than 100 times its bytes"),
])  # fmt: skip
def test_what_stands_before_a_fault_is_read(data: bytes, number: int, said: str) -> None:
    found = []
    with pytest.raises(Broken, match=said):
        for piece in Lines("gz").pieces(io.BytesIO(data)):
            found.append(piece.data)
    assert len(found) >= number and found == LINES[: len(found)]


def test_a_broken_table_is_a_problem(small: None, tmp_path: Path, store: Store) -> None:
    data = parquet()
    (tmp_path / "a.parquet").write_bytes(data[:-20] + b"\x01" * 12 + data[-8:])
    (tmp_path / "b.txt").write_text("11 March 2018\n\nRussia met a Taliban delegation in Moscow on Friday.\n")
    engine.refresh(store, tmp_path)
    assert [problem.path for problem in store.problems()] == ["a.parquet"] and store.document_ids() == ["b"]


def test_faults_by_the_thousand_are_one_problem(small: None, tmp_path: Path, store: Store) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"".join([b"{broken\n" * 3000, *LINES]))
    engine.refresh(store, tmp_path)
    (problem,) = store.problems()
    assert problem.message.startswith("line 1: ") and "and 2,999 more like it" in problem.message
    assert len(store.document_ids()) == len(LINES)


def test_a_page_is_dated_by_the_day_of_the_crawl_only_from_above(tmp_path: Path, store: Store) -> None:
    (tmp_path / "a.warc").write_bytes(b"".join(WEB))
    engine.refresh(store, tmp_path)
    (article,) = store.articles(["a#response-3"])
    assert article.dating.edtf == "../2019-05-04" and article.url == "https://paper.example/3"


@pytest.mark.parametrize(("head", "read"), [
    (HTTP.replace("200 OK", "302 Found"), False),
    (HTTP.replace("text/html", "image/png"), False),
    (HTTP.replace("text/html", "text/plain"), True),
    ("no answer at all\r\n\r\n", False),
])  # fmt: skip
def test_what_of_a_web_archive_is_read(head: str, read: bool, tmp_path: Path, store: Store) -> None:
    (tmp_path / "a.warc").write_bytes(web(1) + web(2, head=head) + web(3))
    engine.refresh(store, tmp_path)
    assert ("a#response-2" in store.document_ids()) == read and len(store.document_ids()) == 2 + read


def test_an_order_that_an_outlet_proves_is_lent_to_a_record(
    small: None, tmp_path: Path, store: Store, read: list[str]
) -> None:
    def headed(number: int, day: str) -> bytes:
        text = f"Published: {day}/2018\n\nRussia met a Taliban delegation in Moscow on Monday in round {number}."
        return json.dumps({"id": f"r{number}", "source": "The Paper", "text": text}).encode() + b"\n"

    proofs = [headed(number, f"{number}/03") for number in range(20, 26)]
    (tmp_path / "a.jsonl").write_bytes(b"".join([headed(1, "04/03"), *proofs]))
    engine.refresh(store, tmp_path)
    assert read.count("a#r1") == 2 and len(read) == 8
    assert store.articles(["a#r1"])[0].dating.edtf == "2018-03-04"
    (tmp_path / "a.jsonl").write_bytes(headed(1, "04/03") + LINES[0])
    engine.refresh(store, tmp_path)
    assert store.articles(["a#r1"])[0].dating.edtf == "[2018-03-04,2018-04-03]"
    assert content(store) == anew(tmp_path)


OTHER = {
    "nr": 7, "kicker": "Envoys meet", "story": "", "Story_HTML": "Russia met the Taliban on Monday.",
    "pub_ts": "2018-08-22", "permalink": "https://x.example/1", "paper": "The Paper", "text": "Subscribe now.",
}  # fmt: skip
MAPPED = """fields: {text: [story, story_html], title: kicker, date: pub_ts, url: permalink, outlet: paper, id: nr}\n"""


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.csv", "a.zip"])
@pytest.mark.parametrize("size", [1, 10**9])
def test_fields_are_called_as_the_profile_says(
    name: str, size: int, tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "SHARD", replace(limits.SHARD, number=size))
    line = json.dumps(OTHER)
    rows = f"{','.join(OTHER)}\n{','.join(map(str, OTHER.values()))}\n"
    two = zipped({"x/in.jsonl": line, "y.txt": "11 March 2018\n\nRussia met the Taliban."})
    what = {"a.csv": rows.encode(), "a.zip": two}.get(name, line.encode())
    (tmp_path / name).write_bytes(what)
    (tmp_path / "timeline.yaml").write_text(MAPPED)
    engine.refresh(store, tmp_path)
    article = next(each for each in store.articles() if each.source.text == "Russia met the Taliban on Monday.")
    assert (article.source.title, article.dating.edtf) == ("Envoys meet", "2018-08-22")
    assert (article.url, article.outlet) == ("https://x.example/1", "The Paper")


@pytest.mark.parametrize(("said", "error"), [
    ("topic: x\nfields: {txt: story}\n", ":2: fields.txt: unknown key"),
    ("fields:\n  text: story\n  title: [kicker, Story]\n", ":3: fields.title: 'Story' stands under fields.text too"),
    ("fields: story\n", ":1: fields: expected keys and values"),
])  # fmt: skip
def test_a_wrong_name_of_a_field_is_told_with_its_line(said: str, error: str, tmp_path: Path) -> None:
    (tmp_path / "timeline.yaml").write_text(said)
    with pytest.raises(InputError, match=error.replace(".", r"\.")):
        engine.load_profile(tmp_path)


def test_what_an_extra_would_read_is_named(tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "find_spec", lambda _: None)
    monkeypatch.setattr("timeline.reading.shards.parquet.find_spec", lambda _: None)
    for size in (1, 10**9):
        monkeypatch.setattr(limits, "SHARD", replace(limits.SHARD, number=size))
        (tmp_path / "a.parquet").write_bytes(b"PAR1" + b"\1" * 90)
        (tmp_path / "a.jsonl.zst").write_bytes(b"\x28\xb5\x2f\xfd" + b"\1" * 90)
        engine.refresh(store, tmp_path, full=True)
        (zst, table) = store.problems()
        assert "timeline[zst]" in zst.message and "timeline[parquet]" in table.message
        assert {problem.code for problem in store.problems()} == {"F5"}


def test_of_an_archive_that_has_changed_nothing_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(archive())
    with path.open("rb") as file:
        (piece, *_) = [each for each in sharded.layout("a.zip").pieces(file) if not each.fault]
    unit = Unit(piece.number, piece.place, piece.digest, ("a#x",), piece.name)
    task = door.Task(str(path), "a", "a.zip", None, Decisions())
    about = path.stat()
    for mtime, was_read in ((about.st_mtime_ns, True), (about.st_mtime_ns + 1, False)):
        ((_, data),) = door._contents(task, sharded.Part((unit,), about.st_size, mtime))
        assert isinstance(data, bytes) == was_read


def test_a_record_of_a_wrong_length_costs_itself(tmp_path: Path, store: Store) -> None:
    (tmp_path / "a.warc").write_bytes(b"".join(LYING))
    engine.refresh(store, tmp_path)
    assert set(range(20)) - {int(each.rpartition("-")[2]) for each in store.document_ids()} == {1, 3, 5}
    assert len(store.problems()) == 3


def test_a_record_that_fails_is_tried_again(
    small: None, tmp_path: Path, store: Store, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"".join(LINES))
    counted = door._of_record

    def fails(task: door.Task, unit: Unit, *rest: object) -> object:
        if unit.ids == ("a#r9",):
            raise MemoryError
        return counted(task, unit, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(door, "_of_record", fails)
    engine.refresh(store, tmp_path)
    assert len(store.document_ids()) == len(LINES) - 1
    assert [problem.message for problem in store.problems()] == ["there is no memory for it"]
    monkeypatch.setattr(door, "_of_record", counted)
    read.clear()
    engine.refresh(store, tmp_path)
    assert read == ["a#r9"] and content(store) == anew(tmp_path)
