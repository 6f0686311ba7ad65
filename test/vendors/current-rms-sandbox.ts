import { setMaxListeners } from "node:events";
import { graphql } from "graphql";
import { expect } from "vitest";
import { type CurrentRmsOptions, startCurrentRms } from "../../sandbox/current-rms/index.ts";
import type { Address, Invoice, Organisation, Project, RentalJob, World } from "../../sandbox/world/model.ts";
import { RequestSession } from "../../src/engine/session.ts";
import type { Observations } from "../../src/engine/vendor/observations.ts";
import { routes } from "../../src/engine/vendor/route.ts";
import { makeUpstream } from "../../src/engine/vendor/upstream.ts";
import { makeSchema } from "../../src/graph/schema.ts";
import { currentRms } from "../../src/vendors/current-rms/index.ts";
import { codeOf, textOf } from "../errors.ts";
import { vendorSdl } from "./sdl.ts";

/** A world small enough to know by heart, with lists longer than a page of the vendor. */
const address: Address = { street: "1 Mill Lane", postcode: "LS1 1AA", city: "Leeds", county: "", country: "GB" };

function organisation(key: string, id: number, name: string, more: Partial<Organisation> = {}): Organisation {
  const seen = { id, name, number: `A${id}`, taxNumber: `GB${id}00`, customFields: { account_number: `A${id}` } };
  const base = { legalForm: "Ltd", vat: "", accountNumber: "", domain: `${key}.example.com`, phone: "+44 113 496 0000", archived: false };
  return { key, name, ...base, address, contacts: [], seen: { currentRms: [seen] }, ...more };
}

function project(id: number, closed: boolean): Project {
  const seen = { id, name: `Tour ${id}`, reference: `PO-${id}`, customFields: { project_code: `P${id}`, po_number: `PO-${id}` } };
  const base = { organisation: "bill", code: "", po: "", manager: "max", start: "2026-01-01", end: "2026-06-01" };
  return { key: `p${id}`, name: seen.name, closed, ...base, seen: { currentRms: seen } };
}

function job(id: number, state: RentalJob["state"], more: Partial<RentalJob> = {}): RentalJob {
  return {
    ...{ key: `j${id}`, organisation: "bill", subject: `Show ${id}`, number: `00${id}`, reference: `REF_${id}`, state, charge: "1500.00" },
    ...{ starts: "2026-04-01T08:00:00.000Z", ends: "2026-04-05T18:00:00.000Z", ids: { currentRms: id, memberId: 12 } },
    ...{ items: [], costs: [], customFields: {}, ...more },
  };
}

const lines = (id: number) => [
  { id: id * 10 + 1, name: "Mixing desk 32", quantity: 2, price: "500.00" },
  { id: id * 10 + 2, name: "Radio mic", quantity: 4, price: "125.00" },
];

const costs = (id: number) => [
  { id: id * 10 + 5, subject: "Van", date: "2026-04-01", provisional: "123.45", actual: "143.50", supplierMemberId: 12 },
  { id: id * 10 + 6, subject: "Night shift", date: "2026-04-02", provisional: "80.00", actual: "80.10" },
];

function invoice(id: number, status: Invoice["status"], more: Partial<Invoice> = {}): Invoice {
  return {
    ...{ key: `i${id}`, organisation: "bill", number: `000${id}`, reference: "", subject: `Invoice ${id}`, credit: false, status },
    ...{ net: "1500.50", tax: "300.10", issued: "2026-03-10", due: "2026-04-15", ids: { currentRms: id, memberId: 11 }, ...more },
  };
}

const range = <T>(count: number, make: (place: number) => T): T[] => Array.from({ length: count }, (_, place) => make(place));
const phone = "+44 1";
const contact = { key: "ann", firstName: "Ann", lastName: "Lee", email: "ann@bill.example.com", phone, title: "Buyer" };
const employee = { key: "max", firstName: "Max", lastName: "Roe", email: "max@us.example.com", phone, title: "Manager" };

