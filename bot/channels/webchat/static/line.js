// The line to the server: a WebSocket that comes back whenever it can.
//
// A phone that changes from one network to another is not told that its connection is dead, so
// silence counts as broken: the server gives a sign of life every 20 seconds.

const FIRST_RETRY_MS = 500;
const SLOWEST_RETRY_MS = 15000;
const LONGEST_SILENCE_MS = 50000;
const LONGEST_CONFIRMATION_MS = 10000;
const LOOK_EVERY_MS = 2500;

export function openLine({ address, received, changed }) {
  let socket = null;
  let retryMs = FIRST_RETRY_MS;
  let timer = 0;
  let heardAt = 0;
  let askedAt = 0; // when we sent something that nothing has followed yet

  function connect() {
    clearTimeout(timer);
    const mine = new WebSocket(address());
    socket = mine;
    heardAt = Date.now();
    askedAt = 0;
    mine.onmessage = (event) => {
      if (socket !== mine) return;
      heardAt = Date.now();
      askedAt = 0;
      received(JSON.parse(event.data));
    };
    mine.onclose = () => {
      if (socket !== mine) return;
      socket = null;
      changed(false);
      // Not all at once: after a restart everybody comes back.
      timer = setTimeout(connect, retryMs * (0.5 + Math.random()));
      retryMs = Math.min(retryMs * 2, SLOWEST_RETRY_MS);
    };
  }

  // Leaves the old connection to itself: closing a dead one takes as long as waiting for it.
  function renew() {
    const old = socket;
    socket = null;
    old?.close();
    changed(false);
    connect();
  }

  function isOpen() {
    return socket !== null && socket.readyState === WebSocket.OPEN;
  }

  function look() {
    if (socket === null) return;
    const now = Date.now();
    const unconfirmed = askedAt && now - askedAt > LONGEST_CONFIRMATION_MS;
    if (unconfirmed || now - heardAt > LONGEST_SILENCE_MS) renew();
  }

  setInterval(look, LOOK_EVERY_MS);
  addEventListener("online", renew);
  addEventListener("offline", () => changed(false));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible") return;
    if (socket === null) connect(); // now, not when the retry is due
    else look();
  });
  connect();

  return {
    isOpen,
    renew,
    settled() {
      retryMs = FIRST_RETRY_MS;
      changed(true);
    },
    send(message) {
      if (!isOpen()) return;
      askedAt = askedAt || Date.now();
      socket.send(JSON.stringify(message));
    },
  };
}
