"""Files at addresses: read by ranges like those of the folder, and what fails there costs nothing that was read."""

import gzip
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from fsspec.implementations.memory import MemoryFile, MemoryFileSystem
from test_shards import LINES, RECORDS, WEB, anew, content, parquet, record

from timeline import cli, engine, limits, topic
from timeline.door import _of_record as of_record
from timeline.errors import InputError
from timeline.model import Query
from timeline.reading import remote
from timeline.store import Store

ALL = Query(everything=True)
WORDS = " and".join(f" they spoke of the weather in the {n} valley" for n in range(700))
LONG = [record(n, maintext=f"{RECORDS[n]['maintext']} Then{WORDS}.") for n in range(40)]
BIG = [json.dumps(each).encode() + b"\n" for each in LONG]
SMALL = json.dumps(record(77, id="small")).encode() + b"\n"


class Net(MemoryFileSystem):  # type: ignore[misc]  # fsspec has no types
    """A net in memory; `down` may hold addresses that fail, and from which byte on; `asked` is what was asked for."""

    protocol = "net"
    store: dict[str, Any] = {}  # noqa: RUF012
    pseudo_dirs = [""]  # noqa: RUF012
    down: dict[str, int] = {}  # noqa: RUF012
    asked: list[str] = []  # noqa: RUF012
    error: type[Exception] = ConnectionError

    @classmethod
    def _strip_protocol(cls, path: str) -> str:
        return str(super()._strip_protocol(path.replace("net://", "memory://")))

    def _fail(self, path: str, at: int) -> None:
        if path in self.down and at >= self.down[path]:
            raise self.error("the line is cut")

    def info(self, path: str, **kwargs: Any) -> Any:
        self.asked.append(f"info {path}")
        self._fail(path, 0)
        return super().info(path, **kwargs)

    def glob(self, path: str, **kwargs: Any) -> Any:
        self._fail(path, 0)
        return super().glob(path, **kwargs)

    def _open(self, path: str, mode: str = "rb", **kwargs: Any) -> Any:
        if mode != "rb":
            return super()._open(path, mode, **kwargs)
        self.asked.append(f"open {path}")
        return Line(self, path, self.store[self._strip_protocol(path)].getvalue())


class Line(MemoryFile):  # type: ignore[misc]  # fsspec has no types
    def read(self, length: int = -1) -> bytes:
        self.fs._fail(self.path, self.tell() + 1)
        self.fs.asked.append(f"read {length}")
        return bytes(super().read(length))


@pytest.fixture
def net() -> Iterator[Net]:
    import fsspec

    fsspec.register_implementation("net", Net, clobber=True)
    made = Net()
    for held in (Net.store, Net.down, Net.asked):
        held.clear()
    yield made
    Net.error = ConnectionError


