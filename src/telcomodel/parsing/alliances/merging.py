"""Drafts → agreements: what several sentences say of one agreement becomes one."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Final, TypeVar

from telcomodel.parsing.alliances.governing import RANKS
from telcomodel.parsing.alliances.result import AgreementMention, Draft, Member, Step
from telcomodel.parsing.alliances.scene import Scene
from telcomodel.tokens import Range

_T = TypeVar("_T")
FAMILIES: Final = {
    "acquisition": "takeover",
    "stake": "takeover",
    "merger": "takeover",
    "supply": "supply",
    "wholesale": "supply",
}
_ALIKE: Final = 0.75
"""How much of the larger of two member lists the smaller one must hold to tell of the same pact."""
_TOGETHER: Final = frozenset(("strategic_partnership", "joint_venture"))
"""Kinds of agreement that one sentence seldom tells of twice."""
_NOMINAL: Final = frozenset(("noun.takeover", "noun.sale"))
_COMING: Final = frozenset(("rumoured", "in_talks", "proposed", "announced", "approved"))
"""Statuses that show, where they are told, that a deal has not been carried out."""
_PARTS: Final = ("buyer", "founder", "customer", "member", "joiner", "target", "supplier", "observer", "seller")


def family(kind: str) -> str:
    """What kinds may be words for one agreement: takeovers, supply, pacts."""
    return FAMILIES.get(kind, "pact")


def alone(name: Range | None, scene: Scene) -> bool:
    """Whether one known member is enough: an alliance has others, named or not."""
    return name is not None and scene.has("alliance", name[1] - 1)


def valid(drafts: list[Draft], scene: Scene) -> bool:
    """Whether drafts have two parties that do not belong to each other, one of them an operator."""
    bodies = {draft.body for draft in drafts}
    found = dict.fromkeys(member.organization for draft in drafts for member in (*draft.members, *draft.leavers))
    entities = [entity for entity in found if entity not in bodies]
    enough = len(entities) > 1 or (len(entities) == 1 and any(_others_stated(draft, scene) for draft in drafts))
    if not enough or not any(map(scene.operator, entities)):
        return False
    return family(drafts[0].kind) == "takeover" or len(entities) != 2 or not scene.related(*entities)


def _others_stated(draft: Draft, scene: Scene) -> bool:
    """Whether a draft says that a body has more members than it names."""
    if draft.body is not None and (draft.stated_size or 0) > 1:
        return True
    return draft.rule == "body.named" and alone(draft.name, scene)


class _Group:
    """The drafts of one agreement, with what tells whether another one belongs to them."""

    __slots__ = ("bodies", "buyers", "drafts", "family", "members", "names", "principals", "sellers", "targets")

    def __init__(self, draft: Draft, scene: Scene) -> None:
        self.drafts: list[Draft] = []
        self.family = family(draft.kind)
        self.names: AbstractSet[tuple[str, ...]] = frozenset()
        nobody: AbstractSet[int] = frozenset()
        self.bodies = self.members = self.principals = self.buyers = self.targets = self.sellers = nobody
        self.add(draft, scene)

    def add(self, draft: Draft, scene: Scene) -> None:
        """Take in one draft more."""
        self.drafts.append(draft)
        if draft.name is not None:
            self.names = _joined(self.names, _reads(draft.name, scene))
        if draft.body is not None:
            self.bodies = _joined(self.bodies, draft.body)
        self.members = _joined(self.members, *(member.organization for member in (*draft.members, *draft.leavers)))
        for member in draft.members:
            if member.part == "seller":
                self.sellers = _joined(self.sellers, member.organization)
            else:
                self.principals = _joined(self.principals, member.organization)
            if member.part == "target":
                self.targets = _joined(self.targets, member.organization)
            if member.part == "buyer":
                self.buyers = _joined(self.buyers, member.organization)

    def core(self) -> AbstractSet[int]:
        """Who a takeover is between: buyer and target where both are known."""
        return self.principals if len(self.principals) > 1 else self.members

    def same(self, other: _Group, scene: Scene) -> bool:
        """Whether one draft more tells of the same agreement."""
        (draft,) = other.drafts
        if self.family != other.family and not draft.general:
            return False
        if draft.rule == "verb.gather" and all(one.kind != "merger" for one in self.drafts):
            return False
        if self.names & other.names or self.bodies & other.bodies:
            return True
        takeover = other.family == "takeover"
        if self.buyers & other.sellers or self.sellers & other.buyers:
            return False
        sold = any(scene.related(one, entity) for one in self.sellers for entity in other.sellers)
        if not (self.buyers and other.buyers) and self.targets & other.targets and sold:
            return True
        if takeover and self.buyers == other.buyers and self._sold(other, scene):
            return True
        ours, theirs = (self.core(), other.core()) if takeover else (self.members, other.members)
        alike = [(one, entity) for one in ours for entity in theirs if scene.related(one, entity)]
        small, large = sorted((len(ours), len(theirs)))
        # A unit and its owner on one side are not both the one organization that they have in common with the other.
        if small < 2 or any(len(set(side)) < small for side in (zip(*alike, strict=True) if alike else ((),))):
            return False
        return takeover or draft.general or small >= _ALIKE * large or self._beside(draft, scene)

    def _beside(self, draft: Draft, scene: Scene) -> bool:
        """Whether the same sentence tells of the same partnership: "Under a pact, X and Y will work with Z"."""
        sentence = scene.tokens.sentence(draft.words[0])
        return draft.kind in _TOGETHER and any(
            one.kind == draft.kind and scene.tokens.sentence(one.words[0]) == sentence for one in self.drafts
        )

    def _sold(self, other: _Group, scene: Scene) -> bool:
        """Whether one tells right beside the other who sells: "raised its stake in Y. It bought the shares from Z"."""
        if bool(self.targets) == bool(other.targets) or not (self.buyers and (self.sellers ^ other.sellers)):
            return False
        if (self.targets | other.targets) & (self.sellers | other.sellers):
            return False
        (draft,) = other.drafts
        one, two = sorted(scene.tokens.sentence(item.words[0]) for item in (self.drafts[-1], draft))
        return one == two or one[1] == two[0]


def _joined(found: AbstractSet[_T], *others: _T) -> AbstractSet[_T]:
    """A set and others; the empty one that groups begin with, most of which stay so, is left as it is."""
    if not isinstance(found, set):
        return {*found, *others}
    found.update(others)
    return found


def merge(drafts: list[Draft], scene: Scene) -> list[list[Draft]]:
    """Drafts of one agreement put together, in order of the first that stands on its own."""
    groups: list[_Group] = []
    having: dict[object, set[int]] = {}
    for draft in sorted(drafts, key=lambda draft: (draft.rule == "verb.gather", draft.general)):
        one, traces = _Group(draft, scene), _traces(draft, scene)
        near = sorted({number for trace in traces for number in having.get(trace, ())})
        home = next((number for number in near if groups[number].same(one, scene)), len(groups))
        if home == len(groups):
            groups.append(one)
        else:
            groups[home].add(draft, scene)
        for trace in traces:
            having.setdefault(trace, set()).add(home)
    return [
        sorted(group.drafts, key=lambda draft: draft.words)
        for group in groups
        if not all(draft.weak for draft in group.drafts) and valid(group.drafts, scene)
    ]


def _traces(draft: Draft, scene: Scene) -> set[object]:
    """What drafts of one agreement share some of: name, body, members or whom these belong to."""
    members = {member.organization for member in (*draft.members, *draft.leavers)}
    parents = {scene.parent(entity) for entity in members} - {None}
    name = () if draft.name is None else (_reads(draft.name, scene),)
    body = () if draft.body is None else (("body", draft.body),)
    return {*members, *parents, *name, *body}


def _reads(name: Range, scene: Scene) -> tuple[str, ...]:
    return tuple(scene.keys[name[0] : name[1]])


def finish(group: list[Draft], scene: Scene) -> AgreementMention:
    """The agreement of its drafts."""
    lead = min((draft for draft in group if not draft.weak), key=_rank)
    members = _members(group, lead, scene)
    steps = _steps(group)
    return AgreementMention(
        kind=lead.kind,
        words=lead.words,
        name=next((draft.name for draft in group if draft.name is not None), None),
        body=next((draft.body for draft in group if draft.body is not None), None),
        members=members,
        former_members=tuple(_unique([member for draft in group for member in draft.leavers])),
        steps=steps,
        stated_size=next((draft.stated_size for draft in group if draft.stated_size is not None), None),
        value=None,
        purpose=None,
        services=(),
        places=(),
        evidence=tuple(dict.fromkeys(draft.words for draft in group if draft.words != lead.words)),
        rule=lead.rule,
    )


def _rank(draft: Draft) -> tuple[bool, bool]:
    """What leads before what: a specific noun before a general one, a named venture before what it is for."""
    return draft.general, draft.kind != "joint_venture" or draft.name is None


def _members(group: list[Draft], lead: Draft, scene: Scene) -> tuple[Member, ...]:
    takeover = family(lead.kind) == "takeover"
    chosen = _unique(
        [
            member
            for draft in ([lead, *group] if takeover or lead.body is not None else [lead])
            for member in draft.members
        ]
    )
    if takeover:
        kept: list[Member] = []
        for member in chosen:
            rival = next(
                (
                    other
                    for other in kept
                    if other.part == member.part and scene.related(other.organization, member.organization)
                ),
                None,
            )
            if rival is None:
                kept.append(member)
            elif member.part == "target" and scene.parent(member.organization) == rival.organization:
                kept[kept.index(rival)] = member  # "the Danish business of X", "X Denmark"
        chosen = kept if len(kept) > 1 else chosen
    left = {member.organization for draft in group for member in draft.leavers}
    body = {draft.body for draft in group if draft.body is not None}
    chosen = [member for member in chosen if member.organization not in left | body]
    return tuple(sorted(chosen, key=lambda member: _PARTS.index(member.part)))


def _unique(members: list[Member]) -> list[Member]:
    found: dict[int, Member] = {}
    for member in members:
        found.setdefault(member.organization, member)
    return list(found.values())


def _supposed(draft: Draft) -> bool:
    """Whether only a noun, "X's takeover of Y", makes believe that a deal has been carried out."""
    step = draft.step
    return step is not None and step.status == "completed" and step.rule == "status.form" and draft.rule in _NOMINAL


def _steps(group: list[Draft]) -> tuple[Step, ...]:
    told = [draft for draft in group if draft.step is not None]
    if any(draft.step is not None and draft.step.status in _COMING for draft in told):
        told = [draft for draft in told if not _supposed(draft)]
    steps = [draft.step for draft in told if draft.step is not None]
    ordered = sorted(steps, key=lambda step: RANKS.index(step.status))
    found: dict[str, Step] = {}
    for step in ordered:
        found.setdefault(step.status, step)
    return tuple(found.values())
