import type { Known } from "../../kit/filler.ts";
import { linkName, tableOf } from "../shapes.ts";
import type { Link, Row } from "../store.ts";
import { type Action, missing, type WriteRequest } from "./request.ts";
import { blank, partsOf, touched } from "./values.ts";

/** What a record is known by that has no id of its own: the rows and the values that its path names. */
interface Key {
  /** Path parameters that name rows, with their tables. */
  rows: Record<string, string>;
  /** Path parameters that are values of the record, with their members. */
  values?: Record<string, string>;
}

const keys: Record<string, Key> = {
  accountbudgets: { rows: { accountid: "Account" }, values: { year: "year", month: "month" } },
  userbudgets: { rows: { userid: "User" }, values: { year: "year", month: "month" } },
  missionconnections: { rows: { mission_id: "Mission" }, values: { connection_type: "type", other_id: "connectid" } },
  contractobjects: { rows: { contract_id: "Contract", object_id: "Object" } },
  objectcontracts: { rows: { contract_id: "Contract", object_id: "Object" } },
};

/** Records that are put under the path which names them: a second time, they are changed. */
export const connections: Record<string, Action> = Object.fromEntries(
  Object.keys(keys).flatMap((resource) => [
    [`${resource}.put`, put],
    [`${resource}.delete`, remove],
  ]),
);

function put(request: WriteRequest) {
  const { store, match, given, now } = request;
  const { known, links } = keyOf(request);
  const table = tableOf(store.contract.operations[match.id.replace(/\.\w+$/, ".get")]!.answer!.type!);
  const found = find(request, table, known, links);
  const inTable = { ...request, table };
  const set = partsOf(inTable, match.operation.body!.type!, given, found);
  if (found) {
    store.update(found, { ...set.known, ...known, ...touched(found, now) }, set.links);
    return { row: found };
  }
  const empty = blank(store, table, now);
  return { row: store.insert(table, { ...empty.known, ...set.known, ...known }, { ...empty.links, ...set.links, ...links }) };
}

function remove(request: WriteRequest) {
  const { known, links } = keyOf(request);
  const found = find(request, request.table, known, links);
  if (!found) throw missing();
  request.store.remove(found);
  return undefined;
}

function keyOf({ store, match }: WriteRequest): { known: Known; links: Record<string, Link> } {
  const { rows, values = {} } = keys[match.id.split(".")[0]!]!;
  const links: Record<string, Link> = {};
  for (const [parameter, table] of Object.entries(rows)) {
    const row = store.find(table, Number(match.params[parameter]));
    if (!row) throw missing();
    links[linkName(parameter.replace("_", ""))] = row;
  }
  const known = Object.entries(values).map(([parameter, member]) => {
    const text = match.params[parameter]!;
    return [member, /^\d+$/.test(text) ? Number(text) : text];
  });
  return { known: Object.fromEntries(known), links };
}

function find({ store }: WriteRequest, table: string, known: Known, links: Record<string, Link>): Row | undefined {
  return store
    .rows(table)
    .find(
      (row) =>
        Object.entries(known).every(([name, value]) => store.get(row, name) === value) &&
        Object.entries(links).every(([name, to]) => store.linked(row, name)[0] === to),
    );
}
