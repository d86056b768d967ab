// The wall by itself: its parts follow each other, it reads anew, says when it could not, and never gives up.

const READ_MS = 60_000;
const AGAIN_MS = 10_000;
const UNAUTHORIZED = 401;
const wall = document.getElementById('wall');
const stale = document.getElementById('stale');
const rotate = Number(wall.dataset.rotate) * 1000;
let at = 0;

const boards = () => [...wall.querySelectorAll('.board')];

function show() {
    if (rotate > 0) {
        const all = boards();
        all.forEach((board, i) => { board.hidden = i !== at % all.length; });
    }
}

function failed() {
    stale.textContent = `${stale.dataset.stale} ${wall.querySelector('[data-at]').dataset.at.slice(11, 16)}`;
    stale.hidden = false;
    setTimeout(readAnew, AGAIN_MS);
}

async function readAnew() {
    try {
        const answer = await fetch(location.href, { headers: { 'HX-Request': 'true' }, cache: 'no-store', signal: AbortSignal.timeout(AGAIN_MS * 2) });
        if (answer.status === UNAUTHORIZED || answer.redirected) {
            location.reload();
            return;
        }
        if (!answer.ok) {
            failed();
            return;
        }
        const whole = await answer.text();
        if (!stale.hidden) {
            location.reload(); // it was away: whatever is new of the page comes along
            return;
        }
        wall.innerHTML = whole;
        show();
        setTimeout(readAnew, READ_MS);
    } catch {
        failed();
    }
}

show();
if (rotate > 0) {
    setInterval(() => {
        at += 1;
        show();
    }, rotate);
}
setTimeout(readAnew, READ_MS);
