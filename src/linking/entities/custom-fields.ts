import { isObject, type Json, type JsonObject, LosslessNumber } from "../../transport/json.ts";
import { extractEntities, type IsPlaceholder, roleOf } from "./extract.ts";
import type { RecordTables, Role } from "./record.ts";
import { readValue } from "./values.ts";

/** What a custom field seems to hold. */
export interface FieldGuess {
  stream: string;
  field: string;
  role: Role;
  /** Values that say something, each once. */
  values: number;
  /** Those of them that another vendor's records show as a key of this role. */
  known: number;
}

/** Roles that are proposed. What a reference refers to is not known: it may be a code or an order. */
const proposed: Partial<Record<Role, readonly Role[]>> = {
  code: ["code", "reference"],
  po: ["po", "reference"],
  invoice: ["invoice"],
  account: ["account"],
  vat: ["vat"],
};

/** So many values, and so large a part of them, must be known before a field is proposed. */
const least = { values: 3, part: 0.3 };
/** Two roles fit as well where one knows this part of the values that the other does. */
const nearly = 0.9;

/** Custom fields of all records, against the keys that other vendors' records show in members of their own. */
export class CustomFields {
  readonly #tables: RecordTables;
  readonly #isPlaceholder: IsPlaceholder;
  /** By stream and name of a field, its values. */
  readonly #fields = new Map<string, { stream: string; field: string; values: Set<string> }>();
  /** By role, the keys of each vendor. */
  readonly #keys = new Map<Role, Map<string, Set<string>>>();

  constructor(tables: RecordTables, isPlaceholder: IsPlaceholder) {
    // Custom fields themselves prove nothing.
    const entities = Object.entries(tables.entities).map(([stream, rows]) => [stream, rows.map(({ customFields: _, ...row }) => row)]);
    this.#tables = { ...tables, entities: Object.fromEntries(entities) };
    this.#isPlaceholder = isPlaceholder;
    this.#paths = new Map(
      Object.entries(tables.entities).map(([stream, rows]) => [
        stream,
        [...new Set(rows.flatMap(({ customFields }) => customFields ?? []))],
      ]),
    );
  }

  readonly #paths: ReadonlyMap<string, readonly string[]>;

  add(stream: string, sent: JsonObject): void {
    for (const { values } of extractEntities(this.#tables, stream, sent, this.#isPlaceholder))
      for (const [role, list] of Object.entries(values) as [Role, { key: string }[]][])
        for (const { key } of list) this.#note(role, stream, key);
    for (const path of this.#paths.get(stream) ?? []) {
      const custom = sent[path];
      for (const [field, value] of Object.entries(isObject(custom) ? custom : {}))
        for (const text of textsOf(value)) if (!this.#isPlaceholder(text)) this.#field(stream, field).add(text);
    }
  }

  /** The best guess for each field that has one, the surest first. */
  guesses(): FieldGuess[] {
    const found = [...this.#fields.values()].flatMap(({ stream, field, values }) => {
      const hint = roleOf(this.#tables, field);
      const guesses = (Object.entries(proposed) as [Role, readonly Role[]][]).map(([role, sources]) => {
        const known = (from: readonly Role[]) => [...values].filter((text) => this.#isKnown(role, from, stream, text)).length;
        return { guess: { stream, field, role, values: values.size, known: known(sources) }, own: known([role]) };
      });
      const most = Math.max(...guesses.map(({ guess }) => guess.known));
      // Of several that fit as well, what the name says, else what is known most surely.
      const fitting = guesses.filter(({ guess }) => guess.known >= most * nearly).sort((one, other) => other.own - one.own);
      const { guess } = fitting.find((each) => each.guess.role === hint) ?? fitting[0]!;
      return guess.known >= least.values && guess.known >= guess.values * least.part ? [guess] : [];
    });
    return found.sort((a, b) => b.known / b.values - a.known / a.values || b.known - a.known || (a.field < b.field ? -1 : 1));
  }

  #isKnown(role: Role, sources: readonly Role[], stream: string, text: string): boolean {
    const keys = readValue(role, text);
    const vendor = vendorOf(stream);
    const others = sources.flatMap((source) => [...(this.#keys.get(source) ?? [])].filter(([other]) => other !== vendor));
    return keys.some((key) => others.some(([, known]) => known.has(key)));
  }

  #note(role: Role, stream: string, key: string): void {
    const byVendor = this.#keys.get(role) ?? new Map<string, Set<string>>();
    this.#keys.set(role, byVendor);
    const known = byVendor.get(vendorOf(stream)) ?? new Set<string>();
    byVendor.set(vendorOf(stream), known.add(key));
  }

  #field(stream: string, field: string): Set<string> {
    const key = `${stream} ${field}`;
    const known = this.#fields.get(key) ?? { stream, field, values: new Set<string>() };
    this.#fields.set(key, known);
    return known.values;
  }
}

function vendorOf(stream: string): string {
  return stream.slice(0, stream.indexOf("."));
}

function textsOf(value: Json | undefined): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  if (typeof value === "number" || value instanceof LosslessNumber) return [String(value)];
  return Array.isArray(value) ? value.flatMap(textsOf) : [];
}
