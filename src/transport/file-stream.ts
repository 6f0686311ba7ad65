import { Readable } from "node:stream";

export interface FileStreamOptions {
  /** Expected length in bytes; absent when none was announced, or when the stream was decompressed on the way. */
  length?: number | undefined;
  /** The error to show when the source fails, or when it ends too early: then there is no cause. */
  toError(cause: unknown): Error;
}

/**
 * A file on its way from the vendor. It pulls one chunk at a time, so a slow reader slows the vendor down. It must be read
 * to its end or destroyed; both close the source.
 */
export class FileStream extends Readable {
  readonly length: number | undefined;
  /** Bytes received so far. */
  bytes = 0;
  /** Called for each chunk that is waited for. */
  onPull: ((chunk: Promise<unknown>) => void) | undefined;
  readonly #source: Readable;
  readonly #chunks: AsyncIterator<Buffer, undefined>;
  readonly #toError: FileStreamOptions["toError"];

  constructor(source: Readable, { length, toError }: FileStreamOptions) {
    super({ highWaterMark: 1 });
    this.length = length;
    this.#source = source;
    this.#chunks = source[Symbol.asyncIterator]();
    this.#toError = toError;
    // The next pull reports the error; without a listener it would end the process.
    source.on("error", () => undefined);
  }

  override _read(): void {
    const chunk = this.#chunks.next();
    this.onPull?.(chunk);
    chunk.then(
      ({ value }) => (value ? this.#push(value) : this.#end()),
      (error) => this.destroy(this.#toError(error)),
    );
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#source.destroy();
    done(error);
  }

  #push(chunk: Buffer): void {
    this.bytes += chunk.length;
    this.push(chunk);
  }

  #end(): void {
    if (this.length !== undefined && this.bytes !== this.length) this.destroy(this.#toError(undefined));
    else this.push(null);
  }
}
