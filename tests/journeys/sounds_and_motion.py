"""What a screen does by itself: sounds that begin without anybody's act, sounds alone that tell something, and flashes.

WCAG 1.4.2 and 2.3.1, EN 301 549 4.2.4. A page is listened to from its first line on: each way in which a script can
make a sound is noted, with whether anything on the screen changed at the same time.
"""

from playwright.sync_api import Page

# A sound counts as seen when the page changes within half a second of it, or when what plays has controls that show.
LISTEN = """(() => {
    const heard = (window.heard = []);
    let changed = 0;
    const note = (what, shows) => {
        const one = { what, at: performance.now(), by: window.acted ?? null, shows };
        heard.push(one);
        const before = changed;
        setTimeout(() => { one.shows ||= changed > before; one.settled = true; }, 500);
    };
    new MutationObserver(() => { changed += 1; })
        .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function (...rest) {
        const still = this.muted || this.volume === 0;
        if (!still) note(this.currentSrc || this.tagName, this.isConnected && this.controls && this.checkVisibility());
        return play.apply(this, rest);
    };
    for (const name of ["AudioContext", "webkitAudioContext"]) {
        const Made = window[name];
        if (Made) window[name] = class extends Made { constructor(...rest) { super(...rest); note(name, false); } };
    }
    if (window.speechSynthesis) {
        const speak = speechSynthesis.speak.bind(speechSynthesis);
        speechSynthesis.speak = (said) => { note("speech", false); speak(said); };
    }
    for (const name of ["pointerdown", "keydown"])
        addEventListener(name, () => { window.acted = performance.now(); }, true);
})();"""

# Three flashes in a second are the most; a thing that comes and goes more often than that flashes.
ALONE = """() => {
    const wrong = [];
    for (const one of document.querySelectorAll("audio, video")) {
        if (one.autoplay && !one.muted) wrong.push(`plays by itself: ${one.outerHTML.slice(0, 120)}`);
        if (one.loop && !one.muted) wrong.push(`never ends: ${one.outerHTML.slice(0, 120)}`);
    }
    for (const one of document.querySelectorAll("embed, object, iframe, blink, marquee, img[src*='.gif']"))
        wrong.push(`may play or flash by itself: ${one.outerHTML.slice(0, 120)}`);
    for (const one of document.querySelectorAll("svg animate, svg animateTransform, svg set"))
        wrong.push(`a drawing that moves: ${one.outerHTML.slice(0, 120)}`);
    for (const one of document.getAnimations()) {
        const { duration, iterations } = one.effect.getComputedTiming();
        if (iterations > 3 && 1000 / duration > 3)
            wrong.push(`flashes every ${duration} ms: ${one.effect.target.outerHTML.slice(0, 120)}`);
    }
    for (const one of window.heard ?? [])
        if (one.by === null) wrong.push(`sounds before anybody did anything: ${one.what}`);
    return wrong;
}"""

UNSEEN = """async () => {
    while (window.heard.some((one) => !one.settled)) await new Promise((on) => setTimeout(on, 50));
    return window.heard.filter((one) => !one.shows).map((one) => `only heard: ${one.what}`);
}"""


def listen(page: Page) -> None:
    """From the next page on, each sound is noted."""
    page.add_init_script(LISTEN)


def by_itself(page: Page) -> list[str]:
    """Rule 13: what sounds or flashes on the page without anybody's act."""
    found: list[str] = page.evaluate(ALONE)
    return found


def only_heard(page: Page) -> list[str]:
    """Rule 14: sounds of which nothing was to be seen, since the page was opened."""
    found: list[str] = page.evaluate(UNSEEN)
    return found
