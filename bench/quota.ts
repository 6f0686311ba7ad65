/**
 * How much of a vendor's quota is used over loopback, with real sockets and timers, when callers ask without end:
 * `npx tsx bench/quota.ts`. It takes two minutes, since windows of a minute must pass.
 */
import { Quota as Count, type Window } from "../sandbox/kit/quota.ts";
import { startVendor } from "../sandbox/kit/server.ts";
import { TielineError } from "../src/errors.ts";
import { systemClock } from "../src/transport/clock.ts";
import { httpSend } from "../src/transport/http.ts";
import { quota } from "../src/transport/layers/quota.ts";
import { Quota } from "../src/transport/quota.ts";
import { type Scope, stack } from "../src/transport/send.ts";

interface Course {
  name: string;
  windows: Window[];
  seconds: number;
}

const courses: Course[] = [
  { name: "ITM Platform, its shortest window: 5 a second", windows: [{ limit: 5, ms: 1_000 }], seconds: 30.5 },
  {
    name: "ITM Platform, all windows: 5 a second, 100 a minute",
    windows: [
      { limit: 5, ms: 1_000 },
      { limit: 100, ms: 60_000 },
      { limit: 4_000, ms: 3_600_000 },
      { limit: 10_000, ms: 86_400_000 },
    ],
    seconds: 115,
  },
  { name: "Current RMS: 60 a minute", windows: [{ limit: 60, ms: 60_000 }], seconds: 65 },
  { name: "Projector: 1200 a minute", windows: [{ limit: 1_200, ms: 60_000 }], seconds: 75 },
];

/** What one course came to: calls served, calls refused, and the calls that a client without any delay could have made. */
async function run({ windows, seconds }: Course): Promise<{ served: number; refused: number; possible: number }> {
  const count = new Count(windows, systemClock);
  const vendor = await startVendor({
    handle: () => ({ status: 200, body: { rows: [] } }),
    clock: systemClock,
    quota: count,
    busy: () => ({ status: 429 }),
  });
  const budget = new Quota({ vendor: "itm", label: "The vendor", windows, clock: systemClock });
  const send = stack(
    [quota({ vendor: "itm", quota: budget, clock: systemClock })],
    httpSend({ vendor: "itm", label: "The vendor", baseUrl: vendor.url }),
  );
  const start = Date.now();
  const scope: Scope = { signal: new AbortController().signal, deadline: start + seconds * 1_000, note: () => undefined };
  const demand = async (caller: number): Promise<void> => {
    for (;;) await send({ operation: "rows", method: "GET", path: "/rows", safe: true, scope: { ...scope, caller: String(caller) } });
  };
  const ends = await Promise.allSettled(Array.from({ length: 8 }, (_, caller) => demand(caller)));
  await vendor.close();
  for (const end of ends)
    if (end.status === "rejected" && !(end.reason instanceof TielineError && end.reason.code === "UPSTREAM_BUDGET")) throw end.reason;
  const served = vendor.log.filter(({ status }) => status === 200).length;
  return { served, refused: count.violations, possible: possibleIn(windows, seconds * 1_000) };
}

/** Calls that an eager client with no delay at all makes: each as soon as every window allows. */
function possibleIn(windows: readonly Window[], ms: number): number {
  const starts: number[] = [];
  for (;;) {
    const freed = windows.map(({ limit, ms: length }) => (starts.length < limit ? 0 : starts[starts.length - limit]! + length));
    const next = Math.max(0, ...freed);
    if (next > ms) return starts.length;
    starts.push(next);
  }
}

const results = await Promise.all(courses.map(async (course) => ({ ...course, ...(await run(course)) })));
console.log(`${"".padEnd(54)} ${"used".padStart(8)} ${"possible".padStart(9)} ${"share".padStart(8)} ${"refused".padStart(8)}`);
for (const { name, served, possible, refused } of results) {
  const share = `${((100 * served) / possible).toFixed(1)} %`;
  console.log(
    `${name.padEnd(54)} ${String(served).padStart(8)} ${String(possible).padStart(9)} ${share.padStart(8)} ${String(refused).padStart(8)}`,
  );
}
const met = results.every(({ served, possible, refused }) => refused === 0 && served / possible >= 0.95);
console.log(
  met
    ? "\nGoal met: at least 95 % of what is possible, and nothing refused."
    : "\nGoal missed: 95 % of what is possible, and nothing refused.",
);
process.exitCode = met ? 0 : 1;
