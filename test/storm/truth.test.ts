import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { random } from "../../sandbox/kit/random.ts";
import { type Harness, startHarness, type VendorKey } from "../harness.ts";
import { questionsOf } from "./questions.ts";
import { wrongIn } from "./truth.ts";

let harness: Harness;
const questions: (ReturnType<typeof questionsOf>[number] & { calm: unknown })[] = [];
beforeAll(async () => {
  harness = await startHarness({ scale: 0.05 });
  for (const q of questionsOf(harness.world, 4)) questions.push({ ...q, calm: await harness.data(q.query, q.variables) });
}, 100_000);
afterAll(() => harness.close());

it.each(["zivio", "currentRms", "cirrus", "itm", "projector"] as VendorKey[])("%s", async (vendor) => {
  const wrong: string[] = [];
  for (const q of questions)
    for (const p of [1, 0.5, 0.2]) {
      const draw = random(q.name, p);
      harness.vendors[vendor].faults.add({
        kind: "change",
        change: (reply) => (draw.chance(p) ? { status: 403, body: {} } : reply),
      });
      const a = JSON.parse(JSON.stringify(await harness.ask(q.query, q.variables)));
      harness.vendors[vendor].faults.clear();
      const w = wrongIn(a, q.calm);
      if (w.length) wrong.push(`${p} ${q.name}: ${JSON.stringify(Object.entries(a.extensions.tieline.vendors).map(([k, v]: any) => [k, v.complete, v.reason]))} ${(a.errors ?? []).length} ${w.join("\n      ")}`);
    }
  if (wrong.length) console.log(wrong.length, wrong.join("\n"));
  expect(wrong.length).toBe(0);
}, 200_000);
