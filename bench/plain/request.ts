import { valueAt } from "../../src/engine/model/names.ts";
import type { VendorRecord } from "../../src/engine/model/record.ts";
import { makeLinks } from "../../src/link-rules.ts";
import type { Decision } from "../../src/linking/decision.ts";
import { Linker, linkTable } from "../../src/linking/linker.ts";
import { defaultLinkSettings } from "../../src/linking/settings.ts";
import { type JsonObject, LosslessNumber } from "../../src/transport/json.ts";
import { enums, keys, resources } from "../../src/vendors/index.ts";
import type { Vendors } from "./http.ts";
import { PlainReader } from "./reader.ts";

const links = makeLinks(keys);
const table = linkTable(links, resources, defaultLinkSettings);

/** What the programs of one request share; it is forgotten with the request. */
export class PlainRequest {
  readonly vendors: Vendors;
  readonly reader: PlainReader;
  readonly #linker: Linker;

  constructor(vendors: Vendors) {
    this.vendors = vendors;
    this.reader = new PlainReader(vendors);
    this.#linker = new Linker({ links, table, session: this.reader, settings: defaultLinkSettings });
  }

  /** The record that a link leads to. */
  async one(rec: VendorRecord, field: string): Promise<VendorRecord | null> {
    return (await this.many(rec, field))[0] ?? null;
  }

  async many(rec: VendorRecord, field: string): Promise<readonly VendorRecord[]> {
    return inOrder((await this.#decide(rec, field)).targets);
  }

  async info(rec: VendorRecord, field: string) {
    const { status, rule = null, key = null, targets, candidates } = await this.#decide(rec, field);
    return { status, rule, key, offered: inOrder(status === "LINKED" ? targets : candidates).slice(0, 25) };
  }

  async #decide(rec: VendorRecord, field: string): Promise<Decision> {
    const decision = await this.#linker.decide(rec, field);
    if (decision.status === "UNKNOWN") throw decision.error;
    return decision;
  }
}

/** As the graph shows linked records: by id. */
function inOrder(records: readonly VendorRecord[]): VendorRecord[] {
  return records.toSorted((a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1));
}

const isRecord = (from: VendorRecord | JsonObject): from is VendorRecord => "resource" in from && "loadedFields" in from;

/** A value as the answer shows it: numbers with their digits as text. */
export function text(from: VendorRecord | JsonObject | null, path: string): string | null {
  if (!from) return null;
  const value = valueAt(isRecord(from) ? from.data : from, path);
  if (value === null || value === undefined) return null;
  return value instanceof LosslessNumber ? value.value : String(value);
}

/** These members as the answer names them: `{ dueAt: "due_at" }`. */
export function show<Names extends Readonly<Record<string, string>>>(from: VendorRecord | JsonObject, names: Names) {
  return Object.fromEntries(Object.entries(names).map(([name, path]) => [name, text(from, path)])) as {
    [Name in keyof Names]: string | null;
  };
}

/** The same of a record that may be missing. */
export const showAny = (from: VendorRecord | null, names: Readonly<Record<string, string>>) => from && show(from, names);

/** What the documents call a code. */
export function codeName(type: string, value: string | null): string | null {
  return Object.entries(enums[type]!).find(([, code]) => String(code) === value)?.[0] ?? null;
}
