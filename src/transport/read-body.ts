import { type AnswerKind, kindOf, maxBytes as limits, tooLarge } from "./answer-limits.ts";

export interface ReadBodyOptions {
  contentType: string | undefined;
  /** Replaces the limit of the body's kind. */
  maxBytes?: number | undefined;
}

export interface ReadBody {
  text: string;
  /** As received, decompressed. */
  bytes: number;
}

/** Reads a body. Rejects with an AnswerLimitError as soon as it is larger than bodies of its kind may be. */
export async function readBody(data: AsyncIterable<Buffer>, options: ReadBodyOptions): Promise<ReadBody> {
  const body = new Body(options);
  for await (const chunk of data) body.add(chunk);
  return body.end();
}

/** A body as it comes, chunk by chunk. It is decoded whole: piece by piece takes several times as long. */
export class Body {
  readonly #options: ReadBodyOptions;
  readonly #decoder: InstanceType<typeof TextDecoder>;
  readonly #chunks: Buffer[] = [];
  #kind: AnswerKind | undefined;
  #bytes = 0;

  constructor(options: ReadBodyOptions) {
    this.#options = options;
    this.#decoder = decoderOf(options.contentType);
  }

  /** Throws an AnswerLimitError when the body is larger than bodies of its kind may be. */
  add(chunk: Buffer): void {
    this.#bytes += chunk.length;
    this.#chunks.push(chunk);
    const { contentType, maxBytes } = this.#options;
    if (this.#kind === undefined) {
      const start = decode(this.#decoder, chunk);
      if (start.trim() !== "") this.#kind = kindOf(start, contentType);
    }
    const limit = maxBytes ?? limits[this.#kind ?? "other"];
    if (this.#bytes > limit) throw tooLarge(this.#kind ?? "other", limit);
  }

  /** Invalid bytes become U+FFFD, and a byte order mark is left out. */
  end(): ReadBody {
    const [first] = this.#chunks;
    const whole = this.#chunks.length === 1 ? first! : Buffer.concat(this.#chunks);
    return { text: decode(this.#decoder, whole), bytes: this.#bytes };
  }
}

/** Node 20 decodes other charsets right only as a stream. */
function decode(decoder: InstanceType<typeof TextDecoder>, bytes: Buffer): string {
  return decoder.encoding === "utf-8" ? decoder.decode(bytes) : decoder.decode(bytes, { stream: true }) + decoder.decode();
}

/** By the charset of the content type; UTF-8 when it names none, or an unknown one. */
function decoderOf(contentType = ""): InstanceType<typeof TextDecoder> {
  const charset = /;\s*charset\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1];
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}
