import type { Step } from "../explain/dry-run.ts";
import type { Calls, Price, VendorPrice } from "../explain/price.ts";
import { formatCount, formatDuration, formatInteger, formatQuota } from "./format.ts";

/** A cost estimate as a tree: vendors, and below each its operations. */
export function formatPlan(price: Price): string {
  const { calls, waitMs } = price;
  const vendors = Object.entries(price.vendors);
  const lines = [`${formatCalls(calls)}${formatWait(waitMs)}${vendors.length > 0 ? "" : ": no vendor is called"}`];
  vendors.forEach(([name, vendor], i) => {
    const isLast = i === vendors.length - 1;
    lines.push(`${isLast ? "└─" : "├─"} ${name}  ${formatCalls(vendor.calls)}${formatWait(vendor.waitMs)}${formatBudget(vendor)}`);
    const details = detailsOf(vendor, price);
    details.forEach((detail, at) => {
      lines.push(`${isLast ? "  " : "│ "} ${at === details.length - 1 ? "└─" : "├─"} ${detail}`);
    });
  });
  return `${[...lines, "", noteOn(price)].join("\n")}\n`;
}

function noteOn({ known, calls }: Price): string {
  if (known && calls.max === 0) return "All data it needs is cached and fresh.";
  if (known) return "All data it needs has been fetched before: these costs are exact unless the data has changed.";
  return "Some data has not been fetched yet, so those costs are estimates.";
}

/** "4 calls", "at least 4 calls", or "about 13 calls (at least 4, at most 40)". */
function formatCalls({ min, expected, max }: Calls): string {
  if (min === max) return formatCount(expected, "call");
  if (min === expected && min > 0 && max === null) return `at least ${formatCount(min, "call")}`;
  const bounds = [min > 0 && `at least ${formatInteger(min)}`, max !== null && `at most ${formatInteger(max)}`].filter(Boolean).join(", ");
  const about = expected === 0 ? "0 calls expected" : `about ${formatCount(expected, "call")}`;
  return bounds ? `${about} (${bounds})` : about;
}

function formatWait(waitMs: number): string {
  return waitMs > 0 ? ` · waits about ${formatDuration(waitMs)} for quota` : "";
}

function formatBudget({ budgetLeft, calls }: VendorPrice): string {
  return budgetLeft === null || calls.max === 0 ? "" : ` · quota left: ${formatInteger(budgetLeft)}`;
}

function detailsOf(
  { steps, calls, cached, agreedQuota, unbounded, perRecord = [] }: VendorPrice,
  { known }: Pick<Price, "known">,
): string[] {
  const details = steps.map(formatStep);
  // Logins, and calls that depend on unknown data, belong to no step.
  const rest = calls.expected - steps.reduce((sum, step) => sum + step.calls, 0);
  if (rest > 0) details.push(known ? `login  ${formatCount(rest, "call")}` : `${formatCount(rest, "call")} estimated`);
  if (calls.max !== 0)
    for (const { field, records } of perRecord) {
      const [type] = field.split(".");
      details.push(`${field}  one call for each ${type}: up to ${formatInteger(records)}`);
    }
  if (cached.answers > 0)
    details.push(
      `cached  ${formatCount(cached.answers, "answer")}${cached.ageMs > 0 ? `, up to ${formatDuration(cached.ageMs)} old` : ""}`,
    );
  if (agreedQuota) details.push(`quota as configured  ${formatQuota(agreedQuota)}`);
  if (unbounded !== null) details.push(`no useful upper bound: ${unbounded}`);
  return details;
}

function formatStep({ operation, calls, keys, batch }: Step): string {
  const lookup = keys > 0 ? ` for ${formatCount(keys, "key")}` : "";
  return `${operation}  ${formatCount(calls, "call")}${lookup}${batch !== null && keys > calls ? `, up to ${formatInteger(batch)} a call` : ""}`;
}
