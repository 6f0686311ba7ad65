import { authorization, follow, keepKey } from "./page-events.js";
import { drawError, drawLink, drawOperation, drawStream, drawSummary, drawTables, drawVendor } from "./parts.js";
import { count, duration, ideAddress, make, setClock, showList, tick } from "./view.js";

const at = (id) => document.getElementById(id);

const modes = {
  SANDBOX: "SANDBOX: all data is made up",
  LIVE: "LIVE: your vendors",
};

let hasTables = false;

function show(status) {
  setClock(status.now);
  const { mode, vendors, streams, tables, links, errors, slowest } = status;
  at("sign-in").hidden = true;
  at("mode").hidden = false;
  at("mode").textContent = modes[mode];
  at("mode").className = `mode ${mode.toLowerCase()}`;
  document.title = `${mode === "SANDBOX" ? "SANDBOX · " : ""}Tieline console`;
  at("summary").hidden = false;
  // Tables are made of what the replica keeps.
  if (streams.length > 0 !== hasTables) {
    hasTables = !hasTables;
    showConnections();
  }
  at("summary").replaceChildren(drawSummary(status));
  showList(at("vendors"), vendors, { keyOf: ({ name }) => name, draw: drawVendor });
  showList(at("streams"), streams, { keyOf: ({ type }) => type, draw: drawStream });
  showList(at("tables"), tables ? [tables] : [], { keyOf: () => "tables", draw: drawTables });
  showList(at("links"), links, { keyOf: ({ link }) => link, draw: drawLink });
  showList(at("errors"), errors, { keyOf: ({ code, vendor, operation }) => `${code} ${vendor} ${operation}`, draw: drawError });
  showList(at("slowest"), slowest, { keyOf: ({ operation, document: text }) => `${operation} ${text}`, draw: drawOperation });
}

const states = { live: "Live", lost: "Connection lost, trying again" };

function showState(state) {
  at("connection").textContent = states[state];
  at("connection").className = state;
}

/** Resolves when a key was entered. */
function askForKey(status) {
  const form = at("sign-in");
  at("connection").textContent = "Signed out";
  at("refusal").textContent =
    "Authorization" in authorization() ? (status === 403 ? "This key lacks the scope admin." : "This key is not valid.") : "";
  form.hidden = false;
  at("key").focus();
  return new Promise((resolve) => {
    form.addEventListener(
      "submit",
      (event) => {
        event.preventDefault();
        keepKey(at("key").value.trim());
        at("key").value = "";
        resolve();
      },
      { once: true },
    );
  });
}

/** What the query would cost now. */
async function priceOf(query) {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-Tieline-Explain": "1", ...authorization() },
    body: JSON.stringify({ query }),
  });
  return (await response.json()).extensions?.tieline?.plan;
}

function sayPrice({ calls: { min, expected, max }, waitMs }) {
  const calls = expected === 0 ? "No call" : `${min === max ? "" : "About "}${count(expected, "call")}`;
  return `${calls}${waitMs > 0 ? `, waits ${duration(waitMs)}` : ""}`;
}

function sayRange({ calls: { min, max } }) {
  return `At least ${count(min, "call")}${max === null ? "" : `, at most ${count(max, "call")}`}`;
}

function drawExample({ title, about, query, price, range }) {
  return make(
    "article",
    { class: "card" },
    make("h3", {}, title),
    make("p", {}, about),
    make("details", {}, make("summary", {}, "Query"), make("pre", { tabindex: "0" }, query)),
    make(
      "p",
      { class: "actions" },
      make("span", { class: "price", title: range }, price),
      make("a", { class: "button", href: ideAddress(query) }, "Run", make("span", { class: "unseen" }, ` ${title}`)),
    ),
  );
}

async function showExamples() {
  const examples = await (await fetch("/console/examples.json")).json();
  const draw = () => showList(at("examples"), examples, { keyOf: ({ name }) => name, draw: drawExample });
  for (const example of examples) example.price = "Price …";
  draw();
  // One after the other: they share the process with everybody's queries.
  for (const example of examples) {
    const price = await priceOf(example.query).catch(() => undefined);
    example.price = price ? sayPrice(price) : "Price unknown";
    example.range = price && sayRange(price);
    draw();
  }
}

function showConnections() {
  const { origin } = location;
  // The command line sends TIELINE_API_KEY by itself.
  const needsKey = "Authorization" in authorization();
  const header = needsKey ? ` -H "authorization: Bearer $TIELINE_API_KEY"` : "";
  const scrapeKey = needsKey ? ", authorization: { credentials_file: tieline.key }" : "";
  const lines = [
    [
      "curl",
      `curl ${origin}/graphql -H 'content-type: application/json'${header} -d '{"query":"{ vendors { name status quota { left limit resetAt } } }"}'`,
    ],
    ["Command line", `npx tieline query examples/queries/milestones-to-cash.graphql --format table --url ${origin}/graphql`],
    ["Typed client", `npm run client -- ${origin}/graphql`],
    ...(hasTables
      ? [
          ["Excel, Power BI, Tableau", `${origin}/odata/`],
          ["Table as CSV", `curl ${origin}/bi/receivables.csv${header} -o receivables.csv`],
        ]
      : []),
    ["Schema for code generators", "npx tieline schema > schema.graphql"],
    ["Prometheus", `{ job_name: tieline, static_configs: [{ targets: ["${location.host}"] }]${scrapeKey} }`],
  ];
  const draw = ([name, line]) => {
    const text = make("code", { tabindex: "0" }, line);
    const button = make("button", { type: "button", "aria-label": `Copy the line for ${name}` }, "Copy");
    button.addEventListener("click", () => copy(line, text, button));
    return make("div", { class: "row line" }, make("span", {}, name), text, button);
  };
  showList(at("connect"), lines, { keyOf: ([name]) => name, draw });
}

async function copy(line, text, button) {
  try {
    await navigator.clipboard.writeText(line);
    button.textContent = "Copied";
  } catch {
    // Without the permission it is selected, to be copied by hand.
    getSelection().selectAllChildren(text);
    button.textContent = "Selected";
  }
  setTimeout(() => {
    button.textContent = "Copy";
  }, 2000);
}

showConnections();
void showExamples();
setInterval(tick, 1000);
void follow("/status/events", { onEvent: show, onState: showState, onRefused: askForKey });
