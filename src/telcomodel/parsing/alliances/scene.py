"""What a sentence holds, seen from its organizations: parties, lists of parties, and the words between them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from telcomodel.parsing.alliances.descriptions import described
from telcomodel.parsing.alliances.parties import Group, Party
from telcomodel.parsing.alliances.press import trading
from telcomodel.parsing.alliances.syntax import HELD, Syntax
from telcomodel.parsing.lookup import Hit, Hits, within
from telcomodel.parsing.organizations import OrganizationMention, Organizations
from telcomodel.tokens import Range, Tokens

NO_PARTIES: Final = frozenset(("regulator", "media", "analyst", "body"))
"""Kinds of organization that report on, allow or embody agreements rather than enter them."""
_DASHES: Final = frozenset("-–")
_PAIRING: Final = "-–/"
_OTHERS: Final = frozenset("rival competitor challenger neighbour neighbor peer owner parent".split())
_PREDICATES: Final = frozenset(("past", "third", "gerund"))
_CLOSING: Final = {"(": ")", "<": ">"}
_AND: Final = frozenset(("and", "&", "/", "plus"))
_OWN_PREDICATE: Final = frozenset(("will", "would", "is", "was", "has", "had", "could", "may", "might"))
_JOINING: Final = frozenset(("between", "among", "as", "like", "after", "before", "since", "than"))
"""Prepositions that take a list, or open a clause whose subject is one."""
_PERFECT: Final = frozenset(("has", "have", "had", "will", "is", "was"))
_RELATIVES: Final = frozenset(("that", "which", "who", "whose"))
_PERCENT: Final = frozenset(("%", "percent", "per", "pct"))
_BOUGHT: Final = frozenset(("takeover", "sale", "bid", "union"))
"""Frames of the nouns for what one company does with another."""
_TAKING: Final = frozenset(("to", "with", "from", "between", "for"))
"""Prepositions before the names that end a headline."""
_PAIRED: Final = frozenset(("to", "from"))
_POSSESSIVES: Final = frozenset(("its", "their"))
_COUNTS: Final = frozenset(("two", "three", "four", "five"))
_REACH: Final = 8
_CLAUSE_REACH: Final = 20


class Scene(Syntax):
    """The sentences of an article as agreements are read from them; all answers are by token index."""

    def __init__(self, tokens: Tokens, hits: Hits, organizations: Organizations) -> None:
        super().__init__(tokens, hits, organizations)
        self.bodies: list[Party] = []
        self.media: list[OrganizationMention] = []
        kinds = [entity.kind for entity in organizations.entities]
        for mention in organizations.mentions:
            start, end, entity, _ = mention
            kind = kinds[entity]
            if kind == "media":
                self.media.append(mention)
            if kind == "body":
                if self._allies(entity, end):
                    self.bodies.append(Party(entity, start, end))
            elif kind not in NO_PARTIES and not (self.key(end) == ":" and self.keys[start - 1] == "("):
                self.parties[start] = Party(entity, start, end)  # no exchange: "X (NYSE: EX)"
        for mention in trading(self, self.media):
            self.parties[mention.start] = Party(mention.entity, mention.start, mention.end)
        for party in list(described(self, hits, list(self.parties.values()))):
            self.parties[party.start] = party
        self._starts = sorted(self.parties)
        self._owned_at: dict[int, int] = {}
        self._groups: dict[Range, tuple[Group, ...]] = {}
        self._beginnings: dict[Range, dict[int, Group]] = {}
        self._endings: dict[Range, dict[int, Group]] = {}

    def forget(self) -> None:
        """Drop what has been worked out for sentences; it is worked out again where it is asked for."""
        for memory in (self._groups, self._beginnings, self._endings):
            memory.clear()

    def _allies(self, entity: int, end: int) -> bool:
        """Whether a body is an alliance of operators rather than a trade association."""
        entry = self.organizations.entities[entity].entry
        if entry is not None:
            return entry.id.startswith("alliance:")
        return self.keys[end - 1] in self.words["body_head"]

    def named(self, sentence: Range) -> int:
        """How many mentions of parties a sentence holds."""
        return bisect_left(self._starts, sentence[1]) - bisect_left(self._starts, sentence[0])

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
            if self._holds(party.end):
                continue
            if parties and self._bracketed(parties[-1], party):
                pass
            elif parties and self._owns(parties[-1].end, party.start):
                self._owned_at[party.start] = lefts[-1]
                rival = not _OTHERS.isdisjoint(self.keys[parties[-1].end : party.start])  # "Telco's rival Mobil"
                parties[-1] = party if rival else party._replace(owner=parties[-1].entity)
            else:
                parties.append(party)
                lefts.append(party.start)
        groups: list[Group] = []
        run: list[Party] = []
        links: list[str] = []
        for party, left in zip(parties, lefts, strict=True):
            apart = not run or self.gapped(party.end) or self._of_another(run[-1].start) or self._clauses(run[0], party)
            apart = apart or self._parallel(run[0], party) or self._another_deal(run[-1], party)
            apart = apart or self._ends_relative(run[-1], first) or self._shares_apart(run[-1], party)
            link = None if apart else self._link(run[-1].end, left)
            if run and link is None:
                groups += self._split(run, links, sentence)
                run, links = [], []
            elif run and link is not None:
                links.append(link)
            run.append(party)
        groups += self._split(run, links, sentence)
        return tuple(groups)

    def _of_another(self, start: int) -> bool:
        """Whether a name only tells whose owner somebody is: "X, the new owner of Y, and Z"."""
        return start > 1 and self.keys[start - 1] == "of" and self.has("other", start - 2)

    def _clauses(self, first: Party, party: Party) -> bool:
        """Whether a name is the subject of another clause than a list before it is the object of.

        "X bought Y and Z took over W".
        """
        following = self.cue(party.end + (self.key(party.end) == "."))
        before = self.cue_ending(first.start)
        if following is None or following.verb is None or following.verb.form not in _PREDICATES:
            return False
        return before is not None and before.verb is not None and before.verb.form in _PREDICATES

    def _parallel(self, first: Party, party: Party) -> bool:
        """Whether two objects have each a phrase of their own: "sold X to A and Y to B"."""
        link = self.keys[first.start - 1] if first.start else ""
        return link in _PAIRED and self.key(party.end) == link and party.end + 1 < len(self.keys)

    def _another_deal(self, before: Party, party: Party) -> bool:
        """Whether two deals are listed, each with its noun: "X's merger with Y and Z's purchase of W"."""
        noun = None if before.start == 0 else self.cue_ending(before.start - 1)
        if noun is None or noun.noun is None or not self.possessive(party.end):
            return False
        for index in range(party.end + 1, min(len(self.keys) - 1, party.end + _REACH)):
            cue = self.cue(index)
            if cue is not None and cue.noun is not None and cue.noun.frame in _BOUGHT:
                return self.key(self.cues[index].end) in ("of", "with", "by", "for")
            if not self.modifies(index):
                return False
        return False

    def _shares_apart(self, before: Party, party: Party) -> bool:
        """Whether a share goes with a name and none with the one before: "a 12% stake in X and Y 4%"."""
        return self._counted(party.end) and not self._counted(before.end)

    def _counted(self, end: int) -> bool:
        """Whether a percentage stands right behind a name."""
        return self.key(end)[:1].isdigit() and self.key(end + 1) in _PERCENT

    def _ends_relative(self, party: Party, first: int) -> bool:
        """Whether a comma behind a name closes a relative clause: "X, which bought Y, and Z have agreed"."""
        if self.key(party.end) != "," or self.key(party.end + 1) not in _AND:
            return False
        for index in range(party.start - 1, max(first, party.start - _REACH), -1):
            if self.keys[index] == ",":
                return self.keys[index + 1] in ("which", "who")
        return False

    def owner_of(self, party: Party) -> Party | None:
        """The party that stands as the owner before another: "X's Y"."""
        start = self._owned_at.get(party.start)
        return None if start is None else self.parties.get(start)

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

    def _split(self, run: list[Party], links: list[str], sentence: Range) -> list[Group]:
        """A run is one list when its last link is "and".

        When a colon stands before it or it has four names and more; else commas part it.
        """
        first = sentence[0]
        if len(run) < 2:
            return [self._group([party], first) for party in run]
        listed = (
            "and" in links
            or len(run) > 3
            or (run[0].start > first and self.keys[run[0].start - 1] in (":", "like", "including"))
        )
        if links == ["and"] and self._new_clause(run[0], run[1], first):
            listed = False
        if not listed and links and not self._headlined(run, sentence):
            return [self._group([party], first) for party in run]
        last = max((number for number, link in enumerate(links) if link == "and"), default=len(links) - 1) + 1
        groups = [self._group(run[: last + 1], first)]
        groups += [self._group([party], first) for party in run[last + 1 :]]
        return groups

    def _new_clause(self, before: Party, party: Party, first: int) -> bool:
        """Whether a comma and "and" open another clause: "since its purchase of X, and Y is"."""
        comma = next((index for index in range(before.end, party.start) if self.keys[index] in _AND), before.end) - 1
        if before.start == first or self.keys[before.start - 1] not in self.prepositions:
            return False
        if self.keys[comma] != ",":
            behind = self.key(party.end) in _OWN_PREDICATE and self.keys[before.start - 1] not in _JOINING
            return behind and self._told(first, before.start)
        return party.end < len(self.keys) and self.verbal(party.end)

    def _told(self, first: int, last: int) -> bool:
        """Whether a clause before a name has its verb, so that another verb behind it needs another clause."""
        comma = next((index for index in range(last - 1, first, -1) if self.keys[index] == ","), first)
        clause = self.keys[comma:last]
        return _RELATIVES.isdisjoint(clause) and not _PERFECT.isdisjoint(clause)

    def _headlined(self, run: list[Party], sentence: Range) -> bool:
        """Whether two names with a comma open or end a headline: "A, B extend pact", "C sells stake to A, B"."""
        if len(run) != 2 or run[1].start != run[0].end + 1:
            return False
        if run[1].end == sentence[1] and self.keys[run[0].start - 1] in _TAKING:
            return True
        if run[0].start != sentence[0]:
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
        left = self.left_edge(parties[0].start, first)
        left = self.owner_left(left, first) if self.possessive(left) else left
        return Group(left, parties[-1].end, tuple(parties))

    def _bracketed(self, before: Party, party: Party) -> bool:
        """Whether a name stands in brackets right behind another one."""
        return (
            "(" in self.keys[before.end : party.start]
            and ")" not in self.keys[before.end : party.start]
            and party.start - before.end <= 4
        )

    def _holds(self, end: int) -> bool:
        """Whether a name only tells whose a firm is that no party is known by: "the X-owned Unknown"."""
        if self.keys[end : end + 1] != ["-"] or self.key(end + 1) not in HELD or end + 2 in self.parties:
            return False
        return self.tokens.words[end + 2 : end + 3] != [] and self.tokens.words[end + 2][0].isupper()

    def _owns(self, end: int, start: int) -> bool:
        """Whether between two names there is only a possessive with modifiers: "Telia's Danish arm X"."""
        if self.keys[end : end + 1] == ["-"] and self.key(end + 1) in HELD:
            return start == end + 2
        if start == end + 1 and self.keys[end] == "owner":
            return True
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
        if index + 1 < start and self.keys[index] in ("of", "in"):
            place = index + 1 + (self.keys[index + 1] == "the")
            while place < start and place in self.placed:
                index = place = place + 1
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
            index, link = self._past_relative(index, start) or self._past_apposition(index, start)
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
        if link == "and" and self.keys[start - 1] == "," and self._apposed_last(index, start):
            unread = start - 1
        if not all(self.modifies(place) or self._belonging(place) for place in range(index, unread)):
            return None
        return link

    def _past_relative(self, index: int, start: int) -> tuple[int, str] | None:
        """Where a list goes on behind a relative clause: "X, which owns 30% of the company, and Y"."""
        if self.keys[index] not in _RELATIVES or start - index > _CLAUSE_REACH:
            return None
        comma = next((place for place in range(start - 1, index, -1) if self.keys[place] == ","), index)
        if self.key(comma + 1) not in _AND or start - comma > _REACH:
            return None
        opening = self.tokens.sentence(index)[0] == self.left_edge(self._last_party(index), 0)
        return (comma + 2, "and") if opening or not self._predicate(self.parties[start].end) else None

    def _last_party(self, index: int) -> int:
        """Where the party named last before a token begins."""
        return self._starts[bisect_left(self._starts, index) - 1]

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

    def _apposed_last(self, index: int, start: int) -> bool:
        """Whether the last name of a list stands behind what describes it: "X and the country's second operator, Y"."""
        if self.has("pair", start - 2) or (self.keys[index] in _COUNTS and self.has("describer", start - 2)):
            return True
        described = any(self.possessive(place) or self.keys[place] in _POSSESSIVES for place in range(index, start - 2))
        end = self.parties[start].end
        return (
            described and self.has("describer", start - 2) and not (self.key(end) == "," and self._predicate(end + 1))
        )

    def _predicate(self, index: int) -> bool:
        """Whether a verb stands at a token."""
        return index < len(self.keys) and self.verbal(index)

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
