"""Recognition of agreements, step by step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from telcomodel.lexicon.agreements import AGREEMENT
from telcomodel.parsing.alliances.arguments import Arguments
from telcomodel.parsing.alliances.bodies import Bodies
from telcomodel.parsing.alliances.followups import FollowUps
from telcomodel.parsing.alliances.frames import Frames
from telcomodel.parsing.alliances.merging import alone, family, finish, merge, valid
from telcomodel.parsing.alliances.parties import Party
from telcomodel.parsing.alliances.result import AgreementMention, Draft
from telcomodel.parsing.alliances.scene import Scene
from telcomodel.parsing.alliances.standing import Standing
from telcomodel.parsing.alliances.terms import Terms
from telcomodel.parsing.alliances.vehicles import formed, introduced, owned
from telcomodel.parsing.coreference import References
from telcomodel.parsing.lookup import Hit, Hits, each_within
from telcomodel.parsing.organizations import Organizations
from telcomodel.parsing.periods import DateMention
from telcomodel.parsing.places import PlaceMention
from telcomodel.parsing.quantities import Amount
from telcomodel.parsing.trace import Trace
from telcomodel.parsing.zones import Zones
from telcomodel.tokens import Range, Tokens

_FOLLOWING: Final = 2
"""How many sentences without a cue are read after one that tells of an alliance or a venture.

