"""Fills a migrated site: starter content and one approved professional, whose session key is printed."""

from importlib import import_module

import django


def main() -> None:
    """Prints `session=KEY`."""
    django.setup()
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY, get_user_model
    from django.contrib.auth.models import Group
    from django.core.management import call_command

    call_command("load_starter", verbosity=0)
    lotte = get_user_model().objects.create_user("lotte@delinde.example", first_name="Lotte")
    lotte.groups.add(Group.objects.get(name="Approved professionals"))
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(lotte.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = lotte.get_session_auth_hash()
    session.save()
    print(f"session={session.session_key}")


if __name__ == "__main__":
    main()
