"""What bash, zsh and fish source to complete `timeline`, and how they are answered; blanks and colons are quoted."""

from __future__ import annotations

import os
from dataclasses import dataclass

from click.shell_completion import CompletionItem, ShellComplete, add_completion_class

from timeline.export import clean

_BASH = """%(complete_func)s() {
    mapfile -t COMPREPLY < <(COMP_LINE="${COMP_LINE:0:COMP_POINT}" COMP_WORDBREAKS="$COMP_WORDBREAKS" \\
        %(complete_var)s=bash_complete "$1" 2>/dev/null)
}
complete -o bashdefault -o default -o nosort -F %(complete_func)s %(prog_name)s
"""
_ZSH = """#compdef %(prog_name)s
%(complete_func)s() {
    local -a values shown
    local value told
    while IFS=$'\\t' read -r value told; do
        values+=("$value")
        shown+=("$value${told:+  -- $told}")
    done < <(COMP_LINE="${(j: :)words[1,CURRENT-1]} ${QIPREFIX}${PREFIX}" \\
        %(complete_var)s=zsh_complete %(prog_name)s 2>/dev/null)
    if (( $#values )); then
        compadd -U -l -V unsorted -d shown -a values
    else
        _files
    fi
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    %(complete_func)s "$@"
else
    compdef %(complete_func)s %(prog_name)s
fi
"""
_FISH = """function %(complete_func)s
    set -lx COMP_LINE (commandline -cp)
    set -lx %(complete_var)s fish_complete
    %(prog_name)s 2>/dev/null
end
complete --no-files --command %(prog_name)s --arguments "(%(complete_func)s)"
"""
_PLAIN = frozenset("%+,./-_^")  # beside letters and digits: no shell does anything with them
_IN_QUOTES = {'"': {char: f"\\{char}" for char in '\\"$`'}, "'": {"'": "'\\''"}}


@dataclass(frozen=True, slots=True)
class Line:
    """A command line up to the cursor: its whole words, the last one as it is meant, as it is typed, and its quote."""

    words: tuple[str, ...]
    last: str
    raw: str
    quote: str


def read(line: str) -> Line:
    """The words of a line that a shell completes; a quotation may be open.

    >>> read("timeline list -a 'Russian F")
    Line(words=('timeline', 'list', '-a'), last='Russian F', raw="'Russian F", quote="'")
    """
    words: list[str] = []
    meant, raw, quote, is_escaped = "", "", "", False
    for char in line:
        if char.isspace() and not quote and not is_escaped:
            words += [meant] if raw else []
            meant, raw = "", ""
            continue
        raw += char
        meant, quote, is_escaped = _next(char, meant, quote, is_escaped)
    return Line(tuple(words), meant, raw, quote)


def _next(char: str, meant: str, quote: str, is_escaped: bool) -> tuple[str, str, bool]:
    """The word, its open quote and whether a backslash waits, after one more sign."""
    if is_escaped:
        return meant + char, quote, False
    if char == "\\" and quote != "'":
        return meant, quote, True
    if char == quote or (char in "\"'" and not quote):
        return meant, "" if quote else char, False
    return meant + char, quote, False


def reply(line: Line, value: str, breaks: str) -> str:
    """What bash puts for the last word of `line`: quoted, without what stands before a sign that cuts words for it.

    >>> reply(read("x Rus"), "Russian Foreign", ":"), reply(read("x 000:"), "000:3", ":")
    ('Russian\\\\ Foreign', '3')
    """
    if line.quote:
        return "".join(_IN_QUOTES[line.quote].get(char, char) for char in value)
    cut = max(line.raw.rfind(char) for char in f"{breaks}\0") + 1
    rest = value[len(read(line.raw[:cut]).last) :]
    return "".join(
        char if char.isalnum() or char in _PLAIN | set(breaks) & {":", "="} else f"\\{char}" for char in rest
    )


class _Shell(ShellComplete):
    """A shell that hands over the line up to the cursor, and takes one value a line with a tab before its help."""

    def get_completion_args(self) -> tuple[list[str], str]:
        line = read(os.environ.get("COMP_LINE", ""))
        return list(line.words[1:]), line.last

    def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem[str]]:
        found = super().get_completions(args, incomplete)
        return [item for item in found if item.type == "plain" and clean.line(str(item.value)) == item.value]

    def format_completion(self, item: CompletionItem[str]) -> str:
        told = clean.line(item.help or "")
        return f"{item.value}\t{told}" if told else str(item.value)


class Bash(_Shell):
    """bash takes values alone and quotes nothing by itself."""

    name = "bash"
    source_template = _BASH

    def format_completion(self, item: CompletionItem[str]) -> str:
        signs = os.environ.get("COMP_WORDBREAKS", "")
        line = read(os.environ.get("COMP_LINE", ""))
        return reply(line, str(item.value), "".join(sign for sign in signs if sign not in " \t\n\"'"))


class Zsh(_Shell):
    """zsh quotes by itself."""

    name = "zsh"
    source_template = _ZSH


class Fish(_Shell):
    """fish quotes by itself."""

    name = "fish"
    source_template = _FISH


def register() -> None:
    """Put these in the place of those that Click has."""
    for shell in (Bash, Zsh, Fish):
        add_completion_class(shell)
