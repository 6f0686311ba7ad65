import { type BrotliDecompress, constants, createBrotliDecompress, createUnzip, type Unzip } from "node:zlib";
import { Agent, type Dispatcher } from "undici";
import { maxBytes as limits, tooLarge } from "./answer-limits.ts";
import { Body, type ReadBody, readBody } from "./read-body.ts";

/** One request as it goes out, and what ends it. */
export interface WholeRequest {
  method: Dispatcher.HttpMethod;
  url: URL;
  headers: Readonly<Record<string, string>>;
  body: string | Buffer | undefined;
  signal: AbortSignal;
  /** Replaces the limit of the body's kind, in bytes. */
  maxBytes: number | undefined;
}

export interface WholeAnswer extends ReadBody {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
}

/** How long a connection is kept while nothing is sent, in milliseconds, unless the vendor says less. */
const idleMs = 60_000;

/**
 * Sends requests whose answers are read whole. A client that streams them takes several times as much CPU for each call.
 * Rejects with the error of the connection, an AnswerLimitError, or the signal's reason. Redirects are answers.
 */
export class WholeAnswers {
  readonly #agent: Agent;

  constructor(maxSockets: number) {
    // Other layers limit the time.
    const unlimited = { headersTimeout: 0, bodyTimeout: 0, connect: { timeout: 0 } };
    this.#agent = new Agent({ ...unlimited, connections: maxSockets, pipelining: 1, keepAliveTimeout: idleMs });
  }

  read({ method, url, headers, body, signal, maxBytes }: WholeRequest): Promise<WholeAnswer> {
    return new Promise((resolve, reject) => {
      let controller: Dispatcher.DispatchController | undefined;
      const end = () => signal.removeEventListener("abort", leave);
      const fail = (error: unknown) => {
        end();
        reject(error);
      };
      const leave = () => {
        fail(signal.reason);
        controller?.abort(signal.reason);
      };
      signal.addEventListener("abort", leave, { once: true });
      let received: Receiver | undefined;
      const handler: Dispatcher.DispatchHandler = {
        onRequestStart(own) {
          controller = own;
          // Its caller left while it waited for a connection.
          if (signal.aborted) own.abort(signal.reason);
        },
        onResponseStart(_controller, status, own) {
          const names = Object.fromEntries(Object.entries(own).map(([name, value]) => [name, String(value)]));
          received = new Receiver(status, names, maxBytes);
        },
        onResponseData(own, chunk) {
          try {
            received!.add(chunk);
          } catch (error) {
            fail(error);
            own.abort(error as Error);
          }
        },
        onResponseEnd() {
          end();
          resolve(received!.end());
        },
        onResponseError: (_controller, error) => {
          // A status without a body may tell the length that another answer would have.
          if (received?.isBodiless && (error as { code?: string }).code === lengthMismatch) {
            end();
            resolve(received.end());
          } else fail(error);
        },
      };
      this.#agent.dispatch({ origin: url.origin, path: url.pathname + url.search, method, headers, body: body ?? null }, handler);
    });
  }
}

const lengthMismatch = "UND_ERR_RES_CONTENT_LENGTH_MISMATCH";

/** What is cut short is given as far as it came: whoever parses it says what is wrong. */
const unzip = () => createUnzip({ finishFlush: constants.Z_SYNC_FLUSH });

/** The encodings that are asked for, and what undoes them. */
const decompressors: Readonly<Record<string, () => Unzip | BrotliDecompress>> = {
  gzip: unzip,
  "x-gzip": unzip,
  compress: unzip,
  deflate: unzip,
  br: () => createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH }),
};
export const encodings = "gzip, compress, deflate, br";

/** An answer as it comes. */
class Receiver {
  readonly #status: number;
  readonly #headers: Record<string, string>;
  readonly #options: { contentType: string | undefined; maxBytes: number | undefined };
  readonly #body: Body;
  readonly #decompressor: (() => Unzip | BrotliDecompress) | undefined;
  readonly #compressed: Buffer[] = [];
  #bytes = 0;

  constructor(status: number, headers: Record<string, string>, maxBytes: number | undefined) {
    this.#status = status;
    this.#headers = headers;
    this.#options = { contentType: headers["content-type"], maxBytes };
    this.#body = new Body(this.#options);
    this.#decompressor = decompressors[headers["content-encoding"]?.trim().toLowerCase() ?? ""];
  }

  get isBodiless(): boolean {
    return this.#status === 204 || this.#status === 304;
  }

  add(chunk: Buffer): void {
    if (!this.#decompressor) {
      this.#body.add(chunk);
      return;
    }
    this.#bytes += chunk.length;
    const limit = this.#options.maxBytes ?? limits.xml;
    if (this.#bytes > limit) throw tooLarge("other", limit);
    this.#compressed.push(chunk);
  }

  async end(): Promise<WholeAnswer> {
    const stream = this.#bytes > 0 ? this.#decompressor?.() : undefined;
    stream?.end(Buffer.concat(this.#compressed));
    const body = stream ? await readBody(stream, this.#options) : this.#body.end();
    return { status: this.#status, headers: this.#headers, ...body };
  }
}
