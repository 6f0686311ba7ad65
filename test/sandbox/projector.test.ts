import { XMLParser, XMLValidator } from "fast-xml-parser";
import { afterEach, describe, expect, it } from "vitest";
import {
  endpoint,
  type ProjectorOptions,
  type ProjectorReadings,
  type ProjectorVendor,
  startProjector,
} from "../../sandbox/projector/index.ts";
import type { Invoice, Milestone, Organisation, Project, World } from "../../sandbox/world/model.ts";

const SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
const PWS = "http://projectorpsa.com/PwsProjectorServices/";
const ACTION = `${PWS}IPwsProjectorServices/`;
const REQ = "http://projectorpsa.com/DataContracts/Requests/";
const RSP = "http://projectorpsa.com/DataContracts/Responses/";
const SCH = "http://projectorpsa.com/DataContracts/Shared/Scheduling/";
const COM = "http://projectorpsa.com/DataContracts/Shared/Common/";
const SVC = "http://projectorpsa.com/CommonServices/";

const uid = (n: number) => String(1152921504606846976n + BigInt(n));

// --- a small world -------------------------------------------------------------------------------------------------

const organisation = (key: string, name: string, more: Partial<Organisation> = {}): Organisation => ({
  key,
  name,
  legalForm: "Ltd",
  vat: "GB123456789",
  accountNumber: "A1",
  domain: "example.com",
  phone: "",
  address: { street: "1 Mill Lane", postcode: "LS1", city: "Leeds", county: "", country: "GB" },
  archived: false,
  contacts: [],
  seen: {},
  ...more,
});

const project = (n: number, org: string, engagement: number, more: Partial<Project> = {}): Project => ({
  key: `p${n}`,
  organisation: org,
  name: `Project ${n}`,
  code: `P${engagement}-00${n}`,
  po: `PO-${engagement}`,
  manager: "e1",
  start: "2026-01-01",
  end: "2026-06-30",
  closed: false,
  seen: {
    projector: {
      uid: uid(900 - n),
      name: `Project ${n}`,
      code: `P${engagement}-00${n}`,
      engagementUid: uid(500 - engagement),
      engagementCode: `P${engagement}`,
      engagementName: `Engagement ${engagement}`,
    },
  },
  ...more,
});

const milestone = (n: number, proj: string, item: number, more: Partial<Milestone> = {}): Milestone => ({
  key: `m${n}`,
  project: proj,
  organisation: "o1",
  name: `Milestone ${n}`,
  details: "Delivered",
  amount: "10000.00",
  currency: "GBP",
  due: "2026-03-01",
  state: "planned",
  invoices: [],
  seen: { projector: { uid: uid(1000 + n), lineItemUid: uid(2000 + item), lineItemCode: `P1-CL${item}`, po: "PO-1" } },
  ...more,
});

const invoice = (n: number, status: Invoice["status"]): Invoice => ({
  key: `i${n}`,
  organisation: "o1",
  number: `INV-${n}`,
  reference: "",
  subject: "",
  net: "1.00",
  tax: "0.00",
  issued: "2026-04-01",
  due: "2026-05-01",
  status,
  credit: false,
  ids: { currentRms: n, memberId: 1, projectorUid: uid(70000 + n) },
});

function smallWorld(): World {
  return {
    seed: "small",
    asOf: "2026-05-01T00:00:00Z",
    employees: [
      {
        key: "e1",
        firstName: "Ada",
        lastName: "Byron",
        email: "ada@example.com",
        phone: "",
        title: "PM",
        ids: { currentRms: 1, cirrus: 1, itm: 1, projector: uid(1) },
      },
    ],
    organisations: [
      organisation("o1", "Fish & Sons", { seen: { projector: { uid: uid(11), name: 'Fish & <Sons> "Ltd"', number: "C001" } } }),
      organisation("o2", "Child", { parent: "o1", seen: { projector: { uid: uid(12), name: "Child Co", number: null } } }),
      organisation("o3", "Elsewhere"),
    ],
    projects: [
      project(1, "o1", 1),
      project(2, "o1", 1),
      project(3, "o2", 2, { po: "PO-77" }),
      project(4, "o1", 3, { closed: true }),
      project(5, "o3", 4, { seen: {} }),
    ],
    milestones: [
      milestone(1, "p1", 1),
      milestone(2, "p1", 1, { state: "approved", approvedAt: "2026-03-05T10:11:12Z", amount: "1500.50" }),
      milestone(3, "p2", 1, { state: "billed", approvedAt: "2026-03-06T00:00:00Z", invoices: ["i1"] }),
      milestone(4, "p2", 1, { state: "dropped", details: "" }),
      milestone(5, "p2", 2, { state: "approved", approvedAt: "2026-03-07T00:00:00Z", invoices: ["i2"] }),
      milestone(6, "p2", 2, { state: "submitted" }),
      milestone(7, "p5", 9, { seen: {} }),
    ],
    invoices: [invoice(1, "issued"), invoice(2, "open")],
    jobs: [],
    deals: [],
    orders: [],
    purchases: [],
    traps: [],
  };
}

// --- a clock, a client and a reader of answers -----------------------------------------------------------------------

