"""What stands beside a name of the registry: owners, posts, appositions, lists, other names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from telcomodel.lexicon.agreements import AGREEMENT
from telcomodel.lexicon.moves import MOVE
from telcomodel.lexicon.registry import Name, Registry
from telcomodel.lexicon.roles import ROLE
from telcomodel.parsing.lookup import Hit, by_end, by_start, within
from telcomodel.parsing.organizations.candidates import Candidate
from telcomodel.parsing.organizations.context import CUE_REACH, SHORT_TEXT, Context

_LINKS: Final = frozenset((",", "and", "or", "&", "/", "with", "versus", "vs", "plus", "than", "nor", "'s"))
_BUYING: Final = frozenset(
    "buy buys bought buying acquire acquires acquired acquiring sue sues sued join joins".split()
)
_CLASS_NOUNS: Final = frozenset(("companies", "operators", "carriers", "firms", "system", "operating"))
PLURAL_VERBS: Final = frozenset(
    "have are were sell offer plan say want share use compete hope expect run own agree".split()
)
"""Verbs that show a company where they follow in the plural ("Orange have")."""
_NUMBERS: Final = frozenset("one two three four five six seven eight nine ten".split())
_ASSETS: Final = frozenset("shares stock bonds shareholders subscribers customers".split())
_HOLDINGS: Final = frozenset("shares stake stock shareholder shareholders customers subscribers".split())
"""Nouns that stand before "in", "of" or "at" and a company."""
_EARNINGS: Final = frozenset("revenue revenues sales turnover profit profits earnings debt debts churn arpu".split())
"""Nouns that stand before "at" and a company."""
_APPOSED: Final = frozenset("the a an its their our one part now owned".split())
_APPOSITION: Final = 9
_CLAUSE: Final = 9
"""Tokens between a name and "its" in one clause."""
_LISTED: Final = 7
"""Tokens behind the first name of a list within which it goes on."""
_TITLE: Final = 8
"""Tokens of a post and its field."""
_BOARD: Final = 4
"""Tokens from "its" to the board."""
_NAMING: Final = frozenset(("called", "named", "branded", "dubbed", "renamed"))
_NAMED: Final = frozenset("network operator carrier brand service company business unit arm venture".split())
_REACH: Final = 10
"""Tokens between a network and the name that it is given."""
_CLOSING: Final = ([","], ["."], [")"], [";"])
_APPOSITION_MARKS: Final = frozenset((",", "-", "–", "—", "("))
_SINGULAR: Final = frozenset("network brand service store customer handset subsidiary business website banner".split())
"""Nouns that no number but one stands before, so that "3" is a name there."""
_AFTER_NOUN: Final = frozenset("of that which in and with by to for from owned has is was said".split())
_COMPANY_LEVELS: Final = frozenset(("chief", "chair", "founder"))
"""Ranks whose posts only organizations have."""
_RANKS: Final = frozenset("president vice-president director head manager".split())
_NEWCOMING: Final = frozenset("new former outgoing incoming acting interim".split())
_MOVING: Final = frozenset("left leaves leaving quit quitting joined joins joining rejoined rejoins".split())
SAFE_WEIGHT: Final = 4
"""How much an operator with a safe name says that the text is about telecoms; see `Context.evidence`."""
_SMALL: Final = frozenset(("of", "the", "and", "for"))
"""Words that give an acronym no letter."""


def is_operator(name: Name) -> bool:
    """Whether a name of the registry is an operator's."""
    return name.entry.startswith("operator:")


