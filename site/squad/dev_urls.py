"""Addresses that exist in development only, under /dev/."""

from django.urls import path

from squad.dev_mail import mailbox
from squad.gallery import gallery

urlpatterns = [
    path("mail/", mailbox, name="dev_mail"),
    path("gallery/", gallery, name="gallery"),
    path("gallery/<slug:name>/", gallery, name="gallery_page"),
]
