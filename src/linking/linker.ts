import { type Loader, makeLoader } from "../engine/memory/loader.ts";
import type { KeyTable } from "../engine/model/keys.ts";
import { rootFields } from "../engine/model/names.ts";
import { type FieldSet, partialRecord, type VendorRecord } from "../engine/model/record.ts";
import type { Resource } from "../engine/model/resource.ts";
import type { RequestSession } from "../engine/session.ts";
import { assertConfigured } from "../engine/vendor/upstream.ts";
import type { Book } from "./book/book.ts";
import { Customers, type CustomerTable } from "./customers.ts";
import { type Decision, despite, isAbsence, type LinkDecider, type LinkField, type LinkTable, unknown } from "./decision.ts";
import type { DependencyVisitor } from "./dependencies.ts";
import type { Env } from "./env.ts";
import type { Eventual } from "./eventual.ts";
import { KeyExtractor, keyExtractor } from "./key-extractor.ts";
import { KeyLookup } from "./key-lookup.ts";
import type { Resolver } from "./resolve.ts";
import type { LinkSettings } from "./settings.ts";

/** Everything that the link rules say. */
export interface Links {
  keys: KeyTable;
  customers: CustomerTable;
  /** How each link is decided, by type and field; fields that are not in the schema are steps of others. */
  fields: Readonly<Record<string, Readonly<Record<string, Definition>>>>;
}

export interface Definition {
  target: string;
  resolve: Resolver;
  /** It leads to one record. */
  one?: boolean;
  /** Types that it leads over, where records do not tell it by themselves; so the book of links follows it. */
  over?: readonly string[];
  /** Both sides are lists: the record itself is one of several to which what it leads to is linked. */
  shared?: boolean;
  /** It is a step of other links alone. */
  isStep?: boolean;
}

/** Links that were decided beforehand. */
export type DecidedLinks = Pick<Book, "state" | "streamOf" | "decide">;

export interface LinkerOptions {
  links: Links;
  table: LinkTable;
  session: RequestSession;
  settings: LinkSettings;
  /** Absent: all links are decided by keys. */
  book?: DecidedLinks | undefined;
}

interface LinkOf {
  type: string;
  field: string;
  definition: Definition;
}

/** What the graph must know of the links: where they lead, which members of a record they need, and which types they may read. */
export function linkTable(links: Links, resources: readonly Resource[], settings: LinkSettings): LinkTable {
  const extractor = new KeyExtractor(links.keys, settings);
  const byType = new Map(resources.map((resource) => [resource.type, resource]));
  return Object.fromEntries(
    Object.entries(links.fields).map(([type, fields]) => {
      const row = (definition: Definition): LinkField => {
        const { reads, paths } = dependenciesOf(links, type, definition);
        const needs = [...extractor.fieldsOf(byType.get(type)!), ...rootFields(paths)];
        return { target: definition.target, needs: [...new Set(needs)], reads: [...reads] };
      };
      return [type, Object.fromEntries(Object.entries(fields).map(([field, definition]) => [field, row(definition)]))];
    }),
  );
}

/** Types whose records may be read to decide a link, and paths of its own record that it and the links it follows from there use. */
function dependenciesOf(links: Links, type: string, definition: Definition): { reads: Set<string>; paths: Set<string> } {
  const reads = new Set([type, definition.target]);
  const paths = new Set<string>();
  const visited = new Set<Definition>();
  const enter = (from: string, each: Definition | undefined): string => {
    if (!each) throw new Error(`A link of ${from} that others follow is not in the link rules.`);
    if (!visited.has(each)) {
      visited.add(each);
      useCustomer(from);
      each.resolve.visit(from, visitor);
    }
    return each.target;
  };
  const useCustomer = (from: string) => {
    const { account, organisation } = links.customers[from] ?? {};
    if (account && "path" in account) visitor.uses(from, account.path);
    if (organisation) visitor.uses(from, organisation.path);
  };
  const visitor: DependencyVisitor = {
    reads: (other) => reads.add(other),
    uses: (from, path) => from === type && paths.add(path),
    follows: (from, field) => enter(from, links.fields[from]?.[field]),
    customer(from, account) {
      const row = links.customers[from];
      if (row?.organisation) reads.add(row.organisation.type);
      const field = account ?? (row?.account && "link" in row.account ? row.account.link : undefined);
      if (field) enter(from, links.fields[from]?.[field]);
    },
  };
  enter(type, definition);
  return { reads, paths };
}

/** Decides links for one request: what is asked for in one tick together, each decision once. */
export class Linker implements LinkDecider {
  readonly #links: Links;
  readonly #table: LinkTable;
  readonly #env: Env;
  readonly #loaders = new Map<string, Loader<VendorRecord, Decision>>();
  readonly #decided = new Map<string, Eventual<Decision>>();
  readonly #book: DecidedLinks | undefined;

