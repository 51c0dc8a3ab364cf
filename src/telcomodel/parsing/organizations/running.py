"""Operators that nothing shows but that they run a network."""

from __future__ import annotations

from typing import Final

from telcomodel.parsing.organizations.context import Context
from telcomodel.parsing.organizations.known import Found
from telcomodel.parsing.organizations.repeats import find_repeats
from telcomodel.tokens import Range

_OPERATING: Final = frozenset(("operates", "operated"))
_RUNNING: Final = _OPERATING | {"runs", "ran"}
_NETWORKS: Final = frozenset(("network", "networks", "system", "systems"))
_VIRTUAL: Final = frozenset(("mvno", "mvnos"))
_REACH: Final = 7
"""Tokens from a verb to the network that it is about."""
_LONGEST: Final = 4


def find_running(context: Context, found: list[Found]) -> list[Found]:
    """The mentions with those that run a network as operators: "Zentia Group operates two MVNOs", in text order."""
    if _RUNNING.isdisjoint(context.tokens.distinct) or not context.about_telecoms:
        return found
    keys = context.tokens.keys
    starting = {item.start: item for item in found}
    ending = {item.end: item for item in found}
    taken = {index for item in found for index in range(item.start, item.end)}
    shown: set[tuple[str, ...]] = set()
    new: list[Found] = []
    for verb in context.tokens.where(_RUNNING):
        if not _of_network(context, verb):
            continue
        grouped = keys[verb - 1] in context.words.extending_forms
        item = ending.get(verb) or (ending.get(verb - 1) if grouped else None)
        if item is not None:
            whole = starting.get(item.whole) if item.whole is not None and item.relation == "same" else None
            for name in (item, whole or item):
                if not (name.operator or name.names):
                    shown.add(tuple(keys[name.start : name.end]))
        elif keys[verb] in _OPERATING and (place := _unknown(context, verb, taken)) is not None:
            new.append(Found(*place, (), True, "operator", "grammar.running"))
            taken.update(range(*place))
    if not (shown or new):
        return found
    changed = [
        item._replace(operator=True, kind="operator", rule="grammar.running")
        if not item.names and tuple(keys[item.start : item.end]) in shown
        else item
        for item in found
    ]
    return sorted((*changed, *new, *find_repeats(context, new, taken)))


def _of_network(context: Context, verb: int) -> bool:
    """Whether a verb's object is a network for telecoms, and nobody else's."""
    keys, modifiers = context.tokens.keys, context.words.telecom_modifiers
    told = False
    for index in range(verb + 1, min(verb + _REACH, context.tokens.sentence(verb)[1])):
        key = keys[index]
        if key in _VIRTUAL or (told and key in _NETWORKS):
            return True
        if key == "'s" or not key[0].isalnum():
            return False
        told = told or key in modifiers
    return False


def _unknown(context: Context, verb: int, taken: set[int]) -> Range | None:
    """The name right before a verb, which neither a person's nor a word of the trade opens."""
    start = context.run_before(verb, context.tokens.sentence(verb)[0])
    first = context.tokens.keys[start]
    if (
        not 0 < verb - start <= _LONGEST
        or any(index in taken for index in range(start, verb))
        or first in context.words.given_names
        or context.addressed(start)
        or not context.may_open_name(start)
        or context.style(start) != "normal"
    ):
        return None
    return start, verb
