import { type Element, parseXml } from "../../sandbox/projector/xml-reader.ts";

/** A row as a vendor sent it. Numbers of the sandbox are short enough to keep their digits. */
// biome-ignore lint/suspicious/noExplicitAny: rows are read freely
export type Row = Record<string, any>;

/** All rows that the questions are about, as plain fetches of the vendors' own pages give them. Nothing of `src` takes part. */
export interface VendorRows {
  zivioMilestones: Row[];
  currentRmsInvoices: Row[];
  currentRmsMembers: Row[];
  currentRmsOpportunities: Row[];
  /** Payments, of all invoices. */
  currentRmsMemberTransactions: Row[];
  cirrusAccounts: Row[];
  cirrusContacts: Row[];
  cirrusOrders: Row[];
  cirrusOpportunities: Row[];
  cirrusActivities: Row[];
  cirrusUsers: Row[];
  itmProjects: Row[];
  itmRevenues: Row[];
  itmPurchases: Row[];
  /** Budgets, with the `ProjectId` that each was asked for by. */
  itmBudgets: Row[];
  projectorEngagements: Row[];
  projectorMilestones: Row[];
}

type Variables = Readonly<Record<string, string>>;

/** Reads everything, from vendors that count no quota. */
export async function readVendorRows(variables: Variables): Promise<VendorRows> {
  const rms = (collection: string) => currentRmsRows(variables, collection);
  const [zivioMilestones, currentRmsInvoices, currentRmsMembers, currentRmsOpportunities] = await Promise.all([
    zivioRows(variables),
    rms("invoices"),
    rms("members"),
    rms("opportunities"),
  ]);
  const payments = await inTurn(currentRmsInvoices, ({ id }) => currentRmsPages(variables, `invoices/${id}/member_transactions`));
  const cirrus = (collection: string, sorting: string) => cirrusRows(variables, collection, sorting);
  const projector = await projectorRows(variables);
  return {
    zivioMilestones,
    currentRmsInvoices,
    currentRmsMembers,
    currentRmsOpportunities,
    currentRmsMemberTransactions: payments.flat(),
    cirrusAccounts: await cirrus("accounts", "name_asc"),
    cirrusContacts: await cirrus("contacts", "name_asc"),
    cirrusOrders: await cirrus("orders", "number_asc"),
    cirrusOpportunities: await cirrus("opportunities", "date_asc"),
    cirrusActivities: await cirrus("activities", "date_asc"),
    cirrusUsers: await cirrus("users", "name_asc"),
    ...(await itmRows(variables)),
    ...projector,
  };
}

async function inTurn<T, R>(items: readonly T[], read: (item: T) => Promise<R>): Promise<R[]> {
  const found: R[] = [];
  for (let at = 0; at < items.length; at += 8) found.push(...(await Promise.all(items.slice(at, at + 8).map(read))));
  return found;
}

