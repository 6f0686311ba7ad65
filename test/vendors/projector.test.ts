import { setMaxListeners } from "node:events";
import { graphql } from "graphql";
import { afterEach, describe, expect, it } from "vitest";
import { type ProjectorOptions, startProjector } from "../../sandbox/projector/index.ts";
import { makeWorld } from "../../sandbox/world/world.ts";
import { RequestSession } from "../../src/engine/session.ts";
import { routes } from "../../src/engine/vendor/route.ts";
import { makeUpstream } from "../../src/engine/vendor/upstream.ts";
import { encodeId } from "../../src/graph/ids.ts";
import { makeSchema } from "../../src/graph/schema.ts";
import { readEnvelope } from "../../src/transport/soap.ts";
import { readOutcome, serviceRequest } from "../../src/vendors/projector/envelope.ts";
import { projector } from "../../src/vendors/projector/index.ts";
import { FakeClock } from "../clock.ts";
import { codeOf, textOf } from "../errors.ts";
import { vendorSdl } from "./sdl.ts";

const world = makeWorld();
const projects = world.projects.flatMap((source) => (source.seen.projector ? [{ ...source.seen.projector, source }] : []));
const milestones = world.milestones.flatMap((source) => (source.seen.projector ? [{ ...source.seen.projector, source }] : []));
const contracts = [...new Map(projects.map((one) => [one.engagementUid, one])).values()].sort((a, b) =>
  BigInt(a.engagementUid) < BigInt(b.engagementUid) ? -1 : 1,
);
const [one, two] = contracts as [(typeof contracts)[number], (typeof contracts)[number]];

const { schema } = makeSchema(vendorSdl("projector"), {
  resources: projector.resources,
  parts: projector.parts,
  roots: projector.roots,
  enums: projector.enums,
  links: {},
});
const resources = new Map(projector.resources.map((resource) => [resource.type, resource]));

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const vendor of open.splice(0)) await vendor.close();
});

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the query's
  data: any;
  errors: { code: string | undefined; vendor: string | undefined; message: string }[];
}

/** The vendor's graph over a fresh sandbox. Each query is a request of its own. */
async function start(options: Partial<ProjectorOptions> & { password?: string; wrong?: string } = {}) {
  const { wrong, ...rest } = options;
  const clock = new FakeClock();
  const vendor = await startProjector({ world, clock, quota: [], ...rest });
  open.push(vendor);
  const settings = { baseUrl: vendor.url, ...vendor.credentials, ...(wrong !== undefined && { password: wrong }) };
  const upstream = makeUpstream({
    name: projector.name,
    label: projector.label,
    configured: true,
    clock,
    adapter: projector.adapter(routes({}), settings),
    ...projector.connect(settings, { clock, log() {}, random: () => 0, quotaShare: 1 }),
  });
  const ask = async (source: string): Promise<Answer> => {
    const { signal } = new AbortController();
    setMaxListeners(0, signal);
    const scope = { signal, deadline: clock.now() + 30_000, note() {} };
    const session = new RequestSession({ upstreams: new Map([[projector.name, upstream]]), resources, scope });
    const { data, errors = [] } = await graphql({ schema, source, contextValue: { session, links: {} } });
    return {
      data: JSON.parse(JSON.stringify(data ?? null)),
      errors: errors.map((error) => ({
        code: codeOf(error),
        vendor: (error.originalError as { vendor?: string } | undefined)?.vendor,
        message: textOf(error),
      })),
    };
  };
  /** The services called since the last look. */
  const services = () => vendor.log.splice(0).map(({ operation }) => operation);
  return { vendor, clock, ask, services };
}

const engagement = ({ engagementUid }: { engagementUid: string }, fields = "vendorId engagementName") =>
  `projectorEngagement(id: "${engagementUid}") { ${fields} }`;

