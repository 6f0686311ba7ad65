import { randomUUID } from "node:crypto";
import { asError } from "../errors.ts";
import type { RedisLink } from "./redis-link.ts";

/** What a write makes stale. */
export interface WriteNotice {
  vendors: readonly string[];
  /** Types of the graph. */
  types: readonly string[];
  record?: { type: string; id: string } | undefined;
}

/** A process that has not heard by then is taken for gone: it stands still, or was cut off. */
const heardMs = 1_000;

const channel = "tieline:written";
const heardChannel = (process: string) => `${channel}:heard:${process}`;

/** Where it stands when a vendor was last written: answers that were asked for before are of no use. */
export const writtenKey = (vendor: string): string => `tieline:{${vendor}}:written`;

/** Tells all processes of each other's writes, so that a read right after one shows it wherever it is asked. */
export class RedisWrites {
  readonly #link: RedisLink;
  /** Who waits for a notice to be heard, by its id. */
  readonly #waiting = new Map<string, () => void>();
  /** Could not be told when they happened. */
  #untold: WriteNotice[] = [];

  constructor(link: RedisLink) {
    this.#link = link;
    void link.subscribe(heardChannel(link.process), (id) => this.#waiting.get(id)?.());
    link.onState((isUp) => isUp && void this.#tellRest());
  }

  /** Resolves when all others have heard of it, or after a second. Never rejects: what cannot be told now is told when Redis is back. */
  async tell(notice: WriteNotice): Promise<void> {
    try {
      // Answers in Redis first: who forgets its own looks there next.
      for (const vendor of notice.vendors) await this.#link.run("written", [writtenKey(vendor)], []);
      await this.#tellAll(notice);
    } catch (error) {
      this.#untold.push(notice);
      this.#link.failed(asError(error));
    }
  }

  hear(heard: (notice: WriteNotice) => void): void {
    void this.#link.subscribe(channel, (text) => {
      const { process, id, notice } = JSON.parse(text) as { process: string; id: string; notice: WriteNotice };
      if (process === this.#link.process) return;
      heard(notice);
      this.#link.tell(heardChannel(process), id);
    });
  }

  async #tellAll(notice: WriteNotice): Promise<void> {
    const id = randomUUID();
    const over = new AbortController();
    let heard = 0;
    let others = Number.POSITIVE_INFINITY;
    const end = () => heard >= others && over.abort();
    this.#waiting.set(id, () => {
      heard += 1;
      end();
    });
    try {
      const listening = await this.#link.publish(channel, JSON.stringify({ process: this.#link.process, id, notice }));
      others = listening - 1;
      end();
      if (!over.signal.aborted) await this.#link.clock.sleep(heardMs, over.signal).catch(() => undefined);
    } finally {
      this.#waiting.delete(id);
    }
  }

  async #tellRest(): Promise<void> {
    const rest = this.#untold;
    this.#untold = [];
    for (const notice of rest) await this.tell(notice);
  }
}
