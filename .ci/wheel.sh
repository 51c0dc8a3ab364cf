#!/usr/bin/env bash
# The wheel: built twice to the same bytes, its contents looked at, installed into an empty environment and tried there.
# usage: .ci/wheel.sh PYTHON_WITH_BUILD WORK_FOLDER, in a clone
set -euo pipefail
python=$1 work=$2
export SOURCE_DATE_EPOCH
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
for turn in 1 2; do "$python" -m build -q --wheel --outdir "$work/wheel-$turn" .; done
cmp "$work"/wheel-1/*.whl "$work"/wheel-2/*.whl
wheel=$(echo "$work"/wheel-1/*.whl)
"$python" - "$wheel" <<'PYTHON'
"""What must be in the wheel is, and nothing but the package and its metadata."""
import sys
import zipfile

names = zipfile.ZipFile(sys.argv[1]).namelist()
wanted = ("py.typed", "lexicon/data/registry.txt", "lexicon/data/plmn.json", "testing/newsroom/constructions.toml")
assert all(f"telcomodel/{name}" in names for name in wanted), "something is missing"
assert all(name.startswith(("telcomodel/", "telcomodel-")) for name in names), "something else is in it"
assert not [name for name in names if "/sources/" in name or "__pycache__" in name], "sources or caches are in it"
assert [name for name in names if name.endswith("licenses/LICENSE-CC-BY-SA-4.0")], "a licence is missing"
print(f"{len(names)} files, {sum(item.compress_size for item in zipfile.ZipFile(sys.argv[1]).infolist()):,} bytes")
PYTHON
"$python" -m venv "$work/empty"
"$work/empty/bin/pip" install -q "$wheel"
cd "$work"
empty/bin/python -W error - <<'PYTHON'
"""The main job works with nothing but the core dependencies."""
import telcomodel

text = "“We are ready,” said Ana Example, chief executive of Telenor, which has 9 million customers in Malaysia."
extraction = telcomodel.parse(text)
assert extraction.quotes[0].speaker.name == "Ana Example"
assert [str(metric.quantity.value) for metric in extraction.metrics] == ["9000000"]
assert telcomodel.from_json(telcomodel.to_json(extraction)) == extraction
PYTHON
"$work/empty/bin/pip" install -q "$wheel[testing]"
empty/bin/python - <<'PYTHON'
"""Hypothesis finds the strategies by the entry point alone."""
from hypothesis import given, settings, strategies as st

import telcomodel


@settings(max_examples=5, deadline=None)
@given(st.from_type(telcomodel.Alliance))
def holds(alliance: telcomodel.Alliance) -> None:
    assert alliance.members


holds()
PYTHON
