"""Nouns for a party by its part: "X's supplier Y", "Y, a supplier to X", "Y will be X's host network"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from telcomodel.lexicon.agreements import DealNoun
from telcomodel.parsing.alliances.parties import Group, Party, member, members
from telcomodel.parsing.alliances.reader import Reader
from telcomodel.parsing.alliances.result import Draft, Member
from telcomodel.tokens import Range

_BE: Final = frozenset("is are was were be been remain remains remained become becomes became".split())
_LISTED: Final = frozenset(("are", "is", "include", "includes", "were", "was"))
_LINKS: Final = ("to", "for", "of", "with", "by")
_BIDDING: Final = {
    "bidder": "proposed",
    "suitor": "proposed",
    "merger partner": "announced",
    "buyer": "rumoured",
} | dict.fromkeys(("front-runner", "frontrunner"), "rumoured")
"""How far a deal is whose buyer is called so."""
_SUPPOSED: Final = ("possible buyer", "potential buyer", "likely buyer", "potential bidder", "possible bidder")
_CHOSEN: Final = frozenset(("winning", "successful", "preferred"))
_OWNERS: Final = (
    *("owner", "sole owner", "full owner", "majority owner", "joint owner"),
    *(
        "largest shareholder",
        "biggest shareholder",
        "main shareholder",
        "controlling shareholder",
        "majority shareholder",
    ),
)
_BECOME: Final = frozenset(("become", "becomes", "became", "becoming"))
_SEEKING: Final = frozenset("find finds found finding seek seeks seeking sought for".split())
_OWN: Final = frozenset(("its", "their"))
_SPANNING: Final = frozenset(("in", "since", "for"))
_LED: Final = (["led", "by"], [",", "led", "by"])
_STEPPING: Final = frozenset(("stepped", "emerged", "steps", "emerges", "emerging"))
_VERB_REACH: Final = 3
_NEAR: Final = 5


class Parts(Reader):
    """Reads nouns for parties."""

    def read(self, noun: DealNoun, cue: Range, sentence: Range) -> Iterator[Draft]:
        """The draft of one noun, where it tells whose part is what."""
        if noun.kind == "supply" and not self._vendor_named(sentence):
            return
        owners, pronoun = self.arguments.possessor(cue[0], sentence)
        if pronoun is not None and self.keys[pronoun - 1] == "as":
            first, owners = pronoun, self.arguments.subject(pronoun - 1, sentence)
            owners = owners or self.arguments.owner(pronoun, sentence)
        elif pronoun is not None:
            first, owners = pronoun, self.arguments.owner(pronoun, sentence)
        elif owners is not None:
            first = owners.left + (self.keys[owners.left] in _BE)
        else:
            first = self.scene.left_edge(cue[0], sentence[0])
        named = self.keys[first - 1] == "as" or self._becoming(first, sentence)
        if noun.lemma == "buyer" and not named:
            yield from self._revealed(first, cue, sentence)
            yield from self._sought(cue, sentence)
            return
        lasting = "since" in self.keys[cue[1] : min(sentence[1], cue[1] + _NEAR + _NEAR)]
        if noun.lemma in _OWNERS and not (named or lasting):
            return
        if (
            noun.lemma == "partner"
            and self.keys[cue[0]] == "partners"
            and owners is None
            and self.keys[first - 1] in _BE
        ):
            yield from self._paired(first, cue, sentence)
            return
        holder = self._holder(first, cue, sentence)
        courted = self.arguments.phrases(cue[1], sentence).get("for") if noun.kind == "acquisition" else None
        if holder is None and courted is not None:
            self.arguments.targets.update(party.entity for party in courted.parties)
        if holder is None or (noun.lemma == "partner" and not self._partnered(holder, first, cue, sentence)):
            return
        if owners is None:
            phrases = self.arguments.phrases(cue[1], sentence)
            links = _LINKS[:-2] if noun.kind == "acquisition" else _LINKS
            owners = next((phrases[link] for link in links if link in phrases), None)
            courting = self.scene.key(cue[1]) in _LISTED or noun.lemma in _SUPPOSED or self._led(cue[1])
            courting = courting or self.keys[first - 1] == "as" or self._among(cue[1], sentence) is not None
            courting = courting and self.keys[cue[1] : cue[1] + 1] != ["of"]
            if owners is None and named and self.scene.key(cue[1]) in ("of", "for"):
                owners = self._behind(cue[1], sentence)
            elif owners is None and noun.lemma == "buyer":
                ahead = [group for group in self.scene.groups(sentence) if group.end <= cue[0] and group != holder]
                owners = ahead[0] if len(ahead) == 1 else None
            if owners is None and noun.lemma.split()[-1] in _BIDDING and courting:
                owners = self._wooed(cue[0], sentence)
        whole = self.arguments.phrases(cue[1], sentence).get("in") if noun.kind == "acquisition" and owners else None
        if owners is not None and whole is not None and self.scene.possessive(owners.end) and owners.left >= cue[1]:
            owners = whole  # "a bidder for X's stake in Y"
        if pronoun is not None and (holder.end == pronoun - 1 or (owners and not self._apart(owners, holder))):
            ours = {party.entity for party in holder.parties}
            owners = self.arguments.another(holder.left, ours, sentence) or owners
        picked = owners is None and noun.kind == "supply" and self._among(cue[1], sentence) is not None
        if picked:
            owners = self.arguments.subject(first, sentence)
        found = [] if owners is None or not self._apart(owners, holder) else self._members(noun, owners, holder)
        anchor = holder.left if holder.left < cue[0] else None
        default = _BIDDING.get(noun.lemma) or _BIDDING.get(noun.lemma.split()[-1], "completed")
        if picked or noun.lemma == "buyer" or (self.keys[first - 1] == "as" and default == "completed"):
            default = "announced"
        if default == "proposed" and not _CHOSEN.isdisjoint(noun.lemma.split()):
            default = "announced"
        step = self.standing.of_noun(cue, first, anchor, sentence, cue[1], default=default) if found else None
        if step is None:
            return
        rivals = [item for item in found if item.part == "buyer"] if self.keys[cue[1] - 1].endswith("s") else []
        others = [item for item in found if item.part != "buyer"]
        for parties in [[rival, *others] for rival in rivals] or [found]:
            yield Draft(noun.kind, cue, parties, step, "noun.role", (first, sentence[1]))

    def _paired(self, first: int, cue: Range, sentence: Range) -> Iterator[Draft]:
        """“X and Y have been partners since 2008”."""
        group = self.arguments.subject(first, sentence)
        if group is None or len(group.parties) < 2:
            return
        step = self.standing.of_noun(cue, first, group.left, sentence, cue[1], default="completed")
        if step is not None:
            yield Draft("strategic_partnership", cue, members(group, "member"), step, "noun.role", (first, sentence[1]))

    def _partnered(self, holder: Group, first: int, cue: Range, sentence: Range) -> bool:
        """Whether somebody is listed, told to become or set apart as a partner: "X, its partner in the US"."""
        if self._listed(holder, cue[1]) or self._becoming(first, sentence):
            return True
        apposed = self.keys[first - 1] == "," and holder.end == first - 1
        return apposed and self.keys[first] in _OWN and self.scene.key(cue[1]) in _SPANNING

    def _behind(self, end: int, sentence: Range) -> Group | None:
        """The only party behind a noun: "the buyer of a business that Y must sell"."""
        groups = self.scene.groups(sentence)
        behind = [group for group in groups if group.left >= end]
        traded = (group for group in groups if self.arguments.traded(group.parties[0]))
        return behind[0] if len(behind) == 1 else None if behind else next(traded, None)

    def _becoming(self, first: int, sentence: Range) -> bool:
        """Whether somebody becomes what a noun phrase names."""
        return not _BECOME.isdisjoint(self.keys[max(sentence[0], first - _NEAR) : first])

    def _revealed(self, first: int, cue: Range, sentence: Range) -> Iterator[Draft]:
        """“The buyer is X”, of what has been sold in the sentence before to nobody named."""
        last, targets = self.arguments.last, self.arguments.targets
        if self.keys[first] != "the" or self.scene.key(cue[1]) not in _LISTED or len(last) != 2:
            return
        buyer = self.arguments.object(cue[1] + 1, sentence).group
        target, seller = last
        if buyer is None or target.entity not in targets or self.arguments.sold.get(seller.entity) is None:
            return
        found = [*members(buyer, "buyer"), member(target, "target"), member(seller, "seller")]
        if len({item.organization for item in found}) > 2:
            yield Draft("acquisition", cue, found, None, "noun.role", (first, sentence[1]))

    def _sought(self, cue: Range, sentence: Range) -> Iterator[Draft]:
        """“X is seeking a buyer for Y”, “X has hired a bank to find a buyer for its share of Y”."""
        first = self.scene.left_edge(cue[0], sentence[0])
        near = range(max(sentence[0], first - _VERB_REACH), first)
        seeking = next((index for index in near if self.keys[index] in _SEEKING), None)
        target = self.arguments.phrases(cue[1], sentence).get("for")
        seller = None if seeking is None else self.arguments.subject(seeking, sentence)
        if seeking is None or target is None or seller is None or seller == target:
            return
        step = self.standing.of_noun(cue, first, seller.left, sentence, target.end, default="proposed")
        if step is not None:
            found = [*members(target, "target"), *members(seller, "seller")]
            found_step = step if step.status in ("ended", "rumoured") else step._replace(status="proposed")
            yield Draft("acquisition", cue, found, found_step, "noun.role", (first, sentence[1]))

    def _apart(self, owners: Group, holder: Group) -> bool:
        """Whether a list of parties names others than a list of those who are something to them."""
        ours, theirs = ({party.entity for party in group.parties} for group in (owners, holder))
        return owners != holder and ours.isdisjoint(theirs)

    def _wooed(self, cue: int, sentence: Range) -> Group | None:
        """Whom bidders court that are only listed: the target told before, else whom the text is about."""
        targets = self.arguments.targets
        entity = next(iter(targets)) if len(targets) == 1 else None
        if entity is None and not targets:
            party = self.arguments.topic(sentence[0], sentence, subject=True)
            entity = None if party is None else party.entity
        return None if entity is None else Group(cue, cue + 1, (Party(entity, cue, cue + 1),))

    def _listed(self, holder: Group, end: int) -> bool:
        """Whether several partners are listed: "X's partners are Y and Z"."""
        return len(holder.parties) > 1 and self.keys[end : end + 1] != [] and self.keys[end] in _LISTED

    def _led(self, end: int) -> int | None:
        """Where the name begins of who leads those that a noun names: "the bidders, led by X"."""
        return next((end + len(words) for words in _LED if self.keys[end : end + len(words)] == words), None)

    def _among(self, end: int, sentence: Range) -> Group | None:
        """Some of those whom a plural means: "four bidders are left, among them X and Y"."""
        near = self.keys[end : min(sentence[1], end + _NEAR)]
        marks = (index for index in range(len(near) - 2) if near[index] == ",")
        place = next((index for index in marks if near[index + 1] in ("among", "including")), None)
        if place is None:
            return None
        start = end + place + 2
        return self.arguments.object(start + (self.keys[start] == "them"), sentence).group

    def _holder(self, first: int, cue: Range, sentence: Range) -> Group | None:
        """Who is in that part: named behind the noun, before it in apposition, or the subject it is said of."""
        keys, end = self.keys, cue[1]
        beginning = self.scene.beginnings(sentence)
        for start in (end, end + 1):
            if start in beginning and (start == end or keys[end] in (",", ":", "—", "–")):
                return beginning[start]
        closed = max((group.end for group in self.arguments.phrases(end, sentence).values()), default=end)
        while closed > end and (self.scene.possessive(closed) or self.scene.modifies(closed)):
            closed += 1
        if closed > end and keys[closed] == "," and closed + 1 in beginning:
            return beginning[closed + 1]
        among = self._among(end, sentence)
        if among is not None and among != beginning.get(end + 1):
            return among
        led = self._led(end)
        if led is not None:
            return self.arguments.object(led, sentence).group
        if keys[end : end + 1] and keys[end] in _LISTED:
            return self.arguments.object(end + 1, sentence).group
        if keys[end : end + 2] == ["has", "been"]:
            return self.arguments.object(end + 2, sentence).group
        ending = self.scene.endings(sentence)
        if first - 1 > sentence[0] and keys[first - 1] in (",", "as") and first - 1 in ending:
            return ending[first - 1]
        near = keys[max(sentence[0], first - _VERB_REACH) : first]
        stepped = near[-1:] == ["as"] and not _STEPPING.isdisjoint(near)
        if not stepped and _BE.isdisjoint(keys[max(sentence[0], first - _NEAR) : first]):
            return None
        return self.arguments.subject(first - 1 if keys[first - 1] == "as" else first, sentence)

    def _members(self, noun: DealNoun, owners: Group, holder: Group) -> list[Member]:
        """The members, where what the parties are fits the part."""
        operators, served = self._operators(owners), self._operators(holder)
        if noun.kind == "supply":
            fits, parts = operators and self._vendors(holder), ("customer", "supplier")
        elif noun.kind == "wholesale":
            fits, parts = served, ("customer", "supplier")
        elif noun.kind == "acquisition":
            fits, parts = operators or served, ("target", "buyer")
        elif noun.lemma == "partner":
            fits, parts = operators or served, ("member", "member")
        else:
            fits, parts = operators and served, ("member", "member")
        found = [*members(owners, parts[0]), *members(holder, parts[1])] if fits else []
        return found[::-1] if noun.kind == "acquisition" else found
