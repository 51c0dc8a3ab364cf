"""Organizations of other kinds that no registry knows: "the Kenya Communications Authority", "analysts at Example"."""

from __future__ import annotations

from typing import Final

from telcomodel.lexicon.organizations import NAMING, ORGANIZATION_NOUN
from telcomodel.parsing.organizations.naming import Naming

_PROFESSIONS: Final = {
    "consultants": "analyst",
    "researchers": "analyst",
    "brokers": "finance",
    "stockbrokers": "finance",
}
"""Nouns for people by which the press calls their firm, with its kind: "at consultants Example"."""
_WORKPLACES: Final = frozenset("at with from of by".split())
_INNER_BODIES: Final = frozenset(("committee", "board"))
"""Bodies of a company, as others have them by the same word."""
_KINDS: Final = {
    "bank": "finance", "research": "analyst", "academia": "body", "government": "government", "regulator": "regulator",
    "association": "body", "media": "media", "law": "company", "sport": "body", "other": "company",
    "company": "company", "operator": "operator", "vendor": "vendor",
}  # fmt: skip
_TELEPHONE_COMPANIES: Final = frozenset(("association", "company", "cooperative", "corporation"))
# A "Mobile World Congress" is an event, a "US Congress" is none.
_OFFICES: Final = (["minister"], ["secretary"], ["ministry"])
"""What is held by those whose field stands before it."""
_EVENTS: Final = frozenset(("congress",))
_NOT_A_NAME: Final = frozenset(("sport", "other"))


class Others(Naming):
    """Names what is no operator."""

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
