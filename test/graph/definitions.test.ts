import { describe, expect, test } from "vitest";
import type { Catalogue } from "../../src/graph/catalogue.ts";
import type { Context } from "../../src/graph/context.ts";
import { byFieldName, customFieldValuesResolver } from "../../src/graph/definitions.ts";
import type { Resolver } from "../../src/graph/fields.ts";
import { encodeId } from "../../src/graph/ids.ts";
import type { Definitions, Resource } from "../../src/resource/model.ts";
import type { Rec } from "../../src/resource/record.ts";
import { type JsonObject, LosslessNumber } from "../../src/transport/json.ts";

const fields: Resource = { type: "Field", vendor: "current-rms", id: "id", relations: {} };

/** Fields of people and of firms, and one of things; each kind may have a field of the same name. */
const definitions: Definitions = {
  type: "Field",
  names: ["key", "label"],
  of: "kind",
  kinds: ["Person", "FIRM"],
  kindOf: "kind_of",
  filter: "customField",
  typed: { by: "field_type", as: { 1: "text", 2: "number" } },
};

const field = (id: string, raw: JsonObject): Rec => ({ resource: fields, id, raw, known: "all" });
const defined = [
  field("1", { key: "colour", label: "Colour of the door", kind: "thing", field_type: 1 }),
  field("2", { key: "number", label: "No.", kind: "firm", field_type: new LosslessNumber("2") }),
  field("3", { key: "number", label: "Badge", kind: "person", field_type: "1" }),
  field("4", { key: "shoe_size", label: "Size", kind: "person", field_type: 9 }),
  field("5", { key: "size", label: "Shoe size", kind: "firm" }),
  field("6", { label: "Unnamed", kind: "firm" }),
  field("7", { key: "!", label: "#", kind: "firm" }),
];

/** A request, and which types it has read whole. */
function begin(given: readonly Rec[] = defined) {
  const whole: string[] = [];
  const reader = {
    whole: async (type: string) => {
      whole.push(type);
      return given;
    },
  };
  return { context: { reader } as unknown as Context, whole };
}

describe("the values of a record's custom fields", () => {
  const things: Resource = { ...fields, type: "Thing" };
  async function valuesOf(raw: JsonObject, more: Partial<Definitions> = {}) {
    const { context, whole } = begin();
    const rec: Rec = { resource: things, id: "7", raw, known: "all" };
    const resolver = customFieldValuesResolver({ ...definitions, ...more });
    const values = (await resolver(rec, {}, context, {} as never)) as { raw: JsonObject; owner: Rec }[] | null;
    for (const { owner } of values ?? []) expect(owner).toBe(rec);
    return { values: values?.map((value) => value.raw) ?? null, whole };
  }

  test("stand beside the definitions of its own kind, and are read as those say", async () => {
    const of = (kind: string) => valuesOf({ kind_of: kind, custom_fields: { number: "A1", shoe_size: 43 } });
    expect(await of("Firm")).toEqual({
      values: [
        { name: "number", value: "A1", definition: "2", number: "A1" },
        { name: "shoe_size", value: 43 },
      ],
      whole: ["Field"],
    });
    expect((await of("person")).values).toEqual([
      { name: "number", value: "A1", definition: "3", text: "A1" },
      { name: "shoe_size", value: 43, definition: "4" },
    ]);
  });

  test("of any of the kinds, where it does not say its own, and of no other", async () => {
    const custom_fields = { shoe_size: 43, size: "L", colour: "red" };
    const expected = [
      { name: "shoe_size", value: 43, definition: "4" },
      { name: "size", value: "L", definition: "5" },
      { name: "colour", value: "red" },
    ];
    expect((await valuesOf({ custom_fields })).values).toEqual(expected);
    const { kindOf: _kindOf, ...alike } = definitions;
    const resolver = customFieldValuesResolver(alike);
    const rec: Rec = { resource: things, id: "7", raw: { kind_of: "firm", custom_fields }, known: "all" };
    expect(await resolver(rec, {}, begin().context, {} as never)).toMatchObject(expected.map((raw) => ({ raw })));
  });

  test("have definitions even where these tell no types", async () => {
    const { typed: _typed, ...untyped } = definitions;
    const rec: Rec = { resource: things, id: "7", raw: { custom_fields: { size: "L" } }, known: "all" };
    const values = await customFieldValuesResolver(untyped)(rec, {}, begin().context, {} as never);
    expect(values).toEqual([{ raw: { name: "size", value: "L", definition: "5" }, owner: rec }]);
  });

  test("a name of signs alone is nobody's", async () =>
    expect((await valuesOf({ custom_fields: { "?": 1 } })).values).toEqual([{ name: "?", value: 1 }]));

  test.each<[string, JsonObject, unknown]>([
    ["has none", { custom_fields: {} }, []],
    ["does not hold such", { name: "x" }, null],
    ["holds something else there", { custom_fields: "x" }, null],
  ])("cost nothing where a record %s", async (_what, raw, values) => expect(await valuesOf(raw)).toEqual({ values, whole: [] }));
});

