"""Coverage-guided fuzzing with atheris: whatever comes in, nothing but the library's own errors comes out.

    pip install atheris && PYTHONPATH=. python tools/fuzz/run.py parse -max_total_time=300 -len_control=0 -max_len=600

Targets: ``parse`` (any text: no error, the laws of `tests/laws.py`, the same JSON twice, JSON and back), ``json`` (any
document for `from_json`), ``registry`` (any TOML or JSON for `Registry.with_entities`, then a parse by it), ``claims``
(any object for `Claim.of`), ``views`` (any text for `show` and its kin: no markup of the text's). What follows the
target goes to libFuzzer. A finding is printed, and kept by libFuzzer as ``crash-…``: shrink it, fix it, add it to
`tests/unit/test_regressions.py`.
"""

from __future__ import annotations

import contextlib
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import atheris

with atheris.instrument_imports(include=["telcomodel"]):
    from tests.laws import check_order, check_readings
    from tests.property.test_pictures import HOSTILE_PIECES, check

    import telcomodel
    from telcomodel import Claim, ConversionError, LexiconError, ModelError, Parser, registry

SEED = (
    "By Ana Example | 5 May 2016\n\nTelenor has agreed to buy “20 percent” of Elisa for €1.2bn, said Bo Sample, chief "
    "executive of Telenor. “We are ready,” he added: 'It has 12 million customers in Spain, 5% more than in 2015.'\n\n"
)
CONSTRUCTIONS = Path(__file__).parent.parent.parent / "tests" / "golden" / "constructions.jsonl"
TEXTS = [SEED, *(json.loads(line)["text"] for line in CONSTRUCTIONS.read_text(encoding="utf8").splitlines())]
"""Pieces of these stand between the bytes, so that grammars are reached from the first second."""


def text_of(data: bytes) -> str:
    """Arbitrary characters and pieces of news, as the bytes say."""
    provider = atheris.FuzzedDataProvider(data)
    pieces: list[str] = []
    while provider.remaining_bytes() and len(pieces) < 40:
        if provider.ConsumeBool():
            source = provider.PickValueInList(TEXTS)
            start = provider.ConsumeIntInRange(0, len(source) - 1)
            pieces.append(source[start : start + provider.ConsumeIntInRange(1, 200)])
        else:
            pieces.append(provider.ConsumeUnicode(12))
    return "".join(pieces)


def fuzz_parse(data: bytes) -> None:
    """No text raises; evidence reads as the facts say; the result is a function of the text and survives JSON."""
    text = text_of(data)
    extraction = telcomodel.parse(text)
    check_readings(extraction)
    check_order(extraction)
    with contextlib.suppress(ConversionError):  # a lone surrogate has no JSON
        written = telcomodel.to_json(extraction)
        assert written == telcomodel.to_json(telcomodel.parse(text))
        assert telcomodel.from_json(written) == extraction


VALID = json.loads(telcomodel.to_json(telcomodel.parse(SEED)))


def fuzz_json(data: bytes) -> None:
    """Bytes as a document, and a valid document with one value replaced by what the bytes say."""
    provider = atheris.FuzzedDataProvider(data)
    document: Any = json.loads(json.dumps(VALID))
    holder: Any = document
    key: Any = None
    while isinstance(holder, dict | list) and holder:
        keys = list(holder) if isinstance(holder, dict) else range(len(holder))
        key = keys[provider.ConsumeIntInRange(0, len(keys) - 1)]
        if not isinstance(holder[key], dict | list) or not holder[key] or provider.ConsumeBool():
            break
        holder = holder[key]
    values = [None, True, -1, 2**70, 1.5, "", "operator:telenor", [], {}, [[[]]], provider.ConsumeUnicode(20)]
    holder[key] = values[provider.ConsumeIntInRange(0, len(values) - 1)]
    for source in (json.dumps(document), provider.ConsumeUnicode(provider.remaining_bytes())):
        with contextlib.suppress(ConversionError):
            telcomodel.from_json(source)


def fuzz_registry(data: bytes) -> None:
    """A file of arbitrary text, TOML or JSON, and rows of arbitrary fields."""
    provider = atheris.FuzzedDataProvider(data)
    fields = ("name", "kind", "country", "aliases", "parents", "successors", "services", "id", "risk", "since")
    values: list[Any] = [
        "Zantor",
        "Telenor",
        "operator",
        "company",
        [],
        ["x"],
        ["Spain", "the"],
        {"id": 1},
        [{"text": "Zan"}],
        [{"id": "telenor"}],
        None,
        7,
        "\n",
        "../../etc/passwd",
        provider.ConsumeUnicode(8),
    ]
    rows = [
        {"name": "Zantor"}
        | {
            fields[provider.ConsumeIntInRange(0, len(fields) - 1)]: values[
                provider.ConsumeIntInRange(0, len(values) - 1)
            ]
            for _ in range(provider.ConsumeIntInRange(0, 5))
        }
        for _ in range(provider.ConsumeIntInRange(0, 3))
    ]
    with contextlib.suppress(LexiconError, ModelError):
        own = registry().with_entities(rows)
        text = f"{rows[0]['name'] if rows else ''} and Telenor cut prices in Spain, said Ana Example of Zantor."
        extraction = Parser(registry=own).parse(text)
        check_readings(extraction)
        check_order(extraction)
    suffix = (".toml", ".json")[provider.ConsumeIntInRange(0, 1)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"own{suffix}"
        path.write_bytes(provider.ConsumeBytes(provider.remaining_bytes()))
        with contextlib.suppress(LexiconError, ModelError):
            registry().with_entities(path)


def fuzz_claims(data: bytes) -> None:
    """A mapping of arbitrary fields."""
    provider = atheris.FuzzedDataProvider(data)
    fields = ("kind", "subject", "role", "value", "members", "change", "country", "date", "colour")
    values: list[Any] = ["metric", "operator", None, True, 1, 1.5, "1e999999", "NaN", [], ["x", 1], {}, "GB", "\ud800"]
    row = {
        fields[provider.ConsumeIntInRange(0, len(fields) - 1)]: values[provider.ConsumeIntInRange(0, len(values) - 1)]
        for _ in range(provider.ConsumeIntInRange(0, 6))
    }
    with contextlib.suppress(ModelError):
        telcomodel.ground([Claim.of(row)], SEED_READ)


def fuzz_views(data: bytes) -> None:
    """Pictures of a text of news, markup and arbitrary characters hold no markup but their own."""
    provider = atheris.FuzzedDataProvider(data)
    pieces: list[str] = []
    while provider.remaining_bytes() and len(pieces) < 20:
        pieces.append(HOSTILE_PIECES[provider.ConsumeIntInRange(0, len(HOSTILE_PIECES) - 1)])
        pieces.append(provider.ConsumeUnicode(4))
    extraction = telcomodel.parse("".join(pieces) + text_of(provider.ConsumeBytes(200)))
    for view in (telcomodel.show(extraction), telcomodel.show_network(extraction)):
        check(view)


SEED_READ = telcomodel.parse(SEED)
TARGETS: dict[str, Callable[[bytes], None]] = {
    "parse": fuzz_parse,
    "json": fuzz_json,
    "registry": fuzz_registry,
    "claims": fuzz_claims,
    "views": fuzz_views,
}

if __name__ == "__main__":
    target = TARGETS[sys.argv.pop(1)]
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()
