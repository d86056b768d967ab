// The palette: what is meant by a few letters, of everything that one may see or do. The last one to ask wins.
import { openPanel } from './form.js';

const palette = () => document.getElementById('palette');
const RECENT = 'countersign-recent';
const RECENT_MAX = 8;
const WAIT_MS = 80;
let waiting = null;

/** Opens it. */
export function openPalette() {
    const dialog = palette();
    if (!dialog) {
        return false;
    }
    if (!dialog.open) {
        dialog.showModal();
    }
    const field = dialog.querySelector('input');
    field.value = '';
    field.focus();
    look('');
    return true;
}

async function look(text) {
    const found = text === '' ? recent() : [];
    if (found.length > 0) {
        render(found);
        return;
    }
    const answer = await fetch(`/find?text=${encodeURIComponent(text)}`, { headers: { Accept: 'application/json' } });
    if (answer.ok && palette().querySelector('input').value.trim() === text) {
        render([...saved(text), ...await answer.json()]);
    }
}

function saved(text) {
    const wanted = text.toLowerCase();
    return [...document.querySelectorAll('#saved-views a')]
        .filter(link => wanted !== '' && link.textContent.toLowerCase().includes(wanted))
        .map(link => ({ kind: 'views', value: '', label: link.textContent, address: link.getAttribute('href') }));
}

function recent() {
    return JSON.parse(localStorage.getItem(RECENT) ?? '[]');
}

function remember(one) {
    const others = recent().filter(({ address }) => address !== one.address);
    localStorage.setItem(RECENT, JSON.stringify([one, ...others].slice(0, RECENT_MAX)));
}

function render(found) {
    const list = document.getElementById('palette-found');
    list.replaceChildren(...found.map((one, i) => {
        const line = document.createElement('li');
        line.id = `found-${i}`;
        line.role = 'option';
        line.found = one;
        const label = document.createElement('span');
        label.textContent = one.label;
        const value = document.createElement('code');
        value.textContent = one.value === one.label || one.kind === 'deeds' || one.kind === 'screens' ? '' : one.value;
        const kind = document.createElement('small');
        kind.textContent = document.querySelector(`#palette-kinds [data-kind="${one.kind}"]`)?.textContent ?? '';
        line.append(label, value, kind);
        return line;
    }));
    if (found.length === 0) {
        const nothing = document.createElement('li');
        nothing.role = 'option';
        nothing.setAttribute('aria-disabled', 'true');
        nothing.textContent = list.dataset.none;
        list.append(nothing);
    }
    choose(0);
}

function choose(at) {
    const lines = [...document.querySelectorAll('#palette-found [id]')];
    const to = Math.min(Math.max(at, 0), lines.length - 1);
    lines.forEach((line, i) => line.setAttribute('aria-selected', String(i === to)));
    lines[to]?.scrollIntoView({ block: 'nearest' });
    palette().querySelector('input').setAttribute('aria-activedescendant', lines[to]?.id ?? '');
}

function chosen() {
    const lines = [...document.querySelectorAll('#palette-found [id]')];
    return lines.findIndex(line => line.getAttribute('aria-selected') === 'true');
}

function go(line) {
    const one = line?.found;
    if (!one) {
        return;
    }
    remember(one);
    palette().close();
    if (one.kind === 'deeds') {
        openPanel(one.address);
    } else {
        location.assign(one.address);
    }
}

function onKey(event) {
    if (event.isComposing || event.keyCode === 229) {
        return;
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        if (openPalette()) {
            event.preventDefault();
            event.stopPropagation();
        }
        return;
    }
    if (!palette()?.open) {
        return;
    }
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves) {
        event.preventDefault();
        choose(chosen() + moves[event.key]);
    } else if (event.key === 'Enter') {
        event.preventDefault();
        go(document.getElementById(`found-${chosen()}`));
    }
}

document.addEventListener('keydown', onKey, true);
document.addEventListener('input', event => {
    if (event.target.closest?.('#palette') && !event.isComposing) {
        clearTimeout(waiting);
        waiting = setTimeout(() => look(event.target.value.trim()), WAIT_MS);
    }
});
document.addEventListener('click', event => {
    const line = event.target.closest?.('#palette-found [id]');
    if (line) {
        go(line);
    } else if (event.target === palette()) {
        palette().close();
    }
});
