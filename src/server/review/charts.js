import { make } from "../console/view.js";

const svgSpace = "http://www.w3.org/2000/svg";

function draw(name, attributes, ...children) {
  const element = document.createElementNS(svgSpace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

const plot = 300;

/**
 * The weights as a waterfall, a bar in each row: it begins where the one above it ended, from the prior to the sum. The values on both
 * sides stand beside it, so that it can be read without seeing it.
 */
export function drawWaterfall({ prior, confidence, evidence, vetoes }) {
  const steps = [{ kind: "before any evidence", weight: prior ?? 0 }, ...evidence];
  const ends = [];
  for (const { weight } of steps) ends.push((ends.at(-1) ?? 0) + weight);
  const sum = ends.at(-1);
  const [least, greatest] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const at = (value) => ((value - least) / (greatest - least || 1)) * plot;
  const bar = (tone, from, to) => {
    const chart = draw("svg", {
      class: "waterfall",
      viewBox: `0 0 ${plot} 14`,
      height: 14,
      preserveAspectRatio: "none",
      "aria-hidden": "true",
    });
    const place = { x: Math.min(at(from), at(to)), y: 0, width: Math.max(1, Math.abs(at(to) - at(from))), height: 14 };
    chart.append(draw("line", { class: "axis", x1: at(0), x2: at(0), y1: 0, y2: 14 }), draw("rect", { class: `bar ${tone}`, ...place }));
    return chart;
  };
  const row = ({ kind, a, b, agrees, weight }, chart) =>
    make(
      "tr",
      {},
      make("th", { scope: "row" }, kind.replaceAll("-", " ")),
      make("td", {}, a ?? ""),
      make("td", {}, b ?? ""),
      make("td", {}, agrees === undefined ? "" : agrees ? "agrees" : "differs"),
      make("td", { class: "number" }, signed(weight)),
      make("td", { class: "chart" }, chart),
    );
  const rows = steps.map((step, i) => {
    const tone = i === 0 ? "prior" : step.weight >= 0 ? "for" : "against";
    return row(step, bar(tone, ends[i] - step.weight, ends[i]));
  });
  const head = make("tr", {}, ...["Evidence", "Here", "There", "", "Weight", ""].map((title) => make("th", { scope: "col" }, title)));
  const told = vetoes.length > 0 ? `; held apart by ${vetoes.join(", ")}` : "";
  return make(
    "div",
    { class: "weights" },
    make("p", {}, "Stated confidence ", make("strong", {}, confidence.toFixed(3)), told),
    make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows, row({ kind: "sum", weight: sum }, bar("sum", 0, sum)))),
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
