import type { CustomFieldKey, KeyKind, KeyRow, KeySource, KeyTable } from "../engine/model/keys.ts";
import { fold, keysAt, rootFields, valueAt } from "../engine/model/names.ts";
import type { FieldSet, VendorRecord } from "../engine/model/record.ts";
import type { Resource } from "../engine/model/resource.ts";
import { fieldNames } from "../engine/model/shortened.ts";
import { isObject, type JsonObject } from "../transport/json.ts";
import * as normal from "./normalise.ts";
import { organisation, readName } from "./organisations.ts";
import type { LinkSettings } from "./settings.ts";

export interface Key {
  /** The canonical form, by which keys are compared. */
  value: string;
  /** As it is in the record. */
  raw: string;
  /** Of an organisation's name: its legal form, and what follows that, such as a site. */
  form?: string;
  remark?: string;
}

const normalisers: Readonly<Record<KeyKind, normal.Normalise>> = {
  projectCode: normal.code,
  poNumber: normal.order,
  invoiceNumber: normal.invoice,
  accountNumber: normal.code,
  vatNumber: normal.vat,
  externalId: normal.id,
  name: organisation,
};

/** Names match only when their legal forms do not differ. */
export function matches(a: Key, b: Key): boolean {
  return a.value === b.value && (a.form === undefined || b.form === undefined || a.form === b.form);
}

/** A key as people see it. */
export function keyText(key: Key, kind: KeyKind): string {
  if (kind === "name") return readName(key.raw).words.join(" ");
  return (kind === "vatNumber" || kind === "externalId" ? undefined : normal.code(key.raw)) ?? key.value;
}

/** Texts come again with every answer of a vendor: what was read of one is kept, up to this many of a kind. */
const mostKept = 10_000;
const readings = new Map<KeyKind, Map<string, Key | undefined>>();

/** The key that a text is; undefined where it is none of this kind. Placeholders are keys here. */
function readKey(kind: KeyKind, raw: string): Key | undefined {
  const known = readings.get(kind) ?? new Map<string, Key | undefined>();
  readings.set(kind, known);
  if (known.has(raw)) return known.get(raw);
  const value = normalisers[kind](raw);
  const { form, remark } = kind === "name" && value !== undefined ? readName(raw) : {};
  const key = value === undefined ? undefined : { value, raw: raw.trim(), ...(form && { form }), ...(remark && { remark }) };
  if (known.size >= mostKept) known.clear();
  known.set(raw, key);
  return key;
}

const extractors = new WeakMap<KeyTable, WeakMap<LinkSettings, KeyExtractor>>();

/** The extractor of these settings: requests share what it has read of records that are kept. */
export function keyExtractor(table: KeyTable, settings: LinkSettings): KeyExtractor {
  const bySettings = extractors.get(table) ?? new WeakMap<LinkSettings, KeyExtractor>();
  extractors.set(table, bySettings);
  const known = bySettings.get(settings) ?? new KeyExtractor(table, settings);
  bySettings.set(settings, known);
  return known;
}

/** Reads the keys of records, without placeholders. */
export class KeyExtractor {
  readonly table: KeyTable;
  readonly settings: LinkSettings;
  readonly #placeholders: ReadonlySet<string>;
  /** A record gets other `data` when more of it is read. */
  readonly #fields = new WeakMap<object, FieldSet>();
  readonly #groups = new Map<string, string>();
  readonly #read = new WeakMap<JsonObject, Map<KeyKind, readonly Key[]>>();

  constructor(table: KeyTable, settings: LinkSettings) {
    this.table = table;
    this.settings = settings;
    this.#placeholders = new Set(settings.placeholders.map(plain));
  }

  row(type: string): KeyRow {
    return this.table[type] ?? {};
  }

  keys(record: VendorRecord, kind: KeyKind): readonly Key[] {
    const read = this.#read.get(record.data) ?? new Map<KeyKind, readonly Key[]>();
    this.#read.set(record.data, read);
    const known = read.get(kind) ?? this.#keys(record, kind);
    read.set(kind, known);
    return known;
  }

