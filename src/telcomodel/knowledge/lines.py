"""Knowledge base ⇄ JSON Lines: one line per record or judgement, so that folding can be resumed.

The lines of two bases one after the other are the lines of their union: ``cat`` folds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from telcomodel.convert import SCHEMA_VERSION, structure, unstructure
from telcomodel.errors import ConversionError, TelcoModelError
from telcomodel.knowledge.base import KnowledgeBase
from telcomodel.knowledge.judgement import Judgement, Ref
from telcomodel.knowledge.record import Record


def to_lines(base: KnowledgeBase, *, text: bool = True) -> Iterator[str]:
    """The base as lines of JSON without line ends: records, then judgements; the same base gives the same lines.

    Args:
        base: What to write.
        text: Whether to write the articles' texts; without them everything but `Article.text` is kept, and the keys.

    Example:
        >>> import telcomodel
        >>> from telcomodel import KnowledgeBase
        >>> base = KnowledgeBase.of([telcomodel.parse("Telia cut prices.")])
        >>> from_lines(to_lines(base)) == base
        True
    """
    for record in base.records:
        yield to_line(record, text=text)
    for judgement in base.judgements:
        yield _line({"judgement": _plain_judgement(judgement)})


def to_line(record: Record, *, text: bool = True, about: Mapping[str, str] | None = None) -> str:
    """One record as a line of JSON without line end, as `to_lines` writes it.

    Args:
        record: What to write.
        text: Whether to write the article's text.
        about: What else to note beside the record, such as your own id for the article; reading leaves it out.
    """
    extraction = unstructure(record.extraction, text=text)
    plain = {"library": record.library, "lexicon": record.lexicon, "extraction": extraction}
    return _line({**(about or {}), "record": plain})


def from_lines(lines: Iterable[str]) -> KnowledgeBase:
    """The base that lines of JSON hold, in any order, blank ones left out; several lines for one article are merged.

    Args:
        lines: Lines, with or without line ends, such as an open file; or all of them as one string.

    Raises:
        ConversionError: A line is no JSON, or neither record nor judgement; the message names the line.
    """
    records: list[Record] = []
    judgements: list[Judgement] = []
    for number, line in enumerate(lines.split("\n") if isinstance(lines, str) else lines, 1):
        if not line.strip():
            continue
        try:
            match json.loads(line):
                case {"record": {"library": str() as library, "lexicon": str() as lexicon, "extraction": raw}}:
                    records.append(Record(extraction=structure(raw), library=library, lexicon=lexicon))
                case {"judgement": raw}:
                    judgements.append(_judgement(raw))
                case _:
                    raise _strange()
        except ConversionError as error:
            raise ConversionError(tuple(f"line {number}: {fault}" for fault in error.faults)) from None
        except (ValueError, TypeError, KeyError, RecursionError, TelcoModelError) as error:
            raise ConversionError((f"line {number}: {error} @ $",)) from None
    return KnowledgeBase.of(records, judgements)


def _strange() -> ConversionError:
    return ConversionError(("neither a record nor a judgement @ $",))


def _line(value: dict[str, Any]) -> str:
    return json.dumps({"schema": SCHEMA_VERSION, **value}, separators=(",", ":"))


def _plain_judgement(judgement: Judgement) -> dict[str, Any]:
    pair = {name: [ref.article, ref.entity] for name, ref in (("a", judgement.a), ("b", judgement.b))}
    about = {"revision": judgement.revision, "by": judgement.by, "reason": judgement.reason}
    return {**pair, "verdict": judgement.verdict.value, **about}


def _judgement(raw: Any) -> Judgement:
    rest = {name: value for name, value in raw.items() if name not in ("a", "b")}
    return Judgement(Ref(*raw["a"]), Ref(*raw["b"]), **rest)
