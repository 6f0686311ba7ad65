import { make } from "/console/view.js";

const svgSpace = "http://www.w3.org/2000/svg";

function draw(name, attributes, ...children) {
  const element = document.createElementNS(svgSpace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

const line = 24;
const plot = 300;

/**
 * The weights as a waterfall: each bar begins where the one before it ended, from the prior to the sum. The values on both sides stand
 * beside it, so that it can be read without seeing it.
 */
export function drawWaterfall({ prior, confidence, evidence, vetoes }) {
  const steps = [{ kind: "before any evidence", weight: prior ?? 0 }, ...evidence];
  const ends = [];
  for (const { weight } of steps) ends.push((ends.at(-1) ?? 0) + weight);
  const [least, greatest] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const at = (value) => ((value - least) / (greatest - least || 1)) * plot;
  const chart = draw("svg", { class: "waterfall", viewBox: `0 0 ${plot} ${line * (steps.length + 1)}`, "aria-hidden": "true" });
  chart.append(draw("line", { class: "axis", x1: at(0), x2: at(0), y1: 0, y2: line * (steps.length + 1) }));
  for (const [i, { weight }] of [...steps, { weight: ends.at(-1), isSum: true }].entries()) {
    const isSum = i === steps.length;
    const [from, to] = isSum ? [0, weight] : [ends[i] - weight, ends[i]];
    const tone = isSum ? "sum" : i === 0 ? "prior" : weight >= 0 ? "for" : "against";
    const bar = { class: `bar ${tone}`, x: Math.min(at(from), at(to)), y: i * line + 5, width: Math.max(1, Math.abs(at(to) - at(from))) };
    chart.append(draw("rect", { ...bar, height: line - 10 }));
  }
  const rows = [...steps, { kind: "sum", weight: ends.at(-1), agrees: undefined }].map(({ kind, a, b, agrees, weight }) =>
    make(
      "tr",
      {},
      make("th", { scope: "row" }, kind.replaceAll("-", " ")),
      make("td", {}, a ?? ""),
      make("td", {}, b ?? ""),
      make("td", {}, agrees === undefined ? "" : agrees ? "agrees" : "differs"),
      make("td", { class: "number" }, signed(weight)),
    ),
  );
  const head = make("tr", {}, ...["Evidence", "Here", "There", "", "Weight"].map((title) => make("th", { scope: "col" }, title)));
  return make(
    "div",
    { class: "weights" },
    make(
      "p",
      {},
      "Stated confidence ",
      make("strong", {}, confidence.toFixed(3)),
      vetoes.length > 0 ? `; held apart by ${vetoes.join(", ")}` : "",
    ),
    make("div", { class: "beside" }, make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows)), chart),
  );
}

function signed(weight) {
  return `${weight < 0 ? "−" : "+"}${Math.abs(weight).toFixed(2)}`;
}

const side = 220;

/** What reviewers found against what was stated; a point is larger the more pairs it stands for. */
export function drawCalibration(bins) {
  if (bins.length === 0) return make("p", { class: "quiet" }, "Nothing was reviewed here yet.");
  const x = (value) => 30 + value * (side - 40);
  const y = (value) => side - 30 - value * (side - 40);
  const chart = draw("svg", {
    class: "curve",
    viewBox: `0 0 ${side} ${side}`,
    role: "img",
    "aria-label": "Decisions against stated confidence",
  });
  chart.append(
    draw("path", { class: "axis", d: `M${x(0)} ${y(1)} V${y(0)} H${x(1)}` }),
    draw("path", { class: "ideal", d: `M${x(0)} ${y(0)} L${x(1)} ${y(1)}` }),
    draw("path", { class: "found", d: bins.map(({ stated, part }, i) => `${i ? "L" : "M"}${x(stated)} ${y(part)}`).join(" ") }),
    ...bins.map(({ stated, part, count }) =>
      draw("circle", { class: "point", cx: x(stated), cy: y(part), r: 3 + Math.min(6, Math.sqrt(count)) }),
    ),
    draw("text", { x: x(0.5), y: side - 6, "text-anchor": "middle" }, "stated"),
    draw("text", { x: 4, y: y(1) - 2 }, "same"),
  );
  const rows = bins.map(({ from, to, count, same }) =>
    make("li", {}, `${from.toFixed(1)} to ${to.toFixed(1)}: ${same} of ${count} the same`),
  );
  return make("div", { class: "beside" }, chart, make("ul", {}, ...rows));
}