  constructor({ links, table, session, settings, book }: LinkerOptions) {
    const keys = keyExtractor(links.keys, settings);
    this.#links = links;
    this.#table = table;
    this.#book = book?.state().complete ? book : undefined;
    this.#env = {
      session,
      keys,
      lookup: new KeyLookup(session, keys),
      customers: new Customers(links.customers, () => this.#env),
      decide: (record, field, fields) => this.decide(record, field, fields),
    };
  }

  decide(record: VendorRecord, field: string, fields?: FieldSet): Eventual<Decision> {
    const { type } = record.resource;
    const key = `${type}.${field} ${record.id} ${fields ? nameOf(fields) : ""}`;
    const known = this.#decided.get(key);
    if (known) return known;
    const decision = this.#loader(type, field).load(record, fields ?? new Set());
    this.#decided.set(key, decision);
    // From then on it is at hand.
    decision.then(
      (made) => this.#decided.set(key, made),
      () => undefined,
    );
    return decision;
  }

  #loader(type: string, field: string): Loader<VendorRecord, Decision> {
    const name = `${type}.${field}`;
    const known = this.#loaders.get(name);
    if (known) return known;
    const definition = this.#links.fields[type]?.[field];
    if (!definition) throw new Error(`${name} is not in the link rules.`);
    const made = makeLoader<VendorRecord, Decision>({
      keyOf: (record) => record.id,
      load: (records, fields) => this.#decide({ type, field, definition }, records, fields),
      absent: { status: "NONE", targets: [], candidates: [] },
    });
    this.#loaders.set(name, made);
    return made;
  }

  /** As it was decided beforehand, else by keys. */
  async #decide(link: LinkOf, records: VendorRecord[], fields: FieldSet | undefined): Promise<Map<string, Decision>> {
    const { session } = this.#env;
    try {
      // What a vendor that is not there, or not for this caller, would say of any record, with keys or without, nobody knows.
      assertConfigured(session.context(session.resource(link.definition.target)));
      const booked = await this.#lookUp(link, records);
      const open = records.filter(({ id }) => !booked.has(id));
      if (open.length === 0) return booked;
      return new Map([...booked, ...(await this.#resolve(link, open, fields))]);
    } catch (error) {
      return new Map(records.map(({ id }) => [id, unknown(error)]));
    }
  }

  /** Decisions of the book, for those records that it knows. What a caller may not read on the way is not looked up. */
  async #lookUp(
    { type, field, definition: { target, one = false, isStep, shared = false, over: types = [] } }: LinkOf,
    records: VendorRecord[],
  ): Promise<Map<string, Decision>> {
    const { session } = this.#env;
    const [from, to] = [this.#book?.streamOf(type), this.#book?.streamOf(target)];
    const over = types.flatMap((each) => this.#book?.streamOf(each) ?? []);
    if (!this.#book || isStep || from === undefined || to === undefined || over.length < types.length) return new Map();
    const missing = accessErrors(this.#table[type]![field]!.reads, session);
    if (missing.some((error) => !isAbsence(error))) return new Map();
    const links = await this.#book.decide(
      records.map(({ id }) => id),
      { from, to, one, shared, over },
    );
    const resource = session.resource(target);
    return new Map(
      [...links].map(([id, { status, rule, ids }]) => {
        const reached = session.intern(ids.map((each) => partialRecord(resource, each)));
        const decision: Decision = { status, targets: [], candidates: [], basis: "DECIDED", ...(rule !== undefined && { rule }) };
        if (status === "LINKED") decision.targets = reached;
        if (status === "AMBIGUOUS") decision.candidates = reached;
        return [id, despite(missing[0], decision)];
      }),
    );
  }

  async #resolve(
    { type, field, definition: { resolve } }: LinkOf,
    records: VendorRecord[],
    fields: FieldSet | undefined,
  ): Promise<Map<string, Decision>> {
    const { session } = this.#env;
    const { needs } = this.#table[type]![field]!;
    try {
      const loaded = await session.loadMissing(records, new Set(needs));
      const decisions = await resolve(loaded, this.#env, fields);
      return new Map(records.map(({ id }, i) => [id, decisions[i]!]));
    } catch (error) {
      return new Map(records.map(({ id }) => [id, unknown(error)]));
    }
  }
}

/** Sets of fields come again and again: each has its name once. */
const fieldSetNames = new WeakMap<FieldSet, string>();

function nameOf(fields: FieldSet): string {
  const known = fieldSetNames.get(fields) ?? [...fields].sort().join();
  fieldSetNames.set(fields, known);
  return known;
}

/** Why vendors of these types cannot be asked, or may not be. */
function accessErrors(types: readonly string[], session: RequestSession): unknown[] {
  const errors = new Map<string, unknown>();
  for (const type of types) {
    const resource = session.resource(type);
    if (errors.has(resource.vendor)) continue;
    try {
      assertConfigured(session.context(resource));
      errors.set(resource.vendor, undefined);
    } catch (error) {
      errors.set(resource.vendor, error);
    }
  }
  return [...errors.values()].filter((error) => error !== undefined);
}