export const world: World = {
  ...{ seed: "test", asOf: "2026-05-01T12:00:00.000Z", milestones: [], deals: [], orders: [], purchases: [], traps: [] },
  employees: [{ ...employee, ids: { currentRms: 31, cirrus: 1, itm: 1, projector: "1" } }],
  organisations: [
    organisation("bill", 11, "Bill & Sons Ltd", { contacts: [{ ...contact, ids: { currentRms: 21 } }] }),
    organisation("fred", 12, "Fred_Lights"),
    organisation("gone", 13, "Gone 100% Ltd", { archived: true }),
    ...range(120, (i) => organisation(`c${i}`, 1001 + i, `Customer ${1001 + i}`)),
  ],
  projects: [project(41, false), project(42, true)],
  jobs: [
    job(51, "order", { items: lines(51), costs: costs(51), project: "p41", ids: { currentRms: 51, memberId: 11, projectId: 41 } }),
    job(52, "completed", { items: lines(52), costs: costs(52), project: "p41", ids: { currentRms: 52, memberId: 11, projectId: 41 } }),
    job(53, "quotation", { costs: costs(53).slice(1), customFields: { po_number: "PO-77" } }),
    job(54, "lost", { reference: "" }),
    ...range(30, (i) => job(101 + i, "draft", { ids: { currentRms: 101 + i, memberId: 1001 + i } })),
  ],
  invoices: [
    invoice(61, "issued", { job: "j51", reference: "PO-41" }),
    invoice(62, "posted", { job: "j52" }),
    invoice(63, "voided", { job: "j51", net: "20.00", tax: "0.00" }),
    invoice(64, "open"),
    invoice(65, "paid", { credit: true, ids: { currentRms: 65, memberId: 12 } }),
    // As many as fill a page and more, each for a customer of its own.
    ...range(115, (i) => invoice(2001 + i, "issued", { ids: { currentRms: 2001 + i, memberId: 1001 + i } })),
  ],
};

/** A clock that stands still until the test moves it. */
export function fakeClock(at = Date.parse(world.asOf)) {
  const sleepers = new Set<{ until: number; wake(): void }>();
  return {
    now: () => at,
    sleep: (ms: number, signal?: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const sleeper = { until: at + ms, wake: resolve };
        sleepers.add(sleeper);
        signal?.addEventListener("abort", () => sleepers.delete(sleeper) && reject(signal.reason), { once: true });
      }),
    /** How long each sleeper still sleeps. */
    sleeping: () => [...sleepers].map(({ until }) => until - at).sort((a, b) => a - b),
    move(ms: number) {
      at += ms;
      for (const sleeper of sleepers) if (sleeper.until <= at && sleepers.delete(sleeper)) sleeper.wake();
    },
  };
}

const { resources, parts, roots, enums } = currentRms;
export const { schema } = makeSchema(vendorSdl("current-rms"), { resources, parts, roots, enums, links: {} });
const byType = new Map(resources.map((resource) => [resource.type, resource]));

export type Client = Awaited<ReturnType<typeof connect>>;

/** A graph over a fresh sandbox. Each query is a request of its own. */
export async function connect({
  observations,
  timeZone,
  ...options
}: Partial<CurrentRmsOptions> & { key?: string; timeZone?: string; observations?: Observations } = {}) {
  const clock = fakeClock();
  const vendor = await startCurrentRms({ world, clock, quota: [], ...options });
  const settings = {
    baseUrl: `${vendor.url}/api/v1`,
    ...vendor.credentials,
    ...(options.key && { apiKey: options.key }),
    ...(timeZone && { timeZone }),
  };
  const { name, label } = currentRms;
  const upstream = makeUpstream({
    name,
    label,
    configured: true,
    clock,
    adapter: currentRms.adapter(routes({}), settings),
    ...(observations && { observations }),
    ...currentRms.connect(settings, { clock, log() {}, random: () => 0, quotaShare: 100 }),
  });

  async function run(source: string, variableValues: Record<string, unknown> = {}) {
    vendor.log.length = 0;
    const { signal } = new AbortController();
    setMaxListeners(0, signal);
    const scope = { signal, deadline: clock.now() + 120_000, note() {} };
    const session = new RequestSession({ upstreams: new Map([[name, upstream]]), resources: byType, scope });
    const links = { decide: () => Promise.reject(new Error("no links here")) };
    const { data, errors = [] } = await graphql({ schema, source, variableValues, contextValue: { session, links } });
    return {
      data: JSON.parse(JSON.stringify(data ?? null)),
      codes: errors.map(codeOf),
      message: errors[0] && textOf(errors[0]),
    };
  }

  return {
    vendor,
    clock,
    run,
    close: () => vendor.close(),
    /** The data of a query that must not fail. */
    // biome-ignore lint/suspicious/noExplicitAny: answers are read freely
    async ask(source: string, variables?: Record<string, unknown>): Promise<any> {
      const { data, codes, message } = await run(source, variables);
      expect({ codes, message }).toEqual({ codes: [], message: undefined });
      return data;
    },
    /** The calls of the last query: path and query as they were sent. */
    calls: () =>
      vendor.log.map(({ path, query }) => [path.replace("/api/v1", ""), query.map((pair) => pair.join("=")).join("&")].join("?")),
  };
}
