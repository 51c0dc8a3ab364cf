"""Tokens × hits → people: personal names, and which mentions mean the same person.

`candidates` are runs of capitals (`uncased` where a text has none); `evidence` and `posts` judge them by what is in
their `surroundings`; `identity` makes persons of them, `misprints` included.
"""

from __future__ import annotations

from collections.abc import Sequence

from telcomodel.parsing.lookup import Hits
from telcomodel.parsing.organizations import Organizations
from telcomodel.parsing.people.candidates import find_candidates
from telcomodel.parsing.people.evidence import Accepted, judge, with_recognized
from telcomodel.parsing.people.identity import identify
from telcomodel.parsing.people.result import People, PersonEntity, PersonMention
from telcomodel.parsing.people.surroundings import Surroundings
from telcomodel.parsing.people.uncased import find_uncased, uncased_sentences
from telcomodel.parsing.places import PlaceMention
from telcomodel.parsing.recognizers import RecognizedName
from telcomodel.parsing.trace import Trace
from telcomodel.parsing.zones import Zones
from telcomodel.tokens import Tokens

__all__ = ["People", "PersonEntity", "PersonMention", "find_people"]


def find_people(
    tokens: Tokens,
    hits: Hits,
    zones: Zones,
    organizations: Organizations,
    places: Sequence[PlaceMention],
    recognized: tuple[RecognizedName, ...] = (),
    trace: Trace | None = None,
) -> People:
    """The people of an article: candidates by form, accepted on evidence, then joined to persons."""
    around = Surroundings.of(tokens, hits, zones, organizations, places, recognized)
    sentences = uncased_sentences(around)
    accepted = judge(around, find_candidates(around, sentences), trace)
    if around.recognized:
        accepted = with_recognized(around, accepted)
    if sentences:
        accepted += [Accepted(name, "name.uncased") for name in find_uncased(around, sentences)]
        accepted.sort(key=lambda item: item.candidate.start)
    return identify(around, accepted, trace)
