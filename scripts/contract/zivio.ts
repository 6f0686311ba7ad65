import type { Field, Operation, Parameter } from "../../contract/model.ts";
import { type ContractParts, compact } from "./parts.ts";

const formats: Record<string, Partial<Field>> = {
  ID: { type: "string", format: "uid" },
  BooleanText: { type: "string", format: "boolean" },
  DecimalText: { type: "string", format: "decimal" },
  DateTime: { type: "string", format: "datetime" },
  CustomFieldMap: { type: "map" },
  User: { type: "User" },
};

export function zivio(operations: any, schemas: any): ContractParts {
  const out: ContractParts = { operations: {}, types: {}, inputs: {} };
  for (const o of operations.operations) {
    const query: Record<string, Parameter> = {};
    for (const p of o.parameters) query[p.name] = compact({ type: p.type, values: p.name === "status" ? o.statusValues : undefined });
    out.operations[o.id] = {
      method: o.method,
      path: o.path,
      kind: "read",
      query,
      answer: { shape: "list", key: "milestones", type: "SalesMilestone" },
    } satisfies Operation;
  }
  for (const [name, fields] of Object.entries<any>(schemas.types)) {
    out.types[name] = {};
    for (const [field, f] of Object.entries<any>(fields)) {
      const codes = f.enum ? Object.fromEntries(Object.keys(f.enum).map((code) => [code, code])) : undefined;
      out.types[name][field] = compact({
        ...(formats[f.type] ?? { type: "string" }),
        list: f.list,
        nullable: f.nullable ? true : undefined,
        codes,
        ref: f.foreignKey,
      }) as Field;
    }
  }
  return out;
}
