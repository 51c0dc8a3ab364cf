"""What coreference finds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from telcomodel.parsing.lookup import within


class Reference(NamedTuple):
    """What a mention means.

    Attributes:
        start: Index of the mention's first token.
        end: Index after its last token.
        kind: ``person``, ``organization`` or ``unnamed``.
        entity: Index of the person or organization entity; ``None`` for an unnamed one.
        form: Value of `Form`: name, alias, surname, pronoun or description.
        rule: The rule that linked it.
    """

    start: int
    end: int
    kind: str
    entity: int | None
    form: str
    rule: str


class References(NamedTuple):
    """What the article's mentions mean.

    Attributes:
        speakers: For each attribution, in order, the reference of its speaker, or ``None``.
        links: Descriptions and pronouns that mean an organization or a person ("the carrier", "its", "he"), in text
            order.
    """

    speakers: tuple[Reference | None, ...] = ()
    links: Sequence[Reference] = ()

    def organization_of(self, start: int) -> int | None:
        """Index of the organization that a description or pronoun starting at a token means, or ``None``."""
        found = within(self.links, (start, start + 1))
        return next((link.entity for link in found if link.kind == "organization"), None)
