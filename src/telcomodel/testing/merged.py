"""Hypothesis strategies for what is made of extractions: registry, recognizers, claims, the knowledge base's views.

Views are never invented: they are taken from a drawn `KnowledgeBase`, so they are as consistent as those of a real one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any, Final, TypeVar

import attrs
from hypothesis import strategies as st

from telcomodel.claims import Claim
from telcomodel.grounding import Finding, Grounding
from telcomodel.knowledge.base import KnowledgeBase, Snapshot, Standing
from telcomodel.knowledge.conflicts import Conflict
from telcomodel.knowledge.entities import KnownMarket, KnownOrganization, KnownPerson, Undecided
from telcomodel.knowledge.judgement import Judgement, Ref, Verdict
from telcomodel.knowledge.ledger import LedgerEntry, Participation
from telcomodel.knowledge.record import Record
from telcomodel.knowledge.seats import Tenure
from telcomodel.knowledge.series import Measure, Point, Series
from telcomodel.knowledge.source import Source, Value, When
from telcomodel.knowledge.states import Transition
from telcomodel.knowledge.utterances import Utterance
from telcomodel.lexicon.registry import Entry, Registry
from telcomodel.model.alliance import AllianceKind, DealKind, Status
from telcomodel.model.extraction import Extraction
from telcomodel.model.market import MetricKind
from telcomodel.model.organization import OrganizationKind
from telcomodel.model.person import MoveKind, PositionStatus
from telcomodel.parsing.pipeline import Parser
from telcomodel.parsing.recognizers import Recognized, Recognizer
from telcomodel.testing import strategies
from telcomodel.text import Span

T = TypeVar("T")
_WORDS: Final = strategies.words()
_OPTIONAL: Final = st.none() | _WORDS
_SYLLABLES: Final = st.sampled_from(
    "Al Bor Cor Dan El Fir Gal Hem Ir Jun Kor Lum Mor Nor Or Pel Quil Ros Sil Tar".split()
)
_NAMES: Final = st.lists(_SYLLABLES, min_size=2, max_size=3).map(lambda parts: "".join(parts).capitalize())
_TRUST: Final = st.sampled_from(("safe", "phrase", "acronym", "word", "blocked"))


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    """Rows of a registry with names that are nobody's; kind, country and aliases vary."""
    name = draw(_NAMES)
    kind = draw(st.sampled_from(OrganizationKind)).value
    prefix = "operator" if kind in ("group", "operator", "brand", "mvno", "isp") else "organization"
    return Entry(
        id=f"{prefix}:{name.lower()}",
        name=f"{name} Mobile",
        kind=kind,
        country=draw(st.none() | strategies.countries()),
        aliases=tuple(draw(st.lists(_NAMES, max_size=2))),
        risk=draw(_TRUST),
        services=tuple(draw(st.lists(st.sampled_from(("mobile", "fixed", "cable")), max_size=2, unique=True))),
    )


def registries() -> st.SearchStrategy[Registry]:
    """Small registries of drawn entries alone."""
    rows = st.lists(entries(), max_size=3, unique_by=lambda entry: entry.id)
    return rows.map(lambda found: Registry(None, tuple(found)))


@lru_cache(maxsize=1)
def _parser() -> Parser:
    return Parser()


def _recognizing(recognizer: Recognizer) -> Parser:
    return Parser(recognizers=[recognizer])


def parsers() -> st.SearchStrategy[Parser]:
    """The library's own parser, and parsers with a drawn registry or recognizer."""
    return st.builds(_parser) | st.builds(Parser, registry=registries()) | recognizers().map(_recognizing)


def recognized() -> st.SearchStrategy[Recognized]:
    """Names found, anywhere in the first `strategies.LENGTH` characters."""
    kinds = st.sampled_from(("operator", "organization", "person"))
    return st.builds(Recognized, span=strategies.spans(), kind=kinds, country=st.none() | strategies.countries())


@attrs.frozen
class WordRecognizer:
    """A recognizer that takes every occurrence of some words for names of one kind."""

    words: tuple[str, ...]
    kind: Any = "operator"

    def __call__(self, text: str, /) -> Iterable[Recognized]:
        """The occurrences, word by word."""
        for word in self.words:
            start = text.find(word)
            while start >= 0:
                yield Recognized(Span(start, start + len(word)), self.kind)
                start = text.find(word, start + len(word))


