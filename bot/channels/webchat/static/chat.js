// The web chat's page. The server is the truth: every message has an id on both sides, what is
// not confirmed is sent again, and after a break we ask for what came behind the last one seen.
"use strict";

const log = document.getElementById("log");
const status = document.getElementById("status");
const composer = document.getElementById("composer");
const text = document.getElementById("text");
const answering = document.getElementById("answering");

const WAITING_KEY = "linli-waiting";
const SLOWEST_RETRY_MS = 15000;

let labels = {};
let seen = 0;                 // the highest id of a message of ours that is shown
let socket = null;
let retryMs = 500;
let answers = "";             // the message of ours that the next words answer
let waiting = load();         // sent by the resident, not yet confirmed by the server
const own = new Map();        // id -> bubble

function load() {
  try { return JSON.parse(localStorage.getItem(WAITING_KEY)) || []; } catch { return []; }
}

function save() {
  try { localStorage.setItem(WAITING_KEY, JSON.stringify(waiting)); } catch { /* private mode */ }
}

function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
}

function connect() {
  const scheme = location.protocol === "https:" ? "wss:" : "ws:";
  socket = new WebSocket(`${scheme}//${location.host}/chat/socket?after=${seen}`);
  socket.onmessage = (event) => receive(JSON.parse(event.data));
  socket.onclose = () => {
    show(labels["web-connecting"] || status.textContent);
    setTimeout(connect, retryMs);
    retryMs = Math.min(retryMs * 2, SLOWEST_RETRY_MS);
  };
}

function receive(item) {
  if (item.kind === "hello") greet(item);
  else if (item.kind === "own") showOwn(item, false);
  else if (item.kind === "message") showOurs(item);
  else if (item.kind === "stored") confirm(item.id);
  else if (item.kind === "refused") { confirm(item.id); notice(labels["web-not-sent"]); }
  else if (item.kind === "ready") ready();
}

function greet(hello) {
  labels = hello.labels;
  document.documentElement.lang = hello.language;
  document.documentElement.dir = hello.direction;
  for (const [attribute, set] of [
    ["label", (node, words) => { node.textContent = words; }],
    ["labelTitle", (node, words) => { node.title = words; }],
    ["labelPlaceholder", (node, words) => { node.placeholder = words; }],
  ]) {
    const name = attribute.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    for (const node of document.querySelectorAll(`[data-${name}]`)) {
      if (node !== status && labels[node.dataset[attribute]]) set(node, labels[node.dataset[attribute]]);
    }
  }
  show("");
  retryMs = 500;
  if (seen > 0 || !hello.new) resend();
}

// After the history is there: a first visit starts the talk, as the QR code at the gate says.
function ready() {
  const start = new URLSearchParams(location.search).get("start");
  if (start !== null || (own.size === 0 && seen === 0)) {
    history.replaceState(null, "", location.pathname);
    send({ kind: "start", start: (start || "").replace(/[^\w-]/g, "").slice(0, 64) }, false);
  }
  resend();
}

function resend() {
  for (const message of waiting) transmit(message);
}

