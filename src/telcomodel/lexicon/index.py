"""The phrase index: every phrase that the lexicon knows, found by its first words.

It ships compiled (`tools/build_index.py`), and what a phrase means is read when the phrase is first met: no article
meets more than a small part of them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from typing import Any, TypeAlias, cast

import attrs

Meanings: TypeAlias = tuple[tuple[str, Any], ...]
"""What a phrase may be: pairs of category and payload."""
Longer: TypeAlias = Mapping[str, tuple[int, ...]]
"""The words that go on with a phrase, and how many words the phrases have that open so, longest first."""
Types: TypeAlias = Mapping[str, Callable[..., Any]]
"""What makes the payloads, by the names that the compiled form has for them."""
_UNKNOWN: tuple[Meanings, Longer] = ((), {})


@attrs.frozen(eq=False)
class Index:
    """Phrases by their folded words, joined by spaces. A meaning that nobody has asked for is still its compiled text.

    Attributes:
        types: What makes the payloads.
        words: For each word that is a phrase or opens one: what it means alone, and the words that go on with it.
        phrases: What each longer phrase means.
    """

    types: Types
    words: dict[str, tuple[Meanings, Longer] | str]
    phrases: dict[str, Meanings | str]

    def word(self, key: str) -> tuple[Meanings, Longer]:
        """What a word means alone, and the words that go on with it to a longer phrase."""
        entry = self.words.get(key, _UNKNOWN)
        if isinstance(entry, str):
            longer, _, meanings = entry.rpartition("\t")
            entry = self.words[key] = self._read(meanings), _lengths(longer)
        return entry

    def phrase(self, key: str) -> Meanings:
        """What a phrase of several words means; empty when it is none."""
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
        found: list[tuple[int, Meanings]] = []
        if opens and start + 1 < len(keys):
            for length in opens.get(keys[start + 1], ()):
                longer = self.phrase(" ".join(keys[start : start + length]))
                if longer and start + length <= len(keys):
                    found.append((start + length, longer))
        if meanings:
            found.append((start + 1, meanings))
        return found

    @classmethod
    def of(cls, rows: Iterable[tuple[str, str, Any]], types: Types | None = None) -> Index:
        """The index of ``(folded words joined by spaces, category, payload)`` rows, in the order of the rows.

        Example:
            >>> index = Index.of([("deutsche telekom", "organization", 1), ("deutsche", "demonym", 2)])
            >>> index.word("deutsche"), index.phrase("deutsche telekom")
            (((('demonym', 2),), {'telekom': (2,)}), (('organization', 1),))
        """
        index = cls(types or {}, {}, {})
        for key, category, payload in rows:
            index._enter(key, (*index._meanings(key), (category, payload)))
        return index

    def having(self, category: str, payloads: Mapping[str, Any]) -> Index:
        """The index with other meanings in one category; a phrase whose payload is ``()`` has none in it."""
        changed = Index(self.types, dict(self.words), dict(self.phrases))
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
    def compiled(cls, text: str, types: Types) -> Index:
        """The index that `dump` wrote."""
        words, phrases = map(_columns, text.split("\n\n"))
        return cls(types, {**words}, {**phrases})

    def dump(self) -> str:
        """The compiled form: words and phrases, a blank line between them; a line each for key and value.

        What a phrase means is JSON of its own, to be read when it is asked for. Before it, and a tab, stands what goes
        on with a word: words and lengths in turn.
        """
        words = {key: self.word(key) for key in self.words}
        return "\n\n".join(
            "\n".join(chain.from_iterable(rows))
            for rows in (
                ((key, f"{_counted(longer)}\t{_written(meanings)}") for key, (meanings, longer) in words.items()),
                ((key, _written(self.phrase(key))) for key in self.phrases),
            )
        )

    def _read(self, text: str) -> Meanings:
        return tuple((category, self._made(payload)) for category, payload in json.loads(text))

    def _made(self, value: Any) -> Any:
        if not isinstance(value, list):
            return value
        name, *parts = cast("list[Any]", value)
        return self.types[name](*map(self._made, parts))


def _columns(block: str) -> dict[str, str]:
    """Lines of keys and values in turn."""
    lines = block.split("\n")
    return dict(zip(lines[::2], lines[1::2], strict=False))


def _counted(longer: Longer) -> str:
    return " ".join(f"{key} {','.join(map(str, lengths))}" for key, lengths in longer.items())


def _lengths(text: str) -> Longer:
    parts = text.split()
    return {key: tuple(map(int, lengths.split(","))) for key, lengths in zip(parts[::2], parts[1::2], strict=True)}


def _written(meanings: Meanings) -> str:
    return json.dumps(
        [(category, _plain(payload)) for category, payload in meanings], ensure_ascii=False, separators=(",", ":")
    )


def _plain(payload: Any) -> Any:
    """A payload as JSON: a tuple or a set as a list that opens with the name of its type."""
    if not isinstance(payload, tuple | frozenset):
        return payload
    parts = list(cast("Iterable[Any]", payload))
    return [
        type(cast("object", payload)).__name__,
        *map(_plain, sorted(parts) if isinstance(payload, frozenset) else parts),
    ]
