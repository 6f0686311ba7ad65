// Shows the views of the latest snapshot: what they are, some rows of one, and how tools read it.
import { make } from "../console/view.js";

const $ = (id) => document.getElementById(id);
const shownRows = 100;
let views = [];
let chosen;
let order = "";

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
  const named = views.find(({ name }) => name === location.hash.slice(1));
  choose(named ?? views[0]);
  $("search").addEventListener("submit", (event) => {
    event.preventDefault();
    showRows();
  });
}

async function read(path) {
  const response = await fetch(path, { headers: { Accept: "application/json" } });
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
  $("about").textContent = view.about;
  $("use").replaceChildren(...linesOf(view).flatMap(([tool, line]) => drawLine(tool, line)));
  showRows();
}

async function showRows() {
  const view = chosen;
  const words = $("words").value.trim();
  const options = [
    `$top=${shownRows}`,
    ...(order ? [`$orderby=${encodeURIComponent(order)}`] : []),
    ...(words ? [`$search=${encodeURIComponent(words)}`] : []),
  ];
  try {
    const { value } = await read(`/odata/${view.name}?${options.join("&")}`);
    // Another view may have been chosen meanwhile.
    if (view !== chosen) return;
    $("refusal").hidden = true;
    $("rows").replaceChildren(drawTable(view, value));
  } catch (error) {
    refuse(error);
  }
}

function drawTable({ columns }, rows) {
  const numbers = new Set(["integer", "double", "decimal"]);
  const head = columns.map(({ name, about }) => {
    const button = make("button", { type: "button", title: about }, name);
    button.addEventListener("click", () => {
      order = order === name ? `${name} desc` : name;
      showRows();
    });
    const sorted = order === name ? "ascending" : order === `${name} desc` ? "descending" : "none";
    return make("th", { scope: "col", "aria-sort": sorted }, button);
  });
  const body = rows.map((row) =>
    make("tr", {}, ...columns.map(({ name, type }) => make("td", numbers.has(type) ? { class: "number" } : {}, String(row[name] ?? "")))),
  );
  return make("table", {}, make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...body));
}

function linesOf({ name }) {
  const root = location.origin;
  return [
    ["Excel, Power BI: Get Data, OData feed", `${root}/odata/`],
    ["Power Query (M)", `OData.Feed("${root}/odata/", null, [Implementation="2.0"]){[Name="${name}"]}[Data]`],
    ["Tableau: OData", `${root}/odata/${name}`],
    ["LibreOffice, Excel: open", `${root}/bi/${name}.xlsx`],
    ["DuckDB", `select * from read_csv('${root}/bi/${name}.csv')`],
    ["pandas", `pandas.read_parquet("${root}/bi/${name}.parquet")`],
    ["R", `read.csv("${root}/bi/${name}.csv", colClasses = "character")`],
    ["psql, with TIELINE_BI_DATABASE_URL", `select * from ${name}`],
    ["Here", `npx tieline sql "select * from ${name} limit 10"`],
  ];
}

function drawLine(tool, line) {
  const copy = make("button", { type: "button" }, "Copy");
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(line);
    say(`Copied: ${tool}`);
  });
  return [make("dt", {}, tool), make("dd", {}, make("code", {}, line), copy)];
}
