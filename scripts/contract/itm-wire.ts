import type { Field } from "../../contract/model.ts";

/** The types of ITM Platform's machine-readable documentation, as they are on the wire. */
export const formats: Record<string, Partial<Field>> = {
  String: { type: "string" },
  Int: { type: "integer" },
  Boolean: { type: "boolean" },
  Decimal: { type: "number", format: "decimal" },
  DateTime: { type: "string", format: "datetime" },
  Date: { type: "string", format: "date" },
  HoursMinutes: { type: "string", format: "hours" },
  Html: { type: "string", format: "html" },
  Guid: { type: "string", format: "guid" },
  CustomFieldMap: { type: "map" },
  Unknown: { type: "json" },
};

export function codesOf(codes: Record<string, unknown> | undefined): Record<string, string> | undefined {
  return codes && Object.fromEntries(Object.entries(codes).map(([code, text]) => [code, String(text).split(/[,(]/)[0]!.trim()]));
}
