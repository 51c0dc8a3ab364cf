"""Closed classes of English words (``sources/words.toml`` says what the columns mean)."""

from __future__ import annotations

from functools import lru_cache

import attrs

from telcomodel.lexicon.data import load


@attrs.frozen(eq=False, repr=False)
class Words:
    """Closed classes, folded.

    Attributes:
        calendar: Months and weekdays with their abbreviations.
        function_words: Articles, prepositions, conjunctions, auxiliaries, adverbs …: no part of a personal name.
        openers: Words that open sentences so often that a capital there says nothing.
        person_nouns: Nouns for one person that are no post of a company ("activist", "pensioner"), and whether an
            organization may be called so too ("rival").
        organization_words: Legal forms, last and first words of organizations' names, and what each means.
        organization_nouns: Nouns for an organization, singular and plural, with what they mean.
    """

    calendar: frozenset[str]
    function_words: frozenset[str]
    openers: frozenset[str]
    person_nouns: dict[str, bool]
    organization_words: dict[str, str]
    organization_nouns: dict[str, str]


@lru_cache(maxsize=1)
def words() -> Words:
    """The closed classes, loaded once.

    Example:
        >>> "monday" in words().calendar, words().organization_nouns["carrier"]
        (True, 'operator')
    """
    data = load(
        "words",
        *("months", "weekdays", "function_words", "sentence_openers", "person_nouns"),
        *("organization_suffixes", "organization_nouns"),
    )
    nouns: dict[str, str] = {}
    for one, many, kind, _ in data["organization_nouns"]:
        nouns.setdefault(one, kind)
        nouns.setdefault(many, kind)
    return Words(
        calendar=frozenset(key for row in (*data["months"], *data["weekdays"]) for key in (row[0], *row[2])),
        function_words=frozenset(row[0] for row in data["function_words"]),
        openers=frozenset(data["sentence_openers"]),
        person_nouns={key: flag == "o" for key, flag in data["person_nouns"]},
        organization_words={row[0]: row[2] for row in reversed(data["organization_suffixes"]) if " " not in row[0]},
        organization_nouns=nouns,
    )
