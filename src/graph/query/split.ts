import { TielineError } from "../../errors.ts";
import type { Catalogue } from "../catalogue.ts";
import { type FilterRow, isEvaluatedCombination, isStream } from "./filters.ts";
import { type Filtered, type FilterNames, readWhere, type WhereInput } from "./where.ts";

/** A `where` in two parts, both of which must hold. */
export interface SplitWhere {
  /** What the vendor executes: all of it, in the same words, where it can. */
  pushed: WhereInput | undefined;
  /** What is evaluated here, on the rows that meet the other part. */
  rest: WhereInput | undefined;
}

/** Splits a `where` at the places where all parts must hold. Alternatives and negations stay whole. */
export function splitWhere(catalogue: Catalogue, filtered: Filtered, where: WhereInput | null | undefined, names: FilterNames): SplitWhere {
  const pushed: Record<string, unknown> = {};
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(where ?? {})) {
    if (value === null || value === undefined) continue;
    const parts = splitEntry(catalogue, filtered, [name, value], names);
    if (parts.pushed !== undefined) pushed[name] = parts.pushed;
    if (parts.rest !== undefined) rest[name] = parts.rest;
  }
  return { pushed: nonEmpty(pushed), rest: nonEmpty(rest) };
}

function nonEmpty(where: Record<string, unknown>): WhereInput | undefined {
  return Object.keys(where).length > 0 ? where : undefined;
}

interface Parts {
  pushed?: unknown;
  rest?: unknown;
}

function splitEntry(catalogue: Catalogue, filtered: Filtered, [name, value]: [string, unknown], names: FilterNames): Parts {
  if (name === "and" && !isEvaluatedCombination(catalogue.schema, filtered.input, name)) {
    const parts = (value as readonly WhereInput[]).map((part) => splitWhere(catalogue, filtered, part, names));
    const pushed = parts.flatMap((part) => part.pushed ?? []);
    const rest = parts.flatMap((part) => part.rest ?? []);
    // A list of conditions that says nothing is for the vendor's part to read.
    return { ...((pushed.length > 0 || rest.length === 0) && { pushed }), ...(rest.length > 0 && { rest }) };
  }
  if (name === "and" || name === "or" || name === "not")
    return isExecutable(catalogue, filtered, { [name]: value }, names) ? { pushed: value } : { rest: value };
  const row = catalogue.filters.get(filtered.input)?.[name];
  if (row?.kind === "comparisons" && !row.isEvaluated) return splitOperators(row, value as WhereInput);
  return isExecutable(catalogue, filtered, { [name]: value }, names) ? { pushed: value } : { rest: value };
}

/** The operators that the vendor has, and the others. A custom field's name belongs to all its tests, which are the vendor's. */
function splitOperators(row: FilterRow, value: WhereInput): Parts {
  const entries = Object.entries(value).filter(([, given]) => given !== null && given !== undefined);
  const rest = entries.filter(([operator]) => row.operators[operator]?.isEvaluated);
  const pushed = entries.filter(([operator]) => !row.operators[operator]?.isEvaluated);
  return {
    ...((pushed.length > 0 || rest.length === 0) && { pushed: Object.fromEntries(pushed) }),
    ...(rest.length > 0 && { rest: Object.fromEntries(rest) }),
  };
}

/** Can the vendor execute the whole of a condition? */
function isExecutable(catalogue: Catalogue, filtered: Filtered, where: WhereInput, names: FilterNames): boolean {
  if (usesEvaluated(catalogue, filtered.input, where)) return false;
  if (!isRelated(catalogue, filtered.input, where)) return true;
  // Whether it filters through a relation, and by which values there, the vendor's adapter says.
  try {
    readWhere(catalogue, filtered, where, names);
    return true;
  } catch (error) {
    // What other types refuse is refused as ever: their relations are not followed for a filter.
    if (isStream(catalogue.schema, filtered.resource.type) && error instanceof TielineError && error.code === "UNSUPPORTED_FILTER")
      return false;
    throw error;
  }
}

function usesEvaluated(catalogue: Catalogue, input: string, where: WhereInput): boolean {
  return Object.entries(where).some(([name, value]) => {
    if (value === null || value === undefined) return false;
    if (name === "and" || name === "or" || name === "not") {
      if (isEvaluatedCombination(catalogue.schema, input, name)) return true;
      return [value].flat().some((part) => usesEvaluated(catalogue, input, part as WhereInput));
    }
    const row = catalogue.filters.get(input)?.[name];
    if (!row || row.isEvaluated) return row !== undefined;
    if (row.kind === "relation") return usesEvaluated(catalogue, row.input, value as WhereInput);
    return row.kind === "comparisons" && splitOperators(row, value as WhereInput).rest !== undefined;
  });
}

function isRelated(catalogue: Catalogue, input: string, where: WhereInput): boolean {
  return Object.entries(where).some(([name, value]) => {
    if (name === "and" || name === "or" || name === "not")
      return [value].flat().some((part) => part && isRelated(catalogue, input, part as WhereInput));
    return catalogue.filters.get(input)?.[name]?.kind === "relation";
  });
}
