#!/usr/bin/env bash
# Has zizmor look at the workflows, cibuildwheel read the recipes for its audit step, and pre-commit run the hook, each from
# PyPI in a fresh environment. What can't be had is skipped, which it says, with status 0.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
bin=$scratch/venv/bin

python3 -m venv "$scratch/venv" 2>/dev/null || {
  echo 'skipped: there is no Python with venv'
  exit 0
}

installed=0
for tool in zizmor==1.32.0 cibuildwheel==4.2.0 pre-commit==4.7.0; do
  if "$bin/python" -m pip install --quiet --disable-pip-version-check "$tool"; then
    installed=$((installed + 1))
  else
    echo "skipped: $tool could not be installed"
  fi
done
[ "$installed" -gt 0 ] || exit 0

PATH=$bin:$PATH CIBUILDWHEEL_PYTHON=$bin/python npx vitest run --reporter=verbose __tests__/peers
