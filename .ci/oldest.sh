#!/usr/bin/env bash
# The tests of the core on the oldest versions of the dependencies that pyproject.toml allows.
# usage: .ci/oldest.sh WORK_FOLDER, in a clone
set -euo pipefail
work=$1
python3 -m venv "$work/oldest"
lower=$(sed -n 's/^dependencies = //p' pyproject.toml | grep -oE '"[^"]+"' | tr -d '"' | sed -E 's/>=([0-9.]+).*/==\1/')
echo $lower
# shellcheck disable=SC2086
"$work/oldest/bin/pip" install -q $lower hypothesis pytest
"$work/oldest/bin/pip" install -q --no-deps .
"$work/oldest/bin/python" -m pytest -q tests/unit tests/property/test_convert.py tests/property/test_parse.py --ignore=tests/unit/test_cli.py
