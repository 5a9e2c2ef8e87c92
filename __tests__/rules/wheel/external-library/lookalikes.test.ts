/** How wheels that work for their users on PyPI today come to their libraries: none of them may have an error. */

import { describe, expect, test } from 'vitest';
import type { Content, WheelRecipe } from '../../../../fixtures/build/wheel.mjs';
import { libraryOf } from '../../../wheel/elf.ts';
import { brief, findingsOf } from '../../checked.ts';

const x86 = 'manylinux_2_17_x86_64.manylinux2014_x86_64';
const gnu = 'x86_64-linux-gnu';

interface Linked {
  needs?: string[];
  runpath?: string;
  rpath?: string;
  soname?: string;
}

/** A shared object that needs glibc and what is given. */
const elf = ({ needs = [], ...paths }: Linked): Buffer =>
  libraryOf({ ...paths, needed: [...needs, 'libc.so.6'] });
const module = (path: string, linked: Linked): Record<string, Content> => ({
  [`${path}.cpython-312-${gnu}.so`]: elf(linked),
});
const shared = (path: string, linked: Linked = {}): Record<string, Content> => ({
  [path]: elf({ soname: path.split('/').at(-1) ?? '', ...linked }),
});

type Lookalike = [name: string, recipe: Omit<WheelRecipe, 'tag'> & { tag?: string }, findings?: string[]];

