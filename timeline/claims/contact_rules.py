"""The rules of contact: ordered tables of evidence, each row with its reason, examples and counter-examples."""

from __future__ import annotations

from timeline.claims import contact_again as again
from timeline.claims import contact_blame as blame
from timeline.claims import cues
from timeline.claims.contact_case import VIOLENT, Case, is_telling
from timeline.claims.parties import HELD
from timeline.claims.rules import Rule
from timeline.claims.sides import PERHAPS

_ASKED = frozenset({"invitation", "postponement"})  # a side does so to the other, whoever else is named


# A sentence that names both sides, one of them perhaps by its speaker or by "he".


def _violence(c: Case) -> str:
    leading = next((cue for cue in c.scene.cues if cues.KIND in cue.tags), None)
    if leading is None or leading.get(cues.KIND) not in VIOLENT or leading.text in c.words.fights or c.strong:
        return ""
    is_told = c.scene.said.cue is None or leading.text in c.words.blows
    return f"{cues.quoted(leading)}, and no strong word of contact" if is_told else ""


def _standing(c: Case) -> str:
    is_note = c.scene.said.cue is None and c.strong and all(map(c.is_standing, c.strong))
    return f"{cues.quoted(c.strong[0])} is a standing note" if is_note else ""


def _contact(c: Case) -> str:
    return f"{c.sides.how} and {cues.quoted(c.free[0])}" if c.free else ""


def _tells(c: Case) -> str:
    return _urges(c) if c.address and is_telling(c.address) else ""


def _urges(c: Case) -> str:
    return f"{c.sides.how}: one spoke to the other, {cues.quoted(c.address)}" if c.address else ""


def _quarrels(c: Case) -> str:
    return f"{c.sides.how}: one blames the other, {cues.quoted(c.about)}" if blame.is_quarrel(c) else ""


def _helps_or_blames(c: Case) -> str:
    return f"{c.sides.how} and {cues.quoted(c.about)}" if c.about else ""


def _held_by_others(c: Case) -> str:
    return f"{cues.quoted(c.signs[0])} is held by others" if c.signs else ""


def _no_word(c: Case) -> str:
    return "both sides but no word of contact"


# A sentence that names one side or none: does it go on about a contact?


def names_only(sides: frozenset[str]) -> str:
    return f"names only {min(sides)}" if sides else "names neither side"


def _going_on(words: str) -> str:
    return f"{words}, going on about the contact before" if words else ""


def _nothing_to_go_on(c: Case) -> str:
    goes_on = c.is_spoken_of and (c.signs or c.blame(c.actors) or (c.is_spoken_of_near and c.finds(c.patterns.step)))
    return "" if goes_on else names_only(c.sides.told)


def _the_talks(c: Case) -> str:
    if c.declines:
        return ""
    definite = (cue for cue in c.strong if cue.get(cues.KIND) in HELD and c.is_definite(cue))
    own = (cue for cue in definite if not c.acting or c.is_subject(cue))
    return _going_on(cues.quoted(next((cue for cue in own if again.is_near(c, cue)), None)))


def _side_again(c: Case) -> str:
    if c.is_told_by_others:
        return ""
    own = (cue for cue in c.strong if c.is_led(cue) and (not c.acting or cue.get(cues.KIND) in _ASKED))
    taken_up = ((cue, c.antecedent(cue)) for cue in own)
    return _going_on(cues.quoted(next((cue for cue, told in taken_up if told and again.is_beside(c, told)), None)))


def _right_behind(c: Case) -> str:
    if (
        c.before[-1].value != "yes"
        or c.is_told_by_others
        or not (c.opens_back or again.is_beside(c, c.before[-1]))
        or not c.free
    ):
        return ""
    return _going_on(cues.quoted(c.free[0])) if again.is_own(c, c.free[0]) and c.antecedent(c.free[0]) else ""


def _blamed(c: Case) -> str:
    is_back = c.before[-1].value != "no" and c.finds(c.patterns.back)
    if not is_back and not (c.own_sides and c.is_blamed_before):
        return ""
    blamed = c.blame(c.others - {c.scene.speaker}) if blame.has_matter(c) else []
    return _going_on(cues.quoted(next((cue for cue in blamed if not c.is_of_others(cue)), None)))


def _the_step(c: Case) -> str:
    is_own = bool(c.own_sides) and not c.others and not c.is_told_by_others
    comments = is_own or any(cue.text in c.words.reactions for cue in c.scene.cues)
    step = c.finds(c.patterns.step) if comments and c.is_spoken_of_near else None
    return _going_on(f"“{step.group()}”") if step else ""


def _perhaps(c: Case) -> str:
    is_own = bool(c.own_sides) and not c.others
    held = (cue for cue in c.strong if cue.get(cues.KIND) in HELD and (is_own or c.is_definite(cue)))
    taken_up = None if c.declines else next(held, None)
    return f"{cues.quoted(taken_up)} may go on about a contact before" if taken_up else ""


def _one_sided(c: Case) -> str:
    return names_only(c.own_sides)


