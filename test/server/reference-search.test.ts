import { distance } from "fastest-levenshtein";
import { type GraphQLObjectType, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeSearch, type PageEntry, type Place } from "../../src/server/pages/reference-search.js";
import { type Graph, startGraph } from "./kit.ts";

let graph: Graph;
let pages: PageEntry[];
let search: ReturnType<typeof makeSearch>;
beforeAll(async () => {
  graph = await startGraph();
  pages = (await graph.send({ path: "/reference/index.json" })).json;
  search = makeSearch(pages, distance);
}, 120_000);
afterAll(() => graph.close());

const nameOf = ({ type, field }: Place) => (field === null ? type : `${type}.${field}`);
const find = (text: string) => search(text).hits.map(nameOf);
const rankOf = (text: string, name: string) => {
  const rank = find(text).indexOf(name);
  return rank < 0 ? Number.POSITIVE_INFINITY : rank;
};

describe("what is searched", () => {
  it("is every type and field of the schema, but the connections' own, and what is the same for every write", () => {
    const places = new Set(
      pages.flatMap(({ types }) => types.flatMap(({ type, fields }) => [type, ...fields.map(([field]) => `${type}.${field}`)])),
    );
    const types = Object.values(graph.tieline.schema.getTypeMap()).filter(
      ({ name }) => !/^__|(?:Connection|Edge)$|^(?:CurrentRms|Cirrus|Itm|Projector)\w+(?:Payload|Expect)$/.test(name),
    );
    const missing = types.flatMap((type) => {
      const names = isEnumType(type)
        ? type.getValues().map(({ name }) => name)
        : isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
          ? Object.keys(type.getFields())
          : undefined;
      const all = [
        ...(type.name === "Query" || type.name === "Mutation" ? [] : [type.name]),
        ...(names ?? []).map((name) => `${type.name}.${name}`),
      ];
      return names ? all.filter((name) => !places.has(name)) : [];
    });
    expect(missing).toEqual([]);
    expect(places.size).toBeGreaterThan(5000);
  });

  it("leads to a place that is there", async () => {
    const ids = new Map<string, Set<string>>();
    for (const { path } of pages) {
      const { text } = await graph.send({ path, headers: { accept: "text/html" } });
      ids.set(path, new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)));
    }
    const hits = [...search("a").hits, ...search("c").hits, ...search("i").hits];
    expect(hits.length).toBeGreaterThan(5000);
    for (const { href } of hits) {
      const [path = "", id = ""] = href.split("#");
      expect([href, ids.get(path)?.has(id)]).toEqual([href, true]);
    }
  });
});

describe("a search finds", () => {
  it.each([
    ["ZivioMilestone", "ZivioMilestone"],
    ["ziviomilestone", "ZivioMilestone"],
    ["zivio milestone", "ZivioMilestone"],
    ["milestone", "ZivioMilestone"],
    ["zivioMilestones", "ZivioMilestone"],
    ["CurrentRmsInvoice", "CurrentRmsInvoice"],
    ["rms invoice", "CurrentRmsInvoice"],
    ["ZivioMilestone.rate", "ZivioMilestone.rate"],
    ["zivio rate", "ZivioMilestone.rate"],
    ["CurrentRmsInvoiceWhere", "CurrentRmsInvoiceWhere"],
    ["not configured", "VendorStatus.NOT_CONFIGURED"],
    ["LinkStatus", "LinkStatus"],
  ])("for %s first %s", (text, name) => {
    expect(find(text)[0]).toBe(name);
  });

  it("the exact name before what begins with it, its words, its type's words, and its description", () => {
    const exact = rankOf("invoice number", "CirrusOrder.invoiceNumber");
    const withType = rankOf("invoice number", "CurrentRmsInvoice.number");
    const filter = rankOf("invoice number", "CurrentRmsInvoiceWhere.number");
    const described = rankOf("invoice number", "ItmRevenue.no");
    expect([exact, withType, filter, described].every(Number.isFinite)).toBe(true);
    expect([exact, withType, filter, described].toSorted((a, b) => a - b)).toEqual([exact, withType, filter, described]);
    expect(rankOf("approved", "ZivioMilestone.approvedAt")).toBeLessThan(rankOf("approved", "ZivioMilestoneWhere.approvedAt"));
  });

  it("each word at the beginning of a word, in any order and writing", () => {
    expect(find("purch ord")).toContain("CurrentRmsPurchaseOrder");
    expect(find("order purchase")).toContain("CurrentRmsPurchaseOrder");
    expect(new Set(find("INVOICES"))).toEqual(new Set(find("invoice")));
    expect(search("urchase").instead).toEqual(["purchase"]);
  });

  it("of all vendors, with vendor, type, field and meaning", () => {
    const vendors = ["All vendors", "Zivio", "Current RMS", "Cirrus", "ITM Platform", "Projector"];
    expect(new Set(search("id").hits.map(({ vendor }) => vendor))).toEqual(new Set(vendors));
    for (const { vendor, type, field, meaning, context } of search("invoice").hits.slice(0, 50))
      expect([vendor, type, field, meaning || context].every((each) => each !== "")).toBe(true);
    const { description } = (graph.tieline.schema.getType("LinkCandidate") as GraphQLObjectType).getFields().node!;
    expect(search("LinkCandidate.node").hits[0]).toMatchObject({ vendor: "All vendors", signature: "Node", meaning: description });
  });

  it("what is nearly the same, or has the known words, when nothing has all of them", () => {
    expect(search("milstone")).toMatchObject({ instead: ["milestone"] });
    expect(find("milstone")).toEqual(find("milestone"));
    expect(search("milestone xyzzy")).toMatchObject({ instead: ["milestone"] });
    expect(search("xyzzy")).toEqual({ hits: [], instead: [] });
  });

  it.each(["", "  ", "!?", "[]{}", "'", "\\", "$^.*+"])("nothing for %j", (text) => {
    expect(search(text)).toEqual({ hits: [], instead: [] });
  });
});
