// Where the talk stands on the screen. New messages come into view, from the first of those that
// came together: of a long answer one reads the beginning first. Who has scrolled back to read is
// left alone.

const NEAR_PX = 60;
const MARGIN_PX = 8;
const TOGETHER_MS = 4000;

const view = document.getElementById("talk");
let follows = true;
let atEnd = true;
let first = null; // the first of the messages that came together
let cameAt = 0; // and when the last of them came
let put = 0; // where we scrolled to

view.addEventListener("scroll", () => {
  atEnd = isAtEnd();
  if (view.scrollTop > put + MARGIN_PX) first = null; // has read on
  if (atEnd) follows = true;
  else if (view.scrollTop < put - NEAR_PX) follows = false;
}, { passive: true });

// The keyboard comes and goes, the window is turned: the end stays in view.
new ResizeObserver(() => { if (atEnd) toEnd(); }).observe(view);

function isAtEnd() {
  return view.scrollHeight - view.scrollTop - view.clientHeight < NEAR_PX;
}

export function toEnd() {
  view.scrollTop = view.scrollHeight;
  put = view.scrollTop;
  atEnd = follows = true;
  first = null;
}

export function comesIntoView(node) {
  const now = Date.now();
  if (first === null || now - cameAt > TOGETHER_MS) first = node;
  cameAt = now;
  settle();
}

// Also after a picture has found its size.
export function settle() {
  if (!follows) return;
  const end = view.scrollHeight - view.clientHeight;
  const start = first ? first.offsetTop - view.offsetTop - MARGIN_PX : end;
  view.scrollTop = Math.max(view.scrollTop, Math.min(end, start));
  put = view.scrollTop;
  atEnd = isAtEnd();
}

// Safari keeps the page's height when the keyboard comes, and scrolls the top away.
window.visualViewport?.addEventListener("resize", () => {
  if (visualViewport.scale > 1) return; // enlarged with two fingers
  document.body.style.height = `${visualViewport.height}px`;
  scrollTo(0, 0);
});