const lookalikes: Lookalike[] = [
  [
    'torchvision: modules that need torch, a library of its own, vendored ones',
    {
      name: 'torchvision',
      metadata: ['Requires-Dist: numpy', 'Requires-Dist: torch (==2.9.0)'],
      files: {
        'torchvision/__init__.py': '',
        'torchvision/_C.so': elf({
          needs: ['libc10.so', 'libtorch.so', 'libtorch_cpu.so', 'libcudart.so.12'],
        }),
        'torchvision/image.so': elf({
          needs: ['libpng16.7f72a3c5.so.16', 'libtorch_python.so', 'libc10.so'],
          runpath: '$ORIGIN:$ORIGIN/../torchvision.libs',
        }),
        ...shared('torchvision.libs/libpng16.7f72a3c5.so.16'),
      },
    },
    ['notice external-library torchvision/_C.so'],
  ],
  [
    'torch: libraries beside each other, CUDA from its siblings, the driver from the system',
    {
      name: 'torch',
      metadata: ["Requires-Dist: nvidia-cublas-cu12 ==12.8.4.1; platform_system == 'Linux'"],
      files: {
        'torch/__init__.py': 'import ctypes\nctypes.CDLL(path, mode=ctypes.RTLD_GLOBAL)\n',
        ...module('torch/_C', { needs: ['libtorch_python.so'], rpath: '$ORIGIN/lib' }),
        ...shared('torch/lib/libtorch_python.so', { needs: ['libtorch_cuda.so'], rpath: '$ORIGIN' }),
        ...shared('torch/lib/libtorch_cuda.so', {
          needs: ['libcublas.so.12', 'libnccl.so.2', 'libcuda.so.1', 'libnvidia-ml.so.1'],
          rpath: '$ORIGIN/../../nvidia/cublas/lib:$ORIGIN/../../nvidia/nccl/lib:$ORIGIN',
        }),
      },
    },
    ['notice external-library torch/lib/libtorch_cuda.so'],
  ],
  [
    'a package of CUDA libraries that needs another one, in the package that all of them share',
    {
      name: 'nvidia_cudnn_cu12',
      tag: `py3-none-${x86}`,
      metadata: ['Requires-Dist: nvidia-cublas-cu12'],
      files: {
        'nvidia/__init__.py': '',
        'nvidia/cudnn/__init__.py': '',
        ...shared('nvidia/cudnn/lib/libcudnn.so.9', {
          needs: ['libcublas.so.12'],
          runpath: '$ORIGIN/../../cublas/lib/',
        }),
      },
    },
    ['notice external-library nvidia/cudnn/lib/libcudnn.so.9'],
  ],
  [
    'cupy: the CUDA toolkit is the user’s to install',
    {
      name: 'cupy_cuda12x',
      files: {
        'cupy/__init__.py': '',
        ...module('cupy/_core/core', { needs: ['libcudart.so.12', 'libnvrtc.so.12', 'libcuda.so.1'] }),
        ...module('cupy_backends/cuda/libs/cublas', { needs: ['libcublas.so.12'] }),
      },
    },
    [`warning external-library cupy/_core/core.cpython-312-${gnu}.so`],
  ],
  [
    'PySide6: Qt in folders of its own, plugins that nothing loads by default, a desktop’s libraries',
    {
      name: 'pyside6_addons',
      tag: `cp39-abi3-${x86}`,
      metadata: ['Requires-Dist: shiboken6 (==6.9.0)', 'Requires-Dist: PySide6_Essentials (==6.9.0)'],
      files: {
        'PySide6/QtWebEngineCore.abi3.so': elf({
          needs: [
            'libpyside6.abi3.so.6.9',
            'libshiboken6.abi3.so.6.9',
            'libQt6WebEngineCore.so.6',
            'libQt6Core.so.6',
          ],
          runpath: '$ORIGIN:$ORIGIN/Qt/lib:$ORIGIN/../shiboken6',
        }),
        ...shared('PySide6/Qt/lib/libQt6WebEngineCore.so.6', {
          needs: [
            'libQt6Core.so.6',
            'libxkbcommon.so.0',
            'libnss3.so',
            'libdbus-1.so.3',
            'libasound.so.2',
            'libgbm.so.1',
          ],
          runpath: '$ORIGIN',
        }),
        ...shared('PySide6/Qt/plugins/sqldrivers/libqsqlmysql.so', {
          needs: ['libmysqlclient.so.21', 'libQt6Core.so.6'],
          runpath: '$ORIGIN/../../lib',
        }),
        ...shared('PySide6/Qt/plugins/sqldrivers/libqsqloci.so', { needs: ['libclntsh.so.23.1'] }),
      },
    },
    [
      'notice external-library PySide6/Qt/lib/libQt6WebEngineCore.so.6',
      'warning external-library PySide6/Qt/lib/libQt6WebEngineCore.so.6',
      'warning external-library PySide6/Qt/plugins/sqldrivers/libqsqlmysql.so',
    ],
  ],
  [
    'PyQt6: Qt comes with another package into the same folder',
    {
      name: 'pyqt6',
      metadata: ['Requires-Dist: PyQt6-sip (<14,>=13.8)', 'Requires-Dist: PyQt6-Qt6 (<6.10,>=6.9)'],
      files: {
        'PyQt6/__init__.py': '',
        'PyQt6/QtGui.abi3.so': elf({
          needs: ['libQt6Gui.so.6', 'libQt6Core.so.6'],
          runpath: '$ORIGIN/Qt6/lib',
        }),
      },
    },
    ['notice external-library PyQt6/QtGui.abi3.so'],
  ],
  [
    'opencv: libraries of a desktop that the policy lists, Qt vendored',
    {
      name: 'opencv_python',
      files: {
        'cv2/__init__.py': '',
        'cv2/cv2.abi3.so': elf({
          needs: ['libGL.so.1', 'libgthread-2.0.so.0', 'libglib-2.0.so.0', 'libQt5Core-39545cc7.so.5.15.0'],
          rpath: '$ORIGIN/../opencv_python.libs',
        }),
        ...shared('opencv_python.libs/libQt5Core-39545cc7.so.5.15.0', { needs: ['libz-d13a2644.so.1'] }),
        ...shared('opencv_python.libs/libz-d13a2644.so.1'),
        ...shared('cv2/qt/plugins/platforms/libqxcb.so', {
          needs: ['libQt5Core-39545cc7.so.5.15.0'],
          rpath: '$ORIGIN/../../../../opencv_python.libs',
        }),
      },
    },
  ],
  [
    'pyarrow: its own libraries beside its modules',
    {
      name: 'pyarrow',
      files: {
        'pyarrow/__init__.py': '',
        ...module('pyarrow/lib', {
          needs: ['libarrow_python.so.2200', 'libarrow.so.2200'],
          runpath: '$ORIGIN',
        }),
        ...shared('pyarrow/libarrow_python.so.2200', { needs: ['libarrow.so.2200'], runpath: '$ORIGIN' }),
        ...shared('pyarrow/libarrow.so.2200'),
      },
    },
  ],
  [
    'a package that requires pyarrow for its libraries',
    {
      name: 'reader',
      metadata: ['Requires-Dist: pyarrow>=22'],
      files: {
        'reader/__init__.py': 'import pyarrow\n',
        ...module('reader/_reader', { needs: ['libarrow.so.2200', 'libparquet.so.2200'] }),
      },
    },
    [`notice external-library reader/_reader.cpython-312-${gnu}.so`],
  ],
  [
    'mkl: libraries in the prefix, where no path leads to from site-packages',
    {
      name: 'mkl',
      tag: `py2.py3-none-${x86}`,
      metadata: ['Requires-Dist: intel-openmp <2026', 'Requires-Dist: tbb ==2022.*'],
      files: {
        ...shared('mkl-1.0.data/data/lib/libmkl_intel_thread.so.2', { needs: ['libiomp5.so'] }),
        ...shared('mkl-1.0.data/data/lib/libmkl_rt.so.2', { needs: ['libmkl_core.so.2'] }),
        ...shared('mkl-1.0.data/data/lib/libmkl_core.so.2'),
      },
    },
    [
      'notice external-library mkl-1.0.data/data/lib/libmkl_intel_thread.so.2',
      'notice unreachable-library mkl-1.0.data/data/lib/libmkl_rt.so.2',
    ],
  ],
  [
    'mpi4py: a module for each MPI, of which the user has one',
    {
      name: 'mpi4py',
      files: {
        'mpi4py/__init__.py': '',
        'mpi4py/MPI.mpich.abi3.so': elf({ needs: ['libmpi.so.12'] }),
        'mpi4py/MPI.openmpi.abi3.so': elf({ needs: ['libmpi.so.40'] }),
      },
    },
    ['warning external-library mpi4py/MPI.mpich.abi3.so'],
  ],
  [
    'openvino-genai: a RUNPATH into another package',
    {
      name: 'openvino_genai',
      metadata: ['Requires-Dist: openvino_tokenizers~=2025.3'],
      files: {
        'openvino_genai/__init__.py': '',
        ...module('openvino_genai/py_openvino_genai', {
          needs: ['libopenvino_genai.so.2530', 'libopenvino.so.2530'],
          runpath: '$ORIGIN:$ORIGIN/../openvino/libs',
        }),
        ...shared('openvino_genai/libopenvino_genai.so.2530', { needs: ['libopenvino.so.2530'] }),
      },
    },
    ['notice external-library openvino_genai/libopenvino_genai.so.2530'],
  ],
  [
    'pin: libraries of several packages in one prefix',
    {
      name: 'pin',
      metadata: ['Requires-Dist: cmeel', 'Requires-Dist: cmeel-boost', 'Requires-Dist: eigenpy'],
      files: {
        'cmeel.prefix/lib/python3.12/site-packages/pinocchio/__init__.py': '',
        ...module('cmeel.prefix/lib/python3.12/site-packages/pinocchio/pinocchio_pywrap', {
          needs: ['libpinocchio_default.so.3', 'libeigenpy.so', 'libboost_python312.so.1.87.0'],
          runpath: '$ORIGIN/../../../../lib',
        }),
        ...shared('cmeel.prefix/lib/libpinocchio_default.so.3'),
      },
    },
    [
      `notice external-library cmeel.prefix/lib/python3.12/site-packages/pinocchio/pinocchio_pywrap.cpython-312-${gnu}.so`,
    ],
  ],
  [
    'onnxruntime-gpu: providers that are opened when somebody asks for them',
    {
      name: 'onnxruntime_gpu',
      files: {
        'onnxruntime/capi/__init__.py': '',
        ...module('onnxruntime/capi/onnxruntime_pybind11_state', { needs: ['libstdc++.so.6'] }),
        ...shared('onnxruntime/capi/libonnxruntime_providers_cuda.so', {
          needs: ['libcublasLt.so.12', 'libcudnn.so.9', 'libcudart.so.12'],
        }),
        ...shared('onnxruntime/capi/libonnxruntime_providers_tensorrt.so', { needs: ['libnvinfer.so.10'] }),
      },
    },
    ['warning external-library onnxruntime/capi/libonnxruntime_providers_cuda.so'],
  ],
  [
    'psycopg2 and lxml: everything vendored or static',
    {
      name: 'psycopg2_binary',
      files: {
        'psycopg2/__init__.py': '',
        ...module('psycopg2/_psycopg', {
          needs: ['libpq-e8a033dd.so.5.16', 'libpthread.so.0'],
          rpath: '$ORIGIN/../psycopg2_binary.libs',
        }),
        ...shared('psycopg2_binary.libs/libpq-e8a033dd.so.5.16', {
          needs: ['libssl-81ffa89e.so.3'],
          rpath: '$ORIGIN',
        }),
        ...shared('psycopg2_binary.libs/libssl-81ffa89e.so.3'),
        ...module('lxml/etree', { needs: ['libm.so.6'] }),
      },
    },
  ],
];

describe('no error', () => {
  test.each(lookalikes)('%s', async (_, recipe, expected = []) => {
    const findings = await findingsOf({ tag: `cp312-cp312-${x86}`, ...recipe });
    expect(findings.map(brief).sort()).toEqual(expected);
  });
});
