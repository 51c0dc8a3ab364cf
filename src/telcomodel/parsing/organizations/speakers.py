"""Organizations that nothing shows but that they speak: "the Example Tribune called it", "EXO denied that"."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from telcomodel.lexicon.cues import CUE, SOURCE_PHRASE
from telcomodel.lexicon.names import names
from telcomodel.lexicon.roles import ROLE
from telcomodel.lexicon.words import words
from telcomodel.parsing.organizations.context import Context
from telcomodel.parsing.organizations.known import Found
from telcomodel.parsing.organizations.repeats import find_repeats

_REPORTS: Final = frozenset(
    "say tell add argue insist claim deny warn announce confirm maintain complain explain state report reply respond "
    "concede admit declare accuse criticise criticize describe call urge predict write reveal reject label dub brand "
    "dismiss condemn slam hail estimate reckon".split()
)
"""Verbs whose subject speaks, or writes, whatever it is."""
_BETWEEN: Final = frozenset("has have had also later earlier yesterday today".split())
"""What may stand between a name and its verb."""
_GROUP: Final = 2
"""Words of them at most."""
_MARKS: Final = frozenset('",”"«»')
_AFTER: Final = frozenset(". , on in at last this yesterday today".split())
"""What follows a name that stands behind its verb."""
_LETTERS: Final = range(3, 7)
"""Letters of an acronym that speaks."""
_NO_BODIES: Final = frozenset("act amendment bill law republican democrat".split())
"""Last words of laws, and of descriptions of politicians."""
_LONGEST: Final = 5
_APPOSITION: Final = 14
"""Tokens of an apposition between commas."""
_ARTICLES: Final = frozenset(("a", "an", "the"))
_INNER: Final = frozenset("of for in at from with that which who based representing".split())
"""What may follow the noun of an apposition."""
_PLACING: Final = frozenset("in at from near of to on for".split())
"""What stands before the names of places and products."""
_HUMAN: Final = frozenset(
    "owner buyer seller bidder target developer publisher broker player challenger rival competitor successor "
    "predecessor contractor stakeholder bondholder creditor underwriter ombudsman distributor".split()
)
"""Nouns for organizations that are said of persons as well."""
_BRACKET: Final = 5
"""Tokens of an abbreviation in brackets."""


def find_speakers(context: Context, found: list[Found]) -> list[Found]:
    """The mentions with those of names that speak and cannot be persons', in text order.

    A name of several words behind an article, since persons take none, and an acronym.
    """
    hits = [hit for hit in context.hits.get(CUE, ()) if hit.payload.lemma in _REPORTS]
    phrases = context.hits.get(SOURCE_PHRASE, ())
    if not hits and not phrases:
        return found
    finder = _Finder(context, found)
    for hit in phrases:
        finder.source(hit.end)
    for hit in hits:
        form = hit.payload.form
        if form in ("past", "third"):
            finder.before(hit.start)
        if hit.payload.inverts and form in ("past", "third") and context.tokens.words[hit.start - 1] in _MARKS:
            finder.behind(hit.end)
    if not finder.new:
        return found
    return sorted((*found, *finder.new, *find_repeats(context, finder.new, finder.taken)))


class _Finder:
    """Collects mentions that overlap no earlier one."""

    def __init__(self, context: Context, found: list[Found]) -> None:
        self.context = context
        self.tokens = context.tokens
        self.taken = {index for item in found for index in range(item.start, item.end)}
        self.new: list[Found] = []
        self.nouns = words().organization_nouns
        self.human = words().person_nouns

    @cached_property
    def posts(self) -> frozenset[int]:
        """The tokens of posts."""
        return frozenset(index for hit in self.context.hits.get(ROLE, ()) for index in range(hit.start, hit.end))

    @cached_property
    def things(self) -> frozenset[int]:
        """The first tokens of names before ", which": persons take "who"."""
        keys, found = self.tokens.keys, set[int]()
        for index in self.tokens.where({"which"}):
            if index > 1 and keys[index - 1] == "," and self.context.capital(index - 2):
                start = self.context.run_before(index - 1, self.tokens.sentence(index)[0])
                if start < index - 1 and keys[start - 1] not in _PLACING:
                    found.add(start)
        places = [index for index in self.tokens.where({keys[start] for start in found}) if self.context.capital(index)]
        persons = {keys[index] for index in places if self._surname(index)}
        return frozenset(index for index in places if keys[index] not in persons)

    def _thing(self, start: int) -> bool:
        """Whether an article says "which" of a name."""
        return start in self.things and self.tokens.keys[start] not in self.context.words.function_words

    def _surname(self, index: int) -> bool:
        """Whether a form of address or a given name stands before a capitalized word."""
        return self.context.addressed(index) or (index > 0 and self.context.capital(index - 1))

    def apposed(self, comma: int) -> None:
        """A name before an apposition that ends at a comma: "Example, a consumer group, said"."""
        keys = self.tokens.keys
        first = self.tokens.sentence(comma)[0]
        opening = next((i for i in range(comma - 2, max(first, comma - _APPOSITION), -1) if keys[i] == ","), None)
        if opening is None or keys[opening + 1] not in _ARTICLES:
            return
        head = next((i for i in range(opening + 2, comma) if keys[i] in _INNER), comma) - 1
        noun = keys[head]
        if noun not in self.nouns or noun in self.human or noun in _HUMAN:
            return
        start = self._whole(self.context.run_before(opening, first), first)
        if start < opening and self._free(start, opening) and keys[start] not in self.context.words.given_names:
            self._add(start, opening)

    def _whole(self, start: int, first: int) -> int:
        """Where a name begins whose last words begin at a token: "Consumers' Federation of Zambia"."""
        keys = self.tokens.keys
        while start - 1 > first and keys[start - 1] in ("of", "for", "and", "'") and self.context.capital(start - 2):
            start = self.context.run_before(start - 1, first)
        return start

    def before(self, verb: int) -> None:
        """A name that ends before a verb: "The Suva Example said", "the EXO has denied"."""
        if verb and self.tokens.words[verb - 1] == ",":
            self.apposed(verb - 1)
            return
        end = verb
        while end > 0 and verb - end < _GROUP and self.tokens.keys[end - 1] in _BETWEEN:
            end -= 1
        if end and self.tokens.words[end - 1] == ")":
            end = next((i for i in range(end - 2, max(end - _BRACKET, 0), -1) if self.tokens.words[i] == "("), end)
        if end and self.context.capital(end - 1) and end - 1 not in self.taken:
            first = self.tokens.sentence(end - 1)[0]
            start = self.context.run_before(end, first)
            if start - 1 > first and self.tokens.keys[start - 1] == "'":
                start = self._whole(start, first)  # "The Users' Institute"
            self._read(start, end)

    def behind(self, start: int) -> None:
        """A name behind a verb and a quotation: "“…,” said the Suva Example."."""
        if start + 1 < self.context.size:
            start += self.tokens.keys[start] == "the"
            end = self.context.run_after(start, self.tokens.sentence(start)[1])
            if start < end and (end >= self.context.size or self.tokens.words[end] in _AFTER):
                self._read(start, end)

    def source(self, start: int) -> None:
        """A name behind "according to" and before an apposition: "according to Example, a consumer group"."""
        limit = self.tokens.sentence(start - 1)[1]
        end = self.context.run_after(start, limit) if start < limit else start
        if start < end < limit and self.tokens.keys[end] == ",":
            closing = next((i for i in range(end + 2, min(limit, end + _APPOSITION)) if self._closes(i)), None)
            if closing is not None:
                self.apposed(closing)

    def _closes(self, index: int) -> bool:
        return self.tokens.keys[index] in (",", ".")

    def _free(self, start: int, end: int) -> bool:
        """Whether a run of capitals may be a name that is not known yet: no post, no form of address."""
        if not 0 < end - start <= _LONGEST or self.context.style(start) != "normal" or self.context.addressed(start):
            return False
        return self.taken.isdisjoint(range(start, end)) and self.posts.isdisjoint(range(start, end))

    def _add(self, start: int, end: int) -> None:
        self.taken.update(range(start, end))
        self.new.append(Found(start, end, (), operator=False, kind=None, rule="grammar.speaker"))

    def _read(self, start: int, end: int) -> None:
        """Accept a run as a name if it is an acronym, or stands behind an article and is no person's."""
        tokens, context = self.tokens, self.context
        run, keys = tokens.words[start:end], tokens.keys[start:end]
        acronym = len(run) == 1 and run[0].isupper() and run[0].isalpha() and len(run[0]) in _LETTERS
        told = acronym or (len(run) > 1 and start > 0 and tokens.keys[start - 1] == "the") or self._thing(start)
        if not told or not self._free(start, end):
            return
        if acronym and (start in context.cue_starts or keys[0] in tokens.words):
            return  # "ARPU"; "a RED alert … the red light"
        known = context.words
        if (
            keys[-1] in known.human_nouns
            or keys[-1] in _NO_BODIES
            or any(key in known.titles or key in names().titles or key in known.calendar for key in keys)
        ):
            return
        if not self._beyond_place(start, end) or keys[0] in known.given_names:
            return
        if keys[-1].endswith("s") and tokens.words[end - 1].istitle() and not acronym:
            return  # "the New Democrats said"
        self._add(start, end)

    def _beyond_place(self, start: int, end: int) -> bool:
        """Whether a run is more than the place that it may begin with, which is no adjective: "the Suva Example"."""
        place = self.context.places.get(start)
        return place is None or (place[0] < end and start not in self.context.demonyms)
