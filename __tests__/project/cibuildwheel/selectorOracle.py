"""Makes selectorOracle.json: what Python's bracex and fnmatch make of selectors. Needs bracex (pip install bracex)."""

import json
import random
from fnmatch import fnmatchcase
from pathlib import Path

import bracex

IDENTIFIERS = """
cp27-manylinux1_x86_64 cp36-manylinux_x86_64 cp38-win32 cp39-win_amd64 cp310-win_arm64 cp311-macosx_x86_64
cp312-macosx_arm64 cp313-macosx_universal2 cp313t-manylinux_i686 cp314-musllinux_aarch64 cp314t-musllinux_ppc64le
cp315-manylinux_riscv64 pp39-manylinux_x86_64 pp310-macosx_arm64 gp312_250-win_amd64 cp312-pyodide_wasm32
cp313-android_arm64_v8a cp314-ios_arm64_iphoneos cp39-macosx_universal2:arm64
""".split()

WRITTEN = r"""
* ** ? cp* pp* gp* cp3? cp3?-* cp3??-* cp3??t-* *t-* *-win32 *_i686 *-musllinux* *musllinux*aarch64* *linux_*
cp36-* cp{36,37,38}-* cp3{6,7,8,9}-* cp3{6..9}-* cp3{06..09}-* cp3{9,10,11,12,13}-manylinux_x86_64 {cp,pp}3*-*
pp3{8,9}-* pp*-manylinux_i686 cp3{10,11,12}-* cp3{10..13}{,t}-* cp3{10..13..2}-* {c..g}p3* {g..c}p3* {a..g..3}p*
cp3[6789]-* cp3[!6789]* [cp]p* [!p]p* cp3[0-9]-* cp3[9-0]-* cp31[0-35]-* cp31[!0-3]* [c-]p* [-c]p* [a-c-p]p* []c]p* [!]c]p*
[c cp[ cp3[6-* *[_]* *[!_]32 *-{win32,win_amd64} *-{win,macosx}_* *-*linux_{i686,s390x,ppc64le} *-macosx_{x86_64,arm64}
cp{36}-* cp3{6,{7,8}}-* {cp3{8,9},pp310}-* {{cp,pp}3*,gp*}-* cp{36,37-* cp36,37}-* cp3{6,7}}-* cp{{36,37}-* {} cp{}* {cp}*
{cp,}* {,cp}3* {,}* {,,}* a{b}c{d,e} {a}{b,c} {a},{b} {1..3 {1..} {1...3} {..} {1..3..} {3..1} {-2..2} {01..3} {1..003} {a..C} {Z..a}
{1..3..0} {1..9..-3} {10..1..4} *:arm64 *-macosx_universal2:* CP39-WIN_AMD64 cp39-WIN* cp3*-manylinux_{x86_64,aarch64}
*-manylinux_[!x]* *86* *86 *_64 *arm64 *arm64* *_iphoneos cp31?-* cp31?{,t}-* *p3* c*p*3*-*_*6*4 ?p3??-????? *-win_???64
\* \{a,b\} a\,b ${a,b} $ {a,b}$ cp$39-* """.split() + ["", "{", "}", ",", "[", "]", "[]", "[!]", "[!", "[]]", "[[]", "[^c]p*", "[\\]", "[--0]*", "[c-c]p*"]


def made(random_state: random.Random) -> str:
    pieces = ["cp", "pp", "3", "1", "9", "39", "*", "?", "-", "_", "win", "linux", "{", "}", ",", "..", "[", "]", "!", "32", "64", "t", "a", "c"]
    return "".join(random_state.choice(pieces) for _ in range(random_state.randint(1, 12)))


def answer(pattern: str) -> dict:
    try:
        expanded = bracex.expand(pattern)
    except bracex.ExpansionLimitException:
        return {"pattern": pattern, "expanded": None, "matched": []}
    matched = [index for index, name in enumerate(IDENTIFIERS) if any(fnmatchcase(name, each) for each in expanded)]
    return {"pattern": pattern, "expanded": expanded if len(expanded) < 20 else len(expanded), "matched": matched}


random_state = random.Random(4)
patterns = list(dict.fromkeys([*WRITTEN, *(made(random_state) for _ in range(500))]))
answers = {"identifiers": IDENTIFIERS, "answers": [answer(pattern) for pattern in patterns]}
lines = ",\n".join(json.dumps(each) for each in answers["answers"])
text = f'{{ "identifiers": {json.dumps(IDENTIFIERS)},\n"answers": [\n{lines}\n] }}\n'
Path(__file__).with_suffix(".json").write_text(text)
