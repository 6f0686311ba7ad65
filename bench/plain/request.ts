import type { Decision } from "../../src/graph/context.ts";
import { Linker } from "../../src/links/linker.ts";
import { defaultLinkSettings } from "../../src/links/settings.ts";
import { makeLinks } from "../../src/links.ts";
import { valueAt } from "../../src/resource/names.ts";
import type { Rec } from "../../src/resource/record.ts";
import { type JsonObject, LosslessNumber } from "../../src/transport/json.ts";
import { codes, keys } from "../../src/vendors/index.ts";
import type { Vendors } from "./http.ts";
import { PlainReader } from "./reader.ts";

/** What the programs of one request share; it is forgotten with the request. */
export class PlainRequest {
  readonly vendors: Vendors;
  readonly reader: PlainReader;
  readonly #linker: Linker;

  constructor(vendors: Vendors) {
    this.vendors = vendors;
    this.reader = new PlainReader(vendors);
    this.#linker = new Linker(makeLinks(keys), this.reader, defaultLinkSettings);
  }

  /** The record that a link leads to. */
  async one(rec: Rec, field: string): Promise<Rec | null> {
    return (await this.many(rec, field))[0] ?? null;
  }

  async many(rec: Rec, field: string): Promise<readonly Rec[]> {
    return inOrder((await this.#decide(rec, field)).targets);
  }

  async info(rec: Rec, field: string) {
    const { status, rule = null, key = null, targets, candidates } = await this.#decide(rec, field);
    return { status, rule, key, offered: inOrder(status === "LINKED" ? targets : candidates).slice(0, 25) };
  }

  async #decide(rec: Rec, field: string): Promise<Decision> {
    const decision = await this.#linker.decide(rec, field);
    if (decision.status === "UNKNOWN") throw decision.error;
    return decision;
  }
}

/** As the graph shows linked records: by id. */
function inOrder(records: readonly Rec[]): Rec[] {
  return records.toSorted((a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1));
}

/** A value as the answer shows it: numbers with their digits as text. */
export function text(from: Rec | JsonObject | null, path: string): string | null {
  if (!from) return null;
  const value = valueAt("raw" in from && "resource" in from ? (from as Rec).raw : (from as JsonObject), path);
  if (value === null || value === undefined) return null;
  return value instanceof LosslessNumber ? value.value : String(value);
}

/** These members as the answer names them: `{ dueAt: "due_at" }`. */
export function show<Names extends Readonly<Record<string, string>>>(from: Rec | JsonObject, names: Names) {
  return Object.fromEntries(Object.entries(names).map(([name, path]) => [name, text(from, path)])) as {
    [Name in keyof Names]: string | null;
  };
}

/** The same of a record that may be missing. */
export const showAny = (from: Rec | null, names: Readonly<Record<string, string>>) => from && show(from, names);

/** What the documents call a code. */
export function codeName(type: string, value: string | null): string | null {
  return Object.entries(codes[type]!).find(([, code]) => String(code) === value)?.[0] ?? null;
}
