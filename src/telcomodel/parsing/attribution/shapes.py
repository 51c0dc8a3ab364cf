"""The shape of a quoted run: a sentence, a title, a term that is talked about, a nickname."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from telcomodel.parsing.attribution import words as w
from telcomodel.parsing.attribution.grammar import Grammar
from telcomodel.parsing.attribution.sources import Clause
from telcomodel.parsing.quotations import Quotation
from telcomodel.tokens import Tokens

TERM_LENGTH: Final = 3  # words that a quoted term has at most
_COUNTED: Final = 16  # tokens of a run that are counted
_TITLE: Final = 14  # words of a title
_ENTITLED: Final = frozenset("titled entitled headlined on about".split())
# Those who make works, or take part in them.
_MAKERS: Final = frozenset(
    "author co-author coauthor writer editor host co-host presenter star director producer creator".split()
)
# Nouns for everybody who does something.
_TRADES: Final = frozenset("industry trade sector business market profession press media world internet".split())
_MODIFIER: Final = 7  # words that a quoted modifier of a noun has at most
_CLOSE: Final = 2  # tokens between a cue and what it reports at once
# Words before a quoted verb or clause rather than before a quoted adjective.
_NO_ADJECTIVE: Final = frozenset("to he she they it we i you not would will can could should that".split())


# Verbs of what somebody keys in.
_TYPED: Final = frozenset(
    "text texting texted type typing typed key keying enter entering entered send sending".split()
)


_DEFINING: Final = frozenset("define defines defined defining".split())


class Shapes:
    """Tells what the runs of a text look like, on their own and in their sentence."""

    def __init__(self, tokens: Tokens, quotations: Sequence[Quotation], grammar: Grammar) -> None:
        self.tokens = tokens
        self.quotations = quotations
        self.grammar = grammar

    def term(self, run: int, clause: Clause | None, left: int, right: int) -> bool:
        """Whether a run in a reported sentence is a term that is talked about rather than speech."""
        quotation = self.quotations[run]
        start, end = quotation.outer
        if self.title(run, clause, left) or self._nickname(run):
            return True
        length = self.length(run)
        if length > TERM_LENGTH:
            return False
        keys = self.grammar.keys
        before = keys[start - 1] if start > left else ""
        mark = self.grammar.mark_ends.get(start)
        if mark is not None and (clause is None or clause.cue[1] < mark.start or clause.cue[0] >= end):
            return not (clause is not None and keys[mark.start - 2 : mark.start] in (["what", "he"], ["what", "she"]))
        subject = before in w.DETERMINERS or (before == "that" and length == 1)
        subject = subject and keys[quotation.start] not in w.DETERMINERS
        behind = self.grammar.behind_brackets(end, right)
        if self._repeated(start, left) or (
            clause is not None and clause.kind == "phrase" and clause.cue[0] >= end and before in w.DETERMINERS
        ):
            return True
        other = keys[end : end + 1] == ["or"] and end + 1 < right and keys[end + 1] != "so"
        other = other and self.tokens.words[end + 1][0].isalpha()
        if other or before in ("these", "those"):
            return True  # "its “churn” or disconnection rate"
        if keys[start - 1] in _TYPED and keys[end : end + 1] in (["to"], ["into"], ["in"]):
            return True  # "type “weather” into the box"
        if before == "what" or (subject and behind < right and w.is_auxiliary(keys[behind])):
            return True
        if clause is None:
            return False
        modifies = end < right and self.tokens.words[quotation.end - 1][0].isalnum() and self._modifies(end)
        if clause.kind in ("call", "say") and not modifies and self._judged(clause, start):
            return False
        if clause.kind == "call" and not self.human(clause) and self._generic(clause, left):
            return True
        if keys[clause.cue[0]] in _DEFINING and end < right and keys[end] == "as":
            return True
        if modifies and not self.trusted(clause) and before in w.DETERMINERS:
            return True
        if clause.cue[0] < start <= clause.cue[1] + _CLOSE:
            trusted = self.trusted(clause) or clause.kind == "call" or self.human(clause) or before in (",", ":")
            return not trusted and clause.cue[1] < start - 1
        opinion = self.human(clause) and self.trusted(clause) and length == 1 and "-" not in keys[quotation.start]
        if modifies and before not in _NO_ADJECTIVE and not opinion:
            return True
        if before in w.DETERMINERS and any(
            word[0].isupper() or word[0].isdigit() for word in self.tokens.words[quotation.start : quotation.end]
        ):
            return True
        return clause.cue[0] < start and not (self.trusted(clause) or self.human(clause)) and before not in (",", ":")

    def _judged(self, clause: Clause, start: int) -> bool:
        """Whether a run tells what its source takes something for: "rejected the complaint as “frivolous”"."""
        place = start - 1 - (self.grammar.keys[start - 1] in ("a", "an"))
        return clause.cue[1] < place and self.grammar.keys[place] == "as" and not self.grammar.capitalized(start + 1)

    def modifier(self, run: int, left: int) -> bool:
        """Whether a short run stands between a determiner and a noun: "the “use it or lose it” rule"."""
        start, end = self.quotations[run].outer
        before = self.grammar.keys[start - 1] if start > left else ""
        owned = before in w.DETERMINERS or before == "'s"
        if not owned or end >= len(self.tokens) or self.length(run) > _MODIFIER:
            return False
        hit = self.grammar.cue_at.get(end)
        noun = hit is not None and hit.payload.form == "base" and self.tokens.words[end][0].islower()
        return noun or self._modifies(end)

    def _repeated(self, start: int, left: int) -> bool:
        """Whether a run stands where others' words are taken up: "dismissed talk of a “price war”"."""
        place = start - 1 if start > left and self.grammar.keys[start - 1] in w.DETERMINERS else start
        keys = self.grammar.keys
        return place - 2 >= left and keys[place - 1] == "of" and keys[place - 2] in w.HEARSAY

    def _generic(self, clause: Clause, left: int) -> bool:
        """Whether a clause tells how people of some kind name a thing: "what the industry calls …"."""
        start = clause.phrase[0]
        keys = self.grammar.keys
        named = any(map(self.grammar.capitalized, range(*clause.phrase)))
        last = keys[clause.phrase[1] - 1]
        several = keys[start] == "the" and (last.endswith("s") or last in w.PLURAL or last in _TRADES)
        general = several or keys[start] in w.INDEFINITE - {"one"}
        return start > left and keys[start - 1] == "what" and general and not named

    def human(self, clause: Clause) -> bool:
        """Whether a clause's source is a person, by name or pronoun."""
        start = clause.phrase[0]
        return self.grammar.keys[start] in ("he", "she", "who") or start in self.grammar.person_at

    def _modifies(self, index: int) -> bool:
        """Whether a token is a noun that the quoted words before it describe: "the 'office in a pocket' service"."""
        word, key = self.tokens.words[index], self.grammar.keys[index]
        return (
            word[0].isalpha()
            and word[0].islower()
            and key not in w.PREPOSITIONS | w.CONJUNCTIONS | w.DETERMINERS | w.RELATIVE
            and not (
                w.is_pronoun(key) or w.is_adverb(key) or self.grammar.finite(index) or index in self.grammar.cue_at
            )
        )

    def _nickname(self, run: int) -> bool:
        """Whether a run stands between the parts of a name: John “Jack” Example."""
        quotation = self.quotations[run]
        start, end = quotation.outer
        if quotation.end - quotation.start > 2 or start == 0 or end >= len(self.tokens):
            return False
        inner = all(self.grammar.capitalized(index) for index in range(quotation.start, quotation.end))
        name = self.grammar.capitalized(start - 1) and self.grammar.capitalized(end)
        return (
            inner
            and name
            and self.tokens.words[quotation.end - 1][0].isalnum()
            and self.grammar.keys[end] not in w.INTRODUCTIONS
        )

    def length(self, run: int) -> int:
        """Number of words among the first tokens of a run: all that tells a term from speech."""
        quotation = self.quotations[run]
        last = min(quotation.end, quotation.start + _COUNTED)
        return sum([word[0].isalnum() for word in self.tokens.words[quotation.start : last]])

    def title(self, run: int, clause: Clause | None, left: int) -> bool:
        """Whether a run is a title or a name: all its words capitalized, and no cue right before it."""
        quotation = self.quotations[run]
        start = quotation.outer[0]
        if self._presented(quotation) or self.entitled(run, left):
            return True
        if clause is not None and (
            (clause.cue[1] >= start - 1 and clause.cue[0] < start and not self._addressed(start))
            or (clause.cue[0] >= quotation.end and start == left)
        ):
            return False
        if self._work(start, left) and (clause is None or self.grammar.keys[start - 1] != ","):
            return self.grammar.capitalized(quotation.start) and not self.whole(run)
        if start > left and self.grammar.keys[start - 1] in (":", ","):
            return False
        return self._title_case(quotation)

    def _title_case(self, quotation: Quotation) -> bool:
        """Whether the words of a run are capitalized as those of a title are: "Tall Masts: A Life in the Wind"."""
        words = [index for index in range(quotation.start, quotation.end) if self.tokens.words[index][0].isalpha()]
        if not 2 <= len(words) <= _TITLE:
            return False
        return all(
            self.grammar.capitalized(index)
            or (index > words[0] and self.grammar.keys[index] in w.SMALL | w.PREPOSITIONS)
            for index in words
        )

    def entitled(self, run: int, left: int) -> bool:
        """Whether a run is given as a title right before it: "an article titled", "the author of", "said on"."""
        keys = self.grammar.keys
        start = self.quotations[run].outer[0]
        place = start - 1 - (start - 1 > left and keys[start - 1] == ",")
        if place <= left:
            return False
        before, earlier = keys[place], keys[place - 1]
        given = before in _ENTITLED or before in w.WORKS or (before == "of" and earlier in _MAKERS)
        return given and self._title_case(self.quotations[run])

    def _presented(self, quotation: Quotation) -> bool:
        """Whether an apposition behind a run says that it is a work: "“…”, a musical about …"."""
        keys, end = self.grammar.keys, quotation.outer[1]
        if keys[end : end + 1] != [","] or keys[end + 1 : end + 2] not in (["a"], ["an"], ["the"], ["his"], ["her"]):
            return False
        work = next((index for index in range(end + 2, min(end + 4, len(keys))) if keys[index] in w.WORKS), None)
        if work is None or not self.grammar.capitalized(quotation.start):
            return False
        return work + 1 not in self.grammar.cue_at  # "“…”, the report said"

    def _addressed(self, start: int) -> bool:
        """Whether a run stands where the person spoken to does: "she told “Morning Call” that …"."""
        named = self.grammar.keys[start - 1] == "the"
        hit = self.grammar.cue_at.get(start - 1 - named)
        return hit is not None and hit.payload.lemma == "tell"

    def _work(self, start: int, left: int) -> bool:
        """Whether a word for a work stands right before a run, a comma between them or none: "her memoir, “…”"."""
        place = start - 1 - (start - 1 > left and self.grammar.keys[start - 1] == ",")
        return place > left and self.grammar.keys[place] in w.WORKS and place not in self.grammar.cue_at

    def heading(self, run: int) -> bool:
        """Whether a run that is a line of its own is a heading: a closed one, in capitals, as what precedes is not."""
        quotation = self.quotations[run]
        if not quotation.closed or self._capitals_before(quotation.outer[0]):
            return False
        words = [word for word in self.tokens.words[quotation.start : quotation.end] if word[0].isalpha()]
        return all(word.isupper() for word in words) and len(words) > 1

    def _capitals_before(self, index: int) -> bool:
        """Whether the sentence before a token is all in capitals."""
        tokens = self.tokens
        if not index:
            return False
        start, end = tokens.sentence(index - 1)
        return tokens.plain[tokens.starts[start] : tokens.ends[end - 1]].isupper()

    def whole(self, run: int) -> bool:
        """Whether a run is a sentence of its own."""
        quotation = self.quotations[run]
        words = self.tokens.words
        return (
            (words[quotation.start][0].isupper() or words[quotation.start][0] in "[‘'…")
            and words[quotation.end - 1][-1] in ".?!…"
            and quotation.end - quotation.start > 4
        )

    def stands(self, clause: Clause) -> bool:
        """Whether a cue reports although another governs its sentence: "…, which he blamed on “…”"."""
        return self.trusted(clause) or (clause.kind == "call" and self.human(clause))

    def trusted(self, clause: Clause) -> bool:
        """Whether a clause's cue is no verb, or one that reports on its own."""
        hit = self.grammar.cue_at.get(clause.cue[0])
        if hit is None or hit.payload.lemma in w.CORE:
            return True
        return hit.payload.kind == "say" and self.grammar.keys[hit.end : hit.end + 1] == ["that"]
