import { setMaxListeners } from "node:events";
import { type GraphQLError, graphql } from "graphql";
import { afterEach, describe, expect, it } from "vitest";
import { systemClock } from "../../sandbox/kit/clock.ts";
import { makeWorld } from "../../sandbox/world/world.ts";
import { startZivio, supplierIdOf, type ZivioOptions } from "../../sandbox/zivio/index.ts";
import { RequestSession } from "../../src/engine/session.ts";
import { routes } from "../../src/engine/vendor/route.ts";
import { makeUpstream } from "../../src/engine/vendor/upstream.ts";
import { makeSchema } from "../../src/graph/schema.ts";
import type { TraceLine } from "../../src/transport/layers/trace.ts";
import { zivio } from "../../src/vendors/zivio/index.ts";
import { textOf } from "../errors.ts";
import { vendorSdl } from "./sdl.ts";

const world = makeWorld();
const jobs = new Map(world.projects.map(({ key, seen }) => [key, seen.zivio?.jobId]));
/** The world's milestones that the vendor holds. */
const milestones = world.milestones.flatMap((source) =>
  source.seen.zivio && jobs.get(source.project) ? [{ ...source.seen.zivio, source, jobId: jobs.get(source.project)! }] : [],
);
const one = milestones[0]!;

const { schema } = makeSchema(vendorSdl("zivio"), {
  resources: zivio.resources,
  parts: zivio.parts,
  roots: zivio.roots,
  enums: zivio.enums,
  links: {},
});
const resources = new Map(zivio.resources.map((resource) => [resource.type, resource]));

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the query's
  data: any;
  errors: readonly GraphQLError[];
}

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

async function start(options: Partial<ZivioOptions> & { key?: string } = {}) {
  const vendor = await startZivio({ world, clock: systemClock, ...options });
  close = () => vendor.close();
  const lines: TraceLine[] = [];
  const settings = { baseUrl: `${vendor.url}/api/v3`, ...vendor.credentials, ...(options.key && { apiKey: options.key }) };
  const deps = { clock: systemClock, log: (line: TraceLine) => lines.push(line), random: () => 0.5, quotaShare: 1 };
  const upstream = makeUpstream({
    name: zivio.name,
    label: zivio.label,
    configured: true,
    clock: systemClock,
    adapter: zivio.adapter(routes({}), settings),
    ...zivio.connect(settings, deps),
  });
  const ask = async (source: string): Promise<Answer> => {
    const left = new AbortController();
    setMaxListeners(0, left.signal);
    const scope = { signal: left.signal, deadline: Date.now() + 30_000, note: () => {} };
    const session = new RequestSession({ upstreams: new Map([[zivio.name, upstream]]), resources, scope });
    const { data, errors = [] } = await graphql({ schema, source, contextValue: { session, links: {} } });
    return { data, errors };
  };
  /** The queries of the calls since the last look. */
  const calls = () => vendor.log.splice(0).map(({ query }) => Object.fromEntries(query));
  return { vendor, lines, ask, calls };
}

const list = (args: string, fields = "vendorId") => `{ zivioMilestones(${args}) { nodes { ${fields} } } }`;
const idsOf = ({ data }: Answer): string[] => data.zivioMilestones.nodes.map(({ vendorId }: { vendorId: string }) => vendorId);
const idsWhere = (holds: (milestone: (typeof milestones)[number]) => unknown) => milestones.filter(holds).map(({ id }) => id);
const sameIds = (a: readonly string[], b: readonly string[]) => expect([...a].sort()).toEqual([...b].sort());

