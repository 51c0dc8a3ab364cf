"""The scorer: precision, recall and F1 of any reader of articles, by claims, kind by kind, with every error.

What an article says is written down as claims (see `telcomodel.Claim`), which need neither ids nor offsets. A claim is
found if one fact of the extraction says all that it states; a field left out claims nothing. A fact that no claim fits
is an error too, so the claims of one kind must be complete for an article.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeAlias

import attrs

from telcomodel.claims import KINDS, Claim
from telcomodel.grounding import Statement, statements_of
from telcomodel.knowledge.names import fold
from telcomodel.model.extraction import Extraction
from telcomodel.parsing.pipeline import parse
from telcomodel.text import Span

Gold: TypeAlias = Iterable["Claim | Mapping[str, Any]"]


@attrs.frozen(kw_only=True)
class Miss:
    """One error.

    Attributes:
        article: Number of the article, from 0.
        claim: The claim that was not found, or the fact found that nobody claims, as a claim.
        span: Where the fact found stands; ``None`` for a claim that was not found.
    """

    article: int
    claim: Claim
    span: Span | None = None


@attrs.frozen(kw_only=True)
class Tally:
    """How one kind of fact was read.

    Attributes:
        kind: Kind of claim.
        right: Number of claims that were found.
        missed: The claims that were not.
        extra: The facts found that nobody claims.
    """

    kind: str
    right: int
    missed: tuple[Miss, ...]
    extra: tuple[Miss, ...]

    @property
    def precision(self) -> float:
        """Share of the facts found that are claimed; 1 where nothing was found."""
        found = self.right + len(self.extra)
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        """Share of the claims that were found; 1 where nothing was claimed."""
        claimed = self.right + len(self.missed)
        return self.right / claimed if claimed else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both; 1 where nothing was claimed and nothing found."""
        both = 2 * self.right + len(self.missed) + len(self.extra)
        return 2 * self.right / both if both else 1.0


@attrs.frozen
class Score:
    """How a set of articles was read; ``print`` shows it as a table.

    Attributes:
        tallies: One per kind that was scored.
    """

    tallies: tuple[Tally, ...]

    def __getitem__(self, kind: str) -> Tally:
        """The tally of a kind of claim.

        Raises:
            KeyError: The kind was not scored.
        """
        for tally in self.tallies:
            if tally.kind == kind:
                return tally
        raise KeyError(kind)

    @property
    def errors(self) -> tuple[Miss, ...]:
        """Every error, in order of the articles."""
        found = [miss for tally in self.tallies for miss in (*tally.missed, *tally.extra)]
        return tuple(sorted(found, key=lambda miss: miss.article))

    def __str__(self) -> str:
        """A table, kind by kind."""
        rows = [f"{'kind':<10} {'P':>6} {'R':>6} {'F1':>6} {'right':>6} {'missed':>6} {'extra':>6}"]
        for one in self.tallies:
            figures = f"{one.precision:>6.3f} {one.recall:>6.3f} {one.f1:>6.3f}"
            rows.append(f"{one.kind:<10} {figures} {one.right:>6} {len(one.missed):>6} {len(one.extra):>6}")
        return "\n".join(rows)


def score(
    articles: Iterable[tuple[str | Extraction, Gold]],
    *,
    reader: Callable[[str], Extraction] = parse,
    kinds: Sequence[str] = KINDS,
) -> Score:
    """How well a reader finds what articles say.

    Args:
        articles: For each its text, or what was already read from it, and the claims that it makes.
        reader: What reads a text: `telcomodel.parse`, or the method of a `Parser` of your own.
        kinds: The kinds to score; others are left out of account.

    Raises:
        ModelError: A mapping is no claim.

    Example:
        >>> claims = [{"kind": "operator", "subject": "Telenor"}, {"kind": "operator", "subject": "Zumtobel Mobile"}]
        >>> found = score([("Telenor cut its prices before Zumtobel did.", claims)], kinds=["operator"])
        >>> print(found)
        kind            P      R     F1  right missed  extra
        operator    1.000  0.500  0.667      1      1      0
        >>> found.errors[0].claim.subject
        'Zumtobel Mobile'
    """
    right = dict.fromkeys(kinds, 0)
    missed: dict[str, list[Miss]] = {kind: [] for kind in kinds}
    extra: dict[str, list[Miss]] = {kind: [] for kind in kinds}
    for number, (text, gold) in enumerate(articles):
        extraction = reader(text) if isinstance(text, str) else text
        claims = [claim if isinstance(claim, Claim) else Claim.of(claim) for claim in gold]
        for kind in kinds:
            facts = facts_of(extraction, kind)
            for claim in (claim for claim in claims if claim.kind == kind):
                fit = next((fact for fact in facts if any(_says(one, claim) for one in fact)), None)
                if fit is None:
                    missed[kind].append(Miss(article=number, claim=claim))
                else:
                    facts.remove(fit)
                    right[kind] += 1
            extra[kind] += (Miss(article=number, claim=fact[0].claim, span=fact[0].span) for fact in facts)
    return Score(
        tuple(
            Tally(kind=kind, right=right[kind], missed=tuple(missed[kind]), extra=tuple(extra[kind])) for kind in kinds
        )
    )


def facts_of(extraction: Extraction, kind: str) -> list[list[Statement]]:
    """The facts of a kind, each with its statements: a metric of an operator in a market makes two.

    Indirect quotes are apart: gold seldom has them.
    """
    if kind == "quote":
        extraction = attrs.evolve(extraction, indirect=())
    statements = [statement for statement in statements_of(extraction) if statement.kind == kind]
    if kind != "metric":
        return [[statement] for statement in statements]
    return [
        sorted(pair, key=lambda one: one.values["subject"] is None)
        for pair in zip(statements[::2], statements[1::2], strict=True)
    ]


def _says(statement: Statement, claim: Claim) -> bool:
    """Whether a fact says all that a claim states, and, of words quoted and members, no more."""
    unsaid, wrong = statement.compare(claim)
    if unsaid or wrong:
        return False
    if claim.quote is not None and fold(claim.quote) != fold(statement.values["quote"]):
        return False
    return not claim.members or len(claim.members) == len(statement.values["members"])
