"""Runs, frame by frame, with the clauses that report them → utterances."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from telcomodel.parsing.attribution import words as w
from telcomodel.parsing.attribution.clauses import agent_behind, cue_before
from telcomodel.parsing.attribution.frames import Frame, find_frames
from telcomodel.parsing.attribution.grammar import Grammar
from telcomodel.parsing.attribution.indirect import find_reported
from telcomodel.parsing.attribution.introductions import announcement, depiction, heading, verdict
from telcomodel.parsing.attribution.shapes import TERM_LENGTH, Shapes
from telcomodel.parsing.attribution.sources import Clause
from telcomodel.parsing.attribution.subjects import main_subject
from telcomodel.parsing.attribution.tags import THAT, Tags
from telcomodel.parsing.lookup import Hits
from telcomodel.parsing.organizations import Organizations
from telcomodel.parsing.people import People
from telcomodel.parsing.quotations import Quotation
from telcomodel.parsing.trace import Trace
from telcomodel.parsing.zones import Zones
from telcomodel.tokens import Range, Tokens

_FRAGMENT_LENGTH: Final = 4  # words above which a run is speech even where its sentence credits nobody


class Attribution(NamedTuple):
    """One utterance and its source.

    Attributes:
        segments: Token ranges of the runs that make it up, in text order.
        kind: Value of `QuoteKind`.
        source: Token range of the source as written in the reporting clause, or ``None``.
        cue: Token range of the reporting word, or ``None``.
        follows: Index of the earlier attribution whose speaker goes on without a clause of its own, or ``None``.
        rule: The construction that was recognized ("clause.after", "clause.before", "follow-on" …).
        phrase: Token range of the whole noun phrase of the source; for a relative pronoun, of what it stands for.
    """

    segments: tuple[Range, ...]
    kind: str
    source: Range | None
    cue: Range | None
    follows: int | None
    rule: str
    phrase: Range | None = None


class _Utterance:
    """An attribution in the making."""

    __slots__ = ("clause", "follows", "fragment", "paragraph", "rule", "runs")

    def __init__(
        self, run: int, clause: Clause | None, rule: str, *, fragment: bool, follows: int | None, paragraph: int
    ) -> None:
        self.runs = [run]
        self.clause = clause
        self.rule = rule
        self.fragment = fragment
        self.follows = follows
        self.paragraph = paragraph


def attribute(
    tokens: Tokens,
    hits: Hits,
    zones: Zones,
    quotations: Sequence[Quotation],
    organizations: Organizations,
    people: People,
    trace: Trace | None = None,
) -> Sequence[Attribution]:
    """The utterances of an article, in order of their first segment, indirect ones among them.

    Scare quotes, titles and coined names are none.
    """
    grammar = Grammar(tokens, hits, organizations, people, quotations)
    if not quotations and not grammar.cues and not grammar.phrase_at:
        return ()
    frames = find_frames(tokens, zones, quotations)
    quoted = _Reader(tokens, quotations, grammar, frames, trace).read() if quotations else ()
    reported = [
        Attribution((content,), "indirect", clause.source, clause.cue, None, clause.rule, clause.phrase)
        for content, clause in find_reported(grammar, frames)
    ]
    return _in_text_order(quoted, reported)


def _in_text_order(quoted: Sequence[Attribution], reported: list[Attribution]) -> Sequence[Attribution]:
    """Both kinds together, with the references between them renumbered."""
    if not reported:
        return quoted
    mixed = [*enumerate(quoted), *((-1, attribution) for attribution in reported)]
    mixed.sort(key=lambda item: item[1].segments[0])
    places = {number: place for place, (number, _) in enumerate(mixed) if number >= 0}
    return tuple(
        attribution if attribution.follows is None else attribution._replace(follows=places[attribution.follows])
        for _, attribution in mixed
    )


class _Reader:
    """Goes through the frames once, in text order, and remembers who spoke last."""

    def __init__(
        self,
        tokens: Tokens,
        quotations: Sequence[Quotation],
        grammar: Grammar,
        frames: list[Frame],
        trace: Trace | None,
    ) -> None:
        self.trace = trace
        self.tokens = tokens
        self.quotations = quotations
        self.grammar = grammar
        self.shapes = Shapes(tokens, quotations, grammar)
        self.frames = frames
        self.tags = Tags(tokens, quotations, grammar, self.shapes, frames)
        self.made: list[_Utterance] = []
        self.of_run: dict[int, int] = {}
        self.paragraph = 0

    def read(self) -> Sequence[Attribution]:
        """The attributions."""
        for position, frame in enumerate(self.frames):
            if frame.runs:
                self.paragraph = frame.paragraph
                self._read_frame(position, frame)
        return self.tokens.rows(Attribution, map(self._attribution, self.made))

    def _attribution(self, utterance: _Utterance) -> Attribution:
        clause = utterance.clause
        return Attribution(
            segments=tuple((self.quotations[run].start, self.quotations[run].end) for run in utterance.runs),
            kind="mixed" if utterance.fragment else "direct",
            source=None if clause is None else clause.source,
            cue=None
            if clause is None or clause.source is None or clause.kind in ("label", "signature")
            else clause.cue,
            follows=utterance.follows,
            rule=utterance.rule,
            phrase=None if clause is None else clause.phrase,
        )

    # One frame

    def _read_frame(self, position: int, frame: Frame) -> None:
        quotations, keys = self.quotations, self.grammar.keys
        consumed: Clause | None = None
        governing: Clause | None = None
        for run in frame.runs:
            outer = quotations[run].outer
            left = quotations[run - 1].outer[1] if run > frame.runs[0] else frame.start
            right = quotations[run + 1].outer[0] if run + 1 < frame.runs.stop else frame.end
            opens = not any(
                self.tokens.words[index][0].isalnum() and keys[index] not in w.LINKS for index in range(left, outer[0])
            )
            bare = opens and not any(self.tokens.words[index][0].isalnum() for index in range(outer[1], right))
            first = run == frame.runs[0]
            label = self._inner_label(run)
            if label is not None:
                self._make(run, label, label.rule, fragment=False, follows=None)
                continue
            earlier = self._continued(run)
            tag = self.tags.tag(position, frame, run, right)
            if tag is not None and not opens and not self.tags.closing(tag):
                tag = None
            if earlier is not None and not (first and tag is not None):
                self._join(run, earlier)
                continue
            if not first and tag is None and self._coordinated(run, left, outer[0]):
                self._join(run, self.of_run[run - 1])
                continue
            before = (
                None
                if opens and first
                else cue_before(self.grammar, left, outer[0], governing, long=self.shapes.length(run) > TERM_LENGTH)
            )
            if before is None and not first and not (opens and tag is not None):
                before = self._over_terms(frame, run, outer[0], governing)
            if (
                before is not None
                and before.rule == "colon"
                and keys[outer[0] - 1] == ","
                and not self.shapes.whole(run)
            ):
                before = None
            if consumed is not None and before is not None and before.cue[0] <= consumed.cue[0]:
                before = None
            if (
                not first
                and consumed is not None
                and left + 12 > consumed.cue[0] >= left
                and before is None
                and self._interrupted(run, outer[0])
                and not self.shapes.entitled(run, left)
            ):
                self._join(run, len(self.made) - 1)
                continue
            before = agent_behind(self.grammar, left, outer, right) or before
            clause = self.tags.choose(tag, before, outer[0])
            self._turned_down(run, before if clause is tag else tag)
            if (
                clause is None
                and not first
                and opens is False
                and self.of_run.get(run - 1) is not None
                and not self.shapes.term(run, None, left, right)
            ):
                self._join(run, self.of_run[run - 1])
                continue
            if not bare:
                clause = self._settled(frame, run, clause, before)
            if not opens:
                clause = self._governed(clause, before, governing)
            if clause is not None and clause.phrase[0] <= outer[0] < clause.phrase[1]:
                continue  # a term within the noun phrase of a source
            if clause is not None:
                again = governing is not None and clause.cue == governing.cue
                governing = clause
                if self.shapes.term(run, clause, left, right):
                    continue
                if again and self.of_run.get(run - 1) is not None and (clause is consumed or clause is tag):
                    self._join(run, self.of_run[run - 1])
                    continue
                fragment = not (opens or keys[outer[0] - 1] in (":", ",") or self.shapes.whole(run))
                if again and clause.kind == "call" and self.of_run.get(run - 1) is not None:
                    self._join(run, self.of_run[run - 1])  # "described X as “…” and Y as “…”"
                elif earlier is None and clause is tag and opens and first and self._adjoins(position, frame):
                    self._adopt(run, self.of_run[run - 1], clause)
                elif earlier is not None and self.made[earlier].rule in ("introduction", "follow-on", "alone"):
                    self._adopt(run, earlier, clause)
                else:
                    self._make(run, clause, clause.rule, fragment=fragment, follows=None)
                if clause is tag:
                    consumed = clause
                continue
            if first and not opens and self.made and self._resumes(frame, outer[0]):
                self._make(run, None, "follow-on", fragment=False, follows=len(self.made) - 1)
                continue
            if (
                not bare
                and self.shapes.length(run) > _FRAGMENT_LENGTH
                and not self.shapes.title(run, None, left)
                and not self.shapes.modifier(run, left)
                and not (first and opens and self._goes_on(position, frame, run))
            ):
                fragment = not self.shapes.whole(run)
                judged = None if opens else verdict(self.grammar, left, outer[0])
                if judged is not None:
                    self._make(run, judged, judged.rule, fragment=fragment, follows=None)
                    continue
                follows = self._same_voice(frame, outer[0])
                self._make(
                    run, None, "unclaimed" if follows is None else "follow-on", fragment=fragment, follows=follows
                )
                continue
            if bare and first:
                if not self.shapes.heading(run):
                    self._follow(position, frame, run)
            elif first and opens and self._goes_on(position, frame, run):
                self._join(run, self.of_run[self.frames[position - 1].runs[-1]])
            elif bare and self.of_run.get(run - 1) is not None:
                self._join(run, self.of_run[run - 1])

    def _inner_label(self, run: int) -> Clause | None:
        """``“ANA EXAMPLE: …``: the speaker's name in capitals at the beginning of a turn of a transcript."""
        start, end = self.quotations[run].start, self.quotations[run].end
        index = start
        while (
            index < min(end, start + 4) and self.tokens.words[index].isupper() and self.tokens.words[index][0].isalpha()
        ):
            index += 1
        if start < index < end and self.grammar.keys[index] == ":" and end - index > 2:
            place = (start, index)
            return Clause(place, place, (index, index + 1), "label", "label.inside", index)
        return None

    def _continued(self, run: int) -> int | None:
        """The utterance that a run goes on with because the run before it was not closed."""
        before = self.quotations[run].continues
        return None if before is None else self.of_run.get(before)

    def _turned_down(self, run: int, clause: Clause | None) -> None:
        """Note the clause, if there is one, that was not taken to report a run."""
        if self.trace is not None and clause is not None:
            words = self.quotations[run].start, self.quotations[run].end
            self.trace.reject("attribution", words, clause.phrase, "not.clause", clause.rule)

    def _settled(self, frame: Frame, run: int, clause: Clause | None, before: Clause | None) -> Clause | None:
        """The clause of a run, where the end of its sentence may name a better source than the cue before it."""
        end = self.quotations[run].outer[1]
        if clause is None or (clause is before and self._doubtful(clause, self.quotations[run].outer[0])):
            final = self.tags.final(frame, run, end)
            return final if clause is None or (final is not None and final.kind == "say") else clause
        if clause is before and self.grammar.phrases_within(end, frame.end):
            return self.tags.witness(self.tags.final(frame, run, end), clause)
        return clause

    def _governed(self, clause: Clause | None, before: Clause | None, governing: Clause | None) -> Clause | None:
        """The clause of a run, or the one that governs its sentence where the run has none of its own that stands."""
        if governing is None or (clause is not None and (clause is not before or self.shapes.stands(clause))):
            return clause
        return governing

    def _adopt(self, run: int, utterance: int, clause: Clause) -> None:
        """Give an utterance that had no clause of its own the clause of a run that goes on with it."""
        self.made[utterance].clause = clause
        self.made[utterance].rule = clause.rule
        self.made[utterance].follows = None
        self._join(run, utterance)

    def _over_terms(self, frame: Frame, run: int, stop: int, shared: Clause | None) -> Clause | None:
        """The cue before a run, looked for beyond the titles and terms in its sentence."""
        place = run - 1
        while place >= frame.runs[0] and place not in self.of_run:
            place -= 1
        if place == run - 1:
            return None
        start = frame.start if place < frame.runs[0] else self.quotations[place].outer[1]
        clause = cue_before(self.grammar, start, stop, shared, long=self.shapes.length(run) > TERM_LENGTH)
        return clause if clause is not None and clause.cue[0] >= self.quotations[run - 1].outer[1] else None

    def _adjoins(self, position: int, frame: Frame) -> bool:
        """Whether the sentence before, in the same paragraph, is but a quotation without a clause of its own."""
        previous = self.frames[position - 1] if position else None
        if previous is None or previous.paragraph != frame.paragraph or len(previous.runs) != 1:
            return False
        run = previous.runs[0]
        utterance = self.made[self.of_run[run]] if run in self.of_run else None
        bare = self.quotations[run].outer == (previous.start, previous.end)
        return bare and utterance is not None and utterance.rule in ("introduction", "follow-on", "alone")

    def _goes_on(self, position: int, frame: Frame, run: int) -> bool:
        """Whether a run that begins a sentence goes on with the speech that ended the sentence before."""
        previous = self.frames[position - 1] if position else None
        if (
            previous is None
            or previous.paragraph != frame.paragraph
            or not previous.runs
            or previous.runs[-1] not in self.of_run
        ):
            return False
        quotation = self.quotations[run]
        return self.grammar.capitalized(quotation.start) and quotation.end - quotation.start > 4

    def _interrupted(self, run: int, start: int) -> bool:
        """Whether a run goes on with the sentence that a tag interrupted: a comma or nothing parts it from the tag."""
        before = self.grammar.keys[start - 1]
        return (
            before in (",", ":", ";")
            or before in w.DASHES
            or self.tokens.words[self.quotations[run].start][0].islower()
        )

    def _coordinated(self, run: int, left: int, start: int) -> bool:
        """Whether only "and" or a comma joins a run to the fragment before: “cheap” and “quick”."""
        before = self.of_run.get(run - 1)
        if before is None or self.made[before].clause is None:
            return False
        if left == start:
            return self.made[before].fragment and self.tokens.words[self.quotations[run - 1].end - 1] == ","
        return all(key in w.COORDINATORS for key in self.grammar.keys[left:start]) or not any(
            word[0].isalnum() for word in self.tokens.words[left:start]
        )

    def _same_voice(self, frame: Frame, start: int) -> int | None:
        """The last utterance of the paragraph, if nothing before a fragment in a later sentence reports it."""
        if not self.made or self.made[-1].paragraph != frame.paragraph:
            return None
        hits = self.grammar.cues_within(frame.start, start)
        reported = any(hit.payload.lemma in w.CORE and hit.payload.kind == "say" for hit in hits)
        return None if reported else len(self.made) - 1

    def _resumes(self, frame: Frame, start: int) -> bool:
        """Whether a sentence without a subject tells that the last speaker went on: "Adding that: …"."""
        hits = self.grammar.cues_within(frame.start, frame.start + 1)
        near = bool(hits) and start - frame.start <= THAT and self.made[-1].paragraph >= frame.paragraph - 1
        return near and hits[0].payload.form == "gerund" and hits[0].payload.kind == "say"

    def _doubtful(self, clause: Clause, start: int) -> bool:
        """Whether a cue before a run reports only as long as its sentence names no better source."""
        weak = clause.kind in ("act", "light") or not self.shapes.trusted(clause)
        weak = weak or (clause.kind == "think" and not self.shapes.human(clause))
        return weak and self.grammar.keys[start - 1] not in (":", ",")

    # Runs without a clause of their own

    def _follow(self, position: int, frame: Frame, run: int) -> None:
        """A run that stands alone goes on with the utterance before, or has its source in the sentence before."""
        previous = self.frames[position - 1] if position else None
        if previous is None:
            if self.shapes.whole(run):
                self._make(run, None, "alone", fragment=False, follows=None)
            return
        headed = heading(self.grammar, *self.tokens.paragraph(frame.start - 1))
        if headed is not None:
            self._make(run, headed, headed.rule, fragment=False, follows=None)
            return
        spoken = next((self.of_run[before] for before in reversed(previous.runs) if before in self.of_run), None)
        if spoken is not None:
            self._join(run, spoken)
            return
        introduction = self._introduction(previous)
        last = len(self.made) - 1
        if (
            introduction is not None
            and last >= 0
            and self.made[last].paragraph >= previous.paragraph
            and introduction.kind == "think"
        ):
            introduction = None
        if introduction is not None:
            if self.grammar.keys[previous.end - 1] != ":":
                introduction = introduction._replace(source=None, rule="introduction")
            self._make(run, introduction, introduction.rule, fragment=False, follows=None)
            return
        depicted = depiction(self.grammar, previous.start, previous.end) if self._adjoining(previous, frame) else None
        topic = self._subject(previous) if self._adjoining(previous, frame) else None
        if depicted is not None:
            self._make(run, depicted, depicted.rule, fragment=False, follows=None)
        elif topic is not None and last >= 0 and self.made[last].paragraph < frame.paragraph:
            self._make(run, topic, topic.rule, fragment=False, follows=None)
        elif last >= 0 and self.made[last].paragraph >= frame.paragraph - 2:
            self._make(run, None, "follow-on", fragment=False, follows=last)
        elif self.shapes.whole(run):
            topic = self._topic(previous) or topic
            self._make(run, topic, "alone", fragment=False, follows=None)

    def _adjoining(self, previous: Frame, frame: Frame) -> bool:
        """Whether a sentence without speech stands in the same paragraph as the next."""
        return previous.paragraph == frame.paragraph and self.of_run.keys().isdisjoint(previous.runs)

    def _subject(self, frame: Frame) -> Clause | None:
        """The person named as the subject of a sentence, behind what introduces it: "On Sunday, X gave a reason."."""
        at = self.grammar.person_at
        place = main_subject(self.grammar, frame.start, frame.end)
        first = next((index for index in range(frame.start, frame.end) if index in at), frame.start)
        person = at.get(first if place is None else place[0])
        if person is None or self.grammar.keys[person.end] in ("'s", "'", "and", "."):
            return None
        if place is None and not self.grammar.finite(person.end):
            return None
        name = person.full, person.end
        return Clause(name, name, name, "label", "introduction", person.end)

    def _topic(self, frame: Frame) -> Clause | None:
        """The person whom the sentence before speech is about: the name or pronoun that it begins with."""
        if self.grammar.keys[frame.start] in ("he", "she"):
            place: Range | None = (frame.start, frame.start + 1)
        else:
            place = self.grammar.named(frame.start, frame.end)
        if place is None or self.grammar.keys[place[1]] in ("'s", "'", "and", "."):
            return None
        return Clause(place, place, place, "label", "alone", place[1])

    def _introduction(self, frame: Frame) -> Clause | None:
        """The source of a sentence that leads to a quotation in the next one."""
        left = self.quotations[frame.runs[-1]].outer[1] if frame.runs else frame.start
        return announcement(self.grammar, left, frame.end) or cue_before(self.grammar, left, frame.end, None)

    def _make(self, run: int, clause: Clause | None, rule: str, *, fragment: bool, follows: int | None) -> None:
        utterance = _Utterance(run, clause, rule, fragment=fragment, follows=follows, paragraph=self.paragraph)
        before = self.quotations[run].continues
        while before is not None and before not in self.of_run:
            utterance.runs.insert(0, before)
            self.of_run[before] = len(self.made)
            before = self.quotations[before].continues
        self.of_run[run] = len(self.made)
        self.made.append(utterance)

    def _join(self, run: int, utterance: int) -> None:
        self.of_run[run] = utterance
        self.made[utterance].runs.append(run)
        self.made[utterance].paragraph = self.paragraph
