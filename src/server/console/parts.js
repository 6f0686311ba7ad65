import { ago, bar, count, duration, ideAddress, make, size, until } from "./view.js";

const vendorStates = {
  REACHABLE: ["good", "reachable"],
  FAILING: ["bad", "failing"],
  UNKNOWN: ["idle", "not called yet"],
  NOT_CONFIGURED: ["idle", "not configured"],
};

/** One vendor: how it is, what to do, what is left of its quota, what waits and what is kept. */
export function drawVendor({ label, status, lastSuccessAt, lastFailure, advice, quota, circuit, cache, calls, drift }) {
  const [tone, state] = vendorStates[status];
  const isFailing = status === "FAILING";
  const title = make("h3", {}, label, " ", make("span", { class: `pill ${tone}` }, state));
  if (status === "NOT_CONFIGURED")
    return make("article", { class: "card" }, title, make("p", { class: "quiet" }, advice ?? "See .env.example."));
  const failure = lastFailure && [
    make("dt", {}, "Last failure"),
    make("dd", {}, make("code", {}, lastFailure.code), " ", ago(lastFailure.at), make("br"), lastFailure.sentence),
    lastFailure.advice && make("dt", { class: isFailing ? "todo" : "quiet" }, "What to do"),
    lastFailure.advice && make("dd", { class: isFailing ? "todo" : "quiet" }, sentence(lastFailure.advice)),
  ];
  return make(
    "article",
    { class: `card ${isFailing ? "is-bad" : ""}` },
    title,
    make("dl", {}, make("dt", {}, "Last success"), make("dd", {}, ago(lastSuccessAt)), ...(failure || [])),
    ...(quota.windows.length > 0 ? quota.windows.map(drawWindow) : [make("p", { class: "quiet" }, "No quota is published.")]),
    make(
      "dl",
      {},
      make("dt", {}, "Queue"),
      make("dd", {}, `${count(quota.waiting, "call")} waiting for quota, ${circuit?.pending ?? 0} pending`, ...breaker(circuit)),
      make("dt", {}, "Freshness"),
      make(
        "dd",
        {},
        cache.maxAgeMs > 0
          ? `answers are fresh for ${duration(cache.maxAgeMs)}; ${size(cache.bytes)} of ${size(cache.maxBytes)} kept`
          : "the cache is off",
      ),
      make("dt", {}, "Answers"),
      make(
        "dd",
        {},
        `${count(calls.answers, "read")} by ${count(calls.calls, "call")}, ${cache.hits} from the cache, ${cache.shared} shared`,
      ),
      make("dt", {}, "Traffic"),
      make("dd", {}, `${size(calls.bytes)}, ${count(calls.retries, "retry", "retries")}, ${duration(calls.waitedMs)} waited for quota`),
      ...(drift > 0
        ? [
            make("dt", {}, "Drift"),
            make(
              "dd",
              {},
              make(
                "a",
                { href: ideAddress("{ vendors { name drift { kind type subject detail lastSeen count } } }") },
                count(drift, "observation"),
              ),
            ),
          ]
        : []),
    ),
  );
}

function breaker(circuit) {
  if (!circuit || circuit.state === "closed") return [];
  return [make("br"), make("strong", { class: "bad" }, `Circuit breaker ${circuit.state}: next try in ${duration(circuit.remainingMs)}`)];
}

