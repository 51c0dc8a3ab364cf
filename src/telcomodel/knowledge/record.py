"""An extraction as a knowledge base keeps it: whose reading of which article."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import date
from typing import Final, TypeAlias

import attrs

from telcomodel import __version__
from telcomodel.convert import unstructure
from telcomodel.lexicon.lexicon import LEXICON_VERSION
from telcomodel.model import fields
from telcomodel.model.extraction import Extraction, article_key

_NUMBERS: Final = re.compile(r"\d+(?:\.\d+)*")
VersionRank: TypeAlias = tuple[tuple[int, ...], bool, str]


def _key(record: Record) -> str:
    return article_key(record.extraction.article)


@attrs.frozen(kw_only=True)
class Record:
    """One reading of one article.

    Attributes:
        extraction: What was read.
        library: Version of the library that read it.
        lexicon: Version of the lexicon that it read by.
        key: SHA-256 of the article's (text, published, source); worked out.

    Example:
        >>> import telcomodel
        >>> Record(extraction=telcomodel.parse("MTS grows.")).library == telcomodel.__version__
        True
    """

    extraction: Extraction = attrs.field(validator=fields.is_a(Extraction), repr=False)
    library: str = attrs.field(default=__version__, validator=fields.text())
    lexicon: str = attrs.field(default=LEXICON_VERSION, validator=fields.text())
    key: str = attrs.field(init=False, default=attrs.Factory(_key, takes_self=True))

    @property
    def published(self) -> date | None:
        """Publication date of the article."""
        return self.extraction.article.published

    def rank(self) -> tuple[VersionRank, VersionRank, bool, str]:
        """Which of two readings of one article stays: the one that is greater in this.

        By library version, lexicon version, whether it kept the text, canonical JSON.
        """
        kept = self.extraction.article.text is not None
        canonical = json.dumps(unstructure(self.extraction), sort_keys=True)
        return _version(self.library), _version(self.lexicon), kept, canonical


def _version(text: str) -> VersionRank:
    """Numbers as numbers ("0.10" after "0.9"), a release after its candidates."""
    numbers = _NUMBERS.match(text)
    if numbers is None:
        return (), False, text
    release = tuple(map(int, numbers.group().split(".")))
    return release, numbers.end() == len(text), text


def newest(records: Iterable[Record]) -> tuple[Record, ...]:
    """One record per article, the greatest where several read it, in order of their keys."""
    kept: dict[str, Record] = {}
    for record in records:
        other = kept.setdefault(record.key, record)
        if other is not record and other != record:
            kept[record.key] = max(other, record, key=Record.rank)
    return tuple(kept[key] for key in sorted(kept))
