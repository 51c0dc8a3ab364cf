"""A text with everything that the role grammar asks of a token."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice, zip_longest
from typing import Final

import attrs

from telcomodel.lexicon.cues import CUE
from telcomodel.lexicon.moves import MOVE
from telcomodel.lexicon.places import DEMONYM, PLACE
from telcomodel.lexicon.roles import RoleWords, role_words
from telcomodel.lexicon.words import Words, words
from telcomodel.parsing.lookup import Hit, Hits, by_end, by_start
from telcomodel.parsing.organizations import OrganizationMention, Organizations
from telcomodel.parsing.people import People, PersonMention
from telcomodel.parsing.posts import find_posts
from telcomodel.parsing.roles.trades import find_trades
from telcomodel.parsing.zones import Zones
from telcomodel.rows import placed
from telcomodel.tokens import Range, Tokens

_MARKS: Final = frozenset('"“”„«»')
POSSESSIVES: Final = frozenset("its his her their our my your".split())
ARTICLES: Final = frozenset("the a an".split())
DEPARTURES: Final = frozenset("resignation retirement departure dismissal ouster exit removal".split())
DEFINITES: Final = POSSESSIVES | ARTICLES | frozenset("this that another one whose".split())
APOSTROPHES: Final = frozenset(("'s", "’s"))
_LOUD: Final = frozenset("AT OF FOR AND THE FROM WITH BY TO".split())
_BARE: Final = frozenset(("'", "’"))
_OUTSIDE: Final = [""] * 100
"""What stands before and behind a text, further than any rule looks: an index below 0 finds it too."""


def _closed(tokens: Tokens, end: int) -> int:
    """Index after the full stop that abbreviates a name ("Telco Corp. founder X"), or after the name."""
    return end + (end < tokens.sentence(end - 1)[1] - 1 and tokens.words[end] == ".")


def _bracketed(tokens: Tokens, mentions: Sequence[OrganizationMention]) -> Iterator[int]:
    """The token after each name, its abbreviation in brackets included: "Example Telephone (ET) chairman X"."""
    words = tokens.words
    for name, short in zip_longest(mentions, islice(mentions, 1, None)):
        if (
            short is not None
            and name.end == short.start - 1
            and name.entity == short.entity
            and words[name.end] == "("
            and words[short.end : short.end + 1] == [")"]
        ):
            yield short.end + 1
        else:
            yield name.end


@attrs.frozen(eq=False, repr=False, slots=False)
class Scene:
    """A text with its people, organizations, places and posts, probed by token index.

    Attributes:
        tokens: The text.
        size: How many tokens it has.
        key: The folded tokens; empty outside the text, on either side of it.
        word: The tokens as they stand, likewise.
        zones: Its zones.
        organizations: Its organizations.
        people: Its people.
        words: Closed classes of words.
        role_words: The words inside titles.
        heads: Posts by their first token, abbreviations only as they are written.
        cues: Reporting verbs by their first token.
        moves: Verbs of taking and leaving posts by their first token.
        organization_at: Organizations by their first token.
        organization_before: Organizations by the token after their last.
        person_at: People by their first token, title included.
        person_before: People by the token after their last.
        places: Places and demonyms by their first token.
        place_ends: Token after a place or demonym, by its first token.
        demonyms: First tokens of adjectives for a place ("Danish").
    """

    tokens: Tokens
    size: int
    key: list[str]
    word: list[str]
    zones: Zones
    organizations: Organizations
    people: People
    words: Words
    role_words: RoleWords
    heads: dict[int, Hit]
    cues: Mapping[int, Hit]
    moves: Mapping[int, Hit]
    organization_at: Mapping[int, OrganizationMention]
    organization_before: Mapping[int, OrganizationMention]
    person_at: Mapping[int, PersonMention]
    person_before: Mapping[int, PersonMention]
    places: dict[int, Hit]
    place_ends: dict[int, int]
    demonyms: frozenset[int]

    @classmethod
    def of(cls, tokens: Tokens, hits: Hits, zones: Zones, organizations: Organizations, people: People) -> Scene:
        """The scene of a text."""
        named = {index for mention in people.mentions for index in range(mention.full, mention.end)}
        named |= {index for mention in organizations.mentions for index in range(mention.start, mention.end)}
        heads = find_posts(tokens, hits, named)
        heads |= find_trades(tokens, people.mentions, organizations.mentions, heads)
        places: dict[int, Hit] = {}
        for category in (PLACE, DEMONYM):
            for hit in hits.get(category, ()):
                if hit.start in named or (hit.start in places and places[hit.start].end > hit.end):
                    continue  # "Dominican" of "the Dominican Republic"
                if hit.payload.written_as(tokens.words[hit.start], tokens.words[hit.end - 1]):
                    places[hit.start] = hit
        closed = (_closed(tokens, mention.end) for mention in organizations.mentions)
        ends = (mention.end for mention in organizations.mentions)
        return cls(
            tokens=tokens,
            size=len(tokens),
            key=tokens.keys + _OUTSIDE,
            word=tokens.words + _OUTSIDE,
            zones=zones,
            organizations=organizations,
            people=people,
            words=words(),
            role_words=role_words(),
            heads=heads,
            cues=by_start(hits.get(CUE, ())),
            moves=by_start(hits.get(MOVE, ())),
            organization_at=by_start(organizations.mentions),
            organization_before=placed(
                organizations.mentions, _bracketed(tokens, organizations.mentions), closed, ends
            ),
            person_at=placed(people.mentions, (mention.full for mention in people.mentions)),
            person_before=by_end(people.mentions),
            places=places,
            place_ends={start: hit.end for start, hit in places.items()},
            demonyms=frozenset(hit.start for hit in hits.get(DEMONYM, ())),
        )

    @cached_property
    def _fitting(self) -> dict[str, list[PersonMention]]:
        return {}

    @cached_property
    def longest(self) -> dict[tuple[str, ...], Range | None]:
        """For names of unknown companies the first longer form that the text has, as far as it was looked for."""
        return {}

    def fitting(self, gender: str) -> list[PersonMention]:
        """The mentions of people who may be of a gender."""
        if gender not in self._fitting:
            entities = self.people.entities
            self._fitting[gender] = [m for m in self.people.mentions if entities[m.entity].gender in (gender, None)]
        return self._fitting[gender]

    def capital(self, index: int) -> bool:
        """Whether a token is capitalised; where all is in capitals, a link or article is not."""
        word = self.word[index]
        return word[:1].isupper() and word not in _LOUD

    def possessive(self, index: int) -> bool:
        """Whether a token is the sign of a possessor: "Telco’s", "Towers’"."""
        word = self.word[index]
        if word in APOSTROPHES:
            return True
        return word in _BARE and index > 0 and self.word[index - 1][-1:] in "sxzSXZ" and not self.tokens.spaced(index)

    def plain(self, index: int) -> bool:
        """Whether a token is a word or number in small letters."""
        word = self.word[index]
        return word.isalnum() and not word[0].isupper()

    def year(self, index: int) -> bool:
        """Whether a token is a year of our time."""
        key = self.key[index]
        return len(key) == 4 and key.isdigit() and key[:2] in ("19", "20")

    def country(self, index: int) -> str | None:
        """The country of the place whose first token this is; ``None`` where there is no place, or it has none."""
        place = self.places.get(index)
        country: str | None = None if place is None else place.payload.country
        return country

    def is_function_word(self, index: int) -> bool:
        """Whether a token is an article, a preposition, an auxiliary or the like."""
        return self.key[index] in self.words.function_words

    @cached_property
    def common(self) -> frozenset[str]:
        """The text’s words as they stand; a folded word among them is also written small: its capital says nothing."""
        return frozenset(self.tokens.words)

    @cached_property
    def unquoted(self) -> Sequence[OrganizationMention]:
        """The organizations outside speech."""
        outside = (mention for mention in self.organizations.mentions if not self.quoted(mention.start))
        return self.tokens.rows(OrganizationMention, outside)

    def quoted(self, index: int) -> bool:
        """Whether a token stands inside double quotation marks that its paragraph opens before it."""
        place = bisect_left(self._marks, index) - 1
        return place >= 0 and self._marks[place] >= self.tokens.paragraph(index)[0] and self._opened[place]

    @cached_property
    def _marks(self) -> list[int]:
        """The tokens that are double quotation marks."""
        return [index for index in self.tokens.where(_MARKS) if self.tokens.words[index] in _MARKS]

    @cached_property
    def _opened(self) -> list[bool]:
        """For each mark whether a quotation is open after it, counted anew in each paragraph."""
        found: list[bool] = []
        paragraph, opened = (0, 0), False
        for mark in self._marks:
            if mark >= paragraph[1]:
                paragraph, opened = self.tokens.paragraph(mark), False
            word = self.tokens.words[mark]
            opened = word in "“„«" or (word == '"' and not opened)
            found.append(opened)
        return found

    def organization_noun(self, index: int) -> bool:
        """Whether a token is a common noun for an organization ("carrier", "firm")."""
        word = self.word[index]
        return self.key[index] in self.words.organization_nouns and (word.islower() or word.isupper())

    def noun_kind(self, index: int) -> str:
        """What the common noun at a token says an organization is, with the word before it where that says more."""
        nouns = self.words.organization_nouns
        return nouns.get(f"{self.key[index - 1]} {self.key[index]}") or nouns[self.key[index]]

    def organization_kind(self, start: int, end: int) -> str:
        """What the words of an organization's name say it is: the type of the word before "of", else of the last."""
        kinds = self.words.organization_words
        if self.key[start + 1] == "of" and kinds.get(self.key[start]):
            return kinds[self.key[start]]
        return next((kinds[self.key[i]] for i in range(end - 1, start - 1, -1) if kinds.get(self.key[i])), "")
