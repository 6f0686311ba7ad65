import type { LinkField, LinkTable } from "../graph/catalogue.ts";
import type { Decision, LinkFinder } from "../graph/context.ts";
import { loader } from "../resource/loader.ts";
import type { Columns } from "../resource/model.ts";
import { fold } from "../resource/names.ts";
import type { Reader } from "../resource/reader.ts";
import type { Rec } from "../resource/record.ts";
import { Customers, type CustomerTable } from "./customers.ts";
import { Evidence, type EvidenceTable } from "./evidence.ts";
import { Finder } from "./finder.ts";
import { type Env, type Resolve, unknown } from "./resolve.ts";
import type { LinkSettings } from "./settings.ts";
import type { Tour } from "./walk.ts";

/** Everything that the page of links says. */
export interface Links {
  evidence: EvidenceTable;
  customers: CustomerTable;
  /** How each link is decided, by type and field; fields that are not in the schema are steps of others. */
  fields: Readonly<Record<string, Readonly<Record<string, Definition>>>>;
}

export interface Definition {
  target: string;
  /** Members of the record, beside its evidence, that the rules look at. */
  needs?: readonly string[];
  resolve: Resolve;
}

/** What the graph must know of the links: where they lead, and which members of a record they look at. */
export function linkTable(links: Links, settings: LinkSettings): LinkTable {
  const evidence = new Evidence(links.evidence, settings);
  return Object.fromEntries(
    Object.entries(links.fields).map(([type, fields]) => {
      const row = (definition: Definition): LinkField => ({
        target: definition.target,
        needs: needsOf(links, evidence, type, definition),
        reads: readsOf(links, type, definition),
      });
      return [type, Object.fromEntries(Object.entries(fields).map(([field, definition]) => [field, row(definition)]))];
    }),
  );
}

/** Types whose records may be read to decide a link: by its own way, and by those of all links on it. */
function readsOf(links: Links, type: string, definition: Definition): string[] {
  const read = new Set([type, definition.target]);
  const walkedBefore = new Set<Definition>();
  const enter = (from: string, each: Definition | undefined): string => {
    if (!each) throw new Error(`A link of ${from} that others follow is not on the page of links.`);
    if (!walkedBefore.has(each)) {
      walkedBefore.add(each);
      each.resolve.walk(from, tour);
    }
    return each.target;
  };
  const tour: Tour = {
    reads: (other) => read.add(other),
    follows: (from, field) => enter(from, links.fields[from]?.[field]),
    customer(from, account) {
      const row = links.customers[from];
      if (row?.organisation) read.add(row.organisation.type);
      const field = account ?? (row?.account && "link" in row.account ? row.account.link : undefined);
      if (field) enter(from, links.fields[from]?.[field]);
    },
  };
  enter(type, definition);
  return [...read];
}

/** Members of a record that a link's rules look at. */
function needsOf(links: Links, evidence: Evidence, type: string, { needs = [] }: Definition): string[] {
  const customer = links.customers[type];
  const account = customer?.account && "path" in customer.account ? [customer.account.path] : [];
  const organisation = customer?.organisation ? [customer.organisation.path] : [];
  return [...evidence.columns(type), ...account, ...organisation, ...needs];
}

type DecideLoader = { load(rec: Rec, columns: Columns | undefined): Promise<Decision> };

/** Decides links for one request: everybody's question of one tick together, each answer once. */
export class Linker implements LinkFinder {
  readonly #links: Links;
  readonly #env: Env;
  readonly #loaders = new Map<string, DecideLoader>();
  readonly #decided = new Map<string, Promise<Decision>>();

  constructor(links: Links, reader: Reader, settings: LinkSettings) {
    const evidence = new Evidence(links.evidence, settings);
    this.#links = links;
    this.#env = {
      reader,
      evidence,
      finder: new Finder(reader, evidence),
      customers: new Customers(links.customers, () => this.#env),
      decide: (rec, field, columns) => this.decide(rec, field, columns),
    };
  }

  decide(rec: Rec, field: string, columns?: Columns): Promise<Decision> {
    const { type } = rec.resource;
    const mark = `${type}.${field} ${rec.id} ${columns ? [...columns].sort() : ""}`;
    const known = this.#decided.get(mark);
    if (known) return known;
    const decision = this.#loader(type, field).load(rec, columns ?? new Set());
    this.#decided.set(mark, decision);
    return decision;
  }

  #loader(type: string, field: string): DecideLoader {
    const name = `${type}.${field}`;
    const known = this.#loaders.get(name);
    if (known) return known;
    const definition = this.#links.fields[type]?.[field];
    if (!definition) throw new Error(`${name} is not on the page of links.`);
    const made = loader<Rec, Decision>(
      (rec) => rec.id,
      (records, columns) => this.#resolve(definition, records, columns),
      { status: "NONE", targets: [], candidates: [] },
    );
    this.#loaders.set(name, made);
    return made;
  }

  async #resolve(definition: Definition, records: Rec[], columns: Columns | undefined): Promise<Map<string, Decision>> {
    try {
      const needs = needsOf(this.#links, this.#env.evidence, records[0]!.resource.type, definition);
      await this.#env.reader.complete(records, new Set(needs.map((path) => fold(path.split(".")[0]!))));
      const decisions = await definition.resolve(records, this.#env, columns);
      return new Map(records.map((rec, i) => [rec.id, decisions[i]!]));
    } catch (error) {
      return new Map(records.map((rec) => [rec.id, unknown(error)]));
    }
  }
}
