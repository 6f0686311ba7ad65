import { gzipSync } from "node:zlib";
import type { Fault } from "../../sandbox/kit/faults.ts";
import type { Reply } from "../../sandbox/kit/server.ts";
import type { VendorKey } from "../harness.ts";

/**
 * What becomes of the vendor's part: it comes as if nothing had happened, with nulls in it, as true rows of which some may
 * be missing, or an error of this code comes instead.
 */
export type Outcome =
  | "whole"
  | "partial"
  | "true"
  | "BAD_RESPONSE"
  | "UNAVAILABLE"
  | "TIMEOUT"
  | "BUDGET"
  | "REFUSED"
  | "AUTH"
  | "DEADLINE";

export interface Case {
  name: string;
  fault: Fault | ((vendor: VendorKey) => Fault);
  outcome: Outcome;
  /** How long nobody asks before; a minute when absent. */
  idleMs?: number;
  /** Some vendors' answers are like this anyway: all text, or one page. */
  mayBeSame?: boolean;
  /** Where a vendor's manner makes it come out in another way. */
  except?: Partial<Record<VendorKey, Outcome>>;
}

const json = { "content-type": "application/json" };
export const error = (status: number, more: Partial<Fault> = {}): Fault => ({ kind: "error", status, ...more });
export const change = (edit: (reply: Reply) => Reply): Fault => ({ kind: "change", change: edit });
const bytesOf = ({ body }: Reply): Buffer => Buffer.from(typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body));
const textOf = (reply: Reply): string => bytesOf(reply).toString("utf8");
/** The answer with this body and these headers beside those it has. */
const body = (edit: (reply: Reply) => Buffer | string, headers: Record<string, string> = {}): Fault =>
  change((reply) => ({ ...reply, headers: { ...json, ...reply.headers, ...headers }, body: edit(reply) }));
const refusal = '{"error":"no"}';
const httpDate = (ms: number) => new Date(Date.parse("2026-05-01T12:00:00Z") + ms).toUTCString();
/** One refusal for two seconds, by a clock that is so far from ours. */
const refusalAt = (skewMs: number, header: string, tell: (ms: number) => string): Fault => ({
  kind: "change",
  times: 1,
  change: (_, { at }) => {
    const headers = { date: new Date(at + skewMs).toUTCString(), [header]: tell(at + skewMs + 2_000) };
    return { status: 429, headers, refused: "fault" };
  },
});
const asDate = (ms: number) => new Date(ms).toUTCString();
const asSeconds = (ms: number) => String(Math.ceil(ms / 1000));
const tenMinutes = 600_000;

