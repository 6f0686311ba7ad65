import { isAbstractType } from "graphql";
import { rootField } from "../engine/model/names.ts";
import type { Relation, Resource } from "../engine/model/resource.ts";
import { strategyById, strategyByValue } from "../engine/read/strategy.ts";
import type { Upstream } from "../engine/vendor/upstream.ts";
import type { VendorName } from "../errors.ts";
import type { LinkField } from "../linking/decision.ts";
import type { Catalogue } from "./catalogue.ts";

/** Records that a field answered for one record at a time is usually asked of: the same few are named by many rows. */
const usualRecords = 3;
/** What stands between a record and its link is looked up by one key, and then by the next. */
const lookupsBetween = 2;

type Reads = ReadonlyMap<string, number>;

/**
 * What a field costs in vendor calls when nothing is kept, whatever stands beside it: for gateways, which add up fixed weights
 * (`@cost`). A hop is one batch, however many records there are. What several fields read together is counted with each of them where
 * it is their own vendor's or their target's, and left out where a link of the record leads there by itself.
 */
export class CallCosts {
  readonly #catalogue: Catalogue;
  readonly #upstreams: ReadonlyMap<VendorName, Upstream>;

  constructor({ catalogue, upstreams }: { catalogue: Catalogue; upstreams: ReadonlyMap<VendorName, Upstream> }) {
    this.#catalogue = catalogue;
    this.#upstreams = upstreams;
  }

  /** Of a field of an object type. */
  readonly ofField = (type: string, field: string): number => sum([...this.#read(type, field).values()]);

  /** Of a condition of a where-input: what is followed to meet it. */
  readonly ofCondition = (input: string, field: string): number => {
    const type = input.replace(/Where$/, "");
    if (type === input || !this.#catalogue.resources.has(type)) return 0;
    const name = this.#catalogue.linkOf(type, field) ? field.replace(/Link$/, "") : field;
    return this.ofField(type, name);
  };

  /** Calls by what they read: a type, or a vendor's log-in. */
  #read(type: string, field: string): Reads {
    const { schema, links } = this.#catalogue;
    if (schema.getQueryType()?.name === type) return this.#root(field);
    if (schema.getMutationType()?.name === type) return new Map([["write", 1]]);
    // How a link was decided is nearly always asked beside the link: `...Link` costs nothing.
    const link = links[type]?.[field];
    if (link) return this.#link(type, link);
    const target = this.#catalogue.target(type, field);
    if (target === "TimelineEvent") return this.#timeline(type);
    const calls = this.#relation(type, this.#catalogue.row(type)?.relations[field], target);
    return new Map([[`${type}.${field}`, calls]]);
  }

  #root(field: string): Reads {
    const catalogue = this.#catalogue;
    const answer = catalogue.roots[field];
    if (answer?.kind === "answer") return new Map([[field, 1], ...this.#logins([answer.vendor])]);
    const target = catalogue.target("Query", field)!;
    const resource = catalogue.resources.get(target);
    if (resource) return new Map([[target, this.#list(resource)], ...this.#logins([resource.vendor])]);
    return new Map(isAbstractType(catalogue.schema.getType(target)) ? [[target, 1]] : []);
  }

  /** Records of a type in one batch: those inside others come with those, which are listed first. */
  #list({ nestedIn }: Resource): number {
    return nestedIn ? 2 : 1;
  }

  #link(type: string, { target, reads }: LinkField): Reads {
    const resourceOf = (name: string) => this.#catalogue.resources.get(name)!;
    const vendorOf = (name: string) => resourceOf(name).vendor;
    const home = vendorOf(type);
    const isCounted = (vendor: VendorName) => {
      // What holds a record was read with it.
      if (vendor === home) return !resourceOf(type).nestedIn;
      return vendor === vendorOf(target) || !this.#vendorsBeside(type).has(vendor);
    };
    const read = reads.filter((each) => each !== type && (each === target || isCounted(vendorOf(each))));
    const calls = read.map((each) => [each, each === target ? this.#list(resourceOf(each)) : lookupsBetween] as const);
    return new Map([...calls, ...this.#logins(read.map(vendorOf).filter((vendor) => vendor !== home))]);
  }

  /** Vendors that a link of the record to one record leads to. */
  #vendorsBeside(type: string): ReadonlySet<VendorName> {
    const { links, resources } = this.#catalogue;
    const singular = Object.entries(links[type] ?? {}).filter(([field]) => resources.has(this.#catalogue.fieldType(type, field) ?? ""));
    return new Set(singular.map(([, { target }]) => resources.get(target)!.vendor));
  }

  /** What all paths read, each once, but for what is read on request only. */
  #timeline(type: string): Reads {
    const { reach = {}, events = {}, onRequest = [] } = this.#catalogue.timelines ?? {};
    const all = new Map<string, number>();
    for (const path of reach[type] ?? []) {
      let from = type;
      const steps = path.map((field) => {
        const step = this.#read(from, field);
        from = this.#catalogue.target(from, field)!;
        return step;
      });
      if (events[from]!.every(({ kind }) => onRequest.includes(kind))) continue;
      for (const step of steps) for (const [name, calls] of step) all.set(name, Math.max(calls, all.get(name) ?? 0));
    }
    return all;
  }

  #relation(type: string, relation: Relation | undefined, target: string | undefined): number {
    if (relation?.kind === "answer") return Object.keys(relation.own ?? {}).length > 0 ? usualRecords : 1;
    const resource = this.#catalogue.resources.get(target ?? "");
    if (!relation || !resource) return 0;
    const upstream = this.#upstreams.get(resource.vendor)!;
    if (relation.kind === "many") {
      const { maxKeys } = strategyByValue(upstream, resource, relation, { count: 2 });
      return maxKeys === 1 && relation.from === undefined ? usualRecords : 1;
    }
    if (relation.kind === "each") return 1;
    const own = this.#catalogue.resources.get(type);
    if (relation.kind === "embedded") return own?.listFields && !listed(own, relation.member) ? 1 : 0;
    // What is shown of the record where it is named is nearly always enough.
    if (relation.kind !== "one" || relation.embedded !== undefined) return 0;
    const isPerRecord = relation.key === own?.id;
    return isPerRecord && strategyById(upstream, resource, 2, undefined).kind === "single" ? usualRecords : 1;
  }

  #logins(vendors: readonly VendorName[]): [string, number][] {
    return vendors.filter((vendor) => this.#upstreams.get(vendor)?.adapter.logsIn).map((vendor) => [`log-in ${vendor}`, 1]);
  }
}

/** Does a row of the list hold this member? */
function listed({ listFields = [] }: Resource, member: string): boolean {
  return listFields.some((each) => rootField(each) === rootField(member));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
