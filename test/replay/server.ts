import { setMaxListeners } from "node:events";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type DocumentNode, type GraphQLSchema, graphql } from "graphql";
import { systemClock } from "../../sandbox/kit/clock.ts";
import { loadContract, matcher } from "../../sandbox/kit/contract.ts";
import { type Call, type Reply, startVendor, type Vendor } from "../../sandbox/kit/server.ts";
import { RequestSession } from "../../src/engine/session.ts";
import { routes } from "../../src/engine/vendor/route.ts";
import type { Catalogue } from "../../src/graph/catalogue.ts";
import { makeSchema } from "../../src/graph/schema.ts";
import { readSdl } from "../../src/graph/sdl/read.ts";
import { connectVendors, enums, parts, resources, roots } from "../../src/vendors/index.ts";
import { textOf } from "../errors.ts";

export type VendorName = "zivio" | "current-rms" | "cirrus" | "itm" | "projector";

/** What each operation of a vendor answers, by the contract's id; of a SOAP service what stands inside its result. */
export type Answers = Readonly<Record<string, string>>;

/** The graph over five vendors that know nothing but the texts they are given: no filter, page or key is looked at. */
export interface Replay {
  schema: GraphQLSchema;
  catalogue: Catalogue;
  /** Asks while a vendor answers with these texts. */
  ask(vendor: VendorName, answers: Answers, query: string): Promise<Replayed>;
  close(): Promise<void>;
}

export interface Replayed {
  data: Record<string, unknown> | null;
  /** What the errors say. */
  errors: string[];
  /** Operations that were called, logins aside; undefined for a call that the contract does not list or that had no text. */
  operations: (string | undefined)[];
}

/** How a vendor's documented operations stand in its addresses, and what its login answers. */
const vendors: Record<VendorName, (call: Call) => { operation?: string | undefined; login?: Reply }> = {
  zivio: byRoute("zivio", "/api/v3"),
  "current-rms": byRoute("current-rms", "/api/v1"),
  cirrus: byRoute("cirrus", ""),
  itm: (call) => {
    const [, v2, path] = /^(\/v2)?\/acme(\/.*)$/.exec(call.path) ?? [];
    if (path?.startsWith("/login/")) return { login: json('{"Token":"token"}') };
    return { operation: path && routesOf("itm")(call.method, path, v2 ? "v2" : "v1")?.id };
  },
  projector: ({ headers }) => {
    const operation = /(\w+)"$/.exec(headers.soapaction ?? "")?.[1];
    return operation === "PwsAuthenticate" ? { login: soap(operation, "<SessionTicket>ticket</SessionTicket>") } : { operation };
  },
};

export async function startReplay(): Promise<Replay> {
  let answers: Answers = {};
  const running = new Map<VendorName, Vendor>();
  for (const [name, recognise] of Object.entries(vendors) as [VendorName, (typeof vendors)[VendorName]][]) {
    const handle = (call: Call): Reply => {
      const { operation, login } = recognise(call);
      if (login) return login;
      const text = operation === undefined ? undefined : answers[operation];
      if (text === undefined) return { status: 404, body: {}, refused: "contract" };
      call.operation = operation!;
      return name === "projector" ? soap(operation!, text) : json(text);
    };
    running.set(name, await startVendor({ handle, clock: systemClock, busy: () => ({ status: 429 }) }));
  }
  const urlOf = (name: VendorName) => running.get(name)!.url;
  const upstreams = connectVendors({
    settings: {
      zivio: { baseUrl: `${urlOf("zivio")}/api/v3`, apiKey: "key", tenantId: "tenant" },
      "current-rms": { baseUrl: `${urlOf("current-rms")}/api/v1`, subdomain: "acme", apiKey: "key" },
      cirrus: { baseUrl: urlOf("cirrus"), token: "token" },
      itm: { baseUrl: urlOf("itm"), company: "acme", apiKey: "key" },
      projector: { baseUrl: urlOf("projector"), account: "acme", username: "name", password: "password" },
    },
    missing: { zivio: [], "current-rms": [], cirrus: [], itm: [], projector: [] },
    deps: { clock: systemClock, log: () => undefined, random: () => 0, quotaShare: 1000 },
    // Each query is a call of its own.
    cache: { maxAgeMs: 0, maxBytes: 0 },
    membersOf: () => undefined,
    routesOf: () => routes({}),
  });
  const { schema, catalogue } = makeSchema(withoutLinks(), { resources, parts, roots, enums, links: {} });

  return {
    schema,
    catalogue,
    async ask(vendor, texts, source) {
      const { log } = running.get(vendor)!;
      log.length = 0;
      answers = texts;
      const { signal } = new AbortController();
      setMaxListeners(0, signal);
      const scope = { signal, deadline: Date.now() + 30_000, note: () => undefined };
      const session = new RequestSession({ upstreams, resources: catalogue.resources, scope });
      const links = { decide: () => Promise.reject(new Error("There are no links here.")) };
      const { data, errors = [] } = await graphql({ schema, source, contextValue: { session, links } });
      return {
        data: JSON.parse(JSON.stringify(data ?? null)),
        errors: errors.map(textOf),
        operations: log.filter(({ operation, refused }) => operation || refused).map(({ operation }) => operation),
      };
    },
    close: async () => {
      await Promise.all([...running.values()].map((vendor) => vendor.close()));
    },
  };
}

/** The whole SDL but the links between vendors and what follows from them, which are no part of any record. */
function withoutLinks(): DocumentNode {
  const folder = fileURLToPath(new URL("../../schema", import.meta.url));
  return readSdl(
    folder,
    readdirSync(folder).filter(
      (part) => !["links", "timeline", "billing", "entities", "decisions", "writes", "recipes"].includes(part.replace(".graphql", "")),
    ),
  );
}

function byRoute(vendor: VendorName, base: string) {
  return (call: Call) => ({ operation: routesOf(vendor)(call.method, call.path.slice(base.length))?.id });
}

const matchers = new Map<VendorName, ReturnType<typeof matcher>>();

function routesOf(vendor: VendorName) {
  const known = matchers.get(vendor) ?? matcher(loadContract(vendor));
  matchers.set(vendor, known);
  return known;
}

/** JSON, or XML where the text is that. */
function json(body: string): Reply {
  const kind = body.trimStart().startsWith("<") ? "application/xml" : "application/json";
  return { status: 200, headers: { "content-type": `${kind}; charset=utf-8` }, body };
}

/** The result of a service in its envelope. */
function soap(service: string, result: string): Reply {
  const element = `<${service}Response><${service}Result><Status>Success</Status>${result}</${service}Result></${service}Response>`;
  const namespaces = 'xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"';
  const body = `<s:Envelope ${namespaces}><s:Body>${element}</s:Body></s:Envelope>`;
  return { status: 200, headers: { "content-type": "text/xml; charset=utf-8" }, body };
}
