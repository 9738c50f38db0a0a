"""Which texts of a page are those of the package that was loaded last."""

from modules.models import ModulePage
from modules.packages.carry import to_text
from modules.packages.checks import block_for
from modules.packages.media import bytes_of
from modules.packages.merge import LoadedHashes, field_hashes
from modules.packages.page_text import FIELDS, text_of


def untouched(page: ModulePage) -> set[str]:
    """The block ids of steps, and the columns of fields, that no editor changed since the load; none without one."""
    loaded = LoadedHashes(**page.loaded_marks)
    now = field_hashes(text_of(page)) if page.loaded_marks else {}
    found = {one.column for one in FIELDS if now.get(one.name, "") == loaded.fields.get(one.name, "")}
    for raw in page.steps.get_prep_value() if page.loaded_marks else ():
        key = loaded.ids.get(raw["id"], "")
        if loaded.kinds.get(key) == raw["type"]:
            block = block_for(raw["type"], raw["value"], page.locale.language_code)
            if field_hashes(to_text(block, raw["value"], bytes_of)) == loaded.steps.get(key, {}):
                found.add(str(raw["id"]))
    return found if page.loaded_marks else set()
