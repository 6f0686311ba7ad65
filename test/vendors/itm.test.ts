import { setMaxListeners } from "node:events";
import { type GraphQLError, graphql } from "graphql";
import { afterEach, describe, expect, it } from "vitest";
import { type ItmOptions, startItm } from "../../sandbox/itm/index.ts";
import type { Call } from "../../sandbox/kit/server.ts";
import { makeWorld } from "../../sandbox/world/world.ts";
import { RequestSession } from "../../src/engine/session.ts";
import { routes } from "../../src/engine/vendor/route.ts";
import { makeUpstream } from "../../src/engine/vendor/upstream.ts";
import { makeSchema } from "../../src/graph/schema.ts";
import type { TraceLine } from "../../src/transport/layers/trace.ts";
import { itm } from "../../src/vendors/itm/index.ts";
import { purchaseFromV1 } from "../../src/vendors/itm/quirks.ts";
import { textOf } from "../errors.ts";
import { vendorSdl } from "./sdl.ts";

const world = makeWorld({ scale: 0.3 });
const planned = world.projects.filter(({ seen }) => seen.itm);
for (const { seen } of planned.slice(0, 2)) seen.itm!.internalCode = "SHARED-1";
/** The world's projects as the vendor holds them, by id. */
const projects = world.projects.flatMap((source) => (source.seen.itm ? [{ ...source.seen.itm, source }] : [])).sort((a, b) => a.id - b.id);
const [one, two, three] = projects as [Project, Project, Project];
type Project = (typeof projects)[number];
/** A project with a code that no other has. */
const coded = projects.find(({ internalCode }) => projects.filter((other) => other.internalCode === internalCode).length === 1)!;

const { schema } = makeSchema(vendorSdl("itm"), {
  resources: itm.resources,
  parts: itm.parts,
  roots: itm.roots,
  enums: itm.enums,
  links: {},
});
const resources = new Map(itm.resources.map((resource) => [resource.type, resource]));

/** Time that passes only when nobody is at work: ours and the vendor's. */
function makeClock() {
  const sleepers: { until: number; wake(): void }[] = [];
  let at = Date.parse("2026-11-20T09:00:00Z");
  let working = 0;
  let looking = false;
  const look = () => {
    if (looking || sleepers.length === 0) return;
    looking = true;
    setTimeout(() => {
      looking = false;
      const next = working > 0 ? undefined : sleepers.sort((a, b) => a.until - b.until).shift();
      at = Math.max(at, next?.until ?? at);
      next?.wake();
      look();
    }, 4);
  };
  return {
    now: () => at,
    advance: (ms: number) => {
      at += ms;
    },
    work: (more: number) => {
      working += more;
    },
    sleep: (ms: number, signal?: AbortSignal) =>
      new Promise<void>((wake, reject) => {
        const sleeper = { until: at + ms, wake };
        sleepers.push(sleeper);
        signal?.addEventListener("abort", () => {
          if (sleepers.includes(sleeper)) sleepers.splice(sleepers.indexOf(sleeper), 1);
          reject(signal.reason);
        });
        look();
      }),
  };
}

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

async function start(options: Partial<ItmOptions> & { key?: string; corrections?: Record<string, string> } = {}) {
  const clock = makeClock();
  const vendor = await startItm({ world, clock, ...options });
  close = () => vendor.close();
  const lines: TraceLine[] = [];
  const settings = { baseUrl: vendor.url, ...vendor.credentials, ...(options.key && { apiKey: options.key }) };
  const deps = { clock, log: (line: TraceLine) => lines.push(line), random: () => 0.5, quotaShare: 1 };
  const upstream = makeUpstream({
    name: itm.name,
    label: itm.label,
    configured: true,
    clock,
    adapter: itm.adapter(routes(options.corrections ?? {}), settings),
    ...itm.connect(settings, deps),
  });
  const ask = async (source: string): Promise<Answer> => {
    const left = new AbortController();
    setMaxListeners(0, left.signal);
    const note = (_vendor: string, { calls = 0, bytes }: { calls?: number; bytes?: number }) => {
      clock.work(calls - (bytes === undefined ? 0 : 1));
    };
    const scope = { signal: left.signal, deadline: clock.now() + 3_600_000, note };
    const session = new RequestSession({ upstreams: new Map([[itm.name, upstream]]), resources, scope });
    const { data, errors = [] } = await graphql({ schema, source, contextValue: { session, links: {} } });
    return { data, errors };
  };
  /** The calls since the last look, without logins unless wanted. */
  const calls = (logins = false) => vendor.log.splice(0).filter(({ operation }) => logins || operation !== "auth.login");
  return { vendor, clock, lines, ask, calls };
}

const told = ({ operation, path, body }: Call) => [operation, path, ...(body ? [JSON.parse(body)] : [])];
const filters = (calls: readonly Call[]) => calls.map(({ body }) => JSON.parse(body).Filter);
const where = (condition: string, fields = "vendorId") => `{ itmProjects(first: 500, where: ${condition}) { nodes { ${fields} } } }`;

