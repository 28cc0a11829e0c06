"""`overrides.yaml`: read, written and applied; nothing is lost, nothing that could not be read again is written."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import cli, engine
from timeline.corpus import overrides, overrides_file, overrides_write
from timeline.corpus.decisions import VERDICTS, ClaimDecision, Decisions, DocumentDecision
from timeline.errors import InputError, UsageError
from timeline.model import Claim, Query
from timeline.store import Store

ALL = Query(everything=True, rejected=None)
ARTICLE = """22 August 2018

Russian envoys met the Taliban on Monday.

The Taliban met Russian envoys on Tuesday.

Kabulov met the Taliban in Doha on Sunday.

The Taliban met Russian envoys on Tuesday.

Lavrov met the Taliban in Moscow on Saturday.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("TIMELINE_TODAY", "2021-12-01")
    made = tmp_path / "corpus"
    made.mkdir()
    (made / "a.txt").write_text(ARTICLE)
    return made


def run(folder: Path, *arguments: str) -> int:
    return cli.run(["-q", "-C", str(folder), *arguments])


def claims(folder: Path) -> list[Claim]:
    store = Store(":memory:", "")
    engine.refresh(store, folder)
    found = sorted(store.claims(ALL), key=lambda claim: claim.number)
    store.close()
    return found


def add(folder: Path, *made: ClaimDecision) -> Decisions:
    return overrides_write.change(folder, lambda old: replace(old, claims=(*old.claims, *made)))


# numbers


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 5), st.sampled_from(["--reject", "--accept", "--clear"])), max_size=4))
def test_no_decision_moves_a_number(tmp_path_factory: pytest.TempPathFactory, decided: list[tuple[int, str]]) -> None:
    folder = tmp_path_factory.mktemp("corpus")
    (folder / "a.txt").write_text(ARTICLE)
    before = [(claim.number, claim.text, claim.id) for claim in claims(folder)]
    for number, flag in decided:
        assert run(folder, "--no-cache", "review", f"a:{number}", flag) == 0
    after = claims(folder)
    assert [(claim.number, claim.text, claim.id) for claim in after] == before
    last = dict(decided)
    verdicts = {"--reject": "rejected", "--accept": "accepted", "--clear": "", None: ""}
    assert [claim.verdict for claim in after] == [verdicts[last.get(number)] for number in range(1, 6)]


def test_of_two_sentences_with_the_same_words_one_is_rejected(folder: Path) -> None:
    run(folder, "review", "a:4", "--reject")
    assert [claim.number for claim in claims(folder) if claim.verdict] == [4]
    run(folder, "review", "a:4", "--clear")
    assert overrides_file.read(folder) == Decisions()


def test_a_sentence_goes_before_one_that_holds_its_words(folder: Path) -> None:
    (folder / "a.txt").write_text("22 August 2018\n\n“Lavrov met the Taliban,” he said.\n\nLavrov met the Taliban,\n")
    found = claims(folder)
    short = [claim for claim in found if "said" not in claim.text]
    anchor = overrides.anchor_of(short[0], found)
    assert [found[i] for i in overrides.meant(anchor, found)] == short[:1]


def test_a_decision_taken_back_leaves_no_trace(folder: Path) -> None:
    found = claims(folder)
    run(folder, "review", "a:2", "--kind", "aid", "--date", "2018-08-01", "--note", "seen")
    (changed,) = [claim for claim in claims(folder) if claim.verdict]
    assert (changed.kind, changed.date, changed.note) == ("aid", "2018-08-01", "seen")
    assert overrides.undone(changed).kind == found[1].kind and overrides.undone(changed).date == found[1].date
    run(folder, "review", "a:2", "--date", "none")
    assert [claim.date for claim in claims(folder)] == [claim.date for claim in found]
    run(folder, "review", "a:2", "--clear")
    assert claims(folder) == found
    assert (folder / overrides_file.FILE).read_text() == ""


# the file


def test_comments_and_order_survive(folder: Path) -> None:
    before = "# ours\ndocuments:\n  z: {date: '2017-01-02', by: bo}  # sure\n  003: {note: odd}\nclaims:\n"
    (folder / overrides_file.FILE).write_text(before)
    new = {"b": DocumentDecision("2018-03-11")}
    overrides_write.change(folder, lambda old: replace(old, documents={**old.documents, **new}))
    add(folder, ClaimDecision("talks", "a quote", verdict="accepted"))
    text = (folder / overrides_file.FILE).read_text()
    assert "# ours" in text and "# sure" in text and text.index("  z:") < text.index("  003:") < text.index("  b:")
    assert overrides_file.read(folder).documents["b"].date == "2018-03-11"


def test_a_file_of_comments_keeps_them(folder: Path) -> None:
    (folder / overrides_file.FILE).write_text("# nothing yet\n")
    add(folder, ClaimDecision("talks", "q", verdict="accepted"))
    assert (folder / overrides_file.FILE).read_text().startswith("# nothing yet\nclaims:\n")


