/** A project whose workflow builds one wheel on each of three systems. */

export const SYSTEMS: readonly string[] = ['ubuntu-24.04', 'macos-14', 'windows-2022'];

/** `job` is more of the job, as lines with their indentation. */
export const workflow = (job = '', systems = SYSTEMS): string => `on: push
jobs:
  wheels:
    runs-on: \${{ matrix.os }}
    strategy:
      matrix:
        os: [${systems.join(', ')}]
${job}    steps:
      - uses: actions/checkout@v5
      - uses: pypa/cibuildwheel@v3.1.4
      - uses: actions/upload-artifact@v4
        with:
          name: cibw-\${{ matrix.os }}
          path: wheelhouse/*.whl
`;

export const PYPROJECT = `[project]
name = "chunkpack"
[tool.cibuildwheel]
build = "cp312-*"
skip = "*-musllinux_* *-manylinux_i686 *-win32"
`;
