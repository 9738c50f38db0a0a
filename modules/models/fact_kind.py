"""A kind of derived fact: what it is made of, how it is made, and the one way in which facts are read.

Facts are read by subject, in two queries and those of the inputs that are computed. What is missing or old is made, a
page at a time, and written. A race costs work and no truth: the versions of the inputs are read before the rows, so
what was made of rows that changed meanwhile is found to be old the next time.
"""

import hashlib
import json
import time
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, Final, NamedTuple

from django.db import DatabaseError, transaction

from modules.models.derived_fact import DerivedFact, InputVersion


class PageVersion(NamedTuple):
    """What a fact is about: the key of a page, and of an adaptation of it; 0 for the general version."""

    page: int
    version: int = 0


@dataclass(frozen=True)
class Made:
    """A value that JSON can hold, and the names of the inputs that it was made of."""

    value: Any
    inputs: Collection[str]


Computed = Callable[[Collection[str]], Mapping[str, str]]


@dataclass(frozen=True)
class FactKind:
    """`make` makes the facts of subjects of one page; a subject that is gone has none.

    Names of inputs are those of `InputVersion`, or begin with a key of `computed` and a slash: `computed["services"]`
    gets the names that are asked for and answers with the version of each, such as a hash of what it stands for.
    `code` is the version of the code that makes them.
    """

    name: str
    make: Callable[[Sequence[PageVersion]], Mapping[PageVersion, Made]]
    code: Callable[[], str]
    computed: Mapping[str, Computed] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Lists the kind, so that all facts can be made anew."""
        KINDS[self.name] = self

    def of(self, subjects: Iterable[PageVersion], seconds: float | None = None) -> dict[PageVersion, Any]:
        """The value of each of `subjects`; with `seconds`, those that were made before or in about that time."""
        wanted = sorted(set(subjects))
        began = time.monotonic()
        versions = InputVersion.present()
        found, old = self._stored(wanted, versions)
        for _page, chunk in groupby(old, key=lambda one: one.page):
            if seconds is not None and time.monotonic() - began >= seconds:
                break
            found |= self._made(list(chunk), versions)
        return found

    def stale(self, subjects: Iterable[PageVersion]) -> list[PageVersion]:
        """Those whose fact is taken for current and is not what would be made now; writes nothing."""
        known, _old = self._stored(sorted(set(subjects)), InputVersion.present())
        wrong = []
        for _page, chunk in groupby(sorted(known), key=lambda one: one.page):
            some = list(chunk)
            now = self.make(some)
            wrong += [one for one in some if one not in now or as_json(now[one].value) != as_json(known[one])]
        return wrong

    def _stored(
        self, wanted: Sequence[PageVersion], versions: Mapping[str, str]
    ) -> tuple[dict[PageVersion, Any], list[PageVersion]]:
        """The values that are still what they were made of, and the subjects that have none."""
        rows = DerivedFact.objects.filter(kind=self.name, page__in={one.page for one in wanted})
        stored = {
            PageVersion(page, version): (inputs, inputs_hash, value)
            for page, version, inputs, inputs_hash, value in rows.values_list(
                "page_id", "version", "inputs", "inputs_hash", "value"
            )
        }
        known = self._with_computed(versions, {name for inputs, *_more in stored.values() for name in inputs})
        found, old = {}, []
        for one in wanted:
            if one in stored and stored[one][1] == self._hash(stored[one][0], known):
                found[one] = stored[one][2]
            else:
                old.append(one)
        return found, old

    def _made(self, subjects: Sequence[PageVersion], versions: Mapping[str, str]) -> dict[PageVersion, Any]:
        """Makes these facts and writes them down."""
        made = self.make(subjects)
        known = self._with_computed(versions, {name for one in made.values() for name in one.inputs})
        rows = [
            DerivedFact(
                kind=self.name,
                page_id=subject.page,
                version=subject.version,
                inputs=sorted(one.inputs),
                inputs_hash=self._hash(sorted(one.inputs), known),
                value=one.value,
            )
            for subject, one in made.items()
        ]
        try:
            with transaction.atomic():
                DerivedFact.write(rows)
        except DatabaseError:
            pass  # the page went away meanwhile, or the database is only read: what was made is right all the same
        return {subject: one.value for subject, one in made.items()}

    def _with_computed(self, versions: Mapping[str, str], names: Collection[str]) -> dict[str, str]:
        known = dict(versions)
        for prefix, compute in self.computed.items():
            asked = {name for name in names if name.partition("/")[0] == prefix}
            if asked:
                known |= compute(asked)
        return known

    def _hash(self, inputs: Sequence[str], known: Mapping[str, str]) -> str:
        text = "\n".join([self.code(), *(f"{name}={known.get(name, '')}" for name in inputs)])
        return hashlib.sha256(text.encode()).hexdigest()


def as_json(value: Any) -> str:
    """The same text for what is stored alike."""
    return json.dumps(value, sort_keys=True)


KINDS: Final[dict[str, FactKind]] = {}
