import { random } from "../kit/random.ts";
import { collection, type Elements, Items, type Members, record } from "./elements.ts";
import { el, type Message, type Node, NS } from "./envelope.ts";
import { batchError, MESSAGES, ServiceError } from "./messages.ts";
import { type Book, type BookedProject, type Client, type Engagement, type LineItem, madeUid, type User } from "./records.ts";
import { flag, instantOf, type Ref, type Request } from "./request.ts";
import { INSTALLATION_LIMIT, type Session, USER_LIMIT } from "./sessions.ts";

/** What a service answers besides the members every result starts with. */
export interface Outcome {
  data: Node[];
  messages: Message[];
}

export interface Tools {
  book: Book;
  elements: Elements;
  shuffle: string | undefined;
}

type Service = (request: Request, tools: Tools) => Outcome;

/** The batch limit of all services that take identities. */
const BATCH = 100;

/** The services that read records. */
export const SERVICES: Record<string, Service> = {
  PwsGetEngagementList: (request, { book, elements, shuffle }) => {
    const one = request.refs.EngagementIdentity;
    const po = request.values.PurchaseOrderNumber;
    const search = searcher(request);
    const rows = one
      ? book.engagements.filter((row) => refers(one, row.code, row.uid, "Engagement"))
      : book.engagements.filter((row) => listed(row, request) && search(...engagementTexts(row)) && (!po || ordersOf(row).includes(po)));
    return list(request, one, rows, "PwsEngagementSummary", "Engagements", elements.engagementSummary, shuffle);
  },

  PwsGetProjectList: (request, { book, elements, shuffle }) => {
    const one = request.refs.ProjectIdentity;
    const search = searcher(request);
    const rows = one
      ? book.projects.filter((row) => refers(one, row.code, row.uid, "Project"))
      : book.projects.filter((row) => listed(row, request) && search(...projectTexts(row)));
    return list(request, one, rows, "PwsProjectSummary", "Projects", elements.projectSummary, shuffle);
  },

  PwsGetEngagement: (request, tools) =>
    batch(request, "EngagementIdentities", "Engagement", tools.book.engagements, (row) => row.code, {
      ...tools,
      ns: NS.sch,
      into: "Engagements",
      item: "PwsEngagementElement",
      write: tools.elements.engagement,
    }),

  PwsGetContractLineItem: (request, tools) =>
    batch(request, "ContractLineItemIdentities", "ContractLineItem", tools.book.lineItems, (row: LineItem) => row.code, {
      ...tools,
      ns: NS.sch,
      into: "ContractLineItems",
      item: "PwsContractLineItemElement",
      write: tools.elements.lineItem,
    }),

  PwsGetProject: (request, tools) =>
    batch(request, "ProjectIdentities", "Project", tools.book.projects, (row) => row.code, {
      ...tools,
      ns: NS.sch,
      into: "Projects",
      item: "PwsProjectElement",
      write: (row) => tools.elements.project(row, !flag(request, "ExcludeSubEntityElementsFlag")),
      emptyAllowed: true,
    }),

  PwsGetClient: (request, tools) =>
    batch(request, "ClientIdentities", "Client", tools.book.clients, (row: Client) => row.number, {
      ...tools,
      ns: NS.rsp,
      into: "Clients",
      item: "PwsClientElement",
      write: tools.elements.client,
    }),
};

/** A reference may give code, uid or both; given both, they must name the same record. */
function refers(ref: Ref, code: string | null, uid: string, thing: string): boolean {
  const givenCode = ref[`${thing}Code`] ?? ref[`${thing}Number`];
  const givenUid = ref[`${thing}Uid`];
  if (givenCode === undefined && givenUid === undefined) return false;
  return (givenCode === undefined || givenCode === code) && (givenUid === undefined || givenUid === uid);
}

interface Row {
  uid: string;
}

function arranged<R extends Row>(rows: R[], shuffle: string | undefined, key: string): R[] {
  return shuffle === undefined ? rows : random(shuffle, "projector", key).shuffle(rows);
}

interface BatchWay<R> {
  shuffle: string | undefined;
  ns: string;
  into: string;
  item: string;
  write(row: R): Members;
  emptyAllowed?: boolean;
}

/** The records come in an order of their own, never in the order of the identities, and each once. */
function batch<R extends Row>(
  request: Request,
  member: string,
  thing: string,
  rows: R[],
  codeOf: (row: R) => string | null,
  way: BatchWay<R>,
): Outcome {
  const refs = request.collections[member] ?? [];
  if (refs.length === 0 && !way.emptyAllowed) throw new ServiceError(batchError("none", thing), "contract");
  if (refs.length > BATCH) throw new ServiceError(batchError("tooMany", thing), "contract");
  const found = rows.filter((row) => refs.some((ref) => refers(ref, codeOf(row), row.uid, thing)));
  const complete = refs.every((ref) => found.some((row) => refers(ref, codeOf(row), row.uid, thing)));
  const items = new Items(way.item, arranged(found, way.shuffle, way.into).map(way.write));
  return { data: [collection(way.ns, way.into, items)], messages: complete ? [] : [MESSAGES.notFound] };
}

