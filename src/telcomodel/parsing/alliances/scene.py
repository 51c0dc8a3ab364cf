"""What a sentence holds, seen from its organizations: parties, lists of parties, and the words between them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

from telcomodel.lexicon.agreements import AGREEMENT, GOVERNOR, TOPIC, DealCue, DealNoun, Governor, adjectives, words
from telcomodel.lexicon.data import load
from telcomodel.lexicon.places import DEMONYM, PLACE
from telcomodel.parsing.alliances.result import Member
from telcomodel.parsing.lookup import Hit, Hits, within
from telcomodel.parsing.organizations import OrganizationMention, Organizations
from telcomodel.tokens import Range, Tokens

NO_PARTIES: Final = frozenset(("regulator", "media", "analyst", "body"))
"""Kinds of organization that report on, allow or embody agreements rather than enter them."""
PARTS: Final = frozenset(("target", "buyer", "acquirer", "suitor"))
"""Words that mean a party of the deal told last."""
_TRADED: Final = frozenset(("buy", "sell", "take", "merge", "pact", "takeover", "sale", "union", "stake", "venture"))
"""Frames of the cues right before a media company that is a party."""
_DASHES: Final = frozenset("-–")
_PAIRING: Final = "-–/"
_SCALES: Final = ("bn", "billion", "million", "trillion", "crore")
"""What ends a sum before an adjective: "X's $20 billion proposed merger"."""
_DATING: Final = frozenset(("in", "since", "by", "until", "during", "late", "early"))
_MONTH: Final = "May"
_CLOSING: Final = {"(": ")", "<": ">"}
_AND: Final = frozenset(("and", "&", "/", "plus"))
_REACH: Final = 8
_NEAR: Final = 3


class Party(NamedTuple):
    """An organization where the text names it: entity, token range, and whose it is said to be.

    ("Telia's Halebop"), if said.
    """

    entity: int
    start: int
    end: int
    owner: int | None = None


class Group(NamedTuple):
    """One party or a list of parties: first token with all that precedes the first name.

    Index after the last name, parties in text order.
    """

    left: int
    end: int
    parties: tuple[Party, ...]


class ClosedClasses(NamedTuple):
    """Closed classes of words.

    Attributes:
        prepositions: Prepositions.
        determiners: Articles and determiners.
        auxiliaries: Auxiliary verbs.
        adverbs: Adverbs and number words.
        stops: What no noun phrase goes on with.
        heads: What the object of a deal is, by its noun: ``asset``, ``goods`` or ``barred``.
        describing: Words that may mean a party.
    """

    prepositions: frozenset[str]
    determiners: frozenset[str]
    auxiliaries: frozenset[str]
    adverbs: frozenset[str]
    stops: frozenset[str]
    heads: dict[str, str]
    describing: frozenset[str]


@lru_cache(maxsize=1)
def _closed_classes() -> ClosedClasses:
    found: dict[str, set[str]] = {}
    for key, name in load("words")["function_words"]:
        found.setdefault(name, set()).add(key)
    agreement = words()
    return ClosedClasses(
        prepositions=frozenset(found["preposition"]),
        determiners=frozenset(found["article"] | found["determiner"]),
        auxiliaries=frozenset(found["auxiliary"]),
        adverbs=frozenset(found["adverb"] | found["number"]),
        stops=frozenset(
            found["preposition"] | found["conjunction"] | found["auxiliary"] | found["negation"] | _PRONOUNS
        ),
        heads={key: name for name in ("barred", "goods", "asset") for key in agreement[name]},
        describing=agreement["pair"] | agreement["company"] | PARTS,
    )


def _without_months(tokens: Tokens) -> list[str]:
    """The keys of an article with the month of May set apart from the modal verb."""
    if "may" not in tokens.keys:
        return tokens.keys
    return [
        _MONTH if key == "may" and word == "May" else key for key, word in zip(tokens.keys, tokens.words, strict=True)
    ]


class Scene:
    """The sentences of an article as agreements are read from them; all answers are by token index."""

    def __init__(self, tokens: Tokens, hits: Hits, organizations: Organizations) -> None:
        self.tokens = tokens
        self.keys = _without_months(tokens)
        self.words = words()
        self.adjectives = adjectives()
        self.organizations = organizations
        self.cues: dict[int, Hit] = {hit.start: hit for hit in hits.get(AGREEMENT, ())}
        self.body_nouns = [
            hit for hit in self.cues.values() if hit.payload.noun is not None and hit.payload.noun.frame == "body"
        ]
        self.governors: dict[int, Hit] = {
            hit.start: hit for hit in hits.get(GOVERNOR, ()) if self.keys[hit.start] != _MONTH
        }
        self.hedges = [hit for hit in self.governors.values() if hit.payload.kind == "hedge"]
        self.topics: list[Hit] = hits.get(TOPIC, [])
        self.reporting: dict[int, Any] = {hit.start: hit.payload for hit in hits.get("cue", ())}
        self.placed = {
            index
            for category in (PLACE, DEMONYM)
            for hit in hits.get(category, ())
            for index in range(hit.start, hit.end)
        }
        self.bodies: list[Party] = []
        self.parties: dict[int, Party] = {}
        for mention in organizations.mentions:
            kind = organizations.entities[mention.entity].kind
            party = Party(mention.entity, mention.start, mention.end)
            if kind == "body":
                if self._allies(mention.entity, mention.end):
                    self.bodies.append(party)
            elif kind not in NO_PARTIES:
                self.parties[mention.start] = party
        self.mentioned: dict[int, int] = {mention.start: mention.end for mention in organizations.mentions}
        self.inside = frozenset(
            index for mention in organizations.mentions for index in range(mention.start, mention.end)
        )
        self.media = [
            mention for mention in organizations.mentions if organizations.entities[mention.entity].kind == "media"
        ]
        press = {index for mention in self.media for index in range(mention.start, mention.end)}
        for mention in self.media:
            if self._trades(mention) or self._paired(mention, press):
                self.parties[mention.start] = Party(mention.entity, mention.start, mention.end)
        classes = _closed_classes()
        self.prepositions = classes.prepositions
        self.determiners = classes.determiners
        self.auxiliaries = classes.auxiliaries
        self.adverbs = classes.adverbs
        self.stops = classes.stops
        self.heads = classes.heads
        self.describing = classes.describing
        self._starts = sorted(self.parties)
        self._owned_at: dict[int, int] = {}
        self._groups: dict[Range, tuple[Group, ...]] = {}
        self._beginnings: dict[Range, dict[int, Group]] = {}
        self._endings: dict[Range, dict[int, Group]] = {}
        self._verbal: dict[int, bool] = {}
        self._modifies: dict[int, bool] = {}

    def _allies(self, entity: int, end: int) -> bool:
        """Whether a body is an alliance of operators rather than a trade association."""
        entry = self.organizations.entities[entity].entry
        if entry is not None:
            return entry.id.startswith("alliance:")
        return self.keys[end - 1] in self.words["body_head"]

    def _trades(self, mention: OrganizationMention) -> bool:
        """Whether a media company does business here: "publisher X", "bought X", "a deal with X"."""
        if self.any_of("broadcast", mention.start, mention.end):
            return True
        before = mention.start - 1
        if self.has("publishing", before) or self.has("publishing", before - 1):
            return True
        while before >= 0 and (self.keys[before] in ("the", "a", "its") or before in self.placed):
            before -= 1
        noun = before - 1 if self.keys[before] in ("of", "in", "with") else before
        cue = self._cue_ending(noun + 1)
        if cue is None:
            return False
        if noun < before and cue.noun is not None and cue.noun.frame in _TRADED:
            return True
        return cue.verb is not None and cue.verb.frame in _TRADED

    def _paired(self, mention: OrganizationMention, press: set[int]) -> bool:
        """Whether a media company stands in one list with another company: "X and Y announced"."""
        before, after = mention.start - 1, mention.end
        ahead = self.keys[before] == "and" and before - 1 in self.inside and before - 1 not in press
        behind = self.key(after) == "and" and after + 1 in self.inside and after + 1 not in press
        return ahead or behind

    def _cue_ending(self, end: int) -> DealCue | None:
        """The deal verb or noun that ends before a token."""
        near = (self.cues.get(start) for start in range(max(0, end - _NEAR), end))
        return next((hit.payload for hit in near if hit is not None and hit.end == end), None)

    def has(self, name: str, index: int) -> bool:
        """Whether a token is a word of a class of the agreements lexicon."""
        return 0 <= index < len(self.keys) and self.keys[index] in self.words[name]

    def key(self, index: int) -> str:
        """The key of a token; empty behind the last one."""
        return self.keys[index] if index < len(self.keys) else ""

    def any_of(self, name: str, first: int, last: int) -> bool:
        """Whether a word of a class stands within a token range."""
        return not self.words[name].isdisjoint(self.keys[first:last])

    def named(self, sentence: Range) -> int:
        """How many mentions of parties a sentence holds."""
        return bisect_left(self._starts, sentence[1]) - bisect_left(self._starts, sentence[0])

    def cue(self, index: int) -> DealCue | None:
        """The deal verb or noun that starts at a token."""
        hit = self.cues.get(index)
        return None if hit is None else hit.payload

    def general(self, noun: DealNoun) -> bool:
        """Whether a noun names any agreement ("a deal"), which may be one that is told elsewhere."""
        return noun.frame == "pact" and (
            noun.lemma.lower() in self.words["general"] or " of " in noun.lemma or noun.lemma == "term sheet"
        )

    def governor(self, index: int) -> Governor | None:
        """The governing word that starts at a token."""
        hit = self.governors.get(index)
        return None if hit is None else hit.payload

    def possessive(self, index: int) -> bool:
        """Whether a token is a possessive ending: "'s", or the apostrophe of a plural."""
        return index < len(self.keys) and (
            self.keys[index] == "'s" or (self.tokens.words[index] in "'’" and not self.tokens.spaced(index))
        )

    def verbal(self, index: int) -> bool:
        """Whether a token is a verb as far as the lexicon can tell.

        An auxiliary, a governor, a deal verb or a reporting verb.
        """
        found = self._verbal.get(index)
        if found is None:
            found = self._verbal[index] = self._is_verbal(index)
        return found

    def _is_verbal(self, index: int) -> bool:
        key = self.keys[index]
        if key in self.auxiliaries or key in ("'re", "'ve", "'ll"):
            return True
        if index and (self.keys[index - 1] in self.determiners or self.possessive(index - 1)):
            return False
        if key == "shares" and self._owned(index):
            return False
        if key in self.adjectives and self.keys[index - 1].endswith(_SCALES) and self._nominal(index + 1):
            return False
        cue = self.cue(index)
        if (
            cue is not None
            and cue.verb is not None
            and cue.verb.form == "gerund"
            and cue.verb.frame in ("roam", "share")
        ):
            return False
        if key in self.words["ambiguous"]:
            return index > 0 and (self.keys[index - 1] == "to" or self.keys[index - 1] in self.auxiliaries)
        if cue is not None and cue.verb is not None and (cue.noun is None or cue.verb.form in ("past", "participle")):
            return True
        governor = self.governor(index)
        if governor is not None and governor.kind == "verb" and governor.form:
            return True
        return (
            index in self.reporting
            and self.reporting[index].kind != "light"
            and self.reporting[index].form in ("past", "third")
        )

    def _nominal(self, index: int) -> bool:
        """Whether a deal noun begins at a token."""
        cue = self.cue(index)
        return cue is not None and cue.noun is not None

    def _owned(self, index: int) -> bool:
        """Whether an owner or an article stands a little before a word: "Y's remaining shares"."""
        return any(
            self.possessive(before) or self.keys[before] in self.determiners
            for before in range(max(0, index - _NEAR), index)
        )

    def modifies(self, index: int) -> bool:
        """Whether a token may stand inside a noun phrase before a name.

        An article, adjective, noun, number, place or demonym.
        """
        found = self._modifies.get(index)
        if found is None:
            found = self._modifies[index] = self._is_modifier(index)
        return found

    def _is_modifier(self, index: int) -> bool:
        key = self.keys[index]
        if key in self.stops and index not in self.placed:
            return key in _POSSESSIVES or (key == "per" and self.keys[index + 1 : index + 2] == ["cent"])
        if self.possessive(index):
            return index > 0 and index not in self.parties
        if key in self.words["describer"] or index in self.placed:
            return True
        if key == "-":
            return index - 1 in self.placed
        if key == ".":
            return (
                not self.tokens.spaced(index)
                and self.keys[index + 1 : index + 2] != []
                and self.keys[index + 1][0].isdigit()
                and not self.tokens.spaced(index + 1)
            )
        if not (key[0].isalnum() or key[0] in "\"'“‘”’$£€%<"):
            return False
        if index in self.mentioned or self.verbal(index):
            return False
        if self.tokens.words[index].islower() or not key[0].isalpha() or key in self.determiners:
            return True
        return any(character.isdigit() for character in key) or (
            len(key) < 4 and self.keys[index + 1 : index + 2] != [] and self.keys[index + 1][0] == "$"
        )

    def groups(self, sentence: Range) -> tuple[Group, ...]:
        """The lists of parties of a sentence, a single party being a list of one.

        Names in brackets behind a name are none.
        """
        found = self._groups.get(sentence)
        if found is None:
            found = self._groups[sentence] = self._read_groups(sentence)
        return found

    def beginnings(self, sentence: Range) -> dict[int, Group]:
        """The lists of parties of a sentence by their first token, and by that of the owner of the first party."""
        found = self._beginnings.get(sentence)
        if found is None:
            groups = self.groups(sentence)
            found = {self._owned_at.get(group.parties[0].start, group.parties[0].start): group for group in groups}
            found |= {group.parties[0].start: group for group in groups}
            self._beginnings[sentence] = found
        return found

    def endings(self, sentence: Range) -> dict[int, Group]:
        """The lists of parties of a sentence by the index after their last token."""
        found = self._endings.get(sentence)
        if found is None:
            found = self._endings[sentence] = {group.end: group for group in self.groups(sentence)}
        return found

    def _read_groups(self, sentence: Range) -> tuple[Group, ...]:
        first, last = sentence
        parties: list[Party] = []
        lefts: list[int] = []
        for start in self._starts[bisect_left(self._starts, first) : bisect_left(self._starts, last)]:
            party = self.parties[start]
            if parties and self._bracketed(parties[-1], party):
                pass
            elif parties and self._owns(parties[-1].end, party.start):
                self._owned_at[party.start] = lefts[-1]
                parties[-1] = party._replace(owner=parties[-1].entity)
            else:
                parties.append(party)
                lefts.append(party.start)
        groups: list[Group] = []
        run: list[Party] = []
        links: list[str] = []
        for party, left in zip(parties, lefts, strict=True):
            apart = not run or self.gapped(party.end) or self._of_another(run[-1].start) or self._clauses(run[0], party)
            link = None if apart else self._link(run[-1].end, left)
            if run and link is None:
                groups += self._split(run, links, first)
                run, links = [], []
            elif run and link is not None:
                links.append(link)
            run.append(party)
        groups += self._split(run, links, first)
        return tuple(groups)

    def _of_another(self, start: int) -> bool:
        """Whether a name only tells whose owner somebody is: "X, the new owner of Y, and Z"."""
        return start > 1 and self.keys[start - 1] == "of" and self.has("other", start - 2)

    def _clauses(self, first: Party, party: Party) -> bool:
        """Whether a name is the subject of another clause than a list before it is the object of.

        "X bought Y and Z took over W".
        """
        following, before = self.cue(party.end), self._cue_ending(first.start)
        if following is None or following.verb is None or following.verb.form not in ("past", "third"):
            return False
        return before is not None and before.verb is not None and before.verb.form in ("past", "third")

    def pair(self, index: int) -> Group | None:
        """The two parties that one token names: "the A-B merger", "the A/B deal"."""
        key = self.keys[index] if index >= 0 else ""
        if not self.tokens.words[index][:1].isupper():
            return None
        for mark in _PAIRING:
            first, found, second = key.partition(mark)
            if found and second:
                parties = [self._named_by(name, index) for name in (first, second)]
                both = [party for party in parties if party is not None]
                return Group(index, index + 1, tuple(both)) if len(both) > 1 else None
        return None

    def _named_by(self, name: str, index: int) -> Party | None:
        """The party that a word names elsewhere in the article."""
        return next(
            (
                Party(party.entity, index, index + 1)
                for party in self.parties.values()
                if party.end - party.start == 1 and self.keys[party.start] == name
            ),
            None,
        )

    def gapped(self, end: int) -> bool:
        """Whether a name that ends at a token is the subject of a clause without a verb: "and X one from Y"."""
        keys = self.keys
        return end + 1 < len(keys) and keys[end] in ("one", "another") and keys[end + 1] in self.prepositions

    def _split(self, run: list[Party], links: list[str], first: int) -> list[Group]:
        """A run is one list when its last link is "and".

        When a colon stands before it or it has four names and more; else commas part it.
        """
        if not run:
            return []
        listed = (
            "and" in links
            or len(run) > 3
            or (run[0].start > first and self.keys[run[0].start - 1] in (":", "like", "including"))
        )
        if not listed and links and not self._headlined(run, first):
            return [self._group([party], first) for party in run]
        last = max((number for number, link in enumerate(links) if link == "and"), default=len(links) - 1) + 1
        groups = [self._group(run[: last + 1], first)]
        groups += [self._group([party], first) for party in run[last + 1 :]]
        return groups

    def _headlined(self, run: list[Party], first: int) -> bool:
        """Whether two names with a comma open a headline about both: "A, B extend pact", "A, B in merger talks"."""
        if len(run) != 2 or run[0].start != first or run[1].start != run[0].end + 1:
            return False
        following = run[1].end
        if following < len(self.keys) and self.keys[following] in ("in", "to"):
            return True
        verb = self.governor(following)
        cue = self.cue(following)
        return (verb is not None and verb.form == "base") or (
            cue is not None and cue.verb is not None and cue.verb.form == "base"
        )

    def _group(self, parties: list[Party], first: int) -> Group:
        return Group(self.left_edge(parties[0].start, first), parties[-1].end, tuple(parties))

    def left_edge(self, start: int, first: int) -> int:
        """Where the noun phrase that ends in a name begins."""
        left = start
        while left > first and start - left < _REACH and self.modifies(left - 1) and not self._dates(left - 1):
            left -= 1
            if self.keys[left] in self.determiners:
                break
        return left

    def _dates(self, index: int) -> bool:
        """Whether a token is the year of an adverbial: "In 2000 X"."""
        key = self.keys[index]
        return len(key) == 4 and key.isdecimal() and key[:2] in ("19", "20") and self.keys[index - 1] in _DATING

    def _bracketed(self, before: Party, party: Party) -> bool:
        """Whether a name stands in brackets right behind another one."""
        return (
            "(" in self.keys[before.end : party.start]
            and ")" not in self.keys[before.end : party.start]
            and party.start - before.end <= 4
        )

    def _owns(self, end: int, start: int) -> bool:
        """Whether between two names there is only a possessive with modifiers: "Telia's Danish arm X"."""
        if not self.possessive(end) and not (start - end <= 2 and start > end and self.has("describer", end)):
            return False
        between = range(end + 1 if self.possessive(end) else end, start)
        return len(between) <= 5 and all(self.modifies(index) and index not in self.cues for index in between)

    def _link(self, end: int, start: int) -> str | None:
        """How two names of a list are joined: "and", "," or not at all."""
        index = end
        if index + 1 < start and self.keys[index] == "." and not self.tokens.spaced(index + 1):
            index += 1
        if index < start and self.possessive(index):
            index += 1
            while index < start and start - index <= _REACH and self.modifies(index) and index not in self.cues:
                index += 1
        if index < start and self.keys[index] in _CLOSING:
            mark = _CLOSING[self.keys[index]]
            closing = next((place for place in range(index, min(start, index + 8)) if self.keys[place] == mark), None)
            if closing is None:
                return None
            index = closing + 1
        link: str | None = None
        if index < start and self.keys[index] == ",":
            link = ","
            index += 1
        if index < start and self.keys[index] in _AND:
            link = "and"
            index += 1
        elif self.keys[index] in _DASHES and index + 1 == start and self._compounded(start):
            return "and"
        elif self.keys[index : index + 3] == ["as", "well", "as"]:
            link = "and"
            index += 3
        if link == ",":
            index, link = self._past_apposition(index, start)
        if link is None or start - index > _REACH:
            return None
        if index < start and link == "and" and self.keys[index].endswith("ed") and "-" not in self.keys[index]:
            return None
        if index < start and self.has("predicate", index):
            return None
        unread = (
            start - 1
            if start > index and self.tokens.words[start - 1][0].isupper() and self.keys[start - 1] not in self.stops
            else start
        )
        if not all(self.modifies(place) or self._belonging(place) for place in range(index, unread)):
            return None
        return link

    def _past_apposition(self, index: int, start: int) -> tuple[int, str]:
        """Where a list goes on behind what describes the name before: "X, the country's second operator, and Y"."""
        comma = next((place for place in range(index + 2, start) if self.keys[place] == ","), None)
        if comma is None or not self.has("describer", comma - 1):
            return index, ","
        if not all(self.modifies(place) or self.possessive(place) for place in range(index, comma)):
            return index, ","
        if not any(self.keys[place] in self.determiners or self.possessive(place) for place in range(index, comma)):
            return index, ","
        joined = self.keys[comma + 1] in _AND
        return comma + 1 + joined, "and" if joined else ","

    def _compounded(self, start: int) -> bool:
        """Whether a name that begins at a token stands before a deal noun: "the A - B venture"."""
        return self._nominal(self.parties[start].end + (self.key(self.parties[start].end) == "."))

    def _belonging(self, index: int) -> bool:
        """Whether a token is the "of" in "a unit of X"."""
        described = self.has("describer", index - 1) or self.has("asset", index - 1)
        return self.keys[index] == "of" and described and not self.has("other", index - 1)

    def operator(self, entity: int) -> bool:
        """Whether an organization is a telecom operator."""
        return self.organizations.entities[entity].operator

    def kind(self, entity: int) -> str | None:
        """Kind of an organization."""
        return self.organizations.entities[entity].kind

    def parent(self, entity: int) -> int | None:
        """Whom an organization belongs to."""
        return self.organizations.entities[entity].parent

    def related(self, one: int, other: int) -> bool:
        """Whether two organizations are one, or one belongs to the other."""
        entities = self.organizations.entities
        return one == other or entities[one].parent == other or entities[other].parent == one

    def topics_in(self, first: int, last: int) -> Sequence[Hit]:
        """The topic words within a token range."""
        return within(self.topics, (first, last))

    def mentions(self, within_range: Range) -> Sequence[OrganizationMention]:
        """The names of organizations that begin within a token range."""
        return within(self.organizations.mentions, within_range)


_POSSESSIVES: Final = frozenset(("its", "their", "his", "her", "our"))
_PRONOUNS: Final = frozenset(
    "i he she it they we you him her them us me who whom which whose that this these those there himself itself "
    "themselves".split()
)


def member(party: Party, part: str) -> Member:
    """A party in a part."""
    return Member(party.entity, (party.start, party.end), part, None, None)


def members(group: Group | None, part: str) -> list[Member]:
    """The parties of a list, all in one part; none of no list."""
    return [] if group is None else [member(party, part) for party in group.parties]
