import type { Step } from "../resource/rehearsal.ts";
import type { Calls, Price, VendorPrice } from "../server/price.ts";
import { counted, duration, whole } from "./words.ts";

/** What a query would cost, as a tree: vendors, and below them what is known of their operations. */
export function printPlan(plan: Price): string {
  const { calls, waitMs, known } = plan;
  const vendors = Object.entries(plan.vendors);
  const lines = [`${callsOf(calls)}${waitOf(waitMs)}${vendors.length > 0 ? "" : ": no vendor is asked"}`];
  vendors.forEach(([name, vendor], i) => {
    const isLast = i === vendors.length - 1;
    lines.push(`${isLast ? "└─" : "├─"} ${name}  ${callsOf(vendor.calls)}${waitOf(vendor.waitMs)}${budgetOf(vendor)}`);
    const twigs = twigsOf(vendor, known);
    twigs.forEach((twig, at) => {
      lines.push(`${isLast ? "  " : "│ "} ${at === twigs.length - 1 ? "└─" : "├─"} ${twig}`);
    });
  });
  return `${[...lines, "", note(plan)].join("\n")}\n`;
}

function note({ known, calls }: Price): string {
  if (known && calls.max === 0) return "Everything it needs is kept, and fresh enough.";
  if (known) return "Everything it needs was asked before: these are the calls that today's data take.";
  return "Some of it was never asked: what follows from that is guessed by the query's shape, or remembered from an earlier run.";
}

/** "4 calls", or "about 13 calls (1 to 40)". */
function callsOf({ min, expected, max }: Calls): string {
  if (min === max) return counted(expected, "call");
  return `about ${counted(expected, "call")} (${whole(min)} to ${whole(max)})`;
}

function waitOf(waitMs: number): string {
  return waitMs > 0 ? ` · waits about ${duration(waitMs)} for quota` : "";
}

function budgetOf({ budgetLeft, calls }: VendorPrice): string {
  return budgetLeft === null || calls.max === 0 ? "" : ` · ${whole(budgetLeft)} could start now`;
}

function twigsOf({ steps, calls, cached }: VendorPrice, known: boolean): string[] {
  const counts = steps.map(stepOf);
  const told = steps.reduce((sum, step) => sum + step.calls, 0);
  // Of the calls expected, a login stands in no step, and what nobody can know before stands in none either.
  const rest = calls.expected - told;
  if (rest > 0) counts.push(known ? `login  ${counted(rest, "call")}` : `${counted(rest, "call")} guessed`);
  if (cached.answers > 0)
    counts.push(`kept  ${counted(cached.answers, "answer")}${cached.ageMs > 0 ? `, up to ${duration(cached.ageMs)} old` : ""}`);
  return counts;
}

function stepOf({ operation, calls, keys, batch }: Step): string {
  const asked = keys > 0 ? ` for ${counted(keys, "key")}` : "";
  return `${operation}  ${counted(calls, "call")}${asked}${batch !== null && keys > calls ? `, up to ${whole(batch)} a call` : ""}`;
}
