import type { FailureKind } from '../failure.ts';

/** Between these steps and the build tests have no part in what is said. */
const BUILDING = new Set(['Building wheel', 'Setting up build environment', 'Running before_build']);
/** What build front ends print around a build backend's own output. */
const OF_A_BUILD =
  /Getting requirements to build wheel|get_requires_for_build|prepare_metadata_for_build|Preparing metadata|_get_build_requires|pyproject_hooks|pep517|subprocess-exited-with-error|Building wheel for |build_meta\.py|setup\.py|pip-build-env|Backend .* is not available|egg_info/;

/** A package that the build imports, and that build-system.requires does not name. */
export const buildIsolation: FailureKind = {
  id: 'build-requires',
  tool: 'pip',
  summary:
    'the build imports a package that it does not require ("No module named \'numpy\'" while building)',
  marks: [
    'ModuleNotFoundError: ',
    'BackendUnavailable',
    'ImportError: No module named',
    "invalid command 'bdist_wheel'",
    'Cannot import ',
  ],
  pattern:
    /^(?:(?:E +)?(?:ModuleNotFoundError|ImportError): No module named '?([\w.-]{1,100})'?|(?:[\w.]{1,100}\.)?BackendUnavailable: (?:Cannot import )?'?([\w.-]{0,100})|(?:ERROR )?Backend '?([\w.-]{1,100})'? is not available|error: invalid command 'bdist_wheel')/,
  isWeak: true,
  read([line, module, backend, unavailable], { before, after }, { step }) {
    const name = (module ?? unavailable ?? (backend === '' ? undefined : backend) ?? 'wheel').replace(
      /\.$/,
      '',
    );
    if (line.includes('BackendUnavailable') || unavailable !== undefined || line.includes('bdist_wheel'))
      return { files: [name], symbols: ['backend'] };
    const near = [...before, ...after.slice(0, 10)];
    if (step !== null && !BUILDING.has(step)) return null;
    if (step !== 'Building wheel' && !near.some((each) => OF_A_BUILD.test(each))) return null;
    return { files: [name] };
  },
  explain({ files: [module = 'a module'], symbols: [what] }) {
    const [name = module] = module.split('.');
    const isSetuptools = ['setuptools', 'pkg_resources', 'distutils'].includes(name);
    const wanted = isSetuptools ? 'setuptools' : (DISTRIBUTIONS[name] ?? name);
    return {
      title:
        what === 'backend'
          ? `the build backend ${module} is not there`
          : `the build imports ${name}, and does not require it`,
      meaning: `A wheel is built in an environment of its own that holds only what build-system.requires names. ${what === 'backend' ? `${module} is not among them` : `${name} was imported there, and is not among them`}; what is installed besides does not count.`,
      causes: [
        ...(isSetuptools
          ? [
              'Python 3.12 brings neither setuptools nor distutils, so a build that uses them has to require setuptools (below 82 for pkg_resources).',
            ]
          : []),
        ...(what === 'backend'
          ? [
              'build-backend names a module that none of the required packages has, or backend-path is missing.',
            ]
          : [
              `setup.py imports ${name} (or the package itself, which does), or the code generator of the build needs it.`,
            ]),
        'The build runs without isolation (--no-build-isolation, --no-isolation), so that nothing is installed for it.',
        ...(what === 'backend' || isSetuptools
          ? []
          : [
              'A dependency that has no wheel for this Python is built from its sources, and its own build lacks it: then the message stands below its name.',
            ]),
      ],
      next: [
        {
          text: `Add ${wanted} to build-system.requires in pyproject.toml.`,
          code: `[build-system]\nrequires = ["setuptools", "${wanted === 'setuptools' ? 'wheel' : wanted}"]\nbuild-backend = "setuptools.build_meta"`,
        },
        { text: `Without isolation, install it before: before-build = "pip install ${wanted}".` },
      ],
    };
  },
};

/** Packages that are called otherwise than their modules. */
const DISTRIBUTIONS: { [module: string]: string } = {
  Cython: 'cython',
  skbuild: 'scikit-build',
  scikit_build_core: 'scikit-build-core',
  mesonpy: 'meson-python',
  pybind11_stubgen: 'pybind11-stubgen',
  yaml: 'pyyaml',
  setuptools_rust: 'setuptools-rust',
  setuptools_scm: 'setuptools-scm',
  hatch_vcs: 'hatch-vcs',
  pdm: 'pdm-backend',
  poetry: 'poetry-core',
  flit_core: 'flit-core',
  sipbuild: 'sip',
  pyqtbuild: 'PyQt-builder',
  torch: 'torch',
};