describe("lists", () => {
  it("are asked for by POST with explicit columns, ordered by id", async () => {
    const { ask, calls } = await start();
    const { data } = await ask(
      `{ itmProjects(first: 2) { totalCount nodes { vendorId name externalClient { name } } pageInfo { hasNextPage } } }`,
    );
    expect(data.itmProjects.totalCount).toBe(projects.length);
    expect(data.itmProjects.nodes.map((node: { name: string }) => node.name)).toEqual([one.name, two.name]);
    expect(data.itmProjects.pageInfo.hasNextPage).toBe(true);
    expect(calls().map(told)).toEqual([
      [
        "projects.search",
        "/v2/tieline/projects/search",
        { Columns: { $in: ["Id", "Name", "ExternalClient"] }, sortBy: "Id", sortOrder: "asc", page: 1, pageSize: 2 },
      ],
    ]);
  });

  it("go on after a cursor and end exactly", async () => {
    const { ask, calls } = await start();
    const page = (after: string) =>
      ask(`{ itmProjects(first: 3${after}) { nodes { vendorId } pageInfo { hasNextPage hasPreviousPage endCursor } } }`);
    const first = (await page("")).data.itmProjects;
    const second = (await page(`, after: "${first.pageInfo.endCursor}"`)).data.itmProjects;
    expect(second.nodes.map((node: { vendorId: string }) => node.vendorId)).toEqual(projects.slice(3, 6).map(({ id }) => String(id)));
    const rest = (await ask(`{ itmProjects(first: 1000) { nodes { vendorId } pageInfo { hasNextPage } } }`)).data.itmProjects;
    expect(rest.nodes).toHaveLength(projects.length);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect(calls().map(({ body }) => [JSON.parse(body).page, JSON.parse(body).pageSize])).toEqual([
      [1, 3],
      [2, 3],
      [1, 500],
    ]);
  });

  it("give their last rows, since the vendor tells how many there are", async () => {
    const { ask } = await start();
    const { data } = await ask(`{ itmProjects(last: 2) { nodes { vendorId } } }`);
    expect(data.itmProjects.nodes.map((node: { vendorId: string }) => node.vendorId)).toEqual(
      projects.slice(-2).map(({ id }) => String(id)),
    );
  });

  it("follow one order, and refuse two", async () => {
    const { ask, calls } = await start();
    const { data } = await ask(
      `{ itmProjects(first: 500, orderBy: { field: EXTERNAL_CLIENT_NAME, direction: DESC }) { nodes { externalClient { name } } } }`,
    );
    const names: string[] = data.itmProjects.nodes.map((node: { externalClient: { name: string } }) => node.externalClient.name);
    expect(names).toEqual([...names].sort().reverse());
    expect(JSON.parse(calls()[0]!.body)).toMatchObject({ sortBy: "ExternalClient.Name", sortOrder: "desc" });
    const two = await ask(`{ itmProjects(orderBy: [{ field: NAME }, { field: ID }]) { nodes { vendorId } } }`);
    expect(textOf(two.errors[0]!)).toBe("ITM Platform orders by one property. Pass one.");
    expect(calls()).toEqual([]);
  });

  it("ask for the column that they are ordered by", async () => {
    const { ask, calls } = await start();
    await ask(`{ itmTasks(first: 1, orderBy: { field: CREATION_DATE }) { nodes { name } } }`);
    expect(JSON.parse(calls()[0]!.body).Columns.$in).toEqual(["Id", "ProjectId", "Name", "CreationDate"]);
  });
});