@pytest.mark.parametrize("text", ["claims:\n", "documents:\n", "claims:\ndocuments:\n", "", "claims: []\n"])
def test_a_key_with_nothing_behind_it_is_as_none(folder: Path, text: str) -> None:
    (folder / overrides_file.FILE).write_text(text)
    assert overrides_file.read(folder) == Decisions()
    assert run(folder, "review", "a:1", "--reject") == run(folder, "review", "a", "--date", "2018-08-21") == 0
    decided = overrides_file.read(folder)
    assert ([d.verdict for d in decided.claims], list(decided.documents)) == (["rejected"], ["a"])


WORD = st.text(st.characters(codec="utf-8"), max_size=12)
LINE = WORD.map(overrides.words).filter(bool)
DATE = st.sampled_from(["2018", "2018-03", "2018-03-02", "../2018-03"])
MADE = st.builds(
    ClaimDecision,
    document=LINE, quote=LINE, was=st.none() | DATE, nth=st.none() | st.integers(1, 9), date=st.none() | DATE,
    verdict=st.none() | st.sampled_from(VERDICTS), speaker=st.none() | LINE, note=st.none() | LINE,
    tags=st.lists(LINE, max_size=2).map(tuple),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(MADE, max_size=4, unique_by=lambda d: d.anchor), st.data())
def test_what_is_written_is_read_again_or_refused(
    tmp_path_factory: pytest.TempPathFactory, made: list[ClaimDecision], data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("corpus")
    for some in (made, data.draw(st.permutations(made))[:2]):
        new = Decisions({}, tuple(some))
        try:
            overrides_write.change(folder, lambda _, new=new: new)  # type: ignore[misc]  # bound at once
        except InputError:
            assert not all(text.isprintable() for d in made for text in (d.document, d.quote, d.note or "", *d.tags))
            return
        kept = overrides_file.read(folder).claims
        assert sorted(map(repr, kept)) == sorted(map(repr, some))


NO_TEXT = [("--note", "caf\udce9"), ("--note", " "), ("--note", ""), ("--by", "\udcff"), ("--by", "\u200b")]


@pytest.mark.parametrize(("option", "typed"), NO_TEXT)
def test_what_is_no_text_is_refused_before_anything_is_written(folder: Path, option: str, typed: str) -> None:
    assert run(folder, "review", "a:1", "--accept", option, typed) == 2
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt"]


def test_a_full_disk_leaves_the_old_file(folder: Path) -> None:
    run(folder, "review", "a:1", "--reject")
    before = (folder / overrides_file.FILE).read_bytes()
    note = "why " * 3000
    command = (
        f'ulimit -f 4; exec "{sys.executable}" -m timeline --no-cache -C "{folder}" review a:2 --reject --note "$0"'
    )
    done = subprocess.run(["bash", "-c", command, note], capture_output=True, text=True, check=False)
    assert done.returncode != 0 and "Traceback" not in done.stderr
    assert (folder / overrides_file.FILE).read_bytes() == before
    assert run(folder, "review", "a:2", "--reject") == 0
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "overrides.yaml"]


def test_a_planted_link_leads_nowhere(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_text("mine\n")
    for name in (".overrides.yaml.new", ".overrides.lock", ".overrides.yaml.x.new"):
        (folder / name).symlink_to(outside)
    assert run(folder, "review", "a:1", "--reject") == 0
    assert outside.read_text() == "mine\n"


def test_permissions_stay(folder: Path) -> None:
    run(folder, "review", "a:1", "--reject")
    (folder / overrides_file.FILE).chmod(0o640)
    run(folder, "review", "a:2", "--reject")
    assert (folder / overrides_file.FILE).stat().st_mode & 0o777 == 0o640


def test_the_lock_is_for_one(folder: Path) -> None:
    with overrides_write.locked(folder), pytest.raises(UsageError), overrides_write.locked(folder):
        pass
    assert [path.name for path in folder.iterdir()] == ["a.txt"]


BROKEN = [
    ("claims:\n  - {quote: x}\n", ":2: claims[0].in: missing"),
    ("claims:\n  - {in: a, quote: x, status: maybe}\n", ":2: claims[0].status: 'maybe' is none of"),
    ("claims:\n  - {in: a, quote: x, contact: some}\n", ":2: claims[0].contact: 'some' is none of yes, about, no"),
    ("claims:\n  - {in: a, quote: x, nth: 0}\n", ":2: claims[0].nth: '0' is no number"),
    ("documents:\n  a: {date: soon}\n", ":2: documents.a.date: 'soon' is no date"),
    ("documents: [\n", ":2: broken YAML"),
    ("colour: red\n", ":1: colour: unknown key"),
]


@pytest.mark.parametrize(("text", "message"), BROKEN)
def test_a_broken_file_is_named_with_line_and_key(folder: Path, text: str, message: str) -> None:
    (folder / overrides_file.FILE).write_text(text)
    with pytest.raises(InputError) as caught:
        overrides_file.read(folder)
    assert message in caught.value.message