def recognizers() -> st.SearchStrategy[Recognizer]:
    """Recognizers that find drawn words."""
    kinds = st.sampled_from(("operator", "organization", "person"))
    return st.builds(WordRecognizer, st.lists(_NAMES, max_size=3).map(tuple), kinds)


_CLAIMED: Final[dict[str, dict[str, st.SearchStrategy[Any]]]] = {
    "operator": {"country": strategies.countries()},
    "position": {
        "organization": _WORDS,
        "role": _WORDS,
        "status": st.sampled_from([one.value for one in PositionStatus]),
    },
    "move": {
        "organization": _WORDS,
        "role": _WORDS,
        "move": st.sampled_from([one.value for one in MoveKind]),
        "date": st.dates().map(str),
    },
    "quote": {"quote": _WORDS},
    "agreement": {
        "relation": st.sampled_from([one.value for one in (*AllianceKind, *DealKind)]),
        "status": st.sampled_from([one.value for one in Status]),
        "members": st.lists(_WORDS, min_size=1, max_size=3).map(tuple),
        "value": strategies.decimals(),
        "unit": _WORDS,
    },
    "metric": {
        "metric": st.sampled_from([one.value for one in MetricKind]),
        "value": strategies.decimals(),
        "unit": _WORDS,
        "change": st.booleans(),
        "date": st.dates().map(str),
    },
}
_FIELDS: Final = {kind: st.fixed_dictionaries({}, optional=fields) for kind, fields in _CLAIMED.items()}


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """Claims of every kind, each with some of the fields that belong to its kind.

    Example:
        >>> from hypothesis import find
        >>> find(claims(), lambda claim: claim.kind == "move" and claim.role is not None).stated()
        ('role',)
    """
    kind = draw(st.sampled_from(list(_CLAIMED)))
    return Claim(kind=kind, subject=draw(_OPTIONAL), **draw(_FIELDS[kind]))


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    """Findings whose fields fit their grounding."""
    claim, grounding = draw(claims()), draw(st.sampled_from(Grounding))
    span = None if grounding is Grounding.ABSENT else draw(strategies.spans())
    fields = () if grounding is Grounding.SUPPORTED else claim.stated()
    correction = attrs.evolve(claim, subject=draw(_WORDS)) if grounding is Grounding.CONTRADICTED else None
    return Finding(claim=claim, grounding=grounding, span=span, fields=fields, correction=correction)


@st.composite
def records(draw: st.DrawFn, least: int = 0) -> Record:
    """Readings by several versions of the library and the lexicon."""
    return Record(
        extraction=draw(strategies.extractions(least)),
        library=draw(st.sampled_from(["1.0", "0.9", "0.10", "1.0rc1", "unknown"])),
        lexicon=draw(st.sampled_from(["1", "2"])),
    )


@st.composite
def refs(draw: st.DrawFn) -> Ref:
    """References to entities of articles that no base need hold."""
    kind = draw(st.sampled_from(("operator", "person", "market")))
    return Ref(f"{draw(st.integers(0, 3)):064x}", f"{kind}:{draw(st.integers(0, 3))}")


@st.composite
def judgements(draw: st.DrawFn, about: Sequence[Ref] = ()) -> Judgement:
    """Verdicts on pairs of references, of `about` where it has any."""
    one = st.sampled_from(about) if about else refs()
    a, b = draw(st.tuples(one, one).filter(lambda pair: pair[0] != pair[1]))
    revision, by = draw(st.integers(0, 2)), draw(_OPTIONAL)
    return Judgement(a, b, draw(st.sampled_from(Verdict)), revision, by, draw(_OPTIONAL))


@st.composite
def bases(draw: st.DrawFn, least: int = 0, most: int = 2) -> KnowledgeBase:
    """Knowledge bases of at most `most` articles and four judgements; `least` as in `strategies.extractions`."""
    found = draw(st.lists(records(least), min_size=least, max_size=most))
    about = [Ref(one.key, entity.id) for one in found for entity in one.extraction.entities()]
    judged = draw(st.lists(judgements(about if len(about) > 1 else ()), max_size=4))
    return KnowledgeBase.of(found, judged)


@st.composite
def _telling(draw: st.DrawFn, /, **facts: Callable[[strategies.Cast], st.SearchStrategy[Any]]) -> Extraction:
    """Extractions with one entity of every kind and one fact for each of the tables named, quicker to draw than any."""
    cast = draw(strategies.casts(operators=1, organizations=1, people=1, markets=1, posts=1, most=1))
    return Extraction(
        article=draw(strategies.articles()),
        operators=cast.operators,
        organizations=cast.organizations,
        people=cast.people,
        markets=cast.markets,
        **{table: [draw(strategy(cast))] for table, strategy in facts.items()},
    )


