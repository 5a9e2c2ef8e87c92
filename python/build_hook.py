"""Puts into the wheel what the npm package has: the program lies above this folder, where a build backend doesn't look."""

import json
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class NpmFiles(BuildHookInterface):
    def initialize(self, version, build_data):
        root = Path(self.root).parent
        # package.json tells Node that the program is made of modules.
        listed = ["package.json", *json.loads((root / "package.json").read_text("utf-8"))["files"]]
        left_out = {file for entry in listed if entry.startswith("!") for file in root.glob(entry[1:])}
        for pattern in (entry for entry in listed if not entry.startswith("!")):
            files = [file for file in sorted(root.glob(pattern)) if file.is_file() and file not in left_out]
            if not files:
                raise FileNotFoundError(f"{pattern}, which package.json lists, is not there")
            for file in files:
                inside = file.relative_to(root).as_posix()
                build_data["force_include"][str(file)] = f"wheel_abi_check/{inside}"
