import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type Call, type Reply, ReplyError } from "./call.ts";
import type { Clock } from "./clock.ts";
import { type Fault, Faults } from "./faults.ts";
import { listen } from "./listen.ts";
import type { Quota } from "./quota.ts";
import { cut, drip, encode, send, stall } from "./response.ts";
import type { Truth } from "./truth.ts";

export type { Call, Reply } from "./call.ts";

export interface VendorOptions {
  /** What the vendor does with a call that passed its quota; it may throw a {@link ReplyError}. */
  handle(call: Call): Reply | Promise<Reply>;
  clock: Clock;
  quota?: Quota;
  /** What a call weighs in the quota; 0 is not counted. */
  weigh?(call: Call): number;
  /** The vendor's answer above its quota. */
  busy(resetAt: number, call: Call): Reply;
  /** What the vendor holds. */
  truth?: Truth;
  host?: string;
  port?: number;
}

/** A running fake vendor. */
export interface Vendor {
  /** Origin, such as `http://127.0.0.1:40321`. */
  url: string;
  /** Every call since the start or the last `log.length = 0`. */
  log: Call[];
  faults: Faults;
  quota?: Quota;
  close(): Promise<void>;
}

export async function startVendor(options: VendorOptions): Promise<Vendor> {
  const log: Call[] = [];
  const faults = new Faults();
  let number = 0;
  const server = createServer(async (request, response) => {
    try {
      if (faults.cuts(request.method ?? "GET", request.url ?? "/")) return cutRequest(request);
      const call = await readCall(request, ++number, options.clock.now());
      response.setHeader("date", new Date(call.at).toUTCString());
      if (call.path.startsWith("/_sandbox/")) return send(response, control(call, log, faults, options));
      log.push(call);
      response.on("close", () => {
        if (!response.writableFinished) call.cut = true;
      });
      await answer(call, response, options, faults);
    } catch (error) {
      if (!response.headersSent) send(response, { status: 500, body: { sandbox: String(error instanceof Error ? error.stack : error) } });
    }
  });
  server.keepAliveTimeout = 30_000;
  const url = await listen(server, options.host, options.port);
  return { url, log, faults, quota: options.quota, close: () => close(server) };
}

async function answer(call: Call, response: ServerResponse, options: VendorOptions, faults: Faults): Promise<void> {
  const fault = faults.strike(call);
  if (fault?.kind === "hang") return note(call, { status: 0, refused: "fault" });
  if (fault?.kind === "reset") {
    note(call, { status: 0, refused: "fault" });
    response.socket?.destroy();
    return;
  }
  if (fault?.kind === "garbage") {
    note(call, { status: 0, refused: "fault" });
    response.socket?.end("SSH-2.0-OpenSSH_9.6\r\n\r\n");
    return;
  }
  // A call counts when it arrives, however late it is answered.
  const early = (fault && faultReply(fault, call, options)) ?? refusal(call, options);
  if (fault?.kind === "latency") await options.clock.sleep(fault.ms ?? 1000);
  const own = early ?? (await handled(call, options));
  // What a fault does after the call is seen by the client alone: the vendor refused nothing.
  if (fault?.kind === "late") await options.clock.sleep(fault.ms ?? 1000);
  if (fault?.kind === "lost") {
    note(call, { ...own, status: 0 });
    response.socket?.destroy();
    return;
  }
  const changed = fault?.change ? fault.change(own, call) : own;
  const reply = fault?.kind === "failed" ? failed(fault) : changed;
  note(call, reply);
  const bytes = encode(reply.body);
  call.bytes = bytes.length;
  if (fault?.kind === "truncate") return cut(response, reply, bytes);
  if (fault?.kind === "stall") return stall(response, reply, bytes);
  if (fault?.kind === "drip") return drip(response, reply, bytes, () => options.clock.sleep(fault.ms ?? 1000));
  send(response, reply);
}

async function handled(call: Call, { handle }: VendorOptions): Promise<Reply> {
  try {
    return await handle(call);
  } catch (error) {
    if (error instanceof ReplyError) return error.reply;
    throw error;
  }
}

function failed({ status = 500, headers, body }: Fault): Reply {
  return { status, headers, body: body ?? { error: "sandbox fault" } };
}

function faultReply(fault: Fault, call: Call, options: VendorOptions): Reply | undefined {
  const refused = "fault" as const;
  if (fault.kind === "error")
    return { status: fault.status ?? 500, headers: fault.headers, body: fault.body ?? { error: "sandbox fault" }, refused };
  if (fault.kind === "html")
    return { status: 200, headers: { "content-type": "text/html" }, body: "<html><body>Sign in</body></html>", refused };
  if (fault.kind === "empty") return { status: 200, body: "", refused };
  if (fault.kind === "busy") return { ...options.busy(options.clock.now() + (fault.ms ?? 1000), call), refused };
  return undefined;
}

/** The answer to a call above the quota. */
function refusal(call: Call, options: VendorOptions): Reply | undefined {
  const weight = options.weigh?.(call) ?? 1;
  const counted = options.quota && weight > 0 ? options.quota.arrive(weight) : { ok: true as const };
  return counted.ok ? undefined : { ...options.busy(counted.resetAt, call), refused: "quota" };
}

function note(call: Call, reply: Reply): void {
  call.status = reply.status;
  if (reply.refused) call.refused = reply.refused;
}

/** Control of a running sandbox by a person or another process: its log, its faults, and what it holds. */
function control(call: Call, log: Call[], faults: Faults, { quota, truth }: VendorOptions): Reply {
  if (call.path === "/_sandbox/log" && call.method === "GET")
    return { status: 200, body: { violations: quota?.violations ?? 0, calls: log } };
  if (call.path === "/_sandbox/log" && call.method === "DELETE") {
    log.length = 0;
    return { status: 204 };
  }
  if (call.path === "/_sandbox/faults" && call.method === "GET")
    return { status: 200, body: { struck: faults.struck, faults: faults.list() } };
  if (call.path === "/_sandbox/faults" && call.method === "PUT") {
    faults.clear();
    for (const fault of JSON.parse(call.body || "[]")) faults.add(fault);
    return { status: 204 };
  }
  if (call.path === "/_sandbox/truth" && call.method === "GET")
    return { status: 200, body: { tables: truth?.tables() ?? [], writes: truth?.writes ?? [] } };
  const table = /^\/_sandbox\/truth\/(\w+)$/.exec(call.path)?.[1];
  if (table && truth?.tables().includes(table) && call.method === "GET") return { status: 200, body: { rows: truth.rows(table) } };
  const known = "GET or DELETE /_sandbox/log, GET or PUT /_sandbox/faults, GET /_sandbox/truth, GET /_sandbox/truth/TABLE";
  return { status: 404, body: { sandbox: known } };
}

/** Cuts the connection as soon as a part of the body is there, or the end of a request without one. */
function cutRequest(request: IncomingMessage): void {
  const cut = () => request.socket.destroy();
  request.once("data", cut).once("end", cut);
}

async function readCall(request: IncomingMessage, number: number, at: number): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? "/", "http://sandbox");
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const isForm = headers["content-type"]?.startsWith("multipart/");
  return {
    number,
    at,
    method: request.method ?? "GET",
    path: decodeURIComponent(url.pathname),
    query: [...url.searchParams],
    headers,
    body: Buffer.concat(chunks).toString(isForm ? "latin1" : "utf8"),
  };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