describe("the session", () => {
  it("is opened once for everybody who asks at the same time, and kept", async () => {
    const { ask, services } = await start();
    await Promise.all([
      ask(`{ ${engagement(one)} }`),
      ask(`{ ${engagement(two)} }`),
      ask("{ projectorProjects(first: 1) { nodes { projectName } } }"),
    ]);
    expect(services().filter((service) => service === "PwsAuthenticate")).toHaveLength(1);
    await ask(`{ ${engagement(one)} }`);
    expect(services()).toEqual(["PwsGetEngagement"]);
  });

  it.each(["fault", "fail"] as const)(
    "that has ended early, told by a %s, is opened again once, and each refused call is made once more",
    async (sessionError) => {
      const { ask, clock, services } = await start({ readings: { sessionError }, ticketLifeMs: 5 * 60_000 });
      const first = await ask(`{ ${engagement(one)} }`);
      services();
      await clock.advance(6 * 60_000);
      const answers = await Promise.all([ask(`{ ${engagement(one)} }`), ask("{ projectorProjects(first: 1) { nodes { vendorId } } }")]);
      expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
      expect(answers[0]!.data).toEqual(first.data);
      const called = services();
      expect(called.filter((service) => service === "PwsAuthenticate")).toHaveLength(1);
      expect(called.filter((service) => service === "PwsGetEngagement")).toHaveLength(2);
      expect(called.filter((service) => service === "PwsGetProjectList")).toHaveLength(2);
    },
  );

  it.each(["fault", "fail"] as const)(
    "that cannot be opened, told by a %s, is an error of its own, without the password",
    async (loginFailure) => {
      const { ask, services } = await start({ readings: { loginFailure }, wrong: "hunter2" });
      const { data, errors } = await ask(`{ ${engagement(one)} }`);
      expect(data).toEqual({ projectorEngagement: null });
      expect(errors).toMatchObject([{ code: "UPSTREAM_AUTH", vendor: "projector" }]);
      expect(errors[0]!.message).not.toContain("hunter2");
      expect(services()).toEqual(["PwsAuthenticate"]);
    },
  );

  it("is not opened at another port of the host: another program may listen there", async () => {
    const { ask, services } = await start({ otherShard: true });
    const { data, errors } = await ask(`{ ${engagement(one)} }`);
    expect(data).toEqual({ projectorEngagement: null });
    expect(errors).toMatchObject([{ code: "UPSTREAM_BAD_RESPONSE", vendor: "projector" }]);
    expect(services()).toEqual(["PwsAuthenticate"]);
  });
});

describe("requests", () => {
  it("hold their elements in the order of the data contract, which the vendor insists on", async () => {
    const { ask, vendor } = await start();
    const { errors } = await ask(
      `{ projectorEngagements(first: 2, search: "a", where: { purchaseOrderNumber: { eq: "PO 1" }, lastUpdatedTimestamp: { gte: "2020-01-01T00:00:00Z" } }) { nodes { vendorId } } }`,
    );
    expect(errors).toEqual([]);
    const { body } = vendor.log.at(-1)!;
    const names = [...body.matchAll(/<(?:req|sch):(\w+)>/g)].map(([, name]) => name);
    expect(names).toEqual([
      "SessionTicket",
      "IncludeClosedFlag",
      "MaxRowsToReturn",
      "QueryString",
      "LastUpdatedSinceTimestamp",
      "PurchaseOrderNumber",
    ]);
    expect(vendor.log.at(-1)!.headers.soapaction).toMatch(/^".*PwsGetEngagementList"$/);
  });

  it("say what callers say as text, whatever signs are in it", async () => {
    const { ask, vendor } = await start();
    const { data, errors } = await ask('{ projectorProjects(search: "</sch:QueryString>&amp;<!-- \\"") { nodes { vendorId } } }');
    expect([data.projectorProjects.nodes, errors]).toEqual([[], []]);
    expect(vendor.log.at(-1)!.body).toContain("&lt;/sch:QueryString&gt;&amp;amp;&lt;!-- &quot;");
  });

  it.each([1, 100, 101])("name up to a hundred identities a call: %i", async (count) => {
    const { ask, vendor } = await start();
    const some = contracts.slice(0, count);
    expect(some).toHaveLength(count);
    const { data, errors } = await ask(`{ ${some.map((each, i) => `e${i}: ${engagement(each)}`).join(" ")} }`);
    expect(errors).toEqual([]);
    some.forEach(({ engagementUid, engagementName }, i) => {
      expect(data[`e${i}`]).toEqual({ vendorId: engagementUid, engagementName });
    });
    const calls = vendor.log.filter(({ operation }) => operation === "PwsGetEngagement");
    const named = calls.map(({ body }) => body.match(/<com:PwsEngagementRef>/g)!.length);
    expect(calls).toHaveLength(Math.ceil(count / 100));
    expect(Math.max(...named)).toBeLessThanOrEqual(100);
    expect(named.reduce((sum, each) => sum + each)).toBe(count);
  });
});

