import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Harness, startHarness } from "../harness.ts";

interface Row {
  contractLineItemDetail: { overageProjectIdentity: { projectCode: string } | null };
  overageProject: { projectCode: string } | null;
}

let graph: Harness;
beforeAll(async () => {
  graph = await startHarness({ scale: 0.3 });
});
afterAll(() => graph.close());

/** The services called, logins left out. */
const services = () => graph.operations("projector").filter((service) => service !== "PwsAuthenticate");
/** Names of the request's own elements, in order. */
const elements = (body: string) => [...body.matchAll(/<((?:req|sch):\w+)>/g)].map(([, name]) => name);

describe("projects", () => {
  it("are completed a hundred in a call, without their roles and tasks", async () => {
    const { projectorProjects } = await graph.data(`{ projectorProjects(first: 5) { nodes {
      vendorId projectName openDate closeDate billableFlag managerIdentity { userDisplayName } manager { emailAddress } client { clientNumber }
    } } }`);
    for (const each of projectorProjects.nodes)
      expect(each).toMatchObject({ openDate: expect.stringMatching(/T00:00:00/), billableFlag: true, managerIdentity: expect.anything() });
    expect(services()).toEqual(["PwsGetProjectList", "PwsGetProject"]);
    const { body } = graph.calls("projector").at(-1)!;
    expect(elements(body)).toEqual(["req:SessionTicket", "sch:Mode", "sch:ProjectIdentities", "sch:ExcludeSubEntityElementsFlag"]);
    expect(body.match(/ProjectUid>/g)).toHaveLength(10);
  });

  it("are found by uid and by code in one call, and null when they are not there", async () => {
    const { projectorProjects } = await graph.data("{ projectorProjects(first: 2) { nodes { vendorId projectCode } } }");
    const [one, two] = projectorProjects.nodes;
    const found = await graph.data(`{ a: projectorProject(id: "${one.vendorId}") { projectCode openDate }
      b: projectorProject(id: "${two.projectCode}") { vendorId } c: projectorProject(id: "1152921504606846977") { vendorId } }`);
    expect(found).toEqual({
      a: { projectCode: one.projectCode, openDate: expect.any(String) },
      b: { vendorId: two.vendorId },
      c: null,
    });
    expect(services()).toEqual(["PwsGetProject"]);
  });
});

describe("contract line items", () => {
  it("lead to the project that takes the hours beyond those contracted", async () => {
    const { projectorContractLineItems } = await graph.data(`{ projectorContractLineItems(first: 40) { nodes {
      contractLineItemDetail { overageProjectIdentity { projectCode } } overageProject { projectCode projectName }
    } } }`);
    const { nodes } = projectorContractLineItems;
    const codes = nodes.map((each: Row) => each.contractLineItemDetail.overageProjectIdentity?.projectCode);
    expect(nodes.map((each: Row) => each.overageProject?.projectCode)).toEqual(codes);
    expect(codes.filter(Boolean).length).toBeGreaterThan(0);
    expect(services().filter((service) => service === "PwsGetProject")).toHaveLength(1);
  });
});

describe("clients", () => {
  it("of engagements are read together, with their addresses and parents", async () => {
    const { projectorEngagements } = await graph.data(`{ projectorEngagements(first: 8) { nodes { clientIdentity { clientUid }
      clientRecord { id vendorId clientNumber clientName inactiveFlag address { city country companyName } parentClientIdentity { clientUid } parentClient { vendorId } }
    } } }`);
    const named = projectorEngagements.nodes.filter((each: { clientIdentity: object | null }) => each.clientIdentity);
    expect(named.length).toBeGreaterThan(0);
    for (const { clientIdentity, clientRecord } of named) {
      expect(clientRecord).toMatchObject({ vendorId: clientIdentity.clientUid, address: { companyName: clientRecord.clientName } });
      expect(clientRecord.parentClient?.vendorId).toBe(clientRecord.parentClientIdentity?.clientUid);
    }
    expect(services()).toEqual(["PwsGetEngagementList", "PwsGetClient"]);
    expect(elements(graph.calls("projector").at(-1)!.body)).toEqual(["req:SessionTicket", "req:ClientIdentities"]);
    const [{ clientRecord: one }] = named;
    const found = await graph.data(`{ a: projectorClient(id: "${one.id}") { clientName } b: projectorClient(id: "none") { clientName }
      node(id: "${one.id}") { ... on ProjectorClient { clientNumber } } }`);
    expect(found).toEqual({ a: { clientName: one.clientName }, b: null, node: { clientNumber: one.clientNumber } });
    expect(services()).toEqual(["PwsGetClient"]);
  });
});
