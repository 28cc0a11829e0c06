"""Write the limits of reading to `docs/limits.md`: `python tools/limits.py`; a test compares."""

from __future__ import annotations

from pathlib import Path

from timeline import limits

PAGE = Path(__file__).parent.parent / "docs" / "limits.md"

if __name__ == "__main__":
    PAGE.write_text(limits.page(), encoding="utf-8")
