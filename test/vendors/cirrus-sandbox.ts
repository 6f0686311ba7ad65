import { setMaxListeners } from "node:events";
import { graphql } from "graphql";
import { expect } from "vitest";
import { type CirrusReadings, startCirrus } from "../../sandbox/cirrus/index.ts";
import { makeWorld } from "../../sandbox/world/world.ts";
import { RequestSession } from "../../src/engine/session.ts";
import { routes } from "../../src/engine/vendor/route.ts";
import { makeUpstream } from "../../src/engine/vendor/upstream.ts";
import { makeSchema } from "../../src/graph/schema.ts";
import { systemClock } from "../../src/transport/clock.ts";
import { cirrus } from "../../src/vendors/cirrus/index.ts";
import type { CirrusResource } from "../../src/vendors/cirrus/options.ts";
import { codeOf, textOf } from "../errors.ts";
import { vendorSdl } from "./sdl.ts";

export const world = makeWorld();

export const { schema } = makeSchema(vendorSdl("cirrus"), {
  resources: cirrus.resources,
  parts: cirrus.parts,
  roots: cirrus.roots,
  enums: cirrus.enums,
  links: {},
});
export const resources = new Map(cirrus.resources.map((resource) => [resource.type, resource as CirrusResource]));

export type Client = Awaited<ReturnType<typeof connect>>;

/** A graph over a fresh sandbox. Each query is a request of its own. */
export async function connect(readings: Partial<CirrusReadings> = {}, token?: string) {
  const vendor = await startCirrus({ world, clock: systemClock, readings });
  const deps = { clock: systemClock, log() {}, random: Math.random, quotaShare: 1 };
  const settings = { baseUrl: vendor.url, token: token ?? vendor.credentials.token };
  const { name, label } = cirrus;
  const adapter = cirrus.adapter(routes({}), settings);
  const upstream = makeUpstream({ name, label, adapter, configured: true, clock: systemClock, ...cirrus.connect(settings, deps) });
  async function run(source: string) {
    vendor.log.length = 0;
    const { signal } = new AbortController();
    // Every call in flight listens to it.
    setMaxListeners(0, signal);
    const scope = { signal, deadline: Date.now() + 30_000, note() {} };
    const session = new RequestSession({ upstreams: new Map([[name, upstream]]), resources, scope });
    const links = { decide: () => Promise.reject(new Error("no links here")) };
    const { data, errors } = await graphql({ schema, source, contextValue: { session, links } });
    const [first] = errors ?? [];
    return { data: JSON.parse(JSON.stringify(data ?? null)), codes: errors?.map(codeOf) ?? [], message: first && textOf(first) };
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
    /** The calls of the last query: operations, for single reads with their path, for lists with their query. */
    calls: () =>
      vendor.log.map(({ operation, path, query }) =>
        query.length > 0 ? `${operation} ${query.map((pair) => pair.join("=")).join("&")}` : path.slice(1),
      ),
  };
}
