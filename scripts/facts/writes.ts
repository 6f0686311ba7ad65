import type { DocumentNode } from "graphql";
import type { Operation, VendorContract } from "../../contract/model.ts";
import type { Resource } from "../../src/engine/model/resource.ts";
import type { BodyFacts, Member, MutationFacts, WriteFacts, WriteRow, WriteRows } from "../../src/engine/model/write.ts";
import { operationsIn } from "../../src/engine/vendor/route.ts";
import type { VendorName } from "../../src/errors.ts";
import { FieldNames } from "./field-names.ts";
import { membersOf, type Names, parameterOf, receivedMembers } from "./write-members.ts";

interface Given {
  contract: VendorContract;
  rows: WriteRows;
  resources: readonly Resource[];
  /** The SDL as people wrote it. */
  document: DocumentNode;
  prefix: string;
}

/** What follows of a vendor's writes. Throws for a row whose operation, type or target is not there. */
export function writeFacts({ contract, rows, resources, document, prefix }: Given): WriteFacts {
  const own = resources.filter(({ vendor }) => vendor === contract.vendor);
  const names: Names = { fields: new FieldNames(document, prefix), typeOf: typesOf(contract, own, prefix) };
  const inputs: Record<string, readonly Member[]> = {};
  const mutations: Record<string, MutationFacts> = {};
  for (const [mutation, row] of Object.entries(rows)) {
    const operation = contract.operations[row.operation];
    if (!operation?.body) throw new Error(`${mutation} names ${row.operation}, whose body ${contract.vendor} does not document.`);
    if (row.type && !own.some(({ type }) => type === row.type)) throw new Error(`${mutation} is of ${row.type}, which is in no table.`);
    mutations[mutation] = mutationOf(contract, row, operation, { names, prefix });
    const types = [operation.body.type ?? [], operation.body.lists ?? []].flat();
    for (const type of types) addInputs(inputs, contract, type, { names, graphType: row.type ?? undefined, more: operation.body.more });
  }
  return { vendor: contract.vendor as VendorName, mutations, inputs };
}

interface Translation {
  names: Names;
  graphType?: string | undefined;
  more?: string | undefined;
}

/** A type of what is sent and all types in it. What two operations share is spelled as by the first. */
function addInputs(
  inputs: Record<string, readonly Member[]>,
  contract: VendorContract,
  type: string,
  { names, graphType, more }: Translation,
): void {
  if (inputs[type]) return;
  const members = membersOf(contract, type, names, graphType);
  const known = new Set(members.map(({ name }) => name));
  const further = type === more ? receivedMembers(contract, more, names, graphType).filter(({ name }) => !known.has(name)) : [];
  inputs[type] = [...members, ...further];
  for (const member of members)
    if (member.nested) addInputs(inputs, contract, member.type, { names, graphType: member.type === more ? graphType : undefined, more });
}

/** Types of the graph by what an operation of their table answers. */
function typesOf(contract: VendorContract, resources: readonly Resource[], prefix: string): Names["typeOf"] {
  const known = new Map<string, string>();
  for (const { type, list, show, many } of resources)
    for (const { id } of operationsIn([show, many, list])) {
      const answered = contract.operations[id]?.answer?.type;
      if (answered && !known.has(answered)) known.set(answered, type);
    }
  const byName = new Set(resources.map(({ type }) => type));
  return (type) => {
    const own = prefix + type.replace(/^Pws/, "").replace(/(Element|Detail)$/, "");
    return byName.has(own) ? own : known.get(type);
  };
}

function mutationOf(
  contract: VendorContract,
  row: WriteRow,
  operation: Operation,
  { names, prefix }: { names: Names; prefix: string },
): MutationFacts {
  const { method, path, version, parameters = {}, query = {}, deprecated } = operation;
  const target = targetOf(row, operation, names);
  const kind = kindOf(row, operation, target);
  const bulk = operation.effect?.bulk;
  const body = bodyOf(operation);
  const isBulk = bulk !== undefined && !target;
  const expects = target && row.type ? expectsOf(contract, operation, row, names) : undefined;
  return {
    operation: row.operation,
    route: `${method} ${version === "v2" ? "/v2" : ""}${path.startsWith("/") ? path : `/${path}`}`,
    ...(row.type && { type: row.type, shows: showsOf(row.type.slice(prefix.length), isBulk) }),
    ...(row.type && isBulk && { many: true as const }),
    kind,
    ...(target && { target }),
    parameters: Object.entries(parameters).map(([name, parameter]) => {
      const own = parameterOf(name, parameter, names);
      // The record itself is called as in queries, unless the row chose another parameter than the usual one.
      return name === target && !row.target ? { ...own, as: "id" } : own;
    }),
    ...queryOf(query, names),
    body,
    answer: answerOf(operation, row, names),
    ...(expects && Object.keys(expects).length > 0 && { expects }),
    ...((row.irreversible || kind === "delete" || method === "DELETE") && { irreversible: true as const }),
    ...(row.toggles && { toggles: row.toggles }),
    ...(deprecated && { deprecated }),
  };
}

