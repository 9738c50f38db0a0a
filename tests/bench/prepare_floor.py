"""Fills the empty Wagtail project: one public page two levels under its home page, as deep as a module."""

import django


def main() -> None:
    """The page answers at /one/two/."""
    django.setup()
    from django.core.management import call_command
    from wagtail.models import Page, Site

    call_command("migrate", verbosity=0)
    home = Site.objects.get(is_default_site=True).root_page
    one = home.add_child(instance=Page(title="One", slug="one"))
    one.add_child(instance=Page(title="Two", slug="two"))


if __name__ == "__main__":
    main()
