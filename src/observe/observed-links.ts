import type { VendorRecord } from "../engine/model/record.ts";
import { TielineError } from "../errors.ts";
import { globalId } from "../graph/fields.ts";
import type { Decision, LinkDecider } from "../linking/decision.ts";
import type { Eventual } from "../linking/eventual.ts";
import type { Observer } from "./observer.ts";

/** The links of one request, which tells the observer each decision once. Steps that a link takes on its way are not told. */
export class ObservedLinks implements LinkDecider {
  readonly #links: LinkDecider;
  readonly #observer: Observer;
  readonly #told = new Set<string>();

  constructor(links: LinkDecider, observer: Observer) {
    this.#links = links;
    this.#observer = observer;
  }

  decide(record: VendorRecord, field: string): Eventual<Decision> {
    const decision = this.#links.decide(record, field);
    const link = `${record.resource.type}.${field}`;
    const key = `${link} ${record.id}`;
    if (!this.#told.has(key)) {
      this.#told.add(key);
      // A failure is told by the request.
      if (decision instanceof Promise)
        decision.then(
          (made) => this.#tell(link, record, made),
          () => undefined,
        );
      else this.#tell(link, record, decision);
    }
    return decision;
  }

  #tell(link: string, record: VendorRecord, { status, rule, targets, candidates, error }: Decision): void {
    this.#observer.linked?.({
      link,
      status,
      ...(rule && { rule }),
      ...(error instanceof TielineError && { code: error.code }),
      record: globalId(record),
      found: status === "LINKED" ? targets.length : candidates.length,
    });
  }
}
