"""The scope of a noun: what stands in its phrase, and what it is the object, the subject or the complement of."""

from __future__ import annotations

from timeline.grammar import Verb
from timeline.scope.case import TO, Case, modifiers
from timeline.scope.effects import ATTENDED, DONE, HAPPENED, ONGOING, Scope, alone, governed

_SUBJECT = 14  # words behind a noun in which the verb stands that it is the subject of
_OVER = frozenset(
    {"for", "from", TO, "with", "on", "against"}
)  # links that reach over a noun to its verb: "barred it from"
_PARTED = frozenset(
    {"planned", "alleged", "cancelled", "postponed", "undone"}
)  # what a participle behind a noun may do


def of_noun(case: Case, i: int, deep: int) -> Scope:
    """The scope of the noun number `i`: what governs it counts more than that it is called planned."""
    first = case.first(i)
    if case.kinds[i] == "O" and case.text(i - 1) in case.words.without:
        return Scope("negated", case.texts[i - 1])  # "without it going"
    described = _described(case, i, first)
    if case.kinds[i] not in "NPGA" or (described and described.status != "planned"):
        return described or DONE
    placed = _placed(case, i, first, deep)
    return described if described and placed.status in (HAPPENED, ONGOING) else placed


def _described(case: Case, i: int, first: int) -> Scope | None:
    """What the words before a noun in its phrase say: "no strike", "not one strike", "the alleged strike"."""
    for j in range(i - 1, first - 1, -1):
        if case.texts[j] in case.words.denying and case.text(j + 1) not in case.words.no_such:
            return Scope("negated", case.texts[j])
        if effect := modifiers(case.words).get(case.texts[j]):
            return alone(effect, case.texts[j])
    is_none = case.kind(first - 1) == "X" and case.kind(first) in "D#"  # "not one house"
    return Scope("negated", case.text(first - 1)) if is_none else None


def _placed(case: Case, i: int, first: int, deep: int) -> Scope:
    """A noun by what stands before its phrase."""
    before = case.back(first - 1, "RY")
    if case.kind(before) == '"' and _opens_quotation(case, before):
        before -= 1  # "to hold 'talks'"
    if case.kind(before) == "I":
        return _behind(case, before, deep)
    if before in case.at or case.kind(before) in "ONP":
        if (verb := _verb_before(case, before)) >= 0:
            return _object(case, i, verb, first, deep)
    if case.kind(before) == "C" and case.kind(before - 1) in "NP" and deep > 0:
        return _placed(case, before - 1, case.first(before - 1), deep - 1)
    return _subject(case, i, deep)


def _opens_quotation(case: Case, mark: int) -> bool:
    """Whether a mark opens a quotation that is no speech."""
    return case.kinds[:mark].count('"') % 2 == 0 and case.text(mark - 1) not in case.words.says_behind


def _verb_before(case: Case, i: int) -> int:
    """The verb that a noun phrase ending before `i` is the object of, maybe behind another object; -1 for none."""
    while i >= 0 and i not in case.at and case.kinds[i] not in ',;"':
        i -= 1
    return case.head(i) if i in case.at else -1


def _object(case: Case, noun: int, verb: int, first: int, deep: int) -> Scope:
    """The object of a verb; what is known already, "the strike", does not hang on a verb that no row has."""
    effect, shown = _on_object(case, noun, verb)
    above = case.of(verb, deep - 1)
    if effect == ATTENDED:  # "will not attend the talks": for who stays away there are none
        group = case.verb_at(verb)
        effect = "done" if group and group.negated else ""
    if effect:
        return governed(effect, above, shown)
    is_open = above.status in ("planned", "conditional", "negated")
    return above if is_open and not _is_known(case, first) else DONE


def _on_object(case: Case, noun: int, verb: int) -> tuple[str, str]:
    """What a verb does to its object, and its words; a claim or a request is there, whatever becomes of it."""
    lemma = case.lemma(noun)
    link = "told" if lemma in case.words.told_nouns else "asked" if lemma in case.words.asked_nouns else ""
    effect, shown = case.effect(verb, link) if link else ("", "")
    return (effect, shown) if effect else case.effect(verb, "object")


