"""`check --deploy` is silent on a right installation, so that what it does say is read."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

# A statement that is too old is a fault of the day on which it is read, not of the installation.
OF_THE_DAY = "squad.W001"
RIGHT = {
    "DJANGO_SETTINGS_MODULE": "squad.settings.production",
    "SECRET_KEY": "one long text with 50 and more different signs: #a1B2c3D4e5F6",
    "SECOND_FACTOR_KEYS": "another long text with more than 50 different signs: g7H8i9J0",
    "CERTIFICATE_KEY": "a third long text with more than 50 different signs: k1L2m3N4",
    "ALLOWED_HOSTS": "squad.childfocus.test",
    "SITE_URL": "https://squad.childfocus.test",
    "EMAIL_URL": "smtp+tls://squad:secret@mail.childfocus.test:587",
    "MAIL_FROM": "Squad <noreply@childfocus.test>",
    "TRUSTED_PROXY_COUNT": "1",
}


def said(tmp_path: Path, **environment: str) -> set[str]:
    """The codes of all that `check --deploy` says of an installation with `environment`."""
    done = subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        cwd=settings.BASE_DIR,
        env={"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path), **RIGHT, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    found = set(re.findall(r"\((\w+\.[EW]\d+)\)", done.stderr)) - {OF_THE_DAY}
    assert found or "System check identified no issues" in done.stdout or OF_THE_DAY in done.stderr, (
        done.stderr
    )
    return found


def test_nothing_is_said_of_a_right_installation(tmp_path: Path) -> None:
    assert said(tmp_path) == set()


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"SITE_URL": "https://example.org", "ALLOWED_HOSTS": "example.org"}, "squad.E005"),
        ({"SECRET_KEY": "short"}, "security.W009"),
        ({"ALLOWED_HOSTS": "*"}, "squad.E007"),
        ({"SITE_URL": "https://other.childfocus.test"}, "squad.E008"),
        ({"CACHE_URL": "locmemcache://"}, "squad.E009"),
        ({"CACHE_URL": "dummycache://"}, "squad.E009"),
        ({"MAIL_FROM": "Squad <noreply@squad.example>"}, "squad.W002"),
    ],
)
def test_what_is_wrong_is_still_said(tmp_path: Path, wrong: dict[str, str], code: str) -> None:
    assert said(tmp_path, **wrong) == {code}
