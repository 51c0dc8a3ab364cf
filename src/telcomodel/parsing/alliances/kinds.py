"""What kind of agreement a noun names: by the words beside it, by what talks are about, by what tells it elsewhere."""

from __future__ import annotations

from typing import Final

from telcomodel.parsing.alliances.parties import Party, members
from telcomodel.parsing.alliances.phrases import Phrase
from telcomodel.parsing.alliances.result import Member
from telcomodel.parsing.alliances.sales import Sales
from telcomodel.parsing.alliances.topics import find_topic
from telcomodel.tokens import Range

_ENDS: Final = frozenset((",", ";", ".", "as", "after", "while", "which"))
"""What ends the complement of a noun."""
ABOUT: Final = frozenset(("over", "on", "for", "about", "regarding"))
_TIES: Final = frozenset(("tie-up", "link-up"))
_TALKED: Final = frozenset(("sale", "union"))
_MONEY: Final = frozenset(("pound", "dollar", "euro", "yen", "pounds", "dollars", "euros"))
_RELATIVES: Final = frozenset(("which", "that", "whereby", "where"))
_REACH: Final = 9
_VERB_REACH: Final = 3


class Kinds(Sales):
    """Reads the kinds of agreements that nouns name."""

    def _judged(self, phrase: Phrase, found: list[Member]) -> tuple[str, list[Member]]:
        """The kind that the words beside a general noun give, and the parts that go with it.

        None where another cue tells the agreement.
        """
        noun = phrase.noun
        if not found or noun.frame in ("union", "venture"):
            return noun.kind, found
        kind = find_topic(self.scene, phrase.first, (phrase.first, phrase.cue[1])) or find_topic(
            self.scene, phrase.end, phrase.sentence
        )
        if noun.frame == "talks" and self.sale_behind(phrase):
            return "", []
        if noun.frame == "talks":
            parties = (Party(item.organization, *item.mention) for item in found)
            return kind or self._discussed(phrase) or self.arguments.alike(parties, phrase.sentence) or "", found
        if self._tells_other(phrase):
            return "", []
        if kind is None and phrase.owners is not None and not phrase.owned and self._closes(phrase):
            parts = [
                item._replace(part="buyer" if item in members(phrase.subject, "member") else "target") for item in found
            ]
            return "acquisition", sorted(parts, key=lambda item: item.part)
        judged = self.scene.any_of("authority", *phrase.sentence) or self.scene.any_of("closing", *phrase.sentence)
        judged = judged or self._allowed(phrase)
        before = self.keys[phrase.first : phrase.cue[0]]
        priced = any(key[0] in "$£€" or key.rpartition("-")[2] in _MONEY for key in before)
        whole = self.scene.key(phrase.cue[1]) == "of" and len(found) > 1
        if kind is None and noun.lemma in _TIES and (judged or priced or whole):
            kind = "merger"
        partnered = kind == "strategic_partnership"
        kind = kind or self._similar(phrase) or noun.kind
        if kind not in ("strategic_partnership", "supply"):
            return kind, found
        vendors = [item for item in found if self._sells_kit(item, phrase.sentence)]
        operators = any(self.scene.operator(item.organization) for item in found)
        dealt = self.scene.general(noun) and noun.lemma not in _TIES and not partnered
        if (dealt or kind == "supply") and vendors and operators and len(vendors) < len(found):
            parts = [item._replace(part="supplier" if item in vendors else "customer") for item in found]
            return "supply", sorted(parts, key=lambda item: item.part)
        if noun.frame == "contract" and found[0].part == "member":
            return kind, [found[0]._replace(part="customer"), *(item._replace(part="supplier") for item in found[1:])]
        return kind, found

    def _similar(self, phrase: Phrase) -> str | None:
        """The kind of the agreement told last, where a noun says that it is like it: "a similar deal"."""
        last = self.arguments.last
        if not last or not self.scene.any_of("alike", phrase.first, phrase.cue[0]):
            return None
        return self.arguments.kinds.get(last[0].entity)

    def _allowed(self, phrase: Phrase) -> bool:
        """Whether somebody allows or forbids what a noun names."""
        status, _ = self.standing.governing(phrase.sentence[0], phrase.first)
        return status in ("approved", "blocked")

    def _sells_kit(self, item: Member, sentence: Range) -> bool:
        """Whether a party is a vendor: by its kind, or a technology firm in a sentence that speaks of what it sells."""
        kind = self.scene.kind(item.organization)
        return kind == "vendor" or (kind == "technology" and self.scene.any_of("ware", *sentence))

    def _discussed(self, phrase: Phrase) -> str:
        """What talks are about where no topic stands behind them: a sale, what precedes them, what follows them."""
        first, last = phrase.sentence
        cues = (self.scene.cue(index) for index in range(phrase.cue[1], last))
        about = next(
            (cue.noun for cue in cues if cue is not None and cue.noun is not None and cue.noun.frame in _TALKED), None
        )
        if about is not None:
            return about.kind
        link = next(
            (index for index in range(phrase.end, min(last, phrase.end + _VERB_REACH)) if self.keys[index] in ABOUT),
            None,
        )
        thing = None if link is None else self.arguments.object(link + 1, phrase.sentence)
        if thing is not None and thing.owned is not None and thing.head == "asset":
            return "acquisition"
        before = self.scene.topics_in(first, phrase.first)
        if before:
            return str(before[-1].payload)
        if last >= len(self.keys) or self.keys[last] != "the":
            return ""
        told = self.scene.topics_in(last, min(last + _REACH, len(self.keys)))
        return str(told[0].payload) if told else ""

    def _closes(self, phrase: Phrase) -> bool:
        """Whether a subject carries out "the X deal": it buys X."""
        if phrase.subject is None or not self.scene.general(phrase.noun):
            return False
        return self.scene.any_of("closing", phrase.subject.end, phrase.first)

    def _tells_other(self, phrase: Phrase) -> bool:
        """Whether a general noun only announces a deal that its complement tells.

        "an agreement to buy X", "a deal under which X will acquire Y".
        """
        related = False
        for index in range(phrase.cue[1], min(phrase.sentence[1], phrase.end + _REACH)):
            cue, behind = self.scene.cue(index), index >= phrase.end
            related = related or self.keys[index] in _RELATIVES
            if behind and not related and self.keys[index] in self.scene.auxiliaries and self.keys[index - 1] != "to":
                return False
            if (
                cue is not None
                and cue.verb is not None
                and cue.verb.frame in ("buy", "merge")
                and self.arguments.object(self.scene.cues[index].end, phrase.sentence).head != "goods"
                and not (self.scene.has("ambiguous", index) and not self.scene.verbal(index))
            ):
                return True
            if cue is not None and cue.verb is not None and cue.verb.frame == "sell" and self._sells(index):
                return True
            bought = (
                cue is not None and cue.noun is not None and cue.noun.frame in ("takeover", "sale", "union", "venture")
            )
            if bought and self.keys[index] != "purchases":
                return True
            if behind and self.keys[index] in _ENDS:
                return False
        return False

    def _sells(self, verb: int) -> bool:
        """Whether a company, or a part of one, is what is sold."""
        following = self.scene.cues[verb].end
        if self.keys[following : following + 1] == ["it"] or self.scene.any_of(
            "asset", following, following + _VERB_REACH
        ):
            return True
        thing = self.arguments.object(following, self.scene.tokens.sentence(verb))
        return thing.head == "asset" or self.masts(following, thing)
