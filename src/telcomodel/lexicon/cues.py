"""Reporting cues: verbs, nouns and phrases that tie words to their source (columns: see ``sources/cues.toml``)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from telcomodel.lexicon.data import load

CUE: Final = "cue"
SPEECH_NOUN: Final = "speech_noun"
SOURCE_PHRASE: Final = "source_phrase"
QUOTE_MARK: Final = "quote_mark"
# A phrase around one of these adds nothing to it: "would say only".
_SAY: Final = frozenset(("say", "says", "said", "saying"))
_FORMS: Final = ("base", "third", "past", "participle", "gerund")
# Where one spelling is a form of two verbs ("found" of "find" and "found"), the class that reports more is kept.
_RANKS: Final = ("say", "call", "think", "act", "light")


class Cue(NamedTuple):
    """A form of a reporting verb.

    Attributes:
        lemma: Its base form.
        kind: ``say``, ``call``, ``think``, ``act``, or ``light`` for a verb that reports only with a noun of speech.
        form: ``base``, ``third``, ``past``, ``participle`` or ``gerund``; the past where it equals the participle;
            ``passive`` for a participle with what makes its subject the source ("quoted as saying").
        inverts: Whether it may stand before its subject after a quotation.
        takes_object: Whether it may take the person spoken to.
    """

    lemma: str
    kind: str
    form: str
    inverts: bool
    takes_object: bool


class SpeechNoun(NamedTuple):
    """A noun of speech.

    Attributes:
        kind: ``document``, ``event``, ``utterance`` or ``belief``.
        speaks: Whether it may be the subject of a reporting verb.
    """

    kind: str
    speaks: bool


def rows() -> Iterator[tuple[str, str, Any]]:
    """Phrase keys with category and payload, each once within its category."""
    data = load("cues")
    found: dict[str, Cue] = {}
    for kind, flags, *forms in data["verbs"]:
        _add_verb(found, forms, kind, "i" in flags, "o" in flags)
    for forms in data["light_verbs"]:
        _add_verb(found, forms, "light", False, False)
    said = {word for word, cue in found.items() if cue.kind == "say"}
    phrases: dict[str, str] = {}
    for kind, before, after in data["phrases"]:
        if kind == "verb" and before.partition(" ")[0] not in said and not _SAY & set(before.split(" ")):
            found.setdefault(before, Cue(before, "say", _form_of(before.partition(" ")[0]), False, False))
        elif kind == "passive" and not after:
            found.setdefault(_predicate(before), Cue("say", "say", "passive", False, False))
        elif kind == "attribution" and before and not after:
            phrases.setdefault(before, kind)
        elif kind == "attribution" and before == "as" and " " in after and after.partition(" ")[0] not in said:
            found.setdefault(after, Cue(after, "say", _form_of(after.partition(" ")[0]), False, False))
    for key in [key for key in found if key.startswith(("put it ", "puts it "))]:
        del found[key]  # "puts it" is the cue of "puts it this way"
    for key, cue in found.items():
        yield key, CUE, cue
    for key, phrase in phrases.items():
        yield key, SOURCE_PHRASE, phrase
    nouns: dict[str, SpeechNoun] = {}
    for kind, flags, *spellings in data["nouns"]:
        for key in spellings:
            nouns.setdefault(key, SpeechNoun(kind, "s" in flags))
    for key, noun in nouns.items():
        yield key, SPEECH_NOUN, noun
    for key in dict.fromkeys(data["marks"]):
        yield key, QUOTE_MARK, None


def _add_verb(found: dict[str, Cue], forms: list[str], kind: str, inverts: bool, takes_object: bool) -> None:
    names = [*_FORMS, *(_form_of(form) for form in forms[len(_FORMS) :])]
    for key, form in zip(forms, names, strict=True):
        old = found.get(key)
        if old is not None and old.lemma == forms[0] and old.form == "base" and form == "past":
            found[key] = old._replace(form="past")  # "read", "put": the past is what reports
        elif old is None or _RANKS.index(kind) < _RANKS.index(old.kind):
            found[key] = Cue(forms[0], kind, form, inverts, takes_object)


def _predicate(phrase: str) -> str:
    """A passive phrase without its auxiliary."""
    return phrase.partition(" ")[2] if phrase.partition(" ")[0] in ("is", "was", "were", "been") else phrase


def _form_of(spelling: str) -> str:
    """The form that a further spelling most likely is."""
    return "gerund" if spelling.endswith("ing") else "third" if spelling.endswith("s") else "past"
