"""Operators that nothing shows but what is told of them: what only operators have, launch, run or are licensed for."""

from __future__ import annotations

from typing import Final

from telcomodel.lexicon.organizations import OPERATOR_NOUN
from telcomodel.lexicon.words import words
from telcomodel.parsing.organizations.context import Context
from telcomodel.parsing.organizations.known import Found
from telcomodel.parsing.organizations.repeats import find_repeats
from telcomodel.tokens import Range

_GENERATIONS: Final = frozenset("2g 3g 4g 5g 6g lte gsm cdma umts wcdma hspa volte wimax fttp ftth adsl dsl".split())
_VIRTUAL: Final = frozenset(("mvno", "mvnos"))
_NETWORKS: Final = frozenset("network networks system systems".split())
_SERVICES: Final = frozenset(("service", "services"))
_ACCESS: Final = _GENERATIONS | frozenset("cellular broadband fibre fiber fixed-line".split())
"""What a service gives access by that only operators sell."""
_CUSTOMERS: Final = frozenset("customers subscribers lines subscriptions connections".split())
_TAKEN: Final = _ACCESS | frozenset(
    "mobile phone wireless cable prepaid postpaid contract landline pay-as-you-go".split()
)
"""What customers of operators take; others have customers on the internet too."""
_LICENCES: Final = frozenset("licence licences license licenses spectrum".split())
_LICENSED: Final = _GENERATIONS | frozenset("mobile cellular telecom telecoms telecommunications fixed-line".split())
_TARIFFS: Final = frozenset("tariffs charges rates".split())
_OWN_TARIFFS: Final = frozenset(("tariff", "tariffs"))
_PRICED: Final = _TAKEN | frozenset(("roaming", "data", "call"))
_OWN: Final = frozenset("network networks customers subscribers tariffs coverage rollout masts base arpu churn".split())
"""What a company may own ("Zentia's 4G network", "its mobile subscribers")."""
_SITES: Final = frozenset("towers masts sites network networks infrastructure".split())
_GOODS: Final = frozenset(
    "equipment gear software kit vendor vendors supplier suppliers unit division solutions technology products chips "
    "platform testing operator operators carrier carriers sharing provider providers".split()
)
"""What follows a word for a network and makes it a mere attribute."""
_RUNNING: Final = frozenset("operates operated operate runs ran run".split())
_LAUNCHING: Final = _RUNNING | frozenset(
    "launch launches launched launching introduce introduced introduces start started starts roll rolls rolled "
    "rolling switch switches switched turn turned turns shut shuts activate activates activated extend extends "
    "extended expand expands expanded upgrade upgrades upgraded offer offers offered sell sells sold open opened "
    "opens complete completed completes build builds built".split()
)
_HAVING: Final = frozenset(
    "has have had boasts counts claims serves signed adds added add gains gained lost loses attracted won wins "
    "shed".split()
)
_WINNING: Final = frozenset(
    "won wins win holds held hold acquired acquires secured secures obtained received granted awarded bought buys "
    "given".split()
)
_CHANGING: Final = frozenset(
    "cut cuts raise raised raises slash slashed slashes lower lowered lowers scrap scrapped".split()
)
_SHARING: Final = frozenset(
    "share shares shared sharing pool pools pooled pooling combine combined swap swapped".split()
)
_AGREEMENTS: Final = frozenset("agreement agreements deal deals pact pacts accord accords contract contracts".split())
_AGREED: Final = frozenset(
    "roaming mvno sharing network-sharing tower-sharing site-sharing ran-sharing mast-sharing spectrum-sharing".split()
)
"""What only operators agree on with each other."""
_SUPPLIES: Final = frozenset("equipment gear kit".split())
_SUPPLYING: Final = frozenset("supply supplies supplied provide provides provided equip equips equipped".split())
_CHOOSING: Final = frozenset(
    "award awards awarded choose chosen chose pick picked picks select selected selects".split()
)
_FILLING: Final = frozenset("new subscriber radio core ran access".split())
"""Words that stand among those of a trade."""
_WIRING: Final = frozenset("roll rolls rolled pass passes passed connect connects connected wire wires wired".split())
_HOMES: Final = frozenset("homes premises households".split())
_LINES: Final = frozenset(("fibre", "fiber", "broadband"))
_ROAMING: Final = frozenset(("roam", "roaming"))
_COUNTS: Final = frozenset("two three four five six both all".split())
_SAYING: Final = frozenset("said says added adds reported told".split())
_RELATIVES: Final = frozenset(("which", "that"))
_REACH: Final = 9
"""Tokens from a verb to what it is about."""
_MODIFIERS: Final = 5
_NAMED: Final = 4
"""Tokens of the name of a tariff, its owner's possessive included."""
_LONGEST: Final = 4


