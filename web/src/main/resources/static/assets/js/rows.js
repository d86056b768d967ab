// Rows by keyboard: the row with the focus is the current one.

const links = () => [...document.querySelectorAll('[data-row]')];

function currentIndex(all) {
    const row = document.activeElement?.closest('tr, li');
    return row ? all.findIndex(link => row.contains(link)) : -1;
}

/** Moves the focus by so many rows; the first one when no row has it. */
export function moveBy(step) {
    const all = links();
    if (all.length === 0) {
        return false;
    }
    const at = currentIndex(all);
    const to = at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step));
    all[to].focus();
    all[to].closest('tr, li')?.scrollIntoView({ block: 'nearest' });
    return true;
}

/** Arrows move rows only when a row has the focus already; else they scroll. */
export function moveOnArrow(step) {
    return currentIndex(links()) < 0 ? false : moveBy(step);
}

/** Opens the current row. */
export function open() {
    const all = links();
    const at = currentIndex(all);
    if (at < 0) {
        return false;
    }
    all[at].click();
    return true;
}

/** Opens the events of the current row. */
export function openEvents() {
    const all = links();
    const address = all[currentIndex(all)]?.dataset.events;
    if (!address) {
        return false;
    }
    location.assign(address);
    return true;
}
