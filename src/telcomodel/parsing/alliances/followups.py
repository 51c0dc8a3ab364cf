"""What a sentence without parties says of an agreement told before: "The deal, worth $2bn, was approved in May"."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from typing import Final

from telcomodel.lexicon.agreements import DealNoun
from telcomodel.parsing.alliances.arguments import Arguments
from telcomodel.parsing.alliances.merging import family
from telcomodel.parsing.alliances.reader import Reader
from telcomodel.parsing.alliances.result import Draft
from telcomodel.parsing.alliances.scene import Scene
from telcomodel.parsing.alliances.standing import Standing
from telcomodel.tokens import Range

_TOLD: Final = frozenset(("the", "this", "that", "these", "those", "their"))
_FAMILIES: Final = {
    "takeover": frozenset(("takeover",)),
    "sale": frozenset(("takeover",)),
    "bid": frozenset(("takeover",)),
    "union": frozenset(("takeover",)),
    "contract": frozenset(("supply",)),
    "venture": frozenset(("pact",)),
    "told": frozenset(("takeover",)),
    "plan": frozenset(("takeover", "pact")),
    "pact": frozenset(("takeover", "supply", "pact")),
    "talks": frozenset(("takeover", "supply", "pact")),
}
"""Which agreements a noun of a frame may mean."""
_VAGUE: Final = frozenset(("relationship",))
"""Nouns that mean more than agreements."""
_CONDITIONS: Final = frozenset("if unless once when whether until should before".split())
_CONDITIONS_BEHIND: Final = frozenset("if unless once until should".split())
_UNSAID: Final = "unsaid"
_STATUSES: Final = frozenset(("approved", "completed", "blocked", "ended"))
_MODIFIERS: Final = 3
_NEAR: Final = 3
_MANY: Final = 6
"""How many of the agreements told last are looked at."""


class FollowUps(Reader):
    """Reads sentences about the agreements told before them."""

    def __init__(self, scene: Scene, arguments: Arguments, standing: Standing) -> None:
        super().__init__(scene, arguments, standing)
        self.told: dict[tuple[str, frozenset[int]], Draft] = {}

    def note(self, draft: Draft) -> None:
        """Remember what is told, the last of each agreement last."""
        if not draft.weak:
            key = family(draft.kind), frozenset(member.organization for member in draft.members)
            self.told.pop(key, None)
            self.told[key] = draft

    def read(self, noun: DealNoun, cue: Range, sentence: Range) -> Draft | None:
        """What a noun with "the" or "this" adds to the agreement it means; ``None`` where that is not sure."""
        families = None if noun.lemma in _VAGUE else _FAMILIES.get(noun.frame)
        if families is None or not self.told:
            return None
        first = self.scene.left_edge(cue[0], sentence[0])
        bare = noun.frame == "talks" and first == cue[0]
        if (self.keys[first] not in _TOLD and not bare) or cue[0] - first > _MODIFIERS:
            return None
        if not _CONDITIONS.isdisjoint(self.keys[sentence[0] : first]):
            return None
        if not _CONDITIONS_BEHIND.isdisjoint(self.keys[cue[1] : sentence[1]]):
            return None
        meant = self._meant(families, sentence)
        if meant is None or self._with_another(meant, cue[1], sentence):
            return None
        step = self.standing.of_noun(cue, first, None, sentence, cue[1], default=_UNSAID)
        if step is not None and step.status not in _STATUSES:
            step = None
        if bare and (step is None or step.status != "ended"):
            return None
        reach = (first, sentence[1])
        return Draft(
            meant.kind,
            cue,
            list(meant.members),
            step,
            "noun.told",
            reach,
            body=meant.body,
            weak=True,
            general=meant.general,
        )

    def _with_another(self, meant: Draft, end: int, sentence: Range) -> bool:
        """Whether the party behind a noun is none of the agreement told before: "the collapse of talks with Z"."""
        if self.scene.key(end) not in ("with", "between"):
            return False
        other = self.arguments.phrases(end, sentence).get(self.keys[end])
        ours = {member.organization for member in meant.members}
        return other is not None and any(party.entity not in ours for party in other.parties)

    def _meant(self, families: frozenset[str], sentence: Range) -> Draft | None:
        """The only agreement told so far, else the only one of the last sentences."""
        told = [draft for (name, _), draft in islice(reversed(self.told.items()), _MANY) if name in families]
        if len(told) < 2:
            return told[0] if told else None
        sentences = self.scene.tokens.sentences
        near = sentences[max(0, bisect_left(sentences, sentence) - _NEAR)][0]
        return told[0] if told[1].words[0] < near <= told[0].words[0] else None
