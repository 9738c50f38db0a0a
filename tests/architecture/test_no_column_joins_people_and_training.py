"""The wall in the database: no relation from the training to a person, none back, no column that could hold one."""

import pytest
from django.apps import apps
from django.db import models

TRAINING = ["evaluation", "facilitation", "accessibility", "modules", "help_services", "home"]
# Wagtail's own base classes declare these; they hold staff who edit, and no professional can fill them.
NAMED_EXCEPTIONS = {"owner", "locked_by", "uploaded_by_user"}
PEOPLE = {"registration", "auth", "account", "mfa"}


def _own_fields(model: type[models.Model]) -> list[models.Field]:  # type: ignore[type-arg]
    return [field for field in model._meta.get_fields() if isinstance(field, models.Field)]


def _models_of(rooms: list[str]) -> list[type[models.Model]]:
    return [model for room in rooms for model in apps.get_app_config(room).get_models()]


@pytest.mark.parametrize("model", _models_of(TRAINING), ids=lambda model: model._meta.label)
def test_a_table_of_the_training_points_at_no_person(model: type[models.Model]) -> None:
    for field in _own_fields(model):
        target = getattr(field, "related_model", None)
        if field.name in NAMED_EXCEPTIONS or target is None:
            continue
        assert target._meta.app_label not in PEOPLE, f"{model._meta.label}.{field.name}"


@pytest.mark.parametrize("model", _models_of(["registration"]), ids=lambda model: model._meta.label)
def test_a_table_of_people_points_at_nothing_of_the_training(model: type[models.Model]) -> None:
    for field in model._meta.get_fields(include_hidden=False):
        target = getattr(field, "related_model", None)
        if isinstance(field, models.Field) and target is not None:
            assert target._meta.app_label not in TRAINING, f"{model._meta.label}.{field.name}"


@pytest.mark.parametrize("model", _models_of(["evaluation", "facilitation"]), ids=lambda m: m._meta.label)
def test_what_is_counted_has_no_column_for_a_person_or_a_minute(model: type[models.Model]) -> None:
    for field in _own_fields(model):
        assert not isinstance(field, models.DateTimeField), f"{model._meta.label}.{field.name}"
        assert not isinstance(field, models.EmailField | models.GenericIPAddressField | models.TextField)
        assert not {"user", "account", "email", "name", "organisation"} & set(field.name.split("_"))
