// Shows the views of the latest snapshot: what they are, some rows of one, and how tools read it.
import { make } from "../console/view.js";
import * as charts from "./charts.js";
import { downloads, linesOf } from "./lines.js";

const $ = (id) => document.getElementById(id);
const shownRows = 100;
let views = [];
let chosen;
let order = "";
let key;

start();

async function start() {
  try {
    views = await read("/bi/views");
  } catch (error) {
    return refuse(error);
  }
  if (views.length === 0) return say("There is no view that this key may read.");
  const { asOf } = views[0];
  say(asOf ? `As of ${new Date(asOf).toLocaleString()}` : "The first snapshot is made as soon as the replica is complete.");
  $("views").replaceChildren(...views.map(drawView));
  $("search").addEventListener("submit", (event) => {
    event.preventDefault();
    showRows();
  });
  $("column").addEventListener("change", offerConditions);
  $("make-key").addEventListener("click", makeKey);
  const named = views.find(({ name }) => name === location.hash.slice(1));
  choose(named ?? views[0]);
  offerKey();
  if (asOf) drawCharts(await read("/bi/charts").catch(() => undefined));
  document.documentElement.dataset.ready = "";
}

async function read(path, options = {}) {
  const response = await fetch(path, { headers: { Accept: "application/json" }, ...options });
  const body = await response.json();
  if (!response.ok) throw new Error(body.error?.message ?? body.errors?.[0]?.message ?? `The server answered ${response.status}.`);
  return body;
}

function say(text) {
  $("state").textContent = text;
}

function refuse(error) {
  $("refusal").textContent = error.message;
  $("refusal").hidden = false;
}

/* Charts */

const kinds = [
  ["LINKED", "good"],
  ["AMBIGUOUS", "warn"],
  ["NONE", "bad"],
  ["UNKNOWN", "idle"],
];

function drawCharts(data) {
  if (!data) return;
  const currencies = Object.keys(data.months?.byCurrency ?? {});
  // The first one is that of which most was billed, or approved.
  const worth = (currency, of) => Object.values(data.months.byCurrency[currency][of]).reduce((sum, each) => sum + Number(each), 0);
  currencies.sort((a, b) => worth(b, "billed") - worth(a, "billed") || worth(b, "approved") - worth(a, "approved"));
  $("currency").replaceChildren(...currencies.map((currency) => make("option", {}, currency)));
  $("currencies").hidden = currencies.length < 2;
  const show = () => {
    const currency = $("currency").value;
    const ages = data.ages && Object.entries(data.ages.byCurrency);
    $("figures").replaceChildren(
      ...[
        currencies.length > 0 && drawMonths(data.months, currency),
        ...(ages ?? []).map(([unit, values]) => drawAges(data.ages.names, unit, values)),
        data.links.length > 0 && drawLinks(data.links),
      ].filter(Boolean),
    );
  };
  $("currency").addEventListener("change", show);
  show();
  $("charts").hidden = $("figures").children.length === 0;
}

function figure(title, drawn, ...notes) {
  return make("figure", {}, make("figcaption", {}, title), drawn, ...notes);
}

function legend(entries) {
  return make("p", { class: "legend" }, ...entries.map(([kind, title]) => make("span", { class: kind }, title)));
}

function drawMonths({ names, byCurrency }, currency) {
  const { approved, billed } = byCurrency[currency];
  const series = [
    ["idle", "approved", approved],
    ["good", "billed", billed],
  ];
  const title = `Approved milestones by month, and what was billed of them, ${currency}`;
  const label = `${title}. ${names.map((name) => `${name}: ${approved[name] ?? 0} approved, ${billed[name] ?? 0} billed`).join("; ")}.`;
  return figure(title, charts.columns({ names, series, unit: currency, label }), legend(series));
}

function drawAges(names, unit, values) {
  const title = `Receivables by age, ${unit || "currency of the account"}`;
  const label = `${title}. ${names.map((name) => `${name}: ${values[name] ?? 0}`).join("; ")}.`;
  return figure(title, charts.rows({ names, values, unit, label }));
}

