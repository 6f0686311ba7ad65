import type { VendorRecord } from "../../engine/model/record.ts";
import type { ReplicaStore } from "../../replica/store.ts";
import type { Decisions, KeptDecision } from "../decisions/decision.ts";
import { isSetAside } from "../decisions/fingerprint.ts";
import type { InForce } from "./deciding.ts";
import type { LinkDecision } from "./link-book.ts";

export interface StandingDecisionsOptions {
  store: Pick<ReplicaStore, "streams" | "get">;
  /** By type of the graph, the stream of record files. */
  streams: Readonly<Record<string, string>>;
  decisions?: Pick<Decisions, "current"> | undefined;
  /** What a record shows of itself, to tell whether a decision was about it. */
  fingerprintOf(record: VendorRecord): readonly string[];
}

/** What people decided and is heeded, in the refs of record files. */
export class StandingDecisions {
  readonly #options: StandingDecisionsOptions;

  constructor(options: StandingDecisionsOptions) {
    this.#options = options;
  }

  /** With what tells these pairs from others. */
  async inForce(): Promise<InForce & { mark: string }> {
    const decisions = await this.#standing();
    const pairs = (kind: string) => decisions.flatMap((one) => (one.kind === kind ? (this.#pairOf(one) ?? []) : []));
    const inForce = { forbidden: pairs("FORBID").sort(), pinned: pairs("PIN").sort() };
    return { ...inForce, mark: JSON.stringify(inForce) };
  }

  /** The decision of a kind about one of these pairs. */
  async about(kind: LinkDecision["kind"], pairs: readonly string[]): Promise<KeptDecision | undefined> {
    const decisions = (await this.#options.decisions?.current()) ?? [];
    return decisions.find((one) => one.kind === kind && pairs.includes(this.#pairOf(one) ?? ""));
  }

  /** Decisions that are in force, about what the ids still name: a vendor may give an id to another thing. */
  async #standing(): Promise<readonly KeptDecision[]> {
    const decisions = (await this.#options.decisions?.current()) ?? [];
    const ids = new Map<string, string[]>();
    for (const ref of new Set(decisions.flatMap(({ a, b }) => [a ?? [], b ?? []].flat()))) {
      const { type, id } = placeIn(ref);
      if (this.#options.store.streams.has(type)) ids.set(type, [...(ids.get(type) ?? []), id]);
    }
    const prints = new Map<string, readonly string[]>();
    for (const [type, some] of ids)
      for (const [id, kept] of await this.#options.store.get(type, some))
        if (kept) prints.set(`${type}:${id}`, this.#options.fingerprintOf(kept.record));
    return decisions.filter((decision) => !isSetAside(decision, (ref) => prints.get(ref)));
  }

  #pairOf({ a, b }: LinkDecision): string | undefined {
    return a === undefined || b === undefined ? undefined : [this.#ownRef(a), this.#ownRef(b)].sort().join(" ");
  }

  /** What the graph names "Account:7" as the stream of record files names it. */
  #ownRef(ref: string): string {
    const { type, id } = placeIn(ref);
    const stream = this.#options.streams[type];
    return stream === undefined ? ref : `${stream}:${id}`;
  }
}

function placeIn(ref: string): { type: string; id: string } {
  const at = ref.indexOf(":");
  return { type: ref.slice(0, at), id: ref.slice(at + 1) };
}