describe("lists", () => {
  it("come oldest first, with one row more than asked to know whether they go on, and without a total", async () => {
    const { ask, calls } = await start();
    const { data } = await ask(`{ zivioMilestones(first: 3) { totalCount nodes { createdAt } pageInfo { hasNextPage endCursor } } }`);
    expect(data.zivioMilestones).toMatchObject({ totalCount: null, pageInfo: { hasNextPage: true } });
    const created: string[] = data.zivioMilestones.nodes.map((node: { createdAt: string }) => node.createdAt);
    expect(created).toEqual([...created].sort());
    expect(calls()).toEqual([{ sort: "created:asc", limit: "4", page: "1" }]);
  });

  it("are read a hundred in a call, to their end", async () => {
    const { ask, calls } = await start();
    const answer = await ask(`{ zivioMilestones(first: 1000) { nodes { vendorId } pageInfo { hasNextPage } } }`);
    sameIds(
      idsOf(answer),
      milestones.map(({ id }) => id),
    );
    expect(answer.data.zivioMilestones.pageInfo.hasNextPage).toBe(false);
    expect(calls().map(({ limit, page }) => [limit, page])).toEqual(
      Array.from({ length: Math.ceil(milestones.length / 100) }, (_, i) => ["100", String(i + 1)]),
    );
  });

  it("go on after a cursor, and know their end to the row", async () => {
    const { ask } = await start();
    const few = idsWhere(({ status }) => status === "rejected").length;
    expect(few).toBeGreaterThan(1);
    const page = (first: number, after = "") =>
      ask(
        `{ zivioMilestones(first: ${first}${after}, where: { status: { eq: "rejected" } }) { nodes { vendorId } pageInfo { hasNextPage endCursor } } }`,
      );
    const whole = await page(few);
    expect(whole.data.zivioMilestones.pageInfo.hasNextPage).toBe(false);
    const head = await page(few - 1);
    expect(head.data.zivioMilestones.pageInfo.hasNextPage).toBe(true);
    const tail = await page(few, `, after: "${head.data.zivioMilestones.pageInfo.endCursor}"`);
    expect([...idsOf(head), ...idsOf(tail)]).toEqual(idsOf(whole));
    expect(tail.data.zivioMilestones.pageInfo.hasNextPage).toBe(false);
  });

  it("cannot be read from their end", async () => {
    const { ask, calls } = await start();
    const { errors } = await ask(list("last: 2"));
    expect(textOf(errors[0]!)).toContain('"last" needs "before" here');
    expect(calls()).toEqual([]);
  });

  it("follow several orders, the age of the row last", async () => {
    const { ask, calls } = await start();
    const orders = ["{ field: APPROVED_AT, direction: DESC }", "[{ field: UPDATED_AT }, { field: CREATED_AT, direction: DESC }]", "[]"];
    for (const order of orders) expect((await ask(list(`first: 1, orderBy: ${order}`))).errors).toEqual([]);
    expect(calls().map(({ sort }) => sort)).toEqual(["approved:desc,created:asc", "updated:asc,created:desc", "created:asc"]);
  });
});

