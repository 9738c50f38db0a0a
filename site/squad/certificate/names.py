"""The name on a certificate: what somebody typed, in letters that our fonts have."""

import unicodedata
from typing import Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from modules.print_kit.letters import printable

LONGEST: Final = 80
_SIGNS: Final = frozenset(" -'’.,·")  # between the parts of names: Anne-Marie, d’Hondt, A. Peeters, Gal·la


def cleaned_name(text: str) -> str:
    """The name with single spaces, or ValidationError that says what to do. Letters of any length of word, no signs.

    Letters that our fonts have not (Arabic, Georgian) are named: a certificate that leaves them out in silence, or
    shows boxes, would carry another name.
    """
    name = unicodedata.normalize("NFC", " ".join(text.split()))
    if not name:
        raise ValidationError(_("Type your name as it should stand on the certificate."), "empty")
    if len(name) > LONGEST:
        raise ValidationError(
            _(
                "This name has %(number)s letters. At most %(most)s fit: shorten it, with first letters for example."
            ),
            "long",
            {"number": len(name), "most": LONGEST},
        )
    strange = sorted({sign for sign in name if not _is_of_a_name(sign)})
    if strange:
        raise ValidationError(
            _(
                "A name has letters, spaces, hyphens, apostrophes, full stops and commas. Take this out: %(signs)s"
            ),
            "signs",
            {"signs": " ".join(_readable_sign(sign) for sign in strange)},
        )
    missing = sorted(set(name) - set(printable(name)))
    if missing:
        raise ValidationError(
            _("The certificate cannot print these letters: %(letters)s. Type your name in Latin letters."),
            "letters",
            {"letters": " ".join(missing)},
        )
    if not any(sign.isalpha() for sign in name):
        raise ValidationError(_("Type your name as it should stand on the certificate."), "empty")
    return name


def _is_of_a_name(sign: str) -> bool:
    return sign in _SIGNS or unicodedata.category(sign)[0] in "LM"


def _readable_sign(sign: str) -> str:
    """A sign as it can be read: what has no shape of its own is shown by its number."""
    return sign if sign.isprintable() else f"U+{ord(sign):04X}"
