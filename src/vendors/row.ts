import type { FileField, Operation, OperationField, Read, Relation, Resource } from "../engine/model/resource.ts";
import type { NestedTypeRow, RootTable } from "../engine/model/tables.ts";
import type { VendorName } from "../errors.ts";
import type { NodeName, Objects, Enums as SchemaEnums } from "../generated/schema.ts";

type Relations<Name extends keyof Objects> = { readonly [Field in Objects[Name]["relations"]]: Relation };

/** Any other field may be answered by an operation of its own instead of the record. */
type AnswerFields<Name extends keyof Objects> = { readonly [Field in Objects[Name]["others"]]?: OperationField | FileField };

/** A relation declared in the SDL and missing here, or the other way round, does not compile. */
type Relating<Name extends keyof Objects> = [Objects[Name]["relations"]] extends [never]
  ? { relations?: AnswerFields<Name> }
  : { relations: Relations<Name> & AnswerFields<Name> };

/** How the root fields of a vendor begin: `currentRms` for `current-rms`. */
type Prefix<Vendor extends string> = Vendor extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Rest>}` : Vendor;

type OfVendor<Vendor extends VendorName, Name extends string> = Extract<Name, `${Prefix<Vendor>}${string}`>;

/** A root field that is neither a record by id nor a list of records needs an operation that answers it; the others may have one. */
type Roots<Vendor extends VendorName> = {
  readonly [Field in OfVendor<Vendor, Objects["Query"]["others"]>]: OperationField | FileField;
} & { readonly [Field in OfVendor<Vendor, Objects["Query"]["relations"]>]?: OperationField | FileField };

/** The vendor's code behind each value of its enums. A value without one does not compile. */
export type Enums<Vendor extends VendorName> = {
  readonly [Name in Extract<keyof SchemaEnums, `${Capitalize<Prefix<Vendor>>}${string}`>]: Readonly<
    Record<SchemaEnums[Name], string | number>
  >;
};

export type ResourceRow<Name extends NodeName, Options> = Omit<Resource<Options>, "type" | "vendor" | "relations" | "id"> &
  Relating<Name> & { id?: string };

type NestedRowOf<Name extends keyof Objects> = Omit<NestedTypeRow, "type" | "relations"> & Relating<Name>;

/** What is the same for nearly all rows of a vendor. */
export type RowDefaults = Pick<Resource, "vendor" | "id" | "customFields" | "keyset">;

/**
 * Makes the two words of a vendor's tables: `resource` for a type with records of its own, `part` for a nested one. Callers see the
 * first signature of each, which is checked against the schema; the second spares the compiler a comparison of all types' rows.
 */
export function rows<Options = never>(defaults: RowDefaults) {
  function resource<Name extends NodeName>(type: Name, row: ResourceRow<Name, Options>): Resource<Options>;
  function resource(type: string, row: Omit<Resource<Options>, "type" | "vendor" | "id">): Resource<Options> {
    return { ...defaults, ...row, relations: row.relations ?? {}, type };
  }
  function part<Name extends keyof Objects>(type: Name, row: NestedRowOf<Name>): NestedTypeRow;
  function part(type: string, row: Partial<NestedTypeRow>): NestedTypeRow {
    return { ...row, relations: row.relations ?? {}, type };
  }
  return { resource, part };
}

/** The words for what an operation of its own answers: `answer` and `file` for a field, `roots` for those of the root. */
export function answers<const Vendor extends VendorName>(vendor: Vendor) {
  function roots(fields: Roots<Vendor>): RootTable;
  function roots(fields: RootTable): RootTable {
    return fields;
  }
  return {
    roots,
    answer: (operation: Operation, row: Omit<OperationField, "kind" | "vendor" | "operation"> = {}): OperationField => ({
      kind: "answer",
      vendor,
      operation,
      ...row,
    }),
    file: (operation: Operation, contentType: string, row: Omit<Read, "vendor" | "operation"> = {}): FileField => ({
      kind: "file",
      vendor,
      operation,
      contentType,
      ...row,
    }),
  };
}

/** The rows among what a vendor's table files export. */
export function rowsIn(tables: object): { resources: Resource[]; parts: NestedTypeRow[] } {
  const all = Object.values(tables).filter((each): each is Resource | NestedTypeRow => isRow(each));
  return {
    resources: all.filter((row): row is Resource => "vendor" in row),
    parts: all.filter((row): row is NestedTypeRow => !("vendor" in row)),
  };
}

function isRow(value: unknown): boolean {
  return typeof value === "object" && value !== null && "type" in value && "relations" in value;
}