describe("where", () => {
  const cases: [string, unknown, (project: Project) => boolean][] = [
    [`{ name: { eq: ${JSON.stringify(one.name)} } }`, { Name: one.name }, ({ name }) => name === one.name],
    [`{ name: { ne: ${JSON.stringify(one.name)} } }`, { Name: { $ne: one.name } }, ({ name }) => name !== one.name],
    [`{ id: { in: ["${one.id}", "${two.id}"] } }`, { Id: { $in: [one.id, two.id] } }, ({ id }) => id === one.id || id === two.id],
    [`{ id: { notIn: ["${one.id}", "${two.id}"] } }`, { Id: { $nin: [one.id, two.id] } }, ({ id }) => id !== one.id && id !== two.id],
    [`{ id: { in: [] } }`, { Id: -1 }, () => false],
    [`{ name: { contains: "Phase" } }`, { Name: { $regex: "[pP][hH][aA][sS][eE]" } }, ({ name }) => /phase/i.test(name)],
    [`{ no: { startsWith: "pr-" } }`, { No: { $regex: "^[pP][rR]-" } }, ({ no }) => no.startsWith("PR-")],
    [`{ name: { endsWith: "5" } }`, { Name: { $regex: "5$" } }, ({ name }) => name.endsWith("5")],
    [`{ name: { contains: "(a.b)" } }`, { Name: { $regex: "\\([aA]\\.[bB]\\)" } }, () => false],
    [
      `{ externalClientName: { contains: "ltd" } }`,
      { "ExternalClient.Name": { $regex: "[lL][tT][dD]" } },
      (project) => /ltd/i.test(client(project)),
    ],
    [`{ statusIsCompleted: { eq: true } }`, { "Status.IsCompleted": true }, ({ source }) => source.closed],
    [
      `{ startDate: { gte: "2025-01-01T02:00:00+02:00", lt: "2026-01-01T00:00:00Z" } }`,
      { StartDate: { $gte: "2025-01-01T00:00:00Z", $lt: "2026-01-01T00:00:00Z" } },
      ({ source }) => source.start >= "2025-01-01" && source.start < "2026-01-01",
    ],
    [
      `{ startDate: { gte: "2025-01-01T00:00:00Z" }, and: [{ startDate: { lte: "2025-12-31T00:00:00Z" } }, { name: { contains: "a" } }] }`,
      { StartDate: { $gte: "2025-01-01T00:00:00Z", $lte: "2025-12-31T00:00:00Z" }, Name: { $regex: "[aA]" } },
      ({ source, name }) => source.start.startsWith("2025") && /a/i.test(name),
    ],
    [
      `{ and: [{ id: { in: ["${one.id}", "${two.id}"] } }, { id: { ne: "${one.id}" } }] }`,
      { Id: { $in: [one.id, two.id], $ne: one.id } },
      ({ id }) => id === two.id,
    ],
    [`{ and: [{ id: { in: ["${one.id}", "${two.id}"] } }, { id: { in: ["${two.id}"] } }] }`, { Id: two.id }, ({ id }) => id === two.id],
  ];

  it.each(cases)("%s is asked for and answered", async (condition, filter, holds) => {
    const { ask, calls } = await start({ quota: [] });
    const { data, errors } = await ask(where(condition));
    expect(errors).toEqual([]);
    expect(filters(calls())).toEqual([filter]);
    expect(data.itmProjects.nodes.map((node: { vendorId: string }) => Number(node.vendorId))).toEqual(
      projects.filter(holds).map(({ id }) => id),
    );
  });

  it("takes codes by their enum, and where an id goes the code of a project", async () => {
    const { ask, calls } = await start();
    const { data } = await ask(where(`{ methodTypeIdCode: { eq: AGILE } }`, "methodTypeId methodTypeIdCode"));
    expect(new Set(data.itmProjects.nodes.map(JSON.stringify))).toEqual(
      new Set([JSON.stringify({ methodTypeId: 2, methodTypeIdCode: "AGILE" })]),
    );
    const byCode = await ask(where(`{ id: { eq: "${coded.internalCode}" } }`));
    expect(byCode.data.itmProjects.nodes).toEqual([{ vendorId: String(coded.id) }]);
    expect(filters(calls())).toEqual([{ MethodTypeId: 2 }, { InternalCode: coded.internalCode }]);
  });

  it("finds a part of a text whether or not the vendor's patterns regard case", async () => {
    const { ask } = await start({ readings: { regexCase: "sensitive" } });
    const { data } = await ask(where(`{ name: { contains: "PHASE" } }`));
    expect(data.itmProjects.nodes).toHaveLength(projects.filter(({ name }) => /phase/i.test(name)).length);
  });

  it("refuses two tests of one property by the same operator", async () => {
    const { ask, calls } = await start();
    const { errors } = await ask(where(`{ and: [{ name: { contains: "a" } }, { name: { startsWith: "b" } }] }`));
    expect(errors[0]?.originalError).toMatchObject({ code: "UNSUPPORTED_FILTER" });
    expect(calls()).toEqual([]);
  });

  it("compares amounts as numbers and in the base currency", async () => {
    const { ask, calls } = await start();
    const { data } = await ask(
      `{ itmRevenues(first: 500, where: { projectedAmountBaseAmount: { gte: "10000.00" }, statusName: { eq: "Billed" } }) { nodes { projectedAmount { baseAmount } } } }`,
    );
    expect(data.itmRevenues.nodes.length).toBeGreaterThan(0);
    for (const { projectedAmount } of data.itmRevenues.nodes) expect(Number(projectedAmount.baseAmount)).toBeGreaterThanOrEqual(10_000);
    expect(filters(calls())).toEqual([{ "ProjectedAmount.BaseAmount": { $gte: 10_000 }, StatusName: "Billed" }]);
  });
});

function client({ source }: Project): string {
  return world.organisations.find(({ key }) => key === source.organisation)?.seen.itm?.name ?? "";
}

