import type { Answer } from "../../src/server/executor.ts";
import { FakeClock } from "../clock.ts";
import { driven, stepsIn } from "../drive.ts";
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

/** The graph over five vendors that count their quotas, and one clock for them all. */
export interface Rehearsal {
  clock: FakeClock;
  harness: Harness;
  /** Asks, and lets time jump to the next thing that is waited for whenever nothing goes on without it. */
  ask(): Promise<Answer>;
  /** So many callers, each with a question a little different from the others'. */
  askAll(callers: number): Promise<Answer[]>;
  /** The same question with all the rows that may come into its answer when a vendor errs. */
  askWide(): Promise<Answer>;
}

export async function rehearse(options: HarnessOptions = {}): Promise<Rehearsal> {
  const clock = new FakeClock();
  const harness = await startHarness({ clock, scale: 0.1, unlimited: false, ...options });
  const logs = Object.values(harness.vendors).map(({ log }) => log);

  const by = { clock, steps: () => stepsIn(logs), isZipped: true };
  const ask = async (asked: string): Promise<Answer> => JSON.parse(JSON.stringify(await harness.ask(asked, {}, { deadlineMs })));
  return {
    clock,
    harness,
    ask: () => driven(by, ask(query)),
    askWide: () => driven(by, ask(wideQuery)),
    askAll: (callers) => driven(by, Promise.all(Array.from({ length: callers }, (_, i) => ask(`query Caller${i} ${query}`)))),
  };
}