describe("answers", () => {
  it("keep ids above 2^53 as they are", async () => {
    const { ask } = await start();
    expect(BigInt(one.engagementUid)).toBeGreaterThan(BigInt(Number.MAX_SAFE_INTEGER));
    const { data } = await ask(`{ ${engagement(one, 'id vendorId engagementUid raw(field: "EngagementDetail")')} }`);
    expect(data.projectorEngagement).toMatchObject({
      id: encodeId("ProjectorEngagement", one.engagementUid),
      vendorId: one.engagementUid,
      engagementUid: one.engagementUid,
      raw: { EngagementUid: one.engagementUid },
    });
  });

  it("of shorter lists, with warning 105, are matched by id: what is missing is null", async () => {
    const { ask, services } = await start({ shuffle: "other" });
    const { data, errors } = await ask(
      `{ missing: projectorEngagement(id: "1152921504606846977") { vendorId } b: ${engagement(two)} a: ${engagement(one)} }`,
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      missing: null,
      a: { vendorId: one.engagementUid, engagementName: one.engagementName },
      b: { vendorId: two.engagementUid, engagementName: two.engagementName },
    });
    expect(services()).toEqual(["PwsAuthenticate", "PwsGetEngagement"]);
  });

  it.each(["Ok", "OkWithWarnings"] as const)(
    "that were cut, with warning 104 and status %s, tell that there is more",
    async (rowCountStatus) => {
      const { ask, services } = await start({ readings: { rowCountStatus } });
      const { data, errors } = await ask("{ projectorEngagements(first: 3) { nodes { vendorId } pageInfo { hasNextPage } totalCount } }");
      expect(errors).toEqual([]);
      expect(data.projectorEngagements.nodes).toHaveLength(3);
      expect(data.projectorEngagements).toMatchObject({ pageInfo: { hasNextPage: true }, totalCount: null });
      expect(services()).toEqual(["PwsAuthenticate", "PwsGetEngagementList"]);
    },
  );

  it("with i:nil are null, and empty collections are empty lists", async () => {
    const { ask } = await start();
    const bare = milestones.find(({ source, po }) => po === null && source.invoices.length === 0)!;
    const { data, errors } = await ask(
      `{ projectorContractLineItemMilestone(id: "${bare.uid}") { vendorId purchaseOrderNumber invoiceIdentity { invoiceNumber } } ${engagement(one, "engagementId contractLineItems { vendorId }")} }`,
    );
    expect(errors).toEqual([]);
    expect(data.projectorContractLineItemMilestone).toEqual({ vendorId: bare.uid, purchaseOrderNumber: null, invoiceIdentity: null });
    expect(data.projectorEngagement.engagementId).toBeNull();
    const text =
      '<s:Envelope xmlns:s="x"><s:Body><R><Nil i:nil="true" xmlns:i="y"/><Empty/><List><PwsThing><A>1</A></PwsThing></List></R></s:Body></s:Envelope>';
    expect(readEnvelope(text, (name) => name.startsWith("Pws")).body).toEqual({ Nil: null, Empty: "", List: [{ A: "1" }] });
  });

  it("written with other prefixes, notices or statuses read the same", async () => {
    const question = `{ ${engagement(one, "engagementName contractLineItems { vendorId milestones { vendorId milestoneDetail { milestoneAmount } } }")} }`;
    const plain = await (await start()).ask(question);
    const other = await start({
      readings: { prefixes: "default", loginNamespace: "req", nonProductionNotice: true, warningStatus: "Ok" },
    });
    expect(await other.ask(question)).toEqual(plain);
    expect(plain.data.projectorEngagement.contractLineItems.length).toBeGreaterThan(0);
  });

  it("with a document type are refused: entities are never read", () => {
    const text = '<!DOCTYPE x [<!ENTITY a "aaaa">]><s:Envelope xmlns:s="x"><s:Body><R>&a;</R></s:Body></s:Envelope>';
    expect(() => readOutcome("PwsGetEngagement", { status: 200, headers: {}, text, bytes: text.length })).toThrow(/not a SOAP envelope/);
    const unknown = '<s:Envelope xmlns:s="x"><s:Body><R><A>&a;&amp;</A></R></s:Body></s:Envelope>';
    expect(readEnvelope(unknown, () => false).body).toEqual({ A: "&a;&" });
  });
});

