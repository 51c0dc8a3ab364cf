"""Grounding: claims by anybody, checked against what a text says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from difflib import SequenceMatcher
from enum import Enum
from functools import lru_cache
from typing import Any, Final, NamedTuple

import attrs

from telcomodel.claims import Claim
from telcomodel.knowledge.names import fits, fold
from telcomodel.lexicon.data import load, phrase_key
from telcomodel.lexicon.quantities import vocabulary
from telcomodel.lexicon.registry import registry
from telcomodel.model.alliance import Alliance, Deal
from telcomodel.model.extraction import Extraction
from telcomodel.model.market import Market, Metric
from telcomodel.model.organization import Operator, Organization
from telcomodel.model.person import Move, Person, Position, Role
from telcomodel.model.quote import Quote, Unnamed
from telcomodel.parsing.pipeline import parse
from telcomodel.text import Span

# Two wordings with this part of their words in common are taken for one quote, misquoted.
_MISQUOTED: Final = 0.7


class Grounding(Enum):
    """What a text has to say to a claim."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    ABSENT = "absent"


@attrs.frozen(kw_only=True)
class Finding:
    """A claim and what the text says to it.

    Attributes:
        claim: The claim.
        grounding: Supported: the text says all of it. Contradicted: it says otherwise. Absent: it does not say.
        span: Where the text says so, or ``None`` for a claim that is absent.
        fields: Names of the fields that the text contradicts, or that it does not state.
        correction: The claim as the text has it, for a contradicted one, else ``None``.
    """

    claim: Claim
    grounding: Grounding
    span: Span | None = None
    fields: tuple[str, ...] = ()
    correction: Claim | None = None


def ground(claims: Iterable[Claim | Mapping[str, Any]], text: str | Extraction) -> tuple[Finding, ...]:
    """What a text says to each claim, in the order of the claims.

    Args:
        claims: Claims, or mappings with their fields, such as the items of a model's answer in `claims_schema`.
        text: The text, or what was already read from it.

    Raises:
        ModelError: A mapping is no claim.

    Example:
        >>> claim = {"kind": "position", "subject": "Ana Example", "organization": "Telenor", "role": "CFO"}
        >>> finding, = ground([claim], "“We are ready,” said Ana Example, chief executive of Telenor.")
        >>> finding.grounding.value, finding.fields, finding.correction.role
        ('contradicted', ('role',), 'chief executive')
    """
    extraction = parse(text) if isinstance(text, str) else text
    statements = tuple(statements_of(extraction))
    rows = (claim if isinstance(claim, Claim) else Claim.of(claim) for claim in claims)
    return tuple(_find(claim, statements) for claim in rows)