describe("a filter by the name of a custom field", () => {
  const resources = new Map<string, Resource>([
    ["Field", fields],
    ["Thing", { ...fields, type: "Thing" }],
    ["Member", { ...fields, type: "Member", definitions }],
  ]);
  const catalogue = { resources } as unknown as Catalogue;
  const info = {} as never;

  /** What the list is asked for in the end, and at once or after the names were read. */
  async function asked(where: unknown, target = "Member", given?: readonly Rec[]) {
    const { context, whole } = begin(given);
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
    return { where: seen[0]!.where, isSame, whole };
  }

  const named = (name: string, test: JsonObject = { eq: "x" }) => ({ customField: { name, ...test } });
  const byId = (id: string, test: JsonObject = { eq: "x" }) => ({ customField: { id, ...test } });

  test.each<[string, unknown, string?]>([
    ["there is none", undefined],
    ["it is null", null],
    ["it mentions no field", { id: { eq: 1 }, not: { name: { eq: "x" } }, or: [{ id: { eq: 2 } }], and: null }],
    ["the records have no such fields", named("number"), "Thing"],
  ])("is passed on at once, as it is, where %s", async (_what, where, target) =>
    expect(await asked(where, target)).toEqual({ where, isSame: true, whole: [] }),
  );

  test.each<[string, unknown, unknown]>([
    ["by key", named("Shoe-Size"), byId("4")],
    ["by label, where no key is such", named("BADGE"), byId("3")],
    ["in not", { not: named("size") }, { not: byId("5") }],
    ["in and", { and: [{ id: { eq: 1 } }, named("size")] }, { and: [{ id: { eq: 1 } }, byId("5")] }],
    ["in or, further in", { or: [{ and: [{ not: named("size") }] }] }, { or: [{ and: [{ not: byId("5") }] }] }],
    [
      "beside others, and what is null",
      { ...named("size"), id: { eq: 1 }, not: null, or: undefined },
      { ...byId("5"), id: { eq: 1 }, not: null, or: undefined },
    ],
    [
      "in a list of tests",
      {
        customField: [
          { name: "size", eq: "x" },
          { id: "9", eq: "y" },
        ],
      },
      { customField: [byId("5").customField, { id: "9", eq: "y" }] },
    ],
  ])("names the field's id: %s", async (_what, where, expected) =>
    expect(await asked(where)).toEqual({ where: expected, isSame: false, whole: expect.arrayContaining(["Field"]) }),
  );

  test("by id reads no definitions, and takes a global id of a field", async () => {
    expect(await asked(byId(" 4 "))).toEqual({ where: byId("4"), isSame: false, whole: [] });
    expect((await asked(byId(encodeId("Field", "4")))).where).toEqual(byId("4"));
    expect((await asked({ customField: { id: "4", name: null, eq: "x" } })).where).toEqual(byId("4"));
    expect((await asked({ customField: { name: "size", id: null, eq: "x" } })).where).toEqual(byId("5"));
    expect((await asked({ customField: null })).where).toEqual({ customField: null });
    await expect(asked(byId(encodeId("Thing", "4")))).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
  });

  test.each<[string, JsonObject, unknown[]]>([
    ["a test", { eq: "x" }, [{ or: [byId("2"), byId("3")] }]],
    [
      "each test by itself",
      { gt: 1, lt: 5 },
      [{ or: [byId("2", { gt: 1 }), byId("3", { gt: 1 })] }, { or: [byId("2", { lt: 5 }), byId("3", { lt: 5 })] }],
    ],
    ["that it has none, of all of them", { isNull: true }, [{ and: [byId("2", { isNull: true }), byId("3", { isNull: true })] }]],
    ["that it has one", { isNull: false }, [{ or: [byId("2", { isNull: false }), byId("3", { isNull: false })] }]],
  ])("that several kinds have asks any of them: %s", async (_what, tests, further) => {
    expect((await asked(named("number", tests))).where).toEqual({ and: further });
    const beside = { and: [{ id: { eq: 1 } }], ...named("number", tests) };
    expect((await asked(beside)).where).toEqual({ and: [{ id: { eq: 1 } }, ...further] });
    expect((await asked({ ...beside, and: null })).where).toEqual({ and: further });
  });

  const refused = async (where: unknown, given?: readonly Rec[]) => {
    const error = await asked(where, "Member", given).catch((error: unknown) => error);
    expect(error).toMatchObject({ code: "BAD_USER_INPUT" });
    return (error as Error).message;
  };

  test("of a list is refused where it means several, or none", async () => {
    expect(await refused({ customField: [{ name: "number", eq: "x" }] })).toBe('2 custom fields are called "number". Pass the id of one.');
    expect(await refused({ customField: [{ name: "colour" }] })).toMatch(/^Member has no custom field "colour"\./);
  });

  test.each([{}, { name: null, id: null, eq: "x" }, { name: "size", id: "5" }])(
    "%j is refused: it takes a name or an id",
    async (customField) =>
      expect(await refused({ customField })).toBe('"customField" takes the "name" of a custom field or its "id". Pass one of them.'),
  );

  test.each(["colour", "", "?!"])("%j, which no field of these kinds has, is refused with those that are there", async (name) =>
    expect(await refused(named(name))).toBe(
      `Member has no custom field "${name}". It has "!", "Unnamed", "number", "shoe_size", "size". Pass one of those, or the id of a field.`,
    ),
  );

  test("a refusal names no more than twenty", async () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => field(`${i}`, { key: `f${10 + i}`, kind: "firm" }));
    const first = Array.from({ length: 20 }, (_, i) => `"f${10 + i}"`).join(", ");
    expect(await refused(named("x"), many(20))).toBe(
      `Member has no custom field "x". It has ${first}. Pass one of those, or the id of a field.`,
    );
    expect(await refused(named("x"), many(22).reverse())).toContain(`It has ${first}, and 2 more. Pass`);
    expect(await refused(named("x"), [])).toBe('Member has no custom field "x". It has none.');
  });
});
