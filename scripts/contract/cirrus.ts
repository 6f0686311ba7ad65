import type { Answer, Field, Operation, Parameter } from "../../contract/model.ts";
import { CirrusBodies } from "./cirrus-bodies.ts";
import { typeNames } from "./cirrus-names.ts";
import { type ContractParts, compact, type Samples } from "./parts.ts";

export function cirrus(operations: any, schemas: any, samples: Samples): ContractParts {
  const writes = operations.operations.filter((o: any) => !["list", "read"].includes(o.kind));
  const bodies = new CirrusBodies(writes, schemas, { names: typeNames, samples });
  const out: ContractParts = { operations: {}, types: {}, inputs: bodies.inputs.types };
  for (const o of operations.operations) {
    const query: Record<string, Parameter> = {};
    for (const p of o.parameters.filter((p: any) => p.in === "query")) query[p.name] = parameter(p);
    const writing = writes.includes(o) ? bodies.of(o) : undefined;
    out.operations[o.id] = compact({
      method: o.method,
      path: o.path,
      kind: ["list", "read"].includes(o.kind) ? "read" : o.kind === "action" ? "action" : "write",
      parameters: writing?.parameters,
      query: Object.keys(query).length ? query : undefined,
      maxPage: query.per_page?.maximum,
      body: writing?.body,
      answer: answer(o),
      effect: writing?.effect,
      inferred: writing?.inferred,
      deprecated: o.deprecated || undefined,
    }) as Operation;
  }
  for (const [name, resource] of Object.entries<any>(schemas.resources)) {
    const type: Record<string, Field> = {};
    out.types[typeNames[name]!] = type;
    for (const [field, f] of Object.entries<any>(resource.fields)) {
      const received = f.in.some((place: string) => !place.includes("body"));
      addField(out, type, typeNames[name]!, field, f, received);
    }
  }
  for (const [name, named] of Object.entries<any>(schemas.types)) {
    if (out.types[name]) continue;
    const type: Record<string, Field> = {};
    out.types[name] = type;
    for (const [field, f] of Object.entries<any>(named.fields)) addField(out, type, name, field, f, true);
  }
  addCoordinates(out);
  return out;
}

/** The samples of the two coordinates lists show flat rows of their own, not the accounts and activities that they stand among. */
function addCoordinates({ operations, types }: ContractParts): void {
  const text: Field = { type: "string" };
  const known: Field = { type: "string", nullable: true };
  for (const owner of ["Account", "Activity"]) {
    const id: Field = { type: "integer", ref: owner };
    types[`${owner}Coordinate`] = {
      [`${owner.toLowerCase()}id`]: id,
      addresstype: text,
      latitude: known,
      longitude: known,
      distance: known,
    };
    const list = operations[owner === "Account" ? "accounts.coordinates" : "activities.coordinates"]!;
    list.answer = { ...list.answer!, type: `${owner}Coordinate` };
  }
}

function addField(out: ContractParts, type: Record<string, Field>, owner: string, name: string, f: any, received: boolean): void {
  let named = f.ref ?? (f.type === "array" ? f.items : f.type);
  if (f.fields && !f.ref) {
    named = `${owner}${name[0]!.toUpperCase()}${name.slice(1)}`;
    out.types[named] = {};
    for (const [inner, g] of Object.entries<any>(f.fields)) addField(out, out.types[named]!, named, inner, g, true);
  }
  type[name] = compact({
    type: !named || named === "object" || named === "any" ? "json" : named,
    list: f.type === "array" || undefined,
    format: f.format?.replace("date-time", "datetime"),
    nullable: f.nullable,
    codes: f.enum ? Object.fromEntries(f.enum.map((v: unknown) => [String(v), String(v)])) : undefined,
    ref: f.fk ? (typeNames[f.fk] ?? undefined) : undefined,
    requestOnly: received ? undefined : true,
  }) as Field;
}

function parameter(p: any): Parameter {
  const type = p.type === "array" ? (p.items ?? "string") : p.type;
  return compact({
    type,
    // The page also says it of a flag, in a sentence copied from another parameter.
    format: type === "string" && (p.format === "date-time" ? "datetime" : /^date /.test(p.constraint ?? "") ? "date" : undefined),
    required: p.required || undefined,
    default: p.default,
    values: p.enum,
    maximum: p.maximum,
    wildcard: /wildcard/.test(p.constraint ?? "") || undefined,
    many: /comma separated/.test(p.constraint ?? "") || /ids$/.test(p.name) || undefined,
  }) as Parameter;
}

function answer(o: any): Answer {
  const shape = { "array-of-one-page": "page", array: "list", object: "one", none: "none" }[
    o.response.envelope as string
  ] as Answer["shape"];
  if (shape === "none") return { shape };
  const status = ["list", "read"].includes(o.kind) ? undefined : o.response.status;
  return compact({ shape, key: shape === "page" ? "items" : undefined, type: typeNames[o.resource], status }) as Answer;
}