class FakeClock {
  time = Date.parse("2026-05-02T08:00:00.120Z");
  #sleepers: { at: number; wake: () => void }[] = [];
  now = () => this.time;
  sleep = (ms: number) => new Promise<void>((wake) => this.#sleepers.push({ at: this.time + ms, wake }));
  get asleep() {
    return this.#sleepers.length;
  }
  advance(ms: number) {
    this.time += ms;
    const due = this.#sleepers.filter((sleeper) => sleeper.at <= this.time);
    this.#sleepers = this.#sleepers.filter((sleeper) => sleeper.at > this.time);
    for (const sleeper of due) sleeper.wake();
  }
}

/** An answer's element with resolved namespace. */
interface El {
  ns: string;
  name: string;
  text: string;
  nil: boolean;
  children: El[];
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  ignoreDeclaration: true,
  trimValues: false,
});

function read(xml: string): El {
  expect(XMLValidator.validate(xml)).toBe(true);
  const build = (node: Record<string, unknown>, outer: Record<string, string>): El => {
    const tag = Object.keys(node).find((key) => key !== ":@")!;
    const scope = { ...outer };
    const attributes = (node[":@"] ?? {}) as Record<string, string>;
    for (const [key, value] of Object.entries(attributes)) {
      if (key === "xmlns") scope[""] = value;
      if (key.startsWith("xmlns:")) scope[key.slice(6)] = value;
    }
    const [prefix, name] = tag.includes(":") ? (tag.split(":") as [string, string]) : ["", tag];
    expect(scope, `prefix ${prefix} of ${tag} is declared`).toHaveProperty([prefix]);
    const inside = node[tag] as Record<string, unknown>[];
    const nil = Object.keys(attributes).some((key) => key.endsWith(":nil") && scope[key.split(":")[0]!]?.endsWith("XMLSchema-instance"));
    return {
      ns: scope[prefix]!,
      name,
      nil,
      text: inside.map((part) => String(part["#text"] ?? "")).join(""),
      children: inside.filter((part) => !("#text" in part)).map((part) => build(part, scope)),
    };
  };
  return build((parser.parse(xml) as Record<string, unknown>[])[0]!, { "": "" });
}

const child = (parent: El, name: string): El => {
  const found = parent.children.find((c) => c.name === name);
  if (!found) throw new Error(`${parent.name} has no ${name}: ${parent.children.map((c) => c.name)}`);
  return found;
};
const at = (root: El, path: string): El => path.split("/").reduce(child, root);
const names = (parent: El): string[] => parent.children.map((c) => c.name);
const every = (root: El, name: string): El[] => [...(root.name === name ? [root] : []), ...root.children.flatMap((c) => every(c, name))];

interface Answer {
  status: number;
  xml: string;
  /** The operation's result, or the fault. */
  body: El;
}

let vendor: ProjectorVendor;
let clock: FakeClock;

afterEach(async () => vendor?.close());

async function start(options: Partial<ProjectorOptions> = {}, readings: Partial<ProjectorReadings> = {}): Promise<void> {
  clock = new FakeClock();
  vendor = await startProjector({ world: smallWorld(), clock, readings, ...options });
}

const envelopeOf = (service: string, inner: string) =>
  `<?xml version="1.0"?><soapenv:Envelope xmlns:soapenv="${SOAP}" xmlns:pws="${PWS}" xmlns:req="${REQ}" xmlns:sch="${SCH}" xmlns:com="${COM}">` +
  `<soapenv:Header/><soapenv:Body><pws:${service}><pws:serviceRequest>${inner}</pws:serviceRequest></pws:${service}></soapenv:Body></soapenv:Envelope>`;

async function post(service: string, xml: string, more: { url?: string; headers?: Record<string, string> } = {}): Promise<Answer> {
  const response = await fetch(`${more.url ?? vendor.url}${endpoint}`, {
    method: "POST",
    headers: { "content-type": "text/xml; charset=utf-8", soapaction: `"${ACTION}${service}"`, ...more.headers },
    body: xml,
  });
  const text = await response.text();
  if (!text) return { status: response.status, xml: text, body: { ns: "", name: "", text: "", nil: false, children: [] } };
  const root = read(text);
  expect([root.ns, root.name]).toEqual([SOAP, "Envelope"]);
  const content = child(root, "Body").children[0]!;
  return { status: response.status, xml: text, body: content.name === "Fault" ? content : content.children[0]! };
}

const login = (url?: string, password = vendor.credentials.password) =>
  post(
    "PwsAuthenticate",
    envelopeOf(
      "PwsAuthenticate",
      `<req:AccountCode>${vendor.credentials.account}</req:AccountCode><req:Password>${password}</req:Password>` +
        `<req:UserName>${vendor.credentials.username}</req:UserName>`,
    ),
    { url },
  );

async function ticketOf(url?: string): Promise<string> {
  return child((await login(url)).body, "SessionTicket").text;
}

const call = (service: string, ticket: string, inner = "", url?: string) =>
  post(service, envelopeOf(service, `<req:SessionTicket>${ticket}</req:SessionTicket>${inner}`), { url });

const refs = (thing: string, ...given: string[]) =>
  `<sch:${thing}Identities>${given.map((ref) => `<com:Pws${thing}Ref>${ref}</com:Pws${thing}Ref>`).join("")}</sch:${thing}Identities>`;
const byCode = (thing: string, ...codes: string[]) => refs(thing, ...codes.map((code) => `<com:${thing}Code>${code}</com:${thing}Code>`));