describe("where", () => {
  const day = (text: string) => text.slice(0, 10);
  const cases: [string, Record<string, string>, (milestone: (typeof milestones)[number]) => unknown][] = [
    ['{ status: { eq: "on_hold" } }', { status: "on_hold" }, ({ status }) => status === "on_hold"],
    ["{ statusCode: { eq: CHANGE_REQUESTED } }", { status: "change_requested" }, ({ status }) => status === "change_requested"],
    [
      '{ dueOn: { gte: "2026-03-01", lte: "2026-05-31" } }',
      { due_on: "2026-03-01 TO 2026-05-31" },
      ({ source }) => day(source.due) >= "2026-03-01" && day(source.due) <= "2026-05-31",
    ],
    [
      '{ approvedAt: { gte: "2026-06-01" } }',
      { approved: "2026-06-01 TO 2999-12-31" },
      ({ source }) => source.approvedAt && day(source.approvedAt) >= "2026-06-01",
    ],
    [
      '{ approvedAt: { lte: "2026-05-31" } }',
      { approved: "1970-01-01 TO 2026-05-31" },
      ({ source }) => source.approvedAt && day(source.approvedAt) <= "2026-05-31",
    ],
    [`{ jobId: { eq: "${one.jobId}" } }`, { job_id: one.jobId }, ({ jobId }) => jobId === one.jobId],
    [
      `{ supplierId: { eq: "${supplierIdOf(world.seed, one.jobId)}" } }`,
      { supplier_id: supplierIdOf(world.seed, one.jobId) },
      ({ jobId }) => supplierIdOf(world.seed, jobId) === supplierIdOf(world.seed, one.jobId),
    ],
    [
      '{ statusCode: { eq: APPROVED }, and: [{ dueOn: { gte: "2026-01-01" } }, { dueOn: { lte: "2026-12-31" } }] }',
      { status: "approved", due_on: "2026-01-01 TO 2026-12-31" },
      ({ status, source }) => status === "approved" && source.due.startsWith("2026"),
    ],
  ];

  it.each(cases)("%s is one parameter each, and answered", async (condition, parameters, holds) => {
    const { ask, calls } = await start();
    const answer = await ask(list(`first: 1000, where: ${condition}`));
    expect(answer.errors).toEqual([]);
    sameIds(idsOf(answer), idsWhere(holds));
    expect(calls()[0]).toEqual({ ...parameters, sort: "created:asc", limit: "100", page: "1" });
  });

  it.each(["createdAt", "updatedAt"])("%s is a window of whole days", async (field) => {
    const { ask, calls } = await start();
    const { data } = await ask(list(`first: 100, where: { ${field}: { gte: "2026-05-01", lte: "2026-05-31" } }`, field));
    expect(data.zivioMilestones.nodes.length).toBeGreaterThan(0);
    for (const node of data.zivioMilestones.nodes) expect(node[field]).toMatch(/^2026-05-/);
    expect(calls()[0]).toMatchObject({ [field.replace("At", "")]: "2026-05-01 TO 2026-05-31" });
  });

  it("refuses two tests of one parameter, and ids that are none", async () => {
    const { ask, calls } = await start();
    const twice = await ask(list(`where: { status: { eq: "open" }, statusCode: { eq: DRAFT } }`));
    expect(twice.errors[0]?.originalError).toMatchObject({ code: "UNSUPPORTED_FILTER", vendor: "zivio" });
    const windows = await ask(list(`where: { and: [{ dueOn: { gte: "2026-01-01" } }, { dueOn: { gte: "2026-02-01" } }] }`));
    expect(windows.errors[0]?.originalError).toMatchObject({ code: "UNSUPPORTED_FILTER" });
    const word = await ask(list(`where: { jobId: { eq: "abc" } }`));
    expect(textOf(word.errors[0]!)).toBe('An id of Zivio is a whole number, but "abc" is not.');
    expect(calls()).toEqual([]);
  });
});

