"""Names of the registry in a text, each accepted by its risk class and what surrounds it."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, insort
from collections.abc import Iterable
from functools import cached_property
from typing import Final, NamedTuple

from telcomodel.lexicon.moves import MOVE
from telcomodel.lexicon.organizations import ORGANIZATION
from telcomodel.lexicon.registry import Name, Registry
from telcomodel.lexicon.roles import ROLE
from telcomodel.parsing.organizations.context import CUE_REACH, SHORT_TEXT, Context
from telcomodel.parsing.trace import Trace

_RANKS: Final = {"safe": 0, "phrase": 1, "acronym": 2, "word": 3, "blocked": 4}
_LINKS: Final = frozenset((",", "and", "or", "&", "/", "with", "versus", "vs", "plus", "than", "nor", "'s"))
_PREPOSITIONS: Final = frozenset(
    "with by from of at for to and or than against between like via as while rival rivals".split()
)
_PLURAL_VERBS: Final = frozenset(
    "have are were sell offer plan say want share use compete hope expect run own agree".split()
)
_COMPANY_LEVELS: Final = frozenset(("chief", "chair", "founder"))
"""Ranks whose posts only organizations have."""
_SMALL: Final = 4
"""A name of fewer letters is never matched in lower case, nor in a text without capitals."""
SAFE_WEIGHT: Final = 4
"""How much an operator with a safe name says that the text is about telecoms; see `Context.evidence`."""
_ROUNDS: Final = 3


class Found(NamedTuple):
    """A mention before entities are made.

    Attributes:
        start: Index of its first token.
        end: Index after its last token.
        names: Names of the registry that it may be, best first; empty where only grammar knows it.
        operator: Whether it names an operator.
        kind: Value of `OrganizationKind`, or ``None``.
        rule: Why it was accepted.
        whole: Start of the mention that it is an abbreviation, unit or other form of, or ``None``.
        relation: ``same`` or ``part`` of that mention, or ``""``.
        country: ISO code that its words state, or ``None``.
        stem: Names of the brand whose unit or national company it is.
    """

    start: int
    end: int
    names: tuple[Name, ...]
    operator: bool
    kind: str | None
    rule: str
    whole: int | None = None
    relation: str = ""
    country: str | None = None
    stem: tuple[Name, ...] = ()


def is_operator(name: Name) -> bool:
    """Whether a name of the registry is an operator's."""
    return name.entry.startswith("operator:")


def find_known(context: Context, registry: Registry, trace: Trace | None = None) -> list[Found]:
    """The names of the registry that the text uses as such, in text order."""
    candidates: list[tuple[int, int, tuple[Name, ...]]] = []
    for hit in context.hits.get(ORGANIZATION, ()):
        found = _fitting(context, registry, hit.start, hit.end, hit.payload)
        if found is not None and not context.followed_up(found[1]):
            candidates.append(found)
        elif trace is not None:
            place = (hit.start, hit.end if found is None else found[1])
            trace.reject("organizations", place, place, "not.capitals" if found is None else "not.prize")
    judge = _Judge(context, registry, candidates)
    accepted = judge.decide()
    if trace is not None:
        for start, end, names in candidates:
            if start not in accepted:
                detail = f"{names[0].entry}; {judge.weighed()}"
                trace.reject("organizations", (start, end), (start, end), judge.refused[start], detail)
    return [
        Found(start, end, names, is_operator(names[0]), None, accepted[start])
        for start, end, names in candidates
        if start in accepted
    ]


def _fitting(
    context: Context, registry: Registry, start: int, end: int, names: tuple[Name, ...]
) -> tuple[int, int, tuple[Name, ...]] | None:
    """The longest stretch from `start` on whose capitals some name fits, with such names, the least risky first."""
    tokens = context.tokens
    while True:
        surface = context.plain[tokens.starts[start] : tokens.ends[end - 1]]
        fitting = [name for name in names if surface == name.text or _fits(context, start, end, surface, name)]
        if fitting:
            if len(fitting) > 1:
                fitting.sort(key=lambda name: _RANKS[name.risk])
            return start, end, tuple(fitting)
        end -= 1
        names = ()
        while end > start and not names:
            names = registry.names.get(" ".join(tokens.keys[start:end]), ())
            end -= not names
        if not names:
            return None


