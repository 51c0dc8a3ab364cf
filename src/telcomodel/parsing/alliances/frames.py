"""Cues with their arguments → drafts: which part each party has in which kind of agreement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from telcomodel.lexicon.agreements import DealNoun, DealVerb
from telcomodel.parsing.alliances.arguments import Arguments, Object
from telcomodel.parsing.alliances.result import Draft, Member, Step
from telcomodel.parsing.alliances.scene import Group, Party, Scene
from telcomodel.parsing.alliances.standing import Standing
from telcomodel.parsing.alliances.vehicles import beside
from telcomodel.tokens import Range

_TAKEOVERS: Final = frozenset(("acquisition", "stake", "merger"))
_GENERAL: Final = frozenset(("deal", "agreement", "pact", "accord", "tie-up", "link-up", "memorandum of understanding", "MoU", "letter of intent", "arrangement", "term sheet"))
_NEAR: Final = 14
_CHOSEN: Final = frozenset(("to", "for", "as", "by"))
_FOR_WHOM: Final = frozenset(("for", "'s"))
_HABITS: Final = frozenset(("collaborate", "cooperate", "co-operate", "ally"))
"""Verbs whose present tense tells what somebody usually does, not what is agreed."""
_OWNING: Final = frozenset(("has", "have", "had", "in"))
_HOST_LINKS: Final = frozenset(("on", "over", "onto", "via", "through", "from", "to", "of", "using", "uses", "use", "used", "utilise", "utilises", "utilising", "utilize", "utilizes", "utilizing"))
_HOST_VERBS: Final = frozenset(
    "piggybacking utilise utilises utilised utilising utilize utilizes utilized utilizing run runs ran running operate operates operated operating piggyback piggybacks ride rides use uses used using rent rents renting lease leases moved moves move moving switch switches switched "
    "migrate migrates migrated migrating launch launched launches roam roams roaming offer offers offered hosted".split()
)


class Frames:
    """Reads the drafts of one article's sentences.

    Args:
        scene: What the sentences hold.
        arguments: Finds arguments.
        standing: Reads statuses.
    """

    def __init__(self, scene: Scene, arguments: Arguments, standing: Standing) -> None:
        self.scene = scene
        self.keys = scene.keys
        self.arguments = arguments
        self.standing = standing

    def read(self, cue: Range, sentence: Range) -> Iterator[Draft]:
        """The drafts of one cue."""
        payload = self.scene.cue(cue[0])
        if payload is None or not self._has_parties(sentence) or self._inside_name(cue[0]):
            return
        verb, noun = payload.verb, payload.noun
        if verb is not None and not self._possible(verb, cue[1], sentence):
            verb = None
        if verb is not None and noun is not None:
            if self._stands_as_noun(cue[0], verb, sentence):
                verb = None
            else:
                noun = None
        if verb is not None:
            yield from self._verb(verb, cue, sentence)
        elif noun is not None and noun.frame != "body":
            yield from self._noun(noun, cue, sentence)

    def _has_parties(self, sentence: Range) -> bool:
        """Whether a sentence names a party, or may mean those of the last agreement."""
        return self.scene.named(sentence) > 0 or (len(self.arguments.last) > 1 and self.scene.any_of("pair", *sentence))

    def _possible(self, verb: DealVerb, end: int, sentence: Range) -> bool:
        """Whether the words that a frame cannot do without are there: a look at the words before any argument is sought."""
        near = self.keys[end : min(sentence[1], end + _NEAR)]
        match verb.frame:
            case "found" | "join" | "leave" | "include":
                return False
            case "bid" | "pay":
                return "for" in near
            case "share":
                return self.scene.any_of("shared", end, min(sentence[1], end + _NEAR))
            case "choose":
                return not _CHOSEN.isdisjoint(near)
            case "build":
                return "with" in near[:3] or (not _FOR_WHOM.isdisjoint(near) and any(self.scene.kind(party.entity) == "vendor" for group in self.scene.groups(sentence) for party in group.parties))
            case _:
                return True

    def _inside_name(self, index: int) -> bool:
        scene = self.scene
        return any(start <= index < scene.mentioned[start] for start in range(max(0, index - 5), index + 1) if start in scene.mentioned)

    def _stands_as_noun(self, index: int, verb: DealVerb, sentence: Range) -> bool:
        scene = self.scene
        before = index - 1
        while before >= sentence[0] and scene.modifies(before) and self.keys[before] not in scene.determiners and not scene.possessive(before):
            before -= 1
        if before < sentence[0]:
            return True
        key = self.keys[before]
        if key == "to" or key in scene.auxiliaries and before == index - 1:
            return False
        if key in scene.determiners or scene.possessive(before) or key in scene.prepositions or key in (",", "and", "or"):
            return key not in ("and", ",") or verb.form == "base"
        return before != index - 1

    # -- verbs ---------------------------------------------------------------------------------------------------------

    def _verb(self, verb: DealVerb, cue: Range, sentence: Range) -> Iterator[Draft]:
        arguments, keys = self.arguments, self.keys
        passive = self._passive(verb, cue, sentence)
        subject = arguments.subject(cue[0], sentence)
        phrases = arguments.phrases(cue[1], sentence)
        thing = Object(None, "", None, cue[1], cue[1]) if passive else arguments.object(cue[1], sentence)
        if verb.frame == "take":
            thing = self._taken_over(thing, cue, sentence)
        supposed = False
        if verb.frame == "buy" and verb.form == "gerund" and subject is None:
            subject = self._beneficiary(thing, sentence)
            supposed = subject is not None
        if thing.group is not None and thing.end > cue[1]:
            phrases = {**phrases, **self.arguments.phrases(thing.end, sentence)} if not phrases else phrases
        anchor = None if subject is None else subject.left
        planned = subject is not None and self.scene.possessive(subject.end)
        step = self.standing.of_verb(verb, cue, anchor, sentence, max(thing.end, cue[1]), planned=planned)
        if step is None:
            return
        if supposed:
            step = step._replace(status="rumoured")
        reach = (cue[0], sentence[1])
        pairs: Iterable[tuple[str, list[Member]]] = ()
        match verb.frame:
            case "buy" | "take":
                pairs = self._buy(verb, subject, thing, phrases, sentence, passive=passive)
            case "sell":
                pairs = self._sell(subject, thing, phrases, passive=passive)
            case "bid":
                if subject is not None and "for" in phrases and not passive and (keys[cue[1]] == "for" or self._money_between(cue[1], sentence)):
                    pairs = [("acquisition", [*_parts(subject, "buyer"), *_parts(phrases["for"], "target")])]
            case "pay":
                target = phrases.get("for")
                if subject is not None and target is not None and self._money_between(cue[1], sentence) and self._for_company(target, sentence):
                    pairs = [("acquisition", [*_parts(subject, "buyer"), *_parts(target, "target")])]
            case "host":
                if subject is not None and thing.group is not None and not thing.head:
                    pairs = [("wholesale", [*_parts(thing.group, "supplier"), *_parts(subject, "customer")])]
            case "merge":
                pairs = self._merge(verb, subject, thing, phrases, cue, sentence)
            case "gather":
                if thing.group is not None and len(thing.group.parties) > 1:
                    yield self._draft("merger", cue, _parts(thing.group, "member"), step, "verb.gather", reach, weak=True)
            case "pact":
                pairs = self._pact(verb, subject, phrases, sentence, cue)
            case "build":
                pairs = self._build(cue, phrases, sentence)
            case "share":
                pairs = self._share(subject, thing, phrases, cue, sentence)
            case "choose":
                pairs = self._choose(subject, thing, phrases, cue, passive=passive)
            case "award":
                pairs = self._award(subject, thing, phrases, sentence, passive=passive)
            case "supply":
                pairs = self._supply(subject, thing, phrases, passive=passive)
            case "roam":
                pairs = self._roam(cue, phrases, sentence)
            case _:
                return
        for kind, members in pairs:
            yield self._draft(kind, cue, members, step, f"verb.{verb.frame}", reach)

    def _passive(self, verb: DealVerb, cue: Range, sentence: Range) -> bool:
        """Whether a participle stands in the passive: after a form of "be", or right before "by"."""
        if verb.form not in ("past", "participle"):
            return False
        keys = self.keys
        near = keys[max(sentence[0], cue[0] - 4) : cue[0]]
        if any(key in ("is", "are", "was", "were", "be", "been", "being") for key in near):
            return True
        return "by" in keys[cue[1] : min(sentence[1], cue[1] + 4)]

    def _money_between(self, index: int, sentence: Range) -> bool:
        """Whether a sum of money stands between a verb and its "for"."""
        for place in range(index, min(sentence[1], index + 9)):
            if self.keys[place] == "for":
                return any(key[0] in "$£€¥" or key[0].isdigit() for key in self.keys[index:place])
        return False

    def _beneficiary(self, thing: Object, sentence: Range) -> Group | None:
        """Who would gain by a deal: "Buying MCI would give Qwest access"."""
        if thing.group is None:
            return None
        for index in range(thing.end, min(sentence[1], thing.end + 4)):
            if self.keys[index] in ("give", "gives", "allow", "help", "make", "let"):
                return self.arguments.object(index + 1, sentence).group
        return None

    def _buy(
        self, verb: DealVerb, subject: Group | None, thing: Object, phrases: dict[str, Group], sentence: Range, *, passive: bool
    ) -> Iterator[tuple[str, list[Member]]]:
        if passive:
            buyer, target = phrases.get("by"), subject
            if buyer is not None and target is not None:
                yield "acquisition", [*_parts(buyer, "buyer"), *_parts(target, "target"), *_parts(phrases.get("from"), "seller")]
            return
        if subject is None:
            return
        if verb.frame == "take" and not (thing.group is not None and thing.head in ("", "asset") and self._corporate(thing)):
            return
        seller = phrases.get("from")
        if thing.head in ("goods",):
            source = seller or thing.group
            if source is not None:
                yield "supply", [*_parts(subject, "customer"), *_parts(source, "supplier")]
            return
        if thing.head in ("barred", "other") or verb.kind == "supply":
            return
        if thing.group is not None and self.scene.possessive(thing.group.end) and self._partial(thing._replace(start=thing.group.end)):
            yield "stake", [*_parts(subject, "buyer"), *_parts(phrases.get("in"), "target"), *_parts(thing.group, "seller")]
            return
        kind = "stake" if verb.kind == "stake" or self._partial(thing) else "acquisition"
        if thing.group is None:
            if seller is not None and thing.head == "asset" and not any(self.scene.has("shared", index) for index in range(thing.start, thing.end)):
                yield kind, [*_parts(subject, "buyer"), *_parts(seller, "seller")]
            return
        yield from self._pairs(kind, subject, thing.group, seller, sentence)

    def _taken_over(self, thing: Object, cue: Range, sentence: Range) -> Object:
        """The object of "take … over": "taking it over"."""
        if self.keys[cue[1] : cue[1] + 2] in (["it", "over"], ["them", "over"]):
            return thing._replace(group=self.arguments.meant_target(cue[1], sentence), head="asset")
        if thing.group is not None and self.keys[thing.end : thing.end + 1] == ["over"]:
            return thing._replace(head="asset")
        return thing

    def _corporate(self, thing: Object) -> bool:
        """Whether what is taken is a company or a share in one: a whole object and no adverbial."""
        return thing.group is not None and (thing.head == "asset" or thing.start == thing.group.parties[0].start)

    def _partial(self, thing: Object) -> bool:
        return any(self.scene.keys[index] in ("stake", "stakes", "shareholding", "shares", "interest") for index in range(thing.start, thing.end))

    def _pairs(self, kind: str, buyers: Group, targets: Group, seller: Group | None, sentence: Range) -> Iterator[tuple[str, list[Member]]]:
        """One deal, or one for each target; "respectively" pairs them off."""
        sellers = [] if seller is None else _parts(seller, "seller")
        if len(buyers.parties) == len(targets.parties) > 1 and "respectively" in self.keys[sentence[0] : sentence[1]]:
            for buyer, target in zip(buyers.parties, targets.parties, strict=True):
                yield kind, [_member(buyer, "buyer"), _member(target, "target"), *sellers]
            return
        for target in targets.parties:
            owner = [] if target.owner is None or sellers else [Member(target.owner, (target.start, target.end), "seller", None, None)]
            yield kind, [*_parts(buyers, "buyer"), _member(target, "target"), *sellers, *owner]

    def _sell(self, subject: Group | None, thing: Object, phrases: dict[str, Group], *, passive: bool) -> Iterator[tuple[str, list[Member]]]:
        buyer = phrases.get("to")
        if passive:
            if subject is not None and buyer is not None:
                yield "acquisition", [*_parts(buyer, "buyer"), *_parts(subject, "target"), *_parts(phrases.get("by"), "seller")]
            return
        if subject is None or thing.head not in ("", "asset"):
            return
        kind = "stake" if self._partial(thing) else "acquisition"
        if thing.group is not None:
            for target in thing.group.parties:
                yield kind, [*_parts(buyer, "buyer"), _member(target, "target"), *_parts(subject, "seller")]
        elif thing.head == "asset" and buyer is not None:
            yield kind, [*_parts(buyer, "buyer"), *_parts(subject, "seller")]

    def _merge(
        self, verb: DealVerb, subject: Group | None, thing: Object, phrases: dict[str, Group], cue: Range, sentence: Range
    ) -> Iterator[tuple[str, list[Member]]]:
        other = phrases.get("with") or phrases.get("into")
        if other is None and thing.group is None and subject is not None and len(subject.parties) == 1:
            other = self.arguments.partner(subject, cue[0], sentence)
        if other is not None and self.keys[cue[1] : cue[1] + 2] == ["it", "with"]:
            yield "merger", [*_parts(self.arguments.meant_target(cue[1], sentence), "member"), *_parts(other, "member")]
            return
        if verb.lemma == "combine" and thing.group is None and thing.head != "asset" and other is None:
            return
        if thing.group is not None and len(thing.group.parties) > 1 and thing.head in ("", "asset"):
            yield "merger", _parts(thing.group, "member")
        elif thing.group is not None and other is not None and thing.head in ("", "asset"):
            yield "merger", [*_parts(thing.group, "member"), *_parts(other, "member")]
        elif subject is not None and other is not None:
            yield "merger", [*_parts(subject, "member"), *_parts(other, "member")]
        elif subject is not None and len(subject.parties) > 1 and thing.group is None:
            yield "merger", _parts(subject, "member")

    def _pact(self, verb: DealVerb, subject: Group | None, phrases: dict[str, Group], sentence: Range, cue: Range) -> Iterator[tuple[str, list[Member]]]:
        if subject is None:
            return
        if verb.form == "third" and verb.lemma in _HABITS:
            return
        other = phrases.get("with") or (phrases.get("to") if verb.lemma == "ally" else None)
        kind = self._topic(cue[1], sentence) or verb.kind
        if kind in _TAKEOVERS:
            kind = verb.kind
        if other is not None:
            yield kind, [*_parts(subject, "member"), *_parts(other, "member")]
        elif len(subject.parties) > 1 and verb.form != "third" and verb.lemma not in ("partner", "team"):
            yield kind, _parts(subject, "member")

    def _build(self, cue: Range, phrases: dict[str, Group], sentence: Range) -> Iterator[tuple[str, list[Member]]]:
        """"The service, which has been developed with A and B": whose service it is, is what the text is about."""
        other = phrases.get("with")
        if other is None:
            yield from self._built(cue, phrases, sentence)
            return
        if not {"with"} & set(self.keys[cue[1] : cue[1] + 3]):
            return
        subject = self.arguments.subject(cue[0], sentence)
        party = subject.parties[0] if subject is not None else self.arguments.topic(sentence[0], sentence)
        if party is not None:
            yield "strategic_partnership", [_member(party, "member"), *_parts(other, "member")]

    def _built(self, cue: Range, phrases: dict[str, Group], sentence: Range) -> Iterator[tuple[str, list[Member]]]:
        """"Huawei will build a 5G network for Safaricom", "Nokia is upgrading Elisa's network"."""
        subject = self.arguments.subject(cue[0], sentence)
        thing = self.arguments.object(cue[1], sentence)
        customer = phrases.get("for") or (thing.group if thing.head == "asset" else None)
        if subject is None or customer is None or not all(self.scene.kind(party.entity) == "vendor" for party in subject.parties):
            return
        if all(self.scene.operator(party.entity) for party in customer.parties):
            yield "supply", [*_parts(customer, "customer"), *_parts(subject, "supplier")]

    def _share(self, subject: Group | None, thing: Object, phrases: dict[str, Group], cue: Range, sentence: Range) -> Iterator[tuple[str, list[Member]]]:
        stretch = range(cue[1], min(sentence[1], cue[1] + 12))
        if subject is None or not any(self.scene.has("shared", index) for index in stretch):
            return
        run = self.keys[cue[0]].startswith(("run", "ran"))
        if run and not any(self.keys[index] in ("shared", "common", "joint") for index in stretch):
            return
        other = phrases.get("with") or self.arguments.partner(subject, cue[0], sentence)
        if other is not None and not run:
            yield "network_sharing", [*_parts(subject, "member"), *_parts(other, "member")]
        elif len(subject.parties) > 1:
            yield "network_sharing", _parts(subject, "member")

    def _choose(self, subject: Group | None, thing: Object, phrases: dict[str, Group], cue: Range, *, passive: bool) -> Iterator[tuple[str, list[Member]]]:
        keys = self.keys
        if passive:
            customer, supplier, after = phrases.get("by"), subject, cue[1]
        else:
            customer, supplier, after = subject, thing.group, thing.end
        if customer is None or supplier is None or (not passive and thing.head):
            return
        if passive or set(keys[after : after + 3]) & {"to", "for", "as"}:
            yield "supply", [*_parts(customer, "customer"), *_parts(supplier, "supplier")]

    def _award(self, subject: Group | None, thing: Object, phrases: dict[str, Group], sentence: Range, *, passive: bool) -> Iterator[tuple[str, list[Member]]]:
        if not any(self.keys[index] in ("contract", "contracts", "deal", "order", "tender") for index in range(*sentence)):
            return
        if passive:
            customer, supplier = phrases.get("by"), subject
        else:
            customer, supplier = subject, phrases.get("to") or thing.group
        if customer is not None and supplier is not None:
            yield "supply", [*_parts(customer, "customer"), *_parts(supplier, "supplier")]

    def _supply(self, subject: Group | None, thing: Object, phrases: dict[str, Group], *, passive: bool) -> Iterator[tuple[str, list[Member]]]:
        if subject is None or passive:
            return
        customer = phrases.get("to") or (thing.group if thing.head in ("", "asset") else None)
        if customer is not None:
            yield "supply", [*_parts(customer, "customer"), *_parts(subject, "supplier")]

    def _roam(self, cue: Range, phrases: dict[str, Group], sentence: Range) -> Iterator[tuple[str, list[Member]]]:
        host = phrases.get("on") or phrases.get("onto") or phrases.get("over")
        guest = next((group for group in reversed(self.scene.groups(sentence)) if group.end <= cue[0]), None)
        if host is not None and guest is not None:
            yield "roaming", [*_parts(guest, "member"), *_parts(host, "member")]

    # -- nouns ---------------------------------------------------------------------------------------------------------

    def _noun(self, noun: DealNoun, cue: Range, sentence: Range) -> Iterator[Draft]:
        if noun.frame == "network":
            yield from self._host(cue, sentence)
            return
        arguments, standing = self.arguments, self.standing
        owners, pronoun = arguments.possessor(cue[0], sentence)
        owned = owners is not None and self._owned(owners, cue[0])
        first = owners.left if owners is not None else pronoun if pronoun is not None else self.scene.left_edge(cue[0], sentence[0])
        phrases = arguments.phrases(cue[1], sentence)
        end = max((group.end for group in phrases.values()), default=cue[1])
        subject = None
        if not owned:
            subject = arguments.subject(first, sentence)
            if noun.frame == "pact" and first > sentence[0] and self.keys[first - 1] == "in":
                subject = subject or self._whose(first, sentence)
            elif subject is not None and not self._governed(subject, first):
                subject = None
        if pronoun is not None:
            owners = arguments.owner(pronoun, sentence)
            owned, subject = owners is not None, None
        anchor = subject.left if subject is not None else None
        kind, members, weak = noun.kind, [], False
        match noun.frame:
            case "takeover":
                members = self._taken(owners, subject, phrases, cue)
                kind = "stake" if self._stake_between(cue[1], end) else kind
            case "sale":
                members = self._sold(owners, subject, phrases, cue, sentence)
                kind = "stake" if self._stake_between(cue[1], end) else kind
            case "bid":
                buyer = owners or phrases.get("by") or phrases.get("from") or subject
                target = phrases.get("for")
                if buyer is not None and target is not None and self._for_company(target, sentence):
                    members = [*_parts(buyer, "buyer"), *_parts(target, "target")]
            case "stake":
                near = range(max(sentence[0], cue[0] - 9), cue[0])
                part = "buyer" if any(self.scene.has("raise", index) for index in near) else "seller" if any(self.scene.has("lower", index) for index in near) else ""
                if part and "in" in phrases and (owners or subject) is not None:
                    members = [*_parts(owners or subject, part), *_parts(phrases["in"], "target")]
            case "union" | "pact" | "contract" | "talks" | "venture":
                members = self._united(owners, subject, phrases, noun, owned=owned)
                kind, members = self._judged(noun, members, cue, first, end, sentence)
            case _:
                return
        if not members or not kind:
            return
        vehicle = beside(self.scene, first, cue, end, sentence) if noun.frame == "venture" or noun.lemma in ("alliance", "partnership") else None
        if vehicle is not None and vehicle.entity is not None:
            members = [member for member in members if member.organization != vehicle.entity]
        default = self._default(noun, cue, first, sentence)
        step = standing.of_noun(cue, first, anchor, sentence, end, default=default)
        if step is None:
            return
        step = self._lifted(step, noun, subject, cue, first)
        if step is not None:
            draft = self._draft(kind, cue, members, step, f"noun.{noun.frame}", (first, sentence[1]), weak=weak)
            draft.general = noun.frame == "pact" and noun.lemma in _GENERAL and self._topic(first, (first, cue[1])) is None and kind == noun.kind
            if vehicle is not None:
                draft.bear(*vehicle)
                draft.kind = "alliance" if noun.lemma == "alliance" else draft.kind
                draft.general = False
                draft.step = step._replace(status="completed") if noun.lemma == "alliance" and step.rule == "status.form" else step
            yield draft

    def _whose(self, index: int, sentence: Range) -> Group | None:
        """Whose product is made "in partnership with" others, where the sentence names no operator as its subject."""
        party = self.arguments.topic(sentence[0], sentence)
        return None if party is None else Group(index, index, (party,))

    def _governed(self, subject: Group, noun: int) -> bool:
        """Whether a verb that agreements are made, sought or ended with stands between a subject and a noun phrase."""
        scene = self.scene
        if scene.possessive(subject.end):
            return True
        if any(scene.governors[index].payload.kind in ("verb", "word") for index in range(subject.end, noun) if index in scene.governors):
            return True
        return any(key in _OWNING for key in self.keys[max(subject.end, noun - 3) : noun])

    def _owned(self, owners: Group, noun: int) -> bool:
        """Whether the parties before a noun own it ("X's bid") rather than only name it ("the X deal")."""
        return self.scene.possessive(owners.end) and owners.end < noun

    def _default(self, noun: DealNoun, cue: Range, first: int, sentence: Range) -> str:
        if noun.frame == "bid":
            return "proposed"
        if noun.frame == "talks":
            return "in_talks"
        if noun.frame in ("takeover", "sale", "stake"):
            return "completed"
        if noun.frame == "venture":
            return "completed"
        if noun.frame == "union":
            return "announced"
        return "completed" if any(key in ("has", "have", "existing", "under", "through") for key in self.keys[max(sentence[0], first - 2) : cue[0]]) else "announced"

    def _lifted(self, step: Step, noun: DealNoun, subject: Group | None, cue: Range, first: int) -> Step | None:
        """A bid that is said to be made is proposed, however far its verb goes."""
        if noun.frame == "bid" and step.status in ("announced", "completed"):
            return step._replace(status="proposed")
        if noun.frame == "talks" and step.status in ("announced", "completed", "approved"):
            return step._replace(status="in_talks")
        return step

    def _taken(self, owners: Group | None, subject: Group | None, phrases: dict[str, Group], cue: Range) -> list[Member]:
        target = phrases.get("of") or phrases.get("in")
        buyer = phrases.get("by")
        if owners is not None and target is None and buyer is not None and owners != buyer:
            target = owners
        elif owners is not None and target is not None and buyer is None:
            buyer = owners
        elif owners is not None and target is None and subject is not None:
            buyer, target = subject, owners
        elif target is None and buyer is not None:
            target = subject
        buyer = buyer or subject
        if buyer is None or target is None:
            return []
        return [*_parts(buyer, "buyer"), *_parts(target, "target"), *_parts(phrases.get("from"), "seller")]

    def _sold(self, owners: Group | None, subject: Group | None, phrases: dict[str, Group], cue: Range, sentence: Range) -> list[Member]:
        buyer = phrases.get("to")
        target = phrases.get("of") or phrases.get("in")
        if target is not None and self.arguments.object(cue[1] + 1, sentence).head not in ("", "asset"):
            return []
        if target is not None and buyer is None and owners is None and subject is None and "by" not in phrases:
            party = self.arguments.topic(sentence[0], sentence)
            return [] if party is None else [*_parts(target, "target"), _member(party, "seller")]
        seller = phrases.get("by") or (owners if owners is not None and target is not None else None) or subject
        if target is None and owners is not None:
            target = owners if buyer is not None else None
        if target is None and (buyer is None or seller is None):
            return []
        if target is not None and buyer is None and seller is None:
            return []
        if target is None and not any(self.scene.has("asset", index) for index in range(cue[1], min(sentence[1], cue[1] + 8))):
            return []
        return [*_parts(buyer, "buyer"), *_parts(target, "target"), *_parts(seller, "seller")]

    def _stake_between(self, first: int, last: int) -> bool:
        return any(self.keys[index] in ("stake", "stakes", "shareholding", "shares", "interest") for index in range(first, last))

    def _for_company(self, target: Group, sentence: Range) -> bool:
        """Whether "for X" means the company: "an offer for X", not "an offer for X customers"."""
        thing = self.arguments.object(target.left, sentence)
        return thing.head in ("", "asset")

    def _united(self, owners: Group | None, subject: Group | None, phrases: dict[str, Group], noun: DealNoun, *, owned: bool) -> list[Member]:
        named = phrases.get("between") or phrases.get("among") or phrases.get("involving")
        other = phrases.get("with")
        if noun.frame in ("union", "venture") and named is None and "of" in phrases and len(phrases["of"].parties) > 1:
            named = phrases["of"]
        if named is not None:
            members = _parts(named, "member")
            return [*members, *_parts(other, "member")] if len(members) < 2 else members
        if owners is not None and len(owners.parties) > 1 and other is None:
            return _parts(owners, "member")
        first = owners if owned else None
        if other is not None:
            first = first or subject
            return [] if first is None else [*_parts(first, "member"), *_parts(other, "member")]
        if owners is not None and subject is not None and not owned:
            return [*_parts(subject, "member"), *_parts(owners, "member")]
        if noun.frame == "contract" and "from" in phrases and subject is not None:
            return [*_parts(phrases["from"], "customer"), *_parts(subject, "supplier")]
        if subject is not None and len(subject.parties) > 1:
            return _parts(subject, "member")
        return []

    def _judged(
        self, noun: DealNoun, members: list[Member], cue: Range, first: int, end: int, sentence: Range
    ) -> tuple[str, list[Member]]:
        """The kind that the words beside a general noun give, and the parts that go with it; none where another cue tells the agreement."""
        if not members:
            return "", []
        if noun.frame in ("union", "venture"):
            return noun.kind, members
        kind = self._topic(first, (first, cue[1])) or self._topic(end if end > cue[1] else cue[1], sentence)
        if noun.frame == "talks":
            if kind is None:
                return "", []
        elif self._tells_other(end, sentence):
            return "", []
        kind = kind or noun.kind
        if kind in ("strategic_partnership", "supply"):
            vendors = [member for member in members if self.scene.kind(member.organization) == "vendor"]
            operators = [member for member in members if self.scene.operator(member.organization)]
            plain = noun.lemma in ("agreement", "deal", "contract", "pact", "accord")
            if (plain or kind == "supply") and vendors and operators and len(vendors) < len(members):
                kind = "supply"
                members = [m._replace(part="supplier" if m in vendors else "customer") for m in members]
                members.sort(key=lambda member: member.part)
            elif noun.frame == "contract" and members[0].part == "member":
                members = [members[0]._replace(part="customer"), *(m._replace(part="supplier") for m in members[1:])]
        return kind, members

    def _tells_other(self, end: int, sentence: Range) -> bool:
        """Whether a general noun only announces a deal that its complement tells: "an agreement to buy X", "a deal under which X will acquire Y"."""
        scene = self.scene
        for index in range(end, min(sentence[1], end + 9)):
            cue = scene.cue(index)
            if cue is not None and ((cue.verb is not None and cue.verb.frame in ("buy", "merge")) or (cue.noun is not None and cue.noun.frame in ("takeover", "sale", "union", "venture"))):
                return True
            if self.keys[index] in (",", ";", "."):
                return False
        return False

    def _topic(self, first: int, sentence: Range) -> str | None:
        """The kind that the first topic word between a token and the end of its clause gives."""
        last = min(sentence[1], first + 18)
        for index in range(first, last):
            if self.keys[index] == ";" or (self.keys[index] == "," and index > first + 3):
                last = index
                break
        hits = self.scene.topics_in(first, last)
        if hits:
            return str(hits[0].payload)
        for index in range(first, last):
            if self.keys[index] in ("create", "creating") and self.scene.any_of("company", index + 1, min(last, index + 9)):
                return "merger"
        return None

    def _host(self, cue: Range, sentence: Range) -> Iterator[Draft]:
        """"X runs on Y's network": Y is the host of X."""
        scene, keys = self.scene, self.keys
        host, _ = self.arguments.possessor(cue[0], sentence)
        if host is None:
            host = self.arguments.phrases(cue[1], sentence).get("of")
            left = scene.left_edge(cue[0], sentence[0])
        else:
            left = host.parties[0].start
        if host is None or left <= sentence[0]:
            return
        link = next((index for index in range(left - 1, max(sentence[0] - 1, left - 4), -1) if keys[index] in _HOST_LINKS), None)
        if link is None:
            return
        verb = next((index for index in range(link, max(sentence[0] - 1, link - 16), -1) if keys[index] in _HOST_VERBS), None)
        if verb is None:
            return
        subject = self.arguments.subject(verb, sentence)
        if subject is None or keys[verb].startswith("roam"):
            return
        anchor = subject.left
        step = self.standing.of_noun(cue, left, anchor, sentence, host.end, default="completed")
        if step is None:
            return
        members = [*_parts(host, "supplier"), *_parts(subject, "customer")]
        if keys[verb] in ("moved", "moves", "move", "moving", "switch", "switched", "switches", "migrate", "migrated", "migrates") and keys[link] == "from":
            step = Step("ended", (verb, verb + 1), None, "status.governed")
            other = self.arguments.phrases(host.end, sentence).get("to") or self._next_host(cue[1], sentence)
            if other is not None:
                yield self._draft("wholesale", cue, [*_parts(other, "supplier"), *_parts(subject, "customer")], Step("completed", (verb, verb + 1), None, "status.governed"), "noun.host", (left, sentence[1]))
        yield self._draft("wholesale", cue, members, step, "noun.host", (left, sentence[1]))

    def _next_host(self, index: int, sentence: Range) -> Group | None:
        found = next((place for place in range(index, min(sentence[1], index + 3)) if self.keys[place] == "to"), None)
        if found is None:
            return None
        return next((group for group in self.scene.groups(sentence) if found < group.left <= found + 6 or found < group.parties[0].start <= found + 6), None)

    def _draft(self, kind: str, cue: Range, members: list[Member], step: Step, rule: str, reach: Range, *, weak: bool = False) -> Draft:
        return Draft(kind, cue, members, step, rule, reach, weak=weak)


def _member(party: Party, part: str) -> Member:
    return Member(party.entity, (party.start, party.end), part, None, None)


def _parts(group: Group | None, part: str) -> list[Member]:
    return [] if group is None else [_member(party, part) for party in group.parties]