const message = (answer: Answer) => {
  const found = every(answer.body, "PwsMessage")[0]!;
  return { code: child(found, "ErrorCode").text, number: Number(child(found, "ErrorNumber").text), type: child(found, "Type").text };
};
const messageCodes = (answer: Answer) => every(answer.body, "ErrorCode").map((code) => code.text);
const texts = (answer: Answer, name: string) => every(answer.body, name).map((element) => element.text);
const listCodes = async (ticket: string, inner = "") => texts(await call("PwsGetEngagementList", ticket, inner), "EngagementCode");

// --- statements ----------------------------------------------------------------------------------------------------------

describe("messages", () => {
  it("are answered whatever prefixes the client chooses", async () => {
    await start();
    const { account, password, username } = vendor.credentials;
    const answer = await post(
      "PwsAuthenticate",
      `<Envelope xmlns="${SOAP}"><Body><x:PwsAuthenticate xmlns:x="${PWS}"><x:serviceRequest xmlns:soapenv="${REQ}"><soapenv:AccountCode>${account}` +
        `</soapenv:AccountCode><Password xmlns="${REQ}"><![CDATA[${password}]]></Password><soapenv:UserName>${username}</soapenv:UserName>` +
        `</x:serviceRequest></x:PwsAuthenticate></Body></Envelope>`,
    );
    expect(child(answer.body, "Status").text).toBe("Ok");
    expect(vendor.log[0]).toMatchObject({ operation: "PwsAuthenticate", status: 200 });
  });

  const good = `<req:SessionTicket>t</req:SessionTicket>`;
  const list = "PwsGetEngagementList";
  const wrong: [title: string, service: string, xml: string, headers?: Record<string, string>][] = [
    ["an unknown action", "PwsNothing", envelopeOf("PwsNothing", good)],
    ["an action that is not quoted", list, envelopeOf(list, good), { soapaction: `${ACTION}${list}` }],
    ["an action of another operation than the body's", list, envelopeOf("PwsGetProjectList", good)],
    ["a member in the wrong namespace", list, envelopeOf(list, `${good}<req:QueryString>x</req:QueryString>`)],
    [
      "members in the wrong order",
      list,
      envelopeOf(list, `${good}<sch:QueryString>x</sch:QueryString><sch:MaxRowsToReturn>1</sch:MaxRowsToReturn>`),
    ],
    ["a member that is not documented", list, envelopeOf(list, `${good}<sch:PageSize>1</sch:PageSize>`)],
    ["a member that comes twice", list, envelopeOf(list, `${good}${good}`)],
    [
      "a reference with its members in the wrong order",
      "PwsGetEngagement",
      envelopeOf(
        "PwsGetEngagement",
        `${good}${refs("Engagement", "<com:EngagementUid>1</com:EngagementUid><com:EngagementCode>P</com:EngagementCode>")}`,
      ),
    ],
    [
      "a reference of another type",
      "PwsGetEngagement",
      envelopeOf("PwsGetEngagement", `${good}<sch:EngagementIdentities><com:PwsProjectRef/></sch:EngagementIdentities>`),
    ],
    ["a flag that is no Boolean", list, envelopeOf(list, `${good}<sch:IncludeClosedFlag>yes</sch:IncludeClosedFlag>`)],
    ["a mode that does not exist", "PwsGetProject", envelopeOf("PwsGetProject", `${good}<sch:Mode>X</sch:Mode>`)],
    ["a missing mode", "PwsGetProject", envelopeOf("PwsGetProject", good)],
    ["a search text above 255 characters", list, envelopeOf(list, `${good}<sch:QueryString>${"x".repeat(256)}</sch:QueryString>`)],
    ["a document type", list, `<!DOCTYPE e [<!ENTITY x "y">]>${envelopeOf(list, good).replace(/^<\?.*?\?>/, "")}`],
    ["an entity of its own", list, envelopeOf(list, `<req:SessionTicket>&x;</req:SessionTicket>`)],
    ["a prefix that is not declared", list, envelopeOf(list, "<foo:SessionTicket>t</foo:SessionTicket>")],
    ["broken XML", list, envelopeOf(list, "<req:SessionTicket>")],
    ["a SOAP 1.2 envelope", list, envelopeOf(list, good).replace(SOAP, "http://www.w3.org/2003/05/soap-envelope")],
  ];
  it.each(wrong)("with %s are refused with a fault", async (_title, service, xml, headers) => {
    await start();
    const answer = await post(service, xml, { headers });
    expect(answer.status).toBe(500);
    expect([answer.body.ns, answer.body.name]).toEqual([SOAP, "Fault"]);
    expect(names(answer.body)).toEqual(["faultcode", "faultstring"]);
    expect(answer.body.children[0]!.ns).toBe("");
    expect(vendor.log[0]!.refused).toBe("contract");
  });

  it("with another content type, method or path never reach a service", async () => {
    await start();
    expect((await post("PwsUnauthenticate", "{}", { headers: { "content-type": "application/soap+xml" } })).status).toBe(415);
    expect((await fetch(`${vendor.url}${endpoint}`)).status).toBe(405);
    expect((await fetch(vendor.url)).status).toBe(404);
    expect(vendor.log.map((c) => c.refused)).toEqual(["contract", "contract", "contract"]);
  });

  it("may leave optional members nil", async () => {
    await start();
    const nil = `<sch:EngagementIdentity xmlns:n="http://www.w3.org/2001/XMLSchema-instance" n:nil="true"/>`;
    expect(await listCodes(await ticketOf(), nil)).toEqual(["P2", "P1"]);
  });
});

