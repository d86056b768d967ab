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

/** Remembers which row of a part is the current one; what it gives focuses the row that stands there afterwards. */
export function keepPlace(part) {
    const row = document.activeElement?.closest('tr, li');
    const at = row && part.contains(row) ? [...part.querySelectorAll('[data-row]')].findIndex(link => row.contains(link)) : -1;
    return () => {
        const rows = part.querySelectorAll('[data-row]');
        if (at >= 0) {
            rows[Math.min(at, rows.length - 1)]?.focus({ preventScroll: true });
        }
    };
}

/** Opens the current row: what it leads to, or what it says that it opens. */
export function open() {
    const all = links();
    const at = currentIndex(all);
    if (at < 0) {
        return false;
    }
    if (all[at].dataset.opens) {
        location.assign(all[at].dataset.opens);
    } else {
        all[at].click();
    }
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

/** Moves the focus within the current row, cell by cell; before the first one is the row itself. */
export function moveCell(step) {
    const row = document.activeElement?.closest('main tbody tr');
    const cells = row ? [...row.querySelectorAll('td[data-column]')] : [];
    if (cells.length === 0) {
        return false;
    }
    const to = cells.indexOf(document.activeElement.closest('td[data-column]')) + step;
    const cell = cells[Math.min(to, cells.length - 1)];
    if (to < 0 || !cell) {
        row.querySelector('[data-row]')?.focus();
        return true;
    }
    cell.tabIndex = -1;
    cell.focus();
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return true;
}
