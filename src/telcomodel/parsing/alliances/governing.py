"""What governs a cue: the words above it that say how far an agreement has come, and what is said of it behind."""

from __future__ import annotations

from typing import Final

from telcomodel.lexicon.agreements import Governor
from telcomodel.parsing.alliances.scene import Scene
from telcomodel.tokens import Range

RANKS: Final = ("rumoured", "in_talks", "proposed", "denied", "announced", "approved", "completed", "blocked", "ended")
"""Statuses by how much they outweigh what other sentences say."""
FINAL: Final = frozenset(("denied", "ended", "blocked"))
OPEN: Final = frozenset(("rumoured", "in_talks", "proposed"))
FUTURE: Final = frozenset(("will", "shall", "would", "'ll", "to"))
MODAL: Final = frozenset(("may", "might", "could"))
_CONDITIONS: Final = frozenset(("if", "whether", "unless", "would", "until"))
_ARTICLES: Final = frozenset(("a", "an"))
_TALK: Final = frozenset("speculation rumours rumors uncertainty doubts doubt".split())
_REVERSING: Final = frozenset(
    "reverse reversed reversing overturn overturned overturns overturning lift lifted lifting annul annulled annuls "
    "annulling quash quashed quashing".split()
)
_REVERSED_REACH: Final = 6
_SUM_REACH: Final = 3
PERFECT: Final = frozenset(("has", "have", "had"))
DUTY: Final = frozenset(("must", "should", "ought"))
NOT_YET: Final = FUTURE | MODAL | DUTY
_JUDGE_REACH: Final = 5
_SUING: Final = frozenset(
    "file filed files filing sue sued sues suing ask asked asks urge urged urges seek sought seeks want wants wanted "
    "threaten threatened threatens lawsuit suit bid effort attempt attempts try tried application call called".split()
)
BE: Final = frozenset(("is", "are", "was", "were", "be", "been", "being", "'re"))
_BOUNDS: Final = frozenset(
    ("but", "while", "whereas", "where", "although", "though", "after", "before", "when", "once")
)
PARTING: Final = _BOUNDS | frozenset((";", ":"))
_NOUN_REACH: Final = 20


