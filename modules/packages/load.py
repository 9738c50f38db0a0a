"""A package on its way in: made, renewed or left, all of it or nothing; what an editor changed stays hers."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.translation import override

from modules.models import ModulePage
from modules.packages.archive import open_zip
from modules.packages.carry import to_text
from modules.packages.checks import block_for, check_blocks, refused_as
from modules.packages.coming import Coming, names_of, steps_by_id
from modules.packages.media import bytes_of
from modules.packages.merge import (
    LeftAlone,
    LoadedHashes,
    Plan,
    StepText,
    Why,
    field_hashes,
    merge_fields,
    merge_steps,
)
from modules.packages.outcome import Done, Outcome
from modules.packages.page_text import FIELDS, text_of
from modules.packages.parts import parts, publish_guard
from modules.packages.places import home_of, index_under, key_of
from modules.packages.publish import publish_loaded
from modules.packages.read import FileStep, Package, check_all_is_shown, raw_step, read_package
from modules.packages.source import Folder, Source
from modules.signals import package_loaded
from modules.starter.text import block_id
from modules.translation.renewed import Before, as_it_was, write_back


def load_path(path: Path) -> list[Outcome]:
    """The package at `path`, a zip or a folder; `PackageRefused` leaves the site as it was."""
    if path.is_dir():
        return load_package(Folder(path))
    with open_zip(path) as archive:
        return load_package(archive)


def load_package(source: Source) -> list[Outcome]:
    """The package in `source`: what became of each language and version; reasons are in English, whoever calls."""
    with override("en"):
        package = read_package(source)
        try:
            with transaction.atomic(), publish_guard():
                # first of all: what runs on commit may still be interrupted, and then the rows have their files
                transaction.on_commit(package.media.stored.clear)
                return _load(package)
        except BaseException:
            package.media.forget()
            raise


def _load(package: Package) -> list[Outcome]:
    outcomes: list[Outcome] = []
    module = Coming(package)
    pages = ModulePage.objects.filter(code=package.code).select_related("locale")
    translated = {page.locale.language_code: was for page in pages if (was := as_it_was(page))}
    for language in sorted(package.fields):
        outcome, page = _language(package, language)
        outcomes.append(outcome)
        if page is not None:
            module.pages[language] = page
    _keep_in_step(module, outcomes, translated)
    for folder, texts in package.parts.items():
        outcomes += parts()[folder].load(module, texts)
    package_loaded.send(sender=ModulePage, pages=module.pages)
    check_all_is_shown(package)
    package.media.voices.load(module.pages, module.ids, module.versions)
    package.media.signs.load(module.pages, module.ids, module.versions)
    package.media.films.renew()
    outcomes[0].kept.extend(package.media.kept)
    return outcomes


def _keep_in_step(module: Coming, outcomes: list[Outcome], translated: Mapping[str, Before]) -> None:
    """Brings each translation to what its page says now; what its source has no place for is said with the outcome."""
    renewed = {outcome.language for outcome in outcomes if outcome.done is Done.RENEWED}
    for outcome in outcomes:
        was = translated.get(outcome.language)
        if was is None or outcome.language not in renewed:
            continue
        source = was.translation.source.locale.language_code
        lost = write_back(was, module.pages[outcome.language], with_source=source in renewed)
        outcome.kept.extend(
            f"{place}: its translation says something else, publish it with care" for place in lost
        )


def _language(package: Package, language: str) -> tuple[Outcome, ModulePage | None]:
    page = ModulePage.objects.filter(code=package.code, locale__language_code=language).first()
    if page is None:
        return _make(package, language)
    if page.has_unpublished_changes and page.live:
        return Outcome(package.code, language, Done.DRAFT), page
    if not page.live:
        return Outcome(package.code, language, Done.OFFLINE), page
    return _renew(package, language, page)


def _make(package: Package, language: str) -> tuple[Outcome, ModulePage | None]:
    home = home_of(language)
    if home is None:
        return Outcome(package.code, language, Done.NO_HOME), None
    page = ModulePage(locale=home.locale, translation_key=key_of(package.code))
    for field in FIELDS:
        field.put(page, package.fields[language].get(field.name))
    page.steps = page.steps.stream_block.to_python(
        [raw_step(package, step) for step in package.steps[language]]
    )
    page.loaded_marks = _loaded_hashes(package, language, {})
    _check_steps(page, package.steps[language])
    with refused_as(f"{language}/module.toml"):
        index_under(home).add_child(instance=page)
    publish_loaded(page)
    return Outcome(package.code, language, Done.MADE), page


def _renew(package: Package, language: str, page: ModulePage) -> tuple[Outcome, ModulePage]:
    keys = steps_by_id(package, language, page)
    before = page.loaded_marks
    fields, plan = _plan(package, language, page, keys)
    for field in FIELDS:
        if field.name in fields[0]:
            field.put(page, package.fields[language].get(field.name))
    if plan.changes:
        _apply(package, language, page, keys, plan)
    page.loaded_marks = _loaded_hashes(package, language, keys)
    done = Done.RENEWED if fields[0] or plan.changes else Done.SAME
    if done is Done.RENEWED:
        _check_steps(page, package.steps[language])
        with refused_as(f"{language}/module.toml"):
            page.full_clean()
    if done is Done.RENEWED or page.loaded_marks != before:
        publish_loaded(page)
    kept = [LeftAlone("", name, Why.HERS) for name in fields[1]] + plan.kept
    return Outcome(package.code, language, done, kept=_named(package.steps[language], kept)), page


def _plan(
    package: Package, language: str, page: ModulePage, keys: Mapping[str, str]
) -> tuple[tuple[set[str], list[str]], Plan]:
    """What to take of the module's own fields, and of its steps."""
    loaded = LoadedHashes(**page.loaded_marks)
    fields = merge_fields(text_of(page), package.fields[language], loaded.fields)
    standing = [_standing(keys[raw["id"]], raw, language) for raw in page.steps.get_prep_value()]
    return fields, merge_steps(standing, [step.compared for step in package.steps[language]], loaded)


