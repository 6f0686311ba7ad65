import type { Known } from "../../kit/filler.ts";
import type { Link, Row } from "../store.ts";
import { missing, type Outcome, type WriteRequest } from "./request.ts";
import { blank, partsOf, touched } from "./values.ts";

/** Tables whose rows follow from those of another one. */
const countedOut: Record<string, string[]> = {
  Account: ["AccountCoordinate"],
  Activity: ["ActivityCoordinate"],
  User: ["ChallengeScore"],
};

export function create(request: WriteRequest): Outcome {
  return { row: make(request) };
}

export function update(request: WriteRequest): Outcome {
  const row = request.store.find(request.table, Number(request.match.params.id));
  if (!row) throw missing();
  change(request, row);
  return { row };
}

/** Makes a row of the request's table: empty members, then those of the body, then what the caller knows. */
export function make(request: WriteRequest, known: Known = {}, links: Record<string, Link> = {}, id?: number): Row {
  const { store, table, match, given, now } = request;
  const empty = blank(store, table, now);
  const type = match.operation.body?.type;
  const set = type ? partsOf(request, type, given) : { known: given, links: {} };
  const row = store.insert(
    table,
    { ...empty.known, ...set.known, ...known },
    { ...empty.links, ...set.links, ...links },
    id === undefined ? {} : { id },
  );
  forget(request);
  return row;
}

export function change(request: WriteRequest, row: Row, known: Known = {}): void {
  const { store, match, given, now } = request;
  const set = partsOf(request, match.operation.body!.type!, given, row);
  store.update(row, { ...set.known, ...touched(row, now), ...known }, set.links);
  forget(request);
}

function forget({ store, table }: WriteRequest): void {
  for (const other of countedOut[table] ?? []) store.forget(other);
}