describe("a login", () => {
  it("answers a ticket of 24 characters and who has logged in", async () => {
    await start();
    const { body, xml } = await login();
    expect(names(body)).toEqual([
      ...["Messages", "ResponseId", "Status", "ServerTimestampUtc", "RedirectUrl", "SessionTicket", "AccountIdentity"],
      ...["UserIdentity", "SuperUserFlag", "DocumentServerUrl", "Account", "User"],
    ]);
    expect(body.children.map((c) => c.ns)).toEqual([...Array(4).fill(SVC), ...Array(8).fill(RSP)]);
    expect(child(body, "SessionTicket").text).toMatch(/^[\w+/]{22}==$/);
    expect([child(body, "Messages").nil, child(body, "RedirectUrl").nil]).toEqual([true, true]);
    expect(child(body, "ServerTimestampUtc").text).toBe("2026-05-02T08:00:00.1200000Z");
    expect(xml).toContain("<a:SessionTicket>");
  });

  it("has its own members in the namespace of requests in the other reading", async () => {
    await start({}, { loginNamespace: "req" });
    expect(child((await login()).body, "SessionTicket").ns).toBe(REQ);
  });

  it("with a wrong password is a fault that holds the vendor's message", async () => {
    await start();
    const answer = await login(undefined, "wrong");
    expect(answer.status).toBe(500);
    const detail = at(answer.body, "detail/PwsFault/PwsMessage");
    expect(names(detail)).toEqual(["AdditionalErrorText", "ErrorCode", "ErrorNumber", "ErrorText", "Type", "ReferenceId1", "ReferenceId2"]);
    expect(message(answer)).toMatchObject({ code: "InvalidCredentials", type: "Error" });
    expect(vendor.log[0]!.refused).toBe("credentials");
  });

  it("with a wrong password is a failed result in the other reading", async () => {
    await start({}, { loginFailure: "fail" });
    const answer = await login(undefined, "wrong");
    expect([answer.status, child(answer.body, "Status").text, child(answer.body, "SessionTicket").nil]).toEqual([200, "Fail", true]);
    expect(messageCodes(answer)).toEqual(["InvalidCredentials"]);
  });

  it("on the wrong shard only names the right one, where it works, and both write one log", async () => {
    await start({ otherShard: true });
    const first = await login();
    const right = child(first.body, "RedirectUrl").text;
    expect(child(first.body, "SessionTicket").nil).toBe(true);
    expect(new URL(right).port).not.toBe(new URL(vendor.url).port);
    const ticket = await ticketOf(right);
    expect(message(await call("PwsGetProjectList", ticket))).toMatchObject({ number: 10004, code: "InvalidSessionTicket" });
    expect(texts(await call("PwsGetProjectList", ticket, "", right), "ProjectName")).toHaveLength(3);
    expect(vendor.log.map((c) => c.operation)).toEqual(["PwsAuthenticate", "PwsAuthenticate", "PwsGetProjectList", "PwsGetProjectList"]);
  });

  it("repeats the client's request number", async () => {
    await start();
    const ticket = await ticketOf();
    const xml = envelopeOf("PwsUnauthenticate", `<req:RequestId>42</req:RequestId><req:SessionTicket>${ticket}</req:SessionTicket>`);
    expect(child((await post("PwsUnauthenticate", xml)).body, "ResponseId").text).toBe("42");
  });
});

describe("a ticket", () => {
  it("expires after twenty idle minutes and is valid while it is used", async () => {
    await start();
    const ticket = await ticketOf();
    for (let i = 0; i < 3; i++) {
      clock.advance(19 * 60_000);
      expect((await call("PwsGetProjectList", ticket)).status).toBe(200);
    }
    clock.advance(20 * 60_000);
    const answer = await call("PwsGetProjectList", ticket);
    expect([answer.status, message(answer).number, message(answer).code]).toEqual([500, -101, "InvalidSession"]);
    expect(vendor.log.at(-1)!.refused).toBe("credentials");
  });

  it("expires when the client logs out or its lifetime ends", async () => {
    await start({ ticketLifeMs: 1000 });
    const [one, two] = [await ticketOf(), await ticketOf()];
    expect(one).not.toBe(two);
    expect(names((await call("PwsUnauthenticate", one)).body)).toEqual(["Messages", "ResponseId", "Status", "ServerTimestampUtc"]);
    expect(message(await call("PwsGetProjectList", one)).number).toBe(-101);
    clock.advance(1000);
    expect(message(await call("PwsGetProjectList", two)).number).toBe(-101);
  });

  it("that was never issued is another error than an expired one", async () => {
    await start();
    expect(message(await call("PwsGetProjectList", "AAAA")).number).toBe(10004);
    expect(message(await post("PwsGetProjectList", envelopeOf("PwsGetProjectList", ""))).number).toBe(10004);
  });

  it("that has expired is refused with status 200 or in a failed result in the other readings", async () => {
    await start({}, { faultStatus: 200 });
    const fault = await call("PwsGetProjectList", "AAAA");
    expect([fault.status, fault.body.name]).toEqual([200, "Fault"]);
    await vendor.close();
    await start({}, { sessionError: "fail" });
    const failed = await call("PwsGetProjectList", "AAAA");
    expect([failed.status, child(failed.body, "Status").text, child(failed.body, "Projects").nil]).toEqual([200, "Fail", true]);
    expect(message(failed).number).toBe(10004);
  });
});

