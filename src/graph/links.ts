import { type GraphQLField, getNamedType } from "graphql";
import { keysAt } from "../resource/names.ts";
import type { Rec } from "../resource/record.ts";
import type { Catalogue } from "./catalogue.ts";
import { type PagingArgs, recordNodes } from "./connections.ts";
import type { Decision } from "./context.ts";
import { listMark } from "./cursor.ts";
import { globalId, type Resolver } from "./fields.ts";
import { connectRecords } from "./lists.ts";

/** A cross-vendor field: what its link decided, or null with the error of the vendor that could not be asked. */
export function linkResolver(catalogue: Catalogue, type: string, field: GraphQLField<unknown, unknown>): Resolver {
  const named = getNamedType(field.type);
  const connection = catalogue.nodeType(named);
  const target = connection ?? named.name;
  if (catalogue.links[type]![field.name]!.target !== target)
    throw new Error(`${type}.${field.name} is a ${target}, but its link leads elsewhere.`);
  return async (source, args: PagingArgs, { links, reader }, info) => {
    const rec = source as Rec;
    const decision = await links.decide(rec, field.name);
    if (decision.status === "UNKNOWN") throw decision.error;
    const columns = catalogue.wanted(info, target, connection ? recordNodes(info, named.name) : info.fieldNodes);
    if (!connection) {
      const [linked] = decision.targets;
      return linked ? (await reader.complete([linked], columns, true))[0] : null;
    }
    const mark = listMark(globalId(rec), field.name);
    const page = await connectRecords(inOrder(decision.targets), args, mark, field.name);
    await reader.complete(page.records, columns, true);
    return page;
  };
}

/** Why a link is as it is; never an error. */
export function linkInfoResolver(field: string): Resolver {
  return async (source, _args, { links }) => {
    const decision = await links.decide(source as Rec, field);
    const offered = decision.status === "LINKED" ? decision.targets : decision.candidates;
    return {
      status: decision.status,
      rule: decision.rule ?? null,
      key: decision.key ?? null,
      candidates: inOrder(offered).slice(0, 25).map(candidate),
    } satisfies Shown;
  };
}

/** By id: on which ways records were found, and which of them came first, differs from one request to the next. */
function inOrder(records: readonly Rec[]): Rec[] {
  return records.toSorted((a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1));
}

interface Shown {
  status: Decision["status"];
  rule: string | null;
  key: string | null;
  candidates: { id: string; vendorId: string; name: string | null; node: Rec }[];
}

function candidate(rec: Rec) {
  const name = keysAt(rec.raw, rec.resource.label ?? "name")[0] ?? null;
  return { id: globalId(rec), vendorId: rec.id, name, node: rec };
}