def _standing(key: str, raw: dict[str, Any], language: str) -> StepText:
    block = block_for(raw["type"], raw["value"], language)
    return StepText(key, raw["type"], to_text(block, raw["value"], bytes_of))


def _apply(package: Package, language: str, page: ModulePage, keys: Mapping[str, str], plan: Plan) -> None:
    """Writes the plan into the steps: a step that stays is not touched, of another the fields that are taken."""
    standing = {keys[raw["id"]]: raw for raw in page.steps.get_prep_value()}
    coming = {step.key: step for step in package.steps[language]}
    made = []
    for key in plan.order:
        taken = plan.take.get(key, set())
        raw = standing.get(key)
        if taken is None or raw is None:
            new = raw_step(package, coming[key])
            raw = new | {"id": raw["id"]} if raw else new
        elif taken:
            new = raw_step(package, coming[key])
            raw = raw | {"value": raw["value"] | {name: new["value"][name] for name in taken}}
        made.append(raw)
    page.steps = page.steps.stream_block.to_python(made)


def _loaded_hashes(package: Package, language: str, keys: Mapping[str, str]) -> dict[str, Any]:
    """What is remembered of a package: enough to tell later what an editor changed."""
    compared = [step.compared for step in package.steps[language]]
    ids = {block_id(package.code, step.key): step.key for step in compared}
    return asdict(
        LoadedHashes(
            fields=field_hashes(package.fields[language]),
            order=[step.key for step in compared],
            kinds={step.key: step.kind for step in compared},
            steps={step.key: field_hashes(step.fields) for step in compared},
            ids={id: key for id, key in {**ids, **keys}.items()},
        )
    )


def _named(steps: list[FileStep], kept: list[LeftAlone]) -> list[str]:
    """Each step by the name of its file, as a person sees it in the package."""
    names = names_of(steps)
    return [str(replace(one, step=names.get(one.step, one.step))) for one in kept]


def _check_steps(page: ModulePage, steps: list[FileStep]) -> None:
    keys, files = page.loaded_marks["ids"], {step.key: step.name for step in steps}
    names = [files.get(keys.get(str(block.id), ""), f"step {n}") for n, block in enumerate(page.steps, 1)]
    check_blocks(page.steps, lambda place: names[place] if place >= 0 else "steps")