describe("a list", () => {
  it("of engagements shows summaries of the open ones and of the closed ones when asked", async () => {
    await start();
    const ticket = await ticketOf();
    const { body } = await call("PwsGetEngagementList", ticket);
    expect(child(body, "Engagements").ns).toBe(SCH);
    const [first] = child(body, "Engagements").children;
    expect([first!.ns, first!.name]).toEqual([COM, "PwsEngagementSummary"]);
    expect(names(first!)).toEqual(["EngagementCode", "EngagementId", "EngagementUid", "ClientIdentity", "EngagementName"]);
    expect(child(first!, "EngagementId").nil).toBe(true);
    expect(at(first!, "ClientIdentity/ClientNumber").nil).toBe(true);
    expect(child(body, "Messages").children).toEqual([]);
    expect(await listCodes(ticket)).toEqual(["P2", "P1"]);
    expect(await listCodes(ticket, "<sch:IncludeClosedFlag>true</sch:IncludeClosedFlag>")).toEqual(["P3", "P2", "P1"]);
  });

  it("searches names and codes of engagements, clients, their parents and projects for any alternative", async () => {
    await start();
    const ticket = await ticketOf();
    const search = (text: string) => listCodes(ticket, `<sch:QueryString>${text}</sch:QueryString>`);
    expect(await search("engagement 1")).toEqual(["P1"]);
    expect(await search("P1-002|p2-003")).toEqual(["P2", "P1"]);
    expect(await search("child co")).toEqual(["P2"]);
    expect(await search("C001")).toEqual(["P2", "P1"]);
    expect(await search("&lt;Sons&gt;")).toEqual(["P2", "P1"]);
    expect(await search("nowhere")).toEqual([]);
  });

  it("finds purchase orders only when they are exactly equal, at any level", async () => {
    await start();
    const ticket = await ticketOf();
    const po = (text: string) => listCodes(ticket, `<sch:PurchaseOrderNumber>${text}</sch:PurchaseOrderNumber>`);
    expect(await po("PO-77")).toEqual(["P2"]);
    expect(await po("PO-1")).toEqual(["P1"]);
    expect(await po("PO-7")).toEqual([]);
  });

  it("leaves out what was not updated since", async () => {
    await start();
    const ticket = await ticketOf();
    const since = (text: string) => listCodes(ticket, `<sch:LastUpdatedSinceTimestamp>${text}</sch:LastUpdatedSinceTimestamp>`);
    expect(await since("2020-01-01T00:00:00Z")).toEqual(["P2", "P1"]);
    expect(await since("2026-05-01T00:00:01Z")).toEqual([]);
  });

  it("that was cut says so in a warning while its status stays Ok", async () => {
    await start();
    const ticket = await ticketOf();
    const answer = await call("PwsGetEngagementList", ticket, "<sch:MaxRowsToReturn>1</sch:MaxRowsToReturn>");
    expect(texts(answer, "EngagementCode")).toEqual(["P2"]);
    expect(message(answer)).toEqual({ code: "RowCountExceeded", number: 104, type: "Warning" });
    expect(child(answer.body, "Status").text).toBe("Ok");
    const whole = await call("PwsGetEngagementList", ticket, "<sch:MaxRowsToReturn>2</sch:MaxRowsToReturn>");
    expect(messageCodes(whole)).toEqual([]);
    await vendor.close();
    await start({}, { rowCountStatus: "OkWithWarnings" });
    const other = await call("PwsGetProjectList", await ticketOf(), "<sch:MaxRowsToReturn>1</sch:MaxRowsToReturn>");
    expect(child(other.body, "Status").text).toBe("OkWithWarnings");
  });

  it("with an identity disregards every other filter", async () => {
    await start();
    const ticket = await ticketOf();
    const identity = "<sch:EngagementIdentity><com:EngagementCode>P3</com:EngagementCode></sch:EngagementIdentity>";
    expect(await listCodes(ticket, `${identity}<sch:MaxRowsToReturn>1</sch:MaxRowsToReturn><sch:QueryString>x</sch:QueryString>`)).toEqual([
      "P3",
    ]);
  });

  it("of projects also searches contract line items", async () => {
    await start();
    const answer = await call("PwsGetProjectList", await ticketOf(), "<sch:QueryString>P1-CL2</sch:QueryString>");
    expect(texts(answer, "ProjectCode")).toEqual(["P1-002", "P1-001"]);
    expect(names(every(answer.body, "PwsProjectSummary")[0]!)).toEqual([
      ...["ProjectCode", "ProjectId", "ProjectUid", "EngagementIdentity", "ProjectName"],
    ]);
  });
});

