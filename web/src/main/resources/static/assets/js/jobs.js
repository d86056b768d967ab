// While one of this person's imports goes on, it is looked at now and then, on whatever page they are.
import { toast } from './toast.js';

const KEY = 'countersign-jobs';
const LOOK_MS = 3000;

async function look() {
    let running;
    try {
        const answer = await fetch('/jobs/state', { headers: { Accept: 'application/json' } });
        if (!answer.ok) {
            return;
        }
        const jobs = await answer.json();
        const known = JSON.parse(localStorage.getItem(KEY) || '[]');
        jobs.filter(job => !job.running && known.includes(job.id)).forEach(job => toast(job.said));
        running = jobs.filter(job => job.running).map(job => job.id);
    } catch {
        running = JSON.parse(localStorage.getItem(KEY) || '[]');
    }
    if (running.length > 0) {
        localStorage.setItem(KEY, JSON.stringify(running));
        setTimeout(look, LOOK_MS);
    } else {
        localStorage.removeItem(KEY);
    }
}

if (localStorage.getItem(KEY) !== null) {
    look();
}

document.addEventListener('submit', event => {
    if (event.target.matches('form[data-job]')) {
        localStorage.setItem(KEY, '[]');
    }
});
