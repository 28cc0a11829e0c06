"""Writes `timeline/lang/english/grammar/verbs.txt` and `acts.txt`: forms of verbs, and nouns that name acts and events.

    python tools/word_forms.py WORDNET

`WORDNET` is the folder of WordNet 3.0's database (Debian's package `wordnet-base` has it in `/usr/share/wordnet`).
Forms come from lemminflect (MIT, after the SPECIALIST Lexicon), what a form mostly is from the lexicon of Brill's
tagger as textblob ships it (MIT). Needed only to write the files again: `pip install --no-deps lemminflect textblob`.
"""

from __future__ import annotations

import gzip
import importlib.util
import sys
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent / "timeline" / "lang" / "english" / "grammar"
FORMS = ("VB", "VBZ", "VBD", "VBN", "VBG")
ACT, EVENT, PROCESS, PHENOMENON = "04", "11", "22", "19"  # WordNet's files of nouns
SENSES = 2  # of a noun that are looked at: "meeting" is a group first, and an act then
COMMON = 1  # times that a first sense was met in WordNet's tagged texts
MOSTLY = {"NN": "n", "NNS": "n", "NNP": "n", "NNPS": "n", "JJ": "j", "JJR": "j", "IN": "o", "RB": "o", "MD": "o"}
AUXILIARIES = frozenset("be have do can could may might must shall should will would".split())


def package(name: str) -> Path:
    found = importlib.util.find_spec(name)
    assert found and found.origin, f"{name} is not installed"
    return Path(found.origin).parent


def tags() -> dict[str, str]:
    """The commonest tag of a word."""
    found: dict[str, str] = {}
    for line in (package("textblob") / "en" / "en-lexicon.txt").read_text().splitlines():
        parts = line.split()
        if len(parts) == 2 and not line.startswith(";"):
            found.setdefault(parts[0], parts[1].partition("|")[0])
    return found


def inflections() -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = defaultdict(dict)
    with gzip.open(package("lemminflect") / "resources" / "infl_lu.csv.gz", "rt") as lines:
        for line in lines:
            lemma, sort, *forms = line.rstrip("\n").split(",")
            if sort == "verb":
                for name, form in zip(("VBD", "VBN", "VBG", "VBZ"), forms, strict=False):
                    if form:
                        found[lemma][name] = form.split("/")
    return found


def verbs(wordnet: Path, tagged: dict[str, str]) -> list[str]:
    known = {line.split()[0] for line in (wordnet / "index.verb").read_text().splitlines() if line[0] != " "}
    lines = []
    for lemma, forms in sorted(inflections().items()):
        every = [lemma, *(form for name in FORMS[1:] for form in forms.get(name, ()))]
        met = sum(tagged.get(form, "").startswith("VB") for form in every)
        if (
            lemma not in known
            or not lemma.isalpha()
            or not lemma.islower()
            or any(" " in form for form in every)
            or met < 1
            or lemma in AUXILIARIES
        ):
            continue
        parts = [[lemma], *(forms.get(name, []) for name in FORMS[1:])]
        lines.append(" ".join("/".join(_marked(form, tagged) for form in part) or "-" for part in parts))
    return lines


def _marked(form: str, tagged: dict[str, str]) -> str:
    sort = MOSTLY.get(tagged.get(form, ""), "")
    return f"{form}:{sort}" if sort else form


def acts(wordnet: Path, tagged: dict[str, str]) -> list[str]:
    files = {}
    for line in (wordnet / "data.noun").read_text().splitlines():
        if line[0] != " ":
            files[line[:8]] = line.split()[1]
    met = defaultdict(int)
    for line in (wordnet / "cntlist.rev").read_text().splitlines():
        key, number, count = line.split()
        if "%1:" in key and number == "1":
            met[key.partition("%")[0]] = int(count)
    found = []
    for line in (wordnet / "index.noun").read_text().splitlines():
        parts = line.split()
        if line[0] == " " or not parts[0].isalpha() or len(parts[0]) < 3:
            continue
        senses = parts[-int(parts[2]) :]
        first, others = senses[0], senses[1:SENSES]
        common = met[parts[0]] >= COMMON or parts[0] in tagged
        is_act = files[first] in (ACT, EVENT, PROCESS, PHENOMENON) or any(
            files[each] in (ACT, EVENT) for each in others
        )
        if common and is_act:
            found.append(parts[0])
    return found


def main() -> None:
    wordnet, tagged = Path(sys.argv[1]), tags()
    HERE.mkdir(exist_ok=True)
    (HERE / "verbs.txt").write_text("\n".join(verbs(wordnet, tagged)) + "\n")
    (HERE / "acts.txt").write_text("\n".join(acts(wordnet, tagged)) + "\n")


if __name__ == "__main__":
    main()
