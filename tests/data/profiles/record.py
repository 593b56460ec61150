"""Record the profiles of this folder again: `python3.13 record.py PYTHON3.15`, with py-spy, pyinstrument and scalene beside this Python.

The tools write where the program was: that becomes `/home/ann/work`, and the standard library `/usr/lib/python3`.
"""

from __future__ import annotations

import ast
import json
import marshal
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
NEWEST, BIN = sys.argv[1], Path(sys.executable).parent
SAMPLER = [NEWEST, "-m", "profiling.sampling", "run"]
PYSPY = [str(BIN / "py-spy"), "record"]
PROGRAM = ["--", sys.executable, "-m", "textstat"]
COMMANDS = {
    "sampling.jsonl": [*SAMPLER, "--jsonl", "-o", "OUT", "-m", "textstat"],
    "sampling_native.jsonl": [*SAMPLER, "--native", "--jsonl", "-o", "OUT", "-m", "textstat"],
    "sampling.collapsed": [*SAMPLER, "--collapsed", "-o", "OUT", "-m", "textstat"],
    "sampling.pstats": [*SAMPLER, "--pstats", "-o", "OUT", "-m", "textstat"],
    "cprofile.pstats": [sys.executable, "-m", "cProfile", "-o", "OUT", "-m", "textstat"],
    "pyspy.raw": [*PYSPY, "-f", "raw", "-o", "OUT", *PROGRAM],
    "pyspy_full.raw": [*PYSPY, "--full-filenames", "-f", "raw", "-o", "OUT", *PROGRAM],
    "pyspy_functions.raw": [*PYSPY, "-F", "-f", "raw", "-o", "OUT", *PROGRAM],
    "pyspy_native.raw": [*PYSPY, "--native", "--full-filenames", "-f", "raw", "-o", "OUT", *PROGRAM],
    "pyspy_without_lines.raw": [*PYSPY, "--nolineno", "--full-filenames", "-f", "raw", "-o", "OUT", *PROGRAM],
    "pyspy.speedscope.json": [*PYSPY, "-f", "speedscope", "-o", "OUT", *PROGRAM],
    "pyspy_functions.speedscope.json": [*PYSPY, "-F", "-f", "speedscope", "-o", "OUT", *PROGRAM],
    "pyinstrument.json": [str(BIN / "pyinstrument"), "-r", "json", "-o", "OUT", "-m", "textstat"],
    "pyinstrument.speedscope.json": [str(BIN / "pyinstrument"), "-r", "speedscope", "-o", "OUT", "run.py"],
    "scalene.json": [str(BIN / "scalene"), "run", "-o", "OUT", "run.py"],
}
SHORT = {"alloc_samples", "combined_stacks", "combined_stacks_timeline", "memory_stacks", "native_stacks", "samples", "stacks"}


def anonymous(text: str, folder: str) -> str:
    text = text.replace(folder, "/home/ann/work")
    return re.sub(r"[^\s\"();]*/lib/python3\.\d+/", "/usr/lib/python3/", re.sub(r"[^\s\"();]*/(lib[\w.-]*\.so)", r"/usr/lib/\1", text))


def renamed(value: object, folder: str) -> object:
    match value:
        case str():
            return anonymous(value, folder)
        case tuple():
            return tuple(renamed(part, folder) for part in value)
        case dict():
            return {renamed(key, folder): renamed(part, folder) for key, part in value.items()}
    return value


def without_source(path: Path) -> None:
    """Leave out what Scalene adds of the memory and of the samples: it is most of the file."""
    profile = json.loads(path.read_text())
    kept = {key: value for key, value in profile.items() if key not in SHORT}
    for file in kept["files"].values():
        file["lines"] = [{**line, "cpu_samples_list": []} for line in file["lines"] if line["line"].strip()]
        file["functions"] = [{**function, "cpu_samples_list": []} for function in file["functions"]]
    path.write_text(json.dumps(kept, indent=1) + "\n")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(HERE / "textstat", Path(folder) / "textstat")
        shutil.copy(HERE / "run.py", folder)
        for name, command in COMMANDS.items():
            out = HERE / name
            filled = [str(out) if part == "OUT" else part for part in command]
            env = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
            subprocess.run(filled, cwd=folder, check=True, stdout=subprocess.DEVNULL, env=env)
            if name.startswith("scalene"):
                without_source(out)
            if name.endswith(".pstats"):
                reader = NEWEST if name.startswith("sampling") else sys.executable
                script = "import marshal, sys; print(repr(marshal.load(open(sys.argv[1], 'rb'))))"
                table = subprocess.run([reader, "-c", script, str(out)], check=True, capture_output=True, text=True).stdout
                out.write_bytes(marshal.dumps(renamed(ast.literal_eval(table), folder), 4))
            else:
                out.write_text(anonymous(out.read_text(), folder))


if __name__ == "__main__":
    main()
