import type { Field, Operation } from "../../contract/model.ts";
import { drop, type Made } from "./shape.ts";

const formats: Record<string, Partial<Field>> = {
  Uid: { type: "string", format: "uid" },
  DateTime: { type: "string", format: "datetime" },
  Double: { type: "number", format: "decimal" },
  Int32: { type: "integer" },
  Byte: { type: "integer" },
  Boolean: { type: "boolean" },
};

export function projector(operations: any, schemas: any): Made {
  const out: Made = { operations: {}, types: {} };
  for (const o of operations.operations) {
    const kind = { auth: "login", write: "write", test: "action" }[o.kind as string] ?? "read";
    out.operations[o.method] = drop({
      method: "POST",
      path: o.method,
      kind,
      request: o.request,
      result: o.result,
      maxPage: o.batchMax,
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
      out.types[name][field] = drop({ ...wire, list: f.list || f.type.endsWith("[]"), nullable: f.nullable, codes }) as Field;
    }
  }
  return out;
}
