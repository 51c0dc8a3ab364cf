"""``sources/cues.toml`` → every form of every reporting verb, noun and phrase, as phrase keys."""

from __future__ import annotations

from typing import Any, Final

from telcomodel.lexicon.data import phrase_key

VOWELS: Final = frozenset("aeiouy")
SOURCE: Final = "{source}"


def compile_document(document: dict[str, Any]) -> dict[str, Any]:
    """Rows in the order of the source.

    ``verbs``: class, flags (``t`` that-clause, ``i`` inverts, ``o`` object), lemma, third, past, participle, gerund,
    other spellings.
    ``nouns``: class, flag (``s`` speaks), singular, plural. ``phrases``: kind, words before and after the source.
    """
    return {
        "verbs": [_verb(row) for row in document["verbs"]],
        "nouns": [
            [
                row["class"],
                "s" if row.get("speaks") else "",
                phrase_key(row["text"]),
                phrase_key(row.get("plural") or third(row["text"])),
            ]
            for row in document["nouns"]
        ],
        "phrases": [[row["kind"], *_around(row["text"])] for row in document["phrases"]],
        "adjectives": [phrase_key(row["text"]) for row in document["adjectives"]],
        "light_verbs": [forms_of(row) for row in document["light_verbs"]],
        "marks": [phrase_key(row["text"]) for row in document["marks"]],
    }


def _verb(row: dict[str, Any]) -> list[str]:
    flags = "".join(flag for flag, name in (("t", "that"), ("i", "inverts"), ("o", "object")) if row.get(name))
    return [row["class"], flags, *forms_of(row)]


def forms_of(row: dict[str, Any]) -> list[str]:
    """Lemma, third person, past, participle, gerund and other spellings."""
    lemma: str = row["lemma"]
    irregular: dict[str, str] = row.get("forms", {})
    word, _, rest = lemma.partition(" ")
    tail = f" {rest}" if rest else ""
    double = bool(row.get("double"))
    past = irregular.get("past") or inflect_past(word, double) + tail
    forms = [
        lemma,
        irregular.get("third") or third(word) + tail,
        past,
        irregular.get("participle") or past,
        irregular.get("gerund") or gerund(word, double) + tail,
        *row.get("also", ()),
    ]
    return [phrase_key(_with_tail(form, tail)) for form in forms]


def _with_tail(form: str, tail: str) -> str:
    return form if not tail or " " in form else form + tail


def third(word: str) -> str:
    """The third person singular of a verb, and the plural of a noun."""
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def doubled(word: str, double: bool) -> str:
    """The word, its final consonant doubled where the rule of the source's header says so."""
    stem = word.removeprefix("qu")
    one_syllable = (
        len(stem) >= 2
        and stem[-1] not in VOWELS | set("wx")
        and stem[-2] in VOWELS
        and not any(letter in VOWELS for letter in stem[:-2])
    )
    return word + word[-1] if double or one_syllable else word


def inflect_past(word: str, double: bool) -> str:
    """The regular past."""
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return word[:-1] + "ied"
    return doubled(word, double) + "ed"


def gerund(word: str, double: bool) -> str:
    """The regular gerund."""
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith(("ee", "oe", "ye")):
        return word + "ing"
    if word.endswith("e"):
        return word[:-1] + "ing"
    return doubled(word, double) + "ing"


def _around(text: str) -> tuple[str, str]:
    before, found, after = text.partition(SOURCE)
    if not found:
        return phrase_key(text), ""
    return (phrase_key(before) if before.strip() else "", phrase_key(after) if after.strip() else "")
