import { describe, expect, test } from "vitest";
import { makeRecord, type VendorRecord } from "../../src/engine/model/record.ts";
import type { CustomFieldDefinitions, Resource } from "../../src/engine/model/resource.ts";
import type { TielineError } from "../../src/errors.ts";
import type { Catalogue } from "../../src/graph/catalogue.ts";
import type { Context, Part } from "../../src/graph/context.ts";
import { byFieldName, customFieldValuesResolver } from "../../src/graph/custom-fields.ts";
import type { Resolver } from "../../src/graph/fields.ts";
import { encodeId } from "../../src/graph/ids.ts";
import { type JsonObject, LosslessNumber } from "../../src/transport/json.ts";

const fields: Resource = { type: "Field", vendor: "current-rms", id: "id", relations: {} };

/** Fields of people and of firms, and one of things; each kind may have a field of the same name. */
const definitions: CustomFieldDefinitions = {
  type: "Field",
  names: ["key", "label"],
  of: "kind",
  kinds: ["Person", "FIRM"],
  kindOf: "kind_of",
  filter: "customField",
  typed: { by: "field_type", as: { 1: "text", 2: "number" } },
};

const recordOf = (resource: Resource, data: JsonObject): VendorRecord => makeRecord(resource, data, { fields: "all" });
const field = (id: string, data: JsonObject): VendorRecord => recordOf(fields, { id, ...data });
const defined = [
  field("1", { key: "colour", label: "Colour of the door", kind: "thing", field_type: 1 }),
  field("2", { key: "number", label: "No.", kind: "firm", field_type: new LosslessNumber("2") }),
  field("3", { key: "number", label: "Badge", kind: "person", field_type: "1" }),
  field("4", { key: "shoe_size", label: "Size", kind: "person", field_type: 9 }),
  field("5", { key: "size", label: "Shoe size", kind: "firm" }),
  field("6", { label: "Unnamed", kind: "firm" }),
  field("7", { key: "!", label: "#", kind: "firm" }),
];

/** A request, and the types whose lists it has scanned. */
function begin(given: readonly VendorRecord[] = defined) {
  const scanned: string[] = [];
  const session = {
    scan: async (type: string) => {
      scanned.push(type);
      return given;
    },
  };
  return { context: { session } as unknown as Context, scanned };
}

describe("the values of a record's custom fields", () => {
  const things: Resource = { ...fields, type: "Thing", customFields: "custom_fields" };
  async function valuesOf(data: JsonObject, more: Partial<CustomFieldDefinitions> = {}) {
    const { context, scanned } = begin();
    const record = recordOf(things, { id: "7", ...data });
    const resolver = customFieldValuesResolver({ ...definitions, ...more });
    const values = (await resolver(record, {}, context, {} as never)) as Part[] | null;
    for (const { owner } of values ?? []) expect(owner).toBe(record);
    return { values: values?.map((value) => value.data) ?? null, scanned };
  }

  test("come with the definitions of the record's kind, and are read by their types", async () => {
    const of = (kind: string) => valuesOf({ kind_of: kind, custom_fields: { number: "A1", shoe_size: 43 } });
    expect(await of("Firm")).toEqual({
      values: [
        { name: "number", value: "A1", definition: "2", number: "A1" },
        { name: "shoe_size", value: 43 },
      ],
      scanned: ["Field"],
    });
    expect((await of("person")).values).toEqual([
      { name: "number", value: "A1", definition: "3", text: "A1" },
      { name: "shoe_size", value: 43, definition: "4" },
    ]);
  });

  test("come with definitions of all its kinds, where the record has no kind of its own, and of no other", async () => {
    const custom_fields = { shoe_size: 43, size: "L", colour: "red" };
    const expected = [
      { name: "shoe_size", value: 43, definition: "4" },
      { name: "size", value: "L", definition: "5" },
      { name: "colour", value: "red" },
    ];
    expect((await valuesOf({ custom_fields })).values).toEqual(expected);
    const { kindOf: _kindOf, ...alike } = definitions;
    const resolver = customFieldValuesResolver(alike);
    const record = recordOf(things, { id: "7", kind_of: "firm", custom_fields });
    expect(await resolver(record, {}, begin().context, {} as never)).toMatchObject(expected.map((data) => ({ data })));
  });

  test("have definitions also where these name no types; what was sent is the member itself", async () => {
    const { typed: _typed, ...untyped } = definitions;
    const record = recordOf(things, { id: "7", custom_fields: { size: "L" } });
    const values = await customFieldValuesResolver(untyped)(record, {}, begin().context, {} as never);
    expect(values).toEqual([{ data: { name: "size", value: "L", definition: "5" }, sent: { size: "L" }, owner: record }]);
  });

  test("have no definition for a name of punctuation only", async () =>
    expect((await valuesOf({ custom_fields: { "?": 1 } })).values).toEqual([{ name: "?", value: 1 }]));

  test.each<[string, JsonObject, unknown]>([
    ["has none", { custom_fields: {} }, []],
    ["has no such member", { name: "x" }, null],
    ["has something else there", { custom_fields: "x" }, null],
  ])("cost nothing where a record %s", async (_what, data, values) => expect(await valuesOf(data)).toEqual({ values, scanned: [] }));
});

