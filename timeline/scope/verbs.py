"""The scope of a verb: what its own group says, and what its clause hangs on."""

from __future__ import annotations

from collections.abc import Callable

from timeline.grammar import Clause
from timeline.scope.case import TO, Case
from timeline.scope.effects import DONE, HAPPENED, Scope, governed, told
from timeline.scope.own import OWN

_CLIMBS = frozenset(
    {"to", TO, "from", "ing", "of", "for", "with", "against"}
)  # links that reach over a noun to what holds it
_OPEN = frozenset({HAPPENED, "planned", "alleged"})  # what stands above leaves room for the verb's own group


def of_verb(case: Case, clause: Clause, deep: int) -> Scope:
    """The scope of the verb of a clause."""
    verb = clause.verb
    assert verb is not None
    above = _LINKS.get(clause.kind, _hanging)(case, clause, deep)
    own, why = next((found for way in OWN if (found := way(case, clause, verb))), ("", ""))
    if own == "planned" and clause.kind == "asked":
        return Scope(own, why)  # "whether they will meet"
    if own == "planned" and _on_condition(case, clause):
        own = "conditional"
    return Scope(own, why, above.alleged or own == "alleged") if _counts(own, above) else told(own, above)


def _counts(own: str, above: Scope) -> bool:
    """Whether what the verb group says counts below what stands above it."""
    return above.status in _OPEN if own in ("negated", "conditional") else bool(own) and above.status == HAPPENED


def _on_condition(case: Case, clause: Clause) -> bool:
    """Whether a condition hangs on the clause: "if they come, he will stay"."""
    return bool(case.inverted()) or any(
        each.kind == "adverbial" and each.mark in case.words.conditions and case.parse.clauses[each.parent] is clause
        for each in case.parse.clauses
    )


# What a clause hangs on.


def _main(case: Case, clause: Clause, deep: int) -> Scope:
    begins = clause.verb.last if clause.verb else 0
    stop = next((i for i in range(begins, len(case.kinds)) if case.kinds[i] == ";"), -1)
    return Scope("conditional", "?") if case.text(stop) == "?" else DONE


def _relative(case: Case, clause: Clause, deep: int) -> Scope:
    """A clause about whoever it may be is open: "anyone who leaves", "they want a mayor who stays"."""
    i = clause.governor
    if case.kind(i) not in "NPODA":
        return DONE
    first = case.first(i)
    if any(word in case.words.any for word in case.texts[first : i + 1]):
        return Scope("conditional", case.texts[first])
    if case.texts[first] in case.words.indefinite and not clause.comma:
        above = case.of(i, deep - 1)
        if above.status in ("planned", "conditional", "negated"):
            return Scope("conditional", above.why)
    return DONE


def _adverbial(case: Case, clause: Clause, deep: int) -> Scope:
    if clause.mark in case.words.conditions:
        return Scope("conditional", clause.mark)
    parent = _held_by(case, clause)
    if parent.verb is None or deep <= 0:
        return DONE
    above = of_verb(case, parent, deep - 1)
    is_to_come = above.status in ("planned", "conditional") or bool(parent.verb.modal)
    if is_to_come and clause.mark in case.words.links_of_time and not (clause.verb and clause.verb.past):
        return Scope("conditional", clause.mark)  # "until they leave"
    return above if above.status == "alleged" else DONE


def _held_by(case: Case, clause: Clause) -> Clause:
    """The clause around one, no participle of a noun: "will not end the strike called in May until ..."."""
    parent = case.parse.clauses[max(0, clause.parent)]
    while parent.kind == "done" and parent.parent >= 0:
        parent = case.parse.clauses[parent.parent]
    return parent


def _asked(case: Case, clause: Clause, deep: int) -> Scope:
    return DONE if clause.mark in case.words.fact_questions else Scope("conditional", clause.mark)


def _participle(case: Case, clause: Clause, deep: int) -> Scope:
    """A participle behind the object of "want": "wants the wreck raised"; or behind a condition: "if raised"."""
    if clause.mark in case.words.conditions:
        return Scope("conditional", clause.mark)
    held = case.holder(clause.governor) if case.kind(clause.governor) in "NPO" else -1
    effect, shown = case.effect(held, "done") if held >= 0 else ("", "")
    return governed(effect, case.of(held, deep - 1), shown) if effect else DONE


def _hanging(case: Case, clause: Clause, deep: int) -> Scope:
    """What a clause has from its governor."""
    link = _link(case, clause)
    if link in case.words.without or (link != clause.kind and case.text(clause.begins - 2) in case.words.instead):
        return Scope("negated", link)
    if clause.governor < 0:
        return Scope("planned", link) if link == "to" else DONE
    found = _under(case, clause, link, deep)
    is_beside = clause.kind == "ing" and clause.comma  # "refused to come, citing a storm"
    return DONE if is_beside and found.status == "negated" else found


def _link(case: Case, clause: Clause) -> str:
    """How a clause hangs on its governor: by its form, or by the preposition before it."""
    if case.kind(clause.begins - 1) != "I" or case.text(clause.begins - 2) in case.words.so:
        return clause.kind  # "to reach", "so as to reach"
    return TO if clause.through == "to" else clause.through  # "in response to mounting complaints"


def _under(case: Case, clause: Clause, link: str, deep: int) -> Scope:
    """What hangs by `link` on the governor of a clause, or on the word that holds the governor."""
    governor, listed, shown = _governor(case, clause.governor, link)
    above = case.of(governor, deep - 1)
    effect = _effect(case, clause, link, listed)
    if not effect or (effect == "same" and above.why in case.words.admitting):
        return DONE  # "I must say that they met"
    return governed(effect, above, shown)


def _effect(case: Case, clause: Clause, link: str, listed: str) -> str:
    """What a governor does to a clause, where its row is `listed`, by the form of the clause's verb."""
    if listed in ("", "planned") and link == "to":
        return "done" if clause.verb is not None and clause.verb.perfect else "planned"  # "known to have met"
    if listed == "planned" and link == "that" and _is_past(case, clause):
        return "same"  # "suggested that they left"
    return listed or _UNLISTED.get(link, "")


def _is_past(case: Case, clause: Clause) -> bool:
    """Whether a verb is a past for sure, and no base form as in "suggested that he quit"."""
    verb = clause.verb
    if verb is None or verb.modal or not verb.past:
        return False
    return case.texts[verb.head] != case.parse.words.lemmas[verb.head]


def _governor(case: Case, i: int, link: str) -> tuple[int, str, str]:
    """The word that a row has, the one at `i` or one that holds it, what it does, and its words."""
    effect, shown = case.effect(i, link)
    holder = i
    while not effect and holder >= 0 and holder not in case.at and case.kind(holder) in "NPO" and link in _CLIMBS:
        holder = case.holder(holder)
        effect, shown = case.effect(holder, link) if holder >= 0 else ("", "")
    return holder if effect else i, effect, shown


_UNLISTED = {"ing": "done", "by": "done", "in": "done", "that": "same"}  # what a word that has no row does, by the link
_LINKS: dict[str, Callable[[Case, Clause, int], Scope]] = {
    "main": _main,
    "quoted": _main,
    "aside": _main,
    "relative": _relative,
    "adverbial": _adverbial,
    "asked": _asked,
    "done": _participle,
}
