import { buildSchema, type GraphQLInputObjectType } from "graphql";
import { describe, expect, test } from "vitest";
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

/** Things have an owner, through whom some vendors can be asked. */
const related = buildSchema(`
  type Query { thing: Thing, owner: Owner }
  type Thing { name: String, owner: Owner }
  type Owner { name: String, tags: [String], owner: Owner }
  input TextFilter { eq: String, isNull: Boolean }
  input BlankableFilter { eq: String, isNull: Boolean, isBlank: Boolean }
  input ThingWhere { name: BlankableFilter, owner: OwnerWhere, and: [ThingWhere!], or: [ThingWhere!], not: ThingWhere }
  input OwnerWhere { name: TextFilter, tags: TextFilter, owner: OwnerWhere, or: [OwnerWhere!], not: OwnerWhere }
`);
const owner: Resource = { ...things, type: "Owner", relations: { owner: { kind: "one", key: "owner_id" } } };
const owned: Resource = { ...things, relations: { owner: { kind: "one", key: "owner_id", embedded: "owner" } } };
const passage = ({ relations }: Resource, name: string) => {
  const relation = relations[name];
  return { attribute: (inner: string) => `${name}/${inner}`, member: relation?.kind === "one" ? relation.embedded : undefined };
};

describe("a filter through a relation", () => {
  const asked = (where: Record<string, unknown>, through: Parameters<typeof readWhere>[5] = passage) => {
    const known = new Catalogue(related, { resources: [owned, owner], parts: [], codes: {}, links: {} });
    return readWhere(known, owned, related.getType("ThingWhere") as GraphQLInputObjectType, where, (_resource, field) => field, through);
  };
  const byOwner = (value: string) => ({ attribute: "owner/name", operator: "eq", value, at: "owner.name" });

  test.each<[string, Record<string, unknown>, unknown]>([
    ["tests the other record's attribute", { owner: a }, byOwner("a")],
    ["stands beside others", { ...a, owner: a }, { all: [isA, byOwner("a")] }],
    ["has alternatives", { owner: { or: [a, { name: { eq: "b" } }] } }, { any: [byOwner("a"), byOwner("b")] }],
    ["is turned around, inside as outside", { not: { owner: { not: a } } }, { not: { not: byOwner("a") } }],
    ["that says nothing", { owner: { name: {} } }, undefined],
  ])("%s", (_name, where, condition) => expect(asked(where)).toEqual(condition));

  test.each<[string, Record<string, unknown>, unknown?]>([
    ["a list", { owner: { tags: { eq: "x" } } }],
    ["a second relation", { owner: { owner: a } }],
    ["anything, where the vendor knows no way", { owner: a }, () => undefined],
  ])("does not lead to %s", (_name, where, through) =>
    expect(() => asked(where, through as typeof passage | undefined)).toThrow(expect.objectContaining({ code: "UNSUPPORTED_FILTER" })),
  );

  test("a text that can be blank is null only where there is none", () => {
    expect(asked({ name: { isNull: true } })).toEqual({ attribute: "name", operator: "isAbsent", value: true });
    expect(asked({ name: { isBlank: true } })).toEqual({ attribute: "name", operator: "isBlank", value: true });
    expect(asked({ owner: { name: { isNull: true } } })).toMatchObject({ operator: "isNull" });
  });
});
