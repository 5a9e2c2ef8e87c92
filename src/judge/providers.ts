/**
 * Libraries that come with another distribution on PyPI, which a wheel then names in Requires-Dist: nothing of that
 * kind is in any policy, and copying it into the wheel would load it twice.
 */

import { matchesWildcard } from '../base/wildcard.ts';
import { firstWord, stemOf } from '../platform/libraryName.ts';
import type { Requirements } from './requirements.ts';

interface Provider {
  /** For sentences. */
  name: string;
  /** Patterns for normalised names of distributions, each of which brings the libraries or sees that they come. */
  distributions: readonly string[];
  /** Patterns for names of libraries, without `.so` and what follows. */
  libraries: readonly string[];
  /** They are had from there, or installed by the user, and are never copied into other wheels. */
  onlyThere?: true;
}

const PROVIDERS: readonly Provider[] = [
  {
    name: 'torch',
    distributions: ['torch', 'torch-*', 'torchvision', 'torchaudio'],
    libraries: ['libtorch', 'libtorch_*', 'libc10', 'libc10_*', 'libshm', 'libcaffe2*'],
    onlyThere: true,
  },
  {
    name: 'tensorflow',
    distributions: ['tensorflow', 'tensorflow-*', 'tf-nightly*'],
    libraries: ['libtensorflow_framework', 'libtensorflow_cc', 'libtensorflow', '_pywrap_tensorflow*'],
    onlyThere: true,
  },
  {
    name: 'paddlepaddle',
    distributions: ['paddlepaddle*'],
    libraries: ['libpaddle', 'libphi*', 'libcommon'],
  },
  { name: 'mxnet', distributions: ['mxnet*'], libraries: ['libmxnet'], onlyThere: true },
  { name: 'jaxlib', distributions: ['jax', 'jaxlib', 'jax-*'], libraries: ['libjax_common', 'libjax_*'] },
  {
    name: "NVIDIA's packages",
    distributions: [
      'nvidia-*',
      'cuda-*',
      'torch',
      'tensorflow',
      'cupy-*',
      'jax-cuda*',
      'cutensor-*',
      'cuquantum-*',
    ],
    libraries: [
      ...[
        'libcudart',
        'libcublas',
        'libcublasLt',
        'libcudnn',
        'libcudnn_*',
        'libcufft',
        'libcufftw',
        'libcurand',
      ],
      ...[
        'libcusolver',
        'libcusolverMg',
        'libcusparse',
        'libcusparseLt',
        'libcupti',
        'libcufile',
        'libcufile_rdma',
      ],
      ...[
        'libnccl',
        'libnvrtc',
        'libnvrtc-*',
        'libnvJitLink',
        'libnvToolsExt',
        'libnvtx3interop',
        'libnvjpeg',
      ],
      ...['libnvjpeg2k', 'libnvtiff', 'libnvcomp', 'libnvcomp_*', 'libnvimgcodec', 'libnpp*', 'libnvblas'],
      ...[
        'libnvvm',
        'libnvfatbin',
        'libnvshmem*',
        'libcutensor',
        'libcutensorMg',
        'libcutensornet',
        'libcustatevec',
      ],
      ...[
        'libcudensitymat',
        'libcudss',
        'libcudss_*',
        'libcublasmp',
        'libcusolverMp',
        'libcal',
        'libnvperf_*',
      ],
      ...['libcuinj64', 'libaccinj64', 'libcufftMp', 'libmathdx'],
    ],
    onlyThere: true,
  },
  {
    name: 'tensorrt',
    distributions: ['tensorrt*', 'torch-tensorrt'],
    libraries: ['libnvinfer', 'libnvinfer_*', 'libnvonnxparser', 'libnvparsers', 'libtensorrt_*'],
    onlyThere: true,
  },
  {
    name: 'ROCm',
    distributions: ['rocm*', 'jax-rocm*', 'torch', 'pytorch-triton-rocm', 'tensorflow-rocm'],
    libraries: [
      ...['libamdhip64', 'libamd_comgr', 'libamd_smi', 'libhsa-runtime64', 'libhsakmt', 'libhip*', 'libroc*'],
      ...['librccl', 'libMIOpen', 'libmigraphx*', 'libaotriton*'],
    ],
    onlyThere: true,
  },
  {
    name: 'MPI',
    distributions: ['mpi4py', 'mpich', 'openmpi', 'impi-rt'],
    libraries: ['libmpi', 'libmpi_*', 'libmpicxx', 'libmpifort', 'libmpich*', 'libpmi', 'libpmi2', 'libpmix'],
    onlyThere: true,
  },
  {
    name: "Intel's packages",
    distributions: [
      'mkl',
      'mkl-*',
      'onemkl-*',
      'intel-*',
      'dpcpp*',
      'tbb',
      'tbb-*',
      'oneccl*',
      'daal*',
      'ipp*',
      'umf',
    ],
    libraries: [
      ...['libmkl_*', 'libiomp5', 'libtbb', 'libtbb*', 'libsycl', 'libccl', 'libonedal*', 'libJTBB'],
      ...[
        'libimf',
        'libintlc',
        'libirng',
        'libsvml',
        'libifcore*',
        'libifport',
        'libipp*',
        'libumf',
        'libur_*',
      ],
    ],
  },
  {
    name: 'pyarrow',
    distributions: ['pyarrow', 'pyarrow-*'],
    libraries: ['libarrow', 'libarrow_*', 'libparquet', 'libgandiva'],
  },
  {
    name: 'PyQt or PySide',
    distributions: ['pyqt5*', 'pyqt6*', 'pyside2*', 'pyside6*', 'shiboken2*', 'shiboken6*'],
    libraries: [
      'libQt5*',
      'libQt6*',
      'libpyside2*',
      'libpyside6*',
      'libshiboken2*',
      'libshiboken6*',
      'libicu*',
    ],
  },
  { name: 'onnxruntime', distributions: ['onnxruntime*'], libraries: ['libonnxruntime', 'libonnxruntime_*'] },
  { name: 'openvino', distributions: ['openvino*'], libraries: ['libopenvino', 'libopenvino_*'] },
  {
    name: 'casadi',
    distributions: ['casadi'],
    libraries: ['libcasadi', 'libcasadi_*', 'libipopt', 'libbonmin'],
  },
  { name: 'vtk', distributions: ['vtk', 'vtk-*'], libraries: ['libvtk*'] },
  {
    name: "cmeel's packages",
    distributions: ['cmeel*', 'pin', 'eigenpy', 'coal', 'hpp-fcl'],
    libraries: [
      ...['libboost_*', 'libeigenpy', 'libcoal', 'libhpp-fcl', 'libpinocchio*', 'liburdfdom*', 'libassimp'],
      ...['libconsole_bridge', 'liboctomap', 'liboctomath', 'libqhull*', 'libtinyxml2'],
    ],
  },
  { name: 'scipy-openblas', distributions: ['scipy-openblas*'], libraries: ['libscipy_openblas*'] },
];

