"""The synthetic newsroom: articles written from drawn facts, with the facts and where each of them stands.

What it knows to write is data: `constructions.toml` (templates by name, with their shares) and `vocabulary.toml`.
"""

from telcomodel.testing.newsroom.constructions import Construction, constructions
from telcomodel.testing.newsroom.page import Planted
from telcomodel.testing.newsroom.stories import Story, stories

__all__ = ["Construction", "Planted", "Story", "constructions", "stories"]
