"""What the words of a sentence are to agreements: cues, verbs, modifiers, closed classes; all by token index."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

from telcomodel.lexicon.agreements import AGREEMENT, GOVERNOR, TOPIC, DealCue, DealNoun, Governor, adjectives, words
from telcomodel.lexicon.data import load
from telcomodel.lexicon.places import DEMONYM, PLACE
from telcomodel.parsing.alliances.parties import PARTS, Party
from telcomodel.parsing.lookup import Hit, Hits, by_start
from telcomodel.parsing.organizations import Organizations
from telcomodel.tokens import Tokens

_SCALES: Final = ("bn", "billion", "million", "trillion", "crore")
"""What ends a sum before an adjective: "X's $20 billion proposed merger"."""
_RELATIVES: Final = frozenset(("which", "that"))
_DATING: Final = frozenset(("in", "since", "by", "until", "during", "late", "early"))
_HOLDING: Final = frozenset(("held", "owned", "in", "to", "from", "rose", "fell"))
"""What follows "shares" where it is no verb."""
CAUSATIVES: Final = frozenset("let lets letting see sees help helps helping".split())
"""Verbs whose object does what the bare verb behind it says: "refused to let Telco buy Mobil"."""
_VERBS: Final = frozenset(("let", "lets", "see", "sees"))
"""Causatives that are nothing but verbs."""
_MONTH: Final = "May"
_REACH: Final = 8
_NEAR: Final = 3
HELD: Final = frozenset(("owned", "backed", "controlled", "run", "led"))
_COMPOUNDED: Final = HELD | {"based", "listed"}
"""Participles that a hyphen joins to a noun: "the state-owned carrier"."""
_POSSESSIVES: Final = frozenset(("its", "their", "his", "her", "our"))
_PRONOUNS: Final = frozenset(
    "i he she it they we you him her them us me who whom which whose that this these those there himself itself "
    "themselves".split()
)


class ClosedClasses(NamedTuple):
    """Closed classes of words.

    Attributes:
        prepositions: Prepositions.
        determiners: Articles and determiners.
        auxiliaries: Auxiliary verbs.
        adverbs: Adverbs and number words.
        stops: What no noun phrase goes on with.
        heads: What the object of a deal is, by its noun: ``asset``, ``goods`` or ``barred``.
        describing: Words that may mean a party.
    """

    prepositions: frozenset[str]
    determiners: frozenset[str]
    auxiliaries: frozenset[str]
    adverbs: frozenset[str]
    stops: frozenset[str]
    heads: dict[str, str]
    describing: frozenset[str]


@lru_cache(maxsize=1)
def _closed_classes() -> ClosedClasses:
    found: dict[str, set[str]] = {}
    for key, name in load("words", "function_words")["function_words"]:
        found.setdefault(name, set()).add(key)
    agreement = words()
    return ClosedClasses(
        prepositions=frozenset(found["preposition"]),
        determiners=frozenset(found["article"] | found["determiner"]),
        auxiliaries=frozenset(found["auxiliary"]),
        adverbs=frozenset(found["adverb"] | found["number"]),
        stops=frozenset(
            found["preposition"] | found["conjunction"] | found["auxiliary"] | found["negation"] | _PRONOUNS | _VERBS
        ),
        heads={key: name for name in ("barred", "goods", "asset") for key in agreement[name]},
        describing=agreement["pair"] | agreement["company"] | PARTS,
    )


def _without_months(tokens: Tokens) -> list[str]:
    """The keys of an article with the month of May set apart from the modal verb."""
    months = [index for index in tokens.where({"may"}) if tokens.words[index] == "May"]
    if not months:
        return tokens.keys
    keys = tokens.keys.copy()
    for index in months:
        keys[index] = _MONTH
    return keys


def _possessives(tokens: Tokens) -> set[int]:
    """The possessive endings: "'s", and the apostrophes of plurals, which are glued to their nouns."""
    glued = (index for index in tokens.where({"'"}) if tokens.words[index] in "'’" and not tokens.spaced(index))
    return {*tokens.where({"'s"}), *glued}


class _Places(dict[str, Sequence[int]]):
    """Where words of the classes of the agreements lexicon stand in a text; most classes have none there."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self._tokens = tokens

    def __missing__(self, name: str) -> Sequence[int]:
        places = self[name] = self._tokens.where(words()[name])
        return places


