"""The arguments of a cue: who does it, to whom, and the parties behind its prepositions."""

from __future__ import annotations

from typing import Final, NamedTuple

from telcomodel.parsing.alliances.owners import OWNERS, Owners
from telcomodel.parsing.alliances.parties import Group, Party
from telcomodel.tokens import Range

_BRACKET: Final = 3
_ROLES: Final = frozenset(
    (
        "of",
        "with",
        "between",
        "by",
        "from",
        "to",
        "for",
        "in",
        "among",
        "involving",
        "alongside",
        "on",
        "over",
        "onto",
        "via",
        "into",
    )
)
_NAMELY: Final = frozenset(("including", "namely", "comprising"))
_DEALS: Final = frozenset(("takeover", "sale", "bid"))
"""Frames of nouns for a deal of somebody's, which a preposition before the name governs rather than the name."""
_TIMES: Final = frozenset(
    "last next early late earlier outright following amid pending during regarding concerning".split()
)
_HEDGES: Final = frozenset(("about", "around", "over", "roughly", "nearly", "almost", "some"))
_POINTING: Final = frozenset(("that", "this", "these", "those"))
_ONES: Final = frozenset(("one", "that", "the"))
"""What stands for a noun of the kind just named: "mergers, such as one planned between"."""
_OPERATORS: Final = frozenset(("operator", "carrier", "telco"))
_MUTUAL: Final = frozenset(("with", "for"))
_COUNTS: Final = frozenset("two three four five six several".split())
_HELD: Final = frozenset(("held", "owned"))
_RELATING: Final = frozenset(("which", "who", "whose"))
_JOINING: Final = frozenset(("and", "or", "but", "with"))
"""What no description of a party goes on with."""
_AFTER: Final = frozenset(("after", "following"))
_HEAD_REACH: Final = 8
_ASIDE: Final = 12
"""Tokens in a bracket that a clause goes on behind: "€10bn ($11bn, £7.2bn)"."""
_OBJECT_REACH: Final = 16
_PHRASE_REACH: Final = 26
_PHRASES_REACH: Final = 120


_JOINTS: Final = _HEDGES | frozenset("( its their such that those of in , including comprising like - by and".split())
"""What goes on with an object, or ends it, in a way of its own; of other words an object has those that modify."""
_CLAUSES: Final = frozenset("; : which who whose where when while but although".split())
"""What opens another clause than the one that a cue's arguments stand in."""
_TURNS: Final = _ROLES | _HELD | _CLAUSES | frozenset((",", "(", "as", "that", "and"))
"""Where a party may follow, or the arguments of a cue end."""


class Object(NamedTuple):
    """A noun phrase behind a cue.

    Attributes:
        group: The parties in it, or ``None`` when it names none.
        head: What of the parties it is about: ``asset``, ``goods``, ``barred`` or ``""`` for the parties themselves.
        owned: Index of a possessive pronoun in it ("its 35% stake"), or ``None``.
        start: Index of its first token.
        end: Index after what was read of it.
    """

    group: Group | None
    head: str
    owned: int | None
    start: int
    end: int


