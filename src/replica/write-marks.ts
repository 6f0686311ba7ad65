import type { StreamState } from "../engine/model/replica.ts";
import type { Clock } from "../transport/clock.ts";
import type { AskedStore } from "./watched.ts";

/** When something was last written to vendors, by type and record: what was kept before is not shown as fresh. */
export class WriteMarks {
  readonly #clock: Clock;
  readonly #types = new Map<string, number>();
  readonly #records = new Map<string, number>();
  /** Another number after every write. */
  count = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  note(types: readonly string[], record?: { type: string; id: string }): void {
    const now = this.#clock.now();
    this.count += 1;
    for (const type of types) this.#types.set(type, now);
    if (record) this.#records.set(`${record.type}:${record.id}`, now);
  }

  /** The store without what is older than a write. */
  over<Store extends AskedStore>(store: Store): Store {
    if (this.#types.size === 0) return store;
    const state = (type: string): StreamState | undefined => this.#stateOf(store.state(type), type);
    const get: AskedStore["get"] = async (type, ids) => {
      const kept = await store.get(type, ids);
      return new Map([...kept].filter(([id, each]) => !this.#isOlder(type, id, each?.seenAt)));
    };
    return new Proxy(store, {
      get(target, name) {
        if (name === "state") return state;
        if (name === "get") return get;
        const value = Reflect.get(target, name, target);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  }

  #stateOf(state: StreamState | undefined, type: string): StreamState | undefined {
    const written = this.#types.get(type);
    return state && written !== undefined && (state.syncedAt ?? 0) <= written ? { ...state, isOutdated: true } : state;
  }

  #isOlder(type: string, id: string, seenAt: number | undefined): boolean {
    const written = this.#records.get(`${type}:${id}`);
    return written !== undefined && (seenAt ?? 0) < written;
  }
}
