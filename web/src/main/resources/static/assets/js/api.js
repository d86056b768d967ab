// How pages speak to the API: with the page's token, a key that makes repeating harmless, and the version that was seen.

/** Sends a command. The same key has one effect; without a version it does not matter which one was seen. */
export function give(address, { method = 'POST', token, key = crypto.randomUUID(), version, body = '{}' }) {
    const headers = { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': token, 'Idempotency-Key': key };
    if (version) {
        headers['If-Match'] = version;
    }
    return fetch(address, { method, headers, body });
}

/** Why something was refused, one sentence each: rules, fields, or what else it was. */
export function reasons(problem) {
    const all = [...(problem.refusals ?? []).map(({ code, sentence }) => `${code} ${sentence}`),
        ...(problem.errors ?? []).map(({ field, rule }) => `${field} ${rule}`)];
    return all.length > 0 ? all : [`${problem.title} ${problem.detail ?? ''}`];
}
