import { GraphQLObjectType, type GraphQLScalarType, GraphQLSchema, GraphQLString, graphql, Kind, type ValueNode } from "graphql";
import { describe, expect, test } from "vitest";
import { scalars } from "../../src/graph/scalars.ts";

const { Decimal, DateTime, Date: DateOnly, JSON: Json, JSONObject } = scalars as Record<string, GraphQLScalarType>;
const literal = (kind: Kind, value: unknown) => ({ kind, value }) as unknown as ValueNode;

describe("Decimal", () => {
  test.each([
    ["1500.00", "1500.00"],
    [" 12 ", "12"],
    ["-0.5", "-0.5"],
    [1500, "1500"],
    [0.5, "0.5"],
  ])("%j is taken as %j", (given, taken) => expect(Decimal!.parseValue(given)).toBe(taken));

  test.each(["", "1,5", "1.", ".5", "1e3", "abc", true, null, undefined, {}, ["1"], Number.NaN, Number.POSITIVE_INFINITY, 1e21])(
    "%j is refused with an example",
    (given) => {
      expect(() => Decimal!.parseValue(given)).toThrow('is not a Decimal. Write it as "1500.00".');
      expect(() => Decimal!.parseValue(given)).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
    },
  );

  test("a literal keeps its digits", () => {
    expect(Decimal!.parseLiteral(literal(Kind.FLOAT, "1500.00"))).toBe("1500.00");
    expect(Decimal!.parseLiteral(literal(Kind.INT, "12345678901234567890"))).toBe("12345678901234567890");
    expect(Decimal!.parseLiteral(literal(Kind.STRING, "0.10"))).toBe("0.10");
    expect(() => Decimal!.parseLiteral(literal(Kind.BOOLEAN, true))).toThrow("is not a Decimal");
    expect(() => Decimal!.parseLiteral({ kind: Kind.LIST, values: [] })).toThrow("is not a Decimal");
  });

  test("answers go out as they were read", () => expect(Decimal!.serialize("1500.00")).toBe("1500.00"));
});

describe("DateTime", () => {
  test.each(["2026-11-20T09:30:00Z", "2026-11-20T09:30:00.123Z", "2026-11-20T09:30:00+02:00"])("%s is taken as it is written", (given) => {
    expect(DateTime!.parseValue(given)).toBe(given);
    expect(DateTime!.parseLiteral(literal(Kind.STRING, given))).toBe(given);
  });

  test.each(["", "2026-11-20", "2026-11-20T09:30:00", "2026-02-30T00:00:00Z", "tomorrow"])("%j is refused with an example", (given) => {
    expect(() => DateTime!.parseValue(given)).toThrow(`"${given}" is not a DateTime. Write it as 2026-11-20T09:30:00Z.`);
  });

  test("what is no text is refused", () => {
    for (const given of [1777636800000, true, null, {}, new Date()])
      expect(() => DateTime!.parseValue(given)).toThrow("DateTime must be a text");
    expect(() => DateTime!.parseLiteral(literal(Kind.INT, "1777636800000"))).toThrow("DateTime must be a text");
  });

  test("answers go out as the vendor wrote them", () =>
    expect(DateTime!.serialize("2026-11-20T09:30:00.1234567Z")).toBe("2026-11-20T09:30:00.1234567Z"));
});

describe("Date", () => {
  test("a day is taken as it is written", () => {
    expect(DateOnly!.parseValue("2026-11-20")).toBe("2026-11-20");
    expect(DateOnly!.parseLiteral(literal(Kind.STRING, "2024-02-29"))).toBe("2024-02-29");
  });

  test.each(["", "2026-11-20T00:00:00Z", "20.11.2026", "2026-02-30", "2026-1-1"])("%j is refused with an example", (given) => {
    expect(() => DateOnly!.parseValue(given)).toThrow(`"${given}" is not a Date. Write it as 2026-11-20.`);
  });
});

test("JSON goes through as it is", () => {
  expect(Json!.parseValue({ a: [1, null] })).toEqual({ a: [1, null] });
  expect(Json!.serialize([1, "a"])).toEqual([1, "a"]);
  expect(JSONObject!.serialize({ a: 1 })).toEqual({ a: 1 });
});

test("a caller's wrong value is an error of the caller's, in our words", async () => {
  const schema = new GraphQLSchema({
    query: new GraphQLObjectType({
      name: "Query",
      fields: {
        echo: {
          type: GraphQLString,
          args: { amount: { type: Decimal! }, at: { type: DateTime! } },
          resolve: (_source, { amount, at }) => amount ?? at,
        },
      },
    }),
  });
  const ask = (source: string, variableValues = {}) => graphql({ schema, source, variableValues });
  expect((await ask("{ echo(amount: 1500.00) }")).data).toEqual({ echo: "1500.00" });
  expect((await ask("query ($a: Decimal) { echo(amount: $a) }", { a: "0.10" })).data).toEqual({ echo: "0.10" });
  const literalError = (await ask('{ echo(at: "2026-11-20") }')).errors![0]!;
  expect(literalError.message).toContain("Write it as 2026-11-20T09:30:00Z.");
  const variableError = (await ask("query ($a: Decimal) { echo(amount: $a) }", { a: "much" })).errors![0]!;
  expect(variableError.message).toContain('"much" is not a Decimal.');
});