describe("one milestone", () => {
  it("is found in the list, once for all that are asked for", async () => {
    const { ask, calls } = await start();
    const [a, b] = [milestones.at(-1)!, one];
    const { data } = await ask(
      `{ a: zivioMilestone(id: "${a.id}") { id title } b: zivioMilestone(id: "${b.id}") { title } none: zivioMilestone(id: "1") { title } }`,
    );
    expect(data).toMatchObject({ a: { title: a.source.name }, b: { title: b.source.name }, none: null });
    expect(calls()).toHaveLength(Math.ceil(milestones.length / 100));
    const { data: again } = await ask(`{ node(id: "${data.a.id}") { ... on ZivioMilestone { vendorId } } }`);
    expect(again.node).toEqual({ vendorId: a.id });
  });

  it("keeps its digits and says what it is", async () => {
    const { ask } = await start();
    const approved = milestones.find(({ status, source }) => status === "approved" && source.approvedBy)!;
    const { data } = await ask(`{ zivioMilestone(id: "${approved.id}") {
      rate ccy dueOn status statusCode clientSuggested approvedAt jobId customFields raw(field: "client_suggested")
      approvedBy { vendorId email orgName orgId createdAt hasOversight customFields }
    } }`);
    const person = world.organisations.flatMap(({ contacts }) => contacts).find(({ key }) => key === approved.source.approvedBy)!;
    expect(data.zivioMilestone).toMatchObject({
      ...{ rate: approved.source.amount, ccy: approved.source.currency, status: "approved", statusCode: "APPROVED", jobId: approved.jobId },
      ...{ dueOn: `${approved.source.due}T00:00:00Z`, customFields: approved.customFields, approvedBy: { email: person.email } },
    });
    expect(String(data.zivioMilestone.clientSuggested)).toBe(data.zivioMilestone.raw);
    expect(data.zivioMilestone.rate).toMatch(/\.\d\d$/);
  });

  it("finds a custom field whatever its case and spaces", async () => {
    const { ask } = await start();
    const held = milestones.find(({ customFields }) => "po_number" in customFields)!;
    const { data } = await ask(
      `{ zivioMilestone(id: "${held.id}") { a: customField(name: "PO Number") b: customField(name: "po_number") } }`,
    );
    expect(data.zivioMilestone).toEqual({ a: held.customFields.po_number, b: held.customFields.po_number });
  });

  it("names its children and parents without a call, and tells more of them after one reading of the list", async () => {
    const { ask, calls } = await start();
    const parent = milestones.find(({ children }) => children.length > 0)!;
    const job = `first: 100, where: { jobId: { eq: "${parent.jobId}" } }`;
    const named = await ask(list(job, "vendorId children { vendorId } parents { vendorId }"));
    const node = named.data.zivioMilestones.nodes.find(({ vendorId }: { vendorId: string }) => vendorId === parent.id);
    expect(node.children).toEqual(parent.children.map((vendorId) => ({ vendorId })));
    expect(calls()).toHaveLength(1);
    const full = await ask(list(job, "vendorId children { title parents { vendorId title } }"));
    const again = full.data.zivioMilestones.nodes.find(({ vendorId }: { vendorId: string }) => vendorId === parent.id);
    for (const child of again.children) expect(child.parents).toContainEqual({ vendorId: parent.id, title: parent.source.name });
    expect(calls().length).toBeLessThanOrEqual(1 + Math.ceil(milestones.length / 100));
  });
});

describe("other readings and failures", () => {
  it("an approver who is an empty object is nobody", async () => {
    for (const unapproved of ["null", "empty"] as const) {
      const { ask, vendor } = await start({ readings: { unapproved } });
      const { data } = await ask(list(`first: 5, where: { statusCode: { eq: OPEN } }`, "approvedBy { email } approvedAt"));
      expect(data.zivioMilestones.nodes.length).toBeGreaterThan(0);
      for (const node of data.zivioMilestones.nodes) expect(node).toEqual({ approvedBy: null, approvedAt: null });
      await vendor.close();
      close = undefined;
    }
  });

  it("a page is never asked for larger than a vendor might refuse", async () => {
    const { ask } = await start({ readings: { limitOverMax: "refuse" } });
    const answer = await ask(list("first: 150"));
    expect(answer.errors).toEqual([]);
    expect(idsOf(answer)).toHaveLength(150);
  });

  it("a refused key says so and is not told", async () => {
    const { ask, lines } = await start({ key: "wrong-secret-key" });
    const { errors } = await ask(list("first: 1"));
    expect(errors[0]?.originalError).toMatchObject({ code: "UPSTREAM_AUTH", vendor: "zivio" });
    expect(JSON.stringify([errors, lines])).not.toContain("wrong-secret-key");
  });

  it("no more than eight calls are under way at once", async () => {
    const { ask, calls, vendor } = await start();
    vendor.faults.add({ kind: "latency", ms: 20 });
    const jobIds = [...new Set(milestones.map(({ jobId }) => jobId))].slice(0, 20);
    const each = jobIds.map((id, i) => `j${i}: zivioMilestones(first: 10, where: { jobId: { eq: "${id}" } }) { nodes { jobId } }`);
    const began = Date.now();
    const { data, errors } = await ask(`{ ${each.join(" ")} }`);
    expect(errors).toEqual([]);
    for (const [i, id] of jobIds.entries()) expect(data[`j${i}`].nodes.every((node: { jobId: string }) => node.jobId === id)).toBe(true);
    expect(calls()).toHaveLength(20);
    expect(Date.now() - began).toBeGreaterThanOrEqual(60);
  });
});
