"""The form of an audience: its code is chosen once."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from modules.editing.texts_by_language_form import TextsByLanguageForm


class AudienceForm(TextsByLanguageForm):
    """The code of a saved audience stays: recordings, films in sign language and addresses go by it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        code = self.fields.get("code")
        if code is not None and self.instance.pk:
            code.disabled = True  # what is sent all the same counts for nothing
            code.help_text = _(
                "It stays as it is: addresses, recordings and films in sign language go by it."
            )
