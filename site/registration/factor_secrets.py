"""What a second factor rests on (the secret of an app, the seed of the recovery codes) is kept encrypted.

So a copy of the database alone shows nobody's codes. The keys come from `SECOND_FACTOR_KEYS`, or from `SECRET_KEY`
and its fallbacks where that is empty: the first encrypts, each of them decrypts. Fernet (AES-128-CBC with
HMAC-SHA256) is what `cryptography` recommends; the key comes to its length by HKDF (RFC 5869), which does not make a
weak setting strong: it has to be long and random.
"""

import base64
from collections.abc import Callable, Iterable
from typing import Any, Final

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

# Tells what is encrypted from what was stored before it was: neither base32 nor hexadecimal holds a colon.
SEALED: Final = "fernet:"
_PURPOSE: Final = b"registration.second-factor"
_SINGLE: Final = ("secret", "seed")  # the fields of allauth's `Authenticator.data` that hold one secret each
_LISTED: Final = "migrated_codes"  # and the one that holds several


class NoKeyFits(Exception):
    """A secret was encrypted with a key that the settings no longer name."""


def encrypt(text: str) -> str:
    """`text`, readable only for who has the first key."""
    return SEALED + _keys().encrypt(text.encode()).decode()


def decrypt(kept: str) -> str:
    """What `encrypt` was given; a secret from before it was encrypted comes back as it is. Raises `NoKeyFits`."""
    if not kept.startswith(SEALED):
        return kept
    try:
        return _keys().decrypt(kept.removeprefix(SEALED)).decode()
    except InvalidToken:
        # Never an empty secret in its place: the codes of an empty secret can be computed by anybody.
        raise NoKeyFits from None


def renew(factors: Iterable[Any]) -> int:
    """Encrypts what `factors` (rows of allauth's `Authenticator`) hold with the first key; how many were written."""
    return _rewrite(factors, lambda kept: encrypt(decrypt(kept)))


def unreadable(factors: Iterable[Any]) -> int:
    """How many of `factors` hold a secret that no key of the settings reads."""
    return sum(1 for factor in factors if not _is_readable(factor))


def _is_readable(factor: Any) -> bool:
    try:
        _changed(factor.data, decrypt)
    except NoKeyFits:
        return False
    return True


def lay_open(factors: Iterable[Any]) -> int:
    """Takes the encryption away: the way back to a version that knows none."""
    return _rewrite(factors, decrypt)


def _rewrite(factors: Iterable[Any], change: Callable[[str], str]) -> int:
    written = 0
    for factor in factors:
        factor.data = _changed(factor.data, change)
        factor.save(update_fields=["data"])
        written += 1
    return written


def _changed(data: dict[str, Any], change: Callable[[str], str]) -> dict[str, Any]:
    changed = dict(data)
    for name in _SINGLE:
        if name in data:
            changed[name] = change(data[name])
    if _LISTED in data:
        changed[_LISTED] = [change(code) for code in data[_LISTED]]
    return changed


def _keys() -> MultiFernet:
    given = settings.SECOND_FACTOR_KEYS or [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([_fernet(key) for key in given])


def _fernet(key: str) -> Fernet:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=_PURPOSE).derive(key.encode())
    return Fernet(base64.urlsafe_b64encode(derived))