const sentence = (text) => `${text[0].toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;

const windowNames = { "1s": "a second", "60s": "a minute", "1h": "an hour", "1d": "a day" };

function drawWindow({ window, limit, left, used, resetAt }) {
  const name = windowNames[window] ?? window;
  const tone = left === 0 ? "bad" : left < limit / 4 ? "warn" : "good";
  return make(
    "div",
    { class: "window" },
    make("span", {}, `${limit.toLocaleString("en")} ${name}`),
    bar(`${used} of ${limit} calls ${name} used`, [[tone, used, `${used} used`]], limit),
    make("span", { class: "quiet" }, `${left.toLocaleString("en")} left`, ...(used > 0 ? [", more ", until(resetAt)] : [])),
  );
}

const linkTones = { LINKED: "good", AMBIGUOUS: "warn", NONE: "idle", UNKNOWN: "bad" };

/** One link: how often each status was decided, by which rules, and the last records of each status. */
export function drawLink({ link, counts, rules, samples }) {
  const whole = Object.values(counts).reduce((sum, each) => sum + each, 0);
  const told = Object.keys(linkTones).filter((status) => counts[status] > 0);
  const parts = told.map((status) => [linkTones[status], counts[status], `${status} ${counts[status]}`]);
  const text = told.map((status) => `${counts[status]} ${status.toLowerCase()}`).join(", ");
  const byRule = Object.entries(rules).sort((a, b) => b[1] - a[1]);
  return make(
    "details",
    { class: "row" },
    make("summary", {}, make("code", {}, link), bar(text, parts, whole), make("span", {}, text)),
    byRule.length > 0 && make("p", {}, "By rule: ", byRule.map(([rule, times]) => `${rule} ${times}`).join(", "), "."),
    ...told.map((status) =>
      make(
        "p",
        {},
        make("span", { class: `pill ${linkTones[status]}` }, status),
        " ",
        ...samples[status].flatMap((sample) => [drawSample(link, sample), " "]),
      ),
    ),
  );
}

function drawSample(link, { record, rule, code, found, at }) {
  const [type, field] = link.split(".");
  const query = `{\n  node(id: "${record}") {\n    ... on ${type} {\n      vendorId\n      ${field}Link {\n        status\n        rule\n        key\n        candidates {\n          vendorId\n          name\n        }\n      }\n    }\n  }\n}`;
  const why = [rule, code, `${found} found`].filter(Boolean).join(", ");
  return make("a", { href: ideAddress(query), title: `${why}, ${new Date(at).toLocaleString()}` }, vendorIdOf(record));
}

/** A global id is base64url of `Type:vendorId`. */
function vendorIdOf(record) {
  try {
    const text = atob(record.replaceAll("-", "+").replaceAll("_", "/"));
    return text.slice(text.indexOf(":") + 1);
  } catch {
    return record;
  }
}

/** One stream of the replica: how much is kept, how old it is, and how far the sync is. */
export function drawStream({ type, rows, complete, syncedAt, running, progress, leftMs, error }) {
  const state = error ? ["bad", error.code] : running ? ["warn", "reading"] : complete ? ["good", "complete"] : ["idle", "not complete"];
  const part = typeof progress === "number" ? Math.round(progress * 100) : undefined;
  return make(
    "div",
    { class: "row stream" },
    make("code", {}, type),
    make("span", { class: `pill ${state[0]}` }, state[1]),
    running && part !== undefined ? bar(`${part} % read`, [["good", part, `${part} %`]], 100) : make("span", {}, count(rows, "record")),
    make(
      "span",
      { class: "quiet" },
      ...(syncedAt ? ["as of ", ago(syncedAt)] : ["never complete"]),
      running && leftMs ? `, about ${duration(leftMs)} left` : "",
    ),
    error && make("span", { class: "wide" }, error.message),
  );
}

/** The tables: how old the last snapshot is, and how far the next one. */
export function drawTables({ asOf, complete, running, taken, views, error }) {
  const state = error ? ["bad", "failed"] : running ? ["warn", "reading"] : complete ? ["good", "complete"] : ["idle", "not complete"];
  return make(
    "div",
    { class: "row stream" },
    make("a", { href: "/bi" }, "Tables"),
    make("span", { class: `pill ${state[0]}` }, state[1]),
    running ? bar(`${taken} of ${views} views read`, [["good", taken, `${taken} views`]], views) : make("span", {}, count(views, "view")),
    make("span", { class: "quiet" }, ...(asOf ? ["as of ", ago(asOf)] : ["no snapshot yet"])),
    error && make("span", { class: "wide" }, error.message),
  );
}

export function drawError({ code, vendor, operation, count: times, lastAt, message, requestId }) {
  return make(
    "div",
    { class: "row error" },
    make("span", { class: "pill bad" }, code),
    make("span", {}, [vendor, operation].filter(Boolean).join(", ") || "before an operation ran"),
    make("span", { class: "quiet" }, `${count(times, "time")}, last `, ago(lastAt)),
    make("span", { class: "wide" }, message ?? "", " ", make("span", { class: "quiet" }, `Request ${requestId}`)),
  );
}

export function drawOperation({ operation, document, count: times, averageMs, slowestMs, slowestAt, calls, waitedMs, plan, requestId }) {
  return make(
    "details",
    { class: "row" },
    make(
      "summary",
      {},
      make("code", {}, operation ?? `document ${document ?? "?"}`),
      make("strong", {}, duration(slowestMs)),
      make("span", { class: "quiet" }, `${count(times, "time")}, ${duration(averageMs)} on average; `, ago(slowestAt)),
    ),
    make(
      "p",
      {},
      `The slowest took ${count(calls, "call")} which waited ${duration(waitedMs)} for quota, added up. Request ${requestId}, document ${document ?? "?"}.`,
    ),
    plan.length > 0 && drawPlan(plan),
  );
}

function drawPlan(plan) {
  const whole = Math.max(...plan.map(({ startsAfterMs, tookMs }) => startsAfterMs + tookMs), 1);
  const head = make("tr", {}, ...["Vendor", "Operation", "Requests", "Bytes", "When"].map((title) => make("th", { scope: "col" }, title)));
  const rows = plan.map(({ vendor, operation, requests, bytes, startsAfterMs, tookMs, codes = [] }) =>
    make(
      "tr",
      {},
      make("td", {}, vendor),
      make("td", {}, make("code", {}, operation), ...codes.map((code) => make("span", { class: "pill bad" }, code))),
      make("td", {}, String(requests)),
      make("td", {}, size(bytes)),
      make(
        "td",
        {},
        bar(
          `from ${duration(startsAfterMs)} for ${duration(tookMs)}`,
          [
            ["gap", startsAfterMs, ""],
            ["good", tookMs, `from ${duration(startsAfterMs)} for ${duration(tookMs)}`],
          ],
          whole,
        ),
      ),
    ),
  );
  return make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows));
}

export function drawSummary({ requests, startedAt, process, status }) {
  const { ok, partial, failed, refused, left } = requests;
  const parts = [
    [status, `Graph ${status === "ready" ? "ready" : "degraded"}`],
    ["", count(ok, "request"), " complete"],
    ["", `${partial} partial`],
    ["", `${failed} failed`],
    ["", `${refused} refused`],
    ["", `${left} left`],
  ];
  return make(
    "p",
    {},
    ...parts.flatMap(([, ...words]) => [make("span", {}, ...words), " "]),
    make("span", {}, "started ", ago(startedAt)),
    " ",
    make("span", {}, `${size(process.heapUsedBytes)} heap, ${size(process.residentBytes)} resident, Node ${process.node}`),
  );
}
