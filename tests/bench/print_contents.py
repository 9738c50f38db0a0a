"""Writes what the sheets of a module say: four pages, and forty; and the forty as the HTML that a browser prints."""

import sys
from datetime import time
from pathlib import Path

import django


def main(folder: str) -> None:
    """Writes four.json, forty.json and forty.html into `folder`."""
    django.setup()
    from django.contrib.staticfiles import finders

    from tests.bench.made_up import take_as_good

    take_as_good()
    from modules.models.versions import Version
    from modules.packages.places import home_of, index_under
    from modules.pages.module import SHEETS, draw
    from modules.print_kit.contents import contents_of
    from modules.print_kit.setting import as_json
    from modules.sessions.module_view import ModuleView
    from squad.stylesheets import bundles
    from tests.modules.makers import home_pages, module_page, talk_step

    home_pages()
    home = home_of("nl")
    assert home is not None
    index = index_under(home)
    for name, pages in (("four", 4), ("forty", 40)):
        # the run sheet is one, and a talk of 18 cards and its question are three more
        steps = [
            talk_step(f"Wat is {n}?", examples=[f"Noor kent Lina, {n}.{m}" for m in range(18)], group_text=[])
            for n in range((pages - 1) // 3)
        ]
        page = module_page(steps, index=index, code=name, slug=name)
        contents = contents_of(ModuleView(page, Version("v1", ""), time(14)))
        assert contents is not None
        contents["whole"] = ["run_sheet"]
        Path(folder, f"{name}.json").write_text(as_json(contents), "utf-8")
    drawn = draw(SHEETS, ModuleView(page, Version("v1", ""), time(14)))
    own = (Path(finders.find(style)).read_text("utf-8") for style in drawn.styles)
    styles = bundles()["paper"].text() + "".join(own)
    sheets = drawn.html["sheets"]
    body = f'<body class="is-print"><div class="sheets">{sheets}</div></body>'
    html = f"<!doctype html><meta charset=utf-8><style>{styles}</style>{body}"
    Path(folder, "forty.html").write_text(html, "utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
