"""Prints what cibuildwheel makes of settings: the audit step that each of its platforms would run.

Run by a Python that has cibuildwheel, with pyproject.toml's text on standard input. cibuildwheel reads the settings itself;
the result is JSON, for each platform {"command": [...], "requires": [...]}.
"""

import json
import sys
import tempfile
from pathlib import Path

from cibuildwheel.options import CommandLineArguments, Options

IDENTIFIERS = {
    "linux": "cp312-manylinux_x86_64",
    "macos": "cp312-macosx_arm64",
    "windows": "cp312-win_amd64",
    "android": "cp313-android_arm64_v8a",
    "ios": "cp313-ios_arm64_iphoneos",
    "pyodide": "cp313-pyodide_wasm32",
}


def audit_step(folder, platform, identifier):
    arguments = CommandLineArguments.defaults()
    arguments.platform = platform
    arguments.package_dir = folder
    options = Options(platform=platform, command_line_arguments=arguments, env={}, defaults=False)
    build = options.build_options(identifier)
    return {"command": build.audit_command, "requires": build.audit_requires}


with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    (folder / "pyproject.toml").write_text(sys.stdin.read(), encoding="utf-8")
    json.dump({platform: audit_step(folder, platform, each) for platform, each in IDENTIFIERS.items()}, sys.stdout)
