"""Who is being talked about at a point of the text: recency, grammatical role, gender and number.

A candidate is every person, or organization, named outside quotation marks before the point. Its score falls by one
with every
sentence in between and rises where it was the subject of its sentence, where it spoke last, and where its gender is
known to fit.
The weights were set by hand on articles of PolNeAR's train split and of the development gold; ties go to the later
mention.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from telcomodel.parsing.organizations import OrganizationMention, Organizations, is_told
from telcomodel.parsing.people import People, PersonMention
from telcomodel.parsing.quotations import Quotation
from telcomodel.parsing.trace import Trace
from telcomodel.tokens import Tokens

_SUBJECT: Final = 1.2
_ALONE: Final = 0.6
_SPOKE: Final = 1.0
_GENDER: Final = 1.3
_HERE: Final = 0.5  # for the subject of the very sentence whose name tells no gender
_BOUND: Final = 1.0  # for the subject of a sentence that goes on with "what he called"
_PRONOUNS: Final = {"he": "m", "she": "f"}
_MODIFIED: Final = 4  # words of a post between the name of whom it serves and that of who holds it
_REACH: Final = 7  # sentences
_OBLIQUE: Final = frozenset(
    "of to with from for by at on in about than against between like and or behind after over under via through".split()
)
_KIN: Final = {
    **dict.fromkeys(
        "brother father son husband nephew uncle grandfather chairman spokesman businessman countryman salesman king "
        "mr".split(),
        "m",
    ),
    **dict.fromkeys(
        "sister mother daughter wife niece aunt grandmother chairwoman spokeswoman businesswoman queen mrs ms".split(),
        "f",
    ),
}


class Focus:
    """Candidates for reference, by position."""

    def __init__(
        self,
        tokens: Tokens,
        quotations: Sequence[Quotation],
        organizations: Organizations,
        people: People,
        trace: Trace | None = None,
        posts: frozenset[int] = frozenset(),
        homes: Mapping[int, tuple[int, str]] = MappingProxyType({}),
    ) -> None:
        self.homes = homes
        self.trace = trace
        self.posts = posts
        self.tokens = tokens
        self.keys = tokens.keys
        self.people = people
        self.organizations = organizations
        self._quotes = [(quotation.outer[0], quotation.outer[1]) for quotation in quotations]
        self._quote_starts = [start for start, _ in self._quotes]
        self._sentences = [start for start, _ in tokens.sentences if not self.quoted(start)]
        self.persons = tokens.rows(PersonMention, (m for m in people.mentions if not self.quoted(m.start)))
        self._person_starts = [mention.start for mention in self.persons]
        self.named = tokens.rows(OrganizationMention, (m for m in organizations.mentions if not self.quoted(m.start)))
        self._named_starts = [mention.start for mention in self.named]
        self._person_sentences = [self.sentence(start) for start in self._person_starts]
        self._named_sentences = [self.sentence(start) for start in self._named_starts]
        self.person_starts = frozenset(self._person_starts)
        self._subjects = self._pronoun_subjects()
        self._meant: dict[int, int | None] = {}
        self.genders = [entity.gender for entity in people.entities]
        self._learn_genders()
        for start in self._subjects.values():
            self._meant[start] = self.person(start, _PRONOUNS[self.keys[start]], None)

    def quoted(self, index: int) -> bool:
        """Whether a token stands inside quotation marks."""
        position = bisect_right(self._quote_starts, index) - 1
        return position >= 0 and self._quotes[position][0] < index < self._quotes[position][1]

    def sentence(self, index: int) -> int:
        """Ordinal of a token's sentence; sentences inside quotation marks count as part of the one around them."""
        return bisect_right(self._sentences, index) - 1

    def _learn_genders(self) -> None:
        """A noun of kinship or office before a name tells a gender that the name does not."""
        for mention in self.persons:
            if self.genders[mention.entity] is None and mention.full:
                gender = _KIN.get(self.keys[mention.full - 1])
                if gender is not None:
                    self.genders[mention.entity] = gender

    # Persons

    def person(self, index: int, gender: str | None, spoke: int | None, *, but: int | None = None) -> int | None:
        """The person entity that a pronoun or description at a token most likely means, or ``None``."""
        here = self.sentence(index)
        scored: list[tuple[float, PersonMention | OrganizationMention]] = []
        chosen, best = self._carried(index, here, gender, but)
        position = bisect_left(self._person_starts, index)
        for order in range(position - 1, max(-1, position - 25), -1):
            mention = self.persons[order]
            if mention.end > index:
                continue
            if mention.entity == but:
                self._reject(index, mention, "not.excluded")
                continue
            distance = here - self._person_sentences[order]
            if distance > _REACH or (best is not None and best[0] > _SUBJECT + _SPOKE + _GENDER - distance):
                if mention.entity != chosen:
                    self._reject(index, mention, "not.reach" if distance > _REACH else "not.score")
                break
            known = self.genders[mention.entity]
            if gender is not None and known is not None and known != gender:
                self._reject(index, mention, "not.gender")
                continue
            score = -float(distance)
            if gender is not None and known == gender:
                score += _GENDER
            if mention.entity == spoke:
                score += _SPOKE
            if self._oblique(mention, order):
                score -= _SUBJECT / 2
            elif self._first(order):
                score += _SUBJECT if distance or known is not None else _SUBJECT + _HERE
                score += _BOUND if not distance and self.keys[index - 1] == "what" else 0
            if best is None or (score, mention.start) > best:
                best, chosen = (score, mention.start), mention.entity
            scored.append((score, mention))
        self._outscored(index, scored, chosen)
        if chosen is None and spoke is not None and spoke != but:
            known = self.genders[spoke]
            if gender is None or known is None or known == gender:
                return spoke
        return self._introduced_next(index, here, gender, but) if chosen is None and not position else chosen

    def _introduced_next(self, index: int, here: int, gender: str | None, but: int | None) -> int | None:
        """The person with whom the next sentence begins, for a pronoun before anybody was named."""
        mention = next((mention for mention in self.persons if mention.start > index), None)
        if mention is None or mention.entity == but or self._oblique(mention, 1):
            return None
        known = self.genders[mention.entity]
        near = self.sentence(mention.start) - here <= 1
        return mention.entity if near and (gender is None or known in (None, gender)) else None

    def _pronoun_subjects(self) -> dict[int, int]:
        """For each sentence that begins with "he" or "she", the index of that token."""
        return {order: start for order, start in enumerate(self._sentences) if self.keys[start] in _PRONOUNS}

    def _carried(
        self, index: int, here: int, gender: str | None, but: int | None
    ) -> tuple[int | None, tuple[float, int] | None]:
        """The person whom the nearest sentence before that begins with the same pronoun is about, and its score."""
        for order in range(here, max(-1, here - 3), -1):
            start = self._subjects.get(order)
            if start is None or start >= index or _PRONOUNS[self.keys[start]] != gender:
                continue
            entity = self._meant.get(start)
            if entity is not None and entity != but:
                return entity, (_SUBJECT + _GENDER - float(here - order), start)
        return None, None

    def _oblique(self, mention: PersonMention, order: int) -> bool:
        """Whether a name is a possessor or stands behind a preposition."""
        keys = self.keys
        if mention.end < len(keys) and keys[mention.end] in ("'s", "'"):
            return True
        behind = mention.full > 0 and keys[mention.full - 1] in _OBLIQUE and order > 0
        return behind or self._served(order)

    def _served(self, order: int) -> bool:
        """Whether a name only tells whose post the next one holds: "Example spokesman Ana Smith"."""
        if order + 1 >= len(self.persons):
            return False
        end, following = self.persons[order].end, self.persons[order + 1].full
        return 0 < following - end <= _MODIFIED and all(map(self.posts.__contains__, range(end, following)))

    def _first(self, order: int) -> bool:
        """Whether a name is the first of its sentence, but for one that a post is named after."""
        sentence = self._person_sentences[order]
        before = order - 1
        if before >= 0 and self._person_sentences[before] == sentence and self._served(before):
            before -= 1
        return sentence not in self._subjects and (before < 0 or self._person_sentences[before] != sentence)

    def surname(self, entity: int) -> str | None:
        """The folded last word of a person's full name; ``None`` for a person of one name."""
        start, end = self.people.entities[entity].name
        return self.keys[end - 1] if end - start > 1 else None

    def last_two(self, index: int) -> list[int]:
        """The last two different persons named before a token, the earlier one first."""
        found: list[int] = []
        position = bisect_left(self._person_starts, index)
        for order in range(position - 1, -1, -1):
            entity = self.persons[order].entity
            if entity not in found:
                found.append(entity)
                if len(found) == 2:
                    break
        return found[::-1]

    def persons_before(self, index: int) -> list[int]:
        """Different persons named before a token, the nearest first."""
        position = bisect_left(self._person_starts, index)
        return list(
            dict.fromkeys(mention.entity for mention in reversed(self.persons[max(0, position - 40) : position]))
        )

    # Organizations

    def organization(
        self, index: int, noun: str | None, *, spoke: int | None = None, described: int | None = None
    ) -> int | None:
        """The organization entity that "the carrier" or "it" at a token most likely means, or ``None``.

        `described` is the article of the description, where it stands further on ("a spokesman for the carrier").
        """
        here = self.sentence(index)
        country = self.homes.get((index if described is None else described) + 1, (0, None))[1]
        scored: list[tuple[float, PersonMention | OrganizationMention]] = []
        best: tuple[float, int] | None = None
        chosen: int | None = None
        position = bisect_left(self._named_starts, index)
        for order in range(position - 1, max(-1, position - 25), -1):
            mention = self.named[order]
            if mention.end > index:
                continue
            distance = here - self._named_sentences[order]
            if distance > _REACH or (best is not None and best[0] > _SUBJECT + _SPOKE - distance):
                if mention.entity != chosen:
                    self._reject(index, mention, "not.reach" if distance > _REACH else "not.score")
                break
            if not self._fits(mention, noun) or is_told(self.keys, mention):
                self._reject(index, mention, "not.kind")
                continue
            score = -float(distance)
            home = self.home(mention.entity)
            if country is not None and home not in (None, country):
                self._reject(index, mention, "not.country")
                continue
            if self._leads(mention, order) or (country is not None and home == country):
                score += _SUBJECT
            elif distance and self._alone(order):
                score += _ALONE
            if mention.entity == spoke:
                score += _SPOKE
            if best is None or (score, mention.start) > best:
                best, chosen = (score, mention.start), mention.entity
            scored.append((score, mention))
        self._outscored(index, scored, chosen)
        return self._presented_next(index, here, noun) if chosen is None and noun and not position else chosen

    def home(self, entity: int) -> str | None:
        """The country of an organization, by the article or the registry."""
        known = self.organizations.entities[entity]
        return known.country or (None if known.entry is None else known.entry.country)

    def _presented_next(self, index: int, here: int, noun: str) -> int | None:
        """The organization that the next sentence names first, for a description before any was named."""
        mention = next((mention for mention in self.named if mention.start > index), None)
        near = mention is not None and 0 < self.sentence(mention.start) - here <= 1
        return mention.entity if mention is not None and near and self._fits(mention, noun) else None

    def _reject(self, index: int, mention: PersonMention | OrganizationMention, reason: str) -> None:
        if self.trace is not None:
            self.trace.reject("coreference", (index, index + 1), (mention.start, mention.end), reason)

    def _outscored(
        self, index: int, scored: list[tuple[float, PersonMention | OrganizationMention]], chosen: int | None
    ) -> None:
        if self.trace is not None:
            for score, mention in scored:
                if mention.entity != chosen:
                    place = mention.start, mention.end
                    self.trace.reject("coreference", (index, index + 1), place, "not.score", f"score {score:g}")

    def _fits(self, mention: OrganizationMention, noun: str | None) -> bool:
        """Whether an organization is of the kind that a noun names."""
        entity = self.organizations.entities[mention.entity]
        match noun:
            case None:
                return True
            case "operator":
                return entity.operator
            case "regulator" | "government" | "vendor" | "analyst" | "media" | "finance":
                return entity.kind == noun
            case "company":
                return entity.kind not in ("regulator", "government", "body", "technology", "media")
            case "body":
                return entity.kind in ("body", None)
            case _:
                return True

    def _leads(self, mention: OrganizationMention, order: int) -> bool:
        """Whether a name is the first organization of its sentence and no possessor."""
        if mention.start > 0 and self.keys[mention.start - 1] in _OBLIQUE:
            return False
        if mention.end < len(self.keys) and self.keys[mention.end] in ("'s", "'"):
            return False
        return order == 0 or self._named_sentences[order - 1] != self._named_sentences[order]

    def _alone(self, order: int) -> bool:
        """Whether a name is the only one of an organization in its sentence: "A bid by Telco could be hard"."""
        sentences = self._named_sentences
        return sentences[max(0, order - 1) : order + 2].count(sentences[order]) == 1

    def organizations_within(self, start: int, end: int) -> list[OrganizationMention]:
        """The organizations named in a range, in order."""
        first = bisect_left(self._named_starts, start)
        return [mention for mention in self.named[first : bisect_left(self._named_starts, end)] if mention.end <= end]

    def persons_within(self, start: int, end: int) -> list[PersonMention]:
        """The persons named in a range, in order."""
        first = bisect_left(self._person_starts, start)
        return [
            mention
            for mention in self.persons[max(0, first - 1) : bisect_left(self._person_starts, end)]
            if mention.end <= end and mention.end > start
        ]
