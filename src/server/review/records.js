import { ago, make } from "../console/view.js";
import { typeOf } from "./questions.js";

/** Fields that are shown before "more". */
const shownFields = 14;

/** A record without a word of how well it fits. */
export function drawRecord(id, record) {
  const type = typeOf(id);
  const fields = Object.entries(record ?? {})
    .filter(([name, value]) => name.startsWith(`${type}_`) && value !== null && value !== "")
    .map(([name, value]) => [words(name.slice(type.length + 1)), String(value)]);
  const rows = (some) => make("dl", {}, ...some.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]));
  const rest = fields.slice(shownFields);
  return make(
    "article",
    { class: "card" },
    make("h3", {}, words(type)),
    record ? rows(fields.slice(0, shownFields)) : make("p", { class: "quiet" }, "This record is gone, or may not be read."),
    rest.length > 0 && make("details", {}, make("summary", {}, `${rest.length} more`), rows(rest)),
  );
}

/** What both sides show of each kind of evidence, without a word of what it weighs. */
export function drawFindings({ evidence }) {
  const told = evidence.filter(({ a, b }) => a || b);
  if (told.length === 0) return make("p", { class: "quiet" }, "Neither shows a value that the other one could share.");
  const row = ({ kind, a, b }) =>
    make("tr", {}, make("th", { scope: "row" }, kind.replaceAll("-", " ")), make("td", {}, a ?? ""), make("td", {}, b ?? ""));
  const head = make("tr", {}, ...["", "Left", "Right"].map((title) => make("th", { scope: "col" }, title)));
  // By name: the order of the evidence would tell what weighs most.
  const rows = told.toSorted((one, other) => (one.kind < other.kind ? -1 : 1)).map(row);
  return make("table", { class: "findings" }, make("thead", {}, head), make("tbody", {}, ...rows));
}

/** `dueOn` as "due on". */
function words(name) {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, " ").toLowerCase();
}

const meanings = { PIN: ["good", "same"], FORBID: ["bad", "not the same"], UNDO: ["idle", "taken back"] };

/** One decision of the audit trail. */
export function drawDecision({ kind, a, b, reason, author, at, inForce }) {
  const [tone, word] = meanings[kind];
  return make(
    "div",
    { class: `row decision ${kind !== "UNDO" && !inForce ? "is-over" : ""}` },
    make("span", { class: `pill ${tone}` }, word),
    make("code", {}, `${nameOf(a)} · ${nameOf(b)}`),
    make("span", { class: "quiet" }, `${author}, `, ago(at)),
    make("span", { class: "wide" }, reason),
  );
}

/** `Type:vendorId` of a global id. */
function nameOf(id) {
  return new TextDecoder().decode(Uint8Array.from(atob(id.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0)));
}
