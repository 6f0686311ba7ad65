import type { Readable } from "node:stream";
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

/**
 * Reads a body, decoded as it comes. Stops with an AnswerLimitError as soon as it is larger than bodies of its kind may be.
 * Replaces invalid bytes with U+FFFD and drops a byte order mark.
 */
export async function readBody(data: Readable, { contentType, maxBytes }: ReadBodyOptions): Promise<ReadBody> {
  const decoder = decoderOf(contentType);
  const parts: string[] = [];
  let bytes = 0;
  let kind: AnswerKind | undefined;
  for await (const chunk of data as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    const part = decoder.decode(chunk, { stream: true });
    parts.push(part);
    if (kind === undefined && part.trim() !== "") kind = kindOf(part, contentType);
    const limit = maxBytes ?? limits[kind ?? "other"];
    if (bytes > limit) throw tooLarge(kind ?? "other", limit);
  }
  parts.push(decoder.decode());
  return { text: parts.join(""), bytes };
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
