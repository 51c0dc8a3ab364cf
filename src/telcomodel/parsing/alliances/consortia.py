"""Alliances without a name: "a consortium of X, Y and Z"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from telcomodel.lexicon.agreements import DealNoun
from telcomodel.parsing.alliances.parties import members
from telcomodel.parsing.alliances.phrases import Phrases
from telcomodel.parsing.alliances.result import Draft, Step
from telcomodel.tokens import Range

_CONSORTIA: Final = frozenset(("consortium", "coalition"))
_BUYING: Final = frozenset(("buy", "take", "bid", "pay", "sell", "invest"))
_MADE: Final = frozenset(("made", "up", "composed", "consisting", "formed", "comprised"))
_COMPOSED: Final = frozenset(("of", "by", "comprising", "between", "including", "grouping"))


class Consortia(Phrases):
    """Reads the nouns for alliances that have no name."""

    def read(self, noun: DealNoun, cue: Range, sentence: Range) -> Iterator[Draft]:
        """“A consortium of X, Y and Z”, “a coalition comprising X and Y”: an alliance without a name."""
        start = cue[1]
        while start < sentence[1] and self.keys[start] in _MADE:
            start += 1
        if noun.lemma not in _CONSORTIA or self.scene.key(start) not in _COMPOSED | {"with"}:
            return
        group = self.arguments.object(start + 1, sentence).group
        first = self.scene.left_edge(cue[0], sentence[0])
        if group is not None and self.scene.key(start) == "with":
            subject = self.arguments.subject(first, sentence)
            governed = subject is not None and self.governed(subject, noun, first)
            group = group._replace(parties=(*subject.parties, *group.parties)) if subject and governed else None
        if group is None or len(group.parties) < 2 or self._bidding(sentence):
            return
        step = self.standing.of_noun(cue, first, None, sentence, group.end, default="completed")
        if step is None:
            return
        if step.status in ("announced", "approved"):
            step = Step("completed", cue, None, "status.form")
        yield Draft("alliance", cue, members(group, "member"), step, "noun.body", (first, sentence[1]))

    def _bidding(self, sentence: Range) -> bool:
        """Whether a sentence tells what a consortium buys: then it is the buyer, and nothing more."""
        cues = (self.scene.cue(index) for index in range(*sentence))
        return any(cue is not None and cue.verb is not None and cue.verb.frame in _BUYING for cue in cues)
