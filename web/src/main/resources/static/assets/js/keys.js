// What the keyboard can do. The key sheet is made from the same list that binds the keys.

const SEQUENCE_MS = 1200;
const bindings = [];
let begun = null;

/**
 * Binds keys to an action. The action answers false when it has nothing to do; then the key does what it always does.
 * A sequence is written with a space: 'g r'.
 */
export function bind(keys, name, action) {
    bindings.push({ keys, name, action });
}

/** Shows all keys with what they do, in the reader's language. */
export function showKeys() {
    const sheet = document.getElementById('key-sheet');
    const list = sheet.querySelector('dl');
    list.replaceChildren(...bindings.flatMap(({ keys, name }) => {
        const term = document.createElement('dt');
        keys.forEach((key, i) => {
            if (i > 0) {
                term.append(' ');
            }
            key.split(' ').forEach(stroke => {
                const cap = document.createElement('kbd');
                cap.textContent = CAPS[stroke] ?? stroke;
                term.append(cap);
            });
        });
        const meaning = document.createElement('dd');
        meaning.textContent = document.querySelector(`#key-texts [data-key="${name}"]`)?.textContent ?? name;
        return [term, meaning];
    }));
    sheet.showModal();
}

/** Every link that says by which keys it is followed. */
export function bindLinks() {
    document.querySelectorAll('[data-go]').forEach(link => {
        bind([link.dataset.go], link.textContent.trim(), () => link.click());
    });
}

const CAPS = { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→' };

function isTyping(element) {
    return element.isContentEditable || element.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])');
}

function onKey(event) {
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) {
        return;
    }
    if (document.querySelector('dialog[open]')) {
        return;
    }
    if (isTyping(event.target)) {
        if (event.key === 'Escape') {
            event.target.blur();
        }
        return;
    }
    const pressed = begun ? `${begun} ${event.key}` : event.key;
    begun = null;
    const binding = bindings.find(({ keys }) => keys.includes(pressed));
    if (binding) {
        if (binding.action(event) !== false) {
            event.preventDefault();
            event.stopPropagation();
        }
    } else if (pressed.length === 1 && bindings.some(({ keys }) => keys.some(key => key.startsWith(`${pressed} `)))) {
        begun = pressed;
        setTimeout(() => { begun = null; }, SEQUENCE_MS);
    }
}

document.addEventListener('keydown', onKey, true);