class Beside:
    """Answers what stands beside the candidates of one text; what is accepted already counts."""

    def __init__(self, context: Context, registry: Registry, candidates: Sequence[Candidate]) -> None:
        self.context = context
        self.registry = registry
        self.candidates = candidates
        self.starts: set[int] = set()
        self.ends: set[int] = set()
        self.operators: list[int] = []
        self.beginning = by_start(candidates)
        self.ending = by_end(candidates)
        self.safe_operators = 0

    @cached_property
    def surnames(self) -> set[str]:
        """Ordinary words that a person's name before them shows to be a surname here."""
        keys = self.context.tokens.keys
        return {
            keys[start]
            for start, end, names in self.candidates
            if end == start + 1 and names[0].risk == "word" and self._personal(start)
        }

    def _personal(self, start: int) -> bool:
        """Whether a word is part of somebody's name where it stands: "Mr Partner", "Ana Partner", "Ben Example"."""
        return self.context.addressed(start) or self._follows_name(start) or self._forename(start)

    def _forename(self, start: int) -> bool:
        """Whether a given name stands before a word that is capitalized as surnames are and says nothing else."""
        context = self.context
        if context.tokens.keys[start] not in context.words.given_names or not context.named_after(start + 1):
            return False
        word, key = context.tokens.words[start + 1], context.tokens.keys[start + 1]
        spoken = start + 1 in self.beginning or start + 1 in context.places or key in context.words.name_words
        return word[1:].islower() and not spoken

    @cached_property
    def coined(self) -> set[str]:
        """Acronyms of something else: "Digital Networks Act (DNA)", "TNT, which stands for"."""
        keys = self.context.tokens.keys
        risky = [(start, end) for start, end, names in self.candidates if names[0].risk in ("acronym", "word")]
        return {
            keys[start]
            for start, end in risky
            if self._spelled_out(start, end)
            or keys[end : end + 2] == ["stands", "for"]
            or keys[end : end + 4] == [",", "which", "stands", "for"]
        }

    def _spelled_out(self, start: int, end: int) -> bool:
        """Whether brackets close it and its letters begin the words before, which are no other name."""
        words, keys = self.context.tokens.words, self.context.tokens.keys
        if not 0 < start < end < len(keys) or (words[start - 1], words[end]) != ("(", ")") or start - 1 in self.ending:
            return False
        letters = keys[start]
        before = [key for key in keys[max(0, start - 2 * len(letters)) : start - 1] if key not in _SMALL]
        return "".join(key[0] for key in before[-len(letters) :]) == letters

    @cached_property
    def safe_keys(self) -> set[str]:
        """First words of the safe names of operators."""
        keys = self.context.tokens.keys
        return {keys[start] for start, _, names in self.candidates if names[0].risk == "safe" and is_operator(names[0])}

    def _modelled(self, start: int) -> bool:
        """Whether a possessor and a name stand before, so that a short form says which model: "Sample's Ascend P1"."""
        keys, context = self.context.tokens.keys, self.context
        return start > 1 and keys[start - 2] == "'s" and context.capital(start - 1)

    def _follows_name(self, start: int) -> bool:
        """Whether another capitalized word stands before, which neither only opens its sentence nor is a country."""
        context = self.context
        place = context.places_ending.get(start)
        if place is not None and place.kind != "city":
            return False
        return context.named_before(start) and not context.opens_sentence(start - 1)

    @cached_property
    def telecom(self) -> bool:
        """Whether the text is about telecoms, safe operators counted in; asked for once these are known."""
        context = self.context
        return self.weight >= context.enough and (
            context.strong or self.safe_operators > 0 or context.size <= SHORT_TEXT
        )

    @property
    def weight(self) -> int:
        """How much the text says that it is about telecoms, safe operators counted in."""
        return self.context.evidence + SAFE_WEIGHT * self.safe_operators

    def _named_behind(self, index: int) -> bool:
        """Whether two capitalised words stand at a token, as a name behind a post does: "Orange boss Ana Example"."""
        context = self.context
        return index + 1 < context.size and context.capital(index) and context.capital(index + 1)

    @cached_property
    def posts(self) -> set[int]:
        """First tokens of posts that only organizations have: "chief executive", "chief brand officer"."""
        keys = self.context.tokens.keys
        found = {
            hit.start
            for hit in self.context.hits.get(ROLE, ())
            if hit.payload.level in _COMPANY_LEVELS
            and not hit.payload.plural
            and (not hit.payload.weak or self._named_behind(hit.end))
        }
        found |= {
            hit.start
            for hit in self.context.hits.get(ROLE, ())
            if hit.payload.level == "chief" and "officer" in keys[hit.start + 1 : hit.start + 5]
        }
        return found

    @cached_property
    def appointing(self) -> set[int]:
        """First tokens of verbs that give somebody a post."""
        return {
            hit.start
            for hit in self.context.hits.get(MOVE, ())
            if hit.payload.kind == "appointment" and hit.payload.moves_object
        }

    def _staffed(self, end: int) -> bool:
        """Whether a name has a chief, or appoints somebody: "DNA’s chief executive", "Rain co-founder X"."""
        context = self.context
        if end >= context.size - 1:
            return False
        if end in self.appointing:
            return context.tokens.keys[end].endswith("s") and context.capital(end + 1)
        if context.tokens.keys[end] == "'s":
            post = end + 1 + (context.tokens.keys[end + 1] in _NEWCOMING)
            return post in self.posts or post in self.ranked
        return end in self.posts

    @cached_property
    def ranked(self) -> set[int]:
        """First tokens of further posts that a company's possessive may stand before: "Rain's director of networks"."""
        return {
            hit.start
            for hit in self._roles
            if hit.payload.level in _RANKS and hit.payload.kind == "executive" and not hit.payload.plural
        }

    @cached_property
    def holding(self) -> set[int]:
        """Tokens right after a post of one person in small letters, where its holder's name begins."""
        words = self.context.tokens.words
        return {hit.end for hit in self._roles if not hit.payload.plural and words[hit.end - 1].islower()}

    @cached_property
    def heading(self) -> set[int]:
        """Tokens right after a post of one person that begins with a capital: "CEO", "Chief Executive"."""
        words = self.context.tokens.words
        return {hit.end for hit in self._roles if not hit.payload.plural and words[hit.start][0].isupper()}

    @cached_property
    def posted(self) -> set[int]:
        """Tokens after a post of one person and "at": "field director at"."""
        keys = self.context.tokens.keys
        ends = (hit.end for hit in self._roles if not (hit.payload.plural or hit.payload.weak))
        return {end + 1 for end in ends if end < len(keys) and keys[end] == "at"}

    def _post_of(self, start: int, end: int) -> bool:
        """Whether a post and "of" or "at" stand before a name, no noun behind: "head of strategy at 3"."""
        keys, words = self.context.tokens.keys, self.context.tokens.words
        after = words[end] if end < len(words) else "."
        if start < 2 or keys[start - 1] not in ("of", "at") or not (after[0] in ",.;:)" or after == "in"):
            return False
        near = within(self._roles, (max(start - _TITLE, 0), start))
        last = max((hit.end for hit in near if hit.end < start), default=start)
        return last < start and all(word.islower() for word in words[last:start])

    def _left(self, start: int, end: int) -> bool:
        """Whether somebody leaves or joins it for a post: "after leaving Rain, where he had been head of content"."""
        keys = self.context.tokens.keys
        moved = start > 0 and keys[start - 1] in _MOVING
        return moved and keys[end : end + 2] == [",", "where"] and self._post_within(end, _CLAUSE)

    def _post_within(self, start: int, reach: int) -> bool:
        """Whether a post stands within some tokens."""
        return bool(within(self._roles, (start, start + reach)))

    def _company(self, start: int, end: int, name: Name) -> bool:
        """Whether what stands beside a name shows a company: a post, a legal form, an apposition."""
        return (
            self._staffed(end)
            or self._employs(start)
            or self._incorporated(end)
            or self._described(end, name)
            or self._governed(end)
            or self._earns(start)
            or start in self.posted
            or self._left(start, end)
            or self._bought(end)
        )

    def _bought(self, end: int) -> bool:
        """Whether a name buys an operator that was accepted, or merges with one: "Orange acquired Telco in May"."""
        keys = self.context.tokens.keys
        bought = self.buying.get(end + (keys[end : end + 1] in (["has"], ["will"], ["have"])))
        if bought is None or bought not in self.starts or bought not in self.operators:
            return False
        after = self.beginning[bought][1]
        key = keys[after] if after < len(keys) else "."
        return not key[0].isalnum() or key in self.context.words.function_words or key in self.context.words.calendar

    @cached_property
    def buying(self) -> dict[int, int]:
        """From the first token of each verb of buying to the index after it."""
        cues = self.context.hits.get(AGREEMENT, ())
        return {hit.start: hit.end for hit in cues if hit.payload.verb is not None and hit.payload.verb.frame == "buy"}

    def _governed(self, end: int) -> bool:
        """Whether a name says or does something of its own board: "Rain announced changes to its executive board"."""
        keys, words = self.context.tokens.keys, self.context.tokens.words
        if not self.context.acts(end):
            return False
        for index in range(end + 1, min(end + _CLAUSE, len(keys) - 2)):
            if keys[index] == "its":
                return "board" in keys[index + 1 : index + _BOARD]
            if not words[index][0].isalnum():
                return False
        return False

    def _incorporated(self, end: int) -> bool:
        """Whether a legal form follows, in a text about telecoms: "the Sprint Corp network"."""
        context = self.context
        return (
            self.telecom
            and end < context.size
            and context.adjacent(end - 1)
            and context.capital(end)
            and context.tokens.keys[end] in context.words.legal_forms
        )

    def _employs(self, start: int) -> bool:
        """Whether a title and a dash stand before a name: "Maria Example, CEO – Sparkle"."""
        context = self.context
        return (
            start > 1
            and context.tokens.words[start - 1] in ("-", "–", "—")
            and context.tokens.keys[start - 2] in context.words.titles
        )

    def _employer(self, end: int) -> bool:
        """Whether somebody's post follows a name: "Cox president Ana Example", "Orange spokesman"."""
        posts = within(self._roles, (end, end + 1))
        return any(not (hit.payload.plural or hit.payload.weak) for hit in posts)

    @cached_property
    def _roles(self) -> Sequence[Hit]:
        return self.context.hits.get(ROLE, [])

    def _unit_follows(self, end: int) -> bool:
        """Whether a unit or a country right behind shows a company ("C&W Jamaica")."""
        context = self.context
        return (
            end < context.size
            and context.adjacent(end - 1)
            and context.capital(end)
            and end in context.places
            and end not in context.demonyms
        )

    def _held(self, start: int, end: int) -> bool:
        """Whether it has shares or customers: "KPN shares", "a stake in TDC"."""
        keys = self.context.tokens.keys
        after = end + (end < len(keys) and keys[end] == "'s")
        if after < len(keys) and keys[after] in _ASSETS:
            return True
        if start < 2:
            return False
        return self._earns(start) or (keys[start - 1] in ("in", "of", "at") and keys[start - 2] in _HOLDINGS)

    def _earns(self, start: int) -> bool:
        """Whether what a company earns stands before it: "revenue at Orange"."""
        keys = self.context.tokens.keys
        return start > 1 and keys[start - 1] == "at" and keys[start - 2] in _EARNINGS

    def _described(self, end: int, name: Name) -> bool:
        """Whether an apposition makes it a company of its home or of an operator.

        "Go, the Maltese incumbent", "Multimedia, a Vectra subsidiary", "Now, its cheaper broadband brand".
        """
        context = self.context
        keys = context.tokens.keys
        if end + 2 >= len(keys) or keys[end] not in _APPOSITION_MARKS or keys[end + 1] not in _APPOSED:
            return False
        tied = keys[end + 1] in ("its", "their") and self.telecom
        named = keys[end + 1] in ("part", "owned")
        words = context.words
        for index in range(end + 1, min(end + _APPOSITION, len(keys) - 1)):
            key, after = keys[index], keys[index + 1]
            if not key[0].isalnum() and key != "'s":
                return False
            tied = tied or index in self.operators or (index in context.places and self._at_home(index, name))
            if key in words.unit_nouns or key in words.ambiguous_nouns or key in words.rivals:
                # A "company director" is a person.
                named = not after[0].isalnum() or after in _AFTER_NOUN
            if tied and named:
                return True
        return False

    def _at_home(self, index: int, name: Name) -> bool:
        """Whether the place at a token is in the country of a name's company."""
        return self.context.places[index][1].country in self._homes(name)

    def _homely(self, start: int, name: Name) -> bool:
        """Whether the name of its home stands before it as its owner: "Kuwait's Zain"."""
        context = self.context
        place = context.places_ending.get(start - 1)
        return place is not None and context.tokens.keys[start - 1] == "'s" and place.country in self._homes(name)

    def _paired(self, start: int, end: int, name: Name) -> bool:
        """Whether it stands beside another risky operator of a country that the text speaks of ("Elisa and DNA")."""
        tokens = self.context.tokens
        home = self._homes(name)
        beside = [(gap, start, self.ending.get(gap)) for gap in (start - 1, start - 2)]
        beside += [(end, gap, self.beginning.get(gap)) for gap in (end + 1, end + 2)]
        for left, right, other in beside:
            if other is None or not all(key in _LINKS or key in _BUYING for key in tokens.keys[left:right]):
                continue
            if tokens.words[other[0]][0].isupper():
                shared = home & set().union(*(self._homes(name) for name in other[2] if is_operator(name)))
                if shared and shared & self.context.countries.keys():
                    return True
        return False

    def _homes(self, name: Name) -> set[str]:
        entry = self.registry.get(name.entry)
        return {entry.country} if entry and entry.country else set()

    def _given(self, start: int) -> bool:
        """Whether a given name stands before a surname that is a city's name too: "Elliott Hamilton"."""
        context = self.context
        place = context.places.get(start + 1)
        surname = place is not None and place[1].kind == "city" and context.adjacent(start)
        return surname and context.tokens.keys[start] in context.words.given_names

    def _of_a_kind(self, end: int) -> bool:
        """Whether what follows makes a word part of a term: "Bell companies", "Personal Communications Services"."""
        context = self.context
        return context.tokens.words[end] in _CLASS_NOUNS or context.unit_end(end) > end + 1

    def _of_others(self, end: int, name: Name) -> bool:
        """Whether a noun for a class follows a name with no home in the text: "the other Bell companies"."""
        classed = self.context.tokens.words[end] in _CLASS_NOUNS
        return classed and self._homes(name).isdisjoint(self.context.countries)

    def _acts(self, start: int, end: int) -> bool:
        """Whether a verb follows a name, a plural one too ("Orange have", but not "Three have")."""
        context = self.context
        end = context.unit_end(end)
        plural = end < context.size and context.tokens.words[end] in PLURAL_VERBS
        return context.acts(end) or (plural and context.tokens.keys[start] not in _NUMBERS)

    def _announces(self, end: int) -> bool:
        """Whether a verb follows in the headline of a text about telecoms: "Orange Puts Service on Hold"."""
        context = self.context
        key = context.tokens.keys[end] if end < context.size else ""
        return self.telecom and context.strong and key.endswith("s") and key in context.words.subject_verbs

    def _intends(self, end: int) -> bool:
        """Whether a headline goes on with what a company does: "Oi to sell towers", "Oi looking at a sale"."""
        tokens = self.context.tokens
        if end + 1 >= len(tokens) or tokens.words[tokens.sentence(end)[1] - 1] in (".", "!", "?"):
            return False
        return tokens.words[end] == "to" or tokens.words[end].endswith("ing")

    def _of_elsewhere(self, start: int, name: Name) -> bool:
        """Whether the name of another country stands right before: "New Zealand Cricket"."""
        context = self.context
        place = context.places_ending.get(start)
        if place is None or place.kind == "city" or not context.adjacent(start - 1):
            return False
        demonym = any(context.places[index][0] == start for index in context.demonyms)
        return not demonym and place.country not in self._homes(name)

    def _near_operator(self, start: int, end: int) -> bool:
        """Whether an operator that was accepted stands within the reach of a cue."""
        tokens = self.context.tokens
        low, high = tokens.starts[start] - CUE_REACH, tokens.ends[end - 1] + CUE_REACH
        position = bisect_left(self.operators, bisect_left(tokens.starts, low))
        while position < len(self.operators) and tokens.starts[self.operators[position]] <= high:
            if self.operators[position] != start:
                return True
            position += 1
        return False

    def _singular(self, start: int, end: int) -> bool:
        """Whether a digit is treated as one thing: "the 3 network launched", "and 3 has two million customers"."""
        context, tokens = self.context, self.context.tokens
        if end + 1 >= context.size or not tokens.words[start][0].isdigit() or tokens.words[start] == "1":
            return False
        after = tokens.keys[end]
        if after in _SINGULAR:
            return tokens.keys[start - 1] in ("the", "a", "its") and not tokens.keys[end + 1].endswith("s")
        first, _ = tokens.sentence(start)
        position = bisect_left(self.operators, first)
        beside = position < len(self.operators) and self.operators[position] < start
        conjoined = tokens.keys[start - 1] in ("and", "while", "but")
        single = after == "already" or (after.endswith("s") and after in context.words.subject_verbs)
        return beside and conjoined and single and tokens.words[end].islower()

    def _linked(self, start: int, end: int) -> bool:
        """Whether an accepted name stands right beside it in a list or as its owner."""
        keys = self.context.tokens.keys
        if (
            start > 1
            and keys[start - 1] in _LINKS
            and (start - 1 in self.ends or (start > 2 and start - 2 in self.ends and keys[start - 2] == ","))
        ):
            return True
        after = end
        while after < len(keys) and after < end + 2 and keys[after] in _LINKS:
            after += 1
        return after > end and after in self.starts and not self._adverbial(start, end)

    def _adverbial(self, start: int, end: int) -> bool:
        """Whether a word that often opens sentences stands before a comma and one name only: "Now, Telco has"."""
        context, keys = self.context, self.context.tokens.keys
        if keys[end] != "," or keys[start] not in context.words.function_words or not context.opens_sentence(start):
            return False
        return {",", "and"}.isdisjoint(keys[end + 1 : end + _LISTED])

    def _linked_by_and(self, end: int) -> bool:
        """Whether another name follows: "the two operators, Ono and Auna"."""
        context = self.context
        return end + 1 < context.size and context.tokens.keys[end] in (",", "and") and context.capital(end + 1)

    def _may_describe(self, index: int) -> bool:
        """Whether a description may open at a token: "with the mobile network" is none."""
        key = self.context.tokens.keys[index]
        return key in _APPOSED or key not in self.context.words.function_words

    def _framed(self, start: int, end: int) -> bool:
        """Whether a noun for an operator names it: "operator 3", "3, the mobile operator"."""
        context = self.context
        keys = context.tokens.keys
        rival = start > 0 and keys[start - 1] in context.words.rivals and self.telecom
        if (start in context.nouns_ending or rival) and context.adjacent(start - 1):
            after = keys[end] if end < len(keys) else "."
            return not (after[0].isalnum() and context.tokens.words[start][0].isdigit()) or context.acts(end)
        if start > 0 and keys[start - 1] in _NAMING and self.telecom:
            return not _NAMED.isdisjoint(keys[max(context.tokens.sentence(start)[0], start - _REACH) : start - 1])
        behind_comma = start > 1 and keys[start - 1] == "," and start - 1 in context.nouns_ending
        if behind_comma and (self._linked_by_and(end) or keys[end : end + 1] in _CLOSING):
            return True
        if end + 1 < len(keys) and keys[end] == "," and self._may_describe(end + 1):
            for index in range(end + 1, min(end + 8, context.tokens.sentence(start)[1])):
                if index in context.nouns:
                    return True
                if not keys[index][0].isalnum() and keys[index] != "'s":
                    return False
        return False
