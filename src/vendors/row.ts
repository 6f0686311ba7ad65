import type { VendorName } from "../errors.ts";
import type * as graph from "../generated/schema.ts";
import type { PartRow, RootTable } from "../graph/catalogue.ts";
import type { Answer, File, Operation, Read, Relation, Resource } from "../resource/model.ts";

/** The object types of the graph by name. */
type Objects = graph.ResolversParentTypes;

/** Types whose records can be fetched again by id. */
export type NodeName = NonNullable<graph.ResolversInterfaceTypes<Objects>["Node"]["__typename"]>;

type NamesOf<Value> = Value extends readonly (infer Item)[]
  ? NamesOf<NonNullable<Item>>
  : Value extends { __typename?: infer Name }
    ? NonNullable<Name>
    : never;

/** Fields that lead to other records and are no cross-vendor links (those have a sibling `<field>Link`). */
type RelationFields<Type> = {
  [Field in keyof Type & string]-?: [NamesOf<NonNullable<Type[Field]>>] extends [never]
    ? never
    : NamesOf<NonNullable<Type[Field]>> extends NodeName | `${string}Connection`
      ? `${Field}Link` extends keyof Type
        ? never
        : Field
      : never;
}[keyof Type & string];

/** Any field may be answered by an operation of its own instead of the record. */
type AnswerFields<Type> = { readonly [Field in Exclude<keyof Type & string, RelationFields<Type>>]?: Answer | File };

/** A relation declared in the SDL and missing here, or the other way round, does not compile. */
type Relations<Type> = [RelationFields<Type>] extends [never]
  ? { relations?: AnswerFields<Type> }
  : { relations: { readonly [Field in RelationFields<Type>]: Relation } & AnswerFields<Type> };

/** How the root fields of each vendor begin. */
interface Prefixes {
  zivio: "zivio";
  "current-rms": "currentRms";
  cirrus: "cirrus";
  itm: "itm";
  projector: "projector";
}

type RootFields<Vendor extends VendorName> = Extract<keyof graph.Query, `${Prefixes[Vendor]}${string}`>;

/** The root fields that are no record by id and no list of records: each needs an operation that answers it. */
type AnsweredRoots<Field extends keyof graph.Query> = {
  [Name in Field]-?: [NamesOf<NonNullable<graph.Query[Name]>>] extends [never]
    ? Name
    : NamesOf<NonNullable<graph.Query[Name]>> extends NodeName | `${NodeName}Connection`
      ? never
      : Name;
}[Field];

type Roots<Vendor extends VendorName> = { readonly [Field in AnsweredRoots<RootFields<Vendor>>]: Answer | File } & {
  readonly [Field in RootFields<Vendor>]?: Answer | File;
};

export type ResourceRow<Name extends NodeName, Extra> = Omit<Resource, "type" | "vendor" | "relations" | "id" | "extra"> &
  Relations<Objects[Name]> & { id?: string; extra?: Extra };

type PartRowOf<Name extends keyof Objects> = Omit<PartRow, "type" | "relations"> & Relations<Objects[Name]>;

/** Makes the two words of a vendor's tables: `resource` for a type with records of its own, `part` for a nested one. */
export function rows<Extra = never>(vendor: VendorName, id: string) {
  return {
    resource: <Name extends NodeName>(type: Name, row: ResourceRow<Name, Extra>): Resource => ({
      id,
      ...row,
      relations: (row.relations ?? {}) as Resource["relations"],
      type,
      vendor,
    }),
    part: <Name extends keyof Objects & string>(type: Name, row: PartRowOf<Name>): PartRow => ({
      ...row,
      relations: (row.relations ?? {}) as PartRow["relations"],
      type,
    }),
  };
}

/** The words for what an operation of its own answers: `answer` and `file` for a field, `roots` for those of the root. */
export function answers<const Vendor extends VendorName>(vendor: Vendor) {
  return {
    roots: (fields: Roots<Vendor>): RootTable => fields as RootTable,
    answer: (operation: Operation, row: Omit<Answer, "kind" | "vendor" | "operation"> = {}): Answer => ({
      kind: "answer",
      vendor,
      operation,
      ...row,
    }),
    file: (operation: Operation, contentType: string, row: Omit<Read, "vendor" | "operation"> = {}): File => ({
      kind: "file",
      vendor,
      operation,
      contentType,
      ...row,
    }),
  };
}
