import { readFileSync } from "node:fs";
import { startHarness } from "./test/harness.ts";
import { goldenWorld } from "./test/queries/corpus.ts";
const h = await startHarness(goldenWorld);
const q = readFileSync("test/queries/relations/itm-project.graphql", "utf8");
console.log(q);
for (let i = 0; i < 2; i++) {
  const a = await h.ask(q);
  console.log(JSON.stringify((a.data as any)?.itmProject?.description), JSON.stringify(a.errors));
  console.log(h.calls("itm").map((c) => `${c.operation} ${JSON.stringify(c.body ?? "")}`.slice(0, 200)).join("\n"));
}
await h.close();
