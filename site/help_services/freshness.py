"""When a help service has to be checked again. A wrong number is worse than none."""

import datetime

CHECK_EVERY = datetime.timedelta(days=180)


def last_good_day(today: datetime.date) -> datetime.date:
    """The earliest day of a check that still counts on `today`."""
    return today - CHECK_EVERY


def is_overdue(checked_on: datetime.date | None, today: datetime.date) -> bool:
    """Whether something last checked on `checked_on` (None: never) must be checked again on `today`."""
    return checked_on is None or checked_on < last_good_day(today)
