import type { Writable } from "node:stream";
import { createGzip } from "node:zlib";
import type { Request, Response } from "express";
import type { Sink } from "./formats/format.ts";

export interface Exchange {
  request: Request;
  response: Response;
  isCompressed: boolean;
}

/**
 * Sends what is written, at the reader's speed: a write ends when its bytes are on their way, so that their memory can be used again.
 * Whoever leaves before the end needs no answer.
 */
export async function send({ request, response, isCompressed }: Exchange, write: (sink: Sink) => Promise<void>): Promise<void> {
  response.vary("Accept-Encoding");
  if (isCompressed) response.setHeader("Content-Encoding", "gzip");
  if (request.method === "HEAD") return void response.end();
  const left = new Error("The reader left.");
  const gone = new Promise<never>((_, reject) => response.once("close", () => reject(left)));
  gone.catch(() => undefined);
  const to: Writable = isCompressed ? createGzip({ level: 1 }) : response;
  if (to !== response) to.pipe(response);
  const sink: Sink = (chunk) =>
    Promise.race([gone, new Promise<void>((resolve, reject) => to.write(chunk, (error) => (error ? reject(error) : resolve())))]);
  try {
    await write(sink);
    to.end();
  } catch (error) {
    if (to !== response) to.destroy();
    if (!response.destroyed) throw error;
  }
}
