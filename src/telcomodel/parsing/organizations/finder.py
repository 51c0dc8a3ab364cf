"""What the grammar of unknown names has in common: runs of capitals, and which of them may be names."""

from __future__ import annotations

from bisect import insort
from functools import cached_property
from typing import Final

from telcomodel.lexicon.names import names
from telcomodel.lexicon.organizations import ORGANIZATION_NOUN, ORGANIZATION_SUFFIX
from telcomodel.lexicon.quantities import vocabulary
from telcomodel.lexicon.registry import Registry
from telcomodel.parsing.organizations.context import Context
from telcomodel.parsing.organizations.known import Found
from telcomodel.parsing.trace import Trace

_LONGEST: Final = 6
_POSTAL: Final = tuple([word, "and", "telecommunications"] for word in ("post", "posts", "postal", "mail"))


class Finder:
    """Collects mentions that overlap no earlier one."""

    def __init__(self, context: Context, registry: Registry, found: list[Found], trace: Trace | None) -> None:
        self.context = context
        self.registry = registry
        self.trace = trace
        self.tokens = context.tokens
        self.found = {item.start: item for item in found}
        self.taken = {index for item in found for index in range(item.start, item.end)}
        self.new: list[Found] = []
        self.operators = [item.start for item in found if item.operator]
        self.telecom = context.about_telecoms or bool(self.operators)
        self.suffixes = [hit for hit in context.hits.get(ORGANIZATION_SUFFIX, ()) if context.capital(hit.start)]

    @cached_property
    def other_nouns(self) -> set[int]:
        """Where nouns for organizations of other kinds end."""
        nouns = self.context.hits.get(ORGANIZATION_NOUN, ())
        return {hit.end for hit in nouns if hit.payload not in ("operator", "company")}

    def add(self, start: int, end: int, *, operator: bool, kind: str | None, rule: str) -> bool:
        """Accept a stretch as a name, unless it is taken, too long or no name."""
        context, tokens = self.context, self.tokens
        while start < end and tokens.keys[start] in context.words.function_words:
            start += 1
        while start < end and (
            tokens.keys[end - 1] in context.words.titles or tokens.keys[end - 1] in context.words.calendar
        ):
            end -= 1
        refusal = self._refusal(start, end)
        if refusal:
            known = self.found.get(start)
            if self.trace is not None and start < end and (known is None or known.end != end):
                self.trace.reject("organizations", (start, end), (start, end), refusal, rule)
            return False
        self.found[start] = item = Found(start, end, (), operator, kind, rule)
        if operator:
            insort(self.operators, start)
        self.new.append(item)
        self.taken.update(range(start, end))
        return True

    def _refusal(self, start: int, end: int) -> str:
        """Why a stretch is no name, or nothing."""
        context, tokens = self.context, self.tokens
        if not 0 < end - start <= _LONGEST:
            return "not.long"
        if any(index in self.taken for index in range(start, end)):
            return "not.taken"
        first = tokens.keys[start]
        if first in context.words.calendar or first in context.words.titles or not tokens.words[start][0].isalnum():
            return "not.opener"
        if context.addressed(start) or context.addressed(start + 1):
            return "not.addressed"
        placed = start in context.places or end in context.places_ending
        if end - start == 1 and (placed or len(first) < 2 or first[0].isdigit()):
            return "not.single"
        sum_of_money = first[3:].isdigit() and tokens.words[start][:3] in vocabulary().money_before  # "CNY18 billion"
        if sum_of_money or (first[0] in "qhf" and first[1:].lstrip("y").isdigit()):
            return "not.opener"
        return "not.prize" if context.followed_up(end) else ""

    def _free_run(self, start: int) -> int:
        """The end of the run of capitals at a token, which neither a person nor a known name may begin."""
        limit = self.tokens.sentence(start)[1] if start < self.context.size else start
        end = start
        stop = self.context.run_after(start, limit)
        while end < stop and end not in self.taken and self.tokens.keys[end] not in self.context.words.titles:
            end += 1
        return end

    def _person(self, start: int, end: int) -> bool:
        """Whether a run looks like a person: it opens with a given name, or a form of address stands before it."""
        given = self.context.words.given_names
        longer = end - start > 1 or (end < self.context.size and self.tokens.keys[end] in names().particles)
        return (longer and self.tokens.keys[start] in given) or self.context.addressed(start)

    def _place_at(self, index: int) -> bool:
        return index in self.context.places or (index + 1) in self.context.places_ending

    def _acts(self, end: int) -> bool:
        """Whether what ends at a token does what companies do: "Altel Mobile has named", "Altel Wireless added"."""
        after = self.tokens.keys[end] if end < self.tokens.sentence(end - 1)[1] else ""
        return after in self.context.words.subject_verbs or after.endswith("ed")

    def _beginning(self, start: int, first: int) -> int:
        """Where the run of capitals before a token begins, "and" aside in "Kenya Posts and Telecommunications"."""
        begin = self.context.run_before(start, first)
        joined = self.tokens.keys[begin - 2 : begin + 1] in _POSTAL or (
            self.tokens.keys[begin - 1] == "and" and self.tokens.keys[start] == "union"
        )
        if begin > first + 1 and joined:
            longer = self.context.run_before(begin - 1, first)
            return longer if longer < begin - 2 else begin
        return begin
