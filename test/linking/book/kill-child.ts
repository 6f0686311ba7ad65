/** Writes turn after turn of the book, for ever: the process that `kill.soak.ts` kills. Where it does stands in the first argument. */
import { bookMigrations, readProgress, writeDecided } from "../../../src/linking/book/book-tables.ts";
import { migrate } from "../../../src/replica/migrations.ts";
import { openReplicaStore } from "../../../src/replica/open.ts";
import { systemClock } from "../../../src/transport/clock.ts";
import type { Place } from "../../replica/store-kit.ts";
import { turnOf } from "./turns.ts";

const { folder, postgres } = JSON.parse(process.argv[2]!) as Place;
const store = (await openReplicaStore({ folder, postgres, streams: [], clock: systemClock, warn: console.error }))!;
const database = store.database!;
await migrate(database, bookMigrations);
process.send!({ said: "open" });
for (;;) {
  const after = await readProgress(database);
  const seq = (after?.seq ?? 0) + 1;
  await writeDecided(database, turnOf(seq), { progress: { seq, decidedAt: seq, records: 1 }, after });
  process.send!({ wrote: seq });
}
