import type { VendorName } from "../errors.ts";
import type * as graph from "../generated/schema.ts";
import type { PartRow } from "../graph/catalogue.ts";
import type { Relation, Resource } from "../resource/model.ts";

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
    : NamesOf<NonNullable<Type[Field]>> extends NodeName | `${NodeName}Connection`
      ? `${Field}Link` extends keyof Type
        ? never
        : Field
      : never;
}[keyof Type & string];

/** A relation declared in the SDL and missing here, or the other way round, does not compile. */
type Relations<Type> = [RelationFields<Type>] extends [never]
  ? { relations?: Readonly<Record<string, never>> }
  : { relations: { readonly [Field in RelationFields<Type>]: Relation } };

export type ResourceRow<Name extends NodeName, Extra> = Omit<Resource, "type" | "vendor" | "relations" | "id" | "extra"> &
  Relations<Objects[Name]> & { id?: string; extra?: Extra };

type PartRowOf<Name extends keyof Objects> = Omit<PartRow, "type" | "relations"> & Relations<Objects[Name]>;

/** Makes the two words of a vendor's tables: `resource` for a type with records of its own, `part` for a nested one. */
export function rows<Extra = never>(vendor: VendorName, id: string) {
  return {
    resource: <Name extends NodeName>(type: Name, row: ResourceRow<Name, Extra>): Resource => ({
      id,
      ...row,
      relations: row.relations ?? {},
      type,
      vendor,
    }),
    part: <Name extends keyof Objects & string>(type: Name, row: PartRowOf<Name>): PartRow => ({
      ...row,
      relations: row.relations ?? {},
      type,
    }),
  };
}
