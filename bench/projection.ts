import { readdirSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import type { World } from "../sandbox/world/model.ts";
import type { VendorAdapter, VendorCall } from "../src/engine/model/adapter.ts";
import { type Build, examples, start } from "./builds.ts";

/** Bytes that one client reads for an example: as it is, without naming fields to the vendors, and in the plain build. */
export interface Projection {
  example: string;
  bytes: number;
  unprojected: number;
  plain: number | undefined;
}

export const allExamples: readonly string[] = readdirSync(new URL("../examples/queries/", import.meta.url)).map((file) =>
  file.replace(".graphql", ""),
);

export async function measureProjection(example: string, world: World, differs: (what: string) => void): Promise<Projection> {
  const [projected, whole] = [await start("tieline", { world }), withoutProjection(await start("tieline", { world }))];
  const [narrow, wide] = [await read(projected, example), await read(whole, example)];
  if (!isDeepStrictEqual(narrow.answer, wide.answer)) differs(`${example} without projection`);
  const plain = examples.includes(example) ? (await read(await start("plain", { world }), example)).bytes : undefined;
  return { example, bytes: narrow.bytes, unprojected: wide.bytes, plain };
}

/** The same build, asking its vendors for whole records. */
export function withoutProjection(build: Build): Build {
  for (const upstream of build.harness.tieline.upstreams.values())
    upstream.adapter = askingForAll(upstream.adapter, upstream.name === "current-rms");
  return build;
}

async function read(build: Build, example: string): Promise<{ answer: unknown; bytes: number }> {
  try {
    const answer = await build.ask(example);
    const calls = Object.values(build.harness.vendors).flatMap(({ log }) => log);
    return { answer, bytes: calls.reduce((sum, { bytes = 0 }) => sum + bytes, 0) };
  } finally {
    await build.harness.close();
  }
}

/** The same calls for whole records. What does not come unless it is named is still named. */
function askingForAll(dialect: VendorAdapter, hasDefaults: boolean): VendorAdapter {
  const { show } = dialect;
  if (hasDefaults)
    return {
      ...dialect,
      page: (resource, ask) => withDefaults(dialect.page(resource, ask)),
      ...(show && { show: (resource, id, columns) => withDefaults(show(resource, id, columns)) }),
    };
  return {
    ...dialect,
    page: (resource, ask) => dialect.page(resource, { ...ask, fields: undefined }),
    ...(show && { show: (resource, id) => show(resource, id) }),
  };
}

/** Current RMS embeds most associations by itself, and names only narrow them; lines of a document must be named. */
function withDefaults<T>(call: VendorCall<T>): VendorCall<T> {
  const { query = [] } = call.request;
  const isInclude = ([name]: readonly [string, string]) => name === "include[]";
  if (query.some((pair) => isInclude(pair) && /_(items|assets)$/.test(pair[1]))) return call;
  return { ...call, request: { ...call.request, query: query.filter((pair) => !isInclude(pair)) } };
}
