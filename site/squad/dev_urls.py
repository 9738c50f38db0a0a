"""Addresses that exist in development only, under /dev/."""

from django.urls import path

from squad.dev_mail import mailbox

urlpatterns = [
    path("mail/", mailbox, name="dev_mail"),
]
