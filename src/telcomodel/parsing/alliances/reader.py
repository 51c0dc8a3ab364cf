"""What every reader of an article's agreements holds."""

from __future__ import annotations

from typing import Final

from telcomodel.parsing.alliances.arguments import Arguments, Object
from telcomodel.parsing.alliances.clauses import Clause
from telcomodel.parsing.alliances.parties import Group, Party
from telcomodel.parsing.alliances.scene import Scene
from telcomodel.parsing.alliances.standing import Standing
from telcomodel.tokens import Range

CUSTOMERS: Final = frozenset(("customers", "subscribers", "users"))
"""Whose a network or an agreement is, told by who uses it: "X's customers"."""
_NETWORK_REACH: Final = 4
_RIGHTS: Final = frozenset(("right", "rights"))


class Reader:
    """Reads constructions in the sentences of one article.

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

    def network_owner(self, clause: Clause) -> Group | None:
        """The operator on whose network a clause does something: "across X's networks", "in the network of X"."""
        for group in self.scene.groups(clause.sentence):
            if group.left <= clause.cue[1] or not self._operators(group):
                continue
            if any(map(self.scene.verbal, range(clause.cue[1], group.left))):
                return None
            behind = group.end + 1
            if self.scene.possessive(group.end) and self.scene.any_of("shared", behind, behind + _NETWORK_REACH):
                return group
            if self.keys[group.left - 1] == "of" and self.scene.has("shared", group.left - 2):
                return group
        return None

    def masts(self, start: int, thing: Object) -> bool:
        """Whether the right to use masts is what is sold, which is as good as they: "the rights to 2,000 towers"."""
        rights = thing.head in ("barred", "goods") and not _RIGHTS.isdisjoint(self.keys[start : thing.end])
        return rights and self.scene.any_of("mast", thing.end, thing.end + _NETWORK_REACH * 2)

    def _vendors(self, group: Group) -> bool:
        """Whether all the parties of a list are vendors."""
        return all(self._vends(party) for party in group.parties)

    def _vends(self, party: Party) -> bool:
        """Whether a party is a vendor: by its kind, or a technology firm in a sentence that speaks of what it sells."""
        kind = self.scene.kind(party.entity)
        if kind != "technology":
            return kind == "vendor"
        return self.scene.any_of("ware", *self.scene.tokens.sentence(party.start))

    def _operators(self, group: Group) -> bool:
        """Whether all the parties of a list are operators."""
        return all(self.scene.operator(party.entity) for party in group.parties)

    def _vendor_named(self, sentence: Range) -> bool:
        """Whether a sentence names a vendor."""
        parties = (party for group in self.scene.groups(sentence) for party in group.parties)
        return any(self._vends(party) for party in parties)
