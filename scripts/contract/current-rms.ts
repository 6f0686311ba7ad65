import type { Answer, Field, Operation, Parameter } from "../../contract/model.ts";
import { CurrentRmsBodies } from "./current-rms-bodies.ts";
import { type ContractParts, compact, type Samples } from "./parts.ts";

export function currentRms(operations: any[], schemas: any, samples: Samples): ContractParts {
  const bodies = new CurrentRmsBodies(operations, schemas, samples);
  const out: ContractParts = { operations: {}, types: {}, inputs: bodies.inputs.types, errors: {} };
  for (const o of operations) {
    const query: Record<string, Parameter> = {};
    for (const p of o.parameters.filter((p: any) => p.in === "query" && !isSlip(o, p))) {
      query[p.name] = compact({ type: p.type, values: p.enum, required: p.required || undefined });
    }
    const writing = o.kind === "read" ? undefined : bodies.of(o);
    out.operations[o.id] = compact({
      method: o.method,
      path: o.path,
      kind: o.kind === "read" ? "read" : o.kind === "action" ? "action" : "write",
      parameters: writing?.parameters,
      query: Object.keys(query).length ? query : undefined,
      maxPage: o.pagination?.maxPerPage,
      filtermodes: o.filtermodes,
      include: o.include?.exampleValues,
      body: writing?.body,
      answer: answer(o, schemas.resources[o.resource]?.envelopes?.[o.operation]),
      effect: writing?.effect,
      inferred: writing?.inferred,
    }) as Operation;
    const whole = (o.exampleQueries ?? []).map((each: any) => each.query.split("?")).find(isWhole(o));
    if (whole) out.operations[`${o.resource}.list_all`] = withoutParents(out.operations[o.id]!, o.resource, whole[1]);
  }
  for (const [name, type] of Object.entries<any>(schemas.types)) {
    out.types[name] = {};
    for (const [field, f] of Object.entries<any>(type.fields)) out.types[name][field] = readField(f);
  }
  out.types.Errors = { errors: { type: "json" } };
  for (const status of [400, 401, 404, 422, 429]) out.errors![status] = "Errors";
  return out;
}

/** A create that lists the parameters of paging, and an action that lists members of its body once more. */
function isSlip(o: any, { name }: any): boolean {
  return o.kind !== "read" && (["page", "per_page"].includes(name) || o.request?.envelope?.includes(name));
}

/** A list that is documented below its parents, and without them by an example alone. */
function isWhole(o: any) {
  return ([path]: string[]) => o.operation === "list" && path === `/api/v1/${o.resource}` && o.path !== `/${o.resource}`;
}

function withoutParents(operation: Operation, resource: string, example: string): Operation {
  const names = new Set([...new URLSearchParams(example).keys()].map((name) => name.replace(/\[\]$/, "")));
  return { ...operation, path: `/${resource}`, query: Object.fromEntries([...names].map((name) => [name, { type: "string" }])) };
}

function answer(o: any, envelope: string | Record<string, string> | undefined): Answer {
  const status = o.kind === "read" ? undefined : o.response.status;
  if (!o.response.hasBody) return compact({ shape: "none", status }) as Answer;
  if (!o.response.contentType.includes("json")) return { shape: "file" };
  // An action that can fail under the status of success has an answer of its own, without an envelope.
  if (typeof envelope === "string") return compact({ shape: "one", type: envelope, status, success: status && "result" }) as Answer;
  const [key, type] = Object.entries(envelope ?? {})[0] ?? [o.response.envelope?.[0], undefined];
  const list = o.operation === "list" || type?.startsWith("[");
  return compact({ shape: list ? "list" : "one", key, type: type?.replace(/[[\]]/g, ""), status }) as Answer;
}

function readField(f: any): Field {
  const list = /^\[(.*)\]$/.exec(f.type);
  const named = list ? list[1] : f.type;
  const wire: Record<string, string> = { JSON: "map", unknown: "json", PolymorphicRecord: "json" };
  return compact({
    type: wire[named] ?? named,
    list: list ? true : undefined,
    format: f.format?.replace("decimal-string", "decimal"),
    nullable: f.nullable,
    blank: f.blankWhenEmpty,
    codes: f.codes,
    label: f.label,
    ref: f.ref?.type,
    typeField: f.ref?.typeField,
    requestOnly: f.requestOnly,
  }) as Field;
}
