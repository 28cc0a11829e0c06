"""What a person decided about events, played again in its order over the groups of the rules. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from timeline.chronology.cluster import Group
from timeline.chronology.ties import Tie


def regroup(groups: Iterable[Group], places: Mapping[str, int], ties: Sequence[Tie]) -> list[Group]:
    """The groups after what a person merged and split; `places` has the place of every claim, by id."""
    if not ties:
        return list(groups)
    of = {at: group for group in groups for at in group.members}
    for tie in ties:
        members = [places[claim] for claim in tie.claims if claim in places]
        if tie.what == "merge":
            _join(of, members, tie.why)
        elif tie.what == "split":
            _leave(of, members, tie.why)
    return _distinct(of[at] for at in sorted(of))


def _distinct(groups: Iterable[Group]) -> list[Group]:
    return list({id(group): group for group in groups}.values())


def _join(of: dict[int, Group], members: Sequence[int], why: str) -> None:
    """The groups of the members as one."""
    together = _distinct(of[at] for at in members)
    if len(together) < 2:
        return
    made = Group(sorted(at for group in together for at in group.members))
    for group in together:
        made.joins += group.joins
        made.decided += group.decided
    made.decided.append(why)
    of.update(dict.fromkeys(made.members, made))


def _leave(of: dict[int, Group], members: Sequence[int], why: str) -> None:
    """The members in a group of their own, each of the others where it was."""
    whole = _distinct(of[at] for at in members)
    if not members or any(set(group.members) == set(members) for group in whole):
        return
    for group in whole:
        left = [at for at in group.members if at not in members]
        of.update(dict.fromkeys(left, replace(group, members=left)))
    of.update(dict.fromkeys(members, Group(sorted(members), decided=[why])))
