/** Sweeps a stream for ever, from where the last one stopped: the process that `kill.soak.ts` kills. Its options are in the first argument. */
import { openReplicaStore } from "../../src/replica/open.ts";
import { systemClock } from "../../src/transport/clock.ts";
import { batchesOf, idsOf, type KillOptions, sweptRecord, sweptStream } from "./kill-world.ts";

const { place, columns } = JSON.parse(process.argv[2]!) as KillOptions;
process.send!("opening");
const stream = sweptStream(columns);
const store = await openReplicaStore({ ...place, streams: [stream], clock: systemClock, warn: console.error });
if (!store) process.exit(2);
process.send!("open");
const before = await store.syncState("Swept");
for (let sweep = Number(before.cursor?.split(".")[0] ?? 0) + 1; ; sweep++) {
  const state = await store.syncState("Swept");
  for (const [i, ids] of batchesOf(sweep).entries()) {
    const records = ids.map((id) => ({ record: sweptRecord(stream, id, sweep), seenAt: sweep * 1000 }));
    await store.write({ type: "Swept", records, state: { ...state, cursor: `${sweep}.${i + 1}` } });
    process.send!("wrote");
  }
  if (idsOf(sweep).length === 0) throw new Error("A sweep finds records.");
  await store.write({
    type: "Swept",
    goneBefore: sweep * 1000,
    state: { cursor: `${sweep}.done`, completeSince: sweep * 1000, syncedAt: sweep * 1000 },
  });
  process.send!("wrote");
}
