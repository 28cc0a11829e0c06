"""Every command line in `tests/transcripts/`, README and `docs/` prints what the file says. `make golden` rewrites."""

import os
from pathlib import Path

import pytest
import transcripts

GOLDEN = os.environ.get("GOLDEN") == "1"


@pytest.mark.parametrize("path", transcripts.FILES, ids=lambda p: p.stem)
def test_transcript(path: Path, tmp_path: Path) -> None:
    if GOLDEN:
        path.write_text("\n".join(transcripts.rewritten(path, tmp_path)) + "\n", encoding="utf-8")
    steps = transcripts.steps(path.read_text(encoding="utf-8"), path.suffix == ".md")
    assert steps, f"{path.name} shows no command"
    cache = tmp_path / "again"
    cache.mkdir()
    for step in steps:
        assert transcripts.play(step.command, cache).strip("\n") == step.expected.strip("\n"), f"$ {step.command}"
