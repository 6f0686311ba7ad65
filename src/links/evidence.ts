import type { Columns } from "../resource/model.ts";
import { fold, keysAt, valueAt } from "../resource/names.ts";
import type { Rec } from "../resource/record.ts";
import { isObject, type JsonObject } from "../transport/json.ts";
import * as normal from "./normalise.ts";
import { organisation, readName } from "./organisations.ts";
import type { LinkSettings } from "./settings.ts";

/** Kinds of keys by which records of two vendors are compared. */
export type Kind = "projectCode" | "poNumber" | "invoiceNumber" | "accountNumber" | "vatNumber" | "externalId" | "name";

type CustomField = keyof LinkSettings["customFields"];

/** Where a key stands in a record: a path, or a custom field by what it holds; and how the vendor can be asked for it. */
export interface Place {
  path?: string;
  custom?: CustomField;
  /** The vendor's filter, when records can be found by this place. */
  filter?: string;
  /** `contains`: the vendor finds what holds the text, which is also found when it stands among other signs. */
  by?: "equal" | "contains";
}

export const place = (path: string, filter?: string, by?: "contains"): Place => ({ path, ...(filter && { filter }), ...(by && { by }) });
export const custom = (field: CustomField): Place => ({ custom: field });

export interface EvidenceRow extends Partial<Record<Kind, readonly Place[]>> {
  /** Member with the custom fields. */
  customFields?: string;
  /** Only records of this kind take part. */
  only?: { path: string; filter: string; value: string };
  /** Path of the id of the customer whose numbers and name these are; absent: the record is the customer itself. */
  holder?: string;
  /** Amount and date of a billing event. */
  amount?: string;
  date?: string;
  /** Path of its name, to tell events of one amount apart. */
  label?: string;
}

export type EvidenceTable = Readonly<Record<string, EvidenceRow>>;

export interface Key {
  /** The canonical form, by which keys are compared. */
  value: string;
  /** As it stands in the record. */
  raw: string;
  /** Of an organisation's name: its legal form, and what follows that, such as a site. */
  form?: string;
  remark?: string;
}

const normalisers: Readonly<Record<Kind, normal.Normalise>> = {
  projectCode: normal.code,
  poNumber: normal.order,
  invoiceNumber: normal.invoice,
  accountNumber: normal.code,
  vatNumber: normal.vat,
  externalId: normal.id,
  name: organisation,
};

/** A name that fits another one has no other legal form. */
export function fits(a: Key, b: Key): boolean {
  return a.value === b.value && (a.form === undefined || b.form === undefined || a.form === b.form);
}

/** How a key is told to people. */
export function wordsOf(key: Key, kind: Kind): string {
  if (kind === "name") return readName(key.raw).words.join(" ");
  return (kind === "vatNumber" || kind === "externalId" ? undefined : normal.code(key.raw)) ?? key.value;
}

/** Reads the keys of records, leaving out what people type when they have none. */
export class Evidence {
  readonly table: EvidenceTable;
  readonly settings: LinkSettings;
  readonly #placeholders: ReadonlySet<string>;
  /** A record gets another `raw` when more of it becomes known. */
  readonly #read = new WeakMap<JsonObject, Map<Kind, readonly Key[]>>();

  constructor(table: EvidenceTable, settings: LinkSettings) {
    this.table = table;
    this.settings = settings;
    this.#placeholders = new Set(settings.placeholders.map(plain));
  }

  row(type: string): EvidenceRow {
    return this.table[type] ?? {};
  }

  keys(rec: Rec, kind: Kind): readonly Key[] {
    const read = this.#read.get(rec.raw) ?? new Map<Kind, readonly Key[]>();
    this.#read.set(rec.raw, read);
    const known = read.get(kind) ?? this.#keys(rec, kind);
    read.set(kind, known);
    return known;
  }

  #keys(rec: Rec, kind: Kind): Key[] {
    const row = this.row(rec.resource.type);
    const raws = (row[kind] ?? []).flatMap((place) => (place.custom ? this.#custom(rec, row, place.custom) : keysAt(rec.raw, place.path!)));
    const keys = new Map<string, Key>();
    for (const raw of raws) {
      const value = this.#placeholders.has(plain(raw)) ? undefined : normalisers[kind](raw);
      if (value === undefined || keys.has(value)) continue;
      const { form, remark } = kind === "name" ? readName(raw) : {};
      keys.set(value, { value, raw: raw.trim(), ...(form && { form }), ...(remark && { remark }) });
    }
    return [...keys.values()];
  }

  /** Members of a record of this type that any rule may look at. */
  columns(type: string): Columns {
    const row = this.row(type);
    const paths = Object.values(row).flatMap((value) =>
      Array.isArray(value) ? (value as Place[]).map(({ path }) => path ?? row.customFields!) : [],
    );
    const others = [row.amount, row.date, row.holder, row.only?.path].filter((path) => path !== undefined);
    const label = this.row(type).amount ? [this.row(type).label ?? "name"] : [];
    return new Set([...paths, ...others, ...label].map((path) => fold(path.split(".")[0]!)));
  }

  /** The customer whose numbers and name a record shows. */
  holder(rec: Rec): string {
    const { holder } = this.row(rec.resource.type);
    return (holder === undefined ? undefined : keysAt(rec.raw, holder)[0]) ?? rec.id;
  }

  idsAt(rec: Rec, path: string): string[] {
    return [...new Set(keysAt(rec.raw, path))];
  }

  /** What the record is called. */
  labelOf(rec: Rec): string {
    return keysAt(rec.raw, this.row(rec.resource.type).label ?? "name")[0] ?? "";
  }

  /** Whether the one record is called by a text in which the other's name stands. */
  mentions(rec: Rec, other: Rec): boolean {
    const name = titleWords(this.labelOf(other)).join(" ");
    return name !== "" && ` ${titleWords(this.labelOf(rec)).join(" ")} `.includes(` ${name} `);
  }

  amount(rec: Rec): number | undefined {
    const path = this.row(rec.resource.type).amount;
    const [text] = path ? amountsAt(rec, path) : [];
    return text === undefined ? undefined : Math.round(Number(text) * 100);
  }

  /** Days since 1970. */
  day(rec: Rec): number | undefined {
    const path = this.row(rec.resource.type).date;
    const [text] = path ? keysAt(rec.raw, path) : [];
    const time = text === undefined ? Number.NaN : Date.parse(text.length === 19 ? `${text}Z` : text);
    return Number.isNaN(time) ? undefined : Math.round(time / 86_400_000);
  }

  #custom(rec: Rec, row: EvidenceRow, field: CustomField): string[] {
    const fields = row.customFields ? valueAt(rec.raw, row.customFields) : undefined;
    if (!isObject(fields)) return [];
    // Labels are typed by people: two that differ in case or blanks may stand side by side.
    const names = new Set(this.settings.customFields[field].map(fold));
    return Object.entries(fields).flatMap(([label, value]) => (names.has(fold(label)) ? keysAt({ value }, "value") : []));
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

function amountsAt(rec: Rec, path: string): string[] {
  return keysAt(rec.raw, path).filter((text) => Number.isFinite(Number(text)));
}

function plain(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, " ");
}
