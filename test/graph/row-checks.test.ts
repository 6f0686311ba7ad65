import { buildASTSchema } from "graphql";
import { describe, expect, test } from "vitest";
import type { Resource } from "../../src/engine/model/resource.ts";
import { Catalogue } from "../../src/graph/catalogue.ts";
import { assertRowsFit } from "../../src/graph/row-checks.ts";
import { makeSchema } from "../../src/graph/schema.ts";
import { readSdl } from "../../src/graph/sdl/read.ts";
import { schemaFolder } from "../../src/graph/sdl/served.ts";
import { enums, parts, resources, roots } from "../../src/vendors/index.ts";

const sdl = readSdl(schemaFolder);

/** What the start says when this row has these members instead of its own. */
function complaintsOf(type: string, changed: Partial<Resource>): string[] {
  const rows = resources.map((resource) => (resource.type === type ? { ...resource, ...changed } : resource));
  return complaints({ resources: rows });
}

function complaints(changed: Partial<Parameters<typeof makeSchema>[1]>): string[] {
  try {
    makeSchema(sdl, { resources, parts, roots, enums, links: {}, ...changed });
    return [];
  } catch (error) {
    return (error as Error).message.split("\n");
  }
}

const missing = (what: string, name: string, nearest: string) => `${what} "${name}", which does not exist. The nearest is "${nearest}".`;

describe("a name that a row has wrong fails the start, with the nearest right one", () => {
  test.each<[member: string, type: string, changed: Partial<Resource>, sentence: string]>([
    [
      "columns",
      "CurrentRmsInvoice",
      { columns: { dueOnn: ["due_at"] } },
      missing("CurrentRmsInvoice: columns names the field", "dueOnn", "dueAt"),
    ],
    [
      "filters",
      "ProjectorEngagement",
      { filters: { engagementCod: "EngagementCode" } },
      missing("ProjectorEngagement: filters names the filter", "engagementCod", "engagementCode"),
    ],
    ["sorts", "CirrusAccount", { sorts: { nam: "name" } }, missing("CirrusAccount: sorts names the order", "nam", "name")],
    [
      "idFilters",
      "CurrentRmsInvoice",
      { idFilters: { memberId: "CurrentRmsMembre" } },
      missing("CurrentRmsInvoice: idFilters names the type", "CurrentRmsMembre", "CurrentRmsMember"),
    ],
    ["label", "CurrentRmsInvoice", { label: "numbr" }, missing("CurrentRmsInvoice: label is the path", "numbr", "number")],
    [
      "alternateKeys",
      "ProjectorEngagement",
      { alternateKeys: ["EngagementKode"] },
      missing("ProjectorEngagement: alternateKeys has the path", "EngagementKode", "engagementCode"),
    ],
    [
      "optIn",
      "CurrentRmsInvoice",
      { optIn: ["invoice_itemz"] },
      missing("CurrentRmsInvoice: optIn has the member", "invoice_itemz", "invoice_items"),
    ],
    [
      "definitions",
      "CirrusAccount",
      { definitions: { type: "CirrusFieldDefinitoin" } as NonNullable<Resource["definitions"]> },
      missing("CirrusAccount: definitions names the type", "CirrusFieldDefinitoin", "CirrusFieldDefinition"),
    ],
    [
      "nestedIn",
      "ProjectorContractLineItem",
      { nestedIn: { type: "ProjectorEngagment", path: "ContractLineItems" } },
      missing("ProjectorContractLineItem: nestedIn names the type", "ProjectorEngagment", "ProjectorEngagement"),
    ],
  ])("%s", (_member, type, changed, sentence) => {
    expect(complaintsOf(type, changed)).toEqual([sentence]);
  });

  test("the root of a table", () => {
    const [first] = Object.entries(roots) as [[string, (typeof roots)[string]]];
    expect(complaints({ roots: { ...roots, [`${first[0]}x`]: first[1] } })).toEqual([
      missing("A table names the root field", `${first[0]}x`, first[0]),
    ]);
  });

  test("every mistake is said at once", () => {
    expect(complaintsOf("CurrentRmsInvoice", { label: "numbr", optIn: ["invoice_itemz"] })).toHaveLength(2);
  });

  test("as they are, the tables have none", () => {
    expect(() => assertRowsFit(new Catalogue(buildASTSchema(sdl), { resources, parts, roots, enums, links: {} }))).not.toThrow();
  });
});
