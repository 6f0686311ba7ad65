import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { type Chain, hopMs } from "./chain.ts";
import { mb, short, table } from "./figures.ts";
import type { Prices } from "./prices.ts";
import { type BuildName, builds } from "./processes.ts";
import type { Comparison, Cost } from "./throughput.ts";
import type { Walk } from "./walk.ts";

export interface Results {
  comparisons: Comparison[];
  walks: Partial<Record<BuildName, Walk>>;
  chains: Partial<Record<BuildName, Chain>>;
  /** CPU milliseconds. */
  starts: Record<string, number>;
  prices: Prices | undefined;
}

const names = Object.keys(builds) as BuildName[];
const others = names.filter((name) => name !== "tieline");

/** The figures as tables. */
export function report({ comparisons, walks, chains, starts, prices }: Results): string {
  const rows = Object.values(walks)[0]?.rows;
  const sections: [string, string[], string[][]][] = [
    ["CPU, milliseconds a query", ["", ...names, ...others.map((name) => `${name} / tieline`)], comparisons.map(costs)],
    [
      `Beside it (${names.join(", ")})`,
      ["", "requests a second", "p50 ms", "vendor calls a query", "kB read a query", "RSS MB", "heap MB"],
      comparisons.map(held),
    ],
    [
      `One client who walks through ${rows} rows, 100 a page`,
      ["", "CPU ms a page", "RSS MB at first", "growth", "heap MB at the end"],
      Object.entries(walks).map(walked),
    ],
    [
      `One client, three vendor calls of ${hopMs} ms one after the other`,
      ["", "p50 ms", "over the vendors'", "vendor calls a query"],
      Object.entries(chains).map(waited),
    ],
    [
      "CPU of a price, milliseconds",
      ["", "CPU"],
      prices
        ? [
            ["a shape seen before", prices.seen.toFixed(2)],
            ["a new shape", prices.fresh.toFixed(2)],
          ]
        : [],
    ],
    ["CPU until the first answer, milliseconds", ["", "CPU"], Object.entries(starts).map(([what, ms]) => [what, ms.toFixed(0)])],
  ];
  const shown = sections.filter(([, , body]) => body.length > 0).map(([title, head, body]) => `${title}\n\n${table(head, body)}`);
  return [machine(), ...shown].join("\n\n");
}

function costs({ workload, costs, ratios }: Comparison): string[] {
  const cost = (name: BuildName) => (costs[name] ? short(costs[name].cpuMs) : "");
  // Half of what the rounds lie apart, to either side.
  const ratio = (name: BuildName) => (ratios[name] ? `${short(ratios[name].median)} ±${(ratios[name].spread * 50).toFixed(0)} %` : "");
  return [workload, ...names.map(cost), ...others.map(ratio)];
}

function held({ workload, costs }: Comparison): string[] {
  const each = (text: (cost: Cost) => string) => names.map((name) => (costs[name] ? text(costs[name]) : "-")).join(", ");
  return [
    workload,
    each(({ perSecond }) => perSecond.toFixed(0)),
    each(({ p50Ms }) => p50Ms.toFixed(0)),
    each(({ calls }) => short(calls)),
    each(({ bytes }) => (bytes / 1000).toFixed(0)),
    each(({ rss }) => mb(rss)),
    each(({ heap }) => mb(heap)),
  ];
}

const walked = ([name, { cpuMsPerPage, rss, growth, heap }]: [string, Walk]) => [
  name,
  short(cpuMsPerPage),
  mb(rss),
  `+${mb(growth)}`,
  mb(heap),
];

const waited = ([name, { p50Ms, overMs, calls }]: [string, Chain]) => [name, p50Ms.toFixed(1), overMs.toFixed(1), short(calls)];

/** What the figures were taken with. */
export function machine(): string {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  const all: Record<string, string> = { ...dependencies, ...devDependencies };
  const packages = ["@apollo/server", "graphql", "dataloader", "axios", "fastify", "mercurius", "graphql-jit"];
  return `${cpus().length} cores, ${cpus()[0]?.model}; Node ${process.version}; ${packages.map((name) => `${name} ${all[name]}`).join(", ")}`;
}