describe("faults", () => {
  const fault = (code: string, number: number) =>
    `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Client</faultcode><faultstring>secret text</faultstring><detail><PwsFault><PwsMessage><ErrorCode>${code}</ErrorCode><ErrorNumber>${number}</ErrorNumber><Type>Error</Type></PwsMessage></PwsFault></detail></s:Fault></s:Body></s:Envelope>`;

  it.each([
    ["a refusal", { status: 500, body: fault("PermissionDenied", 12) }, "UPSTREAM_REFUSED"],
    ["a refusal with status 200", { status: 200, body: fault("PermissionDenied", 12) }, "UPSTREAM_REFUSED"],
    ["a web page", { status: 200, body: "<html><body>Sign in</body></html>" }, "UPSTREAM_BAD_RESPONSE"],
    ["nothing", { status: 200, body: "" }, "UPSTREAM_BAD_RESPONSE"],
  ])("become coded errors that tell nothing of the vendor's text: %s", async (_, answer, code) => {
    const { ask, vendor } = await start();
    vendor.faults.add({ kind: "error", ...answer, on: "PwsGetEngagement" });
    const { data, errors } = await ask(`{ ${engagement(one)} }`);
    expect(data).toEqual({ projectorEngagement: null });
    expect(errors).toMatchObject([{ code, vendor: "projector" }]);
    expect(errors[0]!.message).not.toContain("secret text");
    // The same call would fail again: it is not repeated.
    expect(vendor.faults.struck).toBe(1);
    vendor.faults.clear();
    expect((await ask(`{ ${engagement(one)} }`)).errors).toEqual([]);
  });

  it("are named by the vendor's own code where there is one", () => {
    const text = fault("PermissionDenied", 12);
    expect(readOutcome("PwsGetEngagement", { status: 500, headers: {}, text, bytes: text.length })).toMatchObject({
      failed: true,
      result: undefined,
      messages: [{ code: "PermissionDenied", number: 12 }],
    });
    expect(serviceRequest("PwsGetEngagement", []).headers.SOAPAction).toContain("PwsGetEngagement");
  });
});

describe("milestones", () => {
  it("are a list of their own: a sweep over the engagements, a hundred in a call", async () => {
    const { ask, services } = await start();
    const { data, errors } = await ask(
      "{ projectorContractLineItemMilestones(first: 1000) { totalCount nodes { vendorId milestoneDetail { milestoneAmount } } pageInfo { hasNextPage } } }",
    );
    expect(errors).toEqual([]);
    const { nodes, totalCount, pageInfo } = data.projectorContractLineItemMilestones;
    expect(nodes.map(({ vendorId }: { vendorId: string }) => vendorId).sort()).toEqual(milestones.map(({ uid }) => uid).sort());
    expect([totalCount, pageInfo.hasNextPage]).toEqual([milestones.length, false]);
    const amounts = new Map(milestones.map(({ uid, source }) => [uid, Number(source.amount)]));
    for (const { vendorId, milestoneDetail } of nodes) expect(Number(milestoneDetail.milestoneAmount)).toBe(amounts.get(vendorId));
    const batches = Array.from({ length: Math.ceil(contracts.length / 100) }, () => "PwsGetEngagement");
    expect(services()).toEqual(["PwsAuthenticate", "PwsGetEngagementList", ...batches]);
  });

  it("are read no further than asked, and picked by what where describes", async () => {
    const { ask, services } = await start();
    const { data, errors } = await ask(
      "{ projectorContractLineItemMilestones(first: 5, where: { milestoneStatusCode: { eq: BILLED } }) { nodes { milestoneStatus milestoneStatusCode } pageInfo { hasNextPage } } }",
    );
    expect(errors).toEqual([]);
    expect(data.projectorContractLineItemMilestones.nodes).toEqual(Array(5).fill({ milestoneStatus: "B", milestoneStatusCode: "BILLED" }));
    expect(data.projectorContractLineItemMilestones.pageInfo.hasNextPage).toBe(true);
    expect(services()).toEqual(["PwsAuthenticate", "PwsGetEngagementList", "PwsGetEngagement"]);
  });
});
