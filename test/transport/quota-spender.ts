/** A process of its own, to be killed: it spends five calls of an hour's budget in this folder, and says so. */
import { systemClock } from "../../src/transport/clock.ts";
import { openFileStore } from "../../src/transport/quota/file.ts";
import { Quota } from "../../src/transport/quota.ts";

const store = openFileStore(process.argv[2]!, (sentence) => console.error(sentence));
const windows = [{ limit: 6, ms: 3_600_000 }];
const quota = new Quota({ vendor: "itm", label: "ITM Platform", windows, clock: systemClock, store, account: "company" });
for (let i = 0; i < 5; i++) await quota.acquire({ deadline: Number.MAX_SAFE_INTEGER });
console.log("spent 5");
setInterval(() => undefined, 1_000);
