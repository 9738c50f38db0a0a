"""The questions of the evaluation, one file each: importing this package declares them all."""

from evaluation.questions import (  # noqa: F401  (each declares itself)
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
from evaluation.questions.declaration import (
    GIRLS,
    MEASURES,
    ORGANISATIONS,
    PEOPLE,
    REGISTRATIONS,
    SESSIONS,
    Declaration,
    Words,
)
from evaluation.questions.registry import Question, TwoOfOneName, questions, register

__all__ = [
    "GIRLS",
    "MEASURES",
    "ORGANISATIONS",
    "PEOPLE",
    "REGISTRATIONS",
    "SESSIONS",
    "Declaration",
    "Question",
    "TwoOfOneName",
    "Words",
    "questions",
    "register",
]
