import type { GraphQLField } from "graphql";
import { joinedKey } from "../engine/model/names.ts";
import type { FieldSet, VendorRecord } from "../engine/model/record.ts";
import { nestedRecords } from "../engine/read/nested.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Context } from "./context.ts";
import { readEach, readEmbedded, readNamed } from "./relations.ts";

/** The records that a relation or link of one record leads to. */
export type RelatedRecords = (record: VendorRecord, context: Context, fields: FieldSet | undefined) => Promise<readonly VendorRecord[]>;

/** How the records behind a field are found, as its resolver finds them. Undefined for what no condition can follow. */
export function relatedRecords(
  catalogue: Catalogue,
  type: string,
  field: GraphQLField<unknown, unknown>,
  target: string,
): RelatedRecords | undefined {
  if (catalogue.links[type]?.[field.name]) return (record, context, fields) => linkedRecords(record, field.name, context, fields);
  const relation = catalogue.row(type)?.relations[field.name];
  const resource = catalogue.resources.get(target);
  if (!relation || !resource) return undefined;
  if (relation.kind === "one") {
    const read = readNamed(catalogue, relation, target);
    return async (record, context, fields) => [(await read(record, context, () => fields)) ?? []].flat();
  }
  if (relation.kind === "embedded") {
    const read = readEmbedded(catalogue, relation, target);
    return async (record, context, fields) => (await read(record, context, () => fields)) ?? [];
  }
  if (relation.kind === "each") {
    const read = readEach(catalogue, relation, target);
    return async (record, context, fields) => (await read(record, context, () => fields)) ?? [];
  }
  if (relation.kind === "inside") return (record, { session }) => nestedRecords(session, resource, relation, record);
  if (relation.kind !== "many") return undefined;
  return async (record, { session }, fields) => {
    const value = relation.from ? joinedKey(record.data, relation.from) : record.id;
    return value === undefined ? [] : session.findBy(target, relation, value, { fields });
  };
}

/** Throws the error of the vendor that could not be asked. */
async function linkedRecords(
  record: VendorRecord,
  field: string,
  { links, session }: Context,
  fields: FieldSet | undefined,
): Promise<VendorRecord[]> {
  const decision = await links.decide(record, field);
  if (decision.status === "UNKNOWN") throw decision.error;
  return session.loadMissing(decision.targets, fields);
}
