"""Words around the names of organizations.

``sources/organizations.toml`` and ``sources/words.toml`` say what the lists mean.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final, NamedTuple

import attrs

from telcomodel.lexicon.data import load
from telcomodel.lexicon.names import names

ORGANIZATION: Final = "organization"
TELECOM_CUE: Final = "telecom_cue"
CUE_WEIGHTS: Final = {"faint": 1, "weak": 2, "strong": 4}
OPERATOR_NOUN: Final = "operator_noun"
ORGANIZATION_NOUN: Final = "organization_noun"
ORGANIZATION_SUFFIX: Final = "organization_suffix"
NAMING: Final = "organization_naming"


class Suffix(NamedTuple):
    """A last (or first) word of an organization's name.

    ``legal`` form or ``word``, type of organization, whether it may lead ("Ministry of …").
    """

    kind: str
    type: str
    head: bool


class OperatorNoun(NamedTuple):
    """A noun for an operator: whether it says so by itself, and whether it is a plural."""

    plain: bool
    plural: bool


@attrs.frozen(eq=False, repr=False)
class OrganizationWords:
    """Closed lists that are asked for beside a name only; all words are folded."""

    telecom_modifiers: frozenset[str]
    other_modifiers: frozenset[str]
    units: frozenset[str]
    unit_nouns: frozenset[str]
    follow_ups: frozenset[str]
    name_words: frozenset[str]
    titles: frozenset[str]
    subject_verbs: frozenset[str]
    legal_forms: frozenset[str]
    function_words: frozenset[str]
    calendar: frozenset[str]
    given_names: frozenset[str]
    extending_forms: frozenset[str]
    suffix_words: frozenset[str]
    generic_words: frozenset[str]
    ordinary_heads: frozenset[str]
    ambiguous_nouns: frozenset[str]
    name_beginnings: tuple[str, ...]
    name_endings: tuple[str, ...]
    telling_words: frozenset[str]
    human_nouns: frozenset[str]
    rivals: frozenset[str]


@lru_cache(maxsize=1)
def organization_words() -> OrganizationWords:
    """The lists, loaded once."""
    data, given = load("organizations"), names()
    words = load("words", "organization_suffixes", "months", "weekdays", "function_words", "sentence_openers")
    legal = {key for key, kind, _, _ in words["organization_suffixes"] if kind == "legal"}
    calendar = {form for key, _, short in (*words["months"], *words["weekdays"]) for form in (key, *short)}
    extending_forms, name_words, units = (
        frozenset(data[group]["words"]) for group in ("extending_forms", "name_words", "units")
    )
    suffix_words = frozenset(
        key
        for key, kind, type_, _ in words["organization_suffixes"]
        if kind == "word" and type_ in ("company", "bank", "research")
    )
    return OrganizationWords(
        telecom_modifiers=frozenset(data["modifiers"]["telecom"]),
        other_modifiers=frozenset(data["modifiers"]["other"]),
        units=units,
        unit_nouns=frozenset(data["unit_nouns"]["words"]),
        follow_ups=frozenset(data["follow_ups"]["words"]),
        name_words=name_words,
        titles=frozenset(data["titles"]["words"]),
        subject_verbs=frozenset(data["subject_verbs"]["words"]),
        legal_forms=frozenset(legal),
        function_words=frozenset((*(key for key, _ in words["function_words"]), *words["sentence_openers"])),
        calendar=frozenset(calendar),
        given_names=frozenset(given.given).difference(given.ordinary),
        extending_forms=extending_forms,
        suffix_words=suffix_words,
        generic_words=extending_forms | name_words | units | suffix_words,
        ordinary_heads=frozenset(data["ordinary_heads"]["words"]),
        ambiguous_nouns=frozenset(data["operator_nouns"]["ambiguous"]),
        name_beginnings=tuple(data["name_parts"]["beginnings"]),
        name_endings=tuple(data["name_parts"]["endings"]),
        telling_words=name_words.union(data["name_parts"]["words"]),
        human_nouns=frozenset(data["human_nouns"]["words"]),
        rivals=frozenset(key for key in data["naming"]["rival"] if not key.endswith("s")),
    )


def rows() -> Iterator[tuple[str, str, Any]]:
    """Phrase keys with category and payload, each once within its category; the registry has those of the names."""
    data, words = load("organizations"), load("words")
    cues = {key: weight for strength, weight in CUE_WEIGHTS.items() for key in data["cues"][strength]}
    for key, weight in cues.items():
        yield key, TELECOM_CUE, weight
    nouns: dict[str, OperatorNoun] = {}
    for group in ("plain", "shared", "ambiguous"):
        for key in data["operator_nouns"][group]:
            nouns.setdefault(key, OperatorNoun(group == "plain", plural=False))
            nouns.setdefault(_plural(key), OperatorNoun(group == "plain", plural=True))
    for key, noun in nouns.items():
        yield key, OPERATOR_NOUN, noun
    found: dict[str, str] = {}
    for key, plural, kind, _ in words["organization_nouns"]:
        found.setdefault(key, kind)
        found.setdefault(plural, kind)
    for key, kind in found.items():
        yield key, ORGANIZATION_NOUN, kind
    suffixes: dict[str, Suffix] = {}
    for key, kind, type_, head in words["organization_suffixes"]:
        suffixes.setdefault(key, Suffix(kind, type_, bool(head)))
    for role, keys in data["naming"].items():
        for key in keys:
            yield key, NAMING, role
    for key in data["name_words"]["words"]:
        suffixes.setdefault(key, Suffix("word", "company", head=False))
    for key, suffix in suffixes.items():
        yield key, ORGANIZATION_SUFFIX, suffix


def _plural(noun: str) -> str:
    return noun[:-1] + "ies" if noun.endswith(("py", "ny", "ly")) else noun + "s"