class Syntax:
    """The words of an article as agreements are read from them.

    Attributes:
        cue: The deal verb or noun that starts at a token, or ``None``.
        cue_ending: The one that ends before a token, or ``None``.
        governor: The governing word that starts at a token, or ``None``.
        possessive: Whether a token is a possessive ending: "'s", or the apostrophe of a plural.
    """

    cue: Callable[[int], DealCue | None]
    cue_ending: Callable[[int], DealCue | None]
    governor: Callable[[int], Governor | None]
    possessive: Callable[[int], bool]

    def __init__(self, tokens: Tokens, hits: Hits, organizations: Organizations) -> None:
        self.tokens = tokens
        self.keys = _without_months(tokens)
        self.words = words()
        self.adjectives = adjectives()
        self.organizations = organizations
        self.cues = by_start(hits.get(AGREEMENT, ()))
        self.governors: dict[int, Hit] = {
            hit.start: hit for hit in hits.get(GOVERNOR, ()) if self.keys[hit.start] != _MONTH
        }
        self.cue = {start: hit.payload for start, hit in self.cues.items()}.get
        self.cue_ending = {hit.end: hit.payload for hit in self.cues.values()}.get
        self.governor = {start: hit.payload for start, hit in self.governors.items()}.get
        self.possessive = _possessives(tokens).__contains__
        self.governed = frozenset(
            hit.end - 1 for hit in self.governors.values() if hit.payload.kind == "verb" and hit.end > hit.start + 1
        )
        self.hedges = [hit for hit in self.governors.values() if hit.payload.kind == "hedge"]
        self.topics: Sequence[Hit] = hits.get(TOPIC, [])
        self.reporting: dict[int, Any] = {hit.start: hit.payload for hit in hits.get("cue", ())}
        self.placed = frozenset[int]().union(
            *(range(hit.start, hit.end) for category in (PLACE, DEMONYM) for hit in hits.get(category, ()))
        )
        self.parties: dict[int, Party] = {}
        self.mentioned: dict[int, int] = {mention.start: mention.end for mention in organizations.mentions}
        self.inside = frozenset[int]().union(*(range(mention.start, mention.end) for mention in organizations.mentions))
        classes = _closed_classes()
        self.prepositions = classes.prepositions
        self.determiners = classes.determiners
        self.auxiliaries = classes.auxiliaries
        self.adverbs = classes.adverbs
        self.stops = classes.stops
        self.heads = classes.heads
        self.describing = classes.describing
        self._class_places = _Places(tokens)
        self._verbs = {*self.cues, *self.governors, *self.governed, *self.reporting, *self._class_places["ambiguous"]}

    def has(self, name: str, index: int) -> bool:
        """Whether a token is a word of a class of the agreements lexicon."""
        return 0 <= index < len(self.keys) and self.keys[index] in self.words[name]

    def key(self, index: int) -> str:
        """The key of a token; empty behind the last one."""
        return self.keys[index] if index < len(self.keys) else ""

    def any_of(self, name: str, first: int, last: int) -> bool:
        """Whether a word of a class stands within a token range."""
        places = self._class_places[name]
        if not places:
            return False
        position = bisect_left(places, first)
        return position < len(places) and places[position] < last

    def each_of(self, name: str, first: int, last: int) -> Sequence[int]:
        """Where words of a class stand within a token range, in text order."""
        places = self._class_places[name]
        return places[bisect_left(places, first) : bisect_left(places, last)] if places else places

    def general(self, noun: DealNoun) -> bool:
        """Whether a noun names any agreement ("a deal"), which may be one that is told elsewhere."""
        return noun.frame == "pact" and (
            noun.lemma.lower() in self.words["general"] or " of " in noun.lemma or noun.lemma == "term sheet"
        )

    def verbal(self, index: int) -> bool:
        """Whether a token is a verb as far as the lexicon can tell.

        An auxiliary, a governor, a deal verb or a reporting verb.
        """
        key = self.keys[index]
        if key in self.auxiliaries:
            return True
        if index not in self._verbs:
            return False
        before = self.keys[index - 1] if index else ""
        if (before in self.determiners and not self._relative(index)) or self.possessive(index - 1):
            return False
        if key in ("share", "shares") and (self._owned(index) or self.key(index + 1) in _HOLDING):
            return False
        if key in self.adjectives and before.endswith(_SCALES) and self._nominal(index + 1):
            return False
        cue = self.cue(index)
        verb = None if cue is None else cue.verb
        if verb is not None and verb.form == "gerund" and verb.frame in ("roam", "share"):
            return False
        if key in self.words["ambiguous"]:
            return before == "to" or before in self.auxiliaries or self._seen(index)
        if cue is not None and verb is not None and (cue.noun is None or verb.form in ("past", "participle")):
            return True
        governor = self.governor(index)
        if index in self.governed or (governor is not None and governor.kind == "verb" and governor.form):
            return True
        said = self.reporting.get(index)
        return said is not None and said.kind != "light" and said.form in ("past", "third")

    def _relative(self, index: int) -> bool:
        """Whether a deal verb stands behind a relative pronoun: "which bought X", not "which offer"."""
        cue = self.cue(index)
        verb = None if cue is None or cue.noun is not None else cue.verb
        return self.keys[index - 1] in _RELATIVES and verb is not None and verb.form in ("past", "third")

    def _seen(self, index: int) -> bool:
        """Whether a name that is seen or let to do something stands before a word: "will see X host Y"."""
        starts = (start for start in range(index - 1, max(-1, index - _NEAR - 1), -1) if start in self.parties)
        start = next(starts, None)
        return start is not None and self.parties[start].end == index and self.keys[start - 1] in CAUSATIVES

    def _nominal(self, index: int) -> bool:
        """Whether a deal noun begins at a token."""
        cue = self.cue(index)
        return cue is not None and cue.noun is not None

    def _owned(self, index: int) -> bool:
        """Whether an owner or an article stands a little before a word: "Y's remaining shares"."""
        return any(
            self.possessive(before) or self.keys[before] in self.determiners
            for before in range(max(0, index - _NEAR), index)
        )

    def modifies(self, index: int) -> bool:
        """Whether a token may stand inside a noun phrase before a name.

        An article, adjective, noun, number, place or demonym.
        """
        key, word = self.keys[index], self.tokens.words[index]
        if key in self.stops and index not in self.placed:
            following = self.key(index + 1)
            return key in _POSSESSIVES or (key == "per" and following == "cent") or (key == "no" and following == ".")
        if self.possessive(index):
            return index > 0 and index not in self.parties
        if key in self.words["describer"] or index in self.placed:
            return True
        if not key.isalpha() and (marked := self._marks(index)) is not None:
            return marked
        if key in _COMPOUNDED and self.keys[index - 1] == "-":
            return True
        if index in self.mentioned or self.verbal(index):
            return False
        if word.islower() or not key[0].isalpha() or key in self.determiners:
            return True
        if index not in self.inside and self._acronym(index):
            return True
        return any(character.isdigit() for character in key) or (len(key) < 4 and self.key(index + 1)[:1] == "$")

    def _marks(self, index: int) -> bool | None:
        """Whether a mark stands inside a noun phrase, as a hyphen or a decimal point may; ``None`` for other tokens."""
        key = self.keys[index]
        if key == "-":
            return index - 1 in self.placed or self.key(index + 1) in _COMPOUNDED
        if key == "." and self.keys[index - 1] != "no":
            glued = not self.tokens.spaced(index)
            return glued and self.key(index + 1)[:1].isdigit() and not self.tokens.spaced(index + 1)
        return None if key[0].isalnum() or key[0] in "\"'“‘”’$£€%<" else key == "."

    def _acronym(self, index: int) -> bool:
        """Whether letters describe the noun behind them: "its IPTV deal", "a RAN-sharing agreement"."""
        word, *following = self.tokens.words[index : index + 2]
        letters, _, rest = word.partition("-")
        described = any(text.islower() for text in following) and (not rest or rest.islower())
        return len(letters) > 1 and letters.isupper() and letters.isalpha() and described

    def left_edge(self, start: int, first: int) -> int:
        """Where the noun phrase that ends in a name begins."""
        left = start
        while left > first and start - left < _REACH and self.modifies(left - 1) and not self._dates(left - 1):
            left -= 1
            if self.keys[left] in self.determiners:
                break
        return left

    def owner_left(self, ending: int, first: int) -> int:
        """Where the name of a person begins who owns what follows: "Richard Example's Mobil"."""
        left = ending
        while left > first and ending - left < _NEAR and self._personal(left - 1):
            left -= 1
        return left

    def _personal(self, index: int) -> bool:
        """Whether a token may be a part of a person's name."""
        word = self.tokens.words[index]
        return (
            word[0].isupper()
            and self.keys[index] not in self.stops
            and index not in self.mentioned
            and index not in self.inside
        )

    def past_owner(self, start: int, last: int) -> int | None:
        """The index behind the owner's name that begins at a token, if a person's: "Richard Example's Mobil"."""
        index = start
        while index < min(last, start + _NEAR) and self._personal(index):
            index += 1
        return index + 1 if index > start and index < last and self.possessive(index) else None

    def _dates(self, index: int) -> bool:
        """Whether a token is the year of an adverbial: "In 2000 X"."""
        key = self.keys[index]
        return len(key) == 4 and key.isdecimal() and key[:2] in ("19", "20") and self.keys[index - 1] in _DATING
