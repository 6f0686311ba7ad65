/**
 * What a record denotes. An event is money falling due: a milestone, a revenue, an invoice. A deal is a sale that may come, a purchase
 * what is bought of a supplier.
 */
export type Kind = "organisation" | "project" | "event" | "order" | "opportunity" | "deal" | "purchase" | "person";

/** Kinds whose records are not gathered: each stands for itself. */
const loose = ["order", "opportunity", "deal", "purchase"] as const;
export type LooseKind = (typeof loose)[number];
export const isLoose = (kind: Kind): kind is LooseKind => (loose as readonly Kind[]).includes(kind);

/** What a value of a record is, whatever the vendor calls it. */
export type Role =
  | "name"
  | "vat"
  | "account"
  | "externalKey"
  | "domain"
  | "mailbox"
  | "phone"
  | "postcode"
  | "street"
  | "country"
  | "code"
  | "engagement"
  | "po"
  | "reference"
  | "invoice"
  | "title"
  | "label"
  | "amount"
  | "currency"
  | "date";

/** A value as it was sent, and the canonical form by which it is compared. */
export interface Value {
  raw: string;
  key: string;
}

export type Values = Partial<Record<Role, Value[]>>;

/** One thing as one vendor shows it. */
export interface EntityRecord {
  /** "<stream>:<id>". */
  ref: string;
  stream: string;
  kind: Kind;
  values: Values;
  /** Refs of the records that it belongs to, by their kind. */
  parents: Partial<Record<Kind, string[]>>;
}

/** How records of one kind are found in a vendor's records. */
export interface EntityTable {
  /** Stream of the entity's refs. It differs from the file's where a record shows another thing, such as its customer. */
  stream: string;
  kind: Kind;
  /** Path of the id; a record without it shows no such thing. */
  id: string;
  /** Only records whose member at `path` has this value. */
  when?: { path: string; value: string };
  /** Paths of the values of each role. An element of a list is reached by the list's name; "a+b" joins two texts. */
  fields: Partial<Record<Role, readonly string[]>>;
  /** Path of the custom fields, whose names tell the role. */
  customFields?: string;
  /** Which roles of custom fields this thing takes; absent: all. */
  customRoles?: readonly Role[];
  parents?: Partial<Record<Kind, readonly { stream: string; path: string; when?: { path: string; value: string } }[]>>;
}

/** What a stream is as a whole. */
export interface StreamTrait {
  /** The vendor keeps several records of one thing: these may stand side by side in a cluster, as duplicates. */
  keepsDuplicates?: true;
  /** Stream whose ids stand in the role `externalKey`. */
  externalKeyOf?: string;
  /** The part of the chain from milestone to cash that a record of this stream is. */
  chain?: "milestone" | "project" | "account" | "invoice";
  /** Kinds of pairs as callers name them, where one kind here is several there. */
  pairKind?: string;
}

/** All that is known of vendors: the streams of their records, and what is found in each. */
export interface RecordTables {
  /** By the stream of a record file. */
  entities: Readonly<Record<string, readonly EntityTable[]>>;
  streams: Readonly<Record<string, StreamTrait>>;
  /** Roles of custom fields, by the words in their names; the first that fits. */
  customFieldRoles: readonly (readonly [pattern: RegExp, role: Role])[];
}
