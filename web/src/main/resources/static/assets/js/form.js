// Forms of commands: what is entered becomes the JSON that the API takes; what the API refuses is shown beside its field.
import { give, reasons } from './api.js';
import { keepPlace } from './rows.js';
import { toast, toastAfterwards } from './toast.js';

const API = '/api/v1';

/** Opens the form of a command in the panel, with the focus on the named field or on the first empty one. */
export async function openPanel(address, focus) {
    const answer = await fetch(address, { headers: { 'HX-Request': 'true' } });
    if (answer.headers.get('HX-Redirect')) {
        location.assign(answer.headers.get('HX-Redirect'));
        return;
    }
    const panel = document.getElementById('panel');
    panel.innerHTML = await answer.text();
    panel.returnTo = document.activeElement;
    panel.showModal();
    (panel.querySelector(`[name="${CSS.escape(focus ?? '')}"]`) ?? firstField(panel))?.focus();
}

function firstField(place) {
    return place.querySelector('form.deed input:not([type=hidden]):not([value]):not(:disabled), form.deed textarea, form.deed select')
        ?? place.querySelector('form.deed input:not([type=hidden]), form.deed button[type=submit]');
}

/** Closes the panel, or leaves the page of a form. */
export function closePanel() {
    const panel = document.getElementById('panel');
    if (panel.open) {
        panel.close();
        panel.returnTo?.focus();
    } else {
        history.back();
    }
}

/** Adds an entry to a list. */
export function addEntry(button) {
    const list = button.closest('[data-list]');
    const entries = list.querySelector('.entries');
    if (entries.children.length >= Number(list.dataset.most)) {
        return;
    }
    const added = list.querySelector('template').content.cloneNode(true);
    entries.append(added);
    renumber(list);
    entries.lastElementChild.querySelector('input, select')?.focus();
}

/** Takes an entry out of a list. */
export function removeEntry(button) {
    const list = button.closest('[data-list]');
    button.closest('[data-entry]').remove();
    renumber(list);
    list.querySelector('[data-action=addEntry]').focus();
}

function renumber(list) {
    const name = list.dataset.list;
    const own = new RegExp(`^${name.replace(/[[\].]/g, '\\$&')}\\[[0-9#]+\\]`);
    [...list.querySelectorAll(':scope > .entries > [data-entry]')].forEach((entry, i) => {
        const renamed = text => text.replace(own, `${name}[${i}]`);
        entry.dataset.entry = renamed(entry.dataset.entry);
        entry.querySelectorAll('[name], [id], [for], [data-list], [data-mistake], [data-group], [data-problem], [data-entry]').forEach(part => {
            ['name', 'id', 'for', 'data-list', 'data-mistake', 'data-group', 'data-problem', 'data-entry'].forEach(attribute => {
                if (part.hasAttribute(attribute)) {
                    part.setAttribute(attribute, renamed(part.getAttribute(attribute)));
                }
            });
        });
    });
}

const READERS = {
    DECIMAL: text => text.normalize('NFKC').replace(/[,\s¥]/g, ''),
    NUMBER: text => (/^-?\d+$/.test(text) ? Number(text) : text),
    WORDS: text => text.split(/[,，、;\n]+/).map(part => part.trim()).filter(Boolean),
    NUMBERS: text => text.split(/[,，、;\s]+/).filter(Boolean).map(part => (/^\d+$/.test(part) ? Number(part) : part)),
    MOMENT: (text, form) => new Date(`${text.length === 16 ? `${text}:00` : text}${form.dataset.offset}`).toISOString().replace(/\.\d+Z$/, 'Z'),
};

/** What a form says, as the API takes it. What nobody entered is left out. */
export function read(form) {
    const body = {};
    form.querySelectorAll('[data-kind]').forEach(field => {
        if (field.closest('template')) {
            return;
        }
        const { kind } = field.dataset;
        if (kind === 'CHOICES') {
            if (field.checked) {
                const chosen = at(body, field.name) ?? [];
                put(body, field.name, [...chosen, field.value]);
            }
        } else if (kind === 'TRUTH') {
            if (field.checked) {
                put(body, field.name, true);
            }
        } else if (field.value.trim() !== '') {
            put(body, field.name, (READERS[kind] ?? (text => text))(field.value.trim(), form));
        }
    });
    return compact(body);
}

const steps = path => path.match(/[^.[\]]+/g);

function at(body, path) {
    return steps(path).reduce((place, step) => place?.[step], body);
}

function put(body, path, value) {
    const way = steps(path);
    way.slice(0, -1).reduce((place, step, i) => {
        place[step] ??= /^\d+$/.test(way[i + 1]) ? [] : {};
        return place[step];
    }, body)[way.at(-1)] = value;
}

/** Entries of which nothing was entered are not there. */
function compact(value) {
    if (Array.isArray(value)) {
        return [...value].filter(entry => entry !== undefined).map(compact);
    }
    if (value && typeof value === 'object') {
        return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, compact(part)]));
    }
    return value;
}

function address(form) {
    return [...form.querySelectorAll('[data-variable]')].reduce(
        (path, field) => path.replace(`{${field.dataset.variable}}`, encodeURIComponent(field.value.trim())),
        form.dataset.target);
}

