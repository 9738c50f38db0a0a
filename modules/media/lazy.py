"""PyAV and Typst are read by the first who needs them, not with the site.

PyAV brings FFmpeg along, Typst a typesetter. Few requests need either, and every command that starts, also `tick` each
minute, would pay for both.
"""

import sys
from importlib.util import LazyLoader, find_spec, module_from_spec
from typing import Any


def lazy(name: str) -> Any:
    """The library `name`, read when something of it is first used; ModuleNotFoundError at once where it is missing."""
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
