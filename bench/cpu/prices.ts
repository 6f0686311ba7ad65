import { Caller } from "./load.ts";
import { startBuild, type Upstream } from "./processes.ts";
import { nestedOf } from "./questions.ts";

/** CPU of one price, in milliseconds. */
export interface Prices {
  /** Of a shape that was priced before. */
  seen: number;
  /** Of a document that was never sent. */
  fresh: number;
}

/** Shapes until the process has what it needs for any. */
const warmUp = 100;

/** What `X-Tieline-Explain` costs: HTTP, and for a new shape parsing and checking its document, are in it. */
export async function prices({ variables }: Upstream, requests: number): Promise<Prices> {
  const server = await startBuild("tieline", variables);
  const caller = new Caller(server.url, 1, { "x-tieline-explain": "1" });
  const { query, ...rest } = nestedOf(0, false);
  const documentOf = (shape: number) => query.replace("title", `shape${shape}: title`);
  const cpuOf = async (shapes: readonly number[]) => {
    const before = await server.usage();
    for (const shape of shapes) await caller.ask({ query: documentOf(shape), ...rest });
    return ((await server.usage()).cpuMs - before.cpuMs) / shapes.length;
  };
  const shapes = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);
  try {
    await cpuOf(shapes(0, warmUp));
    return { fresh: await cpuOf(shapes(warmUp, requests)), seen: await cpuOf(shapes(warmUp, requests).map(() => 0)) };
  } finally {
    caller.close();
    await server.close();
  }
}
