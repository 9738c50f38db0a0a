"""The questions of the evaluation, one file each, found by themselves: a question is its rows and its field."""

import pkgutil
from importlib import import_module

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

for _found in pkgutil.iter_modules(__path__):
    import_module(f"{__name__}.{_found.name}")
