import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Graph, startGraph } from "./kit.ts";

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterEach(() => {
  for (const { faults } of Object.values(graph.vendors)) faults.clear();
});
afterAll(() => graph.close());

const lists = {
  zivio: { name: "zivio", list: "zivioMilestones", on: "milestones" },
  currentRms: { name: "current-rms", list: "currentRmsMembers", on: "members" },
  cirrus: { name: "cirrus", list: "cirrusAccounts", on: "accounts" },
  itm: { name: "itm", list: "itmProjects", on: "projects" },
  projector: { name: "projector", list: "projectorProjects", on: "PwsGetProject" },
} as const;

type Key = keyof typeof lists;
const inJson = ["zivio", "currentRms", "cirrus", "itm"] as const;

/** The one error of a list that a vendor answers with this body. */
async function refusal(vendor: Key, change: (body: string) => string) {
  const { name, list, on } = lists[vendor];
  graph.vendors[vendor].faults.add({
    kind: "change",
    on,
    change: (reply) => {
      const own = Buffer.isBuffer(reply.body) || typeof reply.body === "string" ? String(reply.body) : JSON.stringify(reply.body);
      return { ...reply, status: 200, body: Buffer.from(change(own)) };
    },
  });
  const { json } = await graph.post(`{ list: ${list}(first: 2) { nodes { vendorId } } }`);
  expect(json.data).toEqual({ list: null });
  expect(json.errors).toHaveLength(1);
  expect(json.errors[0].extensions).toMatchObject({ code: "UPSTREAM_BAD_RESPONSE", vendor: name });
  return json.errors[0].message as string;
}

const deepJson = (levels: number) => `${'{"a":['.repeat(levels / 2)}${"]}".repeat(levels / 2)}`;

describe("a vendor's answer that nobody can read is its own fault, and no empty list", () => {
  test.each(inJson)("%s with a value that is nested too deeply", async (vendor) => {
    const message = await refusal(vendor, (body) => body.replace(/("id"|"Id"):/, `"deep":${deepJson(20_000)},$1:`));
    expect(message).toMatch(/^(Zivio|Current RMS|Cirrus|ITM Platform) answered \S+ with JSON nested deeper than 100 levels\./);
  });

  test("Projector with elements that are nested too deeply", async () => {
    const deep = "<deep>".repeat(200) + "</deep>".repeat(200);
    const message = await refusal("projector", (body) => body.replace(/(<[\w:]*ProjectUid>)/, `${deep}$1`));
    expect(message).toMatch(/^Projector answered \S+ with XML nested deeper than 100 levels\./);
  });

  test.each(inJson)("%s with nothing but lists in lists", async (vendor) => {
    expect(await refusal(vendor, () => "[".repeat(20_000) + "]".repeat(20_000))).toContain("nested deeper than 100 levels");
  });

  test.each(inJson)("%s with lists in place of records", async (vendor) => {
    const envelopes = {
      zivio: '{"milestones":[[[]]]}',
      currentRms: '{"members":[[[]]]}',
      cirrus: '{"items":[[[]]]}',
      itm: '{"list":[[[]]]}',
    };
    expect(await refusal(vendor, () => envelopes[vendor])).toMatch(/list of something other than objects|no list of/);
  });

  test("Projector with a collection without items", async () => {
    const change = (body: string) =>
      body.replace(/(<[\w:]*Projects\b[^>]*>)[\s\S]*(<\/[\w:]*Projects>)/, "$1<Nothing><x>1</x></Nothing>$2");
    expect(await refusal("projector", change)).toContain("Projects without items");
  });

  test("a record with ten thousand members and more", async () => {
    const members = Array.from({ length: 10_001 }, (_, i) => `"m${i}":1`).join();
    expect(await refusal("currentRms", () => `{"members":[{${members}}]}`)).toContain("a JSON object with more than 10,000 members");
  });

  test.each(Object.keys(lists) as Key[])(
    "%s with an answer that is cut short, though it has the length that was announced",
    async (vendor) => {
      expect(await refusal(vendor, (body) => body.slice(0, body.length - 3))).toMatch(/not JSON|not a SOAP envelope/);
    },
  );

  test("a web page of more than a megabyte", async () => {
    expect(await refusal("zivio", () => `<html>${" ".repeat(1_100_000)}</html>`)).toBe(
      "Zivio sent a response larger than the limit of 1048576 bytes. Ask for fewer rows or fields.",
    );
  });
});

test("an answer of some megabytes is read as a short one is", async () => {
  const filler = JSON.stringify(Array.from({ length: 40_000 }, (_, i) => ({ i, text: `filler ${i}` })));
  const query = "{ list: currentRmsMembers(first: 2) { nodes { vendorId name } totalCount } }";
  const expected = (await graph.post(query)).json.data;
  const change = (reply: { status: number; body?: unknown }) => {
    const body = Buffer.isBuffer(reply.body)
      ? JSON.parse(String(reply.body))
      : typeof reply.body === "string"
        ? JSON.parse(reply.body)
        : reply.body;
    return { ...reply, body: Buffer.from(JSON.stringify({ filler: JSON.parse(filler), ...body })) };
  };
  graph.vendors.currentRms.faults.add({ kind: "change", on: "members", change });
  expect((await graph.post(query)).json.data).toEqual(expected);
  expect(graph.calls("currentRms").at(-1)!.bytes).toBeGreaterThan(1_000_000);
});
