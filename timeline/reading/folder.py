"""Which files of a folder are candidates; light, for it runs at every start."""

from __future__ import annotations

from pathlib import Path

TEXT = frozenset({".txt", ".text", ".md", ".markdown"})
NOT_ARTICLES = frozenset({"timeline.yaml", "timeline.yml", "overrides.yaml", "overrides.yml"})
PAGES = frozenset({".html", ".htm", ".xhtml"})
SUFFIXES = TEXT | PAGES | {".jsonl", ".ndjson", ".json", ".eml", ".mhtml", ".mht", ".zip"}


def discover(folder: Path) -> list[Path]:
    """Every readable candidate below `folder`, sorted; hidden files and links that lead outside are passed over."""
    root = folder.resolve()
    found: list[Path] = []
    pending = [folder]
    seen: set[Path] = set()
    while pending:
        here = pending.pop()
        real = here.resolve()
        if real in seen:
            continue
        seen.add(real)
        try:
            inside = sorted(path for path in here.iterdir() if not _is_passed_over(path, root))
        except OSError:
            found.append(here)  # reading it will say why it cannot be read
            continue
        for path in inside:
            if path.is_dir():
                pending.append(path)
            elif _is_candidate(path, folder):
                found.append(path)
    return sorted(found)


def _is_passed_over(path: Path, root: Path) -> bool:
    return path.name.startswith(".") or (path.is_symlink() and _leads_outside(path, root))


def _leads_outside(link: Path, root: Path) -> bool:
    try:
        return not link.resolve().is_relative_to(root)
    except (OSError, RuntimeError):
        return False  # a loop: reading it will say so


def _is_candidate(path: Path, folder: Path) -> bool:
    """Whether a file may hold articles; a link that leads nowhere is one, so that it is named."""
    if not (path.is_file() or path.is_symlink()) or path.name.lower() in NOT_ARTICLES:
        return False
    if path.parent == folder and path.stem.lower() == "readme":
        return False
    return path.suffix.lower() in SUFFIXES
