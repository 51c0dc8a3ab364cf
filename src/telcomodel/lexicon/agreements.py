"""What alliances and deals are worded with (``sources/agreements.toml`` says what the columns mean)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, Final, NamedTuple

from telcomodel.lexicon.data import load

AGREEMENT: Final = "agreement"
GOVERNOR: Final = "agreement_governor"
TOPIC: Final = "agreement_topic"


class DealVerb(NamedTuple):
    """A form of a verb that says that organizations come together.

    Its argument frame, the kind of agreement, base form, and status if it has one of its own.
    """

    form: str
    frame: str
    kind: str
    lemma: str
    status: str


class DealNoun(NamedTuple):
    """A noun for an agreement: its argument frame, the kind of agreement, and its singular."""

    frame: str
    kind: str
    lemma: str


class DealCue(NamedTuple):
    """A word or phrase that may be a deal verb, a deal noun or either."""

    verb: DealVerb | None
    noun: DealNoun | None


class Governor(NamedTuple):
    """A word that says how far an agreement has come.

    Value of `Status`, its class (verb, word, adjective, hedge), and a verb's form.
    """

    status: str
    kind: str
    form: str


def rows() -> Iterator[tuple[str, str, Any]]:
    """Phrase keys with category and payload, each once within its category."""
    data = load("agreements")
    verbs: dict[str, DealVerb] = {}
    nouns: dict[str, DealNoun] = {}
    for key, form, frame, kind, lemma, status in data["verbs"]:
        verbs.setdefault(key, DealVerb(form, frame, kind, lemma, status))
    for key, frame, kind, lemma in data["nouns"]:
        nouns.setdefault(key, DealNoun(frame, kind, lemma))
    for key in dict.fromkeys((*verbs, *nouns)):
        yield key, AGREEMENT, DealCue(verbs.get(key), nouns.get(key))
    governors: dict[str, Governor] = {}
    for key, status, kind, form in data["governors"]:
        old = governors.get(key)
        if old is None or old.kind == "adjective":
            governors[key] = Governor(status, kind, form)
    for key, governor in governors.items():
        yield key, GOVERNOR, governor
    for key, kind in data["topics"]:
        yield key, TOPIC, kind


@lru_cache(maxsize=1)
def words() -> Mapping[str, frozenset[str]]:
    """The closed classes of words that argument frames and member lists are read with, by name."""
    return {name: frozenset(texts) for name, texts in load("agreements", "words")["words"].items()}


@lru_cache(maxsize=1)
def adjectives() -> Mapping[str, str]:
    """The status that an adjective within the cue's noun phrase gives ("the planned merger")."""
    return {key: status for key, status, kind, _ in load("agreements", "governors")["governors"] if kind == "adjective"}
