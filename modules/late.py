"""Libraries that only a film, a recording, a picture or a sheet needs: loaded by the first of them, not with the site.

They are large (PyAV brings FFmpeg along, Typst a typesetter), and every command that starts would pay for them: `tick`
does so each minute.
"""

from __future__ import annotations

import sys
from importlib.util import LazyLoader, find_spec, module_from_spec
from typing import Any


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
