"""`python -m timeline` and the console script."""

from __future__ import annotations

import signal
import sys
from contextlib import suppress


def main() -> None:
    """Run the command line and exit with its code."""
    try:
        from timeline.cli import leaving, run

        leaving.put()  # for good: a traceback leaves by the same door
        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # before the command line was there, or while it ended
        code = _interrupted()
    except MemoryError:  # there too
        code = _without_memory()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is over
    sys.exit(code)


def _interrupted() -> int:
    with suppress(Exception):
        sys.stderr.write("interrupted\n")
    return 130


def _without_memory() -> int:
    with suppress(Exception):
        sys.stderr.write("Error: there is not enough memory for this.\n")
    return 2


if __name__ == "__main__":
    main()
