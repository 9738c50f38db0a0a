"""What a new password must not be, beside what Django's own validators refuse."""

import re
from itertools import takewhile
from typing import Final

from django.contrib.auth.password_validation import MinimumLengthValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext, ngettext

from registration.models import User

_SIGNIFICANT: Final = 4  # a shorter beginning in common is chance: “an@…” and “anders is beter”


class LengthValidator(MinimumLengthValidator):
    """Django's, in our words: its own message has no Dutch translation (Django 6.1 changed it)."""

    def get_error_message(self) -> str:
        """What to do."""
        return ngettext(
            "This password is too short. Take at least %(number)d sign.",
            "This password is too short. Take at least %(number)d signs.",
            self.min_length,
        ) % {"number": self.min_length}


class OwnAddressValidator:
    """Refuses a password that begins like the account's own address, and has too little after that to be one.

    Django's comparison looks at the words of an address one by one and at the whole of it, and misses what stands
    between: “fien.peeters12” for fien.peeters@werk.be. Capitals, dots and the like make no difference.
    """

    def __init__(self, min_length: int) -> None:
        """`min_length` is how many signs a password has at least."""
        self.min_length = min_length

    def validate(self, password: str, user: User | None = None) -> None:
        """Raises ValidationError where what follows the beginning in common is shorter than a password."""
        typed, address = _letters(password), _letters(user.email if user and user.email else "")
        common = _length_in_common(typed, address)
        if common >= _SIGNIFICANT and len(typed) - common < self.min_length:
            raise ValidationError(
                gettext(
                    "This password begins like your e-mail address, so it is easy to guess. Choose other words."
                ),
                code="password_like_address",
            )

    def get_help_text(self) -> str:
        """The same as advice, where Django lists them."""
        return gettext("Your password cannot be the beginning of your e-mail address.")


def _length_in_common(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text.casefold())