/** Sends a form. The same form sent twice has one effect. */
export async function send(form) {
    const button = form.querySelector('button[type=submit]');
    if (button.disabled) {
        return;
    }
    clear(form);
    const empty = [...form.querySelectorAll('[data-variable]')].find(field => field.value.trim() === '');
    if (empty) {
        empty.focus();
        return;
    }
    let body;
    try {
        body = JSON.stringify(read(form));
    } catch {
        form.querySelector('[data-kind=MOMENT]')?.focus();
        return;
    }
    if (form.sent !== body) {
        form.sent = body;
        form.dataset.key = crypto.randomUUID();
    }
    button.disabled = true;
    form.setAttribute('aria-busy', 'true');
    try {
        const answer = await give(address(form), {
            method: form.dataset.method, token: form.dataset.token, key: form.dataset.key, version: form.dataset.version, body,
        });
        if (answer.ok) {
            await done(form, answer);
        } else {
            refused(form, await answer.json());
        }
    } catch {
        show(form.querySelector('.problem'), document.getElementById('announcement').dataset.offline);
    } finally {
        button.disabled = false;
        form.removeAttribute('aria-busy');
    }
}

/** What is shown once stays until somebody has written it down. */
function showOnce(form, secret) {
    return new Promise(written => {
        const told = document.createElement('p');
        told.textContent = form.dataset.once;
        const code = document.createElement('p');
        code.className = 'note';
        code.textContent = secret;
        const close = document.createElement('button');
        close.type = 'button';
        close.className = 'main';
        close.textContent = form.dataset.close;
        close.addEventListener('click', written);
        form.replaceChildren(told, code, close);
        close.focus();
    });
}

async function done(form, answer) {
    const { done: said, back } = form.dataset;
    const body = answer.status === 204 ? null : await answer.json().catch(() => null);
    if (body?.oneTimePassword) {
        await showOnce(form, body.oneTimePassword);
    }
    const created = answer.status === 201 ? answer.headers.get('Location') : null;
    document.dispatchEvent(new CustomEvent('countersign:done', { detail: { deed: form.dataset.deed } }));
    if (back) {
        toastAfterwards(said);
        location.assign(back);
    } else if (created?.startsWith(API) && !document.querySelector('[data-stays]')) {
        toastAfterwards(said);
        location.assign(await pageOf(created));
    } else if (document.getElementById('panel').open) {
        document.getElementById('panel').close();
        refresh();
        toast(said);
    } else {
        toastAfterwards(said);
        history.back();
    }
}

/** The page of a thing has the thing's address in the API, without where the API is. */
async function pageOf(created) {
    const page = created.slice(API.length).replace(/^\/accounts\//, '/customers/');
    const answer = await fetch(page, { method: 'HEAD' });
    return answer.ok ? page : location.href;
}

/** Shows the page as it is now, without losing the place. */
export function refresh() {
    const focused = document.activeElement?.id;
    const back = keepPlace(document.getElementById('main'));
    return htmx.ajax('GET', location.pathname + location.search, { target: '#main', swap: 'innerHTML show:none', select: '#main > *', headers: { 'HX-History-Restore-Request': 'true' } })
        .then(() => (focused ? document.getElementById(focused)?.focus({ preventScroll: true }) : back()));
}

function clear(form) {
    form.querySelectorAll('.mistake, .problem').forEach(place => { place.hidden = true; place.textContent = ''; });
    form.querySelectorAll('[aria-invalid]').forEach(field => {
        field.removeAttribute('aria-invalid');
        field.removeAttribute('aria-describedby');
    });
}

function show(place, text) {
    place.hidden = false;
    place.textContent = text;
}

function refused(form, problem) {
    const elsewhere = [];
    let first = null;
    (problem.errors ?? []).forEach(({ field, rule }) => {
        const place = form.querySelector(`[data-mistake="${CSS.escape(field)}"]`) ?? form.querySelector(`[data-problem="${CSS.escape(field)}"]`);
        const input = form.querySelector(`[name="${CSS.escape(field)}"]`);
        if (place) {
            show(place, rule);
            place.id ||= `mistake-${field}`;
            input?.setAttribute('aria-invalid', 'true');
            input?.setAttribute('aria-describedby', place.id);
            input?.closest('details')?.setAttribute('open', '');
            first ??= input;
        } else {
            elsewhere.push({ field, rule });
        }
    });
    const told = first && elsewhere.length === 0 && !problem.refusals ? [] : reasons({ ...problem, errors: elsewhere });
    if (told.length > 0) {
        const place = form.querySelector('.problem');
        const list = document.createElement('ul');
        list.append(...told.map(text => {
            const line = document.createElement('li');
            line.textContent = text;
            return line;
        }));
        place.hidden = false;
        place.replaceChildren(list);
        place.scrollIntoView({ block: 'nearest' });
    }
    (first ?? form.querySelector('button[type=submit]')).focus();
}

document.addEventListener('submit', event => {
    if (event.target.matches('form.deed')) {
        event.preventDefault();
        send(event.target);
    }
}, true);

document.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
        const form = event.target.closest?.('form.deed');
        if (form) {
            event.preventDefault();
            event.stopPropagation();
            send(form);
        }
    }
}, true);

document.addEventListener('click', event => {
    const opener = event.target.closest('[data-panel]');
    if (opener && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
        event.preventDefault();
        openPanel(opener.href, opener.dataset.focus);
    }
});
