"""Makes packagingTags.json: tags that packaging computes, by its own functions. Needs packaging (pip install packaging)."""

import json
from pathlib import Path
from unittest import mock

from packaging import _manylinux, _musllinux, tags


def compact(names):
    return sorted(set(names))


def manylinux(arch, glibc):
    with mock.patch.object(_manylinux, "_get_glibc_version", lambda: _manylinux._GLibCVersion(*glibc)), mock.patch.object(
        _manylinux, "_have_compatible_abi", lambda executable, archs: True
    ):
        return list(_manylinux.platform_tags([arch]))


def musllinux(arch, musl):
    with mock.patch.object(_musllinux, "_get_musl_version", lambda executable: _musllinux._MuslVersion(*musl)):
        return list(_musllinux.platform_tags([arch]))


def linux(machine, is_32bit):
    with mock.patch("sysconfig.get_platform", lambda: f"linux-{machine}"):
        return [tag for tag in tags._linux_platforms(is_32bit) if tag.startswith("linux_")]


def windows():
    for name in ["win32", "win-amd64", "win-arm64", "win-arm32"]:
        with mock.patch("sysconfig.get_platform", lambda: name):
            yield from tags._generic_platforms()


platforms = []
for arch in ["x86_64", "i686"]:
    platforms += manylinux(arch, (2, 45))
for arch in ["aarch64", "armv7l", "armv8l", "ppc64", "ppc64le", "s390x", "riscv64", "loongarch64"]:
    platforms += manylinux(arch, (2, 20))
for arch in ["x86_64", "i686", "aarch64", "armv7l", "armv6l", "ppc64le", "s390x", "riscv64", "loongarch64", "mips64"]:
    platforms += musllinux(arch, (1, 3))
MACHINES = """x86_64 i386 i486 i586 i686 aarch64 aarch64_be armv4tl armv5l armv5tel armv5tejl armv6l armv7l armv8l armv7b mips
mips64 ppc ppc64 ppc64le s390 s390x riscv32 riscv64 loongarch64 sparc sparc64 parisc parisc64 sh4 sh4a alpha ia64 m68k
openrisc csky e2k arc nios2 microblaze xtensa""".split()
for machine in MACHINES:
    platforms += linux(machine, False) + linux(machine, True)
platforms += windows()
for version in [(10, 3), (10, 5), (10, 6), (10, 9), (10, 16), (11, 0), (15, 4), (27, 1)]:
    for arch in ["ppc", "ppc64", "i386", "x86_64", "arm64"]:
        # No Mac with such a processor ran a system that old.
        if arch != "arm64" or version >= (11, 0):
            platforms += tags.mac_platforms(version, arch)
for multiarch in ["arm64_iphoneos", "arm64_iphonesimulator", "x86_64_iphonesimulator"]:
    platforms += tags.ios_platforms((14, 2), multiarch)
for abi in ["arm64_v8a", "armeabi_v7a", "x86", "x86_64"]:
    platforms += tags.android_platforms(35, abi)

pairs = []


def add(found):
    pairs.extend(f"{tag.interpreter}-{tag.abi}" for tag in found)


def cpython(version, variables):
    with mock.patch.object(tags, "_get_config_var", lambda name, warn=False: variables.get(name)):
        return tags._cpython_abis(version)


BUILDS = [
    {"Py_DEBUG": 0, "WITH_PYMALLOC": 1, "Py_UNICODE_SIZE": 4},
    {"Py_DEBUG": 0, "WITH_PYMALLOC": 1, "Py_UNICODE_SIZE": 2},
    {"Py_DEBUG": 0, "WITH_PYMALLOC": 0, "Py_UNICODE_SIZE": 2},
    {"Py_DEBUG": 1, "WITH_PYMALLOC": 1, "Py_UNICODE_SIZE": 4},
    {"Py_DEBUG": 0, "WITH_PYMALLOC": 1, "Py_UNICODE_SIZE": 2, "Py_GIL_DISABLED": 1},
    {"Py_DEBUG": 1, "WITH_PYMALLOC": 1, "Py_UNICODE_SIZE": 2, "Py_GIL_DISABLED": 1},
]
for version in [(2, 6), (2, 7), (3, 2), (3, 3), (3, 7), (3, 8), (3, 12), (3, 13), (3, 15)]:
    for build in BUILDS:
        with mock.patch.object(tags, "_get_config_var", lambda name, warn=False: build.get(name)):
            add(tags.cpython_tags(version, platforms=["linux_x86_64"]))
    add(tags.compatible_tags(version, platforms=["linux_x86_64"]))
SUFFIXES = [
    ("pp36", ".pypy36-pp73-x86_64-linux-gnu.so"),
    ("pp310", ".pypy310-pp73-x86_64-linux-gnu.so"),
    ("pp311", ".pypy311-pp73-win_amd64.pyd"),
    ("graalpy38", ".graalpy-38-native-x86_64-darwin.dylib"),
    ("graalpy311", ".graalpy242-311-native-x86_64-linux.so"),
    ("pt38", ".pyston-23-x86_64-linux-gnu.so"),
]
for interpreter, suffix in SUFFIXES:
    with mock.patch.object(tags, "_get_config_var", lambda name, warn=False: suffix):
        add(tags.generic_tags(interpreter, platforms=["linux_x86_64"]))
pure = [f"{tag.interpreter}-{tag.abi}" for version, name in [((3, 12), "cp312"), ((3, 10), "pp3"), ((2, 7), "cp27")]
        for tag in tags.compatible_tags(version, name, platforms=[])]

text = json.dumps({"platforms": compact(platforms), "pairs": compact(pairs), "pure": compact(pure)}, indent=None)
Path(__file__).with_suffix(".json").write_text(text.replace('", "', '",\n"') + "\n")
