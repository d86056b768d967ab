// Buttons that do what they say with one stroke, without a form.
import { refresh } from './form.js';
import { toast } from './toast.js';

async function send(button) {
    if (button.getAttribute('aria-busy') === 'true') {
        return;
    }
    button.setAttribute('aria-busy', 'true');
    const headers = {
        'Content-Type': 'application/json',
        'X-CSRF-TOKEN': button.closest('[data-token]').dataset.token,
        'Idempotency-Key': crypto.randomUUID(),
    };
    if (button.dataset.version) {
        headers['If-Match'] = button.dataset.version;
    }
    try {
        const answer = await fetch(button.dataset.send, { method: 'POST', headers, body: '{}' });
        if (answer.ok) {
            toast(button.dataset.done);
        } else {
            const problem = await answer.json();
            toast((problem.refusals ?? []).map(({ code, sentence }) => `${code} ${sentence}`).join(' ') || problem.title);
        }
        await refresh();
    } catch {
        toast(document.getElementById('announcement').dataset.offline);
    } finally {
        button.removeAttribute('aria-busy');
    }
}

document.addEventListener('click', event => {
    const button = event.target.closest('[data-send]');
    if (button) {
        send(button);
    }
});
