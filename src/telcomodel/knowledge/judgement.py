"""Judgements: what a user, or another program, says about who is who across articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import groupby

import attrs

from telcomodel.model import fields


class Verdict(Enum):
    """Whether two references mean the same entity."""

    SAME = "same"
    DIFFERENT = "different"
    UNDECIDED = "undecided"


@attrs.frozen(order=True)
class Ref:
    """An entity of a named article.

    Attributes:
        article: Key of the article (see `article_key`).
        entity: Id of the entity within that article's extraction.
    """

    article: str = attrs.field(validator=fields.text())
    entity: str = attrs.field(validator=fields.identifier)


def _other(instance: Judgement, attribute: attrs.Attribute[Ref], value: Ref) -> None:
    if value == instance.a:
        raise fields.refuse(instance, attribute, value, "wanted another reference than a")


@attrs.frozen
class Judgement:
    """One verdict on one pair of references; nothing is ever overwritten, a later revision outweighs an earlier one.

    Attributes:
        a: The smaller reference of the pair; both orders make the same judgement.
        b: The greater one.
        verdict: Same, different or undecided. Undecided takes an earlier verdict back and keeps the pair apart, for
            somebody to look at.
        revision: Counts the verdicts on this pair, from 0. Of two with the same revision that disagree, neither holds:
            the pair is undecided, and a conflict.
        by: Who judged, or ``None``.
        reason: Why, or ``None``.

    Example:
        >>> a, b = Ref("f00d", "person:smith"), Ref("beef", "person:john-smith")
        >>> Judgement(a, b, "same") == Judgement(b, a, "same")
        True
    """

    a: Ref = attrs.field(validator=fields.is_a(Ref))
    b: Ref = attrs.field(validator=[fields.is_a(Ref), _other])
    verdict: Verdict = attrs.field(converter=Verdict)
    revision: int = attrs.field(default=0, validator=[fields.is_a(int), attrs.validators.ge(0)])
    by: str | None = attrs.field(default=None, validator=fields.text(optional=True))
    reason: str | None = attrs.field(default=None, validator=fields.text(optional=True))

    def __attrs_post_init__(self) -> None:
        if self.b < self.a:
            a, b = self.b, self.a
            object.__setattr__(self, "a", a)
            object.__setattr__(self, "b", b)

    @property
    def pair(self) -> tuple[Ref, Ref]:
        """Both references, the smaller one first."""
        return self.a, self.b

    def rank(self) -> tuple[Ref, Ref, int, str, str, str]:
        """A total order: by pair, then revision."""
        return self.a, self.b, self.revision, self.verdict.value, self.by or "", self.reason or ""


def ordered(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The judgements as a set, in order."""
    return tuple(sorted(set(judgements), key=lambda one: (*one.rank(), one.by is None, one.reason is None)))


def verdicts(judgements: Iterable[Judgement]) -> Iterator[tuple[tuple[Ref, Ref], Verdict, tuple[Judgement, ...]]]:
    """For each pair its verdict and the judgements of the last revision; where these disagree, it is undecided."""
    for pair, group in groupby(ordered(judgements), key=lambda one: one.pair):
        of_pair = list(group)
        last = tuple(one for one in of_pair if one.revision == of_pair[-1].revision)
        agreed = {one.verdict for one in last}
        yield pair, agreed.pop() if len(agreed) == 1 else Verdict.UNDECIDED, last
