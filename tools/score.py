"""Every score of the shared score folder that the code can answer, as one table: `make score`.

The scorers and their data are not part of the project; this only runs them when they are there.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path


def run(title: str, *command: str) -> None:
    """Print what one scorer prints, under its title."""
    done = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False)
    lines = [line for line in (done.stdout if done.returncode == 0 else done.stderr).splitlines() if line.strip()]
    print(f"\n{title}")
    print("\n".join(f"  {line}" for line in lines[-6:]))


def records(corpus: Path, *options: str) -> Path:
    """The JSON lines of `timeline list` on one corpus, in a temporary file."""
    target = Path(tempfile.mkstemp(suffix=".jsonl")[1])
    with target.open("w", encoding="utf-8") as out:
        command = [sys.executable, "-m", "timeline", "-q", "-C", str(corpus), "list", *options, "--format", "jsonl"]
        subprocess.run(command, stdout=out, check=True)
    return target


def main(shared: Path) -> None:
    score, data = shared / "score", shared / "data"
    timex = [str(data / "timex" / name) for name in ("timebank.jsonl", "aquaint.jsonl")]
    run("temporal expressions", str(score / "score_timex.py"), *timex)
    run("publication dates of heads", str(score / "score_headers.py"), str(data / "headers-dev.jsonl"))
    run(
        "publication dates of heads, real ones",
        str(score / "score_headers.py"),
        str(data / "headers-dev.jsonl"),
        "--real",
    )
    undated = data / "undated"
    run("undated articles", str(score / "score_undated.py"), str(undated / "texts.jsonl"), str(undated / "gold.jsonl"))
    reports = data / "reports-dev"
    docs = records(reports / "docs", "--docs")
    run("publication dates of reports", str(score / "score_docs.py"), str(docs), "--gold", str(reports / "dates.jsonl"))
    claims = str(score / "score_claims.py")
    seeds = records(shared / "seeds", "--claims", "--all")
    run("claims of the seeds", claims, str(seeds), "--gold", str(data / "seeds-claims.jsonl"))
    found = records(reports / "docs", "--claims", "--all")
    run("claims of reports", claims, str(found), "--gold", str(reports / "claims.jsonl"))
    events = records(reports / "docs")
    run("events of reports", str(score / "score_events.py"), str(events), "--gold", str(reports / "events.jsonl"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
