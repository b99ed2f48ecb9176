// Drawing an area: each click is a corner, and corners can be moved. What counts is the text below:
// a corner on each line, or GeoJSON.
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

  const corners = () => (/^\s*[[{]/.test(text.value) ? outline(text.value) : text.value.split("\n")
    .map((line) => line.replace(",", " ").trim().split(/\s+/).map(Number)))
    .filter((corner) => corner.length === 2 && corner.every(Number.isFinite));

  // The ring of a GeoJSON polygon, or of what has it in it; without the corner that closes it.
  function outline(json) {
    try {
      let shape = JSON.parse(json);
      if (shape.features) shape = shape.features[0];
      if (shape.geometry) shape = shape.geometry;
      const ring = (shape.coordinates ? shape.coordinates[0] : shape).map((corner) => corner.slice(0, 2));
      return String(ring[0]) === String(ring.at(-1)) ? ring.slice(0, -1) : ring;
    } catch {
      return [];
    }
  }

  function keep(points) {
    text.value = points.map(([longitude, latitude]) => `${longitude.toFixed(5)}, ${latitude.toFixed(5)}`).join("\n");
    draw();
  }

  function draw() {
    const points = corners().map(([longitude, latitude]) =>
      [(longitude - west) * perLongitude, (north - latitude) * perLatitude]);
    svg.querySelector(".drawn").setAttribute("points", points.map((point) => point.join(",")).join(" "));
    const size = 1 / svg.getScreenCTM().a; // of a pixel on the screen
    const between = points.length < 3 ? [] : points.map(([x, y], index) => {
      const [nextX, nextY] = points[(index + 1) % points.length];
      return handle((x + nextX) / 2, (y + nextY) / 2, 5 * size, { after: index });
    });
    svg.querySelector(".corners").replaceChildren(
      ...between, ...points.map(([x, y], index) => handle(x, y, 8 * size, { corner: index })));
    for (const name of svg.querySelectorAll("text")) {
      name.setAttribute("font-size", 13 * size);
      name.setAttribute("dy", -9 * size);
    }
    for (const dot of svg.querySelectorAll(".place circle")) dot.setAttribute("r", 5 * size);
  }

  function handle(x, y, radius, data) {
    const dot = document.createElementNS(SVG, "circle");
    dot.setAttribute("cx", x);
    dot.setAttribute("cy", y);
    dot.setAttribute("r", radius);
    Object.assign(dot.dataset, data);
    return dot;
  }

  const onEarth = ({ x, y }) => [Number(west) + x / perLongitude, north - y / perLatitude];

  // Which corner a press has taken hold of; one between two others becomes a corner by that.
  function held(dot) {
    if (dot.dataset.corner !== undefined) return Number(dot.dataset.corner);
    if (dot.dataset.after === undefined) return null;
    const index = Number(dot.dataset.after) + 1, points = corners();
    points.splice(index, 0, onEarth({ x: Number(dot.getAttribute("cx")), y: Number(dot.getAttribute("cy")) }));
    keep(points);
    return index;
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
    pressed = { x: event.clientX, y: event.clientY, point: at(event), moved: false, corner: held(event.target) };
    svg.setPointerCapture(event.pointerId);
  });
  svg.addEventListener("pointermove", (event) => {
    if (!pressed) return;
    const away = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y);
    if (!pressed.moved && away < STILL_PX) return;
    pressed.moved = true;
    if (pressed.corner !== null) {
      const points = corners();
      points[pressed.corner] = onEarth(at(event));
      keep(points);
      return;
    }
    const here = at(event), { x, y, width } = svg.viewBox.baseVal;
    show(x + pressed.point.x - here.x, y + pressed.point.y - here.y, width);
  });
  svg.addEventListener("pointercancel", () => { pressed = null; });
  svg.addEventListener("pointerup", (event) => {
    if (pressed && !pressed.moved && pressed.corner === null) keep([...corners(), onEarth(at(event))]);
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