describe("one record", () => {
  it("is found by id, by code and by its global id", async () => {
    const { ask, calls } = await start();
    const { data } = await ask(`{ itmProject(id: "${coded.id}") { id name code } }`);
    expect(data.itmProject).toMatchObject({ name: coded.name, code: coded.code });
    const again = await ask(
      `{ itmProject(id: "${data.itmProject.id}") { vendorId } node(id: "${data.itmProject.id}") { ... on ItmProject { name } } }`,
    );
    expect(again.data).toEqual({ itmProject: { vendorId: String(coded.id) }, node: { name: coded.name } });
    expect(calls().map(({ operation }) => operation)).toEqual(["projects.get", "projects.get"]);
    const byCode = await ask(
      `{ a: itmProject(id: "${coded.internalCode}") { name description } b: itmProject(id: "${two.code}") { name } c: itmProject(id: "${three.no}") { name } d: itmProject(id: "${one.id}") { name } e: itmProject(id: "none") { name } }`,
    );
    expect(byCode.data).toEqual({
      a: { name: coded.name, description: `<p>About Project ${coded.id}</p>` },
      ...{ b: { name: two.name }, c: { name: three.name }, d: { name: one.name }, e: null },
    });
    expect(
      calls()
        .filter(({ operation }) => operation === "projects.search")
        .map(({ body }) => Object.keys(JSON.parse(body).Filter)),
    ).toEqual([["InternalCode"], ["Code"], ["No"]]);
  });

  it("is refused when several have the code", async () => {
    const { ask } = await start();
    const { data, errors } = await ask(`{ itmProject(id: "SHARED-1") { name } }`);
    expect(data.itmProject).toBeNull();
    expect(textOf(errors[0]!)).toBe('Several records have the code "SHARED-1". Pass an id.');
  });

  it("is null when it is not there, however the vendor says so", async () => {
    const { ask, lines } = await start();
    const { data, errors } = await ask(`{
      itmProject(id: "1") { name } itmProjectTeam(id: "1") { id } itmProjectBudget(id: "1") { id }
      itmTask(id: "1") { name } itmRevenue(id: "1") { name } itmPurchase(id: "x") { name }
    }`);
    expect(errors).toEqual([]);
    expect(Object.values(data)).toEqual([null, null, null, null, null, null]);
    expect(lines.filter(({ status }) => status === 400)).toHaveLength(3);
  });

  it("is null after a 500 in the vendor's own words, which is not sent again", async () => {
    const { vendor, ask, calls } = await start();
    const body = JSON.stringify({ StatusMessage: "Project 62573 does not exist<br/>", StatusCode: 500 });
    vendor.faults.add({ kind: "error", status: 500, body, on: "/projects/62573" });
    expect(await ask(`{ itmProject(id: "62573") { name } }`)).toEqual({ data: { itmProject: null }, errors: [] });
    expect(calls()).toHaveLength(1);
  });

  it("is an error when another thing is missing, and no vendor's word is shown", async () => {
    const { vendor, ask, calls } = await start();
    const body = JSON.stringify({ StatusMessage: "Account 4019 does not exist", StatusCode: 500 });
    vendor.faults.add({ kind: "error", status: 500, body, on: "/projects/62573" });
    const { data, errors } = await ask(`{ itmProject(id: "62573") { name } }`);
    expect(data.itmProject).toBeNull();
    expect(textOf(errors[0]!)).toBe("ITM Platform failed with status 500 (projects.get). Try again later.");
    expect(calls()).toHaveLength(1);
  });

  it("is sent again after a failure without the vendor's words", async () => {
    const { vendor, ask, calls } = await start();
    vendor.faults.add({ kind: "error", status: 500, body: "<html>", on: `/projects/${one.id}`, times: 1 });
    expect((await ask(`{ itmProject(id: "${one.id}") { name } }`)).data.itmProject.name).toBe(one.name);
    expect(calls()).toHaveLength(2);
  });

  it("brings what the search does not give, project by project", async () => {
    const { ask, calls } = await start();
    const { data } = await ask(
      `{ itmProjects(first: 3) { nodes { vendorId name description expectedRoi { amount } progressModelIdCode } } }`,
    );
    expect(data.itmProjects.nodes[0]).toMatchObject({
      name: one.name,
      description: `<p>About Project ${one.id}</p>`,
      progressModelIdCode: "DURATION",
    });
    expect(calls().map(({ path }) => path)).toEqual([
      "/v2/tieline/projects/search",
      ...[one, two, three].map(({ id }) => `/v2/tieline/projects/${id}`),
    ]);
  });

  it("that is reached again costs no call when the list can give what is wanted of it", async () => {
    const { ask, calls } = await start();
    const { data } = await ask(`{ itmProjects(first: 2) { nodes { name tasks(first: 1) { nodes { project { name startDate } } } } } }`);
    const [node] = data.itmProjects.nodes;
    expect(node.tasks.nodes[0].project).toEqual({ name: one.name, startDate: `${one.source.start}T00:00:00Z` });
    expect(calls().map(({ operation }) => operation)).toEqual(["projects.search", "tasks.search"]);
  });
});

