// Several decisions together: they are sent one by one, and beside each stands what became of it.
import { give, reasons } from './api.js';
import { refresh } from './form.js';

const chosen = () => [...document.querySelectorAll('[data-approve][aria-selected=true]')];

function show() {
    const bar = document.querySelector('[data-bulk]');
    if (bar) {
        const count = chosen().length;
        bar.hidden = count === 0;
        bar.querySelector('[data-count]').textContent = count;
    }
}

function choose(card, is) {
    card.setAttribute('aria-selected', String(is));
    const box = card.querySelector('[data-select]');
    if (box) {
        box.checked = is;
    }
}

/** Opens the panel in which those that are chosen are approved together. */
export function openTogether() {
    const cards = chosen();
    if (cards.length === 0) {
        return false;
    }
    const panel = document.getElementById('panel');
    panel.replaceChildren(document.getElementById('together').content.cloneNode(true));
    const list = panel.querySelector('[data-outcomes]');
    list.append(...cards.map(card => {
        const line = document.createElement('li');
        const title = document.createElement('span');
        title.textContent = card.dataset.title;
        const outcome = document.createElement('small');
        outcome.textContent = list.dataset.waiting;
        line.append(title, outcome);
        line.dataset.target = card.dataset.approve;
        line.dataset.version = card.dataset.version ?? '';
        line.dataset.key = crypto.randomUUID();
        return line;
    }));
    panel.returnTo = document.activeElement;
    panel.showModal();
    panel.querySelector('textarea').focus();
    return true;
}

async function decide(line, form, body) {
    const list = line.parentElement;
    const outcome = line.querySelector('small');
    try {
        const answer = await give(line.dataset.target, { token: form.dataset.token, key: line.dataset.key, version: line.dataset.version, body });
        if (answer.ok) {
            line.dataset.outcome = 'done';
            outcome.textContent = list.dataset.approved;
        } else {
            line.dataset.outcome = 'refused';
            outcome.textContent = reasons(await answer.json()).join(' ');
        }
    } catch {
        line.dataset.outcome = 'refused';
        outcome.textContent = list.dataset.failed;
    }
}

async function decideAll(form) {
    const button = form.querySelector('button[type=submit]');
    if (button.disabled) {
        return;
    }
    button.disabled = true;
    const remark = form.querySelector('textarea').value.trim();
    for (const line of form.querySelectorAll('[data-outcomes] > li')) {
        await decide(line, form, JSON.stringify(remark ? { remark } : {}));
    }
    button.hidden = true;
    const close = form.querySelector('[data-action=close]');
    close.textContent = close.dataset.close;
    close.focus();
    document.getElementById('panel').addEventListener('close', refresh, { once: true });
}

document.addEventListener('change', event => {
    if (event.target.matches('[data-select]')) {
        event.target.closest('[data-approve]')?.setAttribute('aria-selected', String(event.target.checked));
        show();
    }
});
document.addEventListener('click', event => {
    if (event.target.closest('[data-together]')) {
        openTogether();
    } else if (event.target.closest('[data-choose-none]')) {
        chosen().forEach(card => choose(card, false));
        show();
    }
});
document.addEventListener('submit', event => {
    if (event.target.matches('form.together')) {
        event.preventDefault();
        decideAll(event.target);
    }
}, true);
document.addEventListener('keydown', event => {
    const form = event.target.closest?.('form.together');
    if (form && event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
        event.preventDefault();
        decideAll(form);
    }
}, true);

// What was chosen stays chosen when the page fetches itself anew.
let kept = [];
document.addEventListener('htmx:beforeSwap', () => { kept = chosen().map(card => card.id); });
document.addEventListener('htmx:afterSettle', () => {
    kept.map(id => document.getElementById(id)).filter(Boolean).forEach(card => choose(card, true));
    show();
});
