"""Every export of random corpora: read by readers that are not ours, nothing lost, the same bytes anywhere.

`CORPORA=300` (`make exports`) looks at more of them.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import random_corpora
from edtf import parse_edtf
from readers import READERS

from timeline.cli.commands.diff import Rows
from timeline.cli.session import Session
from timeline.corpus import diff
from timeline.corpus.exported import Export
from timeline.export import formats
from timeline.model import Claim, Event

COUNT = int(os.environ.get("CORPORA", "60"))
ELSEWHERE = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}
FORMATS = formats.names(formats.exports())
COMPARED = ("json", "jsonl", "csv", "sqlite")


@pytest.fixture(scope="module")
def corpora(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpora")
    random_corpora.make(folder, COUNT)
    return folder


@pytest.fixture(scope="module")
def sessions(corpora: Path) -> dict[str, Session]:
    return {folder.name: random_corpora.opened(folder) for folder in sorted(corpora.iterdir())}


@pytest.fixture(scope="module")
def written(sessions: dict[str, Session], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("written")
    for name, session in sessions.items():
        random_corpora.write(session, folder / name)
    return folder


@pytest.fixture(scope="module")
def elsewhere(corpora: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("elsewhere")
    script = str(Path(random_corpora.__file__))
    path = os.pathsep.join(each for each in sys.path if each)
    subprocess.run(
        [sys.executable, script, str(corpora), str(folder)],
        env={**os.environ, **ELSEWHERE, "PYTHONPATH": path},
        check=True,
    )
    return folder


def rows(session: Session, word: str) -> list[Event] | list[Claim]:
    query = session.query(random_corpora.ROWS[word])
    return session.store.claims(query) if word == "claims" else session.store.events(query)


def wanted(session: Session, word: str, what: str) -> Iterator[str]:
    """What a file must hold: ids or sentences of the claims, or the sentences of its rows."""
    found = rows(session, word)
    if what == "rows":
        yield from (row.text for row in found)
        return
    ids = [i for row in found for i in (row.claims if isinstance(row, Event) else (row.id,))]
    yield from ids if what == "ids" else (claim.text for claim in session.store.claims_by_id(ids).values())


def words(text: str) -> str:
    """A text as its words alone: how a format escapes what stands between them is its own."""
    return " ".join(re.findall(r"\w+", text))


def test_the_corpora_are_what_they_are_to_be(sessions: dict[str, Session]) -> None:
    claims = [claim for session in sessions.values() for claim in rows(session, "claims")]
    assert len(claims) > 5 * COUNT
    assert len({claim.status for claim in claims}) > 6 and any(claim.date is None for claim in claims)
    assert any(len(event.claims) > 1 for session in sessions.values() for event in rows(session, "events"))


def test_every_format_has_a_reader() -> None:
    assert set(FORMATS) <= set(READERS)


@pytest.mark.parametrize("word", random_corpora.ROWS)
@pytest.mark.parametrize("name", FORMATS)
def test_a_reader_of_others_finds_every_claim(
    name: str, word: str, sessions: dict[str, Session], written: Path
) -> None:
    reader = READERS[name]
    for corpus, session in sessions.items():
        found = words(reader.read(written / corpus / f"{word}.{name}"))
        missing = [each for what in reader.holds for each in wanted(session, word, what) if words(each) not in found]
        assert not missing, (corpus, missing[:3])


@pytest.mark.parametrize("word", random_corpora.ROWS)
def test_every_date_is_edtf_to_a_reader_of_others(word: str, written: Path) -> None:
    lines = [line for path in written.rglob(f"{word}.jsonl") for line in path.read_text("utf-8").splitlines()]
    dates = {date for line in lines if (date := json.loads(line)["date"])}
    assert len(dates) > 10 and {type(parse_edtf(date)).__name__ for date in dates} > {"Date"}


@pytest.mark.parametrize("name", FORMATS)
def test_the_bytes_are_the_same_anywhere(name: str, written: Path, elsewhere: Path) -> None:
    files = sorted(path.relative_to(written) for path in written.rglob(f"*.{name}"))
    assert len(files) == 2 * COUNT
    assert [str(each) for each in files if (written / each).read_bytes() != (elsewhere / each).read_bytes()] == []


@pytest.mark.parametrize("word", random_corpora.ROWS)
@pytest.mark.parametrize("name", COMPARED)
def test_an_export_and_its_corpus_do_not_differ(
    name: str, word: str, sessions: dict[str, Session], written: Path
) -> None:
    for corpus, session in sessions.items():
        before = Export(written / corpus / f"{word}.{name}")
        assert diff.compare(before, Rows(session, random_corpora.ROWS[word])) == [], corpus
