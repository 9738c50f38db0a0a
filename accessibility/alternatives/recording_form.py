"""What an editor fills in for one recording."""

from typing import Any

from django import forms

from accessibility.gate.guards.recording import recording_guard
from modules.media.voices.words import choices, words_hash
from modules.models import Recording
from modules.models.recording import MACHINE


class RecordingForm(forms.ModelForm):  # type: ignore[type-arg]  # generic for the type checker alone
    """A voice for one text: the file, its language, who speaks."""

    nobody = MACHINE  # who speaks where nobody is asked to agree

    language = forms.ChoiceField(choices=choices)

    class Meta:
        model = Recording
        fields = ("language", "file", "speaker", "said", "agreed")
        widgets = {
            "file": forms.FileInput(attrs={"accept": "audio/*,.m4a,.webm,.ogg", "data-voice-file": ""}),
            "said": forms.Textarea(attrs={"rows": 2}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Takes label and help of the language from the model; Django forgets them for a field of one's own."""
        super().__init__(*args, **kwargs)
        column = Recording._meta.get_field("language")
        self.fields["language"].label = column.verbose_name
        self.fields["language"].help_text = column.help_text
        self.fields["speaker"].required = True

    def save(self, commit: bool = True) -> Any:
        """Keeps it; ValidationError, with nothing kept, where a live version would be stopped by it."""
        self.instance.mark = words_hash(self.instance.words.splitlines())
        with recording_guard(self.instance):
            return super().save(commit)
