// Buttons that send at once what they say. What is refused is said, and the place is shown as it is then.
import { toast } from './toast.js';

async function post(button) {
    const part = button.closest('[data-topics]');
    const rows = () => [...part.querySelectorAll('[data-row]')];
    const at = rows().findIndex(row => row.closest('tr, li')?.contains(button));
    button.disabled = true;
    try {
        const answer = await fetch(button.dataset.post, {
            method: 'POST',
            headers: {
                'Content-Type': 'application/json',
                'X-CSRF-TOKEN': button.closest('[data-token]').dataset.token,
                'Idempotency-Key': crypto.randomUUID(),
            },
            body: button.dataset.body,
        });
        toast(answer.ok ? button.dataset.said : reasons(await answer.json()));
    } catch {
        toast(document.getElementById('announcement').dataset.offline);
    } finally {
        button.disabled = false;
    }
    await htmx.ajax('GET', location.pathname + location.search, { target: part, swap: 'innerHTML show:none' });
    const left = rows();
    left[Math.min(Math.max(at, 0), left.length - 1)]?.focus({ preventScroll: true });
}

function reasons(problem) {
    const all = [...(problem.refusals ?? []).map(({ code, sentence }) => `${code} ${sentence}`),
        ...(problem.errors ?? []).map(({ field, rule }) => `${field} ${rule}`)];
    return all.length > 0 ? all.join(' ') : `${problem.title} ${problem.detail ?? ''}`;
}

document.addEventListener('click', event => {
    const button = event.target.closest('button[data-post]');
    if (button) {
        post(button);
    }
});
