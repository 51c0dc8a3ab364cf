"""What the people stage yields."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from telcomodel.tokens import Range


class PersonMention(NamedTuple):
    """A personal name in the text.

    Attributes:
        start: Index of its first token, without title.
        end: Index after its last token.
        entity: Index into `People.entities`.
        full: Index of the first token with title ("Mr"); equal to `start` where there is none.
        form: ``name`` or ``surname``.
        rule: Why it was accepted.
    """

    start: int
    end: int
    entity: int
    full: int
    form: str
    rule: str


class PersonEntity(NamedTuple):
    """A person of the article.

    Attributes:
        name: Token range of the fullest form, without title.
        aliases: Token ranges of the first use of each other form.
        gender: ``m``, ``f`` or ``None``, from title or given name.
        kind: Value of `PersonKind` that title or zone imply, else ``None`` (roles decide later).
        rule: Rule of the mention at `name`.
    """

    name: Range
    aliases: tuple[Range, ...]
    gender: str | None
    kind: str | None
    rule: str


class People(NamedTuple):
    """Every person of an article: mentions in text order, entities in order of first mention."""

    mentions: Sequence[PersonMention] = ()
    entities: tuple[PersonEntity, ...] = ()
