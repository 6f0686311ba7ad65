import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Fault } from "../../sandbox/kit/faults.ts";
import type { Answer } from "../../src/server/executor.ts";
import { FakeClock } from "../clock.ts";
import { driven, stepsIn } from "../drive.ts";
import { type Harness, startHarness, type VendorKey } from "../harness.ts";

/** The flagship query, and beside it something of each vendor that needs no other. */
const query = readFileSync(join(import.meta.dirname, "../../examples/queries/milestones-to-cash.graphql"), "utf8").replace(
  /\}\s*$/,
  `currentRms: currentRmsProjects(first: 3) { nodes { name } }
  cirrus: cirrusOrders(first: 3) { nodes { price } }
  itm: itmTasks(first: 3) { nodes { name } }
  projector: projectorProjects(first: 3) { nodes { projectName } }
}`,
);
// No multiple of a pause after a refusal: at one instant either could come first.
const deadlineMs = 29_000;

const names = { zivio: "zivio", currentRms: "current-rms", cirrus: "cirrus", itm: "itm", projector: "projector" } as const;
/** What each vendor gives of itself: fields of a milestone, and a field of the root. */
const own: Record<VendorKey, { root: string; field?: string }> = {
  zivio: { root: "zivioMilestones" },
  currentRms: { root: "currentRms", field: "currentRmsInvoices" },
  cirrus: { root: "cirrus", field: "cirrusAccount" },
  itm: { root: "itm", field: "itmProject" },
  projector: { root: "projector", field: "projectorMilestones" },
};

const faults: [string, Fault, string[]][] = [
  ["fails with status 500", { kind: "error", status: 500 }, ["UPSTREAM_UNAVAILABLE"]],
  ["never answers", { kind: "hang" }, ["UPSTREAM_TIMEOUT", "DEADLINE_EXCEEDED"]],
  ["answers later than anybody waits", { kind: "latency", ms: 2 * deadlineMs }, ["UPSTREAM_TIMEOUT", "DEADLINE_EXCEEDED"]],
  ["breaks off in the middle", { kind: "truncate" }, ["UPSTREAM_UNAVAILABLE"]],
  ["answers with a web page", { kind: "html" }, ["UPSTREAM_BAD_RESPONSE"]],
  ["cuts the connection", { kind: "reset" }, ["UPSTREAM_UNAVAILABLE"]],
  ["says that its quota is spent", { kind: "busy", ms: 1000 }, ["UPSTREAM_BUDGET"]],
];

// biome-ignore lint/suspicious/noExplicitAny: answers are read freely
type Data = any;

describe.each(Object.keys(names) as VendorKey[])("when %s", (vendor) => {
  const clock = new FakeClock();
  let harness: Harness;
  let whole: Answer;

  beforeAll(async () => {
    harness = await startHarness({ clock });
    whole = await ask();
  }, 30_000);
  afterAll(() => harness.close());

  async function ask(): Promise<Answer> {
    const logs = Object.values(harness.vendors).map(({ log }) => log);
    const answer = await driven({ clock, steps: () => stepsIn(logs) }, harness.ask(query, {}, { deadlineMs }));
    return JSON.parse(JSON.stringify(answer));
  }

  it("is well, everything comes, links of every kind among it", () => {
    expect(whole.errors).toBeUndefined();
    const { nodes } = (whole.data as Data).zivioMilestones;
    for (const { field } of Object.values(own)) if (field) expect(nodes.some((node: Data) => hasValue(node[field]))).toBe(true);
    for (const { root } of Object.values(own)) expect((whole.data as Data)[root].nodes.length).toBeGreaterThan(0);
  });

  it.each(faults)(
    "%s, its own fields are null and say why, the others answer, and all is whole again after it",
    async (_, fault, codes) => {
      const struck = harness.vendors[vendor].faults.struck;
      const start = clock.now();
      harness.vendors[vendor].faults.add(fault);
      const answer = await ask();
      harness.vendors[vendor].faults.clear();

      expect(harness.vendors[vendor].faults.struck).toBeGreaterThan(struck);
      expect(harness.calls(vendor).length).toBeGreaterThan(0);
      expect(clock.now() - start).toBeLessThanOrEqual(deadlineMs);

      const errors = answer.errors ?? [];
      for (const { extensions } of errors) {
        expect(extensions?.vendor).toBe(names[vendor]);
        expect(codes).toContain(extensions?.code);
      }
      const paths = errors.map(({ path }) => path?.join("."));
      expect(new Set(paths).size).toBe(paths.length);
      const [data, intact] = [answer.data as Data, whole.data as Data];
      for (const [name, { root }] of Object.entries(own)) {
        if (name === vendor) expect([root, data[root], paths.includes(root)]).toEqual([root, null, true]);
        else if (root !== "zivioMilestones") expect(data[root]).toEqual(intact[root]);
      }
      if (vendor !== "zivio") expectPartial(data.zivioMilestones, intact.zivioMilestones, paths);

      // A vendor that failed is left alone for no longer than this.
      await clock.advance(30_000);
      const after = await ask();
      expect(after.errors).toBeUndefined();
      expect(after.data).toEqual(whole.data);
    },
  );

  /** Each field of each milestone is as without the fault, or null with an error of its own; never another value. */
  function expectPartial(partial: Data, intact: Data, paths: (string | undefined)[]): void {
    expect(partial.pageInfo).toEqual(intact.pageInfo);
    expect(partial.nodes).toHaveLength(intact.nodes.length);
    let lost = 0;
    for (const [i, node] of partial.nodes.entries()) {
      for (const [field, value] of Object.entries(node)) {
        const path = `zivioMilestones.nodes.${i}.${field}`;
        if (field.endsWith("Link")) {
          const told = node[field.slice(0, -"Link".length)] === null && paths.includes(path.slice(0, -"Link".length));
          expect(value).toEqual(told ? { status: "UNKNOWN", rule: null, key: null } : intact.nodes[i][field]);
        } else if (paths.includes(path)) expect([path, value]).toEqual([path, null]);
        else expect([path, value]).toEqual([path, intact.nodes[i][field]]);
      }
      const { field } = own[vendor];
      if (!hasValue(intact.nodes[i][field!])) continue;
      lost += 1;
      expect(paths).toContain(`zivioMilestones.nodes.${i}.${field}`);
    }
    expect(lost).toBeGreaterThan(0);
  }
});

function hasValue(value: Data): boolean {
  return value !== null && value !== undefined && (!Array.isArray(value.nodes) || value.nodes.length > 0);
}
