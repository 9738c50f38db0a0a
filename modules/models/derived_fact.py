"""What is worked out of pages and versions is written down once, under a hash of what it was made of.

Two tables. `InputVersion` says that something facts are made of has changed: its text is new after each change, in the
same transaction, so that a save that is rolled back leaves it as it was. `DerivedFact` is what was made, with the names
of its inputs and a hash over their versions. A fact is used only while that hash is the present one; no fact ends by
time. All of it can be thrown away: it is made anew when it is asked for (`derived_facts`, a management command).
"""

import uuid
from collections.abc import Iterable
from typing import Any, ClassVar

from django.db import models


class InputVersion(models.Model):
    """The version of an input by its name, such as `draft/12`; an input that never changed has no row."""

    name = models.CharField(max_length=120, primary_key=True)
    version = models.CharField(max_length=32)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.name} {self.version}"

    @classmethod
    def renew(cls, *names: str) -> None:
        """Gives each of these inputs a new version; one statement."""
        rows = [InputVersion(name=name, version=uuid.uuid4().hex) for name in sorted(set(names))]
        if rows:
            InputVersion.objects.bulk_create(
                rows, update_conflicts=True, unique_fields=["name"], update_fields=["version"]
            )

    @classmethod
    def present(cls) -> dict[str, str]:
        """The version of every input that has one; one query. Read it before the rows that facts are made of."""
        return dict(cls.objects.values_list("name", "version"))


class DerivedFact(models.Model):
    """One fact of a page, or of a version of it (`version` is the key of the adaptation, 0 the general one)."""

    kind = models.CharField(max_length=20)
    page = models.ForeignKey("modules.ModulePage", on_delete=models.CASCADE, related_name="+")
    version = models.PositiveIntegerField(default=0)
    inputs = models.JSONField()
    inputs_hash = models.CharField(max_length=64)
    value = models.JSONField()

    class Meta:
        default_permissions = ()
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["kind", "page", "version"], name="one_fact_of_a_kind")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.page_id}/{self.version}"

    @classmethod
    def write(cls, facts: Iterable["DerivedFact"]) -> None:
        """Writes these facts over those of the same kind and subject; one statement."""
        rows = sorted(facts, key=lambda one: (one.kind, one.page_id, one.version))
        DerivedFact.objects.bulk_create(
            rows,
            update_conflicts=True,
            unique_fields=["kind", "page", "version"],
            update_fields=["inputs", "inputs_hash", "value"],
        )
