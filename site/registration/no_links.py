"""A name holds no address: names go into mails and on screens, where a link would lead people away in our name."""

import re
import unicodedata
from typing import Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

_ADDRESS: Final = re.compile(r"://|@|\bwww\.|\w\.\w\S*/", re.IGNORECASE)
# Two letters or more on both sides of a dot: “evil.test”, not “J.P.” or “St. Clair”.
_DOMAIN: Final = re.compile(r"[\w-]{2}\.[^\W\d_]{2}")
_DOTS: Final = str.maketrans({"\u3002": ".", "\uff61": "."})  # browsers take these for dots too


def no_address(text: str) -> None:
    """Raises ValidationError where `text` holds a web or mail address; a domain alone may be a name (“Bednet.be”)."""
    if _ADDRESS.search(_folded(text)):
        raise ValidationError(_("Leave out the web or mail address here."), code="address")


def no_domain(text: str) -> None:
    """Raises ValidationError where the name of a person holds anything that a mail program makes a link of."""
    folded = _folded(text)
    if _ADDRESS.search(folded) or _DOMAIN.search(folded):
        problem = _("Write only a name here, without a web or mail address. After a dot comes a space.")
        raise ValidationError(problem, code="address")


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).translate(_DOTS)
