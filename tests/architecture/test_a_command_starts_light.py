"""A command or a server that starts reads no large library."""

import os
import subprocess
import sys

ROOT_PATH = os.pathsep.join(path for path in sys.path if path)
READ = """
import sys, django
django.setup()
from django.urls import get_resolver
get_resolver().url_patterns
print(*(name for name, one in sys.modules.items() if type(one).__name__ != "_LazyModule"))
"""
LARGE = (
    "av",
    "typst",
)


def test_what_only_some_requests_need_is_not_read_at_the_start() -> None:
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "squad.settings.test", "PYTHONPATH": ROOT_PATH}
    command = [sys.executable, "-c", READ]
    done = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603
    read = set(done.stdout.split())
    assert "accessibility.models.adaptation" in read
    assert [name for name in LARGE if name in read] == []
