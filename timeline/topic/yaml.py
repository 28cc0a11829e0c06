"""Reads YAML as strings that remember their line, so that every complaint can name file, line and key."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from timeline import errors

if TYPE_CHECKING:
    import yaml

_DEEPEST = 12


def kind(node: yaml.Node) -> str:
    """`scalar`, `sequence` or `mapping`."""
    return str(getattr(node, "id", ""))


class Reader:
    """One YAML file. Nothing becomes a date, a number or a truth value: `no` stays `no`, `2017-03-11` stays text."""

    def __init__(self, path: Path, text: str | None = None) -> None:
        self.path = path
        if text is None:
            try:
                text = path.read_text(encoding="utf-8-sig")
            except OSError as error:
                raise errors.InputError(f"{path}: cannot be read: {error.strerror or error}") from error
            except UnicodeDecodeError as error:
                raise errors.InputError(f"{path}: not UTF-8 text", "Save the file as UTF-8.") from error
        self.text = text

    def fail(self, node: yaml.Node | None, key: str, message: str, fix: str | None = None) -> errors.InputError:
        """The error to raise about `node`: file, line, key and what is wrong."""
        line = node.start_mark.line + 1 if node is not None else 1
        where = f" {key}:" if key else ""
        return errors.InputError(f"{self.path}:{line}:{where} {message}", fix)

    def root(self) -> yaml.Node | None:
        """The top of the file; `None` when it is empty."""
        import yaml

        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        try:
            node: yaml.Node | None = yaml.compose(self.text, Loader=loader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line = mark.line + 1 if mark else 1
            raise errors.InputError(f"{self.path}:{line}: broken YAML: {error.problem or error.context}") from error
        except (yaml.YAMLError, RecursionError) as error:
            raise errors.InputError(f"{self.path}:1: broken YAML: {' '.join(str(error).split())}") from error
        if node is not None:
            self._check_depth(node, 0, set(), set())
        return node

    def _check_depth(self, node: yaml.Node, depth: int, inside: set[int], done: set[int]) -> None:
        if depth > _DEEPEST or id(node) in inside:
            raise self.fail(node, "", "nested too deeply")
        if not isinstance(node.value, list) or id(node) in done:
            return
        inside.add(id(node))
        for child in node.value:
            for part in child if isinstance(child, tuple) else (child,):
                self._check_depth(part, depth + 1, inside, done)
        inside.remove(id(node))
        done.add(id(node))

    def table(self, node: yaml.Node, key: str, known: tuple[str, ...] | None = None) -> dict[str, yaml.Node]:
        """Keys and their nodes; `known` are the only keys allowed."""
        if kind(node) == "scalar" and not node.value:
            return {}
        if kind(node) != "mapping":
            raise self.fail(node, key, "expected keys and values")
        found: dict[str, yaml.Node] = {}
        for name, value in node.value:
            label = f"{key}.{name.value}" if key else str(name.value)
            if kind(name) != "scalar":
                raise self.fail(name, key, "a key must be plain text")
            if name.value in found:
                raise self.fail(name, label, "this key stands here twice")
            if known is not None and name.value not in known:
                raise self.fail(name, label, "unknown key", f"Known keys: {', '.join(known)}.")
            found[name.value] = value
        return found

    def under(self, table: dict[str, yaml.Node], key: str) -> dict[str, yaml.Node]:
        """What stands in `table` under `key`; empty when it has no such key."""
        return self.table(table[key], key) if key in table else {}

    def string(self, node: yaml.Node, key: str) -> str:
        if kind(node) != "scalar" or not node.value.strip():
            raise self.fail(node, key, "expected one piece of text")
        return " ".join(str(node.value).split())

    def flag(self, node: yaml.Node, key: str) -> bool:
        """`yes` or `no`, also as `true` or `false`."""
        said = self.string(node, key).lower()
        if said not in ("yes", "no", "true", "false"):
            raise self.fail(node, key, f"'{said}' is not yes or no")
        return said in ("yes", "true")

    def strings(self, node: yaml.Node, key: str) -> tuple[str, ...]:
        """A list of texts; one text alone counts as a list of one."""
        if kind(node) == "scalar":
            return (self.string(node, key),) if node.value.strip() else ()
        if kind(node) != "sequence":
            raise self.fail(node, key, "expected a list")
        return tuple(self.string(item, f"{key}[{i}]") for i, item in enumerate(node.value))
