"""The two forms of the certificate: a name to put on it, and a code to check."""

from django import forms
from django.utils.translation import gettext_lazy as _

from squad.certificate.names import cleaned_name
from squad.certificate.signing import LONGEST, Certificate, NotOurs, read


class NameForm(forms.Form):
    """Asks for a name and nothing else; it is not filled in from the account, and not kept."""

    name = forms.CharField(
        label=_("Your name"),
        help_text=_("As it should stand on the certificate. We do not keep it."),
        error_messages={"required": _("Type your name as it should stand on the certificate.")},
        widget=forms.TextInput(attrs={"autocomplete": "name", "spellcheck": "false"}),
    )

    def clean_name(self) -> str:
        """The name, or what to change about it."""
        return cleaned_name(self.cleaned_data["name"])


class CodeForm(forms.Form):
    """Takes the code of a certificate, or the whole address that was scanned."""

    code = forms.CharField(
        label=_("Code of the certificate"),
        help_text=_("Paste the code that stands beside the sign, or the whole address that you scanned."),
        error_messages={"required": _("Paste the code of a certificate first.")},
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off", "spellcheck": "false"}),
    )
    certificate: Certificate

    def clean_code(self) -> str:
        """Reads it; a code that is not ours is refused in plain words, without a guess at why."""
        text: str = self.cleaned_data["code"]
        if len(text) > 2 * LONGEST:
            raise forms.ValidationError(_NOT_OURS)
        try:
            self.certificate = read(text)
        except NotOurs as refused:
            raise forms.ValidationError(_NOT_OURS) from refused
        return text


_NOT_OURS = _(
    "This code was not signed by this site, or something in it changed. Copy it once more, whole. If it stays so, do "
    "not rely on the paper."
)
