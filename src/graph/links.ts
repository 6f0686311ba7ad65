import { type GraphQLField, getNamedType } from "graphql";
import { keysAt } from "../engine/model/names.ts";
import type { VendorRecord } from "../engine/model/record.ts";
import type { Decision } from "../linking/decision.ts";
import type { Catalogue } from "./catalogue.ts";
import { globalId, type Resolver } from "./fields.ts";
import { listMark } from "./query/cursor.ts";
import { connectRecords, type PagingArgs } from "./query/paging.ts";
import { connectionBelow, fieldsBelow } from "./selection.ts";

/** A cross-vendor field: what its link decided, or null with the error of the vendor that could not be asked. */
export function linkResolver(catalogue: Catalogue, type: string, field: GraphQLField<unknown, unknown>): Resolver {
  const named = getNamedType(field.type);
  const connection = catalogue.nodeType(named);
  const target = connection ?? named.name;
  if (catalogue.links[type]![field.name]!.target !== target)
    throw new Error(`${type}.${field.name} is a ${target}, but its link leads elsewhere.`);
  return async (source, args: PagingArgs, { links, session }, info) => {
    const record = source as VendorRecord;
    const decision = await links.decide(record, field.name);
    if (decision.status === "UNKNOWN") throw decision.error;
    if (!connection) {
      const [linked] = decision.targets;
      return linked ? (await session.loadMissing([linked], fieldsBelow(catalogue, info, target), "keep"))[0] : null;
    }
    const { fields } = connectionBelow(catalogue, info, named.name, target);
    const page = connectRecords(byId(decision.targets), args, { name: field.name, mark: listMark(globalId(record), field.name) });
    return { ...page, records: await session.loadMissing(page.records, fields, "keep") };
  };
}

/** Candidates that are shown. */
const mostCandidates = 25;

/** Why a link is as it is; never an error. */
export function linkInfoResolver(field: string): Resolver {
  return async (source, _args, { links }) => {
    const { status, rule = null, key = null, targets, candidates } = await links.decide(source as VendorRecord, field);
    const offered = byId(status === "LINKED" ? targets : candidates).slice(0, mostCandidates);
    return { status, rule, key, candidates: offered.map(candidate) } satisfies LinkInfo;
  };
}

/** In a fixed order: how records were found, and which came first, differs from one request to the next. */
function byId(records: readonly VendorRecord[]): VendorRecord[] {
  return records.toSorted((a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1));
}

interface LinkInfo {
  status: Decision["status"];
  rule: string | null;
  key: string | null;
  candidates: { id: string; vendorId: string; name: string | null; node: VendorRecord }[];
}

function candidate(record: VendorRecord): LinkInfo["candidates"][number] {
  const [name = null] = keysAt(record.data, record.resource.label ?? "name");
  return { id: globalId(record), vendorId: record.id, name, node: record };
}
