// Fields that find what is meant while it is typed: customers, orders, projects, colleagues.

const WAIT_MS = 150;
let waiting = null;

async function suggest(field) {
    const text = field.value.trim();
    const answer = await fetch(`/find?kind=${field.dataset.find}&text=${encodeURIComponent(text)}`, { headers: { Accept: 'application/json' } });
    if (!answer.ok || field.value.trim() !== text) {
        return;
    }
    const list = listOf(field);
    list.replaceChildren(...(await answer.json()).map(({ value, label }) => {
        const option = document.createElement('option');
        option.value = value;
        option.label = label;
        return option;
    }));
}

function listOf(field) {
    const id = `found-${field.dataset.find}`;
    let list = document.getElementById(id);
    // inside a dialog, what is offered has to be inside too
    const place = field.closest('dialog') ?? document.body;
    if (!list || list.parentElement !== place) {
        list?.remove();
        list = document.createElement('datalist');
        list.id = id;
        place.append(list);
    }
    field.setAttribute('list', id);
    return list;
}

function onChange(event) {
    const field = event.target.closest?.('[data-find]');
    if (field && !event.isComposing) {
        clearTimeout(waiting);
        waiting = setTimeout(() => suggest(field), event.type === 'focusin' ? 0 : WAIT_MS);
    }
}

document.addEventListener('input', onChange);
document.addEventListener('focusin', onChange);
