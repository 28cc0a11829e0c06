"""Reads YAML as strings that remember their line, so that every complaint can name file, line and key."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from timeline import errors, limits, opening

if TYPE_CHECKING:
    import yaml

_DEEPEST = 12
_MERGE = "tag:yaml.org,2002:merge"  # of the key `<<`
_LARGEST = limits.DECISIONS.number  # bytes of a file
_MULTIPLIED, _MANY = 10, 100_000  # times that aliases may repeat the nodes of a file, where those become many
_ODD = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")  # no YAML


def kind(node: yaml.Node) -> str:
    """`scalar`, `sequence` or `mapping`."""
    return str(getattr(node, "id", ""))


class Reader:
    """One YAML file. Nothing becomes a date, a number or a truth value: `no` stays `no`, `2017-03-11` stays text.

    `text` has its lines ended by `\\n`, `newline` is how they end in the file. Raises `InputError` for what is no file,
    too large, or no text.
    """

    def __init__(self, path: Path, text: str | None = None) -> None:
        self.path = path
        self.newline = "\n"
        if text is None:
            data = self._bytes()
            self.newline = "\r\n" if data.count(b"\r\n") == data.count(b"\n") > 0 else "\n"
            text = self._decoded(data)
        self.text = text.replace("\r\n", "\n").replace("\r", "\n")

    def _bytes(self) -> bytes:
        """What the file holds; it waits for no pipe."""
        try:
            return opening.whole(self.path, _LARGEST)
        except (IsADirectoryError, opening.NoFile) as error:
            raise errors.InputError(f"{self.path}: a folder, a pipe or a device, no file", "Move it away.") from error
        except opening.TooLarge as error:
            raise errors.InputError(f"{self.path}: too large to be read: {error}") from error
        except OSError as error:
            raise errors.InputError(f"{self.path}: cannot be read: {error.strerror or error}") from error

    def _decoded(self, data: bytes) -> str:
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            told = f"{self.path}:{line}: not UTF-8 text, at byte 0x{data[error.start]:02x}"
            raise errors.InputError(told, "Save the file as UTF-8.") from error

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
        except (yaml.YAMLError, RecursionError, ValueError) as error:
            odd = _ODD.search(self.text)
            line = self.text.count("\n", 0, odd.start()) + 1 if odd else 1
            told = f"U+{ord(odd[0]):04X} cannot stand there" if odd else " ".join(str(error).split())
            raise errors.InputError(f"{self.path}:{line}: broken YAML: {told}") from error
        if node is not None:
            sizes: dict[int, int] = {}
            if self._measure(node, 0, set(), sizes) > max(_MANY, _MULTIPLIED * len(sizes)):
                raise self.fail(node, "", "its aliases multiply it beyond measure", "Write out what they stand for.")
        return node

    def _measure(self, node: yaml.Node, depth: int, inside: set[int], sizes: dict[int, int]) -> int:
        """How many nodes stand below, aliases written out; raises `InputError` when they nest too deeply."""
        if depth > _DEEPEST or id(node) in inside:
            raise self.fail(node, "", "nested too deeply")
        if kind(node) == "scalar":
            sizes[id(node)] = 1
        elif id(node) not in sizes:
            inside.add(id(node))
            children = node.value if isinstance(node.value, list) else []
            parts = (part for child in children for part in (child if isinstance(child, tuple) else (child,)))
            sizes[id(node)] = 1 + sum(self._measure(part, depth + 1, inside, sizes) for part in parts)
            inside.remove(id(node))
        return sizes[id(node)]

    def table(self, node: yaml.Node, key: str, known: tuple[str, ...] | None = None) -> dict[str, yaml.Node]:
        """Keys and their nodes; `known` are the only keys allowed."""
        if kind(node) == "scalar" and not node.value:
            return {}
        if kind(node) != "mapping":
            raise self.fail(node, key, "expected keys and values")
        found: dict[str, yaml.Node] = {}
        for name, value in node.value:
            label = f"{key}.{name.value}" if key else str(name.value)
            self._check_key(name, key, label)
            if name.value in found:
                raise self.fail(name, label, "this key stands here twice")
            if known is not None and name.value not in known:
                raise self.fail(name, label, "unknown key", f"Known keys: {', '.join(known)}.")
            found[name.value] = value
        return found

    def _check_key(self, name: yaml.Node, key: str, label: str) -> None:
        if kind(name) != "scalar":
            raise self.fail(name, key, "a key must be plain text")
        if name.tag == _MERGE:
            raise self.fail(name, label, "keys are not merged here", "Write out what it stands for.")

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
