import type { VendorName } from "../../errors.ts";
import { fetchThrough, type LeasedCache, type ValueForm } from "../leased-cache.ts";
import { identityOf, type Layer, type Request, type Response } from "../send.ts";
import type { Steps } from "../steps.ts";
import { parse } from "./parse.ts";

export interface SharedOptions {
  vendor: VendorName;
  /** Absent where this process has nothing in common with others. */
  cache: LeasedCache | undefined;
  /** Parses a body, as the layer `parse` does. */
  steps(text: string, operation: string): Steps<unknown>;
}

/** A longer answer is not given to others, in characters: it would fill Redis, and take longer than a call. */
const maxText = 2 * 1024 * 1024;

/**
 * Identical reads of all processes become one call: one of them makes it, and those that ask meanwhile have its answer, or another one
 * of them makes it when the first has died. What was answered not too long ago (`Request.kept`) serves without a call. Files are
 * not shared: a stream has one reader.
 */
export const shared = ({ vendor, cache, steps }: SharedOptions): Layer => {
  if (!cache) return (next) => next;
  return (next) => async (request) => {
    const { scope, kept, safe, fileType } = request;
    if (!safe || fileType) return next(request);
    const wanted = { youngerThanMs: kept?.youngerThanMs ?? 0, isOfRecords: true, signal: scope.signal };
    const { value, isShared, ageMs } = await fetchThrough(cache, { key: `answer ${identityOf(request)}`, wanted, form }, async () => {
      const response = await next(request);
      if (response.text.length > maxText) throw new TooLarge(response);
      return { value: response, forMs: isSuccess(response) ? (kept?.forMs ?? 0) : 0 };
    }).catch((error: unknown) => {
      if (error instanceof TooLarge) return { value: error.response, isShared: false, ageMs: 0 };
      throw error;
    });
    return isShared ? received(request, value, ageMs) : value;
  };

  function received(request: Request, response: Response, ageMs: number): Promise<Response> {
    const { scope } = request;
    scope.note(vendor, ageMs > 0 ? { hits: 1, ageMs } : { shared: 1 });
    // Paid by whoever made the call.
    if (scope.allowance) scope.allowance.calls += 1;
    scope.reserved?.shift()?.release();
    return parse({ steps })(async () => ({ ...response, ageMs }))(request);
  }
};

/** Nothing of it is given to others, who may try themselves. */
class TooLarge extends Error {
  readonly response: Response;

  constructor(response: Response) {
    super("An answer is too large to be shared.");
    this.response = response;
  }
}

function isSuccess({ status }: Response): boolean {
  return status >= 200 && status < 300;
}

const form: ValueForm<Response> = {
  write: ({ status, headers, text, bytes, retryAfterMs }) =>
    JSON.stringify({ status, headers, text, bytes, ...(retryAfterMs !== undefined && { retryAfterMs }) }),
  read: (text) => JSON.parse(text) as Response,
};
