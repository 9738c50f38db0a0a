"""TOML in and out: text of people, read with limits and written in one way only."""

import tomllib
import unicodedata
from collections.abc import Mapping
from typing import Any, Final

import tomli_w

from modules.packages.refusal import PackageRefused

LARGEST: Final = 256 * 1024
DEEPEST: Final = 10
_ALLOWED_CONTROL: Final = frozenset("\n\t")


def write(table: Mapping[str, Any]) -> bytes:
    """The text of a table: the same table gives the same bytes."""
    return tomli_w.dumps(table, indent=2).encode()


def read(data: bytes, where: str) -> dict[str, Any]:
    """A table from the text in `data`; refused when it is too long, not UTF-8, not TOML, or too deep."""
    if len(data) > LARGEST:
        raise PackageRefused(f"a text of more than {LARGEST // 1024} kB", where)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise PackageRefused(f"not UTF-8, from byte {error.start} on", where) from error
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PackageRefused(f"not TOML: {error}", where) from error
    except (RecursionError, ValueError) as error:
        raise PackageRefused("not TOML that can be read", where) from error
    _check(table, where, 0)
    return table


def _check(value: Any, where: str, depth: int) -> None:
    if depth > DEEPEST:
        raise PackageRefused(f"tables and lists more than {DEEPEST} deep", where)
    if isinstance(value, str):
        _check_signs(value, where)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            _check_signs(key, where)
            _check(inner, where, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            _check(inner, where, depth + 1)


def _check_signs(text: str, where: str) -> None:
    """Letters of every language, but no signs that steer a machine or turn the direction of reading."""
    for sign in text:
        category = unicodedata.category(sign)
        if (
            category == "Cc" and sign not in _ALLOWED_CONTROL
        ) or sign in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069":
            raise PackageRefused(f"a sign that no text needs: U+{ord(sign):04X}", where)