function list<R extends Row>(
  request: Request,
  one: Ref | undefined,
  rows: R[],
  item: string,
  into: string,
  write: (row: R) => Members,
  shuffle: string | undefined,
): Outcome {
  // With an identity the row count is disregarded; a count below one is taken as none.
  const wanted = Number(request.values.MaxRowsToReturn ?? 0);
  const most = !one && wanted > 0 ? wanted : rows.length;
  const items = new Items(item, arranged(rows, shuffle, into).slice(0, most).map(write));
  const messages: Message[] = [];
  if (rows.length > most) messages.push(MESSAGES.rowCount);
  if (one && rows.length === 0) messages.push(MESSAGES.notFound);
  return { data: [collection(NS.sch, into, items)], messages };
}

function listed(row: { closed: boolean; updated: number }, request: Request): boolean {
  const since = request.values.LastUpdatedSinceTimestamp;
  return (!row.closed || flag(request, "IncludeClosedFlag")) && (!since || row.updated >= instantOf(since));
}

/** Finds any of the alternatives in any of the texts. That letter case does not matter is an assumption. */
function searcher(request: Request): (...texts: (string | null)[]) => boolean {
  const wanted = (request.values.QueryString ?? "")
    .split("|")
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== "");
  return (...texts) => wanted.length === 0 || texts.some((text) => text && wanted.some((part) => text.toLowerCase().includes(part)));
}

function clientTexts(client: Client | undefined): (string | null)[] {
  const texts: (string | null)[] = [];
  const seen = new Set<Client>();
  for (let at = client; at && !seen.has(at); at = at.parent) {
    seen.add(at);
    texts.push(at.name, at.number);
  }
  return texts;
}

function engagementTexts(row: Engagement): (string | null)[] {
  return [row.code, row.name, ...clientTexts(row.client), ...row.projects.flatMap((project) => [project.code, project.name])];
}

function projectTexts(row: BookedProject): (string | null)[] {
  const { engagement } = row;
  const items = engagement.lineItems.map((item) => item.code);
  return [row.code, row.name, engagement.code, engagement.name, ...items, ...clientTexts(engagement.client)];
}

/** The order numbers an engagement is found by: its own and those of its line items and milestones. */
function ordersOf(row: Engagement): (string | null)[] {
  return [row.po, ...row.lineItems.flatMap((item) => [item.po, ...item.milestones.map((milestone) => milestone.po)])];
}

/** The members of a login that worked, or that only says where to log in. */
export function loginData(ns: string, to: { session: Session; account: string; user: User } | { redirect: string }, tools: Tools): Node[] {
  const names = [
    "RedirectUrl",
    "SessionTicket",
    "AccountIdentity",
    "UserIdentity",
    "SuperUserFlag",
    "DocumentServerUrl",
    "Account",
    "User",
  ];
  if ("redirect" in to)
    return names.map((name) => el(ns, name, name === "RedirectUrl" ? to.redirect : name === "SuperUserFlag" ? "false" : null));
  const account: Members = { AccountCode: to.account, AccountId: null, AccountUid: madeUid("account", to.account) };
  return [
    el(ns, "RedirectUrl", null),
    el(ns, "SessionTicket", to.session.ticket),
    record("AccountIdentity", account, ns),
    record("UserIdentity", tools.elements.userRef(to.user), ns),
    el(ns, "SuperUserFlag", "false"),
    el(ns, "DocumentServerUrl", "https://documents.invalid/1"),
    record("Account", account, ns),
    record("User", tools.elements.user(to.user), ns),
  ];
}

/** Fills a session's window with hits that never happened; those of a user or an installation are taken and forgotten. */
export function simulate(request: Request, session: Session, when: "Before" | "After"): void {
  const { violations } = session.hits;
  for (let hits = Number(request.values[`SimulateSessionHits${when}`] ?? 0); hits > 0; hits -= 1) {
    if (!session.hits.arrive(1).ok) break;
  }
  session.hits.violations = violations;
}

/** The counters of PwsTestRateLimiter. There is one user, so the counts of user and installation are those of all sessions. */
export function rateLimits(session: Session, all: number): Node[] {
  const [window] = session.hits.windows;
  return [
    record(
      "RateLimitSnapshot",
      {
        EnabledFlag: window !== undefined,
        InstallationHitCount: String(all),
        InstallationRateLimit: String(INSTALLATION_LIMIT),
        RollingWindowSeconds: String((window?.ms ?? 0) / 1000),
        SessionHitCount: String(window ? session.hits.used(window) : 0),
        SessionRateLimit: String(window?.limit ?? 0),
        UserHitCount: String(all),
        UserRateLimit: String(USER_LIMIT),
      },
      NS.rsp,
    ),
  ];
}
