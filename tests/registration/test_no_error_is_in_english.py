"""What a form of an account refuses, it refuses in the language of its reader: no library's English comes through."""

import inspect
from collections.abc import Iterator

import pytest
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import override

from registration.adapter import AccountAdapter, SecondFactorAdapter
from registration.forms import code, conduct, decision, fields, own, password, sign_in, sign_up
from registration.models import User

MODULES = (code, conduct, decision, fields, own, password, sign_in, sign_up)
NONSENSE = ["", "\x00", "x" * 6000, "x@", "lotte", "password123", "recruiter"]
FIEN = User(email="fien.peeters@werk.test", first_name="Fien", last_name="Peeters")
WEAK = ["kort", "fien.peeters12", "password1234", "peetersfien", "1234567890"]


def refusals() -> Iterator[tuple[str, list[str]]]:
    """What each field of each form says to nonsense, in the language of now."""
    for module in MODULES:
        for name, form in vars(module).items():
            if not inspect.isclass(form) or not issubclass(form, forms.Form):
                continue
            for field_name, field in form.base_fields.items():
                for value in NONSENSE:
                    try:
                        field.clean(value)
                    except ValidationError as refused:
                        yield f"{name}.{field_name} of {value[:12]!r}", list(refused.messages)


def in_language(language: str) -> dict[str, list[str]]:
    """The refusals in `language`, by form, field and what was typed."""
    with override(language):
        return dict(refusals())


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_no_field_answers_in_english(language: str) -> None:
    english, here = in_language("en"), in_language(language)
    assert len(here) > 60
    assert here.keys() == english.keys()
    assert [where for where, messages in here.items() if set(messages) & set(english[where])] == []


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize("typed", WEAK)
def test_no_weak_password_is_refused_in_english(typed: str, language: str) -> None:
    said = {}
    for code_ in ("en", language):
        with override(code_), pytest.raises(ValidationError) as refused:
            validate_password(typed, FIEN)
        said[code_] = set(refused.value.messages)
    assert said["en"]
    assert not said["en"] & said[language]


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize("adapter", [AccountAdapter, SecondFactorAdapter])
def test_no_message_of_allauth_is_in_english(
    adapter: type[AccountAdapter | SecondFactorAdapter], language: str
) -> None:
    words = {}
    for code_ in ("en", language):
        with override(code_):
            words[code_] = {name: str(text) for name, text in adapter.error_messages.items()}
    assert [name for name, text in words["en"].items() if text == words[language][name]] == []
