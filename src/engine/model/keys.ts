/** Kinds of keys by which records of two vendors are compared. */
export type KeyKind = "projectCode" | "poNumber" | "invoiceNumber" | "accountNumber" | "vatNumber" | "externalId" | "name";

/** What a custom field can hold; the configuration says which fields do. */
export type CustomFieldKey = "projectCode" | "poNumber" | "invoiceNumber" | "accountNumber" | "customerRef" | "vatNumber";

/** Where a record holds a key: at a path, or in a custom field. `filter` is how the vendor finds records by it. */
export interface KeySource {
  path?: string;
  customField?: CustomFieldKey;
  /** The vendor's filter, when records can be found by this source. */
  filter?: string;
  /** `contains`: the vendor finds values that contain the text, so that other signs around the key do not matter. */
  by?: "equal" | "contains";
}

export const source = (path: string, filter?: string, by?: "contains"): KeySource => ({
  path,
  ...(filter && { filter }),
  ...(by && { by }),
});
export const customField = (field: CustomFieldKey): KeySource => ({ customField: field });

/** Which values of a type's records other systems may know. */
export interface KeyRow extends Partial<Record<KeyKind, readonly KeySource[]>> {
  /** Only records of this kind take part. */
  only?: { path: string; filter: string; value: string };
  /** Path of the id of the customer whose numbers and name these are; absent: the record is the customer itself. */
  holder?: string;
  /** Paths of the amount and the date of a billing event. */
  amount?: string;
  date?: string;
  /** Path of its name, to tell events of one amount apart. */
  label?: string;
}

export type KeyTable = Readonly<Record<string, KeyRow>>;
