import { promisify } from "node:util";
import { gunzip, gzipSync } from "node:zlib";
import type { Answer } from "../../src/server/ask.ts";
import { FakeClock, settled } from "../clock.ts";
import { type Harness, type HarnessOptions, startHarness, type VendorKey } from "../harness.ts";

export const names = { zivio: "zivio", currentRms: "current-rms", cirrus: "cirrus", itm: "itm", projector: "projector" } as const;
export const vendorKeys = Object.keys(names) as VendorKey[];

/** Something of each vendor: a list of one page, one of several, one whose rows are followed, one whose rows are read by id. */
const query = `{
  zivio: zivioMilestones(first: 10) { nodes { id title rate } }
  currentRms: currentRmsProjects(first: 10) { nodes { id name status } }
  cirrus: cirrusContacts(first: 60) { nodes { id name primaryContact } }
  itm: itmRevenues(first: 10) { nodes { id name repeatsOnValue project { id name } } }
  projector: projectorEngagements(first: 5) { nodes { id engagementCode effectiveDecimalDigits } }
}`;

/** The same with more rows, where there are more. */
const wideQuery = query.replaceAll(/first: \d+/g, "first: 60");

export const deadlineMs = 30_000;

const unzip = promisify(gunzip);
const zipped = gzipSync(Buffer.alloc(100_000, "tieline"));

/** The graph over five vendors that count their quotas, and one clock for them all. */
export interface Rehearsal {
  clock: FakeClock;
  harness: Harness;
  /** Asks, and lets time jump to the next thing that is waited for whenever nothing goes on without it. */
  ask(): Promise<Answer>;
  /** The same question with all the rows that may come into its answer when a vendor errs. */
  askWide(): Promise<Answer>;
}

export async function rehearse(options: HarnessOptions = {}): Promise<Rehearsal> {
  const clock = new FakeClock();
  const harness = await startHarness({ clock, scale: 0.1, unlimited: false, ...options });
  const logs = Object.values(harness.vendors).map(({ log }) => log);
  /** Grows with everything that a vendor hears or says. */
  const steps = () => logs.reduce((sum, log) => sum + log.length + log.filter(({ status, cut }) => status !== undefined || cut).length, 0);

  async function rehearsed(asked: string): Promise<Answer> {
    let answer: Answer | undefined;
    const ended = harness.ask(asked, {}, { deadlineMs }).then((given) => {
      answer = given;
    });
    for (let before = -1, still = 0; !answer; ) {
      // Server and client share this event loop: what is under way goes on in each of its turns.
      await new Promise((resolve) => setImmediate(resolve));
      const now = steps();
      still = now === before ? still + 1 : 0;
      before = now;
      if (still < 50 || clock.next === undefined) continue;
      still = 0;
      // Unzipping is done by other threads; whoever joins their queue comes back after them.
      for (let round = 0; round < 4; round++) await unzip(zipped);
      await settled();
      if (answer || steps() !== now) continue;
      await clock.advanceTo(clock.next);
    }
    await ended;
    return JSON.parse(JSON.stringify(answer));
  }
  return { clock, harness, ask: () => rehearsed(query), askWide: () => rehearsed(wideQuery) };
}
