// One connection of the whole browser tells which views have moved on; what shows them is fetched anew.
// The tab that holds the lock keeps the connection and tells the others.

import { keepPlace } from './rows.js';

const CHANNEL = 'countersign-live';
const STALE_MS = 45_000;
const AGAIN_MS = 400;
const channel = new BroadcastChannel(CHANNEL);
let heard = Date.now();
let missed = false;
let waiting = null;

function say(state) {
    const place = document.getElementById('live');
    if (!place) {
        return;
    }
    place.hidden = false;
    place.dataset.state = state;
    const since = new Date(heard).toTimeString().slice(0, 5);
    place.textContent = state === 'stale' ? `${place.dataset.stale} ${since}` : place.dataset[state];
}

function onMessage(message) {
    if (message.state === 'live') {
        heard = Date.now();
    }
    say(message.state);
    if (message.missed) {
        // nobody knows what moved while nobody listened
        document.querySelectorAll('[data-topics]').forEach(part => { part.dataset.moved = 'true'; });
        fetchSoon();
    }
    (message.topics ?? []).forEach(topic => document.dispatchEvent(new CustomEvent('countersign:moved', { detail: topic })));
}

function tell(message) {
    channel.postMessage(message);
    onMessage(message);
}

channel.addEventListener('message', event => onMessage(event.data));

function connect(release) {
    const source = new EventSource('/live');
    source.addEventListener('open', () => {
        tell({ state: 'live', missed });
        missed = false;
    });
    source.addEventListener('alive', () => tell({ state: 'live' }));
    source.addEventListener('moved', event => tell({ state: 'live', topics: [JSON.parse(event.data).topic] }));
    source.addEventListener('error', () => {
        tell({ state: 'reconnecting' });
        missed = true;
        if (source.readyState === EventSource.CLOSED) {
            source.close();
            setTimeout(() => connect(release), 5000);
        }
    });
}

// What shows a view that has moved on fetches itself anew, unless somebody is at work in it.
document.addEventListener('countersign:moved', event => {
    document.querySelectorAll('[data-topics]').forEach(part => {
        if (part.dataset.topics.split(' ').includes(event.detail)) {
            part.dataset.moved = 'true';
        }
    });
    fetchSoon();
});

// However much moves on meanwhile, what is shown is fetched after this time: it is never put off.
function fetchSoon() {
    waiting ??= setTimeout(fetchMoved, AGAIN_MS);
}

function fetchMoved() {
    waiting = null;
    if (document.querySelector('dialog[open]')) {
        fetchSoon();
        return;
    }
    document.querySelectorAll('[data-topics][data-moved]').forEach(part => {
        delete part.dataset.moved;
        const back = keepPlace(part);
        htmx.ajax('GET', part.dataset.address || location.pathname + location.search, { target: part, swap: 'innerHTML show:none', select: part.dataset.select })
            .then(back);
    });
}

setInterval(() => {
    if (Date.now() - heard > STALE_MS) {
        say('stale');
    }
}, 5000);

if (document.getElementById('live')) {
    navigator.locks.request(CHANNEL, () => new Promise(connect));
}
