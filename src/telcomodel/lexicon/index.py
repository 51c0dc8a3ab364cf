"""The phrase index: every phrase that the lexicon knows, found by its first words.

It ships compiled (`tools/build_index.py`), and what a phrase means is read when the phrase is first met: no article
meets more than a small part of them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias, cast

import attrs

from telcomodel.lexicon.lines import Lines

Meanings: TypeAlias = tuple[tuple[str, Any], ...]
"""What a phrase may be: pairs of category and payload."""
Longer: TypeAlias = Mapping[str, tuple[int, ...]]
"""The words that go on with a phrase, and how many words the phrases have that open so, longest first."""
Types: TypeAlias = Mapping[str, Callable[..., Any]]
"""What makes the payloads, by the names that the compiled form has for them."""
_UNKNOWN: tuple[Meanings, Longer] = ((), {})
_NO_LINES = Lines(Lines.dump({}))


@attrs.frozen(eq=False, repr=False)
class Index:
    """Phrases by their folded words, joined by spaces. A meaning that nobody has asked for is still its compiled text.

    Attributes:
        types: What makes the payloads.
        words: For each word that is a phrase or opens one: what it means alone, and the words that go on with it; or
            the number of its line.
        lines: The compiled text.
        phrases: What each longer phrase means, as far as its first word has been met.
    """

    types: Types
    words: dict[str, tuple[Meanings, Longer] | int]
    lines: Lines
    phrases: dict[str, Meanings | str]

    def word(self, key: str) -> tuple[Meanings, Longer]:
        """What a word means alone, and the words that go on with it to a longer phrase."""
        entry = self.words.get(key, _UNKNOWN)
        if isinstance(entry, int):
            meanings, *rows = self.lines.read(entry).split("\t")
            self.phrases.update(zip((f"{key} {rest}" for rest in rows[::2]), rows[1::2], strict=True))
            entry = self.words[key] = self._read(meanings), _lengths(rows[::2])
        return entry

    def phrase(self, key: str) -> Meanings:
        """What a phrase of several words means; empty when it is none."""
        self.word(key.partition(" ")[0])
        return self._phrase(key)

    def _phrase(self, key: str) -> Meanings:
        """What a phrase means whose first word has been read."""
        entry = self.phrases.get(key, ())
        if isinstance(entry, str):
            entry = self.phrases[key] = self._read(entry)
        return entry

    def at(self, keys: list[str], start: int) -> list[tuple[int, Meanings]]:
        """The phrases that begin at a token: the index after each and what it means, longest first.

        Args:
            keys: The folded words of a text.
            start: Index of the phrase's first word.
        """
        meanings, opens = self.word(keys[start])
        lengths = opens.get(keys[start + 1], ()) if opens and start + 1 < len(keys) else ()
        found = self.longer(keys, start, lengths)
        if meanings:
            found.append((start + 1, meanings))
        return found

    def longer(self, keys: list[str], start: int, lengths: Iterable[int]) -> list[tuple[int, Meanings]]:
        """The phrases of some numbers of words that begin at a token, as `at` has them."""
        found: list[tuple[int, Meanings]] = []
        for length in lengths:
            end = start + length
            key = " ".join(keys[start:end])
            if key in self.phrases and end <= len(keys) and (meanings := self._phrase(key)):
                found.append((end, meanings))
        return found

    @classmethod
    def of(cls, rows: Iterable[tuple[str, str, Any]], types: Types | None = None) -> Index:
        """The index of ``(folded words joined by spaces, category, payload)`` rows, in the order of the rows.

        Example:
            >>> index = Index.of([("deutsche telekom", "organization", 1), ("deutsche", "demonym", 2)])
            >>> index.word("deutsche"), index.phrase("deutsche telekom")
            (((('demonym', 2),), {'telekom': (2,)}), (('organization', 1),))
        """
        index = cls(types or {}, {}, _NO_LINES, {})
        for key, category, payload in rows:
            index._enter(key, (*index._meanings(key), (category, payload)))
        return index

    def having(self, category: str, payloads: Mapping[str, Any]) -> Index:
        """The index with other meanings in one category; a phrase whose payload is ``()`` has none in it."""
        changed = Index(self.types, dict(self.words), self.lines, dict(self.phrases))
        for key, payload in payloads.items():
            others = tuple(meaning for meaning in changed._meanings(key) if meaning[0] != category)
            changed._enter(key, others if payload == () else (*others, (category, payload)))
        return changed

    def _meanings(self, key: str) -> Meanings:
        return self.phrase(key) if " " in key else self.word(key)[0]

    def _enter(self, key: str, meanings: Meanings) -> None:
        """Give a phrase its meanings, while the index is being made."""
        first, *others = key.split(" ")
        alone, longer = self.word(first)
        if not others:
            self.words[key] = meanings, longer
            return
        self.phrases[key] = meanings
        lengths = {*longer.get(others[0], ()), len(others) + 1}
        self.words[first] = alone, {**longer, others[0]: tuple(sorted(lengths, reverse=True))}

    @classmethod
    def compiled(cls, content: bytes, types: Types) -> Index:
        """The index that `dump` wrote."""
        lines = Lines(content)
        words: dict[str, tuple[Meanings, Longer] | int] = {**lines.numbers()}
        return cls(types, words, lines, {})

    def dump(self) -> bytes:
        """The compiled form: `Lines` by the first word of a phrase.

        What is known stands between tabs: what the word means alone, as JSON of its own, to be read when it is asked
        for; then the rest of each longer phrase and what that means.
        """
        for key in self.words:
            self.word(key)
        longer: dict[str, list[str]] = {}
        for key in self.phrases:
            first, _, rest = key.partition(" ")
            longer.setdefault(first, []).extend((rest, _written(self.phrase(key))))
        return Lines.dump({key: "\t".join((_written(self.word(key)[0]), *longer.get(key, ()))) for key in self.words})

    def _read(self, text: str) -> Meanings:
        return tuple((category, self._made(payload)) for category, payload in json.loads(text))

    def _made(self, value: Any) -> Any:
        if not isinstance(value, list):
            return value
        name, *parts = cast("list[Any]", value)
        return self.types[name](*map(self._made, parts))


def _lengths(rests: list[str]) -> Longer:
    """For the first word of what goes on with a word: how many words the phrases have."""
    lengths: dict[str, set[int]] = {}
    for rest in rests:
        first, *others = rest.split(" ")
        lengths.setdefault(first, set()).add(len(others) + 2)
    return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}


def _written(meanings: Meanings) -> str:
    return json.dumps([(category, _plain(payload)) for category, payload in meanings], separators=(",", ":"))


def _plain(payload: Any) -> Any:
    """A payload as JSON: a tuple or a set as a list that opens with the name of its type."""
    if not isinstance(payload, tuple | frozenset):
        return payload
    parts = list(cast("Iterable[Any]", payload))
    return [
        type(cast("object", payload)).__name__,
        *map(_plain, sorted(parts) if isinstance(payload, frozenset) else parts),
    ]
