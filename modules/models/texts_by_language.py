"""A text for each language of the site, in one column."""

from __future__ import annotations

from typing import Any

from babel import Locale
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import Promise, lazy
from django.utils.translation import get_language


class TextsByLanguage(models.JSONField):
    """The texts by language code; `label_nl` of a row reads and writes the Dutch one, where `each` is `label`.

    `one` is what the text of one language is: a field without a column, which gives its form field, its checks and its
    comparison. `label` names it, with %(language)s. A language that comes later needs no migration: its text is empty
    until somebody writes it. No query can ask for `label_nl`, but for `labels__nl`.
    """

    def __init__(
        self,
        *args: Any,
        each: str = "",
        one: models.Field[Any, Any] | None = None,
        label: str | Promise = "",
        **kwargs: Any,
    ) -> None:
        """What a JSONField takes, and what one text is; without that, as in a migration, it is a JSONField."""
        super().__init__(*args, **kwargs)
        self.each, self.one, self.label = each, one, label

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        """For a migration it is a JSONField."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.JSONField", args, kwargs

    def contribute_to_class(self, cls: type[models.Model], name: str, private_only: bool = False) -> None:
        """Gives the model a field without a column for each language, as a relation to any model has one."""
        super().contribute_to_class(cls, name, private_only)
        if self.one is None:
            return
        for code, _name in settings.LANGUAGES:
            text = self.one.clone()
            text.set_attributes_from_name(f"{self.each}_{code}")
            text.verbose_name = _lazy_label(self.label, code)
            text.model, text.column, text.concrete = cls, None, False
            cls._meta.add_field(text, private=True)
            setattr(cls, text.name, _Text(name, code))

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        """Checks each text as a field of its own; the messages begin with the language."""
        super().validate(value, model_instance)
        if self.one is None:
            return
        wrong = []
        for code, _name in settings.LANGUAGES:
            try:
                self.one.clean(value.get(code, ""), model_instance)
            except ValidationError as error:
                wrong += [f"{code}: {message}" for message in error.messages]
        if wrong:
            raise ValidationError(wrong)


class _Text:
    """The text of one language, as an attribute of a row."""

    def __init__(self, texts: str, code: str) -> None:
        self.texts, self.code = texts, code

    def __get__(self, row: models.Model | None, model: type[models.Model]) -> Any:
        return self if row is None else getattr(row, self.texts).get(self.code, "")

    def __set__(self, row: models.Model, text: str) -> None:
        getattr(row, self.texts)[self.code] = text


def _labelled(label: str | Promise, code: str) -> str:
    """`label` with the name of a language as the reader's language writes it within a sentence."""
    reader = Locale.parse(get_language() or settings.LANGUAGE_CODE, sep="-")
    return str(label) % {"language": reader.languages.get(code, code)}


_lazy_label: Any = lazy(_labelled, str)
