"""What every reader of an article's agreements holds."""

from __future__ import annotations

from telcomodel.parsing.alliances.arguments import Arguments
from telcomodel.parsing.alliances.scene import Scene
from telcomodel.parsing.alliances.standing import Standing


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
