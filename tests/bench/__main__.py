"""`script/bench [--json FILE] [NAME ...]`: what the product costs, as ratios and counts taken in one run.

Each `bench_*.py` beside this file has `measure()`, which returns rows of name, value, unit, goal and holds.
Absolute times do not travel between machines; ratios taken side by side do.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
Row = dict[str, Any]


def rows(wanted: list[str]) -> list[Row]:
    """Every row of the files whose name or row name is in `wanted` (all when it is empty)."""
    found: list[Row] = []
    for file in sorted(HERE.glob("bench_*.py")):
        module = importlib.import_module(f"tests.bench.{file.stem}")
        names: tuple[str, ...] = getattr(module, "NAMES", ())
        if wanted and not set(wanted) & {*names, file.stem}:
            continue
        print(f"... {file.stem}", file=sys.stderr)
        found.extend(module.measure())
    return found


def table(found: list[Row]) -> str:
    """The rows as lines of text, with a mark where a goal does not hold."""
    lines = [f"{'name':34} {'value':>10} {'unit':12} {'goal':>10}"]
    for row in found:
        mark = "" if row["holds"] else "   does not hold"
        lines.append(f"{row['name']:34} {row['value']:>10} {row['unit']:12} {row['goal']:>10}{mark}")
    return "\n".join(lines)


def main() -> int:
    """Returns 1 where a goal does not hold."""
    parser = argparse.ArgumentParser(prog="script/bench", description=__doc__)
    parser.add_argument("--json", type=Path, help="also write the rows to this file")
    parser.add_argument("names", nargs="*", help="only these")
    options = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "squad.settings.test")
    found = rows(options.names)
    print(table(found))
    if options.json:
        options.json.write_text(json.dumps(found, indent=2) + "\n", "utf-8")
    return 0 if all(row["holds"] for row in found) else 1


if __name__ == "__main__":
    raise SystemExit(main())
