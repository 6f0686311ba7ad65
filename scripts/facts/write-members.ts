import type { Field, Parameter, VendorContract } from "../../contract/model.ts";
import type { Member as Documented } from "../../contract/writes.ts";
import type { Member } from "../../src/engine/model/write.ts";
import type { FieldNames } from "./field-names.ts";

/** What members are translated with. */
export interface Names {
  fields: FieldNames;
  /** The type of the graph for a type of the contract. */
  typeOf(contractType: string): string | undefined;
}

/** What nobody may see in a log, an audit or a dry run. */
const secret = /password|token|secret|personalnumber|person_number|idnumber/i;

const scalarOf: Readonly<Record<string, string>> = { datetime: "DateTime", date: "Date", decimal: "Decimal", boolean: "Boolean" };
const plain: Readonly<Record<string, string>> = {
  string: "String",
  integer: "Int",
  number: "Decimal",
  boolean: "Boolean",
  json: "JSON",
  map: "JSONObject",
};

/** The members of what is sent, in their order. */
export function membersOf(contract: VendorContract, type: string, names: Names, graphType?: string): Member[] {
  return Object.entries(contract.inputs[type]!).map(([name, member]) => memberOf(contract, name, member, names, graphType));
}

function memberOf(contract: VendorContract, name: string, member: Documented, names: Names, graphType?: string): Member {
  const as = names.fields.nameOf(name, graphType);
  const nested = contract.inputs[member.type] !== undefined;
  const reference = [member.ref ?? []].flat().map((each) => names.typeOf(each.split(".")[0]!));
  const isId = reference.length > 0 || member.typeField !== undefined || /(?:_|[a-z])ids?$|I[dD]s?$|Uids?$/.test(name);
  const isKey = !nested && isId && (member.type === "integer" || member.type === "string");
  const enumType = graphType && names.fields.fieldsOf(graphType)[`${as}Code`];
  const { codes, list, many, indexed, blank, filled, minimum, maximum, maxLength, maxItems, namespace, clears, format } = member;
  return {
    name,
    as,
    type: nested ? member.type : format === "file" ? "FileInput" : isKey ? "ID" : (scalarOf[format ?? ""] ?? plain[member.type]!),
    ...(nested && { nested: true as const }),
    wire: wireOf(member.type),
    ...(list && { list }),
    ...(many && { many }),
    ...(indexed && { indexed }),
    ...(isKey && reference.length === 1 && reference[0] && { names: reference[0] }),
    ...(enumType && codes && !list && { enum: enumType }),
    ...(codes && { codes }),
    ...(format && { format }),
    ...(blank && { blank }),
    ...(filled && { filled }),
    ...(member.readonly && { readonly: true as const }),
    ...(secret.test(name) && { secret: true as const }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...((maxLength ?? member.length) !== undefined && { maxLength: maxLength ?? member.length! }),
    ...(maxItems !== undefined && { maxItems }),
    ...(namespace && { namespace }),
    ...(clears && { clears }),
  };
}

function wireOf(type: string): Member["wire"] {
  if (type === "integer" || type === "number" || type === "boolean" || type === "string") return type;
  return "json";
}

/** Further members that are taken, though no request shows them: the plain ones of what is received. */
export function receivedMembers(contract: VendorContract, type: string, names: Names, graphType?: string): Member[] {
  const set = /^(id|created_at|updated_at)$|_(name|total|count|url)$/;
  return Object.entries(contract.types[type] ?? {}).flatMap(([name, field]: [string, Field]) =>
    field.list || contract.types[field.type] || set.test(name) || field.requestOnly
      ? []
      : memberOf(contract, name, field, names, graphType),
  );
}

/** Parameters of a path or a query. */
export function parameterOf(name: string, parameter: Parameter, names: Names): Member {
  const names_ = parameter.ref ? names.typeOf(parameter.ref) : undefined;
  const isId = parameter.ref !== undefined || parameter.typeField !== undefined || /(?:_id|Ids?|ids?)$/.test(name);
  return {
    name,
    as: names.fields.nameOf(name),
    type: isId ? "ID" : (scalarOf[parameter.format ?? ""] ?? plain[parameter.type]!),
    wire: wireOf(parameter.type),
    ...(parameter.many && { many: true as const }),
    ...(names_ && { names: names_ }),
    ...(parameter.format && { format: parameter.format }),
  };
}
