"""Laws of the knowledge base, over generated extractions."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import attrs
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from telcomodel import Judgement, KnowledgeBase, Operator, Record, Ref, Role, Verdict, from_lines, to_lines
from telcomodel.testing.merged import bases, records
from tests.articles import CEO, CFO, alliance, article, move, operator, person, post, quote


@st.composite
def clashing(draw: st.DrawFn) -> Record:
    """A reading of one of a few articles."""
    record = draw(records())
    other = draw(st.sampled_from(["wire", "gazette"]))
    article = attrs.evolve(record.extraction.article, sha256="0" * 64, text=None, source=other, published=None)
    return attrs.evolve(record, extraction=attrs.evolve(record.extraction, article=article))


def judged(pair: Sequence[Ref], verdict: Verdict, revision: int, by: str | None) -> Judgement:
    return Judgement(pair[0], pair[1], verdict, revision, by)


@st.composite
def clashing_bases(draw: st.DrawFn) -> KnowledgeBase:
    """Bases, some of whose articles are read by several versions."""
    base = draw(bases())
    return KnowledgeBase.of([*base.records, *draw(st.lists(clashing(), max_size=1))], base.judgements)


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])  # three bases
@given(clashing_bases(), clashing_bases(), clashing_bases())
def test_union_is_a_semilattice(a: KnowledgeBase, b: KnowledgeBase, c: KnowledgeBase) -> None:
    """Associative, commutative, idempotent, with the empty base as identity."""
    assert (a | b) | c == a | (b | c) == KnowledgeBase.union([c, a, b])
    assert a | b == b | a
    assert a | a == a
    assert a | KnowledgeBase() == a == KnowledgeBase() | a


@st.composite
def stories(draw: st.DrawFn) -> KnowledgeBase:
    """Articles about few people, companies and alliances, so that much is merged, undecided and disputed."""
    days = st.none() | st.sampled_from(["2015-01-01", "2015-02-01", "2016-03-01"])
    companies = [operator("Altyn"), operator("Altyn", country="KZ"), operator("Nordic Mobile", entry="operator:nordic")]

    def told(published: str | None, at: Operator, name: str, role: Role, status: str, step: str, said: str) -> Record:
        who = person(name, post(role, at, status))
        agreement = alliance(step, at, name="Fjord Alliance" if said else None)
        kind = "departure" if status in ("former", "outgoing") else "appointment"
        return Record(
            extraction=article(
                published,
                operators=[at],
                people=[who],
                moves=[move(kind, who, on=published)],
                alliances=[agreement],
                quotes=[quote(said, who)] if said else [],
            )
        )

    names = ["John Smith", "J. Smith", "Smith", "John A. Smith", "Ana Example"]
    statuses = ["current", "former", "incoming", "outgoing", "interim"]
    steps = ["rumoured", "announced", "completed", "denied", "ended"]
    said = ["", "Yes", "We have never been more certain that this will work"]
    one = st.builds(
        told,
        days,
        st.sampled_from(companies),
        st.sampled_from(names),
        st.sampled_from([CEO, CFO]),
        st.sampled_from(statuses),
        st.sampled_from(steps),
        st.sampled_from(said),
    )
    found = draw(st.lists(one, min_size=2, max_size=7))
    refs = [Ref(record.key, entity.id) for record in found for entity in record.extraction.people]
    pairs = st.lists(st.sampled_from(refs), min_size=2, max_size=2, unique=True)
    judgements = st.builds(judged, pairs, st.sampled_from(Verdict), st.just(0), st.none())
    return KnowledgeBase.of(found, draw(st.lists(judgements, max_size=3)) if len(refs) > 1 else ())


@settings(max_examples=30)
@given(stories() | clashing_bases(), st.randoms(use_true_random=False))
def test_order_does_not_matter(base: KnowledgeBase, random: Random) -> None:
    """Folding one by one, in any order, gives the same base and the same views."""
    pieces = [KnowledgeBase.of([record]) for record in base.records]
    pieces += [KnowledgeBase.of((), [judgement]) for judgement in base.judgements]
    random.shuffle(pieces)
    folded = KnowledgeBase()
    for piece in pieces:
        folded |= piece
    assert folded == base
    for view in ("operators", "organizations", "people", "markets", "undecided"):
        assert getattr(folded, view) == getattr(base, view)
    for view in ("tenures", "ledger", "utterances", "series", "conflicts"):
        assert getattr(folded, view) == getattr(base, view)


@settings(max_examples=15)
@given(clashing_bases() | stories())
def test_nothing_is_lost(base: KnowledgeBase) -> None:
    """Every entity belongs to one merged entity, every fact to a view, with its article among the sources."""
    known = base.resolution.known
    entities = {Ref(record.key, entity.id) for record in base.records for entity in record.extraction.entities()}
    assert set(known) == entities
    for ref, entity in known.items():
        assert ref in entity.refs and ref.article in {source.article for source in entity.sources}
    assert len({entity.id for entity in known.values()}) == len({id(entity) for entity in known.values()})
    for record in base.records:
        printed = {text for one in base.utterances for text in (variant.value for variant in one.variants)}
        assert {quote.text for quote in record.extraction.quotes} <= printed
        stated = {value.value.value for one in base.series for point in one.points for value in point.values}
        assert {metric.quantity.value for metric in record.extraction.metrics} <= stated
        told = [source.article for entry in base.ledger for source in entry.sources]
        assert not (record.extraction.alliances or record.extraction.deals) or record.key in told


@settings(max_examples=15)
@given(clashing_bases() | stories())
def test_judged_different_never_merge(base: KnowledgeBase) -> None:
    """A pair whose last verdict is different or undecided is never one."""
    known = base.resolution.known
    last: dict[tuple[Ref, Ref], list[Judgement]] = {}
    for judgement in base.judgements:
        found = last.setdefault(judgement.pair, [])
        if found and found[0].revision != judgement.revision:
            found.clear()
        found.append(judgement)
    for (a, b), judgements in last.items():
        if a in known and b in known and {one.verdict for one in judgements} != {Verdict.SAME}:
            assert known[a].id != known[b].id


@settings(max_examples=15)
@given(clashing_bases() | stories())
def test_lines_and_back(base: KnowledgeBase) -> None:
    """JSON Lines lose nothing, and lines one after the other are the union."""
    lines = list(to_lines(base))
    assert from_lines(lines) == base
    assert from_lines([*lines, "", *lines]) == base
    assert from_lines(to_lines(base, text=False)).resolution == base.resolution


@settings(max_examples=10)
@given(records())
def test_the_text_stays(record: Record) -> None:
    """Of two equal readings the one that kept the text stays."""
    article = attrs.evolve(record.extraction.article, text=None)
    bare = attrs.evolve(record, extraction=attrs.evolve(record.extraction, article=article))
    assert (KnowledgeBase.of([bare]) | KnowledgeBase.of([record])).records == (record,)
