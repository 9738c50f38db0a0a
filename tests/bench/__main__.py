"""`script/bench [--json FILE] [NAME ...]`: what the product costs, as ratios and counts taken in one run.

Each `bench_*.py` beside this file has `measure()`, which returns rows (`rows.py`); a ratio has its spread over rounds.
Absolute times do not travel between machines; ratios taken side by side do.
"""

import argparse
import importlib
import json
import os
import sys
import time
import traceback
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
Row = dict[str, Any]


def measured(file: str, wanted: list[str]) -> list[Row]:
    """The rows of one file, none where neither it nor a row of it is in `wanted` (all are wanted when it is empty).

    A file that fails says why on stderr, and has rows that do not hold: the other files are still measured.
    """
    names: tuple[str, ...] = (file,)
    try:
        module = importlib.import_module(f"tests.bench.{file}")
        names = getattr(module, "NAMES", names)
        if wanted and not set(wanted) & {*names, file}:
            return []
        begun = time.monotonic()
        rows: list[Row] = module.measure()
        print(f"... {file}: {time.monotonic() - begun:.0f} s", file=sys.stderr)
    except Exception:  # whatever it is, it is told, and costs only this file
        traceback.print_exc()
        return [{"name": name, "value": "failed", "unit": "", "goal": "", "holds": False} for name in names]
    return rows


def line(row: Row) -> str:
    """A row as a line of text, with a mark where its goal does not hold."""
    mark = "" if row["holds"] else "   does not hold"
    spread = "-".join(map(str, row.get("spread", [])))
    return f"{row['name']:34} {row['value']:>10} {spread:>14} {row['unit']:12} {row['goal']:>6}{mark}"


def main() -> int:
    """Prints each row as it comes; returns 1 where a goal does not hold."""
    parser = argparse.ArgumentParser(prog="script/bench", description=__doc__)
    parser.add_argument("--json", type=Path, help="also write the rows to this file")
    parser.add_argument("names", nargs="*", help="only these")
    options = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "squad.settings.test")
    found: list[Row] = []
    print(f"{'name':34} {'value':>10} {'spread':>14} {'unit':12} {'goal':>6}", flush=True)
    for file in sorted(HERE.glob("bench_*.py")):
        rows = measured(file.stem, options.names)
        for row in rows:
            print(line(row), flush=True)
        found.extend(rows)
    if options.json:
        options.json.write_text(json.dumps(found, indent=2) + "\n", "utf-8")
    return 0 if all(row["holds"] for row in found) else 1


if __name__ == "__main__":
    raise SystemExit(main())
