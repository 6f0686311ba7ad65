/**
 * CPU of Tieline beside what a team would write by hand, each in a process of its own over the same vendors in memory:
 * `npm run bench:cpu`, explained in docs/benchmarks.md. It ends with an error when two builds answer differently, or when a
 * vendor is asked for something that it was not written for.
 */
import { parseArgs } from "node:util";
import { chains } from "./cpu/chain.ts";
import { median } from "./cpu/figures.ts";
import { prices } from "./cpu/prices.ts";
import { type BuildName, builds, startBuild, startUpstream } from "./cpu/processes.ts";
import { workloads } from "./cpu/questions.ts";
import { type Results, report } from "./cpu/report.ts";
import { costOf, startOf, startOfServe } from "./cpu/start.ts";
import { compare, compareCold, type Terms } from "./cpu/throughput.ts";
import { fullSize } from "./cpu/upstream/size.ts";
import { walks } from "./cpu/walk.ts";

const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    /** Only what has this in its name: a part of a workload's, "cold", "walk", "chain", "price" or "start". */
    only: { type: "string" },
    rounds: { type: "string", default: "5" },
    /** Builds that are measured, by name, with commas between them; all when absent. */
    builds: { type: "string" },
    /** Milliseconds that each vendor call takes. */
    latency: { type: "string", default: "0" },
    /** A little of everything at once: says whether it works, not how fast it is. */
    quick: { type: "boolean", default: false },
  },
});

const { quick, only } = options;
const isAsked = (name: string) => !only || name.includes(only);
const tell = (text: string) => process.stderr.write(`${text}\n`);

const names = (Object.keys(builds) as BuildName[]).filter((name) => !options.builds || options.builds.split(",").includes(name));
const two: readonly BuildName[] = ["plain", "tieline"];
const size = quick ? { jobs: 20, accounts: 50, projectsPerAccount: 4, invoicesPerAccount: 10 } : fullSize;
const upstream = await startUpstream({ size, latencyMs: Number(options.latency) });
const terms: Terms = quick
  ? { upstream, rounds: 1, warmUp: 0, leadIn: 1, requests: 2 }
  : { upstream, rounds: Number(options.rounds), warmUp: 64, leadIn: 16 };
/** Rounds of what takes a process of its own each time. */
const times = Math.min(3, terms.rounds);
const results: Results = { comparisons: [], walks: {}, chains: {}, starts: {}, prices: undefined };

const sections: Record<string, () => Promise<void>> = {
  async steady() {
    const servers = new Map(await Promise.all(names.map(async (name) => [name, await startBuild(name, upstream.variables)] as const)));
    for (const workload of workloads(size).filter(({ name }) => isAsked(name))) {
      tell(workload.name);
      results.comparisons.push(await compare(workload, servers, terms));
    }
    for (const server of servers.values()) await server.close();
  },
  async cold() {
    results.comparisons.push(await compareCold(quick ? two : names, { ...terms, rounds: times }));
  },
  async walk() {
    results.walks = await walks(two, quick ? 2_000 : 100_000);
  },
  async chain() {
    results.chains = await chains(quick ? two : names, quick ? 1 : 20, quick ? 1 : 40);
  },
  async price() {
    results.prices = await prices(upstream, quick ? 5 : 500);
  },
  async start() {
    const often = async (what: string, once: () => Promise<number>) => {
      const costs: number[] = [];
      for (let i = 0; i < times; i++) costs.push(await once());
      results.starts[what] = median(costs);
    };
    await often("tieline serve, vendors configured", () => startOfServe(upstream.variables));
    await often("tieline --help", () => costOf(["--help"]));
    if (quick) return;
    await often("npm start, with its sandbox", () => startOfServe({}));
    for (const name of ["plain", "jit"] as const) await often(`${name}, from source`, () => startOf(name, upstream));
  },
};

const asked = Object.keys(sections).filter((name) =>
  name === "steady" ? workloads(size).some((each) => isAsked(each.name)) : isAsked(name),
);
const run = async (name: string) => {
  tell(name);
  await sections[name]!();
};
if (quick) await Promise.all(asked.map(run));
else for (const name of asked) await run(name);
await upstream.close();

console.log(options.json ? JSON.stringify({ options, ...results }, null, 2) : report(results));
