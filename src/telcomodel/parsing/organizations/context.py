"""What surrounds a name: cues of a telecom text, the style of capitals, neighbours."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import cached_property
from typing import Final

from telcomodel.lexicon.cues import CUE
from telcomodel.lexicon.lexicon import Lexicon
from telcomodel.lexicon.metrics import METRIC_CUE
from telcomodel.lexicon.organizations import CUE_WEIGHTS, OPERATOR_NOUN, TELECOM_CUE, organization_words
from telcomodel.lexicon.places import DEMONYM, PLACE, Place
from telcomodel.lexicon.quantities import vocabulary
from telcomodel.lexicon.segments import TECHNOLOGY
from telcomodel.parsing.lookup import Hits
from telcomodel.tokens import Range, Tokens, fold

CUE_REACH: Final = 150
"""Characters on either side within which a cue speaks for a name that is an ordinary word.

Found on BBC news of 2004 and 2005.
"""
ENOUGH: Final = 8
"""Weight of the cues from which on a text is about telecoms: two strong ones, a strong and two weak ones, and so on."""
SHORT_TEXT: Final = 120
"""Up to so many tokens one weak cue is enough, since a paragraph seldom holds more."""
ENOUGH_IF_SHORT: Final = 2
FAINT_AT_MOST: Final = 3
"""So many faint cues count, since every long text has some."""
_ADDRESS: Final = frozenset(
    "mr mrs ms miss dr sir lord lady prof professor dame judge sen senator rep sgt capt captain sheikh saint st".split()
)
_OWNED: Final = frozenset(
    "name names deal board chief boss bosses executive executives share shares shop shops store "
    "stores bid offer takeover logo website staff workers spokesman spokeswoman merger acquisition purchase sale "
    "buyout transaction outage contract customers subscribers".split()
)
_FORMER_STATE: Final = frozenset(("incumbent", "monopoly", "ex-monopoly"))
_HERALDS: Final = frozenset(
    "rival rivals competitor competitors challenger newcomer parent subsidiary affiliate partner partners owner peer "
    "peers fellow".split()
)
"""Nouns that open a sentence and introduce a company's name ("Rival Globe said")."""
_QUOTES: Final = frozenset("\"'“”‘’«»„")
_DASHES: Final = frozenset("-–—")
TIES: Final = frozenset("based owned backed controlled listed run".split())
"""What ties a company to a place with a hyphen: "Astana-based", "Irish-owned"."""
_APPOSING: Final = frozenset(
    "the a an which whose one part owned run operated controlled formerly known now and".split()
)
_ADVERBS: Final = frozenset("later then never soon often just once even again first alone".split())
_PREDICATES: Final = frozenset("are were have of".split())
"""What follows a plural noun, but no verb that ends like one."""
_SHORTEST: Final = 3
_PLACE: Final = 3
"""Tokens of a place's name before the last one."""
_CURRENCY: Final = 2
"""Letters of the shortest currency that is told from a name."""
_STOPS: Final = frozenset(".?!…")
_GLUED: Final = frozenset("=/@.")
_MEASURING: Final = frozenset("$£€#-–.:/")


def _titled(word: str) -> bool:
    """Whether a word is written as one of a name: a capital, then small letters alone."""
    return word.isalpha() and word.istitle()


