"""Organizations that no registry knows, recognized by what the article says they are."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from telcomodel.lexicon.names import names
from telcomodel.lexicon.organizations import NAMING, OPERATOR_NOUN, ORGANIZATION_NOUN, ORGANIZATION_SUFFIX
from telcomodel.lexicon.quantities import vocabulary
from telcomodel.lexicon.registry import Registry
from telcomodel.lexicon.roles import role_words
from telcomodel.parsing.organizations.context import TIES, Context
from telcomodel.parsing.organizations.known import Found
from telcomodel.parsing.organizations.repeats import find_repeats
from telcomodel.parsing.trace import Trace
from telcomodel.tokens import Range

_LONGEST: Final = 6
_APPOSITION: Final = 9
_ARTICLES: Final = frozenset(("a", "an", "another", "the", "one", "its", "their"))
_LIST_OPENERS: Final = frozenset(("such", "including", "like", "namely", "as", ":"))
_DETERMINERS: Final = frozenset(("a", "its", "the", "new", "'s", "their"))
_JOINING: Final = frozenset("of for and & , the".split())
_FIELD: Final = 8
"""Tokens between a minister's title and the last word of the field, at most."""
_APPOSING: Final = frozenset(("a", "an", "the", "one"))
_MODIFIERS: Final = 5
_SHORT_NOUN: Final = 4
_LONGEST_BRACKET: Final = 7
_BREAKS: Final = frozenset((",", "is", "was", "became", "–", "—", "-"))
_PREPOSITIONS: Final = frozenset(("of", "at", "for", "with", "from", "to", "by"))
_TRADING: Final = 5
"""Tokens between an operator and the words that introduce its other name."""
_INDEFINITE: Final = frozenset(("a", "an", "another", "second", "third", "its", "their"))
_OWNERS: Final = frozenset(("its", "their", "'s"))
# Arms of operators that are none themselves.
_NO_OPERATOR: Final = frozenset(
    "tower towers mast masts infrastructure media news bank banking payment payments fintech capital investment "
    "security software content gaming advertising energy insurance property retail venture ventures".split()
)
# Last words of names that say by themselves what a company is; the others of their kind are also makers' and shops'.
_CLEAR: Final = frozenset(
    "telecom telecoms telekom telecommunications telecomunicaciones telecomunicacoes telecommunication cellular "
    "cellulaire telesystems gsm".split()
)
_CLAIMABLE: Final = frozenset(("media", "company"))
"""Kinds of known organizations that may run networks besides."""
_MARKS: Final = frozenset(",.;:)")
_COUNT_MARKS: Final = frozenset((",", "-", "–", "—", ":", "("))
_COUNTS: Final = frozenset("two three four five six main other big largest biggest leading top existing".split())
_AFTER_NOUN: Final = frozenset(
    "in of that which with by to and or for on said says has had is was will owned whose based at from as after who "
    "while but when since it its"
    " where because despite until before during through under controlled backed run part serving".split()
)
_PROFESSIONS: Final = {
    "consultants": "analyst",
    "researchers": "analyst",
    "brokers": "finance",
    "stockbrokers": "finance",
}
"""Nouns for people by which the press calls their firm, with its kind: "at consultants Example"."""
_WORKPLACES: Final = frozenset("at with from of by".split())
_BULLETS: Final = frozenset("-–—•*")
_UNITS: Final = frozenset(("mhz", "ghz"))
_INNER_BODIES: Final = frozenset(("committee", "board"))
"""Bodies of a company, as others have them by the same word."""
_POSTAL: Final = tuple([word, "and", "telecommunications"] for word in ("post", "posts", "postal", "mail"))
_KINDS: Final = {
    "bank": "finance", "research": "analyst", "academia": "body", "government": "government", "regulator": "regulator",
    "association": "body", "media": "media", "law": "company", "sport": "body", "other": "company",
    "company": "company", "operator": "operator", "vendor": "vendor",
}  # fmt: skip
_BRANDED: Final = frozenset(("brand", "banner"))
_TRADES: Final = frozenset(("telecom", "telekom"))
_TELEPHONE_COMPANIES: Final = frozenset(("association", "company", "cooperative", "corporation"))
# A "Mobile World Congress" is an event, a "US Congress" is none.
_OFFICES: Final = (["minister"], ["secretary"], ["ministry"])
"""What is held by those whose field stands before it."""
_EVENTS: Final = frozenset(("congress",))
_NOT_A_NAME: Final = frozenset(("sport", "other"))


