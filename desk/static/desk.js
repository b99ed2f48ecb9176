// What the pages do by themselves: follow what changes, and never lose what is being typed.
"use strict";

const AGAIN_MS = 5000; // until a lost connection is tried again; twice as long each time
const LATEST_MS = 60000; // ... but no longer
const READ_MS = 8000; // how long good news stays; the history keeps it
const HIDDEN_MS = 60000; // how often a page in the background looks

const live = () => document.getElementById("live");
const element = (id) => document.getElementById(id);

// --- Following -----------------------------------------------------------------------------------
// A ring says that something has changed; htmx then fetches the page and swaps its live parts.
// Browsers allow six connections to a host, so only pages that are seen keep one open.

let stream = null;
let timer = null;
let again = AGAIN_MS;

function refresh() {
  if (live()) htmx.trigger(live(), "ring");
}

function follow() {
  if (!live() || stream || document.hidden) return;
  clearInterval(timer);
  stream = new EventSource(live().dataset.live);
  stream.addEventListener("open", () => {
    again = AGAIN_MS;
    element("offline").hidden = true;
    for (const message of document.querySelectorAll(".flash.passing")) message.remove();
  });
  stream.addEventListener("changed", refresh);
  stream.addEventListener("signed-out", () => {
    leave();
    refresh();
    setTimeout(follow, LATEST_MS);
  });
  stream.addEventListener("error", () => {
    const isRefused = stream.readyState === EventSource.CLOSED; // else the browser tries again
    element("offline").hidden = isRefused;
    if (isRefused) {
      leave();
      refresh();
      setTimeout(follow, again);
      again = Math.min(again * 2, LATEST_MS);
    }
  });
}

function leave() {
  if (stream) stream.close();
  stream = null;
}

document.addEventListener("visibilitychange", () => {
  if (!live()) return;
  clearInterval(timer);
  if (document.hidden) {
    leave();
    timer = setInterval(refresh, HIDDEN_MS);
  } else {
    refresh();
    follow();
  }
});

// --- Swapping ------------------------------------------------------------------------------------

function isInUse(part) {
  return part.contains(document.activeElement) || Boolean(part.value);
}

document.addEventListener("htmx:oobBeforeSwap", (event) => {
  const { target, fragment } = event.detail;
  const next = fragment.firstElementChild && fragment.firstElementChild.id === target.id
    ? fragment.firstElementChild : fragment;
  if (target.id === "flash") {
    event.detail.shouldSwap = next.textContent.trim() !== ""; // a refresh takes back no message
  } else if (target.id === "translated" && event.detail.pathInfo?.requestPath === live()?.getAttribute("hx-get")) {
    event.detail.shouldSwap = false; // news take back no translation
  } else if (target.id === "colleagues") {
    event.detail.shouldSwap = !isInUse(target);
  } else if (target.outerHTML === next.outerHTML) {
    event.detail.shouldSwap = false;
  } else if (target.id === "queue") {
    markFresh(target, next);
  }
  if (next.dataset && next.dataset.news && next.dataset.news !== target.dataset.news) {
    element("news").textContent = next.dataset.news;
  }
});

function markFresh(old, next) {
  const known = new Set(Array.from(old.querySelectorAll("[data-version]"), (row) => row.dataset.version));
  for (const row of next.querySelectorAll("[data-version]")) {
    row.classList.toggle("fresh", !known.has(row.dataset.version));
  }
}

// What can be done follows the ticket's state; what was typed stays where it is.
function allow() {
  const can = element("can");
  if (!can) return;
  const moves = new Set(can.dataset.can.split(" "));
  for (const input of document.querySelectorAll('[name="seen"]')) input.value = can.dataset.seen;
  for (const button of document.querySelectorAll("[data-needs]")) {
    button.disabled = !moves.has(button.dataset.needs);
  }
}

function fade() {
  for (const message of document.querySelectorAll("#flash .good")) {
    setTimeout(() => message.remove(), READ_MS);
  }
}

document.addEventListener("htmx:afterSettle", allow);
document.addEventListener("htmx:afterRequest", (event) => {
  const { elt, successful, requestConfig } = event.detail;
  if (elt.tagName === "FORM" && successful && requestConfig.verb === "post" && !requestConfig.path.endsWith("/translate")) {
    elt.reset();
    const folded = elt.closest("details");
    if (folded) folded.open = false;
  }
  allow();
  fade();
});
document.addEventListener("htmx:sendError", () => { element("offline").hidden = false; });

