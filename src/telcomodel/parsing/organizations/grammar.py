"""Organizations that no registry knows, recognized by what the article says they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from telcomodel.lexicon.organizations import NAMING, OPERATOR_NOUN
from telcomodel.lexicon.registry import Registry
from telcomodel.parsing.organizations.context import TIES, Context
from telcomodel.parsing.organizations.known import Found
from telcomodel.parsing.organizations.others import Others
from telcomodel.parsing.organizations.repeats import find_repeats
from telcomodel.parsing.trace import Trace
from telcomodel.tokens import Range

_APPOSITION: Final = 9
_ARTICLES: Final = frozenset(("a", "an", "another", "the", "one", "its", "their"))
_LIST_OPENERS: Final = frozenset(("such", "including", "like", "namely", "as", ":"))
_MODIFIERS: Final = 5
_SHORT_NOUN: Final = 4
_LONGEST_BRACKET: Final = 7
_BREAKS: Final = frozenset((",", "is", "was", "became", "–", "—", "-"))
_PREPOSITIONS: Final = frozenset(("of", "at", "for", "with", "from", "to", "by"))
_INDEFINITE: Final = frozenset(("a", "an", "another", "second", "third", "its", "their"))
# Last words of names that say by themselves what a company is; the others of their kind are also makers' and shops'.
_CLEAR: Final = frozenset(
    "telecom telecoms telekom telecommunications telecomunicaciones telecomunicacoes telecommunication cellular "
    "cellulaire telesystems gsm".split()
)
_CLAIMABLE: Final = frozenset(("media", "company"))
"""Kinds of known organizations that may run networks besides."""
_COUNT_MARKS: Final = frozenset((",", "-", "–", "—", ":", "("))
_COUNTS: Final = frozenset("two three four five six main other big largest biggest leading top existing".split())
_AFTER_NOUN: Final = frozenset(
    "in of that which with by to and or for on said says has had is was will owned whose based at from as after who "
    "while but when since it its"
    " where because despite until before during through under controlled backed run part serving".split()
)
_BULLETS: Final = frozenset("-–—•*")
_UNITS: Final = frozenset(("mhz", "ghz"))
_BRANDED: Final = frozenset(("brand", "banner"))
_TRADES: Final = frozenset(("telecom", "telekom"))


def _title(noun: str) -> bool:
    """Whether a noun for an operator stands in the capitals of a name ("Mobile Operator", but not "CLECs")."""
    return not noun.islower() and len(noun) > _SHORT_NOUN and not noun[:-1].isupper()


def find_unknown(context: Context, registry: Registry, found: list[Found], trace: Trace | None = None) -> list[Found]:
    """The mentions with those of organizations that only the grammar of the article names, in text order."""
    finder = _Operators(context, registry, found, trace)
    finder.name_operators()
    finder.name_others()
    if not finder.new:
        return list(finder.found.values())
    return sorted((*finder.found.values(), *find_repeats(context, finder.new, finder.taken)))


class _Operators(Others):
    """Names operators that a noun, a list or a last word shows."""

    def name_operators(self) -> None:
        """Operators that a noun, a list, a last word or a naming verb shows.

        "Kazakh operator Altel"; "Altel, the Kazakh operator"; "operators such as Altel"; "Altel Telecom";
        "a unit called Access Services".
        """
        context, tokens = self.context, self.tokens
        for hit in context.hits.get(OPERATOR_NOUN, ()):
            if hit.start not in context.nouns:
                continue
            if context.style(hit.start) != "normal" or _title(tokens.words[hit.end - 1]):
                continue
            if self._within(hit.start) or self._listed(hit.end, plural=hit.payload.plural):
                continue
            if hit.payload.plural:
                self._sequence(hit.end)
                self._counted(hit.start, hit.end)
            else:
                _ = self._named(hit.end) or self._apposed(hit.start, hit.end) or self._introduced(hit.start, hit.end)
        for hit in self.suffixes:
            word = tokens.keys[hit.end - 1]
            if word in context.words.name_words and (self.telecom or word in _CLEAR or self._acts(hit.end)):
                self._suffixed(hit.start, hit.end)
        for index in tokens.where(_BRANDED) if self.operators else ():
            self._branded(index)
        for hit in context.hits.get(NAMING, ()) if self.operators else ():
            if hit.payload == "called":
                self._called(hit.start)
            elif hit.payload == "trading":
                self._trading(hit.start, hit.end)
            elif hit.payload == "division":
                self._division(hit.start)
                self._owned(hit.start)

    def _within(self, start: int) -> bool:
        """Whether a noun in capitals is part of a title ("its Mobile MVNO Platform")."""
        context = self.context
        before = start - 1
        return (
            context.capital(start)
            and context.adjacent(before)
            and context.capital(before)
            and context.tokens.words[before][1:].islower()
            and before not in self.taken
            and start not in context.places_ending
            and context.tokens.keys[before] not in context.words.function_words
            and not context.opens_sentence(before)
        )

    def _named(self, after: int) -> bool:
        """A name right behind a noun for an operator."""
        if after + 1 < self.context.size and self.tokens.words[after] == ")" and self.tokens.words[after - 2] == "(":
            after += 1
        if (
            after >= self.context.size
            or not self.context.adjacent(after - 1)
            or not self.context.capital(after)
            or after in self.taken
        ):
            return False
        end = self._free_run(after)
        return (
            end > after
            and not self._person(after, end)
            and self.add(after, end, operator=True, kind="operator", rule="grammar.noun")
        )

    def _apposed(self, start: int, end: int) -> bool:
        """A name before a noun for an operator: ", the Kazakh operator", "is the largest operator"."""
        tokens = self.tokens
        after = tokens.words[end] if end < self.context.size else "."
        if (after[0].isalnum() and tokens.keys[end] not in _AFTER_NOUN) or after in ("'s", "’s"):
            return False
        first = tokens.sentence(start)[0]
        index = start - 1
        article = False
        while index >= max(first, start - _APPOSITION):
            key = tokens.keys[index]
            if key in _ARTICLES or key == "'s":
                article = True
            elif key in _BREAKS and not (key == "-" and tokens.keys[index + 1] in TIES):
                break
            elif not self._describing(index):
                return False
            index -= 1
        else:
            return False
        if not article or index <= first:
            return False
        index = self._bracket_before(index, first)
        begin = self.context.run_before(index, first)
        return (
            begin < index
            and not self._person(begin, index)
            and not self.context.addressed(begin)
            and self.add(begin, index, operator=True, kind="operator", rule="grammar.apposition")
        )

    def _describing(self, index: int) -> bool:
        """Whether a token may stand in the description of an operator: "a San Diego-based GSM", "the No. 3 U.S."."""
        keys, words = self.tokens.keys, self.tokens.words
        key = keys[index]
        if not key[0].isalnum():
            return (key == "-" and keys[index + 1] in TIES) or (key == "." and keys[index - 1] == "no")
        return key not in _PREPOSITIONS and (
            words[index][0].islower()
            or words[index][0].isdigit()
            or words[index + 1] == "."
            or index in self.context.cue_starts
            or self._place_at(index)
        )

    def _bracket_before(self, index: int, first: int) -> int:
        """Where a short bracket that ends before a token begins, or the token: "Altel Group (AG), an operator"."""
        words = self.tokens.words
        if words[index - 1] == ")":
            for opening in range(index - 3, max(index - _LONGEST_BRACKET, first) - 1, -1):
                if words[opening] == "(":
                    return opening
        return index

    def _introduced(self, start: int, end: int) -> bool:
        """A name behind a noun for one operator and a comma: "a second ISP, Altel,", "its largest carrier, Altel,"."""
        tokens = self.tokens
        before = tokens.keys[max(tokens.sentence(start)[0], start - _MODIFIERS) : start]
        one = any(key in _INDEFINITE for key in before)
        if not one and tokens.keys[end - 1] != "network":
            one = "'s" in before or tokens.keys[start - 1] == "the"
        return one and self._behind_comma(end, operator_noun=True) is not None

    def _sequence(self, start: int) -> None:
        """Names after a plural noun: "operators Altel, Beeline and Kcell"."""
        for begin, end in self._runs(start):
            self.add(begin, end, operator=True, kind="operator", rule="grammar.noun")

    def _counted(self, start: int, end: int) -> None:
        """Names behind a noun for all of a few operators: "the two cable operators, Altel and Zentia, merged"."""
        tokens = self.tokens
        before = tokens.keys[max(tokens.sentence(start)[0], start - _MODIFIERS) : start]
        if end + 1 >= self.context.size or tokens.words[end] not in _COUNT_MARKS or _COUNTS.isdisjoint(before):
            return
        runs = list(self._runs(end + 1))
        if len(runs) > 1:
            for begin, finish in runs:
                _ = self.add(begin, finish, operator=True, kind="operator", rule="grammar.list")

    def _listed(self, end: int, *, plural: bool) -> bool:
        """Names after "operators such as"; names before "and other operators"."""
        tokens = self.tokens
        if not plural:
            return False
        after = end + (end < self.context.size and tokens.words[end] == ",")
        if after < self.context.size and tokens.keys[after] in _LIST_OPENERS:
            after += 1 + (tokens.keys[after] == "such")
            runs = list(self._runs(after))
            if len(runs) == 1 and tokens.words[after - 1] == ":":
                return True
            self._claim(after)
            for begin, finish in runs:
                self.add(begin, finish, operator=True, kind="operator", rule="grammar.list")
            return True
        return False

    def _claim(self, start: int) -> None:
        """A publisher or conglomerate that a list calls an operator: "cable operators such as Example Media"."""
        item = self.found.get(start)
        if item is None or item.operator or not item.names:
            return
        entry = self.registry.get(item.names[0].entry)
        if entry is not None and entry.kind in _CLAIMABLE:
            names = item.names
            for other in [other for other in self.found.values() if other.names == names]:
                self.found[other.start] = other._replace(names=(), operator=True, kind="operator", rule="grammar.list")

    def _runs(self, start: int) -> Iterator[Range]:
        """The runs of capitals of a list that begins at a token."""
        tokens = self.tokens
        position = start
        while position < self.context.size and self.context.capital(position):
            limit = tokens.sentence(position)[1]
            known = self.found.get(position)
            end = self.context.run_after(position, limit) if known is None else known.end
            if end == position:
                return
            if known is None and not self._person(position, end):
                yield position, end
            position = end
            while position < limit and tokens.keys[position] in (",", "and", "or", "&"):
                position += 1
            if position == end:
                return

    def _suffixed(self, start: int, end: int) -> None:
        """A run of capitals that ends in a word of operators' names."""
        context, tokens = self.context, self.tokens
        if self._home_follows(end):
            end = context.places[end][0]  # "Altel Telecom Georgia"
        if not (context.style(start) == "normal" or self._bulleted(start, end)) or (
            end < context.size and context.adjacent(end - 1) and context.capital(end)
        ):
            return
        first = tokens.sentence(start)[0]
        begin = self._beginning(start, first)
        while begin < start and (tokens.keys[begin] in context.words.titles or begin in self.taken):
            begin += 1
        named_so = tokens.keys[start] in _CLEAR
        placed = tokens.keys[start] in _TRADES and end > start + 1 and context.places[start + 1][1].country is not None
        if begin == start and not placed:
            return  # but "Telecom Samoa"
        if self._person(begin, end) and context.opens_sentence(begin) and not named_so:
            return
        if begin in self.other_nouns or tokens.keys[start - 1] in _UNITS:
            return
        only_place = begin in context.places and context.places[begin][0] == start and begin in context.demonyms
        if not only_place:
            self.add(begin, end, operator=True, kind="operator", rule="grammar.suffix")

    def _bulleted(self, start: int, end: int) -> bool:
        """Whether a name stands by itself, a bracket aside, on a line that a sign opens: "• Altel Wireless (Utah)"."""
        tokens = self.tokens
        first, last = tokens.paragraph(start)
        closed = end == last or tokens.words[end] == "("
        return closed and tokens.words[first] in _BULLETS and self.context.run_before(start, first + 1) == first + 1

    def _home_follows(self, end: int) -> bool:
        """Whether a place stands right behind a name and may close it ("Altel Telecom Caribbean")."""
        context = self.context
        if end not in context.places or not context.adjacent(end - 1):
            return False
        return end not in context.demonyms or context.places[end][1].kind != "country"
