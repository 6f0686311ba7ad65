import { showList } from "../console/view.js";
import { drawCalibration, drawWaterfall } from "./charts.js";
import { decide, explain, readCandidates, readDecisions, readMoney, readRecords, undo } from "./questions.js";
import { calibrationOf, inOrder, reasonOf } from "./queue.js";
import { drawDecision, drawFindings, drawRecord } from "./records.js";

const at = (id) => document.getElementById(id);

/** The pairs that are left, the one on view first. */
let queue = [];
/** Where the candidates that were not read yet begin. */
let next;
/** What was done here, the latest last: a skipped pair has no decision. */
const done = [];
let decisions = [];
/** One act after the other, however fast the keys come. */
let acts = Promise.resolve();

function say(error) {
  at("refusal").hidden = !error;
  at("refusal").textContent = error?.message ?? "";
}

function showProgress() {
  const decided = done.filter(({ decision }) => decision).length;
  const left = next === undefined ? `${queue.length} left` : `${queue.length} left of those read`;
  at("progress").textContent = `${decided} decided here, ${left}, ${decisions.filter(({ inForce }) => inForce).length} in force`;
}

function showTrail() {
  showList(at("trail"), decisions.slice(0, 12), { keyOf: ({ id }) => id, draw: drawDecision });
  at("curve").replaceChildren(drawCalibration(calibrationOf(decisions)));
  showProgress();
}

/** Records of the next pairs are read ahead, so that a decision shows the next pair at once. */
const ahead = 5;
const records = new Map();
const explanations = new Map();

const nameOf = ({ a, b }) => `${a} ${b}`;

/** What speaks for a pair and against it, asked once. */
function explained(pair) {
  const known = explanations.get(nameOf(pair)) ?? explain(pair);
  explanations.set(nameOf(pair), known);
  return known;
}

async function readAhead() {
  for (const pair of queue.slice(0, ahead)) explained(pair).catch(() => explanations.delete(nameOf(pair)));
  const ids = queue.slice(0, ahead).flatMap(({ a, b }) => [a, b]);
  const missing = [...new Set(ids)].filter((id) => !records.has(id));
  if (missing.length === 0) return;
  const reading = readRecords(missing);
  for (const id of missing) records.set(id, reading);
  await reading;
}

/** Blind: both records, and no score. */
async function showPair() {
  if (queue.length === 0 && next !== undefined) await readPages();
  const [pair] = queue;
  at("weights").hidden = true;
  at("keys").querySelector("[data-act=weigh]").setAttribute("aria-expanded", "false");
  at("why").value = "";
  showProgress();
  if (!pair) {
    at("pair-title").textContent = "No candidate is left";
    at("stake").textContent = done.length > 0 ? "U takes the last decision back." : "";
    at("findings").replaceChildren();
    at("records").replaceChildren();
    return;
  }
  at("pair-title").textContent = "Do these two denote the same thing?";
  at("stake").textContent = pair.amount > 0 ? `${pair.amount.toLocaleString("en")} behind it.` : "No amount is known behind it.";
  await readAhead();
  const explanation = await explained(pair);
  at("findings").replaceChildren(...(explanation ? [drawFindings(explanation)] : []));
  const read = await Promise.all([pair.a, pair.b].map(async (id) => [id, (await records.get(id)).get(id)]));
  at("records").replaceChildren(...read.map(([id, record]) => drawRecord(id, record)));
  at("pair").dataset.pair = nameOf(pair);
}

async function weigh() {
  const [pair] = queue;
  if (!pair) return;
  const explanation = await explained(pair);
  if (!explanation) return;
  at("weights").replaceChildren(drawWaterfall(explanation));
  at("weights").hidden = false;
  at("keys").querySelector("[data-act=weigh]").setAttribute("aria-expanded", "true");
}

async function judge(act) {
  const [pair] = queue;
  if (!pair) return;
  const decision = await decide(act, { a: pair.a, b: pair.b, reason: reasonOf(act, at("why").value, pair.confidence) });
  queue = queue.slice(1);
  done.push({ pair, decision });
  decisions = [{ ...decision, inForce: true }, ...decisions];
  showTrail();
  await showPair();
}

async function skip() {
  const [pair] = queue;
  if (!pair) return;
  queue = queue.slice(1);
  done.push({ pair });
  await showPair();
}

/** The last pair comes back as it was. */
async function takeBack() {
  const last = done.at(-1);
  if (!last) return;
  if (last.decision) {
    const taken = await undo(last.decision.id, "Taken back in the review.");
    const over = decisions.map((each) => (each.id === last.decision.id ? { ...each, inForce: false } : each));
    decisions = [{ ...taken, inForce: false }, ...over];
  }
  done.pop();
  queue = [last.pair, ...queue];
  showTrail();
  await showPair();
}

const does = { accept: () => judge("accept"), reject: () => judge("reject"), skip, undo: takeBack, weigh, next: readMore };
const keys = { a: "accept", r: "reject", s: "skip", u: "undo", w: "weigh", n: "next" };

function act(name) {
  acts = acts.then(async () => {
    try {
      say(undefined);
      await does[name]();
    } catch (error) {
      say(error);
    }
  });
}

addEventListener("keydown", (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (target.id === "why") {
    if (key === "Enter" || key === "Escape") target.blur();
    return;
  }
  const name = keys[key.toLowerCase()];
  if (!name || ctrlKey || metaKey || altKey) return;
  event.preventDefault();
  act(name);
});
at("keys").addEventListener("click", ({ target }) => {
  const name = target.closest("[data-act]")?.dataset.act;
  if (name) act(name);
});

/** Puts the next page in order. A page of things that are no records has nothing to decide: then the one after it. */
async function readPages() {
  let candidates = [];
  do ({ candidates, next } = await readCandidates(next));
  while (candidates.length === 0 && next !== undefined);
  const ids = [...new Set(candidates.flatMap(({ a, b }) => [a, b]))];
  const money = ids.length > 0 ? await readMoney(ids) : new Map();
  const seen = new Set(done.map(({ pair }) => nameOf(pair)));
  queue = inOrder(candidates, money).filter((pair) => !seen.has(nameOf(pair)));
  at("more").disabled = next === undefined;
}

async function readMore() {
  if (next === undefined) return;
  await readPages();
  await showPair();
}

async function begin() {
  const [, history] = await Promise.all([readPages(), readDecisions()]);
  decisions = history;
  showTrail();
  await showPair();
  document.documentElement.dataset.ready = "true";
}

/** Links are decided when the first sync is complete, which takes a while after a start: the page waits for it. */
const againMs = 3000;

async function start() {
  try {
    await begin();
    say(undefined);
  } catch (error) {
    const isEarly = error.code === "CACHE_MISS";
    at("progress").textContent = isEarly ? "Waits for the sync" : "";
    say(error);
    if (isEarly) setTimeout(() => (acts = start()), againMs);
  }
}

acts = start();
