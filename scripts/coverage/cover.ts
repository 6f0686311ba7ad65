import type { Exceptions } from "../../contract/exceptions.ts";
import type { VendorContract } from "../../contract/model.ts";
import type { VendorAdapter } from "../../src/engine/model/adapter.ts";
import { fold, valueAt } from "../../src/engine/model/names.ts";
import type { Catalogue } from "../../src/graph/catalogue.ts";
import { objectsIn } from "../../src/graph/parts.ts";
import { isObject, type JsonObject } from "../../src/transport/json.ts";
import { hasFilter, hasSort, parametersOf, sortsOf } from "./queries.ts";
import { type OperationRow, operationRows } from "./rows.ts";
import { answerType, documented, reachable, sampleOf } from "./sample.ts";
import { Shown } from "./shown.ts";

/** One of the contract's facts that the graph does not show. */
export interface Gap {
  name: string;
  /** Why, where that is on purpose. */
  reason?: string;
}

export interface Measure {
  covered: number;
  total: number;
  gaps: Gap[];
}

export interface Coverage {
  vendor: string;
  operations: Measure;
  fields: Measure;
  relations: Measure;
  filters: Measure;
  sorts: Measure;
  /** Foreign keys of records that no operation reads. */
  unreadable: string[];
  /** Exceptions for what is covered. */
  stale: string[];
}

/** Compares what a vendor documents with what the tables and the schema make of it. */
export function cover(contract: VendorContract, catalogue: Catalogue, exceptions: Exceptions = {}, adapter?: VendorAdapter): Coverage {
  const rows = operationRows(catalogue, contract.vendor);
  const reads = Object.entries(contract.operations).filter(([, { kind }]) => kind === "read");
  const named = new Set(rows.flatMap((row) => row.operations.map(({ id }) => id)));
  const shown = new Shown(catalogue);
  for (const row of rows) for (const { id } of row.operations) look({ shown, contract, catalogue }, row, id);
  const types = reachable(
    contract,
    reads.map(([, operation]) => operation),
  );
  const fields = types.flatMap((type) => documented(contract, type).map(([name, field]) => ({ name: `${type}.${name}`, field })));
  // A reference names the type, or the resource and its id, or stands beside the member that names the type.
  const readable = new Set<string | undefined>(reads.flatMap(([id, operation]) => [answerType(operation), `${id.split(".")[0]}.id`]));
  for (const { type, vendor } of catalogue.resources.values())
    if (vendor === contract.vendor) for (const name of types) if (fold(type).endsWith(fold(name))) readable.add(name);
  const all = fields.filter(({ field }) => field.ref !== undefined || field.typeField !== undefined);
  const references = all.filter(({ field }) => field.typeField || [field.ref ?? []].flat().some((one) => readable.has(one)));
  const used = new Set<string>();
  const measure = (names: readonly string[], has: (name: string) => boolean): Measure => {
    const missing = names.filter((name) => !has(name));
    const gaps = missing.map((name) => {
      const pattern = Object.keys(exceptions).find((each) => matches(each, name));
      if (pattern) used.add(pattern);
      return { name, ...(pattern && { reason: exceptions[pattern]! }) };
    });
    return { covered: names.length - missing.length, total: names.length, gaps };
  };
  const parameters = reads.flatMap(([id, operation]) => parametersOf(id, operation));
  const sorts = reads.flatMap(([id, operation]) => sortsOf(operation).map((sort) => ({ id, sort })));
  return {
    vendor: contract.vendor,
    operations: measure(
      reads.map(([id]) => id),
      (id) => named.has(id),
    ),
    fields: measure(
      fields.map(({ name }) => name),
      (name) => shown.fields.has(name),
    ),
    relations: measure(
      references.map(({ name }) => name),
      (name) => shown.relations.has(name),
    ),
    filters: measure(parameters, (name) => hasFilter({ catalogue, rows, adapter }, name)),
    sorts: measure(
      sorts.map(({ id, sort }) => `${id} by ${sort}`),
      (name) => hasSort(catalogue, rows, name),
    ),
    unreadable: all.filter((each) => !references.includes(each)).map(({ name, field }) => `${name} (${field.ref})`),
    stale: Object.keys(exceptions).filter((each) => !used.has(each)),
  };
}

interface Comparison {
  shown: Shown;
  contract: VendorContract;
  catalogue: Catalogue;
}

/** Notes what the row's type shows of an operation's answer. */
function look({ shown, contract, catalogue }: Comparison, row: OperationRow, id: string): void {
  const operation = contract.operations[id];
  const type = operation && answerType(operation);
  if (!type || row.kind === "file") return;
  const sample = sampleOf(contract, type);
  if (row.kind === "answer") {
    const { at } = row.row;
    const deeper = at && at !== operation.answer?.key ? valueAt(sample.record, at) : undefined;
    const objects: JsonObject[] = [deeper ?? sample.record].flat().filter(isObject);
    for (const sent of objects) shown.look(row.type, sample, catalogue.resources.get(row.type)?.reshape?.(sent) ?? sent);
    return;
  }
  const { resource } = row;
  const raw = resource.reshape?.(sample.record) ?? sample.record;
  shown.look(row.type, sample, raw);
  // Records that no operation lists stand in those that hold them.
  for (const held of catalogue.resources.values()) {
    if (held.nestedIn?.type !== row.type) continue;
    for (const { data } of objectsIn(valueAt(raw, held.nestedIn.path)) ?? []) shown.look(held.type, sample, held.reshape?.(data) ?? data);
  }
}

function matches(pattern: string, name: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(name);
}
