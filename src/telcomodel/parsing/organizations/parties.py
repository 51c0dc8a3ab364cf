"""Organizations that no registry knows and no noun describes, recognized by their place beside words of deals.

"Telefónica bought Example Apps", "developed with Eastern Trains and Nimbus Radio", "its joint bid with Esempio": the
name of a company stands where the argument of a deal belongs, in an article about operators.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from telcomodel.lexicon.agreements import AGREEMENT, DealCue, words
from telcomodel.lexicon.moves import MOVE
from telcomodel.lexicon.names import names
from telcomodel.lexicon.roles import ROLE
from telcomodel.parsing.lookup import Hit
from telcomodel.parsing.organizations.context import Context
from telcomodel.parsing.organizations.known import Found
from telcomodel.parsing.organizations.repeats import find_repeats

_DIRECT: Final = frozenset(("buy", "merge", "gather", "choose", "take", "owned"))
"""Frames whose object is an organization."""
_VERB_LINKS: Final = {
    "buy": ("by", "from"), "sell": ("to", "by"), "merge": ("with", "into"), "pact": ("with",), "build": ("with",),
    "share": ("with",), "replace": ("with",),
    "bid": ("for",), "supply": ("to",), "choose": ("by",), "outsource": ("to",),
}  # fmt: skip
_NOUN_LINKS: Final = {
    "takeover": ("of", "by", "from"),
    "sale": ("to", "of", "in"),
    "bid": ("for", "from", "by"),
    "union": ("with", "between", "of"),
    "pact": ("with", "between"),
    "body": ("of", "between"),
    "contract": ("with", "between", "from"),
    "venture": ("with", "between", "of"),
    "talks": ("with", "between"),
    "stake": ("in",),
}
_BUYING: Final = frozenset(("buy", "sell", "merge", "invest", "bid", "pay", "pact"))
"""Frames whose subject is an organization."""
_BARGAINS: Final = frozenset(("takeover", "sale", "bid", "union", "pact", "contract", "venture", "talks"))
_PAPERS: Final = frozenset("sale purchase agreement agreements memorandum contract understanding".split())
"""Last words of what is signed: "a Sale and Purchase Agreement"."""
_PREDICATES: Final = frozenset("has have had is are was were will would to said says".split())
"""What a subject is followed by, besides a deal verb."""
_STAKES: Final = ("stake", " investment")
_PREDICATE_REACH: Final = 9
_SEATED: Final = (["as"], ["from"], ["at"], ["in"])
"""What follows a verb of taking a post over."""
_CLAUSE_ENDS: Final = frozenset((";", ":", ".", "that", "which", "who"))
_REACH: Final = 14
_LONGEST: Final = 6
_LONGEST_NAME: Final = 24
"""Tokens of the longest name."""


def find_parties(context: Context, found: list[Found]) -> list[Found]:
    """The mentions with those of organizations that only the words of deals beside them show, in text order."""
    cues: Sequence[Hit] = context.hits.get(AGREEMENT, [])
    if not cues or not any(item.operator for item in found):
        return found
    finder = _Finder(context, found)
    for cue in cues:
        finder.read(cue.start, cue.end, cue.payload)
    if not finder.new:
        return found
    return sorted((*finder.found.values(), *find_repeats(context, finder.new, finder.taken)))


class _Finder:
    """Collects names in the places of arguments; none overlaps an earlier one."""

    def __init__(self, context: Context, found: list[Found]) -> None:
        self.context = context
        self.tokens = context.tokens
        self.classes = words()
        self.found = {item.start: item for item in found}
        self.taken = {index for item in found for index in range(item.start, item.end)}
        self.new: list[Found] = []
        self.moves = {hit.start for hit in context.hits.get(MOVE, ())}
        self.posts = {hit.start for hit in context.hits.get(ROLE, ())}
        self.post_ends = {hit.end for hit in context.hits.get(ROLE, ()) if not hit.payload.weak}
        self.operators = [item.start for item in found if item.operator]
        self.telecom = context.about_telecoms or len(self.operators) > 1

    def read(self, start: int, end: int, cue: DealCue) -> None:
        """The names in the places of one cue's arguments."""
        if (cue.verb is None and cue.noun is None) or self.context.style(start) != "normal":
            return
        first, last = self.tokens.sentence(start)
        if not self.telecom and not any(first <= operator < last for operator in self.operators):
            return
        if cue.verb is not None and self.tokens.keys[end : end + 1] in _SEATED and self._appoints(start):
            return  # "X will take over as chief executive"
        last = min(last, end + _REACH)
        links: set[str] = set()
        if cue.verb is not None:
            links.update(_VERB_LINKS.get(cue.verb.frame, ()))
            if cue.verb.frame in _DIRECT and cue.noun is None and not self._appoints(start):
                self._accept_from(end, last)
        if cue.noun is not None:
            links.update(_NOUN_LINKS.get(cue.noun.frame, ()))
            if cue.noun.lemma.endswith(_STAKES):
                links.add("in")
        if not links:
            return
        if (cue.verb is not None and cue.verb.frame in _BUYING) or (
            cue.noun is not None and cue.noun.frame in _BARGAINS
        ):
            self._subject(first, start, last)
        self._described(first, start)
        following = self.tokens.keys[end:last]
        if links.isdisjoint(following):
            return
        for index, key in enumerate(following, end):
            if key in _CLAUSE_ENDS:
                return
            if key in links:
                self._accept_from(index + 1, last)

    def _appoints(self, verb: int) -> bool:
        """Whether the verb gives somebody a post: "has named X, 42, as its finance director"."""
        rest = range(verb + 1, self.tokens.sentence(verb)[1])
        return verb in self.moves and any(post in self.posts for post in rest)

    def _subject(self, first: int, start: int, last: int) -> None:
        """The name that opens a sentence and does what the cue says with somebody known.

        "Example Tower bought masts from Telia", "Telia and Example have signed a deal with"; one word alone only
        where it is spelt as no surname is ("InfraVia", "EQT") or stands in a list with a known name.
        """
        context, tokens = self.context, self.tokens
        index = first
        if index in self.taken:
            while index < start and (
                index in self.taken or tokens.keys[index] in (",", "and", "&", "of") or index in context.places
            ):
                index += 1
            if tokens.keys[index - 1] == "and" and index - 1 not in self.taken:
                index = self._skip(index, start)
            elif tokens.keys[index - 1] not in ("and", "&"):
                joined = index < start and tokens.keys[index] == "'s" and index - 1 in context.places
                if not joined:
                    return
                index += 1
        elif self.taken.isdisjoint(range(start, last)):
            return
        if index >= start or not context.capital(index) or index in self.taken:
            return
        end = context.run_after(index, start)
        word = tokens.words[index]
        company = end - index > 1 or index > first or (len(word) > 2 and word[1:] != word[1:].lower())
        follows = end == start or tokens.keys[end] in _PREDICATES
        if company and follows and start - end < _PREDICATE_REACH and self._names(index, end):
            self._add(index, end)

    def _described(self, first: int, last: int) -> None:
        """The names that a noun for a company describes before the cue: "supermarket chain Example is in talks"."""
        describers = self.classes["describer"]
        if describers.isdisjoint(self.tokens.keys[first:last]):
            return
        for index in range(first + 1, last):
            if self.tokens.keys[index - 1] in describers and self.context.capital(index):
                end = self.context.run_after(index, last)
                told = self.tokens.words[index - 1].islower() and self._names(index, end, described=True)
                if index not in self.taken and told:
                    self._add(index, end)

    def _accept_from(self, index: int, last: int) -> None:
        """The name behind modifiers at a token, and those that a list goes on with."""
        context, tokens = self.context, self.tokens
        while True:
            index = self._skip(index, last)
            if index >= last or not context.capital(index):
                return
            if index in self.taken:
                before = (self.found[start] for start in range(index, index - _LONGEST_NAME, -1) if start in self.found)
                end = next((item.end for item in before if index < item.end), index + 1)
            else:
                end = context.run_after(index, tokens.sentence(index)[1])
                if not self._names(index, end):
                    return
                self._add(index, end)
            following = end
            while following < last and tokens.keys[following] in (",", "and", "&"):
                following += 1
            if following == end:
                return
            index = following
            if not context.capital(index if index < context.size else end):
                skipped = self._skip(index, last)
                if skipped - index > 3:
                    return

    def _skip(self, index: int, last: int) -> int:
        """The first token from here on that opens a name.

        Behind articles, adjectives, nouns that describe a company, places in the possessive.
        """
        context, tokens = self.context, self.tokens
        steps = 0
        while index < last and steps < 9:
            key = tokens.keys[index]
            if index in context.places and index not in self.taken:
                after = context.places[index][0]
                named = after < last and tokens.keys[after] in context.words.name_words and context.capital(after)
                if (
                    after < last
                    and not named
                    and (tokens.keys[after] == "'s" or index in context.demonyms or tokens.words[after][0].islower())
                ):
                    index = after + (tokens.keys[after] == "'s")
                    steps += 1
                    continue
                return index
            if context.capital(index) and not self._describes(index, last):
                return index
            plain = (
                key in ("a", "an", "the", "its", "their", "all", "of", "in", "such", "as", "like", "and")
                or key in self.classes["describer"]
                or key in self.classes["asset"]
                or (key == "by" and tokens.keys[index - 1] in self.classes["led"])
            )
            if (
                not plain
                and not context.capital(index)
                and (key in context.words.function_words or not (key[0].isalnum() or key in ("%", "-")))
            ):
                return last
            index += 1
            steps += 1
        return last

    def _describes(self, index: int, last: int) -> bool:
        """Whether a capital only opens a description: "the B2B arm of"."""
        following = index + 1
        return (
            index not in self.taken
            and following < last
            and (
                self.tokens.keys[following] in self.classes["describer"]
                or self.tokens.keys[following] in self.classes["asset"]
            )
        )

    def _names(self, start: int, end: int, *, described: bool = False) -> bool:
        """Whether a run of capitals may be the name of a company, which the noun before it may say.

        No person, place, date or title, and no description of goods behind it.
        """
        context, tokens = self.context, self.tokens
        if not 0 < end - start <= _LONGEST or any(index in self.taken for index in range(start, end)):
            return False
        first = tokens.keys[start]
        known = context.words
        if tokens.keys[end - 1] in _PAPERS:
            return False
        if tokens.keys[start - 1] in names().particles and tokens.words[start - 1].islower():
            return False  # "the reins from van Example"
        if first in known.calendar or first in known.titles or context.addressed(start) or context.addressed(start + 1):
            return False
        longer = end - start > 1 or (end < context.size and tokens.keys[end] in names().particles)
        if end - start > 1 and start in self.post_ends:
            return False  # "a deal with plant manager Example Sample"
        firm = described or tokens.keys[end - 1] in known.generic_words
        if (first in known.given_names and longer and not firm) or tokens.words[start][0].isdigit() or len(first) < 2:
            return False
        if tokens.keys[end - 1] in self.classes["paper"]:
            return False  # "signed a Memorandum of Understanding"
        if end - start == 1 and first in self.classes["broadcast"]:
            return False  # "pay TV units"
        forename = end - start == 1 and first in known.given_names
        if forename and any(context.named_after(index + 1) for index in tokens.where({first})):
            return False  # "Ana Example is our CFO. Ana joined Telco"
        if (start in context.places and context.places[start][0] == end) or context.followed_up(end):
            return False
        if end < context.size and (
            tokens.keys[end] in self.classes["goods"] or tokens.keys[end] in self.classes["barred"]
        ):
            return False
        if end - start == 1 and (
            first in known.function_words or tokens.keys[start - 1].isdigit() or start in context.cue_starts
        ):
            return False
        return not all(
            tokens.keys[index] in known.titles or tokens.keys[index] in known.calendar for index in range(start, end)
        )

    def _tells(self, start: int, end: int) -> bool:
        """Whether a name itself says that it is an operator's: "RG Fiber", "Farmtel", "FibreLink"."""
        known = self.context.words
        return any(
            key in known.telling_words or key.startswith(known.name_beginnings) or key.endswith(known.name_endings)
            for key in self.tokens.keys[start:end]
        )

    def _add(self, start: int, end: int) -> None:
        operator = self._tells(start, end)
        item = Found(start, end, (), operator, "operator" if operator else "company", "grammar.deal")
        self.found[start] = item
        self.new.append(item)
        self.taken.update(range(start, end))