def find_predicated(context: Context, found: list[Found]) -> list[Found]:
    """The mentions with those of which only operators' predicates are told, in text order.

    "Zentia's 4G network", "Zentia has launched 5G services", "Zentia, which has 3m mobile customers", "Zentia operates
    two MVNOs", "a mobile licence was granted to Zentia".
    """
    if not (context.about_telecoms or any(item.operator for item in found)):
        return found
    finder = _Finder(context, found)
    for head in context.tokens.where(_HEADS):
        finder.read(head)
    for hit in context.hits.get(OPERATOR_NOUN, ()):
        if hit.start in context.nouns:
            if hit.payload.plural:
                finder.counted(hit.start)
            else:
                finder.meant(hit.start, hit.end)
    if not (finder.shown or finder.new):
        return found
    changed = [
        item._replace(operator=True, kind="operator", rule="grammar.predicate") if finder.is_shown(item) else item
        for item in found
    ]
    return sorted((*changed, *finder.new, *find_repeats(context, finder.new, finder.taken)))


class _Finder:
    """Collects the names of which something is told that only operators do."""

    def __init__(self, context: Context, found: list[Found]) -> None:
        self.context = context
        self.keys = context.tokens.keys
        self.starting = {item.start: item for item in found}
        self.operators = {item.start for item in found if item.operator}
        self.taken = {index for item in found for index in range(item.start, item.end)}
        self.shown: set[tuple[str, ...]] = set()
        self.new: list[Found] = []

    def is_shown(self, item: Found) -> bool:
        """Whether a mention that only grammar knows bears a name of which an operator's predicate is told."""
        return not (item.names or item.operator) and tuple(self.keys[item.start : item.end]) in self.shown

    def read(self, head: int) -> None:
        """Accept the owner, the subject or the object of a noun for what operators have."""
        keys, key = self.keys, self.keys[head]
        first, last = self.context.tokens.sentence(head)
        start = self._beginning(head, first)
        marks = frozenset(keys[start:head])
        if key in _HOMES:
            marks = frozenset(keys[max(first, head - _REACH) : head])  # "rolls out fibre to 3,000 homes"
        if key in _LICENCES and keys[head + 1 : head + 2] == ["to"]:
            marks |= frozenset(keys[head : min(head + _MODIFIERS, last)])  # "a licence to run mobile services"
        if head + 1 < last and keys[head + 1] in _GOODS:
            return
        if key in _OWN_TARIFFS and self.context.about_telecoms:
            self._priced(start, first)
        if start > first + 1 and keys[start - 1] == "'s":
            if key in _OWN and marks & self._marking(key):
                self._accept(self.context.run_before(start - 1, first), start - 1)
            return
        verbs = self._verbs(key, marks)
        if key in _OWN and marks & self._marking(key) and "its" in keys[max(first, start - 2) : start]:
            self._subject(start, first)
        elif verbs and (verb := self._verb(start, first, verbs)) is not None:
            self._subject(verb, first)
        if key in _SITES and (verb := self._verb(start, first, _SHARING)) is not None:
            self._pair(first, verb, told=bool(marks & self._marking(key)))
        if key in _AGREEMENTS and not _AGREED.isdisjoint(keys[max(first, head - 3) : head]):
            self._agreed(head, first, last)
        if key in _SUPPLIES and marks & _GENERATIONS:
            self._supplied(head, first, last)
        if (
            key in _CUSTOMERS
            and head + 2 < last
            and keys[head + 1] in ("of", "at")
            and (marks & _TAKEN or not _ROAMING.isdisjoint(keys[head:last]))
        ):
            self._accept(head + 2, self.context.run_after(head + 2, last))
        if key in _LICENCES and marks & _LICENSED:
            self._granted(head, last)

    def _priced(self, start: int, first: int) -> None:
        """Accept whose tariff is told of, its name aside: "Zentia's new entry tariff"."""
        for index in range(start - 1, max(first, start - _NAMED) - 1, -1):
            if self.keys[index] == "'s":
                self._accept(self.context.run_before(index, first), index)
                return
            if not self.context.tokens.words[index].isalpha():
                return

    def meant(self, start: int, end: int) -> None:
        """Accept the subject that "the operator" means: "Zentia has cut its prices, the operator said"."""
        first, last = self.context.tokens.sentence(start)
        if start - 1 < first or self.keys[start - 1] != "the" or end >= last or self.keys[end] not in _SAYING:
            return
        if start - 1 > first:
            if self.keys[start - 2] == ",":
                self._subject(start - 2, first)
        elif first > self.context.tokens.paragraph(start)[0]:
            before = self.context.tokens.sentence(first - 1)[0]
            self._subject(first - 1, before)

    def counted(self, noun: int) -> None:
        """Accept the names that an apposition counts: "Zentia and Altia, two of the country's mobile operators"."""
        context, keys = self.context, self.keys
        first = context.tokens.sentence(noun)[0]
        end = next((i for i in range(noun - 1, max(first, noun - _REACH), -1) if keys[i] == ","), first)
        if end == first or keys[end + 1] not in _COUNTS:
            return
        names: list[Range] = []
        while (start := context.run_before(end, first)) < end:
            names.append((start, end))
            end = start - 1
            if end > first and keys[end] == "and" and keys[end - 1] == ",":
                end -= 1
            if end <= first or keys[end] not in ("and", "&", ","):
                break
        for start, end in names if len(names) > 1 else ():
            self._accept(start, end)

    def _marking(self, key: str) -> frozenset[str]:
        return _TAKEN if key in _CUSTOMERS else self.context.words.telecom_modifiers | _GENERATIONS | {"subscriber"}

    def _verbs(self, key: str, marks: frozenset[str]) -> frozenset[str]:
        """The verbs that tell of an operator where a noun with such marks is their object."""
        if key in _VIRTUAL:
            return _RUNNING
        if key in _NETWORKS and marks & (self.context.words.telecom_modifiers | _GENERATIONS):
            return _LAUNCHING
        if key in _SERVICES and (marks & _ACCESS or any(mark.endswith("bps") for mark in marks)):
            return _LAUNCHING
        if key in _CUSTOMERS and marks & _TAKEN:
            return _HAVING
        if key in _LICENCES and (marks & _LICENSED or key == "spectrum"):
            return _WINNING
        if key in _HOMES:
            return _WIRING if marks & _LINES else frozenset()
        return _CHANGING if key in _TARIFFS and marks & _PRICED else frozenset()

    def _beginning(self, head: int, first: int) -> int:
        """Where the words of a trade before a noun begin: "4G", "mobile phone", "fixed-line"."""
        index = head
        known = self.context.words.telecom_modifiers
        while index > first and head - index < _MODIFIERS:
            key = self.keys[index - 1]
            trade = key in known or key in _GENERATIONS or key in _TAKEN or key in _FILLING
            if not trade and not key.endswith("bps"):
                break
            index -= 1
        return index

    def _verb(self, start: int, first: int, verbs: frozenset[str]) -> int | None:
        """The verb that governs a noun, no mark and no name between them."""
        for index in range(start - 1, max(first, start - _REACH) - 1, -1):
            if self.keys[index] in verbs:
                return index
            word = self.context.tokens.words[index]
            if not (word[0].isalnum() or word in "-$€£") or self.keys[index] in ("for", "by") or index in self.taken:
                return None
        return None

    def _subject(self, before: int, first: int) -> None:
        """Accept the name that opens a sentence or stands before ", which", as the subject of what is told."""
        context, keys = self.context, self.keys
        for comma in range(before - 1, max(first, before - _REACH), -1):
            if keys[comma] == "," and keys[comma + 1] in _RELATIVES:
                self._accept(context.run_before(comma, first), comma)
                return
        start = first
        while start < before and not context.tokens.words[start][0].isalnum():
            start += 1
        if start in context.places and keys[context.places[start][0]] == "'s":
            start = context.places[start][0] + 1
        if start in self.starting and not self.starting[start].operator:
            agent = next((i + 1 for i in range(start, before) if keys[i] == "by"), before)
            if agent < before:  # "Ericsson was picked by Zentia for its 5G network"
                self._accept(agent, context.run_after(agent, before))
        end = context.run_after(start, before)
        end += start < end < before and context.capital(end) and keys[end] in context.words.extending_forms
        if not self.operators.isdisjoint(range(end, before)):
            return
        if start < end <= before and (context.acts(end) or keys[end] == ","):
            self._accept(start, end)
        elif before > first + 2 and keys[before - 1] == ",":
            start = context.run_before(before - 1, first)  # "a village firm, Zentia, sells broadband services"
            if start > first + 1 and keys[start - 1] == "," and keys[start - 2] in words().organization_nouns:
                self._accept(start, before - 1)

    def _pair(self, first: int, verb: int, *, told: bool) -> None:
        """Accept the partner of an operator, and both partners where enough is told.

        "Telenor and Zentia have agreed to share towers", "Zentia and Altia have agreed to share their 4G network".
        """
        context, keys = self.context, self.keys
        for joint in range(first + 1, min(verb, first + 2 * _LONGEST)):
            if keys[joint] != "and":
                continue
            start, end = context.run_before(joint, first), context.run_after(joint + 1, verb)
            if start in self.operators or told:
                self._accept(joint + 1, end)
            if (joint + 1 in self.operators or told) and (start == first or keys[start - 1] == "'s"):
                self._accept(start, joint)
            return

    def _agreed(self, head: int, first: int, last: int) -> None:
        """Accept the sides of what operators agree on: "Zentia signed a roaming deal with Altia"."""
        context, keys = self.context, self.keys
        if head + 2 < last and keys[head + 1] in ("with", "between"):
            end = context.run_after(head + 2, last)
            self._accept(head + 2, end)
            if keys[head + 1] == "between" and end + 1 < last and keys[end] == "and":
                self._accept(end + 1, context.run_after(end + 1, last))
        start = first + (not context.tokens.words[first][0].isalnum())
        end = context.run_after(start, head)
        if end < head and keys[end] == "and":
            self._pair(start, head, told=True)
        else:
            self._subject(head, first)

    def _supplied(self, head: int, first: int, last: int) -> None:
        """Accept whom a maker supplies: "will supply Zentia with 5G equipment", "5G equipment to Zentia"."""
        context, keys = self.context, self.keys
        if head + 2 < last and keys[head + 1] == "to":
            self._accept(head + 2, context.run_after(head + 2, last))
        for index in range(head - 1, max(first, head - _REACH), -1):
            if keys[index] in _CHOOSING:
                self._subject(index, first)
            elif keys[index] in _SUPPLYING:
                end = context.run_after(index + 1, head)
                if keys[end] == "with":
                    self._accept(index + 1, end)

    def _granted(self, head: int, last: int) -> None:
        """Accept who is given a licence: "a mobile licence was granted to Zentia"."""
        for index in range(head + 1, min(head + _REACH, last - 1)):
            if self.keys[index] == "to" and self.keys[index - 1] in _WINNING:
                self._accept(index + 1, self.context.run_after(index + 1, last))
                return

    def _accept(self, start: int, end: int) -> None:
        """Accept a run of capitals unless it is a person's, a place's or an ordinary word's."""
        item = self.starting.get(start)
        if item is not None and set(self.keys[item.end : end]) <= self.context.words.extending_forms:
            whole = self.starting.get(item.whole) if item.whole is not None and item.relation == "same" else None
            for name in (item, whole or item):
                if not (name.names or name.operator) and name.kind in (None, "company", "operator"):
                    self.shown.add(tuple(self.keys[name.start : name.end]))
            return
        if self._may_be_name(start, end):
            self.new.append(Found(start, end, (), True, "operator", "grammar.predicate"))
            self.taken.update(range(start, end))

    def _may_be_name(self, start: int, end: int) -> bool:
        context, key = self.context, self.keys[start]
        known = context.words
        if (
            not 0 < end - start <= _LONGEST
            or not self.taken.isdisjoint(range(start, end))
            or key in known.given_names
            or context.addressed(start)
            or context.article_before(start)
            or not context.may_open_name(start)
            or context.style(start) != "normal"
            or context.named_before(start)
            or context.followed_up(end)
        ):
            return False
        if end > start + 1:
            return not any(self.keys[i] in words().person_nouns for i in range(start, end))
        return not self._ordinary(start)

    def _ordinary(self, index: int) -> bool:
        """Whether a single capitalized word is no name: written small elsewhere, a noun, a plural, a surname."""
        context, key = self.context, self.keys[index]
        nouns = words()
        if (
            key in nouns.organization_nouns
            or key in nouns.person_nouns
            or key in context.words.ordinary_heads
            or key in context.words.generic_words
            or key in context.tokens.words
        ):
            return True
        uses = context.occurrences(context.tokens.words[index])
        if any(context.addressed(use) or context.named_before(use) for use in uses):
            return True
        plural = key.endswith("s") and not key.endswith(("ss", "us", "is"))
        return plural and context.opens_sentence(index) and all(context.opens_sentence(use) for use in uses)


_HEADS: Final = (
    _VIRTUAL
    | _NETWORKS
    | _SERVICES
    | _CUSTOMERS
    | _LICENCES
    | _TARIFFS
    | _OWN
    | _SITES
    | _HOMES
    | _AGREEMENTS
    | _SUPPLIES
    | _OWN_TARIFFS
)
