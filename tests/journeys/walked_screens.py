"""What a walk asks of the screen that it stands before, and does there: the scripts that run in its browser."""

LETTERS = """large => {
    if (large) document.documentElement.dataset.letters = large;
    else delete document.documentElement.dataset.letters;
}"""
KEPT = """() => { try { localStorage.setItem("reading", '{"letters":"largest","motion":"none"}'); } catch { } }"""
# How much of a group's screen lies below the edge, two frames after its letters changed; what is opened to read may.
BELOW = """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
    const root = document.documentElement;
    const scrolled = document.querySelector(".film > details[open], :popover-open");
    done(scrolled ? 0 : root.scrollHeight - root.clientHeight);
})))"""
STILL = "document.getAnimations().filter((one) => one.playState === 'running').length"
CHECKED = "[...document.querySelectorAll('.deck .turn input')].findIndex((one) => one.checked)"
IN_A_FIELD = "document.activeElement.matches('select, textarea, [type=number]')"
TOP = """() => {
    scrollTo(0, 0);
    document.body.tabIndex = -1; // the next Tab begins where the page begins
    document.body.focus({ preventScroll: true });
    document.body.removeAttribute("tabindex");
}"""
CHOICE = """() => {
    const seen = [...document.querySelectorAll(".story :is(.choice, .go-on)")].filter((one) => one.checkVisibility());
    const times = (one) => Number(one.dataset.times ?? 0);
    const next = seen.sort((one, other) => times(one) - times(other))[0];
    document.querySelector("[data-next-choice]")?.removeAttribute("data-next-choice");
    if (!next) return false;
    next.dataset.times = times(next) + 1;
    next.dataset.nextChoice = "";
    return true;
}"""
# How what shows is built: every element by its way down from the root. Drawings are looked at as one.
STRUCTURE = """() => {
    const found = new Set();
    const names = /^(aria-.*|role|open|popover|type|alt|title|lang|disabled|tabindex|controls)$/;
    const values = /^(aria-(current|pressed|expanded|checked|selected|hidden|live)|role|type|lang)$/;
    const down = (one, way) => {
        if (/^(script|style|template|noscript)$/i.test(one.tagName) || !one.checkVisibility()) return;
        const marks = [...one.attributes].filter(({ name }) => names.test(name))
            .map(({ name, value }) => values.test(name) ? `${name}=${value}` : name).sort();
        const drawn = one.tagName === "svg";
        const classes = drawn ? [] : [...one.classList].sort();
        const state = one.checked ? ":checked" : "";
        way += ` ${one.tagName}.${classes.join(".")}[${marks}]${state}`;
        found.add(way);
        if (!drawn) for (const child of one.children) down(child, way);
    };
    down(document.documentElement, "");
    return [...found];
}"""
# Sound off: what is said stands as captions in the picture from the first moment on, and each of them comes.
CAPTIONS = """async () => {
    const wrong = [];
    for (const film of [...document.querySelectorAll("video:not(.film-sign)")].filter((one) => one.checkVisibility())) {
        film.muted = true;
        const track = [...film.textTracks].find((one) => one.kind === "captions" && one.mode === "showing");
        if (!track) { wrong.push(`no captions that show: ${film.ariaLabel}`); continue; }
        for (let time = 0; time < 100 && !track.cues?.length; time += 1) await new Promise((on) => setTimeout(on, 50));
        const cues = [...(track.cues ?? [])];
        if (!cues.length) { wrong.push(`captions without words: ${film.ariaLabel}`); continue; }
        for (const cue of [cues[0], cues.at(-1)]) {
            film.currentTime = (cue.startTime + cue.endTime) / 2;
            await new Promise((on) => film.addEventListener("seeked", on, { once: true }));
            if (![...track.activeCues].includes(cue)) wrong.push(`not shown at ${film.currentTime}: ${cue.text}`);
        }
        const said = document.querySelectorAll("[data-cues] > *").length;
        if (film.matches(".film-main") && said !== cues.length)
            wrong.push(`${said} of ${cues.length} to be read beside it`);
    }
    return wrong;
}"""
