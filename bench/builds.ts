import { readFileSync } from "node:fs";
import { random } from "../sandbox/kit/random.ts";
import type { World } from "../sandbox/world/model.ts";
import { makeExecutor } from "../src/server/executor.ts";
import { type Clock, systemClock } from "../src/transport/clock.ts";
import { type Harness, startHarness } from "../test/harness.ts";
import { connect } from "./plain/http.ts";
import { programs } from "./plain/programs.ts";
import { PlainRequest } from "./plain/request.ts";

export type BuildName = "plain" | "tieline";

/** One of the two builds over vendors of its own. */
export interface Build {
  /** A question by the name of its example query, asked by a client of its own. */
  ask(example: string): Promise<unknown>;
  harness: Harness;
}

export interface BuildOptions {
  world: World;
  /** Vendors count their documented quotas; a call takes so long. */
  quotas?: { clock: Clock; vendors: Clock; latencyMs: number };
  /** How long Tieline keeps answers; absent: as long as it does by default. */
  cacheMaxAgeMs?: number;
}

const deadlineMs = 3_600_000;

export const queryOf = (example: string) => readFileSync(new URL(`../examples/queries/${example}.graphql`, import.meta.url), "utf8");

/** The examples that both builds can be asked. */
export const examples: readonly string[] = Object.keys(programs);

export async function start(name: BuildName, { world, quotas, cacheMaxAgeMs = 60_000 }: BuildOptions): Promise<Build> {
  const drawn = random("bench", name);
  const harness = await startHarness({
    world,
    unlimited: quotas === undefined,
    ...(quotas && { clock: quotas.vendors }),
    tieline: { cacheMaxAgeMs, random: () => drawn.next(), ...(quotas && { clock: quotas.clock }) },
  });
  if (quotas)
    for (const { faults } of Object.values(harness.vendors))
      if (quotas.latencyMs > 0) faults.add({ kind: "latency", ms: quotas.latencyMs });
  return { harness, ask: name === "plain" ? plain(harness, quotas?.clock ?? systemClock, drawn) : tieline(harness) };
}

function plain(harness: Harness, clock: Clock, drawn: { next(): number }): Build["ask"] {
  const vendors = connect(harness.sandbox.variables, clock, () => drawn.next());
  return async (example) => comparable(await programs[example]!(new PlainRequest(vendors)));
}

function tieline({ tieline }: Harness): Build["ask"] {
  const ask = makeExecutor(tieline, deadlineMs);
  return async (example) => {
    const { data, errors } = await ask(queryOf(example));
    if (errors?.length) throw new Error(`Tieline failed at ${example}: ${JSON.stringify(errors.slice(0, 2))}`);
    return comparable(data);
  };
}

/** The answer as it goes over the wire; cursors are each server's own. */
function comparable(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data, (name, value) => (name === "endCursor" ? undefined : value)));
}