def _is_known(case: Case, first: int) -> bool:
    """Whether a noun phrase names what the reader knows of: "the strike", "Friday's strike"."""
    return (
        case.kind(first - 1) in "gY" or case.text(first) in case.words.definite or "g" in case.kinds[first : first + 4]
    )


def _behind(case: Case, preposition: int, deep: int) -> Scope:
    """The complement of a preposition."""
    link, before = case.texts[preposition], preposition - 1
    if link in case.words.without:
        return Scope("negated", link)
    if case.text(before) in case.words.instead:
        return Scope("negated", case.text(before))
    before = case.back(before, "RYX")
    if case.kind(before) in ',;"CST(|':
        return DONE
    if before in case.at and case.kinds[case.head(before)] == "B":
        return case.of(case.head(before), deep - 1)  # "have not been in touch"
    governor, effect, shown = _governor(case, before, TO if link == "to" else link, link)
    if effect:
        return governed(effect, case.of(governor, deep - 1), shown)
    return case.of(before, deep - 1) if link in case.words.part_of and before not in case.at else DONE


def _governor(case: Case, before: int, link: str, preposition: str) -> tuple[int, str, str]:
    """The word that governs a noun behind a preposition, what it does, and its words."""
    is_particle = case.kinds[before] == "I" and before - 1 in case.at  # "backed out of"
    governor = case.head(before - 1 if is_particle else before)
    effect, shown = case.effect(governor, link)
    if not effect and before in case.at:  # "called for"
        shown = f"{case.lemma(governor)} {preposition}"
        effect = case.governors.get((shown, "object"), "")
    elif not effect and link in _OVER and (verb := case.first(before) - 1) in case.at:
        governor = case.head(verb)
        effect, shown = case.effect(governor, link)
    return governor, effect, shown


def _subject(case: Case, i: int, deep: int) -> Scope:
    """The subject of the verb of its clause, or what a participle right behind it says."""
    for j in range(i + 1, min(len(case.kinds), i + _SUBJECT)):
        if case.kinds[j] in ';"ST':
            break
        verb = case.verb_at(j)
        if verb and (found := _of_participle(case, i, j, verb)):
            return found
    clause = case.parse.clauses[case.parse.where[i]]
    is_behind = clause.verb is not None and clause.verb.first > i and clause.verb.is_finite
    return _of_finite(case, i, clause.verb, deep) if clause.verb and is_behind else DONE


def _of_participle(case: Case, i: int, j: int, verb: Verb) -> Scope | None:
    """What "to be held" or "scheduled for" say of the noun before."""
    if case.clause(j).governor != i or not (verb.form == "done" or verb.passive):
        return None
    effect, shown = case.effect(verb.head, "object")
    if verb.form == "to":
        return alone("planned", shown)
    return alone(effect, shown) if effect in _PARTED else None


def _of_finite(case: Case, i: int, verb: Verb, deep: int) -> Scope:
    effect, shown = case.predicate(verb.last + 1) if case.kinds[verb.head] == "B" else ("", "")
    if not effect:
        effect, shown = case.effect(verb.head, "object" if verb.passive else "subject")
    above = case.of(verb.head, deep - 1)
    if effect:
        return governed(effect, above, shown)
    if found := _raised(case, verb) or _awaited(case, i, verb):
        return found
    is_any = bool(verb.modal) and case.text(case.first(i)) in case.words.indefinite  # "a strike would cost"
    return above if above.status == "conditional" and is_any else DONE


def _awaited(case: Case, i: int, verb: Verb) -> Scope | None:
    """What "will" says of an act that is its subject: "the meeting will bring results"."""
    is_awaited = verb.modal in case.words.future and case.texts[i] in case.words.awaited
    return alone("planned", verb.modal) if is_awaited else None


def _raised(case: Case, verb: Verb) -> Scope | None:
    """What the infinitive of "had to be called off" says of its subject."""
    hung = (each for each in case.parse.clauses if each.kind == "to" and each.governor == verb.head and each.verb)
    below = next((each.verb for each in hung), None)
    effect, shown = case.effect(below.head, "object") if below and below.passive else ("", "")
    return alone(effect, shown) if effect in _PARTED and case.kinds[verb.head] in "BH" else None
