"""The versions of a module in its content package: answers the hook `module_package_parts`.

    versions/audiences.toml                       the audiences that the versions are for
    versions/LANGUAGE/AUDIENCE/NN-KEY.toml        one adapted step a file, named like the general step it replaces

What a file says stands in `packages.text`. It remembers what the general step said when the adapted one was last
compared with it, there and in the language in which the module was first written: the steps as this very package has
them, unless it says other marks in `compared` and `compared_first`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from accessibility.models import Adaptation, Audience
from accessibility.packages.audiences import audience_texts, codes_here, load_audiences
from accessibility.packages.load import load_version
from accessibility.packages.text import LEAVE_OUT, NOTES, flat, table_of, texts_of
from modules.models import Recording, Signing
from modules.packages import toml
from modules.packages.coming import Coming
from modules.packages.layout import KEY, LANGUAGE, step_stem
from modules.packages.outcome import Outcome
from modules.packages.parts import Going
from modules.packages.refusal import PackageRefused

AUDIENCES = "audiences.toml"
_FILE = re.compile(
    rf"(?P<language>{LANGUAGE})/(?P<audience>[a-z0-9_-]+)/(?P<number>[0-9]{{2,3}})-(?P<key>{KEY})\.toml"
)


class VersionsPart:
    """The part of a package that this room adds."""

    folder = "versions"
    names = re.compile(rf"{re.escape(AUDIENCES)}|{_FILE.pattern}")

    def files(self, module: Going) -> Iterator[tuple[str, bytes]]:
        """The audiences, and each adapted step of what is live."""
        pages = {page.pk: language for language, page in module.pages.items()}
        live = Adaptation.objects.filter(page__in=pages, live=True).select_related("audience", "page__locale")
        found = sorted(live, key=lambda one: (pages[one.page_id], one.audience.code))
        used = Audience.objects.filter(
            code__in={one.audience.code for one in found} | _heard_and_signed(pages)
        )
        if used:
            yield f"{self.folder}/{AUDIENCES}", toml.write(audience_texts(used.order_by("code")))
        for adaptation in found:
            yield from self._version(module, pages[adaptation.page_id], adaptation)

    def _version(self, module: Going, language: str, adaptation: Adaptation) -> Iterator[tuple[str, bytes]]:
        general, first = adaptation.own_sources, adaptation.first_sources
        for raw in adaptation.steps.get_prep_value():
            value = raw["value"]
            source = general.get(value["step_id"])
            if source is None:
                module.left_out.append(
                    f"{language}, {adaptation.audience.code}: a step that changes none: {value['what']}"
                )
                continue
            stem = step_stem(source.position, module.keys[source.id])
            kind, fields = flat(value)
            texts = texts_of(fields, source.kind, kind, module.media.name_of)
            table = table_of(stem, texts, kind)
            head: dict[str, Any] = {
                name: table.pop(name) for name in ("step", *NOTES, LEAVE_OUT) if name in table
            }
            remembered = adaptation.remembered_fingerprints[source.id]
            if remembered.own != source.fingerprint:
                head["compared"] = remembered.own
            if source.id in first and remembered.first != first[source.id].fingerprint:
                head["compared_first"] = remembered.first
            name = f"{self.folder}/{language}/{adaptation.audience.key}/{stem}.toml"
            yield name, toml.write({**head, **table})

    def load(self, module: Coming, texts: Mapping[str, dict[str, Any]]) -> list[Outcome]:
        """Makes the audiences that are not there, then each version."""
        rest = {name.partition("/")[2]: table for name, table in texts.items()}
        audiences = rest.pop(AUDIENCES, {})
        module.package.media.kept += load_audiences(audiences, f"{self.folder}/{AUDIENCES}")
        module.versions = codes_here(audiences)
        versions: dict[tuple[str, str], dict[str, dict[str, Any]]] = {}
        for name, table in sorted(rest.items()):
            found = _FILE.fullmatch(name)
            assert found is not None  # noqa: S101  (the layout of the package let it in by this very pattern)
            versions.setdefault((found["language"], found["audience"]), {})[found["key"]] = table
        outcomes = []
        for (language, key), steps in versions.items():
            audience = Audience.objects.filter(key=key).first()
            where = f"{self.folder}/{language}/{key}"
            if audience is None:
                raise PackageRefused("no audience of the package or of the site has this name", where)
            if language not in module.package.fields:
                raise PackageRefused("a version in a language that the module does not have", where)
            if language in module.pages:
                outcomes.append(load_version(module, language, audience, steps, where))
        return outcomes


def _heard_and_signed(pages: Iterable[int]) -> set[str]:
    """The versions that have a voice or a sign on these pages: a code alone does not say for whom it is elsewhere."""
    rows = (Recording.objects.filter(page__in=pages), Signing.objects.filter(page__in=pages))
    return {code for found in rows for code in found.values_list("version", flat=True)}


def versions_part() -> VersionsPart:
    """Answers the hook."""
    return VersionsPart()
