"""Verbs of supply: who chooses, pays and hosts whom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from telcomodel.parsing.alliances.clauses import Clause, Deals
from telcomodel.parsing.alliances.parties import Group, Party, member, members
from telcomodel.parsing.alliances.reader import CUSTOMERS, Reader
from telcomodel.tokens import Range

_CONTRACTS: Final = frozenset(
    ("contract", "contracts", "deal", "deals", "order", "orders", "tender", "tenders", "job", "task")
)
_FIRMS: Final = frozenset(("finance", "government"))
"""Kinds of organization that advise or rule rather than supply."""
_ENDS: Final = frozenset(("to", "for", "as"))
"""What leads to what a supplier is chosen for."""
_HELP: Final = frozenset(("help", "services", "expertise", "technology", "equipment", "software"))
"""What of a vendor's somebody chooses who chooses the vendor."""
_REMOVING: Final = frozenset(("strip", "remove"))
_TRAFFIC: Final = frozenset(("calls", "traffic"))
"""What a network carries for another operator."""
_RELYING: Final = frozenset(("rely on", "depend on"))
_NEAR: Final = 6
_REACH: Final = 14


class Supplies(Reader):
    """Reads the verbs of supply."""

    def choose(self, clause: Clause) -> Deals:
        """“A has chosen B to provide”, “B was selected by A”, “A has named B as a supplier”."""
        if clause.passive:
            customer, supplier = clause.phrases.get("by") or self._served(clause), clause.subject
        else:
            customer, supplier = clause.subject, clause.thing.group if self._chosen(clause) else None
        if customer is None or supplier is None:
            return
        if clause.verb.lemma == "sign" and clause.passive:
            return
        if clause.verb.lemma == "name" and not self.scene.any_of("role", clause.cue[1], clause.cue[1] + _REACH):
            return
        if any(self._kind(party) in _FIRMS for party in supplier.parties):
            return
        role = not _ENDS.isdisjoint(self.keys[clause.thing.end : clause.thing.end + 3])
        if clause.passive or role or (self._vendors(supplier) and self._operators(customer)):
            if self._partnered(clause) and not self._vendors(supplier):
                yield "strategic_partnership", [*members(customer, "member"), *members(supplier, "member")]
                return
            for party in (*supplier.parties, *self._also(clause)):
                yield "supply", [*members(customer, "customer"), member(party, "supplier")]

    def _also(self, clause: Clause) -> Iterator[Party]:
        """The vendors chosen for something else: "named X as a supplier of radios and Y as a supplier of"."""
        for group in self.scene.groups(clause.sentence):
            behind = group.left > clause.thing.end > clause.cue[1] and self.keys[group.left - 1] == "and"
            if behind and self.scene.key(group.end) in _ENDS and self._vendors(group):
                yield from group.parties

    def _partnered(self, clause: Clause) -> bool:
        """Whether somebody is chosen as a partner: "has signed X as its satellite partner"."""
        near = self.keys[clause.thing.end : min(clause.sentence[1], clause.thing.end + _NEAR)]
        return near[:1] == ["as"] and "partner" in near

    def _chosen(self, clause: Clause) -> bool:
        """Whether a firm or a unit of one is the object: "taps X", "taps X's Greek business"."""
        thing = clause.thing
        if thing.group is None or not self.scene.possessive(thing.group.end):
            return not thing.head or (thing.head == "goods" and thing.group is not None and self._vendors(thing.group))
        if self._vendors(thing.group) and self.keys[thing.group.end + 1] in _HELP:
            return True
        return self.scene.has("describer", thing.end - 1) and thing.end > thing.group.end + 1

    def _served(self, clause: Clause) -> Group | None:
        """Whom a vendor is chosen for: "chosen as supplier of Y's core", "selected to build Y's network"."""
        if clause.subject is None or not self._vendors(clause.subject):
            return None
        last = min(clause.sentence[1], clause.cue[1] + _REACH)
        group = next(
            (group for group in self.scene.groups(clause.sentence) if clause.cue[1] <= group.left < last), None
        )
        return group if group is not None and self._operators(group) else None

    def _kind(self, party: Party) -> str | None:
        return self.scene.kind(party.entity)

    def award(self, clause: Clause) -> Deals:
        """“A awarded B a contract”, “A handed contracts to B”, “B was awarded a contract by A”."""
        if clause.passive:
            customer, supplier = clause.phrases.get("by"), clause.subject
        else:
            customer, supplier = clause.subject, clause.phrases.get("to") or clause.thing.group
        if customer is not None and supplier is not None:
            yield "supply", [*members(customer, "customer"), *members(supplier, "supplier")]

    def contracted(self, end: int, sentence: Range) -> bool:
        """Whether a word for a contract follows a verb that gives one."""
        return not _CONTRACTS.isdisjoint(self.keys[end : min(sentence[1], end + _REACH)])

    def supply(self, clause: Clause) -> Deals:
        """“A will supply radios to B”, “A supplies B with radios”."""
        customer = clause.phrases.get("to") or (clause.thing.group if clause.thing.head in ("", "asset") else None)
        if customer is None and clause.subject is not None and self._vendors(clause.subject):
            customer = self._launcher(clause)
        if customer is None and clause.thing.owned is not None and clause.subject is not None:
            customer = self._whose_kit(clause.thing.owned, clause)
        if clause.subject is not None and customer is not None and not clause.passive:
            chosen = self.keys[clause.cue[0] - 1] == "to" and clause.subject.end == clause.cue[0] - 1
            suppliers = [(party,) for party in clause.subject.parties] if chosen else [clause.subject.parties]
            for party in customer.parties:
                for some in suppliers:  # "picked A and B to supply": one each, as told by what picks them
                    yield "supply", [member(party, "customer"), *(member(one, "supplier") for one in some)]
            other = self._rest(clause)
            if other is not None:
                yield "supply", [*members(customer, "customer"), *members(other, "supplier")]

    def _whose_kit(self, pronoun: int, clause: Clause) -> Group | None:
        """Whose equipment a vendor supplies: "Y supplies most of its radios"."""
        owner = self.arguments.owner(pronoun, clause.sentence) if clause.subject is not None else None
        if owner is None or clause.subject is None or not self._vendors(clause.subject):
            return None
        ours = {party.entity for party in clause.subject.parties}
        if ours == {party.entity for party in owner.parties}:
            party = self.arguments.topic(clause.sentence[0], clause.sentence, subject=True)
            owner = None if party is None or party.entity in ours else Group(pronoun, pronoun + 1, (party,))
        return owner if owner is not None and self._operators(owner) else None

    def _rest(self, clause: Clause) -> Group | None:
        """The vendor that supplies what another does not: "X supplies half of it and Y accounts for the rest"."""
        behind = (group for group in self.scene.groups(clause.sentence) if group.left > clause.cue[1])
        for group in behind:
            near = self.keys[group.end : group.end + _NEAR]
            if self._vendors(group) and near[:1] in (["accounts"], ["provides"], ["supplies"]):
                return group if {"rest", "remainder", "other"} & set(near) else None
        return None

    def _launcher(self, clause: Clause) -> Group | None:
        """Whose service something is supplied for: "will supply phones for the service that X plans"."""
        last = min(clause.sentence[1], clause.cue[1] + _REACH)
        for group in self.scene.groups(clause.sentence):
            if clause.cue[1] < group.left < last and self.keys[group.left - 1] in ("that", "which"):
                return group if "for" in self.keys[clause.cue[1] : group.left] and self._operators(group) else None
        return None

    def provide(self, clause: Clause) -> Deals:
        """“A will provide the routers for B's core network”, where A is a vendor and B an operator."""
        subject, phrases = clause.subject, clause.phrases
        thing = clause.thing
        owned = thing.group is not None and self.scene.possessive(thing.group.end)
        customer = phrases.get("to") or phrases.get("for") or (thing.group if owned or not thing.head else None)
        customer = customer or self._service_of(clause)
        if subject is None or customer is None or clause.passive:
            return
        if self._vendors(subject) and self._operators(customer):
            for party in customer.parties:
                yield "supply", [member(party, "customer"), *members(subject, "supplier")]
        elif self._opens(clause) and self._operators(subject) and self._operators(customer):
            for party in subject.parties:
                yield "wholesale", [member(party, "supplier"), *members(customer, "customer")]

    def _service_of(self, clause: Clause) -> Group | None:
        """Whose service something is provided for: "the software for Y's television service"."""
        last = min(clause.sentence[1], clause.cue[1] + _REACH)
        groups = (group for group in self.scene.groups(clause.sentence) if clause.cue[1] < group.left < last)
        return next(
            (group for group in groups if self.keys[group.left - 1] == "for" and self.scene.possessive(group.end)), None
        )

    def _opens(self, clause: Clause) -> bool:
        """Whether an operator provides another with what networks carry: "X provides Y with satellite capacity"."""
        end = clause.cue[1]
        return self.networked(clause.cue) or self.scene.any_of("access", end, min(clause.sentence[1], end + _REACH))

    def networked(self, cue: Range) -> bool:
        """Whether a network is what is provided: "provides the network for Y"."""
        near = self.keys[cue[1] : cue[1] + _NEAR]
        return any(near[place : place + 2] in (["network", "for"], ["network", "of"]) for place in range(_NEAR))

    def replace(self, clause: Clause) -> Deals:
        """“A is replacing B's equipment with C's”: C supplies A."""
        customer, supplier = clause.subject, clause.phrases.get("with")
        if customer is not None and not clause.passive and self._vendors(customer):
            owner = self.network_owner(clause)
            if owner is not None:
                yield "supply", [*members(owner, "customer"), *members(customer, "supplier")]
            return
        if customer is None or supplier is None or clause.passive or clause.thing.group is None:
            return
        if self._operators(customer) and self._vendors(supplier) and self._vendors(clause.thing.group):
            yield "supply", [*members(customer, "customer"), *members(supplier, "supplier")]

    def drop(self, clause: Clause) -> Deals:
        """“A has dropped B”, “A is removing B's equipment”, where B is a vendor."""
        supplier, subject = clause.thing.group, clause.subject
        removed = clause.verb.lemma in _REMOVING
        if removed and supplier is None and not clause.passive:
            supplier = self._made(clause)
        if subject is None or supplier is None or clause.passive:
            return
        if not self._operators(subject) or not self._vendors(supplier):
            return
        if removed or not (clause.thing.head or self.scene.possessive(supplier.end)):
            yield "supply", [*members(subject, "customer"), *members(supplier, "supplier")]

    def _made(self, clause: Clause) -> Group | None:
        """Whose equipment is removed: "stripping technology supplied by X from its network"."""
        last = min(clause.sentence[1], clause.thing.end + _NEAR)
        for group in self.scene.groups(clause.sentence):
            if clause.thing.end <= group.left < last and self.keys[group.left - 1] in ("by", "from"):
                return group
        return None

    def outsource(self, clause: Clause) -> Deals:
        """“A has outsourced the running of its network to B”."""
        supplier = clause.phrases.get("to")
        if clause.subject is not None and supplier is not None and not clause.passive:
            yield "supply", [*members(clause.subject, "customer"), *members(supplier, "supplier")]

    def grant(self, clause: Clause) -> Deals:
        """“A has granted network access to B”, “A will open its network to B”."""
        guest = clause.phrases.get("to")
        if clause.subject is None or clause.passive or not self._operators(clause.subject):
            return
        near = self.keys[clause.cue[1] : clause.cue[1] + _REACH]
        if guest is None and len(clause.subject.parties) > 1 and self._each_other(near):
            kind = "network_sharing" if CUSTOMERS.isdisjoint(near) else "roaming"
            yield kind, members(clause.subject, "member")
        if guest is None:
            return
        if self.scene.any_of("access", clause.cue[1], guest.left):
            yield "wholesale", [*members(clause.subject, "supplier"), *members(guest, "customer")]

    def _each_other(self, near: list[str]) -> bool:
        """Whether several do it to each other."""
        return "each" in near[:-1] and near[near.index("each") + 1] == "other"

    def lease(self, clause: Clause) -> Deals:
        """“A leases towers from B”, “A rents the networks of B”, “A rents space on B”, “A leases fibre to B”."""
        host, guest = clause.phrases.get("from"), clause.phrases.get("to")
        rented = clause.phrases.get("on")
        if host is None and rented is not None and not self.scene.possessive(rented.end):
            host = rented
        if host is None and guest is None and clause.thing.head == "asset":
            host = clause.thing.group
        if clause.subject is None or clause.passive or (host is None) == (guest is None):
            return
        for party in (host or clause.subject).parties:
            yield "wholesale", [member(party, "supplier"), *members(guest or clause.subject, "customer")]
        for party in () if host is None else self._others_from(clause, host):
            yield "wholesale", [member(party, "supplier"), *members(clause.subject, "customer")]

    def _others_from(self, clause: Clause, host: Group) -> Iterator[Party]:
        """From whom else somebody has something: "rents fibre from X and towers from Y"."""
        if self.scene.key(host.end) != "and":
            return
        for group in self.scene.groups(clause.sentence):
            if host.end + 2 < group.left < host.end + _NEAR and self.keys[group.left - 1] == "from":
                yield from group.parties

    def fetch(self, clause: Clause) -> Deals:
        """“A gets its airtime from B”, “A sources its phones from B”."""
        sources = clause.phrases.get("from")
        if clause.subject is None or sources is None or clause.passive:
            return
        things = (clause.cue[1], sources.left)
        if not any(self.scene.any_of(name, *things) for name in ("goods", "kit")):
            return
        for party in (*sources.parties, *self._others_from(clause, sources)):
            kind = "wholesale" if self.scene.operator(party.entity) else "supply"
            yield kind, [*members(clause.subject, "customer"), member(party, "supplier")]

    def come(self, clause: Clause) -> Deals:
        """“A's radios come from B and C”."""
        group = self.arguments.object(clause.cue[1], clause.sentence).group
        owner = next((one for one in self.scene.groups(clause.sentence) if self.scene.possessive(one.end)), None)
        if group is None or owner is None or owner.end > clause.cue[0] or not self._vendors(group):
            return
        if self._operators(owner) and self.scene.any_of("kit", owner.end, clause.cue[0]):
            for party in group.parties:
                yield "supply", [*members(owner, "customer"), member(party, "supplier")]

    def ride(self, clause: Clause) -> Deals:
        """“A runs on B”."""
        host = clause.thing.group
        if clause.verb.lemma == "resell":
            host = host or self._whose_service(clause)
            for party in host.parties if host is not None and clause.subject is not None else ():
                yield "wholesale", [member(party, "supplier"), *members(clause.subject, "customer")]
            return
        relies = clause.verb.lemma in _RELYING
        if relies and host is not None and not self._relied(host.end) and not self._networked(clause):
            return
        if clause.subject is not None and host is not None and (not clause.thing.head or self._networked(clause)):
            if relies and "roaming" in self.keys[clause.sentence[0] : clause.sentence[1]]:
                yield "roaming", [*members(clause.subject, "member"), *members(host, "member")]
                return
            yield "wholesale", [*members(host, "supplier"), *members(clause.subject, "customer")]

    def _whose_service(self, clause: Clause) -> Group | None:
        """Whose service is resold by whom it lets: "an arrangement that lets X resell its service"."""
        owner = None if clause.thing.owned is None else self.arguments.owner(clause.thing.owned, clause.sentence)
        if owner is None or clause.subject is None:
            return None
        ours = {party.entity for party in clause.subject.parties}
        if ours.isdisjoint(party.entity for party in owner.parties):
            return owner
        before = [group for group in self.scene.groups(clause.sentence) if group.end < clause.subject.left]
        return before[0] if len(before) == 1 and self._operators(before[0]) else None

    def _networked(self, clause: Clause) -> bool:
        """Whether somebody's network is the object."""
        return clause.thing.head == "asset" and self.keys[clause.thing.end - 1] in ("network", "networks")

    def _relied(self, end: int) -> bool:
        """Whether it is for coverage or the like that somebody relies on another."""
        return self.scene.key(end) == "for" and self.scene.any_of("access", end, end + _NEAR)

    def carry(self, clause: Clause) -> Deals:
        """“A hosts B”, “B is hosted by A”."""
        host, guest = clause.subject, clause.thing.group
        owner = None if clause.passive else self._traffic_owner(clause)
        if clause.passive:
            host = clause.phrases.get("by") or clause.phrases.get("on")
            guest = clause.subject or self._whose_customers(clause)
        elif clause.verb.lemma == "carry" and owner is None:
            near = self.keys[clause.cue[1] : clause.cue[1] + _NEAR]
            if host is not None and len(host.parties) > 1 and "other" in near and not CUSTOMERS.isdisjoint(near):
                yield "roaming", members(host, "member")
            return
        guest = owner or guest
        if host is None or guest is None or self.scene.has("wanting", host.left - 1):
            return
        if owner is None and clause.thing.head not in ("", "asset", "goods", "barred"):
            return
        if "roaming" in self.keys[clause.sentence[0] : clause.sentence[1]]:
            yield "roaming", [*members(guest, "member"), *members(host, "member")]
            return
        yield "wholesale", [*members(host, "supplier"), *members(guest, "customer")]

    def _traffic_owner(self, clause: Clause) -> Group | None:
        """The operator whose traffic is the object: "carries X's calls", "carries the voice traffic of X"."""
        group, start = clause.thing.group, clause.cue[1]
        if group is None or not self._operators(group):
            return None
        if self.scene.possessive(group.end):
            start = group.end
        elif self.keys[group.left - 1] != "of":
            return None
        return None if _TRAFFIC.isdisjoint(self.keys[start : start + _NEAR]) else group

    def _virtual(self, guest: Group) -> bool:
        """Whether all of a list have no network of their own."""
        return all(self._kind(party) == "mvno" for party in guest.parties)

    def _carried(self, clause: Clause) -> bool:
        """Whether it is customers that are moved: "moved its customers from Y to Z"."""
        end = clause.cue[1]
        near = (clause.cue[0] - _NEAR, clause.cue[0]) if clause.passive else (end, end + _NEAR)
        return not CUSTOMERS.isdisjoint(self.keys[max(0, near[0]) : near[1]])

    def _its_own(self, clause: Clause) -> bool:
        """Whether somebody moves a service of its own between operators: "switched its broadband from X to Y"."""
        moved = clause.thing.owned is not None and all(role in clause.phrases for role in ("from", "to"))
        return moved and all(self._operators(clause.phrases[role]) for role in ("from", "to"))

    def _whose_customers(self, clause: Clause) -> Group | None:
        """Whose customers are carried: "its customers will be carried by", "customers of X are hosted by"."""
        for index in range(clause.cue[0] - 1, max(clause.sentence[0], clause.cue[0] - _NEAR) - 1, -1):
            if self.keys[index] in CUSTOMERS or self.keys[index] in _TRAFFIC:
                owners, pronoun = self.arguments.possessor(index, clause.sentence)
                if pronoun is not None:
                    owners = self.arguments.owner(pronoun, clause.sentence)
                return owners or self.arguments.phrases(index + 1, clause.sentence).get("of")
        return None

    def switch(self, clause: Clause) -> Deals:
        """“A will switch from B to C for roaming”: what A has with B ends, what it has with C begins.

        “A has moved its core network to B”, where B is a vendor.
        """
        host = clause.phrases.get("to")
        if clause.passive and clause.subject is None:
            clause = clause._replace(subject=self._whose_customers(clause))
        elif clause.passive:
            return
        if clause.subject is None or host is None:
            return
        if self._operators(clause.subject) and self._vendors(host):
            yield "supply", [*members(clause.subject, "customer"), *members(host, "supplier")]
            return
        if "from" not in clause.phrases:
            named = self._operators(host) and not self.scene.has("describer", host.end)
            if named and self._carried(clause) and self._operators(clause.subject):
                yield "wholesale", [*members(host, "supplier"), *members(clause.subject, "customer")]
            return
        near = self.keys[clause.cue[1] : min(clause.sentence[1], clause.cue[1] + 2 * _REACH)]
        if "roaming" in near:
            yield "roaming", [*members(clause.subject, "member"), *members(host, "member")]
        elif (
            {"network", "host", "mvno"} & set(near)
            or self._carried(clause)
            or self._virtual(clause.subject)
            or self._its_own(clause)
        ):
            yield "wholesale", [*members(host, "supplier"), *members(clause.subject, "customer")]
