import { median } from "./figures.ts";
import { Agreement, Caller } from "./load.ts";
import { type BuildName, startBuild, startUpstream } from "./processes.ts";
import { chainOf } from "./questions.ts";

/** Vendor calls that must follow one another, and what each takes. */
const hops = 3;
export const hopMs = 50;
/** Fifty accounts are a page: one call reads them. */
const size = { jobs: 100, accounts: 50, projectsPerAccount: 8, invoicesPerAccount: 1 };

export interface Chain {
  /** What a client waits, and how much longer than the vendors take. */
  p50Ms: number;
  overMs: number;
  calls: number;
}

/** One client who asks again and again over slow vendors. */
export async function chains(names: readonly BuildName[], warmUp: number, requests: number): Promise<Partial<Record<BuildName, Chain>>> {
  const upstream = await startUpstream({ size, latencyMs: hopMs });
  const agreement = new Agreement();
  const found: Partial<Record<BuildName, Chain>> = {};
  try {
    for (const name of names) {
      const server = await startBuild(name, upstream.variables);
      const caller = new Caller(server.url, 1);
      const ask = async (number: number) => {
        const question = chainOf(number % size.jobs);
        const reply = await caller.ask(question);
        agreement.see(question, reply.body);
        return reply.ms;
      };
      for (let i = 0; i < warmUp; i++) await ask(i);
      const before = await upstream.traffic();
      const times: number[] = [];
      for (let i = 0; i < requests; i++) times.push(await ask(warmUp + i));
      const after = await upstream.traffic();
      caller.close();
      await server.close();
      const made = Object.keys(after.calls).reduce((sum, vendor) => sum + after.calls[vendor]! - before.calls[vendor]!, 0);
      found[name] = { p50Ms: median(times), overMs: median(times) - hops * hopMs, calls: made / requests };
    }
  } finally {
    await upstream.close();
  }
  return found;
}
