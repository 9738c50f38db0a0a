"""The components of the look, by name, in every template."""

import re
from collections import Counter
from functools import lru_cache
from typing import Any, cast

from django import template
from django.forms import BoundField, CheckboxInput, CheckboxSelectMultiple, Form, RadioSelect
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext

from squad import discs, pictures
from squad.cache_version import CONTENT
from squad.languages import language_links

register = template.Library()

NOTICE_ICONS = {"info": "clock", "good": "check", "bad": "warn", "plain": "info"}
AFTER_THE_WORD = {"arrow", "exit", "up"}
DEFAULT_EXIT = "https://www.meteo.be/"  # until an editor chose one, and where no database may be asked


class CachedContent(template.Node):
    """What is between the tags: the same for everybody until public content changes."""

    def __init__(self, nodes: template.NodeList, place: list[Any]) -> None:
        self.nodes, self.place = nodes, place

    def render(self, context: Context) -> SafeString:
        """From this process, but for a draft, or a page as a plain file."""
        request = context.get("request")
        if request is None or getattr(request, "is_preview", False) or context.get("shell"):
            return self.nodes.render(context)
        place = (get_language(), *(one.resolve(context) for one in self.place))
        return CONTENT.cached(place, lambda: self.nodes.render(context))


@register.tag
def cache_content(parser: template.base.Parser, token: template.base.Token) -> CachedContent:
    """``{% cache_content "name" page.pk %}...{% end_cache_content %}``: drawn once a process, language and page.

    For parts of public pages that hold nothing of one visitor.
    """
    _tag, *place = token.split_contents()
    nodes = parser.parse(("end_cache_content",))
    parser.delete_first_token()
    return CachedContent(nodes, [parser.compile_filter(one) for one in place])


@register.simple_tag
def icon(name: str) -> SafeString:
    """``{% icon "talk" %}``: an icon beside its word; an unknown name is an error."""
    return pictures.icon(name)


@register.filter
def breakable(address: object) -> SafeString:
    """``{{ person.email|breakable }}``: a long address breaks behind @ and before a dot, never inside a word."""
    parts = re.split(r"(?<=@)|(?=[.])", str(address))
    return format_html_join(mark_safe("<wbr>"), "{}", ((part,) for part in parts))


@register.simple_tag
def drawing(name: str, label: str = "", css: str = "") -> SafeString:
    """``{% drawing "friend-curls" %}``: a picture of our own; with a label it says that aloud."""
    return pictures.picture(name, str(label), css)


@register.simple_tag
def wedges(total: int, current: int, label: str = "", whole: bool = False) -> SafeString:
    """``{% wedges 7 4 %}``: the disc that fills; ``whole=True`` is a module's sign, its wedge moved out."""
    if not label:
        numbers = {"current": min(current, total), "total": total}
        step, module = gettext("Step %(current)s of %(total)s"), gettext("Module %(current)s of %(total)s")
        label = (module if whole else step) % numbers
        if whole and current > total:
            label = gettext("Module %(number)s") % {"number": current}
    return _disc(int(total), int(current), str(label), whole)


@lru_cache(maxsize=1024)
def _disc(total: int, current: int, label: str, whole: bool) -> SafeString:
    form = {
        "done": '<path class="i" d="{}"/>',
        "now": '<path class="p" stroke="currentColor" stroke-width="{}" d="{}"/>',
        "next": '<path class="n" stroke="currentColor" stroke-width="1.5" d="{}"/>',
    }
    line = "0" if whole else "1.2"
    shapes = [
        format_html(form[w.state], *((line, w.path) if w.state == "now" else (w.path,)))
        for w in discs.wedges(total, current, whole=whole)
    ]
    return format_html(
        '<svg class="disc" viewBox="0 0 40 40" role="img" aria-label="{}">{}</svg>',
        label,
        format_html_join("", "{}", ((shape,) for shape in shapes)),
    )


@register.inclusion_tag("components/run_ring.html")
def run_ring(minutes: list[int], current: int = 0) -> dict[str, Any]:
    """``{% run_ring minutes 4 %}``: the ring of the run sheet; an arc a step, as long as its minutes."""
    return {"arcs": discs.ring(list(minutes), current), "total": sum(minutes), "steps": len(minutes)}


@register.simple_block_tag
def notice(content: str, kind: str = "info", heading: str = "", role: str = "") -> SafeString:
    """``{% notice "good" heading %}..{% endnotice %}``: what happened; kinds are info, good, bad, plain."""
    parts = {"content": content, "kind": kind, "heading": heading, "role": role, "icon": NOTICE_ICONS[kind]}
    return render_to_string("components/notice.html", parts)


