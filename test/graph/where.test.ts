import { buildSchema, type GraphQLInputObjectType } from "graphql";
import { describe, expect, test } from "vitest";
import { Catalogue } from "../../src/graph/catalogue.ts";
import { encodeId } from "../../src/graph/ids.ts";
import { readOrder, readWhere } from "../../src/graph/where.ts";
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
  ["a field that is undefined, and a test that is", { name: undefined, code: { eq: undefined } }, undefined],
  ["a test that the filter does not have", { name: { sounds: "a" } }, { attribute: "name", operator: "sounds", value: "a" }],
  ["not", { not: a }, { not: isA }],
  ["not of nothing", { ...a, not: {} }, isA],
  ["not or", { not: { or: [a, b] } }, { not: { any: [isA, isB] } }],
])("%s", (_name, where, condition) => expect(read(where)).toEqual(condition));

test("or of nothing holds for no record, so it is refused", () => {
  expect(() => read({ or: [] })).toThrow(
    expect.objectContaining({ code: "BAD_USER_INPUT", message: '"or" needs at least one condition.' }),
  );
});

test("what is no filter is refused", () => {
  expect(() => read({ colour: { eq: "a" } })).toThrow(
    expect.objectContaining({ code: "BAD_USER_INPUT", message: '"colour" is not a filter of Thing.' }),
  );
});

/** Things have an owner, through whom some vendors can be asked. */
const related = buildSchema(`
  type Query { thing: Thing, owner: Owner }
  type Thing { name: String, owner: Owner }
  type Owner { name: String, tags: [String], labels: [String], owner: Owner }
  input TextFilter { eq: String, isNull: Boolean }
  input BlankableFilter { eq: String, isNull: Boolean, isBlank: Boolean }
  input ThingWhere { name: BlankableFilter, owner: OwnerWhere, and: [ThingWhere!], or: [ThingWhere!], not: ThingWhere }
  input OwnerWhere { name: TextFilter, tags: TextFilter, labels: TextFilter, owner: OwnerWhere, or: [OwnerWhere!], not: OwnerWhere }
`);
const owner: Resource = {
  ...{ ...things, type: "Owner", relations: { owner: { kind: "one", key: "owner_id" } } },
  filters: { tags: "tag_names" },
};
const column = (_resource: Resource, field: string) => (field === "labels" ? "label_names" : field);
const owned: Resource = { ...things, relations: { owner: { kind: "one", key: "owner_id", embedded: "owner" } } };
const passage = ({ relations }: Resource, name: string) => {
  const relation = relations[name];
  return { attribute: (inner: string) => `${name}/${inner}`, member: relation?.kind === "one" ? relation.embedded : undefined };
};

describe("a filter through a relation", () => {
  const asked = (where: Record<string, unknown>, through: Parameters<typeof readWhere>[5] = passage, target = owner) => {
    const known = new Catalogue(related, { resources: [owned, target], parts: [], codes: {}, links: {} });
    return readWhere(known, owned, related.getType("ThingWhere") as GraphQLInputObjectType, where, column, through);
  };
  const byOwner = (value: string) => ({ attribute: "owner/name", operator: "eq", value, at: "owner.name" });

  test.each<[string, Record<string, unknown>, unknown]>([
    ["tests the other record's attribute", { owner: a }, byOwner("a")],
    ["stands beside others", { ...a, owner: a }, { all: [isA, byOwner("a")] }],
    ["has alternatives", { owner: { or: [a, { name: { eq: "b" } }] } }, { any: [byOwner("a"), byOwner("b")] }],
    ["is turned around, inside as outside", { not: { owner: { not: a } } }, { not: { not: byOwner("a") } }],
    ["that says nothing", { owner: { name: {} } }, undefined],
  ])("%s", (_name, where, condition) => expect(asked(where)).toEqual(condition));

  const oneOnly = 'Thing cannot be filtered through "owner" here: filters lead through one relation only.';
  test.each<[string, Record<string, unknown>, string, unknown?]>([
    ["a list", { owner: { tags: { eq: "x" } } }, 'Thing cannot be filtered through "owner" by "tags".'],
    ["a list of another column", { owner: { labels: { eq: "x" } } }, 'Thing cannot be filtered through "owner" by "labels".'],
    ["a second relation", { owner: { owner: a } }, oneOnly.replace("Thing", "Owner")],
    ["anything, where the vendor knows no way", { owner: a }, oneOnly, () => undefined],
  ])("does not lead to %s", (_name, where, sentence, through) =>
    expect(() => asked(where, through as typeof passage | undefined)).toThrow(
      expect.objectContaining({
        code: "UNSUPPORTED_FILTER",
        vendor: "zivio",
        message: `${sentence} Leave it out, or filter the rows you get.`,
      }),
    ),
  );

  test("is refused by its name where no filter is named otherwise than its column, too", () => {
    const { filters: _filters, ...plain } = owner;
    expect(() => asked({ owner: { tags: { eq: "x" } } }, passage, plain)).toThrow('Thing cannot be filtered through "owner" by "tags".');
  });

  test("a text that can be blank is null only where there is none", () => {
    expect(asked({ name: { isNull: true } })).toEqual({ attribute: "name", operator: "isAbsent", value: true });
    expect(asked({ name: { isBlank: true } })).toEqual({ attribute: "name", operator: "isBlank", value: true });
    expect(asked({ owner: { name: { isNull: true } } })).toMatchObject({ operator: "isNull" });
  });
});

