"""Operators that no registry knows, recognized by the operators that an article sets them against."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from typing import Final

from telcomodel.lexicon.organizations import NAMING, ORGANIZATION_NOUN
from telcomodel.parsing.organizations.context import SHORT_TEXT, Context
from telcomodel.parsing.organizations.known import Found
from telcomodel.parsing.organizations.repeats import find_repeats

_LONGEST: Final = 4
_APPOSITION: Final = 4
"""Tokens between the comma and the rival of "Altel, its nearest rival"."""
_OWNERS: Final = frozenset(("its", "their", "whose", "'s"))
_LIST_OPENERS: Final = frozenset(("including", "like", "as"))
_LINKS: Final = frozenset((",", "and", "or", "&"))
_COINED: Final = re.compile(
    r"[A-Z][A-Za-z]{1,9}(?:(?<=[a-z]{2})(?:tel|cell|fone|celular|telecom|telekom|mobile)"
    r"|(?<=[a-z])(?:Tel|Cell|Telecom|Telekom|Mobile|Fibre|Fiber|Cable|Wireless))"
)
"""Single words that are coined as operators' names are: "Antartel", "Northfone", "Adriacell", "VozTelecom"."""
_COINED_ENDS: Final = frozenset("tel ell one lar com kom ile bre ber ble ess".split())
"""Their last letters."""
_BESIDE: Final = frozenset(
    ", ( and or with by from of at for to against than between like as rival operator carrier while but".split()
)


def find_rivals(context: Context, found: list[Found]) -> list[Found]:
    """The mentions with the rivals of operators and with names coined like theirs, in text order.

    "Telenor's rival Altel", "rivals such as Altel and Zentia", "Altel, its nearest rival"; "in Chile by Antartel".
    """
    operators = [item.start for item in found if item.operator]
    if not (operators or context.about_telecoms):
        return found
    finder = _Finder(context, found, operators)
    if operators:
        for hit in context.hits.get(NAMING, ()):
            if hit.payload == "rival":
                finder.set_against(hit.start, hit.end)
    if context.about_telecoms and (context.strong or operators or context.size <= SHORT_TEXT):
        finder.coined()
    if not (finder.new or finder.raised):
        return found
    told = [
        item._replace(operator=True, kind="operator", rule="grammar.rival") if item.start in finder.raised else item
        for item in found
    ]
    return sorted((*told, *finder.new, *find_repeats(context, finder.new, finder.taken)))


class _Finder:
    """Collects mentions that overlap no earlier one."""

    def __init__(self, context: Context, found: list[Found], operators: list[int]) -> None:
        self.context = context
        self.keys = context.tokens.keys
        self.starts = [item.start for item in found]
        self.found = found
        self.operators = operators
        self.new: list[Found] = []
        self.raised: set[int] = set()

    @cached_property
    def taken(self) -> set[int]:
        """The tokens of names."""
        return {index for item in self.found for index in range(item.start, item.end)}

    def set_against(self, start: int, end: int) -> None:
        """The names beside a noun for a rival: behind it, in a list behind it, before it."""
        context, keys = self.context, self.keys
        if end >= context.size or context.style(start) != "normal":
            return
        if context.adjacent(end - 1) and context.capital(end):
            if self._of_operator(start):
                if keys[start].endswith("s"):
                    self._read_list(end)  # "rivals Altel and Zentia"
                else:
                    _ = self._accept(end)
        elif keys[end] in ("such", *_LIST_OPENERS):
            if self._of_operator(start):
                self._read_list(end + 1 + (keys[end] == "such"))
        elif self.operators[0] < start:
            self._before(start)

    def _of_operator(self, noun: int) -> bool:
        """Whether the last organization before a noun in its sentence is an operator, or one follows there."""
        first, last = self.context.tokens.sentence(noun)
        position = bisect_left(self.starts, noun)
        if position and self.starts[position - 1] >= first:
            return self.found[position - 1].operator
        following = bisect_left(self.operators, noun)
        return following < len(self.operators) and self.operators[following] < last

    def _read_list(self, index: int) -> None:
        """The names of a list, those already found skipped."""
        last = self.context.tokens.sentence(index - 1)[1]
        while index < last and self.context.capital(index):
            position = bisect_left(self.starts, index)
            if index in self.taken:
                end = index + 1
                if self.starts[position : position + 1] == [index]:
                    end = self.found[position].end
                    self._raise(self.found[position])
            else:
                end = self._accept(index)
            following = end
            while following < last and self.keys[following] in _LINKS:
                following += 1
            if end == index or following == end:
                return
            index = following

    def _before(self, noun: int) -> None:
        """A name that a noun for a rival explains: "Altel, its nearest rival,"."""
        for index in range(noun - 1, max(noun - 1 - _APPOSITION, 0), -1):
            if self.keys[index] == ",":
                owned = self._bought(index) or not _OWNERS.isdisjoint(self.keys[index + 1 : noun])
                start = self.context.run_before(index, self.context.tokens.sentence(index)[0])
                if owned and start < index:
                    _ = self._accept(start, index)
                return

    def _bought(self, comma: int) -> bool:
        """Whether an indefinite apposition follows an operator's sentence: "Telenor is to buy Altel, a rival"."""
        before = bisect_left(self.operators, comma)
        if not before or self.keys[comma + 1] not in ("a", "an"):
            return False
        return self.operators[before - 1] >= self.context.tokens.sentence(comma)[0]

    def _accept(self, start: int, stop: int | None = None) -> int:
        """Where a name that begins at a token ends; `start` where nothing there is a company's name."""
        context, words = self.context, self.context.words
        limit = context.tokens.sentence(start)[1]
        end = stop or context.run_after(start, limit)
        while end > start and self.keys[end - 1] in words.titles:
            end -= 1
        position = bisect_left(self.starts, start)
        if self.starts[position : position + 1] == [start] and self.found[position].end == end:
            self._raise(self.found[position])
        first = self.keys[start]
        given = first in words.given_names and (end - start > 1)
        if (
            not 0 < end - start <= _LONGEST
            or given
            or not context.may_open_name(start)
            or context.addressed(start)
            or context.followed_up(end)
            or any(index in self.taken for index in range(start, end))
        ):
            return start
        self._add(start, end, "grammar.rival")
        return end

    def _raise(self, item: Found) -> None:
        """Let a company that only grammar knows be an operator, as its rivals are."""
        if not (item.operator or item.names) and item.kind in (None, "company"):
            self.raised.add(item.start)

    def coined(self) -> None:
        """Single words coined like operators' names, where the name of a company may stand."""
        context, tokens = self.context, self.context.tokens
        others = {hit.end for hit in context.hits.get(ORGANIZATION_NOUN, ()) if hit.payload != "operator"}
        for index in tokens.where({key for key in tokens.distinct if key[-3:] in _COINED_ENDS}):
            end = index + 1
            if (
                not _COINED.fullmatch(tokens.words[index])
                or index in self.taken
                or index in others
                or index in context.places
                or self.keys[index] in context.words.given_names
                or context.style(index) != "normal"
                or context.addressed(index)
                or context.named_before(index)
                or context.named_after(end)
                or context.followed_up(end)
                or context.article_before(index)
            ):
                continue
            before = self.keys[index - 1] if index else "."
            if before in _BESIDE or (context.acts(end) and before != "-") or context.owns(end):
                self._add(index, end, "grammar.coined")

    def _add(self, start: int, end: int, rule: str) -> None:
        self.new.append(Found(start, end, (), True, "operator", rule))
        self.taken.update(range(start, end))
