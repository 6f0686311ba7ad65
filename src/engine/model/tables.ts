import type { FileField, OperationField, Resource } from "./resource.ts";

/** A nested type that needs more than the naming rule: its relations and exceptions. */
export type NestedTypeRow = Pick<Resource, "type" | "relations" | "columns"> & {
  /** The vendor sends these as an object with ids for names; the id becomes the member `$key`. */
  keyed?: boolean;
};

/** Root fields that an operation of their own answers, by name. */
export type RootTable = Readonly<Record<string, OperationField | FileField>>;

/** The vendor's code behind each value of an enum: `{ InvoiceStatus: { OPEN: 0 } }`. */
export type EnumTable = Readonly<Record<string, Readonly<Record<string, string | number>>>>;
