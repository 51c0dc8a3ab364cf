"""What a sentence without parties says of an agreement told before: "The deal, worth $2bn, was approved in May"."""

from __future__ import annotations

from typing import Final

from telcomodel.lexicon.agreements import DealNoun
from telcomodel.parsing.alliances.merging import family
from telcomodel.parsing.alliances.reader import Reader
from telcomodel.parsing.alliances.result import Draft
from telcomodel.tokens import Range

_TOLD: Final = frozenset(("the", "this", "that", "their"))
_FAMILIES: Final = {
    "takeover": frozenset(("takeover",)),
    "sale": frozenset(("takeover",)),
    "bid": frozenset(("takeover",)),
    "union": frozenset(("takeover",)),
    "contract": frozenset(("supply",)),
    "venture": frozenset(("pact",)),
    "told": frozenset(("takeover",)),
    "pact": frozenset(("takeover", "supply", "pact")),
    "talks": frozenset(("takeover", "supply", "pact")),
}
"""Which agreements a noun of a frame may mean."""
_CONDITIONS: Final = frozenset("if unless once when whether until should before".split())
_UNSAID: Final = "unsaid"
_STATUSES: Final = frozenset(("approved", "completed", "blocked", "ended"))
_MODIFIERS: Final = 3
_NEAR: Final = 3


class FollowUps(Reader):
    """Reads sentences about the agreements told before them."""

    def read(self, noun: DealNoun, cue: Range, sentence: Range, told: list[Draft]) -> Draft | None:
        """What a noun with "the" or "this" adds to the agreement it means; ``None`` where that is not sure."""
        families = _FAMILIES.get(noun.frame)
        if families is None or not told:
            return None
        first = self.scene.left_edge(cue[0], sentence[0])
        if self.keys[first] not in _TOLD or cue[0] - first > _MODIFIERS:
            return None
        if not _CONDITIONS.isdisjoint(self.keys[sentence[0] : sentence[1]]):
            return None
        meant = self._meant([draft for draft in told if family(draft.kind) in families and not draft.weak], sentence)
        if meant is None:
            return None
        step = self.standing.of_noun(cue, first, None, sentence, cue[1], default=_UNSAID)
        if step is not None and step.status not in _STATUSES:
            step = None
        found = list(meant.members)
        draft = Draft(meant.kind, cue, found, step, "noun.told", (first, sentence[1]), body=meant.body, weak=True)
        draft.general = meant.general
        return draft

    def _meant(self, told: list[Draft], sentence: Range) -> Draft | None:
        """The only agreement told so far, else the one of the last sentences."""
        if not told:
            return None
        last = told[-1]
        parties = {frozenset(member.organization for member in draft.members) for draft in told}
        if len(parties) == 1:
            return last
        sentences = self.scene.tokens.sentences
        near = sentences[max(0, sentences.index(sentence) - _NEAR)][0]
        recent = [draft for draft in told if draft.words[0] >= near]
        return last if len({draft.kind for draft in recent}) == 1 else None
