"""What is signed, how, and how it is read back: Django's signing with a key of its own. Pure: nothing is stored."""

import json
import re
from dataclasses import astuple, dataclass
from typing import Any, Final
from urllib.parse import unquote

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.signing import BadSignature, Signer

FORMAT: Final = 1
SALT: Final = "squad.certificate"
LONGEST: Final = 4000  # what a form may bring; the longest real one has about 900 signs
_OTHERS: Final = re.compile(r"[^A-Za-z0-9_.:-]")  # spaces and breaks that come along when a code is copied
_MONTH: Final = re.compile(r"20[0-9]{2}-(0[1-9]|1[0-2])")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}")


class NoKey(ImproperlyConfigured):
    """This site has no key for certificates, so it can neither make nor check one."""


class NotOurs(ValueError):
    """The text was not signed here, was changed, or is of a form that this site does not read."""


@dataclass(frozen=True)
class Certificate:
    """What a certificate says: a name as typed, the course and its version, the month, the language of the title."""

    name: str
    course: str
    version: str
    month: str
    language: str


class _Compact:
    """JSON without spaces, letters as they are: a name in Cyrillic stays short enough for the sign that is scanned."""

    def dumps(self, obj: Any) -> bytes:
        return json.dumps(obj, ensure_ascii=False, separators=(",", ":")).encode()

    def loads(self, data: bytes) -> Any:
        return json.loads(data.decode())


def _signer() -> Signer:
    """Signs with the present key, reads with older ones too. Never with Django's SECRET_KEY, its own default."""
    if not settings.CERTIFICATE_KEY:
        raise NoKey("CERTIFICATE_KEY is empty")
    return Signer(key=settings.CERTIFICATE_KEY, fallback_keys=settings.CERTIFICATE_KEY_FALLBACKS, salt=SALT)


def sign(certificate: Certificate) -> str:
    """The signed text: letters, digits and `-_.:` alone. No moment is in it, only the month. `NoKey` without a key."""
    said = [FORMAT, *astuple(certificate)]
    return _signer().sign_object(said, serializer=_Compact, compress=True)


def read(text: str) -> Certificate:
    """What was signed, from the signed text or from the whole address with it behind `#`.

    `NotOurs` for anything else, `NoKey` without a key.
    """
    signer = _signer()
    signed = _OTHERS.sub("", unquote(text).rpartition("#")[2])
    if not signed or len(signed) > LONGEST:
        raise NotOurs
    try:
        said = signer.unsign_object(signed, serializer=_Compact)
    except (BadSignature, ValueError) as error:
        raise NotOurs from error
    return _checked(said)


def _checked(said: Any) -> Certificate:
    """Signed by us is not enough: a text of another form would be shown as something that it is not."""
    if not isinstance(said, list) or len(said) != 6 or said[0] != FORMAT:
        raise NotOurs
    if not all(isinstance(part, str) for part in said[1:]):
        raise NotOurs
    certificate = Certificate(*said[1:])
    if not _MONTH.fullmatch(certificate.month) or not _LANGUAGE.fullmatch(certificate.language):
        raise NotOurs
    return certificate
