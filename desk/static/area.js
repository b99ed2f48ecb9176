// Drawing an area: each click is a corner. What counts is the text below, a corner on each line.
"use strict";

const SVG = "http://www.w3.org/2000/svg";
const STILL_PX = 5; // a finger is never quite still; further than this, it moves the map
const CLOSER = 1.6;

for (const drawing of document.querySelectorAll(".drawing")) {
  const svg = drawing.querySelector("svg");
  const text = drawing.parentElement.querySelector("textarea");
  const { west, north, perLongitude, perLatitude } = drawing.dataset;
  const all = svg.viewBox.baseVal.height / svg.viewBox.baseVal.width;
  let pressed = null;

  const corners = () => text.value.split("\n")
    .map((line) => line.replace(",", " ").trim().split(/\s+/).map(Number))
    .filter((corner) => corner.length === 2 && corner.every(Number.isFinite));

  function keep(points) {
    text.value = points.map(([longitude, latitude]) => `${longitude.toFixed(5)}, ${latitude.toFixed(5)}`).join("\n");
    draw();
  }

  function draw() {
    const points = corners().map(([longitude, latitude]) =>
      [(longitude - west) * perLongitude, (north - latitude) * perLatitude]);
    svg.querySelector(".drawn").setAttribute("points", points.map((point) => point.join(",")).join(" "));
    const size = 1 / svg.getScreenCTM().a; // of a pixel on the screen
    svg.querySelector(".corners").replaceChildren(...points.map(([x, y]) => {
      const dot = document.createElementNS(SVG, "circle");
      dot.setAttribute("cx", x);
      dot.setAttribute("cy", y);
      dot.setAttribute("r", 7 * size);
      return dot;
    }));
    for (const name of svg.querySelectorAll("text")) {
      name.setAttribute("font-size", 13 * size);
      name.setAttribute("dy", -9 * size);
    }
    for (const dot of svg.querySelectorAll(".place circle")) dot.setAttribute("r", 5 * size);
  }

  function show(x, y, width) {
    svg.setAttribute("viewBox", `${x} ${y} ${width} ${width * all}`);
    draw();
  }

  function scale(by) {
    const { x, y, width, height } = svg.viewBox.baseVal;
    show(x + width * (1 - by) / 2, y + height * (1 - by) / 2, width * by);
  }

  function at(event) {
    return new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  }

  svg.addEventListener("pointerdown", (event) => {
    pressed = { x: event.clientX, y: event.clientY, point: at(event), moved: false };
    svg.setPointerCapture(event.pointerId);
  });
  svg.addEventListener("pointermove", (event) => {
    if (!pressed) return;
    const away = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y);
    if (!pressed.moved && away < STILL_PX) return;
    pressed.moved = true;
    const here = at(event), { x, y, width } = svg.viewBox.baseVal;
    show(x + pressed.point.x - here.x, y + pressed.point.y - here.y, width);
  });
  svg.addEventListener("pointercancel", () => { pressed = null; });
  svg.addEventListener("pointerup", (event) => {
    if (pressed && !pressed.moved) {
      const { x, y } = at(event);
      keep([...corners(), [Number(west) + x / perLongitude, north - y / perLatitude]]);
    }
    pressed = null;
  });

  drawing.addEventListener("click", (event) => {
    const what = event.target.dataset.draw;
    if (what === "closer") scale(1 / CLOSER);
    else if (what === "farther") scale(CLOSER);
    else if (what === "undo") keep(corners().slice(0, -1));
    else if (what === "clear") keep([]);
  });

  text.addEventListener("input", draw);
  drawing.hidden = false;
  new ResizeObserver(() => { if (svg.clientWidth) draw(); }).observe(svg);
}

// A place that is chosen says that not everywhere is meant.
for (const form of document.querySelectorAll("form.whom, form.notice")) {
  form.addEventListener("change", (event) => {
    const places = form.querySelector('[name="where"][value="places"]');
    if (places && event.target.matches('[name="station"], [name="community"], [name="area"]')) places.checked = true;
  });
}