class Statement(NamedTuple):
    """One fact of the text in the form of a claim: values as a claim words them, beside what they are compared with."""

    kind: str
    span: Span
    values: dict[str, Any]
    about: dict[str, Any]

    @property
    def claim(self) -> Claim:
        """All that the fact says, as a claim."""
        return Claim(kind=self.kind, **self.values)

    def compare(self, claim: Claim) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Names of the fields that a claim of this kind states and this fact does not, and of those it contradicts."""
        stated = claim.stated()
        unsaid = tuple(name for name in stated if self.values.get(name) is None)
        wrong = (name for name in stated if name not in unsaid and not _AGREE[name](getattr(claim, name), self))
        return unsaid, tuple(wrong)


def _find(claim: Claim, statements: Iterable[Statement]) -> Finding:
    """The statement on the same matter that agrees best decides."""
    best: tuple[tuple[int, int], Finding] | None = None
    for statement in statements:
        if statement.kind != claim.kind:
            continue
        unsaid, wrong = statement.compare(claim)
        agreed = [name for name in claim.stated() if name not in unsaid and name not in wrong]
        if not _same_matter(claim, statement, agreed):
            continue
        if wrong:
            correction = attrs.evolve(claim, **{name: statement.values[name] for name in wrong})
            finding = Finding(
                claim=claim,
                grounding=Grounding.CONTRADICTED,
                span=statement.span,
                fields=wrong,
                correction=correction,
            )
        elif unsaid:
            finding = Finding(claim=claim, grounding=Grounding.ABSENT, fields=unsaid)
        else:
            finding = Finding(claim=claim, grounding=Grounding.SUPPORTED, span=statement.span)
        rank = len(wrong), len(unsaid)
        if best is None or rank < best[0]:
            best = rank, finding
    return best[1] if best else Finding(claim=claim, grounding=Grounding.ABSENT, fields=claim.stated())


def _same_matter(claim: Claim, statement: Statement, agreed: list[str]) -> bool:
    """Whether a statement says something to a claim at all."""
    match claim.kind:
        case "operator":
            return "subject" in agreed
        case "position" | "move":
            others = [name for name in ("organization", "role", "move") if getattr(claim, name) is not None]
            return "subject" in agreed and (len(others) < 2 or any(name in agreed for name in others))
        case "quote":
            return claim.quote is not None and _likeness(claim.quote, statement.values["quote"]) >= _MISQUOTED
        case "agreement":
            shared = sum(any(_is_named(who, name) for who in statement.about["members"]) for name in claim.members)
            return "subject" in agreed or (shared >= min(2, len(claim.members)) and shared > 0)
        case _:
            dated = claim.date is None or statement.values["date"] is None or "date" in agreed
            level = bool(claim.change) == statement.values["change"]
            return {"subject", "metric"} <= set(agreed) and dated and level


def statements_of(extraction: Extraction) -> Iterator[Statement]:
    """Every fact of an extraction in the form of a claim; a metric of an operator in a market comes twice, for each."""
    yield from map(_of_operator, extraction.operators)
    yield from (_of_position(person, held) for person in extraction.people for held in person.positions)
    yield from map(_of_move, extraction.moves)
    yield from map(_of_quote, (*extraction.quotes, *extraction.indirect))
    yield from map(_of_agreement, extraction.alliances)
    yield from map(_of_agreement, extraction.deals)
    yield from (_of_metric(metric, one) for metric in extraction.metrics for one in (metric.operator, metric.market))


def _of_operator(operator: Operator) -> Statement:
    country = None if "country" in operator.from_registry else operator.country
    values = {"subject": operator.name, "country": country}
    return Statement("operator", operator.evidence[0].span, values, {"subject": operator})


def _of_position(person: Person, held: Position) -> Statement:
    values = {**_post(held.role, held.organization), "subject": person.name, "status": held.status.value}
    about = {"subject": person, "organization": held.organization, "role": held.role}
    return Statement("position", held.evidence[0].span, values, about)


def _of_move(move: Move) -> Statement:
    post = move.position
    role, employer = (post.role, post.organization) if post else (None, None)
    date = move.date.value if move.date else None
    values = {**_post(role, employer), "subject": move.person.name, "move": move.kind.value, "date": date}
    about = {"subject": move.person, "organization": employer, "role": role}
    return Statement("move", move.evidence[0].span, values, about)


def _of_quote(quote: Quote) -> Statement:
    span = Span(quote.segments[0].start, quote.segments[-1].end)
    return Statement("quote", span, {"quote": quote.text, "subject": _name(quote.speaker)}, {"subject": quote.speaker})


def _of_agreement(agreement: Alliance | Deal) -> Statement:
    members = tuple(member.organization for member in agreement.members)
    values = {
        "subject": agreement.name or (agreement.body.name if agreement.body else None),
        "relation": agreement.kind.value,
        "status": agreement.status.value,
        "members": tuple(member.name for member in members),
        "value": agreement.value.value if agreement.value else None,
        "unit": agreement.value.unit if agreement.value else None,
    }
    about: dict[str, Any] = {"subject": agreement.body, "members": members, "quantity": agreement.value}
    return Statement("agreement", agreement.evidence[0].span, values, about)


def _of_metric(metric: Metric, measured: Operator | Market | None) -> Statement:
    values = {
        "subject": _name(measured),
        "metric": metric.kind.value,
        "value": metric.quantity.value,
        "unit": metric.quantity.unit,
        "change": metric.change,
        "date": metric.period.value if metric.period else None,
    }
    about: dict[str, Any] = {"subject": measured, "quantity": metric.quantity}
    return Statement("metric", metric.evidence[0].span, values, about)


def _post(role: Role | None, employer: Organization | None) -> dict[str, Any]:
    return {"role": role.title if role else None, "organization": employer.name if employer else None}


def _name(who: Person | Organization | Market | Unnamed | None) -> str | None:
    if who is None:
        return None
    return who.description if isinstance(who, Unnamed) else who.name


def _is_named(who: object, name: str) -> bool:
    """Whether an entity of the text goes by a name: in the text, in the registry, or by a surname of its own."""
    wanted = fold(name)
    match who:
        case Person():
            return any(fold(one) == wanted for one in (who.name, *who.aliases)) or _either_fits(wanted, fold(who.name))
        case Organization():
            if any(fold(one) == wanted for one in (who.name, *who.aliases)):
                return True
            return who.entry is not None and any(entry.id == who.entry for entry in registry().lookup(name))
        case Market():
            return wanted in (fold(who.name), fold(who.text)) or name == who.code
        case Unnamed():
            return fold(who.description) == wanted
        case _:
            return False


def _either_fits(a: str, b: str) -> bool:
    return fits(a, b) or fits(b, a)


def _subject(claimed: str, statement: Statement) -> bool:
    if _is_named(statement.about["subject"], claimed):
        return True
    return statement.kind == "agreement" and fold(claimed) == fold(statement.values["subject"])


@lru_cache(maxsize=1024)
def _functions(title: str) -> frozenset[str]:
    """The functions of a post, read as the parser reads it beside a name."""
    people = parse(f"Ana Example, {title} of Telenor, was there.").people
    roles = (held.role for person in people for held in person.positions)
    return frozenset(function for role in roles if role for function in role.functions)


def _role(claimed: str, statement: Statement) -> bool:
    role: Role = statement.about["role"]
    return fold(claimed) == fold(role.title) or (
        bool(role.functions) and _functions(claimed) == frozenset(role.functions)
    )


def _quote(claimed: str, statement: Statement) -> bool:
    return f" {fold(claimed)} " in f" {fold(statement.values['quote'])} "


def _likeness(claimed: str, quoted: str) -> float:
    """How much of the shorter wording stands in the other, in order; 1 where all of it does."""
    a, b = fold(claimed).split(), fold(quoted).split()
    matching = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
    return sum(block.size for block in matching) / max(1, len(a))


def _members(claimed: tuple[str, ...], statement: Statement) -> bool:
    return all(any(_is_named(who, name) for who in statement.about["members"]) for name in claimed)


def _value(claimed: Decimal, statement: Statement) -> bool:
    quantity = statement.about["quantity"]
    return claimed in (quantity.value, quantity.upper)


@lru_cache(maxsize=256)
def _units(claimed: str) -> frozenset[str]:
    """The units of the model that a claim may mean by a word: "subscribers" are customers, "US$" is USD."""
    known = vocabulary()
    key = phrase_key(claimed)
    money = known.money_before.get(claimed) or known.money_after.get(key)
    measure = known.measures.get(claimed)
    counted = load("units")["counted"].get(key)
    return frozenset(
        (
            fold(claimed),
            *(map(fold, money.codes) if money and money.factor == 1 else ()),
            *((fold(measure.base),) if measure and measure.factor == 1 else ()),
            *((fold(counted[0]),) if counted else ()),
        )
    )


def _same(field: str) -> Callable[[Any, Statement], bool]:
    return lambda claimed, statement: bool(claimed == statement.values[field])


_AGREE: Final[dict[str, Callable[[Any, Statement], bool]]] = {
    **{field: _same(field) for field in ("status", "move", "relation", "metric", "change", "country")},
    "subject": _subject,
    "organization": lambda claimed, statement: _is_named(statement.about["organization"], claimed),
    "role": _role,
    "quote": _quote,
    "members": _members,
    "value": _value,
    "unit": lambda claimed, statement: fold(statement.values["unit"]) in _units(claimed),
    "date": lambda claimed, statement: statement.values["date"].startswith(claimed),
}
