"""Whose words a document's are: of who wrote it, who issued it, or on whose behalf it was published."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from telcomodel.parsing.coreference.focus import Focus
from telcomodel.parsing.coreference.result import Reference
from telcomodel.tokens import Tokens

_MODIFIED: Final = 10  # tokens from "by" within which the name of a document's author stands
_SENT: Final = 7  # tokens of to whom a document is sent
_DESCRIBED: Final = 5  # tokens of a description of whose page it is
_DEFINITE: Final = frozenset(("the", "this"))
_POST: Final = 6  # tokens of a post between a company and its holder
_PARTICIPLES: Final = ("ed", "en", "out")  # "published by", "written by", "carried out by"
_INNER: Final = frozenset("of for from at with in on who which that ( to by".split())
# What leads from a document to its publisher.
_PUBLISHING: Final = frozenset("which that by from on".split())
# Verbs of making a document public.
_ISSUES: Final = frozenset(
    "issued issues releases released releasing published publishes posted posts posting sent sends wrote writes "
    "circulated distributed launched airing aired ran".split()
)


class Documents:
    """Finds the authors and publishers of the documents that a text quotes."""

    def __init__(self, tokens: Tokens, focus: Focus, nouns: Mapping[str, str]) -> None:
        self.nouns = nouns
        self.tokens = tokens
        self.keys = tokens.keys
        self.focus = focus

    def publisher(self, end: int) -> int | None:
        """The organization of "the ruling, which Agcom published", "a report published by the consultancy Analysys"."""
        keys = self.keys
        index = end + 1 if end < len(keys) and keys[end] == "," else end
        by = self._by(index)
        if by is not None:
            inside = self.focus.organizations_within(by, by + _MODIFIED)
            return inside[0].entity if inside and self._one_phrase(by + 1, inside[0].start) else None
        if index < len(keys) and keys[index] in _PUBLISHING:
            inside = self.focus.organizations_within(index, index + 8)
            near = 5 if keys[index] == "on" else 2
            if inside and inside[0].start <= index + near:
                return inside[0].entity
            if keys[index] == "on" and keys[index + 1] in _DEFINITE:
                return self._owner(index + 1)
        return None

    def _owner(self, article: int) -> int | None:
        """The organization of "on the Bulgarian company's page"."""
        for index in range(article + 1, min(article + _DESCRIBED, len(self.keys) - 1)):
            if self.keys[index] in self.nouns and self.keys[index + 1] == "'s":
                return self.focus.organization(article, self.nouns[self.keys[index]])
        return None

    def author(self, end: int) -> int | None:
        """The person who wrote a document: "a study by the economist Ana Example", "a paper filed by Ana Example"."""
        by = self._by(end)
        if by is None:
            return None
        named = self.focus.persons_within(by, by + _MODIFIED)
        first = named[0] if named else None
        if first is None or not self._one_phrase(by + 1, first.full) or self._owns(first.end):
            return None
        return first.entity

    def issuer(self, index: int) -> Reference | None:
        """Who issues a document: the name that its sentence begins with ("Ana Example released a video that …")."""
        if self.keys[index - 1] not in _ISSUES:
            return None
        first = self.tokens.sentence(index)[0]
        person = next(iter(self.focus.persons_within(first, index)), None)
        body = next(iter(self.focus.organizations_within(first, index)), None)
        if person is not None and (body is None or person.start < body.end + _POST):
            if self._owns(person.end):
                return None
            return Reference(person.start, person.end, "person", person.entity, "description", "reference.author")
        if body is None or self._owns(body.end):
            return None
        return Reference(body.start, body.end, "organization", body.entity, "description", "reference.author")

    def _owns(self, end: int) -> bool:
        """Whether the sign of a possessor stands behind a name."""
        return end < len(self.keys) and self.keys[end] in ("'s", "'")

    def _by(self, index: int) -> int | None:
        """The "by" of whoever made a document, which a participle may precede."""
        keys = self.keys
        if index < len(keys) and (keys[index].endswith(_PARTICIPLES) or keys[index] == "sent"):
            index += 1
            if keys[index : index + 1] == ["to"]:  # "sent to all its staff by"
                index = next(
                    (place for place in range(index + 2, index + _SENT) if keys[place : place + 1] == ["by"]), index
                )
        return index if index + 1 < len(keys) and keys[index] == "by" else None

    def _one_phrase(self, start: int, end: int) -> bool:
        """Whether the words before a name describe its bearer: "economist", "an influential sociologist,"."""
        keys = self.keys[start:end]
        return all(key[0].isalnum() or key in (",", "-", ".", "&") for key in keys) and _INNER.isdisjoint(keys)
