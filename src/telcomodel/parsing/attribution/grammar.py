"""A small grammar of noun phrases around reporting cues.

    source    = pronoun | name | [determiner] words head {(of|for|at|from|with …) words}
    name      = [title] personal name, as the people stage finds it, or else the capitalized words that the phrase
    ends in

It finds where a source phrase begins and ends from the side of its verb, forwards ("said X", "X said") or backwards,
and narrows
it to the name within it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from telcomodel.lexicon.cues import CUE, QUOTE_MARK, SOURCE_PHRASE, SPEECH_NOUN, Cue
from telcomodel.lexicon.roles import ROLE
from telcomodel.parsing.attribution import words as w
from telcomodel.parsing.lookup import BEGINNING, Hit, Hits, by_end, by_start
from telcomodel.parsing.organizations import Organizations
from telcomodel.parsing.people import People, PersonMention
from telcomodel.parsing.quotations import Quotation
from telcomodel.rows import placed
from telcomodel.tokens import Range, Tokens

# Words before a name that are no description of its bearer ("a spokesman for the Example Group").
_LINKING: Final = w.INNER_PREPOSITIONS | w.DETERMINERS | {"and"}
_LONGEST: Final = 60  # tokens that a noun phrase may have


class Grammar:
    """Reads the phrases of one text; every question costs time in proportion to the phrase, not to the text."""

    def __init__(
        self,
        tokens: Tokens,
        hits: Hits,
        organizations: Organizations,
        people: People,
        quotations: Sequence[Quotation] = (),
    ) -> None:
        self.tokens = tokens
        self.run_ending = placed(quotations, (quotation.outer[1] for quotation in quotations))
        self.words = tokens.words
        self.keys = tokens.keys
        words = tokens.words
        self.posts = posts = frozenset(index for hit in hits.get(ROLE, ()) for index in range(hit.start, hit.end))
        self.cues = tokens.rows(
            Hit,
            (
                hit
                for hit in hits.get(CUE, ())
                if (words[hit.start - 1] != "-" or not self._compound(hit.start))
                # "marketing director"
                and not (hit.start in posts and hit.payload.kind == "act" and hit.payload.form == "gerund")
                and not (hit.payload.lemma == "go on" and tokens.keys[hit.end : hit.end + 1] == ["to"])
            ),
        )
        self.cue_starts = [hit.start for hit in self.cues]
        self.cue_at = by_start(self.cues)
        self.phrases = tokens.rows(Hit, (hit for hit in hits.get(SOURCE_PHRASE, ()) if not self._measure(hit)))
        self.phrase_starts = [hit.start for hit in self.phrases]
        self.nouns: Sequence[Hit] = hits.get(SPEECH_NOUN, [])
        self.noun_starts = [hit.start for hit in self.nouns]
        self.phrase_at = by_start(self.phrases)
        self.noun_at = by_start(self.nouns)
        self.noun_ends = frozenset(hit.end for hit in self.nouns)
        self.mark_ends = by_end(hits.get(QUOTE_MARK, ()))
        persons = people.mentions
        self.person_at = placed(persons, map(BEGINNING, persons), (mention.full for mention in persons))
        self.person_ending = by_end(persons)
        self.organization_at = by_start(organizations.mentions)
        self.organization_ending = by_end(organizations.mentions)

    def _measure(self, hit: Hit) -> bool:
        """Whether "per" says of how many rather than by whom: "per cent", "per customer"."""
        return self.keys[hit.start] == "per" and hit.end < len(self.words) and self.words[hit.end][0].islower()

    def _compound(self, index: int) -> bool:
        """Whether a token is the second part of a hyphenated word: "Lima-based"."""
        return index > 0 and self.words[index - 1] == "-" and not self.tokens.spaced(index)

    def cues_within(self, start: int, end: int) -> Sequence[Hit]:
        """The cue hits that start in a range, in order."""
        return self.cues[bisect_left(self.cue_starts, start) : bisect_left(self.cue_starts, end)]

    def phrases_within(self, start: int, end: int) -> Sequence[Hit]:
        """The source phrases ("according to") that start in a range, in order."""
        return self.phrases[bisect_left(self.phrase_starts, start) : bisect_left(self.phrase_starts, end)]

    def nouns_within(self, start: int, end: int) -> Sequence[Hit]:
        """The nouns of speech that start in a range, in order."""
        return self.nouns[bisect_left(self.noun_starts, start) : bisect_left(self.noun_starts, end)]

    # Words

    def capitalized(self, index: int) -> bool:
        """Whether a token begins with a capital letter."""
        return self.words[index][0].isupper()

    def wordlike(self, index: int) -> bool:
        """Whether a token is a word, or a mark that may stand inside a name or number."""
        first = self.words[index][0]
        return first.isalnum() or self.keys[index] in ("'s", "'", "&", ".", "/", "%", "$", "-", "’")

    def finite(self, index: int) -> bool:
        """Whether a token looks like a finite verb or auxiliary that is no reporting cue."""
        key = self.keys[index]
        if w.is_auxiliary(key) or key in w.PASTS:
            return True
        return key.endswith("ed") and len(key) > 3 and self.words[index][0].islower() and self.keys[index - 1] != "-"

    def negates(self, index: int) -> bool:
        """Whether a token says that what follows did not happen."""
        key = self.keys[index]
        return key in w.NEGATIONS or key.endswith("n't")

    def skip_group_back(self, index: int, start: int) -> int:
        """Index of the first token of the adverbs and auxiliaries that end before `index`."""
        while index > start and (
            w.is_adverb(self.keys[index - 1])
            or w.is_auxiliary(self.keys[index - 1])
            or (self.keys[index - 1] in w.DAYS and index - 1 > start and self.keys[index - 2] not in w.PREPOSITIONS)
            or (self.keys[index - 1] == "'s" and index - 1 > start and self.keys[index - 2] in w.PERSONAL)
        ):
            if (
                self.words[index - 1][0].isupper()
                and self.keys[index - 1] not in w.AUXILIARIES
                and index - 1 in self.person_at
            ):
                break
            index -= 1
        return index

    # Noun phrases, forwards

    def phrase_from(self, start: int, stop: int, *, named: bool = False) -> Range | None:
        """The noun phrase that begins at a token: to its boundary, or to the end of the name with `named`."""
        if start >= stop:
            return None
        key = self.keys[start]
        if w.is_pronoun(key):
            return start, start + 1
        person = self.person_at.get(start)
        if person is not None and not self._goes_on(person.end, stop):
            return start, person.end
        organization = self.organization_at.get(start)
        if (
            organization is not None
            and named
            and not (organization.end < stop and self.keys[organization.end] in ("'s", "'"))
        ):
            after = organization.end
            if after >= stop or not (self.words[after][0].isalpha()) or self.keys[after] in w.INTRODUCTIONS:
                return start, organization.end
        if not (self.words[start][0].isalnum() or self.words[start][0] in "'’@#") or self._object(start):
            return None
        if key in w.CONJUNCTIONS or (key in w.RELATIVE and key != "that") or key in w.PREPOSITIONS or key in w.DAYS:
            return None
        if self.finite(start) and not self._opens(start, stop):
            return None
        index = start
        stop = min(stop, start + _LONGEST)
        while index < stop:
            key = self.keys[index]
            if key in w.OPEN_BRACKETS and index > start:
                closing = self.closing_bracket(index, stop)
                if closing is None:
                    break
                index = closing + 1
                continue
            if not self.wordlike(index) and index != start:
                break
            if key == "." and (self.tokens.spaced(index) or index + 1 >= stop or not self.inside_name(index)):
                break
            if index > start:
                if w.is_pronoun(key) or (key in w.CONJUNCTIONS and key != "and") or key in w.RELATIVE:
                    break
                if key == "and" and not self._joins(index, stop):
                    break
                if self.finite(index) and self.keys[index - 1] not in w.DETERMINERS:
                    break
                if (
                    not named
                    and w.is_adverb(key)
                    and self.words[index][0].islower()
                    and self._verbal_after(index + 1, stop)
                ):
                    break
                if (
                    named
                    and key in w.INTRODUCTIONS
                    and key != "and"
                    and key not in w.CLOSE_PREPOSITIONS
                    and key not in ("first", "last", "next", "now")
                    and not (key == "by" and self._issued(index, stop))
                    and self.keys[index : index + 2] != ["under", "secretary"]
                ):
                    break
                if named and (
                    key in w.DAYS
                    or (w.is_adverb(key) and not self.capitalized(index) and self.keys[index - 1] not in w.DETERMINERS)
                ):
                    break
                if key in w.CLOSE_PREPOSITIONS and named and index + 1 < stop and self.keys[index + 1] in w.DAYS:
                    break
            index += 1
        while index > start and self.keys[index - 1] in ("'", "-", ".", "/"):
            index -= 1
        return (start, index) if index > start else None

    def _opens(self, start: int, stop: int) -> bool:
        """Whether a word with the form of a verb opens a noun phrase all the same: "said retired engineer X"."""
        if self.capitalized(start):
            return start + 1 < stop and self.capitalized(start + 1)
        if w.is_auxiliary(self.keys[start]) or self.keys[start] in w.PASTS:
            return False
        following = next((place for place in range(start + 1, min(stop, start + 5)) if place in self.person_at), None)
        return following is not None and all(self.words[place][0].isalpha() for place in range(start, following))

    def _issued(self, index: int, stop: int) -> bool:
        """Whether "by" stands between a document that speaks and an organization: "a report by the Example Fund"."""
        hit = self.noun_at.get(index - 1)
        if hit is None or not hit.payload.speaks:
            return False
        after = index + 1 + (index + 1 < stop and self.keys[index + 1] == "the")
        return after in self.organization_at or index + 1 in self.organization_at

    def _object(self, index: int) -> bool:
        """Whether a token is a pronoun that is no subject; "her" may open a phrase, and "US" is none."""
        if self.keys[index] not in w.OBJECTS or self.words[index] == "US":
            return False
        after = self.words[index + 1] if index + 1 < len(self.words) else "."
        return not (self.keys[index] == "her" and after[0].isalpha())

    def _goes_on(self, index: int, stop: int) -> bool:
        """Whether a phrase that begins with a name goes on behind it: "Smith's lawyer", "Smith aide Ana Example"."""
        if index >= stop:
            return False
        key = self.keys[index]
        if key in ("'s", "'"):
            return True
        if not self.words[index][0].isalpha() or key in w.PREPOSITIONS or key in w.CONJUNCTIONS or key in w.RELATIVE:
            return False
        following = next((place for place in range(index, min(stop, index + 5)) if place in self.person_at), None)
        return following is not None and all(
            self.words[place][0].isalpha() and not self.finite(place) and self.keys[place] not in w.INTRODUCTIONS
            for place in range(index, following)
        )

    def _verbal_after(self, index: int, stop: int) -> bool:
        """Whether a verb stands at a token: an adverb before it ends the subject."""
        return index >= stop or self.finite(index) or index in self.cue_at

    def inside_name(self, index: int) -> bool:
        """Whether a stop ends an abbreviation within a name: it touches the word before it and a capital follows."""
        return self.words[index - 1][0].isupper() and index + 1 < len(self.words) and self.capitalized(index + 1)

    def abbreviates(self, index: int, stop: int) -> bool:
        """Whether a stop ends an abbreviation before a comma or bracket: "Lowell, Mass., said"."""
        if index + 1 >= stop:
            return False
        if self._abbreviated(index, 0):
            return True
        return self.keys[index + 1] in (",", ")", "]") and not self.tokens.spaced(index + 1)

    def _joins(self, index: int, stop: int) -> bool:
        """Whether "and" joins two parts of one name or phrase rather than two clauses."""
        if index + 1 >= stop:
            return False
        if self.capitalized(index - 1):
            return self.capitalized(index + 1)
        return self._one_post(index, stop)

    def _one_post(self, index: int, stop: int) -> bool:
        """Whether "and" joins posts or fields of one before a name: "chief technology and operations officer X"."""
        place = index + 1
        while place < min(stop, index + 5) and place not in self.person_at:
            if self.keys[place] == "," and place - 1 in self.posts:
                return place + 1 in self.person_at  # "founder and president, X"
            if not self.words[place][0].isalpha() or self.finite(place):
                return False
            place += 1
        return place in self.person_at and place - 1 in self.posts and index - 1 not in self.person_ending

    def closing_bracket(self, index: int, stop: int) -> int | None:
        """The bracket that closes the one at a token, if it stands near."""
        wanted = w.OPEN_BRACKETS[self.keys[index]]
        for place in range(index + 1, min(stop, index + 30)):
            if self.keys[place] == wanted:
                return place
        return None

    def behind_brackets(self, index: int, stop: int) -> int:
        """The token behind the brackets that open at a token, if they do."""
        if index >= stop or self.keys[index] not in w.OPEN_BRACKETS:
            return index
        closing = self.closing_bracket(index, stop)
        return index if closing is None else closing + 1

    # Noun phrases, backwards

    def phrase_to(self, end: int, start: int) -> Range | None:
        """The noun phrase that ends before a token and begins at or after `start`."""
        if end <= start:
            return None
        last = end - 1
        key = self.keys[last]
        if self._object(last):
            return None
        if w.is_pronoun(key) or (key in w.RELATIVE and key != "that"):
            return last, end
        if key in w.INDEFINITE and (last == start or self.keys[last - 1] not in w.INNER_PREPOSITIONS):
            return last, end
        if key == "." and self._abbreviated(last, start):
            company = self.phrase_to(last, start)  # "Example Corp. said"
            return company if company is None or end not in self.organization_ending else (company[0], end)
        owned = self.organization_ending.get(end)
        if owned is not None and key == "'s" and owned.start >= start:
            return owned.start, end  # "Example's said"
        if not self.words[last][0].isalnum() and key not in (")", "]"):
            return None
        index = end
        floor = max(start, end - 40)
        while index > floor:
            before = index - 1
            key = self.keys[before]
            person = self.person_ending.get(index)
            if person is not None:
                index = max(person.full, floor)
                continue
            named = self.organization_ending.get(index)
            if named is not None and "," in self.keys[named.start : named.end]:
                index = max(named.start, floor)
                continue
            if key in (")", "]"):
                opening = self._opening_bracket(before, floor)
                if opening is None:
                    break
                index = opening
                continue
            if key == "." and not (index < end and self.inside_name(before)):
                break
            if not self.wordlike(before):
                break
            if w.is_pronoun(key) or key in w.RELATIVE or key == "what" or (key in w.CONJUNCTIONS and key != "and"):
                break
            if key == "and" and not (before > floor and index < end and self._joins(before, end)):
                break
            if key in w.PREPOSITIONS and (
                key not in w.INNER_PREPOSITIONS or before == floor or not self._nominal(before - 1)
            ):
                break
            if (
                before != last
                and self.finite(before)
                and not (before > floor and self.keys[before - 1] in w.DETERMINERS)
            ):
                break
            if before != last and before in self.cue_at and self._reports(before, start):
                break
            if before != last and w.is_adverb(key) and not self.capitalized(before):
                break
            index = before
            if key in w.DETERMINERS and not (
                before > floor + 1
                and (
                    self.keys[before - 1] == "'s"
                    or (self.keys[before - 1] in w.INNER_PREPOSITIONS and self._nominal(before - 2))
                )
            ):
                break
        while index < end and self.keys[index] in ("'s", "'", "and", ".", "-", "/", "of"):
            index += 1
        if index + 1 == end and self.words[last][0].islower() and not key.endswith("s"):
            return None  # no subject: a lone adjective or noun without an article
        return (index, end) if index < end else None

    def _abbreviated(self, stop: int, start: int) -> bool:
        """Whether a stop that a small letter follows ends an abbreviation with a capital: "Example Corp. said"."""
        capital = stop > start and self.words[stop - 1][0].isupper() and not self.tokens.spaced(stop)
        return capital and stop + 1 < len(self.words) and self.words[stop + 1][0].islower()

    def _reports(self, index: int, start: int) -> bool:
        """Whether a word that may be a cue is one here: a finite form that follows a word which may end a subject."""
        cue: Cue = self.cue_at[index].payload
        if cue.form not in ("past", "third") or cue.lemma not in w.CORE:
            return False
        noun = cue.form == "third" and cue.lemma not in w.PLAIN and self.words[index - 1][0].islower()
        if noun and self._nominal(index + 1) and self.keys[index + 1] not in w.DETERMINERS:
            return False  # "the rules panel"
        return (
            index > start
            and self.keys[index - 1] not in w.DETERMINERS
            and self.keys[index - 1] not in w.INNER_PREPOSITIONS
        )

    def _nominal(self, index: int) -> bool:
        """Whether a token may be a noun that a prepositional phrase belongs to."""
        word, key = self.words[index], self.keys[index]
        return (
            word[0].isalnum()
            and key not in w.INNER_PREPOSITIONS
            and key not in w.CONJUNCTIONS
            and not self.finite(index)
        )

    def _opening_bracket(self, index: int, floor: int) -> int | None:
        wanted = "(" if self.keys[index] == ")" else "["
        for place in range(index - 1, max(floor, index - 30) - 1, -1):
            if self.keys[place] == wanted:
                return place
        return None

    def plausible(self, phrase: Range) -> bool:
        """Whether a phrase may be a source at all: a pronoun, a name, a phrase with an article, a bare plural."""
        start, end = phrase
        key = self.keys[start]
        if key == "you":
            return False
        if key in w.OBJECTS and end == start + 1:
            return True
        if w.is_pronoun(key) or key in ("who", "which") or key in w.INDEFINITE or start in self.person_at:
            return True
        if key in w.PREPOSITIONS or w.is_adverb(key) or (w.is_auxiliary(key) and not self.capitalized(start)):
            return False
        if key.endswith("ing") and (self.words[start][0].islower() or end == start + 1):
            return self._opens(start, end)
        if key in w.DETERMINERS:
            return end > start + 1 or key in ("this", "that")
        if self.words[start][0].isdigit():
            return end > start + 1 or any(map(str.isalpha, self.words[start]))  # not "2007"
        if self.words[start][0].isupper() or self.words[start][0] in "@#":
            return True
        core = next((index for index in range(start + 1, end) if self.keys[index] in w.PREPOSITIONS), end)
        return (not self.finite(start) or self._opens(start, end)) and (
            self.keys[core - 1].endswith("s")
            or self.keys[core - 1] in ("people", "men", "women", "police")
            or core - 1 in self.posts
            or end in self.person_ending
            or any(map(self.capitalized, range(start, core)))
        )

    # Narrowing

    def narrow(self, phrase: Range) -> Range:
        """The source within a noun phrase: the name with its title where the phrase ends in one, else the phrase."""
        start, end = phrase
        while end > start + 1 and self.keys[end - 1] in (")", "]"):
            opening = self._opening_bracket(end - 1, start)
            if opening is None or opening <= start:
                break
            end = opening
        end = self._less_document(start, end)
        person = self.person_ending.get(end)
        if person is not None and person.full >= start:
            other = person.full > start and self.keys[person.full - 1] in w.INNER_PREPOSITIONS
            first = self._joined(start, person.full)
            return (start, end) if other else (person.full if first is None else first.full, end)
        for index in range(start, end):
            person = self.person_at.get(index)
            if person is not None and person.end <= end:
                after = self.keys[person.end] if person.end < end else ""
                second = self.person_at.get(person.end + 1) if after == "and" else None
                if second is not None and second.end < end and self.keys[second.end] in w.INNER_PREPOSITIONS:
                    return max(person.full, start), second.end
                if after in w.INNER_PREPOSITIONS or after in ("(", "["):
                    return max(person.full, start), person.end
        index = end
        while index > start and self._namelike(index - 1):
            index -= 1
        if start < index < end and self.words[index - 1][0].islower() and self.keys[index - 1] not in _LINKING:
            while index < end and (self.keys[index] in (".", "'s", "'") or self.words[index][0].islower()):
                index += 1
            return (index, end) if index < end and self.keys[index - 1] not in ("'s", "'") else (start, end)
        if start < index < end and self.keys[index - 1] == ")":
            return index, end
        return start, end

    def _joined(self, start: int, stop: int) -> PersonMention | None:
        """The first of two people in a phrase whose second name begins at a token: "A and B"."""
        if stop <= start or "and" not in self.keys[start:stop]:
            return None
        first = next((self.person_at[index] for index in range(start, stop) if index in self.person_at), None)
        return first if first is not None and first.end < stop and self.keys[first.end] == "and" else None

    def _less_document(self, start: int, end: int) -> int:
        """Where a phrase ends without the document that holds the words: "the company in a statement"."""
        if end not in self.noun_ends:
            return end
        for index in range(end - 2, max(start, end - 6), -1):
            if self.keys[index] == "in" and self.keys[index + 1] in w.DETERMINERS:
                return index
        return end

    def _namelike(self, index: int) -> bool:
        word, key = self.words[index], self.keys[index]
        return word[0].isupper() or key in w.PARTICLES or key == "." or (word[0].isdigit() and len(word) < 4)

    def bears_name(self, phrase: Range) -> bool:
        """Whether a phrase names a person other than a possessor: "analyst Ana Example", not "Example's lawyer"."""
        return any(
            index in self.person_at and self.keys[self.person_at[index].end : self.person_at[index].end + 1] != ["'s"]
            for index in range(*phrase)
        )

    def bears_source(self, phrase: Range) -> bool:
        """Whether a phrase names a person or an organization, or tells a post."""
        return any(
            index in self.person_at or index in self.organization_at or index in self.posts for index in range(*phrase)
        )

    def named(self, start: int, stop: int) -> Range | None:
        """The personal name, with title, that begins at a token."""
        person = self.person_at.get(start)
        return None if person is None or person.end > stop else (start, person.end)

    def capitals(self, start: int, stop: int) -> Range | None:
        """The capitalized words that begin at a token, if they may be a personal name: two to four, of letters only."""
        index = start
        while index < stop and (self._letters(index) or (index > start and self.keys[index] in w.PARTICLES)):
            index += 1
        last = self.words[index - 1] if index > start else ""
        return (start, index) if 2 <= index - start <= 4 and last[:1].isupper() else None

    def _letters(self, index: int) -> bool:
        word = self.words[index]
        return word[0].isupper() and len(word) > 1 and all(c.isalpha() or c in "-'’." for c in word)

    def named_apposition(self, start: int, stop: int) -> Range | None:
        """The name in apposition to a description, from behind the comma: "the group's finance chief, Ana Example".

        Words for a post may stand before it: "the star witness, former finance chief Ana Example".
        """
        for index in range(start, min(stop, start + 8)):
            name = self.named(index, stop)
            if name is not None:
                closed = name[1] >= stop or not self.words[name[1]][0].isalpha() or self.keys[name[1]] in ("who", "of")
                return name if closed else None
            if (
                not self.words[index][0].isalpha()
                or self.keys[index] in w.INNER_PREPOSITIONS
                or self.keys[index] in w.DETERMINERS
                or self.finite(index)
            ):
                return None
        return None