class Governing:
    """Reads what governs the cues of one article."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.keys = scene.keys

    def negated(self, first: int, last: int) -> bool:
        """Whether a negation stands between two tokens."""
        return any(
            self.keys[index : index + 2] != ["no", "one"] for index in self.scene.each_of("negation", first, last)
        )

    def governing(self, first: int, last: int) -> tuple[str | None, Range | None]:
        """The status that the governors between two tokens give, outermost first.

        And the words of the one that decides.
        """
        best: str | None = None
        words: Range | None = None
        governors, keys = self.scene.governors, self.keys
        index = first
        while index < last:
            hit = governors.get(index)
            if hit is None or hit.end > last:
                index += self._inserted(index, last) if keys[index] == "," else 1
                continue
            governor: Governor = hit.payload
            if self.keys[hit.end : hit.end + 2] in (["to", "comment"], ["comment", "on"]):
                index = hit.end + 2
                continue
            if self.keys[index] in MODAL and not self._rules(index, last):
                index = hit.end
                continue
            if self.keys[index].startswith("receiv") and self._allowed(hit.end, last):
                index = hit.end
                continue
            if self.keys[index] == "following" and hit.end < last:
                index = hit.end  # "following the news that it was losing the contract"
                continue
            if hit.end < last and self.keys[index - 1] in _ARTICLES and self.keys[index - 2] == "in":
                index = hit.end  # "in a bid to fend off Y, X agreed to"
                continue
            if governor.kind in ("verb", "word") and not self._nominal(index, governor):
                status = governor.status
                if status in FINAL:
                    if self.scene.any_of("hindrance", hit.end, last):
                        index = hit.end
                        continue
                    if self._undone(status, index, hit.end) or (status == "blocked" and self._sought(first, index)):
                        index = hit.end
                        continue
                    if set(self.keys[max(first, index - 12) : index]) & _CONDITIONS:
                        index = hit.end
                        continue
                    if not self.negated(max(first, index - 3), index) and not (
                        set(self.keys[max(first, index - 3) : index]) & MODAL
                    ):
                        return status, (index, hit.end)
                elif status in OPEN:
                    if best in (None, *OPEN) or status == "in_talks":
                        rest = self._beyond(hit.end, last)
                        return rest or (status, (index, hit.end))
                elif status == "approved" and self.negated(max(first, index - 3), index):
                    # "did not approve", but "has not approved" leaves all open
                    if PERFECT.isdisjoint(self.keys[max(first, index - 3) : index]):
                        return "blocked", (index, hit.end)
                elif status == "approved" and (
                    self.scene.any_of("wanting", max(first, index - 3), index)
                    or not NOT_YET.isdisjoint(self.keys[max(first, index - 3) : index])
                ):
                    best, words = best or "announced", words or (index, hit.end)
                elif best is None or RANKS.index(status) > RANKS.index(best):
                    under_way = governor.form == "gerund" and self.keys[index - 1] in BE
                    if status == "completed" and (
                        under_way or set(self.keys[max(first, index - 3) : index]) & (FUTURE | MODAL)
                    ):
                        status = "announced"
                    best, words = status, (index, hit.end)
            index = hit.end
        return best, words

    def _allowed(self, first: int, last: int) -> bool:
        """Whether an approval is what somebody receives."""
        near = (self.scene.governors.get(index) for index in range(first, min(last, first + _SUM_REACH)))
        return any(hit is not None and hit.payload.status == "approved" for hit in near)

    def _undone(self, status: str, start: int, end: int) -> bool:
        """Whether only talk of a deal ends ("ended speculation that"), or its ban ("reversing its decision to")."""
        if status == "ended":
            return not _TALK.isdisjoint(self.keys[end : end + _SUM_REACH])
        return status == "blocked" and not _REVERSING.isdisjoint(self.keys[max(0, start - _REVERSED_REACH) : start])

    def _sought(self, first: int, verb: int) -> bool:
        """Whether somebody only wants a deal to be forbidden: "sued to block", but "the decision to block"."""
        before = self.keys[max(first, verb - _JUDGE_REACH) : verb]
        return before[-1:] == ["to"] and not _SUING.isdisjoint(before)

    def _rules(self, modal: int, last: int) -> bool:
        """Whether a modal verb goes with a verb that makes or tells an agreement, or with the cue itself."""
        scene = self.scene
        return modal + 4 > last or any(
            index in scene.governors or index in scene.cues for index in range(modal + 1, min(last, modal + 5))
        )

    def _beyond(self, first: int, last: int) -> tuple[str, Range] | None:
        """What outdoes an open status further in: "hopes to complete".

        "denied", "dropped" below "could" do not count.
        """
        for index in range(first, last):
            hit = self.scene.governors.get(index)
            if hit is not None and hit.payload.status == "completed" and hit.payload.kind == "verb":
                return "announced", (index, hit.end)
        return None

    def _inserted(self, index: int, last: int) -> int:
        """How many tokens to go on at a comma: one, or all of a relative clause between commas."""
        if index + 1 < last and self.keys[index + 1] in ("which", "who", "whose"):
            closing = next((place for place in range(index + 2, last) if self.keys[place] == ","), None)
            if closing is not None:
                return closing - index
        return 1

    def _nominal(self, index: int, governor: Governor) -> bool:
        """Whether a form that is also a noun or an adjective stands as one ("its current offer", "the study")."""
        before = self.keys[index - 1] if index else ""
        return (
            governor.form in ("base", "third")
            and before in ("a", "an", "the", "its", "their", "this", "that")
            and governor.status not in OPEN
        )

    def predicate(self, end: int, sentence: Range) -> tuple[str | None, Range | None]:
        """The status that the predicate behind a noun and its arguments gives.

        ("collapsed", "was blocked by", "has been completed").
        """
        scene = self.scene
        index, last = end, min(sentence[1], end + _NOUN_REACH)
        opened = False
        while index < last:
            key = self.keys[index]
            if key in PARTING or (key in ("and", "that", "which") and opened):
                return None, None
            hit = scene.governors.get(index)
            word = hit is not None and hit.payload.kind == "word" and self.keys[hit.end - 1] != "of"
            if hit is not None and word and hit.payload.status == "ended":
                return "ended", (index, hit.end)
            if hit is not None and hit.payload.kind == "verb":
                before = set(self.keys[max(end, index - 4) : index])
                governor: Governor = hit.payload
                passive = bool(before & BE) or "been" in before
                intransitive = governor.status in ("ended", "completed")
                if (passive and governor.form in ("past", "participle")) or (
                    intransitive and governor.form in ("past", "participle", "third")
                ):
                    if before & NOT_YET:
                        return (
                            ("announced", (index, hit.end))
                            if governor.status in ("completed", "approved")
                            else (None, None)
                        )
                    if self.negated(max(end, index - 4), index):
                        return None, None
                    return governor.status, (index, hit.end)
            opened = opened or scene.verbal(index)
            index += 1
        return None, None
