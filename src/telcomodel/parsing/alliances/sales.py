"""Nouns for sales and for stakes: who sells what to whom, and whose stake grows or shrinks."""

from __future__ import annotations

from typing import Final

from telcomodel.lexicon.agreements import DealNoun
from telcomodel.parsing.alliances.offers import SHARES
from telcomodel.parsing.alliances.parties import Group, Party, member, members
from telcomodel.parsing.alliances.phrases import Phrase, Phrases
from telcomodel.parsing.alliances.result import Member

_ABOUT: Final = frozenset(("over", "on", "for", "about", "regarding"))
_OFFERED: Final = frozenset(("on the block", "on the market", "up for auction"))
"""What somebody puts what is for sale."""
_PUTTING: Final = frozenset(("put", "puts", "putting"))
_BE: Final = frozenset(("be", "been", "being", "is", "was"))
_REACH: Final = 9
_VERB_REACH: Final = 3
_TALKS_REACH: Final = 14


class Sales(Phrases):
    """Reads the phrases of nouns for sales and stakes."""

    def sold(self, phrase: Phrase) -> list[Member]:
        """“X's sale of Y to Z”, “the sale of its stake in Y”; sales of a stake in Y by whom the text is about."""
        owners, subject, phrases, cue = phrase.owners, phrase.subject, phrase.phrases, phrase.cue
        if phrase.noun.lemma in _OFFERED:
            return self._offered(phrase, cue[0])
        if self.keys[cue[0] - 2 : cue[0]] == ["up", "for"]:
            return self._offered(phrase, cue[0] - 2)
        buyer = phrases.get("to")
        discussed = self._discussed_sale(phrase)
        if discussed:
            return discussed
        if buyer is None and subject is not None:
            buyer = self.arguments.partner(subject, cue[0], phrase.sentence)
        target = phrases.get("of") or phrases.get("in")
        holder = self._holder(phrase)
        if holder is not None:
            return [*members(buyer, "buyer"), *members(phrases["in"], "target"), *members(holder, "seller")]
        thing = self.arguments.object(cue[1] + 1, phrase.sentence)
        if target is not None and thing.head not in ("", "asset"):
            return []
        if thing.owned is not None and buyer is None and owners is None and subject is None:
            entity = self.arguments.references.organization_of(thing.owned)
            held = None if entity is None else Party(entity, thing.owned, thing.owned + 1)
            return [] if held is None or target is None else [*members(target, "target"), member(held, "seller")]
        if target is not None and buyer is None and owners is None and subject is None and "by" not in phrases:
            party = self.arguments.topic(phrase.sentence[0], phrase.sentence)
            alone = all(group.end > phrase.first for group in self.scene.groups(phrase.sentence))
            told = alone and party is not None and (self._operators(target) or self.assets(phrase, target))
            return [*members(target, "target"), member(party, "seller")] if party is not None and told else []
        seller = phrases.get("by") or (owners if target is not None else None) or subject
        if target is None and owners is None and seller is subject and self.keys[cue[1]] == "to":
            target, seller = subject, None
        if target is None and buyer is not None:
            target = owners
            if seller is not None and self.scene.possessive(seller.end) and self.keys[cue[1]] == "to":
                target, seller = seller, None
        if target is None:
            last = min(phrase.sentence[1], cue[1] + _REACH)
            if buyer is None or seller is None or not self.scene.any_of("asset", cue[1], last):
                return []
        elif buyer is None and seller is None:
            return []
        return [*members(buyer, "buyer"), *members(target, "target"), *members(seller, "seller")]

    def _holder(self, phrase: Phrase) -> Group | None:
        """Whose share is sold: "the sale of X's stake in Y"."""
        owner, whole = phrase.phrases.get("of"), phrase.phrases.get("in")
        if owner is None or whole is None or whole.left < owner.end or not self.scene.possessive(owner.end):
            return None
        return owner if not SHARES.isdisjoint(self.keys[owner.end : whole.left]) else None

    def _discussed_sale(self, phrase: Phrase) -> list[Member]:
        """“X is in talks with Y about the sale of its stake in Z”: X sells to Y, whosever it is said to be."""
        target = phrase.phrases.get("of") or phrase.phrases.get("in")
        if target is None or "to" in phrase.phrases or self.keys[phrase.first - 1] not in _ABOUT:
            return []
        first = max(phrase.sentence[0], phrase.first - _TALKS_REACH)
        talks = next((i for i in range(phrase.first - 2, first, -1) if self._talk(i) is not None), None)
        noun = None if talks is None else self._talk(talks)
        if talks is None or noun is None:
            return []
        about = self.phrase(noun, (talks, self.scene.cues[talks].end), phrase.sentence)
        both = about.phrases.get("between")
        if both is not None and len(both.parties) == 2:
            return self._owner_sells(both, target)
        buyer, seller = about.phrases.get("with"), about.owners or about.subject
        if buyer is None or seller is None or buyer.end > phrase.first:
            return []
        if self.scene.possessive(target.end) and "in" in phrase.phrases:
            target = phrase.phrases["in"]
        return [*members(buyer, "buyer"), *members(target, "target"), *members(seller, "seller")]

    def _owner_sells(self, both: Group, target: Group) -> list[Member]:
        """“Talks between X and Y on a sale of Z”, where Z belongs to one of them."""
        sold = target.parties[0].entity
        owners = [party for party in both.parties if self.scene.related(party.entity, sold)]
        if len(owners) != 1:
            return []
        (buyer,) = (party for party in both.parties if party != owners[0])
        return [member(buyer, "buyer"), *members(target, "target"), member(owners[0], "seller")]

    def _talk(self, index: int) -> DealNoun | None:
        """The noun for talks or an agreement that begins at a token."""
        cue = self.scene.cue(index)
        return cue.noun if cue is not None and cue.noun is not None and cue.noun.frame in ("talks", "pact") else None

    def sale_behind(self, phrase: Phrase) -> bool:
        """Whether a noun behind talks tells whose sale they are about."""
        for index in range(phrase.cue[1], min(phrase.sentence[1], phrase.cue[1] + _TALKS_REACH)):
            cue = self.scene.cue(index)
            if cue is not None and cue.noun is not None and cue.noun.frame == "sale":
                return bool(
                    self._discussed_sale(self.phrase(cue.noun, (index, self.scene.cues[index].end), phrase.sentence))
                )
        return False

    def _offered(self, phrase: Phrase, last: int) -> list[Member]:
        """“X has put Y up for sale”, “X put its stake in Y up for sale”."""
        first = phrase.sentence[0]
        put = next(
            (index for index in range(last - 1, max(first, last - _REACH), -1) if self.keys[index] in _PUTTING), None
        )
        if put is None:
            return []
        target, seller = (
            self.arguments.object(put + 1, (first, last)).group,
            self.arguments.subject(put, phrase.sentence),
        )
        return (
            [*members(target, "target"), *members(seller, "seller")]
            if target is not None and seller is not None
            else []
        )

    def assets(self, phrase: Phrase, seller: Group) -> bool:
        """Whether masts, units or shares are what is bought: "a tower purchase from X"."""
        return self.scene.any_of("asset", phrase.first, phrase.cue[0]) or self.scene.any_of(
            "asset", phrase.cue[1], seller.left
        )

    def changed(self, phrase: Phrase) -> list[Member]:
        """“X has raised its stake in Y”, “X has cut its stake in Y”."""
        first = max(phrase.sentence[0], phrase.first - _VERB_REACH)
        if self._changed_by_others(phrase):
            return [*members(phrase.owners, "seller"), *members(phrase.phrases["in"], "target")]
        if self.scene.any_of("raise", first, phrase.first):
            part = "buyer"
        elif self.scene.any_of("lower", first, phrase.first):
            part = "seller"
        else:
            return []
        holder = phrase.owners or phrase.subject
        if holder is None or "in" not in phrase.phrases:
            return []
        return [*members(holder, part), *members(phrase.phrases["in"], "target")]

    def _changed_by_others(self, phrase: Phrase) -> bool:
        """“X's stake in Y should be cut”."""
        if not phrase.owned or "in" not in phrase.phrases:
            return False
        following = self.keys[phrase.end : min(phrase.sentence[1], phrase.end + _REACH)]
        place = next((index for index, key in enumerate(following) if key in _BE), None)
        if place is None or place + 1 >= len(following):
            return False
        return self.scene.has("lower", phrase.end + place + 1)