describe("a filter by the name of a custom field", () => {
  const resources = new Map<string, Resource>([
    ["Field", fields],
    ["Thing", { ...fields, type: "Thing" }],
    ["Member", { ...fields, type: "Member", definitions }],
  ]);
  const catalogue = { resources } as unknown as Catalogue;
  const info = {} as never;

  /** The condition that the list gets, and whether it is the same object. */
  async function passOn(where: unknown, target = "Member", given?: readonly VendorRecord[]) {
    const { context, scanned } = begin(given);
    const args = { where, first: 3 };
    const seen: Record<string, unknown>[] = [];
    const inner: Resolver = (_source, passed) => {
      seen.push(passed as Record<string, unknown>);
      return [];
    };
    const answer = byFieldName(catalogue, target, inner)(undefined, args, context, info);
    const isSame = seen[0] === args;
    await answer;
    expect(seen).toEqual([{ where: seen[0]!.where, first: 3 }]);
    return { where: seen[0]!.where, isSame, scanned };
  }

  const named = (name: string, comparison: JsonObject = { eq: "x" }) => ({ customField: { name, ...comparison } });
  const byId = (id: string, comparison: JsonObject = { eq: "x" }) => ({ customField: { id, ...comparison } });

  test.each<[string, unknown, string?]>([
    ["there is none", undefined],
    ["it is null", null],
    ["it names no field", { id: { eq: 1 }, not: { name: { eq: "x" } }, or: [{ id: { eq: 2 } }], and: null }],
    ["the records have no such fields", named("number"), "Thing"],
  ])("is passed on at once, as it is, where %s", async (_what, where, target) =>
    expect(await passOn(where, target)).toEqual({ where, isSame: true, scanned: [] }),
  );

  test.each<[string, unknown, unknown]>([
    ["by key", named("Shoe-Size"), byId("4")],
    ["by label, where no key is the same", named("BADGE"), byId("3")],
    ["in not", { not: named("size") }, { not: byId("5") }],
    ["in and", { and: [{ id: { eq: 1 } }, named("size")] }, { and: [{ id: { eq: 1 } }, byId("5")] }],
    ["in or, at a deeper level", { or: [{ and: [{ not: named("size") }] }] }, { or: [{ and: [{ not: byId("5") }] }] }],
    [
      "beside others, and what is null",
      { ...named("size"), id: { eq: 1 }, not: null, or: undefined },
      { ...byId("5"), id: { eq: 1 }, not: null, or: undefined },
    ],
    [
      "in a list of values",
      {
        customField: [
          { name: "size", eq: "x" },
          { id: "9", eq: "y" },
        ],
      },
      { customField: [byId("5").customField, { id: "9", eq: "y" }] },
    ],
  ])("names the field's id: %s", async (_what, where, expected) =>
    expect(await passOn(where)).toEqual({ where: expected, isSame: false, scanned: expect.arrayContaining(["Field"]) }),
  );

  test("by id reads no definitions, and takes a global id of a field", async () => {
    expect(await passOn(byId(" 4 "))).toEqual({ where: byId("4"), isSame: false, scanned: [] });
    expect((await passOn(byId(encodeId("Field", "4")))).where).toEqual(byId("4"));
    expect((await passOn({ customField: { id: "4", name: null, eq: "x" } })).where).toEqual(byId("4"));
    expect((await passOn({ customField: { name: "size", id: null, eq: "x" } })).where).toEqual(byId("5"));
    expect((await passOn({ customField: null })).where).toEqual({ customField: null });
    await expect(passOn(byId(encodeId("Thing", "4")))).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
  });

  test.each<[string, JsonObject, unknown[]]>([
    ["a comparison", { eq: "x" }, [{ or: [byId("2"), byId("3")] }]],
    [
      "each comparison by itself",
      { gt: 1, lt: 5 },
      [{ or: [byId("2", { gt: 1 }), byId("3", { gt: 1 })] }, { or: [byId("2", { lt: 5 }), byId("3", { lt: 5 })] }],
    ],
    ["no value, in all of them", { isNull: true }, [{ and: [byId("2", { isNull: true }), byId("3", { isNull: true })] }]],
    ["any value", { isNull: false }, [{ or: [byId("2", { isNull: false }), byId("3", { isNull: false })] }]],
  ])("that several kinds have is compared in each of them: %s", async (_what, comparisons, further) => {
    expect((await passOn(named("number", comparisons))).where).toEqual({ and: further });
    const beside = { and: [{ id: { eq: 1 } }], ...named("number", comparisons) };
    expect((await passOn(beside)).where).toEqual({ and: [{ id: { eq: 1 } }, ...further] });
    expect((await passOn({ ...beside, and: null })).where).toEqual({ and: further });
  });

  const refused = async (where: unknown, given?: readonly VendorRecord[]) => {
    const error = await passOn(where, "Member", given).catch((error: unknown) => error);
    expect(error).toMatchObject({ code: "BAD_USER_INPUT" });
    return (error as TielineError).text;
  };

  test("of a list of values is refused where it names several, or none", async () => {
    expect(await refused({ customField: [{ name: "number", eq: "x" }] })).toBe('2 custom fields are called "number". Pass the id of one.');
    expect(await refused({ customField: [{ name: "colour" }] })).toMatch(/^Member has no custom field "colour"\./);
  });

  test.each([{}, { name: null, id: null, eq: "x" }, { name: "size", id: "5" }])(
    "%j is refused: a name or an id is needed",
    async (customField) =>
      expect(await refused({ customField })).toBe('"customField" takes the "name" of a custom field or its "id". Pass one of them.'),
  );

  test.each(["colour", "", "?!"])("%j is refused where no field of these kinds has it, with those that exist", async (name) =>
    expect(await refused(named(name))).toBe(
      `Member has no custom field "${name}". It has "!", "Unnamed", "number", "shoe_size", "size". Pass one of those, or the id of a field.`,
    ),
  );

  test("a refusal names twenty fields at most", async () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => field(`${i}`, { key: `f${10 + i}`, kind: "firm" }));
    const first = Array.from({ length: 20 }, (_, i) => `"f${10 + i}"`).join(", ");
    expect(await refused(named("x"), many(20))).toBe(
      `Member has no custom field "x". It has ${first}. Pass one of those, or the id of a field.`,
    );
    expect(await refused(named("x"), many(22).reverse())).toContain(`It has ${first}, and 2 more. Pass`);
    expect(await refused(named("x"), [])).toBe('Member has no custom field "x". It has none.');
  });
});