// --- Reviewing by keyboard -------------------------------------------------------------------------
// Keys work on a text that has the focus, and leave boxes to choose from and browsers' own alone.

let reviewed = -1; // which text of the list was decided; the next one takes its place

const lessons = () => Array.from(document.querySelectorAll("[data-lesson]"));

document.addEventListener("keydown", (event) => {
  const lesson = event.target.closest("[data-lesson]");
  if (!lesson || event.ctrlKey || event.altKey || event.metaKey) return;
  const choice = lesson.querySelector("select");
  if (event.target === choice) {
    if (event.key === "Escape") lesson.focus();
    return;
  }
  const all = lessons();
  const at = all.indexOf(lesson);
  const button = lesson.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (event.key === "j" && at + 1 < all.length) all[at + 1].focus();
  else if (event.key === "k" && at > 0) all[at - 1].focus();
  else if (event.key === "r" && choice) choice.focus();
  else if (button) button.click();
  else return;
  event.preventDefault();
});

document.addEventListener("submit", (event) => {
  reviewed = lessons().indexOf(event.target.closest("[data-lesson]"));
});

document.addEventListener("htmx:oobAfterSwap", (event) => {
  if (event.detail.target.id !== "lessons" || reviewed < 0) return;
  const all = lessons();
  const next = all[Math.min(reviewed, all.length - 1)];
  reviewed = -1;
  if (next) next.focus();
});

// --- The queue and a ticket by keyboard --------------------------------------------------------------
// Single keys, and so never where somebody writes or chooses.

const isTyping = (target) => target.matches("input, textarea, select, [contenteditable]");
const rows = () => Array.from(document.querySelectorAll(".queue .number"));
const STEPS = { j: 1, k: -1 };

function step(by) {
  const all = rows();
  const at = all.indexOf(document.activeElement);
  const next = all[at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + by))];
  if (next) next.focus();
}

function unfold(id) {
  const box = element(id);
  if (!box) return;
  const folded = box.closest("details");
  if (folded) folded.open = true;
  box.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
  if (isTyping(event.target)) {
    const searches = event.key === "Enter" && !event.isComposing &&
      event.target.matches('[hx-trigger="change"] [type="search"]');
    if (searches) event.preventDefault(); // leaving the box asks for the list, without a new page
    if (searches || event.key === "Escape") event.target.blur();
    return;
  }
  const key = document.querySelector(`main [data-hotkey="${CSS.escape(event.key)}"]`);
  if (rows().length && event.key in STEPS) step(STEPS[event.key]);
  else if (event.key === "/" && element("q")) element("q").focus();
  else if (key && key.dataset.to) unfold(key.dataset.to);
  else if (key) key.click();
  else return;
  event.preventDefault();
});

// Back to the queue as it was left, filters and all.
if (element("queue")) {
  const keepAddress = () => sessionStorage.setItem("queue", location.pathname + location.search);
  keepAddress();
  document.addEventListener("htmx:pushedIntoHistory", keepAddress);
}
for (const back of document.querySelectorAll("[data-to-queue]")) {
  back.href = sessionStorage.getItem("queue") || back.href;
}

// --- Ready answers -----------------------------------------------------------------------------------

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-put]");
  if (!button) return;
  const box = element("text");
  const words = element(button.dataset.put).textContent;
  const typed = box.value.trim();
  if ("instead" in button.dataset) box.value = words;
  else if (!typed.includes(words)) box.value = typed ? `${typed}\n${words}` : words;
  box.focus();
});
function showPut() {
  for (const button of document.querySelectorAll("[data-put]")) button.hidden = false;
}
document.addEventListener("htmx:afterSettle", showPut);
showPut();

// --- Places that belong together -----------------------------------------------------------------

// The browser opens and closes them; here is what people expect of a menu besides.
function closePlaces(but) {
  for (const group of document.querySelectorAll(".group[open]")) if (group !== but) group.open = false;
}
document.addEventListener("click", (event) => closePlaces(event.target.closest(".group")));
document.addEventListener("focusin", (event) => closePlaces(event.target.closest(".group")));
document.addEventListener("keydown", (event) => {
  const group = event.key === "Escape" && document.querySelector(".group[open]");
  if (!group) return;
  const isInside = group.contains(document.activeElement);
  group.open = false;
  if (isInside) group.querySelector("summary").focus();
});

// --- Small things --------------------------------------------------------------------------------

document.addEventListener("submit", (event) => {
  const question = event.target.dataset.confirm;
  if (question && !window.confirm(question)) event.preventDefault();
});

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

fade();
follow();
