import { buildASTSchema, isInputObjectType, isObjectType } from "graphql";
import { describe, expect, it } from "vitest";
import { prefixOf, vendorPage } from "../../scripts/reference/page.ts";
import { Catalogue } from "../../src/graph/catalogue.ts";
import { readSdl } from "../../src/graph/sdl/read.ts";
import { schemaFolder } from "../../src/graph/sdl/served.ts";
import { enums, parts, resources, roots, vendors } from "../../src/vendors/index.ts";

const catalogue = new Catalogue(buildASTSchema(readSdl(schemaFolder)), { resources, parts, roots, enums, links: {} });

describe.each(vendors.map(({ name, label }) => ({ name, label })))("the reference page of $name", ({ name, label }) => {
  const text = vendorPage(catalogue, name, label);
  const sections = new Map(text.split(/^### /m).map((part) => [part.split("\n")[0]!, part]));
  const types = Object.values(catalogue.schema.getTypeMap()).filter((type) => type.name.startsWith(prefixOf(name)));

  it("has every field of every type, with its sentence", () => {
    for (const type of types.filter(({ name: each }) => !/(Connection|Edge)$/.test(each))) {
      if (!isObjectType(type) && !isInputObjectType(type)) continue;
      const section = sections.get(type.name) ?? "";
      for (const field of Object.values(type.getFields())) {
        const line = section.split("\n").find((each) => each.startsWith(`| \`${field.name}\``));
        expect([type.name, field.name, line]).toEqual([
          type.name,
          field.name,
          expect.stringContaining(String(field.type).replace(/[[\]!]/g, "")),
        ]);
        if (field.description) expect(line).toContain(field.description.trim().split("\n")[0]!.replace(/\|/g, "\\|"));
      }
    }
  });

  it("leads nowhere that it does not have", () => {
    const places = new Set([...sections.keys()].map((each) => each.toLowerCase()));
    for (const [, place] of text.matchAll(/\]\(#([^)]+)\)/g)) expect(places).toContain(place);
  });

  it("names the operation behind every record", () => {
    for (const { type, vendor, list, show } of resources.filter((resource) => resource.vendor === name))
      for (const { route } of [list, show].filter((operation) => operation !== undefined))
        expect([vendor, sections.get(type)]).toEqual([vendor, expect.stringContaining(`\`${route}\``)]);
  });
});
