import { openTogether } from './approve.js';
import { addEntry, closePanel, refresh, removeEntry } from './form.js';
import { extend, filterByCell, saveView, select, showSavedViews } from './grid.js';
import { bind, bindLinks, showKeys } from './keys.js';
import './find.js';
import './jobs.js';
import './live.js';
import { openPalette } from './palette.js';
import { moveBy, moveCell, moveOnArrow, open, openEvents } from './rows.js';
import './post.js';
import './toast.js';

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

/** Does what the current row, or the page, offers under this name. */
function offer(name) {
    const row = document.activeElement?.closest('tr, li');
    const link = (row ?? document).querySelector(`[data-key-offer~="${name}"]`) ?? document.querySelector(`[data-key-offer~="${name}"]`);
    if (!link) {
        return false;
    }
    link.click();
    return true;
}

function rowMenu() {
    const menu = document.activeElement?.closest('tr, li')?.querySelector('.deeds a, .deeds summary');
    menu?.focus();
    return Boolean(menu);
}

function toggleMenu() {
    const open = document.body.classList.toggle('menu-open');
    document.querySelector('[data-action=menu]')?.setAttribute('aria-expanded', String(open));
    if (open) {
        document.querySelector('#menu a')?.focus();
    }
}

bind(['Ctrl K'], 'palette', openPalette);
bind(['/'], 'search', () => focusOn('main [data-search]') || openPalette());
bind(['j', 'ArrowDown'], 'next', event => event.key === 'j' ? moveBy(1) : moveOnArrow(1));
bind(['k', 'ArrowUp'], 'previous', event => event.key === 'k' ? moveBy(-1) : moveOnArrow(-1));
bind(['ArrowRight'], 'cellNext', () => moveCell(1));
bind(['ArrowLeft'], 'cellPrevious', () => moveCell(-1));
bind(['Enter', 'o'], 'open', event => event.key === 'o' ? open() : false);
bind(['e'], 'events', openEvents);
bind(['t'], 'asOf', chooseDay);
bind(['x'], 'select', select);
bind(['J'], 'extend', () => { extend(); const moved = moveBy(1); extend(); return moved; });
bind(['K'], 'extend', () => { extend(); const moved = moveBy(-1); extend(); return moved; });
bind(['a'], 'approve', () => offer('approve'));
bind(['r'], 'refuse', () => offer('refuse'));
bind(['A'], 'approveAll', openTogether);
bind(['c'], 'call', () => offer('call'));
bind(['p'], 'promise', () => offer('promise'));
bind(['n'], 'nextCall', () => moveBy(1));
bind(['f'], 'only', () => filterByCell(true));
bind(['F'], 'exclude', () => filterByCell(false));
bind(['s'], 'save', () => offer('split') || saveView());
bind(['.'], 'menu', rowMenu);
bind(['Ctrl Enter'], 'send', () => false);
bindLinks();
bind(['D'], 'theme', switchTheme);
bind(['?'], 'sheet', showKeys);

const ACTIONS = {
    theme: switchTheme, keys: showKeys, print: () => print(), palette: openPalette, menu: toggleMenu, close: closePanel, saveView,
    addEntry, removeEntry,
};

document.addEventListener('click', event => {
    const button = event.target.closest('[data-action]');
    if (button) {
        ACTIONS[button.dataset.action]?.(button);
    }
    const language = event.target.closest('a[hreflang]');
    if (language) {
        // the address may have changed since the page was made
        const here = new URL(location.href);
        here.searchParams.set('lang', language.hreflang);
        language.href = here;
    }
    document.querySelectorAll('details.menu[open]').forEach(menu => {
        if (!menu.contains(event.target)) {
            menu.open = false;
        }
    });
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

document.addEventListener('countersign:refresh', refresh);
showSavedViews();

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
