import type { PlannedWrite } from "../../engine/model/effect.ts";
import type { MutationFacts, VendorWrites, WriteFacts, WriteRow } from "../../engine/model/write.ts";
import type { VendorName } from "../../errors.ts";

/** One write: what people decided of it, and what follows from the contract. */
export interface Write {
  mutation: string;
  vendor: VendorName;
  label: string;
  row: WriteRow;
  facts: MutationFacts;
  inputs: WriteFacts["inputs"];
  all: WriteFacts;
}

/** All mutations that write to vendors, by their names. */
export class WriteTable {
  readonly #vendors: readonly VendorWrites[];
  readonly #facts = new Map<VendorName, WriteFacts>();

  constructor(vendors: readonly VendorWrites[]) {
    this.#vendors = vendors;
  }

  has(mutation: string): boolean {
    return this.#vendors.some(({ rows }) => mutation in rows);
  }

  names(): string[] {
    return this.#vendors.flatMap(({ rows }) => Object.keys(rows));
  }

  find(mutation: string): Write | undefined {
    const own = this.#vendors.find(({ rows }) => Object.hasOwn(rows, mutation));
    if (!own) return undefined;
    const { vendor, label } = own;
    const all = this.#facts.get(vendor) ?? own.facts();
    this.#facts.set(vendor, all);
    const facts = all.mutations[mutation];
    return facts && { mutation, vendor, label, row: own.rows[mutation]!, facts, inputs: all.inputs, all };
  }
}

/** Makes of a mutation and its input what the ledger of effects carries out. */
export interface WritePlanner {
  find(mutation: string): Write | undefined;
  /** Throws BAD_INPUT for an input that the contract does not allow. */
  plan(write: Write, given: Readonly<Record<string, unknown>>): PlannedWrite;
}
