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
_MADE: Final = frozenset(("made", "up", "composed", "consisting", "consists", "consist", "formed", "comprised", "is"))
_COMPOSED: Final = frozenset("of by comprising comprises between including includes grouping".split())
_BE: Final = frozenset(("are", "include", "were"))


class Consortia(Phrases):
    """Reads the nouns for alliances that have no name."""

    def read(self, noun: DealNoun, cue: Range, sentence: Range) -> Iterator[Draft]:
        """“A consortium of X, Y and Z”, “the N consortium consists of X and Y”, “its members are X and Y”."""
        start = cue[1]
        while start < sentence[1] and self.keys[start] in _MADE:
            start += 1
        first = self.scene.left_edge(cue[0], sentence[0])
        counted = self.scene.key(start) in _BE and self.scene.any_of("membership", sentence[0], cue[0])
        if noun.lemma not in _CONSORTIA or not (counted or self.scene.key(start) in _COMPOSED | {"with"}):
            return
        group = self.arguments.object(start + 1, sentence).group
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
        draft = Draft("alliance", cue, members(group, "member"), step, "noun.body", (first, sentence[1]))
        draft.name = self._name(cue[0], sentence[0])
        yield draft

    def _name(self, noun: int, first: int) -> Range | None:
        """What stands before a consortium as its name: "the SMW7 consortium"."""
        words, start = self.scene.tokens.words, noun
        while start > first and words[start - 1][0].isupper() and start - 1 not in self.scene.inside:
            start -= 1
        while start > first and words[start - 1][0].isdigit() and start - 1 not in self.scene.inside:
            start -= 1
        named = (
            start < noun
            and self.scene.key(start - 1) == "the"
            and all(i not in self.scene.placed for i in range(start, noun))
        )
        return (start, noun) if named else None

    def _bidding(self, sentence: Range) -> bool:
        """Whether a sentence tells what a consortium buys: then it is the buyer, and nothing more."""
        cues = (self.scene.cue(index) for index in range(*sentence))
        return any(cue is not None and cue.verb is not None and cue.verb.frame in _BUYING for cue in cues)
