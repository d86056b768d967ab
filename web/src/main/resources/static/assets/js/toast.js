// Short words about what was done, for the eye and for screen readers.

const KEY = 'countersign-toast';
const SHOWN_MS = 6000;

/** Says something now. */
export function toast(text) {
    const place = document.getElementById('toasts');
    const line = document.createElement('p');
    line.textContent = text;
    place.append(line);
    setTimeout(() => line.remove(), SHOWN_MS);
}

/** Says something on the page that comes next. */
export function toastAfterwards(text) {
    sessionStorage.setItem(KEY, text);
}

const left = sessionStorage.getItem(KEY);
if (left) {
    sessionStorage.removeItem(KEY);
    toast(left);
}
