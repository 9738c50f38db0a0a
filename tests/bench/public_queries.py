"""Asks the start page as a visitor does, warm: prints how many queries it cost, and whether an edit showed next."""

import django

NEW = "Een zin die er nog niet stond."


def main() -> None:
    """Prints `queries=N` and `edit_shows=yes|no`."""
    django.setup()
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from home.models import HomePage

    visitor = Client(headers={"host": "localhost"})
    visitor.get("/nl/")
    with CaptureQueriesContext(connection) as asked:
        visitor.get("/nl/")
    page = HomePage.objects.get(locale__language_code="nl")
    page.headline = NEW
    page.save_revision().publish()
    shows = NEW in visitor.get("/nl/").content.decode()
    print(f"queries={len(asked)}\nedit_shows={'yes' if shows else 'no'}")


if __name__ == "__main__":
    main()