/** How another distribution stands behind a library. */
export interface Provided {
  /** What brings it: a requirement of the wheel, or the packages that are known for it. */
  by: string;
  /**
   * `required`: the wheel requires a distribution that is known for it, or that has the library's own name.
   * `alike`: it requires one that is called like it. `unrequired`: only there it is had from, and the wheel doesn't say so.
   */
  how: 'required' | 'alike' | 'unrequired';
}

/**
 * What another distribution may bring, by the names that METADATA requires; null where nothing speaks for it. An extra is
 * meant where it brings what is known for the library.
 */
export function providedBy(library: string, { installed, offered }: Requirements): Provided | null {
  const stem = stemOf(library);
  const known = PROVIDERS.filter(({ libraries }) => libraries.some((name) => matchesWildcard(name, stem)));
  const required = known.find(({ distributions }) =>
    offered.some((name) => distributions.some((each) => matchesWildcard(each, name))),
  );
  if (required !== undefined) return { by: required.name, how: 'required' };
  const itself = offered.find((name) => withoutVariant(name) === plainName(stem));
  if (itself?.startsWith('lib')) return { by: itself, how: 'required' };
  const alike = installed.find((name) => isAlike(name, stem));
  if (alike !== undefined) return { by: alike, how: 'alike' };
  const only = known.find(({ onlyThere }) => onlyThere === true);
  return only === undefined ? null : { by: only.name, how: 'unrequired' };
}

/** The project that a library belongs to, so that its libraries are explained together. */
export function projectOf(library: string): string {
  const stem = stemOf(library);
  const known = PROVIDERS.find(({ libraries }) => libraries.some((name) => matchesWildcard(name, stem)));
  return known?.name ?? firstWord(library);
}

function plainName(stem: string): string {
  return stem.toLowerCase().replaceAll('_', '-');
}

/** `libcudf` of `libcudf-cu12`. */
function withoutVariant(name: string): string {
  return name.replace(/-cu\d+$/, '');
}

/** Words that say nothing of which library it is. */
const COMMON_WORDS: readonly string[] = [
  'lib',
  'libs',
  'py',
  'python',
  'core',
  'runtime',
  'binary',
  'sdk',
  'tools',
];
const SHORTEST_WORD = 3;

/** A word of the requirement, without `py`, `lib` and `python` before it, begins the name of the library. */
function isAlike(requirement: string, stem: string): boolean {
  const name = plainName(stem).replace(/^lib/, '');
  return requirement
    .split('-')
    .filter((word) => !COMMON_WORDS.includes(word))
    .map((word) => word.replace(/^(?:python|py|lib)/, ''))
    .some((word) => word.length >= SHORTEST_WORD && name.startsWith(word));
}
