"""Strategies for what is made when somebody asks: pictures, explanations, and why a name was not recognized.

Explanations are never invented: they are those of drawn texts, so they are as consistent as those of real ones.
"""

from __future__ import annotations

from functools import lru_cache

from hypothesis import strategies as st

from telcomodel.export.pictures.view import View, show
from telcomodel.model.extraction import Entity, Fact, Mention
from telcomodel.parsing.pipeline import parse
from telcomodel.testing.strategies import extractions
from telcomodel.tracing import Explanation, Occurrence, Rejected, Step, explain, why_not

_SENTENCES = (
    "Telenor and Telia have signed a roaming agreement in Norway.",
    "Rain fell on the Orange Gardens.",
    "Mary Sample of Telia met Bo Sample of Elisa.",
    "“We are ready,” he said.",
    "Digi, the Malaysian operator, has 9 million customers.",
    "She wore an orange jumper.",
)
_SURFACES = ("Rain", "Orange", "Digi", "Telia", "Norway", "jumper", "Vodafone", "Sam")
_TURNED_DOWN = (
    ("Rain fell on Manchester all day long.", "Rain"),
    ("The DNA test was positive.", "DNA"),
    ("He won the Orange Prize in June.", "Orange"),
)
"""Texts, and names in them that are turned down."""
_texts = st.permutations(_SENTENCES).map(" ".join)


def views() -> st.SearchStrategy[View]:
    """Pictures of drawn extractions."""
    return extractions().map(show)


def explanations() -> st.SearchStrategy[Explanation]:
    """Explanations of facts, entities and mentions of drawn texts."""
    return _texts.flatmap(lambda text: st.sampled_from(_told(text)).map(lambda one: explain(text, one)))


@lru_cache(maxsize=32)
def _told(text: str) -> tuple[Fact | Entity | Mention, ...]:
    extraction = parse(text)
    return (*extraction.facts(), *extraction.entities(), *extraction.mentions)


def steps() -> st.SearchStrategy[Step]:
    """Steps of explanations."""
    return explanations().flatmap(lambda one: st.sampled_from(one.steps))


def occurrences() -> st.SearchStrategy[Occurrence]:
    """What was made of surfaces in drawn texts."""
    surfaces = st.sampled_from(_SURFACES)
    return st.tuples(_texts, surfaces).flatmap(lambda drawn: st.sampled_from(why_not(*drawn)))


def rejections() -> st.SearchStrategy[Rejected]:
    """Candidates that were turned down."""
    return st.sampled_from(_TURNED_DOWN).flatmap(lambda asked: st.sampled_from(why_not(*asked)[0].rejected))
