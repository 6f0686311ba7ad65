/** Decides and takes back for ever: the process that `kill.soak.ts` kills. Where it does stands in the first argument. */
import { openDecisions } from "../../../src/linking/decisions/open.ts";
import { systemClock } from "../../../src/transport/clock.ts";
import type { Place } from "../../replica/store-kit.ts";

const { place, run } = JSON.parse(process.argv[2]!) as { place: Place; run: number };
const log = openDecisions({ ...place, clock: systemClock });
process.send!({ said: "open" });
for (let i = 0; ; i++) {
  const [a, b] = [`CirrusAccount:${run}-${i}`, `CurrentRmsMember:${run}-${i}`];
  const by = { author: `run ${run}`, at: Date.now() };
  const pin = await log.append({ kind: "PIN", a, b, reason: "Same.", ...by, shown: { a: ["x"], b: ["y"] } });
  process.send!({ made: pin });
  if (i % 3 > 0) continue;
  process.send!({ made: await log.append({ kind: "UNDO", undoes: pin.id, reason: "Not the same.", ...by }) });
  process.send!({ made: await log.append({ kind: "FORBID", a, b, reason: "Not the same.", ...by }) });
}
