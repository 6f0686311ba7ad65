// Small charts as SVG that is made here: bars, with their values as text for those who do not see them.

const space = "http://www.w3.org/2000/svg";
const width = 360;
const height = 150;

function draw(tag, attributes = {}, ...children) {
  const element = document.createElementNS(space, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children.filter(Boolean));
  return element;
}

const text = (content, attributes) => draw("text", attributes, document.createTextNode(content));

/** "1.2M": what a bar is worth, roughly. */
export function short(value) {
  return new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 }).format(value);
}

function full(value, unit) {
  return `${Number(value).toLocaleString("en", { maximumFractionDigits: 2 })}${unit ? ` ${unit}` : ""}`;
}

function frame(label, ...children) {
  return draw("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label }, ...children);
}

/** Two bars for each month: `series` are `[class, title, values by month]`. */
export function columns({ names, series, unit, label }) {
  const left = 42;
  const bottom = height - 18;
  const most = Math.max(1, ...series.flatMap(([, , values]) => names.map((name) => Number(values[name] ?? 0))));
  const step = (width - left) / names.length;
  const thick = (step - 4) / series.length;
  const scale = (value) => ((bottom - 10) * Number(value)) / most;
  const lines = [0, 0.5, 1].map((part) => {
    const y = bottom - scale(part * most);
    return draw(
      "g",
      {},
      draw("line", { x1: left, x2: width, y1: y, y2: y, class: "grid" }),
      text(short(part * most), { x: left - 5, y: y + 4, "text-anchor": "end" }),
    );
  });
  const bars = names.flatMap((name, i) =>
    series.map(([kind, title, values], j) => {
      const value = values[name] ?? 0;
      const size = { x: left + i * step + 2 + j * thick, y: bottom - scale(value), width: thick - 1, height: scale(value), class: kind };
      return draw("rect", size, draw("title", {}, document.createTextNode(`${name}, ${title}: ${full(value, unit)}`)));
    }),
  );
  const months = names.map((name, i) =>
    i % 2 === 0 ? text(name.slice(2), { x: left + (i + 0.5) * step, y: height - 4, "text-anchor": "middle" }) : undefined,
  );
  return frame(label, ...lines, ...bars, ...months);
}

/** A bar for each name, one below the other. */
export function rows({ names, values, unit, label }) {
  const left = 90;
  const step = height / names.length;
  const most = Math.max(1, ...names.map((name) => Number(values[name] ?? 0)));
  return frame(
    label,
    ...names.flatMap((name, i) => {
      const value = values[name] ?? 0;
      const long = ((width - left - 60) * Number(value)) / most;
      const y = i * step + 4;
      return [
        text(name, { x: left - 6, y: y + step / 2, "text-anchor": "end" }),
        draw(
          "rect",
          { x: left, y, width: Math.max(1, long), height: step - 8, class: i === 0 ? "good" : "warn" },
          draw("title", {}, document.createTextNode(`${name}: ${full(value, unit)}`)),
        ),
        text(short(value), { x: left + long + 6, y: y + step / 2 }),
      ];
    }),
  );
}

/** How the records of each system are linked: parts of a whole. `systems` are `[title, counts by status]`. */
export function shares({ systems, kinds, label }) {
  const left = 128;
  const step = height / Math.max(1, systems.length);
  return frame(
    label,
    ...systems.flatMap(([title, counts], i) => {
      const all = Object.values(counts).reduce((sum, each) => sum + each, 0);
      let x = left;
      const y = i * step + 6;
      const parts = kinds.map(([status, kind]) => {
        const size = all > 0 ? ((width - left - 46) * (counts[status] ?? 0)) / all : 0;
        const part = draw(
          "rect",
          { x, y, width: size, height: step - 14, class: kind },
          draw("title", {}, document.createTextNode(`${title}, ${status}: ${counts[status] ?? 0} of ${all}`)),
        );
        x += size;
        return part;
      });
      const unlinked = all > 0 ? (100 * (all - (counts.LINKED ?? 0))) / all : 0;
      return [
        text(title, { x: left - 6, y: y + step / 2 - 2, "text-anchor": "end" }),
        ...parts,
        text(`${unlinked.toFixed(0)} %`, { x: width, y: y + step / 2 - 2, "text-anchor": "end" }),
      ];
    }),
  );
}
