"""The phrase index: its compiled form, and a user's meanings on top of it."""

from __future__ import annotations

from collections.abc import Mapping
from runpy import run_path

from hypothesis import given
from hypothesis import strategies as st

from telcomodel import registry
from telcomodel.lexicon.entry import Name
from telcomodel.lexicon.index import Index
from telcomodel.lexicon.lexicon import TYPES, Lexicon, lexicon
from tests.conftest import ROOT

KEYS = st.lists(st.sampled_from(["a", "b", "c"]), min_size=1, max_size=4).map(" ".join)
PAYLOADS = (
    st.none()
    | st.integers()
    | st.frozensets(st.text())
    | st.builds(Name, st.text(), st.text(), st.text(), st.none(), st.none(), st.text())
)
ROWS = st.dictionaries(st.tuples(KEYS, st.sampled_from("xyz")), PAYLOADS)


def meanings(index: Index) -> Mapping[str, object]:
    return {key: index.word(key) for key in index.words} | {key: index.phrase(key) for key in index.phrases}


def test_the_shipped_index_is_what_the_data_gives() -> None:
    """When it is not: python tools/build_index.py."""
    script = run_path(str(ROOT / "tools" / "build_index.py"))
    for name, index in script["build"]().items():
        assert index.dump() == (script["DATA"] / name).read_bytes()


@given(ROWS)
def test_compiling_loses_nothing(rows: dict[tuple[str, str], object]) -> None:
    index = Index.of(((key, category, payload) for (key, category), payload in rows.items()), TYPES)
    again = Index.compiled(index.dump(), TYPES)
    assert meanings(again) == meanings(index)
    for key, category in rows:
        assert category in dict(next(found for end, found in again.at(key.split(" "), 0) if end == len(key.split(" "))))


@given(ROWS, st.dictionaries(KEYS, st.integers() | st.just(())))
def test_other_meanings_touch_their_category_alone(
    rows: dict[tuple[str, str], object], others: dict[str, object]
) -> None:
    index = Index.of((key, category, payload) for (key, category), payload in rows.items())
    before = meanings(index)
    changed = index.having("x", others)
    assert meanings(index) == before
    for key, payload in others.items():
        found = dict(changed.phrase(key) if " " in key else changed.word(key)[0])
        assert found.pop("x", ()) == payload
        assert found == {
            category: value for (phrase, category), value in rows.items() if phrase == key and category != "x"
        }


def test_a_registry_of_ones_own_changes_only_its_names() -> None:
    own = Lexicon.of(registry().with_entities({"name": "Zumtobel Mobile"}))
    assert [category for category, _ in own.index.phrase("zumtobel mobile")] == ["organization"]
    assert meanings(own.index).keys() - meanings(lexicon().index).keys() == {"zumtobel", "zumtobel mobile"}
