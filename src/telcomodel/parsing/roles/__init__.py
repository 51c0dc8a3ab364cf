"""People × organizations × role phrases → positions: who holds which post where.

`scene` answers what stands at a token. `titles` reads a post with what stands `left` and `right` of it (`fields`: its
functions, `employers`: its company; `trades`: posts that no list has). `holders` finds whose it is, `lists` several
people at once, `described` a name one sentence later; `companies`, `hirers` and `antecedents` say whose post it is
where the title does not, `arrivals` where somebody joins a company, `capacities` whether the holder is an executive,
an analyst or an official. `affiliations` are `ties` without a title, `successions` those of who follows whom, `moves`
appointments and departures; `phrases` orders all of it.
"""

from __future__ import annotations

from telcomodel.lexicon.moves import MOVE, MOVE_NOUN
from telcomodel.parsing.lookup import Hits
from telcomodel.parsing.organizations import Organizations
from telcomodel.parsing.people import People
from telcomodel.parsing.roles.moves import find_moves, future_posts, with_status
from telcomodel.parsing.roles.phrases import find_phrases
from telcomodel.parsing.roles.result import MoveMention, RolePhrase, Roles
from telcomodel.parsing.roles.scene import Scene
from telcomodel.parsing.zones import Zones
from telcomodel.tokens import Tokens

__all__ = ["MoveMention", "RolePhrase", "Roles", "find_roles"]


def find_roles(tokens: Tokens, hits: Hits, zones: Zones, organizations: Organizations, people: People) -> Roles:
    """The role phrases of an article, tied to people and employers, and the moves between posts."""
    scene = Scene.of(tokens, hits, zones, organizations, people)
    phrases = find_phrases(scene)
    moves = find_moves(scene, hits.get(MOVE, ()), hits.get(MOVE_NOUN, ()), phrases)
    return Roles(phrases=with_status(phrases, future_posts(scene, moves, phrases)), moves=moves)
