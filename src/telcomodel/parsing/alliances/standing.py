"""How far an agreement has come: tense, modality, negation and the words that govern a cue or are said of it."""

from __future__ import annotations

from typing import Final

from telcomodel.lexicon.agreements import DealVerb, adjectives
from telcomodel.parsing.alliances.governing import (
    BE,
    DUTY,
    FINAL,
    FUTURE,
    MODAL,
    NOT_YET,
    OPEN,
    PARTING,
    PERFECT,
    RANKS,
    Governing,
)
from telcomodel.parsing.alliances.result import Step
from telcomodel.parsing.lookup import Hit, within
from telcomodel.tokens import Range

_NOUN_REACH: Final = 20
_JUDGE_REACH: Final = 5
_SUM_REACH: Final = 3
_SETTLED: Final = frozenset(("announced", "approved", "completed"))
_OFFERS: Final = frozenset(("offer", "bid", "proposal", "approach"))
"""What is accepted or approved that is made to buy something."""
_SUPPOSING: Final = frozenset(("would", "could", "might", "may"))
_OPENING: Final = frozenset((",", "which", "whom", "as", "because"))
"""What opens the clause of a subject behind it."""
_RELATIVES: Final = frozenset(("which", "who"))
_OWN: Final = frozenset(("its", "their"))
_COORDINATING: Final = frozenset(("and", "or", "then"))
_SUPPOSED: Final = frozenset(("if", "unless", "should"))
"""What opens a clause about what may come."""
_AHEAD: Final = frozenset(("once", "when", "until", "after", "before"))
"""What opens a clause about what is to come, in the perfect tense."""
_DATED: Final = frozenset(("following", "amid", "since", "despite"))
"""Prepositions that part what is agreed or ended from what it follows."""
_NOT_REACH: Final = 6
_CONJOINED_REACH: Final = 6
_OR_REACH: Final = 14
"""Tokens before a cue in which a negation bears on it, and where "or" carries it on."""
_TOLD: Final = frozenset(("before", "after", "since", "upon"))
_ADJUNCTS: Final = frozenset("via through after since despite by during under before thanks".split())
"""Prepositions of adjuncts: what governs the verb of the sentence says nothing about an agreement named behind them."""
_STATES: Final = frozenset(
    ("share", "use", "power", "manage", "lease", "rent", "host", "supply", "carry", "get", "source", "come from")
)
"""Verbs whose present tense tells what holds."""
_AFTER: Final = frozenset(("after", "since", "following"))
_LAUNCHED: Final = frozenset(
    ("pact", "work", "share", "choose", "award", "supply", "provide", "outsource", "build", "gather")
)
"""Frames whose past tense tells that something has begun."""
_JOINT: Final = frozenset(("share", "pact", "roam", "build"))
_TAKEOVERS: Final = frozenset(("buy", "sell", "merge", "bid"))
_SPEAKING: Final = frozenset(("it", "its", "the", "he", "she"))
_ANY_MORE: Final = frozenset(("longer", "now"))
"""What tells that a deal was planned before: "will no longer buy Y"."""
_DENIALS: Final = frozenset("not never n't isn't aren't wasn't weren't hasn't haven't hadn't".split())
_DONE: Final = frozenset(("takeover", "sale", "union"))
_REJECTING: Final = frozenset("reject rejects rejected rejecting turn turns turned knock knocks knocked".split())
_ABOUT: Final = frozenset(("on", "over", "about", "regarding"))
_CURRENT: Final = frozenset(("current", "present", "immediate", "such", "formal"))
_FUTURE_REACH: Final = 6
_APPOSED_REACH: Final = 12


