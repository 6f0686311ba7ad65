import type { Coverage, Gap, Measure } from "./cover.ts";
import { type Writes, writesPage } from "./writes.ts";

const kinds = ["operations", "fields", "relations", "filters", "sorts"] as const;
const titles = { operations: "Operations", fields: "Fields", relations: "Relations", filters: "Filters", sorts: "Orders" };

/** The text of docs/coverage.md. */
export function page(all: readonly Coverage[], writes: readonly Writes[]): string {
  return [
    "# Coverage",
    "",
    "What the vendors document to be read, and how much of it the graph shows. Written by `npm run coverage` from `contract/*.json`, the tables and the schema;",
    "a check fails when it is out of date. A field counts when a typed field of the graph reads it, a relation when a documented foreign key leads to its record",
    "(of those whose record can be read at all), a filter or order when a list can be asked for it.",
    "",
    "| vendor | operations | fields | relations | filters | orders |",
    "| --- | --- | --- | --- | --- | --- |",
    ...all.map((each) => `| ${each.vendor} | ${kinds.map((kind) => share(each[kind])).join(" | ")} |`),
    "",
    ...writesPage(writes),
    ...all.flatMap(section),
  ].join("\n");
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

function share({ covered, total }: Measure): string {
  return total === 0 ? "none" : `${covered} of ${total} (${Math.floor((covered / total) * 1000) / 10} %)`;
}

function section(each: Coverage): string[] {
  const lines = kinds.flatMap((kind) => gaps(titles[kind], each[kind].gaps));
  if (each.unreadable.length > 0) lines.push("### Foreign keys of records that no documented operation reads", "");
  if (each.unreadable.length > 0) lines.push(...each.unreadable.map((name) => `- \`${name}\``), "");
  return lines.length === 0 ? [] : [`## ${each.vendor}`, "", ...lines];
}

/** What is not covered, with a reason first; the members of one type in one line. */
function gaps(title: string, all: readonly Gap[]): string[] {
  if (all.length === 0) return [];
  const byReason = groupBy(all, ({ reason = "" }) => reason);
  const reasons = [...byReason.keys()].sort((a, b) => Number(a === "") - Number(b === ""));
  const lists = reasons.flatMap((reason) => [
    reason === "" ? "- Not there yet:" : `- ${reason}`,
    ...listed(byReason.get(reason)!.map(({ name }) => name)).map((line) => `  - ${line}`),
  ]);
  return [`### ${title}`, "", ...lists, ""];
}

function listed(names: readonly string[]): string[] {
  const byHolder = groupBy(names, (name) => /^(.*?)(?:\.(?=\w+\??$)|\?| by )/.exec(name)?.[1] ?? "");
  return [...byHolder].flatMap(([holder, own]) =>
    holder === ""
      ? own.map((name) => `\`${name}\``)
      : [`\`${holder}\`: ${own.map((name) => name.slice(holder.length).replace(/^(\.|\?| by )/, "")).join(", ")}`],
  );
}