@register.inclusion_tag("components/field.html")
def field(bound: BoundField, label: str = "", hint: str = "", optional: bool | None = None) -> dict[str, Any]:
    """``{% field form.email %}``: label, hint, what is wrong and the control, tied together."""
    widget = bound.field.widget
    return {
        "field": bound,
        "label": label or bound.label,
        "hint": hint or bound.help_text,
        "optional": not bound.field.required if optional is None else optional,
        "is_tick": isinstance(widget, CheckboxInput),
        "is_choice": isinstance(widget, RadioSelect | CheckboxSelectMultiple),
    }


@register.inclusion_tag("components/form_errors.html")
def form_errors(form: Form) -> dict[str, Any]:
    """``{% form_errors form %}``: what is wrong, on top of the form, each with a link to its field."""
    said = Counter(str(error) for bound in form for error in bound.errors)
    wrong = [
        (_first_control(bound), _named(bound, str(error), again=said[str(error)] > 1))
        for bound in form
        for error in bound.errors
    ]
    return {"wrong": wrong, "whole": list(form.non_field_errors()), "count": len(wrong)}


def _named(bound: BoundField, error: str, *, again: bool) -> str:
    """What is wrong, in words that stand alone: one that is general, or said of two fields, begins with its field."""
    kinds = (vars(kind).get("default_error_messages", {}) for kind in type(bound.field).mro())
    general = {str(message) for messages in kinds for message in messages.values()}
    if error not in general and not again:
        return error
    label = str(bound.label)
    return f"{label} {error}" if label.endswith("?") else f"{label}: {error}"


def _first_control(bound: BoundField) -> str:
    """The id that a link must lead to: a group of choices has it on its first one."""
    grouped = isinstance(bound.field.widget, RadioSelect | CheckboxSelectMultiple)
    return f"{bound.auto_id}_0" if grouped else bound.id_for_label or bound.auto_id


@register.simple_tag
def bar(share: float, kind: str = "") -> SafeString:
    """``{% bar 64 %}``: a bar of 64 hundredths, flat left and round right; its value stands beside it as text."""
    if not 0 <= share <= 100:
        raise ValueError(f"a bar of {share} hundredths cannot be drawn")
    shape = '<svg class="bar {}" aria-hidden="true"><rect width="{}%" height="100%" rx="14"/>{}</svg>'
    flat = format_html('<rect width="{}" height="100%"/>', "14" if share >= 4 else f"{share / 2:.1f}%")
    return format_html(shape, kind, f"{share:.1f}", flat)


@register.inclusion_tag("components/button.html")
def button(
    text: str, href: str = "", kind: str = "", icon: str = "", type: str = "submit", **attributes: str
) -> dict[str, Any]:
    """``{% button "Go on" href=url icon="arrow" %}``: a link or a button; kinds are second, back, bad, final."""
    more = [(name.replace("_", "-"), value) for name, value in attributes.items()]
    first = bool(icon) and icon not in AFTER_THE_WORD
    return {
        "text": text,
        "href": href,
        "kind": kind,
        "icon": icon,
        "type": type,
        "more": more,
        "icon_first": first,
    }


@register.inclusion_tag("components/language_switch.html", takes_context=True)
def language_switch(context: Context) -> dict[str, Any]:
    """``{% language_switch %}``: the same page in the three languages."""
    request = context.get("request")
    return {"links": language_links(request.path, context.get("page"), request) if request else []}


@register.simple_tag(takes_context=True)
def shell_part(context: Context, name: str) -> SafeString:
    """``{% shell_part "foot" %}``: the same on every page; drawn here where the shell could not be asked."""
    kept: SafeString | None = context.get(f"shell_{name}")
    return kept or render_to_string(f"components/{name}.html", cast("dict[str, Any]", context.flatten()))


@register.inclusion_tag("components/help_strip.html", takes_context=True)
def help_strip(context: Context, key: bool = False) -> dict[str, Any]:
    """``{% help_strip %}``: the way to help, first on every page; ``key=True`` also shows its key."""
    return {"help_line": context.get("help_line"), "language": get_language(), "key": key}


@register.inclusion_tag("components/quick_exit.html", takes_context=True)
def quick_exit(context: Context) -> dict[str, Any]:
    """``{% quick_exit %}``: away from here, to a site that an editor chose."""
    return {"target": context.get("exit_target") or DEFAULT_EXIT}