const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${"bcdefghij"
  .split("")
  .map((name, i) => `<!ENTITY ${name} "${`&${"abcdefghi"[i]};`.repeat(10)}">`)
  .join("")}]><a>&j;</a>`;
export const soapFault =
  '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Client</faultcode><faultstring>no</faultstring></s:Fault></s:Body></s:Envelope>';

/** Its lists may take twenty seconds, and a second try does not fit into the deadline. */
const slowList: Case["except"] = { projector: "DEADLINE" };

/** Statuses, connections and time: the same for every vendor. */
const wire: Case[] = [
  { name: "500 again and again", fault: error(500), outcome: "UNAVAILABLE" },
  { name: "500 once", fault: error(500, { times: 1 }), outcome: "whole" },
  { name: "502 with a web page", fault: error(502, { body: "<html>Bad gateway</html>" }), outcome: "UNAVAILABLE" },
  { name: "502 twice", fault: error(502, { times: 2 }), outcome: "whole" },
  { name: "503 for good", fault: error(503), outcome: "UNAVAILABLE" },
  { name: "503 once, with a time", fault: error(503, { times: 1, headers: { "retry-after": "3" } }), outcome: "whole" },
  { name: "503 with a time beyond the deadline", fault: error(503, { headers: { "retry-after": "50" } }), outcome: "UNAVAILABLE" },
  { name: "504 for good", fault: error(504), outcome: "UNAVAILABLE" },
  { name: "501", fault: error(501), outcome: "UNAVAILABLE" },
  { name: "an unknown status above 500", fault: error(599), outcome: "UNAVAILABLE" },
  { name: "408 once", fault: error(408, { times: 1 }), outcome: "whole" },
  { name: "400", fault: error(400, { body: refusal }), outcome: "REFUSED" },
  { name: "401", fault: error(401, { body: refusal }), outcome: "AUTH" },
  { name: "403", fault: error(403, { body: refusal }), outcome: "AUTH" },
  { name: "404", fault: error(404, { body: refusal }), outcome: "REFUSED" },
  { name: "405", fault: error(405, { body: refusal }), outcome: "REFUSED" },
  { name: "413", fault: error(413, { body: refusal }), outcome: "REFUSED" },
  { name: "422", fault: error(422, { body: refusal }), outcome: "REFUSED" },
  { name: "a redirect in a circle", fault: error(302, { headers: { location: "/round" } }), outcome: "BAD_RESPONSE" },
  { name: "a redirect to another host", fault: error(307, { headers: { location: "http://127.0.0.2:9/" } }), outcome: "BAD_RESPONSE" },
  { name: "304", fault: error(304), outcome: "BAD_RESPONSE" },
  { name: "the connection cut", fault: { kind: "reset" }, outcome: "UNAVAILABLE" },
  { name: "the connection cut once", fault: { kind: "reset", times: 1 }, outcome: "whole" },
  { name: "cut in the middle of the body", fault: { kind: "truncate" }, outcome: "UNAVAILABLE" },
  { name: "cut in the middle of the body once", fault: { kind: "truncate", times: 1 }, outcome: "whole" },
  { name: "bytes that are no HTTP", fault: { kind: "garbage" }, outcome: "UNAVAILABLE" },
  {
    name: "headers without end",
    fault: change((r) => ({ ...r, headers: { ...r.headers, "x-long": "x".repeat(40_000) } })),
    outcome: "UNAVAILABLE",
  },
  { name: "silence before the headers", fault: { kind: "hang" }, outcome: "TIMEOUT", except: slowList },
  { name: "silence before the headers once", fault: { kind: "hang", times: 1 }, outcome: "whole" },
  { name: "silence after the headers", fault: { kind: "stall" }, outcome: "TIMEOUT", except: slowList },
  { name: "a byte each second", fault: { kind: "drip", ms: 1_000 }, outcome: "TIMEOUT", except: slowList },
  { name: "five seconds late", fault: { kind: "latency", ms: 5_000 }, outcome: "whole" },
  { name: "a minute late", fault: { kind: "latency", ms: 60_000 }, outcome: "TIMEOUT", except: slowList },
];

/** Quotas and clocks. */
const limits: Case[] = [
  { name: "its own 429 once", fault: { kind: "busy", ms: 2_000, times: 1 }, outcome: "whole" },
  { name: "its own 429 again and again", fault: { kind: "busy", ms: 2_000 }, outcome: "BUDGET" },
  { name: "429 without a time, once", fault: error(429, { times: 1 }), outcome: "whole" },
  { name: "429 without a time, for good", fault: error(429), outcome: "BUDGET" },
  { name: "429 with a time beyond the deadline", fault: error(429, { headers: { "retry-after": "40" } }), outcome: "BUDGET" },
  { name: "429 with a time that is none", fault: error(429, { times: 1, headers: { "retry-after": "soon" } }), outcome: "whole" },
  {
    name: "429 with a date that has passed",
    fault: error(429, { times: 1, headers: { "retry-after": httpDate(-600_000) } }),
    outcome: "whole",
  },
  {
    name: "429 with a reset of ten minutes ago",
    fault: error(429, { times: 1, headers: { "x-ratelimit-reset": "1777636200" } }),
    outcome: "whole",
  },
];

/** A vendor whose clock is wrong: what it says is read by its own clock, or one refusal would keep us away for as long as it is wrong. */
const clocks: Case[] = [
  { name: "429 until a date of a clock ten minutes ahead", fault: refusalAt(tenMinutes, "retry-after", asDate), outcome: "whole" },
  { name: "429 until a date of a clock ten minutes behind", fault: refusalAt(-tenMinutes, "retry-after", asDate), outcome: "whole" },
  { name: "429 with a reset of a clock ten minutes ahead", fault: refusalAt(tenMinutes, "x-ratelimit-reset", asSeconds), outcome: "whole" },
  {
    name: "429 with a reset of a clock ten minutes behind",
    fault: refusalAt(-tenMinutes, "x-ratelimit-reset", asSeconds),
    outcome: "whole",
  },
];

/** Bodies that are not what they should be. */
const bodies: Case[] = [
  { name: "204", fault: error(204, { body: "" }), outcome: "BAD_RESPONSE" },
  { name: "nothing with 200", fault: { kind: "empty" }, outcome: "BAD_RESPONSE" },
  { name: "a web page with 200", fault: { kind: "html" }, outcome: "BAD_RESPONSE" },
  { name: "half of the text", fault: body((reply) => textOf(reply).slice(0, -20)), outcome: "BAD_RESPONSE" },
  {
    name: "half of the zipped bytes",
    fault: body((reply) => gzipSync(bytesOf(reply)).subarray(0, 60), { "content-encoding": "gzip" }),
    outcome: "BAD_RESPONSE",
  },
  { name: "text said to be zipped", fault: body(bytesOf, { "content-encoding": "gzip" }), outcome: "UNAVAILABLE" },
  { name: "zipped bytes", fault: body((reply) => gzipSync(bytesOf(reply)), { "content-encoding": "gzip" }), outcome: "whole" },
  { name: "another content type", fault: body(bytesOf, { "content-type": "application/octet-stream" }), outcome: "whole" },
  { name: "a byte order mark", fault: body((reply) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytesOf(reply)])), outcome: "whole" },
  {
    name: "Latin-1 that says so",
    fault: body((reply) => Buffer.from(textOf(reply), "latin1"), { "content-type": "application/json; charset=ISO-8859-1" }),
    outcome: "whole",
  },
  { name: "UTF-16", fault: body((reply) => Buffer.from(textOf(reply), "utf16le")), outcome: "BAD_RESPONSE" },
  { name: "null", fault: body(() => "null"), outcome: "BAD_RESPONSE" },
  { name: "an empty object", fault: body(() => "{}"), outcome: "BAD_RESPONSE" },
  { name: "a number", fault: body(() => "42"), outcome: "BAD_RESPONSE" },
  { name: "brackets without end", fault: body(() => "[".repeat(100_000)), outcome: "BAD_RESPONSE" },
  { name: "a page of 65 MB", fault: body(() => Buffer.alloc(65 * 1024 * 1024, 32)), outcome: "BAD_RESPONSE" },
  { name: "a bomb of XML entities", fault: body(() => bomb, { "content-type": "text/xml" }), outcome: "BAD_RESPONSE" },
  {
    name: "a SOAP fault with 200",
    fault: body(() => soapFault, { "content-type": "text/xml" }),
    outcome: "BAD_RESPONSE",
    except: { projector: "REFUSED" },
  },
];

export const transport: readonly Case[] = [...wire, ...limits, ...clocks, ...bodies];