BOTH_SIDES: tuple[Rule[Case, str], ...] = (  # the first that gives a reason decides; the last always does
    Rule(
        "no",
        _violence,
        ("The Reds shelled a Blue post.", "A bomb killed two Reds and a Blue, Ada Nordin said."),
        (
            "Fighting between the Reds and the Blues is over: their help is gone.",
            "The Reds shelled a Blue post after talks with the Blues.",
            "The Blues shelled a post of ours, Ada Nordin said.",
        ),
    ),
    Rule(
        "no",
        _standing,
        ("The Reds are banned in Bluetown.", "The Reds are still considered a banned group in Bluetown."),
        ("The Blues banned the Reds.", "The Reds are banned by the Blues, Mina Sur said."),
    ),
    Rule(
        "yes",
        _contact,
        (
            "The Reds met the Blues.",
            "The Blues came for talks, Ada Nordin said.",
            "Ada Nordin came. The Blues met her.",
            "The Reds denied the Blues' claim that they met.",
            "The Reds and the Blues met the Greens, Ada Nordin said.",
            "The Reds met the Blues. Rain fell. The two leaders spoke on Monday.",
        ),
        (
            "The Reds saw the Blues.",
            "The Blues met the Greens, Red Foreign Minister Ada Nordin said.",
            "The Greens and the Blues met at sea, Ada Nordin said.",
            "The Reds met the Blues. An accord was signed by three ministers.",
            "The Reds met the Blues. The Greens met the Browns. An accord was signed by both ministers.",
            "The Reds held talks with the Greens on the Blues.",
            "Osterlich signed a deal with the Blues on Red missiles.",
            "The Reds opened a Centre for Talks and Cooperation on the Blue coast.",
        ),
    ),
    Rule(
        "yes",
        _tells,
        ("Ada Nordin told the Blues that it rains.",),
        ("Ada Nordin told Harbour News that the Blues sing.", "Ada Nordin told reporters in the harbour of the Blues."),
    ),
    Rule(
        "about",
        _urges,
        ("Ada Nordin urged the Blues to sing.",),
        ("Olga Grun urged the Blues and the Reds to sing.", "Ada Nordin said the Blues sing."),
    ),
    Rule(
        "no",
        _quarrels,
        ("The Reds accused the Blues of theft.", "The Blues denied that they shelled Red posts, Mina Sur said."),
        ("Olga Grun accused the Reds of arming the Blues.", "The Reds denied talks with the Blues."),
    ),
    Rule(
        "about",
        _helps_or_blames,
        ("Olga Grun accused the Reds of arming the Blues.", "The Reds praised the Blues."),
        ("The Reds saw the Blues.",),
    ),
    Rule(
        "no",
        _held_by_others,
        ("The Reds watched the Green-Blue talks.", "The Reds saw the Blues on his trip to Osby."),
        ("The Reds fear the songs of the Blues with the Greens.", "The Reds met the Blues on his trip to Redtown."),
    ),
    Rule("no", _no_word, ("The Reds saw the Blues.",), ("The Reds met the Blues.",)),
)
NOTHING = "nothing_to_go_on"  # the rule of what tells of no contact and comes behind none
ONE_SIDE: tuple[Rule[Case, str], ...] = (  # the first that gives a reason decides; the last always does
    Rule(
        "no",
        _nothing_to_go_on,
        ("The talks went on.", "The Reds met the Blues. The Reds sang.", "It rained. The Greens sang."),
        ("The Reds met the Blues. The talks went on.", "The Reds met the Blues. The Greens saw the decision."),
    ),
    Rule(
        "yes",
        _the_talks,
        (
            "The Reds met the Blues. The long prepared talks went on, the Greens said.",
            "The Reds met the Blues. It rained. It rained. The talks went on, the Greens said.",
        ),
        (
            "The Reds met the Blues. The Greens met the Browns. The talks went on, all said.",
            "The Reds met the Blues. The Greens declined to come to the talks.",
            "The Reds met the Blues. The Greens hosted the talks.",
        ),
    ),
    Rule(
        "yes",
        _side_again,
        (
            "The Reds met the Blues. Rain fell. Ada Nordin signed.",
            "The Reds met the Blues. They signed.",
            "The Reds met the Blues. Ada Nordin was invited, the Greens said.",
            "“The Blues met us,” Ada Nordin said. “We signed an accord,” Ada Nordin said.",
        ),
        (
            "The Reds met the Blues. Rain fell. Ada Nordin signed with the Greens.",
            "The Reds met the Blues. Osterlich signed with Ada Nordin.",
            "The Reds met the Blues. All signed.",
        ),
    ),
    Rule(
        "yes",
        _right_behind,
        ("The Reds met the Blues. It was an accord, the Greens said.",),
        (
            "The Reds met the Blues. It rained. They signed.",
            "The Reds met the Blues. All signed.",
            "The Reds met the Blues. An accord, the Greens said, followed it.",
        ),
    ),
    Rule(
        "about",
        _blamed,
        (
            "The Reds met the Blues. The Reds denied it.",
            "The Reds met the Blues. It was denied by all.",
            "The Reds praised the Blues. Rain fell. The Reds denied it.",
        ),
        (
            "The Reds saw the Blues. The Reds denied it.",
            "The Reds met the Blues. The Greens spoke of figures, a claim that the Reds saw and the Greens denied.",
            "The Reds met the Blues. The Reds saw how the Greens accused all.",
        ),
    ),
    Rule(
        "about",
        _the_step,
        (
            "The Reds met the Blues. The Greens welcomed the decision.",
            "The Reds met the Blues. The Reds explained the move.",
            "The Reds met the Blues. It rained. It rained. The Reds explained the move.",
        ),
        (
            "The Reds met the Blues. It rained. It rained. It rained. The Reds explained the move.",
            "The Reds met the Blues. The Greens explained the move.",
            "The Reds met the Blues. The Reds explained a move.",
        ),
    ),
    Rule(
        PERHAPS,
        _perhaps,
        (
            "The Reds met the Blues. The Greens met the Browns. The talks went on.",
            "The Reds met the Blues.\n\nThe Greens sang.\n\nRain fell. It snowed.\n\nAda Nordin signed.",
        ),
        ("The Reds met the Blues. All signed.", "The Reds met the Blues. The Greens declined the talks."),
    ),
    Rule(
        "no",
        _one_sided,
        ("The Reds met the Blues. The Greens explained the move.",),
        ("The Reds met the Blues. The Reds sang.",),
    ),
)
