import { GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { GraphQLDate, GraphQLDateTimeISO, GraphQLJSON, GraphQLJSONObject } from "graphql-scalars";
import { badInput } from "../errors.ts";
import { RelativeDate } from "./relative-date.ts";

/**
 * Values reach the scalars already read by `values.ts`, so that what a vendor wrote stays as it is; input is checked by graphql-scalars.
 */
const DateTime = asWritten(GraphQLDateTimeISO, "DateTime");
const DateOnly = asWritten(GraphQLDate, "Date");

export const Decimal = new GraphQLScalarType<string, string>({
  name: "Decimal",
  serialize: (value) => String(value),
  parseValue: readDecimal,
  parseLiteral: (node) => readDecimal("value" in node ? node.value : undefined),
});

export const scalars = { Decimal, DateTime, Date: DateOnly, JSON: GraphQLJSON, JSONObject: GraphQLJSONObject };

function asWritten(scalar: GraphQLScalarType, name: "Date" | "DateTime"): GraphQLScalarType<string | RelativeDate, string> {
  const check = (value: unknown): string | RelativeDate => {
    if (typeof value !== "string") throw badInput(`${name} must be a text, such as ${example(name)}.`);
    const relative = RelativeDate.read(value, name);
    if (relative) return relative;
    try {
      scalar.parseValue(value);
    } catch {
      throw badInput(
        `"${value}" is not a ${name}. Write it as ${example(name)}. A day that counts from today is written "today", "P30D" or "-P1Y".`,
      );
    }
    return value;
  };
  return new GraphQLScalarType<string | RelativeDate, string>({
    name,
    serialize: (value) => String(value),
    parseValue: check,
    parseLiteral: (node: ValueNode) => check(node.kind === Kind.STRING ? node.value : undefined),
  });
}

function example(name: string): string {
  return name === "Date" ? "2026-11-20" : "2026-11-20T09:30:00Z";
}

function readDecimal(value: unknown): string {
  const text = typeof value === "number" || typeof value === "string" ? String(value).trim() : "";
  if (/^-?\d+(\.\d+)?$/.test(text)) return text;
  throw badInput(`"${String(value)}" is not a Decimal. Write it as "1500.00".`);
}
