import type { Call } from "../kit/call.ts";
import type { VendorContract } from "../kit/contract.ts";
import { isObject, type JsonObject } from "../kit/json.ts";
import { invalidField } from "./answers.ts";
import { plain } from "./filter.ts";
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

/** The documented filters spell one member otherwise than the records do. */
const spelledAs: Record<string, string> = { "Assessment.AssesmentId": "Assessment.AssessmentId" };

/**
 * Filters a v1 list by `?Field.Member=value`. "Filtering v1" names gt, lt and eql, but its example of how to write them is
 * lost: only equality is supported. The contract does not list the fields of each operation, so any leaf is accepted.
 */
export function filterV1(types: VendorContract["types"], type: string, rows: readonly JsonObject[], call: Call): readonly JsonObject[] {
  const conditions = Object.entries(readQuery(call, () => true)).map(([path, wanted]) => [spelledAs[path] ?? path, wanted] as const);
  for (const [path] of conditions) if (!isLeaf(types, type, path.split("."))) throw invalidField();
  return rows.filter((row) => conditions.every(([path, wanted]) => valuesAt(row, path.split(".")).some((v) => String(v ?? "") === wanted)));
}

function isLeaf(types: VendorContract["types"], type: string, [head, ...rest]: string[]): boolean {
  const field = types[type]?.[head!];
  if (!field) return false;
  return types[field.type] ? rest.length > 0 && isLeaf(types, field.type, rest) : rest.length === 0 && !field.type.startsWith("map");
}

/** The values at a path. A list on it, such as the managers of a project, gives one value for each item. */
function valuesAt(value: unknown, path: string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path));
  const [head, ...rest] = path;
  if (head === undefined) return [plain(value)];
  return isObject(value) ? valuesAt(value[head], rest) : [];
}