describe("values", () => {
  it("keep their digits", async () => {
    const { ask } = await start();
    const { data } = await ask(`{
      itmPurchases(first: 500) { nodes { actualAmount { amount exchangeRate baseAmount } } }
      itmTasks(first: 50) { nodes { completed } }
    }`);
    const amounts: string[] = data.itmPurchases.nodes.map((node: { actualAmount: { amount: string } }) => node.actualAmount.amount);
    expect(amounts).toContain("0.000000000000");
    expect(amounts.some((amount) => /^[1-9]\d*\.\d{2}0{10}$/.test(amount))).toBe(true);
    expect(data.itmPurchases.nodes[0].actualAmount.exchangeRate).toBe("1.000000");
    expect(data.itmTasks.nodes.map((node: { completed: string }) => node.completed)).toContain("12.50");
  });

  it("of custom fields are found by label, whatever its case and spaces", async () => {
    const { ask, calls } = await start();
    const { data } = await ask(
      `{ itmProjects(first: 1) { nodes { a: customField(name: "erp code") b: customField(name: "ERPCode") customFields allCustomFields } } }`,
    );
    const [node] = data.itmProjects.nodes;
    expect(node.a).toBe(node.customFields["ERP Code"]);
    expect(node.a).toBe(node.b);
    expect(String(node.a)).toMatch(/^\d{3}\.\d{2,3}$/);
    expect(node.allCustomFields).toEqual(node.customFields);
    expect(calls()).toHaveLength(1);
  });

  it("that stand for none are null", async () => {
    const { ask } = await start();
    const { data } = await ask(`{ itmTasks(first: 200) { nodes { endDate parentTask { name } sprint { name } raw(field: "EndDate") } } }`);
    const ends = data.itmTasks.nodes.filter((node: { endDate: string | null }) => node.endDate === null);
    expect(new Set(ends.map((node: { raw: unknown }) => node.raw))).toEqual(new Set(["", null]));
    expect(data.itmTasks.nodes[0].parentTask).toBeNull();
  });

  it("of the team's maps are lists with the key inside", async () => {
    const { ask, calls } = await start();
    const { data } = await ask(`{ itmProjectTeam(id: "${one.id}") {
      vendorId mySelfAsPm projectMethodTypeIdCode project { name }
      members { key intUserId name hasPmLicense provider providerCode projectRoleCode }
      tasks { key intTaskId intTask { no } start members { key intAvailableCapacity taskRoleCode } }
    } }`);
    const team = data.itmProjectTeam;
    expect(team).toMatchObject({ vendorId: String(one.id), project: { name: one.name } });
    const manager = world.employees.find(({ key }) => key === one.source.manager)!;
    expect(team.mySelfAsPm).toBe(manager.email);
    expect(team.members.map((member: { key: string; intUserId: string }) => member.key === member.intUserId)).not.toContain(false);
    expect(team.members[0]).toMatchObject({ provider: "Employee", providerCode: "EMPLOYEE", projectRoleCode: "TEAM_MEMBER" });
    for (const task of team.tasks) {
      expect(task.key).toBe(task.intTask.no);
      expect(task.start).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(task.members[0]).toMatchObject({ intAvailableCapacity: 960, taskRoleCode: "TASK_MEMBER" });
    }
    expect(
      calls()
        .map(({ operation }) => operation)
        .sort(),
    ).toEqual(["project-team.get", "projects.get", "tasks.search"]);
  });

  it("of a v1 purchase stand under the names of v2, the currency's text with its amount", () => {
    const purchase = purchaseFromV1({
      PurchaseId: 7,
      PurchaseName: "Cranes",
      InvoiceNo: "S7",
      PurchaseStatus: { PurchaseStatusName: "Planned", PurchaseStatusId: 1, PurchaseStatusIcon: "i", StatusDate: "2025-01-01T00:00:00Z" },
      BudgetAccount: { BudgetAccountName: "Hire", BudgetAccountId: 3 },
      ActualAmountDetail: { ActualAmount: 5, ActualAmountBase: 6, ActualAmountCurrencySymbol: "$", ActualAmountChangeApplied: "" },
    });
    expect(purchase).toMatchObject({
      ...{ Id: 7, Name: "Cranes", No: "S7", StatusName: "Planned", StatusId: 1, StatusIcon: "i", StatusDate: "2025-01-01T00:00:00Z" },
      ...{ BudgetAccountName: "Hire", ProjectCostId: 3 },
      ActualAmount: { Amount: 5, BaseAmount: 6, CurrencySymbol: "$", AppliedDate: "" },
    });
  });
});

