"""What other stages know about each token, for one text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

import attrs

from telcomodel.lexicon.cues import CUE, Cue
from telcomodel.lexicon.moves import MOVE
from telcomodel.lexicon.names import Names, names
from telcomodel.lexicon.roles import RoleWords, role_words
from telcomodel.lexicon.words import Words, words
from telcomodel.parsing.lookup import Hit, Hits, by_end, by_start
from telcomodel.parsing.organizations import Organizations
from telcomodel.parsing.places import PlaceMention
from telcomodel.parsing.posts import find_posts
from telcomodel.parsing.recognizers import RecognizedName
from telcomodel.parsing.zones import Zones
from telcomodel.tokens import Tokens


@attrs.frozen(eq=False, repr=False, slots=False)
class Surroundings:
    """A text with everything that judges a capitalised word, probed by token index.

    Attributes:
        tokens: The text.
        zones: Its zones.
        names: The lexicon of names.
        role_words: The words inside titles.
        words: Closed classes of words.
        heads: Posts by their first token.
        head_ends: Posts by the token after their last.
        cues: Reporting verbs by their first token.
        cue_ends: Reporting verbs by the token after their last.
        moves: Verbs of taking and leaving posts by their first token.
        organizations: Token after an organization's name, by its first token.
        places: Places by their first token.
        recognized: Names of people that recognizers found, by their first token.
    """

    tokens: Tokens
    zones: Zones
    names: Names
    role_words: RoleWords
    words: Words
    heads: dict[int, Hit]
    head_ends: dict[int, Hit]
    cues: Mapping[int, Hit]
    cue_ends: Mapping[int, Hit]
    moves: Mapping[int, Hit]
    organizations: dict[int, int]
    places: Mapping[int, PlaceMention]
    recognized: dict[int, int]

    @classmethod
    def of(
        cls,
        tokens: Tokens,
        hits: Hits,
        zones: Zones,
        organizations: Organizations,
        places: Sequence[PlaceMention],
        recognized: tuple[RecognizedName, ...],
    ) -> Surroundings:
        """The surroundings in a text whose organizations and places are known."""
        named = {index for mention in organizations.mentions for index in range(mention.start, mention.end)}
        heads = find_posts(tokens, hits, named)
        cues = hits.get(CUE, ())
        return cls(
            tokens=tokens,
            zones=zones,
            names=names(),
            role_words=role_words(),
            words=words(),
            heads=heads,
            head_ends={hit.end: hit for hit in heads.values()},
            cues=by_start(cues),
            cue_ends=by_end(cues),
            moves=by_start(hits.get(MOVE, ())),
            organizations={mention.start: mention.end for mention in organizations.mentions},
            places=by_start(places),
            recognized={name.start: name.end for name in recognized if name.kind == "person"},
        )

    @cached_property
    def signed(self) -> frozenset[int]:
        """The tokens of the byline and of notes on the authors."""
        parts = (*self.zones.byline, *self.zones.author_notes)
        return frozenset(index for first, last in parts for index in range(first, last))

    @cached_property
    def common(self) -> frozenset[str]:
        """The text's words as they stand; a folded word among them is also written small: its capital says nothing."""
        return frozenset(self.tokens.words)

    @cached_property
    def organization_ends(self) -> frozenset[int]:
        """The tokens right after organizations' names."""
        return frozenset(self.organizations.values())

    def reports_after(self, index: int) -> bool:
        """Whether a verb of saying starts at a token."""
        hit = self.cues.get(index)
        return hit is not None and _says(hit.payload)

    def reports_before(self, index: int) -> bool:
        """Whether a verb of saying that may precede its subject ends at a token."""
        hit = self.cue_ends.get(index)
        return hit is not None and _says(hit.payload) and hit.payload.inverts


def _says(cue: Cue) -> bool:
    return cue.kind == "say" and cue.form in ("base", "third", "past")
