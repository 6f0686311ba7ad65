import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { RequestContext } from "../../app/request.ts";
import type { App } from "../../app.ts";
import { Meter, type Report } from "../../engine/vendor/meter.ts";
import type { VendorName } from "../../errors.ts";
import type { Quote } from "../../explain/quote.ts";
import type { LinkOutcome, Observer } from "../../observe/observer.ts";
import { type CallNote, noCounts } from "../../transport/send.ts";
import { factsOf, noteFacts, type OperationFacts } from "../observe.ts";
import { pricedAnswer, quoteOf, reportOf } from "../reports.ts";

/** What one vendor told of an answer: sums, and when the oldest part was kept. */
interface Told {
  vendor: VendorName;
  note: CallNote;
  /** Milliseconds since 1970; undefined where nothing was kept, and where the note tells how old it is. */
  oldestAt: number | undefined;
}

/** An answer that may be given again: its bytes, and what is told of it. */
export interface Repeat {
  status: number;
  /** Names and values in turn, as they were sent, but for those that differ from one answer to the next. */
  headers: readonly string[];
  /** Up to the report, where there is one, else all. */
  head: Buffer | string;
  reports: boolean;
  failures: ReadonlyMap<VendorName, string>;
  hasAge: boolean;
  told: readonly Told[];
  linked: readonly LinkOutcome[];
  facts: OperationFacts;
  /** What is answered in the place of the rest, to those who want to know the price alone. */
  quote: Quote | undefined;
}

/** Headers of one answer alone. Those of the connection are written by Node. */
const ofOne = new Set(["x-request-id", "age", "content-length", "connection", "keep-alive", "date", "transfer-encoding"]);

/** How the calls of the first to ask are told to those who ask the same: as answers that took no call of their own. */
export type Sharing = "kept" | "underWay";

/** The answer of a request as it is about to be sent; undefined where it cannot be given to others. */
export function repeatOf(response: ServerResponse, text: string, context: RequestContext, sharing: Sharing): Repeat | undefined {
  const { meter, options, linked } = context;
  const facts = factsOf(context);
  const answered = reportOf(meter);
  if (!facts?.isQuery) return undefined;
  const quote = quoteOf(meter);
  if (quote) return { ...nothing, status: response.statusCode, headers: headersOf(response), facts, quote };
  if (!answered || options.explain) return undefined;
  const { report, failures } = answered;
  const tail = report ? tailOf(report) : "\n";
  if (!text.endsWith(tail) || (!report && text.includes('"extensions":{"tieline"'))) return undefined;
  const told = [...meter.counts].map(([vendor, counts]): Told => {
    const { calls, logins, retries, shared, hits, keys, kept, standIns, scanned, answers } = counts;
    const failure = meter.failureOf(vendor);
    const note: CallNote = { hits, keys, kept, standIns, scanned, answers, ...(failure !== undefined && { failure }) };
    if (sharing === "kept") return { vendor, note: present(note), oldestAt: meter.oldestAt(vendor) };
    const own = { ...note, shared: calls - logins - retries + shared, ageMs: meter.ageOf(vendor) };
    return { vendor, note: present(own), oldestAt: undefined };
  });
  return {
    status: response.statusCode,
    headers: headersOf(response),
    head: partOf(text.slice(0, text.length - tail.length)),
    reports: report !== undefined,
    failures,
    hasAge: response.hasHeader("age"),
    told,
    linked: [...linked],
    facts,
    quote: undefined,
  };
}

/** A price alone tells nothing of vendors. */
const nothing: Omit<Repeat, "status" | "headers" | "facts" | "quote"> = {
  ...{ head: "", reports: false, failures: new Map(), hasAge: false, told: [], linked: [] },
};

/** A short text goes out with its headers in one piece, and a long one as the bytes that it is. */
function partOf(head: string): string | Buffer {
  return head.length < shortText ? head : Buffer.from(head);
}

/** In characters. */
const shortText = 4 * 1024;

/** Counts that are not zero. */
function present(note: CallNote): CallNote {
  return Object.fromEntries(Object.entries(note).filter(([name, value]) => value !== noCounts[name as keyof typeof noCounts]));
}

function tailOf(report: Report): string {
  return `,"extensions":${JSON.stringify({ tieline: report })}}\n`;
}

function headersOf(response: ServerResponse): string[] {
  return rawNames(response).flatMap((name) => {
    const value = response.getHeader(name);
    return ofOne.has(name.toLowerCase()) || value === undefined ? [] : [value].flat().flatMap((each) => [name, String(each)]);
  });
}

/** Names as they were set; the types of Node leave the method out. */
function rawNames(response: ServerResponse): string[] {
  return (response as ServerResponse & { getRawHeaderNames(): string[] }).getRawHeaderNames();
}

/** About what a quote holds: the run that it is of, and what is known of the vendors. */
const quoteBytes = 50_000;

/** Memory of a repeat beside its bytes, roughly. */
export function weightOf({ head, headers, told, linked, quote }: Repeat): number {
  return 2 * head.length + 2 * headers.join("").length + 300 * told.length + 250 * linked.length + (quote ? quoteBytes : 0) + 1_000;
}

export interface Writing {
  app: Pick<App, "clock" | "upstreams" | "sandbox">;
  observer: Observer | undefined;
  response: ServerResponse;
  /** When the request began, in milliseconds since 1970. */
  startedAt: number;
}

/** Gives the answer to one more request, whose report and observers are told what a run over the same kept answers would tell. */
export function writeRepeat(
  repeat: Repeat,
  { app, observer, response, startedAt }: Writing,
): { requestId: string; meter: Meter; bytes: number } {
  const requestId = randomUUID();
  const now = app.clock.now();
  const meter = new Meter(requestId, startedAt);
  const asker = { requestId };
  for (const { vendor, note, oldestAt } of repeat.told) {
    const own = oldestAt === undefined ? note : { ...note, ageMs: Math.max(0, now - oldestAt) };
    meter.note(vendor, own);
    observer?.noted?.(vendor, own, asker);
  }
  if (observer?.linked) for (const outcome of repeat.linked) observer.linked(outcome);
  noteFacts(meter, repeat.facts);
  const headers = [...repeat.headers, "X-Request-Id", requestId];
  if (repeat.hasAge) headers.push("age", String(Math.floor((meter.oldestMs() ?? 0) / 1000)));
  const { head, quote } = repeat;
  let tail = quote ? `${JSON.stringify(pricedAnswer(app, requestId, quote.price()))}\n` : "\n";
  if (repeat.reports) {
    const report: Report = { ...meter.report(now, app.upstreams, repeat.failures), ...(app.sandbox && { sandbox: true }) };
    tail = tailOf(report);
  }
  const bytes = Buffer.byteLength(head) + Buffer.byteLength(tail);
  headers.push("Content-Length", String(bytes));
  response.writeHead(repeat.status, headers);
  if (typeof head === "string") response.end(head + tail);
  else {
    response.write(head);
    response.end(tail);
  }
  return { requestId, meter, bytes };
}
