"""A module on its way out: its files, in a fixed order, into a zip."""

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from modules.models import ModulePage
from modules.packages import toml
from modules.packages.carry import to_text
from modules.packages.keys import keys_of
from modules.packages.layout import ABOUT, FORMAT, step_name
from modules.packages.outgoing import Outgoing
from modules.packages.page_text import text_of
from modules.packages.parts import Going, parts
from modules.packages.signs import sign_files
from modules.packages.voices import voice_files

Content = bytes | Callable[[], Any]
FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)  # a zip must name a day: always this one
PLAIN_FILE: Final = 0o100644 << 16


class NoSuchModule(LookupError):
    """No live module has this code or slug."""


def gather(wanted: str) -> tuple[Going, dict[str, Content]]:
    """The live module with the code or slug `wanted`, and its files by name, in order."""
    page = ModulePage.objects.live().filter(code=wanted).first()
    page = page or ModulePage.objects.live().filter(slug=wanted).first()
    if page is None:
        raise NoSuchModule(f"There is no live module with the code or slug {wanted!r}.")
    every = {one.locale.language_code: one for one in _translations(page)}
    live = {language: one for language, one in sorted(every.items()) if one.live}
    module = Going(page.code, live, keys_of(live.values()), Outgoing())
    module.left_out += [
        f"{language}: it is not published" for language, one in sorted(every.items()) if not one.live
    ]
    files: dict[str, Content] = {ABOUT: toml.write({"format": FORMAT, "code": page.code})}
    for language, one in live.items():
        files |= _language(module, language, one)
    for part in parts().values():
        files |= dict(part.files(module))
    files |= dict(sign_files(live, module.keys, module.media))
    files |= dict(module.media.files())
    files |= dict(voice_files(live, module.keys))
    return module, dict(sorted(files.items()))


def _translations(page: ModulePage) -> list[ModulePage]:
    return list(ModulePage.objects.filter(translation_key=page.translation_key).select_related("locale"))


def _language(module: Going, language: str, page: ModulePage) -> dict[str, Content]:
    files: dict[str, Content] = {f"{language}/module.toml": toml.write(text_of(page))}
    kinds = page.steps.stream_block.child_blocks
    for number, raw in enumerate(page.steps.get_prep_value(), start=1):
        text = to_text(kinds[raw["type"]], raw["value"], module.media.name_of)
        name = step_name(language, number, module.keys[str(raw["id"])])
        files[name] = toml.write({"kind": raw["type"], **text})
    return files


def write_zip(files: dict[str, Content], into: Path) -> None:
    """The files as a zip at `into`: the same files give the same zip, byte for byte."""
    with zipfile.ZipFile(into, "w") as zipped:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, FIRST_DAY)
            info.external_attr, info.create_system = PLAIN_FILE, 3
            info.compress_type = zipfile.ZIP_DEFLATED if isinstance(content, bytes) else zipfile.ZIP_STORED
            if isinstance(content, bytes):
                zipped.writestr(info, content)
                continue
            with content() as file, zipped.open(info, "w") as target:
                shutil.copyfileobj(file, target)
