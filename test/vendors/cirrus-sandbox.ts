import { setMaxListeners } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { concatAST, graphql, parse } from "graphql";
import { expect } from "vitest";
import { type CirrusReadings, startCirrus } from "../../sandbox/cirrus/index.ts";
import { makeWorld } from "../../sandbox/world/world.ts";
import { makeSchema, readSdl } from "../../src/graph/schema.ts";
import { Reader } from "../../src/resource/reader.ts";
import { routes } from "../../src/resource/route.ts";
import { systemClock } from "../../src/transport/clock.ts";
import { cirrus } from "../../src/vendors/cirrus/index.ts";

export const world = makeWorld();

// Of the whole SDL only what this vendor needs: the others' is none of this test's business.
const directory = join(import.meta.dirname, "../../schema");
const sdl = concatAST([parse(readFileSync(join(directory, "common.graphql"), "utf8")), readSdl(join(directory, "cirrus"))]);
export const { schema } = makeSchema(sdl, {
  resources: cirrus.resources,
  parts: cirrus.parts,
  roots: cirrus.roots,
  codes: cirrus.codes,
  links: {},
});
export const resources = new Map(cirrus.resources.map((resource) => [resource.type, resource]));

export type Client = Awaited<ReturnType<typeof connect>>;

/** A graph over a fresh sandbox. Each question is a request of its own. */
export async function connect(readings: Partial<CirrusReadings> = {}, token?: string) {
  const vendor = await startCirrus({ world, clock: systemClock, readings });
  const surroundings = { clock: systemClock, log() {}, random: Math.random, quotaShare: 1 };
  const settings = { baseUrl: vendor.url, token: token ?? vendor.credentials.token };
  const connection = cirrus.connect(settings, surroundings);
  const upstream = {
    name: cirrus.name,
    label: cirrus.label,
    dialect: cirrus.dialect(routes({}), settings),
    configured: true,
    totals: new Map(),
    ...connection,
  };
  async function run(source: string) {
    vendor.log.length = 0;
    const { signal } = new AbortController();
    // One listener for each call under way.
    setMaxListeners(0, signal);
    const scope = { signal, deadline: Date.now() + 30_000, note() {} };
    const reader = new Reader(new Map([[cirrus.name, upstream]]), resources, scope);
    const links = { decide: () => Promise.reject(new Error("no links here")) };
    const { data, errors } = await graphql({ schema, source, contextValue: { reader, links } });
    const codes = errors?.map((error) => (error.originalError as { code?: string } | undefined)?.code ?? error.message) ?? [];
    return { data: JSON.parse(JSON.stringify(data ?? null)), codes, message: errors?.[0]?.message };
  }
  return {
    vendor,
    run,
    close: () => vendor.close(),
    /** The data of a query that must not fail. */
    async ask<Data = Record<string, unknown>>(source: string): Promise<Data> {
      const { data, codes, message } = await run(source);
      expect([codes, message, source]).toEqual([[], undefined, source]);
      return data;
    },
    /** The calls that the last question cost: operations, for single reads with their path, for lists with their query. */
    calls: () =>
      vendor.log.map(({ operation, path, query }) =>
        query.length > 0 ? `${operation} ${query.map((pair) => pair.join("=")).join("&")}` : path.slice(1),
      ),
  };
}
