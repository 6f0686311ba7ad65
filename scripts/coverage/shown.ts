import { type GraphQLObjectType, getNamedType, isLeafType, isObjectType } from "graphql";
import { fold, valueAt } from "../../src/engine/model/names.ts";
import type { Relation } from "../../src/engine/model/resource.ts";
import type { Catalogue } from "../../src/graph/catalogue.ts";
import { objectsIn } from "../../src/graph/parts.ts";
import { isObject, type Json, type JsonObject } from "../../src/transport/json.ts";
import { anything, type Leaf, type Sample } from "./sample.ts";

/** What the graph shows of a sample: leaves in typed fields, and leaves by which relations find their records. */
export class Shown {
  readonly fields = new Set<string>();
  readonly relations = new Set<string>();
  readonly #catalogue: Catalogue;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /** Looks at the sample as a record (or part) of this type would be looked at. */
  look(type: string, { record, leaves }: Sample, raw: JsonObject = record): void {
    const object = this.#catalogue.schema.getType(type);
    if (!isObjectType(object)) return;
    const walk = new SampleWalk(this.#catalogue, { record, leaves }, this.fields, this.relations);
    walk.object(object, raw);
  }
}

/** Follows the fields of the graph down a sample, by the rules of the resolvers. */
class SampleWalk {
  readonly #catalogue: Catalogue;
  readonly #sample: Sample;
  readonly #fields: Set<string>;
  readonly #relations: Set<string>;

  constructor(catalogue: Catalogue, sample: Sample, fields: Set<string>, relations: Set<string>) {
    this.#catalogue = catalogue;
    this.#sample = sample;
    this.#fields = fields;
    this.#relations = relations;
  }

  object(type: GraphQLObjectType, raw: JsonObject): void {
    if (anything in raw) this.#show(raw[anything]);
    const resource = this.#catalogue.resources.get(type.name);
    const row = this.#catalogue.row(type.name);
    for (const field of Object.values(type.getFields())) {
      const relation = row?.relations[field.name];
      if (field.name === "vendorId" || field.name === "id") this.#show(valueAt(raw, resource?.id ?? "id"));
      if (relation) this.#relation(relation, type, field.name, raw);
      else if (field.args.length === 0) this.#column(type, field.name, raw);
    }
  }

  #column(type: GraphQLObjectType, name: string, raw: JsonObject): void {
    const field = type.getFields()[name]!;
    const named = getNamedType(field.type);
    const base = this.#catalogue.codeOf(type, field);
    const value = this.#catalogue
      .paths(type.name, base ?? name)
      .map((path) => valueAt(raw, path))
      .find((found) => found !== undefined);
    if (named.name === "JSON" || named.name === "JSONObject") this.#show(value, "open");
    else if (isLeafType(named)) this.#show(value);
    else if (typeof value === "string") this.#show(value, "open");
    else if (isObjectType(named)) {
      const keyed = this.#catalogue.parts.get(named.name)?.keyed ?? false;
      const parts = keyed && isObject(value) ? Object.values(value) : [value].flat();
      for (const part of parts) if (isObject(part)) this.object(named, part);
    }
  }

  #relation(relation: Relation, type: GraphQLObjectType, name: string, raw: JsonObject): void {
    // The id may stand in an object of its own, and then it is this object that leads to the record.
    for (const key of keysOf(relation)) this.#add(this.#relations, valueAt(raw, key), (leaf) => [leaf.field, ...leaf.above.slice(-1)]);
    for (const key of keysOf(relation)) if (fold(key) === fold(name)) this.#show(valueAt(raw, key));
    const target = getNamedType(type.getFields()[name]!.type);
    if (!isObjectType(target)) return;
    const inner = {
      one: () => (relation.kind === "one" && relation.embedded ? [valueAt(raw, relation.embedded)].flat() : []),
      embedded: () => (relation.kind === "embedded" ? [valueAt(raw, relation.member)].flat() : []),
      inside: () =>
        relation.kind === "inside" && relation.holder === type.name
          ? (objectsIn(valueAt(raw, relation.path)) ?? []).map(({ data }) => data)
          : [],
    };
    const node = this.#catalogue.nodeType(target);
    const object = node ? (this.#catalogue.schema.getType(node) as GraphQLObjectType) : target;
    const parts: readonly (Json | undefined)[] = relation.kind in inner ? inner[relation.kind as keyof typeof inner]() : [];
    for (const part of parts) {
      if (!isObject(part)) continue;
      for (const value of Object.values(part)) this.#add(this.#relations, value, (leaf) => leaf.above.slice(-1));
      this.object(object, this.#reshaped(object.name, part));
    }
  }

  #reshaped(type: string, raw: JsonObject): JsonObject {
    return this.#catalogue.resources.get(type)?.reshape?.(raw) ?? raw;
  }

  /** Notes the leaves of a field's value. A JSON field shows only the open ones. */
  #show(value: Json | undefined, content: "any" | "open" = "any"): void {
    const isOpen = content === "open";
    const values = [value].flat().flatMap((each) => (isOpen && isObject(each) ? Object.values(each) : [each]));
    for (const each of values)
      this.#add(this.#fields, each, (leaf) => (isOpen && leaf.content !== "open" ? [] : [leaf.field, ...leaf.above]));
  }

  #add(set: Set<string>, value: Json | undefined, names: (leaf: Leaf) => string[]): void {
    for (const each of [value].flat()) {
      const leaf = typeof each === "string" ? this.#sample.leaves.get(each) : undefined;
      for (const name of leaf ? names(leaf) : []) set.add(name);
    }
  }
}

/** Paths of the values by which a relation finds its records. */
function keysOf(relation: Relation): string[] {
  if (relation.kind === "many") return [relation.from ?? []].flat();
  if (relation.kind === "answer" || relation.kind === "file") return Object.values(relation.own ?? {});
  return relation.kind === "embedded" ? [] : [relation.key].flat();
}
