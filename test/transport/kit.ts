import { PassThrough } from "node:stream";
import { TielineError } from "../../src/errors.ts";
import { FileStream } from "../../src/transport/file-stream.ts";
import { type CallCounts, noCounts, type Request, type Response, type Scope, type Send } from "../../src/transport/send.ts";

export interface TestScope extends Scope {
  /** What was told to the scope, added up. */
  readonly notes: CallCounts;
  /** The caller leaves. */
  leave(reason?: unknown): void;
}

export function scope(deadline = Number.MAX_SAFE_INTEGER): TestScope {
  const caller = new AbortController();
  const notes: CallCounts = { ...noCounts };
  return {
    signal: caller.signal,
    deadline,
    notes,
    note: (_vendor, { failure: _failure, call: _call, from: _from, ...counts }) => {
      for (const [name, value] of Object.entries(counts)) notes[name as keyof CallCounts] += value;
    },
    leave: (reason = new Error("the caller left")) => caller.abort(reason),
  };
}

export function read(more: Partial<Request> = {}): Request & { scope: TestScope } {
  return { operation: "things.list", method: "GET", path: "/things", safe: true, scope: scope(), ...more } as Request & {
    scope: TestScope;
  };
}

export function write(more: Partial<Request> = {}): Request & { scope: TestScope } {
  return read({ operation: "things.create", method: "POST", body: "{}", safe: false, ...more });
}

export function response(status = 200, headers: Record<string, string> = {}, text = "{}"): Response {
  return { status, headers, text, bytes: text.length };
}

/** A response with a file. What is written to `vendor` arrives in `body`, and what ends it ends the file. */
export function file(): { vendor: PassThrough; body: FileStream; response: Response } {
  const vendor = new PassThrough();
  const body = new FileStream(vendor, { toError: (error) => error as Error });
  return { vendor, body, response: { ...response(200, {}, ""), file: body } };
}

/** The ways in which a file can end. */
export const fileEnds: [string, (file: { vendor: PassThrough; body: FileStream }) => void][] = [
  ["has come", ({ vendor, body }) => vendor.end() && body.resume()],
  ["was given up by its reader", ({ body }) => body.destroy()],
  ["has broken off", ({ vendor, body }) => vendor.destroy(unavailable()) && body.on("error", () => undefined).resume()],
];

export function unavailable(): TielineError {
  return new TielineError("UPSTREAM_UNAVAILABLE", "It could not be reached.", { vendor: "itm" });
}

export function timedOut(): TielineError {
  return new TielineError("UPSTREAM_TIMEOUT", "It did not answer.", { vendor: "itm" });
}

interface Arrival {
  request: Request;
  answer(response?: Response): void;
  fail(error: unknown): void;
}

/** A `next` that remembers its requests; the test answers each, and one whose signal is aborted fails as http would. */
export function fakeNext(): Send & { calls: Arrival[]; last: Arrival } {
  const calls: Arrival[] = [];
  const send = (request: Request) =>
    new Promise<Response>((resolve, reject) => {
      calls.push({ request, answer: (given = response()) => resolve(given), fail: reject });
      const { signal } = request.scope;
      if (signal.aborted) reject(signal.reason);
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
  return Object.defineProperty(Object.assign(send, { calls }), "last", { get: () => calls.at(-1) }) as ReturnType<typeof fakeNext>;
}

/** A `next` that gives these outcomes one after the other, the last one again and again. */
export function scripted(...outcomes: (Response | Error)[]): Send & { requests: Request[] } {
  const requests: Request[] = [];
  const send = async (request: Request) => {
    const outcome = outcomes[Math.min(requests.length, outcomes.length - 1)]!;
    requests.push(request);
    if (outcome instanceof Error) throw outcome;
    return outcome;
  };
  return Object.assign(send, { requests });
}

/** The error of a promise that must fail. */
export async function errorOf(promise: Promise<unknown>): Promise<TielineError> {
  return promise.then(
    (value) => {
      throw new Error(`It should have failed, but gave ${JSON.stringify(value)}.`);
    },
    (error) => error,
  );
}