class Context:
    """Questions that the recognition of names asks of a text; all answers are by token index.

    Attributes:
        enough: The weight of cues that makes a text of this size one about telecoms.
        strong: Whether one of the cues is a strong one, once `evidence` is asked for.

    Args:
        tokens: The tokens.
        hits: What the lexicon knows in them.
        lexicon: The lexicon.
    """

    def __init__(self, tokens: Tokens, hits: Hits, lexicon: Lexicon) -> None:
        self.tokens = tokens
        self.plain = tokens.plain
        self.hits = hits
        self.named = lexicon.named
        self.words = organization_words()
        self.size = len(tokens)
        self.enough = ENOUGH_IF_SHORT if self.size <= SHORT_TEXT else ENOUGH
        self.strong = False
        self._styles: dict[Range, str] = {}
        self._with_capitals: dict[Range, bool] = {}

    @cached_property
    def cues(self) -> list[int]:
        """Offsets of the cues, in the plain text."""
        return [self.tokens.starts[hit.start] for hit in self.hits.get(TELECOM_CUE, ())]

    @cached_property
    def cue_starts(self) -> frozenset[int]:
        """First tokens of the cues."""
        return frozenset(hit.start for hit in self.hits.get(TELECOM_CUE, ()))

    @cached_property
    def terms(self) -> frozenset[int]:
        """First tokens of measures and technologies, which stand behind a noun for their company: "group EBITDA"."""
        categories = (METRIC_CUE, TECHNOLOGY, TELECOM_CUE)
        return frozenset(hit.start for category in categories for hit in self.hits.get(category, ()))

    @cached_property
    def evidence(self) -> int:
        """How much the cues say that the text is about telecoms, each word counted once."""
        tokens = self.tokens
        found: dict[str, int] = {}
        for hit in self.hits.get(TELECOM_CUE, ()):
            # "the Sports Network": part of a name; "5G" and "Wi-Fi" are always written so.
            if (
                not _titled(tokens.words[hit.start])
                or self.style(hit.start) != "normal"
                or self.opens_sentence(hit.start)
            ):
                found[tokens.keys[hit.start].rstrip("s")] = hit.payload
        for hit in self.hits.get(OPERATOR_NOUN, ()):
            if hit.payload.plain and tokens.words[hit.start].islower():
                found[tokens.keys[hit.start].rstrip("s")] = CUE_WEIGHTS["strong"]
        self.strong = CUE_WEIGHTS["strong"] in found.values()
        faint = sum(1 for weight in found.values() if weight == 1)
        return sum(found.values()) - max(0, faint - FAINT_AT_MOST)

    def cue_near(self, start: int, end: int) -> bool:
        """Whether a cue stands within reach of a token range, outside it."""
        low, high = self.tokens.starts[start], self.tokens.ends[end - 1]
        first = bisect_left(self.cues, low - CUE_REACH)
        for place in range(first, len(self.cues)):
            offset = self.cues[place]
            if offset > high + CUE_REACH:
                return False
            if not low <= offset < high:
                return True
        return False

    @cached_property
    def places(self) -> dict[int, tuple[int, Place]]:
        """From the first token of each place or demonym to the index after it and the place."""
        found: dict[int, tuple[int, Place]] = {}
        for category in (DEMONYM, PLACE):
            for hit in self.hits.get(category, ()):
                if hit.payload.written_as(self.tokens.words[hit.start], self.tokens.words[hit.end - 1]):
                    found[hit.start] = (hit.end, hit.payload)
        return found

    def placed_within(self, start: int, end: int) -> bool:
        """Whether a name is the end of a place's: "Salaam" of "Dar es Salaam"."""
        places = (self.places[index] for index in range(start - _PLACE, start) if index in self.places)
        return any(after >= end for after, _ in places)

    @cached_property
    def demonyms(self) -> frozenset[int]:
        """First tokens of demonyms."""
        return frozenset(hit.start for hit in self.hits.get(DEMONYM, ()))

    @cached_property
    def places_ending(self) -> dict[int, Place]:
        """From the index after each place or demonym to the place."""
        return dict(self.places.values())

    @cached_property
    def nouns_ending(self) -> dict[int, int]:
        """From the index after each noun for an operator that counts as one to its first token."""
        return {end: start for start, end in self.nouns.items()}

    @cached_property
    def nouns(self) -> dict[int, int]:
        """From the first token of each noun for an operator to the index after it; "tour operator" is none."""
        return {
            hit.start: hit.end
            for hit in self.hits.get(OPERATOR_NOUN, ())
            if hit.payload.plain or self._means_operator(hit.start)
        }

    def _means_operator(self, noun: int) -> bool:
        before = self.tokens.keys[noun - 1] if noun else ""
        if before in self.words.telecom_modifiers:
            return True
        if self.tokens.keys[noun].rstrip("s") in self.words.ambiguous_nouns:
            # "the Swiss incumbent Swisscom", but not "the incumbent Smith".
            return self.tokens.keys[noun] in _FORMER_STATE and self.about_telecoms and self.strong
        return before not in self.words.other_modifiers and self.about_telecoms

    @cached_property
    def about_telecoms(self) -> bool:
        """Whether the cues alone make the text one about telecoms."""
        return self.evidence >= self.enough

    def style(self, index: int) -> str:
        """How the sentence of a token uses capitals.

        ``normal``, ``title`` (a headline), ``caps`` (all capitals) or ``lower`` (none).
        """
        sentence = self.tokens.sentence(index)
        style = self._styles.get(sentence)
        if style is None:
            style = self._styles[sentence] = self._style_of(sentence)
        return style

    def _style_of(self, sentence: Range) -> str:
        if self.tokens.words[sentence[1] - 1] in _STOPS and self._mixes(sentence):
            return "normal"
        words = [word for word in self.tokens.words[sentence[0] : sentence[1]] if word[0].isalpha()]
        if not words:
            return "normal"
        if not any(word != word.lower() for word in words):
            return "normal" if len(words) < 2 or self._has_capitals(self.tokens.paragraph(sentence[0])) else "lower"
        if all(word == word.upper() for word in words):
            return "caps" if len(words) > 2 else "normal"
        if self.tokens.words[sentence[1] - 1] in _STOPS or len(words) < 3:
            return "normal"
        long = [word for word in words if len(word) > 3]
        return (
            "title" if len(long) > 2 and sum(1 for word in long if word[0].isupper()) >= 0.8 * len(long) else "normal"
        )

    def _has_capitals(self, paragraph: Range) -> bool:
        known = self._with_capitals.get(paragraph)
        if known is None:
            words = self.tokens.words[paragraph[0] : paragraph[1]]
            known = self._with_capitals[paragraph] = any(word != word.lower() for word in words)
        return known

    def _mixes(self, sentence: Range) -> bool:
        """Whether a sentence has both capitals and small letters, which its first words nearly always show."""
        small = capitals = False
        for word in self.tokens.words[sentence[0] : sentence[1]]:
            if word[0].isalpha():
                small = small or word != word.upper()
                capitals = capitals or word != word.lower()
                if small and capitals:
                    return True
        return False

    def opens_sentence(self, index: int) -> bool:
        """Whether a token is the first word of its sentence, or of a run of speech."""
        first, _ = self.tokens.sentence(index)
        while first < index and not self.tokens.words[first][0].isalnum():
            first += 1
        if first == index:
            return True
        before = self.tokens.words[index - 1]
        return (
            (before in _QUOTES and not self.tokens.words[index - 1 - (index > 1)][0].islower())
            or before in ":•*"
            or before in _DASHES
        )

    def heads_text(self, index: int) -> bool:
        """Whether a token lies in a first line that ends in no stop, as headlines do."""
        first, last = self.tokens.paragraph(index)
        return first == 0 and last < self.size and self.tokens.words[last - 1] not in _STOPS

    def adjacent(self, left: int) -> bool:
        """Whether only a space parts a token from the next one."""
        if not 0 <= left < self.size - 1:
            return False
        end = self.tokens.ends[left]
        return self.tokens.starts[left + 1] == end + 1 and self.plain[end] == " "

    def capital(self, index: int) -> bool:
        """Whether a token is a word with a capital."""
        word = self.tokens.words[index]
        return word[0].isupper() or (word[0].isalnum() and word != word.lower())

    def named_before(self, start: int) -> bool:
        """Whether a capitalized word right before makes a name part of another ("Duncan Bell", "Golden Globe")."""
        if start and self.tokens.words[start - 1] == ".":
            return self._behind_initial(start)
        if start == 0 or not self.capital(start - 1) or not self.adjacent(start - 1):
            return False
        key = self.tokens.keys[start - 1]
        if key in _ADDRESS:
            return True
        words = self.words
        if key in words.function_words or key in words.calendar or key in words.titles:
            return False
        if start in self.places_ending and self.places_ending[start].kind != "city":
            return False
        if (key in _HERALDS and self.opens_sentence(start - 1)) or start - 1 in self.inverted_verbs:
            return False
        return self.style(start) == "normal"

    def may_open_name(self, start: int) -> bool:
        """Whether an unknown name may begin at a token: no place, cue, date, title, function word, pair of letters."""
        key, words = self.tokens.keys[start], self.words
        return not (
            len(key) < _SHORTEST
            or start in self.places
            or start in self.cue_starts
            or key in words.calendar
            or key in words.titles
            or key in words.function_words
        )

    def _behind_initial(self, start: int) -> bool:
        """Whether a word and an initial stand before a token in its sentence: "Ana S. Example"."""
        first, words = self.tokens.sentence(start)[0], self.tokens.words
        initial = words[start - 2] if start - first > 2 else ""
        return len(initial) == 1 and initial.isupper() and words[start - 3].istitle()

    @cached_property
    def inverted_verbs(self) -> frozenset[int]:
        """Reporting verbs that open a sentence before their source ("Said Telenor chief executive …")."""
        return frozenset(
            hit.start for hit in self.hits.get(CUE, ()) if hit.payload.inverts and self.opens_sentence(hit.start)
        )

    def addressed(self, start: int) -> bool:
        """Whether a form of address stands right before ("Mr Bell", "Mr. Bell")."""
        before = start - 1
        if before > 0 and self.tokens.words[before] == ".":
            before -= 1
        return before >= 0 and self.tokens.keys[before] in _ADDRESS and self.tokens.words[before][0].isupper()

    def named_after(self, end: int) -> bool:
        """Whether a capitalized word right after makes a name part of another ("Bell Gardens")."""
        if end >= self.size or not self.capital(end) or not self.adjacent(end - 1) or self.style(end) != "normal":
            return False
        if self.prices(end):
            return False
        key = self.tokens.keys[end]
        words = self.words
        if key in words.units:
            # "BT Business chief" and "BT Business" name a unit, "Personal Digital Assistants" does not.
            return self.named_after(end + 1)
        return not (
            key in words.titles
            or key in words.legal_forms
            or key in words.name_words
            or key in words.calendar
            or key in words.function_words
            or end in self.places
        )

    def followed_up(self, end: int) -> bool:
        """Whether a word right after makes a name that of a prize, a stadium and the like."""
        if end >= self.size or self.tokens.keys[end] not in self.words.follow_ups:
            return False
        return self.adjacent(end - 1) and self.capital(end)

    def _bare_possessive(self, end: int) -> bool:
        """Whether an apostrophe alone makes a name in "s" a possessor: "Siemens’ plans"."""
        words, tokens = self.tokens.words, self.tokens
        return words[end] in ("'", "’") and words[end - 1][-1] in "sxz" and not tokens.spaced(end)

    def acts(self, end: int) -> bool:
        """Whether a verb, a possessive or an apposition follows a name and shows that it is a subject or an owner."""
        if end >= self.size:
            return False
        key, word = self.tokens.keys[end], self.tokens.words[end]
        if key == "'s" or word in _DASHES or word == "(" or (key == "of" and end + 1 in self.places):
            return True
        if self._bare_possessive(end):
            return True
        if word == ",":
            after = self.places[end + 1][0] if end + 1 in self.places else end + 1
            keys = self.tokens.keys
            return keys[after : after + 2] == ["-", "based"] or not _APPOSING.isdisjoint(keys[end + 1 : end + 2])
        if (key.endswith("ly") or key in _ADVERBS) and end + 1 < self.size:
            # "Cox simply can’t", "M1 later apologised"
            key, word = self.tokens.keys[end + 1], self.tokens.words[end + 1]
        if key.endswith("s") and word.islower() and self.tokens.keys[end + 1 : end + 2] == ["its"]:
            return True  # "Partner publishes its figures"
        if key.endswith("s") and self.tokens.keys[end + 1 : end + 2] and self.tokens.keys[end + 1] in _PREDICATES:
            # "Access charges were", "Orange offers of"
            return False
        return word.islower() and (key in self.words.subject_verbs or (key.endswith("ed") and len(key) > 4))

    @cached_property
    def countries(self) -> Counter[str]:
        """How often the text names each country, cities and demonyms counted in."""
        return Counter(place.country for _, place in self.places.values() if place.country)

    def in_code(self, start: int, end: int) -> bool:
        """Whether a token stands in a ticker, an address or a sum ("SBC.N", "ticker=SBC", "(NYSE: SBC)", "NT$9")."""
        tokens = self.tokens
        if tokens.words[start - 1] == ":" and tokens.words[start - 3 : start - 2] == ["("]:
            return True
        before = self.plain[tokens.starts[start] - 1 : tokens.starts[start]]
        after = self.plain[tokens.ends[end - 1] : tokens.ends[end - 1] + 2]
        # "Huawei/MTS" are two companies.
        if before == "/" and start > 1 and self.capital(start - 2):
            before = ""
        if after[:1] == "/" and (after[1:].isupper() or self.named(" ".join(tokens.keys[end + 1 : end + 2]))):
            after = ""
        return before in _GLUED or after[:1] == "$" or (len(after) > 1 and after[0] in ".=/@" and after[1].isalnum())

    def measured(self, start: int) -> bool:
        """Whether a number at a token stands behind a currency, a sign or a month, or within a larger number."""
        before = self.tokens.words[start - 1] if start else ""
        return (
            before in _MEASURING
            or self.tokens.keys[start - 1 : start] == ["to"]
            or before.casefold() in self.words.calendar
        )

    def article_before(self, start: int) -> bool:
        """Whether a definite article stands right before a token ("The Sun")."""
        return start > 0 and self.tokens.keys[start - 1] == "the" and self.adjacent(start - 1)

    def owns(self, end: int) -> bool:
        """Whether a noun follows that a name of a company may stand before ("the Orange brand")."""
        if end >= self.size:
            return False
        key = self.tokens.keys[end]
        return key in self.words.unit_nouns or key in self.words.telecom_modifiers or key in _OWNED

    def unit_end(self, end: int) -> int:
        """Where the words of a unit right behind a name end, or `end`."""
        while (
            end < self.size
            and self.adjacent(end - 1)
            and self.capital(end)
            and self.tokens.keys[end] in self.words.units
        ):
            end += 1
        return end

    def occurrences(self, word: str) -> list[int]:
        """Where a word stands just so, in text order."""
        words = self.tokens.words
        return [index for index in self.tokens.where({fold(word)}) if words[index] == word]

    def prices(self, index: int) -> bool:
        """Whether a currency's letters before a number stand at a token: "Tk 50 million", "Sh945 million"."""
        word = self.tokens.words[index]
        currency = word.rstrip("0123456789")
        if len(currency) < _CURRENCY or currency not in vocabulary().money_before:
            return False
        return currency != word or (index + 1 < self.size and self.tokens.words[index + 1][0].isdigit())

    def run_after(self, start: int, limit: int) -> int:
        """Where the run of capitalized words that begins at a token ends; `start` where there is none."""
        end = start
        while end < limit and (end == start or self.adjacent(end - 1)):
            if self.capital(end) and self.prices(end):
                break
            if self.capital(end) and (self.tokens.keys[end] not in self.words.function_words or end == start):
                end += 1
            elif end > start and self.tokens.words[end] == "&" and end + 1 < limit and self.capital(end + 1):
                end += 2
            else:
                break
        return end

    def run_before(self, end: int, limit: int) -> int:
        """Where the run of capitalized words that ends before a token begins; `end` where there is none."""
        start = end
        while start > limit and (start == end or self.adjacent(start - 1)):
            before = start - 1
            if self.capital(before) and self.tokens.keys[before] not in self.words.function_words:
                start = before
            elif start < end and self.tokens.words[before] == "&" and before - 1 >= limit and self.capital(before - 1):
                start = before - 1
            else:
                break
        return start + 1 if start < end - 1 and start in self.inverted_verbs else start

    def country_in(self, start: int, end: int) -> str | None:
        """The country that a name itself holds ("UPC Hungary")."""
        for index in range(start, end):
            after, place = self.places.get(index, (end + 1, None))
            if place is not None and after <= end and not place.weak and place.country:
                return place.country
        return None

    def country_near(self, start: int, end: int) -> set[str]:
        """The countries that the words right beside a name tie it to.

        "Kazakh operator Altel", "Orange in Poland", "Altel, the Kazakh operator".
        """
        if not self.places:
            return set()
        keys, places, ending = self.tokens.keys, self.places, self.places_ending
        noun = self.nouns_ending.get(start)
        beside: list[Place] = []
        if start > 1 and keys[start - 1] == "'s" and start - 1 in ending:
            beside.append(ending[start - 1])
        before = start if noun is None else noun
        for index in range(before, max(before - 4, -1), -1):
            if index in ending:
                if noun is not None or index == start:
                    beside.append(ending[index])
                break
            if index < before and not keys[index][0].isalpha():
                break
        after = keys[end] if end + 1 < self.size else ""
        if after == "in":
            place = places.get(end + 1) or (places.get(end + 2) if keys[end + 1] == "the" else None)
            if place is not None:
                beside.append(place[1])
        elif after == ",":
            if keys[end + 1] in ("the", "a", "an") and end + 2 in self.demonyms and end + 2 in places:
                beside.append(places[end + 2][1])
            for index in range(end + 1, min(end + 9, self.size)):
                if index in self.nouns:
                    beside.extend(places[i][1] for i in range(end + 1, index) if i in places)
                    break
                if keys[index] in (",", ".", "(", ";"):
                    break
        return {place.country for place in beside if place.country is not None}
