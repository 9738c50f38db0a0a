"""Addresses without a language: what search engines ask for."""

from django.urls import path

from home.views import robots, sitemap

urlpatterns = [
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap, name="sitemap"),
]
