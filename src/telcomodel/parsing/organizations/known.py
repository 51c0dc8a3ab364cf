"""Names of the registry in a text, each accepted by its risk class and what surrounds it."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from telcomodel.lexicon.organizations import ORGANIZATION_NOUN
from telcomodel.lexicon.registry import Name, Registry
from telcomodel.parsing.organizations.beside import PLURAL_VERBS, Beside, is_operator
from telcomodel.parsing.organizations.candidates import Candidate, find_candidates
from telcomodel.parsing.organizations.context import Context
from telcomodel.parsing.trace import Trace

_PREPOSITIONS: Final = frozenset(
    "with by from of at for to and or than against between like via as while rival rivals".split()
)
_SIGNS: Final = frozenset("!&+:)")
_ROUNDS: Final = 3
_SHARES: Final = frozenset("shares stake stock shareholder shareholders investors".split())
_SPOKESMEN: Final = frozenset("spokesman spokeswoman spokesperson spokespeople".split())
_RELATIVES: Final = frozenset(("which", "whose"))


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


def find_known(context: Context, registry: Registry, trace: Trace | None = None) -> list[Found]:
    """The names of the registry that the text uses as such, in text order."""
    candidates = find_candidates(context, trace)
    judge = _Judge(context, registry, candidates, noting=trace is not None)
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


class _Judge(Beside):
    """Decides on the candidates of one text, in rounds: what is accepted speaks for what is still open."""

    def __init__(self, context: Context, registry: Registry, candidates: Sequence[Candidate], *, noting: bool) -> None:
        super().__init__(context, registry, candidates)
        self.accepted: dict[int, str] = {}
        self.refused: dict[int, str] = {}
        self._noting = noting
        self.confirmed: set[str] = set()

    def _part_of_name(self, start: int, end: int) -> bool:
        """Whether a single word ends a longer name: "San Siro" in a text that says nothing of telecoms, a person's."""
        context = self.context
        if end > start + 1 or not context.named_before(start):
            return False
        return self._surname(start) or (context.evidence <= 1 and self.safe_keys <= {context.tokens.keys[start]})

    def _heads_name(self, start: int, end: int) -> bool:
        """Whether a name stands between a post and its holder's full name: "CEO Partner Ana Example"."""
        context = self.context
        given = context.tokens.keys[end] in context.words.given_names and end + 1 < context.size
        return given and start in self.heading and context.capital(end + 1)

    def _surname(self, start: int) -> bool:
        """Whether a post and one capitalized word stand right before a name: "chairman Subir Raha"."""
        return start > 1 and start - 1 in self.holding and self.context.named_before(start)

    @cached_property
    def namesakes(self) -> set[str]:
        """Single words by which the text names organizations of other trades: "the conglomerate Alfa"."""
        context = self.context
        keys = context.tokens.keys
        ends = {
            hit.end
            for hit in context.hits.get(ORGANIZATION_NOUN, ())
            if hit.payload not in ("operator", "company", "vendor") or keys[hit.end - 1] == "conglomerate"
        }
        return {keys[end] for end in ends if end < context.size and context.capital(end) and context.adjacent(end - 1)}

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
                    if not rule.startswith("not."):
                        self._accept(start, end, names, rule)
                    elif self._noting:
                        self.refused[start] = rule
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
        if end == start + 1 and self.context.in_code(start, end):
            return False
        return end > start + 1 or not word.islower() or name.text.islower()

    def weighed(self) -> str:
        """Whether the text is about telecoms, in words."""
        about = "about telecoms" if self.telecom else "not about telecoms"
        return f"text {about}: evidence {self.weight}, wanted {self.context.enough}"

    def _rule(self, start: int, end: int, names: tuple[Name, ...]) -> str:
        """The rule that accepts a candidate, or the reason that turns it down."""
        name = names[0]
        if end == start + 1 and self.context.in_code(start, end):
            return "not.code"
        if end == start + 1 and self._surname(start):
            return "not.surname"
        known = any(other.entry in self.confirmed for other in names)
        match name.risk:
            case "safe" | "phrase" if end == start + 1 and self._inside_name(start, end):
                return "not.within"
            case "safe" | "phrase" if end > start + 1 or not self.context.tokens.words[start].islower():
                return "name.confirmed" if known or (self.telecom and is_operator(name)) else "not.confirmed"
            case "safe" | "phrase" | "acronym":
                return self._acronym(start, end, name, known=known)
            case "word":
                return self._word(start, end, name, known=known)
            case _ if name.text.islower():
                return self._lower(start, end, name, known=known)
            case _:
                return self._blocked(start, end, name, known=known)

    def _inside_name(self, start: int, end: int) -> bool:
        """Whether a name stands between a given name and a surname: "Ana Bharti Example"."""
        context = self.context
        if end in self.starts or not start or context.tokens.keys[start - 1] not in context.words.given_names:
            return False
        return context.capital(start - 1) and context.adjacent(start - 1) and context.named_after(end)

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
            spelled = name.text == word or (name.risk == "safe" and context.opens_sentence(start))
            return "name.context" if spelled and stands else "not.company"
        if context.addressed(start):
            return "not.addressed"
        if context.tokens.keys[start] in self.coined:
            return "not.coined"
        if context.named_before(start) and context.named_after(end) and not known:
            return "not.within"
        if self._modelled(start) and not known:
            return "not.within"
        if not is_operator(name):
            return "name.acronym" if context.style(start) != "caps" or known else "not.headline"
        if context.article_before(start) and not (
            context.owns(end) or known or not self._homes(name).isdisjoint(context.countries)
        ):
            return "not.article"
        if (
            known
            or self.telecom
            or self._framed(start, end)
            or self._staffed(end)
            or start in self.posted
            or self._left(start, end)
            or self._unit_follows(end)
            or self._held(start, end)
            or self._described(end, name)
            or self._paired(start, end, name)
            or self._homely(start, name)
        ):
            return "name.acronym"
        return "not.telecom"

    def _word(self, start: int, end: int, name: Name, *, known: bool) -> str:
        context = self.context
        style = context.style(start)
        if context.tokens.words[start].islower():
            return self._lower(start, end, name, known=known)
        if context.addressed(start):
            return "not.addressed"
        led = start in self.ends or start in context.nouns_ending
        follows = context.named_after(end) and end not in self.starts and not (known and self._heads_name(start, end))
        if (context.named_before(start) and not led) or follows:
            return "not.within"
        if context.placed_within(start, end):
            return "not.within"
        if start - 1 in self.posts and context.tokens.keys[start - 1] == "chief":
            return "not.within"  # "Chief Partner Officer"
        if self._of_elsewhere(start, name):
            return "not.elsewhere"
        if end == start + 1 and context.tokens.keys[start] in self.namesakes:
            return "not.within"
        if end < context.size and (self._of_a_kind(end) if not known else self._of_others(end, name)):
            return "not.within"
        if end == start + 1 and self._given(start):
            return "not.within"
        if end == start + 1 and context.tokens.keys[start] in self.surnames and (not known or self._personal(start)):
            return "not.surname"
        if end == start + 1 and context.tokens.keys[start] in self.coined:
            return "not.coined"
        operator = is_operator(name)
        if self._framed(start, end) or (operator and (self._company(start, end, name) or self._homely(start, name))):
            return "name.frame"
        if style != "normal":
            announced = known or (operator and self._announces(end))
            return "name.confirmed" if announced and (self.telecom or not operator) else "not.headline"
        linked = self._linked(start, end)
        paired = context.tokens.words[end : end + 1] == ["/"] and linked
        if context.article_before(start) and not (context.owns(end) or paired or (known and end > start + 1)):
            return "not.article"
        if end < context.size and context.tokens.words[end] == ":":
            return "not.label"
        if context.opens_sentence(start) and not (
            linked
            or (self._acts(start, end) and (known or self.telecom or not operator))
            or (operator and ((known and self._intends(end)) or (self.telecom and self._employer(end))))
            or (operator and known and self.telecom and (context.heads_text(start) or self._held(start, end)))
        ):
            return "not.opening"
        if not operator:
            return "name.capital"
        if known and self.telecom:
            return "name.confirmed"
        if start in context.cue_starts and context.opens_sentence(start):
            return "not.opening"
        if self.telecom and (linked or context.cue_near(start, end) or self._near_operator(start, end)):
            return "name.context"
        return "name.paired" if self._paired(start, end, name) else "not.word"

    def _blocked(self, start: int, end: int, name: Name, *, known: bool) -> str:
        """The rule for a digit or the like, which needs a noun for it, an operator beside it or an earlier use."""
        context = self.context
        if self._framed(start, end):
            return "name.frame"
        if context.capital(start) and (self._described(end, name) or self._homely(start, name)):
            return "name.frame"
        tokens = context.tokens
        after = tokens.words[end] if end < context.size else "."
        held = start > 1 and tokens.keys[start - 1] == "in" and tokens.keys[start - 2] in _SHARES
        spoken = start > 1 and tokens.keys[start - 1] == "for" and tokens.keys[start - 2] in _SPOKESMEN
        if self.telecom and ((held and context.capital(start)) or (spoken and not context.measured(start))):
            return "name.context"  # "shares in Thus jumped", "a spokesman for 3"
        if self.telecom and end + 1 < context.size and self._opens_as_subject(start, end):
            return "name.context"
        closes = not after[0].isalnum() and after[0] not in "-/%+"
        if start > 1 and tokens.words[start - 1] == "," and closes:
            network = self.telecom and tokens.keys[start - 2] in context.words.ambiguous_nouns
            if network or start - 1 in context.nouns_ending:
                return "name.frame"
        if (
            self.telecom
            and (closes or context.acts(end) or after in PLURAL_VERBS)
            and self._linked(start, end)
            and after != "'s"
        ):
            return "name.linked"
        number = tokens.words[start][0].isdigit() and context.measured(start)
        if known and self.telecom and not number and (context.acts(end) or self._post_of(start, end)):
            return "name.confirmed"
        if self.telecom and not number and self._singular(start, end):
            return "name.context"
        # "1&1 has signed", "O! holds a share": such signs do not stand within words by chance.
        if self.telecom and context.acts(end) and not _SIGNS.isdisjoint(name.text):
            return "name.context"
        return "not.bare"

    def _opens_as_subject(self, start: int, end: int) -> bool:
        """Whether a digit that opens a sentence is told of: "3, which has few customers, called it a disgrace"."""
        tokens = self.context.tokens
        described = tokens.words[end] == "," and tokens.keys[end + 1] in _RELATIVES
        return described and tokens.words[start].isdigit() and self.context.opens_sentence(start)

    def _lower(self, start: int, end: int, name: Name, *, known: bool) -> str:
        """The rule for a brand in lower case ("du").

        It needs a noun for it, or a text about telecoms that speaks of its country.
        """
        tokens = self.context.tokens
        if tokens.words[start] not in (name.text, name.text.capitalize()):
            return "not.spelled"
        if self._framed(start, end) or (self.telecom and self._homely(start, name)):
            return "name.frame"
        if known and self._linked(start, end):
            return "name.linked"
        before = tokens.words[start - 1] if start else "."
        at_home = self.telecom and bool(self._homes(name) & self.context.countries.keys())
        fits = before in _PREPOSITIONS or self.context.acts(end) or self._linked(start, end)
        return "name.context" if at_home and fits else "not.small"
