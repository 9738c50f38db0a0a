"""Every address of ours, read from the resolver, with an example of each."""

import re
from collections.abc import Iterator

from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve
from django.utils import translation
from django.utils.regex_helper import normalize

SAMPLES = {"int": "1", "uuid": "7d444840-9dc0-11d1-b245-5ffdce74fad2", "slug": "x", "str": "x", "path": "x"}


def patterns(resolver: URLResolver | None = None, before: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Each pattern as text, in Dutch, with what comes before it."""
    translation.activate("nl")  # a prefix of i18n_patterns reads as the language of the moment
    for entry in (resolver or get_resolver()).url_patterns:
        text = before + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from patterns(entry, text)
        else:
            yield text, entry


def ours() -> set[str]:
    """The patterns of our own rooms, of allauth and of Wagtail's pages: everything but the admin."""
    return {text for text, _entry in patterns() if not text.startswith("admin/")}


def of_the_admin() -> list[str]:
    """An address for each pattern of Wagtail's admin that a sample can be made for."""
    found = set()
    for text, _entry in patterns():
        if text.startswith("admin/"):
            found.update(_examples(text))
    return sorted(found)


def _examples(text: str) -> Iterator[str]:
    filled = re.sub(
        r"(?<!\?P)<(?:(\w+):)?\w+>", lambda match: SAMPLES.get(match.group(1) or "str", "x"), text
    )
    for form, parameters in normalize(filled.replace("^", "").replace("\\Z", "$")):
        for value in ("1", "x"):
            path = "/" + form % {name: value for name in parameters}
            try:
                resolve(path)
            except Resolver404:
                continue
            yield path
            break
