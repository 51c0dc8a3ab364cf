"""Verbs of working, building and sharing together, and of using each other's networks."""

from __future__ import annotations

from typing import Final

from telcomodel.lexicon.agreements import DealVerb
from telcomodel.parsing.alliances.clauses import Clause, Deals
from telcomodel.parsing.alliances.parties import Group, member, members
from telcomodel.parsing.alliances.reader import Reader
from telcomodel.parsing.alliances.topics import find_topic
from telcomodel.parsing.alliances.vehicles import Vehicle, beside, named_at
from telcomodel.tokens import Range

_CAMPAIGNING: Final = frozenset(
    "protest campaign lobby complain oppose sue appeal urge demand ask press warn fight challenge call raise".split()
)
_MASTS: Final = frozenset("masts towers sites ducts poles pylons antennas spectrum airwaves".split())
_NOUNS: Final = frozenset(("partner", "team"))
_TAKEOVERS: Final = frozenset(("acquisition", "stake", "merger"))
_AGREED: Final = frozenset(("roaming", "network_sharing", "joint_venture", "wholesale"))
"""Kinds of agreement that what is agreed on may be."""
_HABITS: Final = frozenset(("collaborate", "cooperate", "co-operate", "ally"))
"""Verbs whose present tense tells what somebody usually does, not what is agreed."""
_ENDS: Final = frozenset(("to", "on", "for", "in"))
"""What leads to the end to which two work together."""
_COMPANIES: Final = frozenset(("company", "operator", "entity", "towerco", "firm"))
_JOINTLY: Final = frozenset(("jointly", "together"))
_COMMON: Final = frozenset(("one", "single", "common", "joint", "shared"))
_CREATING: Final = frozenset(("create", "form", "establish", "set up"))
_SHARED: Final = frozenset(("common", "joint", "shared"))
_BUSINESSES: Final = frozenset(("businesses", "operations", "units", "activities", "subsidiaries", "arms"))
_NETWORKS: Final = frozenset(("network", "networks", "infrastructure"))
_BE: Final = frozenset(("is", "are", "was", "were", "been", "be"))
_HELPING: Final = frozenset(("help", "helps", "helped", "helping"))
_SOUGHT: Final = frozenset("bid offer takeover acquisition sale listing flotation merger disposal deal ipo".split())
"""What banks advise on."""
_EACH: Final = frozenset(("each", "both", "separately"))
_FEW: Final = 3
_WHOLE: Final = 90
"""Percent of a venture that its owners hold together at least."""
_REACH: Final = 14
_KIT_REACH: Final = 6


