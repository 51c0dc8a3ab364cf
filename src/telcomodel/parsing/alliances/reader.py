"""What every reader of an article's agreements holds."""

from __future__ import annotations

from typing import Final

from telcomodel.parsing.alliances.arguments import Arguments
from telcomodel.parsing.alliances.parties import Group
from telcomodel.parsing.alliances.scene import Scene
from telcomodel.parsing.alliances.standing import Standing
from telcomodel.tokens import Range

CUSTOMERS: Final = frozenset(("customers", "subscribers", "users"))
"""Whose a network or an agreement is, told by who uses it: "X's customers"."""


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

    def _vendors(self, group: Group) -> bool:
        """Whether all the parties of a list are vendors."""
        return all(self.scene.kind(party.entity) == "vendor" for party in group.parties)

    def _operators(self, group: Group) -> bool:
        """Whether all the parties of a list are operators."""
        return all(self.scene.operator(party.entity) for party in group.parties)

    def _vendor_named(self, sentence: Range) -> bool:
        """Whether a sentence names a vendor."""
        parties = (party for group in self.scene.groups(sentence) for party in group.parties)
        return any(self.scene.kind(party.entity) == "vendor" for party in parties)
