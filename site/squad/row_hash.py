"""The mark of a row that has no revisions: it moves when anything that its form holds is stored otherwise."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from modelcluster.models import get_all_child_relations


def row_hash(instance: Any) -> str:
    """Of what is stored of `instance` and of the rows that its form holds; not of what is measured by itself."""
    return hashlib.sha256(json.dumps(list(_stored_values(instance))).encode()).hexdigest()


def _stored_values(instance: Any) -> Iterator[list[str]]:
    yield _values(instance)
    for relation in get_all_child_relations(type(instance)):
        rows = getattr(instance, relation.get_accessor_name()).all()
        yield from (_values(row) for row in sorted(rows, key=lambda row: row.pk))


def _values(row: Any) -> list[str]:
    written = (field for field in row._meta.concrete_fields if field.editable)
    return [row._meta.label, str(row.pk), *(field.value_to_string(row) for field in written)]