/** Things with all that an id can point at, and with filters that are named otherwise than their fields. */
const wide = buildSchema(`
  type Query { thing: Thing, owner: Owner, part: Part }
  type Thing { owner: Owner, IdCard: Owner, part: Part, others: [Owner] }
  type Owner { name: String }
  type Part { name: String }
  enum State { ON, OFF }
  input IdFilter { eq: ID, in: [ID!] }
  input StateFilter { eq: State, eqCode: Int }
  input Dynamic { id: ID, value: String }
  input ThingWhere {
    id: IdFilter, vendorId: IdFilter, ownerId: IdFilter, owner: IdFilter, IdCardId: IdFilter, partId: IdFilter, buyer: IdFilter
    othersId: IdFilter, elseId: IdFilter, stateCode: StateFilter, CodeName: StateFilter, dynamic: [Dynamic!], kind: [Dynamic!]
  }
`);
const part: Resource = { ...things, type: "Part", within: "owner_id" };
const thing: Resource = {
  ...things,
  relations: {
    owner: { kind: "one", key: "owner_id" },
    IdCard: { kind: "one", key: "card_id" },
    part: { kind: "one", key: "part_id" },
    others: { kind: "many", by: "thing_id" },
  },
  idFilters: { buyer: "Owner" },
  filters: { state: "status_no", dynamic: "dyn", elseId: "other_id" },
  sorts: { changedAt: "updated" },
};
const called = (_resource: Resource, field: string) => `<${field}>`;
const narrow: Resource = { ...things, relations: thing.relations };

function asked(where: Record<string, unknown>, resource = thing) {
  const known = new Catalogue(wide, { resources: [resource, { ...things, type: "Owner" }, part], parts: [], codes: {}, links: {} });
  return readWhere(known, resource, wide.getType("ThingWhere") as GraphQLInputObjectType, where, called);
}

describe("an id in a filter", () => {
  test.each([
    ["id", "Thing"],
    ["vendorId", "Thing"],
    ["ownerId", "Owner"],
    ["owner", "Owner"],
    ["IdCardId", "Owner"],
    ["buyer", "Owner"],
  ])("%s is the vendor's own or a global one of %s, and no other", (field, type) => {
    const is = (operator: string, value: unknown) => ({ attribute: `<${field}>`, operator, value });
    expect(asked({ [field]: { eq: 7 } })).toEqual(is("eq", "7"));
    expect(asked({ [field]: { in: [encodeId(type, "7"), "8"] } })).toEqual(is("in", ["7", "8"]));
    const other = encodeId(type === "Thing" ? "Owner" : "Thing", "7");
    expect(() => asked({ [field]: { eq: other } })).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
  });

  test("of a record below others is its own part", () => {
    expect(asked({ partId: { in: [encodeId("Part", "3/7"), "3/8", "9"] } })).toMatchObject({ value: ["7", "8", "9"] });
    expect(asked({ ownerId: { eq: "3/8" } })).toMatchObject({ value: "3/8" });
  });

  test("of which nobody knows what it points at may be of any type", () => {
    expect(asked({ elseId: { in: [encodeId("Owner", "7"), "8"] } })).toEqual({ attribute: "other_id", operator: "in", value: ["7", "8"] });
    expect(asked({ othersId: { eq: encodeId("Part", "7") } })).toMatchObject({ value: "7" });
    expect(asked({ elseId: { eq: "7" } }, narrow)).toMatchObject({ attribute: "<elseId>", value: "7" });
  });
});

test.each<[string, Record<string, unknown>, unknown, Resource?]>([
  ["an enum tests the column beside it", { stateCode: { eq: "ON" } }, { attribute: "status_no", operator: "eq", value: "ON" }],
  ["where it is not renamed as well", { stateCode: { eq: "ON" } }, { attribute: "<state>", operator: "eq", value: "ON" }, narrow],
  ["which only ends so", { CodeName: { eq: "ON" } }, { attribute: "<CodeName>", operator: "eq", value: "ON" }],
  ["a number does not", { stateCode: { eqCode: 1 } }, { attribute: "<stateCode>", operator: "eqCode", value: 1 }],
  [
    "each of a list of tests is a value",
    { dynamic: [{ id: 1 }, { id: 2 }] },
    { all: [1, 2].map((id) => ({ attribute: "dyn", operator: "eq", value: { id } })) },
  ],
  ["of a list by its field's name", { kind: [{ id: 1 }] }, { attribute: "<kind>", operator: "eq", value: { id: 1 } }],
  ["of a list where nothing is renamed", { kind: [{ id: 1 }] }, { attribute: "<kind>", operator: "eq", value: { id: 1 } }, narrow],
])("%s", (_what, where, condition, resource) => expect(asked(where, resource)).toEqual(condition));

test.each<[string, Parameters<typeof readOrder>[1], [string, boolean][], Resource?]>([
  ["nothing", undefined, []],
  ["null", null, []],
  ["no entry", [null, { field: "NAME" }], [["<name>", false]]],
  [
    "both ways",
    [
      { field: "NAME", direction: "DESC" },
      { field: "OWNER_ID_OLD", direction: "ASC" },
    ],
    [
      ["<name>", true],
      ["<ownerIdOld>", false],
    ],
  ],
  [
    "by a sort's own name",
    [{ field: "CHANGED_AT" }, { field: "CHANGED_AT", direction: "DESC" }],
    [
      ["updated", false],
      ["updated", true],
    ],
  ],
  [
    "by a filter's own name",
    [{ field: "ELSE_ID", direction: "DESC" }, { field: "STATE" }],
    [
      ["other_id", true],
      ["status_no", false],
    ],
  ],
  ["where nothing is renamed", [{ field: "CHANGED_AT" }], [["<changedAt>", false]], narrow],
])("an order of %s", (_what, given, order, resource = thing) =>
  expect(readOrder(resource, given, called)).toEqual(order.map(([attribute, descending]) => ({ attribute, descending }))),
);