function transmit(message) {
  if (socket && socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
}

function send(content, visible = true) {
  const message = { id: uuid(), ...content };
  if (answers && content.kind === "text") { message.answers = answers; stopAnswering(); }
  waiting.push(message);
  save();
  if (visible) showOwn({ id: message.id, text: message.text || message.label || "", files: content.shown || [],
    point: content.kind === "point", at: new Date().toISOString() }, true);
  delete message.shown;
  transmit(message);
}

function confirm(id) {
  waiting = waiting.filter((message) => message.id !== id);
  save();
  own.get(id)?.classList.remove("waiting");
  if (waiting.length === 0) show("");
}

function show(words) { status.textContent = words || ""; }

function bubble(kind, at) {
  const node = document.createElement("div");
  node.className = `bubble ${kind}`;
  const words = document.createElement("span");
  words.dir = "auto";
  const time = document.createElement("time");
  time.dateTime = at;
  time.textContent = new Date(at).toLocaleTimeString(document.documentElement.lang,
    { hour: "2-digit", minute: "2-digit" });
  node.append(words, time);
  return { node, words };
}

function addFiles(node, files) {
  if (!files.length) return;
  const box = document.createElement("div");
  box.className = "files";
  for (const file of files) {
    const link = document.createElement("a");
    link.href = `/chat/files/${file.id}`;
    link.target = "_blank";
    link.rel = "noopener";
    if (file.kind === "photo") {
      const image = document.createElement("img");
      image.src = link.href;
      image.alt = labels["web-photo"] || "";
      image.loading = "lazy";
      image.onload = toEnd;
      link.append(image);
    } else {
      link.textContent = `📎 ${file.name || labels["web-file"] || ""}`;
    }
    box.append(link);
  }
  node.prepend(box);
}

function showOwn(item, isNew) {
  if (own.has(item.id)) return;
  const { node, words } = bubble("own", item.at);
  words.textContent = item.point ? `📍 ${labels["web-shared-location"] || ""}` : item.text;
  addFiles(node, item.files || []);
  if (isNew) node.classList.add("waiting");
  own.set(item.id, node);
  log.append(node);
  if (isNew) disableButtons();
  toEnd();
}

function showOurs(item) {
  if (item.id <= seen) return;
  seen = item.id;
  disableButtons();
  const { node, words } = bubble("ours", item.at);
  linked(words, item.text);
  node.lang = item.language;
  addFiles(node, item.files || []);
  for (const place of item.places || []) node.append(pin(place));
  log.append(node);
  if (item.ticket) log.append(answerButton(item));
  if (item.buttons.length) log.append(buttonBox(item.buttons));
  toEnd();
}

// Telephone numbers can be pressed: 110, 119, 120, 96110, 12345 and those of the offices.
function linked(node, words) {
  for (const part of words.split(/((?<![\d-])(?:110|119|120|96110|12345|0\d{2,3}-\d{4}-?\d{3,4})(?![\d-]))/)) {
    if (/^(110|119|120|96110|12345|0\d{2,3}-\d{4}-?\d{3,4})$/.test(part)) {
      const link = document.createElement("a");
      link.href = `tel:${part}`;
      link.textContent = part;
      node.append(link);
    } else node.append(part);
  }
}

function pin(place) {
  const link = document.createElement("a");
  link.href = `geo:${place.latitude},${place.longitude}?q=${place.latitude},${place.longitude}`;
  link.textContent = `🗺 ${place.title}`;
  return link;
}

function answerButton(item) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "answer";
  button.textContent = `↩ ${labels["web-answer"] || ""}`;
  button.onclick = () => {
    answers = String(item.id);
    answering.querySelector("span").textContent = `${labels["web-answering"] || ""} ${item.text.split("\n")[0]}`;
    answering.hidden = false;
    text.focus();
  };
  return button;
}

function stopAnswering() { answers = ""; answering.hidden = true; }
answering.querySelector("button").onclick = stopAnswering;

function buttonBox(rows) {
  const box = document.createElement("div");
  box.className = "buttons";
  for (const row of rows) {
    const line = document.createElement("div");
    for (const { label, data } of row) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.onclick = () => send({ kind: "press", press: data, label });
      line.append(button);
    }
    box.append(line);
  }
  return box;
}

// Buttons of earlier questions stay pressable (they answer honestly), but step back.
function disableButtons() {
  for (const box of log.querySelectorAll(".buttons:not(.past)")) box.classList.add("past");
}

function notice(words) {
  const node = document.createElement("p");
  node.className = "notice";
  node.textContent = words || "";
  log.append(node);
  toEnd();
}

function toEnd() { log.scrollTop = log.scrollHeight; }

function grow() {
  text.style.height = "auto";
  text.style.height = `${text.scrollHeight + 2}px`;
}

composer.addEventListener("submit", (event) => {
  event.preventDefault();
  const words = text.value.trim();
  if (!words) return;
  send({ kind: "text", text: words });
  text.value = "";
  grow();
});
text.addEventListener("input", grow);
text.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    composer.requestSubmit();
  }
});

document.getElementById("file").addEventListener("change", async (event) => {
  const files = Array.from(event.target.files).slice(0, 10);
  event.target.value = "";
  const kept = [];
  show(labels["web-waiting"]);
  for (const file of files) {
    const form = new FormData();
    form.append("file", file);
    try {
      const response = await fetch("/chat/files", { method: "POST", body: form });
      const answer = await response.json();
      if (response.ok) kept.push(answer);
      else notice(labels[answer.reason] || labels["web-not-sent"]);
    } catch { notice(labels["web-not-sent"]); }
  }
  show("");
  if (!kept.length) return;
  const words = text.value.trim();
  text.value = "";
  grow();
  send({ kind: "text", text: words, files: kept.map((file) => file.id), shown: kept });
});

document.getElementById("locate").addEventListener("click", () => {
  const failed = () => notice(labels["web-location-failed"]);
  if (!navigator.geolocation) { failed(); return; }
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => send({ kind: "point", latitude: coords.latitude, longitude: coords.longitude }),
    failed, { enableHighAccuracy: true, timeout: 15000, maximumAge: 60000 });
});

connect();
