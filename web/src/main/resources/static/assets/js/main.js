import { bind, showKeys } from './keys.js';
import { moveBy, moveOnArrow, open, openEvents } from './rows.js';

function focusOn(selector) {
    const field = document.querySelector(selector);
    if (!field) {
        return false;
    }
    field.focus();
    return true;
}

function chooseDay() {
    if (!focusOn('[data-as-of]')) {
        return false;
    }
    document.querySelector('[data-as-of]').showPicker?.();
    return true;
}

function switchTheme() {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    localStorage.setItem('countersign-theme', root.dataset.theme);
}

function announce(text) {
    document.getElementById('announcement').textContent = text ?? '';
}

bind(['/'], 'search', () => focusOn('[data-search]'));
bind(['j', 'ArrowDown'], 'next', event => event.key === 'j' ? moveBy(1) : moveOnArrow(1));
bind(['k', 'ArrowUp'], 'previous', event => event.key === 'k' ? moveBy(-1) : moveOnArrow(-1));
bind(['Enter', 'o'], 'open', event => event.key === 'o' ? open() : false);
bind(['e'], 'events', openEvents);
bind(['t'], 'asOf', chooseDay);
bind(['g r'], 'goReceivables', () => location.assign('/receivables'));
bind(['g h'], 'goHistory', () => location.assign('/events'));
bind(['D'], 'theme', switchTheme);
bind(['?'], 'sheet', showKeys);

const ACTIONS = { theme: switchTheme, keys: showKeys, print: () => print() };

document.addEventListener('click', event => {
    const button = event.target.closest('[data-action]');
    if (button) {
        ACTIONS[button.dataset.action]();
    }
    const language = event.target.closest('a[hreflang]');
    if (language) {
        // the address may have changed since the page was made
        const here = new URL(location.href);
        here.searchParams.set('lang', language.hreflang);
        language.href = here;
    }
    const menu = document.querySelector('details.me[open]');
    if (menu && !menu.contains(event.target)) {
        menu.open = false;
    }
});

// While an input method is composing, what stands in a field is not yet what its user means.
document.addEventListener('input', event => {
    if (event.isComposing) {
        event.stopImmediatePropagation();
    }
}, true);
document.addEventListener('compositionend', event => {
    event.target.dispatchEvent(new Event('input', { bubbles: true }));
});

document.addEventListener('htmx:afterSettle', () => announce(document.querySelector('[data-announce]')?.textContent));
document.addEventListener('htmx:sendError', () => {
    const place = document.getElementById('announcement');
    announce(place.dataset.offline);
    document.body.classList.add('offline');
});
document.addEventListener('htmx:afterRequest', event => {
    if (event.detail.successful) {
        document.body.classList.remove('offline');
    }
});
