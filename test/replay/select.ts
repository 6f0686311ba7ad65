import { type GraphQLField, type GraphQLObjectType, getNamedType, isEnumType, isLeafType, isObjectType } from "graphql";
import { isSentObject, type Sent, type SentObject } from "./compare.ts";
import { bare, exceptionOf } from "./names.ts";

export interface Selection {
  text: string;
  /** Under which name `raw` shows each member of the record. */
  raws: ReadonlyMap<string, string>;
}

export interface SelectOptions {
  /** Fields that are not asked for. */
  leave?: readonly string[];
  /** Only fields whose members the records have. */
  held?: boolean;
}

/**
 * Everything that the graph shows of these records by itself: all scalars and codes, all nested parts. Of relations only what
 * the records hold already, and all members once more as the vendor sent them.
 */
export function selectAll(type: GraphQLObjectType, records: readonly SentObject[], { leave = [], held }: SelectOptions = {}): Selection {
  // An object without an id of its own has no `raw` either.
  const members = "raw" in type.getFields() ? [...new Set(records.flatMap(Object.keys))] : [];
  const raws = new Map(members.map((member, i) => [member, `raw${i}`]));
  const raw = [...raws].map(([member, alias]) => `${alias}: raw(field: ${JSON.stringify(member)})`);
  const fields = fieldsOf(type, records, { path: [type.name], leave, ...(held && { held: "here" }) });
  const id = "id" in type.getFields() ? ["id"] : [];
  return { text: [...id, ...fields.filter((field) => field !== "id"), ...raw].join(" "), raws };
}

interface At {
  /** Types above, this one included. */
  path: readonly string[];
  leave: readonly string[];
  /** Only fields whose member is in the records: in this object alone, or in those below too. */
  held?: "here" | "below";
}

function fieldsOf(type: GraphQLObjectType, records: readonly SentObject[], at: At): string[] {
  const names = namesIn(type, records);
  return Object.values(type.getFields()).flatMap((field) => {
    // Custom fields beside their definitions take a call of their own, and hold no value beyond `customFields`.
    if (field.args.length > 0 || field.name === "customFieldValues" || at.leave.includes(field.name)) return [];
    const named = getNamedType(field.type);
    if (at.held && !isHeld(type, field, names)) return [];
    if (isLeafType(named)) return [field.name];
    if (!isObjectType(named) || named.name === "LinkInfo") return [];
    const inner = valuesOf(records, field.name);
    const objects = inner.filter(isSentObject).flatMap((value) => itemsOf(named, value));
    const isRecord = named.getInterfaces().some(({ name }) => name === "Node");
    // A type within itself ends where the records do, and so do relations.
    if (objects.length === 0 && at.path.includes(named.name) && !isRecord) return [];
    if (isRecord && inner.length === 0) return [];
    const held = at.held === "below" || isRecord ? "below" : undefined;
    const below = fieldsOf(named, objects, { path: [...at.path, named.name], leave: [], ...(held && { held }) });
    // A record that is named by its id alone, or is none.
    if (below.length === 0) return isRecord ? [`${field.name} { vendorId }`] : [];
    return [`${field.name} { ${below.join(" ")} }`];
  });
}

/** Names of the fields that these records say anything of, bare. */
function namesIn(type: GraphQLObjectType, records: readonly SentObject[]): ReadonlySet<string> {
  const members = [...new Set(records.flatMap(Object.keys))];
  const fields = members.flatMap((member) => {
    const place = exceptionOf(type.name, member) ?? (bare(member) === "id" ? "vendorId" : member);
    return typeof place === "string" ? [place] : Object.values(place);
  });
  return new Set(fields.map((field) => bare(field.split(".")[0]!)));
}

function isHeld(type: GraphQLObjectType, { name, type: fieldType }: GraphQLField<unknown, unknown>, names: ReadonlySet<string>): boolean {
  const base = isEnumType(getNamedType(fieldType)) && name.endsWith("Code") ? name.slice(0, -"Code".length) : undefined;
  return names.has(bare(name)) || (base !== undefined && base in type.getFields() && names.has(bare(base)));
}

function valuesOf(records: readonly SentObject[], field: string): Sent[] {
  return records
    .flatMap((record) => Object.entries(record).flatMap(([name, value]) => (bare(name) === bare(field) ? [value] : [])))
    .flatMap((value) => (Array.isArray(value) ? value : [value]));
}

/** An object with ids for names stands for the list of what is in it; the graph calls the ids `key`. */
function itemsOf(type: GraphQLObjectType, value: SentObject): SentObject[] {
  return "key" in type.getFields() && isKeyed(value) ? Object.values(value).filter(isSentObject) : [value];
}

export function isKeyed(value: SentObject): boolean {
  const inner = Object.values(value);
  return inner.length > 0 && inner.every(isSentObject);
}