def _viewed(
    view: Callable[[KnowledgeBase], Sequence[T]], **facts: Callable[[strategies.Cast], st.SearchStrategy[Any]]
) -> st.SearchStrategy[T]:
    """A value of a view of a base of one article, which has a fact for each of the tables named."""
    drawn = _telling(**facts).map(lambda article: view(KnowledgeBase.of([article])))
    return drawn.filter(bool).flatmap(st.sampled_from)


def sources() -> st.SearchStrategy[Source]:
    """Articles that say so."""
    return _viewed(lambda base: base.markets[0].sources)


def values() -> st.SearchStrategy[Value[str]]:
    """Texts with their sources."""
    return _viewed(lambda base: base.markets[0].names)


def whens() -> st.SearchStrategy[When]:
    """Stretches of the calendar."""
    return strategies.periods().map(When.of)


def known_organizations() -> st.SearchStrategy[KnownOrganization]:
    """Organizations and operators of a base."""
    return _viewed(lambda base: (*base.operators, *base.organizations))


def known_people() -> st.SearchStrategy[KnownPerson]:
    """People of a base."""
    return _viewed(lambda base: base.people)


def known_markets() -> st.SearchStrategy[KnownMarket]:
    """Markets of a base."""
    return _viewed(lambda base: base.markets)


def ledger_entries() -> st.SearchStrategy[LedgerEntry]:
    """Alliances and deals of a base."""
    return _viewed(lambda base: base.ledger, alliances=strategies.alliances, deals=strategies.deals)


def participations() -> st.SearchStrategy[Participation]:
    """Memberships of a base's agreements."""
    return _viewed(lambda base: base.ledger[0].members, alliances=strategies.alliances, deals=strategies.deals)


def transitions() -> st.SearchStrategy[Transition]:
    """Steps of a base's agreements."""
    return _viewed(lambda base: base.ledger[0].transitions, alliances=strategies.alliances, deals=strategies.deals)


def tenures() -> st.SearchStrategy[Tenure]:
    """Seats held in a base."""
    return _viewed(lambda base: base.tenures)


def series() -> st.SearchStrategy[Series]:
    """Metrics of a base over time."""
    return _viewed(lambda base: base.series, metrics=strategies.metrics)


def points() -> st.SearchStrategy[Point]:
    """Points of a base's series."""
    return _viewed(lambda base: base.series[0].points, metrics=strategies.metrics)


def measures() -> st.SearchStrategy[Measure]:
    """Quantities whatever their words."""
    return strategies.quantities().map(Measure.of)


def utterances() -> st.SearchStrategy[Utterance]:
    """Quotes of a base."""
    return _viewed(lambda base: base.utterances, quotes=lambda cast: strategies.quotes(cast, indirect=False))


@st.composite
def snapshots(draw: st.DrawFn) -> Snapshot:
    """What a drawn base knows on a drawn day."""
    article = draw(_telling(alliances=strategies.alliances))
    return KnowledgeBase.of([article]).as_of(draw(st.dates()))


def standings() -> st.SearchStrategy[Standing]:
    """How a base's agreements stand at the end of time."""
    return ledger_entries().map(_standing)


def _standing(entry: LedgerEntry) -> Standing:
    return Standing(
        agreement=entry, status=entry.status, members=tuple(member.organization for member in entry.members)
    )


def undecided() -> st.SearchStrategy[Undecided]:
    """Entities of a base that somebody asked to keep apart until they are judged."""
    return _viewed(lambda base: _judged(base, Verdict.UNDECIDED).undecided)


def conflicts() -> st.SearchStrategy[Conflict]:
    """Conflicts of a base, among them one of two verdicts on one pair."""
    return _viewed(lambda base: _judged(base, Verdict.SAME, Verdict.DIFFERENT).conflicts)


def _judged(base: KnowledgeBase, *verdicts: Verdict) -> KnowledgeBase:
    """The base with verdicts on an operator and another organization of its first article."""
    extraction, key = base.records[0].extraction, base.records[0].key
    pair = Ref(key, extraction.operators[0].id), Ref(key, extraction.organizations[0].id)
    return KnowledgeBase.of(base.records, [Judgement(*pair, verdict) for verdict in verdicts])
