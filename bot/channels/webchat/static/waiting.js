// What the resident has sent and the server has not confirmed. Kept in the browser, so that
// nothing is lost when the page is closed in a dead spot: one entry a message, since several tabs
// share the store.

const PREFIX = "linli-waiting:";
const waiting = new Map(); // id -> message, in the order in which they were sent

for (const message of stored().sort((a, b) => a.at - b.at)) waiting.set(message.id, message);

function stored() {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => JSON.parse(localStorage.getItem(key)))
      .filter((message) => message && message.id);
  } catch {
    return []; // no store, e.g. in some private windows: then this page alone remembers
  }
}

export function keep(message) {
  waiting.set(message.id, message);
  try { localStorage.setItem(PREFIX + message.id, JSON.stringify(message)); } catch { /* as above */ }
}

export function letGo(id) {
  waiting.delete(id);
  try { localStorage.removeItem(PREFIX + id); } catch { /* as above */ }
}

export function isWaiting(id) {
  return waiting.has(id);
}

export function allWaiting() {
  return [...waiting.values()];
}

export function newId() {
  // Only pages that came over https, or from this machine, have randomUUID.
  if (crypto.randomUUID) return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");
}
