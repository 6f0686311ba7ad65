import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isInstalled } from "../../examples/federation/gateway.ts";
import { vendorNames } from "../../src/errors.ts";
import { repeats } from "../soak.ts";
import { type Answered, askDirectly, type GatewayOverGraphs, startGatewayOverGraphs } from "./kit.ts";

const folder = join(import.meta.dirname, "../../examples/queries");
const examples = readdirSync(folder).map((file) => [file.replace(".graphql", ""), readFileSync(join(folder, file), "utf8")] as const);

/** What the sandbox calls the vendors. */
const keys = { zivio: "zivio", "current-rms": "currentRms", cirrus: "cirrus", itm: "itm", projector: "projector" } as const;

/** Each example with each vendor down: those of other vendors come first, so that a few are of all kinds. */
const pairs = examples.flatMap(([file, query], i) =>
  vendorNames.map((_, j) => ({ file, query, vendor: vendorNames[(i + j) % vendorNames.length]!, turn: j })),
);
pairs.sort((a, b) => a.turn - b.turn);

/** The data, and which codes of which vendors are in the errors: how many fields one failure nulls depends on the plan. */
const told = ({ data, errors = [] }: Answered) => ({
  data,
  codes: [...new Set(errors.map(({ extensions }) => `${extensions?.code} ${extensions?.vendor}`))].sort(),
});

describe.skipIf(!isInstalled())("through Hive Gateway, with one vendor down", () => {
  let gateway: GatewayOverGraphs;
  beforeAll(async () => {
    gateway = await startGatewayOverGraphs();
  }, 300_000);
  afterAll(() => gateway?.close());

  test.each(pairs.slice(0, repeats(pairs.length, 3)))(
    "$file without $vendor: what the graph itself still has, cold and warm",
    { timeout: 300_000 },
    async ({ query, vendor }) => {
      const down = (graph: Awaited<ReturnType<GatewayOverGraphs["fresh"]>>) =>
        graph.vendors[keys[vendor]].faults.add({ kind: "error", status: 503, times: 100_000 });
      const direct = await gateway.fresh();
      down(direct);
      const due = told(await askDirectly(direct, query));
      const graph = await gateway.fresh();
      down(graph);
      expect(told(await gateway.ask(query))).toEqual(due);
      // What the others have answered is kept, and the vendor is still down.
      expect(told(await gateway.ask(query))).toEqual(due);
      // What was kept before the vendor went down is answered as if it were there.
      const warm = await gateway.fresh();
      const whole = told(await gateway.ask(query));
      down(warm);
      expect(told(await gateway.ask(query))).toEqual(whole);
    },
  );
});
