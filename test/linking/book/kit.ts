import { openBook, streamsFor } from "../../../src/app/kept-tables.ts";
import type { Book } from "../../../src/linking/book/book.ts";
import type { KeptDecision } from "../../../src/linking/decisions/decision.ts";
import { defaultLinkSettings } from "../../../src/linking/settings.ts";
import { openReplicaStore } from "../../../src/replica/open.ts";
import type { ReplicaStore } from "../../../src/replica/store.ts";
import { systemClock } from "../../../src/transport/clock.ts";
import { type Harness, type HarnessOptions, startHarness } from "../../harness.ts";

/** Decisions of people, as a test makes them. */
export class Decisions {
  all: KeptDecision[] = [];

  async current(): Promise<readonly KeptDecision[]> {
    return this.all;
  }
}

export interface BookHarness extends Harness {
  book: Book;
  store: ReplicaStore;
  decisions: Decisions;
}

const vendors = ["zivio", "current-rms", "cirrus", "itm", "projector"];

/** The graph over a sandbox whose records are all kept, and whose links are all decided. */
export async function startWithBook(options: HarnessOptions & { vendors?: readonly string[] } = {}): Promise<BookHarness> {
  const warn = (message: string) => {
    throw new Error(message);
  };
  const streams = [...streamsFor(defaultLinkSettings, {}).values()];
  const store = (await openReplicaStore({ streams, clock: systemClock, warn }))!;
  const decisions = new Decisions();
  const failed = (error: unknown) => {
    throw error;
  };
  const clock = systemClock;
  const book = (await openBook({ store, vendors: options.vendors ?? vendors, settings: defaultLinkSettings, clock, decisions, failed }))!;
  const settings = { reserve: 0, incrementMs: 60_000, sweepMs: 900_000, fullSweepMs: 86_400_000, belowMs: 0 };
  const harness = await startHarness({ ...options, tieline: { ...options.tieline, sync: { store, settings }, book } });
  await harness.tieline.sync!.once();
  await book.catchUp();
  const close = async () => {
    await book.stop();
    await harness.close();
    await store.close();
  };
  return { ...harness, book, store, decisions, close };
}
