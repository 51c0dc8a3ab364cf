"""Let a spaCy pipeline find names that the registry and the rules do not know (extra ``spacy``).

    python examples/spacy_recognizer.py

Any pipeline with an entity recognizer will do; here a blank one with two patterns, so that nothing is downloaded.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

import telcomodel

if TYPE_CHECKING:
    from spacy.language import Language

KINDS: dict[str, Literal["operator", "organization", "person"]] = {
    "OPERATOR": "operator",
    "ORG": "organization",
    "PERSON": "person",
}


class SpacyRecognizer:
    """A `telcomodel.Recognizer` over the named entities of a spaCy pipeline."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp

    def __call__(self, text: str, /) -> Iterator[telcomodel.Recognized]:
        """Every entity whose label we know a kind for."""
        for entity in self._nlp(text).ents:
            kind = KINDS.get(entity.label_)
            if kind is not None:
                yield telcomodel.Recognized(telcomodel.Span(entity.start_char, entity.end_char), kind)


def main() -> None:
    """Parse one sentence with the recognizer and print whom it names."""
    import spacy  # noqa: PLC0415 - an optional dependency

    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(  # type: ignore[attr-defined]
        [{"label": "OPERATOR", "pattern": "Zephyrline"}, {"label": "PERSON", "pattern": "Quill Ottershaw"}]
    )
    parser = telcomodel.Parser(recognizers=[SpacyRecognizer(nlp)])
    extraction = parser.parse("Zephyrline has hired Quill Ottershaw.")
    print([operator.name for operator in extraction.operators], [person.name for person in extraction.people])


if __name__ == "__main__":
    main()
