import { ReplyError } from "../kit/call.ts";
import type { Match } from "../kit/contract.ts";
import { failure } from "./answers.ts";
import type { Dataset, Row } from "./model.ts";
import { typeOfParameter } from "./names.ts";

/** The rows under the parents that the path names. */
export function rowsOnPath(data: Dataset, match: Match, type: string): Row[] {
  const last = Object.keys(match.params).at(-1);
  if (last === undefined) return data.rows(type);
  const parent = parentOn(data, match)!;
  return data.children(type, last, parent.id).filter((row) => isUnder(row, Object.entries(match.params)));
}

/** The innermost record that a path without an id names; refused when it does not exist. */
export function parentOn(data: Dataset, match: Match): Row | undefined {
  const params = Object.entries(match.params).filter(([name]) => name !== "id");
  const last = params.at(-1);
  if (!last) return undefined;
  const parent = data.row(typeOfParameter(last[0]), idOf(last[1]));
  if (!parent || !isUnder(parent, params.slice(0, -1))) throw notFound();
  return parent;
}

/** The one row that a path names. Service resources are named by their member's id, all others by their own. */
export function single(data: Dataset, match: Match, type: string): Row | undefined {
  const params = Object.entries(match.params);
  const [name, value] = params.at(-1)!;
  const above = params.slice(0, -1);
  const id = idOf(value);
  const row = name === "id" ? data.row(type, id) : data.rows(type).find((each) => each.record[name] === id && isUnder(each, above));
  return row && isUnder(row, above) ? row : undefined;
}

export function isUnder(row: Row, params: [string, string][]): boolean {
  return params.every(([name, value]) => row.parents[name] === idOf(value));
}

export function idOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

export function notFound(): ReplyError {
  return new ReplyError(failure(404, "Record not found"));
}
