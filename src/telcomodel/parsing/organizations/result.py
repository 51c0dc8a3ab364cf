"""What recognition of organizations hands on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from telcomodel.lexicon.registry import Entry
from telcomodel.parsing.lookup import within
from telcomodel.tokens import Range

_TELLING: Final = frozenset("tell tells told telling".split())


class OrganizationMention(NamedTuple):
    """A name of an organization in the text.

    Attributes:
        start: Index of its first token.
        end: Index after its last token (a possessive ending is not part of it).
        entity: Index into `Organizations.entities`.
        rule: Why it was accepted (``name.safe``, ``name.context``, ``name.bracket``, ``name.grammar`` …).
    """

    start: int
    end: int
    entity: int
    rule: str


def is_told(keys: Sequence[str], mention: OrganizationMention) -> bool:
    """Whether somebody only speaks to an organization: "told the BBC"."""
    verb = mention.start - 1
    verb -= verb > 0 and keys[verb] == "the"
    return verb >= 0 and keys[verb] in _TELLING


class OrganizationEntity(NamedTuple):
    """An organization of the article.

    Attributes:
        name: Token range of the fullest form used.
        aliases: Token ranges of the first use of each other form.
        entry: The registry's row, or ``None``.
        operator: Whether it is a telecom operator.
        kind: Value of `OrganizationKind`, or ``None``.
        country: ISO 3166-1 alpha-2, if the article states or plainly implies it.
        parent: Index of the parent entity, when the text shows it.
        from_registry: Names of the fields that the registry filled.
        rule: Rule of the mention at `name`.
    """

    name: Range
    aliases: tuple[Range, ...]
    entry: Entry | None
    operator: bool
    kind: str | None
    country: str | None
    parent: int | None
    from_registry: tuple[str, ...]
    rule: str


class Organizations(NamedTuple):
    """Every organization of an article.

    Attributes:
        mentions: In text order, none overlapping another.
        entities: In order of first mention.
        undecided: Mentions whose operator could not be decided, with the candidates' ids.
    """

    mentions: Sequence[OrganizationMention] = ()
    entities: tuple[OrganizationEntity, ...] = ()
    undecided: tuple[tuple[Range, tuple[str, ...]], ...] = ()

    def starting(self, index: int) -> OrganizationMention | None:
        """The mention that starts at a token."""
        return next(iter(within(self.mentions, (index, index + 1))), None)

    def main_operator(self) -> int | None:
        """Index of the operator that the article names most, the first of several; ``None`` where it names none."""
        counts = Counter(mention.entity for mention in self.mentions if self.entities[mention.entity].operator)
        return max(sorted(counts), key=counts.__getitem__, default=None)
