"""What a girl's screen is measured by: how well its words and signs stand out, and how large what is tapped is.

WCAG 1.4.6 (words 7:1), 1.4.11 (controls and signs 3:1), 2.5.5 (44 px). The numbers come from computed colours and
boxes, not from a tool: axe knows 4.5:1, and 24 px.
"""

from typing import Any

from playwright.sync_api import Page

WORDS, SIGNS, TARGET = 7.0, 3.0, 44.0

# Colours through a canvas, so that any way of writing one is read; grounds are laid on each other from the page up.
# What stands in a drawing has colours of the drawing and is not text on a ground: tests/squad holds those pairs.
MEASURE = """([words, signs, target]) => {
    const brush = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const read = (colour) => {
        brush.clearRect(0, 0, 1, 1);
        brush.fillStyle = colour;
        brush.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
        return [r, g, b, a / 255];
    };
    const over = (top, below) => [0, 1, 2].map((n) => top[n] * top[3] + below[n] * (1 - top[3])).concat(1);
    const light = ([r, g, b]) => {
        const part = (one) => ((one /= 255) <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
        return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
    };
    const ratio = (one, other) => {
        const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
        return (high + 0.05) / (low + 0.05);
    };
    const page = read(getComputedStyle(document.documentElement).backgroundColor);
    const sheet = page[3] ? page : read(matchMedia("(prefers-color-scheme: dark)").matches ? "#121212" : "#ffffff");
    const ground = (element) => {
        const chain = [];
        for (let one = element; one; one = one.parentElement) chain.unshift(one);
        return chain.reduce((below, one) => over(read(getComputedStyle(one).backgroundColor), below), sheet);
    };
    const seen = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true })
        && !one.closest(".hide, [hidden], [inert]");
    const named = (one) => one.outerHTML.replace(/\\s+/g, " ").slice(0, 140);
    const found = [];

    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const [text, one] = [texts.currentNode, texts.currentNode.parentElement];
        if (!text.data.trim() || one.closest("svg, script, style, template, video, option") || !seen(one)) continue;
        const below = ground(one);
        const stands = ratio(over(read(getComputedStyle(one).color), below), below);
        if (stands < words - 0.01) found.push(`words at ${stands.toFixed(2)}:1: ${named(one)}`);
    }

    const CONTROLS = "a[href], button, input, select, textarea, summary, video[controls], audio[controls]";
    const hit = (one) => {
        const boxes = [one, one.closest("label"), ...(one.labels ?? [])].filter(Boolean);
        return boxes.map((box) => box.getBoundingClientRect())
            .reduce((best, box) => (Math.min(box.width, box.height) > Math.min(best.width, best.height) ? box : best));
    };
    const inSentence = (one) => one.matches("a[href]") && getComputedStyle(one).display === "inline"
        && one.closest("p, li, dd") && one.closest("p, li, dd").textContent.trim() !== one.textContent.trim();
    for (const one of document.querySelectorAll(CONTROLS)) {
        const typed = one.matches("textarea, select, input:not([type=radio], [type=checkbox])");
        const drawn = !typed && one.labels?.length ? one.labels[0] : one; // of a choice its label is what one sees
        if (one.disabled || one.type === "hidden" || !seen(drawn) || one.closest(".hide")) continue;
        const box = hit(one);
        const small = Math.min(box.width, box.height);
        if (small < target - 0.5 && !inSentence(one)) {
            found.push(`${Math.round(box.width)} x ${Math.round(box.height)} px: ${named(one)}`);
        }
        if (/VIDEO|AUDIO/.test(one.tagName)) continue; // the browser draws these, and the reader's own settings
        const around = ground(drawn.parentElement), own = ground(drawn), style = getComputedStyle(drawn);
        const edge = ["Top", "Right", "Bottom", "Left"]
            .filter((side) => style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) > 0)
            .map((side) => ratio(over(read(style[`border${side}Color`]), own), around));
        const says = [...drawn.querySelectorAll("*"), drawn]
            .some((part) => [...part.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) && seen(part)
                && !part.closest("svg, option"));
        const sign = [...drawn.querySelectorAll("svg")].filter(seen).map((svg) => {
            const shade = getComputedStyle(svg);
            return Math.max(...[shade.color, shade.fill, shade.stroke].filter((colour) => colour && colour !== "none")
                .map((colour) => ratio(over(read(colour), own), own)));
        });
        const told = Math.max(ratio(own, around), ...edge, ...(typed ? [] : sign), says && !typed ? 21 : 0);
        if (told < signs - 0.01) found.push(`a control at ${told.toFixed(2)}:1: ${named(drawn)}`);
    }
    return found;
}"""


def too_weak_or_small(page: Page) -> list[str]:
    """Words, controls and targets of the page as it stands that a girl may not see or hit; nothing when all is well."""
    found: list[str] = page.evaluate(MEASURE, [WORDS, SIGNS, TARGET])
    return found


def in_both_lights(page: Page, **more: Any) -> list[str]:
    """The same by day and by night; the page is left as by day."""
    found = []
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce", **more)  # type: ignore[arg-type]
        found += [f"{scheme}: {one}" for one in too_weak_or_small(page)]
    return found
