"""The questions of the evaluation, one file each: importing this package declares them all."""

from evaluation.questions import (
    age_band,
    first_timers,
    girls_language,
    language,
    medium,
    module,
    province,
    setting,
    steps,
    total,
    version,
)
from evaluation.questions.registry import (
    GIRLS,
    SESSIONS,
    Question,
    TwoOfOneName,
    Words,
    question,
    questions,
    register,
)

__all__ = [
    "GIRLS",
    "SESSIONS",
    "Question",
    "TwoOfOneName",
    "Words",
    "age_band",
    "first_timers",
    "girls_language",
    "language",
    "medium",
    "module",
    "province",
    "question",
    "questions",
    "register",
    "setting",
    "steps",
    "total",
    "version",
]