describe("relations", () => {
  const ids = [one, two, three].map(({ id }) => id);
  const milestonesOf = ({ source }: Project) => world.milestones.filter(({ project, seen }) => project === source.key && seen.itm);

  it("of several projects are read together, each list in one call", async () => {
    const { ask, calls } = await start();
    const { data, errors } = await ask(`{ itmProjects(first: 3) { nodes {
      tasks { totalCount nodes { no parentTask { vendorId name } } }
      revenues { nodes { vendorId projectId project { name } projectedAmount { amount } } }
      purchases { nodes { vendorId projectId dependingOnTaskId } }
    } } }`);
    expect(errors).toEqual([]);
    data.itmProjects.nodes.forEach((node: Answer["data"], i: number) => {
      const project = projects[i]!;
      const expected = milestonesOf(project).map(({ amount }) => amount);
      expect(node.revenues.nodes.map((revenue: Answer["data"]) => revenue.projectedAmount.amount).sort()).toEqual(expected.sort());
      for (const { projectId, project: named } of node.revenues.nodes)
        expect([projectId, named.name]).toEqual([String(project.id), project.name]);
      for (const { projectId } of node.purchases.nodes) expect(projectId).toBe(String(project.id));
      expect(node.tasks.totalCount).toBeGreaterThanOrEqual(3);
      expect(node.tasks.nodes[1].parentTask.name).toBe(`${project.source.name} plan`);
    });
    const sent = calls().map((call) => [call.operation, JSON.parse(call.body).Filter, JSON.parse(call.body).Columns.$in]);
    expect(sent).toEqual([
      ["projects.search", undefined, ["Id", "Name"]],
      ["tasks.search", { ProjectId: { $in: ids } }, ["Id", "ProjectId", "Name", "ParentTask", "No"]],
      ["revenues.search", { ProjectId: { $in: ids } }, ["Id", "ProjectId", "ProjectedAmount"]],
      ["purchases.search", { ProjectId: { $in: ids } }, ["Id", "ProjectId", "DependingOnTaskId"]],
    ]);
  });

  it("of one project are paged, filtered and ordered by the vendor", async () => {
    const { ask, calls } = await start();
    const { data } = await ask(`{ itmProject(id: "${one.id}") {
      tasks(first: 1, where: { kindIdCode: { eq: TASK } }, orderBy: { field: START_DATE, direction: DESC }) {
        totalCount nodes { kindIdCode status { type { idCode isBacklog } } } pageInfo { hasNextPage }
      }
    } }`);
    const { tasks } = data.itmProject;
    expect(tasks.nodes).toEqual([
      { kindIdCode: "TASK", status: { type: { idCode: expect.stringMatching(/TO_DO|IN_PROGRESS|DONE/), isBacklog: false } } },
    ]);
    expect(tasks.totalCount).toBeGreaterThan(1);
    expect(tasks.pageInfo.hasNextPage).toBe(true);
    expect(told(calls()[1]!)).toEqual([
      "tasks.search-of-project",
      `/v2/tieline/Projects/${one.id}/Tasks/Search`,
      {
        Filter: { KindId: 3 },
        Columns: { $in: ["Id", "KindId", "Status", "StartDate"] },
        ...{ sortBy: "StartDate", sortOrder: "desc", page: 1, pageSize: 1 },
      },
    ]);
  });

  it.each(["itmRevenues", "itmPurchases"])("lead from %s to their projects and tasks in one call for each type", async (list) => {
    const { ask, calls } = await start();
    const { data } = await ask(`{ ${list}(first: 40) { nodes { dependingOnTaskId dependingOnTask { no } project { no } } } }`);
    for (const { dependingOnTaskId, dependingOnTask, project } of data[list].nodes) {
      expect(project.no).toMatch(/^PR-/);
      expect(dependingOnTask?.no === undefined).toBe(dependingOnTaskId === null);
    }
    const [first, ...then] = calls().map(({ operation }) => operation);
    expect(first).toMatch(/^(revenues|purchases).search$/);
    expect(then.sort()).toEqual(["projects.search", "tasks.search"]);
  });

  it("to budget and team cost a call for each project", async () => {
    const { ask, calls } = await start();
    const { data } = await ask(`{ itmProjects(first: 2) { nodes {
      budget { vendorId topDownBudget { topDownRevenue topDownInternalTeamHours } lastPecValues { pecRevenue } } team { members { name } }
    } } }`);
    const [{ budget }] = data.itmProjects.nodes;
    expect(budget.vendorId).toBe(String(one.id));
    expect(budget.topDownBudget.topDownRevenue).toMatch(/^\d+\.\d{6}$/);
    expect(budget.topDownBudget.topDownInternalTeamHours).toMatch(/^\d+:\d\d$/);
    expect(
      calls()
        .map(({ path }) => path)
        .sort(),
    ).toEqual([
      ...[one, two].flatMap(({ id }) => [`/tieline/project/${id}/budget`, `/tieline/project/${id}/team`]).sort(),
      "/v2/tieline/projects/search",
    ]);
  });
});

describe("the session", () => {
  const many = `{ ${Array.from({ length: 4 }, (_, i) => `a${i}: itmTasks(first: ${i + 1}) { nodes { vendorId } }`).join(" ")} }`;

  it("is opened once for many calls at the same time", async () => {
    const { ask, calls } = await start();
    expect((await ask(many)).errors).toEqual([]);
    expect(calls(true).map(({ operation }) => operation)).toEqual(["auth.login", ...Array(4).fill("tasks.search")]);
  });

  it("is renewed once when the vendor says 400 for an expired token, and the calls are made again", async () => {
    // It ends sooner than documented: one that is known to be dead is not even tried.
    const { ask, calls, clock } = await start({ tokenLifeMs: 10 * 60_000 });
    await ask(many);
    calls();
    clock.advance(11 * 60_000);
    const { data, errors } = await ask(many);
    expect(errors).toEqual([]);
    expect(data.a3.nodes).toHaveLength(4);
    const sent = calls(true);
    expect(sent.filter(({ operation }) => operation === "auth.login")).toHaveLength(1);
    expect(sent.filter(({ status }) => status === 400)).toHaveLength(4);
    expect(sent.filter(({ operation, status }) => operation === "tasks.search" && status === 200)).toHaveLength(4);
  });

  it("lives as long as it is used", async () => {
    const { ask, calls, clock } = await start();
    for (let i = 0; i < 3; i++) {
      await ask(`{ itmTasks(first: 1) { nodes { vendorId } } }`);
      clock.advance(20 * 60_000);
    }
    expect(calls(true).filter(({ operation }) => operation === "auth.login")).toHaveLength(1);
  });

  it("that is refused says what to check and never tells the key", async () => {
    const { ask, lines } = await start({ key: "wrong-secret-key" });
    const { data, errors } = await ask(`{ itmProject(id: "1") { name } itmTasks { nodes { vendorId } } }`);
    expect(data).toEqual({ itmProject: null, itmTasks: null });
    expect(errors.map(({ originalError }) => originalError)).toEqual([
      expect.objectContaining({ code: "UPSTREAM_AUTH", vendor: "itm" }),
      expect.objectContaining({ code: "UPSTREAM_AUTH", vendor: "itm" }),
    ]);
    expect(textOf(errors[0]!)).toBe("ITM Platform refused the login. Check the company and the API key, and that they belong together.");
    expect(JSON.stringify([errors, lines, errors.map(({ originalError }) => String(originalError?.cause))])).not.toContain(
      "wrong-secret-key",
    );
  });

  it("that may not do something says so", async () => {
    const { ask } = await start({ withheld: ["project-budget.get"] });
    const { errors } = await ask(`{ itmProjectBudget(id: "${one.id}") { id } }`);
    expect(errors[0]?.originalError).toMatchObject({ code: "UPSTREAM_AUTH" });
  });
});

