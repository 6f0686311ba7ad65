import { shuffled } from "../kit/random.ts";
import { collection, type Elements, Items, type Members } from "./elements.ts";
import type { Message, XmlNode } from "./envelope.ts";
import { batchError, messages, ServiceError } from "./messages.ts";
import type { Dataset } from "./model.ts";
import { namespaces } from "./namespaces.ts";
import { instantOf, isSet, type Ref, type Request } from "./request.ts";
import { engagementTexts, ordersOf, projectTexts, searcher } from "./text-search.ts";

/** What a service answers beside the members that every result starts with. */
export interface Outcome {
  data: XmlNode[];
  messages: Message[];
}

/** What services read from, and how they write records. */
export interface ServiceContext {
  dataset: Dataset;
  elements: Elements;
  shuffle: string | undefined;
}

type Service = (request: Request, context: ServiceContext) => Outcome;

/** The maximum of identities in one call. */
const maximumIdentities = 100;

/** The services that read records. */
export const services: Record<string, Service> = {
  PwsGetEngagementList: (request, { dataset, elements, shuffle }) => {
    const identity = request.refs.EngagementIdentity;
    const po = request.values.PurchaseOrderNumber;
    const matches = searcher(request);
    const rows = identity
      ? dataset.engagements.filter((row) => isNamed(identity, "Engagement", row))
      : dataset.engagements.filter(
          (row) => isListed(row, request) && matches(...engagementTexts(row)) && (!po || ordersOf(row).includes(po)),
        );
    return list(request, identity, rows, { item: "PwsEngagementSummary", into: "Engagements", write: elements.engagementSummary, shuffle });
  },

  PwsGetProjectList: (request, { dataset, elements, shuffle }) => {
    const identity = request.refs.ProjectIdentity;
    const matches = searcher(request);
    const rows = identity
      ? dataset.projects.filter((row) => isNamed(identity, "Project", row))
      : dataset.projects.filter((row) => isListed(row, request) && matches(...projectTexts(row)));
    return list(request, identity, rows, { item: "PwsProjectSummary", into: "Projects", write: elements.projectSummary, shuffle });
  },

  PwsGetEngagement: (request, { dataset, elements, shuffle }) =>
    batch(request, dataset.engagements, {
      thing: "Engagement",
      member: "EngagementIdentities",
      ...{ ns: namespaces.sch, into: "Engagements", item: "PwsEngagementElement", write: elements.engagement, shuffle },
    }),

  PwsGetContractLineItem: (request, { dataset, elements, shuffle }) =>
    batch(request, dataset.lineItems, {
      thing: "ContractLineItem",
      member: "ContractLineItemIdentities",
      ...{ ns: namespaces.sch, into: "ContractLineItems", item: "PwsContractLineItemElement", write: elements.lineItem, shuffle },
    }),

  PwsGetProject: (request, { dataset, elements, shuffle }) =>
    batch(request, dataset.projects, {
      thing: "Project",
      member: "ProjectIdentities",
      ...{ ns: namespaces.sch, into: "Projects", item: "PwsProjectElement", shuffle },
      write: (row) => elements.project(row, isSet(request, "ExcludeSubEntityElementsFlag") ? "hidden" : "shown"),
      withoutIdentities: "empty",
    }),

  PwsGetClient: (request, { dataset, elements, shuffle }) =>
    batch(request, dataset.clients, {
      thing: "Client",
      member: "ClientIdentities",
      ...{ ns: namespaces.rsp, into: "Clients", item: "PwsClientElement", write: elements.client, shuffle },
    }),
};

interface Row {
  uid: string;
  /** Clients have a number instead. */
  code?: string;
  number?: string | null;
}

/** A reference gives code, uid or both; given both, they must name the same record. */
function isNamed(ref: Ref, thing: string, { uid, code, number }: Row): boolean {
  const givenCode = ref[`${thing}Code`] ?? ref[`${thing}Number`];
  const givenUid = ref[`${thing}Uid`];
  if (givenCode === undefined && givenUid === undefined) return false;
  return (givenCode === undefined || givenCode === (code ?? number)) && (givenUid === undefined || givenUid === uid);
}

/** How a result's collection is written. */
interface Collection<R> {
  into: string;
  item: string;
  write(row: R): Members;
  shuffle: string | undefined;
}

interface Batch<R> extends Collection<R> {
  /** What the identities name. */
  thing: string;
  /** The member of the request that holds them. */
  member: string;
  ns: string;
  /** A request without identities is refused, or answered with no rows. */
  withoutIdentities?: "refused" | "empty";
}

/** The named records, each once and in an order of their own, never in the order of the identities. */
function batch<R extends Row>(request: Request, rows: R[], { thing, member, ns, withoutIdentities, ...way }: Batch<R>): Outcome {
  const refs = request.collections[member] ?? [];
  if (refs.length === 0 && withoutIdentities !== "empty") throw new ServiceError(batchError("none", thing), "contract");
  if (refs.length > maximumIdentities) throw new ServiceError(batchError("tooMany", thing), "contract");
  const found = rows.filter((row) => refs.some((ref) => isNamed(ref, thing, row)));
  const isComplete = refs.every((ref) => found.some((row) => isNamed(ref, thing, row)));
  return { data: [written(ns, found, way)], messages: isComplete ? [] : [messages.notFound] };
}

function list<R extends Row>(request: Request, identity: Ref | undefined, rows: R[], way: Collection<R>): Outcome {
  // With an identity the row count has no effect. A count below one is taken as none.
  const wanted = Number(request.values.MaxRowsToReturn ?? 0);
  const maximum = !identity && wanted > 0 ? wanted : rows.length;
  const warnings: Message[] = [];
  if (rows.length > maximum) warnings.push(messages.rowCount);
  if (identity && rows.length === 0) warnings.push(messages.notFound);
  return { data: [written(namespaces.sch, rows, way, maximum)], messages: warnings };
}

function written<R>(ns: string, rows: R[], { into, item, write, shuffle }: Collection<R>, maximum = rows.length): XmlNode {
  const ordered = shuffled(rows, shuffle, "projector", into);
  return collection(ns, into, new Items(item, ordered.slice(0, maximum).map(write)));
}

function isListed(row: { closed: boolean; updated: number }, request: Request): boolean {
  const since = request.values.LastUpdatedSinceTimestamp;
  return (!row.closed || isSet(request, "IncludeClosedFlag")) && (!since || row.updated >= instantOf(since));
}