async function json(url: string, init: RequestInit): Promise<Row> {
  const response = await fetch(url, init);
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 300)}`);
  const body = JSON.parse(text);
  // Cirrus wraps what it answers in a list of one.
  return Array.isArray(body) && body.length === 1 ? body[0] : body;
}

/** Pages from 1, until one is short. */
async function pages(size: number, read: (page: number) => Promise<Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page = 1; ; page++) {
    const found = await read(page);
    rows.push(...found);
    if (found.length < size) return rows;
  }
}

function zivioRows(variables: Variables): Promise<Row[]> {
  const headers = { "X-API-Key": variables.ZIVIO_API_KEY!, "zivio-tenant-id": variables.ZIVIO_TENANT_ID! };
  const url = (page: number) => `${variables.ZIVIO_BASE_URL}/sales_milestones?sort=created:asc&limit=100&page=${page}`;
  return pages(100, async (page) => (await json(url(page), { headers })).milestones);
}

/** Several sorts and optional members are asked for, so that a row tells all that it has. */
const included: Readonly<Record<string, readonly string[]>> = {
  invoices: ["member", "owner", "invoice_items"],
  opportunities: ["member", "owner"],
};

function currentRmsRows(variables: Variables, collection: string): Promise<Row[]> {
  const include = (included[collection] ?? []).map((name) => `&include[]=${name}`).join("");
  return currentRmsPages(variables, collection, `&filtermode=all${include}`);
}

function currentRmsPages(variables: Variables, path: string, further = ""): Promise<Row[]> {
  const headers = { "X-AUTH-TOKEN": variables.CURRENT_RMS_API_KEY!, "X-SUBDOMAIN": variables.CURRENT_RMS_SUBDOMAIN! };
  // The largest pages that are documented.
  const size = path === "opportunities" ? 25 : 100;
  const url = (page: number) => `${variables.CURRENT_RMS_BASE_URL}/${path}?per_page=${size}&page=${page}${further}`;
  return pages(size, async (page) => (await json(encodeURI(url(page)), { headers }))[path.split("/").at(-1)!]);
}

function cirrusRows(variables: Variables, collection: string, sorting: string): Promise<Row[]> {
  const headers = { "X-Token": variables.CIRRUS_TOKEN! };
  const all = collection === "accounts" ? "&active=2" : "";

  const url = (page: number) => `${variables.CIRRUS_BASE_URL}/${collection}?per_page=50&page=${page}${all}&sorting=${sorting}`;
  return pages(50, async (page) => (await json(url(page), { headers })).items);
}

const itmColumns = {
  projects: ["Id", "Name", "No", "Code", "InternalCode", "StartDate", "EndDate", "ExternalClient", "Status"],
  revenues: [
    "Id",
    "ProjectId",
    "No",
    "Name",
    "DueDate",
    "StatusName",
    "StatusDate",
    "ProjectedAmount",
    "ActualAmount",
    "IsConsiderAsActualValue",
  ],
  purchases: ["Id", "ProjectId", "No", "Name", "ProviderName", "StatusDate", "DueDate", "ActualAmount", "ProjectedAmount"],
} as const;

async function itmRows(variables: Variables) {
  const { ITM_BASE_URL: base, ITM_COMPANY: company } = variables;
  const { Token } = await json(`${base}/${company}/login/${variables.ITM_API_KEY}`, {});
  const headers = { Token, "content-type": "application/json" };
  const search = (collection: keyof typeof itmColumns) =>
    pages(500, async (page) => {
      const body = JSON.stringify({ Columns: { $in: itmColumns[collection] }, sortBy: "Id", sortOrder: "asc", page, pageSize: 500 });
      return (await json(`${base}/v2/${company}/${collection}/search`, { method: "POST", headers, body })).list;
    });
  const itmProjects = await search("projects");
  const budget = async ({ Id }: Row) => ({
    ...(await json(`${base}/${company}/project/${Id}/budget`, { headers })),
    ProjectId: Id,
  });
  return {
    itmProjects,
    itmRevenues: await search("revenues"),
    itmPurchases: await search("purchases"),
    itmBudgets: await inTurn(itmProjects, budget),
  };
}

const namespace = "http://projectorpsa.com/PwsProjectorServices/";
const contracts = "http://projectorpsa.com/DataContracts/";

async function projectorRows(variables: Variables) {
  const url = `${variables.PROJECTOR_BASE_URL}/OpsProjectorWcfSvc/PwsProjectorServices.svc`;
  const call = async (service: string, fields: string) => {
    const body = `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:pws="${namespace}" xmlns:req="${contracts}Requests/" xmlns:sch="${contracts}Shared/Scheduling/" xmlns:com="${contracts}Shared/Common/"><s:Body><pws:${service}><pws:serviceRequest>${fields}</pws:serviceRequest></pws:${service}></s:Body></s:Envelope>`;
    const headers = { "content-type": "text/xml; charset=utf-8", SOAPAction: `"${namespace}IPwsProjectorServices/${service}"` };
    const response = await fetch(url, { method: "POST", headers, body });
    if (!response.ok) throw new Error(`${service} answered ${response.status}: ${(await response.text()).slice(0, 300)}`);
    return readElement(parseXml(await response.text())).Body[`${service}Response`][`${service}Result`] as Row;
  };
  const { PROJECTOR_ACCOUNT: account, PROJECTOR_PASSWORD: password, PROJECTOR_USERNAME: user } = variables;
  const credentials = `<req:AccountCode>${account}</req:AccountCode><req:Password>${password}</req:Password><req:UserName>${user}</req:UserName>`;
  const ticket = `<req:SessionTicket>${(await call("PwsAuthenticate", credentials)).SessionTicket}</req:SessionTicket>`;
  const listed = await call("PwsGetEngagementList", `${ticket}<sch:IncludeClosedFlag>true</sch:IncludeClosedFlag>`);
  const uids = itemsOf(listed.Engagements).map(({ EngagementUid }) => EngagementUid as string);
  const projectorEngagements: Row[] = [];
  for (let at = 0; at < uids.length; at += 100) {
    const refs = uids
      .slice(at, at + 100)
      .map((uid) => `<com:PwsEngagementRef><com:EngagementUid>${uid}</com:EngagementUid></com:PwsEngagementRef>`);
    const result = await call("PwsGetEngagement", `${ticket}<sch:EngagementIdentities>${refs.join("")}</sch:EngagementIdentities>`);
    projectorEngagements.push(...itemsOf(result.Engagements));
  }
  const items = projectorEngagements.flatMap(({ ContractLineItems }) => itemsOf(ContractLineItems));
  return { projectorEngagements, projectorMilestones: items.flatMap(({ Milestones }) => itemsOf(Milestones)) };
}

/** An element with children as an object; several of one name as a list of them. */
// biome-ignore lint/suspicious/noExplicitAny: any document
function readElement(element: Element): any {
  if (element.nil) return null;
  if (element.children.length === 0) return element.text;
  const members: Row = {};
  for (const child of element.children) {
    const value = readElement(child);
    if (!(child.name in members)) members[child.name] = value;
    else members[child.name] = [members[child.name], value].flat();
  }
  return members;
}

/** The items of a collection, whose element has one name for them all. */
export function itemsOf(collection: unknown): Row[] {
  if (typeof collection !== "object" || collection === null) return [];
  return Object.values(collection).flat() as Row[];
}
