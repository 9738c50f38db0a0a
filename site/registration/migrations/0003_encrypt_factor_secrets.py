"""Encrypts the secrets of second factors that were set up before they were kept encrypted."""

from django.db import migrations

from registration import factor_secrets


def encrypt(apps, schema_editor):
    factor_secrets.renew(apps.get_model("mfa", "Authenticator").objects.all())


def decrypt(apps, schema_editor):
    factor_secrets.lay_open(apps.get_model("mfa", "Authenticator").objects.all())


class Migration(migrations.Migration):
    dependencies = [
        ("registration", "0002_newer_code_accepted"),
        ("mfa", "0003_authenticator_type_uniq"),
    ]

    operations = [migrations.RunPython(encrypt, decrypt)]
