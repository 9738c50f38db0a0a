"""The audiences in a content package: their words, for professionals alone."""

from collections.abc import Iterable, Mapping
from typing import Any

from accessibility.models import Audience
from accessibility.models.audience import LANGUAGES, free_code
from accessibility.values.needs import NEEDS
from modules.packages.checks import refused_as
from modules.packages.refusal import PackageRefused


def audience_texts(audiences: Iterable[Audience]) -> dict[str, Any]:
    """`audiences.toml`: a table for each, by its neutral code."""
    return {audience.code: _text(audience) for audience in audiences}


def _text(audience: Audience) -> dict[str, Any]:
    guidance = {language: audience.guidance_texts.get(language, "").splitlines() for language in LANGUAGES}
    return {
        "code": audience.code,
        "folder": audience.key,
        **({"needs": audience.needed} if audience.needed else {}),
        "label": {language: audience.labels.get(language, "") for language in LANGUAGES},
        "guidance": {language: lines for language, lines in guidance.items() if lines},
    }


def load_audiences(table: Mapping[str, Any], where: str) -> list[str]:
    """Makes the audiences that are not there; one that is there keeps its words and code: a sentence for each."""
    return [line for name, text in table.items() for line in _load(name, text, where)]


def codes_here(table: Mapping[str, Any]) -> dict[str, str]:
    """The code that each audience of a package has on this site, by its code there; they are all here."""
    keys = {str(text["folder"]): str(text["code"]) for text in table.values()}
    return {keys[audience.key]: audience.code for audience in Audience.objects.filter(key__in=keys)}


def _load(name: str, text: Any, where: str) -> list[str]:
    fields = _fields(name, text, where)
    there = Audience.objects.filter(key=fields["key"]).first()
    if there is not None:
        return (
            []
            if _text(there) == _text(Audience(**fields))
            else [f"{name}: the words that stand on this site"]
        )
    said = []
    if Audience.objects.filter(code=fields["code"]).exists():
        fields["code"] = free_code()
        said.append(f"{name}: that code is another audience here, so it became {fields['code']}")
    audience = Audience(**fields)
    with refused_as(where):
        audience.full_clean()
    audience.save()
    return said


def _fields(name: str, text: Any, where: str) -> dict[str, Any]:
    """A table as the fields of a row; refused where it has others."""
    right = isinstance(text, Mapping) and set(text) <= {"code", "folder", "needs", "label", "guidance"}
    right = right and isinstance(text.get("code"), str) and isinstance(text.get("folder"), str)
    label, guidance = (text.get("label", {}), text.get("guidance", {})) if right else ({}, {})
    right = right and isinstance(label, Mapping) and isinstance(guidance, Mapping)
    right = right and set(label) == set(LANGUAGES) and set(guidance) <= set(LANGUAGES)
    if not right or not all(isinstance(word, str) for word in label.values()):
        raise PackageRefused(
            f"`{name}` is no audience: it needs a code, a folder and a label in {', '.join(LANGUAGES)}", where
        )
    if not all(
        isinstance(lines, list) and all(isinstance(line, str) for line in lines)
        for lines in guidance.values()
    ):
        raise PackageRefused(f"`{name}`: guidance is not a list of texts", where)
    needs = text.get("needs", [])
    if not isinstance(needs, list) or not all(need in NEEDS for need in needs):
        raise PackageRefused(f"`{name}`: needs is not a list of {', '.join(NEEDS)}", where)
    return {
        "code": text["code"],
        "key": text["folder"],
        **{f"needs_{need}": need in needs for need in NEEDS},
        "labels": {language: label[language] for language in LANGUAGES},
        "guidance_texts": {language: "\n".join(guidance.get(language, [])) for language in LANGUAGES},
    }