  #keys(record: VendorRecord, kind: KeyKind): Key[] {
    const sources = this.row(record.resource.type)[kind] ?? [];
    const raws = sources.flatMap(({ customField, path }) => (customField ? this.#custom(record, customField) : keysAt(record.data, path!)));
    const keys = new Map<string, Key>();
    for (const raw of raws) {
      const key = readKey(kind, raw);
      if (key && !keys.has(key.value) && !this.#placeholders.has(plain(raw))) keys.set(key.value, key);
    }
    return [...keys.values()];
  }

  /** Members of a record of this type that any rule may look at. */
  fieldsOf(resource: Pick<Resource, "type" | "customFields">): FieldSet {
    const known = this.#fields.get(resource) ?? this.#fieldsOf(resource);
    this.#fields.set(resource, known);
    return known;
  }

  /** The name of the way in which keys of this type are looked up: requests with the same rules share it. */
  groupOf(type: string): string {
    const known = this.#groups.get(type) ?? `key ${JSON.stringify([this.row(type), this.settings.maxShare])}`;
    this.#groups.set(type, known);
    return known;
  }

  #fieldsOf({ type, customFields }: Pick<Resource, "type" | "customFields">): FieldSet {
    const { amount, date, holder, only, label, ...kinds } = this.row(type);
    const paths = Object.values(kinds).flatMap((sources: readonly KeySource[]) => sources.map(({ path }) => path ?? customFields));
    const others = [amount, date, holder, only?.path, ...(amount ? [label ?? "name"] : [])];
    return rootFields([...paths, ...others].filter((path) => path !== undefined));
  }

  /** What is needed to compare amounts of this type. */
  amountFieldsOf(resource: Resource): FieldSet {
    const { amount } = this.row(resource.type);
    return fieldNames(resource, amount === undefined ? [] : [amount]);
  }

  /** The customer whose numbers and name a record shows. */
  holder(record: VendorRecord): string {
    const { holder } = this.row(record.resource.type);
    return (holder === undefined ? undefined : keysAt(record.data, holder)[0]) ?? record.id;
  }

  idsAt(record: VendorRecord, path: string): string[] {
    return [...new Set(keysAt(record.data, path))];
  }

  /** What the record is called. */
  labelOf(record: VendorRecord): string {
    return keysAt(record.data, this.row(record.resource.type).label ?? "name")[0] ?? "";
  }

  /** Whether the one record is called by a text in which the other's name stands. */
  mentions(record: VendorRecord, other: VendorRecord): boolean {
    const name = titleWords(this.labelOf(other)).join(" ");
    return name !== "" && ` ${titleWords(this.labelOf(record)).join(" ")} `.includes(` ${name} `);
  }

  amount(record: VendorRecord): number | undefined {
    const path = this.row(record.resource.type).amount;
    const [text] = path ? amountsAt(record, path) : [];
    return text === undefined ? undefined : Math.round(Number(text) * 100);
  }

  /** Days since 1970. */
  day(record: VendorRecord): number | undefined {
    const path = this.row(record.resource.type).date;
    const [text] = path ? keysAt(record.data, path) : [];
    const time = text === undefined ? Number.NaN : Date.parse(text.length === 19 ? `${text}Z` : text);
    return Number.isNaN(time) ? undefined : Math.round(time / 86_400_000);
  }

  #custom({ data, resource }: VendorRecord, key: CustomFieldKey): string[] {
    const fields = resource.customFields ? valueAt(data, resource.customFields) : undefined;
    if (!isObject(fields)) return [];
    // People type the names: two that differ in case or blanks may be side by side.
    const names = new Set(this.settings.customFields[key].map(fold));
    return Object.entries(fields).flatMap(([name, value]) => (names.has(fold(name)) ? keysAt({ value }, "value") : []));
  }
}

/** The words of a title as they are compared. */
export function titleWords(text: string): string[] {
  return (
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function amountsAt(record: VendorRecord, path: string): string[] {
  return keysAt(record.data, path).filter((text) => Number.isFinite(Number(text)));
}

function plain(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, " ");
}
