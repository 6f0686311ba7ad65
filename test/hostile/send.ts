import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Bytes, Exchange, Hostile } from "./kind.ts";

/** What came back of one request. */
export interface Outcome {
  /** Statuses with the first error's code, such as `400 BAD_USER_INPUT`; `closed` without any. */
  answers: readonly string[];
  /** The beginning of what came, for reports. */
  excerpt: string;
}

/** After this time an answer will not come any more, in milliseconds. */
const patienceMs = 45_000;
/** How long a connection is read, in milliseconds: longer than the server keeps one without a whole request. */
const readMs = 25_000;

export function send(origin: string, hostile: Hostile): Promise<Outcome> {
  return "pieces" in hostile ? sendBytes(origin, hostile) : exchange(origin, hostile);
}

/** One exchange on a connection of its own. */
function exchange(origin: string, { method = "GET", path = "/", headers = {}, body }: Exchange): Promise<Outcome> {
  return new Promise((resolve) => {
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const end = (answer: string, excerpt = "") => {
      clearTimeout(timer);
      resolve({ answers: [answer], excerpt });
    };
    const timer = setTimeout(() => {
      end("silence");
      sent.destroy();
    }, patienceMs);
    const target = new URL(origin);
    const sent = request({ host: target.hostname, port: target.port, method, path, headers: { ...length, ...headers }, agent: false });
    sent.on("response", (response) => read(response, end));
    sent.on("error", (error: NodeJS.ErrnoException) => end(error.code === "ECONNREFUSED" ? "refused" : "closed", String(error)));
    sent.on("connect", (response, socket) => {
      socket.destroy();
      end(String(response.statusCode));
    });
    sent.on("upgrade", (response, socket) => {
      socket.destroy();
      end(String(response.statusCode));
    });
    sent.end(body);
  });
}

function read(response: IncomingMessage, end: (answer: string, excerpt?: string) => void): void {
  const chunks: Buffer[] = [];
  response.on("data", (chunk: Buffer) => chunks.push(chunk));
  response.on("error", (error) => end("cut off", String(error)));
  response.on("end", () => {
    const text = Buffer.concat(chunks).toString("utf8");
    const status = String(response.statusCode);
    const promised = status === "503" && response.headers["retry-after"] === undefined ? " without Retry-After" : "";
    end([status + promised, ...codeIn(text)].join(" "), text.slice(0, 300));
  });
}

function codeIn(text: string): string[] {
  // Without errors the answer has them nowhere near its beginning.
  if (!/^\{"errors"|"errors":\[/.test(text.slice(0, 2_000)) && text.length > 100_000) return [];
  try {
    const code = JSON.parse(text).errors?.[0]?.extensions?.code;
    // The code of what is wrong with the request itself says no more than its status.
    return code === undefined || code === "BAD_REQUEST" ? [] : [String(code)];
  } catch {
    return [];
  }
}

/** Bytes on a connection of their own; all that is answered until it closes. */
async function sendBytes(origin: string, { pieces, everyMs = 0, afterwards }: Bytes): Promise<Outcome> {
  const { hostname, port } = new URL(origin);
  const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: afterwards === "ends" });
  let received = "";
  let refused = false;
  const closed = new Promise<void>((resolve) => socket.on("close", () => resolve()));
  socket.on("error", (error: NodeJS.ErrnoException) => (refused ||= error.code === "ECONNREFUSED"));
  socket.on("end", () => socket.end());
  socket.on("data", (chunk) => (received += chunk.toString("latin1")));
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) await pause(everyMs);
    if (socket.destroyed) break;
    socket.write(piece);
  }
  if (afterwards === "ends") socket.end();
  if (afterwards === "leaves") {
    await pause(everyMs);
    socket.destroy();
  }
  const timer = setTimeout(() => {
    received += "HTTP/1.1 silence";
    socket.destroy();
  }, readMs);
  await closed;
  clearTimeout(timer);
  const answers = new Set([...received.matchAll(/HTTP\/1\.1 (\d{3}|silence)/g)].map(([, status]) => status!));
  return { answers: refused ? ["refused"] : answers.size > 0 ? [...answers] : ["closed"], excerpt: received.slice(0, 300) };
}
