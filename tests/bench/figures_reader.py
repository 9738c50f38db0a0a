"""One process of the bench of figures: fills the counters as so many reports would, and makes all tables on command.

`figures_reader REPORTS`: prints `ready` with the number of counters, then for each line the CPU seconds that all tables
of all half-years took.
"""

import random
import sys
import time
from collections import Counter as Tally

import django

HALF_YEARS = ("2024-2", "2025-1", "2025-2", "2026-1")
GIRLS_IN_A_SESSION = 4


def main() -> None:
    """Fills, then answers each line."""
    reports = int(sys.argv[1])
    django.setup()
    from evaluation.figures import protected_figures
    from evaluation.half_year import HalfYear
    from tests.evaluation.people import people

    print("ready", fill(reports), flush=True)
    for _line in sys.stdin:
        begin = time.process_time()
        for code in HALF_YEARS:
            protected_figures(HalfYear.parse(code), people())
        print(time.process_time() - begin, flush=True)


def fill(reports: int) -> int:
    """Writes the counters of `reports` sessions, spread over the half-years as in the demo; returns how many rows."""
    from evaluation import demo
    from evaluation.models import Counter

    lists = {
        "province": demo.PROVINCES,
        "setting": demo.PLACES,
        "age_band": demo.AGES,
        "medium": demo.MEDIA,
        "version": demo.VERSIONS,
        "language": {"nl": 85, "fr": 15},
        "girls_language": {"nl": 65, "fr": 10, "mixed": 15, "other": 5, "unknown": 5},
        "module": {f"module{number}": 20 for number in range(1, 6)},
        "total": {"all": 1},
    }
    chance = random.Random(reports)  # noqa: S311
    rows = []
    for half_year in HALF_YEARS:
        each = reports // len(HALF_YEARS)
        for question, weights in lists.items():
            drawn = Tally(chance.choices(list(weights), list(weights.values()), k=each))
            rows += [
                Counter(
                    half_year=half_year,
                    question=question,
                    cell=cell,
                    sessions=n,
                    girls=n * GIRLS_IN_A_SESSION,
                )
                for cell, n in drawn.items()
            ]
        unknown = each // 20
        girls = {"known": each * GIRLS_IN_A_SESSION, "unknown": 0}
        rows += [
            Counter(half_year=half_year, question="first_timers", cell=cell, sessions=n, girls=girls[cell])
            for cell, n in (("known", each - unknown), ("unknown", unknown))
        ]
        rows += [
            Counter(
                half_year=half_year,
                question="steps",
                cell=f"module{number}:{step}",
                sessions=each // 6,
                girls=0,
            )
            for number in range(1, 6)
            for step in (*demo.STEPS, "unknown")
        ]
    Counter.objects.bulk_create(rows)
    return len(rows)


if __name__ == "__main__":
    main()