def _fits(context: Context, start: int, end: int, surface: str, name: Name) -> bool:
    """Whether the capitals of a stretch, which is worded otherwise, agree with those of a name."""
    text = name.text
    if name.risk not in ("safe", "phrase"):
        if (len(text) > 2 and surface == text.upper()) or _alike(surface, text):
            return True
        return (name.risk == "acronym" and surface.islower() and text.isalpha()) or (
            text.islower() and surface == text.capitalize()
        )
    if len(surface) <= _SMALL:
        return (
            surface in (text.upper(), text.title() if len(text) == _SMALL else text)
            or _alike(surface, text)
            or (surface.islower() and text.isalpha())
        )
    if context.style(start) in ("lower", "caps"):
        return True
    written, wanted = surface.split(), text.split()
    if len(written) != len(wanted):
        return surface != surface.lower() or text == text.lower()
    # "the BT group" is BT; in "TM group chief executive" the group is the executive's.
    titled = end < context.size and context.tokens.keys[end] in context.words.titles
    return all(
        a != a.lower() or b == b.lower() or (b.lower() in ("group", "company") and not titled)
        for a, b in zip(written, wanted, strict=True)
    )


def _alike(surface: str, text: str) -> bool:
    """Whether two different wordings differ in their accents only."""
    return not (surface.isascii() and text.isascii()) and unaccented(surface) == unaccented(text)


