"""A log line says that something broke, never which page somebody had open."""

import logging

from django.test import RequestFactory

from squad.logs import WithoutAddress

PATH = "/nl/session/boundaries/v2/3/"


def _record(message: str, *args: object) -> logging.LogRecord:
    record = logging.LogRecord("django.request", logging.ERROR, __file__, 1, message, args, None)
    record.request = RequestFactory().get(PATH)
    return record


def test_the_address_in_the_arguments_is_taken_out() -> None:
    record = _record("%s: %s", "Internal Server Error", PATH)
    assert WithoutAddress().filter(record)
    assert record.getMessage() == "Internal Server Error: [address]"


def test_the_address_in_the_message_is_taken_out() -> None:
    record = _record(f"Not Found: {PATH}")
    WithoutAddress().filter(record)
    assert PATH not in record.getMessage()


def test_the_request_itself_is_taken_off_the_record() -> None:
    record = _record("Forbidden: %s", PATH)
    WithoutAddress().filter(record)
    assert not hasattr(record, "request")


def test_a_line_without_a_request_stays_as_it_is() -> None:
    record = logging.LogRecord("squad", logging.ERROR, __file__, 1, "A part failed: %s", ("mails",), None)
    WithoutAddress().filter(record)
    assert record.getMessage() == "A part failed: mails"