function drawLinks(links) {
  const systems = links.map(({ title, counts }) => [title, counts]);
  const title = "Records without a customer";
  const label = `${title}. ${systems.map(([name, counts]) => `${name}: ${JSON.stringify(counts).replace(/["{}]/g, "")}`).join("; ")}.`;
  const entries = kinds
    .filter(([status]) => systems.some(([, counts]) => counts[status]))
    .map(([status, kind]) => [kind, status.toLowerCase()]);
  return figure(title, charts.shares({ systems, kinds, label }), legend(entries));
}

/* Views and rows */

function drawView(view) {
  const rows = view.rows === null ? "" : `${view.rows.toLocaleString()} rows`;
  const state = view.asOf && !view.complete ? ", not complete" : "";
  const button = make(
    "button",
    { type: "button", "aria-pressed": "false" },
    view.title,
    make("small", {}, `${view.name}  ${rows}${state}`),
  );
  button.dataset.view = view.name;
  button.addEventListener("click", () => choose(view));
  return make("li", {}, button);
}

function choose(view) {
  chosen = view;
  order = "";
  history.replaceState(null, "", `#${view.name}`);
  for (const button of $("views").querySelectorAll("button"))
    button.setAttribute("aria-pressed", String(button.dataset.view === view.name));
  $("preview-title").textContent = view.title;
  const age = view.asOf ? ` As of ${new Date(view.asOf).toLocaleString()}${view.complete ? "." : ", not complete."}` : "";
  $("about").textContent = `${view.about}${age}`;
  $("value").value = "";
  $("column").replaceChildren(make("option", { value: "" }, "any"), ...readable(view.columns).map(({ name }) => make("option", {}, name)));
  offerConditions();
  $("columns")
    .querySelector("dl")
    .replaceChildren(...view.columns.flatMap(({ name, type, about }) => [make("dt", {}, name), make("dd", {}, `${about} (${type})`)]));
  drawUse();
  showRows();
}

/** What people know a record by comes first, ids and rules come last. */
function readable(columns) {
  const names = ["title", "name", "milestone_name", "number", "subject", "left_type", "type", "external_key"];
  const rank = ({ name }) => {
    const known = names.indexOf(name);
    if (known >= 0) return known;
    return /(^|_)id$|_key$|_rule$/.test(name) ? 200 : 100;
  };
  return [...columns].sort((a, b) => rank(a) - rank(b));
}

const numbers = new Set(["integer", "double", "decimal"]);

function offerConditions() {
  const { type } = chosen.columns.find(({ name }) => name === $("column").value) ?? {};
  const ordered = [
    ["eq", "is"],
    ["ge", "is at least"],
    ["le", "is at most"],
  ];
  const conditions =
    type === "text"
      ? [
          ["contains", "contains"],
          ["eq", "is"],
        ]
      : type === "boolean"
        ? [["eq", "is"]]
        : ordered;
  const all = [...conditions, ["null", "is empty"], ["some", "is not empty"]];
  $("condition").replaceChildren(...all.map(([value, title]) => make("option", { value }, title)));
  for (const id of ["condition", "value"]) $(id).disabled = type === undefined;
}

function filterOf({ columns }) {
  const column = columns.find(({ name }) => name === $("column").value);
  if (!column) return undefined;
  const condition = $("condition").value;
  const value = $("value").value.trim();
  if (condition === "null") return `${column.name} eq null`;
  if (condition === "some") return `${column.name} ne null`;
  if (value === "") return undefined;
  const literal = column.type === "text" ? `'${value.replaceAll("'", "''")}'` : value;
  return condition === "contains" ? `contains(tolower(${column.name}),${literal.toLowerCase()})` : `${column.name} ${condition} ${literal}`;
}

async function showRows() {
  const view = chosen;
  const words = $("words").value.trim();
  const filter = filterOf(view);
  const options = [
    `$top=${shownRows}`,
    "$count=true",
    ...(order ? [`$orderby=${encodeURIComponent(order)}`] : []),
    ...(words ? [`$search=${encodeURIComponent(words)}`] : []),
    ...(filter ? [`$filter=${encodeURIComponent(filter)}`] : []),
  ];
  try {
    const answer = await read(`/odata/${view.name}?${options.join("&")}`, {
      headers: { Accept: "application/json;IEEE754Compatible=true" },
    });
    // Another view may have been chosen meanwhile.
    if (view !== chosen) return;
    $("refusal").hidden = true;
    const [rows, all] = [answer.value.length, Number(answer["@odata.count"])];
    $("shown").textContent = rows < all ? `The first ${rows} of ${all.toLocaleString()} rows` : `${all.toLocaleString()} rows`;
    $("rows").replaceChildren(drawTable(view, answer.value));
  } catch (error) {
    if (view === chosen) refuse(error);
  }
}

function drawTable(view, rows) {
  const columns = readable(view.columns);
  const head = columns.map(({ name, about }) => {
    const button = make("button", { type: "button", title: about }, name);
    button.addEventListener("click", async () => {
      order = order === name ? `${name} desc` : name;
      await showRows();
      // The table was drawn anew: whoever sorts by keyboard stays where they were.
      [...$("rows").querySelectorAll("th button")].find((each) => each.textContent === name)?.focus();
    });
    const sorted = order === name ? "ascending" : order === `${name} desc` ? "descending" : "none";
    return make("th", { scope: "col", "aria-sort": sorted }, button);
  });
  const body = rows.map((row) =>
    make(
      "tr",
      {},
      ...columns.map(({ name, type }, i) =>
        make(i === 0 ? "th" : "td", i === 0 ? { scope: "row" } : numbers.has(type) ? { class: "number" } : {}, shown(row[name], type)),
      ),
    ),
  );
  return make("table", {}, make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...body));
}

/** An instant without its milliseconds, in UTC. */
function shown(cell, type) {
  const text = String(cell ?? "");
  return type === "timestamp" ? text.replace("T", " ").replace(/(:00)?\.\d+Z$/, "") : text;
}

/* Tools */

function drawUse() {
  $("downloads").replaceChildren(...downloads.map(drawDownload));
  $("use").replaceChildren(...linesOf(chosen, location.origin, key).flatMap(drawLine));
}

function drawDownload(format) {
  const button = make("button", { type: "button" }, `.${format}`);
  const { name } = chosen;
  // Fetched by the page, which has the key of its reader; a link has none.
  button.addEventListener("click", async () => {
    try {
      const response = await fetch(`/bi/${name}.${format}`);
      if (!response.ok) throw new Error((await response.json()).errors[0].message);
      const link = make("a", { href: URL.createObjectURL(await response.blob()), download: `${name}.${format}` });
      link.click();
      URL.revokeObjectURL(link.href);
    } catch (error) {
      refuse(error);
    }
  });
  return button;
}

function drawLine([tool, line, hint]) {
  const copy = make("button", { type: "button", "aria-label": `Copy for ${tool}` }, "Copy");
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(line);
    say(`Copied: ${tool}`);
  });
  return [make("dt", {}, tool), make("dd", {}, make("code", {}, line), copy), ...(hint ? [make("dd", { class: "hint" }, hint)] : [])];
}

async function offerKey() {
  const { isNeeded, mayMake } = await read("/bi/key");
  if (!isNeeded) return;
  $("key-hint").hidden = false;
  $("key-hint").textContent = mayMake
    ? "Tools need a key. One that is made here can read, and nothing else, for 90 days. It is shown once, in the lines below."
    : "Tools need a key: ask whoever looks after Tieline for one with the scope read.";
  $("make-key").hidden = !mayMake;
}

async function makeKey() {
  try {
    ({ key } = await read("/bi/key", { method: "POST" }));
  } catch (error) {
    return refuse(error);
  }
  $("key").textContent = key;
  $("key").hidden = false;
  $("make-key").hidden = true;
  say("The key stands in the lines below.");
  drawUse();
}
