// What stands out in a text: telephone numbers, which can be pressed, and the numbers of tickets,
// which stay in one line. And places on the map.

const PUBLIC = new Set(["110", "119", "120", "122", "96110", "12345"]);
// A number with our telephone sign before it, which right-to-left texts wrap in isolating marks;
// a ticket's number; or digits that could be a public number. (No look-behind: Safari has it only
// since 16.4.)
const NUMBERS = /(📞[\s\u2066-\u2069]*)(\+?\d[\d -]*\d)|([A-Z]+-\d+)|\d+/gu;

// `text` with its telephone numbers as links. With `anywhere` also public ones in running text;
// not among places, where 120 may well be a distance.
export function linked(text, anywhere) {
  const nodes = document.createDocumentFragment();
  let done = 0;
  for (const found of text.matchAll(NUMBERS)) {
    const [all, sign = "", signed, ticket] = found;
    const number = signed || all;
    const start = found.index + sign.length;
    const end = start + number.length;
    const node = document.createElement(ticket ? "span" : "a");
    if (ticket) node.className = "number";
    else if (signed || (anywhere && PUBLIC.has(number) && standsAlone(text, start, end))) node.href = `tel:${number.replace(/[ -]/g, "")}`;
    else continue;
    node.textContent = number;
    nodes.append(text.slice(done, start), node);
    done = end;
  }
  nodes.append(text.slice(done));
  return nodes;
}

// Not a part of a date, an amount, a time or another number.
function standsAlone(text, start, end) {
  return !/[\w.,:+-]/.test(text[start - 1] || "") && !/^([\w%-]|[.,:]\d)/.test(text.slice(end, end + 2));
}

// Opens in the phone's own map; Apple's devices do not know geo: (RFC 5870).
export function pin({ latitude, longitude, title }) {
  const spot = `${latitude},${longitude}`;
  const link = document.createElement("a");
  link.className = "pin";
  link.dir = "auto";
  link.href = /iPhone|iPad|Macintosh/.test(navigator.userAgent)
    ? `https://maps.apple.com/?ll=${spot}&q=${encodeURIComponent(title || spot)}`
    : `geo:${spot}?q=${spot}`;
  link.textContent = `🗺 ${title || spot}`;
  return link;
}