class Arguments(Owners):
    """Finds the arguments of cues in one article."""

    def object(self, start: int, sentence: Range) -> Object:
        """The noun phrase that begins at a token, and the first parties in it."""
        scene, keys = self.scene, self.keys
        beginning = scene.beginnings(sentence)
        index, head, owned, last = start, "", None, min(sentence[1], start + _OBJECT_REACH)
        headed = False
        while index < last:
            group = beginning.get(index)
            if group is not None:
                return self._headed(group, head if headed else "", owned, start, sentence)
            key = keys[index]
            if index in scene.mentioned and index not in scene.parties:
                break
            if not headed:
                head = scene.heads.get(key, head)
            if key not in _JOINTS and keys[index : index + 2] != ["formed", "by"]:
                if not scene.modifies(index) and not self._capital_modifier(index):
                    behind = scene.past_owner(index, last)
                    if behind is None:
                        break
                    index = behind
                    continue
                index += 1
                continue
            if key in _HEDGES and self.scene.key(index + 1)[:1].isdigit():
                index += 1
                continue
            if key == "(" and self.scene.key(index + 2) == ")" and index > start:
                index += _BRACKET
                continue
            if key in ("its", "their"):
                owned = index
            elif (key == "such" and keys[index + 1 : index + 2] == ["as"]) or (
                key in ("that", "those") and keys[index + 1 : index + 2] == ["of"]
            ):
                index += 1
            elif key in ("of", "in"):
                if index == start or (key == "in" and head != "asset"):
                    break
                if key == "of" and scene.has("other", index - 1) and (owner := self._owner_named(index, sentence)):
                    return Object(owner, "", owned, start, owner.end)
                headed = headed or bool(head)
            elif key == "," and index - 1 in scene.placed and self._based(index + 1, last):
                pass
            elif key == "," and index > start and (among := self._listing(index + 1)):
                index = among
                continue
            elif key == "," and self._apposes(start, index):
                named = self._apposed(index + 1, sentence)
                alone = named is not None and not (keys[start] == "one" and self._more(named, sentence))
                if named is None or not alone or not self._closed(named.end):
                    break
                return self._headed(named, "", owned, start, sentence)
            elif (
                key == ","
                and head == "asset"
                and index + 1 < last
                and (index + 1 in beginning or scene.modifies(index + 1))
            ):
                named = self._apposed(index + 1, sentence)
                if named is None or scene.key(named.end)[:1].isdigit():
                    break
            elif (
                key in ("including", "comprising", "formed", "like", "-")
                or (key == "by" and (scene.has("led", index - 1) or keys[index - 1] == "formed"))
                or (key == "and" and keys[index - 1] == "like")
                or (key == "and" and index > start and (head == "asset" or self._joined_asset(index)))
            ):
                pass
            elif not scene.modifies(index) and not self._capital_modifier(index):
                break
            index += 1
        return Object(self._described(start, index), head, owned, start, index)

    def _apposes(self, start: int, comma: int) -> bool:
        """Whether a noun phrase before a comma describes companies: "the largest operator, X,", "two, X and Y"."""
        scene = self.scene
        counted = self.keys[start + 1] == "of" or self.keys[start] in _COUNTS
        if comma - start < 2 or not (counted or self.keys[start] in scene.determiners | OWNERS):
            return False
        described = scene.has("describer", comma - 1) or self.keys[comma - 1] == "venture"
        return described and not scene.has("asset", comma - 1)

    def _listing(self, index: int) -> int:
        """The index behind what opens a list of some of those described: "five firms, among them X"; 0 where none."""
        if self.keys[index : index + 2] == ["among", "them"]:
            return index + 2
        return index + 1 if self.scene.key(index) in _NAMELY else 0

    def _apposed(self, start: int, sentence: Range) -> Group | None:
        """The parties of the noun phrase that begins at a token: "its partner, London-based operator X"."""
        groups = self.scene.groups(sentence)
        return next((group for group in groups if group.left <= start <= group.parties[0].start), None)

    def _more(self, named: Group, sentence: Range) -> bool:
        """Whether more names follow one: "one of the big three, X, Y or Z"."""
        return self.scene.key(named.end) == "," and named.end + 1 in self.scene.beginnings(sentence)

    def _based(self, index: int, last: int) -> bool:
        """Whether a place tells where a company sits: "San Antonio, Texas-based X"."""
        if index not in self.scene.placed:
            return False
        while index < last and index in self.scene.placed:
            index += 1
        return self.keys[index : index + 2] == ["-", "based"] or self.scene.key(index) == "based"

    def _owner_named(self, of: int, sentence: Range) -> Group | None:
        """The name in apposition to an owner: "the owner of X, Y,"."""
        beginning = self.scene.beginnings(sentence)
        unit = beginning.get(of + 1)
        named = None if unit is None or self.scene.key(unit.end) != "," else beginning.get(unit.end + 1)
        return named if named is not None and len(named.parties) == 1 and self._closed(named.end) else None

    def _unit(self, end: int, sentence: Range) -> Group | None:
        """The name in apposition to somebody's unit: "X's Danish arm, Y,"."""
        described = self.scene.has("unit", end - 1) or self.scene.has("other", end - 1)
        if self.scene.key(end) != "," or not described:
            return None
        named = self.scene.beginnings(sentence).get(end + 1)
        return named if named is not None and len(named.parties) == 1 and self._closed(named.end) else None

    def _closed(self, end: int) -> bool:
        """Whether a name in apposition ends there: before a comma, a preposition or the end of the sentence."""
        key = self.scene.key(end + self.scene.has("describer", end))
        return key in ("", ",", ".", ";", ")") or key in self.scene.prepositions

    def _described(self, start: int, end: int) -> Group | None:
        """The party that an object describes: "bought the Example operator", "bought half of the company"."""
        start = next(
            (index + 1 for index in range(start, end - 1) if self.keys[index : index + 2] == ["of", "the"]), start
        )
        if end - start < 2 or self.keys[start] != "the" or not self.scene.has("company", end - 1):
            return None
        entity = self.references.organization_of(start)
        if entity is None and len(self.targets) == 1:
            (entity,) = self.targets
        if entity is None:
            entity = self._named_last(start, operator=self.keys[end - 1] in _OPERATORS)
        return None if entity is None else Group(start, end, (Party(entity, start, end),))

    def _named_last(self, start: int, *, operator: bool) -> int | None:
        """The party that the sentence names last before a description that nothing else resolves."""
        sentence = self.scene.tokens.sentence(start)
        before = [group for group in self.scene.groups(sentence) if group.end <= start]
        if not before or len(before[-1].parties) != 1:
            return None
        (party,) = before[-1].parties
        entity = party.entity
        return entity if self.scene.operator(entity) or not operator else None

    def whole(self, target: Group, sentence: Range) -> bool:
        """Whether a name means the company: "an offer for X", not "an offer for X customers"."""
        return self.object(target.left, sentence).head in ("", "asset")

    def _capital_modifier(self, index: int) -> bool:
        """Whether a capitalized word only describes what follows it in lower case.

        ("French carrier", "Baby Bell company").
        """
        following = index + 1
        return (
            self.keys[index][0].isalpha()
            and self.keys[index] not in self.scene.stops
            and following < len(self.keys)
            and self.keys[following] in self.scene.words["describer"] | self.scene.words["asset"]
        )

    def _headed(self, group: Group, head: str, owned: int | None, start: int, sentence: Range) -> Object:
        """The object that a list of parties belongs to, with the noun that the parties own or describe, if any."""
        scene, keys = self.scene, self.keys
        end = group.end
        if end < sentence[1] and scene.possessive(end):
            end += 1
        elif end < sentence[1] and keys[end] == "(":
            closing = next((index for index in range(end, min(sentence[1], end + 8)) if keys[index] == ")"), end - 1)
            end = closing + 1
        if not head:
            index = end
            while (
                index < sentence[1]
                and index - end < _HEAD_REACH
                and (
                    scene.modifies(index)
                    or (keys[index] == "and" and (index + 1 in scene.placed or self._joined_asset(index)))
                )
                and index not in scene.parties
                and keys[index] not in scene.determiners
            ):
                head = scene.heads.get(keys[index], head)
                index += 1
            owned_thing = end > group.end and scene.possessive(group.end)
            if owned_thing and index == end and not head:
                head = self._product(end, sentence)
            if (
                not head
                and index > end
                and (owned_thing or not (scene.has("describer", index - 1) or self._goes_on(group, end)))
            ):
                head = "other"
            end = index if head and head != "other" else end
            named_behind = end if head == "asset" else index
            unit = self._unit(named_behind, sentence) if owned_thing else None
            if unit is not None:
                owner = None if self.scene.has("other", named_behind - 1) else group.parties[-1].entity
                party = unit.parties[0]._replace(owner=owner)
                return Object(unit._replace(parties=(party,)), "", owned, start, unit.end)
        return Object(group, head, owned, start, end)

    def _joined_asset(self, conjunction: int) -> bool:
        """Whether a business ends what "and" joins: "phone and broadband business", not "phones and software"."""
        for index in range(conjunction + 1, min(len(self.keys), conjunction + _BRACKET + 2)):
            if self.scene.has("asset", index):
                return True
            if not self.scene.modifies(index) or self.keys[index] in self.scene.determiners:
                return False
        return False

    def _product(self, start: int, sentence: Range) -> str:
        """What of somebody's a name behind a possessive is, by its noun: "X's iPhone", "X's IP Stream product"."""
        index, last = start, min(sentence[1], start + _BRACKET)
        while index < last and self.scene.tokens.words[index][0].isupper() and index not in self.scene.inside:
            index += 1
        if self.scene.heads.get(self.scene.key(start)) == "goods":
            return "goods"
        return "other" if index > start and self.scene.has("launchable", index) else ""

    def _goes_on(self, group: Group, index: int) -> bool:
        """Whether what follows a name is no compound with it: an adverbial, a predicate, anything behind a list."""
        following = self.scene.key(index + 1)
        ruled = self.keys[index].endswith("s") and (
            following in self.scene.determiners or following in OWNERS or following in _POINTING
        )
        return len(group.parties) > 1 or ruled or self.scene.has("predicate", index) or self._adverbial(index)

    def _adverbial(self, index: int) -> bool:
        """Whether a token opens an adverbial rather than going on with a compound ("bought Sprint last year")."""
        key = self.keys[index]
        return (
            key in _TIMES
            or key in self.scene.adverbs
            or key[0].isdigit()
            or key.endswith(("ly", "ed"))
            or self.scene.verbal(index)
        )

    def partner(self, subject: Group, cue: int, sentence: Range) -> Group | None:
        """The parties of a "with" between a subject and a verb: "X struck an agreement with Y to merge"."""
        for group in self.scene.groups(sentence):
            left = self._apposed_left(group, sentence[0])
            if subject.end <= left and group.end <= cue and "with" in self.keys[max(subject.end, left - 2) : left + 1]:
                return group
        return None

    def phrases(self, start: int, sentence: Range) -> dict[str, Group]:
        """The parties behind each preposition that follows a token, the first for each.

        Stops where another clause begins.
        """
        scene, keys = self.scene, self.keys
        found: dict[str, Group] = {}
        index, last = start, min(sentence[1], start + _PHRASE_REACH)
        adjunct = False
        while index < last:
            key = keys[index]
            adjunct = adjunct or key in _AFTER
            if key == "from" and adjunct:
                break  # "bought X after approval from Y"
            if key not in _TURNS:
                if index > start and scene.verbal(index) and self._finite(index):
                    break
                index += 1
                continue
            if key in _MUTUAL and self.scene.key(index + 1) == "it" and (meant := self._it(index + 1)) is not None:
                found.setdefault(key, meant)
                index += 2
                continue
            if key in _ROLES and index + 1 < last:
                thing = self.object(index + 1, sentence)
                if (
                    thing.group is not None
                    and thing.head not in ("other", "goods", "barred")
                    and not self._another(thing)
                ):
                    key = "held" if key == "by" and keys[index - 1] in _HELD else key
                    role = key if key not in found else ""
                    if role:
                        found[role] = thing.group
                    index = max(thing.end, thing.group.end)
                    last = max(last, min(sentence[1], index + 14, start + _PHRASES_REACH))
                    continue
            elif key == "," and (closing := self._aside(index, last, opened=bool(found) or index == start)) is not None:
                index = closing
            elif key == "(" and ")" in keys[index : index + _ASIDE]:
                index = keys.index(")", index)
                last = min(sentence[1], last + _ASIDE)
            elif key in _HELD and keys[index + 1 : index + 2] == ["by"]:
                pass
            elif (
                key in _CLAUSES
                or (key == "as" and keys[index - 1] != "such")
                or (key == "that" and keys[index - 1] != "as")
                or (scene.verbal(index) and index > start and self._finite(index))
                or (
                    key == ","
                    and not (index + 1 < last and (self._resumed(index + 1, sentence) or keys[index + 1][0].isdigit()))
                    and not (keys[index + 1 : index + 3] == ["such", "as"] and scene.key(index + 3) in _ONES)
                )
                or (key == "and" and index + 1 < last and scene.verbal(index + 1))
            ):
                break
            index += 1
        return found

    def _resumed(self, index: int, sentence: Range) -> bool:
        """Whether phrases go on behind a comma: "to Y, of Spain", but not "which X has agreed to buy, to discuss"."""
        infinitive = self.keys[index] == "to" and self.object(index + 1, sentence).group is None
        return self.keys[index] in _ROLES and not infinitive

    def _it(self, pronoun: int) -> Group | None:
        """The organization that "it" means behind a preposition."""
        entity = self.references.organization_of(pronoun)
        return None if entity is None else Group(pronoun, pronoun + 1, (Party(entity, pronoun, pronoun + 1),))

    def _apposition(self, comma: int, last: int) -> int | None:
        """The comma that closes what describes a party behind a comma: "X, the country's second operator, with Y"."""
        scene, keys = self.scene, self.keys
        closing = next(
            (index for index in range(comma + 3, min(last, comma + _OBJECT_REACH)) if keys[index] == ","), None
        )
        if closing is None or scene.key(closing + 1) not in _ROLES:
            return None
        inner = range(comma + 1, closing)
        relative = keys[comma + 1] in _RELATING
        described = all(index not in scene.inside and keys[index] not in _JOINING for index in inner)
        described = described or (relative and keys[closing + 1] == "to")  # "sell X, which it bought from Z, to Y"
        if not relative:
            described = described and any(scene.has("describer", index) for index in inner)
            described = described and not any(scene.verbal(index) for index in inner)
        return closing if described else None

    def _aside(self, comma: int, last: int, *, opened: bool) -> int | None:
        """The comma that closes what is said between commas of an amount, or of the party before, if phrases go on."""
        restated = self._restated(comma, last)
        return restated if restated is not None or not opened else self._apposition(comma, last)

    def _restated(self, comma: int, last: int) -> int | None:
        """The comma that closes what tells an amount again: "a 1% stake, or two million shares, in Y"."""
        if self.scene.key(comma + 1) != "or" or not self.scene.key(comma + 2)[:1].isdigit():
            return None
        closing = next((i for i in range(comma + 3, min(last, comma + _OBJECT_REACH)) if self.keys[i] == ","), None)
        return closing if closing is not None and self.scene.key(closing + 1) in _ROLES else None

    def _another(self, thing: Object) -> bool:
        """Whether a company beside the one named is meant: "talks with X's owner"."""
        if thing.group is None or not self.scene.possessive(thing.group.end):
            return False
        following = self.scene.cue(thing.group.end + 1)
        dealt = following is not None and following.noun is not None and following.noun.frame in _DEALS
        return dealt or self.scene.has("other", thing.end - 1)

    def _finite(self, index: int) -> bool:
        """Whether a verb opens a predicate rather than stands in a reduced clause ("a deal valued at")."""
        key = self.keys[index]
        return key in self.scene.auxiliaries or (not key.endswith(("ed", "ing")) and self.keys[index - 1] != "to")