describe("an engagement", () => {
  it("comes with its client, projects, contract line items and milestones in the documented order", async () => {
    await start();
    const { body } = await call("PwsGetEngagement", await ticketOf(), byCode("Engagement", "P1"));
    const element = at(body, "Engagements/PwsEngagementElement");
    expect(names(element)).toEqual([
      ...["EngagementDetail", "ProjectIdentities", "ContractLineItems", "Client"],
      ...["EffectiveCurrencySymbol", "EffectiveDecimalDigits", "Manager", "BillableFlag"],
    ]);
    expect(names(child(element, "EngagementDetail")).slice(0, 5)).toEqual([
      ...["EngagementCode", "EngagementId", "EngagementUid", "ClientIdentity", "EngagementName"],
    ]);
    expect(at(element, "EngagementDetail/CurrencyIdentity/CurrencyCode").text).toBe("GBP");
    expect(at(element, "Client/ClientName").text).toBe('Fish & <Sons> "Ltd"');
    expect(at(element, "Manager/EmailAddress").text).toBe("ada@example.com");
    expect(every(child(element, "ProjectIdentities"), "ProjectCode").map((e) => e.text)).toEqual(["P1-002", "P1-001"]);
    expect(child(element, "ContractLineItems").children.map((item) => child(item, "Milestones").children.length)).toEqual([4, 2]);
    expect(names(every(element, "PwsContractLineItemElement")[0]!)).toEqual([
      ...["ContractLineItemDetail", "LastFroTimeCardDate", "LastRevenueRecognitionCutoffDate", "Milestones", "RevenueCutoffDate"],
    ]);
    for (const id of ["EngagementId", "ProjectId", "ClientId", "ContractLineItemId", "ContractLineItemMilestoneId", "UserId"])
      expect(every(element, id).every((e) => e.nil)).toBe(true);
  });

  it("is named by its code, its uid or both when they agree", async () => {
    await start();
    const ticket = await ticketOf();
    const code = "<com:EngagementCode>P1</com:EngagementCode>";
    const found = async (ref: string) =>
      texts(await call("PwsGetEngagement", ticket, refs("Engagement", ref)), "PwsEngagementElement").length;
    expect(await found(`<com:EngagementUid>${uid(499)}</com:EngagementUid>`)).toBe(1);
    expect(await found(`${code}<com:EngagementUid>${uid(499)}</com:EngagementUid>`)).toBe(1);
    expect(await found(`${code}<com:EngagementUid>${uid(498)}</com:EngagementUid>`)).toBe(0);
  });

  it("that is missing shortens the list and adds warning 105", async () => {
    await start();
    const answer = await call("PwsGetEngagement", await ticketOf(), byCode("Engagement", "P1", "P9", "P2"));
    expect(every(answer.body, "EngagementDetail").map((detail) => child(detail, "EngagementCode").text)).toEqual(["P2", "P1"]);
    expect(message(answer)).toEqual({ code: "AtLeastOneItemNotFound", number: 105, type: "Warning" });
    expect(child(answer.body, "Status").text).toBe("OkWithWarnings");
  });

  it("comes in the order of uids, not in the order asked, and in another one when shuffled", async () => {
    const order = async () => {
      const answer = await call("PwsGetEngagement", await ticketOf(), byCode("Engagement", "P1", "P2", "P3"));
      return every(answer.body, "EngagementDetail").map((detail) => child(detail, "EngagementCode").text);
    };
    await start();
    expect(await order()).toEqual(["P3", "P2", "P1"]);
    const orders = new Set<string>();
    for (const shuffle of ["a", "b", "c", "d", "e", "f"]) {
      await vendor.close();
      await start({ shuffle });
      const once = await order();
      expect(await order()).toEqual(once);
      expect([...once].sort()).toEqual(["P1", "P2", "P3"]);
      orders.add(once.join());
    }
    expect(orders.size).toBeGreaterThan(1);
  });

  it("cannot be asked for without identities nor with more than 100", async () => {
    await start();
    const ticket = await ticketOf();
    const many = Array.from({ length: 101 }, (_, i) => `X${i}`);
    const none = await call("PwsGetEngagement", ticket);
    expect([none.status, message(none).number, message(none).code]).toEqual([500, 12042, "NoEngagementsSpecified"]);
    expect(message(await call("PwsGetEngagement", ticket, byCode("Engagement", ...many))).number).toBe(12044);
    expect(message(await call("PwsGetContractLineItem", ticket, byCode("ContractLineItem", ...many))).type).toBe("Error");
    expect(message(await call("PwsGetEngagement", ticket, byCode("Engagement", ...many.slice(1)))).number).toBe(105);
  });
});

