"""What the roles stage yields."""

from __future__ import annotations

from typing import NamedTuple

from telcomodel.tokens import Range


class RolePhrase(NamedTuple):
    """A post as worded.

    Attributes:
        start: Index of its first token, without article.
        end: Index after its last token.
        title: Token ranges that word the post without the organization ("former" and "boss" of "former WorldCom boss").
        functions: Normalized functions.
        level: Normalized rank, or ``None``.
        kind: Value of `PersonKind`, or ``spokesperson``.
        status: Value of `PositionStatus`.
        person: Index of the person entity who holds it, or ``None`` for a description ("the chief executive").
        organization: Index of the organization entity it is held at, or ``None``.
        employer: Token range of the employer where it is restricted or no recognized organization, or ``None``.
        rule: The rule that tied them ("role.after", "role.before", "role.possessive" …).
        shared: Whether the post is worded in the plural, for several people.
    """

    start: int
    end: int
    title: tuple[Range, ...]
    functions: tuple[str, ...]
    level: str | None
    kind: str
    status: str
    person: int | None
    organization: int | None
    employer: Range | None
    rule: str
    shared: bool = False


class MoveMention(NamedTuple):
    """A clause that says that somebody takes or leaves a post.

    Attributes:
        start: Index of the first token of its words ("has named").
        end: Index after the last.
        kind: Value of `MoveKind`.
        person: Index of the person entity.
        role: Index of the role phrase, or ``None``.
        predecessor: Index of a person entity, or ``None``.
        successor: Index of a person entity, or ``None``.
        dates: Token ranges in which its date may stand.
        rule: The rule that read it.
    """

    start: int
    end: int
    kind: str
    person: int
    role: int | None
    predecessor: int | None
    successor: int | None
    dates: tuple[Range, ...]
    rule: str


class Roles(NamedTuple):
    """Every role phrase and every move of an article, in text order."""

    phrases: tuple[RolePhrase, ...] = ()
    moves: tuple[MoveMention, ...] = ()
