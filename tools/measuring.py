"""What a command costs, CPU seconds and the most memory of it or of a process of its own, and tables of what was found.

CPU seconds travel badly between machines, ratios better: what is wanted is mostly a ratio. Of several runs the least
counts, for whatever else runs on a machine only adds.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import IO

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Cost:
    """Of a command: CPU and real seconds, the most MB that it or a process of its own had in memory, and its answer.

    `lines` and `digest` are of stdout; `code` is -9 or -24 where it was ended for taking too long.
    """

    cpu: float
    wall: float
    memory: float
    lines: int
    digest: str
    code: int
    error: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A line of the table: what was measured, the figure with its unit, and what it should be, at most or at least.

    `value` is `None` where it could not be measured, `note` says why, or what else there is to know.
    """

    what: str
    value: float | None
    unit: str
    most: float | None = None
    least: float | None = None
    note: str = ""

    @property
    def wanted(self) -> str:
        if self.most is not None:
            return f"at most {_figure(self.most)}"
        return f"at least {_figure(self.least)}" if self.least is not None else ""

    @property
    def is_met(self) -> bool | None:
        """`None` where nothing is wanted, or nothing could be measured."""
        if self.value is None or (self.most is None and self.least is None):
            return None
        return self.value <= self.most if self.most is not None else self.value >= (self.least or 0)

    @property
    def cells(self) -> tuple[str, ...]:
        value = "-" if self.value is None else f"{_figure(self.value)} {self.unit}".strip()
        met = {True: "yes", False: "no", None: ""}[self.is_met]
        return self.what, value, self.wanted, met, self.note


HEAD = ("what", "measured", "wanted", "met", "note")


def _figure(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 or value == int(value) else f"{value:.3g}"


def table(found: Iterable[Found], form: str) -> str:
    """The lines as `md` or `tsv`, with a head."""
    rows = [HEAD, *(each.cells for each in found)]
    if form == "tsv":
        return "".join("\t".join(row) + "\n" for row in rows)
    rows.insert(1, ("---",) * len(HEAD))
    return "".join(f"| {' | '.join(cell.replace('|', '/') for cell in row)} |\n" for row in rows)


def line(found: Found) -> str:
    """A line for a terminal."""
    what, value, wanted, met, note = found.cells
    told = f"{what:58} {value:>14}  {wanted:16} {met:4}{note}"
    return told.rstrip()


def run(words: Sequence[str], env: Mapping[str, str] | None = None, limit: int = 0, cwd: str | None = None) -> Cost:
    """Run a command to its end, or until it has taken `limit` CPU seconds; its answer is read and not kept."""
    told, tells = os.pipe()
    started = [sys.executable, "-S", "-E", "-c", _LAUNCHER, str(tells), str(limit), *words]
    child = subprocess.Popen(
        started, env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=cwd, pass_fds=(tells,),
    )  # fmt: skip
    os.close(tells)
    assert child.stdout is not None and child.stderr is not None
    with child, os.fdopen(told) as usage:
        lines, digest = _read(child.stdout)
        error = child.stderr.read().decode("utf-8", "replace")  # little: a pipe of it does not fill
        code, cpu, wall, memory = usage.read().split()
    return Cost(float(cpu), float(wall), float(memory), lines, digest, int(code), error)


# What starts a command: a process begins with as much memory as the one that starts it, so that one is to be small
_LAUNCHER = """
import os, resource, sys, time
fd, limit, *words = sys.argv[1:]
began = time.perf_counter()
pid = os.fork()
if not pid:
    if int(limit):
        resource.setrlimit(resource.RLIMIT_CPU, (int(limit), int(limit)))
    os.execvp(words[0], words)
_, status, used = os.wait4(pid, 0)
memory = used.ru_maxrss / (1024 ** 2 if sys.platform == "darwin" else 1024)
told = (os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, time.perf_counter() - began, memory)
os.write(int(fd), " ".join(map(str, told)).encode())
"""


def _read(stream: IO[bytes]) -> tuple[int, str]:
    lines, digest = 0, hashlib.sha256()
    while some := stream.read(_CHUNK):
        lines += some.count(b"\n")
        digest.update(some)
    return lines, digest.hexdigest()


def together(works: Sequence[Callable[[], Cost]], times: int) -> list[Cost]:
    """The cheapest of several runs of each, one after the other in turn, so that a busy minute touches all of them."""
    best: list[Cost | None] = [None] * len(works)
    for _ in range(times):
        for number, work in enumerate(works):
            cost, before = work(), best[number]
            best[number] = cost if before is None or cost.cpu < before.cpu else before
    return [cost for cost in best if cost is not None]


def seconds(work: Callable[[], object], times: int = 3) -> float:
    """CPU seconds of this process: the least of several runs."""
    taken = []
    for _ in range(times):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return min(taken)
