import { TielineError, type VendorName } from "../../errors.ts";
import type { Scope } from "../../transport/send.ts";
import type { Replica } from "../model/replica.ts";
import type { FieldPlan } from "../model/source.ts";
import { assertReadable } from "./access.ts";
import { makeReadContext, type ReadContext, type Upstream } from "./upstream.ts";

/** What reading functions are given for each vendor, within one request. */
export class ReadContexts {
  readonly #upstreams: ReadonlyMap<VendorName, Upstream>;
  readonly #scope: Scope;
  readonly #contexts = new Map<VendorName, ReadContext>();
  #fieldPlan: FieldPlan = new Map();

  readonly #replica: Replica | undefined;

  constructor(upstreams: ReadonlyMap<VendorName, Upstream>, scope: Scope, replica: Replica | undefined) {
    this.#upstreams = upstreams;
    this.#replica = replica;
    this.#scope = scope;
  }

  usePlan(plan: FieldPlan): void {
    if (plan === this.#fieldPlan) return;
    this.#fieldPlan = plan;
    this.#contexts.clear();
  }

  /** Throws FORBIDDEN for a vendor that the caller may not read, NOT_CONFIGURED for one that is not connected. */
  of(vendor: VendorName): ReadContext {
    assertReadable(this.#scope, vendor);
    const known = this.#contexts.get(vendor);
    if (known) return known;
    const upstream = this.#upstreams.get(vendor);
    if (!upstream) throw new TielineError("NOT_CONFIGURED", `${vendor} is not connected.`, { vendor });
    const context = makeReadContext({ upstream, scope: this.#scope, fieldPlan: this.#fieldPlan, replica: this.#replica });
    this.#contexts.set(vendor, context);
    return context;
  }
}
