// A process of its own: what it takes to make and send the requests is not measured with the others.
import { setTimeout as pause } from "node:timers/promises";
import { random } from "../../sandbox/kit/random.ts";
import type { Credentials, Hostile, Kind } from "./kind.ts";
import { kinds } from "./kinds.ts";
import { send } from "./send.ts";

/** What is sent, in which order, and how fast. */
export interface Attack {
  origin: string;
  credentials: Credentials;
  /** The same seed gives the same requests. */
  seed: number;
  /** The first of them; 0 when absent. */
  from?: number;
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

/**
 * Requests at the same time; further ones wait until one of them has ended. So the attack is slower on a busy machine, instead
 * of waiting there for its turn and being taken for unanswered. Connections that do nothing for long have places of their own.
 */
const places = { exchanges: 8, bytes: 200 };

/** The answer of a server that has too much to do. */
export const overloaded = "503 OVERLOADED";

async function attack({ origin, credentials, seed, from = 0, count, perSecond }: Attack): Promise<Findings> {
  const findings: Findings = { tallies: {}, mistakes: [], seconds: 0 };
  const underWay = { exchanges: new Set<Promise<void>>(), bytes: new Set<Promise<void>>() };
  const start = performance.now();
  for (let index = from; index < from + count; index++) {
    const early = start + ((index - from) / perSecond) * 1_000 - performance.now();
    if (early > 1) await pause(early);
    const kind = kinds[index % kinds.length]!;
    const hostile = kind.make(random(seed, kind.name, index), credentials);
    const place = "pieces" in hostile ? "bytes" : "exchanges";
    const others = underWay[place];
    if (others.size >= places[place]) await Promise.race(others);
    const one: Promise<void> = sendOne({ origin, kind, hostile, index }, findings).finally(() => others.delete(one));
    others.add(one);
  }
  await Promise.all([...underWay.exchanges, ...underWay.bytes]);
  return { ...findings, seconds: (performance.now() - start) / 1_000 };
}

interface Sent {
  origin: string;
  kind: Kind;
  hostile: Hostile;
  index: number;
}

async function sendOne({ origin, kind: { name, allowed }, hostile, index }: Sent, findings: Findings): Promise<void> {
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