def unaccented(text: str) -> str:
    """A text without accents, its case kept."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


class _Judge:
    """Decides on the candidates of one text, in rounds: what is accepted speaks for what is still open."""

    def __init__(
        self, context: Context, registry: Registry, candidates: list[tuple[int, int, tuple[Name, ...]]]
    ) -> None:
        self.context = context
        self.registry = registry
        self.candidates = candidates
        self.accepted: dict[int, str] = {}
        self.refused: dict[int, str] = {}
        self.confirmed: set[str] = set()
        self.starts: set[int] = set()
        self.ends: set[int] = set()
        self.operators: list[int] = []
        self.beginning = {candidate[0]: candidate for candidate in candidates}
        self.ending = {candidate[1]: candidate for candidate in candidates}
        self.safe_operators = 0
        self.surnames = {
            context.tokens.keys[end - 1]
            for start, end, names in candidates
            if end == start + 1 and names[0].risk == "word" and (context.addressed(start) or self._follows_name(start))
        }

    @cached_property
    def coined(self) -> set[str]:
        """Acronyms that the text introduces for something else: "Digital Networks Act (DNA)"."""
        tokens = self.context.tokens
        found: set[str] = set()
        for start, end, names in self.candidates:
            if (
                names[0].risk in ("acronym", "word")
                and start
                and end < len(tokens)
                and tokens.words[start - 1] == "("
                and tokens.words[end] == ")"
            ):
                letters = tokens.keys[start]
                before = [
                    key
                    for key in tokens.keys[max(0, start - 2 * len(letters)) : start - 1]
                    if key not in ("of", "the", "and", "for")
                ]
                initials = "".join(key[0] for key in before[-len(letters) :])
                if initials == letters and start - 1 not in self.ending:
                    found.add(letters)
        return found

    def _part_of_name(self, start: int, end: int) -> bool:
        """Whether a single word, in a text that says nothing of telecoms, ends a longer name ("San Siro")."""
        context = self.context
        if end > start + 1 or context.evidence > 1 or not context.named_before(start):
            return False
        return self.safe_keys <= {context.tokens.keys[start]}

    @cached_property
    def safe_keys(self) -> set[str]:
        """First words of the safe names of operators."""
        keys = self.context.tokens.keys
        return {keys[start] for start, _, names in self.candidates if names[0].risk == "safe" and is_operator(names[0])}

    def _follows_name(self, start: int) -> bool:
        """Whether another capitalized word stands before, which does not only open its sentence."""
        return self.context.named_before(start) and not self.context.opens_sentence(start - 1)

    def decide(self) -> dict[int, str]:
        """The rule of each accepted candidate, by its start."""
        for start, end, names in self.candidates:
            if (
                names[0].risk in ("safe", "phrase")
                and self._plain(start, end, names[0])
                and not self._part_of_name(start, end)
            ):
                self._accept(start, end, names, f"name.{names[0].risk}")
        self.safe_operators = len({key for key in self.confirmed if key.startswith("operator:")})
        for _ in range(_ROUNDS):
            before = len(self.accepted)
            for start, end, names in self.candidates:
                if start not in self.accepted:
                    rule = self._rule(start, end, names)
                    if rule.startswith("not."):
                        self.refused[start] = rule
                    else:
                        self._accept(start, end, names, rule)
            if len(self.accepted) == before:
                break
        return self.accepted

    def _accept(self, start: int, end: int, names: Iterable[Name], rule: str) -> None:
        self.accepted[start] = rule
        self.starts.add(start)
        self.ends.add(end)
        operator = False
        for name in names:
            self.confirmed.add(name.entry)
            operator = operator or is_operator(name)
        if operator:
            insort(self.operators, start)

    def _plain(self, start: int, end: int, name: Name) -> bool:
        """Whether a name of little risk may stand alone where it does."""
        if self.context.style(start) != "normal":
            return name.risk == "safe"
        word = self.context.tokens.words[start]
        return end > start + 1 or len(word) > _SMALL or not word.islower() or name.text.islower()

    @property
    def telecom(self) -> bool:
        """Whether the text is about telecoms, safe operators counted in."""
        context = self.context
        return self.weight >= context.enough and (
            context.strong or self.safe_operators > 0 or context.size <= SHORT_TEXT
        )

    @property
    def weight(self) -> int:
        """How much the text says that it is about telecoms, safe operators counted in."""
        return self.context.evidence + SAFE_WEIGHT * self.safe_operators

    def weighed(self) -> str:
        """Whether the text is about telecoms, in words."""
        about = "about telecoms" if self.telecom else "not about telecoms"
        return f"text {about}: evidence {self.weight}, wanted {self.context.enough}"

    def _rule(self, start: int, end: int, names: tuple[Name, ...]) -> str:
        """The rule that accepts a candidate, or the reason that turns it down."""
        name = names[0]
        known = any(other.entry in self.confirmed for other in names)
        match name.risk:
            case "safe" | "phrase" if end > start + 1 or not self.context.tokens.words[start].islower():
                return "name.confirmed" if known or (self.telecom and is_operator(name)) else "not.confirmed"
            case "safe" | "phrase" | "acronym":
                return self._acronym(start, end, name, known=known)
            case "word":
                return self._word(start, end, name, known=known)
            case _ if name.text.islower():
                return self._lower(start, end, name, known=known)
            case _:
                return self._blocked(start, end, known=known)

    def _acronym(self, start: int, end: int, name: Name, *, known: bool) -> str:
        context = self.context
        word = context.tokens.words[start]
        if word.islower() and context.style(start) != "lower":
            if not self.telecom:
                return "not.telecom"
            if self._linked(start, end) or self._framed(start, end):
                return "name.linked"
            before = context.tokens.words[start - 1] if start else "."
            stands = known or before in _PREPOSITIONS or context.acts(end)
            return "name.context" if name.text == word and stands else "not.company"
        if context.addressed(start):
            return "not.addressed"
        if context.in_code(start, end):
            return "not.code"
        if context.tokens.keys[start] in self.coined:
            return "not.coined"
        if context.named_before(start) and context.named_after(end) and not known:
            return "not.within"
        if not is_operator(name):
            return "name.acronym" if context.style(start) != "caps" or known else "not.headline"
        if (
            known
            or self.telecom
            or self._framed(start, end)
            or self._staffed(end)
            or self._unit_follows(end)
            or self._paired(start, end, name)
        ):
            return "name.acronym"
        return "not.telecom"

    @cached_property
    def posts(self) -> set[int]:
        """First tokens of posts that only organizations have: "chief executive", "chief brand officer"."""
        keys = self.context.tokens.keys
        found = {
            hit.start
            for hit in self.context.hits.get(ROLE, ())
            if hit.payload.level in _COMPANY_LEVELS and not (hit.payload.plural or hit.payload.weak)
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
        return (end + 1 if context.tokens.keys[end] == "'s" else end) in self.posts

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

    def _paired(self, start: int, end: int, name: Name) -> bool:
        """Whether it stands beside another risky operator of a country that the text speaks of ("Elisa and DNA")."""
        tokens = self.context.tokens
        home = self._homes(name)
        beside = [(gap, start, self.ending.get(gap)) for gap in (start - 1, start - 2)]
        beside += [(end, gap, self.beginning.get(gap)) for gap in (end + 1, end + 2)]
        for left, right, other in beside:
            if other is None or not all(key in _LINKS for key in tokens.keys[left:right]):
                continue
            if tokens.words[other[0]][0].isupper():
                shared = home & set().union(*(self._homes(name) for name in other[2] if is_operator(name)))
                if shared and shared & self.context.countries.keys():
                    return True
        return False

    def _homes(self, name: Name) -> set[str]:
        entry = self.registry.get(name.entry)
        return {entry.country} if entry and entry.country else set()

    def _word(self, start: int, end: int, name: Name, *, known: bool) -> str:
        context = self.context
        style = context.style(start)
        if context.tokens.words[start].islower():
            return self._lower(start, end, name, known=known)
        if context.addressed(start):
            return "not.addressed"
        if context.named_before(start) or context.named_after(end):
            return "not.within"
        if end == start + 1 and context.tokens.keys[start] in self.surnames:
            return "not.surname"
        if end == start + 1 and context.tokens.keys[start] in self.coined:
            return "not.coined"
        operator = is_operator(name)
        if self._framed(start, end) or (is_operator(name) and self._staffed(end)):
            return "name.frame"
        if style != "normal":
            return "name.confirmed" if known and (self.telecom or not operator) else "not.headline"
        linked = self._linked(start, end)
        if context.article_before(start) and not context.owns(end):
            return "not.article"
        if end < context.size and context.tokens.words[end] == ":":
            return "not.label"
        if context.opens_sentence(start) and not (
            linked or (context.acts(context.unit_end(end)) and (known or self.telecom or not operator))
        ):
            return "not.opening"
        if not operator:
            return "name.capital"
        if known and self.telecom:
            return "name.confirmed"
        if self.telecom and (linked or context.cue_near(start, end) or self._near_operator(start, end)):
            return "name.context"
        return "name.paired" if self._paired(start, end, name) else "not.word"

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

    def _blocked(self, start: int, end: int, *, known: bool) -> str:
        """The rule for a digit or the like, which needs a noun for it, an operator beside it or an earlier use."""
        context = self.context
        if self._framed(start, end):
            return "name.frame"
        tokens = context.tokens
        after = tokens.words[end] if end < context.size else "."
        closes = not after[0].isalnum() and after[0] not in "-/%+"
        if start > 1 and tokens.words[start - 1] == "," and start - 1 in context.nouns_ending and closes:
            return "name.frame"
        if (
            self.telecom
            and (closes or context.acts(end) or after in _PLURAL_VERBS)
            and self._linked(start, end)
            and after != "'s"
        ):
            return "name.linked"
        if known and self.telecom and context.acts(end) and not context.measured(start):
            return "name.confirmed"
        return "not.bare"

    def _lower(self, start: int, end: int, name: Name, *, known: bool) -> str:
        """The rule for a brand in lower case ("du").

        It needs a noun for it, or a text about telecoms that speaks of its country.
        """
        tokens = self.context.tokens
        if tokens.words[start] not in (name.text, name.text.capitalize()):
            return "not.spelled"
        if self._framed(start, end):
            return "name.frame"
        if known and self._linked(start, end):
            return "name.linked"
        before = tokens.words[start - 1] if start else "."
        at_home = self.telecom and bool(self._homes(name) & self.context.countries.keys())
        fits = before in _PREPOSITIONS or self.context.acts(end) or self._linked(start, end)
        return "name.context" if at_home and fits else "not.small"

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
        return after > end and after in self.starts

    def _framed(self, start: int, end: int) -> bool:
        """Whether a noun for an operator names it: "operator 3", "3, the mobile operator"."""
        context = self.context
        keys = context.tokens.keys
        if start in context.nouns_ending and context.adjacent(start - 1):
            after = keys[end] if end < len(keys) else "."
            return not (after[0].isalnum() and context.tokens.words[start][0].isdigit()) or context.acts(end)
        if end + 1 < len(keys) and keys[end] == ",":
            for index in range(end + 1, min(end + 8, len(keys))):
                if index in context.nouns:
                    return True
                if not keys[index][0].isalnum() and keys[index] != "'s":
                    return False
        return False
