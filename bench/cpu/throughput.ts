import { median, spread } from "./figures.ts";
import { Agreement, Caller, inFlight, type Reply } from "./load.ts";
import { type BuildName, type Served, startBuild, type Upstream } from "./processes.ts";
import { nestedOf, type Question, tiny, type Workload } from "./questions.ts";

/** What one build needed for one workload: medians of the rounds. */
export interface Cost {
  /** User and system time of the process, milliseconds a query. */
  cpuMs: number;
  /** How far the rounds lie apart. */
  cpuSpread: number;
  perSecond: number;
  p50Ms: number;
  /** Vendor calls and bytes a query. */
  calls: number;
  bytes: number;
  /** After the last round, in bytes. */
  rss: number;
  heap: number;
}

export interface Comparison {
  workload: string;
  costs: Partial<Record<BuildName, Cost>>;
  /** CPU of each other build as a part of Tieline's: the median of what each round gave, and how far these lie apart. */
  ratios: Partial<Record<BuildName, { median: number; spread: number }>>;
  compared: number;
}

export interface Terms {
  upstream: Upstream;
  rounds: number;
  /** Requests before the first round, and before each. */
  warmUp: number;
  leadIn: number;
  /** Requests of one measurement, if not as many as the workload says. */
  requests?: number;
}

export type Servers = ReadonlyMap<BuildName, Served>;

interface Measured {
  cpuMs: number;
  perSecond: number;
  p50Ms: number;
  calls: number;
  bytes: number;
}

/** The builds in turns, round after round, each with the same questions. */
export async function compare(workload: Workload, servers: Servers, terms: Terms): Promise<Comparison> {
  const agreement = new Agreement();
  const requests = terms.requests ?? workload.requests;
  const questions = (from: number, count: number) => Array.from({ length: count }, (_, i) => workload.question(from + i));
  let asked = 0;
  const turn = async (count: number, measure: (server: Served, questions: Question[], name: BuildName) => Promise<void>) => {
    const these = questions(asked, count);
    asked += count;
    for (const [name, server] of servers) await measure(server, these, name);
  };
  await turn(terms.warmUp, async (server, some) => void (await asking(server, some, agreement)));
  const rounds = new Map<BuildName, Measured[]>([...servers.keys()].map((name) => [name, []]));
  for (let round = 0; round < terms.rounds; round++)
    await turn(terms.leadIn + requests, async (server, some, name) => {
      await asking(server, some.slice(0, terms.leadIn), agreement);
      rounds.get(name)!.push(await measured(server, some.slice(terms.leadIn), terms.upstream, agreement));
    });
  const costs: Comparison["costs"] = {};
  for (const [name, server] of servers)
    costs[name] = { ...summed(rounds.get(name)!), rss: (await server.usage()).rss, heap: await server.heap() };
  return { workload: workload.name, costs, ratios: ratiosOf(rounds), compared: agreement.compared };
}

/** Sixteen identical questions at once to processes that have answered nothing yet but what they are. */
export async function compareCold(names: readonly BuildName[], terms: Terms): Promise<Comparison> {
  const agreement = new Agreement();
  const rounds = new Map<BuildName, Measured[]>(names.map((name) => [name, []]));
  const held = new Map<BuildName, { rss: number; heap: number }>();
  for (let round = 0; round < terms.rounds; round++)
    for (const name of names) {
      const server = await startBuild(name, terms.upstream.variables);
      try {
        await asking(server, [tiny], agreement);
        const questions = Array.from({ length: inFlight }, () => nestedOf(round, false));
        rounds.get(name)!.push(await measured(server, questions, terms.upstream, agreement));
        held.set(name, { rss: (await server.usage()).rss, heap: await server.heap() });
      } finally {
        await server.close();
      }
    }
  const costs = Object.fromEntries(names.map((name) => [name, { ...summed(rounds.get(name)!), ...held.get(name)! }]));
  return { workload: "16 identical nested joins at once, cold", costs, ratios: ratiosOf(rounds), compared: agreement.compared };
}

/** Looking at the replies takes this process's time, not the server's. */
async function asking(server: Served, questions: readonly Question[], agreement: Agreement): Promise<Reply[]> {
  const caller = new Caller(server.url);
  const replies: Reply[] = [];
  try {
    await caller.askAll(questions, (question, reply) => {
      agreement.see(question, reply.body);
      replies.push(reply);
    });
  } finally {
    caller.close();
  }
  return replies;
}

async function measured(server: Served, questions: readonly Question[], upstream: Upstream, agreement: Agreement): Promise<Measured> {
  const [before, asked] = [await server.usage(), await upstream.traffic()];
  const start = performance.now();
  const replies = await asking(server, questions, agreement);
  const seconds = (performance.now() - start) / 1000;
  const [after, answered] = [await server.usage(), await upstream.traffic()];
  const sum = (calls: Record<string, number>) => Object.values(calls).reduce((all, each) => all + each, 0);
  if (answered.refused.length > 0) throw new Error(`The upstream refused: ${answered.refused.slice(0, 3).join("\n")}`);
  return {
    cpuMs: (after.cpuMs - before.cpuMs) / questions.length,
    perSecond: questions.length / seconds,
    p50Ms: median(replies.map(({ ms }) => ms)),
    calls: (sum(answered.calls) - sum(asked.calls)) / questions.length,
    bytes: (answered.bytes - asked.bytes) / questions.length,
  };
}

function summed(rounds: readonly Measured[]): Omit<Cost, "rss" | "heap"> {
  const middle = (member: keyof Measured) => median(rounds.map((round) => round[member]));
  return {
    cpuMs: middle("cpuMs"),
    cpuSpread: spread(rounds.map(({ cpuMs }) => cpuMs)),
    perSecond: middle("perSecond"),
    p50Ms: middle("p50Ms"),
    calls: middle("calls"),
    bytes: middle("bytes"),
  };
}

function ratiosOf(rounds: ReadonlyMap<BuildName, readonly Measured[]>): Comparison["ratios"] {
  const tieline = rounds.get("tieline");
  if (!tieline) return {};
  const others = [...rounds].filter(([name]) => name !== "tieline");
  return Object.fromEntries(
    others.map(([name, measured]) => {
      const ratios = measured.map(({ cpuMs }, round) => cpuMs / tieline[round]!.cpuMs);
      return [name, { median: median(ratios), spread: spread(ratios) }];
    }),
  );
}