@pytest.fixture
def store() -> Iterator[Store]:
    opened = Store(":memory:", "build")
    yield opened
    opened.close()


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the records that are read."""
    found: list[str] = []

    def counted(task: Any, unit: Any, *rest: Any) -> Any:
        found.append(unit.ids[0])
        return of_record(task, unit, *rest)

    monkeypatch.setattr("timeline.door._of_record", counted)
    return found


def corpus(folder: Path, *addresses: str) -> Path:
    """A folder with an article and a profile that names addresses."""
    (folder / "own.txt").write_text("11 March 2018\n\nRussia met the Taliban in Moscow on Monday.\n")
    listed = "".join(f"  - {each}\n" for each in addresses)
    (folder / "timeline.yaml").write_text(f"date_order: dmy\nshards:\n{listed}" if listed else "date_order: dmy\n")
    return folder


def documents(store: Store) -> list[str]:
    return sorted(each.source.id for each in store.articles())


def problems(store: Store) -> list[tuple[str, str, str]]:
    return [(each.path, each.code, each.message) for each in store.problems()]


def test_what_an_address_holds_is_what_a_file_holds(net: Net, store: Store, tmp_path: Path) -> None:
    net.pipe({"/news/big.jsonl": b"".join(BIG), "/news/small.jsonl": SMALL})
    assert net.size("/news/big.jsonl") > limits.SHARD.number > net.size("/news/small.jsonl")
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    engine.refresh(store, corpus(tmp_path / "a", "net://news/big.jsonl", "net://news/small.jsonl"))
    (corpus(tmp_path / "b") / "big.jsonl").write_bytes(b"".join(BIG))
    (tmp_path / "b" / "small.jsonl").write_bytes(SMALL)
    here, there = content(store), anew(tmp_path / "b")
    assert here["claims"] == there["claims"] and here["events"] == there["events"] and len(here["claims"]) > 40
    shown = [
        text.replace("net://news/", "").replace(str(tmp_path / "a"), str(tmp_path / "b")) for text in here["articles"]
    ]
    assert shown == [re.sub(r"path='[^']*/(big|small)", r"path='\1", text) for text in there["articles"]]
    assert here["problems"] == [] == there["problems"]
    assert documents(store)[:2] == ["big#r0", "big#r1"] and {"own", "small"} < set(documents(store))


def _zip() -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        for n in range(12):
            made.writestr(f"x/{n}.txt", f"1{n % 9} March 2018\n\nRussia met the Taliban in Moscow on Monday, {n}.\n")
    return held.getvalue()


KINDS = [
    ("a.jsonl.gz", gzip.compress(b"".join(LINES[:20])) + gzip.compress(b"".join(LINES[20:]))),
    ("a.warc", b"".join(WEB)), ("a.warc.gz", b"".join(map(gzip.compress, WEB))), ("a.zip", _zip()),
    ("a.parquet", parquet()),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data"), KINDS)
def test_every_kind_is_read_by_ranges(
    name: str, data: bytes, net: Net, store: Store, read: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "SHARD", replace(limits.SHARD, number=1))
    monkeypatch.setattr(limits, "RANGE", replace(limits.RANGE, number=7))
    net.pipe(f"/{name}", data)
    engine.refresh(store, corpus(tmp_path, f"net://{name}"))
    assert len(read) == len(documents(store)) - 1 > 11 and problems(store) == []
    assert Net.asked.count(f"open /{name}") > 2, "the pass, and each range by itself"
    (tmp_path / "b").mkdir()
    (corpus(tmp_path / "b") / name).write_bytes(data)
    there = Store(":memory:", "build")
    engine.refresh(there, tmp_path / "b")
    assert content(store)["claims"] == content(there)["claims"]
    there.close()


def test_an_address_that_has_not_changed_costs_one_question(net: Net, store: Store, tmp_path: Path) -> None:
    net.pipe({"/big.jsonl": b"".join(BIG), "/small.jsonl": SMALL})
    folder = corpus(tmp_path, "net://big.jsonl", "net://small.jsonl")
    engine.refresh(store, folder)
    Net.asked.clear()
    assert engine.refresh(store, folder) == 0
    assert Net.asked == ["info /big.jsonl", "info /small.jsonl"]


def test_one_changed_record_is_one_article_read_again(net: Net, store: Store, read: list[str], tmp_path: Path) -> None:
    net.pipe("/big.jsonl", b"".join(BIG))
    folder = corpus(tmp_path, "net://big.jsonl")
    engine.refresh(store, folder)
    read.clear()
    net.pipe("/big.jsonl", b"".join([*BIG[:5], BIG[5].replace(b"Russia", b"Moscow"), *BIG[6:]]))
    engine.refresh(store, folder)
    assert read == ["big#r5"]
    assert content(store) == anew(folder)


@pytest.mark.parametrize("error", [FileNotFoundError, PermissionError, ConnectionError, KeyError])
def test_an_address_that_is_down_keeps_what_was_read(
    error: type[Exception], net: Net, store: Store, read: list[str], tmp_path: Path
) -> None:
    net.pipe({"/big.jsonl": b"".join(BIG), "/small.jsonl": SMALL})
    folder = corpus(tmp_path, "net://big.jsonl", "net://small.jsonl")
    engine.refresh(store, folder)
    before = content(store)
    Net.error = error
    Net.down.update({"/big.jsonl": 0, "/small.jsonl": 0})
    (folder / "new.txt").write_text("12 March 2018\n\nRussia invited the Taliban to Moscow on Monday.\n")
    for _ in range(2):
        Net.asked.clear()
        engine.refresh(store, folder)
        assert {"big#r0", "big#r39", "small", "own", "new"} < set(documents(store))
        assert Net.asked == ["info /big.jsonl", "info /small.jsonl"], "asked once, and nothing is opened"
        assert [each[:2] for each in problems(store)] == [("net://big.jsonl", "F4"), ("net://small.jsonl", "F4")]
    Net.down.clear()
    (folder / "new.txt").unlink()
    read.clear()
    engine.refresh(store, folder)
    assert content(store) == before and read == []


@pytest.mark.parametrize("byte", [1, 500_000])
@pytest.mark.parametrize("name", ["/big.jsonl", "/small.jsonl"])
def test_a_connection_lost_in_the_middle_costs_nothing_else(
    name: str, byte: int, net: Net, store: Store, tmp_path: Path
) -> None:
    """While the file is passed over, or read as a whole; also where nothing was read before."""
    net.pipe({"/big.jsonl": b"".join(BIG), "/small.jsonl": SMALL, "/c.jsonl": SMALL.replace(b"small", b"c")})
    folder = corpus(tmp_path, "net://big.jsonl", "net://small.jsonl", "net://c.jsonl")
    Net.down[name] = byte
    engine.refresh(store, folder)
    failed = name == "/big.jsonl" or byte == 1
    told = [("net:/" + name, "F4", "cannot be read: ConnectionError: the line is cut")]
    assert problems(store) == (told if failed else []) and "own" in documents(store)
    Net.down.clear()
    engine.refresh(store, folder)
    before = content(store)
    assert before == anew(folder)
    net.pipe(name, (b"".join(BIG) if name == "/big.jsonl" else SMALL) + SMALL.replace(b"small", b"more"))
    Net.down[name] = byte
    engine.refresh(store, folder)
    if failed:
        assert content(store) == before | {"problems": content(store)["problems"]} and problems(store) == told
    Net.down.clear()
    engine.refresh(store, folder)
    assert content(store) == anew(folder) and problems(store) == []


def test_a_connection_lost_while_a_range_is_read_is_told_once(
    net: Net, store: Store, read: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "RANGE", replace(limits.RANGE, number=20))
    net.pipe("/big.jsonl", b"".join(BIG))
    folder = corpus(tmp_path, "net://big.jsonl")
    plain = Net._open

    def opened(self: Net, path: str, mode: str = "rb", **kwargs: Any) -> Any:
        if Net.asked.count("open /big.jsonl") == 2:  # after the pass and the first range
            Net.down["/big.jsonl"] = 1
        return plain(self, path, mode, **kwargs)

    monkeypatch.setattr(Net, "_open", opened)
    engine.refresh(store, folder)
    assert len(read) == 20 and len(problems(store)) == 1
    monkeypatch.setattr(Net, "_open", plain)
    Net.down.clear()
    engine.refresh(store, folder)
    assert len(read) == 40 and content(store) == anew(folder)


@pytest.mark.parametrize(("name", "data"), KINDS)
def test_no_reader_takes_a_lost_connection_for_the_end_of_a_file(
    name: str, data: bytes, net: Net, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "SHARD", replace(limits.SHARD, number=1))
    net.pipe(f"/{name}", data)
    folder = corpus(tmp_path, f"net://{name}")
    engine.refresh(store, folder)
    before = content(store)
    net.pipe(f"/{name}", data)
    Net.down[f"/{name}"] = 1
    engine.refresh(store, folder)
    assert problems(store) == [(f"net://{name}", "F4", "cannot be read: ConnectionError: the line is cut")]
    assert content(store) == before | {"problems": content(store)["problems"]}


def test_workers_open_addresses_themselves(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.engine.mapping.POOL_FROM", 1)
    monkeypatch.setattr(limits, "RANGE", replace(limits.RANGE, number=7))
    (tmp_path / "there").mkdir()
    (tmp_path / "here").mkdir()
    (tmp_path / "there" / "big.jsonl").write_bytes(b"".join(BIG))
    folder = corpus(tmp_path / "here", f"file://{tmp_path}/there/*.jsonl")
    engine.refresh(store, folder, jobs=2)
    assert len(documents(store)) == 41 and problems(store) == []
    assert content(store) == anew(folder)


def test_a_pattern_is_written_out(net: Net, store: Store, tmp_path: Path) -> None:
    net.pipe({f"/news/{n}.jsonl": SMALL.replace(b"small", b"%d" % n) for n in range(3)})
    net.pipe("/news/readme.txt", b"nothing")
    folder = corpus(tmp_path, "net://news/*.jsonl")
    engine.refresh(store, folder)
    assert documents(store) == ["0", "1", "2", "own"]
    net.rm("/news/1.jsonl")
    engine.refresh(store, folder)
    assert documents(store) == ["0", "2", "own"], "what a pattern no longer finds is gone"
    before = content(store)
    Net.down["/news/*.jsonl"] = 0
    engine.refresh(store, folder)
    assert documents(store) == ["0", "2", "own"] and [each[0] for each in problems(store)] == ["net://news/*.jsonl"]
    Net.down.clear()
    engine.refresh(store, folder)
    assert content(store) == before
    for n in (0, 2):
        net.rm(f"/news/{n}.jsonl")
    engine.refresh(store, folder)
    assert documents(store) == ["0", "2", "own"]
    assert problems(store) == [("net://news/*.jsonl", "F4", "cannot be read: no file there is called so")]


def test_an_address_that_is_named_no_more_is_forgotten_and_nothing_else_is_read(
    net: Net, store: Store, tmp_path: Path
) -> None:
    net.pipe({"/a.jsonl": SMALL, "/b.jsonl": SMALL})
    build = engine.build_id(corpus(tmp_path, "net://a.jsonl", "net://b.jsonl"))
    engine.refresh(store, tmp_path)
    assert engine.build_id(corpus(tmp_path, "net://a.jsonl")) == build
    engine.refresh(store, tmp_path)
    assert documents(store) == ["a", "own"]


def test_addresses_called_alike_are_told_apart_like_files(net: Net, store: Store, tmp_path: Path) -> None:
    net.pipe({"/x/own.jsonl": SMALL, "/y/b.jsonl": SMALL, "/z/b.jsonl": SMALL})
    (tmp_path / "net:" / "y").mkdir(parents=True)
    (tmp_path / "net:" / "y" / "b.jsonl").write_bytes(SMALL)  # a folder that is called like a scheme
    engine.refresh(store, corpus(tmp_path, "net://x/own.jsonl", "net://y/b.jsonl", "net://z/b.jsonl"))
    assert documents(store) == ["net://x/own", "net://y/b", "net://z/b", "net:/y/b", "own"]
    assert problems(store) == []
    assert engine.refresh(store, tmp_path) == 0 and len(documents(store)) == 5, "each has a path of its own"


def test_without_the_extra_it_is_named(net: Net, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    net.pipe("/a.jsonl", SMALL)
    folder = corpus(tmp_path, "net://a.jsonl")
    engine.refresh(store, folder)
    monkeypatch.setattr(remote, "find_spec", lambda _: None)
    engine.refresh(store, folder)
    told = "an address, which needs an extra: pip install 'timeline[remote]'"
    assert problems(store) == [("net://a.jsonl", "F5", told)] and documents(store) == ["a", "own"]


def test_what_is_at_no_file_system_and_what_is_no_shard_is_told(store: Store, tmp_path: Path) -> None:
    engine.refresh(store, corpus(tmp_path, "odd://x/a.jsonl", "memory://x/a.txt", "memory://x"))
    found = {path: (code, message) for path, code, message in problems(store)}
    assert found["odd://x/a.jsonl"] == ("F4", "cannot be read: ValueError: Protocol not known: odd")
    assert found["memory://x/a.txt"][0] == found["memory://x"][0] == "F5"
    assert found["memory://x"][1].startswith("no file of many records: its name ends in none of .jsonl, ")
    assert documents(store) == ["own"]


@pytest.mark.parametrize(("said", "error"), [
    ("shards:\n- memory://a.jsonl\n- news/a.jsonl\n", ":3: shards[1]: 'news/a.jsonl' is not an address"),
    ("shards: simplecache::s3://a.jsonl\n", ":1: shards[0]: 'simplecache::s3://a.jsonl' is not an address"),
    ("shards:\n- s3://a.jsonl\n- s3://a.jsonl\n", ":3: shards[1]: this address stands here twice"),
    ("shards: [ftp://me:secret@host/a.jsonl]\n", ":1: shards[0]: a password stands in the address"),
    ("shards: {a: b}\n", ":1: shards[0]: expected one piece of text"),
])  # fmt: skip
def test_a_wrong_address_is_told_with_its_line(said: str, error: str, tmp_path: Path) -> None:
    (tmp_path / "timeline.yaml").write_text(said)
    with pytest.raises(InputError) as raised:
        engine.refresh(Store(":memory:", "build"), tmp_path)
    assert error in str(raised.value) and "secret" not in str(raised.value)


def test_nothing_that_fsspec_has_in_mind_is_believed(net: Net, monkeypatch: pytest.MonkeyPatch) -> None:
    net.pipe("/a.jsonl", SMALL)
    monkeypatch.setattr(Net, "invalidate_cache", lambda self: self.asked.append("forget"))
    assert remote.look(["net://a.jsonl"], {}).failed == {}
    assert Net.asked == ["forget", "info /a.jsonl"]


def test_a_file_that_lies_about_its_length_is_lost(net: Net, monkeypatch: pytest.MonkeyPatch) -> None:
    net.pipe("/a.jsonl", SMALL)
    plain = Net.info
    monkeypatch.setattr(Net, "info", lambda self, path, **more: {**plain(self, path, **more), "size": 10**6})
    loaded = remote.load("net://a.jsonl")
    assert getattr(loaded, "message", "") == f"cannot be read: it ends at byte {len(SMALL):,}"


@pytest.mark.parametrize(("about", "same"), [
    ({"ETag": "x", "LastModified": "1"}, {"ETag": "x", "LastModified": "2"}),
    ({"mtime": 1.5, "atime": 1}, {"mtime": 1.5, "atime": 2}),
])  # fmt: skip
def test_a_stamp_is_told_by_the_surest_sign(about: dict[str, Any], same: dict[str, Any]) -> None:
    class System:
        told: dict[str, Any]

        def info(self, _: str) -> dict[str, Any]:
            return {"size": 3, "type": "file", **self.told}

    def stamp(told: dict[str, Any]) -> tuple[int, int]:
        System.told = told
        return remote._stamp(System(), "a")

    first = next(iter(about))
    assert stamp(about) == stamp(same) != stamp(about | {first: "other"})
    assert 0 <= stamp(about)[1] < 1 << 63


def test_commands_work_on_addresses(net: Net, tmp_path: Path) -> None:
    net.pipe({"/big.jsonl": b"".join(BIG), "/news/small.jsonl": SMALL})
    folder = corpus(tmp_path, "net://big.jsonl", "net://news/small.jsonl", "net://gone.jsonl")

    def said(*words: str) -> str:
        return CliRunner().invoke(cli.cli, ["-C", str(folder), *words]).output

    assert "big#r0" in said("list", "--docs", "-n", "9")
    assert "net://news/small.jsonl" in said("list", "--docs", "--json")
    assert "statement 77" in said("show", "small")
    assert "F4 unreadable (1)\n  net://gone.jsonl: cannot be read: it is not there" in said("check")


def test_nothing_is_asked_for_but_what_the_profile_names(
    net: Net, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SECURITY.md: no address of an article, a name or a command is opened; without `shards` none is."""
    asked: list[str] = []
    plain = remote._system

    def system(address: str) -> tuple[Any, str]:
        asked.append(address)
        return plain(address)

    monkeypatch.setattr(remote, "_system", system)
    net.pipe("/a.jsonl", json.dumps(record(1, url="net://evil.jsonl")).encode() + b"\n" + SMALL)
    folder = corpus(tmp_path, "net://a.jsonl")
    (folder / "b.txt").write_text("11 March 2018\n\nRussia met the Taliban: net://evil.jsonl\n")
    (folder / "net:").mkdir()
    (folder / "net:" / "evil.jsonl").write_bytes(SMALL)

    def done(*words: str) -> None:
        CliRunner().invoke(cli.cli, ["-C", str(folder), *words])

    done("explain", "on Monday", "--file", "net://a.jsonl")
    done("add", "net://a.jsonl")
    assert asked == []
    for command in ("list", "check", "stats", "index"):
        done(command)
    assert set(asked) == {"net://a.jsonl"}
    asked.clear()
    corpus(tmp_path)
    monkeypatch.setattr(remote, "look", None)
    for command in ("list", "check", "stats", "index"):
        done(command)
    assert asked == []


def test_the_profile_that_ships_names_no_address() -> None:
    assert topic.default().shards == ()


def test_a_folder_without_addresses_asks_for_none(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remote, "look", None)
    monkeypatch.setattr("timeline.engine.build.load_profile", None)
    engine.refresh(store, corpus(tmp_path))
    assert documents(store) == ["own"]
