"""Recognition of agreements, step by step."""

from __future__ import annotations

from telcomodel.parsing.alliances.arguments import Arguments
from telcomodel.parsing.alliances.bodies import Bodies
from telcomodel.parsing.alliances.frames import Frames
from telcomodel.parsing.alliances.merging import family, finish, merge, valid
from telcomodel.parsing.alliances.result import AgreementMention, Draft
from telcomodel.parsing.alliances.scene import Party, Scene
from telcomodel.parsing.alliances.standing import Standing
from telcomodel.lexicon.agreements import AGREEMENT
from telcomodel.parsing.coreference import References
from telcomodel.parsing.lookup import Hits
from telcomodel.parsing.organizations import Organizations
from telcomodel.parsing.periods import DateMention
from telcomodel.parsing.places import PlaceMention
from telcomodel.parsing.quantities import Amount
from telcomodel.parsing.quotations import Quotation
from telcomodel.parsing.zones import Zones
from telcomodel.tokens import Range, Tokens


def find_agreements(
    tokens: Tokens,
    hits: Hits,
    zones: Zones,
    quotations: tuple[Quotation, ...],
    organizations: Organizations,
    references: References,
    places: tuple[PlaceMention, ...],
    amounts: tuple[Amount, ...],
    dates: tuple[DateMention, ...],
) -> tuple[AgreementMention, ...]:
    """The alliances and deals of an article, in order of their words; each has at least two parties, one of them an operator."""
    cues = hits.get(AGREEMENT, ())
    if not cues or not any(entity.operator for entity in organizations.entities):
        return ()
    scene = Scene(tokens, hits, organizations)
    arguments = Arguments(scene, references)
    standing = Standing(scene)
    frames = Frames(scene, arguments, standing)
    drafts: list[Draft] = []
    bodies = Bodies(scene, arguments, standing)
    read: set[Range] = set()
    specific: dict[Range, list[Draft]] = {}
    for cue in cues:
        headline = zones.headline is not None and zones.headline[0] <= cue.start < zones.headline[1]
        if not headline and not zones.in_body(cue.start):
            continue
        sentence = tokens.sentence(cue.start)
        if any(scene.has("excluded", index) for index in range(*sentence)):
            continue
        if sentence not in read:
            read.add(sentence)
            drafts += bodies.read(sentence)
        for draft in frames.read((cue.start, cue.end), sentence):
            if valid([draft], scene):
                drafts.append(draft)
                if not draft.general:
                    specific.setdefault(sentence, []).append(draft)
                arguments.last = tuple(Party(member.organization, *member.mention) for member in draft.members)
    drafts = [draft for draft in drafts if not (draft.general and _told(draft, specific.get(tokens.sentence(draft.words[0]), [])))]
    agreements = [finish(group, scene) for group in merge(drafts, scene)]
    whole = [agreement for agreement in agreements if _stands(agreement, scene)]
    return tuple(sorted(whole, key=lambda agreement: agreement.words))


def _stands(agreement: AgreementMention, scene: Scene) -> bool:
    """Whether two parties are left, one of them an operator."""
    present = (*agreement.members, *agreement.former_members)
    return len(present) > 1 and any(scene.operator(member.organization) for member in present) and bool(agreement.steps)


def _told(draft: Draft, others: list[Draft]) -> bool:
    """Whether a deal that the same sentence tells is what "an agreement" there means."""
    ours = {member.organization for member in draft.members}
    return any(family(other.kind) == "takeover" and ours & {member.organization for member in other.members} for other in others)