class Standing(Governing):
    """Reads statuses in the sentences of one article."""

    def chain_start(self, cue: int, subject: int | None, sentence: Range) -> int:
        """Where the words that govern a cue begin: after the last boundary of clauses before the subject.

        Or before the cue.
        """
        if subject is not None and sentence[0] < subject <= cue and self.keys[subject - 1] in _OPENING:
            return subject
        for index in range(cue - 1, cue if subject is None else subject, -1):
            if self.keys[index] == ",":
                break
            if self.keys[index] in _RELATIVES and self.keys[index - 1] == ",":
                return index + 1
        limit = cue if subject is None else min(cue, subject + 1)
        keys = self.keys
        for index in range(limit - 1, sentence[0], -1):
            key = keys[index]
            if key in PARTING or (key in ("and", "as") and keys[index - 1] == ","):
                return index + 1
        return sentence[0]

    def coordinated(self, first: int, cue: int) -> int:
        """The last "and" or "or" between two tokens that opens a predicate of its own.

        ("dropped its bid and bought"), or "by" with what ends it ("ended the dispute by agreeing to"), or what somebody
        does or says by it ("rejected it, opting for", "dropped it, saying that"), or `first`.
        """
        scene, keys = self.scene, self.keys
        for index in range(cue - 1, first, -1):
            key = keys[index]
            if key in _COORDINATING and (scene.verbal(index + 1) or keys[index + 1] in ("has", "have")):
                if key == "or" and self.negated(first, index):
                    continue  # "has not offered or planned to buy"
                if self._conjoined(first, index):
                    continue  # "are to build and share"
                return index + 1
            if key in ("by", ",") and keys[index + 1].endswith("ing") and index + 1 in scene.governors:
                return index + 1
            if key == "," and keys[index + 1].endswith("ing") and self._says(index + 1):
                return index + 1
        return first

    def _conjoined(self, first: int, conjunction: int) -> bool:
        """Whether "to" or "will" holds for a bare verb behind "and" too: "will build and share"."""
        cue = self.scene.cue(conjunction + 1)
        if cue is None or cue.verb is None or cue.verb.form != "base":
            return False
        before = self.keys[max(first, conjunction - _CONJOINED_REACH) : conjunction]
        return "," not in before and not FUTURE.isdisjoint(before[:-1])

    def _says(self, index: int) -> bool:
        """Whether a verb of saying or thinking stands at a token."""
        return index in self.scene.reporting and self.scene.reporting[index].kind in ("say", "think")

    def _paid(self, first: int, cue: int) -> bool:
        """Whether a sum has been paid to do it: "paid about $2bn to buy", "spent $2bn buying"."""
        paid = next((index for index in range(cue - 1, first, -1) if self.keys[index] in ("paid", "spent")), None)
        if paid is None or not NOT_YET.isdisjoint(self.keys[max(first, paid - _SUM_REACH) : paid]):
            return False
        between = self.keys[paid + 1 : cue]
        return "," not in between and any(key[0] in "$£€¥" or key[0].isdigit() for key in between[:_SUM_REACH])

    def hedged(self, cue: Range, sentence: Range) -> Range | None:
        """Words anywhere in a sentence that say that the press knows it from others.

        Talk that a deal follows is about something else: "chose X after speculation about Y".
        """
        told = (hit for hit in within(self.scene.hedges, sentence) if not self._dates(hit, cue[1]))
        hedge = next(((hit.start, hit.end) for hit in told), None)
        for mention in within(self.scene.media, sentence):
            if self._reports(mention.start, mention.end) and (hedge is None or mention.start < hedge[0]):
                return mention.start, mention.start + 1
        return hedge

    def _dates(self, hedge: Hit, end: int) -> bool:
        """Whether a hedge stands behind a deal in what dates it: "amid rumours", "following continued speculation"."""
        before = self.keys[max(end, hedge.start - _SUM_REACH) : hedge.start]
        return not _DATED.isdisjoint(before)

    def _reports(self, start: int, end: int) -> bool:
        """Whether a newspaper or agency is the subject of "reported" or follows "according to"."""
        if end >= len(self.keys):
            return False
        cited = self.keys[max(0, start - 2) : start] == ["according", "to"]
        return cited or self.keys[end] in ("reported", "reports", "said", "says", "citing")

    def of_verb(
        self, verb: DealVerb, cue: Range, subject: int | None, sentence: Range, end: int, *, planned: bool
    ) -> Step | None:
        """The status of a deal that a verb words, or ``None`` where it is said not to be one.

        Args:
            verb: The verb.
            cue: Its words.
            subject: First token of its subject, or ``None``.
            sentence: Its sentence.
            end: Index after its object.
            planned: Whether a plan is the subject of a predicate behind it ("X's bid to buy Y was blocked").
        """
        if planned or (self.keys[cue[0] - 1] == "to" and self._plan_before(cue[0] - 1, sentence)):
            said, place = self.predicate(end, sentence)
            if place is not None and (said in FINAL or (said in _SETTLED and self.keys[cue[0] - 2] in _OFFERS)):
                return self._step(said, place, cue)
        first = self.coordinated(self.chain_start(cue[0], subject, sentence), cue[0])
        if self.keys[cue[0] - 1] in _COORDINATING and not self._conjoined(first, cue[0] - 1):
            first = cue[0]
        later = verb.form == "gerund" and self.keys[cue[0] - 1] in _AFTER
        ahead = later and "will" in self.keys[first : cue[0]]
        if later:
            first = cue[0] - 1
        status, words = self.governing(first, cue[0])
        adverbial = verb.form == "gerund" and self.keys[cue[0] - 1] == ","
        if adverbial and status in FINAL:
            status, words = None, None
        between = self.keys[first : cue[0]]
        aside = between[-1:] == [","] and not {"which", "who"}.isdisjoint(between)
        near = [] if aside else between[-5:]
        if verb.form == "gerund" and any(near[place : place + 2] == ["would", "have"] for place in range(len(near))):
            return None
        if verb.status and status is None:
            status = verb.status
        if status in ("denied", "ended", "blocked"):
            return self._step(status, words or cue, cue)
        if self.negated(max(first, cue[0] - (_OR_REACH if "or" in between else _NOT_REACH)), cue[0]):
            if verb.frame in _TAKEOVERS and not _ANY_MORE.isdisjoint(near) and not FUTURE.isdisjoint(near):
                return self._step("ended", cue, cue)
            return self._disowned(verb.frame in _TAKEOVERS, first, cue)
        unwilling = self.keys[cue[0] - 1] == "to" and self.scene.any_of("refusing", max(first, cue[0] - 4), cue[0])
        if unwilling or self.scene.any_of("lost", first, cue[0]):
            return None
        if verb.frame in _JOINT and self.scene.any_of("order", first, cue[0]):
            return None
        if status in OPEN or status == "completed" or status == "approved":
            pass
        elif "have" in near and "would" in near and verb.form in ("past", "participle"):
            status = "ended"
        elif set(near) & MODAL or self._supposes(subject, cue[0]):
            status = "rumoured"
        elif status is None and self._paid(first, cue[0]):
            status = "completed"
        elif set(near) & (FUTURE | DUTY) or status == "announced":
            status = "announced"
        elif verb.form in ("past", "participle") or (verb.form == "base" and not PERFECT.isdisjoint(near[-2:])):
            status = "announced" if self._coming(near, subject, cue[0]) else "completed"
        elif ahead:
            status = "announced"
        elif later or (adverbial and not PERFECT.isdisjoint(between)):
            status = "completed"
        else:
            status = "announced"
        if status == "announced" and set(near) & DUTY:
            status = "proposed"
        if verb.frame == "bid" and status in ("completed", "announced"):
            status = "proposed"
        lasting = verb.form in ("base", "third") or (verb.form == "gerund" and not BE.isdisjoint(near[-2:]))
        if verb.lemma in _STATES and lasting and words is None and not set(near) & NOT_YET:
            return self._step("completed", cue, cue)
        if status == "announced" and self._under_way(verb, cue):
            status = "completed"
        elif verb.frame in _LAUNCHED and status == "completed" and not self._lasting(cue[1], sentence):
            status = "announced"
        return self._hedge(status, words or cue, cue, sentence)

    def _coming(self, near: list[str], subject: int | None, cue: int) -> bool:
        """Whether a participle tells what is still to come: "is being bought", "once X has bought Y"."""
        if "being" in near:
            return self.keys[cue - len(near) + near.index("being") - 1] not in _TOLD
        opened = subject is not None and self.keys[subject - 1] in _AHEAD
        return opened and not {"has", "have"}.isdisjoint(near)

    def _under_way(self, verb: DealVerb, cue: Range) -> bool:
        """Whether a joint work has been going on: "has been working with"."""
        return verb.frame == "work" and self.keys[cue[0] - 1] == "been"

    def _supposes(self, subject: int | None, cue: int) -> bool:
        """Whether a deal is only thought of: "for X to buy Y would be", "if X bought Y", "If they agree, X would"."""
        before = "" if subject is None else self.keys[subject - 1]
        opening = self.scene.tokens.sentence(cue)[0]
        if self.keys[opening] in _SUPPOSED and not _SUPPOSING.isdisjoint(
            self.keys[max(opening, cue - _SUM_REACH) : cue]
        ):
            return True
        return before in _SUPPOSED or (before == "for" and self.keys[cue - 1] == "to")

    def _lasting(self, end: int, sentence: Range) -> bool:
        """Whether what has begun goes on: "have shared masts since 2014", "has supplied it for ten years"."""
        near = self.keys[end : min(sentence[1], end + _APPOSED_REACH)]
        return "since" in near

    def of_noun(
        self, cue: Range, first: int, subject: int | None, sentence: Range, end: int, *, default: str
    ) -> Step | None:
        """The status of an agreement that a noun words.

        Args:
            cue: The noun.
            first: First token of its noun phrase.
            subject: First token of the subject of the verb that governs it, or ``None``.
            sentence: Its sentence.
            end: Index after its arguments, where what is said of it begins.
            default: Status where nothing says so.
        """
        chain = self.chain_start(first, subject, sentence)
        start = self.coordinated(chain, first)
        opened = self.scene.governors.get(first - 2)
        adjoined = first > sentence[0] and self.keys[first - 1] in _ADJUNCTS and (opened is None or opened.end < first)
        if adjoined or self._by_means(chain, first, cue):
            start = first - 1
        start = self._dated(start, first)
        status, words = self.governing(start, first)
        if status in FINAL:
            return self._step(status, words or cue, cue)
        if self.negated(max(start, first - 4), cue[0]):
            return self._disowned(default in ("proposed", "in_talks") or status in OPEN, chain, cue)
        talked = words is not None and words[1] == first - 1 and self.keys[first - 1] in _ABOUT
        if subject is None and status in ("proposed", "in_talks") and not talked:
            status, words = None, None
            default = "proposed" if default == "completed" and self._hindered(start, first) else default
        adjective = self._adjective(first, cue[0])
        said, place = self.predicate(end, sentence)
        if (
            said is not None
            and place is not None
            and (said in FINAL or status is None or RANKS.index(said) > RANKS.index(status))
        ):
            return self._step(said, place, cue)
        if adjective is not None and (
            status is None
            or (status in ("announced", "completed") and adjective[0] in ("rumoured", "ended", "blocked"))
            or (status == "rumoured" and subject is None and adjective[0] in ("announced", "proposed", "completed"))
        ):
            status, words = adjective
        year = self._year(first, cue) if status is None else None
        if year is not None:
            return self._step("completed", year, cue)
        apposed = first > sentence[0] and self.keys[first - 1] == ","
        left = max(chain, first - _APPOSED_REACH) if apposed else max(start, first - _FUTURE_REACH)
        if status is None and set(self.keys[left:first]) & FUTURE:
            status = "announced"
        if status is None and self.keys[first] == "any":
            status = "rumoured"
        if status is None and default == "completed" and self.scene.key(end) in ("will", "is") and self._ahead(end):
            status = "announced"
        if status is None and subject is None and self._supposed(end, sentence):
            status = None if self._may_end(end) else "ended" if self._missed(end, sentence) else "rumoured"
        return self._hedge(status or default, words or cue, cue, sentence)

    def _by_means(self, chain: int, first: int, cue: Range) -> bool:
        """Whether a noun tells what something past was done with: "entered Norway with the purchase of Y"."""
        keys, payload = self.keys, self.scene.cue(cue[0])
        if payload is None or payload.noun is None or payload.noun.frame != "takeover":
            return False
        if keys[first - 1] != "with" or not FUTURE.isdisjoint(keys[chain:first]) or "to" in keys[chain:first]:
            return False
        verbs = [hit for index in range(chain, first - 2) if (hit := self.scene.governors.get(index)) is not None]
        last = verbs[-1] if verbs else None
        if last is None or last.payload.form not in ("past", "participle") or last.payload.status != "announced":
            return False
        between = range(last.end, first - 1)
        return 0 < len(between) < _FUTURE_REACH and not any(self.scene.cue(index) is not None for index in between)

    def _year(self, first: int, cue: Range) -> Range | None:
        """The year that tells when a merger or a purchase was: "BT's 2015 merger with EE"."""
        payload = self.scene.cue(cue[0])
        if payload is None or payload.noun is None or payload.noun.frame not in _DONE:
            return None
        for index in range(first, cue[0]):
            key = self.keys[index]
            if len(key) == len("2015") and key.isdecimal() and key[:2] in ("19", "20"):
                return index, index + 1
        return None

    def _dated(self, start: int, first: int) -> int:
        """Where the adjunct begins that a noun stands in: "rejected X's approach following its merger with Y"."""
        for index in range(first - 1, start, -1):
            if self.keys[index] == "," or self.scene.verbal(index):
                return start
            if self.keys[index] in _DATED:
                return index
        return start

    def _hindered(self, first: int, last: int) -> bool:
        """Whether somebody wants to prevent what a noun names: "aimed at stopping the takeover of Y"."""
        governors = (self.scene.governor(index) for index in range(first, last))
        return any(governor is not None and governor.status == "blocked" for governor in governors)

    def _supposed(self, end: int, sentence: Range) -> bool:
        """Whether the first auxiliary behind a noun and its arguments leaves it open: "X's mobile arm could not be"."""
        if not _SUPPOSING.isdisjoint(self.keys[end : end + 3]):
            return True
        if self.scene.key(end) == ",":
            closing = (
                index for index in range(end + 1, min(sentence[1], end + _FUTURE_REACH)) if self.keys[index] == ","
            )
            end = next(closing, end) + 1
        for index in range(end, min(sentence[1], end + _FUTURE_REACH)):
            if self.keys[index] in self.scene.auxiliaries or not (
                self.scene.modifies(index) or self.scene.possessive(index)
            ):
                return self.keys[index] in _SUPPOSING
        return False

    def _ahead(self, predicate: int) -> bool:
        """Whether the predicate of a deal is told as to come: "the purchase of X will be", "is to be"."""
        return self.keys[predicate] == "will" or self.scene.key(predicate + 1) == "to"

    def _missed(self, end: int, sentence: Range) -> bool:
        """Whether what would have come of a deal is told: "the purchase of X would have made it"."""
        near = self.keys[end : min(sentence[1], end + _NOUN_REACH)]
        place = near.index("would") if "would" in near else -1
        return near[place + 1 : place + 2] == ["have"]

    def _may_end(self, end: int) -> bool:
        """Whether an end is what may come: "their venture could be dissolved" is there still."""
        governors = (self.scene.governor(index) for index in range(end, end + _FUTURE_REACH))
        return any(governor is not None and governor.status == "ended" for governor in governors)

    def _disowned(self, takeover: bool, first: int, cue: Range) -> Step | None:
        """What somebody says is not so is denied ("says it is not buying X"); what simply is not so is no agreement."""
        said = next((index for index in range(first, cue[0]) if index in self.scene.reporting), None)
        if said is None and takeover and self._told_behind(cue[1]):
            said = first
        negation = None if said is None else next((i for i in range(said, cue[0]) if self._denies(i, cue[0])), None)
        return self._step("denied", (negation, negation + 1), cue) if takeover and negation is not None else None

    def _denies(self, index: int, cue: int) -> bool:
        """Whether a negation says that something is not so: "is not buying", "there are no current talks"."""
        if self.keys[index] != "no":
            return self.keys[index] in _DENIALS
        return index + 1 + (self.keys[index + 1] in _CURRENT) == cue

    def _told_behind(self, end: int) -> bool:
        """Whether the company itself says what a sentence has told: "X is not buying Y, its spokesman said"."""
        last = self.scene.tokens.sentence(end - 1)[1]
        said = next((index for index in range(end, last) if index in self.scene.reporting), None)
        comma = None if said is None else next((i for i in range(said - 1, end - 1, -1) if self.keys[i] == ","), None)
        return comma is not None and said is not None and self.keys[comma + 1] in _SPEAKING

    def _adjective(self, first: int, last: int) -> tuple[str, Range] | None:
        known = adjectives()
        for index in range(max(first, last - 6), last):
            status = known.get(self.keys[index])
            if status is not None:
                return status, (index, index + 1)
        return None

    def _hedge(self, status: str, words: Range, cue: Range, sentence: Range) -> Step:
        if status in ("announced", "proposed", "in_talks"):
            hedge = self.hedged(cue, sentence)
            if hedge is not None:
                return self._step("rumoured", hedge, cue)
        return self._step(status, words, cue)

    def _forbidden(self, words: Range) -> bool:
        """Whether a judge of mergers is who turns one down: "the watchdog rejected", "knocked back by the court"."""
        if self.keys[words[0]] not in _REJECTING:
            return False
        first, last = max(0, words[0] - _JUDGE_REACH), words[0]
        if self.scene.key(words[1]) == "by":
            first, last = words[1], words[1] + _JUDGE_REACH
        named = any(self.scene.kind(mention.entity) == "regulator" for mention in self.scene.mentions((first, last)))
        return named or self.scene.any_of("judge", first, last)

    def _plan_before(self, end: int, sentence: Range) -> bool:
        """Whether a noun for an agreement stands before "to", if with its parties: "a deal between X and Y to buy"."""
        group = self.scene.endings(sentence).get(end)
        parted = group is not None and group.parties[1:] and self.keys[group.left - 1] == "between"
        return self.scene.cue((group.left - 1 if group is not None and parted else end) - 1) is not None

    def _their_own(self, words: Range) -> bool:
        """Whether who stops something are its parties: "X and Y have nixed their merger"."""
        noun = self.scene.cue(words[1] + 1) if self.scene.key(words[1]) in _OWN else None
        if noun is None or noun.noun is None:
            return False
        start = words[0]
        while self.keys[start - 1] in self.scene.auxiliaries:
            start -= 1
        group = self.scene.endings(self.scene.tokens.sentence(words[0])).get(start)
        return group is not None and all(self.scene.operator(party.entity) for party in group.parties)

    def _step(self, status: str, words: Range, cue: Range) -> Step:
        if status == "ended" and self._forbidden(words):
            status = "blocked"
        elif status == "blocked" and self._their_own(words):
            status = "ended"
        return Step(status, words, None, "status.governed" if words != cue else "status.form")
