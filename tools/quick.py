"""Run the tests that concern what has changed against HEAD: `make quick`, a few seconds a stage.

The table says which tests a path concerns; the row with the longest beginning counts. The doctests of a changed folder
run with it. `make check` runs everything.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).parent.parent
TABLE: dict[str, tuple[str, ...]] = {  # beginning of a path -> names or patterns of files in tests/
    "timeline/cli/drafting.py": ("test_guards.py", "test_init.py", "init"),
    "timeline/cli/drafted.py": ("test_guards.py", "test_init.py", "init"),
    "timeline/cli/commands/init.py": ("test_guards.py", "test_init.py", "init"),
    "timeline/cli": (
        "test_printing.py",
        "test_unread.py",
        "test_hostile.py",
        "test_pager.py",
        "test_day.py",
        "test_cli*.py",
        "test_guards.py",
        "test_completion.py",
        "test_manual.py",
        "test_surroundings.py",
        "test_tables.py",
        "test_verbose.py",
        "test_links.py",
        "help",
        "test_review.py",
        "test_decisions.py",
        "test_decisions_kept.py",
        "test_views.py",
        "errors",
        "near",
        "find",
        "alleged",
    ),
    "timeline/export": (
        *("test_export*.py", "test_page.py", "test_accounts.py", "test_about.py", "test_when.py", "test_own_output.py"),
        *("test_printing.py", "export", "alleged"),
    ),
    "timeline/export/sqlite.py": ("test_export_files.py", "test_export_random.py", "test_tables.py"),
    "timeline/export/xlsx.py": ("test_export_files.py", "test_export_random.py"),
    "timeline/corpus/exported.py": ("test_export_files.py", "test_export_random.py", "test_differences.py"),
    "timeline/corpus/exported_sqlite.py": ("test_export_files.py", "test_export_random.py"),
    "timeline/corpus/handed.py": ("test_applying.py", "test_export_schema.py"),
    "timeline/cli/applying.py": ("test_applying.py", "test_guards.py"),
    "timeline/door.py": ("test_door.py", "test_hostile.py", "test_engine*.py"),
    "timeline/budget.py": ("test_budget.py", "test_door.py"),
    "timeline/opening.py": ("test_door.py", "test_writing.py", "test_overrides.py"),
    "timeline/limits.py": ("test_door.py", "test_cost.py"),
    "timeline/corpus/gathering": ("test_gathering.py", "test_rings.py", "test_chronology*.py"),
    "timeline/store/gathered": ("test_gathering.py", "test_store*.py"),
    "timeline/engine": ("test_engine*.py", "test_door.py"),
    "timeline/corpus/names.py": ("test_names.py", "test_init.py", "init"),
    "timeline/topic/runs.py": ("test_names.py", "test_init.py", "init", "test_topic_cast.py"),
    "timeline/topic/cast.py": ("test_topic_cast.py", "test_attribution.py"),
    "timeline/corpus/draft.py": ("test_init.py", "init"),
    "timeline/corpus/parties.py": ("test_checks.py", "check"),
    "timeline/corpus/alike.py": ("test_alike.py", "test_checks.py"),
    "timeline/store/checking.py": ("test_checks.py", "check"),
    "timeline/store/imprints.py": ("test_checks.py", "test_store*.py", "check"),
    "timeline/text/sketch.py": ("test_alike.py", "test_checks.py"),
    "timeline/topic/uses.py": ("test_names.py", "test_checks.py", "test_init.py"),
    "timeline/corpus/sample.py": ("test_init.py", "init"),
    "timeline/corpus/writing.py": ("test_writing.py", "test_faults.py", "test_hostile.py"),
    "timeline/corpus": (
        "test_names_of_files.py",
        "test_own_output.py",
        "test_checks*.py",
        "test_counts.py",
        "test_accounts.py",
        "test_differences.py",
        "test_review.py",
        "test_overrides.py",
        "test_decisions.py",
        "test_decisions_kept.py",
        "check",
        "review",
    ),
    "timeline/grammar": ("test_grammar.py", "test_claims*.py", "test_fresh*.py"),
    "timeline/scope": ("test_scope.py", "test_claims_rules.py", "test_claims_status.py", "test_fresh*.py"),
    "timeline/store/opening.py": ("test_store*.py", "test_caching.py", "test_faults.py"),
    "timeline/store/database.py": ("test_store*.py", "test_caching.py", "test_faults.py"),
    "timeline/store/schema.py": ("test_store*.py", "test_tables.py"),
    "timeline/store": ("test_store*.py",),
    "timeline/chronology": ("test_chronology*.py", "test_gathering.py", "test_salience.py"),
    "timeline/pipeline.py": (
        "test_digest.py",
        "test_public.py",
        "test_fresh.py",
        "test_off_topic.py",
        "test_corpus.py",
    ),
    "timeline/claims": (
        "test_claims*.py",
        "test_gist.py",
        "test_attribution*.py",
        "test_subjects.py",
        "test_public.py",
        "test_fresh*.py",
    ),
    "timeline/reading/shards": ("test_shards.py", "test_addresses.py", "test_door.py"),
    "timeline/reading/remote.py": ("test_addresses.py", "test_door.py"),
    "timeline/reading/sharded.py": (
        "test_shards.py",
        "test_addresses.py",
    ),
    "timeline/corpus/shards.py": (
        "test_shards.py",
        "test_addresses.py",
    ),
    "timeline/engine/ranges.py": ("test_shards.py", "test_addresses.py", "test_engine*.py"),
    "timeline/store/records.py": ("test_shards.py", "test_addresses.py", "test_store.py"),
    "timeline/reading": ("test_reading*.py", "test_door.py", "test_normal.py", "test_fuzz.py"),
    "timeline/dating": (
        "test_publication*.py",
        "test_shipped*.py",
        "test_headers*.py",
        "test_dating*.py",
        "test_heads_at_a_glance.py",
        "test_kinds*.py",
        "test_corpus.py",
        "test_digest.py",
    ),
    "timeline/tagger": ("test_tagger*.py", "explain"),
    "timeline/topic": (
        "test_topic*.py",
        "test_off_topic.py",
        "test_profile_page.py",
        "test_nations.py",
        "topic",
        "profile-keys",
    ),
    "timeline/typed": ("test_periods.py", "errors", "dates"),
    "timeline/lang/world/nations.py": ("test_nations.py",),
    "timeline/text": (
        "test_matching.py",
        "test_sentences.py",
        "test_reading_layout.py",
        "test_boilerplate.py",
        "test_fold*.py",
        "test_quot*.py",
        "test_characters.py",
        "test_normal.py",
        "test_laws.py",
        "test_cost.py",
        "test_printing.py",
    ),
    "timeline/lang": ("test_words.py", "test_tagger*.py", "test_claims*.py", "test_headers*.py", "test_boilerplate.py"),
    "timeline/expressions": ("test_expressions*.py", "test_tagger.py"),
    "timeline/calendar": ("test_when.py", "test_calendars.py", "test_periods.py", "test_expressions*.py"),
    "timeline/fields.py": ("test_export_schema.py", "test_own_output.py", "test_completion.py", "test_views.py"),
    "timeline/model.py": ("test_store.py", "test_public.py", "test_export.py"),
    "timeline/errors.py": ("errors",),
    "timeline/": ("test_guards.py", "test_public.py"),
    "tests/random_corpora.py": ("test_export_random.py",),
    "tests/readers.py": ("test_export_random.py",),
    "tests/fresh": ("test_fresh*.py",),
    "tests/data": ("test_tagger_fresh.py", "test_words.py"),
    "tests/data/digests.tsv": ("test_digest.py",),
    "tools/recombined.py": ("test_bench.py", "test_digest.py"),
    "tools/corpora.py": ("test_bench.py",),
    "tools/synthetic.py": ("test_bench.py", "test_chronology_growth.py", "test_chronology_equal.py"),
    "tools/bench.py": ("test_bench.py",),
    "tools/bench_reading.py": ("test_bench.py",),
    "tools/bench_small.py": ("test_bench.py",),
    "tools/bench_store.py": ("test_bench.py",),
    "tools/measuring.py": ("test_bench.py",),
    "tools/places.py": ("test_bench.py",),
    "tests/off_topic": ("test_off_topic.py",),
    "tests/transcripts": ("test_transcripts.py",),
    "tests/screens": ("test_day.py",),
    "corpus": ("test_corpus.py", "show"),
    "tests/hostile": ("test_hostile.py", "test_reliability.py", "test_security.py"),
    "tests/laws": ("test_laws.py",),
    "tools/lock.txt": ("test_lock.py",),
    "SECURITY.md": ("test_security.py",),
    "docs/reliability.md": ("test_reliability.py",),
    "tools": ("test_ratchet.py", "test_quick.py", "test_mutants.py"),
    "README.md": ("test_guards.py", "README"),
    "docs": ("test_guards.py", "tour"),
    "docs/store.md": ("test_guards.py", "test_tables.py", "store"),
    "tools/store_page.py": ("test_tables.py",),
    "docs/profile.md": ("test_guards.py", "test_profile_page.py", "profile"),
    "pyproject.toml": ("test_guards.py",),
    ".importlinter": ("test_guards.py",),
    "timeline/export/page": ("test_page*.py", "test_own_output.py"),
    "tools/page": ("test_page_bundle.py",),
    "tests/page/": ("test_page_scripts.py",),
    "tests/browser": ("browser/test_*.py",),
    "timeline/cli/tui": ("test_tui.py", "test_guards.py"),
    "timeline/cli/reviewing.py": ("test_review.py", "test_tui.py", "test_guards.py"),
    "timeline/cli/walking.py": ("test_review.py", "test_tui.py", "test_guards.py"),
    "timeline/cli/rivals.py": ("test_tui.py", "test_guards.py"),
}


def concerns(path: str) -> tuple[str, ...]:
    """What the row with the longest beginning of `path` names; nothing when there is no such row."""
    rows = [start for start in TABLE if path.startswith(start)]
    return TABLE[max(rows, key=len)] if rows else ()


def tests(paths: Iterable[str]) -> list[str]:
    """The arguments of pytest for these changed paths, each once: test files, single transcripts, doctests."""
    found: dict[str, None] = {}
    for path in paths:
        found.update(dict.fromkeys(_arguments(path)))
    whole = [argument for argument in found if "::" not in argument]
    return [a for a in found if a.partition("::")[0] not in whole or a in whole]


def _arguments(path: str) -> list[str]:
    """What is run when this one path has changed."""
    where = Path(path)
    if fnmatch(path, "tests/test_*.py") or fnmatch(path, "tests/*/test_*.py"):
        return [path] if (ROOT / path).exists() else []
    if where.parent.as_posix() == "tests/transcripts":
        return [_transcript(where.stem)]
    out = [argument for name in concerns(path) for argument in _named(name)]
    folder = "/".join(where.parts[:2])
    return [*out, folder] if path.startswith("timeline/") and (ROOT / folder).exists() else out


def _named(name: str) -> list[str]:
    if not name.startswith("test_"):
        return [_transcript(name)]
    return [file.relative_to(ROOT).as_posix() for file in sorted((ROOT / "tests").glob(name))]


def _transcript(name: str) -> str:
    return f"tests/test_transcripts.py::test_transcript[{name}]"


def changed() -> list[str]:
    """The paths that differ from HEAD, and those that git does not know yet."""
    commands = (["git", "diff", "--name-only", "HEAD"], ["git", "ls-files", "--others", "--exclude-standard"])
    outputs = [subprocess.run(c, cwd=ROOT, capture_output=True, text=True, check=True).stdout for c in commands]
    return sorted({line for output in outputs for line in output.splitlines()})


def main() -> int:
    paths = changed()
    chosen = tests(paths)
    if not chosen:
        print(f"{len(paths)} files changed, none that a test is about")
        return 0
    print(f"{len(paths)} files changed: {' '.join(chosen)}", flush=True)
    return subprocess.run([sys.executable, "-m", "pytest", *chosen], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
