import { buildSchema } from "graphql";
import { describe, expect, test } from "vitest";
import type { Resource } from "../../../src/engine/model/resource.ts";
import { Catalogue } from "../../../src/graph/catalogue.ts";
import { encodeId } from "../../../src/graph/ids.ts";
import { readOrder } from "../../../src/graph/query/order.ts";
import { type FilterNames, readWhere } from "../../../src/graph/query/where.ts";

const schema = buildSchema(`
  type Query { none: Int }
  input TextFilter { eq: String }
  input ThingWhere { name: TextFilter, code: TextFilter, and: [ThingWhere!], or: [ThingWhere!], not: ThingWhere }
`);
const catalogue = new Catalogue(schema, { resources: [], parts: [], enums: {}, links: {} });
const things = { type: "Thing", vendor: "zivio", id: "id", relations: {} } as Resource;
const read = (where: Record<string, unknown> | null) =>
  readWhere(catalogue, { resource: things, input: "ThingWhere" }, where, { attribute: (_resource, field) => field });

const a = { name: { eq: "a" } };
const b = { code: { eq: "b" } };
const isA = { attribute: "name", operator: "eq", value: "a" };
const isB = { attribute: "code", operator: "eq", value: "b" };

test.each<[string, Record<string, unknown> | null, unknown]>([
  ["null", null, undefined],
  ["nothing", {}, undefined],
  ["a null field, and a null comparison", { name: null, code: { eq: null } }, undefined],
  ["one comparison", a, isA],
  ["two fields", { ...a, ...b }, { all: [isA, isB] }],
  ["and", { and: [a, b] }, { all: [isA, isB] }],
  ["and with an empty part, which adds nothing", { and: [{}, a] }, { all: [isA] }],
  ["and of nothing", { and: [] }, undefined],
  ["or", { or: [a, b] }, { any: [isA, isB] }],
  ["or with an empty part, which holds for every record", { or: [{}, a] }, undefined],
  ["or with a part of nulls alone", { or: [a, { code: { eq: null }, name: null }] }, undefined],
  ["or with an empty part, beside a comparison", { ...a, or: [b, {}] }, isA],
  ["an empty part at a deeper level", { or: [b, { or: [a, { and: [{}] }] }] }, undefined],
  ["an undefined field, and an undefined comparison", { name: undefined, code: { eq: undefined } }, undefined],
  ["an operator that the filter does not have", { name: { sounds: "a" } }, { attribute: "name", operator: "sounds", value: "a" }],
  ["not", { not: a }, { not: isA }],
  ["not of nothing", { ...a, not: {} }, isA],
  ["not or", { not: { or: [a, b] } }, { not: { any: [isA, isB] } }],
])("%s", (_name, where, condition) => expect(read(where)).toEqual(condition));

test("or of nothing holds for no record and is refused", () => {
  expect(() => read({ or: [] })).toThrow(
    expect.objectContaining({ code: "BAD_USER_INPUT", message: '"or" needs at least one condition.' }),
  );
});

test("an unknown filter is refused", () => {
  expect(() => read({ colour: { eq: "a" } })).toThrow(
    expect.objectContaining({ code: "BAD_USER_INPUT", message: '"colour" is not a filter of Thing.' }),
  );
});

/** Things have an owner, by whom some vendors can filter them. */
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
const attribute: FilterNames["attribute"] = (_resource, field) => (field === "labels" ? "label_names" : field);
const owned: Resource = { ...things, relations: { owner: { kind: "one", key: "owner_id", embedded: "owner" } } };
const relationFilter: FilterNames["relationFilter"] = ({ relations }, name) => {
  const relation = relations[name];
  return { attribute: (inner: string) => `${name}/${inner}`, member: relation?.kind === "one" ? relation.embedded : undefined };
};