describe("quotas", () => {
  it("are never exceeded by twelve different calls at once, the login included", async () => {
    const { vendor, ask, calls } = await start();
    const each = projects.slice(0, 12).map(({ id }, i) => `p${i}: itmProject(id: "${id}") { description }`);
    const { data, errors } = await ask(`{ ${each.join(" ")} }`);
    expect(errors).toEqual([]);
    expect(Object.values(data)).toHaveLength(12);
    expect(vendor.quota?.violations).toBe(0);
    const sent = calls(true);
    expect(sent).toHaveLength(13);
    expect(sent.at(-1)!.at - sent[0]!.at).toBeGreaterThanOrEqual(2000);
  });

  it("are never exceeded by two hundred calls, minute by minute", async () => {
    const { vendor, ask, calls } = await start();
    const ids = Array.from({ length: 200 }, (_, i) => `p${i}: itmProjectBudget(id: "${i + 1}") { id }`);
    expect((await ask(`{ ${ids.join(" ")} }`)).errors).toEqual([]);
    expect(vendor.quota?.violations).toBe(0);
    const sent = calls(true);
    expect(sent).toHaveLength(201);
    expect(sent.at(-1)!.at - sent[0]!.at).toBeGreaterThanOrEqual(120_000);
  }, 20_000);

  it.each(["429", "503", "400text"] as const)("that others spent, told by %s, are waited for", async (quotaAnswer) => {
    const { vendor, ask, calls } = await start({ readings: { quotaAnswer } });
    vendor.faults.add({ kind: "busy", on: "/tasks/search", times: 1 });
    const { data, errors } = await ask(`{ itmTasks(first: 1) { nodes { vendorId } } }`);
    expect(errors).toEqual([]);
    expect(data.itmTasks.nodes).toHaveLength(1);
    expect(calls()).toHaveLength(2);
  });

  it.each(["429", "503", "400text"] as const)("that stay spent, told by %s, are an error with its own code", async (quotaAnswer) => {
    const { vendor, ask } = await start({ readings: { quotaAnswer } });
    vendor.faults.add({ kind: "busy", on: "/tasks/search", times: 9 });
    const { errors } = await ask(`{ itmTasks(first: 1) { nodes { vendorId } } }`);
    expect(errors[0]?.originalError).toMatchObject({ code: "UPSTREAM_BUDGET", vendor: "itm" });
  });
});

