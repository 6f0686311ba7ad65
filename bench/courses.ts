import { isDeepStrictEqual } from "node:util";
import type { Call } from "../sandbox/kit/server.ts";
import type { World } from "../sandbox/world/model.ts";
import type { VendorKey } from "../test/harness.ts";
import { type Build, type BuildName, examples, start } from "./builds.ts";
import { VirtualTime } from "./virtual.ts";

/** What a build spent on a question. */
export interface Figures {
  /** Calls served, and those that a vendor refused because its quota was spent. */
  calls: number;
  refused: number;
  byVendor: Record<VendorKey, number>;
  /** Bytes of answers, by the vendors' own count. */
  bytes: number;
  /** On this machine, no quotas counted. */
  wallMs: number;
  /** Until the last client has its answer, under the documented quotas; time on the virtual clock. */
  quotaMs: number;
}

/** One question by so many clients at once, of vendors that nobody has asked yet, and asked again right after that. */
export interface Course {
  example: string;
  clients: number;
  cold: Record<BuildName, Figures>;
  warm: Record<BuildName, Figures>;
}

export interface Terms {
  world: World;
  latencyMs: number;
  /** Courses by the machine's clock are run so often; the middle one counts. */
  turns: number;
}

export const builds = ["plain", "tieline"] as const;

/** In a mixed course each client asks another example than the one before it. */
export const mixed = "all examples, mixed";

/** Runs both builds and compares every answer. Answers that differ are told by `differs`. */
export async function runCourse(example: string, clients: number, terms: Terms, differs: (what: string) => void): Promise<Course> {
  const asked = Array.from({ length: clients }, (_, i) => (example === mixed ? examples[i % examples.length]! : example));
  const expected = new Map<string, unknown>();
  const check = (build: string, answers: readonly unknown[]) =>
    answers.forEach((answer, i) => {
      const before = expected.get(asked[i]!);
      if (before === undefined) expected.set(asked[i]!, answer);
      else if (!isDeepStrictEqual(before, answer)) differs(`${asked[i]} as ${build} answers it: ${firstDifference(before, answer)}`);
    });
  const free: Record<BuildName, Passes[]> = { plain: [], tieline: [] };
  // By turns, so that whatever else the machine does meets both.
  for (let turn = 0; turn < terms.turns; turn++)
    for (const name of builds) free[name].push(await passes(await start(name, terms), asked, name, check, wallTime));
  const bound: Record<BuildName, Passes> = { plain: await underQuota("plain"), tieline: await underQuota("tieline") };

  function underQuota(name: BuildName): Promise<Passes> {
    const time = new VirtualTime();
    const quotas = { clock: time.clock, vendors: time.vendors, latencyMs: terms.latencyMs };
    return start(name, { ...terms, quotas }).then((build) => passes(build, asked, name, check, (work) => time.pass(work)));
  }

  const figures = (name: BuildName, pass: keyof Passes): Figures => ({
    ...free[name][0]![pass].count,
    refused: bound[name][pass].count.refused,
    wallMs: free[name].map((each) => each[pass].ms).sort((a, b) => a - b)[terms.turns >> 1]!,
    quotaMs: bound[name][pass].ms,
  });
  const of = (pass: keyof Passes) => ({ plain: figures("plain", pass), tieline: figures("tieline", pass) });
  return { example, clients, cold: of("cold"), warm: of("warm") };
}

type Passes = Awaited<ReturnType<typeof passes>>;
type Check = (build: string, answers: readonly unknown[]) => void;

type Stopwatch = (work: Promise<unknown>) => Promise<number>;

const wallTime: Stopwatch = async (work) => {
  const begun = performance.now();
  await work;
  return performance.now() - begun;
};

async function passes(build: Build, asked: readonly string[], name: BuildName, check: Check, stopwatch: Stopwatch) {
  try {
    const pass = async () => {
      const logs = Object.values(build.harness.vendors).map(({ log }) => log);
      for (const log of logs) log.length = 0;
      let answers: unknown[] = [];
      const work = async () => {
        answers = await Promise.all(asked.map((example) => build.ask(example)));
      };
      const ms = await stopwatch(work());
      check(name, answers);
      return { ms, count: count(build) };
    };
    return { cold: await pass(), warm: await pass() };
  } finally {
    await build.harness.close();
  }
}

function count({ harness }: Build): Pick<Figures, "calls" | "refused" | "byVendor" | "bytes"> {
  const served = (log: readonly Call[]) => log.filter(({ refused }) => refused !== "quota");
  const vendors = Object.entries(harness.vendors) as [VendorKey, { log: Call[] }][];
  const byVendor = Object.fromEntries(vendors.map(([name, { log }]) => [name, served(log).length])) as Figures["byVendor"];
  const all = vendors.flatMap(([, { log }]) => log);
  return {
    calls: served(all).length,
    refused: all.length - served(all).length,
    byVendor,
    bytes: all.reduce((sum, { bytes = 0 }) => sum + bytes, 0),
  };
}

/** The path of the first place where two answers are not the same. */
function firstDifference(a: unknown, b: unknown, path = ""): string {
  if (typeof a === "object" && typeof b === "object" && a && b) {
    for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const [left, right] = [(a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]];
      if (!isDeepStrictEqual(left, right)) return firstDifference(left, right, `${path}.${name}`);
    }
  }
  return `${path} is ${JSON.stringify(b)} instead of ${JSON.stringify(a)}`;
}