describe("a filter through a relation", () => {
  const conditionOf = (where: Record<string, unknown>, through = relationFilter, target = owner) => {
    const known = new Catalogue(related, { resources: [owned, target], parts: [], enums: {}, links: {} });
    return readWhere(known, { resource: owned, input: "ThingWhere" }, where, { attribute, relationFilter: through });
  };
  const byOwner = (value: string) => ({ attribute: "owner/name", operator: "eq", value, at: "owner.name" });

  test.each<[string, Record<string, unknown>, unknown]>([
    ["compares the other record's attribute", { owner: a }, byOwner("a")],
    ["is combined with others", { ...a, owner: a }, { all: [isA, byOwner("a")] }],
    ["has alternatives", { owner: { or: [a, { name: { eq: "b" } }] } }, { any: [byOwner("a"), byOwner("b")] }],
    ["is negated, inside and outside", { not: { owner: { not: a } } }, { not: { not: byOwner("a") } }],
    ["without a comparison is left out", { owner: { name: {} } }, undefined],
  ])("%s", (_name, where, condition) => expect(conditionOf(where)).toEqual(condition));

  const oneOnly = 'Thing cannot be filtered through "owner" here: filters lead through one relation only.';
  test.each<[string, Record<string, unknown>, string, unknown?]>([
    ["a list", { owner: { tags: { eq: "x" } } }, 'Thing cannot be filtered through "owner" by "tags".'],
    ["a list of another attribute", { owner: { labels: { eq: "x" } } }, 'Thing cannot be filtered through "owner" by "labels".'],
    ["a second relation", { owner: { owner: a } }, oneOnly.replace("Thing", "Owner")],
    ["anything, where the vendor has no such filter", { owner: a }, oneOnly, () => undefined],
  ])("does not lead to %s", (_name, where, sentence, through) =>
    expect(() => conditionOf(where, through as typeof relationFilter | undefined)).toThrow(
      expect.objectContaining({
        code: "UNSUPPORTED_FILTER",
        vendor: "zivio",
        text: `${sentence} Leave it out, or filter the rows you get.`,
      }),
    ),
  );

  test("is refused by its name also where no filter has an exception", () => {
    const { filters: _filters, ...plain } = owner;
    expect(() => conditionOf({ owner: { tags: { eq: "x" } } }, relationFilter, plain)).toThrow(
      'Thing cannot be filtered through "owner" by "tags".',
    );
  });

  test("a text that can be blank is null only where there is no value", () => {
    expect(conditionOf({ name: { isNull: true } })).toEqual({ attribute: "name", operator: "isAbsent", value: true });
    expect(conditionOf({ name: { isBlank: true } })).toEqual({ attribute: "name", operator: "isBlank", value: true });
    expect(conditionOf({ owner: { name: { isNull: true } } })).toMatchObject({ operator: "isNull" });
  });
});

/** Things with everything that an id can name, and with filters that have names of their own. */
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
const part: Resource = { ...things, type: "Part", parentIds: "owner_id" };
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
const names: FilterNames = { attribute: (_resource, field) => `<${field}>` };
const narrow: Resource = { ...things, relations: thing.relations };

function conditionOf(where: Record<string, unknown>, resource = thing) {
  const known = new Catalogue(wide, { resources: [resource, { ...things, type: "Owner" }, part], parts: [], enums: {}, links: {} });
  return readWhere(known, { resource, input: "ThingWhere" }, where, names);
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
    expect(conditionOf({ [field]: { eq: 7 } })).toEqual(is("eq", "7"));
    expect(conditionOf({ [field]: { in: [encodeId(type, "7"), "8"] } })).toEqual(is("in", ["7", "8"]));
    const other = encodeId(type === "Thing" ? "Owner" : "Thing", "7");
    expect(() => conditionOf({ [field]: { eq: other } })).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
  });

  test("of a record below others is its last part", () => {
    expect(conditionOf({ partId: { in: [encodeId("Part", "3/7"), "3/8", "9"] } })).toMatchObject({ value: ["7", "8", "9"] });
    expect(conditionOf({ ownerId: { eq: "3/8" } })).toMatchObject({ value: "3/8" });
  });

  test("of an unknown type may be of any type", () => {
    expect(conditionOf({ elseId: { in: [encodeId("Owner", "7"), "8"] } })).toEqual({
      attribute: "other_id",
      operator: "in",
      value: ["7", "8"],
    });
    expect(conditionOf({ othersId: { eq: encodeId("Part", "7") } })).toMatchObject({ value: "7" });
    expect(conditionOf({ elseId: { eq: "7" } }, narrow)).toMatchObject({ attribute: "<elseId>", value: "7" });
  });
});

test.each<[string, Record<string, unknown>, unknown, Resource?]>([
  ["an enum compares the field beside it", { stateCode: { eq: "ON" } }, { attribute: "status_no", operator: "eq", value: "ON" }],
  [
    "so it does where that has no name of its own",
    { stateCode: { eq: "ON" } },
    { attribute: "<state>", operator: "eq", value: "ON" },
    narrow,
  ],
  [
    "a field that only begins with the word is compared itself",
    { CodeName: { eq: "ON" } },
    { attribute: "<CodeName>", operator: "eq", value: "ON" },
  ],
  ["a number compares the field itself", { stateCode: { eqCode: 1 } }, { attribute: "<stateCode>", operator: "eqCode", value: 1 }],
  [
    "each of a list of values is a comparison",
    { dynamic: [{ id: 1 }, { id: 2 }] },
    { all: [1, 2].map((id) => ({ attribute: "dyn", operator: "eq", value: { id } })) },
  ],
  ["a list is compared by its field's name", { kind: [{ id: 1 }] }, { attribute: "<kind>", operator: "eq", value: { id: 1 } }],
  [
    "so is a list where nothing has a name of its own",
    { kind: [{ id: 1 }] },
    { attribute: "<kind>", operator: "eq", value: { id: 1 } },
    narrow,
  ],
])("%s", (_what, where, condition, resource) => expect(conditionOf(where, resource)).toEqual(condition));

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
  ["where nothing has a name of its own", [{ field: "CHANGED_AT" }], [["<changedAt>", false]], narrow],
])("an order of %s", (_what, given, order, resource = thing) =>
  expect(readOrder(resource, given, names)).toEqual(order.map(([attribute, descending]) => ({ attribute, descending }))),
);
