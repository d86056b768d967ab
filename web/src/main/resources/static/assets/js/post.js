// Buttons that do at once what they say, without a form. What is refused is said, and the place is shown as it is then.
import { give, reasons } from './api.js';
import { refresh } from './form.js';
import { keepPlace } from './rows.js';
import { toast } from './toast.js';

async function post(button) {
    if (button.disabled) {
        return;
    }
    const part = button.closest('[data-topics]');
    const back = keepPlace(part ?? document.getElementById('main'));
    const { post: address, body, version, said } = button.dataset;
    button.disabled = true;
    try {
        const answer = await give(address, { token: button.closest('[data-token]').dataset.token, version, body });
        toast(answer.ok ? said : reasons(await answer.json()).join(' '));
    } catch {
        toast(document.getElementById('announcement').dataset.offline);
    } finally {
        button.disabled = false;
    }
    await (part
        ? htmx.ajax('GET', location.pathname + location.search, { target: part, swap: 'innerHTML show:none' })
        : refresh());
    back();
    if (document.activeElement === document.body) {
        document.querySelector('main [data-row]')?.focus({ preventScroll: true });
    }
}

document.addEventListener('click', event => {
    const button = event.target.closest('button[data-post]');
    if (button) {
        post(button);
    }
});
