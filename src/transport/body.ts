import { Readable } from "node:stream";

export interface BodyOptions {
  /** Bytes that were announced; absent where none were, or of something else than what arrives here. */
  length?: number | undefined;
  /** What it means that the source has failed, or has ended too early. */
  explain(error: unknown): Error;
}

/**
 * A file on its way from the vendor. It takes the next piece from its source only when the last one was taken from it, so
 * whoever reads slowly slows the vendor. It is read to its end or destroyed, and ends its source with itself.
 */
export class Body extends Readable {
  readonly length: number | undefined;
  /** What has come so far. */
  bytes = 0;
  /** Told of each piece that is waited for. */
  onWait: ((piece: Promise<unknown>) => void) | undefined;
  readonly #source: Readable;
  readonly #pieces: AsyncIterator<Buffer, undefined>;
  readonly #explain: BodyOptions["explain"];

  constructor(source: Readable, { length, explain }: BodyOptions) {
    super({ highWaterMark: 1 });
    this.length = length;
    this.#source = source;
    this.#pieces = source[Symbol.asyncIterator]();
    this.#explain = explain;
    // Whoever wants the next piece hears of it.
    source.on("error", () => undefined);
  }

  override _read(): void {
    const piece = this.#pieces.next();
    this.onWait?.(piece);
    piece.then(
      ({ value }) => (value ? this.#take(value) : this.#end()),
      (error) => this.destroy(this.#explain(error)),
    );
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#source.destroy();
    done(error);
  }

  #take(piece: Buffer): void {
    this.bytes += piece.length;
    this.push(piece);
  }

  #end(): void {
    if (this.length !== undefined && this.bytes !== this.length) this.destroy(this.#explain(undefined));
    else this.push(null);
  }
}
