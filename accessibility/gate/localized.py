"""Numbers and months of a finding, written when they are read: in the reader's language."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils.formats import date_format, number_format
from django.utils.functional import lazy


@dataclass(frozen=True)
class Measured:
    """A measured number, or its goal; the fingerprint of a finding leaves it out."""

    value: float
    places: int

    def __str__(self) -> str:
        return str(number_format(self.value, self.places))


number: Final = Measured  # the value, then how many decimals


def _month(day: date) -> str:
    return date_format(day, "YEAR_MONTH_FORMAT")


month: Final[Any] = lazy(_month, str)
