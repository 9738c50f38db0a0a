"""What only some requests need is read by the first of them, not with the site.

Libraries that a film, a recording, a picture or a sheet needs are large (PyAV brings FFmpeg along, Typst a typesetter),
and so are the rules of the gate and the screens of the admin together. Every command that starts would pay for them:
`tick` does so each minute.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib.util import LazyLoader, find_spec, module_from_spec
from typing import Any

from django.utils.module_loading import import_string


def late(name: str) -> Any:
    """The module `name`, read when something of it is first used; ModuleNotFoundError at once where it is not there."""
    if name in sys.modules:
        return sys.modules[name]
    spec = find_spec(name)
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    spec.loader = LazyLoader(spec.loader)
    module = module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def called_late(path: str) -> Callable[..., Any]:
    """A function that stands for the one at the dotted `path`, which is imported by the first call: for hooks."""

    def call(*args: Any, **kwargs: Any) -> Any:
        return import_string(path)(*args, **kwargs)

    return call
