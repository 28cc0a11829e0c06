"""Would a test notice? `make mutants`: one small change at a time to the rules, and the tests of the stage are run.

Four sorts of change, drawn evenly with a fixed seed from all places of `claims`, `dating`, `chronology` and the words
they read: a *number* becomes 3n + 1; a *comparison* (`<` is `<=`, `==` is `!=`, `in` is `not in`, `and` is `or`, `not`
is gone); a *rule* (one row of a table is gone); a *word* (one word or phrase of a table of words is gone). A change
that no test of its stage notices is a survivor: an example is missing, or the code says more than it needs to.

Every worker has a copy of the project of its own; the tree at hand is never touched.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

ROOT = Path(__file__).parent.parent
STAGES = {  # stage: what is changed, and the tests that are asked (patterns of `tests/`)
    "claims": (
        ("claims/*.py", "lang/english/claims/*.py"),
        ("test_claims*", "test_attribution*", "test_fresh*", "test_public*", "test_words*"),
    ),
    "dating": (
        ("dating/*.py", "dating/head/*.py", "lang/world/*.py"),
        ("test_headers*", "test_publication*", "test_dating*", "test_fold*", "test_words*"),
    ),
    "chronology": (("chronology/*.py",), ("test_chronology*", "test_salience*")),
}
SORTS = ("number", "comparison", "rule", "word")
SECONDS = 120  # a change that makes the tests run longer is noticed
_OTHER = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.And: ast.Or, ast.Or: ast.And,
}  # fmt: skip
_SIGNS = {
    ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!=", ast.In: "in",
    ast.NotIn: "not in", ast.Is: "is", ast.IsNot: "is not", ast.And: "and", ast.Or: "or",
}  # fmt: skip
_SAID = re.compile(r"EXAMPLES|^NOT_(DATES|CLAIMS|NEGATED)$|^RANGES$")  # tables of examples
_ENDS = (".", "?", "!")
_ROWS = 3  # elements that make a tuple a table


Place = tuple[str, int, str, Callable[[], None]]


@dataclass(frozen=True)
class Change:
    """One place and what becomes of it; `number` counts the places of its file in the order of `places`."""

    stage: str
    path: Path
    number: int
    sort: str
    line: int
    what: str


def places(tree: ast.Module) -> Iterator[Place]:
    """Every place that can be changed: sort, line, what it becomes, and what makes it so in `tree`."""
    aside = _examples(tree)
    for statement in tree.body:
        if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value is not None:
            yield from _table(statement.value, aside)
    for node in ast.walk(tree):
        if id(node) not in aside:
            yield from _expression(node)


def _examples(tree: ast.Module) -> set[int]:
    """The nodes that are examples or names: tables called so, and what a rule (`Rule(...)`) is given as such."""
    found: set[int] = set()
    for statement in tree.body:
        target = getattr(statement, "target", None) or next(iter(getattr(statement, "targets", ())), None)
        if isinstance(target, ast.Name) and _SAID.search(target.id):
            found.update(id(node) for node in ast.walk(statement))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id[0].isupper():
            given = [*node.args, *(keyword.value for keyword in node.keywords)]
            said = [
                each for each in given if isinstance(each, ast.Tuple | ast.List | ast.Dict | ast.Set | ast.Constant)
            ]
            found.update(id(inner) for each in said for inner in ast.walk(each) if not _is_number(inner))
    return found


def _is_number(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, int)


def _expression(node: ast.AST) -> Iterator[Place]:
    match node:
        case ast.Constant(value=int(value)) if not isinstance(value, bool) and value > 1:
            yield "number", node.lineno, f"{value} is {3 * value + 1}", lambda: setattr(node, "value", 3 * value + 1)
        case ast.Compare(ops=[op]) if type(op) in _OTHER:
            other = _OTHER[type(op)]
            said = f"{_SIGNS[type(op)]} is {_SIGNS[other]}"
            yield "comparison", node.lineno, said, lambda: setattr(node, "ops", [other()])
        case ast.BoolOp():
            other = _OTHER[type(node.op)]
            said = f"{_SIGNS[type(node.op)]} is {_SIGNS[other]}"
            yield "comparison", node.lineno, said, lambda: setattr(node, "op", other())
        case ast.UnaryOp(op=ast.Not()):
            yield "comparison", node.lineno, "not is gone", lambda: _bare(node)


def _bare(node: ast.UnaryOp) -> None:
    """`not x` becomes `bool(x)`."""
    node.op, node.operand = ast.Not(), ast.UnaryOp(ast.Not(), node.operand)


def _table(value: ast.expr, aside: set[int]) -> Iterator[Place]:
    """The rows and the words of a table at the top of a module; nothing that is `aside`."""
    nodes = [node for node in ast.walk(value) if id(node) not in aside]
    for node in nodes:
        if isinstance(node, ast.Tuple | ast.List | ast.Set) and len(node.elts) >= _ROWS and not _is_words(node):
            for i, row in enumerate(node.elts):
                if not isinstance(row, ast.Starred) and not _is_sentence(row):
                    said = f"without the row {ast.unparse(row)[:60]}"
                    yield "rule", row.lineno, said, lambda node=node, i=i: node.elts.pop(i)
        elif isinstance(node, ast.Dict) and len(node.keys) >= _ROWS:
            for i, key in enumerate(node.keys):
                if key is not None and not _is_sentence(key):
                    yield (
                        "rule",
                        key.lineno,
                        f"without the row {ast.unparse(key)[:60]}",
                        lambda n=node, i=i: _drop(n, i),
                    )
    if isinstance(value, ast.Call | ast.Tuple | ast.Dict | ast.List | ast.Set):
        for node in nodes:
            yield from _words(node)


def _is_words(node: ast.Tuple | ast.List | ast.Set) -> bool:
    """Whether it holds words or phrases alone; sentences are examples."""
    strings = all(isinstance(each, ast.Constant) and isinstance(each.value, str) for each in node.elts)
    return strings and not any(map(_is_sentence, node.elts))


def _is_sentence(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.rstrip("\"'”")[-1:] in _ENDS


def _drop(node: ast.Dict, i: int) -> None:
    node.keys.pop(i)
    node.values.pop(i)


def _words(node: ast.AST) -> Iterator[Place]:
    """The words of one string: phrases between semicolons, else words between blanks."""
    if isinstance(node, ast.Tuple | ast.List | ast.Set) and len(node.elts) >= _ROWS and _is_words(node):
        for i, each in enumerate(node.elts):
            yield "word", each.lineno, f"without {ast.unparse(each)[:40]}", lambda node=node, i=i: node.elts.pop(i)
    if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
        return
    phrases = node.value.split(";")
    if len(phrases) > 1:
        for i, phrase in enumerate(phrases):
            rest = ";".join(phrases[:i] + phrases[i + 1 :])
            yield "word", node.lineno, f"without “{phrase.strip()}”", lambda rest=rest: setattr(node, "value", rest)
    elif len(words := node.value.split()) >= _ROWS and node.value.islower() and not _is_sentence(node):
        for i, word in enumerate(words):
            rest = " ".join(words[:i] + words[i + 1 :])
            yield "word", node.lineno, f"without “{word}”", lambda rest=rest: setattr(node, "value", rest)


def changes() -> list[Change]:
    """All that could be changed, in one order."""
    found = []
    for stage, (patterns, _) in STAGES.items():
        for path in sorted(p for pattern in patterns for p in (ROOT / "timeline").glob(pattern)):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for number, (sort, line, what, _) in enumerate(places(tree)):
                found.append(Change(stage, path.relative_to(ROOT), number, sort, line, what))
    return found


def drawn(count: int, seed: int) -> list[Change]:
    """`count` changes, as many of each sort."""
    chance = random.Random(seed)
    by_sort = defaultdict(list)
    for change in changes():
        by_sort[change.sort].append(change)
    return [one for sort in SORTS for one in chance.sample(by_sort[sort], min(count // len(SORTS), len(by_sort[sort])))]


def changed(change: Change) -> str:
    """The source of the file with the change made."""
    tree = ast.parse((ROOT / change.path).read_text(encoding="utf-8"))
    for number, (_, _, _, make) in enumerate(places(tree)):
        if number == change.number:
            make()
            return ast.unparse(ast.fix_missing_locations(tree))
    raise LookupError(change)


def is_noticed(change: Change, copy_: Path) -> bool:
    """Whether a test of the stage fails in a copy of the project with the change made."""
    target = copy_ / change.path
    before = target.read_text(encoding="utf-8")
    target.write_text(changed(change), encoding="utf-8")
    try:
        return not passes(change.stage, copy_)
    finally:
        target.write_text(before, encoding="utf-8")


def passes(stage: str, copy_: Path) -> bool:
    """Whether all tests of a stage pass in a copy of the project."""
    tests = sorted(str(p) for pattern in STAGES[stage][1] for p in (copy_ / "tests").glob(f"{pattern}.py"))
    command = [sys.executable, "-B", "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-p", "no:randomly", *tests]
    environment = {**os.environ, "PYTHONPATH": str(copy_)}
    try:
        done = subprocess.run(command, cwd=copy_, env=environment, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def copied(scratch: Path, number: int) -> Path:
    """A copy of what the tests need."""
    target = scratch / str(number)
    for name in ("timeline", "tests", "tools", "corpus"):
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, target / name)
    return target


def run(asked: list[Change], jobs: int) -> Iterator[tuple[Change, bool]]:
    """Each change and whether it was noticed, in the order of `asked`."""
    with tempfile.TemporaryDirectory() as scratch, ThreadPoolExecutor(jobs) as pool:
        free: SimpleQueue[Path] = SimpleQueue()
        for number in range(jobs):
            free.put(copied(Path(scratch), number))
        first = free.get()
        broken = [stage for stage in sorted({c.stage for c in asked}) if not passes(stage, first)]
        free.put(first)
        if broken:
            raise SystemExit(f"the tests of {', '.join(broken)} fail before anything is changed")

        def work(change: Change) -> bool:
            mine = free.get()
            try:
                return is_noticed(change, mine)
            finally:
                free.put(mine)

        yield from zip(asked, pool.map(work, asked), strict=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--stage", choices=STAGES, help="only this stage's changes among those drawn")
    parser.add_argument("--least", type=float, default=0.8, help="exit 1 when a smaller share is noticed")
    options = parser.parse_args()
    asked = [one for one in drawn(options.count, options.seed) if options.stage in (None, one.stage)]
    seen: Counter[tuple[str, str]] = Counter()
    good: Counter[tuple[str, str]] = Counter()
    survivors = []
    for change, noticed in run(asked, options.jobs):
        seen[change.stage, change.sort] += 1
        good[change.stage, change.sort] += noticed
        if not noticed:
            survivors.append(change)
            print(f"survives: {change.path}:{change.line} {change.what}", flush=True)
    print("\n| stage | " + " | ".join(SORTS) + " |\n|---" * 1 + "|---" * len(SORTS) + "|")
    for stage in STAGES:
        print(f"| {stage} | " + " | ".join(f"{good[stage, s]} of {seen[stage, s]}" for s in SORTS) + " |")
    share = good.total() / seen.total()
    print(f"\nnoticed {good.total()} of {seen.total()} ({100 * share:.0f} %), seed {options.seed}")
    return 0 if share >= options.least else 1


if __name__ == "__main__":
    sys.exit(main())
