import type { Exceptions } from "../../contract/exceptions.ts";
import type { Operation, VendorContract } from "../../contract/model.ts";

/** How many writes and actions a vendor documents, and of how many the contract tells what they send. */
export interface Writes {
  vendor: string;
  writes: number;
  actions: number;
  /** Described with a body, and described as having none. */
  withBody: number;
  withoutBody: number;
  /** Not described, and why, where that is known. */
  gaps: { name: string; reason?: string }[];
}

export function coverWrites({ vendor, operations }: VendorContract, exceptions: Exceptions = {}): Writes {
  const all = Object.entries(operations);
  const of = (kind: Operation["kind"]) => all.filter(([, operation]) => operation.kind === kind);
  const own = [...of("write"), ...of("action")];
  const bodies = own.flatMap(([, { body }]) => body?.content ?? []);
  const gaps = own.filter(([, { body }]) => !body).map(([name]) => ({ name, ...(exceptions[name] && { reason: exceptions[name] }) }));
  return {
    vendor,
    writes: of("write").length,
    actions: of("action").length,
    withBody: bodies.filter((content) => content !== "none").length,
    withoutBody: bodies.filter((content) => content === "none").length,
    gaps,
  };
}

export function writesPage(all: readonly Writes[]): string[] {
  const row = ({ vendor, writes, actions, withBody, withoutBody, gaps }: Writes) =>
    `| ${vendor} | ${writes} | ${actions} | ${withBody} | ${withoutBody} | ${gaps.length} |`;
  return [
    "## Writes and actions",
    "",
    "What the vendors document to be written, and of how much the contract tells what is sent. An operation is described when its body is, or when its documents show that it has none.",
    "",
    "| vendor | writes | actions | with a body | without a body | not described |",
    "| --- | --- | --- | --- | --- | --- |",
    ...all.map(row),
    "",
    ...all.flatMap(({ vendor, gaps }) => gaps.map(({ name, reason }) => `- ${vendor} \`${name}\`: ${reason ?? "not there yet."}`)),
    "",
  ];
}
