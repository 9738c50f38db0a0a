"""The report of one group session: codes and numbers, told once and never kept here."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.db import transaction

from facilitation import limits
from facilitation.signals import session_reported

type Answer = str | int | list[str] | None

# How many girls one report may count, and above which number the form asks once more.
MOST_GIRLS: Final = 20
MANY_GIRLS: Final = 12


@dataclass(frozen=True, slots=True)
class SessionReport:
    """One meeting with a group, as it is told to whoever counts.

    `uuid` was made when the form was opened, so that the same form sent twice is one report. `day` is a date
    and never a time. `module` and `version` are codes (`boundaries`, `v1`), `language` is that of the module
    text (`nl`, `fr`). `answers` holds, by the name of a field of the hook `session_report_fields`, a code, a
    number, a list of codes, or `None` for "I do not know".
    """

    uuid: uuid.UUID
    day: date
    module: str
    version: str
    language: str
    answers: Mapping[str, Answer]

    def send(self) -> bool:
        """Tells whoever counts, in one transaction where an error undoes all; true unless it was told before."""
        with transaction.atomic():
            return self._tell()

    def hand_in(self, account: object, now: datetime) -> bool:
        """Sends this report as one of the four that `account` has on the day of `now`; true unless told before.

        Where none is left, `limits.TooMany` is raised and nothing was counted. The same report again costs nothing.
        """
        with transaction.atomic():
            is_new = self._tell()
            if is_new:
                limits.take_one(account, now)
        return is_new

    def _tell(self) -> bool:
        answers: list[tuple[Any, Any]] = session_reported.send(sender=SessionReport, report=self)
        return all(answer is not False for _receiver, answer in answers)
