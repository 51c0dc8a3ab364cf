"""A text with everything that the role grammar asks of a token."""

from __future__ import annotations

from typing import Final

import attrs

from telcomodel.lexicon.cues import CUE
from telcomodel.lexicon.places import DEMONYM, PLACE
from telcomodel.lexicon.roles import ROLE, Head, RoleWords, role_words
from telcomodel.lexicon.words import Words, words
from telcomodel.parsing.lookup import Hit, Hits
from telcomodel.parsing.organizations import OrganizationMention, Organizations
from telcomodel.parsing.people import People, PersonMention
from telcomodel.parsing.zones import Zones
from telcomodel.tokens import Tokens

POSSESSIVES: Final = frozenset("its his her their our my your".split())
ARTICLES: Final = frozenset("the a an".split())
DEFINITES: Final = POSSESSIVES | ARTICLES | frozenset("this that another one".split())
APOSTROPHES: Final = frozenset(("'s", "’s"))


@attrs.frozen(eq=False)
class Scene:
    """A text with its people, organizations, places and posts, probed by token index.

    Attributes:
        tokens: The text.
        zones: Its zones.
        organizations: Its organizations.
        people: Its people.
        words: Closed classes of words.
        role_words: The words inside titles.
        heads: Posts by their first token, abbreviations only as they are written.
        cues: Reporting verbs by their first token.
        organization_at: Organizations by their first token.
        organization_before: Organizations by the token after their last.
        person_at: People by their first token, title included.
        person_before: People by the token after their last.
        place_ends: Token after a place or demonym, by its first token.
    """

    tokens: Tokens
    zones: Zones
    organizations: Organizations
    people: People
    words: Words
    role_words: RoleWords
    heads: dict[int, Hit]
    cues: dict[int, Hit]
    organization_at: dict[int, OrganizationMention]
    organization_before: dict[int, OrganizationMention]
    person_at: dict[int, PersonMention]
    person_before: dict[int, PersonMention]
    place_ends: dict[int, int]

    @classmethod
    def of(cls, tokens: Tokens, hits: Hits, zones: Zones, organizations: Organizations, people: People) -> Scene:
        """The scene of a text."""
        named = {index for mention in people.mentions for index in range(mention.start, mention.end)}
        named |= {index for mention in organizations.mentions for index in range(mention.start, mention.end)}
        heads = {hit.start: hit for hit in hits.get(ROLE, ()) if _spelled(tokens, hit) and hit.start not in named}
        places = {
            hit.start: hit.end
            for category in (PLACE, DEMONYM)
            for hit in hits.get(category, ())
            if hit.start not in named and hit.payload.written_as(tokens.words[hit.start], tokens.words[hit.end - 1])
        }
        return cls(
            tokens=tokens,
            zones=zones,
            organizations=organizations,
            people=people,
            words=words(),
            role_words=role_words(),
            heads=heads,
            cues={hit.start: hit for hit in hits.get(CUE, ())},
            organization_at={mention.start: mention for mention in organizations.mentions},
            organization_before={mention.end: mention for mention in organizations.mentions},
            person_at={mention.full: mention for mention in people.mentions},
            person_before={mention.end: mention for mention in people.mentions},
            place_ends=places,
        )

    def key(self, index: int) -> str:
        """The folded token at an index; empty outside the text."""
        return self.tokens.keys[index] if 0 <= index < len(self.tokens) else ""

    def word(self, index: int) -> str:
        """The token at an index; empty outside the text."""
        return self.tokens.words[index] if 0 <= index < len(self.tokens) else ""

    def capital(self, index: int) -> bool:
        """Whether a token is capitalised."""
        return self.word(index)[:1].isupper()

    def is_function_word(self, index: int) -> bool:
        """Whether a token is an article, a preposition, an auxiliary …"""
        return self.key(index) in self.words.function_words

    def organization_noun(self, index: int) -> bool:
        """Whether a token is a common noun for an organization ("carrier", "firm")."""
        return self.key(index) in self.words.organization_nouns and not self.capital(index)


def _spelled(tokens: Tokens, hit: Hit) -> bool:
    """Whether an abbreviation stands there as it is written ("CEO", not "coo")."""
    head: Head = hit.payload
    return not head.spelling or "".join(tokens.words[hit.start : hit.end]) == head.spelling.replace(" ", "")
