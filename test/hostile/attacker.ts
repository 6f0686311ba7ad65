// A process of its own: what it takes to make and send the requests is not measured with the others.
import { setTimeout as pause } from "node:timers/promises";
import { random } from "../../sandbox/kit/random.ts";
import type { Credentials } from "./kind.ts";
import { kinds } from "./kinds.ts";
import { send } from "./send.ts";

/** What is sent, in which order, and how fast. */
export interface Attack {
  origin: string;
  credentials: Credentials;
  /** The same seed gives the same requests. */
  seed: number;
  count: number;
  perSecond: number;
}

/** An answer that its kind does not allow. */
export interface Mistake {
  kind: string;
  /** Which request of this seed. */
  index: number;
  answer: string;
  sent: string;
  excerpt: string;
}

export interface Findings {
  /** How often each answer came, by kind. */
  tallies: Record<string, Record<string, number>>;
  mistakes: Mistake[];
  seconds: number;
}

/** Requests at the same time; the others wait until one of them has ended. */
const maxUnderWay = 400;

/** The answer of a server that has too much to do. */
export const overloaded = "503 OVERLOADED";

async function attack({ origin, credentials, seed, count, perSecond }: Attack): Promise<Findings> {
  const findings: Findings = { tallies: {}, mistakes: [], seconds: 0 };
  const underWay = new Set<Promise<void>>();
  const start = performance.now();
  for (let index = 0; index < count; index++) {
    const early = start + (index / perSecond) * 1_000 - performance.now();
    if (early > 1) await pause(early);
    if (underWay.size >= maxUnderWay) await Promise.race(underWay);
    const one: Promise<void> = sendOne({ origin, credentials, seed, index }, findings).finally(() => underWay.delete(one));
    underWay.add(one);
  }
  await Promise.all(underWay);
  return { ...findings, seconds: (performance.now() - start) / 1_000 };
}

async function sendOne(
  { origin, credentials, seed, index }: Pick<Attack, "origin" | "credentials" | "seed"> & { index: number },
  findings: Findings,
) {
  const { name, allowed, make } = kinds[index % kinds.length]!;
  const hostile = make(random(seed, name, index), credentials);
  const { answers, excerpt } = await send(origin, hostile);
  findings.tallies[name] ??= {};
  const tally = findings.tallies[name];
  for (const answer of answers) {
    tally[answer] = (tally[answer] ?? 0) + 1;
    if (answer === overloaded || allowed.includes(answer)) continue;
    findings.mistakes.push({ kind: name, index, answer, sent: JSON.stringify(hostile).slice(0, 500), excerpt });
  }
}

process.on("message", async (task: Attack) => {
  const findings = await attack(task);
  process.send!(findings);
});
