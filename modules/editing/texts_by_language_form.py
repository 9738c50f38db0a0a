"""The form of a model with texts by language: one field for each language."""

from wagtail.admin.forms import WagtailAdminModelForm


class TextsByLanguageForm(WagtailAdminModelForm):
    """Puts what was written in the fields without a column into the row, before the row is checked and saved.

    Django's model forms make, fill and label such fields, and leave them out where they write to the row.
    """

    def _post_clean(self) -> None:
        for field in self._meta.model._meta.private_fields:
            if field.name in self.cleaned_data:
                setattr(self.instance, field.name, self.cleaned_data[field.name])
        super()._post_clean()
