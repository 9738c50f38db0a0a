"""What letters twice as large do to a page: WCAG 1.4.4 and 1.4.10.

Nothing wider than the window, cut off, overlaid, or with a word in pieces that nothing joins.
"""

from playwright.sync_api import Page

# Every line of words, cut to what the boxes around it let through. A box that scrolls lets all of it be reached.
MEASURE = """() => {
    const root = document.documentElement, wrong = new Set();
    const wider = root.scrollWidth - root.clientWidth;
    if (wider > 0) wrong.add(`wider than the window by ${wider} px`);
    const named = (one) => one.outerHTML.replace(/\\s+/g, " ").slice(0, 110);
    const shows = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const unread = "svg, script, style, template, video, select, noscript";
    const styles = new Map();
    const styleOf = (one) => {
        if (!styles.has(one)) {
            const { overflowX: x, overflowY: y, clipPath: clip, position: place } = getComputedStyle(one);
            styles.set(one, { x, y, clip, place, box: one.getBoundingClientRect() });
        }
        return styles.get(one);
    };
    const above = function* (one, end) { // from a text up to the layer that it lies in, or to the page
        for (; one && one !== end && one !== root; one = one.parentElement) yield one;
    };
    const liesOver = (one) => one.popover !== null || one.tagName === "DIALOG"
        || /sticky|fixed/.test(styleOf(one).place);
    const heardAlone = (one) => one.classList.contains("hide") || styleOf(one).clip.startsWith("inset(50%");
    const cuts = (how, first, last, from, to, room) => /hidden|clip/.test(how)
        && (last > to + room || first < from - room);

    // Where hyphens may stand, a browser that knows how to divide the language sets them: one that does not breaks the
    // word bare, which is fine there as long as it is no tower of letters. Anywhere else a word stays whole.
    const inPieces = (text) => {
        const divides = getComputedStyle(text.parentElement).hyphens === "auto";
        for (const { 0: word, index } of text.data.matchAll(/[\\p{L}\\p{N}'’]{2,}[?!.,:;…]*/gu)) {
            const tops = (from, to) => {
                range.setStart(text, from);
                range.setEnd(text, to);
                return [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => top);
            };
            if (new Set(tops(index, index + word.length)).size < 2) continue;
            // sign by sign, and of each its own place: a hyphen before it may count as a part of it
            const lines = new Set([...word].map((_, sign) => tops(index + sign, index + sign + 1).at(-1)));
            if (lines.size > (divides ? Math.max(1, word.length / 3) : 1))
                return wrong.add(`in ${lines.size} pieces: “${word}” of ${named(text.parentElement)}`);
        }
    };

    const lines = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (texts.nextNode()) {
        const one = texts.currentNode.parentElement, words = texts.currentNode.data.trim();
        if (!words || one.closest(unread) || !shows(one)) continue;
        const chain = [...above(one, document.body)];
        if (chain.some(heardAlone)) continue;
        const layer = chain.find(liesOver) ?? null;
        range.selectNodeContents(texts.currentNode);
        const rects = range.getClientRects();
        if (rects.length > 1) inPieces(texts.currentNode);
        for (const rect of rects) {
            if (rect.width < 2 || rect.height < 2) continue;
            let { left, top, right, bottom } = rect;
            for (const up of chain) {
                if (left >= right || top >= bottom) break; // scrolled out of sight
                const { x, y, box } = styleOf(up);
                if (cuts(x, left, right, box.left, box.right, 1.5)
                    || cuts(y, top, bottom, box.top, box.bottom, Math.max(3, rect.height / 4)))
                    wrong.add(`cut off by ${named(up)}: “${words.slice(0, 60)}”`);
                if (x !== "visible") [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
                if (y !== "visible") [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
                if (up === layer) break;
            }
            if (right - left > 2 && bottom - top > 2) lines.push({ one, layer, left, top, right, bottom, words });
        }
    }
    lines.forEach((line, number) => {
        const small = Math.min(line.bottom - line.top, 40) / 3;
        for (const other of lines.slice(number + 1)) {
            if (other.layer !== line.layer || other.one === line.one) continue;
            const wide = Math.min(line.right, other.right) - Math.max(line.left, other.left);
            const high = Math.min(line.bottom, other.bottom) - Math.max(line.top, other.top);
            if (wide > 3 && high > small)
                wrong.add(`over each other: “${line.words.slice(0, 50)}” and “${other.words.slice(0, 50)}”`);
        }
    });
    return [...wrong];
}"""


def badly_laid(page: Page) -> list[str]:
    """What does not fit on the page as it stands; nothing when all of it can be read."""
    found: list[str] = page.evaluate(MEASURE)
    return found
