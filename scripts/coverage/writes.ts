import type { Exceptions } from "../../contract/exceptions.ts";
import type { Operation, VendorContract } from "../../contract/model.ts";
import type { WriteRows } from "../../src/engine/model/write.ts";

/** How many writes and actions a vendor documents, and of how many the contract tells what they send. */
export interface Writes {
  vendor: string;
  writes: number;
  actions: number;
  /** Described with a body, and described as having none. */
  withBody: number;
  withoutBody: number;
  /** Those that a mutation sends. */
  mutations: number;
  /** Not described, and why, where that is known. */
  gaps: { name: string; reason?: string }[];
}

export function coverWrites({ vendor, operations }: VendorContract, rows: WriteRows, exceptions: Exceptions = {}): Writes {
  const sent = new Set(Object.values(rows).map(({ operation }) => operation));
  const all = Object.entries(operations);
  const of = (kind: Operation["kind"]) => all.filter(([, operation]) => operation.kind === kind);
  const own = [...of("write"), ...of("action")];
  const bodies = own.flatMap(([, { body }]) => body?.content ?? []);
  const gaps = own.filter(([name]) => !sent.has(name)).map(([name]) => ({ name, ...(exceptions[name] && { reason: exceptions[name] }) }));
  return {
    vendor,
    writes: of("write").length,
    actions: of("action").length,
    withBody: bodies.filter((content) => content !== "none").length,
    withoutBody: bodies.filter((content) => content === "none").length,
    mutations: own.filter(([name]) => sent.has(name)).length,
    gaps,
  };
}

export function writesPage(all: readonly Writes[]): string[] {
  const row = ({ vendor, writes, actions, withBody, withoutBody, mutations, gaps }: Writes) =>
    `| ${vendor} | ${writes} | ${actions} | ${withBody} | ${withoutBody} | ${mutations} | ${gaps.length} |`;
  return [
    "## Writes and actions",
    "",
    "What the vendors document to be written, and how much of it has a mutation ([writes](writes.md)). An operation is described when its body is, or when its documents show that it has none.",
    "",
    "| vendor | writes | actions | with a body | without a body | mutations | left out |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...all.map(row),
    "",
    ...all.flatMap(({ vendor, gaps }) => gaps.map(({ name, reason }) => `- ${vendor} \`${name}\`: ${reason ?? "not there yet."}`)),
    "",
  ];
}
