// The web chat's page. The server is the truth: every message has an id on both sides, what is
// not confirmed is sent again, and after a break we ask for what came behind the last number.

import { preview, Refused, upload } from "./files.js";
import { openLine } from "./line.js";
import * as talk from "./talk.js";
import { allWaiting, keep, letGo, newId } from "./waiting.js";
import { speak, word } from "./words.js";

const MOST_FILES = 10;
const LONGEST_LABEL = 200;
const CALM_MS = 800; // a break shorter than this is not worth a word

const status = document.getElementById("status");
const composer = document.getElementById("composer");
const text = document.getElementById("text");
const answering = document.getElementById("answering");
const picker = document.getElementById("file");

let answers = null; // the number of the message of ours that the next words answer
let uploads = 0; // messages whose files are on their way
let sessionsLost = 0;

speak(JSON.parse(document.getElementById("greeting").textContent));
for (const message of allWaiting()) if (message.kind !== "start") talk.showOwn(asShown(message));
startAsTheLinkSays();

const line = openLine({
  address: () => `${location.protocol.replace("http", "ws")}//${location.host}/chat/socket?after=${talk.seen()}`,
  received: receive,
  changed: showConnection,
});

function receive(item) {
  switch (item.kind) {
    case "hello": welcome(item); break;
    case "reset": talk.startAfresh(); break;
    case "message": talk.showOurs(item, { press, answer, locate }); break;
    case "own": letGo(item.id); talk.showOwn(item); break;
    case "stored": letGo(item.id); talk.confirmOwn(item.id, item.at); break;
    case "refused": letGo(item.id); talk.failOwn(item.id); break;
    case "ready": ready(item); break;
    case "no-session": newSession(); break;
    default: // a sign of life
  }
  markUnread(item);
}

function welcome(greeting) {
  speak(greeting);
  sessionsLost = 0;
  line.settled();
  allWaiting().forEach(line.send);
}

function ready({ last }) {
  talk.historyIsThere(last);
  // A first visit begins the talk, as the QR code at the gate says.
  if (talk.isEmpty() && allWaiting().length === 0 && uploads === 0) send({ kind: "start" });
}

// /chat?start=<community> stands behind the code at its gate.
function startAsTheLinkSays() {
  const start = new URLSearchParams(location.search).get("start");
  if (start === null) return;
  history.replaceState(null, "", location.pathname);
  keep({ id: newId(), at: Date.now(), kind: "start", start: start.replace(/[^\w-]/g, "").slice(0, 64) });
}

// The cookie has expired or was deleted; the page gives a new one. What waits is sent with it.
async function newSession() {
  sessionsLost += 1;
  if (sessionsLost > 2) talk.notice(word("web-no-cookies"));
  else if (await renewSession()) line.renew();
}

async function renewSession() {
  try {
    return (await fetch("/chat", { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}

let worrying = 0;

function showConnection(isThere) {
  clearTimeout(worrying);
  if (isThere) status.textContent = "";
  else worrying = setTimeout(() => { status.textContent = word("web-connecting"); }, CALM_MS);
}

function markUnread(item) {
  if (item.kind === "message" && document.hidden) document.title = `● ${word("web-title")}`;
}
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) document.title = word("web-title");
});

// --- What the resident sends ---

function send(content) {
  const message = { id: newId(), at: Date.now(), ...content };
  keep(message);
  if (message.kind !== "start") talk.showOwn(asShown(message));
  line.send(message);
}

function asShown(message) {
  return {
    id: message.id,
    text: message.text || message.label || "",
    files: (message.files || []).map((id) => ({ id, kind: message.kinds?.[id] || "document" })),
    point: message.kind === "point",
  };
}

function press(data, label) {
  send({ kind: "press", press: data, label: Array.from(label).slice(0, LONGEST_LABEL).join("") });
}

function answer(item) {
  answers = item.number;
  answering.querySelector("span").textContent = `${word("web-answering")} ${item.text.split("\n")[0]}`;
  answering.hidden = false;
  text.focus();
}

function stopAnswering() {
  answers = null;
  answering.hidden = true;
}

// What has been written, and what it answers.
function takeWords() {
  // Half an emoji is left where a pasted text was cut off; it cannot be sent.
  const words = text.value.trim().toWellFormed?.() ?? text.value.trim();
  const taken = answers === null ? { text: words } : { text: words, answers };
  text.value = "";
  grow();
  stopAnswering();
  return taken;
}

function locate() {
  const failed = () => talk.notice(word("web-location-failed"));
  if (!navigator.geolocation) {
    failed();
    return;
  }
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => send({ kind: "point", latitude: coords.latitude, longitude: coords.longitude }),
    failed,
    { enableHighAccuracy: true, timeout: 15000, maximumAge: 60000 },
  );
}

// The words that are there go along as the caption; several files are one message.
async function sendFiles(chosen) {
  const files = Array.from(chosen).slice(0, MOST_FILES);
  if (!files.length) return;
  if (chosen.length > MOST_FILES) talk.notice(word("web-ten-files"));
  const message = { id: newId(), kind: "text", ...takeWords() };
  const sent = [];
  talk.showOwn({ ...message, files: files.map(preview) });
  uploads += 1;
  for (const file of files) {
    try {
      sent.push(await upload(file, renewSession));
    } catch (problem) {
      talk.notice(word(problem instanceof Refused ? problem.message : "") || word("web-not-sent"));
    }
  }
  uploads -= 1;
  if (sent.length < files.length) talk.dropOwn(message.id); // it shows what is not coming
  if (!sent.length && !message.text) return;
  message.at = Date.now();
  message.files = sent.map((file) => file.id);
  message.kinds = Object.fromEntries(sent.map((file) => [file.id, file.kind]));
  keep(message);
  talk.showOwn(asShown(message));
  line.send(message);
}

function grow() {
  text.style.height = "auto";
  text.style.height = `${text.scrollHeight + 2}px`;
}

composer.addEventListener("submit", (event) => {
  event.preventDefault();
  if (text.value.trim()) send({ kind: "text", ...takeWords() });
});
text.addEventListener("input", grow);
text.addEventListener("keydown", (event) => {
  // 229: the Enter that ends the choice of a character (Safari reports it after the choice)
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  composer.requestSubmit();
});
text.addEventListener("paste", (event) => {
  if (!event.clipboardData?.files.length) return;
  event.preventDefault();
  sendFiles(event.clipboardData.files);
});
answering.querySelector("button").addEventListener("click", () => {
  stopAnswering();
  text.focus();
});
document.getElementById("attach").addEventListener("click", () => picker.click());
picker.addEventListener("change", async () => {
  const chosen = Array.from(picker.files);
  picker.value = "";
  await sendFiles(chosen);
});
document.getElementById("locate").addEventListener("click", locate);
addEventListener("beforeunload", (event) => {
  if (uploads) event.preventDefault(); // unlike words, files cannot wait for the next visit
});