class Pacts(Reader):
    """Reads the verbs of pacts."""

    def pact(self, clause: Clause) -> Deals:
        """“X has teamed up with Y”, “X and Y have joined forces”."""
        verb, subject = clause.verb, clause.subject
        if subject is None or (verb.form == "third" and verb.lemma in _HABITS):
            return
        if verb.lemma == "work together" and self.keys[clause.cue[0] - 1] == "of":
            return  # "a long history of working together"
        talking = verb.lemma == "talking"
        if talking and _BE.isdisjoint(self.keys[clause.cue[0] - 2 : clause.cue[0]]):
            return
        other = clause.phrases.get("with") or (clause.phrases.get("to") if verb.lemma in ("ally", "talking") else None)
        if talking and other is None:
            return
        if other is None and verb.lemma == "partner" and verb.form == "base" and clause.thing.group is not None:
            following = self.keys[clause.thing.end : clause.thing.end + _REACH // 2]
            other = clause.thing.group if not (clause.thing.head or _ENDS.isdisjoint(following)) else None
        if self._campaigns(clause.cue[1] if other is None else other.end):
            return
        topic = find_topic(self.scene, clause.cue[1], clause.sentence)
        if topic is None and talking:
            topic = self.arguments.alike((*subject.parties, *(other.parties if other else ())), clause.sentence)
        target = None if other is None else self._sought(other.end, clause)
        if other is not None and target is not None:
            yield "acquisition", [*members(subject, "buyer"), *members(other, "buyer"), *members(target, "target")]
            return
        if topic is None and other is not None and self._priced(other.end, clause.sentence):
            yield "merger", [*members(subject, "member"), *members(other, "member")]
            return
        kind = verb.kind if topic is None or (topic in _TAKEOVERS and not talking) else topic
        if other is not None:
            yield kind, [*members(subject, "member"), *members(other, "member")]
        elif len(subject.parties) > 1 and verb.form != "third" and (verb.form == "gerund" or verb.lemma not in _NOUNS):
            yield kind, members(subject, "member")

    def _campaigns(self, end: int) -> bool:
        """Whether it is only against or for something that some come together: "teamed up to protest"."""
        return self.keys[end : end + 1] == ["to"] and self.scene.key(end + 1) in _CAMPAIGNING

    def _sought(self, end: int, clause: Clause) -> Group | None:
        """What partners come together to buy: "team up with Y to bid for Z"."""
        cue = self.scene.cue(end + 1)
        if self.scene.key(end) != "to" or cue is None or cue.verb is None or cue.verb.form != "base":
            return None
        if cue.verb.frame == "bid":
            return clause.phrases.get("for")
        if cue.verb.frame != "buy" or cue.verb.kind == "supply":
            return None
        thing = self.arguments.object(self.scene.cues[end + 1].end, clause.sentence)
        return thing.group if thing.head in ("", "asset") else None

    def _priced(self, end: int, sentence: Range) -> bool:
        """Whether a sum tells that companies come together for good: "join forces in a £3bn deal"."""
        keys = self.keys[end : min(sentence[1], end + _KIT_REACH + 2)]
        return (
            keys[:2] == ["in", "a"] and "deal" in keys and any(key[0] in "$£€" for key in keys[2 : keys.index("deal")])
        )

    def agree(self, clause: Clause) -> Deals:
        """“X and Y have agreed to test 5G”, “X has agreed with Y to build masts”: on something done together."""
        subject, other = clause.subject, clause.phrases.get("with")
        if subject is None or clause.passive or not self._cooperates(clause.cue[1] if other is None else other.end):
            return
        if other is not None or len(subject.parties) > 1:
            kind = find_topic(self.scene, clause.cue[1], clause.sentence)
            kind = kind if kind in _AGREED else clause.verb.kind
            yield kind, [*members(subject, "member"), *members(other, "member")]

    def _cooperates(self, end: int) -> bool:
        """Whether what is agreed is a work that takes two: "to develop", "on Thursday to test"."""
        to = next((index for index in range(end, end + _FEW + 1) if self.scene.key(index) == "to"), None)
        return to is not None and self.scene.has("cooperating", to + 1 + (self.scene.key(to + 1) == "jointly"))

    def test(self, clause: Clause) -> Deals:
        """“X and Y have trialled the system”, “X has tested it with Y”: an operator and a vendor."""
        subject, other = clause.subject, clause.phrases.get("with")
        if subject is None or clause.passive:
            return
        parties = (*subject.parties, *(() if other is None else other.parties))
        operators = [self.scene.operator(party.entity) for party in parties]
        if any(operators) and not all(operators):
            yield "strategic_partnership", [*members(subject, "member"), *members(other, "member")]

    def work(self, clause: Clause) -> Deals:
        """“X is working with Y to develop”, “X has worked with Y on”: with an end, else it is no agreement."""
        other = clause.phrases.get("with")
        form, before = clause.verb.form, self.keys[clause.cue[0] - 1]
        if clause.subject is None or other is None or clause.passive or form == "third":
            return
        due = before == "to" and self.keys[clause.cue[0] - 2] in ("is", "are")
        if form == "base" and not (due or before in ("will", "would")):
            return
        if self._advised(other):
            return
        if before == "been" or not _ENDS.isdisjoint(self.keys[other.end : other.end + 2]):
            yield "strategic_partnership", [*members(clause.subject, "member"), *members(other, "member")]

    def _advised(self, other: Group) -> bool:
        """Whether a bank works on somebody's takeover: "working with Example Bank on a bid"."""
        banks = all(self.scene.kind(party.entity) == "finance" for party in other.parties)
        return banks and not _SOUGHT.isdisjoint(self.keys[other.end + 1 : other.end + _KIT_REACH])

    def build(self, clause: Clause) -> Deals:
        """“The service, which has been developed with A and B”: whose service it is, is what the text is about."""
        cue, subject = clause.cue, clause.subject
        if self.each_other(cue):
            if subject is not None and len(subject.parties) > 1 and self._operators(subject):
                yield "network_sharing", members(subject, "member")
            return
        other = clause.phrases.get("with") or self._listed_with(cue, clause.sentence)
        if self._joined(clause):
            yield "strategic_partnership", members(subject, "member")
            return
        if subject is not None and len(subject.parties) > 1 and self.one_network(cue) and self._operators(subject):
            yield "network_sharing", members(subject, "member")
            return
        if subject is not None and len(subject.parties) > 1 and self.together(cue, clause.sentence):
            shared = self.scene.any_of("shared", cue[1], min(clause.sentence[1], cue[1] + _REACH))
            yield "network_sharing" if shared else "strategic_partnership", members(subject, "member")
            return
        if other is not None and subject is not None and self._operators(subject) and self._vendors(other):
            for vendor in other.parties:
                yield "supply", [*members(subject, "customer"), member(vendor, "supplier")]
            return
        if other is None or not self._built_with(cue, other):
            yield from self._built(clause)
            return
        party = self.arguments.maker(cue[0], clause.sentence)
        if party is None:
            return
        if clause.verb.kind != "supply":
            yield "strategic_partnership", [member(party, "member"), *members(other, "member")]
        elif self.scene.operator(party.entity) and self._vendors(other):
            yield "supply", [member(party, "customer"), *members(other, "supplier")]

    def _joined(self, clause: Clause) -> bool:
        """Whether an operator and another firm bring out one thing: "X and Y are rolling out a service"."""
        subject = clause.subject
        if subject is None or clause.passive or len(subject.parties) < 2 or not self.one_thing(clause.cue):
            return False
        operators = [self.scene.operator(party.entity) for party in subject.parties]
        return any(operators) and not all(operators)

    def one_thing(self, cue: Range) -> bool:
        """Whether one new thing is what a verb has as its object: "a service", "a new handset"."""
        return self.keys[cue[1] : cue[1] + 1] in (["a"], ["an"]) and not _EACH & set(self.keys[cue[0] - 2 : cue[0]])

    def one_network(self, cue: Range) -> bool:
        """Whether a common network is what is built: "one LTE network", "a single network"."""
        near = self.keys[cue[1] : cue[1] + _KIT_REACH]
        place = next((index for index, key in enumerate(near) if key in _COMMON), None)
        return place is not None and place < 2 and not _NETWORKS.isdisjoint(near[place + 1 :])

    def _listed_with(self, cue: Range, sentence: Range) -> Group | None:
        """The parties behind "with" and a name that is not known: "developed with Unknown Trains, Y"."""
        keys, start = self.keys, cue[1]
        if keys[start : start + 1] != ["with"]:
            return None
        for index in range(start + 1, min(sentence[1], start + _KIT_REACH)):
            group = self.scene.beginnings(sentence).get(index)
            if group is not None:
                return group
            word = self.scene.tokens.words[index]
            if not (word[0].isupper() or keys[index] in (",", "and") or self.scene.modifies(index)):
                return None
        return None

    def _built_with(self, cue: Range, other: Group) -> bool:
        """Whether "with" stands right behind a verb, or "together with" behind its object."""
        near = self.keys[cue[1] : min(other.left + 1, cue[1] + _KIT_REACH)]
        return "with" in near[:3] or ("with" in near and near[near.index("with") - 1] in _JOINTLY)

    def together(self, cue: Range, sentence: Range) -> bool:
        """Whether something is built "jointly" or "together"."""
        near = self.keys[max(sentence[0], cue[0] - 2) : min(sentence[1], cue[1] + 1)]
        behind = self.keys[cue[1] : min(sentence[1], cue[1] + _KIT_REACH)]
        return not (_JOINTLY.isdisjoint(near) and _JOINTLY.isdisjoint(behind))

    def _built(self, clause: Clause) -> Deals:
        """“X will build a network for Y”, “X is upgrading Y's network”, “Y uses X's radios”, “Y uses radios from X”."""
        subject, thing = clause.subject, clause.thing
        helped = self.scene.endings(clause.sentence).get(clause.cue[0])
        if helped is not None and self.keys[helped.left - 1] in _HELPING:
            vendor = self.arguments.subject(helped.left - 1, clause.sentence)
            if vendor is not None and self._vendors(vendor) and self._operators(helped):
                yield "supply", [*members(helped, "customer"), *members(vendor, "supplier")]
            return
        customer = clause.phrases.get("for") or (thing.group if thing.head in ("asset", "goods", "other") else None)
        if clause.passive and subject is None:
            subject = self._equipment_of(clause)
        if subject is not None and clause.passive:
            maker = clause.phrases.get("by")
            owned = maker is not None and self.scene.possessive(maker.end)
            if maker is not None and not owned and self._vendors(maker) and self._operators(subject):
                yield "supply", [*members(subject, "customer"), *members(maker, "supplier")]
            return
        if subject is None:
            return
        if customer is None and self._vendors(subject):
            customer = self.network_owner(clause)
        if customer is not None and self._vendors(subject) and self._operators(customer) and thing.head != "other":
            yield "supply", [*members(customer, "customer"), *members(subject, "supplier")]
        elif self._operators(subject):
            yield from self._equipped(clause, subject)

    def _equipment_of(self, clause: Clause) -> Group | None:
        """Whose network or kit is worked on: "X's base stations will be modernized by"."""
        before = [group for group in self.scene.groups(clause.sentence) if group.end < clause.cue[0]]
        if len(before) != 1 or not self.scene.possessive(before[0].end):
            return None
        end = before[0].end
        kit = self.scene.any_of("kit", end, end + _KIT_REACH) or self.scene.any_of("shared", end, end + _KIT_REACH)
        return before[0] if kit else None

    def _equipped(self, clause: Clause, subject: Group) -> Deals:
        """“Y uses X's radios”, “Y deploys radios from X”."""
        maker = clause.thing.group or (clause.phrases.get("held") if clause.verb.lemma == "use" else None)
        if maker is not None and self.uses_masts(clause.verb, clause.cue) and self._operators(maker):
            if maker.parties[0].start - clause.cue[1] <= _KIT_REACH:
                yield "wholesale", [*members(maker, "supplier"), *members(subject, "customer")]
            return
        if maker is not None:
            kit = range(maker.end, maker.end + _KIT_REACH)
        else:
            maker = clause.phrases.get("from") or clause.phrases.get("by")
            kit = range(clause.cue[1], clause.cue[1] if maker is None else maker.left)
        if maker is None or not self._vendors(maker):
            return
        used = clause.thing.group is not None and self.scene.key(maker.end) in ("for", "as", "instead")
        if used or self.scene.any_of("kit", kit.start, kit.stop):
            yield "supply", [*members(subject, "customer"), *members(maker, "supplier")]

    def found(self, clause: Clause) -> Deals:
        """“A, B and C will create the largest tower company”, “the venture that A set up with B”."""
        subject, other = clause.subject, clause.phrases.get("with")
        sources = clause.phrases.get("from")
        if self.scene.key(clause.cue[1]) == "from" and sources is not None and len(sources.parties) > 1:
            yield "merger", members(sources, "member")
            return
        founders = clause.phrases.get("by")
        if clause.passive and founders is not None and len(founders.parties) > 1:
            yield "joint_venture", members(founders, "member")
            return
        if not self.forms_company(clause.cue, clause.sentence):
            if subject is not None and self._joined(clause):
                yield "strategic_partnership", members(subject, "member")
            elif subject is not None and other is not None and self.launched_with(clause.cue):
                netted = self._vendors(other) and self._operators(subject) and self._network_built(clause.cue, other)
                parts = ("customer", "supplier") if netted else ("member", "member")
                kind = "supply" if netted else "strategic_partnership"
                yield kind, [*members(subject, parts[0]), *members(other, parts[1])]
            return
        if subject is not None and (other is not None or len(subject.parties) > 1) and not clause.passive:
            yield "joint_venture", [*members(subject, "member"), *members(other, "member")]

    def launched_with(self, cue: Range) -> bool:
        """Whether a service or the like is brought out with somebody: "launched the service together with X"."""
        near = self.keys[cue[1] : cue[1] + _REACH]
        place = near.index("with") if "with" in near else 0
        return place > 0 and self.scene.any_of("launchable", cue[1], cue[1] + place)

    def _network_built(self, cue: Range, other: Group) -> bool:
        """Whether it is a network that is brought out with a vendor."""
        return not _NETWORKS.isdisjoint(self.keys[cue[1] : other.left])

    def forms_company(self, cue: Range, sentence: Range) -> bool:
        """Whether a company is what is formed: "create a tower company", "the venture that A and B set up"."""
        keys = self.keys
        if keys[cue[1] : cue[1] + 2] in (["two", "companies"], ["three", "companies"]):
            return True
        if self._venture_before(cue, sentence) is not None:
            return True
        named = named_at(self.scene, cue[1], sentence[1])
        created = self.scene.cue(cue[0])
        lemma = "" if created is None or created.verb is None else created.verb.lemma
        if named is not None and lemma in _CREATING and named.name[0] not in self.scene.placed:
            return True
        if named is not None and keys[named.name[1] : named.name[1] + 1] == [","]:
            cue = (cue[0], named.name[1] + 1)
        if keys[cue[1] : cue[1] + 1] not in (["a"], ["the"], ["an"]):
            return False
        last = cue[1] + 1
        while last < sentence[1] and last - cue[1] < _KIT_REACH and self.scene.modifies(last):
            last += 1
        return keys[last - 1] in _COMPANIES

    def _venture_before(self, cue: Range, sentence: Range) -> Range | None:
        """The noun for a venture that a relative pronoun before a verb means: "the venture that A set up with B"."""
        first = max(sentence[0], cue[0] - _REACH)
        near = self.keys[first : cue[0]]
        if near[-1:] in (["it"], ["they"]) and self.scene.has("vehicle", cue[0] - 2):
            return cue[0] - 2, cue[0] - 1
        starts = [group.parties[0].start for group in self.scene.groups(sentence) if first <= group.left < cue[0]]
        left = next((index for index in starts if self._venture_noun(index - 1)), None)
        if left is not None:
            return left - 1, left
        if "that" not in near and "which" not in near:
            return None
        for index in range(cue[0] - 1, first - 1, -1):
            found = self.scene.cue(index)
            if found is not None and found.noun is not None and found.noun.frame == "venture":
                return index, self.scene.cues[index].end
        return None

    def _venture_noun(self, index: int) -> bool:
        """Whether a noun for a venture stands behind an article: "the alliance" in "the alliance X has set up"."""
        found = self.scene.cue(index)
        if found is None or found.noun is None:
            return False
        named = found.noun.frame == "venture" or found.noun.lemma in ("alliance", "partnership")
        return named and self.keys[self.scene.left_edge(index, max(0, index - 4))] in self.scene.determiners

    def venture_founded(self, cue: Range, sentence: Range) -> bool:
        """Whether a venture is the subject of a verb in the passive: "the venture, called N, was set up by"."""
        near = self.keys[cue[1] : min(sentence[1], cue[1] + _KIT_REACH)]
        if "by" not in near or self.keys[cue[0] - 1] not in ("was", "been", "being"):
            return False
        return any(self._venture_noun(index) for index in range(max(sentence[0], cue[0] - _REACH), cue[0]))

    def founded(self, clause: Clause) -> bool:
        """Whether a venture is said to have been set up: "the venture that X set up with Y"."""
        cue = clause.cue
        planned = {"will", "would", "to", "may", "could"} & set(self.keys[max(clause.sentence[0], cue[0] - 3) : cue[0]])
        return not planned and self._venture_before(cue, clause.sentence) is not None

    def _founded(self, cue: Range, sentence: Range) -> Vehicle | None:
        """The name of what is founded: before a noun for it, or right behind the verb."""
        noun = self._venture_before(cue, sentence)
        if noun is None:
            return named_at(self.scene, cue[1], sentence[1])
        return beside(self.scene, self.scene.left_edge(noun[0], sentence[0]), noun, noun[1], sentence)

    def own(self, clause: Clause) -> Deals:
        """“A and B jointly own N”, “N is jointly owned by A and B”."""
        owners = clause.phrases.get("held") or clause.phrases.get("by") if clause.passive else clause.subject
        other = clause.phrases.get("with")
        if owners is not None and (len(owners.parties) > 1 or other is not None) and self._all_owned(clause, owners):
            yield "joint_venture", [*members(owners, "member"), *members(other, "member")]

    def _all_owned(self, clause: Clause, owners: Group) -> bool:
        """Whether the shares of those named make up a whole: "each hold 50% of N", but not "each hold 19.6%"."""
        share = next((key for key in self.keys[clause.cue[1] : clause.cue[1] + _FEW] if key[0].isdigit()), None)
        if share is None or not share.replace(".", "", 1).isdecimal():
            return True
        return len(owners.parties) * float(share) > _WHOLE

    def venture(self, clause: Clause, kind: str) -> Vehicle | None:
        """The company that is owned or founded: "N, jointly owned by", "the venture N, which A and B set up"."""
        group = clause.subject if clause.verb.frame == "own" and clause.passive else clause.thing.group
        if clause.verb.frame not in ("own", "found") and kind != "joint_venture":
            return None
        if clause.verb.frame == "found" and group is None:
            return self._founded(clause.cue, clause.sentence)
        if group is None:
            return named_at(self.scene, clause.thing.end, clause.sentence[1]) if clause.verb.frame == "buy" else None
        party = group.parties[-1]
        return Vehicle((party.start, party.end), party.entity)

    def share(self, clause: Clause) -> Deals:
        """“A and B will share their networks”, “A will share its masts with B”, “A and B run one shared network”."""
        subject, cue = clause.subject, clause.cue
        if subject is None:
            return
        run = clause.verb.lemma == "run"
        thing = clause.thing.group
        if run and thing is not None and self._vendors(subject) and self._operators(thing):
            yield "supply", [*members(thing, "customer"), *members(subject, "supplier")]
            return
        following = self.keys[cue[1] : min(clause.sentence[1], cue[1] + _REACH)]
        if run and _SHARED.isdisjoint(following) and not self.one_network(cue):
            return
        other = clause.phrases.get("with") or self.arguments.partner(subject, cue[0], clause.sentence)
        if self.pooled(clause.verb, cue):
            if other is not None or len(subject.parties) > 1:
                yield "merger", [*members(subject, "member"), *members(other, "member")]
            return
        if other is not None and not run:
            yield "network_sharing", [*members(subject, "member"), *members(other, "member")]
        elif len(subject.parties) > 1:
            yield "network_sharing", members(subject, "member")

    def uses_masts(self, verb: DealVerb, cue: Range) -> bool:
        """Whether masts or the like are what is used: "use the masts of Y", "use Y's towers"."""
        return verb.lemma == "use" and not _MASTS.isdisjoint(self.keys[cue[1] : cue[1] + _KIT_REACH])

    def each_other(self, cue: Range) -> bool:
        """Whether what is used is what the others have: "use each other's masts"."""
        near = self.keys[cue[1] : cue[1] + _KIT_REACH]
        return near[:2] == ["each", "other"] and self.scene.any_of("shared", cue[1], cue[1] + _KIT_REACH)

    def pooled(self, verb: DealVerb, cue: Range) -> bool:
        """Whether companies are what is pooled: "pool their Danish businesses"."""
        return verb.lemma == "pool" and not _BUSINESSES.isdisjoint(self.keys[cue[1] : cue[1] + _KIT_REACH])

    def _mutual(self, cue: Range, sentence: Range) -> bool:
        """Whether several let each other's customers roam."""
        near = self.keys[max(sentence[0], cue[0] - _KIT_REACH) : min(sentence[1], cue[1] + _KIT_REACH)]
        return any(near[index : index + 2] == ["each", "other"] for index in range(len(near)))

    def enrol(self, clause: Clause) -> Deals:
        """“The operators backing it include A, B and C”: three and more, most of them operators."""
        group = clause.thing.group
        before = [one for one in self.scene.groups(clause.sentence) if one.end <= clause.cue[0]]
        if group is None or before or len(group.parties) < _FEW or clause.passive:
            return
        if 2 * sum(self.scene.operator(party.entity) for party in group.parties) > len(group.parties):
            yield "alliance", members(group, "member")

    def _whose_phones(self, clause: Clause) -> Group | None:
        """Whose customers or handsets roam: "its phones roam on Y's network"."""
        first = clause.sentence[0]
        near = range(max(first, clause.cue[0] - _KIT_REACH), clause.cue[0])
        pronoun = next((index for index in near if self.keys[index] in ("its", "their")), None)
        return None if pronoun is None else self.arguments.owner(pronoun, clause.sentence)

    def roam(self, clause: Clause) -> Deals:
        """“A's customers can roam on B's network”."""
        phrases = clause.phrases
        host = phrases.get("on") or phrases.get("onto") or phrases.get("over")
        groups = self.scene.groups(clause.sentence)
        nearest = next((group for group in reversed(groups) if group.end <= clause.cue[0]), None)
        guest = clause.subject or nearest or self._whose_phones(clause)
        if host is None and guest is not None and len(guest.parties) > 1 and self._mutual(clause.cue, clause.sentence):
            yield "roaming", members(guest, "member")
        if host is not None and guest is not None:
            yield "roaming", [*members(guest, "member"), *members(host, "member")]
