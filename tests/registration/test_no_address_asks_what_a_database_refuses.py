"""No path, search or way back brings a text with a NUL or a number beyond 64 bits to the database.

SQLite takes a NUL; PostgreSQL answers it with a fault. So each query is looked at instead of its answer alone.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.db import DataError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from registration.models import User
from tests.registration.people import case, signed_in

HUGE = 10**30


def _refuse(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
    for value in params or ():
        if isinstance(value, str) and "\x00" in value:
            raise DataError("PostgreSQL text fields cannot contain NUL (0x00) bytes")
        if isinstance(value, int) and not -(2**63) <= value < 2**63:
            raise DataError("bigint out of range")
    return execute(sql, params, many, context)


@pytest.fixture
def strict(db: None) -> Iterator[None]:
    """A database that refuses what PostgreSQL refuses."""
    with connection.execute_wrapper(_refuse):
        yield


def test_the_strict_database_refuses(strict: None) -> None:
    with pytest.raises(DataError, match="NUL"):
        User.objects.filter(first_name="\x00").exists()


@pytest.mark.long
@pytest.mark.parametrize(
    "path",
    [
        "registration/%00/",
        "registration/queue/%00/",
        f"registration/queue/{HUGE}/",
        f"registration/queue/{2**63}/",
        f"registration/queue/{'9' * 5000}/",
        "registration/code-of-conduct/%00/",
        "account/%00/",
        "account/confirm-email/a%00/",
        "account/password/reset/key/%00-x/",
        "account/2fa/%00/",
        "%00/",
        "a%00/b/",
    ],
)
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.usefixtures("public_pages")
def test_a_path_that_leads_nowhere_is_not_found(greet: User, path: str, language: str, strict: None) -> None:
    assert signed_in(greet).get(f"/{language}/{path}").status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "account/email/a%00b/",
        f"account/confirm-email/{'a' * 5000}/",
        "account/password/reset/key/1-%00/",
        "account/password/reset/key/zzzzzzzzzzzzz-x/",
        "account/password/reset/key/zzzzzzzzzzzzzzzzzz-x/",
    ],
)
def test_a_link_that_was_never_sent_gets_the_page_that_says_so(karim: User, path: str, strict: None) -> None:
    assert signed_in(karim).get(f"/nl/{path}").status_code == 200


@pytest.mark.parametrize("sent", [r'"abcdefgh\000"', r'"\000"', "drop--table", "é" * 32, "a" * 5000])
def test_a_session_that_somebody_made_up_is_no_session(sent: str, strict: None) -> None:
    cookie = f"{settings.SESSION_COOKIE_NAME}={sent}"
    with CaptureQueriesContext(connection) as asked:
        answer = Client().get("/nl/registration/", headers={"cookie": cookie})
    assert answer.status_code == 302
    assert not [query for query in asked if "django_session" in query["sql"]]


def test_a_decision_on_a_number_that_nobody_has_leads_back_to_the_queue(greet: User, strict: None) -> None:
    sent = {"decision": "approve", "version": "1", "organisation": "new"}
    response = signed_in(greet).post(f"/nl/registration/queue/{HUGE}/decision/", sent)
    assert response.headers["Location"] == "/nl/registration/queue/"


@pytest.mark.parametrize(
    "query",
    ["?q=%00", "?q=a%00b&state=all", "?state=%00", "?page=%00", f"?page={HUGE}", f"?page={'9' * 5000}"],
)
def test_a_search_in_the_queue_is_answered(greet: User, query: str, strict: None) -> None:
    assert signed_in(greet).get(f"/nl/registration/queue/{query}").status_code == 200


@pytest.mark.parametrize("words", ["%00", "a%00b", "9" * 400])
def test_so_is_one_for_an_organisation(greet: User, karim: User, words: str, strict: None) -> None:
    page = f"/nl/registration/queue/{case(karim).pk}/?organisation={words}"
    assert signed_in(greet).get(page).status_code == 200


@pytest.mark.parametrize("field", ["organisation", "version", "text", "decision"])
@pytest.mark.parametrize("value", ["\x00", str(HUGE), "9" * 5000])
def test_a_decision_with_such_a_field_is_a_form_once_more_or_taken(
    greet: User, karim: User, field: str, value: str, strict: None
) -> None:
    sent = {"decision": "ask", "version": str(case(karim).version), "organisation": "new", "text": "Waar?"}
    path = f"/nl/registration/queue/{case(karim).pk}/decision/"
    assert signed_in(greet).post(path, {**sent, field: value}).status_code in {200, 302, 409}


@pytest.mark.parametrize("path", ["account/login/", "account/signup/"])
def test_a_way_back_with_a_nul_in_it_is_kept_nowhere(path: str, strict: None) -> None:
    assert Client().get(f"/nl/{path}?next=/%00").status_code == 200
