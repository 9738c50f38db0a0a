"""The figures of one half-year as a page shows them: the frozen ones, or a draft of what would be frozen."""

from typing import Any

from evaluation.province_map import discs
from evaluation.released_figures import Figures, parts_by_whole


def document(figures: Figures) -> dict[str, Any]:
    """The context of a page with every table of `figures`, its groups of rows and its map."""
    tables = [table for name, table in figures.tables.items() if name != "total"]
    groups = [list(parts_by_whole(figures, table)) if table.declaration.within else [] for table in tables]
    maps = [discs(table.lines) if table.name.endswith("province") else [] for table in tables]
    return {"figures": figures, "tables": tables, "parts": list(zip(tables, groups, maps, strict=True))}
