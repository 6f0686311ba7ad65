import type { Fault } from "../../sandbox/kit/faults.ts";
import type { Random } from "../../sandbox/kit/random.ts";
import type { FakeClock } from "../clock.ts";
import type { Harness, VendorKey } from "../harness.ts";

/** What may come over a vendor for a while. */
const troubles: Fault[] = [
  { kind: "latency", ms: 300 },
  { kind: "latency", ms: 2_500 },
  { kind: "latency", ms: 15_000 },
  { kind: "error", status: 500, times: 2 },
  { kind: "error", status: 502, body: "<html>Bad gateway</html>" },
  { kind: "error", status: 503 },
  { kind: "error", status: 503, headers: { "retry-after": "4" } },
  { kind: "error", status: 401, times: 3 },
  { kind: "error", status: 429, times: 4 },
  { kind: "error", status: 429, headers: { "retry-after": "7" }, times: 6 },
  { kind: "busy", ms: 3_000 },
  { kind: "reset" },
  { kind: "reset", times: 3 },
  { kind: "truncate" },
  { kind: "hang" },
  { kind: "hang", times: 2 },
  { kind: "stall" },
  { kind: "drip", ms: 2_000 },
  { kind: "html" },
  { kind: "empty", times: 5 },
  { kind: "garbage" },
];

/** Troubles that come and go at one vendor until the end, in about a third of the time. */
export async function trouble(harness: Harness, vendor: VendorKey, clock: FakeClock, end: number, draw: Random): Promise<void> {
  const { faults } = harness.vendors[vendor];
  while (clock.now() < end) {
    await clock.sleep(draw.integer(10_000, 60_000));
    if (clock.now() >= end) break;
    faults.add(draw.pick(troubles));
    await clock.sleep(Math.min(draw.integer(2_000, 30_000), end - clock.now()));
    faults.clear();
  }
}
