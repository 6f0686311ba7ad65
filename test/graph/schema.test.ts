import { isScalarType, isSpecifiedScalarType } from "graphql";
import { describe, expect, it } from "vitest";
import { buildSchemaOnly } from "../../src/cli/graph.ts";

const schema = buildSchemaOnly();
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith("__") && !isSpecifiedScalarType(type));

describe("the schema that clients see", () => {
  it("has a sentence for every type", () => {
    expect(types.filter(({ description }) => !/^\S.*[.:]$/s.test(description ?? "")).map(({ name }) => name)).toEqual([]);
  });

  it("has a sentence for every root field", () => {
    const fields = Object.values(schema.getQueryType()!.getFields());
    expect(fields.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  });

  it("says where scalars with a format of their own are specified", () => {
    const specified = types.filter(isScalarType).filter(({ name }) => name.startsWith("Date"));
    expect(specified.map(({ name, specifiedByURL }) => [name, specifiedByURL?.split("/").at(-1)])).toEqual([
      ["DateTime", "date-time"],
      ["Date", "local-date"],
    ]);
  });
});
