"""Bytes to sources and problems: nothing is lost, nothing stops the run."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest

from timeline import reading
from timeline.model import Problem, Source
from timeline.reading import files


def one(data: bytes, name: str = "a.txt") -> Source:
    (found,) = reading.parse(data, name)
    assert isinstance(found, Source)
    return found


def problem(data: bytes, name: str = "a.txt") -> Problem:
    (found,) = reading.parse(data, name)
    assert isinstance(found, Problem)
    return found


def test_plain_text_is_kept_whole() -> None:
    source = one(b"11 March 2017\n\nEnvoys Meet Again\n\nThey met.\n")
    assert source.text.startswith("11 March 2017\n")
    assert (source.id, source.path, source.title, source.encoding) == ("a", "a.txt", "Envoys Meet Again", "utf-8")


WORDS = "harbour pilots ferry crews union clerks " * 5 + "and dockers"  # 211 characters
TITLES = [
    ("Ferry Crews Go On Strike\n\nThey left.\n", "Ferry Crews Go On Strike"),
    (f"{WORDS} talk on\n", f"{WORDS} talk on"),  # 219: the longest but one
    (f"{WORDS} talk now\n", f"{WORDS} talk now"),  # 220: the longest
    (f"{WORDS} talk here\n", None),  # 221
    (f"{WORDS} talk now about the pay of the crews\n", None),  # the 221st character is a blank
    (f"{WORDS} talk now about the pay of the crews\n\nCrews Of Ferries On Strike\n", "Crews Of Ferries On Strike"),
    (f"# {WORDS} talk now about the pay\n\nCrews Of Ferries On Strike\n", "Crews Of Ferries On Strike"),
    ("# Ferry Crews\n", "Ferry Crews"),
    ("What Is The Ferry Strike? A Short Answer To Readers\n", "What Is The Ferry Strike? A Short Answer To Readers"),
    ("Question: The crews say no. They said so twice. Why do you ask again?\n", None),
    ("3 May 2019\n\nThe crews left.\n", None),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_a_title_is_a_whole_line_and_never_cut(text: str, title: str | None) -> None:
    assert one(text.encode()).title == title


def test_line_ends_and_byte_order_mark() -> None:
    assert one(b"\xef\xbb\xbfone\r\ntwo\rthree").text == "one\ntwo\nthree"
    assert one("one\ntwo".encode("utf-16")).text == "one\ntwo"


def test_other_encodings_are_read_and_noted() -> None:
    text = "Министр сообщил, что переговоры пройдут в столице в среду утром. " * 8
    source = one(text.encode("cp1251"))
    assert "переговоры" in source.text
    assert [note.code for note in source.notes] == ["F1"]
    assert source.encoding != "utf-8"


@pytest.mark.parametrize(
    ("data", "code"), [(b"", "F2"), (b" \n\n", "F2"), (b"\x00\x01\x02PNG", "F4"), (b"---\na: b\n---\n", "F2")]
)
def test_what_cannot_be_read_is_a_problem(data: bytes, code: str) -> None:
    found = problem(data)
    assert (found.path, found.code) == ("a.txt", code)


def test_front_matter_is_read_as_strings() -> None:
    source = one(b"---\ndate: 2018-08-22\ntitle: No\nTags: [one, two]\n---\nText of the article.\n")
    assert source.meta == (("date", "2018-08-22"), ("title", "No"), ("tags", "one"), ("tags", "two"))
    assert source.text[source.body :] == "Text of the article.\n"
    assert source.title == "No"


def test_broken_front_matter_names_its_line() -> None:
    assert "line 4" in problem(b"---\ntitle: x\ndate: [2018\n---\nText\n").message
    assert "not closed" in problem(b"---\ntitle: x\n\nText\n").message


def test_a_rule_of_dashes_is_no_front_matter() -> None:
    source = one(b"---\nJust a line\n---\nText\n")
    assert (source.body, source.meta) == (0, ())


def test_discover_passes_over_what_is_no_article(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "README.md", "timeline.yaml", "overrides.yaml", ".hidden.txt", "picture.png"):
        (tmp_path / name).write_text("x")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "README.md").write_text("x")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "c.txt").write_text("x")
    found = [path.relative_to(tmp_path).as_posix() for path in reading.discover(tmp_path)]
    assert found == ["a.md", "b.txt", "picture.png", "sub/README.md"]
    assert not reading.may_hold_articles(tmp_path / "picture.png")


def test_discover_stays_inside_and_ends(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text("x")
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "a.txt").write_text("x")
    (folder / "link.txt").symlink_to(outside / "secret.txt")
    (folder / "out").symlink_to(outside)
    (folder / "loop").symlink_to("loop")
    (folder / "round").symlink_to(folder)
    found = [each for path in reading.discover(folder) for each in reading.read(path, folder, asked=False)]
    assert [(each.path, isinstance(each, Source)) for each in found] == [
        *(("a.txt", True), ("link.txt", False), ("loop", False), ("out", False))
    ]


def test_unreadable_file_is_a_problem(tmp_path: Path) -> None:
    (found,) = reading.read(tmp_path / "gone.txt", tmp_path)
    assert isinstance(found, Problem) and found.path == "gone.txt"


def test_every_suffix_has_its_parser() -> None:
    assert {*files.PARSERS, *(name for name in files.UNPACKERS if name.startswith("."))} == reading.SUFFIXES


def test_a_dangling_link_is_a_problem_and_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to("nowhere.txt")
    (path,) = reading.discover(tmp_path)
    (problem,) = reading.read(path, tmp_path)
    assert isinstance(problem, Problem) and "No such file" in problem.message


NO_FILES = {"pipe.txt": "a pipe, a socket or a device", "away.txt": "leads outside", "loop.txt": "cannot be read"}


@pytest.mark.parametrize("name", NO_FILES)
def test_what_is_no_file_is_named_and_waited_for_by_nobody(name: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "away.txt").symlink_to("/etc/passwd")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "folder.txt").mkdir()
    (problem,) = reading.read(tmp_path / name, tmp_path, asked=False)
    assert isinstance(problem, Problem) and NO_FILES[name] in problem.message
    assert [path.name for path in reading.discover(tmp_path)] == sorted(NO_FILES)


KINDS = {  # first bytes of a file that is no text, its name, and what it is said to be
    b"\xff\xd8\xff\xe0": ("a.txt", "a picture"),
    b"7z\xbc\xaf\x27\x1c": ("a.bin", "an archive"),
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": ("talks.doc", "an old Office document"),
    b"<?xml version='1.0'?><rss><channel></channel></rss>": ("a.txt", "a feed"),
    b"body { color: red }": ("a.css", "not an article"),
    gzip.compress(b"\0" * 2048, mtime=0): ("more.tar.gz", "an archive"),
    b"name,number\nx,1\n": ("a.csv", "without a column of articles"),
}


@pytest.mark.parametrize("data", KINDS)
def test_a_file_that_is_no_article_is_called_what_it_is(data: bytes) -> None:
    name, words = KINDS[data]
    (found,) = reading.met(data, name)
    assert isinstance(found, Problem) and (found.path, found.code) == (name, "F5")
    assert words in found.message


def test_a_large_file_without_a_name_of_an_article_is_not_read_whole(tmp_path: Path) -> None:
    (tmp_path / "film.mkv").write_bytes(b"\x1a\x45\xdf\xa3" * 40_000)
    loaded = reading.load(tmp_path / "film.mkv", "film.mkv", tmp_path)
    assert not isinstance(loaded, Problem) and len(loaded.data) < loaded.size == 160_000