They may list members or give its name.
"""
_REMEMBERED: Final = 100
"""Sentences after which what was worked out for the ones before is forgotten."""
_NAMED_LATER: Final = frozenset(("joint_venture", "network_sharing", "merger"))
_SAME: Final = {"merger": ("joint_venture", "network_sharing"), "joint_venture": ("merger",)}
"""What an agreement may be called that has been told as something else."""


def find_agreements(
    tokens: Tokens,
    hits: Hits,
    zones: Zones,
    organizations: Organizations,
    references: References,
    places: Sequence[PlaceMention],
    amounts: Sequence[Amount],
    dates: Sequence[DateMention],
    trace: Trace | None = None,
) -> tuple[AgreementMention, ...]:
    """The alliances and deals of an article, in order of their words.

    Each has at least two parties, one of them an operator.
    """
    cues: dict[Range, list[Hit]] = {}
    for part in (*((zones.headline,) if zones.headline else ()), *zones.body):
        for cue in each_within(hits.get(AGREEMENT, ()), part):
            cues.setdefault(tokens.sentence(cue.start), []).append(cue)
    if not cues or not any(entity.operator for entity in organizations.entities):
        return ()
    scene = Scene(tokens, hits, organizations)
    reader = _Collector(scene, references, trace)
    left = 0
    for number, sentence in enumerate(tokens.sentences):
        if not number % _REMEMBERED:
            scene.forget()
        if sentence in cues or left:
            found = reader.read(sentence, cues.get(sentence, []))
            left = _FOLLOWING if found else max(0, left - 1)
    drafts = [
        draft
        for draft in reader.drafts
        if not (draft.general and _told(draft, reader.specific.get(tokens.sentence(draft.words[0]), [])))
    ]
    if trace is not None:
        for draft in reader.drafts:
            if draft not in drafts:
                trace.reject("alliances", draft.words, draft.words, "not.told")
    drafts = [draft for draft in drafts if not _transferred(draft, drafts)]
    terms = Terms(scene, hits, amounts, dates, places)
    groups = merge(drafts, scene)
    if trace is not None:
        kept = [draft for group in groups for draft in group]
        for draft in drafts:
            if draft not in kept:
                trace.reject("alliances", draft.words, draft.words, "not.weak" if draft.weak else "not.parties")
    agreements = [terms.add(finish(group, scene), group) for group in groups]
    return tuple(
        sorted(
            (agreement for agreement in agreements if _stands(agreement, scene)), key=lambda agreement: agreement.words
        )
    )


class _Collector:
    """Collects the drafts of an article, sentence by sentence.

    Args:
        scene: What the sentences hold.
        references: What pronouns and descriptions refer to.
        trace: Where drafts that do not stand are noted, or ``None``.
    """

    def __init__(self, scene: Scene, references: References, trace: Trace | None) -> None:
        self.trace = trace
        self.scene = scene
        self.arguments = Arguments(scene, references)
        standing = Standing(scene)
        self.frames = Frames(scene, self.arguments, standing)
        self.bodies = Bodies(scene, self.arguments, standing)
        self.follow_ups = FollowUps(scene, self.arguments, standing)
        self.drafts: list[Draft] = []
        self.venture: Draft | None = None
        self.specific: dict[Range, list[Draft]] = {}

    def read(self, sentence: Range, cues: list[Hit]) -> bool:
        """Read one sentence; says whether it told of an alliance or a venture."""
        scene = self.scene
        named = self.drafts or scene.named(sentence) or any(scene.pair(cue.start - 1) is not None for cue in cues)
        named = named or (bool(cues) and self.arguments.meant_by_count(sentence))
        if not named or scene.any_of("excluded", *sentence):
            return False
        before = len(self.drafts)
        self.drafts += self.bodies.read(sentence)
        self._name(sentence)
        for cue in cues:
            words, found = (cue.start, cue.end), False
            for draft in self.frames.read(words, sentence):
                if self._merged(draft, sentence):
                    continue
                if valid([draft], scene):
                    self._keep(draft, sentence)
                    found = True
                elif self.trace is not None:
                    self.trace.reject("alliances", draft.words, draft.words, "not.parties", draft.rule)
            noun = None if found else cue.payload.noun
            told = None if noun is None else self.follow_ups.read(noun, words, sentence)
            if told is not None:
                self.drafts.append(told)
        return any(draft.kind == "alliance" or draft.kind in _NAMED_LATER for draft in self.drafts[before:])

    def _merged(self, draft: Draft, sentence: Range) -> bool:
        """Whether what parties create or share is what their merger makes: told in the same sentence, or of "them"."""
        if draft.kind not in _NAMED_LATER or (draft.name is not None and draft.rule != "verb.found"):
            return False
        ours = {member.organization for member in draft.members}
        meant = all(not sentence[0] <= member.mention[0] < sentence[1] for member in draft.members)
        told: Iterable[Draft] = self.follow_ups.told.values() if meant else ()
        others: list[Draft] = [*self.specific.get(sentence, []), *told]
        found = draft.rule == "verb.found"
        return any(
            draft.kind in _SAME.get(other.kind, ())
            and (found or meant)
            and ours == {member.organization for member in other.members}
            for other in others
        )

    def _keep(self, draft: Draft, sentence: Range) -> None:
        if not draft.general:
            self.specific.setdefault(sentence, []).append(draft)
        if draft.kind == "network_sharing" and draft.name is None:
            company = owned(self.scene, sentence)
            if company is not None:
                draft.bear(*company)
        if draft.kind in _NAMED_LATER and draft.name is None:
            company = formed(self.scene, draft.words[1], sentence[1])
            if company is not None:
                draft.bear(*company)
        self.drafts.append(draft)
        self.follow_ups.note(draft)
        if draft.kind in _NAMED_LATER:
            self.venture = draft
        self.arguments.targets.update(member.organization for member in draft.members if member.part == "target")
        targets = [Party(member.organization, *member.mention) for member in draft.members if member.part == "target"]
        if targets:
            sellers = (member.organization for member in draft.members if member.part == "seller")
            self.arguments.sold |= dict.fromkeys(sellers, targets[0])
        self.arguments.kinds.update((member.organization, draft.kind) for member in draft.members)
        self.arguments.last = tuple(Party(member.organization, *member.mention) for member in draft.members)

    def _name(self, sentence: Range) -> None:
        """Give a venture told before the name that this sentence introduces."""
        if self.venture is not None and self.venture.name is None:
            vehicle = introduced(self.scene, sentence)
            if vehicle is not None:
                self.venture.bear(*vehicle)


def _stands(agreement: AgreementMention, scene: Scene) -> bool:
    """Whether two parties are left, one of them an operator."""
    present = (*agreement.members, *agreement.former_members)
    several = len(present) > 1 or (agreement.body is not None and (agreement.stated_size or 0) > len(present) > 0)
    enough = several or (agreement.rule == "body.named" and bool(present) and alone(agreement.name, scene))
    return enough and any(scene.operator(member.organization) for member in present) and bool(agreement.steps)


def _transferred(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether owners only bring into their venture what is theirs: "X and Y moved masts to N, a joint company"."""
    buyers = {member.organization for member in draft.members if member.part == "buyer"}
    sellers = {member.organization for member in draft.members if member.part == "seller"}
    return bool(sellers) and any(
        {one.body} == buyers and sellers <= {member.organization for member in one.members}
        for one in drafts
        if one.kind == "joint_venture"
    )


def _told(draft: Draft, others: list[Draft]) -> bool:
    """Whether a deal that the same sentence tells is what "an agreement" there means."""
    ours = {member.organization for member in draft.members}
    return any(
        family(other.kind) == "takeover" and ours & {member.organization for member in other.members}
        for other in others
    )
