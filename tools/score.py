"""Every score of the shared score folder, as one table: `make score`. What is there and is not run is said at the end.

The scorers and their data are not part of the project; this only runs them when they are there.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

RUNS = {  # title: script and what it is given, below the shared folder; [..] are records of `timeline list`
    "who says so": "score_speakers.py",
    "did it happen": "score_status.py",
    "which event a date belongs to": "score_pairs.py",
    "one event over articles": "score_gathering.py",
    "rows of the list": "score_list.py",
    "days that newsrooms chose": "score_top.py",
    "small cases": "run_cases.py",
    "temporal expressions of news": "score_timex.py data/timex/timebank.jsonl data/timex/aquaint.jsonl",
    "temporal expressions of histories": "score_timex.py data/timex/wikiwars-dev.jsonl",
    "publication dates of heads": "score_headers.py data/headers-dev.jsonl",
    "publication dates of heads, real ones": "score_headers.py data/headers-dev.jsonl --real",
    "undated articles": "score_undated.py data/undated/texts.jsonl data/undated/gold.jsonl",
    "publication dates of reports": "score_docs.py [data/reports-dev/docs --docs] --gold data/reports-dev/dates.jsonl",
    "claims of the seeds": "score_claims.py [seeds --claims --all] --gold data/seeds-claims.jsonl",
    "claims of reports": "score_claims.py [data/reports-dev/docs --claims --all] --gold data/reports-dev/claims.jsonl",
    "claims of two countries": "score_claims.py [data/koreas/docs --claims --all] --gold data/koreas/claims.jsonl",
    "events of reports": "score_events.py [data/reports-dev/docs] --gold data/reports-dev/events.jsonl",
}
HELP = {"kit.py", "legacy.py", "rouge.py"}  # in the folder of the scorers, and no scorer
LAST = 10  # lines of a scorer that are shown


def run(title: str, *command: str) -> bool:
    """Print the last lines of one scorer under its title; whether it could score."""
    done = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False)
    lines = [line for line in (done.stdout if done.returncode == 0 else done.stderr).splitlines() if line.strip()]
    print(f"\n{title}")
    print("\n".join(f"  {line}" for line in lines[-LAST:]), flush=True)
    return done.returncode == 0


def records(scratch: Path, corpus: Path, *options: str) -> str:
    """The file of JSON lines that `timeline list` gives for one corpus."""
    target = Path(tempfile.mkstemp(suffix=".jsonl", dir=scratch)[1])
    with target.open("w", encoding="utf-8") as out:
        command = [sys.executable, "-m", "timeline", "-q", "-C", str(corpus), "list", *options, "--format", "jsonl"]
        subprocess.run(command, stdout=out, check=True)
    return str(target)


def given(scratch: Path, shared: Path, words: str) -> list[str]:
    """The arguments of a scorer: paths below the shared folder, and the records that stand in brackets."""

    def below(word: str) -> str:
        return str(shared / word) if word.startswith(("data/", "seeds")) else word

    before, _, rest = words.partition("[")
    corpus, _, after = rest.partition("]")
    out = [below(word) for word in before.split()]
    if corpus:
        folder, *options = corpus.split()
        out.append(records(scratch, shared / folder, *options))
    return out + [below(word) for word in after.split()]


def main(shared: Path) -> int:
    score = shared / "score"
    fine = True
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["XDG_CACHE_HOME"] = scratch
        for title, line in RUNS.items():
            script, _, words = line.partition(" ")
            fine = run(title, str(score / script), *given(Path(scratch), shared, words)) and fine
    left = {path.name for path in score.glob("*.py")} - HELP - {line.split()[0] for line in RUNS.values()}
    print(f"\nnot run: {', '.join(sorted(left))}" if left else "")
    return 0 if fine and not left else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
