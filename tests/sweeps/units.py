"""How a test names its units: one case for each subject, with the language and the texts that it shows."""

from collections.abc import Iterable

import pytest
from _pytest.mark import ParameterSet


def unit(*values: object, id: str, language: str = "nl", reads: Iterable[str] = ()) -> ParameterSet:
    """A case for `pytest.mark.parametrize`; `reads` are files and folders from the root of the repository."""
    mark = pytest.mark.sweep(language=language, reads=tuple(reads))
    return pytest.param(*values, id=id, marks=mark)
