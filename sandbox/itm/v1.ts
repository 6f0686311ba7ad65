import type { VendorContract } from "../../contract/model.ts";
import type { Call } from "../kit/server.ts";
import { breach, INVALID_FIELD } from "./answers.ts";
import { plain, type Row } from "./filter.ts";
import { readQuery } from "./request.ts";

/** The v1 lists that are documented to take filters. */
export const filteredLists = new Set([
  "projects.list",
  "project-progress.list",
  "task-progress.list",
  "purchases.list-of-project",
  "service-purchases.list",
  "service-revenues.list",
]);

/** The lists of filters spell one member otherwise than the records do. */
const spelledAs: Record<string, string> = { "Assessment.AssesmentId": "Assessment.AssessmentId" };

/**
 * Filters a v1 list by `?Field.Member=value`. The documentation names gt, lt and eql but its example of how to write them is
 * lost, so equality is all that is understood; the exact field list per operation is not in the contract, so any leaf will do.
 */
export function filterV1(types: VendorContract["types"], type: string, rows: readonly Row[], call: Call): readonly Row[] {
  const conditions = Object.entries(readQuery(call, () => true)).map(([path, wanted]) => [spelledAs[path] ?? path, wanted] as const);
  for (const [path] of conditions) if (!isLeaf(types, type, path.split("."))) throw breach(INVALID_FIELD);
  return rows.filter((row) => conditions.every(([path, wanted]) => valuesAt(row, path.split(".")).some((v) => String(v ?? "") === wanted)));
}

function isLeaf(types: VendorContract["types"], type: string, [head, ...rest]: string[]): boolean {
  const field = types[type]?.[head!];
  if (!field) return false;
  return types[field.type] ? rest.length > 0 && isLeaf(types, field.type, rest) : rest.length === 0 && !field.type.startsWith("map");
}

/** Lists on the way (the managers of a project) give one value each. */
function valuesAt(value: unknown, path: string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path));
  const [head, ...rest] = path;
  if (head === undefined) return [plain(value)];
  return value && typeof value === "object" ? valuesAt((value as Row)[head], rest) : [];
}