function showsOf(noun: string, isBulk: boolean): string {
  const name = noun[0]!.toLowerCase() + noun.slice(1);
  return isBulk ? `${name}s` : name;
}

function targetOf({ target, type, makes }: WriteRow, { parameters = {} }: Operation, names: Names): string | undefined {
  if (target) return target;
  const [name, last] =
    Object.entries(parameters)
      .filter(([, { ref }]) => ref !== undefined)
      .at(-1) ?? [];
  if (!name || !last?.ref) return undefined;
  return names.typeOf(last.ref) === type || (!makes && name === "id") ? name : undefined;
}

function kindOf({ makes, target: chosen }: WriteRow, { kind, method }: Operation, target: string | undefined): MutationFacts["kind"] {
  if (chosen?.includes(".")) return "save";
  if (makes || kind === "action") return "action";
  if (method === "DELETE") return "delete";
  if (method === "POST") return target ? "action" : "create";
  return target ? "update" : "action";
}

function queryOf(query: NonNullable<Operation["query"]>, names: Names): { query?: Member[] } {
  const own = Object.entries(query).filter(([name]) => name !== "include[]");
  return own.length > 0 ? { query: own.map(([name, parameter]) => parameterOf(name, parameter, names)) } : {};
}

function bodyOf({ body, effect }: Operation): BodyFacts {
  const { content, also, wrapper, type, list, lists, without, required = [], refused = [], insert, oneOf, needs } = body!;
  const demanded = [...new Set([...required, ...refused])];
  const named = (each: string) => each[0]!.toLowerCase() + each.slice(1);
  return {
    content,
    ...(also && { multipart: true as const }),
    ...(wrapper && { wrapper }),
    ...(type && !list && { type }),
    ...(type && list && { type, list: "items" }),
    ...(lists && { lists: Object.fromEntries(lists.map((each) => [named(each), each])) }),
    ...(without && { without }),
    ...(demanded.length > 0 && { required: demanded }),
    ...(insert && { insert }),
    ...(oneOf && { oneOf }),
    ...(needs && { needs }),
    ...(effect?.bulk && { bulk: effect.bulk }),
    ...(effect?.lock && { lock: effect.lock }),
  };
}

function answerOf({ answer }: Operation, { type }: WriteRow, names: Names): MutationFacts["answer"] {
  const { shape = "none", key, id, success, type: answered } = answer ?? {};
  const isRecord =
    shape === "one" && id === undefined && success === undefined && answered !== undefined && names.typeOf(answered) === type;
  return { shape, ...(key && { key }), ...(id && { id }), ...(success && { success }), ...(isRecord && { isRecord: true as const }) };
}

/** Fields that tell whether the record is still as it was seen: what is written of it, its states, and when it was changed. */
const telling = /^(state|status|active|locked|invoiced|completed|name|number)(Code)?$|(updated|changed)At$|timestamp$/i;
const comparable = new Set(["ID", "String", "Int", "Decimal", "Boolean", "DateTime", "Date"]);

function expectsOf(contract: VendorContract, { body }: Operation, row: WriteRow, names: Names): Record<string, string> {
  const fields = names.fields.fieldsOf(row.type!);
  const sent = new Set(Object.keys(contract.inputs[body?.type ?? ""] ?? {}).map((name) => names.fields.nameOf(name, row.type!)));
  const stated = new Set([...Object.keys(row.from ?? {}), ...Object.keys(row.not ?? {}), ...Object.keys(row.to ?? {}), row.toggles ?? ""]);
  const isEnum = (type: string) => !comparable.has(type) && row.type!.slice(0, 3) === type.slice(0, 3);
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, type]) =>
        name !== "id" &&
        name !== "vendorId" &&
        (comparable.has(type) || (isEnum(type) && name.endsWith("Code"))) &&
        (sent.has(name) || sent.has(name.replace(/Code$/, "")) || stated.has(name) || telling.test(name)),
    ),
  );
}
