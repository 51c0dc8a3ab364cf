#!/usr/bin/env bash
# What the public names have lost or changed since the last tag; a release that breaks something raises its first number.
# usage: .ci/api.sh PYTHON_WITH_GRIFFE, in a clone
set -euo pipefail
python=$1
tag=$(git describe --tags --abbrev=0 2>/dev/null || true)
if [ -z "$tag" ]; then
  echo "no tag yet: nothing to compare with"
else
  "$python" -m griffe check telcomodel --search src --against "$tag"
fi
