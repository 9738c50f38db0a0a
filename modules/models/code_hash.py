"""The version of our own code: what an older release worked out is not taken for what this one would."""

import hashlib
from functools import cache
from pathlib import Path


@cache
def code_hash(*folders: Path) -> str:
    """SHA-256 of all Python files below these folders, in hexadecimal; read once a process."""
    files = sorted(path for folder in folders for path in folder.rglob("*.py"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()