def _title(noun: str) -> bool:
    """Whether a noun for an operator stands in the capitals of a name ("Mobile Operator", but not "CLECs")."""
    return not noun.islower() and len(noun) > _SHORT_NOUN and not noun[:-1].isupper()


def find_unknown(context: Context, registry: Registry, found: list[Found], trace: Trace | None = None) -> list[Found]:
    """The mentions with those of organizations that only the grammar of the article names, in text order."""
    finder = _Finder(context, registry, found, trace)
    finder.name_operators()
    finder.name_others()
    if not finder.new:
        return list(finder.found.values())
    return sorted((*finder.found.values(), *find_repeats(context, finder.new, finder.taken)))


class _Finder:
    """Collects mentions that overlap no earlier one."""

    def __init__(self, context: Context, registry: Registry, found: list[Found], trace: Trace | None) -> None:
        self.context = context
        self.registry = registry
        self.trace = trace
        self.tokens = context.tokens
        self.found = {item.start: item for item in found}
        self.taken = {index for item in found for index in range(item.start, item.end)}
        self.new: list[Found] = []
        self.operators = [item.start for item in found if item.operator]
        self.telecom = context.about_telecoms or bool(self.operators)
        self.suffixes = [hit for hit in context.hits.get(ORGANIZATION_SUFFIX, ()) if context.capital(hit.start)]

    @cached_property
    def other_nouns(self) -> set[int]:
        """Where nouns for organizations of other kinds end."""
        nouns = self.context.hits.get(ORGANIZATION_NOUN, ())
        return {hit.end for hit in nouns if hit.payload not in ("operator", "company")}

    def add(self, start: int, end: int, *, operator: bool, kind: str | None, rule: str) -> bool:
        """Accept a stretch as a name, unless it is taken, too long or no name."""
        context, tokens = self.context, self.tokens
        while start < end and tokens.keys[start] in context.words.function_words:
            start += 1
        while start < end and (
            tokens.keys[end - 1] in context.words.titles or tokens.keys[end - 1] in context.words.calendar
        ):
            end -= 1
        refusal = self._refusal(start, end)
        if refusal:
            known = self.found.get(start)
            if self.trace is not None and start < end and (known is None or known.end != end):
                self.trace.reject("organizations", (start, end), (start, end), refusal, rule)
            return False
        self.found[start] = item = Found(start, end, (), operator, kind, rule)
        if operator:
            insort(self.operators, start)
        self.new.append(item)
        self.taken.update(range(start, end))
        return True

    def _refusal(self, start: int, end: int) -> str:
        """Why a stretch is no name, or nothing."""
        context, tokens = self.context, self.tokens
        if not 0 < end - start <= _LONGEST:
            return "not.long"
        if any(index in self.taken for index in range(start, end)):
            return "not.taken"
        first = tokens.keys[start]
        if first in context.words.calendar or first in context.words.titles or not tokens.words[start][0].isalnum():
            return "not.opener"
        if context.addressed(start) or context.addressed(start + 1):
            return "not.addressed"
        placed = start in context.places or end in context.places_ending
        if end - start == 1 and (placed or len(first) < 2 or first[0].isdigit()):
            return "not.single"
        sum_of_money = first[3:].isdigit() and tokens.words[start][:3] in vocabulary().money_before  # "CNY18 billion"
        if sum_of_money or (first[0] in "qhf" and first[1:].lstrip("y").isdigit()):
            return "not.opener"
        return "not.prize" if context.followed_up(end) else ""

    def name_operators(self) -> None:
        """Operators that a noun, a list, a last word or a naming verb shows.

        "Kazakh operator Altel"; "Altel, the Kazakh operator"; "operators such as Altel"; "Altel Telecom";
        "a unit called Access Services".
        """
        context, tokens = self.context, self.tokens
        for hit in context.hits.get(OPERATOR_NOUN, ()):
            if hit.start not in context.nouns:
                continue
            if context.style(hit.start) != "normal" or _title(tokens.words[hit.end - 1]):
                continue
            if self._within(hit.start) or self._listed(hit.end, plural=hit.payload.plural):
                continue
            if hit.payload.plural:
                self._sequence(hit.end)
                self._counted(hit.start, hit.end)
            else:
                _ = self._named(hit.end) or self._apposed(hit.start, hit.end) or self._introduced(hit.start, hit.end)
        for hit in self.suffixes:
            word = tokens.keys[hit.end - 1]
            if word in context.words.name_words and (self.telecom or word in _CLEAR or self._acts(hit.end)):
                self._suffixed(hit.start, hit.end)
        for index in tokens.where(_BRANDED) if self.operators else ():
            self._branded(index)
        for hit in context.hits.get(NAMING, ()) if self.operators else ():
            if hit.payload == "called":
                self._called(hit.start)
            elif hit.payload == "trading":
                self._trading(hit.start, hit.end)
            elif hit.payload == "division":
                self._division(hit.start)
                self._owned(hit.start)

    def _within(self, start: int) -> bool:
        """Whether a noun in capitals is part of a title ("its Mobile MVNO Platform")."""
        context = self.context
        before = start - 1
        return (
            context.capital(start)
            and context.adjacent(before)
            and context.capital(before)
            and context.tokens.words[before][1:].islower()
            and before not in self.taken
            and start not in context.places_ending
            and context.tokens.keys[before] not in context.words.function_words
            and not context.opens_sentence(before)
        )

    def _free_run(self, start: int) -> int:
        """The end of the run of capitals at a token, which neither a person nor a known name may begin."""
        limit = self.tokens.sentence(start)[1] if start < self.context.size else start
        end = start
        stop = self.context.run_after(start, limit)
        while end < stop and end not in self.taken and self.tokens.keys[end] not in self.context.words.titles:
            end += 1
        return end

    def _person(self, start: int, end: int) -> bool:
        """Whether a run looks like a person: it opens with a given name, or a form of address stands before it."""
        given = self.context.words.given_names
        longer = end - start > 1 or (end < self.context.size and self.tokens.keys[end] in names().particles)
        return (longer and self.tokens.keys[start] in given) or self.context.addressed(start)

    def _named(self, after: int) -> bool:
        """A name right behind a noun for an operator."""
        if after + 1 < self.context.size and self.tokens.words[after] == ")" and self.tokens.words[after - 2] == "(":
            after += 1
        if (
            after >= self.context.size
            or not self.context.adjacent(after - 1)
            or not self.context.capital(after)
            or after in self.taken
        ):
            return False
        end = self._free_run(after)
        return (
            end > after
            and not self._person(after, end)
            and self.add(after, end, operator=True, kind="operator", rule="grammar.noun")
        )

    def _apposed(self, start: int, end: int) -> bool:
        """A name before a noun for an operator: ", the Kazakh operator", "is the largest operator"."""
        tokens = self.tokens
        after = tokens.words[end] if end < self.context.size else "."
        if (after[0].isalnum() and tokens.keys[end] not in _AFTER_NOUN) or after in ("'s", "’s"):
            return False
        first = tokens.sentence(start)[0]
        index = start - 1
        article = False
        while index >= max(first, start - _APPOSITION):
            key = tokens.keys[index]
            if key in _ARTICLES or key == "'s":
                article = True
            elif key in _BREAKS and not (key == "-" and tokens.keys[index + 1] in TIES):
                break
            elif not self._describing(index):
                return False
            index -= 1
        else:
            return False
        if not article or index <= first:
            return False
        index = self._bracket_before(index, first)
        begin = self.context.run_before(index, first)
        return (
            begin < index
            and not self._person(begin, index)
            and not self.context.addressed(begin)
            and self.add(begin, index, operator=True, kind="operator", rule="grammar.apposition")
        )

    def _describing(self, index: int) -> bool:
        """Whether a token may stand in the description of an operator: "a San Diego-based GSM", "the No. 3 U.S."."""
        keys, words = self.tokens.keys, self.tokens.words
        key = keys[index]
        if not key[0].isalnum():
            return (key == "-" and keys[index + 1] in TIES) or (key == "." and keys[index - 1] == "no")
        return key not in _PREPOSITIONS and (
            words[index][0].islower()
            or words[index][0].isdigit()
            or words[index + 1] == "."
            or index in self.context.cue_starts
            or self._place_at(index)
        )

    def _bracket_before(self, index: int, first: int) -> int:
        """Where a short bracket that ends before a token begins, or the token: "Altel Group (AG), an operator"."""
        words = self.tokens.words
        if words[index - 1] == ")":
            for opening in range(index - 3, max(index - _LONGEST_BRACKET, first) - 1, -1):
                if words[opening] == "(":
                    return opening
        return index

    def _introduced(self, start: int, end: int) -> bool:
        """A name behind a noun for one operator and a comma: "a second ISP, Altel,", "its largest carrier, Altel,"."""
        tokens = self.tokens
        before = tokens.keys[max(tokens.sentence(start)[0], start - _MODIFIERS) : start]
        one = any(key in _INDEFINITE for key in before)
        if not one and tokens.keys[end - 1] != "network":
            one = "'s" in before or tokens.keys[start - 1] == "the"
        return one and self._behind_comma(end, operator_noun=True) is not None

    def _behind_comma(self, comma: int, *, operator_noun: bool) -> int | None:
        """Start of a name that stands between a comma and the next mark, if it is accepted."""
        context, tokens = self.context, self.tokens
        start = comma + 1
        if start >= context.size or tokens.words[comma] != "," or not context.capital(start) or start in self.taken:
            return None
        end = self._free_run(start)
        if end == start or (end < context.size and tokens.words[end] not in _MARKS) or self._person(start, end):
            return None
        if end - start == 2 and names().is_given(context.tokens.keys[start]):
            return None
        rule = "grammar.noun" if operator_noun else "grammar.division"
        return start if self.add(start, end, operator=True, kind="operator", rule=rule) else None

    def _owned(self, index: int) -> None:
        """A unit of an operator that an apposition names: "the company's fibre arm, Altel Fibre,"."""
        tokens = self.tokens
        before = tokens.keys[max(tokens.sentence(index)[0], index - _MODIFIERS) : index]
        first = tokens.sentence(index)[0]
        owned = any(key in _OWNERS for key in before) or (tokens.keys[first] == "the" and index - first < _MODIFIERS)
        if not owned or any(key in _NO_OPERATOR for key in before):
            return
        owner = self._operator_before(index)
        start = None if owner is None else self._behind_comma(index + 1, operator_noun=False)
        if start is not None:
            self.found[start] = self.found[start]._replace(whole=owner, relation="part")

    def _place_at(self, index: int) -> bool:
        return index in self.context.places or (index + 1) in self.context.places_ending

    def _sequence(self, start: int) -> None:
        """Names after a plural noun: "operators Altel, Beeline and Kcell"."""
        for begin, end in self._runs(start):
            self.add(begin, end, operator=True, kind="operator", rule="grammar.noun")

    def _counted(self, start: int, end: int) -> None:
        """Names behind a noun for all of a few operators: "the two cable operators, Altel and Zentia, merged"."""
        tokens = self.tokens
        before = tokens.keys[max(tokens.sentence(start)[0], start - _MODIFIERS) : start]
        if end + 1 >= self.context.size or tokens.words[end] not in _COUNT_MARKS or _COUNTS.isdisjoint(before):
            return
        runs = list(self._runs(end + 1))
        if len(runs) > 1:
            for begin, finish in runs:
                _ = self.add(begin, finish, operator=True, kind="operator", rule="grammar.list")

    def _listed(self, end: int, *, plural: bool) -> bool:
        """Names after "operators such as"; names before "and other operators"."""
        tokens = self.tokens
        if not plural:
            return False
        after = end + (end < self.context.size and tokens.words[end] == ",")
        if after < self.context.size and tokens.keys[after] in _LIST_OPENERS:
            after += 1 + (tokens.keys[after] == "such")
            runs = list(self._runs(after))
            if len(runs) == 1 and tokens.words[after - 1] == ":":
                return True
            self._claim(after)
            for begin, finish in runs:
                self.add(begin, finish, operator=True, kind="operator", rule="grammar.list")
            return True
        return False

    def _claim(self, start: int) -> None:
        """A publisher or conglomerate that a list calls an operator: "cable operators such as Example Media"."""
        item = self.found.get(start)
        if item is None or item.operator or not item.names:
            return
        entry = self.registry.get(item.names[0].entry)
        if entry is not None and entry.kind in _CLAIMABLE:
            names = item.names
            for other in [other for other in self.found.values() if other.names == names]:
                self.found[other.start] = other._replace(names=(), operator=True, kind="operator", rule="grammar.list")

    def _runs(self, start: int) -> Iterator[Range]:
        """The runs of capitals of a list that begins at a token."""
        tokens = self.tokens
        position = start
        while position < self.context.size and self.context.capital(position):
            limit = tokens.sentence(position)[1]
            known = self.found.get(position)
            end = self.context.run_after(position, limit) if known is None else known.end
            if end == position:
                return
            if known is None and not self._person(position, end):
                yield position, end
            position = end
            while position < limit and tokens.keys[position] in (",", "and", "or", "&"):
                position += 1
            if position == end:
                return

    def _acts(self, end: int) -> bool:
        """Whether what ends at a token does what companies do: "Altel Mobile has named", "Altel Wireless added"."""
        after = self.tokens.keys[end] if end < self.tokens.sentence(end - 1)[1] else ""
        return after in self.context.words.subject_verbs or after.endswith("ed")

    def _suffixed(self, start: int, end: int) -> None:
        """A run of capitals that ends in a word of operators' names."""
        context, tokens = self.context, self.tokens
        if self._home_follows(end):
            end = context.places[end][0]  # "Altel Telecom Georgia"
        if not (context.style(start) == "normal" or self._bulleted(start, end)) or (
            end < context.size and context.adjacent(end - 1) and context.capital(end)
        ):
            return
        first = tokens.sentence(start)[0]
        begin = self._beginning(start, first)
        while begin < start and (tokens.keys[begin] in context.words.titles or begin in self.taken):
            begin += 1
        named_so = tokens.keys[start] in _CLEAR
        placed = tokens.keys[start] in _TRADES and end > start + 1 and context.places[start + 1][1].country is not None
        if begin == start and not placed:
            return  # but "Telecom Samoa"
        if self._person(begin, end) and context.opens_sentence(begin) and not named_so:
            return
        if begin in self.other_nouns or tokens.keys[start - 1] in _UNITS:
            return
        only_place = begin in context.places and context.places[begin][0] == start and begin in context.demonyms
        if not only_place:
            self.add(begin, end, operator=True, kind="operator", rule="grammar.suffix")

    def _beginning(self, start: int, first: int) -> int:
        """Where the run of capitals before a token begins, "and" aside in "Kenya Posts and Telecommunications"."""
        begin = self.context.run_before(start, first)
        joined = self.tokens.keys[begin - 2 : begin + 1] in _POSTAL or (
            self.tokens.keys[begin - 1] == "and" and self.tokens.keys[start] == "union"
        )
        if begin > first + 1 and joined:
            longer = self.context.run_before(begin - 1, first)
            return longer if longer < begin - 2 else begin
        return begin

    def _bulleted(self, start: int, end: int) -> bool:
        """Whether a name stands by itself, a bracket aside, on a line that a sign opens: "• Altel Wireless (Utah)"."""
        tokens = self.tokens
        first, last = tokens.paragraph(start)
        closed = end == last or tokens.words[end] == "("
        return closed and tokens.words[first] in _BULLETS and self.context.run_before(start, first + 1) == first + 1

    def _home_follows(self, end: int) -> bool:
        """Whether a place stands right behind a name and may close it ("Altel Telecom Caribbean")."""
        context = self.context
        if end not in context.places or not context.adjacent(end - 1):
            return False
        return end not in context.demonyms or context.places[end][1].kind != "country"

    def _branded(self, index: int) -> None:
        """A brand by which an operator's customers know it: "under the Altel Go brand"."""
        context, tokens = self.context, self.tokens
        first = tokens.sentence(index)[0]
        start = context.run_before(index, first)
        if start == index or tokens.keys[start - 2 : start] != ["under", "the"] or not context.adjacent(index - 1):
            return
        owner = bisect_left(self.operators, first)
        if owner == len(self.operators) or self.operators[owner] >= start:
            return
        if self.add(start, index, operator=True, kind="brand", rule="grammar.called"):
            place = self.operators[owner]
            self.found[start] = self.found[start]._replace(whole=place, relation="part")

    def _called(self, index: int) -> None:
        """A unit with a name of its own: "a new unit, called Access Services,"."""
        tokens = self.tokens
        first = tokens.sentence(index)[0]
        before = tokens.keys[max(first, index - 6) : index]
        if not any(key in self.context.words.unit_nouns for key in before) or before[-1] in ("has", "have", "had"):
            return
        if before[-1] == "," and self._apposed_owner(index - 1, first):
            return
        start = index + 1
        while start < self.context.size and tokens.words[start] in "\"'“‘":
            start += 1
        if start < self.context.size and self.context.capital(start):
            end = self._free_run(start)
            owner = self._operator_before(index)
            if (
                end > start
                and owner is not None
                and not self._person(start, end)
                and self.add(start, end, operator=True, kind="operator", rule="grammar.called")
            ):
                self.found[start] = self.found[start]._replace(whole=owner, relation="part")

    def _governed(self, begin: int, last: int) -> bool:
        """Whether a minister's field goes on at a token, or a function is all that stands there.

        "Minister of Communications and Postal Services", "Vice President of Mobile Services".
        """
        tokens = self.tokens
        if tokens.keys[begin - 2 : begin] in (["president", "of"], ["director", "of"], ["head", "of"]):
            return all(key in role_words().functions for key in tokens.keys[begin:last])
        for index in range(begin - 1, max(begin - _FIELD, -1), -1):
            if tokens.keys[index] == "minister":
                return index < begin - 1
            if tokens.keys[index] not in _JOINING and not self.context.capital(index):
                return False
        return False

    def _apposed_owner(self, comma: int, first: int) -> bool:
        """Whether a comma closes what an operator is, so that a verb follows: "Telco, a local operator, named X"."""
        owner = self._operator_before(comma)
        keys = self.tokens.keys
        if owner is None or owner < first:
            return False
        opening = self.found[owner].end
        return (
            opening + 1 < comma
            and keys[opening] == ","
            and keys[opening + 1] in _APPOSING
            and "," not in keys[opening + 1 : comma]
        )

    def _trading(self, start: int, end: int) -> None:
        """Another name of the operator right before: "Altel, which trades as Zentia", "Altel (formerly Zentia)"."""
        context, tokens = self.context, self.tokens
        end += end < context.size and tokens.keys[end] == "the"
        owner = self._operator_before(start)
        if owner is None or start - self.found[owner].end > _TRADING or end >= context.size:
            return
        if any(tokens.words[index][0].isupper() for index in range(self.found[owner].end, start)):
            return
        finish = self._free_run(end) if context.capital(end) else end
        if finish > end and not self._person(end, finish):
            self.add(end, finish, operator=True, kind="operator", rule="grammar.called")

    def _operator_before(self, index: int) -> int | None:
        """Start of the last operator before a token that the registry knows."""
        position = bisect_left(self.operators, index)
        return self.operators[position - 1] if position else None

    def _division(self, index: int) -> None:
        """A unit by its name alone: "a new Access Services division"."""
        context, tokens = self.context, self.tokens
        first = tokens.sentence(index)[0]
        start = context.run_before(index, first)
        if start in (index, first) or not context.adjacent(index - 1) or tokens.keys[start - 1] not in _DETERMINERS:
            return
        if (
            any(i in self.taken or i in context.places for i in range(start, index))
            or context.style(index) != "normal"
            or index - start < 2
        ):
            return
        owner = self._operator_before(index)
        if owner is not None and tokens.keys[start - 1] == "the" and owner < first:
            return  # whose the unit is, no word says
        if owner is not None and self.add(start, index, operator=True, kind="operator", rule="grammar.division"):
            self.found[start] = self.found[start]._replace(whole=owner, relation="part")

    def name_others(self) -> None:
        """Organizations of other kinds that a word of their names or a noun before them shows.

        "Communications Workers of America"; "the Kenya Communications Authority"; "research firm Example Insight";
        "analysts at Example".
        """
        context, tokens = self.context, self.tokens
        for hit in self.suffixes:
            suffix = hit.payload
            if hit.start in self.taken or context.style(hit.start) != "normal":
                continue
            if suffix.head and self._headed(hit.start, hit.end, suffix.type):
                continue
            if suffix.type in _NOT_A_NAME or (
                suffix.kind == "legal" and tokens.keys[hit.start] not in context.words.extending_forms
            ):
                continue
            begin = self._beginning(hit.start, tokens.sentence(hit.start)[0])
            while begin < hit.start and begin in self.taken:
                begin += 1
            inner = tokens.keys[hit.start] in _INNER_BODIES
            if (begin == hit.start - 1 or inner) and begin and tokens.keys[begin - 1] == "'s":
                continue
            if inner and any(tokens.keys[start] == tokens.keys[begin] for start in self.operators):
                continue
            if (begin == hit.start - 1 and self._apposed_person(begin, hit.end)) or self._governed(begin, hit.start):
                continue
            place = context.places_ending.get(hit.start)
            if tokens.keys[hit.start] in _EVENTS and (place is None or place.country is None):
                continue
            if begin < hit.start and not self._whole_is_place(begin, hit.start, suffix.type):
                end = hit.end
                if tokens.keys[end : end + 1] in _OFFICES:
                    continue  # "Federal Communications Minister Ana Example"
                if (
                    context.adjacent(end - 1)
                    and end < context.size
                    and context.capital(end)
                    and tokens.keys[end] not in context.words.titles
                ):
                    continue
                end = self._with_tail(end)
                operator = (suffix.kind == "legal" and self.telecom and self._tells(begin, hit.start)) or (
                    tokens.keys[hit.start - 1] == "telephone" and tokens.keys[hit.start] in _TELEPHONE_COMPANIES
                )
                kind = "operator" if operator else _KINDS[suffix.type]
                self.add(begin, end, operator=operator, kind=kind, rule="grammar.suffix")
        for hit in context.hits.get(ORGANIZATION_NOUN, ()):
            if (
                hit.payload in ("operator", "other", "government")
                or tokens.keys[hit.end - 1] in context.words.human_nouns
                or (tokens.words[hit.end - 1][0].isupper() and len(tokens.words[hit.end - 1]) > 3)
            ):
                continue
            if (
                hit.end < context.size
                and context.capital(hit.end)
                and context.adjacent(hit.end - 1)
                and hit.end not in self.taken
                and hit.end not in context.demonyms
                and (hit.end not in context.terms or tokens.words[hit.end].istitle())
            ):
                end = self._free_run(hit.end)
                if end > hit.end and not self._person(hit.end, end) and not context.tokens.words[hit.end].isdigit():
                    self.add(hit.end, end, operator=False, kind=_KINDS[hit.payload], rule="grammar.noun")
            elif hit.payload == "association" and tokens.words[hit.start].islower() and context.capital(hit.start - 1):
                begin = context.run_before(hit.start, tokens.sentence(hit.start)[0])
                if (
                    tokens.keys[begin - 1] == "the"
                    and begin not in context.places
                    and not self._person(begin, hit.start)
                ):
                    self.add(begin, hit.start, operator=False, kind="body", rule="grammar.noun")
        for index in tokens.where(_PROFESSIONS.keys()):
            trade = _PROFESSIONS.get(tokens.words[index])
            start = index + 1
            if trade and tokens.keys[index - 1] in _WORKPLACES and start < context.size and context.capital(start):
                end = self._free_run(start)
                if end > start and not self._person(start, end):
                    self.add(start, end, operator=False, kind=trade, rule="grammar.noun")
        for hit in context.hits.get(NAMING, ()):
            if (
                hit.payload == "employee"
                and hit.end + 1 < context.size
                and tokens.keys[hit.end] in ("at", "with", "from", "of")
            ):
                start = hit.end + 1
                if context.capital(start) and start not in self.taken and start not in context.demonyms:
                    end = self._free_run(start)
                    if end > start:
                        self.add(start, end, operator=False, kind="analyst", rule="grammar.employer")

    def _tells(self, start: int, end: int) -> bool:
        """Whether a name holds a word of operators' names ("Altel Communication Tanzania Limited")."""
        return not self.context.words.telling_words.isdisjoint(self.tokens.keys[start:end])

    def _whole_is_place(self, begin: int, end: int, kind: str) -> bool:
        """Whether only a demonym stands before a word that may be common ("the French Government")."""
        return (
            begin in self.context.places
            and self.context.places[begin][0] == end
            and kind in ("government", "company", "media")
        )

    def _with_tail(self, end: int) -> int:
        """The end of a name with "of …" behind it, where capitals go on."""
        tokens, context = self.tokens, self.context
        while end + 1 < context.size and tokens.keys[end] in ("of", "for") and context.adjacent(end - 1):
            after = end + 1 + (tokens.keys[end + 1] == "the")
            stop = context.run_after(after, tokens.sentence(end)[1]) if after < context.size else after
            if stop == after or after in self.taken or tokens.keys[stop : stop + 1] == ["$"]:
                return end
            end = stop
        return end

    def _apposed_person(self, start: int, end: int) -> bool:
        """Whether a given name opens a run that a company's name explains ("Ana Towers, Telco’s director")."""
        return (
            self.tokens.keys[start] in self.context.words.given_names
            and end + 1 < self.context.size
            and self.tokens.words[end] == ","
            and end + 1 in self.found
        )

    def _headed(self, start: int, end: int, kind: str) -> bool:
        """A name that a word of its kind leads: "Ministry of Communications"."""
        tokens, context = self.tokens, self.context
        if end >= context.size or tokens.keys[end] not in ("of", "for"):
            return False
        finish = self._with_tail(end)
        while (
            finish + 1 < context.size
            and tokens.keys[finish] == "and"
            and context.capital(finish + 1)
            and finish > end
            and finish + 1 not in self.taken
            and kind == "government"
        ):
            finish = context.run_after(finish + 1, tokens.sentence(start)[1])
        begin = context.run_before(start, tokens.sentence(start)[0])
        while begin < start and begin in self.taken:
            begin += 1
        return finish > end and self.add(begin, finish, operator=False, kind=_KINDS[kind], rule="grammar.head")
