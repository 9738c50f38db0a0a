"""Fields that several forms share."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from registration.models import Background, OrganisationKind, Province, User
from registration.no_links import no_address, no_domain
from registration.person import Work
from registration.plain_text import plain_text

CHOOSE = ("", _("Choose"))
REQUIRED = {"required": _("Fill this in.")}


class PlainTextField(forms.CharField):
    """Free text of a stranger; what comes out is plain text of at most `max_length` signs."""

    def __init__(self, *, max_length: int, rows: int = 0, **options: Any) -> None:
        options.setdefault("error_messages", REQUIRED)
        if rows:
            options.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        self.rows = rows
        super().__init__(max_length=max_length, strip=True, **options)

    def to_python(self, value: Any) -> str:
        """`value` as plain text; raises ValidationError where it is far too long to be looked at."""
        text = super().to_python(value) or ""
        if self.max_length and len(text) > 4 * self.max_length + 1000:
            raise ValidationError(_("This text is too long."), code="max_length")
        return plain_text(text, lines=bool(self.rows))


class AddressField(forms.EmailField):
    """An e-mail address in small letters, as accounts and mails keep it.

    Its length is that of their columns, and is looked at after the letters were made small: “İ” becomes two signs.
    """

    def __init__(self, **options: Any) -> None:
        longest = User._meta.get_field("email").max_length
        widget = forms.EmailInput(attrs={"autocomplete": "email"})
        errors = {
            "required": _("Fill in your work e-mail address."),
            "invalid": _("Fill in a whole e-mail address, such as name@organisation.be."),
        }
        given = options.pop("error_messages", {})
        super().__init__(max_length=longest, widget=widget, error_messages=errors | given, **options)

    def to_python(self, value: Any) -> str:
        """`value` in small letters."""
        return (super().to_python(value) or "").lower()


def choice(label: Any, choices: Any, problem: Any, **options: Any) -> forms.ChoiceField:
    """A list to choose from, nothing chosen at first; `problem` says what to do when nothing is."""
    errors = {"required": problem, "invalid_choice": problem}
    return forms.ChoiceField(label=label, choices=[CHOOSE, *choices], error_messages=errors, **options)


class WorkForm(forms.Form):
    """What somebody tells about her work: background and organisation."""

    background = choice(
        _("Professional background"), Background.choices, _("Choose a background from the list.")
    )
    background_text = PlainTextField(
        label=_("Which one?"),
        max_length=120,
        required=False,
        help_text=_("Only if you chose “something else”."),
        validators=[no_address],
    )
    organisation_name = PlainTextField(
        label=_("Name of your organisation"),
        max_length=160,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
        error_messages={"required": _("Fill in the name of your organisation.")},
        validators=[no_address],
    )
    organisation_kind = choice(
        _("Kind of organisation"), OrganisationKind.choices, _("Choose a kind of organisation from the list.")
    )
    organisation_province = choice(
        _("Province, or Brussels"), Province.choices, _("Choose a province, or Brussels.")
    )

    def clean(self) -> dict[str, Any]:
        """Asks which background it is where none of the list fits, and keeps no such text otherwise."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("background") != Background.OTHER:
            cleaned["background_text"] = ""
        elif not cleaned.get("background_text") and "background_text" not in self.errors:
            self.add_error("background_text", _("Write in a few words what you do."))
        return cleaned

    def work(self) -> Work:
        """What was told, of a valid form."""
        return Work(**{name: self.cleaned_data[name] for name in Work.__dataclass_fields__})


def first_name_field() -> PlainTextField:
    """The field for a first name."""
    return PlainTextField(
        label=_("First name"),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
        error_messages={"required": _("Fill in your first name.")},
        validators=[no_domain],
    )


def last_name_field() -> PlainTextField:
    """The field for a last name."""
    return PlainTextField(
        label=_("Last name"),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "family-name"}),
        error_messages={"required": _("Fill in your last name.")},
        validators=[no_domain],
    )
