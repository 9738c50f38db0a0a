"""What must not be so on a real site, found by `check --deploy`."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.checks import Error, Tags, Warning, register
from django.db.utils import DatabaseError
from django.http.request import validate_host
from django.utils import timezone

from accessibility.gate import proofs_file
from home.statement import is_too_old
from registration.factor_secrets import unreadable
from registration.models import User

DEMO_DOMAIN = "@squad.example"


@register(Tags.security, deploy=True)
def no_demo_accounts(app_configs: Any, **kwargs: Any) -> list[Error]:
    """An error where a demo account exists: its password is in the README."""
    try:
        found = list(User.objects.filter(email__endswith=DEMO_DOMAIN).values_list("email", flat=True)[:10])
    except DatabaseError:  # nothing is migrated yet, so nobody can sign in either
        return []
    return [
        Error(
            f"The demo account {email} exists, and its password is public.",
            hint="Delete it, or start from an empty database.",
            id="squad.E001",
        )
        for email in found
    ]


SHORTEST_KEY = 50  # as Django asks of its SECRET_KEY (security.W009)


@register(Tags.security, deploy=True)
def a_key_for_certificates(app_configs: Any, **kwargs: Any) -> list[Error]:
    """An error where certificates have no key of their own, or a weak one, with which anybody could make them."""
    key, older = settings.CERTIFICATE_KEY, settings.CERTIFICATE_KEY_FALLBACKS
    if not key:
        said = "CERTIFICATE_KEY is not set, so no certificate of the course can be made or checked."
        return [Error(said, hint="Set it to a long random text of its own.", id="squad.E002")]
    found = []
    if any(len(one) < SHORTEST_KEY for one in [key, *older]):
        said = f"A key for certificates is shorter than {SHORTEST_KEY} signs: their signature can be guessed."
        found.append(Error(said, hint="Use a long random text.", id="squad.E003"))
    if settings.SECRET_KEY in {key, *older}:
        said = "CERTIFICATE_KEY is the same as SECRET_KEY: a new SECRET_KEY would make every certificate unreadable."
        found.append(Error(said, hint="Give certificates a key of their own.", id="squad.E004"))
    return found


@register(Tags.security, deploy=True)
def an_address_for_links(app_configs: Any, **kwargs: Any) -> list[Error]:
    """An error where links in mails would lead to somebody else, with the word that opens an account."""
    if settings.SITE_URL.startswith("https://") and "//example." not in settings.SITE_URL:
        return []
    said = f"SITE_URL is {settings.SITE_URL}: links in mails lead there, with words that confirm and set passwords."
    return [Error(said, hint="Set it to the https address of this site.", id="squad.E005")]


@register(Tags.security, deploy=True)
def hosts_of_this_site(app_configs: Any, **kwargs: Any) -> list[Error]:
    """An error where any host is answered, or where links in mails lead to one that is not."""
    if "*" in settings.ALLOWED_HOSTS:
        said = "ALLOWED_HOSTS holds “*”: the site answers under any name that somebody points at it."
        return [Error(said, hint="Name the hosts of this site.", id="squad.E007")]
    host = urlsplit(settings.SITE_URL).hostname or ""
    if not settings.ALLOWED_HOSTS or validate_host(host, settings.ALLOWED_HOSTS):
        return []
    said = f"SITE_URL leads to {host}, which ALLOWED_HOSTS does not name: every link in a mail is refused."
    return [Error(said, hint="Add it to ALLOWED_HOSTS, or set SITE_URL right.", id="squad.E008")]


@register(Tags.security, deploy=True)
def a_cache_that_counts(app_configs: Any, **kwargs: Any) -> list[Error]:
    """An error where rate limits and used codes are counted by each process alone, or by nobody."""
    if not settings.CACHES["default"]["BACKEND"].endswith(("LocMemCache", "DummyCache")):
        return []
    said = (
        "CACHE_URL names a cache of one process, or none: limits do not hold, and a code could be used again."
    )
    return [Error(said, hint="Leave it out (files in VAR_DIR), or name a Redis.", id="squad.E009")]


@register(Tags.security, deploy=True)
def strong_keys_for_second_factors(app_configs: Any, **kwargs: Any) -> list[Error]:
    """An error where a key that hides second factors can be guessed."""
    if all(len(one) >= SHORTEST_KEY for one in settings.SECOND_FACTOR_KEYS):
        return []
    said = f"A key for second factors is shorter than {SHORTEST_KEY} signs: what it encrypts can be read."
    return [Error(said, hint="Use a long random text, and renew_factor_secrets.", id="squad.E006")]


@register(Tags.security, deploy=True)
def second_factors_that_can_be_read(app_configs: Any, **kwargs: Any) -> list[Error]:
    """An error where staff cannot sign in, because the key of their second factor is gone from the settings."""
    try:
        count = unreadable(Authenticator.objects.only("data"))
    except DatabaseError:  # nothing is migrated yet, so nobody has a second factor either
        return []
    if not count:
        return []
    said = f"No key of SECOND_FACTOR_KEYS reads {count} of the second factors: who owns one cannot sign in."
    return [Error(said, hint="Put the older key back behind the newest one.", id="squad.E010")]


@register(deploy=True)
def a_sender_of_mails(app_configs: Any, **kwargs: Any) -> list[Warning]:
    """A warning where mails come from an address that was never set."""
    if "@squad.example" not in settings.DEFAULT_FROM_EMAIL:
        return []
    said = "MAIL_FROM is not set: mails would come from an address that nobody has."
    return [Warning(said, hint="Set it to an address of this site.", id="squad.W002")]


@register(Tags.security, deploy=True)
def settings_nobody_else_reads(app_configs: Any, **kwargs: Any) -> list[Warning]:
    """A warning where others on this machine can read the keys in `production.env`."""
    path = Path(settings.BASE_DIR) / "production.env"
    if not path.exists() or not path.stat().st_mode & 0o077:
        return []
    said = f"{path.name} can be read by others on this machine: it holds every key of the site."
    return [Warning(said, hint="chmod 600 production.env", id="squad.W003")]


@register(deploy=True)
def a_statement_of_this_year(app_configs: Any, **kwargs: Any) -> list[Warning]:
    """A warning where the accessibility statement was never made from a run, or more than twelve months ago."""
    if not is_too_old(proofs_file.read().on, timezone.localdate()):
        return []
    said = "The accessibility statement is more than twelve months old, or was never made."
    return [Warning(said, hint=f"Run {proofs_file.AGAIN}, and commit what it writes.", id="squad.W001")]
