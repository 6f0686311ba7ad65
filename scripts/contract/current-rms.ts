import type { Answer, Field, Operation, Parameter } from "../../contract/model.ts";
import { drop, type Made } from "./shape.ts";

export function currentRms(operations: any[], schemas: any): Made {
  const out: Made = { operations: {}, types: {} };
  for (const o of operations) {
    const query: Record<string, Parameter> = {};
    for (const p of o.parameters.filter((p: any) => p.in === "query")) {
      query[p.name] = drop({ type: p.type, values: p.enum, required: p.required || undefined });
    }
    out.operations[o.id] = drop({
      method: o.method,
      path: o.path,
      kind: o.kind === "read" ? "read" : o.kind === "action" ? "action" : "write",
      query: Object.keys(query).length ? query : undefined,
      maxPage: o.pagination?.maxPerPage,
      filtermodes: o.filtermodes,
      include: o.include?.exampleValues,
      answer: answer(o, schemas.resources[o.resource]?.envelopes?.[o.operation]),
    }) as Operation;
    const whole = (o.exampleQueries ?? []).map((each: any) => each.query.split("?")).find(isWhole(o));
    if (whole) out.operations[`${o.resource}.list_all`] = withoutParents(out.operations[o.id]!, o.resource, whole[1]);
  }
  for (const [name, type] of Object.entries<any>(schemas.types)) {
    out.types[name] = {};
    for (const [field, f] of Object.entries<any>(type.fields)) out.types[name][field] = readField(f);
  }
  return out;
}

/** A list that is documented below its parents, and without them by an example alone. */
function isWhole(o: any) {
  return ([path]: string[]) => o.operation === "list" && path === `/api/v1/${o.resource}` && o.path !== `/${o.resource}`;
}

function withoutParents(operation: Operation, resource: string, example: string): Operation {
  const names = new Set([...new URLSearchParams(example).keys()].map((name) => name.replace(/\[\]$/, "")));
  return { ...operation, path: `/${resource}`, query: Object.fromEntries([...names].map((name) => [name, { type: "string" }])) };
}

function answer(o: any, envelope: Record<string, string> | undefined): Answer {
  if (!o.response.hasBody) return { shape: "none" };
  if (!o.response.contentType.includes("json")) return { shape: "file" };
  const [key, type] = Object.entries(envelope ?? {})[0] ?? [o.response.envelope?.[0], undefined];
  const list = o.operation === "list" || type?.startsWith("[");
  return drop({ shape: list ? "list" : "one", key, type: type?.replace(/[[\]]/g, "") }) as Answer;
}

function readField(f: any): Field {
  const list = /^\[(.*)\]$/.exec(f.type);
  const named = list ? list[1] : f.type;
  const wire: Record<string, string> = { JSON: "map", unknown: "json", PolymorphicRecord: "json" };
  return drop({
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