describe("a milestone", () => {
  const milestones = async () => {
    const answer = await call("PwsGetContractLineItem", await ticketOf(), byCode("ContractLineItem", "P1-CL1", "P1-CL2"));
    return new Map(
      every(answer.body, "PwsContractLineItemMilestoneElement").map((m) => [
        at(m, "MilestoneDetail/ContractLineItemMilestoneName").text,
        m,
      ]),
    );
  };

  it("has the members of the vendor's page in their order", async () => {
    await start();
    const element = (await milestones()).get("Milestone 2")!;
    expect(names(element)).toEqual([
      ...["CreatedByUserIdentity", "CreatedTimestamp", "InvoiceIdentity", "LastUpdatedByUserIdentity", "LastUpdatedTimestamp"],
      ...["MilestoneDetail", "MilestoneStatus", "PurchaseOrderNumber"],
    ]);
    expect(names(child(element, "MilestoneDetail"))).toEqual([
      ...["ContractLineItemMilestoneId", "ContractLineItemMilestoneUid", "AchievedDate", "ContractLineItemIdentity"],
      ...["ContractLineItemMilestoneName", "MilestoneAmount", "PlannedDate", "Description", "ForegoneFlag", "ProjectIdentity"],
      "ProjectTaskIdentity",
    ]);
    expect(at(element, "MilestoneDetail/ContractLineItemMilestoneUid").text).toBe(uid(1002));
    expect(at(element, "MilestoneDetail/ProjectIdentity/ProjectCode").text).toBe("P1-001");
    expect(child(element, "PurchaseOrderNumber").text).toBe("PO-1");
  });

  it("has a status that agrees with its dates, its flag and its invoice", async () => {
    await start();
    const facts = [...(await milestones()).entries()].map(([name, m]) => [
      name.slice(-1),
      child(m, "MilestoneStatus").text,
      at(m, "MilestoneDetail/AchievedDate").text,
      at(m, "MilestoneDetail/ForegoneFlag").text,
      every(child(m, "InvoiceIdentity"), "InvoiceNumber")[0]?.text ?? null,
    ]);
    expect(facts).toEqual([
      ["1", "P", "", "false", null],
      ["2", "A", "2026-03-05T00:00:00Z", "false", null],
      ["3", "B", "2026-03-06T00:00:00Z", "false", "INV-1"],
      ["4", "F", "", "true", null],
      ["5", "A", "2026-03-07T00:00:00Z", "false", `DRAFT${uid(70002).slice(-5)}`],
      ["6", "P", "", "false", null],
    ]);
  });

  it("has plain decimal amounts, nil for nothing and timestamps without zeros at the end", async () => {
    await start();
    const found = await milestones();
    expect(at(found.get("Milestone 1")!, "MilestoneDetail/MilestoneAmount").text).toBe("10000");
    expect(at(found.get("Milestone 2")!, "MilestoneDetail/MilestoneAmount").text).toBe("1500.5");
    expect(at(found.get("Milestone 1")!, "MilestoneDetail/AchievedDate").nil).toBe(true);
    expect(at(found.get("Milestone 4")!, "MilestoneDetail/Description").nil).toBe(true);
    expect(at(found.get("Milestone 1")!, "MilestoneDetail/PlannedDate").text).toBe("2026-03-01T00:00:00Z");
    for (const element of found.values()) {
      const [created, updated] = [child(element, "CreatedTimestamp").text, child(element, "LastUpdatedTimestamp").text];
      expect(created).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{0,2}[1-9])?Z$/);
      expect(Date.parse(created)).toBeLessThanOrEqual(Date.parse(updated));
      expect(Date.parse(updated)).toBeLessThanOrEqual(Date.parse("2026-05-01T00:00:00Z"));
    }
  });
});

describe("other reads", () => {
  it("give projects, with parts or without, and none for no identities", async () => {
    await start();
    const ticket = await ticketOf();
    const without = "<sch:ExcludeSubEntityElementsFlag>true</sch:ExcludeSubEntityElementsFlag>";
    const get = (inner: string) => call("PwsGetProject", ticket, `<sch:Mode>R</sch:Mode>${inner}`);
    const { body } = await get(byCode("Project", "P1-001") + without);
    const element = at(body, "Projects/PwsProjectElement");
    expect(at(element, "ProjectDetail/EngagementIdentity/EngagementCode").text).toBe("P1");
    expect(at(element, "ProjectDetail/OpenDate").text).toBe("2026-01-01T00:00:00Z");
    expect(child(element, "Tasks").nil).toBe(true);
    expect(at((await get(byCode("Project", "P1-001"))).body, "Projects/PwsProjectElement/Tasks").nil).toBe(false);
    expect(child((await get("")).body, "Projects").children).toEqual([]);
  });

  it("give clients by number or uid with their parents", async () => {
    await start();
    const inner = `<req:ClientIdentities><com:PwsClientRef><com:ClientUid>${uid(12)}</com:ClientUid></com:PwsClientRef></req:ClientIdentities>`;
    const { body } = await call("PwsGetClient", await ticketOf(), inner);
    expect(child(body, "Clients").ns).toBe(RSP);
    const detail = at(body, "Clients/PwsClientElement/ClientDetail");
    expect([child(detail, "ClientNumber").nil, child(detail, "ClientName").text]).toEqual([true, "Child Co"]);
    expect(at(detail, "ParentClientIdentity/ClientNumber").text).toBe("C001");
  });

  it("refuse unpublished answers, and writes of what does not exist", async () => {
    await start();
    const ticket = await ticketOf();
    expect(message(await call("PwsSaveProject", ticket)).code).toBe("NotServed");
    const invoice = `<b:InvoiceIdentity xmlns:b="http://projectorpsa.com/DataContracts/Shared/Billing/"><com:InvoiceNumber>INV-1</com:InvoiceNumber></b:InvoiceIdentity>`;
    expect(message(await call("PwsIssueInvoice", ticket, invoice)).code).toBe("SaveRefused");
    const inner =
      `<sch:ContractLineItemMilestone><com:ContractLineItemMilestoneUid>${uid(1001)}</com:ContractLineItemMilestoneUid></sch:ContractLineItemMilestone>` +
      "<sch:EngagementCurrencyIdentity><com:CurrencyCode>GBP</com:CurrencyCode></sch:EngagementCurrencyIdentity>";
    expect(message(await call("PwsSaveContractLineItemMilestone", ticket, inner)).code).toBe("SaveRefused");
    expect(message(await call("PwsGetInvoice", ticket, invoice)).code).toBe("NotServed");
  });
});

