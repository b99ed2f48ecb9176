// The talk on the screen. What the server has confirmed stands in the order of its clock; what is
// still on its way stands below that.

import { clockTime, word } from "./words.js";
import { linked, pin } from "./links.js";
import { comesIntoView, settle, toEnd } from "./scrolling.js";

const PHOTO_RETRIES_MS = [2000, 5000, 15000, 60000];
const DOUBLE_PRESS_MS = 1000;

const log = document.getElementById("log");
const waiting = document.getElementById("waiting");
const own = new Map(); // id -> message
let last = 0; // the highest number of a message of ours
let isHistory = true; // what comes was said before the page was opened

export const seen = () => last;
export const isEmpty = () => log.childElementCount === 0;

// `kind` is ours or own; `at` orders the talk, and is none for what is on its way.
function message(kind, speaker, at) {
  const node = make("div", `message ${kind}`);
  const bubble = make("div", "bubble");
  const who = make("span", "hidden", `${speaker}: `);
  const words = make("p");
  words.dir = "auto";
  const time = make("time");
  bubble.append(who, words, time);
  node.append(bubble);
  if (at) stamp(node, at);
  return { node, bubble, words };
}

function make(tag, className = "", text = "") {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text) node.textContent = text;
  return node;
}

function stamp(node, at) {
  node.dataset.at = at;
  const time = node.querySelector("time");
  time.dateTime = at;
  time.textContent = clockTime(at);
}

// Into its place by time. Ours come in the order of their numbers, which no clock may change.
function place(node) {
  let before = log.lastElementChild;
  while (before && before.dataset.at > node.dataset.at && !(isOurs(node) && isOurs(before))) {
    before = before.previousElementSibling;
  }
  if (before) before.after(node);
  else log.prepend(node);
}

const isOurs = (node) => node.classList.contains("ours");

export function showOurs(item, { press, answer, locate }) {
  if (item.number <= last) return;
  last = item.number;
  const { node, bubble, words } = message("ours", "Linli", item.at);
  node.lang = item.language;
  words.append(linked(item.text, item.places.length === 0));
  if (item.picture) showFiles(bubble, [{ id: item.picture, kind: "photo" }]);
  showFiles(bubble, item.files);
  for (const spot of item.places) words.after(pin(spot));
  if (item.ticket) node.append(answerButton(item, answer));
  if (item.links.length) node.append(links(item.links));
  if (item.buttons.length || item.asks_location) node.append(buttons(item, press, locate));
  if (item.shares) node.append(shareButton(item.shares));
  place(node);
  if (!isHistory) comesIntoView(node);
}

export function showOwn(item) {
  if (own.has(item.id)) {
    if (item.at) confirmOwn(item.id, item.at);
    return;
  }
  const { node, bubble, words } = message("own", word("web-you"), item.at);
  words.textContent = item.point ? `📍 ${word("web-shared-location")}` : item.text;
  showFiles(bubble, item.files || []);
  own.set(item.id, node);
  for (const box of log.querySelectorAll(".buttons")) box.classList.add("past");
  if (item.at) {
    place(node);
  } else {
    node.querySelector("time").textContent = word("web-waiting");
    waiting.append(node);
    toEnd();
  }
}

export function confirmOwn(id, at) {
  const node = own.get(id);
  if (!node || node.parentElement !== waiting) return;
  node.classList.remove("failed");
  stamp(node, at);
  place(node);
}

export function failOwn(id) {
  const node = own.get(id);
  if (!node) return;
  node.classList.add("failed");
  node.querySelector("time").textContent = word("web-not-sent");
}

export function dropOwn(id) {
  own.get(id)?.remove();
  own.delete(id);
}

export function notice(words) {
  if (!words || waiting.lastElementChild?.textContent === words) return;
  waiting.append(make("p", "notice", words));
  toEnd();
}

// From here on what comes is news, to be read out and scrolled to.
export function historyIsThere(number) {
  last = Math.max(last, number);
  if (!isHistory) return;
  isHistory = false;
  log.setAttribute("aria-busy", "false");
  toEnd();
}

// Another talk begins: what is on its way belongs to it, what is shown does not.
export function startAfresh() {
  log.replaceChildren();
  for (const [id, node] of own) if (node.parentElement !== waiting) own.delete(id);
  last = 0;
}

function showFiles(bubble, files) {
  if (!files.length) return;
  const box = make("div", "files");
  for (const file of files) {
    const link = make("a");
    link.href = file.url || `/chat/files/${file.id}`;
    link.target = "_blank";
    link.rel = "noopener";
    if (file.kind === "photo") link.append(photo(link.href));
    else link.textContent = `📎 ${file.name || word("web-file")}`;
    box.append(link);
  }
  box.classList.toggle("many", files.length > 1);
  bubble.querySelector("p").before(box);
}

// What an officer sends from their phone may still be on its way to us.
function photo(address) {
  const image = make("img");
  let tries = 0;
  image.alt = word("web-photo");
  image.onload = settle;
  image.onerror = () => {
    if (tries === PHOTO_RETRIES_MS.length) image.replaceWith(`📎 ${word("web-photo")}`);
    else setTimeout(() => { image.src = `${address}?${tries}`; }, PHOTO_RETRIES_MS[tries++]);
  };
  image.src = address;
  return image;
}

function answerButton(item, answer) {
  const button = make("button", "answer", `↩ ${word("web-answer")}`);
  button.type = "button";
  button.onclick = () => answer(item);
  return button;
}

// The phone's own way of sharing where it has one, else a copy to paste.
function shareButton(text) {
  const button = make("button", "answer", word("button-share"));
  button.type = "button";
  button.onclick = async () => {
    try {
      if (navigator.share) await navigator.share({ text });
      else await navigator.clipboard.writeText(text);
      button.classList.add("chosen");
    } catch {
      // Closed without sharing, or not allowed: the message above can still be copied by hand.
    }
  };
  return button;
}

// They stay what they are, however the talk goes on.
function links(items) {
  const box = make("div", "leads");
  for (const { label, url } of items) {
    const link = make("a", "", label);
    link.href = url;
    link.target = "_blank";
    link.rel = "noopener noreferrer";
    link.dir = "auto";
    box.append(link);
  }
  return box;
}

// Buttons of earlier questions step back; pressed all the same, they are answered honestly.
function buttons(item, press, locate) {
  const box = make("div", "buttons");
  let pressedAt = 0;
  const add = (line, label, pressed) => {
    const button = make("button", "", label);
    button.type = "button";
    button.dir = "auto";
    button.onclick = () => {
      if (Date.now() - pressedAt < DOUBLE_PRESS_MS) return;
      pressedAt = Date.now();
      pressed(button);
    };
    line.append(button);
  };
  for (const row of item.buttons) {
    const line = make("div");
    for (const { label, data } of row) {
      add(line, label, (button) => {
        button.classList.add("chosen");
        press(data, label);
      });
    }
    box.append(line);
  }
  if (item.asks_location) {
    const line = make("div");
    add(line, word("button-share-location"), locate);
    box.prepend(line);
  }
  return box;
}
