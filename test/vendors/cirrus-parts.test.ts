import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encodeId } from "../../src/graph/ids.ts";
import { type Client, connect } from "./cirrus-sandbox.ts";

interface Page {
  totalCount?: number;
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
}

interface Owned {
  nodes: { vendorId: string; userId: string; active: number }[];
}

/** Lists of which the vendor gives those in use or the others, never both at once. */
const lists = [
  { field: "cirrusMissions", operation: "missions.list", sorting: "number_asc" },
  { field: "cirrusAccountCoordinates", operation: "accounts.coordinates", sorting: "name_asc" },
];
const paging = "pageInfo { hasNextPage hasPreviousPage endCursor }";

describe.each([{ pageBehindEnd: "empty" }, { pageBehindEnd: "missing" }] as const)(
  "a list in parts, with a page behind its end $pageBehindEnd",
  (readings) => {
    let client: Client;
    beforeAll(async () => {
      client = await connect(readings);
    });
    afterAll(() => client.close());

    describe.each(lists)("$field", ({ field, operation, sorting }) => {
      const list = async (args: string, fields = `nodes { id } ${paging}`) =>
        (await client.ask<Record<string, Page>>(`{ ${field}${args && `(${args})`} { ${fields} } }`))[field]!;
      const ids = ({ nodes }: Page) => nodes.map(({ id }) => id);
      const call = (page: number, size: number, active: number) =>
        `${operation} page=${page}&per_page=${size}&active=${active}&sorting=${sorting}`;
      const whole = (active: number) => list(`first: 1000, where: { active: { eq: ${active} } }`);
      /** Those in use, then the others. */
      let all: string[];
      let inUse: number;
      beforeAll(async () => {
        const [used, others] = [ids(await whole(1)), ids(await whole(0))];
        [all, inUse] = [[...used, ...others], used.length];
        expect(Math.min(used.length, others.length)).toBeGreaterThan(3);
      });

      it("holds all records, and tells their number", async () => {
        const page = await list("first: 1000", `totalCount nodes { id } ${paging}`);
        expect(ids(page)).toEqual(all);
        expect([page.totalCount, page.pageInfo.hasNextPage]).toEqual([all.length, false]);
        expect(new Set(client.calls().map((one) => /active=\d/.exec(one)![0]))).toEqual(new Set(["active=1", "active=0"]));
      });

      it("asks for the first part only, as long as that suffices", async () => {
        const page = await list("first: 2");
        expect([ids(page), page.pageInfo.hasNextPage]).toEqual([all.slice(0, 2), true]);
        expect(client.calls()).toEqual([call(1, 2, 1)]);
      });

      it("counts both where its number is asked for", async () => {
        expect(await list("first: 2", "totalCount nodes { id }")).toEqual({
          totalCount: all.length,
          nodes: all.slice(0, 2).map((id) => ({ id })),
        });
        expect(client.calls()).toEqual([call(1, 2, 1), call(1, 1, 0)]);
        expect(await list("", "totalCount")).toEqual({ totalCount: all.length });
        expect(client.calls()).toEqual([call(1, 1, 1), call(1, 1, 0)]);
      });

      it("is turned page by page over the seam to the end, and back from it", async () => {
        const before = await list(`first: ${inUse - 1}`);
        expect([ids(before), before.pageInfo.hasNextPage]).toEqual([all.slice(0, inUse - 1), true]);
        const over = await list(`first: 3, after: "${before.pageInfo.endCursor}"`);
        expect([ids(over), over.pageInfo.hasNextPage]).toEqual([all.slice(inUse - 1, inUse + 2), true]);
        const rest = await list(`first: 1000, after: "${over.pageInfo.endCursor}"`);
        expect([ids(rest), rest.pageInfo.hasNextPage]).toEqual([all.slice(inUse + 2), false]);
        const back = await list(`last: 4, before: "${over.pageInfo.endCursor}"`);
        expect(ids(back)).toEqual(all.slice(inUse - 3, inUse + 1));
        const last = await list("last: 2");
        expect([ids(last), last.pageInfo.hasNextPage, last.pageInfo.hasPreviousPage]).toEqual([all.slice(-2), false, true]);
      });

      it("says that more follows where the first part ends with the page", async () => {
        const page = await list(`first: ${inUse}`);
        expect([ids(page), page.pageInfo.hasNextPage]).toEqual([all.slice(0, inUse), true]);
        expect(client.calls().at(-1)).toBe(call(1, 1, 0));
      });

      it.each([1, 0])("holds one part where that is asked for: active %i", async (active) => {
        const page = await list(`first: 2, where: { active: { eq: ${active} } }`, `totalCount nodes { id } ${paging}`);
        const part = active ? all.slice(0, inUse) : all.slice(inUse);
        expect([ids(page), page.totalCount]).toEqual([part.slice(0, 2), part.length]);
        expect(client.calls()).toEqual([call(1, 2, active)]);
      });
    });

    it("is read in both parts for one owner and for several", async () => {
      const { cirrusMissions } = await client.ask<{ cirrusMissions: Owned }>(
        "{ cirrusMissions(first: 1000) { nodes { vendorId userId active } } }",
      );
      const missionsOf = (owner: string) => cirrusMissions.nodes.filter(({ userId }) => userId === owner).map(({ vendorId }) => vendorId);
      const owners = [...new Set(cirrusMissions.nodes.map(({ userId }) => userId))];
      const found = await client.ask<{ nodes: { vendorId: string; missions: Owned }[] }>(
        `{ nodes(ids: [${owners.map((id) => `"${encodeId("CirrusUser", id)}"`)}]) { ... on CirrusUser { vendorId missions { nodes { vendorId } } } } }`,
      );
      expect(found.nodes.map(({ vendorId, missions }) => [vendorId, missions.nodes.map((one) => one.vendorId)])).toEqual(
        owners.map((owner) => [owner, missionsOf(owner)]),
      );
      const both = (owned: string, ...sizes: number[]) =>
        sizes.map((size, i) => `missions.list page=1&per_page=${size}&ownerids=${owned}&active=${1 - i}&sorting=number_asc`);
      expect(client.calls().filter((one) => one.startsWith("missions.list"))).toEqual(both(owners.join(), 50, 50));
      const alone = await client.ask<{ cirrusUser: { missions: Owned } }>(
        `{ cirrusUser(id: ${owners[0]}) { missions { nodes { vendorId } } } }`,
      );
      const inUse = cirrusMissions.nodes.filter(({ userId, active }) => userId === owners[0] && active === 1).length;
      expect(alone.cirrusUser.missions.nodes.map(({ vendorId }) => vendorId)).toEqual(missionsOf(owners[0]!));
      expect(client.calls().filter((one) => one.startsWith("missions.list"))).toEqual(both(owners[0]!, 25, 25 - inUse));
    });

    it("is not taken for the whole when many are asked for by their ids", async () => {
      const ids = Array.from({ length: 12 }, (_, i) => String(i + 1));
      const found = await client.ask<{ nodes: ({ active: number } | null)[] }>(
        `{ nodes(ids: [${ids.map((id) => `"${encodeId("CirrusMission", id)}"`)}]) { ... on CirrusMission { active } } }`,
      );
      expect(new Set(found.nodes.map((one) => one?.active))).toEqual(new Set([0, 1]));
      expect(client.calls().sort()).toEqual(ids.map((id) => `missions/${id}`).sort());
    });
  },
);
