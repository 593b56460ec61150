"""Draw findings for a blind reading: at random, from many packages, no rule more than a tenth.

    PYTHON tests/bench/draw.py [--seed 1] [--count 80] [--each 6] [--all] FOLDER ...

Each folder is one package. The packages take turns, so that a large one does not crowd out the others; --each limits what one
package gives. Tests (`tests/`, `test_*.py`) are left out: what they cost is rarely what a user waits for.

Prints one JSON object per finding: package, file, line, end_line, code, message, gain, where. --all prints every finding
instead of a sample, for a comparison of two states of the plugin.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

HERE = Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[2]), str(HERE.parent)]

from real_code import files_of  # noqa: E402 - beside this file

from flake8_bytecode_perf import Settings, check_source  # noqa: E402 - of this checkout
from flake8_bytecode_perf.left_out import is_test  # noqa: E402 - as above

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def findings_in(package: Path, settings: Settings) -> Iterator[dict[str, Any]]:
    """Yield what is reported in a package's files; those that do not parse are skipped."""
    for path in files_of([package]):
        name = path.relative_to(package)
        if is_test(str(name)):
            continue
        try:
            found = check_source(path.read_bytes(), str(path), settings)
        except (SyntaxError, ValueError):
            continue
        for finding in found:
            yield {
                "package": package.name,
                "file": str(name),
                "line": finding.line,
                "end_line": finding.end_line,
                "code": finding.code,
                "message": finding.message,
                "gain": finding.gain,
                "share": finding.share,
                "where": finding.where,
            }


def drawn(found: dict[str, list[dict[str, Any]]], seed: int, count: int, each: int) -> Iterator[dict[str, Any]]:
    """Yield a sample: the packages in turn, at random, no rule more than a tenth of `count`."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    piles = {package: chance.sample(findings, len(findings)) for package, findings in sorted(found.items())}
    of_rule: Counter[str] = Counter()
    given = 0
    for _ in range(each):
        for pile in piles.values():
            while pile and given < count:
                finding = pile.pop()
                if of_rule[finding["code"]] < count / 10:
                    of_rule[finding["code"]] += 1
                    given += 1
                    yield finding
                    break


def main(arguments: Sequence[str] | None = None) -> None:
    """Check the packages, and print the sample."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=80)
    parser.add_argument("--each", type=int, default=6)
    parser.add_argument("--min-gain", type=float, default=Settings().min_gain)
    parser.add_argument("--confidence", default=Settings().confidence)
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args(arguments)
    settings = Settings(min_gain=options.min_gain, confidence=options.confidence)
    found = {folder.name: list(findings_in(folder, settings)) for folder in options.folders}
    everything = [finding for findings in found.values() for finding in findings]
    sample = everything if options.all else drawn(found, options.seed, options.count, options.each)
    for finding in sample:
        sys.stdout.write(json.dumps(finding) + "\n")


if __name__ == "__main__":
    main()
