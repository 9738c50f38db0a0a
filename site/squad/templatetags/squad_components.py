"""The components of the look, by name, in every template."""

from django import template

register = template.Library()