describe("other readings of the documentation", () => {
  const v1 = { readings: { projectsSearchShape: "v1" } } as const;

  it("a search that answers with bare v1 records is read under the names of v2", async () => {
    const { ask, calls } = await start(v1);
    const { data } = await ask(`{ itmProjects(first: 2) { totalCount pageInfo { hasNextPage } nodes {
      vendorId no name internalCode startDate methodTypeIdCode status { vendorId name icon } externalClient { vendorId name }
      asset { vendorId } accountId active isProjectManager projectProgressComplete assessment { assessmentName }
      projectTeam { projectManagers { userId emailAddress displayName } } program { programName }
      old: raw(field: "ProjectName") customField(name: "erpcode")
    } } }`);
    expect(data.itmProjects).toMatchObject({ totalCount: null, pageInfo: { hasNextPage: true } });
    const manager = world.employees.find(({ key }) => key === one.source.manager)!;
    expect(data.itmProjects.nodes[0]).toMatchObject({
      ...{
        vendorId: String(one.id),
        no: one.no,
        name: one.name,
        internalCode: one.internalCode,
        startDate: `${one.source.start}T00:00:00Z`,
      },
      ...{
        status: { name: one.source.closed ? "Closed" : "In Progress" },
        externalClient: { name: client(one) },
        active: !one.source.closed,
      },
      ...{ old: one.name, accountId: "2207", projectTeam: { projectManagers: [{ emailAddress: manager.email }] }, program: null },
    });
    expect(data.itmProjects.nodes[0].asset.vendorId).toMatch(/^\d+$/);
    expect(calls()).toHaveLength(2);
  });

  it("what such records lack comes from the projects themselves", async () => {
    const { ask, calls } = await start(v1);
    const { data } = await ask(`{ itmProjects(first: 2) { nodes { name code } } }`);
    expect(data.itmProjects.nodes).toEqual([one, two].map(({ name, code }) => ({ name, code })));
    expect(calls().map(({ operation }) => operation)).toEqual(["projects.search", "projects.search", "projects.get", "projects.get"]);
  });

  it("a list that tells no total ends where it ends", async () => {
    const { ask, calls } = await start(v1);
    const { data } = await ask(`{ itmProjects(first: 1000) { totalCount nodes { vendorId } pageInfo { hasNextPage } } }`);
    expect(data.itmProjects).toMatchObject({ totalCount: projects.length, pageInfo: { hasNextPage: false } });
    expect(data.itmProjects.nodes).toHaveLength(projects.length);
    expect(calls()).toHaveLength(1);
  });

  it("the pager's id may be spelled either way, other columns may be preferred", async () => {
    const { ask } = await start({ readings: { pagerKey: "pagerId", defaultColumns: "other" } });
    const { data } = await ask(
      `{ itmProjects(first: 1) { totalCount nodes { code } } itmPurchases(first: 1) { nodes { vendorId projectId } } }`,
    );
    expect(data.itmProjects).toEqual({ totalCount: projects.length, nodes: [{ code: one.code }] });
    expect(data.itmPurchases.nodes[0]).toEqual({ vendorId: expect.stringMatching(/^\d+$/), projectId: expect.stringMatching(/^\d+$/) });
  });

  const missing = { readings: { revenueProjectId: "missing" } } as const;
  const billed = projects
    .filter(({ source }) => world.milestones.some(({ project, seen }) => project === source.key && seen.itm))
    .slice(0, 2);

  it("revenues that keep their project to themselves are still found by it", async () => {
    const { ask, calls } = await start(missing);
    const { data } = await ask(`{ itmProject(id: "${billed[0]!.id}") { name revenues { nodes { projectId project { name } } } } }`);
    expect(data.itmProject.revenues.nodes.length).toBeGreaterThan(0);
    for (const node of data.itmProject.revenues.nodes)
      expect(node).toEqual({ projectId: String(billed[0]!.id), project: { name: billed[0]!.name } });
    expect(calls().map(({ operation }) => operation)).toEqual(["projects.get", "revenues.search-of-project"]);
  });

  it("revenues of several projects are asked project by project, at once when that is known", async () => {
    const { ask, calls } = await start(missing);
    const both = where(`{ id: { in: [${billed.map(({ id }) => id)}] } }`, "vendorId revenues { nodes { projectId } }");
    const { data, errors } = await ask(both);
    expect(errors).toEqual([]);
    for (const { vendorId, revenues } of data.itmProjects.nodes)
      expect(new Set(revenues.nodes.map((node: Answer["data"]) => node.projectId))).toEqual(new Set([vendorId]));
    const apart = billed.map(({ id }) => `/v2/tieline/Projects/${id}/Revenues/Search`);
    const searches = () => calls().flatMap(({ operation, path }) => (operation?.startsWith("revenues.") ? [path] : []));
    expect(searches()).toEqual(["/v2/tieline/revenues/search", ...apart]);
    await ask(both);
    expect(searches()).toEqual(apart);
  });

  it("a corrected route keeps its version unless it names one", async () => {
    const corrections = {
      "revenues.search": "POST /Projects/{ProjectId}/Revenues/Search",
      "project-team.get": "GET /v2/project/{ProjectId}/team",
    };
    const { ask, calls } = await start({ corrections });
    await ask(`{ itmProject(id: "${one.id}") { revenues(where: { name: { ne: "" } }) { nodes { vendorId projectId } } team { type } } }`);
    expect(calls().map(({ path }) => path)).toEqual([
      `/v2/tieline/projects/${one.id}`,
      ...[`/v2/tieline/Projects/${one.id}/Revenues/Search`, `/v2/tieline/project/${one.id}/team`],
    ]);
    const { errors } = await ask(`{ itmRevenues { nodes { vendorId } } }`);
    expect(textOf(errors[0]!)).toBe("This list of ITM Platform is read for one ProjectId at a time. Pass one.");
  });

  it("a search by GET carries filter and columns in the address", async () => {
    const { ask, calls } = await start({ corrections: { "projects.search": "GET /v2/projects/search" } });
    const { data } = await ask(where(`{ name: { eq: ${JSON.stringify(one.name)} } }`, "name"));
    expect(data.itmProjects.nodes).toEqual([{ name: one.name }]);
    expect(Object.fromEntries(calls()[0]!.query)).toEqual({
      ...{
        filter: JSON.stringify({ Name: one.name }),
        columns: `{"$in":["Id","Name"]}`,
        sortBy: "Id",
        sortOrder: "asc",
        page: "1",
        pageSize: "500",
      },
    });
  });
});
