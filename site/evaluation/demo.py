"""Reports for development: 600 sessions spread as in life, to be told the way real ones are told.

Always the same for the same day. Most sessions are in three provinces and in residential youth care; versions and
Walloon provinces have so few in a half-year that their numbers stay hidden, which is what development should see.
"""

import random
import uuid
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final

from django.utils import timezone

from evaluation.codes import UNKNOWN
from evaluation.half_year import BRUSSELS, HalfYear
from facilitation.reports import Answer, SessionReport

# How many sessions in each half-year, the oldest first and the running one last: 600 together.
SPREAD: Final = (110, 120, 135, 145, 90)
MODULE: Final = "boundaries"
STEPS: Final = ("check_in", "ground_rules", "talk", "placing", "statements", "story", "check_out")
FRENCH: Final = {"hainaut", "liege", "namur", "walloon_brabant", "luxembourg"}
type Weights = dict[str, int]
PROVINCES: Final[Weights] = {
    "antwerp": 31,
    "east_flanders": 24,
    "limburg": 16,
    "brussels": 9,
    "flemish_brabant": 7,
    "west_flanders": 5,
    "hainaut": 3,
    "liege": 2,
    "namur": 1,
    UNKNOWN: 2,
}
PLACES: Final[Weights] = {
    "residential": 62,
    "day_care": 12,
    "school": 12,
    "youth_work": 8,
    "other": 3,
    UNKNOWN: 3,
}
AGES: Final[Weights] = {"11_13": 22, "14_15": 44, "16_17": 12, "mixed": 17, UNKNOWN: 5}
MEDIA: Final[Weights] = {"screen": 58, "paper": 16, "both": 22, UNKNOWN: 4}
VERSIONS: Final[Weights] = {"v1": 84, "v2": 10, "v3": 6}
GIRLS: Final[Weights] = {"3": 6, "4": 16, "5": 20, "6": 22, "7": 16, "8": 12, "9": 4, "11": 2, UNKNOWN: 2}


def reports(now: datetime) -> list[SessionReport]:
    """600 reports over two closed years and the half-year that runs at `now`, none of them later than its day."""
    today = timezone.localtime(now, BRUSSELS).date()
    chance = random.Random("girl power squad")  # noqa: S311  (the same reports at each run, and nothing secret)
    half_years = [HalfYear.at(now)]
    while len(half_years) < len(SPREAD):
        half_years.insert(0, half_years[0].previous)
    return [
        _report(chance, day, number)
        for half_year, wanted in zip(half_years, SPREAD, strict=True)
        for number, day in enumerate(_days(chance, half_year, wanted, today))
    ]


def _days(chance: random.Random, half_year: HalfYear, wanted: int, today: date) -> Sequence[date]:
    last = min(half_year.ends, today)
    span = (last - half_year.starts).days
    return sorted(half_year.starts + timedelta(days=chance.randint(0, span)) for _number in range(wanted))


def _report(chance: random.Random, day: date, number: int) -> SessionReport:
    province = _one(chance, PROVINCES)
    language = "fr" if province in FRENCH or (province == "brussels" and chance.random() < 0.5) else "nl"
    return SessionReport(
        uuid=uuid.uuid5(uuid.NAMESPACE_URL, f"demo {day.isoformat()} {number}"),
        day=day,
        module=MODULE,
        version=_one(chance, VERSIONS),
        language=language,
        answers={
            "province": province,
            "setting": _one(chance, PLACES),
            "age_band": _one(chance, AGES),
            "girls_language": _one(chance, {language: 70, "mixed": 20, "other": 5, UNKNOWN: 5}),
            "medium": _one(chance, MEDIA),
            "steps_done": _steps(chance),
            **_girls(chance),
        },
    )


def _girls(chance: random.Random) -> dict[str, Answer]:
    """How many girls, and how many of them for the first time: most, and sometimes nobody knows."""
    said = _one(chance, GIRLS)
    girls = None if said == UNKNOWN else int(said)
    if girls is None or chance.random() < 0.06:
        return {"girls": girls, "first_timers": None}
    return {"girls": girls, "first_timers": chance.choice((girls, girls, girls - 1, girls // 2, 0))}


def _steps(chance: random.Random) -> list[str]:
    """Most groups come to the end; some run out of time after the method, and a few facilitators do not remember."""
    luck = chance.random()
    if luck < 0.04:
        return [UNKNOWN]
    left_out = {"statements", "story"} if luck < 0.2 else {"story"} if luck < 0.35 else set()
    return [step for step in STEPS if step not in left_out]


def _one(chance: random.Random, weights: Weights) -> str:
    return chance.choices(list(weights), list(weights.values()))[0]
