// The page's own words, in the resident's language. They come with the page, and again whenever
// the language changes.

const labels = {};
let language = "en";

// Where a label can stand: in the element, or in one of its attributes.
const PLACES = {
  label: (node, words) => { node.textContent = words; },
  labelAria: (node, words) => node.setAttribute("aria-label", words),
  labelTitle: (node, words) => { node.title = words; },
  labelPlaceholder: (node, words) => { node.placeholder = words; },
};

export function word(name) {
  return labels[name] || "";
}

export function speak(greeting) {
  Object.assign(labels, greeting.labels);
  language = greeting.language;
  document.documentElement.lang = greeting.language;
  document.documentElement.dir = greeting.direction;
  document.title = word("web-title");
  for (const [place, put] of Object.entries(PLACES)) {
    const attribute = `data-${place.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    for (const node of document.querySelectorAll(`[${attribute}]`)) put(node, word(node.dataset[place]));
  }
}

// Today the hour is enough; before that, the day as well.
export function clockTime(at) {
  const moment = new Date(at);
  const form = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  if (moment.toDateString() !== new Date().toDateString()) Object.assign(form, { day: "numeric", month: "short" });
  return moment.toLocaleString(language, form);
}
