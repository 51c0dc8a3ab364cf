"""Organizations that nothing shows but that they speak: "the Example Tribune called it", "EXO denied that"."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from telcomodel.lexicon.cues import CUE
from telcomodel.lexicon.names import names
from telcomodel.lexicon.roles import ROLE
from telcomodel.parsing.organizations.context import Context
from telcomodel.parsing.organizations.known import Found
from telcomodel.parsing.organizations.repeats import find_repeats

_REPORTS: Final = frozenset(
    "say tell add argue insist claim deny warn announce confirm maintain complain explain state report reply respond "
    "concede admit declare accuse criticise criticize describe call urge predict write reveal reject".split()
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
_BRACKET: Final = 5
"""Tokens of an abbreviation in brackets."""


def find_speakers(context: Context, found: list[Found]) -> list[Found]:
    """The mentions with those of names that speak and cannot be persons', in text order.

    A name of several words behind an article, since persons take none, and an acronym.
    """
    hits = [hit for hit in context.hits.get(CUE, ()) if hit.payload.lemma in _REPORTS]
    if not hits:
        return found
    finder = _Finder(context, found)
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

    @cached_property
    def posts(self) -> frozenset[int]:
        """The tokens of posts."""
        return frozenset(index for hit in self.context.hits.get(ROLE, ()) for index in range(hit.start, hit.end))

    def before(self, verb: int) -> None:
        """A name that ends before a verb: "The Suva Example said", "the EXO has denied"."""
        end = verb
        while end > 0 and verb - end < _GROUP and self.tokens.keys[end - 1] in _BETWEEN:
            end -= 1
        if end and self.tokens.words[end - 1] == ")":
            end = next((i for i in range(end - 2, max(end - _BRACKET, 0), -1) if self.tokens.words[i] == "("), end)
        if end and self.context.capital(end - 1) and end - 1 not in self.taken:
            first = self.tokens.sentence(end - 1)[0]
            start = self.context.run_before(end, first)
            if start - 1 > first and self.tokens.keys[start - 1] == "'" and self.context.capital(start - 2):
                start = self.context.run_before(start - 1, first)  # "The Users' Institute"
            self._read(start, end)

    def behind(self, start: int) -> None:
        """A name behind a verb and a quotation: "“…,” said the Suva Example."."""
        if start + 1 < self.context.size:
            start += self.tokens.keys[start] == "the"
            end = self.context.run_after(start, self.tokens.sentence(start)[1])
            if start < end and (end >= self.context.size or self.tokens.words[end] in _AFTER):
                self._read(start, end)

    def _read(self, start: int, end: int) -> None:
        """Accept a run as a name if it is an acronym, or stands behind an article and is no person's."""
        tokens, context = self.tokens, self.context
        if not 0 < end - start <= _LONGEST or context.style(start) != "normal":
            return
        if not self.taken.isdisjoint(range(start, end)) or not self.posts.isdisjoint(range(start, end)):
            return
        words, keys = tokens.words[start:end], tokens.keys[start:end]
        article = start > 0 and tokens.keys[start - 1] == "the"
        acronym = len(words) == 1 and words[0].isupper() and words[0].isalpha() and len(words[0]) in _LETTERS
        if not acronym and not (article and len(words) > 1):
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
        if not self._beyond_place(start, end) or keys[0] in known.given_names or context.addressed(start):
            return
        if keys[-1].endswith("s") and tokens.words[end - 1].istitle() and not acronym:
            return  # "the New Democrats said"
        self.taken.update(range(start, end))
        self.new.append(Found(start, end, (), operator=False, kind=None, rule="grammar.speaker"))

    def _beyond_place(self, start: int, end: int) -> bool:
        """Whether a run is more than the place that it may begin with, which is no adjective: "the Suva Example"."""
        place = self.context.places.get(start)
        return place is None or (place[0] < end and start not in self.context.demonyms)