describe("the namespaces of an answer", () => {
  const resolved = (element: El): unknown => [element.ns, element.name, element.text, element.nil, element.children.map(resolved)];

  it("mean the same with prefixes and with default declarations", async () => {
    const answers: Answer[] = [];
    for (const prefixes of ["ab", "default"] as const) {
      await start({}, { prefixes });
      const ticket = await ticketOf();
      answers.push(await call("PwsGetEngagement", ticket, byCode("Engagement", "P1", "P9")), await call("PwsGetEngagement", "AAAA"));
      await vendor.close();
    }
    const [ab, abFault, plain, plainFault] = answers as [Answer, Answer, Answer, Answer];
    expect(resolved(plain.body)).toEqual(resolved(ab.body));
    expect(resolved(plainFault.body)).toEqual(resolved(abFault.body));
    expect(ab.xml).toContain("<b:PwsEngagementElement>");
    expect(ab.xml).toContain(`<PwsGetEngagementResult xmlns:a="${SCH}"`);
    expect(plain.xml).not.toContain("<b:");
    expect(plain.xml).toContain(`<PwsEngagementElement xmlns="${COM}">`);
  });
});

describe("the limits", () => {
  it("refuse a session's hits above the threshold until the window has passed", async () => {
    await start({ quota: [{ limit: 5, ms: 60_000 }] });
    const ticket = await ticketOf();
    expect((await call("PwsGetProjectList", ticket)).status).toBe(200);
    clock.advance(1000);
    expect((await call("PwsGetProjectList", ticket)).status).toBe(200);
    const refused = await call("PwsGetProjectList", ticket);
    expect(refused.status).toBe(500);
    expect(message(refused)).toEqual({ code: "RequestExceededRateLimit", number: 10016, type: "Error" });
    expect(vendor.log.at(-1)!.refused).toBe("quota");
    expect(vendor.quota!.violations).toBe(1);
    expect((await call("PwsUnauthenticate", await ticketOf())).status).toBe(200);
    clock.advance(59_000);
    expect((await call("PwsGetProjectList", ticket)).status).toBe(200);
  });

  it("are 1200 hits a minute, two for a service, and can be lifted", async () => {
    await start();
    const ticket = await ticketOf();
    const limits = (await call("PwsTestRateLimiter", ticket)).body;
    expect(every(limits, "RateLimitSnapshot")[0]!.children.map((c) => c.text)).toEqual([
      "true",
      "3",
      "2400",
      "60",
      "2",
      "1200",
      "3",
      "1800",
    ]);
    const inner = "<req:SimulateSessionHitsAfter>1197</req:SimulateSessionHitsAfter>";
    expect((await call("PwsTestRateLimiter", ticket, inner)).status).toBe(200);
    expect(message(await call("PwsGetProjectList", ticket)).code).toBe("RequestExceededRateLimit");
    await vendor.close();
    await start({ quota: [] });
    expect(every((await call("PwsTestRateLimiter", await ticketOf())).body, "EnabledFlag")[0]!.text).toBe("false");
  });

  it("only add a warning in the other reading", async () => {
    await start({ quota: [{ limit: 2, ms: 60_000 }] }, { rateMode: "warning" });
    const ticket = await ticketOf();
    await call("PwsGetProjectList", ticket);
    const warned = await call("PwsGetProjectList", ticket);
    expect([warned.status, child(warned.body, "Status").text]).toEqual([200, "OkWithWarnings"]);
    expect(message(warned)).toEqual({ code: "RequestExceededRateLimit", number: 10016, type: "Warning" });
    expect(texts(warned, "ProjectName")).toHaveLength(3);
    expect(vendor.log.at(-1)!.refused).toBeUndefined();
  });

  it.each([
    ["fault", 500],
    ["fail", 200],
  ] as const)("refuse the fifth call of a user that runs at once (%s)", async (concurrencyError, status) => {
    await start({}, { concurrencyError });
    const ticket = await ticketOf();
    vendor.faults.add({ kind: "latency", ms: 1000, on: "PwsGetProjectList" });
    const calls = Array.from({ length: 5 }, () => call("PwsGetProjectList", ticket));
    await expect.poll(() => clock.asleep).toBe(5);
    clock.advance(1000);
    const answers = await Promise.all(calls);
    const refused = answers.filter((answer) => messageCodes(answer).includes("TooManyRequests"));
    expect(refused.map((answer) => answer.status)).toEqual([status]);
    expect(vendor.log.filter((c) => c.refused === "quota").map((c) => c.number)).toEqual([vendor.log.at(-1)!.number]);
    vendor.faults.clear();
    expect((await call("PwsGetProjectList", ticket)).status).toBe(200);
  });

  it("answer an injected busy as the vendor answers a call above them", async () => {
    await start();
    const ticket = await ticketOf();
    vendor.faults.add({ kind: "busy", times: 1 });
    expect(message(await call("PwsGetProjectList", ticket)).code).toBe("RequestExceededRateLimit");
    expect(vendor.log.at(-1)!.refused).toBe("fault");
  });
});

it("an installation that is not productive says so in every answer without a change of status", async () => {
  await start({}, { nonProductionNotice: true });
  const answer = await call("PwsGetProjectList", await ticketOf());
  expect(message(answer)).toEqual({ code: "NonProductionEnvironment", number: 136, type: "Information" });
  expect(child(answer.body, "Status").text).toBe("Ok");
});
