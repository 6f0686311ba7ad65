import type { ServerResponse } from "node:http";
import type { Reply } from "./call.ts";

/** The bytes of a body. */
export function encode(body: Reply["body"]): Buffer {
  if (body === undefined) return Buffer.alloc(0);
  if (Buffer.isBuffer(body)) return body;
  return Buffer.from(typeof body === "string" ? body : JSON.stringify(body));
}

function headersOf(reply: Reply): Record<string, string> {
  const json = typeof reply.body === "object" && !Buffer.isBuffer(reply.body);
  return { ...(json && { "content-type": "application/json; charset=utf-8" }), ...reply.headers };
}

/** Sends a reply as a server should; the functions below send it as a server should not. */
export function send(response: ServerResponse, reply: Reply): void {
  const bytes = encode(reply.body);
  response.writeHead(reply.status, { ...headersOf(reply), "content-length": bytes.length });
  response.end(bytes);
}

/** Sends half of the body, then closes the connection. */
export function cut(response: ServerResponse, reply: Reply, bytes: Buffer): void {
  response.writeHead(reply.status, { ...headersOf(reply), "content-length": bytes.length });
  response.write(bytes.subarray(0, bytes.length >> 1), () => response.socket?.destroy());
}

/** Sends the headers alone and leaves the connection open. */
export function stall(response: ServerResponse, reply: Reply, bytes: Buffer): void {
  response.writeHead(reply.status, { ...headersOf(reply), "content-length": bytes.length });
  response.flushHeaders();
}

/** Sends byte by byte, with a pause after each. */
export async function drip(response: ServerResponse, reply: Reply, bytes: Buffer, pause: () => Promise<void>): Promise<void> {
  response.writeHead(reply.status, { ...headersOf(reply), "content-length": bytes.length });
  for (const byte of bytes) {
    if (response.destroyed) return;
    response.write(Buffer.of(byte));
    await pause();
  }
  response.end();
}
