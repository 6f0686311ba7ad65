import { buildSchema, type GraphQLInputObjectType } from "graphql";
import { expect, test } from "vitest";
import { Catalogue } from "../../src/graph/catalogue.ts";
import { readWhere } from "../../src/graph/where.ts";
import type { Resource } from "../../src/resource/model.ts";

const schema = buildSchema(`
  type Query { none: Int }
  input TextFilter { eq: String }
  input ThingWhere { name: TextFilter, code: TextFilter, and: [ThingWhere!], or: [ThingWhere!], not: ThingWhere }
`);
const catalogue = new Catalogue(schema, { resources: [], parts: [], codes: {}, links: {} });
const things = { type: "Thing", vendor: "zivio", id: "id", relations: {} } as Resource;
const read = (where: Record<string, unknown> | null) =>
  readWhere(catalogue, things, schema.getType("ThingWhere") as GraphQLInputObjectType, where, (_resource, field) => field);

const a = { name: { eq: "a" } };
const b = { code: { eq: "b" } };
const isA = { attribute: "name", operator: "eq", value: "a" };
const isB = { attribute: "code", operator: "eq", value: "b" };

test.each<[string, Record<string, unknown> | null, unknown]>([
  ["null", null, undefined],
  ["nothing", {}, undefined],
  ["a null field, and a null test", { name: null, code: { eq: null } }, undefined],
  ["one test", a, isA],
  ["two fields", { ...a, ...b }, { all: [isA, isB] }],
  ["and", { and: [a, b] }, { all: [isA, isB] }],
  ["and with an empty part, which adds nothing", { and: [{}, a] }, { all: [isA] }],
  ["and of nothing", { and: [] }, undefined],
  ["or", { or: [a, b] }, { any: [isA, isB] }],
  ["or with an empty part, which holds for every record", { or: [{}, a] }, undefined],
  ["or with a part of nulls alone", { or: [a, { code: { eq: null }, name: null }] }, undefined],
  ["or with an empty part, beside a test", { ...a, or: [b, {}] }, isA],
  ["an empty part further in", { or: [b, { or: [a, { and: [{}] }] }] }, undefined],
  ["not", { not: a }, { not: isA }],
  ["not or", { not: { or: [a, b] } }, { not: { any: [isA, isB] } }],
])("%s", (_name, where, condition) => expect(read(where)).toEqual(condition));

test("or of nothing holds for no record, so it is refused", () => {
  expect(() => read({ or: [] })).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
});
