"""The course that most tests of this folder read, made once a run."""

from collections.abc import Callable

import pytest

from tests.modules.course.small import load_course
from tests.template_databases import Load


@pytest.fixture(scope="module")
def course(once_for_the_file: Callable[[Load], None]) -> None:
    """The course in Dutch and French, as it is delivered."""
    once_for_the_file(load_course)
