"""Numbers and months of a finding, written when they are read: in the reader's language, and in one for its mark."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from django.utils.formats import date_format, number_format
from django.utils.functional import lazy

number: Final[Any] = lazy(number_format, str)  # as `number_format`: the value, then how many decimals


def _month(day: date) -> str:
    return date_format(day, "YEAR_MONTH_FORMAT")


month: Final[Any] = lazy(_month, str)
