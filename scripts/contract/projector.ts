import type { Field, Operation } from "../../contract/model.ts";
import { type ContractParts, compact } from "./parts.ts";
import { types, writes } from "./projector-bodies.ts";
import { inputs } from "./projector-inputs.ts";

const formats: Record<string, Partial<Field>> = {
  Uid: { type: "string", format: "uid" },
  DateTime: { type: "string", format: "datetime" },
  Double: { type: "number", format: "decimal" },
  Int32: { type: "integer" },
  Byte: { type: "integer" },
  Boolean: { type: "boolean" },
};

export function projector(operations: any, schemas: any): ContractParts {
  const out: ContractParts = { operations: {}, types: {}, inputs, namespaces: operations.namespaces, errors: { 500: "PwsMessage" } };
  for (const o of operations.operations) {
    const kind = { auth: "login", write: "write", test: "action" }[o.kind as string] ?? "read";
    out.operations[o.method] = compact({
      method: "POST",
      path: o.method,
      kind,
      request: writes[o.method] ? requestOf(o.method) : o.request,
      result: o.result,
      maxPage: o.batchMax,
      ...writes[o.method],
    }) as Operation;
  }
  for (const [name, fields] of Object.entries<any>(schemas.types)) {
    out.types[name] = {};
    for (const [field, f] of Object.entries<any>(fields)) {
      const named = f.type.replace("[]", "");
      const wire = formats[named] ?? { type: named.startsWith("Pws") ? named : "string" };
      const codes = f.enum
        ? Object.fromEntries(Object.entries(f.enum).map(([code, text]) => [code, String(text).split(/[,;]/)[0]]))
        : undefined;
      out.types[name][field] = compact({ ...wire, list: f.list || f.type.endsWith("[]"), nullable: f.nullable, codes }) as Field;
    }
  }
  Object.assign(out.types, types);
  return out;
}

/** As the requests of reads are written: a question mark stands after what is optional. */
function requestOf(operation: string): string[] {
  const required = writes[operation]!.body!.required!;
  const members = Object.entries(inputs[operation]!).filter(([, { deprecated }]) => !deprecated);
  const own = members.map(([name, { namespace }]) => `${namespace}:${name}${required.includes(name) ? "" : "?"}`);
  return ["req:RequestId?", "req:SessionTicket", ...own];
}
