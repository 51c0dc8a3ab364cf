"""Operators that words of naming, units and brands show: "a unit called Access Services", "the Altel brand"."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from telcomodel.lexicon.names import names
from telcomodel.lexicon.roles import role_words
from telcomodel.parsing.organizations.finder import Finder

_DETERMINERS: Final = frozenset(("a", "its", "the", "new", "'s", "their"))
_JOINING: Final = frozenset("of for and & , the".split())
_FIELD: Final = 8
"""Tokens between a minister's title and the last word of the field, at most."""
_APPOSING: Final = frozenset(("a", "an", "the", "one"))
_MODIFIERS: Final = 5
_TRADING: Final = 5
"""Tokens between an operator and the words that introduce its other name."""
_OWNERS: Final = frozenset(("its", "their", "'s"))
# Arms of operators that are none themselves.
_NO_OPERATOR: Final = frozenset(
    "tower towers mast masts infrastructure media news bank banking payment payments fintech capital investment "
    "security software content gaming advertising energy insurance property retail venture ventures".split()
)
_MARKS: Final = frozenset(",.;:)")


class Naming(Finder):
    """Names units and brands of operators, and their other names."""

    def _owned(self, index: int) -> None:
        """A unit of an operator that an apposition names: "the company's fibre arm, Altel Fibre,"."""
        tokens = self.tokens
        before = tokens.keys[max(tokens.sentence(index)[0], index - _MODIFIERS) : index]
        first = tokens.sentence(index)[0]
        owned = any(key in _OWNERS for key in before) or (tokens.keys[first] == "the" and index - first < _MODIFIERS)
        if not owned or any(key in _NO_OPERATOR for key in before):
            return
        owner = self._operator_before(index)
        start = None if owner is None else self._behind_comma(index + 1, operator_noun=False)
        if start is not None:
            self.found[start] = self.found[start]._replace(whole=owner, relation="part")

    def _behind_comma(self, comma: int, *, operator_noun: bool) -> int | None:
        """Start of a name that stands between a comma and the next mark, if it is accepted."""
        context, tokens = self.context, self.tokens
        start = comma + 1
        if start >= context.size or tokens.words[comma] != "," or not context.capital(start) or start in self.taken:
            return None
        end = self._free_run(start)
        if end == start or (end < context.size and tokens.words[end] not in _MARKS) or self._person(start, end):
            return None
        if end - start == 2 and names().is_given(context.tokens.keys[start]):
            return None
        rule = "grammar.noun" if operator_noun else "grammar.division"
        return start if self.add(start, end, operator=True, kind="operator", rule=rule) else None

    def _branded(self, index: int) -> None:
        """A brand by which an operator's customers know it: "under the Altel Go brand"."""
        context, tokens = self.context, self.tokens
        first = tokens.sentence(index)[0]
        start = context.run_before(index, first)
        if start == index or tokens.keys[start - 2 : start] != ["under", "the"] or not context.adjacent(index - 1):
            return
        owner = bisect_left(self.operators, first)
        if owner == len(self.operators) or self.operators[owner] >= start:
            return
        if self.add(start, index, operator=True, kind="brand", rule="grammar.called"):
            place = self.operators[owner]
            self.found[start] = self.found[start]._replace(whole=place, relation="part")

    def _called(self, index: int) -> None:
        """A unit with a name of its own: "a new unit, called Access Services,"."""
        tokens = self.tokens
        first = tokens.sentence(index)[0]
        before = tokens.keys[max(first, index - 6) : index]
        if not any(key in self.context.words.unit_nouns for key in before) or before[-1] in ("has", "have", "had"):
            return
        if before[-1] == "," and self._apposed_owner(index - 1, first):
            return
        start = index + 1
        while start < self.context.size and tokens.words[start] in "\"'“‘":
            start += 1
        if start < self.context.size and self.context.capital(start):
            end = self._free_run(start)
            owner = self._operator_before(index)
            if (
                end > start
                and owner is not None
                and not self._person(start, end)
                and self.add(start, end, operator=True, kind="operator", rule="grammar.called")
            ):
                self.found[start] = self.found[start]._replace(whole=owner, relation="part")

    def _governed(self, begin: int, last: int) -> bool:
        """Whether a minister's field goes on at a token, or a function is all that stands there.

        "Minister of Communications and Postal Services", "Vice President of Mobile Services".
        """
        tokens = self.tokens
        if tokens.keys[begin - 2 : begin] in (["president", "of"], ["director", "of"], ["head", "of"]):
            return all(key in role_words().functions for key in tokens.keys[begin:last])
        for index in range(begin - 1, max(begin - _FIELD, -1), -1):
            if tokens.keys[index] == "minister":
                return index < begin - 1
            if tokens.keys[index] not in _JOINING and not self.context.capital(index):
                return False
        return False

    def _apposed_owner(self, comma: int, first: int) -> bool:
        """Whether a comma closes what an operator is, so that a verb follows: "Telco, a local operator, named X"."""
        owner = self._operator_before(comma)
        keys = self.tokens.keys
        if owner is None or owner < first:
            return False
        opening = self.found[owner].end
        return (
            opening + 1 < comma
            and keys[opening] == ","
            and keys[opening + 1] in _APPOSING
            and "," not in keys[opening + 1 : comma]
        )

    def _trading(self, start: int, end: int) -> None:
        """Another name of the operator right before: "Altel, which trades as Zentia", "Altel (formerly Zentia)"."""
        context, tokens = self.context, self.tokens
        end += end < context.size and tokens.keys[end] == "the"
        owner = self._operator_before(start)
        if owner is None or start - self.found[owner].end > _TRADING or end >= context.size:
            return
        if any(tokens.words[index][0].isupper() for index in range(self.found[owner].end, start)):
            return
        finish = self._free_run(end) if context.capital(end) else end
        if finish > end and not self._person(end, finish):
            self.add(end, finish, operator=True, kind="operator", rule="grammar.called")

    def _operator_before(self, index: int) -> int | None:
        """Start of the last operator before a token that the registry knows."""
        position = bisect_left(self.operators, index)
        return self.operators[position - 1] if position else None

    def _division(self, index: int) -> None:
        """A unit by its name alone: "a new Access Services division"."""
        context, tokens = self.context, self.tokens
        first = tokens.sentence(index)[0]
        start = context.run_before(index, first)
        if start in (index, first) or not context.adjacent(index - 1) or tokens.keys[start - 1] not in _DETERMINERS:
            return
        if (
            any(i in self.taken or i in context.places for i in range(start, index))
            or context.style(index) != "normal"
            or index - start < 2
        ):
            return
        owner = self._operator_before(index)
        if owner is not None and tokens.keys[start - 1] == "the" and owner < first:
            return  # whose the unit is, no word says
        if owner is not None and self.add(start, index, operator=True, kind="operator", rule="grammar.division"):
            self.found[start] = self.found[start]._replace(whole=owner, relation="part")
