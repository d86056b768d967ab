// Lists: rows are chosen, what a cell says is a filter, columns are chosen, a view is kept.
import { toast } from './toast.js';

const SELECTED = 'aria-selected';

function currentRow() {
    return document.activeElement?.closest('main tbody tr, main li.card');
}

function currentCell() {
    return document.activeElement?.closest('td[data-column]') ?? lastCell;
}

let lastCell = null;
document.addEventListener('pointerover', event => {
    lastCell = event.target.closest?.('td[data-column]') ?? lastCell;
});

/** Chooses the current row, or no longer. */
export function select() {
    const row = currentRow();
    if (!row) {
        return false;
    }
    mark(row, row.getAttribute(SELECTED) !== 'true');
    return true;
}

/** Chooses the current row too, when the focus has moved on with Shift. */
export function extend() {
    const row = currentRow();
    if (row) {
        mark(row, true);
    }
}

function mark(row, chosen) {
    row.setAttribute(SELECTED, String(chosen));
    const box = row.querySelector('[data-select]');
    if (box) {
        box.checked = chosen;
        box.dispatchEvent(new Event('change', { bubbles: true }));
    }
}

/** Shows only rows that have in this column what this cell says, or only others. */
export function filterByCell(only) {
    const cell = currentCell();
    if (!cell?.isConnected) {
        return false;
    }
    const here = new URL(location.href);
    here.searchParams.set(`${only ? 'only' : 'not'}.${cell.dataset.column}`, cell.dataset.value);
    location.assign(here);
    return true;
}

async function savedViews() {
    const answer = await fetch('/saved-views', { headers: { Accept: 'application/json' } });
    return answer.ok ? answer.json() : [];
}

/** Shows the views that this person keeps. */
export async function showSavedViews() {
    const place = document.getElementById('saved-views');
    if (!place) {
        return;
    }
    const views = await savedViews();
    place.hidden = views.length === 0;
    place.replaceChildren(...views.map(({ id, name, address }) => {
        const line = document.createElement('li');
        const link = document.createElement('a');
        link.href = address;
        link.textContent = name;
        const remove = document.createElement('button');
        remove.type = 'button';
        remove.className = 'quiet';
        remove.textContent = '×';
        remove.setAttribute('aria-label', `${place.dataset.remove} ${name}`);
        remove.addEventListener('click', async () => {
            await fetch(`/saved-views/${id}`, { method: 'DELETE', headers: { 'X-CSRF-TOKEN': place.dataset.token } });
            showSavedViews();
        });
        line.append(link, remove);
        return line;
    }));
}

/** Keeps what is shown under a name, in the menu and the palette. */
export async function saveView() {
    const place = document.getElementById('saved-views');
    if (!place) {
        return false;
    }
    const dialog = document.getElementById('save-view');
    dialog.querySelector('input').value = document.querySelector('h1')?.textContent.trim() ?? '';
    dialog.showModal();
    dialog.querySelector('input').select();
    return true;
}

async function keep(name) {
    const place = document.getElementById('saved-views');
    const answer = await fetch('/saved-views', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': place.dataset.token },
        body: JSON.stringify({ name, address: location.pathname + location.search }),
    });
    if (answer.ok) {
        await showSavedViews();
        toast(name);
    }
}

document.addEventListener('submit', event => {
    const columns = event.target.closest('[data-columns]');
    if (columns) {
        event.preventDefault();
        const chosen = [...columns.querySelectorAll('input:checked')].map(box => box.value);
        const address = new URL(columns.dataset.columns, location.href);
        address.searchParams.set('columns', chosen.join(','));
        location.assign(address);
    } else if (event.target.closest('#save-view')) {
        const name = event.target.querySelector('input').value.trim();
        if (name) {
            keep(name);
        }
    }
}, true);
