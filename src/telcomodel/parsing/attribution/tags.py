"""The tag of a run: the reporting clause behind it, and whether that or the cue before the run reports it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from telcomodel.parsing.attribution import words as w
from telcomodel.parsing.attribution.clauses import signed_line, tag_after
from telcomodel.parsing.attribution.frames import Frame
from telcomodel.parsing.attribution.grammar import Grammar
from telcomodel.parsing.attribution.predicates import points
from telcomodel.parsing.attribution.retelling import quoted_behind
from telcomodel.parsing.attribution.shapes import TERM_LENGTH, Shapes
from telcomodel.parsing.attribution.sources import Clause
from telcomodel.parsing.quotations import Quotation
from telcomodel.tokens import Tokens

_TAG_ENDS: Final = frozenset(",?!-—–…:")
_FINAL_REACH: Final = 120  # tokens that a closing tag may stand behind a run
THAT: Final = 6
"""Tokens from a verb to the "that" which it governs."""


class Tags:
    """Finds the clauses behind the runs of a text."""

    def __init__(
        self,
        tokens: Tokens,
        quotations: Sequence[Quotation],
        grammar: Grammar,
        shapes: Shapes,
        frames: list[Frame],
    ) -> None:
        self.tokens = tokens
        self.quotations = quotations
        self.grammar = grammar
        self.shapes = shapes
        self.frames = frames

    def tag(self, position: int, frame: Frame, run: int, right: int) -> Clause | None:
        """The tag behind a run; in the next frame where the run ends in a question or exclamation mark."""
        quotation = self.quotations[run]
        if not quotation.closed:
            return None
        begin = quotation.outer[1]
        place = quotation.end - 1
        while place > quotation.start and self.tokens.words[place] in "'’\"”":
            place -= 1
        last = self.tokens.words[place]
        if begin < right:
            ended = last[-1] in _TAG_ENDS or self.grammar.keys[begin] in (",", *w.DASHES)
            clause = tag_after(self.grammar, begin, right, ended=ended or last[-1] == ".")
            if clause is None and ended and self._holds_term(frame, run):
                clause = tag_after(self.grammar, begin, frame.end, ended=ended)
            if clause is None:
                return None
            clause = quoted_behind(self.grammar, clause, frame.end) or clause
            if ended or clause.rule.endswith("inverted") or clause.kind in ("phrase", "signature"):
                return clause
            return clause if clause.kind == "say" or self._uttered(clause, frame.end) else None
        if begin == frame.end and position + 1 < len(self.frames) and last[-1] in "?!.,…—–-":
            following = self.frames[position + 1]
            if following.paragraph != frame.paragraph:
                alone = quotation.outer[0] == frame.start and following.paragraph == frame.paragraph + 1
                return signed_line(self.grammar, following.start, following.end) if alone else None
            if following.runs and self.quotations[following.runs[0]].outer[0] == following.start:
                return None
            stop = self.quotations[following.runs[0]].outer[0] if following.runs else following.end
            clause = tag_after(self.grammar, begin, stop)
            if clause is not None and (clause.kind == "signature" or points(self.grammar, begin, clause)):
                return clause
            if clause is None or clause.kind not in ("say", "act"):
                return None
            if any(self.grammar.negates(index) for index in range(clause.phrase[1], clause.cue[0])):
                return None  # "The ministry did not reply."
            after = self.grammar.keys[clause.end] if clause.end < following.end else "."
            introduces = after in ("that", ":") or (clause.end < following.end and self._leads_on(clause))
            if last[-1] != "." and not introduces and not (following.runs and after == ","):
                return clause
            if last[-1] == "." and after == "." and clause.end + 1 >= following.end:
                return clause
        return None

    def _holds_term(self, frame: Frame, run: int) -> bool:
        """Whether a short run follows at once behind a name and a comma: "“…,” X, who wears “Vote” pins, said"."""
        following = run + 1
        if following >= frame.runs.stop or self.shapes.length(following) > TERM_LENGTH:
            return False
        begin, stop = self.quotations[run].outer[1], self.quotations[following].outer[0]
        name = next((place for place in range(begin, stop) if place in self.grammar.person_at), None)
        if name is None:
            return False
        end = self.grammar.person_at[name].end
        return (
            end < stop
            and self.grammar.keys[end] == ","
            and all(word[0].isalnum() for word in self.tokens.words[begin:name])
        )

    def _uttered(self, clause: Clause, end: int) -> bool:
        """Whether a pronoun and its verb are all that follows a quotation that a stop ends: "“….” he quipped."."""
        alone = clause.end >= end or self.grammar.keys[clause.end] == "."
        return alone and clause.kind == "act" and w.is_pronoun(self.grammar.keys[clause.phrase[0]])

    def choose(self, tag: Clause | None, before: Clause | None, start: int) -> Clause | None:
        """Of the tag behind a run and the cue before it, the one that reports it."""
        if tag is None or before is None:
            return tag or before
        if before.rule == "colon" or (before.kind == "label" and self._answers(tag)):
            return tag
        if self._leads_on(tag) or (tag.kind == "phrase" and self.shapes.trusted(before)):
            return before
        keys = self.grammar.keys
        if before.cue[1] >= start - (THAT if keys[start - 1] == "that" else 0) and self.shapes.trusted(before):
            return tag if self._ends_sentence(tag) and before.kind != "call" else before
        near = keys[start - 1] in (":", ",") and before.cue[1] >= start - 8
        if near and self.shapes.trusted(before) and not (self._ends_sentence(tag) and tag.kind == "say"):
            return before
        return tag

    def _answers(self, tag: Clause) -> bool:
        """Whether a tag's verb of saying stands right behind a comma and a closing mark: "MTN: “No,” said X"."""
        place = tag.cue[0] - 2
        return tag.kind == "say" and place > 0 and self.grammar.keys[place] == ","

    def _ends_sentence(self, tag: Clause) -> bool:
        """Whether nothing but a stop follows a tag."""
        return tag.end >= len(self.tokens) or self.grammar.keys[tag.end] in (".", "?", "!")

    def _leads_on(self, tag: Clause) -> bool:
        """Whether a tag introduces what comes after it rather than what stands before."""
        keys = self.grammar.keys
        return tag.end < len(keys) and (keys[tag.end] in ("that", ":") or self.tokens.words[tag.end] in "“\"'‘«")

    def final(self, frame: Frame, run: int, start: int) -> Clause | None:
        """A tag that ends the sentence (``…, Smith said.``, ``…, according to Smith.``)."""
        keys = self.grammar.keys
        following = run + 1
        index = start
        stop = min(frame.end - 1, start + _FINAL_REACH)
        while index < stop:
            while following < frame.runs.stop and self.quotations[following].outer[1] <= index:
                following += 1
            if following < frame.runs.stop and self.quotations[following].outer[0] <= index:
                index = self.quotations[following].outer[1]
                continue
            if keys[index] == "," or index in self.grammar.phrase_at:
                clause = tag_after(self.grammar, index + (keys[index] == ","), frame.end)
                if clause is not None and clause.kind in ("say", "phrase", "think") and not self._leads_on(clause):
                    return clause
            index += 1
        return None

    def closing(self, tag: Clause) -> bool:
        """Whether a tag may report a fragment: its verb is one of speech, or nothing follows it in its clause."""
        if tag.rule != "clause.after" or tag.kind == "say" or self.shapes.trusted(tag):
            return True
        return tag.end >= len(self.tokens) or not self.tokens.words[tag.end][0].isalpha()

    def witness(self, final: Clause | None, before: Clause) -> Clause:
        """Of an organization's clause before and a closing phrase, the phrase where it names the person who spoke."""
        if final is None or final.kind != "phrase" or final.source is None or self.shapes.human(before):
            return before
        return final if any(index in self.grammar.person_at for index in range(*final.source)) else before
