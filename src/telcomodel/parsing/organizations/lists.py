"""Operators that no registry knows and no noun describes, recognized by the operators beside them in a list."""

from __future__ import annotations

from typing import Final

from telcomodel.parsing.organizations.context import TIES, Context
from telcomodel.parsing.organizations.known import Found
from telcomodel.parsing.organizations.repeats import find_repeats

_CLOSING: Final = frozenset(("and", "or", "&"))
_LONGEST: Final = 4
_LONGEST_BRACKET: Final = 8


def find_listed(context: Context, found: list[Found]) -> list[Found]:
    """The mentions with the unknown members of lists of operators: "Claro, Tigo and Example", in text order.

    A list counts that has two operators at least and nothing but operators, places aside.
    """
    if sum(1 for item in found if item.operator) < 2:
        return found
    starts = {item.start: item for item in found}
    taken = {index for item in found for index in range(item.start, item.end)}
    new: list[Found] = []
    reached = 0
    for item in found:
        if item.operator and item.start >= reached and not _listed_before(context, item.start):
            reached, members = _read(context, starts, taken, item)
            new += members
    if not new:
        return found
    for item in new:
        taken.update(range(item.start, item.end))
    return sorted((*found, *new, *find_repeats(context, new, taken)))


def _listed_before(context: Context, start: int) -> bool:
    """Whether something else stands before a mention in its list ("Nokia, Telefónica and Example")."""
    words = context.tokens.words
    mark = start - 1 - (start > 1 and context.tokens.keys[start - 1] in _CLOSING and words[start - 2] == ",")
    return mark > 0 and (words[mark] == "," or context.tokens.keys[mark] in _CLOSING) and context.capital(mark - 1)


def _read(context: Context, starts: dict[int, Found], taken: set[int], first: Found) -> tuple[int, list[Found]]:
    """Where the list that a mention opens ends, and its members that are not known."""
    known, end = 1, first.end
    members: list[Found] = []
    closed = False
    while True:
        index, closed = _next(context, end)
        if index == end:
            break
        item = starts.get(index)
        if item is not None:
            if not item.operator:
                return index, []
            known += 1
            end = item.end
        else:
            stop = _name_end(context, index, taken)
            if stop == index:
                break
            members.append(Found(index, stop, (), True, "operator", "grammar.list"))
            end = stop
        if closed:
            break
    complete = closed and end > first.end
    return end, members if complete and known > 1 else []


def _next(context: Context, end: int) -> tuple[int, bool]:
    """Where the next member of a list begins, behind brackets and marks, and whether it is the last one."""
    words, keys = context.tokens.words, context.tokens.keys
    index = end
    if index < context.size and words[index] == "(":
        closing = next((i for i in range(index, min(index + _LONGEST_BRACKET, context.size)) if words[i] == ")"), None)
        if closing is None:
            return end, False
        index = closing + 1
    first = index
    if index < context.size and words[index] == ",":
        index += 1
    closed = index < context.size and keys[index] in _CLOSING
    index += closed
    if not first < index < context.size:
        return end, False
    return _behind_home(context, index), closed


def _behind_home(context: Context, index: int) -> int:
    """Where a name begins behind the words for its home: "Finland's Altel", "Irish-owned Altel", "Kazakh Altel"."""
    keys = context.tokens.keys
    if index not in context.places:
        return index
    after = context.places[index][0]
    if after < context.size and keys[after] == "'s":
        return after + 1 if after + 1 < context.size else index
    if after + 2 < context.size and keys[after] == "-" and keys[after + 1] in TIES:
        return after + 2
    return after if index in context.demonyms and after < context.size and context.capital(after) else index


def _name_end(context: Context, start: int, taken: set[int]) -> int:
    """Where an unknown name of a company ends, or `start`: no person, place, date, title or word of the trade."""
    tokens, words = context.tokens, context.words
    key = tokens.keys[start]
    if (
        not context.capital(start)
        or not context.may_open_name(start)
        or key in words.given_names
        or not key[0].isalpha()
    ):
        return start
    end = context.run_after(start, tokens.sentence(start)[1])
    known = any(index in taken or tokens.keys[index] in words.titles for index in range(start, end))
    return start if known or end - start > _LONGEST or context.followed_up(end) else end
